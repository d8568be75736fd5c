/**
 * YAML by the library: what becomes of each writing, what is refused, and the bounds.
 *
 * Invariant: the library is trusted for YAML itself; what is tested is what is made of it.
 * @module
 */

import "../support/yaml_without_env.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "yaml";
import { isUnreadable, type Tree } from "../../src/formats/tree.ts";
import { readYaml } from "../../src/formats/yaml.ts";

/** What is shown for a part that the reader does not follow. */
const UNREAD = "(unread)";

function plain(tree: Tree): unknown {
  if (tree.kind === "unread") return UNREAD;
  if (tree.kind === "text") return tree.text;
  if (tree.kind === "list") return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(([name, child]) => [name, plain(child)]));
}

const READ: readonly (readonly [text: string, ...expected: unknown[]])[] = [
  ["a: b", { a: "b" }],
  ["a:\n  b: c # why\n  d: 'it''s # no'\n", { a: { b: "c", d: "it's # no" } }],
  ['a: "x\\ty\\u002b" # why', { a: "x\ty+" }],
  ["a:\n- b\n- c: d\n  e: f\n-\n  g: h\n", { a: ["b", { c: "d", e: "f" }, { g: "h" }] }],
  ["a: |\n  one\n   two\n\nb: |-\n  x\nc: |+\n  y\n\n", { a: "one\n two\n", b: "x", c: "y\n\n" }],
  ["a: >-\n  one\n  two\n", { a: "one two" }],
  ["a: {b: c, 'd': [e, \"f\"], g: http://x}", { a: { b: "c", d: ["e", "f"], g: "http://x" } }],
  ["a:\nb: ~\nc: null\nd: 'null'\n", { a: "", b: "", c: "", d: "null" }],
  ["a: 0587\nb: yes\nc: 1_000\n", { a: "0587", b: "yes", c: "1_000" }],
  ["a: &x\n  b: c\nd: *x\n", { a: { b: "c" }, d: { b: "c" } }],
  ["a:\n  &x\n  b: c\n", { a: { b: "c" } }],
  ["a: &x {b: c, d: e}\nf:\n  <<: *x\n  d: g\n", { a: { b: "c", d: "e" }, f: { b: "c", d: "g" } }],
  ["a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne: {<<: [*x, *y]}\n", {
    a: { b: "1" },
    c: { b: "2", d: "3" },
    e: { b: "1", d: "3" },
  }],
  ["a: b:c#d\n", { a: "b:c#d" }],
  ["a:\n- |\n  echo hi\n- b\nc: d\n", { a: ["echo hi\n", "b"], c: "d" }],
  ["a: one\n  two\nb: c\n", { a: "one two", b: "c" }],
  ["? a\n: b\n", { a: "b" }],
  ["%YAML 1.2\n---\na: b\n...\n", { a: "b" }],
  ["a: b\n---\nc: d\n--- # why\n- e\n", { a: "b" }, { c: "d" }, ["e"]],
  ["a: !vault |\n  x\nb: c\nd: !Ref e\nf: !reference [a, b]\n", { a: UNREAD, b: "c", d: UNREAD, f: UNREAD }],
  ["a: !!str b\n", { a: "b" }],
  ["a: *x\n", { a: UNREAD }],
  ["a: &x [*x]\n", { a: [UNREAD] }],
  ["a: {{ .Values.x }}\nb: 'c {{ d }}'\n{{- if .x }}\ne: f\n{{- end }}\n", { a: UNREAD, b: UNREAD, e: "f" }],
  ["a: <%= ENV['X'] %>\nb: c\n", { a: UNREAD, b: "c" }],
  ["# only this\n"],
];

for (const [text, ...expected] of READ) {
  Deno.test(`YAML that is read: ${JSON.stringify(text)}`, () => assert.deepEqual(readYaml(text).map(plain), expected));
}

Deno.test("values have the lines on which they are written", () => {
  const [tree] = readYaml("# x\na: &v b\nc:\n  - d\n  - *v\n");
  const lines: number[] = [];
  const walk = (part: Tree): void => {
    if (part.kind === "map") { for (const [, child] of part.entries) walk(child); }
    else if (part.kind === "list") { for (const item of part.items) walk(item); }
    else lines.push(part.line);
  };
  if (tree !== undefined) walk(tree);
  assert.deepEqual(lines, [2, 4, 2]);
});

const LAUGHS = Array.from({ length: 12 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1}, `.repeat(at === 0 ? 0 : 9)}]`)
  .join("\n");

const REFUSED: readonly (readonly [text: string, why: RegExp])[] = [
  ["a:\n\tc: d\n", /a tab is used/],
  ["a: b: c\n", /followed by another name/],
  ["a:\n    b: c\n  d: e\n", /not valid|indented/],
  ['a: "b\n', /is missing/],
  ["a: {b: c\n", /is missing|indented/],
  ["[".repeat(1000), /nested too deep/],
  [`a: ${"[".repeat(20_000)}`, /nested too deep/],
  ["{a: ".repeat(5_000), /nested too deep/],
  [`a: [${"b, ".repeat(100_000)}]`, /too many values/],
  [LAUGHS, /aliases that repeat/],
  [Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""), /nested too deep/],
  ["- ".repeat(1000), /nested too deep/],
];

for (const [text, why] of REFUSED) {
  Deno.test(`YAML that is refused: ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.throws(() => readYaml(text), (error) => isUnreadable(error) && why.test(error.why));
  });
}

/** What begins a template, or is the mark that stands for one, is unread where plain YAML has a value. */
function beginsTemplate(text: string): boolean {
  return /\{\{|<%|\{%|\ue000/.test(text);
}

const VALUE = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code))),
  maxLength: 50,
});

Deno.test("whatever the library writes is read back exactly", () => {
  const styles = fc.constantFrom(...(["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"] as const));
  fc.assert(
    fc.property(VALUE, VALUE, styles, fc.boolean(), (user, password, style, isFlow) => {
      fc.pre(![user, password].some(beginsTemplate));
      // A block text of nothing but blanks comes out empty (YAML 1.2.2, section 8.1.1.1); the library writes it all the same.
      fc.pre(style !== "BLOCK_LITERAL" || [user, password].every((text) => text === "" || text.trim() !== ""));
      const value = { smtp: { list: [{ user, password }], user, nested: { password } } };
      const text = stringify(value, {
        defaultStringType: style,
        lineWidth: 0,
        collectionStyle: isFlow ? "flow" : "any",
      });
      assert.deepEqual(readYaml(text).map(plain), [
        JSON.parse(JSON.stringify(value, (_, part) => part === "null" ? "null" : part)),
      ]);
    }),
    { numRuns: 500 },
  );
});

Deno.test("whatever JSON.stringify writes is read back exactly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), fc.boolean(), (user, password, isWide) => {
      fc.pre(![user, password].some(beginsTemplate));
      const value = { smtpServer: { user, password, list: [{ user }] } };
      assert.deepEqual(readYaml(JSON.stringify(value, undefined, isWide ? 2 : 0)).map(plain), [value]);
    }),
    { numRuns: 500 },
  );
});
