/**
 * Who signed a certificate that is not trusted, in the evidence of its finding.
 * @module
 */

import assert from "node:assert/strict";
import { finding } from "../../src/findings/catalogue.ts";
import { failed, ok } from "../../src/smtp/connection.ts";
import { withIssuer } from "../../src/verdict/certificate_issuer.ts";
import type { CertificateInspection } from "../../src/verdict/report.ts";

const UNTRUSTED = [finding("certificate-untrusted", { because: "UnknownIssuer" })];
const AT = new Date("2026-01-02T03:04:05Z");

function seen(subject: string, issuer: string): CertificateInspection {
  const facts = { subject, issuer, names: [], validFrom: AT, validTo: AT, sha256: "AB" };
  return { seen: ok({ version: "TLS 1.2", cipher: "x", chain: [facts] }), at: AT };
}

const ROWS: readonly (readonly [CertificateInspection | undefined, string])[] = [
  [seen("CN=a", "CN=a"), "UnknownIssuer; it is self-signed (CN=a)"],
  [seen("", ""), "UnknownIssuer; it is self-signed (without a name)"],
  [seen("CN=a", "O=Example, CN=Example CA"), "UnknownIssuer; it is signed by O=Example, CN=Example CA"],
  [seen("CN=a", ""), "UnknownIssuer; it is signed by a CA without a name"],
  [{ seen: ok({ version: "", cipher: "", chain: [{ unreadable: "x" }] }), at: AT }, "UnknownIssuer"],
  [{ seen: failed({ kind: "network", what: "closed", text: "closed" }), at: AT }, "UnknownIssuer"],
  [undefined, "UnknownIssuer"],
];

for (const [inspection, because] of ROWS) {
  Deno.test(because, () => assert.equal(withIssuer(UNTRUSTED, inspection)[0]?.because, because));
}

Deno.test("other findings stay as they are", () => {
  const other = [finding("certificate-expired")];
  assert.deepEqual(withIssuer(other, seen("CN=a", "CN=b")), other);
});
