/**
 * A text in one language: where its words for a concept are, what is negated, and what belongs to one sentence.
 *
 * Invariant: the words for one concept are searched for once, and only when they are asked for.
 * @module
 */

import { BORROWED } from "../languages/every_language.ts";
import { EITHER_SIDE, type SpokenConcept, type SpokenLanguage } from "../languages/vocabulary.ts";
import { patternOfWords } from "./word_patterns.ts";

/** Where words are, and whether the language itself has them. */
export interface WordPlace {
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
}

const END_OF_SENTENCE = /[.!?](?=\s|$)|[。！？\n]/;
const END_OF_CLAUSE = /[.!?:](?=\s|$)|[。！？\n,，;；、()（）—–]|\s-\s/;

/** A negation after "and" is about what follows. */
const AND_AT_END = /\s(?:und|et|y|e|en|och|og|i|a|ve|и|і|та|dan|va) $/;

/** Words that a longer word of another meaning has in it do not count: `身份验证` is a login. */
const PART_OF: Partial<Record<SpokenConcept, readonly SpokenConcept[]>> = {
  verified: ["login", "certificate"],
  trusted: ["login"],
  connection: ["login"],
  hostName: ["userName"],
  address: ["userName"],
  limit: ["silent"],
  reached: ["silent", "tooLarge"],
  as: ["accepts"],
};

/** States that a negation before them undoes. */
const UNDONE: ReadonlySet<SpokenConcept> = new Set<SpokenConcept>([
  "expired",
  "left",
  "reached",
  "stopped",
  "tooFast",
  "tooLarge",
  "tooMany",
  "twice",
  "requires",
]);
/** Of these a language with the verb at the end has forms that go on: too large, and so not sent. */
const UNDONE_AT_THE_END: ReadonlySet<SpokenConcept> = new Set<SpokenConcept>(["expired", "left", "reached", "stopped"]);
/** Most characters between such a state and its negation. */
const UNDONE_WITHIN = 14;
/** Most characters between a failure and a word that says there was none. */
const WITHOUT_WITHIN = 3;

/** Words of other languages that are English too, and show nothing. */
const ENGLISH_TOO =
  /^(?:errors?|messages?|refuse[sd]?|invalid|problems?|server|limits?|suspend(?:ed)?|accounts?|mails?|e?-?mails?|hangs?|stops?|reset|abort|connect(?:ion)?s?|certificates?|domains?|quotas?|volume|maximum|host|names?|users?|correct|valid|block(?:ed)?|parallel|service|headers?|fail(?:s|ed)?|timeouts?|normal|plus|on|over|under|in|mailbox|as|at|an|so|op|will|mag|log|file|files|max|identity|verified|pause[sd]?|close[sd]?|rate|port|no|not|me|ban|pass|dns|smtp|ses|login|per day|data|double|day|days|die|dies|main|final|amazon|aws|starttls|tls|ssl|auth|credentials?|password|username|refusing|failure|with|code|response|could|authenticate|authentication|rejected|denied|unknown|exception|sending|to|the|from|of|for|is|was|after|and)$/;

/** Whether a word shows nothing about the language, since it is English too or a name. */
export function isEnglishToo(word: string): boolean {
  return ENGLISH_TOO.test(word);
}

const patterns = new WeakMap<SpokenLanguage, Map<SpokenConcept, RegExp | null>>();
const borrowed = new Map<SpokenConcept, RegExp | null>();

function cached(known: Map<SpokenConcept, RegExp | null>, concept: SpokenConcept, words: string): RegExp | null {
  const before = known.get(concept);
  if (before !== undefined) return before;
  const pattern = patternOfWords(words) ?? null;
  known.set(concept, pattern);
  return pattern;
}

function patternsOf(language: SpokenLanguage): Map<SpokenConcept, RegExp | null> {
  const known = patterns.get(language) ?? new Map<SpokenConcept, RegExp | null>();
  patterns.set(language, known);
  return known;
}

/** A folded text, read in one language. */
export class Sentences {
  readonly #language: SpokenLanguage;
  readonly #text: string;
  readonly #places = new Map<SpokenConcept, readonly WordPlace[]>();

  /** Whether the text is in this language for sure; borrowed words count then. */
  readonly isSpoken: boolean;

  constructor(language: SpokenLanguage, foldedText: string, isSpoken: boolean) {
    this.isSpoken = isSpoken;
    this.#language = language;
    this.#text = foldedText;
  }

  /** Whether what is used in some way is named before the word for "as". */
  get isVerbLast(): boolean {
    const { before, after } = this.#language.negation;
    return this.asksAnywhere && before < after;
  }

  /** Whether a question has its word for it anywhere. */
  get asksAnywhere(): boolean {
    return this.#language.negation.before < EITHER_SIDE.before;
  }

  /** The places of a concept, without those that are part of another word or that are undone. */
  of(concept: SpokenConcept): readonly WordPlace[] {
    const known = this.#places.get(concept);
    if (known !== undefined) return known;
    const longer = (PART_OF[concept] ?? []).flatMap((other) => this.#all(other));
    const places = this.#all(concept).filter((place) =>
      !longer.some((other) => isWithin(place, other)) && !this.#isUndone(concept, place)
    );
    this.#places.set(concept, places);
    return places;
  }

  /** The places of good news that are negated, together with the negation. */
  negated(concept: SpokenConcept): readonly WordPlace[] {
    const nots = this.of("not");
    return nots.length === 0 ? [] : this.of(concept).flatMap((place) => {
      const not = nots.find((one) => this.#negates(one, place));
      return not === undefined ? [] : [joinedPlace(place, not)];
    });
  }

  /** Whether two places are in one sentence, with at most `gap` characters between them. */
  areTogether(one: WordPlace, other: WordPlace, gap: number): boolean {
    const [first, last] = one.from <= other.from ? [one, other] : [other, one];
    return this.#lengthBetween(first, last) <= gap &&
      !END_OF_SENTENCE.test(this.#between(first, last));
  }

  #all(concept: SpokenConcept): readonly WordPlace[] {
    const words = concept === "service" || concept === "only" ? "" : this.#language.words[concept];
    const own = cached(patternsOf(this.#language), concept, words);
    const other = cached(borrowed, concept, BORROWED[concept] ?? "");
    return [...this.#find(own, true), ...this.#find(other, false)];
  }

  #find(pattern: RegExp | null, isOwn: boolean): readonly WordPlace[] {
    if (pattern === null) return [];
    return [...this.#text.matchAll(pattern)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
      isOwn: isOwn && !isEnglishToo(words),
    }));
  }

  #between(first: WordPlace, last: WordPlace): string {
    return this.#text.slice(first.to, Math.max(first.to, last.from));
  }

  /** Characters between two places; the name of a host counts as one. */
  #lengthBetween(first: WordPlace, last: WordPlace): number {
    return this.#between(first, last).replaceAll(/#+/g, "#").length;
  }

  #areInClause(first: WordPlace, last: WordPlace): boolean {
    return !END_OF_CLAUSE.test(this.#between(first, last)) &&
      !this.#all("contrast").some(({ from, to }) => from >= first.to && to <= last.from);
  }

  #negates(not: WordPlace, place: WordPlace): boolean {
    const { before, after } = this.#language.negation;
    if (not.from < place.to && place.from < not.to) return true;
    return not.to <= place.from
      ? this.#lengthBetween(not, place) <= before && this.#areInClause(not, place)
      : this.#lengthBetween(place, not) <= after && this.#areInClause(place, not) &&
        !AND_AT_END.test(this.#between(place, not));
  }

  #isUndone(concept: SpokenConcept, place: WordPlace): boolean {
    if (concept === "failed") return this.#isWithout(place);
    const undone = this.isVerbLast ? UNDONE_AT_THE_END : UNDONE;
    return undone.has(concept) && this.#all("not").some((not) => this.#undoes(not, place));
  }

  #undoes(not: WordPlace, place: WordPlace): boolean {
    const isNear = this.isVerbLast
      ? not.from >= place.to && not.from - place.to <= this.#language.negation.after / 2
      : not.to <= place.from && place.from - not.to <= Math.min(UNDONE_WITHIN, this.#language.negation.before);
    return isNear && this.#negates(not, place);
  }

  #isWithout(place: WordPlace): boolean {
    return this.#all("without").some(({ to }) => to <= place.from && place.from - to <= WITHOUT_WITHIN);
  }
}

function isWithin(place: WordPlace, other: WordPlace): boolean {
  return other.from <= place.from && place.to <= other.to && other.to - other.from > place.to - place.from;
}

function joinedPlace(one: WordPlace, other: WordPlace): WordPlace {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to), isOwn: one.isOwn || other.isOwn };
}
