/**
 * Answers to a hello, from real servers and from none.
 *
 * Invariant: however the bytes are cut, into pieces or into records, the outcome is the same; no bytes throw, and none are
 * waited for beyond the cap.
 * @module
 */

import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { FlightReader, MOST_BYTES } from "../../src/tls/server_flight.ts";
import { concat, encode, pieces } from "../support/bytes.ts";
import { CHAIN_OF_THREE, NO_SHARED_CIPHER, OLD_AND_ODD, ONLY_TLS_1_3 } from "./flights.ts";

/** Version, cipher suite and the size of each certificate; a fault as its name and text; or that more is needed. */
type Outcome = readonly [string, string, ...number[]] | "more";

function outcome(all: readonly Uint8Array[]): Outcome {
  const reader = new FlightReader();
  for (const piece of all) {
    reader.push(piece);
    const next = reader.next();
    if (next === undefined) continue;
    if (next.ok) return [next.value.version, next.value.cipher, ...next.value.certificates.map(({ length }) => length)];
    return next.fault.kind === "tls" ? [next.fault.what, next.fault.text] : assert.fail(next.fault.kind);
  }
  return "more";
}

function u16(value: number): readonly number[] {
  return [value >> 8, value & 0xff];
}

function u24(value: number): readonly number[] {
  return [value >> 16, ...u16(value & 0xffff)];
}

function record(type: number, content: readonly number[], version = 0x0303): Uint8Array {
  return Uint8Array.from([type, ...u16(version), ...u16(content.length), ...content]);
}

function message(type: number, body: readonly number[]): readonly number[] {
  return [type, ...u24(body.length), ...body];
}

function hello(version = 0x0303, suite = 0xc02b, session: readonly number[] = []): readonly number[] {
  const random = Array.from({ length: 32 }, () => 7);
  return message(2, [...u16(version), ...random, session.length, ...session, ...u16(suite), 0]);
}

function chain(...certificates: readonly (readonly number[])[]): readonly number[] {
  const list = certificates.flatMap((certificate) => [...u24(certificate.length), ...certificate]);
  return message(11, [...u24(list.length), ...list]);
}

function handshake(...messages: readonly (readonly number[])[]): Uint8Array {
  return record(22, messages.flat());
}

function broken(text: string): Outcome {
  return ["other", `the server's answer violates TLS: ${text}`];
}

const NOT_TLS: Outcome = ["not-tls", "the server's answer to a TLS handshake is not TLS"];
const UNEVEN = broken("the lengths of its certificates do not add up");
const TOO_LONG = broken("no certificates within 65536 bytes");
const ONLY_NEWER =
  "the server speaks TLS 1.3 only (alert 70, protocol_version), where certificates are encrypted and cannot be read";
const SMALL: Outcome = ["TLS 1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", 2, 1];

const SESSION = Array.from({ length: 32 }, (_, index) => index);
const WARNING = record(21, [1, 112]);

const ROWS: Readonly<Record<string, readonly [Uint8Array, Outcome]>> = {
  "a chain of three": [CHAIN_OF_THREE, ["TLS 1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", 471, 435, 426]],
  "an older version": [OLD_AND_ODD, ["TLS 1.1", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", 838]],
  "TLS 1.3 alone": [ONLY_TLS_1_3, ["version", ONLY_NEWER]],
  "no shared suite": [NO_SHARED_CIPHER, ["other", "the server answers with alert 40 (handshake_failure)"]],
  "one record": [handshake(hello(), chain([1, 2], [3])), SMALL],
  "two records": [concat([handshake(hello(0x0303, 0xc02b, SESSION)), handshake(chain([1, 2], [3]))]), SMALL],
  "a warning first": [concat([WARNING, WARNING, handshake(hello(), chain([1, 2], [3]))]), SMALL],
  "a warning between": [concat([handshake(hello()), WARNING, handshake(chain([1, 2], [3]))]), SMALL],
  "a suite that was not offered": [handshake(hello(0x0303, 0x0005), chain([1])), ["TLS 1.2", "0x0005", 1]],
  "SSL 3.0": [handshake(hello(0x0300), chain([1])), ["SSL 3.0", SMALL[1], 1]],
  "a version that was not offered": [
    handshake(hello(0x0304)),
    ["version", "the server chose a version that was not offered: 0x0304"],
  ],
  "a version that is none": [
    handshake(hello(0x7f12)),
    ["version", "the server chose a version that was not offered: 0x7f12"],
  ],
  "nothing": [Uint8Array.of(), "more"],
  "half a record": [handshake(hello()).subarray(0, 30), "more"],
  "half an answer": [handshake(hello()), "more"],
  "a reply in clear": [encode("502 Command not implemented\r\n"), NOT_TLS],
  "HTTP": [encode("HTTP/1.1 400 Bad Request\r\n"), NOT_TLS],
  "another protocol": [Uint8Array.of(22, 0x54, 0, 0, 0), NOT_TLS],
  "application data": [record(23, [1]), NOT_TLS],
  "an alert that closes": [record(21, [1, 0]), ["other", "the server answers with alert 0 (close_notify)"]],
  "an alert that nobody knows": [record(21, [2, 200]), ["other", "the server answers with alert 200 (unknown)"]],
  "an alert of one byte": [record(21, [2]), broken("an alert of 1 bytes")],
  "an empty record": [record(22, []), broken("a record of 0 bytes")],
  "a record that is too long": [Uint8Array.of(22, 3, 3, 0x40, 0x01), broken("a record of 16385 bytes")],
  "the certificates first": [handshake(chain([1])), broken("handshake message 11 instead of 2")],
  "no certificates": [handshake(hello(), message(12, [])), broken("handshake message 12 instead of 11")],
  "an empty chain": [handshake(hello(), chain()), broken("a chain without a certificate")],
  "an empty certificate": [handshake(hello(), chain([1], [])), UNEVEN],
  "a chain of no bytes": [handshake(hello(), message(11, [])), UNEVEN],
  "a chain that claims more": [handshake(hello(), message(11, [0, 0, 9, 0, 0, 1, 5])), UNEVEN],
  "a chain that claims less": [handshake(hello(), message(11, [0, 0, 3, 0, 0, 1, 5])), UNEVEN],
  "a certificate that claims more": [handshake(hello(), message(11, [0, 0, 4, 0, 0, 2, 5])), UNEVEN],
  "a length that is cut": [handshake(hello(), message(11, [0, 0, 2, 0, 0])), UNEVEN],
  "a hello that is cut": [handshake(message(2, [3, 3])), broken("a truncated ServerHello")],
  "a session that claims more": [
    handshake(message(2, [3, 3, ...SESSION, 255, ...SESSION])),
    broken("a truncated ServerHello"),
  ],
  "a message that claims 16 MB": [handshake([2, 0xff, 0xff, 0xff]), TOO_LONG],
};

for (const [what, [bytes, expected]] of Object.entries(ROWS)) {
  Deno.test(`${what}: the same however it is cut`, () => {
    assert.deepEqual(outcome([bytes]), expected);
    assert.deepEqual(outcome(pieces(bytes, 1)), expected);
    for (let at = 1; at < bytes.length; at += 7) {
      assert.deepEqual(outcome([bytes.subarray(0, at), bytes.subarray(at)]), expected, `cut at ${at}`);
    }
  });
}

/** The same handshake messages in records of at most `size` bytes. */
function inRecords(bytes: Uint8Array, size: number): Uint8Array {
  const records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 5 + ((bytes[at + 3] ?? 0) << 8) + (bytes[at + 4] ?? 0);
    records.push(...pieces(bytes.subarray(at + 5, end), size).map((piece) => record(22, [...piece])));
    at = end;
  }
  return concat(records);
}

Deno.test("messages may be cut into records of any size", () => {
  for (const size of [1, 2, 3, 100]) {
    assert.deepEqual(outcome([inRecords(CHAIN_OF_THREE, size)]), ROWS["a chain of three"]?.[1]);
  }
});

Deno.test("what comes behind the certificates does not count", () => {
  const endless = concat([CHAIN_OF_THREE, new Uint8Array(2 * MOST_BYTES)]);
  assert.deepEqual(outcome([endless]), ROWS["a chain of three"]?.[1]);
});

for (const [what, part] of Object.entries({ warnings: WARNING, "a chain": record(22, new Array(9000).fill(2)) })) {
  Deno.test(`${what} without end: a fault at the cap, however it is cut`, () => {
    const start = handshake(hello(), [11, 0, 0xff, 0xff]);
    const flood = what === "warnings" ? [] : [start];
    const bytes = concat([...flood, ...Array.from({ length: Math.ceil(MOST_BYTES / part.length) }, () => part)]);
    for (const size of [Infinity, 4096, 7]) assert.deepEqual(outcome(pieces(bytes, size)), TOO_LONG, `by ${size}`);
  });
}

Deno.test("the slowest way to the cap takes no time to speak of", () => {
  const ofOneByte = [...[11, 0, 0xff, 0xff], ...new Array(11_000).fill(0)].map((byte) => record(22, [byte]));
  const bytes = concat([handshake(hello()), ...ofOneByte]);
  const started = Date.now();
  assert.deepEqual(outcome(pieces(bytes, 1)), TOO_LONG);
  assert.ok(Date.now() - started < 5000);
});

Deno.test("the certificates come out as they went in", () => {
  const reader = new FlightReader();
  reader.push(CHAIN_OF_THREE);
  const flight = reader.next();
  assert.ok(flight?.ok);
  const subjects = flight.value.certificates.map((der) => new X509Certificate(der).issuer.split("CN=")[1]);
  assert.deepEqual(subjects, ["Example Intermediate", "Example Root", "Example Root"]);
});

const byte = fc.nat(255);
const anything = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.tuple(fc.constantFrom(21, 22), fc.array(byte, { maxLength: 300 })).map(([type, all]) => record(type, all)),
  fc.array(byte, { maxLength: 300 }).map((all) => handshake(hello(), message(11, all))),
  fc.tuple(
    fc.constantFrom(CHAIN_OF_THREE, OLD_AND_ODD),
    fc.array(fc.tuple(fc.nat(1600), byte), { maxLength: 4 }),
    fc.nat(1600),
  ).map(([flight, changes, end]) => {
    const changed = flight.slice(0, end);
    for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
    return changed;
  }),
);

Deno.test("any bytes come to one outcome, without a throw", () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 50 }), (bytes, size) => {
      assert.deepEqual(outcome(pieces(bytes, size)), outcome([bytes]));
    }),
    { numRuns: 500 },
  );
});
