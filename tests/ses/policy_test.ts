/**
 * The policy of an SMTP user, and what may narrow it.
 *
 * Invariant: the documents stand here as IAM takes them.
 * @module
 */

import assert from "node:assert/strict";
import { askingPolicy, isIdentityArn, isSenderPattern, policyWarnings, sendingPolicy } from "../../src/ses/policy.ts";

const ARN = "arn:aws:ses:eu-west-1:123456789012:identity/example.com";

Deno.test("the policy allows ses:SendRawEmail and no more", () => {
  assert.deepEqual(sendingPolicy({ from: undefined, identity: undefined }), {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "ses:SendRawEmail", Resource: "*" }],
  });
});

Deno.test("sender and identity narrow it", () => {
  assert.deepEqual(sendingPolicy({ from: "*@example.com", identity: ARN }).Statement, [{
    Effect: "Allow",
    Action: "ses:SendRawEmail",
    Resource: [ARN, "arn:aws:ses:eu-west-1:123456789012:configuration-set/*"],
    Condition: { StringLike: { "ses:FromAddress": "*@example.com" } },
  }]);
});

const ADDRESS_ARN = "arn:aws:ses:eu-west-1:123456789012:identity/me@example.com";

/** Sender, identity, and whether they cannot match. */
const TOGETHER: readonly (readonly [from: string, identity: string, isNothing: boolean])[] = [
  ["alerts@example.com", ARN, false],
  ["alerts@mail.example.com", ARN, false],
  ["*@example.com", ARN, false],
  ["alerts@notexample.com", ARN, true],
  ["a@other.com", ARN, true],
  ["me@example.com", ADDRESS_ARN, false],
  ["you@example.com", ADDRESS_ARN, true],
  ["*@example.com", ADDRESS_ARN, true],
];

for (const [from, identity, isNothing] of TOGETHER) {
  Deno.test(`${from} with ${identity} ${isNothing ? "allows nothing" : "may match"}`, () => {
    const warnings = policyWarnings({ from, identity });
    assert.equal(warnings.some((warning) => warning.includes("allows nothing")), isNothing);
    assert.ok(warnings.some((warning) => warning.startsWith("in the sandbox")));
  });
}

Deno.test("capital letters of a sender are warned of, and a policy without limits is not", () => {
  assert.match(policyWarnings({ from: "Alerts@Example.com", identity: undefined })[0] ?? "", /^IAM compares/);
  assert.deepEqual(policyWarnings({ from: undefined, identity: undefined }), []);
});

const SENDERS: readonly [string, boolean][] = [
  ["alerts@example.com", true],
  ["*@example.com", true],
  ["example.com", false],
  ['a"b@example.com', false],
  ["a b@example.com", false],
];

for (const [text, isSender] of SENDERS) {
  Deno.test(`${text} is ${isSender ? "a" : "no"} sender`, () => assert.equal(isSenderPattern(text), isSender));
}

const ARNS: readonly [string, boolean][] = [
  [ARN, true],
  ["arn:aws-us-gov:ses:us-gov-west-1:123456789012:identity/a@example.com", true],
  ["arn:aws:iam::123456789012:user/ses", false],
  ["example.com", false],
];

for (const [text, isArn] of ARNS) {
  Deno.test(`${text} is ${isArn ? "an" : "no"} ARN of an identity`, () => assert.equal(isIdentityArn(text), isArn));
}

Deno.test("the policy of an operator reads and changes nothing", () => {
  const actions = askingPolicy({ identity: undefined }).Statement.flatMap(({ Action }) => Action);
  assert.deepEqual(actions, [
    "iam:GetAccessKeyLastUsed",
    "iam:ListAccessKeys",
    "iam:SimulatePrincipalPolicy",
    "ses:GetAccount",
    "ses:GetEmailIdentity",
  ]);
  const identity = "arn:aws:ses:eu-west-1:123456789012:identity/example.com";
  assert.deepEqual(askingPolicy({ identity }).Statement.map(({ Resource }) => Resource), ["*", identity]);
});
