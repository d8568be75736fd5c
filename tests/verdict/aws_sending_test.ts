/**
 * When a denial is proven: what a simulation can know, and what it cannot.
 *
 * Invariant: one row a result; the other answers about sending are rows of `with_aws_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import type { AwsAnswers } from "../../src/aws/answers.ts";
import type { Simulated } from "../../src/aws/iam.ts";
import { sendingFindings } from "../../src/verdict/aws_sending.ts";

function answers(permission: readonly Simulated[]): AwsAnswers {
  return {
    askedAs: "operator",
    source: "a test",
    caller: undefined,
    calls: [],
    keyState: { kind: "active" },
    key: undefined,
    region: "eu-west-1",
    account: undefined,
    isRegionDisabled: false,
    identities: undefined,
    permission,
    behindSeconds: undefined,
    notes: [],
  };
}

const ALLOWED: Simulated = { resource: "arn:x", decision: "allowed", deniedBy: [], policies: ["p"], missing: [] };
const IMPLICIT: Simulated = { ...ALLOWED, decision: "implicitDeny", policies: [] };

const ROWS:
  readonly (readonly [name: string, results: readonly Simulated[], from: string | undefined, severity: string])[] = [
    ["allowed", [ALLOWED], "me@example.com", "none"],
    ["denied by a statement", [{ ...ALLOWED, decision: "explicitDeny" }], undefined, "error"],
    ["denied on the configuration set alone", [ALLOWED, { ...ALLOWED, decision: "explicitDeny" }], undefined, "error"],
    ["not allowed for this sender", [IMPLICIT], "me@example.com", "error"],
    ["not allowed for no identity in particular", [{ ...IMPLICIT, resource: "*" }], "me@example.com", "warning"],
    ["not allowed for no sender in particular", [IMPLICIT], undefined, "warning"],
    [
      "allowed under a condition that is not known here",
      [{ ...IMPLICIT, missing: ["aws:SourceIp"] }],
      "me@example.com",
      "warning",
    ],
    ["kept back by the organization", [{ ...IMPLICIT, deniedBy: ["a service control policy"] }], undefined, "error"],
    [
      "kept back by a boundary, of any identity",
      [{ ...IMPLICIT, resource: "*", deniedBy: ["a permissions boundary"] }],
      undefined,
      "warning",
    ],
    ["kept back by a boundary", [{ ...IMPLICIT, deniedBy: ["a permissions boundary"] }], undefined, "error"],
  ];

for (const [name, results, from, severity] of ROWS) {
  Deno.test(`${name}: ${severity}`, () => {
    const [found] = sendingFindings(answers(results), from);
    assert.equal(found?.severity ?? "none", severity);
    for (const by of results.flatMap(({ deniedBy }) => deniedBy)) assert.ok(found?.because.includes(by));
  });
}
