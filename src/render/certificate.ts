/**
 * The certificates that a server presents, for people and for programs.
 *
 * Invariant: what was seen and no verdict; the words say so. Text is wrapped, a fingerprint only between
 * bytes, so that it can be compared.
 * @module
 */

import type { CertificateFacts, PeerCertificate } from "../tls/chain.ts";
import type { CertificateJson, InspectionJson } from "./schemas/verify_schema.ts";
import type { Style } from "./style.ts";
import { daysLeft, isValid, validityText } from "./validity.ts";
import { INDENT, wrapped } from "./wrap.ts";

const FOR_INFORMATION = "for information: from a second, unverified connection (TLS 1.2 at most)";

/** The lines of `certificate` in a report: version and cipher, then the chain, each with the time it has left at `now`. */
export function certificateLines(
  { version, cipher, chain }: PeerCertificate,
  now: Date,
  style: Style,
): readonly string[] {
  return [
    ...wrapped(`negotiated: ${version}, ${cipher}`, style.width, INDENT, ""),
    ...chain.flatMap((link, index) => [
      style.strong(`certificate ${index + 1}`),
      ...("unreadable" in link ? field("unreadable", link.unreadable, style) : factLines(link, now, style)),
    ]),
    ...wrapped(FOR_INFORMATION, style.width, INDENT, "").map(style.faint),
  ];
}

/** The same facts for JSON; `days_left` is negative for a certificate that has expired. */
export function certificateJson({ version, cipher, chain }: PeerCertificate, now: Date): InspectionJson {
  return { version, cipher, chain: chain.map((link) => "unreadable" in link ? link : factsJson(link, now)) };
}

function factLines(facts: CertificateFacts, now: Date, style: Style): readonly string[] {
  const { subject, issuer, names, sha256 } = facts;
  return [
    ...field("subject", subject, style),
    ...field("issuer", issuer, style),
    ...field("names", names.join(", "), style),
    ...validityLines(facts, now, style),
    ...fingerprintLines(sha256, style),
  ];
}

/** Two characters of a byte and a colon. */
const BYTE = 3;

/** On a terminal that is too narrow for it, in lines of as many whole bytes, which can be compared as well. */
function fingerprintLines(sha256: string, style: Style): readonly string[] {
  const room = style.width - 2 * INDENT.length;
  if (style.columns === undefined || sha256.length <= room) return field("SHA-256", sha256, style);
  const bytes = room >= 16 * BYTE ? 16 : 8;
  const rows = sha256.match(new RegExp(`.{1,${bytes * BYTE}}`, "g")) ?? [];
  return [`${INDENT}SHA-256:`, ...rows.map((row) => INDENT.repeat(2) + row)];
}

function validityLines(facts: CertificateFacts, now: Date, style: Style): readonly string[] {
  const left = validityText(facts, now);
  const lines = field("valid", `${left}, from ${timeText(facts.validFrom)} to ${timeText(facts.validTo)}`, style);
  return isValid(facts, now) ? lines : lines.map((line) => line.replace(left, style.bad(left)));
}

/** Further lines are indented deeper, so that no text from outside can pass for a field. */
function field(label: string, text: string, { width }: Style): readonly string[] {
  return wrapped(`${label}: ${text === "" ? "none" : text}`, width, INDENT.repeat(2), INDENT);
}

function factsJson(facts: CertificateFacts, now: Date): CertificateJson {
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
