/**
 * What the TLS mode is called in the program that a text shows.
 *
 * Invariant: a row a program.
 * @module
 */

import assert from "node:assert/strict";
import { tlsSettings } from "../../src/logs/tls_settings.ts";

const ROWS: readonly (readonly [text: string, program: string])[] = [
  ["EMAIL_USE_TLS=True", "Django: on port 587 EMAIL_USE_TLS=True"],
  ["Net::ReadTimeout in ActionMailer", "Rails: on port 587 enable_starttls: true"],
  ["SMTP_ENABLE_STARTTLS=always", "Mastodon: "],
  ["MAIL_ENCRYPTION=tls", "Laravel: "],
  ["at SMTPConnection (nodemailer)", "Nodemailer: on port 587 secure: false"],
  ["com.sun.mail.smtp.SMTPTransport", "JavaMail: "],
  ["MailKit.Net.Smtp", "MailKit: "],
  ["gomail: could not send", "gomail: "],
  ["{:network_failure, x}", "Swoosh and Bamboo: "],
  ["postfix/smtp[1]", "Postfix: "],
  ["msmtp: cannot", "msmtp: "],
  ["exim[1]", "Exim: "],
  ["org.keycloak.email", "Keycloak: "],
  ["GF_SMTP_HOST", "Grafana: "],
];

for (const [text, program] of ROWS) {
  Deno.test(`${text}: ${program}`, () => assert.ok(tlsSettings(text)?.startsWith(program), tlsSettings(text)));
}

Deno.test("a text that shows no program has no settings", () => assert.equal(tlsSettings("timed out"), undefined));
