/**
 * Whether the line at hand quotes an error, by itself or among the lines around it.
 *
 * Invariant: the source line that a frame of a stack shows belongs to what is reported.
 * @module
 */

import type { NearbyLines } from "./nearby_lines.ts";
import { isListed, LIST_LINES } from "./quoted_errors.ts";
import type { SeenLine } from "./seen_line.ts";

/** Lines of a text that are asked whether they quote: code and documentation that people paste is not longer, and logs are. */
const MOST_LINES = 1000;

/** Whether `seen`, the line at hand with this number, only quotes an error. */
export function isQuoted(seen: SeenLine, line: number, nearby: NearbyLines): boolean {
  if (line > MOST_LINES) return false;
  if (seen.of("isQuoting")) return !FRAME.test(nearby.previous(line).text);
  if (!seen.of("mayBeListed")) return false;
  const rawOf = (lines: readonly SeenLine[]): readonly string[] => lines.map(({ beginning }) => beginning.raw);
  const { raw } = seen.beginning;
  return isListed(
    raw,
    rawOf(nearby.preceding(line, LIST_LINES.before)),
    rawOf(nearby.following(line, LIST_LINES.after)),
  );
}

/** The place of a frame, with its source line below. */
const FRAME = /^\s*File "[^"]{1,300}", line \d+/;
