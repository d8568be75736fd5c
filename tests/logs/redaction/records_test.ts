/**
 * Values that are not next to their names.
 *
 * Invariant: rows; what else is in a record stays.
 * @module
 */

import assert from "node:assert/strict";
import { labelsIn } from "../../../src/logs/redaction/labels.ts";
import { columnsIn, valueElsewhere } from "../../../src/logs/redaction/records.ts";

const RECORDS: readonly (readonly [text: string, value: string | undefined])[] = [
  ['{"name":"SMTP_PASSWORD","value":"hunter2"}', "hunter2"],
  ['{"name":"SMTP_PASSWORD","valueFrom":null,"value":"hunter2"}', "hunter2"],
  ["- name: SMTP_PASSWORD value: hunter4821", "hunter4821"],
  ["put-parameter --name /prod/smtp/password --type SecureString --value hunter4821", "hunter4821"],
  ['resource "x" "smtp_password" { value = "hunter2" }', "hunter2"],
  ["UPDATE settings SET value='hunter2' WHERE name='smtp_password'", "hunter2"],
  ['{password, "hunter2"}', "hunter2"],
  ['(password . "hunter2")', "hunter2"],
  ['["password", "username"]', undefined],
  ['{"loc":["body","password"],"msg":"field required","type":"value_error.missing"}', undefined],
  ['null value in column "password" of relation "users"', undefined],
  ['{"name":"SMTP_PASSWORD","value":"${SMTP_PASSWORD}"}', undefined],
];

for (const [text, expected] of RECORDS) {
  Deno.test(`the value in ${text} is ${expected ?? "none"}`, () => {
    const found = labelsIn(text).flatMap((label) => valueElsewhere(text, label) ?? []);
    assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), expected === undefined ? [] : [expected]);
  });
}

const LISTS: readonly (readonly [text: string, values: readonly string[]])[] = [
  ["INSERT INTO users (login, password, host) VALUES ('me', 'hunter2', 'h')", ["hunter2"]],
  ["INSERT INTO options (name, value) VALUES ('smtp_password', 'it''s, me')", ["it''s, me"]],
  ["INSERT INTO resets (email, created_at) VALUES ($1, $2)", []],
  ["INSERT INTO users (password) VALUES (NULL)", []],
];

for (const [text, expected] of LISTS) {
  Deno.test(`hidden in ${text}: ${expected.join() || "nothing"}`, () => {
    assert.deepEqual(columnsIn(text).map(({ start, end }) => text.slice(start, end)), expected);
  });
}
