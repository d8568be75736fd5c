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
  [dialogue("250 Ok 010601a21f481362-338e16b7-ddc1-41c4-987c-da91db6bf900-000000"), undefined],
  [dialogue("250 Ok"), "tls-failed"],
  ["535 passed", undefined],
  ["Listening on 0.0.0.0:535", undefined],
  ["-rw-r--r-- 1 root root 535 Mar 11 06:25 main.cf", undefined],
  ["530 Login incorrect.", undefined],
  ["HTTP/2 530", undefined],
  ["psql: login failed", undefined],
  ["smtp.gmail.com:587 authentication failed", undefined],
  ["the quick brown fox", undefined],
];

/** What a client prints of a connection whose last reply is `reply`. */
function dialogue(reply: string): string {
  return [
    "Connected to email-smtp.eu-west-1.amazonaws.com.",
    "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
    `< ${reply}`,
    "=== Connection closed with remote host.",
  ].join("\n");
}

for (const [text, id] of ROWS) {
  Deno.test(`${text}: ${id ?? "nothing"}`, () => assert.equal(generalMeaning(text)?.id, id));
}
