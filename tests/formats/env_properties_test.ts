/**
 * Lines of `NAME=value`, and Java's properties: what each writing stands for.
 *
 * Invariant: a row a writing; a value that stands elsewhere shows as its reason.
 * @module
 */

import assert from "node:assert/strict";
import { readEnv, readProperties } from "../../src/formats/env_properties.ts";

const ENV: readonly (readonly [written: string, read: string])[] = [
  ["A=b", "b"],
  ["A = b c  ", "b c"],
  ["export A='b c' # d", "b c"],
  ["A=b # c", "b"],
  ["A=b#c", "b#c"],
  ["A=#c", ""],
  ["A='b'\\''c'", "b'c"],
  ['A="b\\"c\\\\d\\$e"', 'b"c\\d$e'],
  ['A="{\\`{b"', "{`{b"],
  ["A='$B'", "$B"],
  ["A=“b”", "“b”"],
  ["A=$B", "it refers to another variable, which is not followed here"],
  ['A="x${B}"', "it refers to another variable, which is not followed here"],
  ["A=$(pass show b)", "it is a command, which is not executed here"],
  ['A="`b`"', "it is a command, which is not executed here"],
  ['A="b', "its quotation marks do not end on its line"],
  ['A="b" c', "text follows its closing quotation mark, which programs read differently"],
  ['A="b"c', "text follows its closing quotation mark, which programs read differently"],
  ['A="b";', "b"],
  ["A='b', # c", "b"],
  ["A=env(B)", "it refers to another variable, which is not followed here"],
  ["A='{{ b }}'", "it is a template, which is not filled in here"],
  ["A=<%= b %>", "it is a template, which is not filled in here"],
  ["A='ENC[AES256_GCM,data:b]'", "it is encrypted"],
  ["A=EV[1:AbCdEf0123456789:xYz0123456789]", "it is encrypted"],
  ["A=EJ[1:AbCdEf0123456789=:xYz0123456789=]", "it is encrypted"],
  ["A='-----BEGIN PGP MESSAGE-----'", "it is encrypted"],
  ["A=ab[c]", "ab[c]"],
  ["A=op://vault/b/c", "it refers to a store of secrets, which is not followed here"],
  ["A = os.environ['B']", "it is computed by a program"],
];

for (const [written, read] of ENV) {
  Deno.test(`the line ${JSON.stringify(written)}`, () => {
    const [leaf, ...others] = readEnv(`\n${written}\nnot an assignment\n`);
    assert.deepEqual(others, []);
    assert.equal(leaf?.path, "a");
    assert.equal(leaf.line, 2);
    assert.equal(leaf.value.kind === "text" ? leaf.value.text : leaf.value.why, read);
  });
}

/** What programs read in different ways, and what they do not. */
const DISPUTED: readonly (readonly [written: string, what: string | undefined])[] = [
  ["b#c", "a #"],
  ["b;", "a ;"],
  ["b c", "a space"],
  ["b\\c", "a backslash"],
  ["b$1", "a $"],
  ["b'c'", "quotation marks"],
  ['"b\\"c"', "a backslash"],
  ['"b";', "a ;"],
  ["'b''c'", "quotation marks"],
  ["'b # ; \\c'", undefined],
  ['"b; #c"', undefined],
  ["ab/c+d=", undefined],
  ["a&b", "a character of the shell"],
  ["smtp://u:p@h:587?a=b&c=d", undefined],
  ["'a\\\\b'", "a backslash"],
];

for (const [written, what] of DISPUTED) {
  Deno.test(`the value ${written} is read ${what === undefined ? "in one way" : `in different ways: ${what}`}`, () => {
    const because = readEnv(`A=${written}\n`)[0]?.fact?.because;
    assert.equal(because, what && `programs read ${what} in it in different ways`);
  });
}

const DISPUTED_AROUND: readonly (readonly [text: string, because: string])[] = [
  ["A=b \n", "docker run --env-file reads the space at the end of the line as a part of it"],
  [
    "A = b\n",
    "a shell, docker run --env-file and systemd do not accept spaces around the =, which dotenv removes",
  ],
  ["A= b\n", "docker run --env-file reads the space after the = as a part of it, and a shell as its end"],
  [
    "# c \\\nA=b\n",
    "the comment above it ends with a backslash, so systemd reads this line as a part of the comment",
  ],
  [
    "B='c\nA=b\n'\n",
    "a quotation mark above it has no end on its line, so some programs read this line as a part of that value",
  ],
];

for (const [text, because] of DISPUTED_AROUND) {
  Deno.test(`what is around the value is named: ${JSON.stringify(text)}`, () => {
    assert.equal(readEnv(text).find(({ name }) => name === "A")?.fact?.because, because);
  });
}

Deno.test("after the end of a text over several lines the next value is read in one way", () => {
  assert.equal(readEnv("K='a\nb'\nA=c\n").find(({ name }) => name === "A")?.fact, undefined);
});

const FACTS: readonly (readonly [written: string, fault: string, because: RegExp])[] = [
  ["b # c", "disputed", /docker run --env-file keeps the comment/],
  ["'b' # c", "disputed", /docker run --env-file keeps the comment/],
  ['"b\\n"', "whitespace", /\\n ends the value/],
  ['"b\\r\\n"', "whitespace", /\\n ends the value/],
];

for (const [written, fault, because] of FACTS) {
  Deno.test(`the value ${written} has a fact: ${fault}`, () => {
    const [leaf] = readEnv(`A=${written}\n`);
    assert.deepEqual(leaf?.value, { kind: "text", text: "b" });
    assert.equal(leaf.fact?.fault, fault);
    assert.match(leaf.fact.because, because);
  });
}

Deno.test("of two lines the last counts, and it says so where they differ", () => {
  const [leaf] = readEnv("A=1\nA=2\n");
  assert.deepEqual(leaf?.value, { kind: "text", text: "2" });
  assert.match(leaf.fact?.because ?? "", /^line 1 sets it to another value/);
  assert.equal(readEnv("A=1\nA=1\n")[0]?.fact, undefined);
  assert.equal(readEnv("A=1\nA=$B\n")[0]?.fact, undefined);
});

Deno.test("of two lines the last counts", () => {
  assert.deepEqual(readEnv("A_B=1\na_b=2\n").map(({ path, line }) => [path, line]), [["ab", 2]]);
});

const PROPERTIES: readonly (readonly [written: string, read: string])[] = [
  ["a=b", "b"],
  ["a : b ", "b "],
  ["a b", "b"],
  ['a="b"', '"b"'],
  ["a=b\\\n   c", "bc"],
  ["a=b\\\\", "b\\"],
  ["a=b\\", "b"],
  ["a=\\u0041\\tb\\#", "A\tb#"],
  ["a=b#c", "b#c"],
  ["a=${B}", "it refers to another variable, which is not followed here"],
];

for (const [written, read] of PROPERTIES) {
  Deno.test(`the property ${JSON.stringify(written)}`, () => {
    const [leaf] = readProperties(`# a=x\n! a=y\n${written}\n`);
    assert.equal(leaf?.line, 3);
    assert.equal(leaf.value.kind === "text" ? leaf.value.text : leaf.value.why, read);
  });
}
