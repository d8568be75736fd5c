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
import {
  commandWordHint,
  dashHint,
  exampleHints,
  gluedOption,
  holdsSecret,
  loneDashHint,
  oneAtATime,
  optionMeant,
  quotedOptionHint,
  secretAsArgument,
  shownOption,
  switchHint,
  unitHint,
} from "./mistakes.ts";
import { fileIn, hostOptions } from "./word_meaning.ts";
import { regionNamed } from "../ses/region.ts";
import type { Declared, Flag, Flags, Typed } from "./command.ts";
import { parseFlagValues } from "./plain_argv.ts";

/** Flags that people try for a secret, and that must not exist. */
const SECRET_FLAGS: ReadonlySet<string> = new Set([
  "secret",
  "secret-key",
  "secret-access-key",
  "aws-secret-access-key",
  "key",
  "access-key",
  "password",
  "pass",
  "smtp-password",
  "auth-password",
]);

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
      else words.push(wordOf(token.value, command, given.get("region")?.at(-1)));
    } else if (token.kind === "option") {
      const value = valueOf(token, command);
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

/** What looks like an option and would be read as something else. */
function refuseOddDashes(argv: readonly string[], { name, flags }: Declared): void {
  const names = Object.keys(flags);
  for (const [index, word] of argv.entries()) {
    if (word === "--") return;
    const hint = dashHint(word, names) ?? loneDashHint(word, argv[index + 1], names) ?? quotedOptionHint(word, names);
    if (hint !== undefined) {
      throw new Failure("usage", `cannot run ${name}: an option is not written with --`, { hints: [hint] });
    }
    const help = word === "-?" ? commandWordHint(word, name) : undefined;
    if (help !== undefined) throw unexpected(name, [help]);
    const [, long] = /^-([a-z][a-z-]{2,})$/i.exec(word) ?? [];
    const foreign = long === undefined ? undefined : foreignOption(long, name, names);
    if (foreign !== undefined) {
      throw new Failure("usage", `cannot run ${name}: unknown option ${word}`, { hints: [foreign, listHint(name)] });
    }
  }
}

function listHint(command: string): string {
  return `smtpkey ${command} --help lists the options`;
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

/** A region that was typed, if it is a known one, for a message. */
function knownRegion(typed: string | undefined): string {
  return typed !== undefined && regionNamed(typed).title !== undefined ? typed : "REGION";
}

/** A word that is not a flag, if the command accepts any. */
function wordOf(word: string, { name, takesWords, flags }: Declared, region: string | undefined): string {
  if (takesWords) return word;
  if (holdsSecret(word)) throw secretAsArgument(name);
  const command = commandWordHint(word, name);
  if (command !== undefined) throw unexpected(name, [command]);
  const option = isOption(word)
    ? "options come before --: remove the --"
    : gluedOption(word, flags) ?? choiceOption(word, flags);
  const unit = unitHint(word);
  if (unit !== undefined) throw unexpected(name, [unit]);
  const isRegion = regionNamed(word).title !== undefined;
  const host = Object.hasOwn(flags, "host") ? hostOptions(word) : undefined;
  throw unexpected(name, [
    ...(option === undefined ? [] : [option]),
    ...(isRegion ? [`to name a region: --region ${word}`] : []),
    ...(host === undefined ? [] : [`to name a host: ${host}`]),
    ...(Object.hasOwn(flags, "region")
      ? [
        `to read a file: smtpkey ${name} --region ${knownRegion(region)} - < ${fileIn(word)}`,
        "keys and passwords are not accepted as arguments, because ps shows them to other users: pipe them too",
      ]
      : []),
  ]);
}

/** Whether `word` is written as an option: words after `--` are none. */
function isOption(word: string): boolean {
  return /^--?[a-z]/i.test(word);
}

function unexpected(command: string, hints: readonly string[]): Failure {
  return new Failure("usage", `cannot run ${command}: unexpected argument; it accepts only options and -`, { hints });
}

/** The value of one flag as it was given: "" for a switch. */
function valueOf(token: OptionToken, command: Declared): string {
  const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined;
  if (flag === undefined) throw unknownOption(token, command);
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

function unknownOption(token: OptionToken, command: Declared): Failure {
  if (SECRET_FLAGS.has(token.name)) return secretAsArgument(command.name);
  const names = Object.keys(command.flags);
  const foreign = foreignOption(token.name, command.name, names) ?? choiceOption(token.name, command.flags);
  const glued = /[:=\s]/.test(token.name) ? gluedOption(token.name, command.flags) : undefined;
  const isPort = /^\d$/.test(token.name) && names.includes("port");
  const meant = optionMeant(token.name, command.flags);
  const shown = shownOption(token.name) ?? `(argument ${token.index + 1})`;
  return new Failure("usage", `cannot run ${command.name}: unknown option ${shown}`, {
    hints: [
      ...(foreign === undefined ? [] : [foreign]),
      ...(glued === undefined ? [] : [glued]),
      ...(isPort ? ["type: --port N"] : []),
      ...(meant === undefined || foreign !== undefined ? [] : [`did you mean ${meant}`]),
      listHint(command.name),
    ],
  });
}
