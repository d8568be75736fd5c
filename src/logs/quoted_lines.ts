/**
 * Whether the line at hand quotes an error, by itself or among the lines around it.
 *
 * Invariant: the source line that a frame of a stack shows belongs to what is reported.
 * @module
 */

import type { NearbyLines } from "./nearby_lines.ts";
import { isListed, LISTED } from "./quoted_errors.ts";
import type { SeenLine } from "./seen_line.ts";

/** Whether `seen`, the line at hand with this number, only quotes an error. */
export function isQuoted(seen: SeenLine, line: number, nearby: NearbyLines): boolean {
  if (seen.of("isQuoting")) return !FRAME.test(nearby.previous(line).text);
  if (!seen.of("mayBeListed")) return false;
  const textsOf = (lines: readonly SeenLine[]): readonly string[] => lines.map(({ beginning }) => beginning.text);
  return isListed(
    seen.text,
    textsOf(nearby.preceding(line, LISTED.before)),
    textsOf(nearby.following(line, LISTED.after)),
  );
}

/** The place of a frame, with its source line below. */
const FRAME = /^\s*File "[^"]{1,300}", line \d+/;
