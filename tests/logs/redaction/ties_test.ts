/**
 * Ways to tie a value to its name.
 *
 * Invariant: rows; beside each tie, words that only look like it.
 * @module
 */

import assert from "node:assert/strict";
import { masked } from "../../../src/logs/redact.ts";
import { TIES } from "../../../src/logs/redaction/ties.ts";

Deno.test("every tie begins where it is looked for", () => {
  for (const [, pattern] of TIES) assert.ok(pattern.sticky, pattern.source);
});

const LINES: readonly (readonly [text: string, shown: string])[] = [
  ["the password I used is Zebra-4821.", "the password I used is [secret]"],
  ["the password I used is correct", "the password I used is correct"],
  ["PASSWORD IS Zebra-4821", "PASSWORD IS [secret]"],
  ["Password #1: Zebra-4821", "Password #1: [secret]"],
  ["Password [44]: Zebra-4821", "Password [44]: [secret]"],
  ["password? Zebra-4821", "password? [secret]"],
  ["password? no", "password? no"],
  ["Password generated: Zebra-4821", "Password generated: [secret]"],
  ["Password [ Zebra#4821 ]", "Password [ [secret] ]"],
  ["password<string>", "password<string>"],
  [
    "app.tasks.reset_password[0c3f8ddc-bd3c-39f3-b4e5-4d97157794a0]",
    "app.tasks.reset_password[0c3f8ddc-bd3c-39f3-b4e5-4d97157794a0]",
  ],
  ["Als Passwort habe ich Zebra#4821 eingetragen", "Als Passwort habe ich [secret] eingetragen"],
  ["пароль от почты не подходит", "пароль от почты не подходит"],
  ["ο κωδικός είναι Zebra-4821", "ο κωδικός είναι [secret]"],
];

for (const [text, shown] of LINES) Deno.test(`${text} becomes ${shown}`, () => assert.equal(masked(text), shown));
