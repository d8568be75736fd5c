/**
 * Words by which findings turn into others.
 *
 * Invariant: a row a text.
 * @module
 */

import assert from "node:assert/strict";
import * as telling from "../../src/logs/telling_words.ts";

const KEY = "AKIAIOSFODNN7EXAMPLE";

const ROWS: readonly (readonly [answers: (text: string) => boolean, yes: string, no: string])[] = [
  [telling.hasManagerName, "user inp-abcdefghijklmnopqrstuvwx", "user inp-abc"],
  [telling.hasKeyId, `user ${KEY}`, `user x${KEY}`],
  [telling.isAboutClock, "Signature expired: 20260101", "Signature"],
  [telling.hasKeyAsSender, `MAIL FROM:<${KEY}@example.com>`, `user ${KEY}`],
  [
    telling.hasKeyAsIdentity,
    `check in region EU-WEST-1: <${KEY}@example.com>`,
    "check in region EU-WEST-1: a@example.com",
  ],
  [telling.isOwnLimit, "Task timed out after 3.00 seconds", "Connection timed out after 3000 ms"],
  [telling.isOfBounce, "from=<>, size=3", "from=<a@example.com>"],
  [telling.namesGreeting, "220 email-smtp.amazonaws.com", "220 mx.example.com"],
  [telling.asksForImplicitTls, "EMAIL_USE_SSL=True", "jdbc+ssl://db"],
  [telling.wasNeverConnected, "connect ETIMEDOUT", "SMTP timeout after connect ETIMEDOUT"],
  [telling.brokeLater, "write tcp: broken pipe", "dial tcp"],
];

for (const [answers, yes, no] of ROWS) {
  Deno.test(`${answers.name}: ${yes}, not ${no}`, () => assert.deepEqual([answers(yes), answers(no)], [true, false]));
}
