/**
 * Whether time may mend what a report found.
 *
 * Invariant: a list, and nothing on it that a person has to mend: waiting for that would only hide it.
 * @module
 */

import type { Finding, FindingId } from "../findings/finding.ts";

/** What passes by itself. A refused login is among it: a new key needs some minutes to be known everywhere. */
const PASSES: ReadonlySet<FindingId> = new Set<FindingId>([
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
]);

/**
 * Whether the likeliest of `findings` may pass with time. What is wrong with the pair itself comes before a refused
 * login, so that a login which looks wrong is not waited for.
 */
export function isTransient([likeliest]: readonly Finding[]): boolean {
  return likeliest !== undefined && PASSES.has(likeliest.id);
}
