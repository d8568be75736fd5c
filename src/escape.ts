/**
 * Text from outside, fit for a terminal.
 *
 * Invariant: whatever could move a cursor, ring a bell or turn the direction of writing, and what is no text at all, is
 * written out; nothing else changes.
 * @module
 */

/**
 * `text` with unsafe characters written out, such as `\x1b`: control characters, and those that turn the direction of
 * writing, which a hostile server sends to fool a terminal; and those that Unicode keeps out of all text.
 */
export function escapeControl(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(unsafe ??= new RegExp(UNSAFE, "gu"), (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length <= 2 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`;
  });
}

const PLAIN = /^[ -~]*$/;

// Not a literal: the engine looks up its classes as soon as it reads one, and almost all texts are plain.
const UNSAFE = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]`;
let unsafe: RegExp | undefined;

/** The same, and no longer than `most` characters. */
export function escapeAndCut(text: string, most: number): string {
  const safe = escapeControl(text);
  return safe.length <= most ? safe : `${safe.slice(0, most)}…`;
}
