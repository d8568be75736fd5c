/**
 * Which phrases no text of the cases needs: none of them is the first that fits one, with the finding that the text has.
 * @module
 */

import type { Phrase } from "../../src/logs/typed_phrases.ts";
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

/** Those of `phrases` that could go, by their places. */
export function notNeeded(phrases: readonly Phrase[]): readonly string[] {
  const needed = new Set(TEXTS.map(({ id, line }) => {
    const first = phrases.find((phrase) => fits(phrase, line));
    return first?.[0] === id ? first : undefined;
  }));
  return phrases.flatMap((phrase, place) => needed.has(phrase) ? [] : [`${place} ${phrase[0]}`]);
}
