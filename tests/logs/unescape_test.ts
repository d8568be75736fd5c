/**
 * Escapes of JSON, HTML, Python and terminals, taken off.
 *
 * Invariant: a row an escape; nothing fails, whatever the bytes are.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { onOneLine, plainText, textOf } from "../../src/logs/unescape.ts";

const ROWS: readonly (readonly [string, string])[] = [
  ["nothing to do", "nothing to do"],
  ['{"a":"b \\"c\\" d\\/e"}', '{"a":"b "c" d/e"}'],
  ['"{\\"a\\":\\"b \\\\\\"c\\\\\\"\\"}"', '"{"a":"b "c""}"'],
  ["b'535 no\\r\\n'", "b'535 no\n'"],
  ["\\u003cb\\u003e \\u002b", "<b> +"],
  ["&quot;a&#039; &amp; &lt;b&gt;&#x2F;&#43;", "\"a' & <b>/+"],
  ["one<br>two<br />", "one\ntwo\n"],
  ["\x1b[1;31mred\x1b[0m", "red"],
  ["with\0nul and\r", "withnul and"],
  ["App\\Mailer::send", "App\\Mailer::send"],
  ["user&#x3D;a&#58;b&equals;c&colon;d&#160;&#7;&x;", "user=a:b=c:d&#160;&#7;&x;"],
  ["a\\x3db \\xe9\\x07", "a=b \\xe9\\x07"],
  ["pass\u200bw\u00adord\u200e", "password"],
  ["ＳＭＴＰ４６５： 𝗽𝗮𝘀𝘀", "SMTP465： pass"],
];

for (const [text, expected] of ROWS) {
  Deno.test(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => assert.equal(plainText(text), expected));
}

Deno.test("white space becomes single blanks", () => assert.equal(onOneLine("a \t b\n\n  c"), "a b c"));

Deno.test("any bytes give a text", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    assert.equal(typeof onOneLine(plainText(textOf(bytes))), "string");
  }));
});
