/**
 * Lines that quote errors: by themselves, among others, and what makes a line report one in spite of its form.
 * @module
 */

import assert from "node:assert/strict";
import { isListed, mayBeListed, quotesErrors, withoutQuotedErrors } from "../../src/logs/quoted_errors.ts";

Deno.test("code, searches, documentation and counts of none quote errors", () => {
  for (
    const line of [
      "if (err.responseCode === 535) {",
      "+    except smtplib.SMTPAuthenticationError as e:",
      'return fmt.Errorf("smtp: connection refused: %w", err)',
      "grep -c '535 Authentication Credentials Invalid' /var/log/maillog",
      "535 Authentication Credentials Invalid is returned when the password does not match.",
      "fix: do not retry on ECONNREFUSED",
      "// SES answers 535 for a wrong region, too",
      "12 sent, 0 refused, 0 timed out",
    ]
  ) assert.ok(quotesErrors(line), line);
});

Deno.test("a record of a log, an exception, a label and a person report", () => {
  for (
    const line of [
      "2026-11-28 10:11:12 if (x) { 535 Authentication Credentials Invalid",
      '{"msg":"535 Authentication Credentials Invalid is returned when sending"}',
      "SMTPAuthenticationError(535, b'Authentication Credentials Invalid')",
      "com.sun.mail.util.MailConnectException: Couldn't connect to host, port: a.example, 587; timeout -1;",
      "Error: 535 Authentication Credentials Invalid (by default the password is read from a file)",
      "535 is returned when we send",
      "3 sent, 2 timed out, 0 refused",
    ]
  ) assert.ok(!quotesErrors(line), line);
});

Deno.test("a row of codes or of messages is one of a list among others", () => {
  const row = "535  The password is wrong.";
  assert.ok(mayBeListed(row));
  assert.ok(isListed(row, ["Codes"], ["554  The message was rejected."]));
  assert.ok(!isListed(row, ["Codes"], [""]));
  assert.ok(isListed("smtp.refused=Connection refused here", [], ["smtp.timeout=Connection timed out"]));
  assert.ok(!mayBeListed("smtp.error=Connection refused here"));
  assert.ok(isListed("  - 'Greeting never received'", ["ignore_patterns:"], []));
});

Deno.test("the other lines of a text keep their places", () => {
  assert.equal(withoutQuotedErrors("a\nif (x) {\n535 b"), "a\n\n535 b");
});
