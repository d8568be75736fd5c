/**
 * Messages on standard error: errors, hints, warnings.
 *
 * Invariant: on standard error, with the program's name in front, lower case, no full stop; the reason first, the hints after it.
 * @module
 */

import { evidenceText, type Finding } from "../findings/finding.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import type { Failure } from "../failure.ts";
import type { NagiosState } from "../verdict/outcome.ts";
import type { ErrorJson } from "./schemas/shared_fields.ts";
import { type Typing, wordsWithCommand } from "./typed_lines.ts";
import { INDENT, textWidth, wrapped } from "./wrap.ts";

/** Version of the JSON that smtpkey prints. */
export const SCHEMA = 1;

/** A failure for a person at a terminal, or for a log. */
export function failureText({ message, hints }: Failure, typing?: Typing): string {
  return [`error: ${message}`, ...hints.map((hint) => `hint: ${hint}`)].map((text) => line(text, typing)).join("");
}

/** A failure for a program. */
export function failureJson({ code, message, hints }: Failure): string {
  return jsonText<ErrorJson>({ schema: SCHEMA, error: { code, message, hints } });
}

/** A failure for Nagios: the line of a plugin without a result. */
export function failureNagios({ message }: Failure): string {
  return `${pluginText("UNKNOWN", message)}\n`;
}

/** How the line of a plugin begins; a bar would begin its performance data. */
export function pluginText(status: NagiosState, text: string): string {
  return `SMTPKEY ${status} - ${text}`.replaceAll("|", "/");
}

/** A finding that does not stop the command, for a person. */
export function warningText(finding: Finding, typing?: Typing): string {
  const { severity, summary, remedy } = finding;
  const mark = severity === "info" ? "note" : "warning";
  return line(`${mark}: ${summary}: ${evidenceText(finding)}`, typing) +
    hintsOf(remedy).map((hint) => line(`hint: ${hint}`, typing)).join("");
}

/** A remedy in lines: its text, or one line for each cause. */
function hintsOf({ text, causes }: Remedy): readonly string[] {
  if (causes === undefined) return [text];
  return causes.map((cause) => cause.command === undefined ? cause.text : `${cause.text}: ${cause.command}`);
}

/** Progress, for a person who waits at a terminal, or for a log. */
export function progressText(text: string, typing?: Typing): string {
  return line(text, typing);
}

/** A value as JSON, indented, with a line break at its end; `T` is the type of its schema. */
export function jsonText<T>(value: T): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** In a log a message is one line; on a terminal no word is cut, and a command at the end can be pasted. */
function line(text: string, typing?: Typing): string {
  const all = `smtpkey: ${text}`;
  if (typing?.columns === undefined) return `${all}\n`;
  const [, words, command] = ENDS_WITH_COMMAND.exec(all) ?? [];
  const lines = words === undefined || command === undefined
    ? wrapped(all, textWidth(typing.columns), INDENT, "")
    : wordsWithCommand(words, command, typing, INDENT);
  return lines.map((part) => `${part}\n`).join("");
}

/** A message whose last words are one command of smtpkey or of the AWS CLI, alone or after a pipe. */
const ENDS_WITH_COMMAND = /^(.*): ((?:[^:;]* \| )?(?:smtpkey|aws) [^;]*)$/;
