/**
 * The program without its process: words in, exit code out.
 *
 * Rule: the one place where a `Failure` is caught, and where anything else that is thrown becomes exit 70 without
 * its message, since that could hold a secret.
 * @module
 */

import { EXIT, type ExitCode, Failure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { nearest } from "../nearest.ts";
import { failureJson, failureText } from "../render/message.ts";
import type { AnyCommand } from "./command.ts";
import { commandHelp, programHelp } from "./help.ts";
import { COMMANDS } from "./table.ts";
import { versionText } from "./version.ts";

/** Runs smtpkey with the words behind the program's name; never throws. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    return error instanceof Failure ? reportFailure(error, argv, host) : reportBug(error, argv, host);
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    host.stderr.write(await programPage());
    return EXIT.notAttempted;
  }
  if (["--version", "-V", "version"].includes(first)) return answer(host, versionText(host.build()));
  if (["--help", "-h", "help"].includes(first)) return answer(host, await helpFor(rest[0]));
  const command = await commandNamed(first);
  if (beforeTerminator(rest).some((word) => word === "--help" || word === "-h")) {
    return answer(host, commandHelp(command));
  }
  return await command.start(host, rest);
}

function answer(host: Host, page: string): ExitCode {
  host.stdout.write(page);
  return EXIT.yes;
}

async function programPage(): Promise<string> {
  return programHelp(await Promise.all(COMMANDS.map(({ load }) => load())));
}

async function helpFor(name: string | undefined): Promise<string> {
  return name === undefined ? await programPage() : commandHelp(await commandNamed(name));
}

async function commandNamed(name: string): Promise<AnyCommand> {
  const entry = COMMANDS.find((known) => known.name === name);
  if (entry !== undefined) return await entry.load();
  const names = COMMANDS.map((command) => command.name);
  const meant = nearest(name, names);
  throw new Failure("usage", "cannot run: the first word is no command of smtpkey", {
    hints: [meant === undefined ? `commands: ${names.join(", ")}; smtpkey --help tells more` : `did you mean ${meant}`],
  });
}

/** A failure goes to standard error; where JSON was asked for, to standard output as JSON. */
function reportFailure(failure: Failure, argv: readonly string[], host: Host): ExitCode {
  if (failure.code === "interrupted") return failure.exit;
  if (wantsJson(argv) && failure.code !== "output-failed") writeOrLeave(host, failureJson(failure));
  else host.stderr.write(failureText(failure));
  return failure.exit;
}

/** The failure is already on its way out: that it cannot be written changes nothing about its exit code. */
function writeOrLeave(host: Host, text: string): void {
  try {
    host.stdout.write(text);
  } catch {
    host.stderr.write(text);
  }
}

/** What was typed may not even parse, so `--format json` is looked for in the plain words. */
function wantsJson(argv: readonly string[]): boolean {
  const words = beforeTerminator(argv);
  return words.some((word, index) =>
    word === "--format=json" || word === "-fjson" ||
    (word === "json" && ["--format", "-f"].includes(words[index - 1] ?? ""))
  );
}

function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}

function reportBug(error: unknown, argv: readonly string[], host: Host): ExitCode {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const bug = new Failure("bug", `this is a bug in smtpkey: ${name}`, {
    hints: ["run it again with --debug to see where, and report that"],
    exit: EXIT.bug,
  });
  reportFailure(bug, argv, host);
  if (argv.includes("--debug")) host.stderr.write(framesOf(error));
  return bug.exit;
}

/** The places of the stack without the message. */
function framesOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack ?? "" : "";
  return stack.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => `${line}\n`).join("");
}
