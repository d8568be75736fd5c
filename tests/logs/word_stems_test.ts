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
    const text of ["login failed", "falsches Passwort", "échec de l'authentification", "senha inválida", "认证失败"]
  ) {
    assert.ok(LOGIN_FAILED.test(text), text);
  }
  for (const text of ["login at noon", "Passwort gespeichert", "认证成功"]) assert.ok(!LOGIN_FAILED.test(text), text);
});

Deno.test("a failed connection", () => {
  for (const text of ["cannot connect", "keine Verbindung, Fehler 3", "не удалось подключиться", "接続できません"]) {
    assert.ok(CONNECTION_FAILED.test(text), text);
  }
  for (const text of ["connected to relay", "Verbindung steht"]) assert.ok(!CONNECTION_FAILED.test(text), text);
});

Deno.test("how it failed", () => {
  assert.equal(howItFailed("could not connect (timed out)"), "connection-timeout");
  assert.equal(howItFailed("could not connect (Verbindung abgelehnt)"), "connection-refused");
  assert.equal(howItFailed("could not connect: host desconocido"), "dns-failed");
});

Deno.test("a timeout that is set is none that happened, and what may be is no reason", () => {
  assert.equal(howItFailed("could not connect, timeout=10"), undefined);
  assert.equal(howItFailed("could not connect; timeout 60000"), undefined);
  assert.equal(howItFailed("the server may be down or is refusing connections"), undefined);
});
