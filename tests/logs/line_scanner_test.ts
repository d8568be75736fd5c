/**
 * Lines that are found in a text that comes in pieces.
 *
 * Invariant: numbers, lines and what stands around them are those of the whole text.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { LiteralSearch } from "../../src/logs/literal_search.ts";
import { LineScanner } from "../../src/logs/line_scanner.ts";

const LITERALS = ["mentioned", "wanted-one", "wanted-two"];

/** What the scanner tells of `text` in pieces of `size` bytes. */
function scan(text: string, size: number): { readonly read: readonly string[]; readonly lines: number } {
  const read: string[] = [];
  const decode = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
  const scanner = new LineScanner(new LiteralSearch(LITERALS), 1, {
    literalsFound(line, literals): void {
      const { current } = scanner;
      const start = scanner.origin + current.byteOffset;
      const after = scanner.lineAfter(start + current.length);
      const around = [scanner.lineBefore(start), current, after].map(decode).join("|");
      read.push(
        `${line} ${literals.join()} ${around}${scanner.head === undefined ? "" : ` head ${decode(scanner.head)}`}`,
      );
    },
    sesNamed(line, position): void {
      read.push(`${line} mention ${decode(scanner.lineAt(position))}`);
    },
  });
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) scanner.push(bytes.subarray(from, from + size));
  scanner.finish();
  return { read, lines: scanner.lines };
}

Deno.test("lines with literals are told with their number and their neighbours", () => {
  assert.deepEqual(scan("a\nwanted-one wanted-two\nb\nc\nd\nis mentioned here\nmentioned, WANTED-ONE", 1), {
    read: [
      "2 1,2 a|wanted-one wanted-two|b",
      "6 mention is mentioned here",
      "7 0,1 is mentioned here|mentioned, WANTED-ONE|",
    ],
    lines: 7,
  });
});

for (const [text, lines] of [["", 0], ["a", 1], ["a\n", 1], ["a\n\n", 2], ["a\r\nb\rc", 2], ["\n", 1]] as const) {
  Deno.test(`${JSON.stringify(text)} has ${lines} lines`, () => assert.equal(scan(text, 1).lines, lines));
}

Deno.test("it does not matter where a text is cut, nor how long its lines are", () => {
  const filler = fc.integer({ min: 0, max: 9000 }).map((length) => "x".repeat(length));
  const part = fc.oneof(fc.constantFrom(...LITERALS, "\n", "\n", "\n\n", " "), filler);
  const parts = fc.array(part, { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 300_000 }), (parts, size) => {
      const text = parts.join("");
      const whole = scan(text, text.length || 1);
      assert.deepEqual(scan(text, size), whole);
      assert.equal(whole.lines, text.replace(/\n$/, "").split("\n").length - (text === "" ? 1 : 0));
    }),
    { numRuns: 40 },
  );
});

Deno.test("of a long line, what surrounds the literal is read, and how the line begins", () => {
  const { read } = scan(`begins so ${"x".repeat(10_000)} wanted-one ${"y".repeat(10_000)}\nnext`, 65_536);
  assert.equal(read.length, 1);
  assert.match(read[0] ?? "", /^1 1 \|x{1700,}\ wanted-one y{1700,}\| head begins so x+$/);
  assert.ok((read[0] ?? "").length < 5000);
});

Deno.test("a line without end is held no longer than the buffer", () => {
  const scanner = new LineScanner(new LiteralSearch(LITERALS), 1, { literalsFound(): void {}, sesNamed(): void {} });
  const piece = new Uint8Array(1 << 20).fill(0x61);
  for (let i = 0; i < 64; i++) scanner.push(piece);
  scanner.finish();
  assert.equal(scanner.lines, 1);
});
