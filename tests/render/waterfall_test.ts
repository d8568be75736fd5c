/**
 * The bars beside the stages.
 *
 * Invariant: whatever the times, bars have one width, begin in the order of their starts, and none that ran is empty.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { waterfall } from "../../src/render/waterfall.ts";
import type { StageResult } from "../../src/smtp/stages.ts";

function stage(startMs: number, ms: number, outcome: StageResult["outcome"] = "ok"): StageResult {
  return { stage: "connect", outcome, startMs, ms };
}

Deno.test("bars stand where their stages stood", () => {
  assert.deepEqual(
    waterfall([stage(0, 120), stage(120, 60), stage(180, 0), stage(240, 0, "skipped"), stage(180, 60)]),
    [
      "━━━━━━━━━━━━              ",
      "            ━━━━━━        ",
      "                  ━       ",
      "                          ",
      "                  ━━━━━   ",
    ],
  );
});

Deno.test("nothing has no bars, and no time at all still has marks", () => {
  assert.deepEqual(waterfall([]), []);
  assert.deepEqual(waterfall([stage(0, 0)]).map((bar) => bar.trimEnd()), ["━"]);
});

Deno.test("any times give bars of one width that start in order", () => {
  const gap = fc.oneof(fc.nat(3), fc.double({ min: 0, max: 60_000, noNaN: true }));
  fc.assert(fc.property(fc.array(fc.tuple(gap, gap), { minLength: 1, maxLength: 9 }), (gaps) => {
    let nowMs = 0;
    const stages = gaps.map(([idle, ms]) => {
      const startMs = nowMs + idle;
      nowMs = startMs + ms;
      return stage(startMs, ms);
    });
    const bars = waterfall(stages);
    assert.equal(new Set(bars.map((bar) => bar.length)).size, 1);
    const starts = bars.map((bar) => bar.indexOf("━"));
    assert.ok(starts.every((start) => start >= 0));
    assert.deepEqual(starts, starts.toSorted((a, b) => a - b));
    for (const bar of bars) assert.match(bar, /^ *━+ {2,}$/);
  }));
});
