/**
 * What every file of this folder returns: a resolved value, with its source and with warnings.
 *
 * Invariant: code outside this folder never gets a raw region, key or secret; a value that cannot be used is refused here, in
 * the words of its finding.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import type { Remedy } from "../../findings/catalogue/entry.ts";
import { evidenceText, type Finding } from "../../findings/finding.ts";
import { Failure, isFailure } from "../../failure.ts";

/** A value that came through a door. */
export interface Resolved<T> extends Sourced<T> {
  /** What was noticed and is not an error. */
  readonly warnings: readonly Finding[];
}

/** Throws the first `error` among `findings` as a refusal to do `action`; gives the others back. */
export function refuseErrors(action: string, findings: readonly Finding[]): readonly Finding[] {
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) throw refusal(action, error);
  return findings;
}

/** The refusal to do `action` because of a finding, in its words; `way` is what can be typed to do it all the same. */
export function refusal(action: string, finding: Finding, way?: string): Failure {
  return new Failure(finding.id, `cannot ${action}: ${finding.summary}: ${evidenceText(finding)}`, {
    hints: [...hintsOf(finding.remedy), ...(way === undefined ? [] : [way])],
  });
}

/** A remedy as hints: of several causes, each with its own command. */
function hintsOf({ text, command, causes }: Remedy): readonly string[] {
  if (causes === undefined) return [withCommand(text, command)];
  return [text, ...causes.map((cause, index) => withCommand(`${index + 1}. ${cause.text}`, cause.command))];
}

function withCommand(text: string, command: string | undefined): string {
  return command === undefined ? text : `${text}: ${command}`;
}

/** What `action` gives, or undefined where it is refused: for values that are welcome and not needed. */
export async function unlessRefused<T>(action: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}
