/**
 * What a server answers to a ClientHello, as far as its certificates: bytes in, plain facts out (RFC 5246).
 *
 * Invariant: pure and capped. Every length is checked before it is believed, what is no such answer is a fault and never a
 * throw, and however the bytes are cut on their way, the outcome is the same.
 * @module
 */

import { joined } from "../bytes.ts";
import { failed, type Fault, ok, type Result, type TlsFaultKind } from "../smtp/connection.ts";
import { CIPHER_SUITES } from "./client_hello.ts";

/** The answer. */
export interface ServerFlight {
  /** The version that the server chose, such as `TLS 1.2`. */
  readonly version: string;
  /** The cipher suite that it chose, by IANA's name, or its number if none of those offered has it. */
  readonly cipher: string;
  /** Its chain in DER as it came, the server's own first; at least one. */
  readonly certificates: readonly Uint8Array[];
}

/** Most bytes of an answer; even long chains have no more than about 10 kB. */
export const MOST_BYTES = 65_536;

/** Most bytes in one record (RFC 5246 section 6.2.1). */
const LONGEST_RECORD = 16_384;

const ALERT = 21;
const HANDSHAKE = 22;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;

const VERSIONS: ReadonlyMap<number, string> = new Map([
  [0x0300, "SSL 3.0"],
  [0x0301, "TLS 1.0"],
  [0x0302, "TLS 1.1"],
  [0x0303, "TLS 1.2"],
]);

/** The alerts that can answer a hello (RFC 5246 section 7.2, RFC 6066 section 9, RFC 7507). */
const ALERTS: ReadonlyMap<number, string> = new Map([
  [0, "close_notify"],
  [10, "unexpected_message"],
  [40, "handshake_failure"],
  [47, "illegal_parameter"],
  [50, "decode_error"],
  [70, "protocol_version"],
  [71, "insufficient_security"],
  [80, "internal_error"],
  [109, "missing_extension"],
  [112, "unrecognized_name"],
]);

const PROTOCOL_VERSION = 70;

type ServerHello = Pick<ServerFlight, "version" | "cipher">;

/** Parses the stream of one answer. */
export class FlightReader {
  /** Bytes of a record that is not whole. */
  #wire = new Uint8Array();
  /** Bytes of a handshake message that is not whole. */
  #messages = new Uint8Array();
  #hello: ServerHello | undefined;
  #received = 0;

  /** Reads the next bytes of the stream; those beyond the cap are not kept. */
  push(bytes: Uint8Array): void {
    const kept = bytes.subarray(0, MOST_BYTES - this.#received);
    this.#received += kept.length;
    this.#wire = joined(this.#wire, kept);
  }

  /** The answer once its certificates are here, or undefined if more bytes are needed; a fault if it is no such answer. */
  next(): Result<ServerFlight> | undefined {
    while (true) {
      const step = this.#resolveMessage() ?? this.#resolveRecord();
      if (step === undefined) return this.#received < MOST_BYTES ? undefined : failed(TOO_LONG);
      if (!step.ok) return step;
      if (step.value !== undefined) return ok(step.value);
    }
  }

  /** Moves the content of one whole record to the messages; undefined if there is none. */
  #resolveRecord(): Result<undefined> | undefined {
    const [type, major] = this.#wire;
    if (type === undefined) return undefined;
    if ((type !== HANDSHAKE && type !== ALERT) || (major ?? 3) !== 3) return failed(NOT_TLS);
    if (this.#wire.length < 5) return undefined;
    const length = uint(this.#wire, 3, 2);
    if (length < 1 || length > LONGEST_RECORD) return failed(broken(`a record of ${length} bytes`));
    if (this.#wire.length < 5 + length) return undefined;
    const content = this.#wire.subarray(5, 5 + length);
    this.#wire = this.#wire.slice(5 + length);
    if (type === ALERT) return readAlert(content);
    this.#messages = joined(this.#messages, content);
    return ok(undefined);
  }

  /** Reads one whole message, which may end the answer; undefined if there is none. */
  #resolveMessage(): Result<ServerFlight | undefined> | undefined {
    if (this.#messages.length < 4) return undefined;
    const type = uint(this.#messages, 0, 1);
    const expected = this.#hello === undefined ? SERVER_HELLO : CERTIFICATE;
    if (type !== expected) return failed(broken(`handshake message ${type} instead of ${expected}`));
    const length = uint(this.#messages, 1, 3);
    if (length > MOST_BYTES) return failed(TOO_LONG);
    if (this.#messages.length < 4 + length) return undefined;
    const body = this.#messages.subarray(4, 4 + length);
    this.#messages = this.#messages.slice(4 + length);
    if (this.#hello !== undefined) return readChain(this.#hello, body);
    const hello = readHello(body);
    if (hello.ok) this.#hello = hello.value;
    return hello.ok ? ok(undefined) : hello;
  }
}

/** A warning is passed over, as RFC 6066 section 3 wants of `unrecognized_name`; anything else ends the answer. */
function readAlert(content: Uint8Array): Result<undefined> {
  const [level, number = 0] = content;
  if (content.length !== 2) return failed(broken(`an alert of ${content.length} bytes`));
  if (level === 1 && number !== 0) return ok(undefined);
  if (number === PROTOCOL_VERSION) return failed(ONLY_NEWER);
  return failed(fault("other", `the server answers with alert ${number} (${ALERTS.get(number) ?? "unknown"})`));
}

/** RFC 5246 section 7.4.1.3: version, 32 bytes of chance, the session's id, the cipher suite, the compression. */
function readHello(body: Uint8Array): Result<ServerHello> {
  const suiteAt = 35 + (body[34] ?? 0);
  if (body.length < suiteAt + 3) return failed(broken("a truncated ServerHello"));
  const number = uint(body, 0, 2);
  const version = VERSIONS.get(number);
  if (version === undefined) {
    return failed(fault("version", `the server chose a version that was not offered: ${hex(number)}`));
  }
  const suite = uint(body, suiteAt, 2);
  return ok({ version, cipher: CIPHER_SUITES.get(suite) ?? hex(suite) });
}

/** RFC 5246 section 7.4.2: the total length, then each certificate after its own length. */
function readChain(hello: ServerHello, body: Uint8Array): Result<ServerFlight> {
  if (body.length < 3 || uint(body, 0, 3) !== body.length - 3) return failed(UNEVEN);
  const certificates: Uint8Array[] = [];
  for (let at = 3; at < body.length;) {
    const start = at + 3;
    const end = start + (start <= body.length ? uint(body, at, 3) : Infinity);
    if (end === start || end > body.length) return failed(UNEVEN);
    certificates.push(body.slice(start, end));
    at = end;
  }
  return certificates.length > 0 ? ok({ ...hello, certificates }) : failed(broken("a chain without a certificate"));
}

/** The number in `size` bytes from `at` on, all of which are there. */
function uint(bytes: Uint8Array, at: number, size: number): number {
  return bytes.subarray(at, at + size).reduce((value, byte) => value * 256 + byte, 0);
}

function hex(number: number): string {
  return `0x${number.toString(16).padStart(4, "0")}`;
}

function fault(what: TlsFaultKind, text: string): Fault {
  return { kind: "tls", what, text };
}

function broken(text: string): Fault {
  return fault("other", `the server's answer violates TLS: ${text}`);
}

const TOO_LONG = broken(`no certificates within ${MOST_BYTES} bytes`);
const UNEVEN = broken("the lengths of its certificates do not add up");
const NOT_TLS = fault("not-tls", "the server's answer to a TLS handshake is not TLS");
// A server that knows older versions alone would have chosen one of them (RFC 5246 appendix E.1).
const ONLY_NEWER = fault(
  "version",
  "the server speaks TLS 1.3 only (alert 70, protocol_version), where certificates are encrypted and cannot be read",
);
