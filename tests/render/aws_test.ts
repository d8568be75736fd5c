/**
 * Figures and ages that are made from AWS's answers; the rest is seen in whole commands.
 *
 * Invariant: one row a figure.
 * @module
 */

import assert from "node:assert/strict";
import { ageInDays, callText, usedQuota } from "../../src/render/aws.ts";

Deno.test("a quota without a limit is not used in part", () => {
  assert.equal(usedQuota({ max24Hours: 200, sent24Hours: 50 }), 0.25);
  assert.equal(usedQuota({ max24Hours: -1, sent24Hours: 50 }), undefined);
  assert.equal(usedQuota({ max24Hours: 0, sent24Hours: 0 }), undefined);
});

Deno.test("ages are whole days", () => {
  const now = new Date("2026-01-02T03:04:05Z");
  assert.equal(ageInDays("2026-01-01T03:04:06Z", now), 0);
  assert.equal(ageInDays("2026-01-01T03:04:05Z", now), 1);
  assert.equal(ageInDays("never", now), undefined);
});

Deno.test("a call is told in one line", () => {
  const call = { action: "ses:GetEmailIdentity", about: "example.com", outcome: "failed", ms: 12 } as const;
  assert.equal(callText({ ...call, code: undefined, text: undefined }), "ses:GetEmailIdentity example.com, 12 ms");
  assert.equal(
    callText({ ...call, code: "NotFoundException", text: "no" }),
    "ses:GetEmailIdentity example.com, 12 ms: NotFoundException: no",
  );
  assert.equal(
    callText({ ...call, code: undefined, text: "no route" }),
    "ses:GetEmailIdentity example.com, 12 ms: no route",
  );
});
