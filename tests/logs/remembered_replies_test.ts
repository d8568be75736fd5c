/**
 * Replies of SES as people type them, and what is another server's or another service's.
 *
 * Invariant: each text is explained as a whole too, as an argument of the command line.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { SERVER_WORDS } from "../../src/findings/ses_replies.ts";
import { rememberedReply } from "../../src/logs/remembered_replies.ts";
import { explainText } from "../../src/logs/explainer.ts";

const REMEMBERED: readonly (readonly [FindingId, readonly string[]])[] = [
  ["credentials-invalid", [
    "535 authentication credentials invalid",
    "535 5.7.8 Authentication Credentials Invalid",
    "535 Authentication",
    "Authentification Credentials invalid",
    "535 auth credentials invalid",
    "535 authetication credentails invalid",
    "AUTHENTICATION CREDENTIALS INVALID",
    "535 auth cred inv",
    "ses says 535: authentication credentials are invalid",
    "SMTP error 535 invalid authentication credentials",
  ]],
  ["not-subscribed", ["535 account not subscribed", "535 Account not suscribed to SES"]],
  ["starttls-required", ["530 starttls", "530 must issue starttls first", "530 Must issue a START TLS command"]],
  ["client-never-authenticated", ["530 Authentification required", "530 auth required"]],
  ["temporary-auth-failure", ["454 temp auth failure", "temporary authentification failure"]],
  ["sending-rate", ["454 throttling", "454 throttled", "454 max send rate exceeded", "maximum send rate exceeded"]],
  ["daily-quota", ["454 daily quota exceeded", "454 Throttling: Daily message quota exceded"]],
  ["legacy-rate", ["454 maximum sigv2 sending rate exceeded"]],
  ["too-many-connections", ["421 too many concurrent connections", "421 Too many concurent smtp conections"]],
  ["idle-timeout", ["451 timeout waiting for data", "Timeout waiting for client data"]],
  ["identity-not-verified", [
    "554 address not verified",
    "554 email adress isn't verified",
    "554 Mesage rejected: email address is not verifed",
    "The following identities failed the check",
  ]],
  ["sending-paused", ["554 sending paused", "554 Message rejected: sending paused for account"]],
  ["message-refused", ["554 Message rejected"]],
  ["not-authorized-to-send", ["554 Access denied", "554 access denied user is not authorised to perform"]],
  ["message-malformed", [
    "554 Transaction failed",
    "554 transaction failed: duplicate header",
    "554 missing final @domain",
  ]],
  ["tls-version", ["554 access denied no longer supports TLS 1.0"]],
  ["message-too-long", ["552 Message is to long"]],
  ["recipient-invalid", ["501 invalid rcpt to address"]],
  ["sender-invalid", ["501 invalid MAIL FROM address"]],
  ["auth-not-offered", ["504 authentication mechanism not supported"]],
];

for (const [id, texts] of REMEMBERED) {
  for (const text of texts) {
    Deno.test(`remembered: ${text}: ${id}`, () => {
      assert.equal(explainText(text, { isShort: true }).findings[0]?.finding.id, id);
    });
  }
}

const OTHERS: readonly string[] = [
  "535 5.7.8 Username and Password not accepted",
  "535 5.7.8 Authentication credentials invalid",
  "535 Error: Authentication credentials invalid",
  "530 5.7.0 Must issue a STARTTLS command first",
  "421 4.7.0 Too many concurrent connections from 198.51.100.7",
  "401 Unauthorized: invalid authentication credentials",
  "docker login: unauthorized: authentication credentials invalid",
  "imap: AUTHENTICATE failed. Authentication credentials invalid",
  "Your email address is not verified. Please verify it to continue",
  "429 daily quota exceeded for project",
  "throttling failure",
  "configuration set",
  "transaction failed",
  "user name missing in form",
  "access denied",
];

for (const text of OTHERS) {
  Deno.test(`remembered: not ${text}`, () => {
    assert.deepEqual(explainText(text, { isShort: true }).findings.map(({ finding }) => finding.id), []);
  });
}

Deno.test("in a log such words of another server are no finding", () => {
  const line = "Mar 11 06:25:04 mx app[7]: smtp: 535 Authentication credentials invalid\n";
  assert.deepEqual(explainText(line.repeat(3)).findings, []);
});

Deno.test("who typed it from memory is asked whether the server is SES", () => {
  const [found] = explainText("535 authentication credentials invalid", { isShort: true }).findings;
  assert.match(found?.finding.because ?? "", /only if the server is SES$/);
});

Deno.test("every reply of SES is remembered in small letters and without its marks, and none as another", () => {
  const samples = SERVER_WORDS.flatMap(({ id, seen }) => seen.map((sample) => ({ id, sample })))
    .filter(({ sample }) => /^[45]\d\d /.test(sample));
  const known = samples.filter(({ id, sample }) => {
    const typed = sample.toLowerCase().replaceAll(/[.,:;'"\x60<>]/g, " ").replaceAll(/ +/g, " ").trim();
    const found = rememberedReply(typed)?.id;
    assert.ok(found === undefined || found === id, `${typed}: ${found}`);
    return found === id;
  });
  assert.ok(known.length > 0.9 * samples.length, `${known.length} of ${samples.length}`);
});
