/**
 * JSON with lines, beside the parser of the runtime.
 *
 * Invariant: never another value than `JSON.parse` gives.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { readJsonTrees } from "../../src/formats/json.ts";
import { type Tree, Unreadable } from "../../src/formats/tree.ts";

function plain(tree: Tree): unknown {
  if (tree.kind === "unread") return undefined;
  if (tree.kind === "text") return tree.text;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(([name, child]) => [name, plain(child)]));
}

const READ: readonly (readonly [text: string, ...expected: unknown[]])[] = [
  ['{"a": {"b": [1, true, null]}, "c": "d\\/"}', { a: { b: ["1", "true", ""] }, c: "d/" }],
  ['\ufeff{"a": "b"}\n', { a: "b" }],
  ['// x\n{"a": /* y */ "b", "c": ["d",],}', { a: "b", c: ["d"] }],
  ['{"a":"b"}\n{"c":"d"}', { a: "b" }, { c: "d" }],
];

for (const [text, ...expected] of READ) {
  Deno.test(`JSON that is read: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(readJsonTrees(text).map(plain), expected));
}

Deno.test("a name that is written twice is kept twice", () => {
  const [tree] = readJsonTrees('{"a": "b",\n"a": "c"}');
  assert.deepEqual(tree?.kind === "map" && tree.entries.map(([, child]) => child.line), [1, 2]);
});

const REFUSED = ['{"a" "b"}', "{a: 1}", '{"a": "b', '{"a": "\\x"}', '["a" "b"]', "[".repeat(1000), '{"a": nil}', ""];

for (const text of REFUSED) {
  Deno.test(`JSON that is refused: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.throws(() => readJsonTrees(text), (error) => error instanceof Unreadable);
  });
}

Deno.test("whatever JSON.stringify writes is read back exactly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), fc.boolean(), (user, password, isWide) => {
      const value = { smtpServer: { user, password, list: [{ user }] } };
      assert.deepEqual(readJsonTrees(JSON.stringify(value, undefined, isWide ? 2 : 0)).map(plain), [value]);
    }),
    { numRuns: 500 },
  );
});
