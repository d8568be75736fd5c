/**
 * Evidence in a line that is decoded only where it is to be shown: most of it is only counted.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";
import type { Evidence } from "./attempt_groups.ts";
import type { Grade } from "./grade.ts";
import type { LogLine } from "./log_prefix.ts";
import type { SeenLine } from "./seen_line.ts";
import type { Match } from "./signature_matcher.ts";

/** The words of a signature as evidence. */
export class SeenEvidence implements Evidence {
  readonly id: FindingId;
  readonly rank: number;
  readonly grade: Grade;
  readonly line: number;
  readonly log: LogLine;
  readonly wording: string;
  readonly seen: SeenLine;
  readonly around: readonly SeenLine[] | undefined;
  readonly #match: Match;

  /** What `match` is evidence of, with what else is known of it. */
  constructor(match: Match, known: Pick<Evidence, "rank" | "grade" | "line" | "log" | "wording" | "around">) {
    this.id = match.signature.id;
    this.rank = known.rank;
    this.grade = known.grade;
    this.line = known.line;
    this.log = known.log;
    this.wording = known.wording;
    this.seen = match.seen;
    this.around = known.around;
    this.#match = match;
  }

  /** See `Evidence`. */
  get text(): string {
    return this.seen.text;
  }

  /** See `Evidence`. */
  get at(): number {
    return this.#match.at;
  }
}
