/**
 * Readings of a text: escapes undone, forms kept, and where each character comes from.
 *
 * Invariant: whatever the text, each unit of a reading points to a piece of the original, in order.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { FORMS, inForm, textInForm, unescapings, visibleOf } from "../src/reading.ts";

/** Escapes, and what they stand for after one undoing. */
const ESCAPES: readonly (readonly [string, string])[] = [
  ["\\x41\\x{42}\\u0043\\u{44}\\U00000045", "ABCDE"],
  ["%41%u0042=43", "ABC"],
  ["&#65;&#x42;&#67&amp;&sol;&plus;", "ABC&/+"],
  ['\\101\\C3\\\\\\/\\"', 'A\xc3\\/"'],
  ["U+0041 <U+0042> 0x43", "A B C"],
  ["a\\nb^[c\u2400", "a\0b\0c\0"],
  ["&constructor; &unknown; \\q \\u{ffffffff}", "&constructor; &unknown; \\q \\u{ffffffff}"],
];

for (const [text, plain] of ESCAPES) {
  Deno.test(`${text} is read as ${JSON.stringify(plain)}`, () => {
    const readings = unescapings(text).map((reading) => reading.text);
    assert.ok(readings.includes(plain), JSON.stringify(readings));
  });
}

Deno.test("escapes in escapes are undone, three deep", () => {
  assert.deepEqual(unescapings("%252541").map(({ text }) => text), ["%252541", "%2541", "%41", "A"]);
});

Deno.test("each form keeps what it is named for", () => {
  const text = "Aé\u200b ß＋-_ \xad9/";
  assert.equal(textInForm(text, "visible"), "aess+-_9/");
  assert.equal(textInForm(text, "letters"), "aess9");
  assert.equal(textInForm(text, "alphanumeric"), "a9");
  assert.equal(textInForm(text, "base64"), "A+/9/");
  assert.equal(textInForm(text, "hex"), "a9");
  assert.equal(visibleOf(text), "Aéß＋-_9/");
});

Deno.test("each unit comes from somewhere, in order", () => {
  const parts = fc.constantFrom(
    "\\x41",
    "%C3%A9",
    "&amp;",
    "é",
    "\u200b",
    "ß",
    "😀",
    "x",
    "\\u{1f600}",
    "&#0;",
    "\ud800",
  );
  fc.assert(fc.property(fc.array(fc.oneof(parts, fc.string({ unit: "binary" }))), (parts) => {
    const text = parts.join("");
    for (const reading of unescapings(text)) {
      for (const { text: read, starts, ends } of [reading, ...FORMS.map((form) => inForm(reading, form))]) {
        assert.equal(read.length, starts.length);
        assert.equal(read.length, ends.length);
        starts.forEach((start, unit) => {
          const end = ends[unit] ?? 0;
          assert.ok(start >= 0 && start < end && end <= text.length && start >= (starts[unit - 1] ?? 0));
        });
      }
    }
  }));
});
