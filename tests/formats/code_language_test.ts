/**
 * Which language a text is of, by its name and by its looks.
 * @module
 */

import assert from "node:assert/strict";
import { ANY_LANGUAGE, type Language, languageOf, looksLikeToml } from "../../src/formats/code_language.ts";

const ROWS: readonly (readonly [name: string, text: string, fills: Language["fills"]])[] = [
  ["a.py", "", "nothing"],
  ["main.tf", "", "braces"],
  ["production.rb", "", "hash"],
  ["", "package main\n", "nothing"],
  ["", "from os import environ\n", "nothing"],
  ["", 'EMAIL_HOST = "a"\n', "nothing"],
  ["", "EMAIL_USE_TLS = True\n", "nothing"],
  ["", "nodemailer.createTransport({\n", "nothing"],
  ["", "config :app, App.Mailer,\n", "hash"],
  ["", 'resource "aws_ses" "x" {\n', "braces"],
  ["", '[smtp]\nhost = "a"\n', "nothing"],
  ["", '[smtp]\nhost = a\nuser = "b"\n', "any"],
  ["", 'EMAIL_HOST="a"\n', "any"],
  ["", '$a = "b";\n', "any"],
];

for (const [name, text, fills] of ROWS) {
  Deno.test(`what ${JSON.stringify(name === "" ? text : name)} fills in: ${fills}`, () => {
    assert.equal(languageOf(name, text).fills, fills);
  });
}

Deno.test("what is not known has the rules of all languages", () =>
  assert.equal(languageOf("", "a = b"), ANY_LANGUAGE));

Deno.test("TOML has sections, and a text in quotation marks among its values", () => {
  assert.ok(looksLikeToml('a = 1\n[b]\nc = "d" # e\nf = [1]\n'));
  assert.ok(!looksLikeToml("[b]\nc = 1\n"));
  assert.ok(!looksLikeToml('c = "d"\n'));
  assert.ok(!looksLikeToml('[b]\nc = "d" e\n'));
});
