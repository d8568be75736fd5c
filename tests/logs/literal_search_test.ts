/**
 * The search for literals against the plain way of finding them, one after the other.
 *
 * Invariant: it tells of the same places, wherever the text is cut and in whatever case it is.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { LiteralSearch } from "../../src/logs/literal_search.ts";
import { SHORTEST_LITERAL } from "../../src/findings/signature.ts";

const LITERALS = [
  "authentication",
  "authentication cred",
  "credentials",
  "535 5.7.8",
  "email-smtp",
  "aaaaaaaa",
  "aaaaaaaab",
];

/** Places of all literals, the plain way. */
function placesOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return LITERALS.flatMap((literal, index) =>
    Array.from(lower, (_, at) => lower.startsWith(literal, at) ? `${at} ${index}` : "").filter((place) => place !== "")
  ).sort();
}

function search(bytes: Uint8Array, cuts: readonly number[], end = bytes.length): readonly string[] {
  const found: string[] = [];
  const finder = new LiteralSearch(LITERALS);
  const ends = [...cuts.map((cut) => cut % (end + 1)).sort((one, other) => one - other), end];
  let from = 0;
  for (const to of ends) {
    finder.scan(bytes, from, to, end, (position, literal) => found.push(`${position} ${literal}`));
    from = to;
  }
  return found.sort();
}

const WORDS = [
  ...LITERALS,
  ...LITERALS.map((literal) => literal.toUpperCase()),
  "Authentic",
  "cred",
  "a",
  " ",
  "\n",
  "535 5.7.",
];
const TEXT = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 40 });

Deno.test("literals are found where they are, and nowhere else", () => {
  fc.assert(fc.property(TEXT, fc.array(fc.nat(), { maxLength: 5 }), (words, cuts) => {
    // ASCII takes one byte each, so places in the text are places in the bytes.
    const text = words.join("");
    assert.deepEqual(search(new TextEncoder().encode(text), cuts), placesOf(text));
  }));
});

Deno.test("what lies behind the end is not looked at", () => {
  const bytes = new TextEncoder().encode("xx credentials");
  assert.deepEqual(search(bytes, [], bytes.length - 1), []);
  assert.deepEqual(search(bytes, []), ["3 2"]);
});

Deno.test("a literal that is too short is refused", () => {
  assert.throws(() => new LiteralSearch(["x".repeat(SHORTEST_LITERAL - 1)]), RangeError);
});
