/**
 * The certificates that a server presents, for people and for programs.
 *
 * Invariant: what was seen and no verdict; the words say so. Text is wrapped, a fingerprint never, so that it can be compared.
 * @module
 */

import type { CertificateFacts, PeerCertificate } from "../tls/chain.ts";
import { wrapped } from "./finding.ts";
import type { Style } from "./style.ts";
import { daysLeft, isValid, validityText } from "./validity.ts";

const INDENT = "   ";

const DISPLAY_ONLY = "display only, decides nothing: unverified, second connection, at most TLS 1.2";

/** The lines of `certificate` in a report: version and cipher, then the chain, each with the time it has left at `now`. */
export function certificateLines(
  { version, cipher, chain }: PeerCertificate,
  now: Date,
  style: Style,
): readonly string[] {
  return [
    `seen in clear: ${version}, ${cipher}`,
    ...chain.flatMap((link, index) => [
      style.strong(`certificate ${index + 1}`),
      ...("unreadable" in link ? field("unreadable", link.unreadable) : factLines(link, now, style)),
    ]),
    style.faint(DISPLAY_ONLY),
  ];
}

/** The same facts for JSON; `days_left` is negative for a certificate that has expired. */
export function certificateJson({ version, cipher, chain }: PeerCertificate, now: Date): Record<string, unknown> {
  return { version, cipher, chain: chain.map((link) => "unreadable" in link ? link : factsJson(link, now)) };
}

function factLines(facts: CertificateFacts, now: Date, style: Style): readonly string[] {
  const { subject, issuer, names, validFrom, validTo, sha256 } = facts;
  const left = validityText(facts, now);
  return [
    ...field("subject", subject),
    ...field("issuer", issuer),
    ...field("names", names.join(", ")),
    `${INDENT}valid: ${timeText(validFrom)} to ${timeText(validTo)}, ${isValid(facts, now) ? left : style.bad(left)}`,
    `${INDENT}SHA-256: ${sha256}`,
  ];
}

/** Further lines stand deeper, so that no text from outside can pass for a field. */
function field(label: string, text: string): readonly string[] {
  const [first = "", ...rest] = wrapped(`${label}: ${text === "" ? "none" : text}`, INDENT.repeat(2));
  return [first.slice(INDENT.length), ...rest];
}

function factsJson(facts: CertificateFacts, now: Date): Record<string, unknown> {
  const { subject, issuer, names, validFrom, validTo, sha256 } = facts;
  return {
    subject,
    issuer,
    names,
    valid_from: timeText(validFrom),
    valid_to: timeText(validTo),
    days_left: daysLeft(facts, now),
    sha256,
  };
}

/** ISO 8601 in UTC, to the second, which is as exact as certificates are. */
function timeText(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}
