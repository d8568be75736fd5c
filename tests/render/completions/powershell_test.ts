/**
 * The script of PowerShell as text, since no package brings PowerShell itself.
 *
 * Invariant: the lines that a flag of each kind comes to, and that every quotation mark and bracket has its other half.
 * @module
 */

import assert from "node:assert/strict";
import { powershellScript } from "../../../src/render/completions/powershell.ts";
import { PROGRAM } from "../../support/completions.ts";

const script = powershellScript(PROGRAM);
const lines = script.split("\n").map((line) => line.trim());

const LINES: readonly string[] = [
  "'r-1|Region''s (one)',",
  "'r-2|'",
  `'do|it''s [odd]: $(x) \`y\` "z" \\ | \u2019\u2019',`,
  "'do --many' { $isList = $true; $choices = $region }",
  "'do -m' { $isList = $true; $choices = $region }",
  "'do --one' { $choices = $region }",
  "'do --id' { $choices = $finding }",
  "'do --kind' { $choices = @('a', 'b') }",
  "'do --file' { if (-not $lead) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) } }",
  "'say' {",
  "'hello|a greeting',",
  "'--loud|help of loud'",
];

for (const line of LINES) Deno.test(`PowerShell: ${line}`, () => assert.ok(lines.includes(line), script));

/** `text` without comments and strings; a string that does not end leaves its quotation mark behind. */
function withoutStrings(text: string): string {
  return text.replaceAll(/^\s*#.*$/gm, "").replaceAll(/'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'|"[^"\n]*"/g, "");
}

Deno.test("PowerShell: every quotation mark and bracket has its other half", () => {
  let rest = withoutStrings(script);
  assert.doesNotMatch(rest, /['"\u2018-\u201b]/);
  const pair = /\([^(){}[\]]*\)|\{[^(){}[\]]*\}|\[[^(){}[\]]*\]/g;
  while (pair.test(rest)) rest = rest.replaceAll(pair, "");
  assert.doesNotMatch(rest, /[(){}[\]]/);
});

Deno.test("PowerShell evaluates nothing", () => assert.doesNotMatch(script, /Invoke-Expression|\biex\b/i));
