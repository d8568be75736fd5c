/**
 * Text from outside, fit for a terminal.
 *
 * Rule: whatever could move a cursor, ring a bell or turn the direction of writing is written out; nothing else changes.
 * @module
 */

/** Control characters, and those that turn the direction of writing: what a hostile server sends to fool a terminal. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** `text` with unsafe characters written out, such as `\x1b`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length <= 2 ? `\\x${hex.padStart(2, "0")}` : `\\u{${hex}}`;
  });
}
