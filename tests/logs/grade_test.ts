/**
 * How sure it is that words are about SES.
 *
 * Invariant: a row a case; words of mail on the line count for it, another service on it against it.
 * @module
 */

import assert from "node:assert/strict";
import { better, type Grade, gradeOf } from "../../src/logs/grade.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";

const ROWS: readonly (readonly [text: string, around: string, isMail: boolean, grade: Grade | undefined])[] = [
  ["SMTP Error: Could not connect", "", true, "likely"],
  ["connect ETIMEDOUT 192.0.2.9:587", "", false, "likely"],
  ["mailer: i/o timeout", "", false, "likely"],
  ["SMTP Error: Could not connect", "opening to email-smtp.eu-west-1.amazonaws.com:587", true, "likely"],
  ["Task timed out after 3.00 seconds", "", false, undefined],
  ["Task timed out after 3.00 seconds", "sending the mail", false, "likely"],
  ["Connection timed out", "", false, "possible"],
  ["Connection timed out", 'File "/usr/lib/python3.11/smtplib.py", line 341, in connect', false, "likely"],
  ["connect ETIMEDOUT 192.0.2.9:5432", "", false, undefined],
  ['Get "https://api.example.com/": i/o timeout', "", false, undefined],
  ["Connection refused", "psycopg2.OperationalError: could not connect", false, "tied"],
  ["Connection refused", "Connecting to smtp.gmail.com", false, "tied"],
];

for (const [text, around, isMail, grade] of ROWS) {
  Deno.test(`${text}${around === "" ? "" : ` beside ${around}`}: ${grade ?? "not about SES"}`, () => {
    assert.equal(gradeOf("connection-timeout", isMail, SeenLine.of(text), () => [SeenLine.of(around)]), grade);
  });
}

Deno.test("HTTP is no evidence against an HTTP answer at the SMTP port", () => {
  assert.equal(gradeOf("not-smtp", false, SeenLine.of("smtp: HTTP/1.1 400 Bad Request"), () => []), "likely");
});

Deno.test("of two grades the surer one counts", () => {
  assert.equal(better("possible", "proven"), "proven");
  assert.equal(better("likely", "tied"), "likely");
});
