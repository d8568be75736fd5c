/**
 * A report of a login with what AWS answered: which finding comes first, and what makes the exit code.
 *
 * Invariant: one row a situation, asked through the real calls against the AWS twin in memory.
 * @module
 */

import assert from "node:assert/strict";
import { askAws } from "../../src/aws/ask.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { outcomeRow } from "../../src/verdict/outcome.ts";
import type { Report } from "../../src/verdict/report.ts";
import { type AskedAbout, withAws } from "../../src/verdict/with_aws.ts";
import { ACCOUNT, OPERATOR, questionOf, SENDER } from "../aws/cases.ts";
import type { TestAccount, TestKey, TestRegion, TestUser } from "../support/accounts.ts";
import { memoryAws, type MemoryAwsOptions } from "../support/aws_memory.ts";
import { ACCEPTED, FREE, NO_ANSWER, REFUSED_MESSAGE, REJECTED } from "../support/results.ts";

const FROM = "me@example.com";

/** A rejected login of which nothing is known offline. */
const BARE: Report = {
  ...REJECTED,
  findings: [
    finding("credentials-invalid", { because: "the server answered: 535 Authentication Credentials Invalid" }),
  ],
};

const SENT: Report = {
  ...REFUSED_MESSAGE,
  stages: REFUSED_MESSAGE.stages.map((stage) =>
    stage.stage === "data" ? { stage: "data", outcome: "ok", startMs: stage.startMs, ms: stage.ms } : stage
  ),
  findings: [],
};

const VAGUE: Report = {
  ...REFUSED_MESSAGE,
  findings: [finding("message-refused", { because: "the server answered: 554 no" })],
};

function account(key: Partial<TestKey> = {}, user: Partial<TestUser> = {}, region: TestRegion = {}): TestAccount {
  const [sender, ...others] = ACCOUNT.users;
  assert.ok(sender !== undefined);
  const users = [{ ...sender, ...user, keys: [{ ...SENDER, ...key }] }, ...others];
  return { ...ACCOUNT, users, regions: { "eu-west-1": region } };
}

const GONE: TestAccount = { ...ACCOUNT, users: ACCOUNT.users.slice(1) };

type Row = readonly [
  name: string,
  report: Report,
  world: MemoryAwsOptions,
  key: TestKey,
  first: string,
  exit: number,
];

const NOTHING = "none";

const ROWS: readonly Row[] = [
  // 535
  ["535, deleted, as the key", BARE, { accounts: [GONE] }, SENDER, "key-not-recognized", 1],
  ["535, inactive, as the key", BARE, { accounts: [account({ status: "Inactive" })] }, SENDER, "key-not-recognized", 1],
  ["535, inactive, by an operator", BARE, { accounts: [account({ status: "Inactive" })] }, OPERATOR, "key-inactive", 1],
  ["535, expired, by an operator", BARE, { accounts: [account({ status: "Expired" })] }, OPERATOR, "key-inactive", 1],
  ["535, deleted, by an operator", BARE, { accounts: [GONE] }, OPERATOR, "key-not-recognized", 1],
  [
    "535, GovCloud",
    BARE,
    { accounts: [{ ...ACCOUNT, partition: "aws-us-gov" }] },
    SENDER,
    "key-of-another-partition",
    1,
  ],
  ["535, wrong secret", BARE, { accounts: [account()] }, { ...SENDER, secretKey: "x" }, "secret-does-not-match-key", 1],
  ["535, a good key", BARE, { accounts: [account()] }, SENDER, "credentials-invalid", 1],
  ["535, a good key and a raw secret", REJECTED, { accounts: [account()] }, SENDER, "raw-secret-as-password", 1],
  ["535, an active key, by an operator", BARE, { accounts: [account()] }, OPERATOR, "credentials-invalid", 1],
  ["535, region off", BARE, { accounts: [account({}, {}, { isEnabled: false })] }, OPERATOR, "region-not-enabled", 1],
  ["535, AWS out of reach", BARE, { accounts: [], instead: () => "no-name" }, SENDER, "credentials-invalid", 1],
  ["535, clock off", BARE, { accounts: [GONE], aheadMs: 7_200_000 }, SENDER, "key-not-recognized", 1],
  [
    "535, sandbox",
    BARE,
    { accounts: [account({ status: "Inactive" }, {}, { production: false })] },
    OPERATOR,
    "key-inactive",
    1,
  ],
  // 235
  ["235, all well", ACCEPTED, { accounts: [account()] }, OPERATOR, NOTHING, 0],
  ["235, sandbox", ACCEPTED, { accounts: [account({}, {}, { production: false })] }, OPERATOR, "account-in-sandbox", 0],
  ["235, paused", ACCEPTED, { accounts: [account({}, {}, { sending: false })] }, OPERATOR, "sending-paused", 1],
  [
    "235, shut down",
    ACCEPTED,
    { accounts: [account({}, {}, { enforcement: "SHUTDOWN" })] },
    OPERATOR,
    "sending-paused",
    1,
  ],
  [
    "235, review",
    ACCEPTED,
    { accounts: [account({}, {}, { enforcement: "PROBATION" })] },
    OPERATOR,
    "account-under-review",
    0,
  ],
  [
    "235, quota used up",
    ACCEPTED,
    { accounts: [account({}, {}, { quota: { max: 200, sent: 200 } })] },
    OPERATOR,
    "daily-quota",
    1,
  ],
  [
    "235, quota without limit",
    ACCEPTED,
    { accounts: [account({}, {}, { quota: { max: -1, sent: 9e6 } })] },
    OPERATOR,
    NOTHING,
    0,
  ],
  [
    "235, explicit denial",
    ACCEPTED,
    { accounts: [account({}, { sends: { decision: "explicitDeny" } })] },
    OPERATOR,
    "not-authorized-to-send",
    1,
  ],
  [
    "235, implicit denial of any sender",
    ACCEPTED,
    { accounts: [account({}, { sends: { decision: "implicitDeny" } })] },
    OPERATOR,
    "not-authorized-to-send",
    0,
  ],
  ["235, clock off", ACCEPTED, { accounts: [account()], aheadMs: -3_600_000 }, OPERATOR, "clock-skewed", 0],
  ["235, as the key without permission", ACCEPTED, { accounts: [account()] }, SENDER, NOTHING, 0],
  [
    "235, inactive since a moment",
    ACCEPTED,
    { accounts: [account({ status: "Inactive" })] },
    OPERATOR,
    "key-inactive",
    1,
  ],
  ["no login, paused", FREE, { accounts: [account({}, {}, { sending: false })] }, OPERATOR, "sending-paused", 1],
  // With a message
  ["554, vague, paused", VAGUE, { accounts: [account({}, {}, { sending: false })] }, OPERATOR, "sending-paused", 1],
  [
    "554, not verified",
    REFUSED_MESSAGE,
    { accounts: [account({}, {}, { identities: {} })] },
    OPERATOR,
    "identity-not-verified",
    1,
  ],
  ["250, and paused a moment later", SENT, { accounts: [account({}, {}, { sending: false })] }, OPERATOR, NOTHING, 0],
  ["250, sandbox", SENT, { accounts: [account({}, {}, { production: false })] }, OPERATOR, "account-in-sandbox", 0],
  // Silence
  ["no answer, all well at AWS", NO_ANSWER, { accounts: [account()] }, OPERATOR, "certificate-wrong-name", 3],
  [
    "no answer, inactive",
    NO_ANSWER,
    { accounts: [account({ status: "Inactive" })] },
    OPERATOR,
    "certificate-wrong-name",
    1,
  ],
  [
    "no answer from anybody",
    NO_ANSWER,
    { accounts: [], instead: () => "no-name" },
    SENDER,
    "certificate-wrong-name",
    3,
  ],
];

const ABOUT: AskedAbout = { keyId: SENDER.accessKeyId, isFromKey: false };

async function amended(report: Report, world: MemoryAwsOptions, key: TestKey, about = ABOUT): Promise<Report> {
  const answers = await askAws(memoryAws(world), questionOf(key, { from: report.message?.from }));
  return withAws(report, answers, about);
}

for (const [name, report, world, key, first, exit] of ROWS) {
  Deno.test(`${name}: ${first}, exit ${exit}`, async () => {
    const found = await amended(report, world, key);
    assert.equal(found.findings[0]?.id ?? NOTHING, first);
    assert.equal(outcomeRow(found).exit, exit);
    assert.equal(found.verdict, report.verdict);
    const ids = found.findings.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });
}

Deno.test("a proven cause takes the place of the possible ones, and keeps the words of both", async () => {
  const { findings: [first, ...others] } = await amended(BARE, { accounts: [GONE] }, SENDER);
  assert.match(first?.because ?? "", /^sts:GetCallerIdentity: InvalidClientTokenId: The security token/);
  assert.match(first?.because ?? "", /4 partitions rules out .*the server answered: 535/);
  assert.deepEqual(others.map(({ id, consequence }) => [id, consequence]), [["credentials-invalid", true]]);
});

Deno.test("a good key leaves fewer causes of a rejection", async () => {
  const texts = async (key: TestKey, isFromKey: boolean): Promise<readonly string[]> => {
    const { findings: [first] } = await amended(BARE, { accounts: [account()] }, key, { ...ABOUT, isFromKey });
    return first?.remedy.causes?.map(({ text }) => text.split(/[:,]/)[0] ?? "") ?? [];
  };
  const region = "the password was derived for another region";
  assert.deepEqual(await texts(SENDER, false), [region, "the key is new"]);
  assert.deepEqual(await texts(SENDER, true), ["the key is new"]);
  assert.deepEqual(await texts(OPERATOR, false), [
    region,
    "user name and password come from different keys",
    "the key is new",
  ]);
});

Deno.test("what the server said of a message gets AWS's evidence", async () => {
  const { findings: [first] } = await amended(
    REFUSED_MESSAGE,
    { accounts: [account({}, {}, { identities: {} })] },
    OPERATOR,
  );
  assert.match(
    first?.because ?? "",
    /^the server answered: 554 .*; ses:GetEmailIdentity in eu-west-1: me@example\.com: no identity/,
  );
});

Deno.test("silence is told from being offline", async () => {
  const because = async (world: MemoryAwsOptions): Promise<string> =>
    (await amended(NO_ANSWER, world, SENDER)).findings[0]?.because ?? "";
  assert.match(await because({ accounts: [account()] }), /answers this machine over HTTPS/);
  assert.match(await because({ accounts: [], instead: () => "no-name" }), /cannot be reached from this machine either/);
});

Deno.test("a sender is verified by its domain, and its MAIL FROM domain counts as its owner chose", async () => {
  const first = async (behavior: string): Promise<readonly (string | undefined)[]> => {
    const mailFrom = { domain: "b.example.com", status: "FAILED", behavior };
    const identities = { "example.com": { verified: true, mailFrom } };
    const world = { accounts: [account({}, {}, { identities })] };
    const { findings: [found] } = await amended(
      { ...VAGUE, message: { from: FROM, to: FROM, id: undefined } },
      world,
      OPERATOR,
    );
    return [found?.id, found?.severity];
  };
  assert.deepEqual(await first("REJECT_MESSAGE"), ["mail-from-domain-invalid", "error"]);
  assert.deepEqual(await first("USE_DEFAULT_VALUE"), ["mail-from-domain-invalid", "warning"]);
});
