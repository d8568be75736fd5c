/**
 * Which part of the settings a name says.
 *
 * Invariant: names of the kinds that programs have, and near misses.
 * @module
 */

import assert from "node:assert/strict";
import { leafAt, textValue } from "../../src/formats/value.ts";
import { roleOf } from "../../src/settings/roles.ts";

const ROWS: readonly (readonly [name: string, value: string, role: string | undefined])[] = [
  ["SMTP_HOST", "h.example.com", "host"],
  ["SMTP_ADDRESS", "h.example.com", "host"],
  ["EMAIL_ADDRESS", "a@example.com", undefined],
  ["SMTP_FROM_ADDRESS", "a@example.com", undefined],
  ["MAIL_SERVER", "h.example.com", "host"],
  ["MAIL_SERVER_PORT", "587", "port"],
  ["EMAIL_HOST_USER", "u", "username"],
  ["EMAIL_HOST_PASSWORD", "p", "password"],
  ["SMTP_NAME", "localhost", undefined],
  ["SMTP_NAME", "AKIAIOSFODNN7EXAMPLE", "username"],
  ["SMTP_PASSWORD_FILE", "/run/x", "password-elsewhere"],
  ["MAILER_DSN", "smtp://u:p@h", "url"],
  ["ANYTHING", "email-smtp.eu-west-1.amazonaws.com", "host"],
  ["mail.smtp.ssl.trust", "email-smtp.eu-west-1.amazonaws.com", undefined],
  ["NO_PROXY", "email-smtp.eu-west-1.amazonaws.com,localhost", undefined],
  ["SMTP_HOST", "email-smtp.eu-west-1.amazonaws.com,localhost", "host"],
  ["APP_NAME", "x", undefined],
];

for (const [name, value, role] of ROWS) {
  Deno.test(`${name}=${value} is: ${role ?? "nothing"}`, () => {
    assert.equal(roleOf(leafAt([], name, { value: textValue(value), line: 1 }))?.role, role);
  });
}
