/**
 * Arguments without marks between them.
 * @module
 */

import assert from "node:assert/strict";
import { argumentRows } from "../../src/formats/argument_rows.ts";
import { scanCode } from "../../src/formats/code_tokens.ts";

const [HOST, USER] = ["email-smtp.eu-west-1.amazonaws.com", "AKIAIOSFODNN7EXAMPLE"];

const ROWS: readonly (readonly [code: string, names: string])[] = [
  [`sendMailWithLogin' "${HOST}" 587 "${USER}" "pw" mail`, "smtp_host smtp_port smtp_user smtp_password"],
  [`sendMailWithLogin "${HOST}" "${USER}" "pw" mail`, "smtp_host smtp_user smtp_password"],
  [`f("${HOST}", 587, "${USER}", "pw")`, ""],
  [`f "${HOST}" 587 user "pw"`, ""],
  ['send(host+":587", auth)', "smtp_port"],
  ['send(path + ":587", auth)', ""],
  [`f "smtp.example.com" "${USER}" "pw"`, ""],
];

for (const [code, names] of ROWS) {
  Deno.test(`the row in ${code}`, () => {
    assert.equal(argumentRows(scanCode(code)).map(({ name }) => name).join(" "), names);
  });
}
