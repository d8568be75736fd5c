/**
 * The script of bash as text; `tests/e2e/completions_test.ts` has bash itself use it.
 *
 * Invariant: the lines that a flag of each kind comes to.
 * @module
 */

import assert from "node:assert/strict";
import { bashScript } from "../../../src/render/completions/bash.ts";
import { ODD, PROGRAM } from "../../support/completions.ts";

const lines = bashScript(PROGRAM).split("\n").map((line) => line.trim());

const LINES: readonly string[] = [
  "_smtpkey_region=(r-1 r-2)",
  "_smtpkey_finding=(f-1)",
  "_smtpkey_offer do say --version",
  "'do --many' | 'do -m') _smtpkey_list \"${_smtpkey_region[@]}\" ;;",
  "'do --one') _smtpkey_offer \"${_smtpkey_region[@]}\" ;;",
  "'do --id') _smtpkey_offer \"${_smtpkey_finding[@]}\" ;;",
  "'do --kind') _smtpkey_offer a b ;;",
  "'do --kinds') _smtpkey_list c d ;;",
  "'do --profile') _smtpkey_profile ;;",
  "'do --file') compopt -o default 2>/dev/null ;;",
  "'do --any') ;;",
  "_smtpkey_offer --on -o --many -m --one --id --kind --kinds --profile --file --host --any",
  "((COMP_CWORD == 2)) && _smtpkey_offer hello bye",
  "[[ $cur == -* ]] && _smtpkey_offer --loud",
];

for (const line of LINES) Deno.test(`bash: ${line}`, () => assert.ok(lines.includes(line), lines.join("\n")));

Deno.test("bash evaluates nothing, and no description reaches the script", () => {
  const script = lines.join("\n");
  assert.doesNotMatch(script, /\beval\b/);
  assert.ok(!script.includes(ODD));
  assert.ok(!script.includes("'do --on'"), "a switch takes no value");
});
