/**
 * What went wrong in an English text: the first cause whose words are near each other, in one clause, else in one sentence, else in the text.
 *
 * Invariant: the terms of a cause are met by different words; how far these may be from each other is counted in words.
 * @module
 */

import { englishWords, isMeaning, type Word, type WordMeaning } from "./english_clauses.ts";
import type { EnglishCause } from "./english_causes.ts";

interface Term {
  readonly meanings: readonly WordMeaning[];
  readonly isAfter: boolean;
  readonly reach: number;
}

interface Rule {
  readonly terms: readonly Term[];
  readonly unless: readonly WordMeaning[];
}

const rules = new Map<EnglishCause, Rule>();

function ruleOf(cause: EnglishCause): Rule {
  const known = rules.get(cause);
  if (known !== undefined) return known;
  const [, terms, unless = ""] = cause;
  const rule = {
    terms: terms.split(" ").map((term) => ({
      meanings: parseMeanings(term.replace(/^>+/, "")),
      isAfter: term.startsWith(">"),
      reach: term.startsWith(">>") ? SHORT_REACH : SPAN,
    })),
    unless: unless === "" ? [] : parseMeanings(unless),
  };
  rules.set(cause, rule);
  return rule;
}

function parseMeanings(term: string): readonly WordMeaning[] {
  return term.split("|").map((name) => {
    if (!isMeaning(name)) throw new TypeError(`no meaning is called ${name}`);
    return name;
  });
}

/** Most words from the first to the last of a row. */
const SPAN = 16;
const SHORT_REACH = 4;

/** The places of words, one for each term, that are near each other; the first of them. */
function placeOf(terms: readonly Term[], words: readonly Word[], taken: readonly number[] = []): number | undefined {
  const term = terms[taken.length];
  if (term === undefined) return Math.min(...taken);
  for (const [place, { means }] of words.entries()) {
    const last = taken.at(-1) ?? place;
    if (taken.includes(place) || (term.isAfter && place < last) || Math.abs(place - last) > term.reach) continue;
    if (Math.max(place, ...taken) - Math.min(place, ...taken) > SPAN) continue;
    if (!term.meanings.some((meaning) => means.has(meaning))) continue;
    const found = placeOf(terms, words, [...taken, place]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(words: readonly Word[], by: (word: Word) => number): readonly (readonly Word[])[] {
  return [...Map.groupBy(words, by).values()];
}

/** A cause, and where the words for it begin. */
interface Spoken {
  readonly cause: EnglishCause;
  readonly at: number;
}

/** The first of `causes` that `text` speaks of. */
export function englishCause(causes: readonly EnglishCause[], text: string): Spoken | undefined {
  const words = englishWords(text);
  const scopes = [partsOf(words, ({ clause }) => clause), partsOf(words, ({ sentence }) => sentence), [words]];
  for (const parts of scopes) {
    for (const cause of causes) {
      const place = firstPlace(ruleOf(cause), parts);
      if (place !== undefined) return { cause, at: place };
    }
  }
  return undefined;
}

/** Where in the text the first of `parts` that a rule fits has its words. */
function firstPlace({ terms, unless }: Rule, parts: readonly (readonly Word[])[]): number | undefined {
  for (const part of parts) {
    if (part.some(({ means }) => unless.some((meaning) => means.has(meaning)))) continue;
    const place = placeOf(terms, part);
    if (place !== undefined) return part[place]?.at;
  }
  return undefined;
}
