/**
 * Secrets with characters that cannot be seen, the ways in which a server may write one, and a look whether it can be read.
 *
 * Invariant: worked out here from the text, with nothing of the code under test.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";

const VISIBLE: readonly fc.Arbitrary<string>[] = [
  fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
  fc.constantFrom(..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
  fc.constantFrom(..."éäßñÅøþÿ©µ"),
  fc.constantFrom(..."密码口令安全пароль"),
];

/** What is not visible: zero width, soft hyphen, TAB, NUL, directions of writing, joiners, fillers, no-break space, BOM. */
const INVISIBLE = fc.constantFrom(
  ...[
    "\u200b",
    "\xad",
    "\t",
    "\0",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u200d",
    "\u2060",
    "\u3164",
    "\xa0",
    "\ufeff",
    "\x1b",
    "\x7f",
  ],
);

/** A secret of 10 to 48 characters that can be seen, with others anywhere between, before and after them. */
export const disguised: fc.Arbitrary<string> = fc.tuple(
  fc.oneof(
    ...VISIBLE.map((unit, index) => ({ arbitrary: fc.constant(unit), weight: index === 0 ? 4 : 1 })),
    fc.constant(fc.oneof(...VISIBLE)),
  ).chain((unit) => fc.array(unit, { minLength: 10, maxLength: 48 })),
  fc.array(fc.tuple(fc.nat(60), INVISIBLE), { maxLength: 6 }),
).map(([characters, hidden]) =>
  hidden.reduce((all, [at, character]) => all.toSpliced(at % (all.length + 1), 0, character), characters).join("")
);

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function each(text: string, write: (character: string) => string): string {
  return Array.from(text, write).join("");
}

function hex(text: string, width: number): string {
  return (text.codePointAt(0) ?? 0).toString(16).padStart(width, "0");
}

function hexPairs(text: string): readonly string[] {
  return utf8(text).toHex().match(/../g) ?? [];
}

function shifted(text: string, offset: number): string {
  return utf8(`${"x".repeat(offset)}${text}`).toBase64();
}

/** The ways of writing, by name. */
export const DISGUISES: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "in capitals": (secret) => secret.toUpperCase(),
  "in lower case": (secret) => secret.toLowerCase(),
  "reversed": (secret) => Array.from(secret).reverse().join(""),
  "trimmed": (secret) => secret.trim(),
  "spaced": (secret) => Array.from(secret).join(" "),
  "with punctuation between letters": (secret) => secret.replaceAll(/([\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, "$1-"),
  "with invisible characters between": (secret) => Array.from(secret).join("\u200b"),
  "with colours between": (secret) => Array.from(secret).join("\x1b[0m"),
  "with titles of a window between": (secret) => Array.from(secret).join("\x1b]0;x\x07"),
  "struck over": (secret) => each(secret, (character) => `${character}\b${character}`),
  "with line breaks of HTML between": (secret) => Array.from(secret).join("<br>"),
  "in bold type of HTML": (secret) => each(secret, (character) => `<b>${character}</b>`),
  "as CSS": (secret) => each(secret, (character) => `\\${hex(character, 6)}`),
  "as xtext": (secret) =>
    Array.from(
      utf8(secret),
      (byte) =>
        byte > 0x20 && byte < 0x7f && byte !== 0x2b && byte !== 0x3d
          ? String.fromCharCode(byte)
          : `+${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    ).join(""),
  "percent-encoded": (secret) => encodeURIComponent(secret),
  "percent-encoded twice": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "percent-encoded throughout": (secret) => hexPairs(secret).map((pair) => `%${pair}`).join(""),
  "quoted-printable": (secret) => hexPairs(secret).map((pair) => `=${pair.toUpperCase()}`).join(""),
  "as JSON": (secret) => JSON.stringify(secret),
  "as JSON in JSON": (secret) => JSON.stringify(JSON.stringify(secret)),
  "as JSON in ASCII": (secret) =>
    secret.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  "as \\xNN": (secret) => hexPairs(secret).map((pair) => `\\x${pair}`).join(""),
  "with \\xNN and \\u{..} for what cannot be shown": (secret) =>
    each(secret, (character) => /[\x21-\x7e]/.test(character) ? character : `\\u{${hex(character, 1)}}`),
  "with backslashes": (secret) =>
    each(secret, (character) => /[A-Za-z0-9]/.test(character) ? character : `\\${character}`),
  "in octal": (secret) => Array.from(utf8(secret), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
  "in octal with a zero": (secret) =>
    Array.from(utf8(secret), (byte) => `\\0${byte.toString(8).padStart(3, "0")}`).join(""),
  "as numbered entities": (secret) => each(secret, (character) => `&#${character.codePointAt(0)};`),
  "as hex entities": (secret) => each(secret, (character) => `&#x${hex(character, 2)};`),
  "as HTML": (secret) =>
    each(
      secret,
      (
        character,
      ) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\xa0": "&nbsp;", "\xad": "&shy;" }[character] ??
        character),
    ),
  "as U+": (secret) => each(secret, (character) => `<U+${hex(character, 4).toUpperCase()}>`),
  "in hex": (secret) => utf8(secret).toHex(),
  "in hex in capitals": (secret) => utf8(secret).toHex().toUpperCase(),
  "in hex with colons": (secret) => hexPairs(secret).join(":"),
  "in hex with spaces": (secret) => hexPairs(secret).join(" "),
  "in hex as an array": (secret) => hexPairs(secret).map((pair) => `0x${pair}`).join(", "),
  "in hex with 0x alone": (secret) => hexPairs(secret).map((pair) => `0x${pair}`).join(""),
  "in hex, its bytes reversed": (secret) => hexPairs(secret).toReversed().join(""),
  "in hex, its digits reversed": (secret) => Array.from(utf8(secret).toHex()).reverse().join(""),
  "reversed in hex": (secret) => utf8(Array.from(secret).reverse().join("")).toHex(),
  "in base64": (secret) => shifted(secret, 0),
  "in base64 after one byte": (secret) => shifted(secret, 1),
  "in base64 after two bytes": (secret) => shifted(secret, 2),
  "in base64 for URLs": (secret) => utf8(`x${secret}`).toBase64({ alphabet: "base64url" }),
  "in base64 of what can be seen": (secret) => shifted(visible(secret), 0),
  "in base64 twice": (secret) => btoa(shifted(secret, 2)),
  "in base64 twice after a byte": (secret) => btoa(`x${shifted(secret, 1)}`),
  "in base64 twice reversed": (secret) => Array.from(btoa(shifted(secret, 0))).reverse().join(""),
  "in base64 reversed": (secret) => Array.from(shifted(secret, 0)).reverse().join(""),
  "reversed in base64": (secret) => shifted(Array.from(secret).reverse().join(""), 1),
  "reversed in base64 twice": (secret) => btoa(shifted(Array.from(secret).reverse().join(""), 0)),
  "in base64, percent-encoded": (secret) => encodeURIComponent(shifted(secret, 0)),
  "in base64 over lines": (secret) => shifted(secret, 0).replaceAll(/(.{9})/g, "$1 "),
  "in base64 of UTF-16": (secret) =>
    Uint8Array.from(secret.split("").flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8])).toBase64(),
  "its end": (secret) => secret.slice(2),
  "its beginning": (secret) => secret.slice(0, -2),
};

function visible(text: string): string {
  return text.replaceAll(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\ufffd]/gu, "");
}

/** What a reader makes of an output: what was written out to be visible is gone again, and so is what cannot be seen. */
function read(output: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  const text = output
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? "")
    .replaceAll(/\\\\/g, "\\")
    .replaceAll(/\\"/g, '"')
    .replaceAll(
      /\\(?:x([0-9a-f]{2})|u\{([0-9a-f]+)\})/g,
      (_, byte, point) => String.fromCodePoint(Number.parseInt(byte ?? point, 16)),
    );
  return visible(text).toLowerCase();
}

/** Whether a way of writing mixes characters, so that a part of a secret is not written as a part of what is written. */
function isMixed(name: string): boolean {
  return name.includes("base64");
}

/** Asserts that eight characters in a row of `secret`, written as `name` says or plain, cannot be read in `output`. */
export function assertUnreadable(output: string, secret: string, name: string): void {
  const disguise = DISGUISES[name] ?? String;
  const shown = read(output);
  const characters = Array.from(secret);
  characters.forEach((first, start) => {
    if (visible(first) === "") return;
    const piece = characters.slice(start, start + 40).reduce(
      (taken, next) => visible(taken).length < 8 ? taken + next : taken,
      "",
    );
    if (visible(piece).length < 8) return;
    const written = isMixed(name) ? "" : read(disguise(piece)).replaceAll(/^"*|"*$/g, "");
    for (const text of [read(piece), written]) {
      assert.ok(
        text === "" || !shown.includes(text),
        `${JSON.stringify(text)} of ${JSON.stringify(secret)} is in ${output}`,
      );
    }
  });
  if (isMixed(name)) assertMixed(shown, read(disguise(secret)));
}

/** The first and last letters of base64 are made of other bytes too. */
function assertMixed(shown: string, written: string): void {
  for (let at = 4; at + 12 <= written.length; at++) {
    const piece = written.slice(at, at + 8);
    assert.ok(!shown.includes(piece), `${piece} of ${written} is in ${shown}`);
  }
}
