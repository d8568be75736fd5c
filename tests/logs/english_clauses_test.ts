/**
 * English words of a text: what is denied, what is well, and where clauses end.
 *
 * Invariant: what whole texts mean is in `cases/thesaurus.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { englishWords, isMeaning } from "../../src/logs/english_clauses.ts";

function meansOf(text: string): readonly string[] {
  return englishWords(text).flatMap(({ means }) => [...means]);
}

Deno.test("what is denied is another meaning", () => {
  for (
    const [text, meaning] of [
      ["ses doesn't accept it", "!accept"],
      ["it won’t let me in", "!login"],
      ["i wasnt able to connect", "!ok"],
      ["there is no response from it", "!answer"],
      ["it stopped accepting us", "!accept"],
      ["sent without a password", "!password"],
    ] as const
  ) assert.ok(meansOf(text).includes(meaning), `${text}: ${meansOf(text).join(" ")}`);
});

Deno.test("what works is no trouble, and neither is trouble that there is none of", () => {
  assert.ok(!meansOf("the login works").includes("login"));
  assert.ok(!meansOf("connection is fine").includes("connect"));
  assert.ok(!meansOf("nothing wrong with it").includes("wrong"));
  assert.ok(meansOf("the login does not work").includes("login"));
});

Deno.test("a contrast begins a clause, and a full stop a sentence", () => {
  const words = englishWords("login is fine but mail bounces. why");
  assert.deepEqual(words.map(({ sentence, clause }) => `${sentence}${clause}`), "00 00 00 01 01 01 12".split(" "));
});

Deno.test("hosts, addresses and regions stay whole, and words are where they are in the text", () => {
  const text = "Log in at email-smtp.eu-west-1.amazonaws.com";
  const [first, , host] = englishWords(text);
  assert.deepEqual([first?.at, host?.at, [...host?.means ?? []]], [0, 10, ["host", "smtp_host"]]);
  assert.ok(meansOf("a@example.com").includes("an_address"));
  assert.ok(meansOf("in eu-west-1").includes("a_region"));
  assert.ok(meansOf("in Frankfurt").includes("a_region"));
});

Deno.test("only meanings have names of meanings", () => {
  assert.deepEqual(["login", "!login", "an_address", "logn", "constructor"].map(isMeaning), [
    true,
    true,
    true,
    false,
    false,
  ]);
});
