/**
 * English texts: each way to say something is read as that.
 *
 * Invariant: each way is a whole text, given as the argument of the command.
 * @module
 */

import assert from "node:assert/strict";
import { ENGLISH_DEEDS, ENGLISH_SAID, ENGLISH_VAGUE } from "../../src/logs/english_causes.ts";
import { englishCause } from "../../src/logs/english_reader.ts";
import { explainText } from "../../src/logs/explainer.ts";
import { THESAURUS } from "./cases/thesaurus.ts";

for (const [id, texts] of Object.entries(THESAURUS)) {
  Deno.test(`each way to say ${id}`, () => {
    const others = texts.flatMap((text) => {
      const found = explainText(text, { isShort: true }).findings[0]?.finding.id;
      return found === id ? [] : [`${text}: ${found}`];
    });
    assert.deepEqual(others, []);
  });
}

Deno.test("terms of a cause are of different words, and near each other", () => {
  const all = [...ENGLISH_DEEDS, ...ENGLISH_SAID, ...ENGLISH_VAGUE];
  assert.equal(englishCause(all, "login fails")?.cause[0], "credentials-invalid");
  assert.equal(englishCause(all, `login ${"and so on ".repeat(12)} fails`), undefined);
  assert.equal(englishCause(all, "login"), undefined);
});

Deno.test("the place is that of the first word", () => {
  assert.equal(englishCause(ENGLISH_VAGUE, "since today: wrong password")?.at, 13);
});
