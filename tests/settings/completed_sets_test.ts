/**
 * What completes settings of SES whose names do not say it.
 *
 * Invariant: a row is a .env file, and the pair that is read with its host; `-` for a half that is not read.
 * @module
 */

import assert from "node:assert/strict";
import { openSettings } from "../support/config.ts";
import { withTableRows } from "../../src/settings/completed_sets.ts";
import { leafAt, textValue } from "../../src/formats/value.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const ID = "AKIAIOSFODNN7EXAMPLE";
const OTHER = "AKIAI44QH8DHBEXAMPLE";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

const ROWS: readonly (readonly [lines: readonly string[], username: string, password: string])[] = [
  [[`eventsmtp=${HOST}`, `eventuser=${ID}`, `eventcode=${PASSWORD}`], ID, PASSWORD],
  [[`SMTP_HOST=${HOST}`, `SMTP_MAIL_ID=${ID}`, `SMTP_PASSWORD=${PASSWORD}`], ID, PASSWORD],
  [[`SMTP_HOST=${HOST}`, `SMTP_KEY=${ID}`, `SMTP_TOKEN=${SECRET}`], ID, SECRET],
  // Its own name says of a value that it is the password.
  [[`SMTP_HOST=${HOST}`, `AUTHOR_EMAIL=${PASSWORD}`, `AUTHOR_PASSWORD=${ID}`], PASSWORD, ID],
  [[`SMTP_HOST=${HOST}`, "AUTHOR_EMAIL=me@example.com", `AUTHOR_PASSWORD=${ID}`], "-", "-"],
  // A key of the API is none of SMTP, several are none, and another server's settings are left alone.
  [[`SMTP_HOST=${HOST}`, `AWS_ACCESS_KEY_ID=${ID}`, `AWS_SECRET_ACCESS_KEY=${SECRET}`], "-", "-"],
  [[`SMTP_HOST=${HOST}`, `S3_KEY=${ID}`, `S3_SECRET=${SECRET}`], "-", "-"],
  [[`SMTP_HOST=${HOST}`, `a=${ID}`, `b=${OTHER}`, `c=${PASSWORD}`], "-", PASSWORD],
  [["SMTP_HOST=smtp.example.com", `a=${ID}`, `b=${PASSWORD}`], "-", "-"],
];

for (const [lines, username, password] of ROWS) {
  Deno.test(`completed: ${lines.map((line) => line.split("=")[0]).join(" ")}`, () => {
    const [settings] = openSettings("a.env", `${lines.join("\n")}\n`);
    assert.deepEqual([settings?.username ?? "-", settings?.password ?? "-"], [username, password]);
  });
}

Deno.test("a row of a table of Postfix is a login", () => {
  const row = leafAt(["maps"], `[${HOST}]:587`, { value: textValue(`${ID}:${PASSWORD}`), line: 3 });
  const other = leafAt(["maps"], "[smtp.example.com]:587", { value: textValue("me:x"), line: 4 });
  const found = withTableRows([row, other]).map(({ name, value }) => [name, value.kind === "text" ? value.text : ""]);
  assert.deepEqual(found, [["host", row.name], ["username", ID], ["password", PASSWORD], [other.name, "me:x"]]);
});
