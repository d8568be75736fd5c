/**
 * The script of zsh as text; `tests/e2e/completions_test.ts` has zsh itself use it.
 *
 * Invariant: the lines that a flag of each kind comes to.
 * @module
 */

import assert from "node:assert/strict";
import { zshScript } from "../../../src/render/completions/zsh.ts";
import { PROGRAM } from "../../support/completions.ts";

const script = zshScript(PROGRAM);
const lines = script.split("\n").map((line) => line.trim().replace(/ \\$/, ""));

const LINES: readonly string[] = [
  "'r-1:Region'\\''s (one)'",
  "'r-2'",
  `'do:it'\\''s [odd]: $(x) \`y\` "z" \\ | \u2019'`,
  `'(--on -o)--on[it'\\''s \\[odd\\]\\: $(x) \`y\` "z" \\\\ | \u2019]'`,
  "'*--many=[help of many]:V:_sequence -s , _smtpkey_region'",
  "'*-m+[help of many]:V:_sequence -s , _smtpkey_region'",
  "'--one=[help of one]:V:_smtpkey_region'",
  "'--id=[help of id]:V:_smtpkey_finding'",
  "'--kind=[help of kind]:V:(a b)'",
  "'*--kinds=[help of kinds]:V:_sequence -s , compadd - c d'",
  "'--profile=[help of profile]:V:_smtpkey_profile'",
  "'--file=[help of file]:V:_files'",
  "'--host=[help of host]:V:_hosts'",
  "'--any=[help of any]:V: '",
  "'1:word:_smtpkey_say_word'",
  "do) _smtpkey_do ;;",
];

for (const line of LINES) Deno.test(`zsh: ${line}`, () => assert.ok(lines.includes(line), script));

Deno.test("zsh finds it in fpath, and evaluates nothing", () => {
  assert.equal(lines[0], "#compdef smtpkey");
  assert.doesNotMatch(script, /\beval\b|_call_program/);
});
