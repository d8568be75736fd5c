/**
 * The chain that a server presents, as plain facts.
 *
 * Invariant: nothing here is trusted and nothing is decided. A certificate that cannot be read is reported as such, never thrown;
 * whatever it says is made visible and cut, for a server can write anything into it.
 * @module
 */

import { nodeCrypto } from "../builtin.ts";
import { escapeAndCut } from "../escape.ts";

/** What one certificate says of itself. */
export interface CertificateFacts {
  /** Whom it is for, such as `C=US, O=Example, CN=mail.example`; empty if it does not say. */
  readonly subject: string;
  /** Who signed it, by its own account. */
  readonly issuer: string;
  /** The names and addresses that it is valid for (subjectAltName); other kinds keep their label, such as `email:`. */
  readonly names: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  /** SHA-256 of its DER, as openssl writes it: `AB:CD:…`. */
  readonly sha256: string;
}

/** What a server answered to a look. */
export interface PeerCertificate {
  /** The version that the server chose when TLS 1.2 was offered. */
  readonly version: string;
  /** The cipher suite that it chose, by IANA's name. */
  readonly cipher: string;
  /** As it came: the server's own first. */
  readonly chain: readonly (CertificateFacts | { readonly unreadable: string })[];
}

/** Most certificates of a chain, names of a certificate and characters of a text that are passed on. */
const MOST_CERTIFICATES = 10;
const MOST_NAMES = 100;
const LONGEST_TEXT = 300;

/** The facts of each of `certificates`, DER; of those beyond the cap, only how many there are. */
export function chainFacts(certificates: readonly Uint8Array[]): PeerCertificate["chain"] {
  const more = certificates.length - MOST_CERTIFICATES;
  const shown = certificates.slice(0, MOST_CERTIFICATES).map(certificateFacts);
  return more > 0 ? [...shown, { unreadable: `${more} more, not read` }] : shown;
}

function certificateFacts(der: Uint8Array): CertificateFacts | { readonly unreadable: string } {
  try {
    const certificate = new (nodeCrypto().X509Certificate)(der);
    const { subject, issuer, subjectAltName, validFromDate, validToDate, fingerprint256 } = certificate;
    if (Number.isNaN(validFromDate.getTime()) || Number.isNaN(validToDate.getTime())) {
      return { unreadable: "invalid date" };
    }
    return {
      subject: nameText(subject),
      issuer: nameText(issuer),
      names: subjectAltNames(subjectAltName),
      validFrom: validFromDate,
      validTo: validToDate,
      sha256: fingerprint256,
    };
  } catch (error) {
    return { unreadable: shown(error instanceof Error ? error.message : String(error)) };
  }
}

/** A distinguished name, which comes with one part a line, on one line; an empty one comes as undefined. */
function nameText(name: string | undefined): string {
  return shown((name ?? "").replaceAll("\n", ", "));
}

/** The names in `DNS:a, DNS:b, IP Address:::1`. */
function subjectAltNames(list: string | undefined): readonly string[] {
  const names = (list ?? "").split(/, (?=[A-Za-z ]+:)/).filter((name) => name !== "")
    .map((name) => name.replace(/^(DNS|IP Address):/, ""));
  const more = names.length - MOST_NAMES;
  const kept = names.slice(0, MOST_NAMES).map(shown);
  return more > 0 ? [...kept, `${more} more`] : kept;
}

function shown(text: string): string {
  return escapeAndCut(text, LONGEST_TEXT);
}

/** The same certificates with `change` applied to all that the server chose to write. */
export function withTexts({ chain, ...handshake }: PeerCertificate, change: (text: string) => string): PeerCertificate {
  return {
    ...handshake,
    chain: chain.map((link) =>
      "unreadable" in link ? { unreadable: change(link.unreadable) } : {
        ...link,
        subject: change(link.subject),
        issuer: change(link.issuer),
        names: link.names.map(change),
      }
    ),
  };
}
