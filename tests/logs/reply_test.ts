/**
 * Replies that no table knows, in what clients wrap around them.
 *
 * Invariant: a row a wrapping; a number that is no reply is none.
 * @module
 */

import assert from "node:assert/strict";
import { meaningOfCode, replyIn } from "../../src/logs/reply.ts";

const ROWS: readonly (readonly [text: string, found: string | undefined])[] = [
  ["host x[192.0.2.1] said: 554 New words (in reply to end of DATA command)", "message-refused 554"],
  ["host x[192.0.2.1] said: 550 New words (in reply to RCPT TO command)", "recipient-invalid 550"],
  ["host x[192.0.2.1] said: 550 New words (in reply to MAIL FROM command)", "sender-invalid 550"],
  ["SASL authentication failed; server x[192.0.2.1] said: 534 New words", "credentials-invalid 534"],
  ["500 New words (in reply to AUTH PLAIN command)", "auth-not-offered 500"],
  ["smtplib.SMTPDataError: (554, b'New words')", "message-refused 554"],
  ['{:permanent_failure, "x", "554 New words\\r\\n"}', "message-refused 554"],
  ["SMTP code: 552", "message-too-long 552"],
  ["451 New words", "service-unavailable 451"],
  ["530 New words", "client-never-authenticated 530"],
  ["500 New words", "protocol-error 500"],
  ["mailsize=535 smtpstatus=250", undefined],
  ["x:443 failed", undefined],
  ["at index.js:530:17", undefined],
  ["554 5.7.1 New words", undefined],
];

for (const [text, expected] of ROWS) {
  Deno.test(`${text}: ${expected ?? "no reply"}`, () => {
    const reply = replyIn(text);
    assert.equal(reply && `${reply.id} ${text.slice(reply.at).split(/\W/)[0]}`, expected);
  });
}

Deno.test("a code in answer to AUTH is about the login, whatever it is", () => {
  assert.equal(meaningOfCode("554", "no (in reply to AUTH command)"), "credentials-invalid");
});
