/**
 * What is wrong with AWS key pairs.
 *
 * Invariant: a row a pair; where nothing can be wrong by the short look, nothing is wrong by the long one.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { judgeKeyPair } from "../../src/credentials/key_pair.ts";
import { isSoundKeyPair } from "../../src/credentials/shape.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { Secret } from "../../src/secret.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

const sources = { id: "ID", secret: "SECRET", token: "TOKEN" };

/** Key pairs of AWS: the id, the secret, whether a session token came along. */
const KEY_PAIRS: readonly (readonly [id: string | undefined, secret: string, token: boolean, ...FindingId[]])[] = [
  [ID, SECRET, false],
  [undefined, SECRET, false],
  [` ${ID}`, SECRET, false],
  [ID, SECRET, true, "temporary-key"],
  ["ASIAIOSFODNN7EXAMPLE", SECRET, true, "temporary-key", "temporary-key"],
  [ID, EU, false, "smtp-password-as-secret"],
  [SECRET, ID, false, "fields-swapped", "access-key-id-as-secret"],
  ["me", `${SECRET}\n`, false, "username-not-access-key", "stray-whitespace"],
  ["inp-0123456789abcdefghijklmn", "chosen-password", false, "username-not-access-key"],
];

for (const [accessKeyId, secret, hasSessionToken, ...ids] of KEY_PAIRS) {
  const what = `${JSON.stringify([accessKeyId, secret])}${hasSessionToken ? " with a token" : ""}`;
  Deno.test(`the key pair ${what}: ${ids.join(", ") || "nothing to say"}`, () => {
    const found = judgeKeyPair({ accessKeyId, secret: new Secret(secret), hasSessionToken, sources });
    assert.deepEqual(found.map(({ id }) => id), ids);
    if (hasSessionToken) assert.equal(found[0]?.source, "TOKEN");
  });
}

Deno.test("a usual key pair is sound", () => {
  for (const accessKeyId of [ID, undefined]) {
    assert.ok(isSoundKeyPair({ accessKeyId, secret: new Secret(SECRET), hasSessionToken: false }));
  }
});

Deno.test("of a sound key pair nothing is wrong", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"];
  const hex = [..."0123456789abcdef"];
  const secret = fc.oneof(
    fc.array(fc.constantFrom(...letters), { minLength: 39, maxLength: 45 }),
    fc.array(fc.constantFrom(...hex), { minLength: 40, maxLength: 40 }),
    fc.constantFrom([SECRET], [` ${SECRET}`], [`${SECRET}\n`], [EU], [ID]),
  ).map((parts) => new Secret(parts.join("")));
  const id = fc.constantFrom(ID, undefined, ` ${ID}`, ID.toLowerCase(), SECRET, "ASIAIOSFODNN7EXAMPLE", "me", "");
  fc.assert(fc.property(id, secret, fc.boolean(), (accessKeyId, secret, hasSessionToken) => {
    const pair = { accessKeyId, secret, hasSessionToken, sources };
    assert.ok(!isSoundKeyPair(pair) || judgeKeyPair(pair).length === 0);
  }));
});
