/**
 * The causes in English: none is there without need, and each names meanings that exist.
 *
 * Invariant: what whole texts mean is in `cases`.
 * @module
 */

import assert from "node:assert/strict";
import { ENGLISH_DEEDS, ENGLISH_SAID, ENGLISH_VAGUE, type EnglishCause } from "../../src/logs/english_causes.ts";
import { englishCause } from "../../src/logs/english_reader.ts";
import { TYPED } from "./needed_phrases.ts";

Deno.test("each cause is the first that fits a text of the cases", () => {
  const needed = new Set<EnglishCause>();
  for (const { id, line } of TYPED) {
    for (const causes of [ENGLISH_DEEDS, ENGLISH_SAID, ENGLISH_VAGUE]) {
      const found = englishCause(causes, line);
      if (found?.cause[0] === id) needed.add(found.cause);
      if (found !== undefined) break;
    }
  }
  const others = [...ENGLISH_DEEDS, ...ENGLISH_SAID, ...ENGLISH_VAGUE].filter((cause) => !needed.has(cause));
  assert.deepEqual(others, []);
});
