/**
 * Which values of a line its mask writes over.
 *
 * Invariant: a row a form of value; what rules ask for by its value stays, and so does the length.
 * @module
 */

import assert from "node:assert/strict";
import { LineMask, LONGEST_MASKED } from "../../src/logs/line_mask.ts";

/** The mask of a line; undefined if it has none. */
function maskOf(line: string): string | undefined {
  const bytes = new TextEncoder().encode(`<${line}>`);
  const mask = new LineMask();
  return mask.make(bytes, 1, bytes.length - 1) ? new TextDecoder().decode(mask.bytes) : undefined;
}

const ROWS: readonly (readonly [what: string, line: string, mask: string])[] = [
  [
    "clock and process id",
    "Nov 22 19:57:52 relay postfix/smtp[2716]: it",
    "Nov 22 11:11:11 relay postfix/smtp[1111]: it",
  ],
  ["the id of a message", "x postfix/smtp[7]: 4F2A9C01D7: to", "x postfix/smtp[1]: A111111111: to"],
  ["also a long one", "x sendmail[7]: 34BN5Zxx012345: to", "x sendmail[1]: A1111111111111: to"],
  ["a fraction", "2026-11-22T19:57:52.123Z it", "2026-11-22T11:11:11.111Z it"],
  ["delays", "delay=0.33, delays=0.02/0.01/12/0, dsn=4.7.8", "delay=1.11, delays=1.11/1.11/11/1, dsn=4.7.8"],
  ["an address of a host", "[192.0.2.10]:587 10.1.2.3:465", "[111.1.1.11]:587 11.1.1.1:465"],
  ["an address of mail", "to=<u7@x9.example>, from=<>", "to=<u1@x1.example>, from=<>"],
  [
    "long numbers but for their first digit",
    'job 20260712, {"time":1763000000123,',
    'job 21111111, {"time":1111111111111,',
  ],
  ["ids", "id=9f8e7d6c5b (A1B2C3D4E5)", "id=A111111111 (A111111111)"],
  ["a UUID", "id=9f8e7d6c-5b4a-4928-8706-f5e4d3c2b1a0;", "id=11111111-1111-1111-1111-111111111111;"],
  ["a numbered user", '"user":"u1234" job123456 user12', '"user":"u1111" job111111 user12'],
  ["a line end of Windows", "id=9f8e7d6c5b \r", "id=A111111111 \r"],
];

for (const [what, line, mask] of ROWS) {
  Deno.test(`a mask writes over ${what}`, () => {
    assert.equal(maskOf(line), mask);
    assert.equal(mask.length, line.length);
  });
}

const KEPT: Readonly<Record<string, string>> = {
  "ports and reply codes": "email-smtp.us-east-2.amazonaws.com:2587 said: 535 5.7.8 no",
  "numbers of errors": "WSAGetLastError 10060 (0x8007274C) 80040217 800CCC0F errno=110 ORA-29278 error:0A000086:SSL",
  "key ids": "AKIAIOSFODNN7EXAMPLE app[1]x: AKIAIOSFODNN7EXAMPLE: no",
  "names": "X509Certificate2 Win32Exception TLSv1.2 sha256 base64 email-smtp.eu-west-1.amazonaws.com",
  "this machine and versions": "127.0.0.1 0.0.0.0 1.2.3.4.5 v10.20.30.40",
  "what is part of an escape": "\\u003c123456 &#123456; %3C123456 \\n123456",
  "what is no clock": "25:00:00 1:2:3 aa:12:34:56:78 12:34:567",
  "accounts": "arn:aws:iam::123456789012:user/app",
};

for (const [what, line] of Object.entries(KEPT)) {
  Deno.test(`a mask keeps ${what}`, () => assert.equal(maskOf(line), line));
}

Deno.test("a line has no mask if it is too long, or if a character or a command may be made of its bytes", () => {
  assert.equal(maskOf("x".repeat(LONGEST_MASKED)), "x".repeat(LONGEST_MASKED));
  for (const line of ["x".repeat(LONGEST_MASKED + 1), "é", "\x1b[31m", "a\rb", "\0", "\x7f"]) {
    assert.equal(maskOf(line), undefined, line);
  }
});

Deno.test("masks are the same if lines are, whatever was masked before", () => {
  const mask = new LineMask();
  const encoder = new TextEncoder();
  const made = (line: string): Int32Array => {
    const bytes = encoder.encode(line);
    assert.ok(mask.make(bytes, 0, bytes.length));
    return mask.copy();
  };
  const lines = ["", " ", "  ", "a", "a ", "ab", "abc", "abcd", "abcd ", "abcde", "job 123456", "job 1234567"];
  const copies = lines.map(made);
  for (const [place, line] of lines.entries()) {
    made("x".repeat(200));
    made(line);
    assert.deepEqual(copies.map((copy) => mask.equals(copy)), lines.map((_, other) => other === place), line);
  }
  made("job 197652");
  assert.ok(copies.some((copy) => mask.equals(copy)));
});
