/**
 * The XML of AWS, and XML that means harm.
 *
 * Invariant: one row a text.
 * @module
 */

import assert from "node:assert/strict";
import { assertSoon } from "../support/soon.ts";
import { elementsAt, readXml, textAt } from "../../src/aws/xml.ts";

const same = (text: string): string => text;

const READ: readonly (readonly [text: string, path: readonly string[], found: string | undefined])[] = [
  ["<a><b>x</b></a>", ["b"], "x"],
  ['<?xml version="1.0"?>\n<a xmlns="https://x/">\n  <b> x </b>\n</a>\n', ["b"], "x"],
  ["<p:a><p:b><c/></p:b></p:a>", ["b", "c"], undefined],
  ["<a><b>1 &lt; 2 &amp;&amp; &#x41;&#66;</b></a>", ["b"], "1 < 2 && AB"],
  ["<a><!-- <b>no</b> --><b><![CDATA[<&>]]></b></a>", ["b"], "<&>"],
  ["<a><b k=\"v\" l='w' >x</b ></a>", ["b"], "x"],
  ["<a><b>1</b><b>2</b></a>", ["b"], "1"],
];

for (const [text, path, found] of READ) {
  Deno.test(`read: ${text}`, () => assert.equal(textAt(readXml(text, same), ...path), found));
}

const REFUSED: readonly (readonly [why: string, text: string])[] = [
  ["nothing", ""],
  ["no element", "words"],
  ["a document type, and so any entity of its own", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ["an entity that is not one of the five", "<a>&nbsp;</a>"],
  ["a bare ampersand", "<a>1 & 2</a>"],
  ["a character beyond Unicode", "<a>&#x110000;</a>"],
  ["an element that is not closed", "<a><b></a>"],
  ["elements that are crossed", "<a><b></a></b>"],
  ["two roots", "<a/><b/>"],
  ["words beside the root", "<a/>b"],
  ["a tag that does not end", "<a"],
  ["HTML", "<html><br><p>x</html>"],
  ["too deep", `${"<a>".repeat(40)}${"</a>".repeat(40)}`],
  ["too many elements", `<a>${"<b/>".repeat(20_000)}</a>`],
];

for (const [why, text] of REFUSED) {
  Deno.test(`refused: ${why}`, () => assert.equal(readXml(text, same), undefined));
}

Deno.test("all elements of a name are found, in their order", () => {
  const root = readXml("<r><l><m><n>1</n></m><m><n>2</n></m></l><l><m><n>3</n></m></l></r>", same);
  assert.deepEqual(elementsAt(root, "l", "m", "n").map(({ text }) => text), ["1", "2", "3"]);
});

Deno.test("text is hidden after references are replaced", () => {
  const root = readXml("<a>&#x73;ecret</a>", (text) => text.replace("secret", "[hidden]"));
  assert.equal(root?.text, "[hidden]");
});

Deno.test("a text of any size takes time in proportion", () => {
  const texts = [
    "<!--",
    "<a " + "b='".repeat(100_000),
    `<a${" ".repeat(200_000)}`,
    "&".repeat(200_000),
    "<".repeat(200_000),
  ];
  for (const text of texts) {
    assertSoon(text.slice(0, 5), 1000, () => assert.equal(readXml(text, same), undefined));
  }
});
