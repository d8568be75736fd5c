/**
 * What an identifier of IAM is by its first letters.
 *
 * Invariant: one row a kind, and the near misses beside it.
 * @module
 */

import assert from "node:assert/strict";
import { identifierKind, parseAccessKeyId } from "../../src/ses/credential.ts";

const KINDS: readonly [string, ReturnType<typeof identifierKind>][] = [
  ["AKIAIOSFODNN7EXAMPLE", "long-term"],
  ["ASIAIOSFODNN7EXAMPLE", "temporary"],
  ["AIDAIOSFODNN7EXAMPLE", "other"],
  ["AROAIOSFODNN7EXAMPLE", "other"],
  ["akiaiosfodnn7example", undefined],
  ["AKIA", undefined],
  ["ZZZZIOSFODNN7EXAMPLE", undefined],
  ["ses-smtp-user.20180101", undefined],
];

for (const [text, kind] of KINDS) {
  Deno.test(`${text} is ${kind ?? "no identifier"}`, () => {
    assert.equal(identifierKind(text), kind);
    assert.equal(parseAccessKeyId(text) !== undefined, kind === "long-term" || kind === "temporary");
  });
}
