/**
 * The waterfall: bars where the stages were, within their room, and words that say the same.
 *
 * Invariant: what is drawn is checked by its numbers; how it looks, in a browser.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { chart } from "../../../src/render/html/chart.ts";
import type { StageResult } from "../../../src/smtp/stages.ts";
import { NO_ANSWER, REJECTED } from "../../support/results.ts";

interface Bar {
  readonly tone: string;
  readonly start: number;
  readonly width: number;
}

function barsOf(stages: readonly StageResult[]): readonly Bar[] {
  return [...String(chart(stages, "c")).matchAll(/<rect class="(\w+)" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/g)]
    .map(([, tone = "", start, width]) => ({ tone, start: Number(start), width: Number(width) }));
}

Deno.test("a bar begins where the one before ends, and a failure has the colour of one", () => {
  const bars = barsOf(REJECTED.stages);
  assert.deepEqual(bars.map(({ tone }) => tone), [...Array(7).fill("good"), "bad", "good"]);
  for (const [index, { start }] of bars.slice(1, 8).entries()) {
    const before = bars[index];
    assert.ok(before !== undefined && Math.abs(before.start + before.width - start) < 0.1);
  }
  assert.equal(bars[0]?.start, 29);
});

Deno.test("what was skipped has words and no bar", () => {
  assert.equal(barsOf(NO_ANSWER.stages).length, 6);
  const text = String(chart(NO_ANSWER.stages, "c"));
  assert.equal(text.match(/>skipped</g)?.length, 3);
  assert.match(
    text,
    /<desc id="c-desc">resolve ok, 23 ms from 0 ms on; .*; tls failed, 91 ms from 296 ms on; ehlo-secure skipped/,
  );
  assert.match(text, /role="img" aria-labelledby="c-title c-desc"/);
  assert.match(text, />✗ 91 ms</);
});

Deno.test("whatever the times, every bar can be seen and stays in its room, and there are two to six round times", () => {
  const time = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, 0.001, 999.5, 1000));
  fc.assert(fc.property(fc.array(time, { minLength: 1, maxLength: 12 }), (times) => {
    let startMs = 0;
    const stages = times.map((ms): StageResult => {
      const stage: StageResult = { stage: "auth", outcome: "ok", startMs, ms };
      startMs += ms;
      return stage;
    });
    for (const { start, width } of barsOf(stages)) {
      assert.ok(start >= 29 && width >= 0.6 && start + width <= 80.02, `${start} ${width}`);
    }
    const ticks = String(chart(stages, "c")).match(/<line /g)?.length ?? 0;
    assert.ok(ticks >= 2 && ticks <= 6, `${ticks} lines`);
  }));
});

Deno.test("no stage at all is an empty drawing", () => assert.deepEqual(barsOf([]), []));
