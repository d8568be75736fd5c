/**
 * Which findings may pass with time.
 *
 * Invariant: every id of the catalogue that is not named here is one that a person has to fix.
 * @module
 */

import assert from "node:assert/strict";
import type { Entry } from "../../src/findings/catalogue/entry.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { CATALOGUE, finding } from "../../src/findings/catalogue.ts";
import { isTransient } from "../../src/verdict/transient.ts";

const SES = "email-smtp.eu-west-1.amazonaws.com";

const PASSES: readonly FindingId[] = [
  "credentials-invalid",
  "temporary-auth-failure",
  "too-many-connections",
  "service-unavailable",
  "idle-timeout",
  "sending-rate",
  "dns-failed",
  "connection-refused",
  "connection-timeout",
  "connection-closed",
  "network-unreachable",
];

Deno.test("only these pass with time", () => {
  const ids = Object.keys(CATALOGUE).filter((id) => isTransient([{ ...finding("dns-failed"), id: parseId(id) }], SES));
  assert.deepEqual(ids.toSorted(), [...PASSES].toSorted());
});

function parseId(id: string): FindingId {
  return id as FindingId;
}

Deno.test("the likeliest decides, and nothing found is nothing to wait for", () => {
  assert.equal(isTransient([finding("raw-secret-as-password"), finding("credentials-invalid")], SES), false);
  assert.equal(isTransient([finding("credentials-invalid"), finding("protocol-error")], SES), true);
  assert.equal(isTransient([], SES), false);
});

Deno.test("a login that an ingress endpoint rejects stays rejected, and other failures there pass as elsewhere", () => {
  const ingress = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
  assert.equal(isTransient([finding("credentials-invalid")], ingress), false);
  assert.equal(isTransient([finding("connection-timeout")], ingress), true);
});

/** Words that advise to wait or to retry, and words that advise against it. */
const WAITING = /\b(retry|retries|wait until|send again|--wait)\b/i;
const NOT_WAITING = /waiting does not help/i;

Deno.test("no finding that passes with time says that waiting does not help, and --wait waits for none that says so", () => {
  for (const [id, entry] of Object.entries(CATALOGUE)) {
    if (NOT_WAITING.test(JSON.stringify(entry))) assert.ok(!PASSES.includes(parseId(id)), id);
  }
});

Deno.test("what the catalogue tells to wait for or to retry, --wait waits for", () => {
  // These are over in hours, not in the minutes that --wait is for, or they need another change first.
  const others: readonly FindingId[] = [
    "daily-quota",
    "mail-from-domain-invalid",
    "tls-failed",
    "certificate-not-yet-valid",
  ];
  const advised = Object.entries<Entry>(CATALOGUE)
    .filter(([, { remedy }]) => WAITING.test(JSON.stringify(remedy)))
    .map(([id]) => parseId(id));
  assert.deepEqual(advised.filter((id) => !PASSES.includes(id) && !others.includes(id)), []);
});
