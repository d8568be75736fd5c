/**
 * Texts behind `|` and `>`: how their lines are put together.
 *
 * Invariant: the examples of YAML 1.2.2, section 8.1.
 * @module
 */

import assert from "node:assert/strict";
import { blockText } from "../../../src/settings/formats/yaml_block_text.ts";

const ROWS:
  readonly (readonly [lines: readonly string[], style: string, chomping: string, text: string | undefined])[] = [
    [["a", "b"], "|", "", "a\nb\n"],
    [["a", "b", ""], "|", "", "a\nb\n"],
    [["a", ""], "|", "-", "a"],
    [["a", "", ""], "|", "+", "a\n\n\n"],
    [[], "|", "", ""],
    [["", ""], "|", "+", "\n\n"],
    [["a", "b"], ">", "", "a b\n"],
    [["a", "", "b"], ">", "-", undefined],
    [["a", " b"], ">", "-", undefined],
  ];

for (const [lines, style, chomping, text] of ROWS) {
  Deno.test(`${JSON.stringify(lines)} behind ${style}${chomping}`, () => {
    const tree = blockText(lines, style, chomping, 7);
    assert.equal(tree.line, 7);
    assert.equal(tree.kind === "text" ? tree.text : undefined, text);
  });
}
