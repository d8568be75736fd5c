/**
 * One call: its second try, its clock, and what it hides.
 *
 * Invariant: one row a way to fail.
 * @module
 */

import assert from "node:assert/strict";
import { type Called, Caller } from "../../src/aws/call.ts";
import { homeRegion } from "../../src/aws/endpoint.ts";
import { type CallerIdentity, getCallerIdentity } from "../../src/aws/sts.ts";
import { Secret } from "../../src/secret.ts";
import { type MemoryAws, memoryAws, type MemoryAwsOptions } from "../support/aws_memory.ts";
import { error } from "../support/aws_twin_answers.ts";
import { ACCOUNT, askingWith, OPERATOR, SENDER } from "./cases.ts";

const CALL = getCallerIdentity(homeRegion("aws"));

async function asked(
  options: Partial<MemoryAwsOptions>,
  key = SENDER,
): Promise<readonly [Called<CallerIdentity>, MemoryAws]> {
  const world = memoryAws({ accounts: [ACCOUNT], ...options });
  return [await new Caller(world, askingWith(key)).call(CALL), world];
}

const throttled = error("xml", "Throttling", "Rate exceeded", 400);
const mismatch = error("xml", "SignatureDoesNotMatch", "The request signature we calculated does not match", 403);
const broken = { status: 503, headers: {}, body: "<html>" };
const strange = { status: 200, headers: {}, body: "<html>captive portal</html>" };

const TRIES: readonly (readonly [
  name: string,
  instead: NonNullable<MemoryAwsOptions["instead"]>,
  outcome: string,
  pauses: readonly number[],
  tries: number,
])[] = [
  ["nothing", () => undefined, "ok", [], 1],
  ["throttling that passes", (_, nth) => nth === 1 ? throttled : undefined, "ok", [1000], 2],
  ["throttling that stays", () => throttled, "failed Throttling", [1000], 2],
  ["a service that is down", () => broken, "failed HTTP 503", [1000], 2],
  ["a mismatch that passes", (_, nth) => nth === 1 ? mismatch : undefined, "ok", [5000], 2],
  ["a mismatch that stays", () => mismatch, "failed SignatureDoesNotMatch", [5000], 2],
  ["a reset", (_, nth) => nth === 1 ? "reset" : undefined, "ok", [1000], 2],
  ["a name that is not found", () => "no-name", "failed", [], 1],
  ["an answer that is none", () => strange, "failed unreadable answer", [], 1],
  ["a denial", () => error("xml", "AccessDenied", "no", 403), "denied AccessDenied", [], 1],
];

for (const [name, instead, outcome, pauses, tries] of TRIES) {
  Deno.test(`what stands in the way is ${name}: ${outcome}`, async () => {
    const [{ report }, world] = await asked({ instead });
    assert.equal([report.outcome, report.code].filter((word) => word !== undefined).join(" "), outcome);
    assert.deepEqual(world.pauses, pauses);
    assert.equal(world.requests.length, tries);
    assert.equal(report.ms, 40 * tries + pauses.reduce((sum, ms) => sum + ms, 0));
  });
}

Deno.test("a clock that is off is set by AWS's own, for the second try at once", async () => {
  for (const aheadMs of [3_600_000, -3_600_000]) {
    const [called, world] = await asked({ aheadMs });
    assert.equal(called.kind, "answered");
    assert.deepEqual(world.pauses, []);
    assert.equal(world.requests.length, 2);
  }
});

Deno.test("words of AWS never give away what was asked with", async () => {
  const { secretKey, sessionToken = "" } = OPERATOR;
  const text = `x ${secretKey} y ${sessionToken} z ${btoa(secretKey)} password-password-1`;
  const world = memoryAws({ accounts: [ACCOUNT], instead: () => error("xml", secretKey, text, 400) });
  const caller = new Caller(world, askingWith(OPERATOR, [new Secret("password-password-1")]));
  const { report } = await caller.call(CALL);
  assert.equal(report.code, "[secret]");
  assert.equal(report.text, "x [secret] y [secret] z [secret]== [secret]");
});
