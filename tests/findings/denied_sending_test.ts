/**
 * What refusals after the login name: the permission, its resource, and whose address is not verified.
 *
 * Invariant: the statement holds the very ARN of the reply.
 * @module
 */

import assert from "node:assert/strict";
import { allowing, deniedAction, deniedText, isSameAddress, verifying } from "../../src/findings/denied_sending.ts";

const IDENTITY = "arn:aws:ses:eu-west-1:123456789012:identity/Example.com";
const SET = "arn:aws:ses:eu-west-1:123456789012:configuration-set/alerts";

Deno.test("the permission and its resource, in each way of quoting", () => {
  for (const [open, close] of [["`", "'"], ["'", "'"], ['"', '"'], ["", ""]]) {
    const denied = deniedAction(
      `not authorized to perform: ${open}ses:SendRawEmail${close} on resource: ${open}${SET}${close}`,
    );
    assert.deepEqual(denied, { action: "ses:SendRawEmail", resource: SET });
  }
  assert.deepEqual(deniedAction("Access denied"), { action: "ses:SendRawEmail", resource: undefined });
  assert.equal(deniedText({ action: "ses:SendEmail", resource: undefined }), "ses:SendEmail");
});

const ROWS: readonly (readonly [resource: string, to: string | undefined, whose: RegExp])[] = [
  [SET, undefined, /^it is a configuration set/],
  [IDENTITY, undefined, /^it is the sender's identity/],
  [IDENTITY, "b@example.com", /^it is the recipient's identity/],
  [IDENTITY, "b@example.org", /^it is the sender's identity/],
];

for (const [resource, to, whose] of ROWS) {
  Deno.test(`${resource} to ${to}: ${whose.source}`, () => {
    const last = allowing({ action: "ses:SendRawEmail", resource }, to).causes?.at(-1)?.text ?? "";
    assert.match(last, whose);
    assert.ok(last.endsWith(`{"Effect":"Allow","Action":"ses:SendRawEmail","Resource":"${resource}"}`), last);
  });
}

Deno.test("the policy to attach is as narrow as the reply lets it be", () => {
  const policyFor = (resource: string | undefined, to?: string): string =>
    JSON.stringify(allowing({ action: "ses:SendRawEmail", resource }, to).causes ?? []);
  assert.ok(policyFor(IDENTITY).includes(`smtpkey doctor --policy --identity ${IDENTITY} > policy.json`));
  for (const text of [policyFor(IDENTITY, "b@example.com"), policyFor(SET), policyFor(undefined)]) {
    assert.ok(text.includes("smtpkey doctor --policy > policy.json"), text);
  }
});

Deno.test("without a resource there is no statement", () => {
  const { causes = [] } = allowing({ action: "ses:SendRawEmail", resource: undefined }, undefined);
  assert.ok(causes.every(({ text }) => !text.includes("Effect")));
});

Deno.test("sender and recipient have a step each", () => {
  assert.match(verifying({ isSender: true, isRecipient: true }).text, /verify the sender.*; in the sandbox/);
  assert.match(verifying({ isSender: false, isRecipient: true }).command ?? "", /get-account/);
  assert.equal(verifying({ isSender: false, isRecipient: false }).causes?.length, 4);
  assert.ok(isSameAddress("A@b.com", "a@B.COM"));
});
