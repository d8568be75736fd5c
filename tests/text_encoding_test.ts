import assert from "node:assert/strict";
import { decodedText, utf16Of } from "../src/text_encoding.ts";

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);

Deno.test("a byte order mark announces UTF-16, and nothing else does", () => {
  assert.equal(utf16Of(bytes(0xff, 0xfe, 65, 0)), "utf-16le");
  assert.equal(utf16Of(bytes(0xfe, 0xff)), "utf-16be");
  for (const other of [bytes(), bytes(0xff), bytes(0xef, 0xbb, 0xbf), bytes(65, 0)]) {
    assert.equal(utf16Of(other), undefined);
  }
});

const TEXTS: readonly (readonly [bytes: Uint8Array, text: string])[] = [
  [bytes(), ""],
  [bytes(0xef, 0xbb, 0xbf, 65), "A"],
  [bytes(0xff, 0xfe, 65, 0), "A"],
  [bytes(0xfe, 0xff, 0, 65), "A"],
  [bytes(65, 13, 10, 9, 11, 12), "A\r\n\t\v\f"],
  [bytes(0xc3, 0xbc), "ü"],
];

for (const [given, text] of TEXTS) {
  Deno.test(`bytes ${given} are ${JSON.stringify(text)}, whatever else is tried`, () => {
    assert.equal(decodedText(given), text);
    assert.equal(decodedText(given, "latin1"), text);
  });
}

Deno.test("bytes that are not UTF-8 are Latin-1 where that is allowed", () => {
  assert.equal(decodedText(bytes(35, 0xfc), "latin1"), "#ü");
  assert.equal(decodedText(bytes(35, 0xfc)), undefined);
});

for (const given of [bytes(65, 0), bytes(27, 91), bytes(0x7f)]) {
  Deno.test(`bytes ${given} are not text`, () => {
    assert.equal(decodedText(given), undefined);
    assert.equal(decodedText(given, "latin1"), undefined);
  });
}
