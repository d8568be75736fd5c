/**
 * The log of stages, on a clock that the test turns.
 *
 * Invariant: every stage asked for is in the result, whether it ran or not.
 * @module
 */

import assert from "node:assert/strict";
import { failed, type Fault, ok } from "../../src/smtp/connection.ts";
import {
  isMailStage,
  type MailStage,
  messageOutcome,
  StageLog,
  stageOrder,
  type StageResult,
} from "../../src/smtp/stages.ts";

const REFUSED: Fault = { kind: "network", what: "refused", text: "connection refused" };
const NO: Fault = { kind: "reply", reply: { code: 535, lines: ["no"], endsWithCrlf: true }, text: "535 no" };

/** A log and its clock, which starts anywhere. */
function logOf(limitMs: number): { readonly log: StageLog; readonly turn: (ms: number) => void } {
  let nowMs = 5000;
  return { log: new StageLog(() => nowMs, limitMs, []), turn: (ms) => void (nowMs += ms) };
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

Deno.test("an explanation of a fault has a quarter of the limit on top, and none of its time is the stage's", async () => {
  const { log, turn } = logOf(100);
  const left: number[] = [];
  await log.run(
    "greeting",
    ({ leftMs }) => {
      left.push(leftMs());
      turn(100);
      return Promise.resolve(failed<string>({ kind: "network", what: "timeout", text: "no answer within 0.1 s" }));
    },
    (text) => ({ text }),
    (_, { leftMs }) => {
      left.push(leftMs());
      turn(20);
      return Promise.resolve(REFUSED);
    },
  );
  assert.deepEqual(left, [100, 25]);
  assert.deepEqual(log.inOrder(["greeting"]).map(({ ms, text }) => [ms, text]), [[100, "connection refused"]]);
  assert.equal(log.elapsedMs(), 120);
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

Deno.test("the stages of a message are listed only if there is one", () => {
  const way = "resolve connect greeting ehlo starttls tls ehlo-secure auth";
  const wrapped = "resolve connect tls greeting ehlo starttls ehlo-secure auth";
  assert.equal(stageOrder("starttls", false).join(" "), `${way} quit`);
  assert.equal(stageOrder("starttls", true).join(" "), `${way} mail rcpt data quit`);
  assert.equal(stageOrder("wrapper", false).join(" "), `${wrapped} quit`);
  assert.equal(stageOrder("wrapper", true).join(" "), `${wrapped} mail rcpt data quit`);
  assert.deepEqual(stageOrder("starttls", true).filter(isMailStage), ["mail", "rcpt", "data"]);
});

/** The stages of a message up to the one that failed. */
function mailStages(failedAt?: MailStage, fault?: Fault): readonly StageResult[] {
  const order = ["mail", "rcpt", "data"] as const;
  const end = failedAt === undefined ? order.length : order.indexOf(failedAt);
  return order.map((stage, index) => ({
    stage,
    outcome: index < end ? "ok" : index === end ? "failed" : "skipped",
    startMs: 0,
    ms: 0,
    ...(index === end && fault !== undefined ? { fault } : {}),
  }));
}

function reply(code: number): Fault {
  return { kind: "reply", reply: { code, lines: [""], endsWithCrlf: true }, text: String(code) };
}

const QUIT: StageResult = { stage: "quit", outcome: "failed", startMs: 0, ms: 0, fault: REFUSED };
const AUTH: StageResult = { stage: "auth", outcome: "failed", startMs: 0, ms: 0, fault: reply(535) };

const OUTCOMES: readonly (readonly [string, readonly StageResult[], ReturnType<typeof messageOutcome>])[] = [
  ["no message was asked for", [AUTH, QUIT], undefined],
  ["all went well", mailStages(), "sent"],
  ["all went well but for the goodbye", [...mailStages(), QUIT], "sent"],
  ["the login was refused", [AUTH, ...mailStages().map((one) => ({ ...one, outcome: "skipped" as const }))], "unknown"],
  ["MAIL refused", mailStages("mail", reply(501)), "refused"],
  ["RCPT refused", mailStages("rcpt", reply(550)), "refused"],
  ["DATA refused", mailStages("data", reply(554)), "refused"],
  ["MAIL put off", mailStages("mail", reply(451)), "unknown"],
  ["DATA put off", mailStages("data", reply(454)), "unknown"],
  ["an odd yes", mailStages("data", reply(250)), "unknown"],
  ["the connection broke", mailStages("data", REFUSED), "unknown"],
];

for (const [what, stages, outcome] of OUTCOMES) {
  Deno.test(`${what}: ${outcome ?? "no outcome"}`, () => assert.equal(messageOutcome(stages), outcome));
}
