/**
 * Quoting for each format, read back by an independent reader of that format.
 *
 * Invariant: any printable ASCII, blanks at the ends included. Where no reader runs here, one with the same rule stands in, and
 * the test says so.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import { parse as parseDotenv } from "dotenv";
import fc from "fast-check";
import { Engine } from "php-parser";
import { getProperties } from "properties-file";
import { parse as parseYaml } from "yaml";
import {
  authinfoField,
  dotenvQuoted,
  doubleQuoted,
  eximItem,
  iniQuoted,
  msmtpQuoted,
  percentEncoded,
  propertyValue,
  shellDoubleQuoted,
  shellQuoted,
  singleQuoted,
  yamlQuoted,
} from "../../../src/render/apps/quote.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

/** Any printable ASCII, and what is special in one format or another more often than chance has it. */
const printable = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    fc.constantFrom("'", '"', "\\", "$", "`", "#", ";", "%", "^", ":", " ", "{", "}", "\\n", '"""', "${a}"),
  ),
});

/** What PHP takes a string literal for. */
function phpValue(literal: string): unknown {
  const [statement] = new Engine({}).parseEval(`$a = ${literal};`).children;
  if (statement?.kind !== "expressionstatement" || !("expression" in statement)) throw new Error("no expression");
  const { right } = Object(statement.expression);
  assert.equal(right.kind, "string", literal);
  return right.value;
}

type Row = readonly [what: string, quote: (text: string) => string, read: (quoted: string) => unknown];

/** What is proved, how it is written, how it is read. */
const ROWS: readonly Row[] = [
  ["doubleQuoted is JSON", doubleQuoted, (quoted) => JSON.parse(quoted)],
  ["singleQuoted is PHP, and Ruby and fish by the same rule", singleQuoted, phpValue],
  ["yamlQuoted is YAML", yamlQuoted, (quoted) => parseYaml(`a:\n  b: ${quoted}\n`).a.b],
  ["dotenvQuoted is phpdotenv, whose escapes are among PHP's own", dotenvQuoted, phpValue],
  [
    "percentEncoded is a part of a URL",
    percentEncoded,
    (quoted) => decodeURIComponent(new URL(`smtp://${quoted}:${quoted}@host.example:587`).password),
  ],
  [
    "percentEncoded is a part of a form too, where a + is a blank",
    percentEncoded,
    (quoted) => new URLSearchParams(`a=${quoted}`).get("a"),
  ],
  ["propertyValue is a Java property", propertyValue, (quoted) => getProperties(`a.b=${quoted}\n`)["a.b"]],
];

for (const [what, quote, read] of ROWS) {
  Deno.test(what, () => {
    fc.assert(fc.property(printable, (text) => assert.equal(read(quote(text)), text)));
  });
}

Deno.test("doubleQuoted has no escape but two, which every language with such literals has", () => {
  fc.assert(fc.property(printable, (text) => assert.match(doubleQuoted(text), /^"([^"\\]|\\["\\])*"$/)));
});

Deno.test("dotenvQuoted is read alike by the dotenv of Node where nothing has to be escaped", () => {
  const plain = printable.filter((text) => !/["\\$]/.test(text) && !text.includes("\\n"));
  fc.assert(fc.property(plain, (text) => assert.equal(parseDotenv(`A=${dotenvQuoted(text)}\n`).A, text)));
});

Deno.test("shellDoubleQuoted escapes what is special between double quotes, and nothing else", () => {
  const read = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(["\\$`])/g, "$1");
  fc.assert(fc.property(printable, (text) => {
    const quoted = shellDoubleQuoted(text);
    assert.match(quoted, /^"([^"\\$`]|\\["\\$`])*"$/);
    assert.equal(read(quoted), text);
  }));
});

Deno.test("shellQuoted closes the quotes around a quote of the text, and nowhere else", () => {
  fc.assert(fc.property(printable, (text) => {
    const quoted = shellQuoted(text);
    assert.match(quoted, /^'[^']*('\\''[^']*)*'$/);
    assert.equal(quoted.slice(1, -1).replaceAll("'\\''", "'"), text);
  }));
});

Deno.test("eximItem leaves nothing special behind, and is expanded to the text", () => {
  const read = (item: string): string =>
    item.replaceAll(/\\x([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replaceAll("^^", "^");
  fc.assert(fc.property(printable, (text) => {
    const item = eximItem(text);
    assert.match(item, /^([A-Za-z0-9+/=._-]|\\x[0-9A-F]{2})*$/);
    assert.equal(read(item), text);
  }));
});

Deno.test("authinfoField is in base64 where quotes would not hold the text", () => {
  assert.equal(authinfoField("P", "BMW5+/=z"), '"P:BMW5+/=z"');
  fc.assert(fc.property(printable, (text) => {
    const [, mark, value = ""] = /^"P([:=])([A-Za-z0-9+/=._-]*)"$/.exec(authinfoField("P", text)) ?? [];
    assert.equal(mark === "=" ? atob(value) : value, text);
  }));
});

Deno.test("iniQuoted and msmtpQuoted put quotes around and change nothing", () => {
  fc.assert(fc.property(printable, (text) => {
    assert.deepEqual([iniQuoted(text), msmtpQuoted(text)], [`"""${text}"""`, `"${text}"`]);
  }));
});
