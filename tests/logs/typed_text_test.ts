/**
 * What a person typed, and what it is about.
 *
 * Invariant: a row a text; what is found in such texts is in `cases/prose.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { isAboutOtherMatter, isTypedAboutSes, isWrittenOfSes, typedLine } from "../../src/logs/typed_text.ts";

Deno.test("sentences about SES or SMTP are typed, also over several lines", () => {
  for (
    const text of [
      "smtp 535",
      "Hi all,\nour mails through SES stopped today.\nThanks",
      `${"please help us ".repeat(20)} with smtp`,
      "the server keeps saying 535 and nobody here knows the password",
    ]
  ) assert.notEqual(typedLine(text), undefined, text);
});

Deno.test("what a program printed is not typed, and neither is a long text about something else", () => {
  for (
    const text of [
      "smtp{code=535}",
      "06:25:04 smtp 535",
      "smtp failed\n    at Mail.send",
      "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-A refuses\n250 Ok",
      "SMTPAuthenticationError: 535\nsmtp.login",
      `${"please help us ".repeat(20)} with this e-mail`,
      `${"please help us ".repeat(60)} with smtp`,
    ]
  ) assert.equal(typedLine(text), undefined, text);
});

Deno.test("every character stays in its place", () => {
  assert.equal(typedLine("[mailer] smtp\n535"), "         smtp 535");
});

Deno.test("another provider is meant where it is named and SES is not", () => {
  assert.equal(isAboutOtherMatter("gmail smtp 535"), true);
  assert.equal(isAboutOtherMatter("ses to gmail 535"), false);
  assert.equal(isAboutOtherMatter("smtp 535"), false);
  assert.equal(isAboutOtherMatter("smtp: 535\nto a gmail address\n  at Mail.send"), false);
});

Deno.test("the word SES names SES, and the French word does not", () => {
  for (const text of ["ses 535 after rotating key", "smtp error with ses", "SES says no", "amazon smtp"]) {
    assert.equal(isTypedAboutSes(text), true, text);
  }
  for (const text of ["ses identifiants smtp sont faux", "smtp 535", "amazon: 535\nsecond line"]) {
    assert.equal(isTypedAboutSes(text), false, text);
  }
});

Deno.test("next to what a program printed the word SES counts as well", () => {
  for (
    const text of [
      "SSL routines:ssl3_get_record:wrong version number, ses port 587",
      "boto3 ses: SignatureDoesNotMatch",
      "x509: certificate has expired {smtp}\nthis is SES over 587",
      "connection times out when i dial ses",
    ]
  ) assert.equal(isWrittenOfSes(text), true, text);
  for (const text of ["ses identifiants smtp sont faux", "{code: 535}", `SES ${"and more ".repeat(80)}`]) {
    assert.equal(isWrittenOfSes(text), false, text);
  }
});
