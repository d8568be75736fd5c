/**
 * The phrases that people write: each is the first that fits a text of the cases, so that none is there without need.
 *
 * Invariant: what whole texts mean is in `cases`.
 * @module
 */

import assert from "node:assert/strict";
import { DEEDS, type Phrase, SAID, VAGUE } from "../../src/logs/typed_phrases.ts";
import { typedLine } from "../../src/logs/typed_text.ts";
import { LANGUAGES } from "./cases/languages.ts";
import { OWN_WORDS } from "./cases/own_words.ts";
import { PROSE } from "./cases/prose.ts";
import { SENTENCES } from "./cases/sentences.ts";

const TEXTS = [...OWN_WORDS, ...PROSE, ...SENTENCES, ...LANGUAGES]
  .map(([, id, text]) => ({ id, line: typedLine(text) ?? "" }));

function fits([, ...patterns]: Phrase, line: string): boolean {
  return patterns.every((pattern) => pattern.test(line));
}

for (const [kind, phrases] of Object.entries({ DEEDS, SAID, VAGUE })) {
  Deno.test(`each phrase is needed: ${kind}`, () => {
    const needed = new Set(TEXTS.map(({ id, line }) => {
      const first = phrases.find((phrase) => fits(phrase, line));
      return first?.[0] === id ? first : undefined;
    }));
    const others = phrases.filter((phrase) => !needed.has(phrase)).map(([id, pattern]) =>
      `${id} ${pattern}`.slice(0, 200)
    );
    assert.deepEqual(others, []);
  });
}
