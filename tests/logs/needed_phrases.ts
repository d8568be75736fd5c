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
import { THESAURUS } from "./cases/thesaurus.ts";

/** The texts that a person typed, with what must be found. */
export const TYPED: readonly { readonly id: string; readonly line: string }[] = [
  ...[...OWN_WORDS, ...PROSE, ...SENTENCES, ...LANGUAGES].map(([, id, text]) => ({ id, line: typedLine(text) ?? "" })),
  ...Object.entries(THESAURUS).flatMap(([id, texts]) => texts.map((text) => ({ id, line: text }))),
];

function fits([, ...patterns]: Phrase, line: string): boolean {
  return patterns.every((pattern) => pattern.test(line));
}

/** Those of `phrases` that could go, by their places. */
export function notNeeded(phrases: readonly Phrase[]): readonly string[] {
  const needed = new Set(TYPED.map(({ id, line }) => {
    const first = phrases.find((phrase) => fits(phrase, line));
    return first?.[0] === id ? first : undefined;
  }));
  return phrases.flatMap((phrase, place) => needed.has(phrase) ? [] : [`${place} ${phrase[0]}`]);
}
