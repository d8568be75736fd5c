/**
 * The reader of YAML, beside the library `yaml`: it reads the same, or says that it does not read it.
 *
 * Invariant: never another value than the library's; what it refuses is counted, so that it cannot refuse everything.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import fc from "fast-check";
import { parseAllDocuments, stringify } from "yaml";
import { type Tree, Unreadable } from "../../../src/settings/formats/tree.ts";
import { readYaml } from "../../../src/settings/formats/yaml.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

/** What stands for a part that the reader does not follow. */
const UNREAD = Symbol("unread");

function plain(tree: Tree): unknown {
  if (tree.kind === "unread") return UNREAD;
  if (tree.kind === "text") return tree.text;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([name, child]) => [name, plain(child)]));
}

function mine(text: string): readonly unknown[] | undefined {
  try {
    return readYaml(text).map(plain);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** The library's values with every single value as its text; undefined if it finds an error. */
function theirs(text: string): readonly unknown[] | undefined {
  const documents = parseAllDocuments(text, { schema: "failsafe" });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  try {
    return documents.map((document) => document.toJS({ maxAliasCount: 100 }));
  } catch {
    return undefined;
  }
}

const EMPTY: readonly unknown[] = [null, "~", "null", "Null", "NULL"];

/** Whether both read the same, but for what mine does not follow. */
function agree(own: unknown, other: unknown): boolean {
  if (own === UNREAD) return true;
  if (Array.isArray(own)) {
    return Array.isArray(other) && own.length === other.length && own.every((item, index) => agree(item, other[index]));
  }
  if (typeof own === "object" && own !== null) {
    if (typeof other !== "object" || other === null || Array.isArray(other)) return false;
    const keys = Object.keys(own);
    return keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && agree(Reflect.get(own, key), Reflect.get(other, key)));
  }
  // No value, null and an empty text are one to a reader of settings.
  return own === other || (own === "" && EMPTY.includes(other));
}

function assertAgrees(text: string): "read" | "refused" | "broken" {
  const own = mine(text);
  if (own === undefined) return "refused";
  const other = theirs(text);
  if (other === undefined) return "broken";
  const isFilled = (value: unknown): boolean => value !== "" && !EMPTY.includes(value);
  const isSame = agree(own.filter(isFilled), other.filter(isFilled));
  assert.ok(isSame, `${JSON.stringify(text)}\nmine:   ${JSON.stringify(own)}\ntheirs: ${JSON.stringify(other)}`);
  return "read";
}

const READ: readonly (readonly [text: string, expected: unknown])[] = [
  ["a: b", { a: "b" }],
  ["a:\n  b: c # why\n  d: 'it''s # no'\n", { a: { b: "c", d: "it's # no" } }],
  ['a: "x\\ty\\u002b" # why', { a: "x\ty+" }],
  ["a:\n- b\n- c: d\n  e: f\n-\n  g: h\n", { a: ["b", { c: "d", e: "f" }, { g: "h" }] }],
  ["a: |\n  one\n   two\n\nb: |-\n  x\nc: |+\n  y\n\n", { a: "one\n two\n", b: "x", c: "y\n\n" }],
  ["a: >-\n  one\n  two\n", { a: "one two" }],
  ["a: {b: c, 'd': [e, \"f\"], g: http://x}", { a: { b: "c", d: ["e", "f"], g: "http://x" } }],
  ["a:\nb: ~\nc: null\n", { a: "", b: "", c: "" }],
  ["a: &x\n  b: c\n", { a: { b: "c" } }],
  ["'a b': c\n\"d\": e\n", { "a b": "c", d: "e" }],
  ["a: b:c#d\n", { a: "b:c#d" }],
  ['{"a": {"b": [1, true, null]}, "c": "d\\/"}', { a: { b: ["1", "true", ""] }, c: "d/" }],
  ["# only this\n---\na: b\n...\n", { a: "b" }],
  ["a: *x\n", { a: UNREAD }],
  ["a: !vault |\n  x\nb: c\n", { a: UNREAD, b: "c" }],
  ["a: one\n  two\nb: c\n", { a: UNREAD, b: "c" }],
  ["a: {{ .Values.x }}\n", { a: UNREAD }],
];

for (const [text, expected] of READ) {
  Deno.test(`YAML that is read: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(mine(text), [expected]);
    if (!text.includes("*x") && !text.includes("{{")) assert.equal(assertAgrees(text), "read");
  });
}

const REFUSED: readonly (readonly [text: string, why: RegExp])[] = [
  ["a: b\n\tc: d\n", /a tab stands/],
  ["a: b\na: c\n", /a name stands twice/],
  ["a: b: c\n", /cannot be read/],
  ["a:\n    b: c\n  d: e\n", /indented unlike/],
  ["? a\n: b\n", /a mark that is not followed/],
  ['a: "b\n', /a quotation mark is not closed/],
  ["a: {b: c\n", /several lines/],
  ["a: b\nc\n", /without a name/],
  ["[".repeat(1000), /nested too deep/],
  [Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""), /nested too deep/],
  ["- ".repeat(1000), /nested too deep/],
];

for (const [text, why] of REFUSED) {
  Deno.test(`YAML that is refused: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.throws(() => readYaml(text), (error) => error instanceof Unreadable && why.test(error.why));
  });
}

Deno.test("documents are told apart", () => {
  assert.deepEqual(mine("a: b\n---\nc: d\n--- # why\n- e\n"), [{ a: "b" }, { c: "d" }, ["e"]]);
});

const VALUE = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code))),
  maxLength: 50,
});

Deno.test("whatever the library writes is read back exactly", () => {
  const styles = fc.constantFrom(...(["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"] as const));
  fc.assert(
    fc.property(VALUE, VALUE, styles, fc.boolean(), (user, password, style, isFlow) => {
      // A block text of nothing but blanks comes out empty (YAML 1.2.2, section 8.1.1.1); the library writes it all the same.
      fc.pre(style !== "BLOCK_LITERAL" || [user, password].every((text) => text === "" || text.trim() !== ""));
      const value = { smtp: { list: [{ user, password }], user, nested: { password } } };
      const text = stringify(value, {
        defaultStringType: style,
        lineWidth: 0,
        collectionStyle: isFlow ? "flow" : "any",
      });
      assert.deepEqual(mine(text), [JSON.parse(JSON.stringify(value, (_, part) => part === "null" ? "null" : part))]);
    }),
    { numRuns: 500 },
  );
});

Deno.test("whatever JSON.stringify writes is read back exactly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), fc.boolean(), (user, password, isWide) => {
      const value = { smtpServer: { user, password, list: [{ user }] } };
      assert.deepEqual(mine(JSON.stringify(value, undefined, isWide ? 2 : 0)), [value]);
    }),
    { numRuns: 500 },
  );
});

const PIECES = [
  "a:",
  "b: ",
  "c",
  " ",
  "  ",
  "\n",
  "\n  ",
  "\n    ",
  "- ",
  "-",
  "'",
  '"',
  "x y",
  "#",
  " # z",
  "|",
  "|-",
  ">",
  "{",
  "}",
  "[",
  "]",
  ",",
  ": ",
  "&n ",
  "*n",
  "!t ",
  "---",
  "---\n",
  "...",
  "\\n",
  "''",
  "k: v\n",
  "  k2: v2\n",
  "- i\n",
  "\t",
  "?",
  "1",
  "~",
  "%",
  "`",
  "@",
];

Deno.test("on text that nobody wrote it never reads another value than the library", () => {
  const seen = { read: 0, refused: 0, broken: 0 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      seen[assertAgrees(pieces.join(""))]++;
    }),
    { numRuns: 6000 },
  );
  assert.ok(seen.read > 600, JSON.stringify(seen));
});
