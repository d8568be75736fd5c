/**
 * Places where a secret is without a name.
 *
 * Invariant: rows; beside each kind of place, words that look like it.
 * @module
 */

import assert from "node:assert/strict";
import { sentSecretsIn } from "../../../src/logs/redaction/commands.ts";

const PLACES: readonly (readonly [text: string, secret: string | undefined])[] = [
  ["smtp://me:a/b@c@mail.example.com:587", "me:a/b@c"],
  ["https://x0a1b2c3d4e5f6a7b@sentry.example.com/1", "x0a1b2c3d4e5f6a7b"],
  ["https://mail.example.com/send?to=me@example.com", undefined],
  ["ssh://git@mail.example.com/x", undefined],
  ["http://mail.example.com:8080/a@b", undefined],
  ["a1 LOGIN me hunter2", "hunter2"],
  ["250-AUTH PLAIN LOGIN CRAM-MD5", undefined],
  ["Authenticator LOGIN returned Expected response", undefined],
  ["PASS hunter2", "hunter2"],
  ["PASS src/mail.test.ts", undefined],
  ["[smtp.example.com]:587 me:hunter2", "hunter2"],
  ["smtp.example.com me:hunter2", "hunter2"],
  ["mail.example.com postfix/smtp[12]: 4F: to=<x>", undefined],
  ["Authorization: Bearer aB3.dE5", "aB3.dE5"],
  ['WWW-Authenticate: Basic realm="x", charset="UTF-8"', undefined],
  ['login("me", "hunter2") failed', '"me", "hunter2"'],
  ["route('login')", undefined],
];

for (const [text, secret] of PLACES) {
  Deno.test(`in ${text}: ${secret ?? "none"}`, () => {
    const found = [...new Set(sentSecretsIn(text).map(({ start, end }) => text.slice(start, end)))];
    assert.deepEqual(found, secret === undefined ? [] : [secret]);
  });
}
