/**
 * Records of several lines: their time is that of their first line, and a stack that repeats its words is one attempt.
 *
 * Invariant: a row a log; what is counted are records, whatever number of lines each has.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../src/logs/explainer.ts";

const HOST = "SMTP_HOST=email-smtp.eu-west-1.amazonaws.com";

function python(second: number, error: string): string {
  return `2026-01-05 09:00:${second} ERROR app.mail could not send
Traceback (most recent call last):
  File "/usr/lib/python3.12/smtplib.py", line 900, in sendmail
${error}`;
}

function java(second: number, reply: string): string {
  return `2026-01-05 09:00:${second}.123 ERROR 1 --- [task-1] c.e.Mailer : could not send
org.springframework.mail.MailSendException: Failed messages: com.sun.mail.smtp.SMTPSendFailedException: ${reply}
	at org.springframework.mail.javamail.JavaMailSenderImpl.doSend(JavaMailSenderImpl.java:448)
Caused by: com.sun.mail.smtp.SMTPSendFailedException: ${reply}
	at com.sun.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:2243)`;
}

const QUOTA = "454 Throttling failure: Daily message quota exceeded.";
const INVALID = "smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')";

const ROWS:
  readonly (readonly [what: string, records: readonly string[], count: number, first: string, last: string])[] = [
    [
      "tracebacks of Python",
      [python(10, INVALID), python(30, INVALID), python(50, INVALID)],
      3,
      "2026-01-05 09:00:10",
      "2026-01-05 09:00:50",
    ],
    [
      "stacks of Java, within seconds",
      [java(10, QUOTA), java(12, QUOTA), java(14, QUOTA)],
      3,
      "2026-01-05 09:00:10.123",
      "2026-01-05 09:00:14.123",
    ],
  ];

for (const [what, records, count, first, last] of ROWS) {
  Deno.test(`${what} have the time of their first line, and each counts once`, () => {
    const [seen, ...others] = explainText(`${HOST}\n${records.join("\n")}\n`).findings;
    assert.deepEqual([seen?.count, seen?.firstTime, seen?.lastTime, others.length], [count, first, last, 0]);
  });
}

Deno.test("a stack without a time repeats its words for one attempt, and the next stack is another", () => {
  const stack = java(10, QUOTA).split("\n").slice(1).join("\n");
  const [seen] = explainText(`${HOST}\n${stack}\n${stack}\n`).findings;
  assert.equal(seen?.count, 2);
});

Deno.test("a line far below a time does not have it", () => {
  const text = `2026-01-05 09:00:10 started\n${"\n".repeat(80)}${HOST}\n${INVALID}\n`;
  const [seen] = explainText(text).findings;
  assert.equal(seen?.firstTime, undefined);
});
