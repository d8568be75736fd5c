/**
 * Arguments of calls: by the function, and by what they are.
 *
 * Invariant: a row is one call with its arguments; `-` is an argument that is no setting.
 * @module
 */

import assert from "node:assert/strict";
import { type CallArguments, partOf } from "../../src/formats/call_arguments.ts";
import { elsewhere, textValue } from "../../src/formats/value.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const USER = "AKIAIOSFODNN7EXAMPLE";

/** The call, its arguments (`?` is computed), and the names of the settings. */
const ROWS: readonly (readonly [name: string, values: readonly string[], parts: readonly string[]])[] = [
  ["SMTP", ["mail.example.com", "587"], ["smtp_host", "smtp_port"]],
  ["login", ["u", "p"], ["smtp_user", "smtp_password"]],
  ["PlainAuth", ["", "u", "p", "mail.example.com"], ["-", "smtp_user", "smtp_password", "smtp_host"]],
  ["ConnectAsync", [HOST, "587", "SecureSocketOptions"], ["smtp_host", "smtp_port", "-"]],
  ["AuthenticateAsync", [USER, "p"], ["smtp_user", "smtp_password"]],
  ["new", [USER, "?"], ["smtp_user", "smtp_password"]],
  ["connect", ["db.example.com", "5432", "u", "p"], ["-", "-", "-", "-"]],
  ["withSMTPServer", [HOST, "587", USER, "p"], ["SMTPServer", "smtp_port", "smtp_user", "smtp_password"]],
  ["setHost", ["a"], ["Host"]],
  ["WithPort", ["587"], ["Port"]],
  ["put", ["mail.smtp.host", "a"], ["-", "mail.smtp.host"]],
  ["setenv", ["SMTP_HOST", "a"], ["-", "SMTP_HOST"]],
  ["createTransport", ["smtp://u:p@h:587"], ["smtp_url"]],
  ["env", ["SMTP_HOST", HOST], ["-", "-"]],
  ["[]", [HOST, "587"], ["smtp_host", "smtp_port"]],
  ["log", ["p", USER], ["-", "smtp_user"]],
];

for (const [name, values, parts] of ROWS) {
  Deno.test(`call: ${name}(${values.join(", ")})`, () => {
    const call: CallArguments = { name, argument: 0 };
    const found = values.map((text) => {
      const part = partOf(call, text === "?" ? elsewhere("computed") : textValue(text), true);
      call.argument++;
      return part?.name ?? "-";
    });
    assert.deepEqual(found, parts);
  });
}
