/**
 * What gives a secret away in the words of others, and how it is hidden there.
 *
 * Invariant: the words are searched as they came, before anything in them is made visible. Of no reading of them are eight
 * characters in a row of the secret shown: plain or reversed, escaped, percent-encoded, in hex, in base64 once or twice.
 * @module
 */

import { type Form, FORMS, inForm, type Reading, textInForm, unescapings, visibleOf } from "./reading.ts";
import { base64Core, type Secret } from "./secret.ts";

/** Shortest piece that counts as a trace of a longer secret; below it, chance matches hide real ones. Two hex digits a byte. */
const PIECE: Readonly<Record<Form, number>> = { visible: 8, letters: 8, alphanumeric: 8, base64: 8, hex: 16 };

/** Shortest text that is looked for as a whole if it is shorter than a piece. */
const WHOLE: Readonly<Record<Form, number>> = { visible: 3, letters: 6, alphanumeric: 6, base64: 6, hex: 8 };

/** `text` with every trace of `secrets` replaced by `[secret]`. */
export function withoutTraces(text: string, secrets: readonly Secret[]): string {
  const boxes = secrets.filter((secret) => secret.open().trim() !== "");
  if (boxes.length === 0 || text === "") return text;
  const hidden = new Uint8Array(text.length);
  for (const secret of boxes) hideExact(text, secret.open(), hidden);
  for (const reading of unescapings(text)) {
    for (const form of FORMS) {
      const read = textInForm(reading.text, form);
      const signs = boxes.map((secret) => signsOf(secret)[form]).filter((signs) => isSeen(read, signs));
      if (signs.length === 0) continue;
      const placed = inForm(reading, form);
      for (const seen of signs) hideIn(placed, seen, hidden);
    }
  }
  return withoutHidden(text, hidden, String(boxes[0]));
}

/** What to look for in one form: pieces of equal length, and texts that are shorter. */
interface Signs {
  readonly piece: number;
  readonly pieces: ReadonlySet<string>;
  readonly wholes: readonly string[];
}

const KNOWN = new WeakMap<Secret, Readonly<Record<Form, Signs>>>();

/** Made once: every line of a dialogue is searched for it. */
function signsOf(secret: Secret): Readonly<Record<Form, Signs>> {
  const known = KNOWN.get(secret);
  if (known !== undefined) return known;
  const texts = variantsOf(secret.open());
  const all = [...texts, ...texts.map(reversed)];
  const written = all.flatMap(spellingsOf);
  const utf8 = texts.map((text) => new TextEncoder().encode(text));
  const backwards = texts.map((text) => new TextEncoder().encode(reversed(text)));
  const bytes = [...all.flatMap(otherBytesOf), ...backwards, ...utf8.map((bytes) => bytes.toReversed())];
  const once = [...utf8, ...bytes].flatMap(base64Of);
  const twice = [...utf8, ...backwards].flatMap(base64Of).flatMap((text) => base64Of(new TextEncoder().encode(text)));
  const signs = {
    visible: signsIn("visible", written),
    letters: signsIn("letters", written),
    alphanumeric: signsIn("alphanumeric", written),
    base64: signsIn("base64", [...once, ...twice].flatMap((text) => [text, reversed(text)])),
    hex: signsIn("hex", [...utf8, ...bytes].map((bytes) => bytes.toHex()).flatMap((text) => [text, reversed(text)])),
  };
  KNOWN.set(secret, signs);
  return signs;
}

/** What a server may make of the secret before it writes it in another way. */
function variantsOf(text: string): readonly string[] {
  return [...new Set([text, text.trim(), visibleOf(text)])].filter((variant) => variant !== "");
}

/** `text` itself, without the escapes that it may hold, and what becomes of it in a program that knows Latin-1 only. */
function spellingsOf(text: string): readonly string[] {
  const utf8 = new TextEncoder().encode(text);
  const misread = utf8.length === text.length ? [] : [
    latin1(utf8),
    new TextDecoder("windows-1252").decode(utf8),
    // The lower half of each unit.
    latin1(Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)),
  ];
  return [...unescapings(text).map((reading) => reading.text), ...misread];
}

/** Its bytes in UTF-16, of which Windows makes base64, and in Latin-1 if they differ from UTF-8. */
function otherBytesOf(text: string): readonly Uint8Array[] {
  const codes = text.split("").map((unit) => unit.charCodeAt(0));
  const isLatin1 = codes.some((code) => code > 0x7f) && codes.every((code) => code <= 0xff);
  return [
    Uint8Array.from(codes.flatMap((code) => [code & 0xff, code >> 8])),
    ...(isLatin1 ? [Uint8Array.from(codes)] : []),
  ];
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** Base64 of `bytes` at any alignment, as far as they alone decide it, and the whole of it where nothing comes before them. */
function base64Of(bytes: Uint8Array): readonly string[] {
  return [...[0, 1, 2].map((offset) => base64Core(bytes, offset)), bytes.toBase64({ omitPadding: true })];
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

function signsIn(form: Form, texts: readonly string[]): Signs {
  const piece = PIECE[form];
  const pieces = new Set<string>();
  const wholes = new Set<string>();
  for (const text of texts) {
    const read = textInForm(text, form);
    if (read.length < piece && read.length >= WHOLE[form]) wholes.add(read);
    for (let start = 0; start + piece <= read.length; start++) pieces.add(read.slice(start, start + piece));
  }
  return { piece, pieces, wholes: [...wholes] };
}

/** However short it is: what is there letter by letter is the secret. */
function hideExact(text: string, secret: string, hidden: Uint8Array): void {
  for (const exact of new Set([secret, secret.trim()])) {
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      hidden.fill(1, at, at + exact.length);
    }
  }
}

function isSeen(read: string, { piece, pieces, wholes }: Signs): boolean {
  for (let start = 0; start + piece <= read.length; start++) {
    if (pieces.has(read.slice(start, start + piece))) return true;
  }
  return wholes.some((whole) => read.includes(whole));
}

function hideIn(read: Reading, { piece, pieces, wholes }: Signs, hidden: Uint8Array): void {
  const hide = (start: number, length: number): void => {
    hidden.fill(1, read.starts[start] ?? 0, read.ends[start + length - 1] ?? 0);
  };
  for (let start = 0; start + piece <= read.text.length; start++) {
    if (pieces.has(read.text.slice(start, start + piece))) hide(start, piece);
  }
  for (const whole of wholes) {
    for (let at = read.text.indexOf(whole); at >= 0; at = read.text.indexOf(whole, at + 1)) hide(at, whole.length);
  }
}

function withoutHidden(text: string, hidden: Uint8Array, shown: string): string {
  if (!hidden.includes(1)) return text;
  let masked = "";
  for (let at = 0; at < text.length; at++) {
    if (hidden[at] !== 1) masked += text[at];
    else if (hidden[at - 1] !== 1) masked += shown;
  }
  return masked;
}
