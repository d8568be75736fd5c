/**
 * Whether work ends soon, on a machine that is slow or busy too.
 *
 * Invariant: a bound in milliseconds holds on a machine that does the reference work in `REFERENCE_MS`; where that takes
 * longer, the bound grows with it. Work in the square of its input stays above the bound however often it is tried.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";

const TRIES = 5;

/** What the reference work takes on an idle machine of two cores of 2020. */
const REFERENCE_MS = 60;

/** Text, objects and garbage, as the readers have them. */
function referenceWork(): void {
  for (let round = 0; round < 25; round++) {
    const lines = JSON.stringify(Array.from({ length: 4000 }, (_, index) => `name${index} = "value ${index}"`));
    const names = JSON.parse(lines.replaceAll("=", ":")).map((line: string) => /^(\w+) : "(.*)"$/.exec(line)?.[1]);
    assert.equal(new Set(names).size, 4000);
  }
}

/**
 * Milliseconds that `work` takes: by the clock, or of processor time where that is less.
 *
 * The clock counts what other processes do, processor time what other threads of this one do.
 */
function msOf(work: () => void): number {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

/** Requires that `work` ends within `boundMs` milliseconds at least once in a few tries; an error names `what`. */
export function assertSoon(what: string, boundMs: number, work: () => void): void {
  const seen: string[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    const ms = msOf(work);
    if (ms < boundMs) return;
    const referenceMs = msOf(referenceWork);
    if (ms < boundMs * (referenceMs / REFERENCE_MS)) return;
    seen.push(`${Math.round(ms)} ms where the reference takes ${Math.round(referenceMs)}`);
  }
  assert.fail(`${what}: ${seen.join(", ")}`);
}
