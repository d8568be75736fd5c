/**
 * XML settings.
 *
 * Invariant: a row is a text with every value in it.
 * @module
 */

import assert from "node:assert/strict";
import { readXmlSettings } from "../../src/formats/xml.ts";

const ROWS: readonly (readonly [text: string, ...values: (readonly [path: string, value: string])[]])[] = [
  ["<a><b>c</b></a>", ["a.b", "c"]],
  ["<a b='c &amp; d'/>", ["a.b", "c & d"]],
  ["<a><p name='b' value='c'/></a>", ["a.b", "c"]],
  ["<!-- <a>b</a> --><c><![CDATA[d]]></c>", ["c", "d"]],
  ["<d><key>a</key><string>b</string><key>c</key><integer>1</integer></d>", ["d.key", "a"], ["d.a", "b"], [
    "d.key",
    "c",
  ], ["d.c", "1"]],
  ["<a><e key='b.c'>d</e><e>f</e></a>", ["a.e.key", "b.c"], ["a.b.c", "d"], ["a.e", "f"]],
  ["<a><c Name='The host' Target='B_H'>d</c></a>", ["a.c.name", "The host"], ["a.c.target", "B_H"], ["a.bh", "d"]],
  ['<a><s name="B"><value>c</value></s></a>', ["a.s.name", "B"], ["a.b", "c"]],
  ["<a>${b}</a>", ["a", "?"]],
  ["<a><b c='d'/><b c='e'/></a>", ["a.b.c", "d"], ["a.b[1].c", "e"]],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`XML: ${text}`, () => {
    const found = readXmlSettings(text).map(({ path, value }) => [path, value.kind === "text" ? value.text : "?"]);
    assert.deepEqual(found, values);
  });
}
