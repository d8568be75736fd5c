/**
 * The reverse look-up: from a password back to the region that it was derived for.
 *
 * Invariant: passwords are published vectors, or derived for the names that get typed by mistake.
 * @module
 */

import assert from "node:assert/strict";
import { assertSoon } from "../support/soon.ts";
import { type Origin, originOf } from "../../src/credentials/password_region.ts";
import { Secret } from "../../src/secret.ts";
import type { SecretKey } from "../../src/ses/credential.ts";
import { derivePassword } from "../../src/ses/password.ts";
import { regionNamed } from "../../src/ses/region.ts";

function keyOf(secret: string): SecretKey {
  return { kind: "secret-key", secret: new Secret(secret) };
}

const KEY = keyOf("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

function passwordFor(name: string, key = KEY): Secret {
  return derivePassword(key, regionNamed(name)).secret;
}

const ROWS: readonly (readonly [what: string, Secret, Origin | undefined])[] = [
  [
    "a password of us-east-1",
    new Secret("BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9"),
    { kind: "region", name: "us-east-1" },
  ],
  [
    "a password of eu-north-1",
    new Secret("BPfy85A/4ChxYc0s4mIG5bpIlvRl5AP1uupODe8KaHpf"),
    { kind: "region", name: "eu-north-1" },
  ],
  ["a password of version 2", new Secret("An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy"), { kind: "legacy" }],
  ["one made for EU-WEST-1", passwordFor("EU-WEST-1"), { kind: "region", name: "EU-WEST-1" }],
  ["one made for a region without SMTP", passwordFor("me-south-1"), { kind: "region", name: "me-south-1" }],
  ["one made for a region that is not there", passwordFor("eu-west-7"), { kind: "region", name: "eu-west-7" }],
  ["one of another key", passwordFor("us-east-1", keyOf("some+secret+key")), undefined],
  ["one made for no region at all", passwordFor("my-laptop"), undefined],
  ["a password with its end cut off", new Secret("BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL"), undefined],
  ["nothing", new Secret(""), undefined],
];

for (const [what, password, origin] of ROWS) {
  Deno.test(`${what}: ${origin === undefined ? "not from this key" : JSON.stringify(origin)}`, () => {
    assert.deepEqual(originOf(password, KEY), origin);
  });
}

Deno.test("an unusual name is found if it is passed as likely", () => {
  assert.deepEqual(originOf(passwordFor("my-laptop"), KEY, ["my-laptop"]), { kind: "region", name: "my-laptop" });
});

Deno.test("looking in vain takes less than a second", () => {
  assertSoon("all regions", 1000, () => assert.equal(originOf(new Secret("x"), KEY), undefined));
});
