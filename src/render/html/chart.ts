/**
 * The times of the stages as a waterfall, drawn in SVG.
 *
 * Invariant: the words around it say the same; widths are shares of whatever room there is, so that letters keep their size.
 * @module
 */

import type { StageResult } from "../../smtp/stages.ts";
import { totalMs } from "../../verdict/results.ts";
import { type Markup, markup } from "./markup.ts";

/** Where bars begin and end, percent of the width: the names are before them, the times after. */
const LEFT = 29;
const RIGHT = 80;

/** The shortest run that is drawn to scale, so that the times below it are whole milliseconds. */
const LEAST_MS = 4;

const ROW = 26;
const BAR = 12;
const AXIS = 22;

/** The drawing for `stages`; `id` is that of nothing else in the page. */
export function chart(stages: readonly StageResult[], id: string): Markup {
  const whole = Math.max(LEAST_MS, totalMs(stages));
  const height = stages.length * ROW + AXIS;
  return markup`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}">
<title id="${id}-title">time of each stage</title>
<desc id="${id}-desc">${stages.map(inWords).join("; ")}</desc>
${ticks(whole).map((ms) => tick(ms, whole, height))}
${stages.map((stage, index) => row(stage, index * ROW, whole))}
</svg>`;
}

function inWords({ stage, outcome, startMs, ms }: StageResult): string {
  return outcome === "skipped"
    ? `${stage} skipped`
    : `${stage} ${outcome}, ${Math.round(ms)} ms from ${Math.round(startMs)} ms on`;
}

/** Round times from zero on, four at most. */
function ticks(whole: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(whole));
  const step = [0.2, 0.5, 1, 2, 5].map((times) => times * power).find((size) => whole / size < 4) ?? whole;
  return Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => index * step);
}

function tick(ms: number, whole: number, height: number): Markup {
  const x = percent(at(ms, whole));
  return markup`<line x1="${x}" x2="${x}" y1="0" y2="${height - AXIS + 4}"/>
<text class="faint" x="${x}" y="${height - 3}" text-anchor="middle">${time(ms)}</text>`;
}

const TONES = { ok: "good", failed: "bad", skipped: "unknown" } as const;

function row({ stage, outcome, startMs, ms }: StageResult, top: number, whole: number): Markup {
  const baseline = top + 17;
  if (outcome === "skipped") {
    return markup`<text class="faint" x="0" y="${baseline}">${stage}</text>
<text class="faint" x="100%" y="${baseline}" text-anchor="end">skipped</text>`;
  }
  const [from, to] = [at(startMs, whole), at(startMs + ms, whole)];
  const width = Math.max(0.6, to - from);
  const start = Math.min(from, RIGHT - width);
  return markup`<text x="0" y="${baseline}">${stage}</text>
<rect class="${TONES[outcome]}" x="${percent(start)}" y="${top + 7}" width="${percent(width)}" height="${BAR}" rx="3"/>
<text x="100%" y="${baseline}" text-anchor="end">${outcome === "failed" ? "✗ " : ""}${time(ms)}</text>`;
}

function at(ms: number, whole: number): number {
  return LEFT + (RIGHT - LEFT) * (ms / whole);
}

function percent(share: number): string {
  return `${Number(share.toFixed(2))}%`;
}

/** Milliseconds up to a second, then seconds. */
function time(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Number((ms / 1000).toFixed(2))} s`;
}
