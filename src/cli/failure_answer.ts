/**
 * How a run that failed answers: in the form that was asked for, with hints about what was typed, and an exit code.
 *
 * Invariant: anything but a `Failure` becomes exit 70 without its message, since that could hold a secret.
 * @module
 */

import { EXIT, type ExitCode, Failure, isFailure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { failureJson, failureNagios, failureText } from "../render/message.ts";
import { inShell } from "../system.ts";
import { shellOf, typingOf } from "./input/system.ts";
import { shortOptionHints } from "./mistakes.ts";

/** Answers for what a run threw, whose words before `--` are `words`, and gives its exit code. */
export function answerThrown(error: unknown, words: readonly string[], host: Host): ExitCode {
  return isFailure(error) ? reportFailure(error, words, host) : reportBug(error, words, host);
}

/** A failure goes to standard error; where a program reads the result, to standard output in the form that it reads. */
function reportFailure(thrown: Failure, words: readonly string[], host: Host): ExitCode {
  const failure = withHints(host, words, thrown);
  if (failure.code === "interrupted") return failure.exit;
  const format = failure.code === "output-failed" ? undefined : formatAsked(words);
  if (format === undefined) host.stderr.write(failureText(failure, typingOf(host)));
  else writeOrLeave(host, format === "json" ? failureJson(failure) : failureNagios(failure));
  // Nagios reads 2 as critical, and knows no more than 3.
  return formatAsked(words) === "nagios" ? EXIT.noAnswer : failure.exit;
}

/** The failure with hints about what was typed, all as they are typed in the shell of this system. */
function withHints(host: Host, words: readonly string[], { code, message, hints, exit }: Failure): Failure {
  const system = shellOf(host);
  const all = [...shortOptionHints(code, words), ...hints];
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
function formatAsked(words: readonly string[]): "json" | "nagios" | undefined {
  const isAsked = (format: string): boolean =>
    words.some((word, index) =>
      word === `--format=${format}` || word === `-f${format}` ||
      (word === format && ["--format", "-f"].includes(words[index - 1] ?? ""))
    );
  if (isAsked("json")) return "json";
  return isAsked("nagios") && words[0] === "verify" ? "nagios" : undefined;
}

function reportBug(error: unknown, words: readonly string[], host: Host): ExitCode {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const bug = new Failure("bug", `this is a bug in smtpkey: ${name}`, {
    hints: ["run it again with --debug and report the stack trace"],
    exit: EXIT.bug,
  });
  const exit = reportFailure(bug, words, host);
  if (words.includes("--debug")) host.stderr.write(framesOf(error));
  return exit;
}

/** The places of the stack without the message. */
function framesOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack?.replace(error.message, "") ?? "" : "";
  return stack.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => `${line}\n`).join("");
}
