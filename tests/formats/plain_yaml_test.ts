/**
 * YAML without a library, held against the library: the same values, or none.
 * @module
 */

import "../support/yaml_without_env.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { readPlainYaml } from "../../src/formats/plain_yaml.ts";
import { isUnreadable, type Tree } from "../../src/formats/tree.ts";
import { readYaml } from "../../src/formats/yaml.ts";

/** Each value of a tree under its way, with its line; unread parts are left out. */
function valuesOf(trees: readonly Tree[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (tree: Tree, way: string): void => {
    if (tree.kind === "text") found.set(way, `${tree.line}: ${tree.text}`);
    if (tree.kind === "list") tree.items.forEach((item, index) => visit(item, `${way}[${index}]`));
    if (tree.kind === "map") tree.entries.forEach(([name, child]) => visit(child, `${way}.${name}`));
  };
  trees.forEach((tree, index) => visit(tree, `${index}`));
  return found;
}

function attempt(read: (text: string) => readonly Tree[], text: string): ReadonlyMap<string, string> | undefined {
  try {
    return valuesOf(read(text));
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** Every value that is read without the library is that of the library; how many there are. */
function compared(text: string): number {
  const plain = attempt(readPlainYaml, text);
  if (plain === undefined) return 0;
  const whole = attempt(readYaml, text);
  for (const [way, value] of plain) {
    assert.equal(value.replace(/^\d+: /, ""), whole?.get(way)?.replace(/^\d+: /, ""), `${way} of ${text}`);
  }
  return plain.size;
}

const READ: readonly (readonly [text: string, values: number])[] = [
  ["a: b", 1],
  ["a:\n  b: c # why\n  d: 'it''s # no'\n", 2],
  ['a: "x\\ty\\u002b\\\\" # why', 1],
  ["a:\n- b\n- c: d\n  e: f\n-\n  g: h\n", 4],
  ["a:\n  - - b\n    - c\n  - d: e\n    f:\n      g: h\ni: j\n", 5],
  ["a: |\n  one\n   two\n\nb: |-\n  x\nc: >-\n  y\nd: z\n", 4],
  ["a:\nb: ~\nc: null\nd: 'null'\n", 4],
  ["a: &x\n  b: c\nd: *x\ne: f\n", 2],
  ["a: b:c#d\n'e f': g\n\"h\": i\n", 3],
  ["%YAML 1.2\n---\na: b\n...\n---\n# why\nc: d\n", 2],
  ["a: {b: c, d: 'e'}\nd: [e, \"f\"]\ng: h\n", 1],
  ["a: !Ref b\nc: d\ne: !!str f\n", 2],
  ["a: b\n{{- if .x }}\nc: {{ .y }}\nd: e\n", 2],
  ["a:\r\n  b: c\r\n  d: e\r\n", 2],
  ["a: $x%y\\z\nb: ${c}\nd: -e\nf: x ?y\n", 4],
  ["- SMTP_PASSWORD=a: b\n", 1],
  ["- 'SMTP_PASSWORD=a: b'\n- NAME=a#b\n", 2],
];

for (const [text, values] of READ) {
  Deno.test(`YAML without the library: ${JSON.stringify(text)}`, () => assert.equal(compared(text), values));
}

const UNREAD: readonly string[] = [
  "a: b\n  c\n",
  "a: 'b\n  c'\n",
  'a: "b\\\n  c"\n',
  'a: "\\q"\n',
  "a: @b\n",
  "a: `b`\n",
  "a: %b\n",
  "a: b: c\n",
  "a: {b: c\n",
  "a: 'b' c\n",
  "? a\n: b\n",
  "a:\n\tb: c\n",
  "a:\n  b: c\n d: e\n",
  "a: !vault |\n  x\n",
  "text\n",
  "--- a: b\n",
  "  a: b\nc: d\n",
  `${"- ".repeat(80)}a: b\n`,
];

for (const text of UNREAD) {
  Deno.test(`YAML that needs the library: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.throws(() => readPlainYaml(text), isUnreadable);
  });
}

const word = fc.stringMatching(/^[a-z"'#:\-?[{|>&*!%@`~$\\ ,=é]{0,9}$/);

Deno.test("what the library writes is read without it, or not at all", () => {
  const value = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.dictionary(fc.stringMatching(/^[a-z][a-z .-]{0,5}[a-z]$/), tie("tree"), { maxKeys: 4 }),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
  })).tree;
  const type = fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED");
  fc.assert(fc.property(value, type, (tree, defaultStringType) => {
    compared(stringify({ tree }, { defaultStringType, lineWidth: 0 }));
  }));
});

Deno.test("a line of any characters has the value of the library, or none", () => {
  fc.assert(fc.property(word, word, (one, other) => {
    for (const text of [`a: ${one}\nb: ${other}\n`, `a:\n  - ${one}\n  - x: ${other}\n`, `${one}: ${other}\n`]) {
      compared(text);
    }
  }));
});
