/**
 * Lines compared with a template.
 *
 * Invariant: only words with digits differ, and only where they were seen to.
 * @module
 */

import assert from "node:assert/strict";
import { LineTemplate, LONGEST_TEMPLATE } from "../../src/logs/line_template.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether `line` fits the template `first` after it learned from `learned`. Its wording is `wording`. */
function fits(first: string, learned: readonly string[], line: string, wording = ""): boolean {
  const template = new LineTemplate();
  const from = first.indexOf(wording);
  template.begin(bytes(first), { from, to: from + wording.length }, -1);
  for (const text of learned) assert.ok(template.fits(bytes(text), true), text);
  return template.fits(bytes(line));
}

Deno.test("the same line fits; another word does not", () => {
  assert.ok(fits("job 1 failed", [], "job 1 failed"));
  assert.ok(!fits("job 1 failed", [], "job 1 passed"));
  assert.ok(!fits("job 1 failed", [], "job 1 failed again"));
  assert.ok(!fits("job 1 failed", [], "job 1"));
});

Deno.test("what differs after a word with a digit is no word", () => {
  assert.ok(!fits("key 7/x", ["key 8/x"], "key 9+x"));
});

Deno.test("a number may be another where it was seen to differ, whatever its length", () => {
  assert.ok(!fits("job 1 code 535", [], "job 2 code 535"));
  assert.ok(fits("job 1 code 535", ["job 2 code 535"], "job 12345 code 535"));
  assert.ok(!fits("job 1 code 535", ["job 2 code 535"], "job 3 code 454"));
  assert.ok(!fits("job 1 code 535", ["job 2 code 535"], "job x code 535"));
  assert.ok(!fits("job 1 code 535", ["job 2 code 535"], "job  code 535"));
  assert.ok(fits("id 4BX9 at", ["id 77A0 at"], "id CC1 at"));
});

Deno.test("in the wording: as many digits and the same letters", () => {
  assert.ok(fits("job 11 failed", ["job 12 failed"], "job 13 failed", "1 failed"));
  assert.ok(!fits("job 11 failed", ["job 12 failed"], "job 113 failed", "1 failed"));
  assert.ok(fits("job 11 failed", ["job 12 failed"], "job 113 failed", " failed"));
  assert.ok(!fits("job 1a failed", ["job 2a failed"], "job 2b failed", "a failed"));
});

Deno.test("a queue id may be any, and is told by its hash", () => {
  const template = new LineTemplate();
  template.begin(bytes("smtp: 4BX9: failed"), { from: 12, to: 18 }, 6);
  const idOf = (line: string): number => template.fits(bytes(line), true) ? template.id : -1;
  assert.notEqual(idOf("smtp: 4BX9: failed"), 0);
  assert.notEqual(idOf("smtp: 4BX8: failed"), idOf("smtp: 4BX9: failed"));
  assert.equal(idOf("smtp: 4BX9: failed"), idOf("smtp: 4BX9: failed"));
});

Deno.test("a line that is too long is like no other", () => {
  const long = "x".repeat(LONGEST_TEMPLATE);
  assert.ok(fits(long, [], long));
  assert.ok(!fits(`${long}x`, [], `${long}x`));
  assert.ok(!fits(long, [], `${long}x`));
});
