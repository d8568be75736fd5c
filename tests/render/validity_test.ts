/**
 * The time that a certificate has left.
 *
 * Invariant: the words and the days are held against each other at both ends of the validity, to the second.
 * @module
 */

import assert from "node:assert/strict";
import { daysLeft, isValid, leafOf, validityText } from "../../src/render/validity.ts";
import { failed, ok } from "../../src/smtp/connection.ts";
import type { CertificateFacts, PeerCertificate } from "../../src/tls/chain.ts";

const LEAF: CertificateFacts = {
  subject: "CN=mail.example",
  issuer: "CN=Root",
  names: ["mail.example"],
  validFrom: new Date("2026-01-01T00:00:00Z"),
  validTo: new Date("2026-04-01T12:30:00Z"),
  sha256: "AB",
};

const TIMES: readonly (readonly [at: string, words: string, days: number, isValid: boolean])[] = [
  ["2025-12-30T12:30:00Z", "begins in 1 day", 92, false],
  ["2025-12-31T23:59:59Z", "begins in less than a day", 90, false],
  ["2026-01-01T00:00:00Z", "90 days left", 90, true],
  ["2026-04-01T12:30:00Z", "less than a day left", 0, true],
  ["2026-04-01T12:30:01Z", "expired less than a day ago", -1, false],
  ["2026-04-11T12:30:00Z", "expired 10 days ago", -10, false],
];

for (const [at, words, days, valid] of TIMES) {
  Deno.test(`at ${at}: ${words}`, () => {
    const time = new Date(at);
    assert.deepEqual([validityText(LEAF, time), daysLeft(LEAF, time), isValid(LEAF, time)], [words, days, valid]);
  });
}

function seen(...chain: PeerCertificate["chain"]): ReturnType<typeof ok<PeerCertificate>> {
  return ok({ version: "TLS 1.2", cipher: "x", chain });
}

Deno.test("the leaf is the first of the chain, if there is one that can be read", () => {
  assert.equal(leafOf(seen(LEAF, { unreadable: "x" })), LEAF);
  assert.equal(leafOf(seen({ unreadable: "x" }, LEAF)), undefined);
  assert.equal(leafOf(seen()), undefined);
  assert.equal(leafOf(failed({ kind: "network", what: "timeout", text: "no answer" })), undefined);
  assert.equal(leafOf(undefined), undefined);
});
