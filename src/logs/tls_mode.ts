/**
 * What port and TLS mode make of silence, of a cut connection and of a handshake that failed.
 *
 * Invariant: a port that begins with TLS stays silent for a client that waits for a greeting, and cuts one that begins in
 * plaintext. A connection that never came about says nothing of the mode; settings do.
 * @module
 */

import { securityOf } from "../ses/endpoint.ts";
import type { FindingId } from "../findings/finding.ts";
import type { SeenLine } from "./seen_line.ts";

/** What comes of a client in the wrong mode on a port with implicit TLS, and of one in implicit TLS on the other ports. */
const ON_IMPLICIT_PORT: ReadonlySet<FindingId> = new Set(["connection-timeout", "connection-closed"]);
const ON_STARTTLS_PORT: ReadonlySet<FindingId> = new Set(["connection-timeout", "connection-closed", "tls-failed"]);

/** Whether `id`, found in `words` with the lines `nearby`, is the wrong TLS mode for `port`. */
export function isWrongMode(
  id: FindingId,
  port: string | undefined,
  words: SeenLine,
  nearby: readonly SeenLine[],
): boolean {
  if (port === undefined || words.of("brokeLater")) return false;
  const isImplicit = (): boolean => words.of("isImplicit") || nearby.some((line) => line.of("isImplicit"));
  const isWrapper = securityOf(Number(port)) === "wrapper";
  if (id === "connection-timeout" && words.of("neverConnected")) {
    // What failed to connect would fail again: the settings ask for what this port never offers.
    return isWrapper && nearby.some((line) => line.of("isStartTls"));
  }
  if (isWrapper) {
    // Within TLS no server offers STARTTLS, so a client that requires it fails also where its TLS mode is right.
    return id === "starttls-not-offered" || (ON_IMPLICIT_PORT.has(id) && !isImplicit());
  }
  return ON_STARTTLS_PORT.has(id) && isImplicit();
}
