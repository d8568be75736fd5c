/**
 * The outcome of a run, from the server's word to AUTH, the login and the stages.
 *
 * Invariant: one row for each outcome, so that a further one cannot be forgotten.
 * @module
 */

import assert from "node:assert/strict";
import type { Verdict } from "../../src/verdict/diagnosis.ts";
import { type Outcome, outcomeOf, outcomeRow, OUTCOMES, rowOf, works } from "../../src/verdict/outcome.ts";
import type { Fault } from "../../src/smtp/connection.ts";
import type { ProbeStage, StageResult } from "../../src/smtp/stages.ts";

const REFUSED: Fault = { kind: "reply", reply: { code: 554, lines: ["no"], endsWithCrlf: true }, text: "554 no" };

function stages(names: readonly ProbeStage[], failed?: ProbeStage, fault?: Fault): readonly StageResult[] {
  return names.map((stage) => ({
    stage,
    outcome: stage === failed ? "failed" : "ok",
    startMs: 0,
    ms: 1,
    ...(stage === failed && fault !== undefined ? { fault } : {}),
  }));
}

const LOGIN: readonly ProbeStage[] = ["connect", "auth"];
const MAIL: readonly ProbeStage[] = ["connect", "auth", "mail", "rcpt", "data", "quit"];

type Row = readonly [verdict: Verdict, login: unknown, stages: readonly StageResult[], works: boolean];

const CASES: Readonly<Record<Outcome, Row>> = {
  "message-sent": ["accepted", {}, stages(MAIL, "quit"), true],
  "accepted": ["accepted", {}, stages(LOGIN), true],
  "reachable": ["unknown", undefined, stages(["connect"]), true],
  "message-unknown": ["accepted", {}, stages(MAIL, "data"), true],
  "not-tried": ["unknown", {}, stages(["connect"]), false],
  "inconclusive": ["unknown", {}, stages(LOGIN, "auth"), false],
  "unreachable": ["unknown", undefined, stages(["connect"], "connect"), false],
  "message-refused": ["accepted", {}, stages(MAIL, "data", REFUSED), true],
  "rejected": ["rejected", {}, stages(LOGIN, "auth"), false],
};

for (const outcome of OUTCOMES) {
  const [verdict, login, stages, isWorking] = CASES[outcome];
  Deno.test(`${outcome}: the login is ${verdict}, and it ${isWorking ? "works" : "does not work"}`, () => {
    assert.equal(outcomeOf({ verdict, login, stages }), outcome);
    assert.deepEqual([rowOf(outcome).verdict, works(outcome)], [verdict, isWorking]);
  });
}

Deno.test("the line that answers a person has the outcome of the message too", () => {
  assert.match(rowOf("message-sent").sentence, /^accepted: .*accepted the message$/);
  assert.match(rowOf("message-refused").sentence, /^message rejected: login succeeded/);
  assert.match(rowOf("message-unknown").sentence, /^inconclusive: login succeeded/);
});

Deno.test("texts name the stage that failed where they have a place for it", () => {
  const row = outcomeRow({ verdict: "unknown", login: {}, stages: stages(LOGIN, "auth") });
  assert.equal(row.phrase, "inconclusive: auth failed");
  assert.match(row.sentence, /^inconclusive: auth failed, /);
  assert.equal(outcomeRow({ verdict: "accepted", login: {}, stages: stages(LOGIN) }).phrase, "login accepted");
});

Deno.test("the exit codes, in the order from the best outcome to the worst", () => {
  assert.deepEqual(OUTCOMES.map((outcome) => rowOf(outcome).exit), [0, 0, 0, 3, 3, 3, 3, 1, 1]);
});

Deno.test("what a search for the region found is in the sentence of the verdict, the last line of the answer", () => {
  const foundIn = { name: "us-east-1" };
  const [accepted, rejected] = [CASES.accepted, CASES.rejected].map(([verdict, login, stages]) =>
    outcomeRow({ verdict, login, stages, foundIn }).sentence
  );
  assert.equal(accepted, "accepted: the password is for us-east-1");
  assert.equal(rejected, "rejected: login failed (535); the password is for us-east-1");
});
