/**
 * What the chain that a server shows adds to the finding that its certificate is not trusted: who signed it.
 *
 * Invariant: pure; it adds evidence and changes no verdict, since the chain is read on an unverified connection.
 * @module
 */

import type { Finding } from "../findings/finding.ts";
import type { CertificateInspection } from "./report.ts";

/** `findings` with the issuer in the one about trust, if the chain was seen. */
export function withIssuer(
  findings: readonly Finding[],
  inspection: CertificateInspection | undefined,
): readonly Finding[] {
  const [leaf] = inspection?.seen.ok ? inspection.seen.value.chain : [];
  if (leaf === undefined || "unreadable" in leaf) return findings;
  const { subject, issuer } = leaf;
  const signed = issuer === subject
    ? `it is self-signed (${subject === "" ? "without a name" : subject})`
    : `it is signed by ${issuer === "" ? "a CA without a name" : issuer}`;
  return findings.map((finding) =>
    finding.id === "certificate-untrusted" ? { ...finding, because: `${finding.because}; ${signed}` } : finding
  );
}
