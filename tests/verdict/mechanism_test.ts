/**
 * When the other mechanism is worth a try, and what two runs show together.
 *
 * Invariant: reports are built by hand around AUTH; a password that was judged is not tried again.
 * @module
 */

import assert from "node:assert/strict";
import { mechanismFinding, oddChallenges, otherMechanism } from "../../src/verdict/mechanism.ts";
import { NO_CAPABILITIES } from "../../src/smtp/capabilities.ts";
import type { Fault } from "../../src/smtp/connection.ts";
import type { ProbeReport } from "../../src/smtp/probe.ts";
import type { Mechanism } from "../../src/smtp/sasl.ts";
import type { ProbeStage, StageResult } from "../../src/smtp/stages.ts";

function reply(text: string): Fault {
  return { kind: "reply", reply: { code: Number(text.slice(0, 3)), lines: [text.slice(4)], endsWithCrlf: true }, text };
}

const ENDLESS: Fault = { kind: "protocol", what: "endless-challenge", text: "asked again after the password: 334" };
const CLOSED: Fault = { kind: "network", what: "closed", text: "unexpected end of file" };

/** A run with `mechanism` in which `stage` failed with `fault`, or all went well. */
function run(mechanism: Mechanism | undefined, fault?: Fault, more: Partial<ProbeReport> = {}): ProbeReport {
  return {
    stages: [stageOf(mechanism === undefined ? "connect" : "auth", fault)],
    transcript: [],
    deadAddresses: [],
    beforeTls: undefined,
    secure: { ...NO_CAPABILITIES, auth: ["PLAIN", "LOGIN"] },
    bareLineEnds: false,
    mechanism,
    messageId: undefined,
    ...more,
  };
}

function stageOf(stage: ProbeStage, fault: Fault | undefined): StageResult {
  const times = { stage, startMs: 0, ms: 0 };
  if (fault === undefined) return { ...times, outcome: "ok" };
  const code = fault.kind === "reply" ? { code: fault.reply.code } : {};
  return { ...times, outcome: "failed", fault, text: fault.text, ...code };
}

function said(...lines: readonly string[]): Pick<ProbeReport, "transcript"> {
  return {
    transcript: lines.map((line) => ({
      atMs: 0,
      from: /^\d/.test(line) ? "server" as const : "client" as const,
      secure: true,
      line,
    })),
  };
}

const USUAL = said("AUTH LOGIN", "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6");
const ODD = said("AUTH LOGIN", "334 VG9rZW46");
const NO = reply("535 Authentication Credentials Invalid");
const UNKNOWN = reply("504 The requested authentication mechanism is not supported");

const ROWS: readonly (readonly [what: string, ProbeReport, Mechanism | undefined])[] = [
  ["LOGIN is not known", run("login", UNKNOWN), "plain"],
  ["PLAIN is not known", run("plain", UNKNOWN), "login"],
  ["one challenge too many in LOGIN", run("login", ENDLESS), "plain"],
  ["a challenge in PLAIN", run("plain", ENDLESS), "login"],
  ["an odd challenge, then a no", run("login", NO, ODD), "plain"],
  ["an odd challenge, then silence", run("login", CLOSED, ODD), "plain"],
  ["the other is not offered", run("login", UNKNOWN, { secure: { ...NO_CAPABILITIES, auth: ["LOGIN"] } }), undefined],
  ["nothing is offered", run("login", UNKNOWN, { secure: NO_CAPABILITIES }), undefined],
  ["the password was judged", run("login", NO, USUAL), undefined],
  ["no time just now", run("login", reply("454 Temporary authentication failure"), USUAL), undefined],
  ["the connection ended", run("login", CLOSED, USUAL), undefined],
  ["accepted, however oddly asked", run("login", undefined, ODD), undefined],
  ["never came to AUTH", run(undefined, CLOSED), undefined],
];

for (const [what, report, other] of ROWS) {
  Deno.test(`${what}: ${other ?? "no other try"}`, () => assert.equal(otherMechanism(report), other));
}

const FOUND: readonly (readonly [ProbeReport, ProbeReport, because: string, severity: string, remedy: RegExp])[] = [
  [
    run("login", reply("504 what?")),
    run("plain"),
    "AUTH LOGIN got 504 what?; AUTH PLAIN is accepted",
    "warning",
    /^set the client to AUTH PLAIN, and keep the password/,
  ],
  [
    run("plain", ENDLESS),
    run("login"),
    "AUTH PLAIN failed: asked again after the password: 334; AUTH LOGIN is accepted",
    "warning",
    /AUTH LOGIN/,
  ],
  [
    run("login", reply("504 what?")),
    run("plain", reply("504 what?")),
    "AUTH LOGIN got 504 what?; AUTH PLAIN got 504 what?",
    "info",
    /both mechanisms fail in the same way/,
  ],
  [
    run("login", reply("504 what?")),
    run("plain", NO),
    "AUTH LOGIN got 504 what?; AUTH PLAIN got 535 Authentication Credentials Invalid",
    "warning",
    /^set the client to the mechanism/,
  ],
  [
    run("login", reply("504 what?")),
    run(undefined, CLOSED),
    "AUTH LOGIN got 504 what?; AUTH PLAIN was not reached: connect failed: unexpected end of file",
    "warning",
    /./,
  ],
];

for (const [first, second, because, severity, remedy] of FOUND) {
  Deno.test(because, () => {
    const found = mechanismFinding(first, second);
    assert.equal(found.id, "mechanism-refused");
    assert.equal(found.because, because);
    assert.equal(found.severity, severity);
    assert.match(found.remedy.text, remedy);
  });
}

Deno.test("challenges are odd where AUTH LOGIN was asked for alone", () => {
  assert.deepEqual(oddChallenges(ODD.transcript), ["334 VG9rZW46"]);
  assert.deepEqual(oddChallenges(USUAL.transcript), []);
  assert.deepEqual(oddChallenges(said("AUTH PLAIN x", "334 Ok").transcript), []);
  // A chosen password may contain the word password.
  assert.deepEqual(oddChallenges(said("AUTH LOGIN", "334 VXNlcm5hbWU6", "334 UGF[secret]6").transcript), []);
  assert.deepEqual(oddChallenges([]), []);
});
