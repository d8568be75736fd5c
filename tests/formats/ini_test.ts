/**
 * INI as go-ini has it: what each writing stands for.
 *
 * Invariant: a row a writing; a value that stands elsewhere shows as its reason, and one that a comment cuts says so.
 * @module
 */

import assert from "node:assert/strict";
import { readConfigParser, readGitConfig, readIni } from "../../src/formats/ini.ts";

const ROWS: readonly (readonly [written: string, read: string, isCut?: boolean])[] = [
  ["p = b", "b"],
  ["p:b", "b"],
  ["p = b ; c", "b"],
  ["p = b # c", "b"],
  ["p = b;c", "b", true],
  ["p = b#c", "b", true],
  ["p = #c", "", true],
  ['p = """b#;c"""', "b#;c"],
  ['p = """b"c""" ; d', 'b"c'],
  ["p = `b#c`", "b#c"],
  ['p = "b"', "b"],
  ["p = 'b'", "b"],
  ["p = \"b'", "\"b'"],
  ['p = """b', "it has several lines"],
  ["p = b\\", "it has several lines"],
  ["p = $__file{/x}", "it comes from $__file{…}, which is not followed here"],
  ["p = ${X}", "it refers to another variable, which is not followed here"],
  ["p = %(x)s", "it refers to another variable, which is not followed here"],
];

for (const [written, read, isCut = false] of ROWS) {
  Deno.test(`the setting ${JSON.stringify(written)}`, () => {
    const [leaf] = readIni(`; c\n[smtp]\n${written}\n[other]\n`);
    assert.equal(leaf?.path, "smtp.p");
    assert.equal(leaf.line, 3);
    assert.equal(leaf.value.kind === "text" ? leaf.value.text : leaf.value.why, read);
    assert.equal(leaf.fact?.fault === "cut", isCut);
  });
}

Deno.test("what is between marks that go over several lines is no setting", () => {
  assert.deepEqual(readIni("[s]\np = `a\nq = b\n`\nr = c\n").map(({ name }) => name), ["p", "r"]);
  assert.deepEqual(readIni("[s]\np = a\\\nq = b\nr = c\n").map(({ name }) => name), ["p", "r"]);
});

Deno.test("configparser: a line that is set in continues the value above", () => {
  const leaves = readConfigParser("[s]\np = a\n  b\nq = c\n\n# d\nr = e\n");
  const read = leaves.map(({ name, value }) => [name, value.kind === "text" ? value.text : value.why]);
  assert.deepEqual(read, [["p", "it has several lines"], ["q", "c"], ["r", "e"]]);
});

Deno.test("configparser: quotation marks around every value, numbers too, are those of another program", () => {
  const factsIn = (text: string): readonly (string | undefined)[] =>
    readConfigParser(text).map(({ fact }) => fact?.fault);
  assert.deepEqual(factsIn('[s]\np="587"\nq="b"\nr=""\n'), [undefined, undefined, undefined]);
  assert.deepEqual(factsIn('[s]\np=587\nq="b"\n'), [undefined, "quoted"]);
  assert.deepEqual(factsIn('[s]\nq="b"\n[t]\np="587"\n'), ["quoted", undefined]);
});

Deno.test("Qt: a path with backslashes is names", () => {
  assert.deepEqual(readIni("[P]\na\\b\\c = d\n").map(({ path }) => path), ["p.a.b.c"]);
});

const GIT: readonly (readonly [written: string, read: string, fault?: string])[] = [
  ["p = b", "b"],
  ["p = b # c", "b"],
  ["p = b;c", "b"],
  ['p = "b#c"', "b#c"],
  ['p = b"#"c', "b#c"],
  ['p = "b\\"\\\\c"', 'b"\\c'],
  ["p = 'b'", "b", "quoted"],
  ["p = `b`", "`b`"],
  ['p = "b', "it has several lines"],
  ["p = b \\", "it has several lines"],
];

for (const [written, read, fault] of GIT) {
  Deno.test(`git reads ${JSON.stringify(written)}`, () => {
    const [leaf] = readGitConfig(`; c\n[sendemail "x"]\n\t${written}\n`);
    assert.deepEqual([leaf?.path, leaf?.line, leaf?.fact?.fault], ["sendemail.x.p", 3, fault]);
    assert.equal(leaf?.value.kind === "text" ? leaf.value.text : leaf?.value.why, read);
  });
}
