/**
 * The times of the stages as bars side by side with them.
 *
 * Invariant: a bar begins where its stage began, and every stage that ran has at least one mark.
 * @module
 */

import type { StageResult } from "../smtp/stages.ts";

/** Width of the drawing in characters, without the gap after it. */
const WIDTH = 24;

/** One bar of fixed width for each of `stages`, with a gap after it. */
export function waterfall(stages: readonly StageResult[]): readonly string[] {
  const totalMs = Math.max(1, ...stages.map(({ startMs, ms }) => startMs + ms));
  const cell = (ms: number): number => Math.min(WIDTH - 1, Math.floor((ms / totalMs) * WIDTH));
  return stages.map(({ outcome, startMs, ms }) => {
    const start = cell(startMs);
    const length = Math.max(1, cell(startMs + ms) - start);
    const bar = outcome === "skipped" ? "" : " ".repeat(start) + "━".repeat(length);
    return `${bar.padEnd(WIDTH)}  `;
  });
}
