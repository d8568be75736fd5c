/**
 * When colour is used.
 *
 * Invariant: off unless a terminal is there and nothing speaks against it.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { styleFor } from "../../src/render/style.ts";

const ROWS: readonly (readonly [
  columns: number | undefined,
  noColor: string | undefined,
  term: string | undefined,
  coloured: boolean,
])[] = [
  [80, undefined, "xterm-256color", true],
  [80, undefined, undefined, true],
  [80, "1", "xterm-256color", false],
  [80, undefined, "dumb", false],
  [undefined, undefined, "xterm-256color", false],
];

for (const [columns, noColor, term, coloured] of ROWS) {
  Deno.test(`columns ${columns}, NO_COLOR ${noColor}, TERM ${term}: ${coloured ? "colour" : "plain"}`, () => {
    const style = styleFor({ columns }, noColor, term);
    const painted = [style.good, style.bad, style.faint, style.strong].map((paint) => paint("text"));
    assert.equal(style.columns, columns);
    assert.equal(new Set(painted).size, coloured ? 4 : 1);
    assert.equal(painted.includes("text"), !coloured);
    for (const text of painted) {
      assert.equal(stripVTControlCharacters(text), "text");
      assert.ok(text === "text" || text.endsWith("\x1b[0m"));
    }
  });
}
