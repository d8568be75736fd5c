/**
 * The shape of a case: a whole text, as it is printed, and what must come of it.
 * @module
 */

import type { FindingId } from "../../../src/findings/finding.ts";

/** A text that must be explained. */
export interface Case {
  /**
   * Program, with what it was doing where that matters. One that ends in a question mark prints words that were seen
   * neither in a program nor in its source nor in a public thread.
   */
  readonly client: string;
  /** What it prints, one or several lines. */
  readonly text: string;
  /** The finding that must come first. */
  readonly id: FindingId;
}

/** A text that must lead to no finding. */
export interface NearMiss {
  /** Program, service or kind of text. */
  readonly client: string;
  /** What it prints, one or several lines. */
  readonly text: string;
  /** True where it is plainly the answer of another mail server, so that a note must name it. */
  readonly note: boolean;
}

/** A text that stands alone: its family, the finding that must come first, and what was pasted. */
export type Report = readonly [family: string, id: FindingId | "note", text: string];
