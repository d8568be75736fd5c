/**
 * Texts in UTF-8 and UTF-16, in pieces.
 *
 * Invariant: what comes out does not depend on the cuts.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { ToUtf8 } from "../../src/logs/utf8_stream.ts";

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from([0xfeff, ...units].flatMap((unit) => {
    const bytes = [unit & 0xff, unit >> 8];
    return isBigEndian ? bytes.reverse() : bytes;
  }));
}

function through(bytes: Uint8Array, size: number): string {
  const utf8 = new ToUtf8();
  const out: number[] = [];
  for (let from = 0; from < bytes.length; from += size) out.push(...utf8.push(bytes.subarray(from, from + size)));
  out.push(...utf8.finish());
  return new TextDecoder().decode(Uint8Array.from(out));
}

Deno.test("a text comes out as UTF-8, in whatever pieces it comes", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  fc.assert(fc.property(text, fc.integer({ min: 1, max: 9 }), (text, size) => {
    assert.equal(through(new TextEncoder().encode(`x${text}`), size), `x${text}`);
    for (const isBigEndian of [false, true]) assert.equal(through(utf16(text, isBigEndian), size), text);
  }));
});

Deno.test("lines that end in CR alone end in LF, in whatever pieces they come; CR before LF and in later lines stays", () => {
  const rows = [
    ["one\rtwo\r", "one\ntwo\n"],
    ["\r\r", "\n\n"],
    ["one\r\ntwo\rthree\r\n", "one\r\ntwo\rthree\r\n"],
    ["one\ntwo\rthree", "one\ntwo\rthree"],
  ] as const;
  for (const [text, expected] of rows) {
    for (let size = 1; size <= text.length; size++) {
      assert.equal(through(new TextEncoder().encode(text), size), expected, `${JSON.stringify(text)} by ${size}`);
      assert.equal(through(utf16(text, false), size), expected);
    }
  }
});

Deno.test("a text that is shorter than a mark passes through", () => {
  assert.equal(through(new Uint8Array(), 1), "");
  assert.equal(through(Uint8Array.of(0x41), 1), "A");
});
