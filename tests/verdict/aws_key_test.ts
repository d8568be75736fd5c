/**
 * What AWS's answers prove about a key, in AWS's own words.
 *
 * Invariant: one row a state; a state that proves nothing has no finding.
 * @module
 */

import assert from "node:assert/strict";
import type { AwsAnswers, KeyState } from "../../src/aws/answers.ts";
import { keyEvidence, keyFindings } from "../../src/verdict/aws_key.ts";

const CALLER = { account: "111122223333", arn: "arn:aws:iam::111122223333:user/bob" };

function answers(keyState: KeyState, more: Partial<AwsAnswers> = {}): AwsAnswers {
  return {
    askedAs: "operator",
    source: "profile admin",
    caller: CALLER,
    calls: [
      { action: "sts:GetCallerIdentity", about: undefined, outcome: "failed", ms: 1, code: "Code", text: "words" },
      {
        action: "iam:GetAccessKeyLastUsed",
        about: undefined,
        outcome: "denied",
        ms: 1,
        code: "AccessDenied",
        text: "no",
      },
      { action: "ses:GetAccount", about: undefined, outcome: "failed", ms: 1, code: "Unknown", text: "token" },
    ],
    keyState,
    key: undefined,
    region: "eu-west-1",
    account: undefined,
    isRegionDisabled: false,
    identities: undefined,
    permission: undefined,
    behindSeconds: undefined,
    notes: [],
    ...more,
  };
}

const LOGIN = { keyId: "AKIARTX3GSDSQA23456A", region: "eu-west-1" };
const KEY = {
  user: "bob",
  at: undefined,
  service: undefined,
  region: undefined,
  status: "Inactive",
  created: undefined,
};

const ROWS: readonly (readonly [KeyState, Partial<AwsAnswers>, id: string, because: RegExp])[] = [
  [
    { kind: "not-recognized", isSure: true, asked: ["aws", "aws-us-gov"] },
    {},
    "key-not-recognized",
    /Code: words; .*2 partitions/,
  ],
  [{ kind: "not-recognized", isSure: true, asked: ["aws"] }, {}, "key-not-recognized", /Code: words; so the password/],
  [{ kind: "not-recognized", isSure: false, asked: [] }, {}, "key-not-recognized", /AccessDenied: no; AWS answers so/],
  [
    { kind: "inactive", status: "Expired" },
    { key: KEY },
    "key-inactive",
    /AKIARTX3GSDSQA23456A of the user bob is Expired/,
  ],
  [
    { kind: "other-partition", partition: "aws-us-gov", caller: CALLER },
    {},
    "key-of-another-partition",
    /GovCloud .*user\/bob/,
  ],
  [{ kind: "wrong-secret" }, {}, "secret-does-not-match-key", /Code: words; so the id is known/],
  [{ kind: "expired" }, {}, "temporary-key", /Code: words/],
  [
    { kind: "other-account", own: "999999999999", asking: "111122223333" },
    {},
    "key-of-another-account",
    /999999999999.*111122223333/,
  ],
  [{ kind: "active" }, { isRegionDisabled: true }, "region-not-enabled", /Unknown: token/],
];

for (const [keyState, more, id, because] of ROWS) {
  Deno.test(`${JSON.stringify(keyState)} is ${id}`, () => {
    const [found, ...others] = keyFindings(answers(keyState, more), LOGIN);
    assert.equal(found?.id, id);
    assert.match(found?.because ?? "", because);
    assert.deepEqual(others, []);
  });
}

Deno.test("commands are about the user and the key", () => {
  const [found] = keyFindings(answers({ kind: "inactive", status: "Inactive" }, { key: KEY }), LOGIN);
  assert.deepEqual(found?.remedy.causes?.slice(0, 2).map(({ command }) => command), [
    "aws iam list-access-keys --user-name bob",
    `aws iam update-access-key --user-name bob --access-key-id ${LOGIN.keyId} --status Active`,
  ]);
  assert.equal(found?.remedy.command, "aws iam list-access-keys --user-name bob");
});

for (const keyState of [{ kind: "valid", caller: CALLER }, { kind: "active" }, { kind: "unknown" }] as const) {
  Deno.test(`${keyState.kind} is no finding`, () => {
    assert.deepEqual(keyFindings(answers(keyState), LOGIN), []);
    assert.equal(keyEvidence(answers(keyState)) === undefined, keyState.kind === "unknown");
  });
}
