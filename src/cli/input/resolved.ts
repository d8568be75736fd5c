/**
 * What every door has in common: a value taken in, with its source and with what was noticed on the way.
 *
 * Invariant: behind the doors (the files called `…_input`) nobody sees a raw region, key or secret;
 * what cannot be used is refused here, in the words of its finding.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import { evidenceText, type Finding } from "../../findings/finding.ts";
import { Failure, isFailure } from "../../failure.ts";

/** A value that came through a door. */
export interface Resolved<T> extends Sourced<T> {
  /** What was noticed and does not stand in the way. */
  readonly warnings: readonly Finding[];
}

/** Throws the first `error` among `findings` as a refusal to do `action`; gives the others back. */
export function refuseErrors(action: string, findings: readonly Finding[]): readonly Finding[] {
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) throw refusal(action, error);
  return findings;
}

/** The refusal to do `action` because of a finding, in its words. */
export function refusal(action: string, finding: Finding): Failure {
  const { id, summary, remedy } = finding;
  return new Failure(id, `cannot ${action}: ${summary}: ${evidenceText(finding)}`, {
    hints: [remedy.command === undefined ? remedy.text : `${remedy.text}: ${remedy.command}`],
  });
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
