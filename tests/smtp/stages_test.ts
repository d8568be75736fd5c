/**
 * The log of stages, on a clock that the test turns.
 *
 * Rule: every stage asked for is in the result, whether it ran or not.
 * @module
 */

import assert from "node:assert/strict";
import { failed, type Fault, ok } from "../../src/smtp/connection.ts";
import { StageLog } from "../../src/smtp/stages.ts";

const REFUSED: Fault = { kind: "network", what: "refused", text: "connection refused" };
const NO: Fault = { kind: "reply", reply: { code: 535, lines: ["no"], endsWithCrlf: true }, text: "535 no" };

/** A log and its clock, which starts anywhere. */
function logOf(limitMs: number): { readonly log: StageLog; readonly turn: (ms: number) => void } {
  let nowMs = 5000;
  return { log: new StageLog(() => nowMs, limitMs), turn: (ms) => void (nowMs += ms) };
}

Deno.test("stages are reported in the order asked for: what they came to, when and how long", async () => {
  const { log, turn } = logOf(100);
  turn(3);
  const value = await log.run("resolve", () => {
    turn(20);
    return Promise.resolve(ok("an address"));
  }, (text) => ({ text }));
  assert.equal(value, "an address");
  const nothing = await log.run("connect", () => Promise.resolve(failed<string>(REFUSED)), (text) => ({ text }));
  assert.equal(nothing, undefined);
  await log.run("auth", () => Promise.resolve(failed<string>(NO)), (text) => ({ text }));
  assert.deepEqual(log.inOrder(["auth", "connect", "resolve", "quit"]), [
    { stage: "auth", startMs: 23, ms: 0, outcome: "failed", fault: NO, text: "535 no", code: 535 },
    { stage: "connect", startMs: 23, ms: 0, outcome: "failed", fault: REFUSED, text: "connection refused" },
    { stage: "resolve", startMs: 3, ms: 20, outcome: "ok", text: "an address" },
    { stage: "quit", startMs: 23, ms: 0, outcome: "skipped" },
  ]);
});

Deno.test("each stage has the whole limit, and what is left of it is never less than 1 ms", async () => {
  const { log, turn } = logOf(100);
  for (const stage of ["greeting", "ehlo"] as const) {
    const left: number[] = [];
    await log.run(stage, ({ leftMs }) => {
      for (const ms of [0, 30, 69, 500]) {
        turn(ms);
        left.push(leftMs());
      }
      return Promise.resolve(ok(undefined));
    }, () => ({ text: "" }));
    assert.deepEqual(left, [100, 70, 1, 1]);
  }
  assert.equal(log.elapsedMs(), 1198);
});
