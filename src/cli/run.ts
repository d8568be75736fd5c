/**
 * The program without its process: words in, exit code out.
 *
 * Invariant: it leads to the command that was named, and knows of none by itself.
 * @module
 */

import { EXIT, type ExitCode, Failure } from "../failure.ts";
import type { Host, Output } from "../host/host.ts";
import { jsonText } from "../render/message.ts";
import type { PageLook } from "../render/page.ts";
import { styleFor } from "../render/style.ts";
import { INDENT, wrappedFor } from "../render/wrap.ts";
import { inShell } from "../system.ts";
import type { AnyCommand } from "./command.ts";
import { asksForHelp, guarded } from "./guard.ts";
import { shellOf } from "./input/system.ts";
import { SCHEMA_NAMES } from "./formats.ts";
import { commandHelp, helpPage } from "./help.ts";
import { contentHints, firstOptionHints, refuseSecrets } from "./first_word.ts";
import { commandMeant, firstDashHint, firstWordHint, ownFileHints } from "./mistakes.ts";
import { optionsIn } from "./shown_values.ts";
import { COMMANDS, PROGRAM } from "./table.ts";
import { versionText } from "./version.ts";

/** Runs smtpkey with the words after the program's name; never throws. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  return await guarded(argv, host, () => dispatch(argv, host));
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    const page = await helpPage(PROGRAM, undefined, lookOf(host.stderr, host));
    host.stderr.write(inShell(page, shellOf(host)));
    return EXIT.notAttempted;
  }
  if (["--version", "-V", "version"].includes(first)) {
    const lines = versionText(host.build(), await PROGRAM.commands()).split("\n");
    return answer(host, lines.flatMap((line) => wrappedFor(host.stdout.columns, line, INDENT, "")).join("\n"));
  }
  if (["--help", "-h", "help"].includes(first)) {
    if (["--help", "-h", "help"].includes(rest[0] ?? "")) return await dispatch(["help"], host);
    if (rest[0] === "json-schema" && rest[1] !== undefined) return answer(host, await jsonSchema(rest[1]));
    return answerHelp(host, await helpPage(PROGRAM, rest[0], lookOf(host.stdout, host)));
  }
  const command = await commandNamed(first, argv);
  if (asksForHelp(rest)) {
    return answerHelp(host, commandHelp(command, lookOf(host.stdout, host)));
  }
  return await command.start(host, rest);
}

function lookOf(output: Output, host: Host): PageLook {
  return styleFor(output, host.env("NO_COLOR"), host.env("TERM"), shellOf(host));
}

/** Examples are shown as the shell of this system types them. */
function answerHelp(host: Host, page: string): ExitCode {
  return answer(host, inShell(page, shellOf(host)));
}

function answer(host: Host, page: string): ExitCode {
  host.stdout.write(page);
  return EXIT.yes;
}

/** The JSON Schema called `name`, which only who asks for it needs. */
async function jsonSchema(name: string): Promise<string> {
  const known = SCHEMA_NAMES.find((one) => one === name);
  if (known !== undefined) return jsonText((await import("../render/schemas/published.ts")).JSON_SCHEMAS[known]);
  throw new Failure("usage", "cannot show the JSON Schema: unknown name", {
    hints: [`names: ${SCHEMA_NAMES.join(", ")}`],
  });
}

async function commandNamed(name: string, argv: readonly string[]): Promise<AnyCommand> {
  const entry = COMMANDS.find((known) => known.name === name);
  if (entry !== undefined) return await entry.load(PROGRAM);
  const names = COMMANDS.map((command) => command.name);
  const list = `commands: ${names.join(", ")}; see also: smtpkey --help`;
  refuseSecrets(argv);
  const hint = firstWordHint(argv, await PROGRAM.commands());
  if (name.startsWith("-")) {
    throw new Failure("usage", "a command comes first, such as: smtpkey verify --region eu-west-1", {
      hints: hint === undefined ? [...firstOptionHints(argv, await PROGRAM.commands()), list] : [hint],
    });
  }
  if (hint !== undefined) throw new Failure("usage", "unknown command", { hints: [hint, list] });
  const dash = firstDashHint(name);
  if (dash !== undefined) throw new Failure("usage", "unknown command", { hints: [dash] });
  const ownFile = ownFileHints(name);
  if (ownFile.length > 0) throw new Failure("usage", "unknown command", { hints: ownFile });
  const meant = commandMeant(name, names);
  // Of a word for `doctor` its object says which question is meant.
  const asked = meant === "doctor" ? contentHints(argv.slice(1), await PROGRAM.commands()) : [];
  if (asked.length > 0) throw new Failure("usage", "unknown command", { hints: [...asked, list] });
  if (meant !== undefined) {
    const { flags, words = [] } = (await PROGRAM.commands()).find((one) => one.name === meant) ?? { flags: {} };
    const word = argv.find((one) => words.includes(one));
    const line = `${meant}${optionsIn(argv.slice(1), flags)}${word === undefined ? "" : ` ${word}`}`;
    throw new Failure("usage", "unknown command", { hints: [`did you mean smtpkey ${line}`, list] });
  }
  const content = contentHints(argv, await PROGRAM.commands());
  throw new Failure("usage", content.length === 0 ? "unknown command" : "a command comes first", {
    hints: [...content, list],
  });
}
