/**
 * The script of fish as text; `tests/e2e/completions_test.ts` has fish itself use it.
 *
 * Invariant: the lines that a flag of each kind comes to.
 * @module
 */

import assert from "node:assert/strict";
import { fishScript } from "../../../src/render/completions/fish.ts";
import { PROGRAM } from "../../support/completions.ts";

const script = fishScript(PROGRAM);
const lines = script.split("\n").map((line) => line.trim());
const DO = "complete -c smtpkey -n '__smtpkey_command do'";
const SAY = "complete -c smtpkey -n '__smtpkey_word say'";

const LINES: readonly string[] = [
  "r-1 'Region\\'s (one)' \\",
  "r-2 ''",
  `complete -c smtpkey -n __smtpkey_first -a do -d 'it\\'s [odd]: $(x) \`y\` "z" \\\\ | \u2019'`,
  "complete -c smtpkey -n __smtpkey_first -a --version",
  `${DO} -l on -s o -d 'it\\'s [odd]: $(x) \`y\` "z" \\\\ | \u2019'`,
  `${DO} -l many -s m -x -a '(__smtpkey_region | __smtpkey_list)' -d 'help of many'`,
  `${DO} -l one -x -a '(__smtpkey_region)' -d 'help of one'`,
  `${DO} -l id -x -a '(__smtpkey_finding)' -d 'help of id'`,
  `${DO} -l kind -x -a 'a b' -d 'help of kind'`,
  `${DO} -l kinds -x -a '(printf "%s\\n" c d | __smtpkey_list)' -d 'help of kinds'`,
  `${DO} -l profile -x -a '(__smtpkey_profile)' -d 'help of profile'`,
  `${DO} -l file -r -F -d 'help of file'`,
  `${DO} -l any -x -d 'help of any'`,
  `${SAY} -a hello -d 'a greeting'`,
  `${SAY} -a bye`,
];

for (const line of LINES) Deno.test(`fish: ${line}`, () => assert.ok(lines.includes(line), script));

Deno.test("fish offers no files by itself, and evaluates nothing", () => {
  assert.ok(lines.includes("complete -c smtpkey -f"));
  assert.doesNotMatch(script, /\beval\b/);
});
