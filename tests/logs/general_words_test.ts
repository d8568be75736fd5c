/**
 * General words of an error, where they are all that was given.
 *
 * Invariant: a bare code is an answer; a number that stands for something else is none.
 * @module
 */

import assert from "node:assert/strict";
import { generalMeaning } from "../../src/logs/general_words.ts";

const ROWS: readonly (readonly [text: string, id: string | undefined])[] = [
  ["535", "credentials-invalid"],
  ["error 535", "credentials-invalid"],
  ["SMTP error 535", "credentials-invalid"],
  ["what does 530 mean?", "client-never-authenticated"],
  ["the server returned 454", "temporary-auth-failure"],
  ["SMTP server replied with code 554", "message-refused"],
  ["Invalid login", "credentials-invalid"],
  ["EAUTH", "credentials-invalid"],
  ["Expected response code 250 but got code 530", "client-never-authenticated"],
  ["email-smtp.eu-west-1.amazonaws.com says\n554 New words", "message-refused"],
  ["535 passed", undefined],
  ["Listening on 0.0.0.0:535", undefined],
  ["-rw-r--r-- 1 root root 535 Mar 11 06:25 main.cf", undefined],
  ["530 Login incorrect.", undefined],
  ["HTTP/2 530", undefined],
  ["psql: login failed", undefined],
  ["smtp.gmail.com:587 authentication failed", undefined],
  ["the quick brown fox", undefined],
];

for (const [text, id] of ROWS) {
  Deno.test(`${text}: ${id ?? "nothing"}`, () => assert.equal(generalMeaning(text)?.id, id));
}
