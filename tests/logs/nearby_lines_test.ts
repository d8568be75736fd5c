/**
 * The lines around the one at hand.
 *
 * Invariant: they are those of the text, in its order, whoever asked for them before.
 * @module
 */

import assert from "node:assert/strict";
import { LineScanner } from "../../src/logs/line_scanner.ts";
import { LiteralSearch } from "../../src/logs/literal_search.ts";
import { NearbyLines } from "../../src/logs/nearby_lines.ts";

/** For each line of `text` that is found: the line before, the two before, the line, and the two after. */
function around(text: string): readonly string[] {
  const found: string[] = [];
  const scanner: LineScanner = new LineScanner(new LiteralSearch(["wanted-one"]), 0, {
    literalsFound(line): void {
      const current = lines.current(line, scanner.current);
      const all = [lines.previous(line), ...lines.preceding(line, 2), current, ...lines.following(line, 2)];
      found.push(all.map((one) => one.text).join("|"));
    },
    sesNamed(): void {},
  });
  const lines = new NearbyLines(scanner);
  scanner.push(new TextEncoder().encode(text));
  scanner.finish();
  return found;
}

Deno.test("lines before and after, as many as there are", () => {
  assert.deepEqual(around("a\nb\nwanted-one\nc\nwanted-one d\ne"), [
    "b|a|b|wanted-one|c|wanted-one d",
    "c|wanted-one|c|wanted-one d|e",
  ]);
  assert.deepEqual(around("wanted-one"), ["|wanted-one"]);
});

Deno.test("long lines are given as well", () => {
  const long = "x".repeat(1500);
  assert.deepEqual(around(`${long}\nwanted-one\n${long}\nz`), [`${long}|${long}|wanted-one|${long}|z`]);
});
