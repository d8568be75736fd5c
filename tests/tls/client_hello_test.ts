/**
 * The ClientHello, byte by byte.
 *
 * Invariant: read back by a reader of its own; every length adds up, whatever name is asked for.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { CIPHER_SUITES, clientHello } from "../../src/tls/client_hello.ts";
import { encode, latin1 } from "../support/bytes.ts";

const RANDOM = Uint8Array.from({ length: 32 }, (_, index) => index);

/** Reads numbers and counted blocks, and fails where the bytes end too early. */
class Reader {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  get isDone(): boolean {
    return this.#at === this.bytes.length;
  }

  take(count: number): Uint8Array {
    const taken = this.bytes.subarray(this.#at, this.#at + count);
    assert.equal(taken.length, count);
    this.#at += count;
    return taken;
  }

  number(size: number): number {
    return this.take(size).reduce((value, byte) => value * 256 + byte, 0);
  }

  block(size: number): Reader {
    return new Reader(this.take(this.number(size)));
  }
}

/** The body of the handshake message in `record`. */
function bodyOf(record: Uint8Array): Reader {
  const reader = new Reader(record);
  assert.equal(reader.number(1), 22);
  assert.equal(reader.number(2), 0x0301);
  const message = reader.block(2);
  assert.ok(reader.isDone);
  assert.equal(message.number(1), 1);
  const body = message.block(3);
  assert.ok(message.isDone);
  return body;
}

/** The extensions in `record` by number, as text of one character a byte. */
function extensionsOf(record: Uint8Array): ReadonlyMap<number, string> {
  const body = bodyOf(record);
  body.take(34);
  body.block(1);
  body.block(2);
  body.block(1);
  const extensions = body.block(2);
  assert.ok(body.isDone);
  const found = new Map<number, string>();
  while (!extensions.isDone) found.set(extensions.number(2), latin1(extensions.block(2).bytes));
  return found;
}

Deno.test("the hello offers TLS 1.2, its chance, no session, every known suite, no compression", () => {
  const body = bodyOf(clientHello("mail.example", RANDOM));
  assert.equal(body.number(2), 0x0303);
  assert.deepEqual(body.take(32), RANDOM);
  assert.equal(body.block(1).bytes.length, 0);
  const suites = body.block(2);
  for (const suite of CIPHER_SUITES.keys()) assert.equal(suites.number(2), suite);
  assert.ok(suites.isDone);
  assert.deepEqual(body.block(1).bytes, Uint8Array.of(0));
});

Deno.test("the hello's extensions: the name, curves and signatures, and nothing of TLS 1.3", () => {
  const extensions = extensionsOf(clientHello("mail.example", RANDOM));
  assert.deepEqual([...extensions.keys()], [0, 10, 11, 13, 23, 0xff01]);
  assert.equal(extensions.get(0), "\x00\x0f\x00\x00\x0cmail.example");
  assert.equal(extensions.get(10), "\x00\x08\x00\x1d\x00\x17\x00\x18\x00\x19");
  assert.equal(extensions.get(13)?.length, 2 + 2 * 12);
  assert.equal(extensions.get(0xff01), "\x00");
});

for (const name of ["192.0.2.1", "2001:db8::1", "::1", "", ".", "a b", "ä.example", "x".repeat(256), "a\r\nb"]) {
  Deno.test(`${JSON.stringify(name.slice(0, 20))} is not asked for by name`, () => {
    assert.deepEqual([...extensionsOf(clientHello(name, RANDOM)).keys()], [10, 11, 13, 23, 0xff01]);
  });
}

Deno.test("a dot at the end of a name is not sent", () => {
  assert.deepEqual(clientHello("mail.example.", RANDOM), clientHello("mail.example", RANDOM));
});

Deno.test("whatever the name, the lengths add up, and a name that is sent is sent whole", () => {
  const label = fc.stringMatching(/^[\w-]{1,63}$/);
  const names = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(label, { maxLength: 5 }).map((all) => all.join(".")),
  );
  fc.assert(fc.property(names, (name) => {
    const sent = extensionsOf(clientHello(name, RANDOM)).get(0);
    assert.ok(sent === undefined || encode(sent.slice(5)).length === sent.charCodeAt(4));
    assert.ok(sent === undefined || sent.slice(5) === name.replace(/\.$/, ""));
  }));
});
