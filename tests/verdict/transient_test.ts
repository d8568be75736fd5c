/**
 * What time may mend.
 *
 * Invariant: every id of the catalogue that is not named here is one that a person has to mend.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { CATALOGUE, finding } from "../../src/findings/catalogue.ts";
import { isTransient } from "../../src/verdict/transient.ts";

const PASSES: readonly FindingId[] = [
  "credentials-invalid",
  "temporary-auth-failure",
  "too-many-connections",
  "service-unavailable",
  "idle-timeout",
  "sending-rate",
  "legacy-rate",
  "dns-failed",
  "connection-refused",
  "connection-timeout",
  "connection-closed",
  "network-unreachable",
];

Deno.test("only these pass with time", () => {
  const ids = Object.keys(CATALOGUE).filter((id) => isTransient([{ ...finding("dns-failed"), id: parseId(id) }]));
  assert.deepEqual(ids.toSorted(), [...PASSES].toSorted());
});

function parseId(id: string): FindingId {
  return id as FindingId;
}

Deno.test("the likeliest decides, and nothing found is nothing to wait for", () => {
  assert.equal(isTransient([finding("raw-secret-as-password"), finding("credentials-invalid")]), false);
  assert.equal(isTransient([finding("credentials-invalid"), finding("protocol-error")]), true);
  assert.equal(isTransient([]), false);
});
