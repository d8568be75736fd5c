/**
 * Stems of words: a login or a connection that failed is found in any of the languages, and one that worked is not.
 *
 * Invariant: whole answers are in `cases/own_words.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { CONNECTION_FAILED, HOW_IT_FAILED, LOGIN_FAILED } from "../../src/logs/word_stems.ts";

function howItFailed(text: string): string | undefined {
  return HOW_IT_FAILED.find(([, words]) => words.test(text))?.[0];
}

Deno.test("a failed login", () => {
  for (
    const text of ["login failed", "wrong password", "kirjautuminen epäonnistui", "hibás jelszó"]
  ) {
    assert.ok(LOGIN_FAILED.test(text), text);
  }
  for (const text of ["login at noon", "password saved"]) assert.ok(!LOGIN_FAILED.test(text), text);
});

Deno.test("a failed connection", () => {
  for (const text of ["cannot connect", "yhteys epäonnistui", "σύνδεση: αποτυχία"]) {
    assert.ok(CONNECTION_FAILED.test(text), text);
  }
  for (const text of ["connected to relay", "yhteys on auki"]) assert.ok(!CONNECTION_FAILED.test(text), text);
});

Deno.test("how it failed", () => {
  assert.equal(howItFailed("could not connect (timed out)"), "connection-timeout");
  assert.equal(howItFailed("could not connect (connection refused)"), "connection-refused");
  assert.equal(howItFailed("could not connect: unknown host"), "dns-failed");
});

Deno.test("a timeout that is set is none that happened, and what may be is no reason", () => {
  assert.equal(howItFailed("could not connect, timeout=10"), undefined);
  assert.equal(howItFailed("could not connect; timeout 60000"), undefined);
  assert.equal(howItFailed("the server may be down or is refusing connections"), undefined);
});
