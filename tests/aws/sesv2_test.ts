/**
 * The calls to SES.
 *
 * Invariant: answers as AWS documents them, and answers that are not.
 * @module
 */

import assert from "node:assert/strict";
import { getAccount, getEmailIdentity } from "../../src/aws/sesv2.ts";
import { regionNamed } from "../../src/ses/region.ts";

const same = (text: string): string => text;
const DUBLIN = regionNamed("eu-west-1");

Deno.test("an account without a limit, and one whose answer lacks the quota", () => {
  const call = getAccount(DUBLIN);
  const account = { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: "HEALTHY" };
  const quota = { Max24HourSend: -1, MaxSendRate: 500, SentLast24Hours: 12.0 };
  assert.deepEqual(call.read(JSON.stringify({ ...account, SendQuota: quota }), same)?.quota, {
    max24Hours: -1,
    perSecond: 500,
    sent24Hours: 12,
  });
  assert.equal(call.read(JSON.stringify(account), same)?.quota, undefined);
  assert.equal(call.read(JSON.stringify({ ...account, SendingEnabled: "yes" }), same), undefined);
  assert.equal(call.read("[]", same), undefined);
});

Deno.test("an identity's address is percent-encoded in the path", () => {
  assert.equal(
    getEmailIdentity(DUBLIN, "o'brien+x/y@example.com").path,
    "/v2/email/identities/o%27brien%2Bx%2Fy%40example.com",
  );
});

Deno.test("an identity that waits, and one whose MAIL FROM domain lacks its record", () => {
  const call = getEmailIdentity(DUBLIN, "example.com");
  const waiting = {
    VerifiedForSendingStatus: false,
    VerificationStatus: "PENDING",
    DkimAttributes: { Status: "PENDING" },
    MailFromAttributes: { MailFromDomain: "", BehaviorOnMxFailure: "USE_DEFAULT_VALUE" },
  };
  assert.deepEqual(call.read(JSON.stringify(waiting), same), {
    verified: false,
    status: "PENDING",
    error: undefined,
    dkim: "PENDING",
    mailFrom: undefined,
    configurationSet: undefined,
  });
  const lacking = {
    VerifiedForSendingStatus: true,
    MailFromAttributes: {
      MailFromDomain: "b.example.com",
      MailFromDomainStatus: "FAILED",
      BehaviorOnMxFailure: "REJECT_MESSAGE",
    },
  };
  assert.deepEqual(call.read(JSON.stringify(lacking), same)?.mailFrom, {
    domain: "b.example.com",
    status: "FAILED",
    rejects: true,
  });
});
