/**
 * Replies out of bytes: what is one, and what breaks the rules.
 *
 * Invariant: rows hold one character a byte; however the bytes are cut on their way, the outcome is the same.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Reply } from "../../src/smtp/connection.ts";
import { ReplyReader, replyText } from "../../src/smtp/reply.ts";

type Outcome = Reply | string;

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The replies in a stream that arrives in `pieces`; a fault, by its name, ends them. */
function outcomes(pieces: readonly Uint8Array[]): readonly Outcome[] {
  const reader = new ReplyReader();
  const found: Outcome[] = [];
  for (const piece of pieces) {
    reader.push(piece);
    for (let next = reader.next(); next !== undefined; next = reader.next()) {
      if (next.ok) found.push(next.value);
      else return [...found, next.fault.kind === "protocol" ? next.fault.what : next.fault.kind];
    }
  }
  return found;
}

function reply(code: number, lines: readonly string[], endsWithCrlf = true): Reply {
  return { code, lines, endsWithCrlf };
}

const REPLIES: readonly (readonly [string, ...Outcome[]])[] = [
  ["220 hi\r\n", reply(220, ["hi"])],
  ["250-a\r\n250-b\r\n250 c\r\n", reply(250, ["a", "b", "c"])],
  ["334 VXNlcm5hbWU6\r\n535 no\r\n", reply(334, ["VXNlcm5hbWU6"]), reply(535, ["no"])],
  ["250\r\n", reply(250, [""])],
  ["250-\r\n250 \r\n", reply(250, ["", ""])],
  ["250-a\r\n250\r\n", reply(250, ["a", ""])],
  ["250 a\n", reply(250, ["a"], false)],
  ["250-a\n250 b\r\n", reply(250, ["a", "b"], false)],
  ["250 h\xc3\xa9\r\n", reply(250, ["hé"])],
  ["250 h\xe9\r\n", reply(250, ["h\ufffd"])],
  ["220 \x1b[31mred\x07\r\n", reply(220, ["\x1b[31mred\x07"])],
  ["220 a\rb\x00\r\n", reply(220, ["a\rb\x00"])],
  ["220 \xc2\x9b31m\xe2\x80\xaemoc.live\r\n", reply(220, ["\x9b31m\u202emoc.live"])],
  [`${"250-x\r\n".repeat(63)}250 x\r\n`, reply(250, Array.from({ length: 64 }, () => "x"))],
  [`250 ${"x".repeat(2042)}\r\n`, reply(250, ["x".repeat(2042)])],
  ["250-a\r\n", ...[]],
  ["250 a", ...[]],
];

const FAULTS: readonly (readonly [string, ...Outcome[]])[] = [
  ["HTTP/1.1 400 Bad Request\r\n", "not-a-reply"],
  ["SSH-2.0-OpenSSH_9.6\r\n", "not-a-reply"],
  ["+OK POP3 ready\r\n", "not-a-reply"],
  ["\x15\x03\x03\x00\x02\x02\x0a", "not-a-reply"],
  ["\r\n", "not-a-reply"],
  ["2500 a\r\n", "not-a-reply"],
  ["25 a\r\n", "not-a-reply"],
  [" 250 a\r\n", "not-a-reply"],
  ["250\ta\r\n", "not-a-reply"],
  ["199 a\r\n", "not-a-reply"],
  ["600 a\r\n", "not-a-reply"],
  ["250-a\r\n\r\n", "not-a-reply"],
  ["250-a\r\n354 b\r\n", "codes-disagree"],
  ["220 hi\r\n250-a\r\n550-b\r\n", reply(220, ["hi"]), "codes-disagree"],
  ["250-x\r\n".repeat(65), "too-many-lines"],
  [`250 ${"x".repeat(2043)}\r\n`, "line-too-long"],
  ["x".repeat(2048), "line-too-long"],
];

for (const [stream, ...expected] of [...REPLIES, ...FAULTS]) {
  const title = JSON.stringify(stream.length > 60 ? `${stream.slice(0, 20)}… (${stream.length} bytes)` : stream);
  Deno.test(`${title} is the same however it is cut`, () => {
    const bytes = bytesOf(stream);
    assert.deepEqual(outcomes([bytes]), expected);
    for (let at = 1; at < bytes.length; at++) {
      assert.deepEqual(outcomes([bytes.subarray(0, at), bytes.subarray(at)]), expected, `cut at ${at}`);
    }
    assert.deepEqual(outcomes(Array.from(bytes, (byte) => Uint8Array.of(byte))), expected);
  });
}

const streams = fc.array(
  fc.oneof(
    fc.constantFrom("250", "250-", "250 ", "354 ", "\r\n", "\n", "\r", "x", "\x1b", "\xe2\x80\xae", "\xf3\xa0\x81\x81"),
    fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)),
  ),
  { maxLength: 60 },
).map((parts) => parts.join(""));

Deno.test("any bytes: cuts make no difference", () => {
  fc.assert(fc.property(streams, fc.array(fc.nat(100), { maxLength: 5 }), (stream, cuts) => {
    const bytes = bytesOf(stream);
    const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
    const whole = outcomes([bytes]);
    assert.deepEqual(outcomes(ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))), whole);
  }));
});

Deno.test("what broke the rules is quoted whole, as it came", () => {
  const reader = new ReplyReader();
  reader.push(bytesOf(`\x1b]0;title\x07${"x".repeat(500)}\r\n`));
  const result = reader.next();
  assert.ok(result?.ok === false);
  assert.equal(result.fault.text, `\x1b]0;title\x07${"x".repeat(500)}`);
});

Deno.test("bytes that were not asked for can be counted", () => {
  const reader = new ReplyReader();
  reader.push(bytesOf("220 go\r\n250 x"));
  assert.ok(reader.next()?.ok);
  assert.equal(reader.pendingBytes, 5);
  reader.push(bytesOf("\r\n250-y\r\n"));
  assert.ok(reader.next()?.ok);
  assert.equal(reader.next(), undefined);
  assert.ok(reader.pendingBytes > 0);
});

Deno.test("a reply is quoted on one line", () => {
  assert.equal(replyText(reply(535, ["no", "see there"])), "535 no / see there");
  assert.equal(replyText(reply(250, [""])), "250");
});
