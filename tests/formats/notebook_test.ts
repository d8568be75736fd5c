/**
 * The code in a notebook.
 *
 * Invariant: a row is a JSON text and its code; `-` where it is no notebook.
 * @module
 */

import assert from "node:assert/strict";
import { readJsonTrees } from "../../src/formats/json.ts";
import { notebookCode } from "../../src/formats/notebook.ts";

const CODE = { "cell_type": "code", source: ["a = 1\n", "b = 2"] };

const ROWS: readonly (readonly [value: unknown, code: string])[] = [
  [
    { nbformat: 4, cells: [CODE, { "cell_type": "markdown", source: "# c" }, { "cell_type": "code", source: "d" }] },
    "a = 1\nb = 2\nd",
  ],
  [{ nbformat: 4, cells: [] }, ""],
  [{ nbformat: 4, cells: [{ "cell_type": "code", source: { x: 1 } }] }, ""],
  [{ cells: [CODE] }, "-"],
  [{ nbformat: 4 }, "-"],
];

for (const [value, code] of ROWS) {
  Deno.test(`notebook: ${JSON.stringify(value)}`, () => {
    assert.equal(notebookCode(readJsonTrees(JSON.stringify(value))) ?? "-", code);
  });
}
