/**
 * The certificates of a server as a person reads them, and as a program does.
 *
 * Invariant: written out in full once; after that only what must never break: the width, the days, no colour alone, and
 * nothing from outside that could pass for a line of ours.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { certificateJson, certificateLines } from "../../src/render/certificate.ts";
import { styleFor } from "../../src/render/style.ts";
import type { CertificateFacts, PeerCertificate } from "../../src/tls/chain.ts";

const PLAIN = styleFor({ columns: undefined }, undefined, undefined);
const COLOURED = styleFor({ columns: 80 }, undefined, undefined);

const SHA256 = Array.from({ length: 32 }, () => "AB").join(":");

const LEAF: CertificateFacts = {
  subject: "",
  issuer: "C=US, O=Example Trust Services and Further Words That Make It Long, CN=Example RSA 2048 M03",
  names: ["mail.example", "*.mail.example", "192.0.2.1", "2001:db8::1", "a-rather-long-name.mail.example"],
  validFrom: new Date("2026-01-01T00:00:00Z"),
  validTo: new Date("2026-04-01T12:30:00Z"),
  sha256: SHA256,
};

const ISSUER: CertificateFacts = { ...LEAF, subject: "CN=Example", issuer: "CN=Root", names: [] };

const NOW = new Date("2026-03-01T12:00:00Z");

function peer(...chain: PeerCertificate["chain"]): PeerCertificate {
  return { version: "TLS 1.2", cipher: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", chain };
}

const LAST = "for information: from a second, unverified connection (TLS 1.2 at most)";

Deno.test("for a person: what was negotiated, then each certificate, then what it is worth", () => {
  assert.deepEqual(certificateLines(peer(LEAF, ISSUER, { unreadable: "invalid serial" }), NOW, PLAIN), [
    "negotiated: TLS 1.2, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "certificate 1",
    "   subject: none",
    "   issuer: C=US, O=Example Trust Services and Further Words That Make It Long,",
    "      CN=Example RSA 2048 M03",
    "   names: mail.example, *.mail.example, 192.0.2.1, 2001:db8::1,",
    "      a-rather-long-name.mail.example",
    "   valid: 31 days left, from 2026-01-01T00:00:00Z to 2026-04-01T12:30:00Z",
    "   SHA-256:",
    `      ${SHA256}`,
    "certificate 2",
    "   subject: CN=Example",
    "   issuer: CN=Root",
    "   names: none",
    "   valid: 31 days left, from 2026-01-01T00:00:00Z to 2026-04-01T12:30:00Z",
    "   SHA-256:",
    `      ${SHA256}`,
    "certificate 3",
    "   unreadable: invalid serial",
    LAST,
  ]);
});

Deno.test("on a narrow terminal a fingerprint is in lines of whole bytes", () => {
  for (const [width, bytes] of [[80, 16], [54, 16], [40, 8]] as const) {
    const lines = certificateLines(peer(ISSUER), NOW, { ...PLAIN, width, columns: width });
    const at = lines.indexOf("   SHA-256:");
    const rows = lines.slice(at + 1).filter((line) => line.startsWith("      ")).map((line) => line.trim());
    assert.equal(rows.join(""), SHA256);
    assert.ok(
      rows.length > 1 && rows.slice(0, -1).every((row) => row.split(":").length - 1 === bytes),
      rows.join("\n"),
    );
    assert.ok(lines.slice(at).every((line) => line.length <= width), `${width}: ${rows}`);
  }
});

Deno.test("for a program: the same facts", () => {
  assert.deepEqual(certificateJson(peer(ISSUER, { unreadable: "invalid serial" }), NOW), {
    version: "TLS 1.2",
    cipher: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    chain: [{
      subject: "CN=Example",
      issuer: "CN=Root",
      names: [],
      valid_from: "2026-01-01T00:00:00Z",
      valid_to: "2026-04-01T12:30:00Z",
      days_left: 31,
      sha256: SHA256,
    }, { unreadable: "invalid serial" }],
  });
});

/** A moment, what is said of the validity at it, and the days that a program reads. */
const DAYS: readonly (readonly [string, string, number])[] = [
  ["2025-12-01T00:00:00Z", "begins in 31 days", 121],
  ["2025-12-30T12:30:00Z", "begins in 1 day", 92],
  ["2025-12-31T23:59:59Z", "begins in less than a day", 90],
  ["2026-01-01T00:00:00Z", "90 days left", 90],
  ["2026-03-31T12:30:00Z", "1 day left", 1],
  ["2026-04-01T12:29:59Z", "less than a day left", 0],
  ["2026-04-01T12:30:00Z", "less than a day left", 0],
  ["2026-04-01T12:30:01Z", "expired less than a day ago", -1],
  ["2026-04-02T12:30:00Z", "expired 1 day ago", -1],
  ["2026-04-11T12:30:00Z", "expired 10 days ago", -10],
  ["2036-04-01T12:30:00Z", "expired 3653 days ago", -3653],
];

for (const [now, text, days] of DAYS) {
  Deno.test(`at ${now}: ${text}`, () => {
    const lines = certificateLines(peer(ISSUER), new Date(now), PLAIN);
    assert.ok(lines[5]?.startsWith(`   valid: ${text}, from 2026-01-01T00:00:00Z to`), lines[5]);
    assert.ok(JSON.stringify(certificateJson(peer(ISSUER), new Date(now))).includes(`"days_left":${days},`));
  });
}

Deno.test("colour adds nothing that the words do not say", () => {
  for (const now of [NOW, new Date("2027-01-01")]) {
    const text = certificateLines(peer(LEAF), now, COLOURED).join("\n");
    const plain = certificateLines(peer(LEAF), now, { ...PLAIN, columns: COLOURED.columns }).join("\n");
    assert.ok(text.includes("\x1b[") && !plain.includes("\x1b"));
    assert.equal(stripVTControlCharacters(text), plain);
  }
});

Deno.test("whatever a certificate says, each field begins once, and lines end at the page's width where a word allows", () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom("a", ":", "SHA-256:", "."), maxLength: 12 }))
    .map((words) => words.join(" "));
  const facts = fc.record({ subject: text, issuer: text, names: fc.array(text), sha256: fc.constant(SHA256) });
  fc.assert(fc.property(facts, (some) => {
    const lines = certificateLines(peer({ ...LEAF, ...some }), NOW, PLAIN);
    const labels = lines.flatMap((line) => /^ {3}(\S+?):/.exec(line)?.[1] ?? []);
    assert.deepEqual(labels, ["subject", "issuer", "names", "valid", "SHA-256"]);
    for (const line of lines.filter((line) => line !== `   SHA-256: ${SHA256}`)) {
      assert.ok(line.length <= 80 || !line.trim().replace(/^\w+: /, "").includes(" "), line);
    }
  }));
});
