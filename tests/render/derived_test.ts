/**
 * Derived passwords as text; the formats as a whole stand in the golden files of `derive`.
 *
 * Invariant: here are only the corners that no golden file shows.
 * @module
 */

import assert from "node:assert/strict";
import type { Derived } from "../../src/credentials/derived.ts";
import { DERIVED_FORMATS } from "../../src/render/derived.ts";
import { Secret } from "../../src/secret.ts";
import { regionNamed } from "../../src/ses/region.ts";

const derived: Derived = {
  username: { kind: "access-key-id", text: "it's" },
  source: "a test",
  rows: [{
    region: regionNamed("eu-west-1"),
    password: { kind: "smtp-password", secret: new Secret("a'b"), version: 4 },
  }],
  warnings: [],
};

Deno.test("the format env quotes for any POSIX shell", () => {
  assert.match(DERIVED_FORMATS.env(derived), /^SMTP_USERNAME='it'\\''s'\nSMTP_PASSWORD='a'\\''b'\n$/m);
});

Deno.test("a list without warnings is an empty list, an unknown user name null", () => {
  const parsed = JSON.parse(DERIVED_FORMATS.json({ ...derived, username: undefined }));
  assert.deepEqual(parsed.warnings, []);
  assert.equal(parsed.username, null);
  assert.equal(parsed.passwords[0].ports.length, 5);
});
