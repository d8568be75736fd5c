/**
 * Ways to read a text that may hide another one: with its escapes undone, without what cannot be seen, as base64, as hex.
 *
 * Invariant: every character of a reading knows where in the original text it comes from, and each way costs time in
 * proportion to the text.
 * @module
 */

/** A text read in one way. Positions count UTF-16 code units. */
export interface Reading {
  readonly text: string;
  /** For each unit of `text`, where in the original it begins. */
  readonly starts: readonly number[];
  /** For each unit of `text`, where in the original it ends. */
  readonly ends: readonly number[];
}

/** What is kept of a text, and in which form. */
export type Form = "visible" | "letters" | "alphanumeric" | "base64" | "hex";

/** Every form. */
export const FORMS: readonly Form[] = ["visible", "letters", "alphanumeric", "base64", "hex"];

/** How often escapes are undone: JSON in JSON in a log line, percent-encoded once more. */
const MOST_ESCAPED = 3;

/**
 * `text` as it is, and without what this program writes in place of what cannot be shown; each of the two also with the escapes of one kind
 * undone, and with all escapes undone once, twice, as long as there are any.
 */
export function unescapings(text: string): readonly Reading[] {
  const units = Array.from({ length: text.length + 1 }, (_, index) => index);
  const whole: Reading = { text, starts: units.slice(0, -1), ends: units.slice(1) };
  const own = unescapedOnce(whole, OWN_ESCAPE);
  return [whole, ...(own === undefined ? [] : [own])].flatMap(unescapingsOf);
}

function unescapingsOf(whole: Reading): readonly Reading[] {
  const readings = [whole];
  for (const escape of LONE_ESCAPES) {
    const lone = unescapedOnce(whole, escape);
    if (lone !== undefined) readings.push(lone);
  }
  let last: Reading | undefined = whole;
  for (let depth = 0; depth < MOST_ESCAPED && last !== undefined; depth++) {
    last = unescapedOnce(last, ESCAPE);
    if (last !== undefined) readings.push(last);
  }
  return readings;
}

/** What `form` keeps of `reading`. */
export function inForm(reading: Reading, form: Form): Reading {
  const keep = KEEP[form];
  const kept = new Builder(reading);
  let at = 0;
  for (const character of reading.text) {
    const written = keep(character);
    if (written !== "") kept.add(written, at, at + character.length);
    at += character.length;
  }
  return kept.reading();
}

/** What `form` keeps of `text`, without positions, which is faster. */
export function textInForm(text: string, form: Form): string {
  const keep = KEEP[form];
  let kept = "";
  for (const character of text) kept += keep(character);
  return kept;
}

/** `text` without characters that leave no ink: spaces, controls, joiners, fillers, and what is no character at all. */
export function visibleOf(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll(unseen ??= new RegExp(UNSEEN, "gu"), "");
}

const PLAIN = /^[!-~]*$/;

// Not a literal: the engine looks up its classes as soon as it reads one, and almost all texts are plain.
const UNSEEN = String.raw`[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufffd]`;
let unseen: RegExp | undefined;

const KEEP: Readonly<Record<Form, (character: string) => string>> = {
  visible: folded,
  letters: (character) =>
    character < "\x7f" ? alphanumeric(character) : folded(character).replaceAll(/[^\p{L}\p{N}]/gu, ""),
  alphanumeric,
  base64: (character) => BASE64_OF[character] ?? (BASE64.has(character) ? character : ""),
  hex: (character) => HEX.has(character) ? character.toLowerCase() : "",
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const ALPHANUMERIC: ReadonlySet<string> = new Set(LETTERS);
const BASE64: ReadonlySet<string> = new Set(`${LETTERS}+/`);
const HEX: ReadonlySet<string> = new Set("0123456789ABCDEFabcdef");

function alphanumeric(character: string): string {
  return ALPHANUMERIC.has(character) ? character.toLowerCase() : "";
}

/** Letters of the alphabet for URLs (RFC 4648 section 5) as the usual ones. */
const BASE64_OF: Readonly<Record<string, string>> = { "-": "+", "_": "/" };

/** A character without case, width and accents; empty if it cannot be seen. */
function folded(character: string): string {
  if (character < "\x7f") return character > " " ? character.toLowerCase() : "";
  // Classes of characters are looked up only for texts that need them.
  return visibleOf(character.normalize("NFKD").toUpperCase().toLowerCase()).replaceAll(/\p{M}/gu, "");
}

/** Colours and titles of a terminal, a character that is struck over, tags of HTML. */
const MARKUP = [
  String
    .raw`(?<colour>(?:\x1b|\\x1b|\\e|\\033)(?:\[[0-9;?]{0,16}[A-Za-z]|\][^\x07\x1b\\]{0,80}(?:\x07|\\x07|\\a|\x1b\\)))`,
  String.raw`(?<struck>[^\x08](?:\x08|\\x08|\\b))`,
  String.raw`(?<tag></?[a-zA-Z][a-zA-Z0-9]{0,9} ?/?>)`,
].join("|");

/** Characters of HTML by number and by name. */
const ENTITY = [
  String.raw`&#[xX](?<reference>[0-9a-fA-F]{1,8});?`,
  String.raw`&#(?<decimal>\d{1,8});?`,
  String.raw`&(?<name>[A-Za-z]{2,20});`,
].join("|");

/** What writers put in place of a character; the groups show how to read it back. */
const ESCAPE = new RegExp(
  [
    MARKUP,
    String.raw`\\[xu]\{(?<braced>[0-9a-fA-F]{1,8})\}`,
    String.raw`(?:\\x|[%=])(?<byte>[0-9a-fA-F]{2})`,
    String.raw`(?:\\u|%u)(?<unit>[0-9a-fA-F]{4})`,
    String.raw`\\U(?<long>[0-9a-fA-F]{8})`,
    ENTITY,
    String.raw`<?(?:U\+|0x)(?<point>[0-9a-fA-F]{2}(?=0x)|[0-9a-fA-F]{2,6})>?(?:[,;] ?(?=0x))?`,
    String.raw`\\00(?<css>[0-9a-fA-F]{4})(?![0-9a-fA-F])`,
    String.raw`\\(?<octal>[0-3][0-7]{2})`,
    String.raw`\\(?<pair>[0-9A-F]{2})`,
    String.raw`\\(?<control>[abtnvfre0])`,
    String.raw`\\(?<itself>[^a-zA-Z0-9])`,
    String.raw`(?<picture>\^[@-[\]^_?]|[\u2400-\u2421])`,
  ].join("|"),
  "g",
);

const RADIX: Readonly<Record<string, number>> = { decimal: 10, octal: 8 };

/** Characters of ASCII that HTML has names for, and those that cannot be seen. */
const NAMED = new Map(Object.entries({
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", sol: "/", plus: "+", equals: "=", num: "#", excl: "!" },
  ...{ dollar: "$", percnt: "%", lpar: "(", rpar: ")", ast: "*", comma: ",", period: ".", colon: ":", semi: ";" },
  ...{ quest: "?", commat: "@", lsqb: "[", bsol: "\\", rsqb: "]", Hat: "^", lowbar: "_", grave: "`", lcub: "{" },
  ...{ verbar: "|", vert: "|", rcub: "}", nbsp: " ", shy: "\xad", zwj: "\u200d", zwnj: "\u200c", lrm: "\u200e" },
  ...{ rlm: "\u200f", Tab: "\t", NewLine: "\n", ZeroWidthSpace: "\u200b" },
}));

/** What `escapeControl` writes, around whatever was there before. */
const OWN_ESCAPE = /\\x(?<byte>[0-9a-f]{2})|\\u\{(?<braced>[0-9a-f]{3,6})\}/g;

/**
 * What SMTP does in parameters (RFC 3461 section 4, xtext), whose `+` is a letter of base64; octal digits after a zero, as printf and
 * echo have them; markup and entities, since the characters of a secret can look like an escape next to each other or to what is
 * written between them.
 */
const LONE_ESCAPES = [
  /\+(?<byte>[0-9A-F]{2})/g,
  /\\0(?<octal>[0-3][0-7]{2}|[0-7]{2})/g,
  new RegExp(MARKUP, "g"),
  new RegExp(ENTITY, "g"),
] as const;

/** `reading` without its escapes; undefined if there are none. */
function unescapedOnce(reading: Reading, escape: RegExp): Reading | undefined {
  const found = [...reading.text.matchAll(escape)].flatMap(({ 0: { length }, index, groups = {} }) => {
    const character = characterOf(groups);
    return character === undefined ? [] : [{ index, length, character }];
  });
  if (found.length === 0) return undefined;
  const plain = new Builder(reading);
  let end = 0;
  for (const { index, length, character } of found) {
    plain.copy(end, index);
    end = index + length;
    plain.add(character, index, end);
  }
  plain.copy(end, reading.text.length);
  return plain.reading();
}

/** What leaves nothing that can be seen. */
const UNWRITTEN = ["colour", "struck", "tag", "control", "picture"] as const;

/** The character that an escape encodes; undefined if it encodes none. */
function characterOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { itself, name } = groups;
  if (UNWRITTEN.some((kind) => groups[kind] !== undefined)) return "\0";
  if (itself !== undefined) return itself;
  if (name !== undefined) return NAMED.get(name);
  const [kind = "", digits = ""] = Object.entries(groups).find(([, digits]) => digits !== undefined) ?? [];
  const code = Number.parseInt(digits, RADIX[kind] ?? 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Puts a reading of another reading together. */
class Builder {
  readonly #source: Reading;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #text = "";

  constructor(source: Reading) {
    this.#source = source;
  }

  /** `text` replaces what the source has from `start` to `end`. */
  add(text: string, start: number, end: number): void {
    for (let unit = 0; unit < text.length; unit++) {
      this.#starts.push(this.#source.starts[start] ?? 0);
      this.#ends.push(this.#source.ends[end - 1] ?? 0);
    }
    this.#text += text;
  }

  copy(start: number, end: number): void {
    for (let at = start; at < end; at++) this.add(this.#source.text[at] ?? "", at, at + 1);
  }

  reading(): Reading {
    return { text: this.#text, starts: this.#starts, ends: this.#ends };
  }
}
