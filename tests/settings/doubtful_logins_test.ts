/**
 * Logins in doubt: a row is a file, and whether its login is left out.
 * @module
 */

import assert from "node:assert/strict";
import { openSettings } from "../support/config.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const MADE_UP = `send({ host: "${HOST}", user: "user", password: "pw" });\n`;
const OF_SES = MADE_UP.replace('"user"', '"AKIAIOSFODNN7EXAMPLE"');

const ROWS: readonly (readonly [file: string, text: string, isLeftOut: boolean])[] = [
  ["mailer.test.js", MADE_UP, true],
  ["mail_spec.rb", MADE_UP, true],
  ["MailServiceTest.java", MADE_UP, true],
  ["conftest.py", MADE_UP, true],
  ["mail.js", `jest.mock("nodemailer");\n${MADE_UP}`, true],
  ["mail.js", MADE_UP, false],
  ["latest.js", MADE_UP, false],
  ["mailer.test.js", OF_SES, false],
  ["mailer.test.js", MADE_UP.replace("pw", "test-pass"), true],
  ["CHANGES", `SMTP_HOST now defaults to ${HOST}\nthe password of SMTP is read from a file\n`, true],
  ["relay.conf", `set mailserver ${HOST} port 587 username "AKIAIOSFODNN7EXAMPLE" password "pw"\n`, false],
];

for (const [index, [file, text, isLeftOut]] of ROWS.entries()) {
  Deno.test(`row ${index + 1}, ${file}: the login is ${isLeftOut ? "left out" : "read"}`, () => {
    const settings = openSettings(file, text).find(({ host }) => host === HOST);
    assert.equal(settings?.password, isLeftOut ? undefined : "pw");
    assert.deepEqual(settings?.facts, undefined);
    assert.equal(settings?.notes?.some((note) => /the login is not checked/.test(note)) ?? false, isLeftOut);
  });
}
