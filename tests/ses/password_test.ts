/**
 * The derivation against vectors that others published, and the shape of what it makes.
 *
 * Invariant: a vector's source is public and independent of this project.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { Secret } from "../../src/secret.ts";
import type { SecretKey } from "../../src/ses/credential.ts";
import { deriveLegacyPassword, derivePassword } from "../../src/ses/password.ts";
import { regionNamed, REGIONS } from "../../src/ses/region.ts";
import vectors from "./vectors.json" with { type: "json" };

function keyOf(secret: string): SecretKey {
  return { kind: "secret-key", secret: new Secret(secret) };
}

for (const { secret, region, version, password, source } of vectors) {
  Deno.test(`version ${version} of ${secret.slice(0, 8)}… for ${region ?? "no region"} is the one in ${source}`, () => {
    const derived = region === undefined
      ? deriveLegacyPassword(keyOf(secret))
      : derivePassword(keyOf(secret), regionNamed(region));
    assert.equal(derived.secret.open(), password);
    assert.equal(derived.version, version);
  });
}

Deno.test("every password has 44 characters, and its first two tell the version", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...REGIONS), (text, region) => {
    assert.match(derivePassword(keyOf(text), region).secret.open(), /^B[A-P][A-Za-z0-9+/]{42}$/);
    assert.match(deriveLegacyPassword(keyOf(text)).secret.open(), /^A[g-v][A-Za-z0-9+/]{42}$/);
  }));
});

Deno.test("no two regions of the table share a password", () => {
  const passwords = REGIONS.map((region) => derivePassword(keyOf("some+secret+key"), region).secret.open());
  assert.equal(new Set(passwords).size, REGIONS.length);
});
