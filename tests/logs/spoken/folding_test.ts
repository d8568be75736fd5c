/**
 * Folding: ways to write one word become one, and a text keeps its length.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { folded, foldedSentence } from "../../../src/logs/spoken/folding.ts";

const ROWS: readonly (readonly [text: string, folded: string])[] = [
  ["Ungültig", "ungultig"],
  ["REFUSÉE", "refusee"],
  ["Łącze wygasło", "lacze wygaslo"],
  ["ıİŞ", "iis"],
  ["Ёлка", "елка"],
  ["ＳＥＳ", "ses"],
  ["連線逾時", "连线逾时"],
  ["時間を超過", "時間を超過"],
  ["l’hôte", "l'hote"],
];

for (const [text, expected] of ROWS) {
  Deno.test(`${text}: ${expected}`, () => assert.equal(folded(text), expected));
}

Deno.test("the name of a host is no word", () => {
  assert.match(foldedSentence("email-smtp.eu-west-1.amazonaws.com est inconnu"), /^#+ est inconnu$/);
});

Deno.test("a text keeps its length", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => folded(text).length === text.length));
});
