/**
 * Names as words.
 *
 * Invariant: every way of writing one name gives the same words.
 * @module
 */

import assert from "node:assert/strict";
import { wordsOf } from "../../src/settings/name_words.ts";

const ROWS: readonly (readonly [words: string, ...names: string[]])[] = [
  ["smtp host", "SMTP_HOST", "smtpHost", "smtphost", "SmtpHost", "smtp-host", "smtp.host", "SMTPHost"],
  ["email host user", "EMAIL_HOST_USER", "emailHostUser", "emailhostuser"],
  ["mail smtp password", "mail_smtppassword", "MAIL_SMTP_PASSWORD"],
  ["acme smtp host", "acmesmtphost", "ACME_SMTP_HOST"],
  ["username", "USERNAME", "username"],
];

for (const [words, ...names] of ROWS) {
  for (const name of names) Deno.test(`${name} is: ${words}`, () => assert.equal(wordsOf(name).join(" "), words));
}
