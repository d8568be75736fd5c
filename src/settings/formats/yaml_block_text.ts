/**
 * Texts behind `|` and `>` in YAML, from their lines.
 *
 * Invariant: YAML 1.2.2, section 8.1; a folded text whose lines are not alike is not followed.
 * @module
 */

import { SEVERAL_LINES } from "../value.ts";
import type { Tree } from "./tree.ts";

/** The text that `lines` make, without their indentation, by the `style` and the `chomping` of its mark. */
export function blockText(lines: readonly string[], style: string, chomping: string, line: number): Tree {
  const filled = lines.findLastIndex((text) => text !== "") + 1;
  const body = lines.slice(0, filled);
  if (style === ">" && body.some((text) => text === "" || /^\s/.test(text))) {
    return { kind: "unread", line, why: SEVERAL_LINES };
  }
  const text = body.join(style === ">" ? " " : "\n");
  const end = chomping === "+" ? "\n".repeat(lines.length - filled + (filled > 0 ? 1 : 0)) : "\n";
  return { kind: "text", line, text: chomping === "-" || (filled === 0 && chomping !== "+") ? text : text + end };
}
