/**
 * Topics of help, and the words that are none.
 *
 * Invariant: pages that only this table changes are golden files; what the others must name stands in `drift_test.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { TOPICS } from "../../src/cli/topics.ts";
import { FINDING_GROUPS, FINDING_IDS } from "../../src/findings/catalogue.ts";
import { assertGolden } from "../support/golden.ts";
import { runIn } from "../support/memory_host.ts";

for (const { name, summary } of TOPICS) {
  Deno.test(`help ${name}: at most 80 columns`, async () => {
    const { exit, stdout, stderr } = await runIn({}, "help", name);
    assert.deepEqual([exit, stderr], [0, ""]);
    assert.ok(stdout.startsWith(`${name}: ${summary}\n\n`));
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80 && !line.endsWith(" "), line);
    if (["exit-codes", "environment"].includes(name)) assertGolden(`help-${name}.txt`, stdout);
  });
}

Deno.test("every finding stands in one group", () => {
  assert.deepEqual(FINDING_GROUPS.flatMap(([, entries]) => Object.keys(entries)), FINDING_IDS);
});

Deno.test("help of an unknown word names the command or topic that was meant, and never the word", async () => {
  for (const [typed, meant] of [["exitcodes", "exit-codes"], ["dervie", "derive"], ["format", "formats"]] as const) {
    const { exit, stdout, stderr } = await runIn({}, "help", typed);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, new RegExp(`hint: did you mean ${meant}\\n$`));
  }
  const far = await runIn({}, "--help", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  assert.equal(far.exit, 2);
  assert.match(far.stderr, /hint: commands: derive, .*\n.*hint: topics: exit-codes, /);
  assert.ok(!far.stderr.includes("wJalr"));
});
