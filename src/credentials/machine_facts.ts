/**
 * What this machine holds: region, AWS key and SMTP pair.
 *
 * Invariant: types alone; every value is fit to be shown.
 * @module
 */

import type { Sourced } from "../sourced.ts";
import type { Finding } from "../findings/finding.ts";

/** One value, such as the region. */
export interface MachineFact extends Sourced<string> {
  readonly name: string;
}

/** What was found on a machine, or in values that were pasted in its place. */
export interface MachineFacts {
  readonly facts: readonly MachineFact[];
  /** What is wrong, the most likely first. */
  readonly findings: readonly Finding[];
  /** What could not be looked at. */
  readonly notes: readonly string[];
}
