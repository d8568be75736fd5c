/**
 * Code of tests: a row is a file, and whether its login is left out.
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
];

for (const [index, [file, text, isLeftOut]] of ROWS.entries()) {
  Deno.test(`row ${index + 1}, ${file}: the login is ${isLeftOut ? "left out" : "read"}`, () => {
    const [settings] = openSettings(file, text);
    assert.equal(settings?.host, HOST);
    assert.equal(settings.password, isLeftOut ? undefined : "pw");
    assert.equal(settings.notes?.some((note) => /one of a test$/.test(note)) ?? false, isLeftOut);
  });
}
