/**
 * The certificate in the page: what was seen, and what time it has left.
 *
 * Invariant: a look that saw nothing says why, and no look is no section.
 * @module
 */

import assert from "node:assert/strict";
import { certificateSection } from "../../../src/render/html/certificate_section.ts";
import { markup } from "../../../src/render/html/markup.ts";
import type { CertificateInspection } from "../../../src/verdict/report.ts";
import { failed } from "../../../src/smtp/connection.ts";
import { CERTIFICATE } from "../../support/results.ts";

function textOf(look: CertificateInspection | undefined): string {
  return certificateSection(look, (text) => markup`<h2>${text}</h2>`).join("");
}

Deno.test("no look, no section", () => assert.equal(textOf(undefined), ""));

Deno.test("subject, issuer, names, times and fingerprint, each in words, and what cannot be read", () => {
  const text = textOf(CERTIFICATE);
  assert.match(text, /^<h2>certificate<\/h2>/);
  assert.match(text, /<dt>Valid<\/dt><dd>2025-11-02 to 2026-04-01, 89 days left<\/dd>/);
  assert.match(text, /<li>unreadable: invalid date<\/li>/);
  for (const name of ["Subject", "Issuer", "Names", "SHA-256"]) assert.ok(text.includes(`<dt>${name}</dt>`), name);
});

const TIMES: readonly (readonly [at: string, words: string])[] = [
  ["2025-11-01T00:00:00Z", "begins in 1 day"],
  ["2026-04-01T12:00:00Z", "less than a day left"],
  ["2026-04-05T00:00:00Z", "expired 3 days ago"],
];

for (const [at, words] of TIMES) {
  Deno.test(`at ${at} it ${words}`, () => {
    assert.ok(textOf({ ...CERTIFICATE, at: new Date(at) }).includes(`, ${words}<`));
  });
}

Deno.test("what stood in the way of a look", () => {
  const seen = failed<never>({ kind: "network", what: "timeout", text: "no answer <within> 10 s" });
  assert.match(textOf({ ...CERTIFICATE, seen }), /not seen: no answer &lt;within&gt; 10 s/);
});
