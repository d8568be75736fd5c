/**
 * What a text in another language than English says of a failure.
 *
 * Invariant: for a short text about mail. A meaning needs a word of the language itself, not only borrowed ones; a question
 * without a failure, and news that all is well, mean nothing.
 * @module
 */

import type { FindingId } from "../../findings/finding.ts";
import { PORT_25 } from "../word_stems.ts";
import { ENGLISH_COMMON, LANGUAGES } from "../languages/every_language.ts";
import { EXACT_RULES, LAST_RULES, NEAR_RULES, type Rule, type State, SURE_RULES, TROUBLES } from "./failure_rules.ts";
import { foldedSentence, foldedWord } from "./folding.ts";
import { isEnglishToo, Sentences, type WordPlace } from "./sentence.ts";
import type { SpokenConcept } from "../languages/vocabulary.ts";

/** A meaning, and where its words begin. */
export interface SpokenMeaning {
  readonly id: FindingId;
  readonly at: number;
}

type Match = SpokenMeaning & { readonly distance: number };

/** Most characters from a thing to its state, where a rule says nothing else. */
const GAP = 70;
/** Most characters between a password and what it is used as. */
const NEAR_AS = 20;

const commonWords = new Map<string, ReadonlySet<string>>();

function wordsOf(list: string): ReadonlySet<string> {
  const known = commonWords.get(list) ?? new Set(list.split("|").map((word) => foldedWord(word.trim())));
  commonWords.set(list, known);
  return known;
}

function countCommon(list: string, words: ReadonlySet<string>): number {
  const common = wordsOf(list);
  let count = 0;
  for (const word of words) if (common.has(word)) count++;
  return count;
}

interface Reading {
  readonly text: string;
  readonly languages: readonly Sentences[];
  /** What was found, once it was looked for. */
  found?: Found | null;
}

/** A meaning, and whether it says more than a code in the same text. */
type Found = SpokenMeaning & { readonly isExact: boolean };

let latest: Reading = { text: "", languages: [] };

/** The text read in the languages that it may be in, the likeliest first. */
function readingOf(text: string): Reading {
  if (latest.text !== text) latest = { text, languages: languagesOf(text, foldedSentence(text)) };
  return latest;
}

function languagesOf(unfolded: string, text: string): readonly Sentences[] {
  const scripted = LANGUAGES.find(({ script }) => script?.test(text));
  if (scripted !== undefined) return [new Sentences(scripted, text, true)];
  const words = new Set(text.match(/\p{L}+/gu) ?? []);
  if ([...words].every((word) => isEnglishToo(word))) return [];
  const english = countCommon(ENGLISH_COMMON, new Set(unfolded.toLowerCase().match(/\p{L}+/gu) ?? []));
  const counted = LANGUAGES.filter(({ script }) => script === undefined)
    .map((language) => ({ language, count: countCommon(`${language.words.common}|${language.words.not}`, words) }));
  const most = Math.max(english, ...counted.map(({ count }) => count));
  // Two common words show little: they may be another language's too.
  const fewest = most > 2 ? Math.max(english, most - 1) : english;
  return counted.filter(({ count }) => count >= fewest).toSorted((one, other) => other.count - one.count).map((
    { language, count },
  ) => new Sentences(language, text, count > Math.max(1, english)));
}

const SILENT_PORTS: readonly (readonly [FindingId, RegExp])[] = [
  ["tls-mode-mismatch", /\b2?465\b.{0,40}starttls|starttls.{0,40}\b2?465\b/i],
  ["port-25-throttled", new RegExp(PORT_25, "i")],
];
/** What may be wrong with a port. */
const SILENCED: readonly State[] = ["stopped", "closed", "silent", "refused", "failed", "not accepts", "not answers"];

/** What a text in another language says exactly, more so than a code. */
export function spokenExactly(text: string): SpokenMeaning | undefined {
  const found = meaningOf(text);
  return found?.isExact === true ? found : undefined;
}

/** What a text in another language says of a connection, a login or a message. */
export function spokenVaguely(text: string): SpokenMeaning | undefined {
  return meaningOf(text);
}

/** The same, where the language of the text is sure: for lines that a program printed. */
export function spokenSurely(text: string): SpokenMeaning | undefined {
  return firstMeaning(text, readingOf(text).languages.filter(({ isSpoken }) => isSpoken));
}

/** Whether a text in another language says that all is well, or asks something and has no failure in it. */
export function isSpokenWithoutFailure(text: string): boolean {
  const { languages } = readingOf(text);
  const [likeliest] = languages;
  if (likeliest?.isSpoken !== true) return languages.some(isFine);
  return isFine(likeliest) || isQuestion(text, likeliest);
}

/** The meaning in the first language that the text has one in. */
function meaningOf(text: string): Found | undefined {
  const reading = readingOf(text);
  reading.found ??= (isSpokenWithoutFailure(text) ? undefined : firstMeaning(text, reading.languages)) ?? null;
  return reading.found ?? undefined;
}

function firstMeaning(text: string, languages: readonly Sentences[]): Found | undefined {
  for (const read of languages) {
    const exact = deedIn(text, read) ?? first(EXACT_RULES, read);
    const found = exact ?? first(SURE_RULES, read) ?? nearest(read) ??
      (read.isSpoken ? first(LAST_RULES, read) : undefined);
    if (found !== undefined) return { ...found, isExact: exact !== undefined };
  }
  return undefined;
}

function isFine(read: Sentences): boolean {
  if (read.of("sandbox").length > 0 && read.of("left").length > 0 && !hasTrouble(read)) return true;
  return read.of("fine").length > 0 &&
    [...read.of("contrast"), ...read.of("unverified"), ...read.negated("verified")].length === 0;
}

function isQuestion(text: string, read: Sentences): boolean {
  const asks = read.of("question").some(({ from }) => from <= (read.asksAnywhere ? text.length : FIRST_WORDS));
  return asks && !hasTrouble(read);
}

function hasTrouble(read: Sentences): boolean {
  return TROUBLES.some((state) => placesOf(state, read).length > 0);
}

/** Characters before the first word of a sentence. */
const FIRST_WORDS = 3;

function placesOf(state: State, read: Sentences): readonly WordPlace[] {
  return state.startsWith("not ") ? read.negated(state.slice(4) as SpokenConcept) : read.of(state as SpokenConcept);
}

/** What the person did that is the cause. */
function deedIn(text: string, read: Sentences): SpokenMeaning | undefined {
  return silencedIn(text, read) ?? secretIn(read);
}

/** A port, or a port and its mode, that explain why nothing comes back. */
function silencedIn(text: string, read: Sentences): SpokenMeaning | undefined {
  for (const [id, pattern] of SILENT_PORTS) {
    const port = pattern.exec(text);
    if (port !== null && SILENCED.some((state) => placesOf(state, read).some(({ isOwn }) => isOwn))) {
      return { id, at: port.index };
    }
  }
  return undefined;
}

/** The secret key as the password. */
function secretIn(read: Sentences): SpokenMeaning | undefined {
  const [secret] = read.of("secretKey");
  const password = secret === undefined ? undefined : read.of("password").find((place) => isUsedAs(read, place));
  if (secret !== undefined && password !== undefined && (secret.isOwn || password.isOwn)) {
    return { id: "raw-secret-as-password", at: Math.min(secret.from, password.from) };
  }
  return undefined;
}

function isUsedAs(read: Sentences, password: WordPlace): boolean {
  return read.of("as").some((as) =>
    (read.isVerbLast ? as.from >= password.to : as.to <= password.from) && read.areTogether(as, password, NEAR_AS)
  );
}

function first(rules: readonly Rule[], read: Sentences): SpokenMeaning | undefined {
  for (const rule of rules) {
    const found = matchOf(rule, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearest(read: Sentences): SpokenMeaning | undefined {
  const found = NEAR_RULES.flatMap((rule) => matchOf(rule, read) ?? []);
  return found.reduce<Match | undefined>(
    (best, one) => best === undefined || one.distance < best.distance ? one : best,
    undefined,
  );
}

/** The nearest words by which a text fits a rule. */
function matchOf(rule: Rule, read: Sentences): Match | undefined {
  const states = rule.states.flatMap((state) => placesOf(state, read));
  if (states.length === 0 || rule.unless?.some((concept) => read.of(concept).length > 0)) return undefined;
  if (rule.also !== undefined && rule.also.every((concept) => read.of(concept).length === 0)) return undefined;
  const pairs = rule.things.length === 0 ? states.map((state) => [state, state] as const) : pairsOf(rule, states, read);
  return pairs.filter(([thing, state]) => read.isSpoken || thing.isOwn || state.isOwn)
    .map(([thing, state]) => ({
      id: rule.id,
      at: Math.min(thing.from, state.from),
      distance: Math.max(0, state.from - thing.to, thing.from - state.to),
    }))
    .reduce<Match | undefined>(
      (best, one) => best === undefined || one.distance < best.distance ? one : best,
      undefined,
    );
}

function pairsOf(
  { things, gap = GAP }: Rule,
  states: readonly WordPlace[],
  read: Sentences,
): readonly (readonly [WordPlace, WordPlace])[] {
  const places = things.flatMap((thing) => read.of(thing));
  return states.flatMap((state) =>
    places.filter((thing) => read.areTogether(thing, state, gap)).map((thing) => [thing, state] as const)
  );
}
