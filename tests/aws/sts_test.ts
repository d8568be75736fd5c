/**
 * The call to STS.
 *
 * Invariant: the answer as AWS documents it, and answers that are not.
 * @module
 */

import assert from "node:assert/strict";
import { getCallerIdentity } from "../../src/aws/sts.ts";
import { homeRegion } from "../../src/aws/endpoint.ts";

const same = (text: string): string => text;
const call = getCallerIdentity(homeRegion("aws"));

function answer(arn: string, account: string): string {
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn>` +
    `<UserId>X</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
}

for (
  const arn of [
    "arn:aws:iam::123456789012:user/division/bob",
    "arn:aws:iam::123456789012:root",
    "arn:aws-us-gov:sts::123456789012:assumed-role/role/session@x",
  ]
) {
  Deno.test(`whose key it is: ${arn}`, () => {
    assert.deepEqual(call.read(answer(arn, "123456789012"), same), { arn, account: "123456789012" });
  });
}

for (
  const [arn, account] of [["arn:aws:iam::123456789012:user/a b", "123456789012"], [
    "arn:aws:iam::123456789012:user/bob",
    "12",
  ], ["", ""]] as const
) {
  Deno.test(`no identity: ${arn} ${account}`, () => assert.equal(call.read(answer(arn, account), same), undefined));
}

Deno.test("the form is that of the query protocol", () => {
  assert.deepEqual(call.form, { Action: "GetCallerIdentity", Version: "2011-06-15" });
});
