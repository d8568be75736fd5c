/**
 * The words of English: each entry means its concept, as it is written and with its other forms.
 *
 * Invariant: what texts mean is in `cases/thesaurus.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { englishWords, type WordMeaning } from "../../src/logs/english_clauses.ts";
import { type Concept, CONCEPTS } from "../../src/logs/english_words.ts";

function meaningsOf(text: string): ReadonlySet<WordMeaning> {
  return new Set(englishWords(text).flatMap(({ means }) => [...means]));
}

for (const [concept, entries] of Object.entries<string>(CONCEPTS)) {
  Deno.test(`each word for ${concept} means it, or is denied`, () => {
    const words = entries.split(",").map((entry) => entry.trim());
    assert.deepEqual(words.filter((word, place) => words.indexOf(word) !== place), [], "twice");
    const others = words.filter((word) => {
      const means = [...meaningsOf(word)].map((meaning) => meaning.replace(/^!/, ""));
      return !means.includes(concept);
    });
    assert.deepEqual(others, []);
  });
}

Deno.test("forms and misspelt forms of a word mean the same", () => {
  const rows: readonly (readonly [Concept, readonly string[]])[] = [
    ["reject", ["rejects", "rejected", "rejecting", "rejeted", "refuses", "denies", "denied", "denial"]],
    ["login", ["logged in", "logging in", "log me in", "autenticated", "authentification", "authenitcate"]],
    ["close", ["dropped", "dropping", "cut us off", "hung up"]],
  ];
  for (const [concept, texts] of rows) {
    for (const text of texts) assert.ok(meaningsOf(text).has(concept), `${text}: ${concept}`);
  }
});
