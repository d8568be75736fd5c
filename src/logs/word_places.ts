/**
 * Where the words for something are in a line, and whether the words for several things are together.
 *
 * Invariant: the words for one thing are searched for once in a line, whatever they are looked at with, and only when they are asked
 * for: where one thing is not in the line, what would have to be near it is not searched for.
 * @module
 */

/** What is looked for in a line, as a regular expression or as words that are together. */
export interface Wording {
  /** The first place, if there is one. */
  exec(line: string): { readonly index: number } | null;
  /** Whether there is one. */
  test(line: string): boolean;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const patterns = new Map<string, RegExp>();
let latest: { readonly line: string; readonly places: Map<string, readonly Place[]> } = { line: "", places: new Map() };

/** The places of `stem`, a pattern in any case, in `line`. */
function placesOf(stem: string, line: string): readonly Place[] {
  if (latest.line !== line) latest = { line, places: new Map() };
  const known = latest.places.get(stem);
  if (known !== undefined) return known;
  const pattern = patterns.get(stem) ?? new RegExp(stem, "gi");
  patterns.set(stem, pattern);
  const places = [...line.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  latest.places.set(stem, places);
  return places;
}

function wordsBy(find: (line: string) => number | undefined): Wording {
  return {
    exec: (line) => {
      const index = find(line);
      return index === undefined ? null : { index };
    },
    test: (line) => find(line) !== undefined,
  };
}

/** The words of one stem. */
export function words(stem: string): Wording {
  return wordsBy((line) => placesOf(stem, line)[0]?.from);
}

/** A name for something, and the words that a line has for it; the first of them say where. */
export type WordedRow<Name> = readonly [name: Name, ...patterns: readonly [Wording, ...Wording[]]];

/** The first row whose words are all in `line`, and where they begin. */
export function firstOf<Name>(rows: readonly WordedRow<Name>[], line: string): { id: Name; at: number } | undefined {
  for (const [id, pattern, ...others] of rows) {
    const found = pattern.exec(line);
    if (found !== null && others.every((other) => other.test(line))) return { id, at: found.index };
  }
  return undefined;
}

/** `text` with spaces for what `pattern` finds, so that all else has its place. */
export function withSpaces(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => " ".repeat(found.length));
}

/** The first of several that is in the line. */
export function eitherOf(...several: readonly Wording[]): Wording {
  return wordsBy((line) => {
    for (const one of several) {
      const found = one.exec(line);
      if (found !== null) return found.index;
    }
    return undefined;
  });
}

/** The end of a sentence: a dot that ends none has no space after it, or is that of an initial or of an ellipsis. */
const END_OF_SENTENCE = /(?<!\b[A-Z]|\.)\.(?=\s|$)|[!?](?=\s|$)|[。！？]/;
/** The name of a host counts as one character. */
const HOST = /email-smtp\S{5,60}/g;

/** Whether two places follow each other, with at most `gap` characters between them. */
function follow(line: string, { to }: Place, { from }: Place, gap: number): boolean {
  return from >= to && from - to <= gap + 2 * LONGEST_HOST && line.slice(to, from).replaceAll(HOST, "@").length <= gap;
}

function isInSentence(line: string, { to }: Place, { from }: Place): boolean {
  return !END_OF_SENTENCE.test(line.slice(to, from + 1));
}

const LONGEST_HOST = 70;

/** Stems in one sentence and in this order, at most `gap` characters from one to the next. */
export function inOrder(gap: number, ...[first = "", ...others]: readonly string[]): Wording {
  return wordsBy((line) =>
    placesOf(first, line).find((place) => {
      let ends: readonly Place[] = [place];
      for (const stem of others) {
        ends = placesOf(stem, line).filter((next) =>
          ends.some((end) => follow(line, end, next, gap) && isInSentence(line, end, next))
        );
      }
      return ends.length > 0;
    })?.from
  );
}

/** Two stems in one sentence, in either order. */
export function near(gap: number, one: string, other: string): Wording {
  return eitherOf(inOrder(gap, one, other), inOrder(gap, other, one));
}

/** Two stems in either order, also in two sentences. */
export function together(gap: number, one: string, other: string): Wording {
  return wordsBy((line) => {
    const others = placesOf(one, line).length === 0 ? [] : placesOf(other, line);
    const both = placesOf(one, line).flatMap((place) =>
      others.filter((next) => follow(line, place, next, gap) || follow(line, next, place, gap))
        .map((next) => Math.min(place.from, next.from))
    );
    return both.length === 0 ? undefined : Math.min(...both);
  });
}
