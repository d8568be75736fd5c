/**
 * The order of the calls, and what is known after them: every state of key, permission, region and clock.
 *
 * Invariant: one row a situation; what was asked is part of each.
 * @module
 */

import assert from "node:assert/strict";
import { askAws } from "../../src/aws/ask.ts";
import type { AwsAnswers } from "../../src/aws/answers.ts";
import { regionNamed } from "../../src/ses/region.ts";
import type { TestAccount, TestKey, TestUser } from "../support/accounts.ts";
import { memoryAws, type MemoryAwsOptions } from "../support/aws_memory.ts";
import { ACCOUNT, askingWith, OPERATOR, questionOf, SENDER } from "./cases.ts";

/** The calls as `action about outcome code`. */
function callsIn({ calls }: AwsAnswers): readonly string[] {
  return calls.map(({ action, about, outcome, code }) =>
    [action, about, outcome, code].filter((word) => word !== undefined).join(" ")
  );
}

function withSender(key: Partial<TestKey>, user: Partial<TestUser> = {}): readonly TestAccount[] {
  const [sender, ...others] = ACCOUNT.users;
  assert.ok(sender !== undefined);
  return [{ ...ACCOUNT, users: [{ ...sender, ...user, keys: [{ ...SENDER, ...key }] }, ...others] }];
}

const NO_KEY: readonly TestAccount[] = [{ ...ACCOUNT, users: ACCOUNT.users.slice(1) }];
const GOVERNMENT: TestAccount = { ...ACCOUNT, partition: "aws-us-gov" };

type Row = readonly [
  name: string,
  world: MemoryAwsOptions,
  question: Parameters<typeof questionOf>,
  keyState: AwsAnswers["keyState"],
  calls: readonly string[],
];

const ARN = "arn:aws:iam::111122223333:user/ses-smtp-user";

const AS_THE_KEY: readonly Row[] = [
  ["a good key without any permission", { accounts: [ACCOUNT] }, [SENDER], {
    kind: "valid",
    caller: { account: "111122223333", arn: ARN },
  }, ["sts:GetCallerIdentity ok", "ses:GetAccount denied AccessDeniedException"]],
  ["a deleted key", { accounts: NO_KEY }, [SENDER], {
    kind: "not-recognized",
    isSure: true,
    asked: ["aws", "aws-us-gov", "aws-eusc", "aws-cn"],
  }, [
    "sts:GetCallerIdentity failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-us-gov failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-eusc failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-cn failed InvalidClientTokenId",
  ]],
  ["an inactive key looks like a deleted one", { accounts: withSender({ status: "Inactive" }) }, [SENDER], {
    kind: "not-recognized",
    isSure: true,
    asked: ["aws", "aws-us-gov", "aws-eusc", "aws-cn"],
  }, [
    "sts:GetCallerIdentity failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-us-gov failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-eusc failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-cn failed InvalidClientTokenId",
  ]],
  ["a key of GovCloud at a commercial endpoint", { accounts: [GOVERNMENT] }, [SENDER], {
    kind: "other-partition",
    partition: "aws-us-gov",
    caller: { account: "111122223333", arn: "arn:aws-us-gov:iam::111122223333:user/ses-smtp-user" },
  }, [
    "sts:GetCallerIdentity failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-us-gov ok",
    "sts:GetCallerIdentity aws-eusc failed InvalidClientTokenId",
    "sts:GetCallerIdentity aws-cn failed InvalidClientTokenId",
  ]],
  ["a key of GovCloud at an endpoint of GovCloud", { accounts: [GOVERNMENT] }, [SENDER, {
    region: regionNamed("us-gov-west-1"),
  }], {
    kind: "valid",
    caller: { account: "111122223333", arn: "arn:aws-us-gov:iam::111122223333:user/ses-smtp-user" },
  }, ["sts:GetCallerIdentity ok", "ses:GetAccount denied AccessDeniedException"]],
  [
    "the secret of another key",
    { accounts: [ACCOUNT] },
    [{ ...SENDER, secretKey: OPERATOR.secretKey }],
    { kind: "wrong-secret" },
    ["sts:GetCallerIdentity failed SignatureDoesNotMatch"],
  ],
  [
    "a temporary key that is over",
    { accounts: withSender({ isOver: true }) },
    [SENDER],
    { kind: "expired" },
    ["sts:GetCallerIdentity failed ExpiredToken"],
  ],
  ["a clock that is an hour slow", { accounts: [ACCOUNT], aheadMs: 3_600_000 }, [SENDER], {
    kind: "valid",
    caller: { account: "111122223333", arn: ARN },
  }, ["sts:GetCallerIdentity ok", "ses:GetAccount denied AccessDeniedException"]],
  ["AWS out of reach", { accounts: [ACCOUNT], instead: () => "no-name" }, [SENDER], { kind: "unknown" }, [
    "sts:GetCallerIdentity failed",
  ]],
  ["a region of China", { accounts: [{ ...ACCOUNT, partition: "aws-cn" }] }, [SENDER, {
    region: regionNamed("cn-north-1"),
  }], {
    kind: "valid",
    caller: { account: "111122223333", arn: "arn:aws-cn:iam::111122223333:user/ses-smtp-user" },
  }, ["sts:GetCallerIdentity ok"]],
  ["no region", { accounts: [ACCOUNT] }, [SENDER, { region: undefined }], {
    kind: "valid",
    caller: { account: "111122223333", arn: ARN },
  }, ["sts:GetCallerIdentity ok"]],
];

const AS_AN_OPERATOR: readonly Row[] = [
  ["an active key", { accounts: [ACCOUNT] }, [OPERATOR], { kind: "active" }, [
    "sts:GetCallerIdentity ok",
    "iam:GetAccessKeyLastUsed ok",
    "iam:ListAccessKeys ok",
    "iam:SimulatePrincipalPolicy ok",
    "ses:GetAccount ok",
  ]],
  ["an active key and a sender", { accounts: [ACCOUNT] }, [OPERATOR, { from: "a+b@mail.example.com" }], {
    kind: "active",
  }, [
    "sts:GetCallerIdentity ok",
    "iam:GetAccessKeyLastUsed ok",
    "iam:ListAccessKeys ok",
    "iam:SimulatePrincipalPolicy ok",
    "ses:GetAccount ok",
    "ses:GetEmailIdentity a+b@mail.example.com failed NotFoundException",
    "ses:GetEmailIdentity a@mail.example.com failed NotFoundException",
    "ses:GetEmailIdentity mail.example.com ok",
    "ses:GetEmailIdentity example.com ok",
  ]],
  ["an inactive key", { accounts: withSender({ status: "Inactive" }) }, [OPERATOR], {
    kind: "inactive",
    status: "Inactive",
  }, [
    "sts:GetCallerIdentity ok",
    "iam:GetAccessKeyLastUsed ok",
    "iam:ListAccessKeys ok",
    "iam:SimulatePrincipalPolicy ok",
    "ses:GetAccount ok",
  ]],
  ["an expired key", { accounts: withSender({ status: "Expired" }) }, [OPERATOR], {
    kind: "inactive",
    status: "Expired",
  }, [
    "sts:GetCallerIdentity ok",
    "iam:GetAccessKeyLastUsed ok",
    "iam:ListAccessKeys ok",
    "iam:SimulatePrincipalPolicy ok",
    "ses:GetAccount ok",
  ]],
  ["a deleted key", { accounts: NO_KEY }, [OPERATOR], { kind: "not-recognized", isSure: false, asked: [] }, [
    "sts:GetCallerIdentity ok",
    "iam:GetAccessKeyLastUsed denied AccessDenied",
    "ses:GetAccount ok",
  ]],
  [
    "a key of another account",
    { accounts: [{ ...ACCOUNT, account: "444455556666" }] },
    [OPERATOR, {
      keyId: "AKIARZPUZDIKAA23456A",
    }],
    { kind: "other-account", own: "123456789012", asking: "444455556666" },
    [
      "sts:GetCallerIdentity ok",
      "iam:GetAccessKeyLastUsed denied AccessDenied",
      "ses:GetAccount ok",
    ],
  ],
  ["an operator without permission", { accounts: [{ ...ACCOUNT, users: [{ name: "bob", keys: [OPERATOR] }] }] }, [
    OPERATOR,
  ], {
    kind: "unknown",
  }, [
    "sts:GetCallerIdentity ok",
    "iam:GetAccessKeyLastUsed denied AccessDenied",
    "ses:GetAccount denied AccessDeniedException",
  ]],
  ["a user name that is no key id", { accounts: [ACCOUNT] }, [OPERATOR, { keyId: undefined }], { kind: "unknown" }, [
    "sts:GetCallerIdentity ok",
    "ses:GetAccount ok",
  ]],
  [
    "an operator whose session is over",
    { accounts: [{ ...ACCOUNT, users: [{ name: "bob", keys: [{ ...OPERATOR, isOver: true }] }] }] },
    [OPERATOR],
    {
      kind: "unknown",
    },
    ["sts:GetCallerIdentity failed ExpiredToken"],
  ],
  [
    "an operator whose token is missing",
    { accounts: [ACCOUNT] },
    [{
      accessKeyId: OPERATOR.accessKeyId,
      secretKey: OPERATOR.secretKey,
    }],
    { kind: "unknown" },
    ["sts:GetCallerIdentity failed InvalidClientTokenId"],
  ],
];

for (const [name, world, question, keyState, calls] of [...AS_THE_KEY, ...AS_AN_OPERATOR]) {
  const isKey = question[0].accessKeyId === SENDER.accessKeyId;
  Deno.test(`asked ${isKey ? "as the key" : "by an operator"}: ${name}`, async () => {
    const answers = await askAws(memoryAws(world), questionOf(...question));
    assert.deepEqual(answers.keyState, keyState);
    assert.deepEqual(callsIn(answers), calls);
    assert.equal(answers.askedAs, isKey ? "key" : "operator");
  });
}

Deno.test("what IAM and SES say is passed on", async () => {
  const identities = {
    "example.com": {
      verified: true,
      configurationSet: "default-set",
      mailFrom: { domain: "bounce.example.com", status: "FAILED", behavior: "REJECT_MESSAGE" },
    },
  };
  const accounts = withSender({}, { sends: { decision: "explicitDeny", deniedBy: "organization" } }).map((one) => {
    const region = {
      production: false,
      sending: false,
      enforcement: "SHUTDOWN",
      quota: { max: 200, sent: 7 },
      identities,
    };
    return { ...one, regions: { "eu-west-1": region } };
  });
  const world = memoryAws({ accounts });
  const answers = await askAws(world, questionOf(OPERATOR, { from: "me@example.com", to: "you@example.net" }));
  assert.deepEqual(answers.key, {
    user: "ses-smtp-user",
    at: "2026-11-27T11:00:00Z",
    service: "ses-smtp",
    region: "eu-west-1",
    status: "Active",
    created: "2025-02-03T04:05:06Z",
  });
  assert.deepEqual(answers.account, {
    production: false,
    sending: false,
    enforcement: "SHUTDOWN",
    review: "PENDING",
    quota: { max24Hours: 200, sent24Hours: 7, perSecond: 14 },
  });
  assert.deepEqual(answers.identities?.map(({ name, identity }) => [name, identity?.verified]), [
    ["me@example.com", undefined],
    ["example.com", true],
  ]);
  assert.deepEqual(answers.permission?.map(({ resource, decision, deniedBy }) => [resource, decision, ...deniedBy]), [
    ["arn:aws:ses:eu-west-1:111122223333:identity/example.com", "explicitDeny", "a service control policy"],
    ["arn:aws:ses:eu-west-1:111122223333:configuration-set/default-set", "explicitDeny", "a service control policy"],
  ]);
  const simulation = new URLSearchParams(world.requests.at(-1)?.body);
  assert.equal(simulation.get("PolicySourceArn"), ARN);
  assert.equal(simulation.get("ContextEntries.member.1.ContextKeyName"), "ses:FromAddress");
  assert.equal(simulation.get("ContextEntries.member.1.ContextKeyValues.member.1"), "me@example.com");
  assert.equal(simulation.get("ContextEntries.member.2.ContextKeyValues.member.1"), "you@example.net");
});

Deno.test("a region that is not enabled is told from a key that is not known", async () => {
  const accounts = [{ ...ACCOUNT, regions: { "eu-west-1": { isEnabled: false } } }];
  const answers = await askAws(memoryAws({ accounts }), questionOf(OPERATOR));
  assert.equal(answers.isRegionDisabled, true);
  assert.equal(answers.keyState.kind, "active");
});

Deno.test("how far the clock is off is told, and small differences are not", async () => {
  const behind = async (aheadMs: number): Promise<number | undefined> =>
    (await askAws(memoryAws({ accounts: [ACCOUNT], aheadMs }), questionOf(SENDER))).behindSeconds;
  assert.equal(await behind(3_600_000), 3600);
  assert.equal(await behind(-7_200_000), -7200);
  assert.equal(await behind(100_000), undefined);
});

Deno.test("no request holds a secret, and the token is in one header alone", async () => {
  const world = memoryAws({ accounts: [ACCOUNT] });
  await askAws(world, questionOf(OPERATOR, { from: "me@example.com" }));
  assert.ok(world.requests.length > 5);
  for (const { url, headers, body } of world.requests) {
    const others = headers.filter(([name]) => name !== "x-amz-security-token");
    const text = [url, body, ...others.flat()].join("\n");
    assert.ok(!text.includes(OPERATOR.secretKey) && !text.includes(OPERATOR.sessionToken ?? ""), text);
  }
});

Deno.test("an endpoint that the user named belongs to one partition, so that the others are not asked there", async () => {
  const asking = askingWith(SENDER, [], { AWS_ENDPOINT_URL: "https://localhost:4566" });
  const world = memoryAws({ accounts: NO_KEY });
  const answers = await askAws(world, questionOf(SENDER, { asking }));
  assert.deepEqual(answers.keyState, { kind: "not-recognized", isSure: true, asked: ["aws"] });
  assert.deepEqual(world.requests.map(({ url }) => url), ["https://localhost:4566/"]);
});
