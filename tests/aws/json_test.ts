/**
 * The JSON of AWS, and JSON that means harm.
 *
 * Invariant: one row a text.
 * @module
 */

import assert from "node:assert/strict";
import { assertSoon } from "../support/soon.ts";
import { booleanAt, numberAt, readJson, stringAt } from "../../src/aws/json.ts";

const same = (text: string): string => text;

Deno.test("values are read by their kind, and are absent if they are of another", () => {
  const json = readJson('{"a":{"s":"x","n":1.5,"b":false,"e":"","l":[1]}}', same);
  assert.equal(stringAt(json, "a", "s"), "x");
  assert.equal(numberAt(json, "a", "n"), 1.5);
  assert.equal(booleanAt(json, "a", "b"), false);
  for (const name of ["n", "b", "e", "l", "none"]) assert.equal(stringAt(json, "a", name), undefined, name);
  assert.equal(numberAt(json, "a", "s"), undefined);
  assert.equal(booleanAt(json, "a", "n"), undefined);
  assert.equal(stringAt(json, "a", "s", "length"), undefined);
});

Deno.test("what every object has by nature is no field", () => {
  const json = readJson('{"__proto__":{"polluted":"yes"}}', same);
  assert.equal(stringAt(json, "polluted"), undefined);
  assert.equal(stringAt(json, "constructor", "name"), undefined);
  assert.equal(stringAt({}, "polluted"), undefined);
});

for (
  const text of [
    "",
    "{",
    "nonsense",
    '{"a":1e999}',
    "[".repeat(100) + "]".repeat(100),
    '{"a":'.repeat(100) + "1" + "}".repeat(100),
  ]
) {
  Deno.test(`nothing is read from ${text.slice(0, 20)}`, () =>
    assert.equal(numberAt(readJson(text, same), "a"), undefined));
}

Deno.test("brackets in strings are no depth", () => {
  assert.equal(stringAt(readJson(JSON.stringify({ a: '["\\'.repeat(100) }), same), "a"), '["\\'.repeat(100));
});

Deno.test("strings are hidden after escapes are replaced", () => {
  const json = readJson('{"a":"\\u0073ecret"}', (text) => text.replace("secret", "[hidden]"));
  assert.equal(stringAt(json, "a"), "[hidden]");
});

Deno.test("a text of any size takes time in proportion", () => {
  for (const text of ['"\\"'.repeat(80_000), "[".repeat(250_000), '{"":'.repeat(60_000)]) {
    assertSoon(text.slice(0, 5), 1000, () => assert.equal(readJson(text, same), undefined));
  }
});
