/**
 * Whether a finding may pass with time.
 *
 * Invariant: a list, and nothing on it that a person has to fix: waiting would only hide it.
 * @module
 */

import { isMailManagerHost } from "../ses/mail_manager.ts";
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
 * Whether the most likely of `findings` about `host` may pass with time. Problems of the credentials come before a rejected
 * login, so that `verify` does not wait for credentials that look wrong; nor for a login that an ingress endpoint of Mail
 * Manager rejects, where no new key has to become known.
 */
export function isTransient([first]: readonly Finding[], host: string): boolean {
  if (first === undefined || !PASSES.has(first.id)) return false;
  return first.id !== "credentials-invalid" || !isMailManagerHost(host);
}
