/**
 * A typed English text as clauses of words, each with what it means, also misspelt, and whether it is denied.
 *
 * Invariant: pure; words that belong together are one (`log me in`). A denied meaning is another one (`!accept`), and what works
 * (`the login is fine`) does not mean the thing any more, since nothing went wrong with it.
 * @module
 */

import { type Concept, CONCEPTS } from "./english_words.ts";
import { isMisspelt } from "../nearest.ts";
import { REGIONS } from "../ses/region.ts";

/** What a word means: a concept, or that it is denied. */
export type WordMeaning = Concept | `!${Concept}` | Shape;

/** Whether `name` is that of a meaning. */
export function isMeaning(name: string): name is WordMeaning {
  return isShape(name) || isConcept(name.replace(/^!/, ""));
}

/** What words are by their look. */
const SHAPES = {
  an_address: /^[\w.+-]+@[\w.-]+$/,
  host: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/,
  a_region: /^[a-z]{2}-[a-z]{4,9}-\d$/,
  key_id: /^a[ks]ia\w*$/,
  smtp_host: /^email-smtp[.-]/,
  port_465: /^2?465$/,
  port_587: /^2?587$/,
  size: /^\d+(?:mb|mib|megs?)$/,
} as const;

type Shape = keyof typeof SHAPES;

/** A word, or several that belong together. */
export interface Word {
  /** Where it begins in the text. */
  readonly at: number;
  readonly means: ReadonlySet<WordMeaning>;
  /** The sentence and the clause that it is in, counted from the beginning of the text. */
  readonly sentence: number;
  readonly clause: number;
}

interface Token {
  readonly at: number;
  readonly text: string;
  readonly sentence: number;
  readonly clause: number;
}

interface Entry {
  readonly concept: Concept;
  readonly words: readonly string[];
}

/** Forms that are not made by rule. */
const IRREGULAR: Readonly<Record<string, string>> = {
  run: "ran running",
  take: "took taken",
  give: "gave given",
  make: "made",
  send: "sent",
  throw: "threw thrown",
  break: "broke broken",
  keep: "kept",
  lose: "lost",
  hang: "hung",
  freeze: "froze frozen",
  get: "got gotten",
  go: "went gone goes",
  come: "came",
  find: "found",
  know: "knew known",
  sit: "sat",
  hit: "hitting",
  forget: "forgot forgotten",
  spit: "spat",
  fall: "fell fallen",
  blow: "blew blown",
  speak: "spoke spoken",
  stick: "stuck",
  tear: "tore torn",
  eat: "ate eaten",
  leave: "left",
  write: "wrote written",
  see: "saw seen",
  spend: "spent",
  spin: "spun",
  bind: "bound",
  swallow: "swallowed",
  deny: "denial denials",
  be: "is are was were been being",
  do: "does did done doing",
  have: "has had having",
  forbid: "forbade forbidden",
  tie: "tying",
  say: "said",
  mistake: "mistaken",
  allow: "allowance",
  put: "putting",
  let: "letting",
  quit: "quitting",
  drop: "dropped",
  fail: "failing",
};

/** Forms of `word` as English makes them; some are none, and no text has these. */
function formsOf(word: string): readonly string[] {
  const irregular = IRREGULAR[word]?.split(" ") ?? [];
  if (!/^[a-z]{3,}$/.test(word)) return [word, ...irregular];
  const last = word.at(-1) ?? "";
  const bare = word.endsWith("e") ? word.slice(0, -1) : word;
  const doubled = /[^aeiou][aeiou][^aeiouwxy]$/.test(word) ? [`${word}${last}ed`, `${word}${last}ing`] : [];
  const ofY = word.endsWith("y") ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`] : [];
  return [word, `${word}s`, `${word}es`, `${bare}ed`, `${bare}ing`, ...doubled, ...ofY, ...irregular];
}

interface Lexicon {
  /** The basic forms that a form may be of. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
  /** The entries that begin at a basic form, longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Forms long enough to be misspelt, by their first letter. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

/** Fewest letters of a word that may be misspelt. */
const MAY_BE_MISSPELT = 7;

function lexiconOf(concepts: Readonly<Record<Concept, string>>): Lexicon {
  const listed = Object.keys(concepts).filter(isConcept).flatMap((concept) =>
    concepts[concept].split(", ").map((phrase): Entry => ({ concept, words: phrase.split(" ") }))
  );
  const entries = Map.groupBy(listed, ({ words: [first = ""] }) => first);
  for (const list of entries.values()) list.sort((one, other) => other.words.length - one.words.length);
  const bases = basesByForm(new Set(listed.flatMap(({ words }) => words)));
  const longForms = [...bases.keys()].filter((form) => form.length >= MAY_BE_MISSPELT);
  return { bases, entries, long: Map.groupBy(longForms, (form) => form.slice(0, 1)) };
}

function basesByForm(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const bases = new Map<string, string[]>();
  for (const word of words) {
    for (const form of new Set(formsOf(word))) {
      const known = bases.get(form);
      if (known === undefined) bases.set(form, [word]);
      else known.push(word);
    }
  }
  return bases;
}

let lexicon: Lexicon | undefined;

function theLexicon(): Lexicon {
  return lexicon ??= lexiconOf(CONCEPTS);
}

const WORD = /[\p{L}\d]+(?:['’][\p{L}]+|[.@_:/+-]+[\p{L}\d]+)*|=>|->|=|[.!?;](?=\s|$)|\n|[;:(),–—]|[/+]/gu;
/** What is one word with its marks: a host, an address of mail, a region. */
const WHOLE =
  /@|\.\w[\w-]*\.[a-z]{2,}|\.(?:com|net|org|io|eu|de|uk|fr|local|internal|example|test|cn|co|dev|app|cloud)$|^[a-z]{2}-[a-z]{4,9}-\d|\d\.\d|^w\/o$|^(?:no|do-not|dont)-reply$/i;
const SENTENCE_END = /^[.!?;\n]$/;
const CONTRAST =
  /^(?:but|however|although|though|while|whereas|yet|nevertheless|otherwise|still|even|because|since|despite)$/;
const MARK = /^[;:(),–—]$/;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  for (const { 0: raw, index } of text.toLowerCase().replaceAll("’", "'").matchAll(WORD)) {
    if (SENTENCE_END.test(raw)) {
      sentence++;
      clause++;
    } else if (!MARK.test(raw)) {
      if (CONTRAST.test(raw)) clause++;
      for (
        const { 0: part, index: offset } of WHOLE.test(raw)
          ? [{ 0: raw, index: 0 }]
          : raw.matchAll(/[^.:/+-]+|^(?:[/+]|->)$/g)
      ) {
        tokens.push({ at: index + offset, text: part.replace(/'(?:s|re|ve|m|ll|d)$/, ""), sentence, clause });
      }
    }
  }
  return tokens;
}

/** The last word of what a region is called: the places of AWS. */
const PLACES = new Set(
  REGIONS.flatMap(({ title = "" }) => /\b([a-z]+)\)/.exec(title.toLowerCase())?.[1] ?? []).filter((place) =>
    place !== "central"
  ),
);

/** What a word is by its look. */
function shapesOf(text: string): readonly Shape[] {
  const shapes = Object.keys(SHAPES).filter(isShape).filter((shape) => SHAPES[shape].test(text));
  return PLACES.has(text) ? [...shapes, "a_region"] : shapes;
}

function isShape(name: string): name is Shape {
  return Object.hasOwn(SHAPES, name);
}

/** The basic forms that `text` may be of, also misspelt. */
function basesOf(text: string): readonly string[] {
  const { bases, long } = theLexicon();
  const known = bases.get(text);
  if (known !== undefined || !/^[a-z]+$/.test(text) || text.length < MAY_BE_MISSPELT) return known ?? [];
  return (long.get(text.slice(0, 1)) ?? []).filter((form) => isMisspelt(text, form)).flatMap((form) =>
    bases.get(form) ?? []
  );
}

/** Words that may be between those of an entry: `log me in`, `refuses the connection`. */
const BETWEEN = new Set(
  "me us it him them you the a an my our your any just simply even really be is was were been get got are also always"
    .split(" "),
);

/** How many tokens from `place` on `entry` takes; 0 if it is not there. */
function lengthOf(
  { words }: Entry,
  tokens: readonly Token[],
  bases: readonly (readonly string[])[],
  place: number,
): number {
  let next = place;
  for (const [index, word] of words.entries()) {
    if (index > 0 && !(bases[next] ?? []).includes(word) && BETWEEN.has(tokens[next]?.text ?? "")) next++;
    if (!(bases[next] ?? []).includes(word) || tokens[next]?.sentence !== tokens[place]?.sentence) return 0;
    next++;
  }
  return next - place;
}

interface Found {
  readonly concepts: readonly Concept[];
  readonly length: number;
}

/** The concepts at `place`: those of the longest entries that begin there. */
function conceptsAt(tokens: readonly Token[], bases: readonly (readonly string[])[], place: number): Found {
  const entries = (bases[place] ?? []).flatMap((base) => theLexicon().entries.get(base) ?? []);
  const found = entries.map(({ concept, words }) => ({
    concept,
    length: lengthOf({ concept, words }, tokens, bases, place),
  }));
  const length = Math.max(1, ...found.map((one) => one.length));
  return { concepts: found.filter((one) => one.length === length).map(({ concept }) => concept), length };
}

interface Draft extends Word {
  readonly text: string;
  readonly means: Set<WordMeaning>;
}

function wordsOf(text: string): readonly Draft[] {
  const tokens = tokensOf(text);
  const bases = tokens.map((token) => basesOf(token.text));
  const words: Draft[] = [];
  for (let place = 0; place < tokens.length;) {
    const token = tokens[place];
    if (token === undefined) break;
    const { concepts, length } = conceptsAt(tokens, bases, place);
    words.push({
      at: token.at,
      text: token.text,
      means: new Set<WordMeaning>([...concepts, ...shapesOf(token.text)]),
      sentence: token.sentence,
      clause: token.clause,
    });
    place += length;
  }
  return words;
}

/** What can be denied. */
const DENIABLE: ReadonlySet<WordMeaning> = new Set<WordMeaning>(
  [
    "accept",
    "ok",
    "right",
    "connect",
    "answer",
    "resolve",
    "trust",
    "verify",
    "permission",
    "authorize",
    "offer",
    "send",
    "receive",
    "login",
    "need",
    "tls",
    "starttls",
    "mismatch",
    "large",
    "handshake",
    "use",
  ],
);
/** How far a denial reaches, in words. */
const REACH = 5;

function denyAll(words: readonly Draft[]): void {
  for (const [place, { means, clause, text }] of words.entries()) {
    if (!means.has("not") && !means.has("no") && !means.has("fail") && !means.has("reject")) continue;
    if (means.has("no") || NOTHING.test(text)) dropTrouble(words.slice(place + 1, place + 3));
    const isPlain = means.has("not") || means.has("no");
    const rest = words.slice(place + 1, place + 1 + (isPlain ? REACH : 2)).filter((word) => word.clause === clause);
    const isNoun = means.has("no");
    const denied = rest.find((word) => [...word.means].some((meaning) => DENIABLE.has(meaning))) ??
      (isNoun ? rest.find((word) => word.means.size > 0) : undefined);
    if (denied !== undefined) deny(denied, isNoun, isPlain);
  }
}

/** `no errors`, `nothing wrong`. */
const NOTHING = /^(?:nothing|none|neither|nor)$/;

function dropTrouble(words: readonly Draft[]): void {
  for (const { means } of words) for (const meaning of ["fail", "wrong", "reject"] as const) means.delete(meaning);
}

function deny(word: Draft, isNoun: boolean, isPlain: boolean): void {
  for (const meaning of [...word.means]) {
    if (meaning.startsWith("!") || !(isNoun || DENIABLE.has(meaning)) || !isConcept(meaning)) continue;
    if (isPlain) word.means.delete(meaning);
    word.means.add(`!${meaning}`);
  }
}

function isConcept(name: string): name is Concept {
  return Object.hasOwn(CONCEPTS, name);
}

/** What may be well. */
const MAY_BE_WELL: readonly WordMeaning[] = [
  "login",
  "connect",
  "session",
  "tls",
  "starttls",
  "handshake",
  "certificate",
  "send",
  "dns",
];

/** What works is no trouble: `login is fine`. */
function dropWell(words: readonly Draft[]): void {
  for (const [place, { means, clause }] of words.entries()) {
    if (!means.has("ok") || means.has("not")) continue;
    const near = words.slice(Math.max(0, place - 4), place + 2).filter((word) => word.clause === clause);
    if (near.some((word) => word.means.has("fail") || word.means.has("reject") || word.means.has("not"))) continue;
    for (const word of near) for (const meaning of MAY_BE_WELL) word.means.delete(meaning);
  }
}

/** Words without a meaning of their own. */
const COMMON = new Set(
  ("of on at by or and then than that this these those there here i he she they who which what why how when where so too also but if since " +
    "after while until from into out up off over under about again please hi hello hey help anyone somebody someone today yesterday now still " +
    "will would can could should may might must do does did has had have having some all every each other one two app application program " +
    "script code error message problem issue remote host server client service system machine computer retry try trying tried getting gets " +
    "says said say seems seem see saw due because via through using used during reason cause unexpectedly exception attempt attempts")
    .split(" "),
);

/** Whether a sentence of English, without the marks of what a program prints, has words that are of no trouble with mail. */
export function hasOtherWords(text: string): boolean {
  if (!/\b(?:the|our|my|an?|is|are|was|can['’]?t|cannot|won['’]?t|does)\b/i.test(text)) return false;
  if (!/^[a-z][a-z0-9]*(?:[ ,]+[a-z0-9]+(?:['’][a-z]+)?){3,}[.!?]?$/i.test(text.trim())) return false;
  return wordsOf(text).some(({ text: word, means }) =>
    means.size === 0 && /^[a-z]{3,}/.test(word) && !BETWEEN.has(word) && !COMMON.has(word)
  );
}

/** Whether English knows each word of `text`, also misspelt. */
export function isEnglishThroughout(text: string): boolean {
  return tokensOf(text).every((token) => basesOf(token.text).length > 0 || BETWEEN.has(token.text));
}

let latest: { readonly text: string; readonly words: readonly Word[] } = { text: "", words: [] };

/** The words of `text`; those of the latest text are known. */
export function englishWords(text: string): readonly Word[] {
  if (latest.text === text) return latest.words;
  const words = wordsOf(text);
  denyAll(words);
  dropWell(words);
  latest = { text, words };
  return words;
}
