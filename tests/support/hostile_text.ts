/**
 * What a hostile server may say, for property tests of whatever shows it.
 *
 * Invariant: text that any format might take for its own: markup, quotes, ends of lines, directions of writing, halves of
 * characters.
 * @module
 */

import fc from "fast-check";

const KNOWN: readonly string[] = [
  "<script>alert(1)</script>",
  "</td></tr></table><script>x</script>",
  "</title><img src=x onerror=alert(1)>",
  "--><svg onload=alert(1)>",
  '"><a href="javascript:x">',
  "' onmouseover='x",
  "]]></style><plaintext>",
  "&lt;b&gt; &amp;amp; &#x3c;",
  "\u202egnp.exe\u202c",
  "\u2066a\u2069\u200f",
  "\x1b[2J\x07\b\x00\x7f\x9b",
  "line\r\nline\u2028line",
  "\ud800 \udc00",
  "\uffff\ufdd0",
  "a|b='1';2",
  '\\"{}\\n',
  "x".repeat(300),
];

/** Any text, and the known tricks alone and in the middle of others. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(fc.constantFrom(...KNOWN), fc.string()), { maxLength: 4 }).map((parts) => parts.join("")),
);

/** All the tricks in one text. */
export const EVERY_TRICK: string = KNOWN.join(" ");
