/**
 * Names and values with a space between them.
 *
 * Invariant: a row is a text with every pair in it; `?` is shown for a variable.
 * @module
 */

import assert from "node:assert/strict";
import { readWordPairs } from "../../src/formats/word_pairs.ts";

const ROWS: readonly (readonly [text: string, ...pairs: (readonly [name: string, value: string])[]])[] = [
  ["set mailserver m.example port 587", ["set", "mailserver"], ["mailserver", "m.example"], ["m.example", "port"], [
    "port",
    "587",
  ]],
  ["\tusername \"a b\" password 'c$d'", ["username", "a b"], ["password", "c$d"]],
  ["# server h\nserver h # x", ["server", "h"]],
  ["password $x", ["password", "?"]],
  ["server: h", ["server", "h"]],
  ['"a" b'],
  ["alone"],
  ['{:host "h" :port 587}', ["host", "h"], ["port", "587"]],
  ["add(host=hh, port=587)", ["add", "host"], ["host", "hh"], ["port", "587"]],
  ["auth=login ssl", ["auth", "login"]],
  ["smtp.example.com 587\nuser u pass p", ["host", "smtp.example.com"], ["port", "587"], ["user", "u"], ["pass", "p"]],
];

for (const [text, ...pairs] of ROWS) {
  Deno.test(`words: ${JSON.stringify(text)}`, () => {
    const found = readWordPairs(text).map(({ name, value }) => [name, value.kind === "text" ? value.text : "?"]);
    assert.deepEqual(found, pairs);
  });
}

Deno.test("what follows indented lines is of something else", () => {
  const scopes = readWordPairs("aa b\n  cc d\n\nee f\ngg h\n  ii j\nkk l\n").map(({ name, scope }) => [name, ...scope]);
  assert.deepEqual(scopes, [["aa", "[0]"], ["cc", "[0]"], ["ee", "[1]"], ["gg", "[1]"], ["ii", "[1]"], ["kk", "[2]"]]);
});
