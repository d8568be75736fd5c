/**
 * Whether a text may be shown: every kind of name, and what could be a secret in its place.
 *
 * Invariant: rows that are shown and rows that are not, for each kind; random secrets never are.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  mayBeShown,
  shownHost,
  shownKeyId,
  type ShownKind,
  shownPath,
  shownProfile,
  shownReadPath,
  shownSecret,
  shownUserName,
} from "../../src/credentials/showable.ts";
import { Secret } from "../../src/secret.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const ID = "AKIAIOSFODNN7EXAMPLE";

const ROWS: readonly (readonly [ShownKind, text: string, isShown: boolean])[] = [
  ["profile", "prod", true],
  ["profile", "team/prod eu@example.com", true],
  ["profile", SECRET, false],
  ["profile", PASSWORD, false],
  ["profile", ID, false],
  ["profile", "x".repeat(65), false],
  ["profile", "a\x1b[2J", false],
  ["profile", `prod ${SECRET.slice(0, 20)}1aB`, false],
  ["path", "/home/op/.aws/credentials", true],
  ["path", "~/.aws/config", true],
  ["path", "C:\\Users\\op\\.aws\\config", true],
  ["path", "credentials", false],
  ["path", SECRET, false],
  ["path", `/${SECRET.replaceAll("/", "")}`, false],
  ["path", `/tmp/${PASSWORD}`, false],
  ["path", `/${"x".repeat(200)}`, false],
  ["path", "/tmp/\u202Etxt", false],
  ["host", "email-smtp.eu-west-1.amazonaws.com", true],
  ["host", "192.0.2.1", true],
  ["host", ID.toLowerCase(), false],
  ["host", `${ID}.example.com`, false],
  ["host", PASSWORD.toLowerCase(), false],
  ["host", "host name", false],
];

for (const [kind, text, isShown] of ROWS) {
  Deno.test(`${kind} ${JSON.stringify(text)}: ${isShown ? "shown" : "not shown"}`, () => {
    assert.equal(mayBeShown(text, kind), isShown);
  });
}

Deno.test("each kind has words for what is not shown", () => {
  assert.deepEqual(
    [
      shownProfile(undefined),
      shownProfile(SECRET),
      shownHost(ID),
      shownPath(SECRET, undefined, "(named by AWS_CONFIG_FILE)"),
      shownPath("/home/op/x", "/home/op", ""),
      shownReadPath(`/${"y".repeat(300)}`, undefined).length,
      shownUserName(PASSWORD),
      shownUserName(` ${ID} `),
      shownKeyId(PASSWORD),
      shownKeyId(ID),
      shownSecret(new Secret(PASSWORD)),
    ],
    [
      "default",
      "(name not shown)",
      "[not shown]",
      "(named by AWS_CONFIG_FILE)",
      "~/x",
      201,
      "[user name]",
      ID,
      "[not shown], 44 characters",
      ID,
      "[secret], 44 characters, looks like an SMTP password",
    ],
  );
});

Deno.test("a random secret access key is shown as nothing", () => {
  const base64 = fc.stringMatching(/^[A-Za-z0-9+/]{40}$/);
  fc.assert(fc.property(base64, fc.constantFrom<ShownKind>("profile", "path", "host"), (text, kind) => {
    assert.equal(mayBeShown(text, kind), false);
  }));
});
