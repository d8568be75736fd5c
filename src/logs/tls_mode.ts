/**
 * What port and TLS mode make of silence, of a cut connection and of a handshake that failed.
 *
 * Invariant: a port that begins with TLS stays silent for a client that waits for a greeting, and cuts one that begins in
 * plaintext. A connection that never came about says nothing of the mode.
 * @module
 */

import { securityOf } from "../ses/endpoint.ts";
import type { FindingId } from "../findings/finding.ts";

/** Settings and addresses that mean TLS from the first byte. */
const IMPLICIT =
  /(?<!\+)\b(?:ssl|smtps|tls):\/\/|USE_SSL['"]?\]?\s{0,3}(?:=>|[=:])\s{0,3}['"]?(?:true|1|yes)|\bsecure['"]?: ?true|(?:smtpsecure|encryption|_ENCRYPTION)['"]?(?: ?=>? ?|: ?)['"]?ssl|ssl\.enable['"]?[=:] ?['"]?true|wrappermode ?= ?yes|SslOnConnect|ssl['"]?(?: ?=> ?|: ?)['"]?true|PROTOCOL ?= ?smtps\b/i;

/** Words of a connection that was never made. */
const NEVER_CONNECTED =
  /\bconnect (?:ETIMEDOUT|timed)|OpenTimeout|\bdial(?:ing)?\b|connect(?:ing)? to \S{1,200}?(?:\[[^\]]{1,45}\])?:\d+: |timed out connecting|failed to connect|could not connect: |unable to connect|connect\(2\)|createSocket|connect call|TcpTestSucceeded|\(110\)|errno 110\b|10060|did not properly respond|8007274C|Couldn't connect|connection timed out|execution expired|IO::Socket/i;

/** Exim's words for a server that it reached, before those of the system. */
const CONNECTED = /SMTP timeout after/;

/** A connection that was open for a while before it broke. */
const BROKE_LATER = /\bwrite tcp\b|broken pipe|\bEPIPE\b|read tcp .{0,120}reset by peer|while sending|end of data/i;

/** What comes of a client in the wrong mode on a port with implicit TLS, and of one in implicit TLS on the other ports. */
const ON_IMPLICIT_PORT: ReadonlySet<FindingId> = new Set(["connection-timeout", "connection-closed"]);
const ON_STARTTLS_PORT: ReadonlySet<FindingId> = new Set(["connection-timeout", "connection-closed", "tls-failed"]);

/** Whether `id`, found in `text` with `around` around it, is the wrong TLS mode for `port`. */
export function isWrongMode(id: FindingId, port: string | undefined, text: string, around: string): boolean {
  if (port === undefined || BROKE_LATER.test(text)) return false;
  if (id === "connection-timeout" && NEVER_CONNECTED.test(text) && !CONNECTED.test(text)) return false;
  const isImplicit = IMPLICIT.test(`${text} ${around}`);
  if (securityOf(Number(port)) === "wrapper") {
    // Within TLS no server offers STARTTLS, so a client that requires it fails also where its TLS mode is right.
    return id === "starttls-not-offered" || (ON_IMPLICIT_PORT.has(id) && !isImplicit);
  }
  return ON_STARTTLS_PORT.has(id) && isImplicit;
}
