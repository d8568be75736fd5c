/**
 * From typed words to checked values, however they are written.
 *
 * Invariant: what was typed is never repeated in a message: any word may be a secret that slipped in. Messages name flags
 * of the table, positions and choices, and what can be no secret: regions, hosts, and files in lower case.
 * @module
 */

import type { parseArgs } from "node:util";
import { nodeUtil } from "../builtin.ts";
import { Failure } from "../failure.ts";
import { choiceHints, choiceOption, foreignOption, otherOptionHints } from "./foreign_words.ts";
import { listHint, ownRegion, refuseOddDashes, unexpected } from "./odd_dashes.ts";
import { isSecretOption, refuseSecretsIn } from "./secret_words.ts";
import {
  commandWordHint,
  exampleHints,
  gluedOption,
  holdsSecret,
  ONE_PORT,
  oneAtATime,
  optionMeant,
  secretAsArgument,
  shownOption,
  switchHint,
  unitHint,
} from "./mistakes.ts";
import { otherOwnerHint } from "./option_owners.ts";
import { filledWith, regionalOptions, regionsTyped } from "./shown_values.ts";
import { fileIn, hostOptions } from "./word_meaning.ts";
import { regionNamed } from "../ses/region.ts";
import type { Declared, Flag, Flags, Typed } from "./command.ts";
import { parseFlagValues } from "./plain_argv.ts";

/** Reads `argv`, the words after the command's name. Throws a `Failure` for anything that the command does not know. */
export function parseArgv<F extends Flags>(argv: readonly string[], command: Declared<F>): Typed<F> {
  refuseOddDashes(argv, command);
  const tokens = tokensOf(argv, command.flags);
  const given = new Map<string, string[]>();
  const words: string[] = [];
  let stdin = false;
  for (const token of tokens) {
    if (token.kind === "positional") {
      if (token.value === "-") stdin = true;
      else words.push(wordOf(token.value, command, argv, argv[token.index + 1]));
    } else if (token.kind === "option") {
      const value = valueOf(token, command, argv);
      given.set(token.name, [...(given.get(token.name) ?? []), value]);
    }
  }
  refuseSeveral(given, command);
  const [word = ""] = words;
  const other = words.length === 1 ? commandWordHint(word, command.name) : undefined;
  if (other !== undefined) {
    throw new Failure("usage", `cannot run ${command.name}: unexpected argument`, { hints: [other] });
  }
  return { flags: parseFlagValues(command.flags, given), stdin, words };
}

/** Different values where only one can be used. */
function refuseSeveral(given: ReadonlyMap<string, readonly string[]>, { name }: Declared): void {
  for (const [flag, values] of given) {
    const hint = oneAtATime(flag, values);
    if (hint === undefined) continue;
    throw new Failure("usage", `cannot run ${name}: --${flag} is given more than once`, { hints: [hint] });
  }
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

function tokensOf(argv: readonly string[], flags: Flags): readonly Token[] {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { kind, short }]) => [name, {
      type: kind === "switch" ? "boolean" as const : "string" as const,
      ...(short === undefined ? {} : { short }),
    }]),
  );
  return nodeUtil().parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

/** A word that is not a flag, if the command accepts any. */
function wordOf(
  word: string,
  { name, takesWords, flags }: Declared,
  argv: readonly string[],
  next: string | undefined,
): string {
  if (takesWords) return word;
  if (holdsSecret(word)) throw secretAsArgument(name);
  const command = commandWordHint(word, name);
  if (command !== undefined) throw unexpected(name, [command]);
  const option = isOption(word)
    ? "options come before --: remove the --"
    : gluedOption(word, flags, next) ?? choiceOption(word, flags);
  const unit = unitHint(word);
  if (unit !== undefined) throw unexpected(name, [unit]);
  throw unexpected(name, [
    ...(option === undefined ? [] : [option]),
    ...meantByWord(word, flags, argv),
    ...(Object.hasOwn(flags, "region")
      ? [
        ...ownRegion([`to read a file: smtpkey ${name} --region REGION - < ${fileIn(word)}`], argv, flags),
        "keys and passwords are not accepted as arguments, because ps shows them to other users: pipe them too",
      ]
      : []),
  ]);
}

/** The options of which `word` by itself is a value: an address, a port, a region, a host. */
function meantByWord(word: string, flags: Flags, argv: readonly string[]): readonly string[] {
  const host = Object.hasOwn(flags, "host") ? hostOptions(word) : undefined;
  const isAddress = Object.hasOwn(flags, "from") && /^[^@\s]+@[^@\s]+$/.test(word);
  const isPort = Object.hasOwn(flags, "port") && SES_PORT.test(word);
  return [
    ...(isAddress ? ["to send a test message from an address: --from ADDRESS"] : []),
    ...(isPort ? [portWordHint(word, argv)] : []),
    ...(regionNamed(word).title === undefined ? [] : [regionWordHint(word, flags, argv)]),
    ...(host === undefined ? [] : [`to name a host: ${regionalOptions(host)}`]),
  ];
}

/** What to type for a region without its option, with the regions that were typed before it, and a port next to it. */
function regionWordHint(word: string, flags: Flags, argv: readonly string[]): string {
  const given = argv.map((one, index) =>
    /^(?:-r|--region)$/.test(argv[index - 1] ?? "") ? one : one.split("--region=")[1]
  );
  const before = given.flatMap((value) => value === undefined ? [] : regionsTyped(value) ?? []);
  const isList = before.length > 0 && flags.region?.kind === "list";
  const regions = (isList ? [...new Set([...before, word])] : [word]).join(",");
  const port = Object.hasOwn(flags, "port") ? argv.find((one) => SES_PORT.test(one)) : undefined;
  const more = port === undefined || argv.some((one) => /^--port\b/.test(one)) ? "" : ` --port ${port}`;
  return `to name ${isList ? "several regions" : "a region"}: --region ${regions}${more}`;
}

const SES_PORT = /^(?:25|465|587|2465|2587)$/;

/** What to type for a port without its option; several in one line are one too many. */
function portWordHint(word: string, argv: readonly string[]): string {
  return argv.some((one) => /^--port\b/.test(one)) ? ONE_PORT : `to name a port: --port ${word}`;
}

/** Whether `word` is written as an option: words after `--` are none. */
function isOption(word: string): boolean {
  return /^--?[a-z]/i.test(word);
}

/** The value of one flag as it was given: "" for a switch. */
function valueOf(token: OptionToken, command: Declared, argv: readonly string[]): string {
  const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined;
  if (flag === undefined) throw unknownOption(token, command, argv);
  const complaint = complaintAbout(token, flag);
  if (complaint === undefined) return token.value ?? "";
  throw new Failure("usage", `cannot run ${command.name}: --${token.name} ${complaint}`, {
    hints: valueHints(token, flag, command.flags),
  });
}

/** How the flag is typed with a value that it accepts. */
function valueHints({ name, value = "" }: OptionToken, { kind, choices }: Flag, flags: Flags): readonly string[] {
  if (kind === "switch") return [switchHint(name)];
  if (choices === undefined) return exampleHints(name);
  return [...otherOptionHints(name, value, flags), ...choiceHints(name, value, choices)];
}

/** What is wrong with the value of a known flag, without saying the value. */
function complaintAbout({ value, inlineValue }: OptionToken, { kind, choices }: Flag): string | undefined {
  if (kind === "switch") return value === undefined ? undefined : "does not accept a value";
  if (value === undefined || value === "") return "needs a value";
  if (!inlineValue && value.startsWith("=")) return "needs a value, and no space before or after a =";
  if (!inlineValue && value.startsWith("-") && value !== "-") return "needs a value, but another option follows";
  return choices === undefined || choices.includes(value) ? undefined : "does not accept this value";
}

function unknownOption(token: OptionToken, command: Declared, argv: readonly string[]): Failure {
  if (isSecretOption(token.name)) return secretAsArgument(command.name);
  refuseSecretsIn(argv, command.name);
  const names = Object.keys(command.flags);
  const value = token.value ?? argv[token.index + 1];
  const foreign = foreignOption(token.name, command.name, names, value) ?? choiceOption(token.name, command.flags) ??
    otherOwnerHint(token.name, argv);
  const glued = /[:=\s]/.test(token.name) ? gluedOption(token.name, command.flags) : undefined;
  const isPort = /^\d$/.test(token.name) && names.includes("port");
  const meant = optionMeant(token.name, command.flags);
  const shown = shownOption(token.name) ?? `(argument ${token.index + 1})`;
  return new Failure("usage", `cannot run ${command.name}: unknown option ${shown}`, {
    hints: ownRegion(
      [
        ...(foreign === undefined ? [] : [filledWith(foreign, value)]),
        ...(glued === undefined ? [] : [glued]),
        ...(isPort ? ["type: --port N"] : []),
        ...(meant === undefined || foreign !== undefined ? [] : [`did you mean ${meant}`]),
        listHint(command.name),
      ],
      argv,
      command.flags,
    ),
  });
}
