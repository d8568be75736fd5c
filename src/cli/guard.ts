/**
 * What is around every run: whether help is asked for, and what becomes of an action that fails.
 *
 * Invariant: the one place where a `Failure` is caught, and where anything else that is thrown becomes exit 70 without
 * its message, since that could hold a secret.
 * @module
 */

import { EXIT, type ExitCode, Failure, isFailure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { failureJson, failureNagios, failureText } from "../render/message.ts";
import { inShell } from "../system.ts";
import { shellOf, typingOf } from "./input/system.ts";
import { shortOptionHints } from "./mistakes.ts";

/** The exit code that `action` gives for the words `argv`; never throws. */
export async function guarded(
  argv: readonly string[],
  host: Host,
  action: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await action();
  } catch (error) {
    return isFailure(error) ? reportFailure(error, argv, host) : reportBug(error, argv, host);
  }
}

/** Whether the words after a command ask for its help. */
export function asksForHelp(words: readonly string[]): boolean {
  return beforeTerminator(words).some((word) => word === "--help" || word === "-h");
}

/** A failure goes to standard error; where a program reads the result, to standard output in the form that it reads. */
function reportFailure(thrown: Failure, argv: readonly string[], host: Host): ExitCode {
  const failure = withHints(host, argv, thrown);
  if (failure.code === "interrupted") return failure.exit;
  const format = failure.code === "output-failed" ? undefined : formatAsked(argv);
  if (format === undefined) host.stderr.write(failureText(failure, typingOf(host)));
  else writeOrLeave(host, format === "json" ? failureJson(failure) : failureNagios(failure));
  // Nagios reads 2 as critical, and knows no more than 3.
  return formatAsked(argv) === "nagios" ? EXIT.noAnswer : failure.exit;
}

/** The failure with hints about what was typed, all as they are typed in the shell of this system. */
function withHints(host: Host, argv: readonly string[], { code, message, hints, exit }: Failure): Failure {
  const system = shellOf(host);
  const all = [...shortOptionHints(code, beforeTerminator(argv)), ...hints];
  return new Failure(code, message, { hints: all.map((hint) => inShell(hint, system)), exit });
}

/** The failure is already on its way out: that it cannot be written changes nothing about its exit code. */
function writeOrLeave(host: Host, text: string): void {
  try {
    host.stdout.write(text);
  } catch {
    host.stderr.write(text);
  }
}

/** What was typed may not even parse, so `--format` is looked for in the plain words. */
function formatAsked(argv: readonly string[]): "json" | "nagios" | undefined {
  const words = beforeTerminator(argv);
  const isAsked = (format: string): boolean =>
    words.some((word, index) =>
      word === `--format=${format}` || word === `-f${format}` ||
      (word === format && ["--format", "-f"].includes(words[index - 1] ?? ""))
    );
  if (isAsked("json")) return "json";
  return isAsked("nagios") && argv[0] === "verify" ? "nagios" : undefined;
}

function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}

function reportBug(error: unknown, argv: readonly string[], host: Host): ExitCode {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const bug = new Failure("bug", `this is a bug in smtpkey: ${name}`, {
    hints: ["run it again with --debug and report the stack trace"],
    exit: EXIT.bug,
  });
  const exit = reportFailure(bug, argv, host);
  if (argv.includes("--debug")) host.stderr.write(framesOf(error));
  return exit;
}

/** The places of the stack without the message. */
function framesOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack?.replace(error.message, "") ?? "" : "";
  return stack.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => `${line}\n`).join("");
}
