/**
 * The runtime's errors, word for word, and the faults that they stand for.
 *
 * Invariant: every message is one that the runtime, or the system under it, was seen to give; names are those of its classes.
 * @module
 */

import assert from "node:assert/strict";
import { networkFault, timeoutFault, tlsFault } from "../../src/host/fault.ts";
import type { Fault } from "../../src/smtp/connection.ts";

function errorOf(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function nameOf(fault: Fault): string {
  return fault.kind === "reply" ? "reply" : `${fault.kind} ${fault.what}`;
}

const CERTIFICATE = "invalid peer certificate: ";

const HANDSHAKES: readonly (readonly [name: string, message: string, fault: string])[] = [
  ["InvalidData", `${CERTIFICATE}UnknownIssuer`, "tls untrusted"],
  ["Error", `${CERTIFICATE}BadEncoding`, "tls untrusted"],
  ["InvalidData", `${CERTIFICATE}BadSignature`, "tls untrusted"],
  [
    "InvalidData",
    `${CERTIFICATE}certificate expired: verification time 1795351202 (UNIX), but certificate is not valid after 1609459200 (185892002 seconds ago)`,
    "tls expired",
  ],
  [
    "InvalidData",
    `${CERTIFICATE}certificate not valid yet: verification time 1795351202 (UNIX), but certificate is not valid before 3786912000 (1991560798 seconds in future)`,
    "tls not-yet-valid",
  ],
  [
    "InvalidData",
    `${CERTIFICATE}certificate not valid for name "localhost"; certificate is only valid for DnsName("other.example") or DnsName("*.wild.example")`,
    "tls wrong-name",
  ],
  ["InvalidData", `${CERTIFICATE}Other(OtherError(CaUsedAsEndEntity))`, "tls self-signed"],
  ["InvalidData", "received fatal alert: ProtocolVersion", "tls version"],
  ["InvalidData", "received fatal alert: HandshakeFailure", "tls other"],
  ["InvalidData", "received corrupt message of type InvalidContentType", "tls not-tls"],
  ["TypeError", "Invalid hostname: 'a b'", "tls bad-server-name"],
  ["UnexpectedEof", "unexpected end of file", "network closed"],
  ["ConnectionReset", "connection reset", "network reset"],
  ["Interrupted", "operation canceled", "network timeout"],
  ["BadResource", "TCP stream is currently in use", "network closed"],
];

for (const [name, message, expected] of HANDSHAKES) {
  Deno.test(`handshake, ${name}: ${message.slice(0, 70)}: ${expected}`, () => {
    const fault = tlsFault(errorOf(name, message));
    assert.equal(nameOf(fault), expected);
    assert.equal(fault.text, message);
  });
}

const STREAMS: readonly (readonly [name: string, message: string, fault: string])[] = [
  ["ConnectionRefused", "Connection refused (os error 111)", "network refused"],
  ["ConnectionRefused", "Connection refused (os error 61)", "network refused"],
  ["Error", "getaddrinfo ENOTFOUND nothing.invalid", "network name-not-found"],
  ["Error", "failed to lookup address information: Name or service not known", "network name-not-found"],
  ["Error", "No route to host (os error 113)", "network unreachable"],
  ["Error", "No route to host (os error 65)", "network unreachable"],
  ["Error", "Network is unreachable (os error 101)", "network unreachable"],
  ["Error", "Network is unreachable (os error 51)", "network unreachable"],
  ["Error", "A socket operation was attempted to an unreachable host. (os error 10065)", "network unreachable"],
  ["Error", "Cannot assign requested address (os error 99)", "network unreachable"],
  ["NetworkUnreachable", "Network is unreachable (os error 51)", "network unreachable"],
  ["HostUnreachable", "No route to host (os error 113)", "network unreachable"],
  ["AddrNotAvailable", "Cannot assign requested address (os error 99)", "network unreachable"],
  ["TimedOut", "Connection timed out (os error 110)", "network timeout"],
  ["TimeoutError", "Signal timed out.", "network timeout"],
  ["AbortError", "The signal has been aborted", "network timeout"],
  ["Interrupted", "operation canceled", "network timeout"],
  ["ConnectionReset", "Connection reset by peer (os error 104)", "network reset"],
  ["ConnectionAborted", "Software caused connection abort (os error 103)", "network reset"],
  ["BrokenPipe", "Broken pipe (os error 32)", "network reset"],
  ["UnexpectedEof", "unexpected end of file", "network closed"],
  ["BadResource", "Bad resource ID", "network closed"],
  ["Busy", "TCP stream is currently in use", "network other"],
  ["Error", "something new", "network other"],
];

for (const [name, message, expected] of STREAMS) {
  Deno.test(`stream, ${name}: ${message}: ${expected}`, () => {
    const fault = networkFault(errorOf(name, message));
    assert.equal(nameOf(fault), expected);
    assert.equal(fault.text, message);
  });
}

const NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['DnsName("other.example") or DnsName("*.wild.example")', ["other.example", "*.wild.example"]],
  ['DnsName("a.example"), DnsName("b.example") or IpAddress(192.0.2.1)', ["a.example", "b.example", "192.0.2.1"]],
  ["IpAddress(2001:db8::1)", ["2001:db8::1"]],
  ["", []],
];

for (const [list, names] of NAMES) {
  Deno.test(`the names in ${list || "nothing"}`, () => {
    const text = `certificate not valid for name "localhost"; certificate is only valid for ${list}`;
    const fault = tlsFault(errorOf("InvalidData", CERTIFICATE + text));
    assert.ok(fault.kind === "tls");
    assert.deepEqual(fault.names, names);
  });
}

Deno.test("an error without a message is told by its name, and a limit in seconds", () => {
  assert.equal(networkFault(errorOf("ConnectionReset", "")).text, "ConnectionReset");
  assert.deepEqual(timeoutFault(1500), { kind: "network", what: "timeout", text: "no answer within 1.5 s" });
});
