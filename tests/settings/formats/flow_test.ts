/**
 * JSON and the flow style of YAML, beside `JSON.parse`.
 *
 * Invariant: what both take is the same; comments are taken only where they were asked for.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { FlowReader } from "../../../src/settings/formats/flow.ts";
import { lineFinder } from "../../../src/settings/value.ts";
import { type Tree, Unreadable } from "../../../src/settings/formats/tree.ts";

function plain(tree: Tree): unknown {
  if (tree.kind === "list") return tree.items.map(plain);
  if (tree.kind === "map") return Object.fromEntries([...tree.entries].map(([name, child]) => [name, plain(child)]));
  return tree.kind === "text" ? tree.text : undefined;
}

/** Single values as the texts that they are in a file. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, texts(child)]));
  }
  return value === null ? "" : String(value);
}

Deno.test("any JSON is read as JSON.parse reads it", () => {
  const value = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes("__proto__"));
  fc.assert(fc.property(fc.record({ value }), fc.constantFrom(0, 1, 4), (value, indent) => {
    const text = JSON.stringify(value, undefined, indent);
    const { tree, end } = new FlowReader(text, lineFinder(text)).read(0);
    assert.deepEqual(plain(tree), texts(JSON.parse(text)));
    assert.equal(end, text.length);
  }));
});

Deno.test("every value knows its line", () => {
  const text = '{\n "a": "b",\n "c": [1,\n 2]}';
  const { tree } = new FlowReader(text, lineFinder(text)).read(0);
  assert.ok(tree.kind === "map");
  const list = tree.entries.get("c");
  assert.deepEqual([tree.entries.get("a")?.line, list?.line], [2, 3]);
  assert.deepEqual(list?.kind === "list" ? list.items.map(({ line }) => line) : [], [3, 4]);
});

Deno.test("comments with slashes are for .NET", () => {
  const text = '{ // a\n "b": /* c */ "d", }';
  const read = (has: boolean): unknown => plain(new FlowReader(text, () => 1, has).read(0).tree);
  assert.deepEqual(read(true), { b: "d" });
  assert.throws(() => read(false), Unreadable);
});

for (
  const text of [
    '{"a" "b"}',
    "[1 2",
    '{"a": "b',
    '{"a": "\\q"}',
    '{"a":1,"a":2}',
    "{a: &b c}",
    "[a\n b]",
    "",
    '{"a": "\\U00110000"}',
  ]
) {
  Deno.test(`it does not guess at ${JSON.stringify(text)}`, () => {
    assert.throws(() => new FlowReader(text, () => 1).read(0), Unreadable);
  });
}
