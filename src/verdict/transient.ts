/**
 * Whether a finding may pass with time.
 *
 * Invariant: a list, and nothing on it that a person has to fix: waiting would only hide it.
 * @module
 */

import type { Finding, FindingId } from "../findings/finding.ts";

/** What may pass with time. A rejected login is among it: a new key needs some minutes to be known everywhere. */
const PASSES: ReadonlySet<FindingId> = new Set<FindingId>([
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
]);

/**
 * Whether the most likely of `findings` may pass with time. Problems of the credentials come before a rejected login, so
 * that `verify` does not wait for credentials that look wrong.
 */
export function isTransient([likeliest]: readonly Finding[]): boolean {
  return likeliest !== undefined && PASSES.has(likeliest.id);
}
