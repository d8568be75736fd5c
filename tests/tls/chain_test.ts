/**
 * Certificates as plain facts.
 *
 * Invariant: the facts are those that openssl prints of the same bytes; whatever the bytes, nothing throws and no control
 * character comes out.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { type CertificateFacts, chainFacts, type PeerCertificate } from "../../src/tls/chain.ts";
import { FlightReader } from "../../src/tls/server_flight.ts";
import { CHAIN_OF_THREE, OLD_AND_ODD } from "./flights.ts";

function certificatesIn(flight: Uint8Array): readonly Uint8Array[] {
  const reader = new FlightReader();
  reader.push(flight);
  const next = reader.next();
  return next?.ok === true ? next.value.certificates : assert.fail("no certificates");
}

const THREE = certificatesIn(CHAIN_OF_THREE);
const [ODD = new Uint8Array()] = certificatesIn(OLD_AND_ODD);

const INTERMEDIATE = "O=Example, CN=Example Intermediate";
const ROOT = "O=Example, CN=Example Root";

Deno.test("a chain of three: the leaf has names alone, its issuers have names of their own", () => {
  const validFrom = new Date("2026-11-22T22:47:18Z");
  const expected: readonly CertificateFacts[] = [{
    subject: "",
    issuer: INTERMEDIATE,
    names: ["mail.example", "*.mail.example", "192.0.2.1", "2001:db8::1", "email:postmaster@mail.example"],
    validFrom,
    validTo: new Date("2027-02-20T22:47:18Z"),
    sha256: "50:DC:EC:C4:3A:32:77:FF:88:27:6D:9D:3B:A5:71:B2:0F:D7:FD:13:E5:EC:30:02:47:44:0F:A7:31:E3:DF:D6",
  }, {
    subject: INTERMEDIATE,
    issuer: ROOT,
    names: [],
    validFrom,
    validTo: new Date("2036-11-19T22:47:18Z"),
    sha256: "6A:76:13:51:A6:7E:CA:80:60:FA:66:BD:AD:5E:75:2D:95:7E:F5:B7:5A:64:95:46:B5:68:E8:4C:C8:D9:CE:5B",
  }, {
    subject: ROOT,
    issuer: ROOT,
    names: [],
    validFrom,
    validTo: new Date("2046-11-17T22:47:18Z"),
    sha256: "91:2F:B2:EC:2B:E8:84:15:BB:84:F1:77:DC:B2:DF:6E:48:30:81:05:1C:32:1F:E8:CD:F6:69:42:64:D7:44:BC",
  }];
  assert.deepEqual(chainFacts(THREE), expected);
});

Deno.test("a line feed, an escape sequence and an expiry long ago", () => {
  const name = 'C=IE, O=Line, feed \\x1b[31m, "quoted", CN=odd.example';
  assert.deepEqual(chainFacts([ODD]), [{
    subject: name,
    issuer: name,
    names: ["odd.example"],
    validFrom: new Date("2020-01-01T00:00:00Z"),
    validTo: new Date("2021-01-01T00:00:00Z"),
    sha256: "53:FE:C8:49:48:30:B7:6D:F7:3E:01:56:ED:EA:78:81:AC:DA:C5:A0:F4:05:2E:41:FD:3C:D8:BF:83:5B:9E:1B",
  }]);
});

/** A copy of `der` in which `to`, which is as long, stands wherever `from` stood; one character a byte. */
function replaced(der: Uint8Array, from: string, to: string): Uint8Array {
  const text = String.fromCharCode(...der).replaceAll(from, to);
  assert.equal(text.length, der.length);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

Deno.test("what is no certificate is told as such, and the others are read none the less", () => {
  for (const der of [Uint8Array.of(), Uint8Array.of(0x30, 0), ODD.subarray(0, 400), new TextEncoder().encode("hi")]) {
    const [first, second] = chainFacts([der, ODD]);
    assert.ok(first !== undefined && "unreadable" in first && first.unreadable !== "");
    assert.ok(second !== undefined && "sha256" in second);
  }
});

Deno.test("a date that is none and a name in a broken encoding cannot be read", () => {
  for (const der of [replaced(ODD, "200101000000Z", "209901000000Z"), replaced(ODD, "Line", "\xffine")]) {
    const [facts] = chainFacts([der]);
    assert.ok(facts !== undefined && "unreadable" in facts, JSON.stringify(facts));
  }
});

Deno.test("control characters are made visible, in each of the names", () => {
  const [facts] = chainFacts([replaced(ODD, "odd.example", "o\x07d.example")]);
  assert.ok(facts !== undefined && "subject" in facts);
  assert.deepEqual(facts.names, ["o\\x07d.example"]);
  for (const name of [facts.subject, facts.issuer]) assert.ok(name.endsWith("CN=o\\x07d.example"));
});

Deno.test("ten certificates at most are looked at", () => {
  const long = chainFacts(Array.from({ length: 13 }, () => ODD));
  assert.equal(long.length, 11);
  assert.deepEqual(long.at(-1), { unreadable: "3 more, not read" });
  assert.equal(chainFacts(Array.from({ length: 10 }, () => ODD)).length, 10);
});

/** Every text in `chain`. */
function textsIn(chain: PeerCertificate["chain"]): readonly string[] {
  return chain.flatMap((link) =>
    "unreadable" in link ? [link.unreadable] : [link.subject, link.issuer, link.sha256, ...link.names]
  );
}

const changes = fc.array(fc.tuple(fc.nat(900), fc.nat(255)), { maxLength: 4 });
const mutated = fc.tuple(fc.constantFrom(ODD, ...THREE), changes, fc.nat(2000)).map(([der, list, end]) => {
  const changed = der.slice(0, end);
  for (const [at, value] of list) if (at < changed.length) changed[at] = value;
  return changed;
});

Deno.test("any bytes give facts or say that they cannot be read; all text is visible, all dates are dates", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 300 })), (der) => {
      const chain = chainFacts([der]);
      assert.equal(chain.length, 1);
      for (const text of textsIn(chain)) assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      for (const link of chain) {
        if ("validTo" in link) assert.ok([link.validFrom, link.validTo].every((at) => at.toISOString()));
      }
    }),
    { numRuns: 1000 },
  );
});
