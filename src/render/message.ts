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

/** Version of the JSON that smtpkey prints. */
export const SCHEMA = 1;

/** A failure for a person. */
export function failureText({ message, hints }: Failure): string {
  return [`error: ${message}`, ...hints.map((hint) => `hint: ${hint}`)].map(line).join("");
}

/** A failure for a program. */
export function failureJson({ code, message, hints }: Failure): string {
  return jsonText({ schema: SCHEMA, error: { code, message, hints } });
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
export function warningText(finding: Finding): string {
  const { severity, summary, remedy } = finding;
  const mark = severity === "info" ? "note" : "warning";
  return line(`${mark}: ${summary}: ${evidenceText(finding)}`) +
    hintsOf(remedy).map((hint) => line(`hint: ${hint}`)).join("");
}

/** A remedy in lines: its text, or one line for each cause. */
function hintsOf({ text, causes }: Remedy): readonly string[] {
  if (causes === undefined) return [text];
  return causes.map((cause) => cause.command === undefined ? cause.text : `${cause.text}: ${cause.command}`);
}

/** Progress, for a person who waits. */
export function progressText(text: string): string {
  return line(text);
}

/** A value as JSON, indented, with a line break at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function line(text: string): string {
  return `smtpkey: ${text}\n`;
}
