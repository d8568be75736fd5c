/**
 * Signatures to the alerts of TLS by their names, and to the names that libraries give to their errors.
 *
 * Invariant: two tables; a name counts for mail only where the text is about mail. An alert counts after the word alone.
 * Sources: RFC 8446 section 6; schannel.h and wincrypt.h; SecureTransport.h; gnutls.h; wolfssl/error-crypt.h; bearssl_x509.h.
 * @module
 */

import { reason, result, type Signature, symptom } from "../../findings/signature.ts";
import type { FindingId } from "../../findings/finding.ts";

type Row = readonly [FindingId, make: typeof reason, first: string, ...others: readonly string[]];

const ALERTS: readonly Row[] = [
  ["tls-version", reason, "protocol version"],
  ["tls-failed", result, "handshake failure", "insufficient security", "internal error", "illegal parameter"],
  ["certificate-wrong-name", reason, "unrecognized name"],
  ["certificate-untrusted", reason, "unknown ca"],
  // OpenSSL sends the first of these for each fault that has no alert of its own, and its program says which fault it was.
  [
    "certificate-untrusted",
    result,
    "bad certificate",
    "certificate unknown",
    "certificate revoked",
    "unsupported certificate",
  ],
  ["certificate-expired", reason, "certificate expired"],
];

/** The name of an alert after the word, and after what else programs write between them. */
function alert([id, make, first, ...others]: Row): Signature {
  const names = [first, ...others];
  const spelt = names.flatMap((name) => [name, name.replaceAll(" ", "_")]);
  const pattern = names.map((name) => name.replaceAll(" ", "[ _]")).join("|");
  const [literal = first, ...literals] = spelt;
  return make(
    id,
    new RegExp(
      String
        .raw`\b(?:SSL|TLS)?v?[\d.]{0,3} ?alert(?: number)?[^A-Za-z]{1,8}(?:fatal[^A-Za-z]{1,4})?(?:${pattern})(?![a-z])`,
      "i",
    ),
    {
      literals: [literal, ...literals],
      seen: [
        `smtp: SSL alert: ${literal} (70)`,
        ...literals.map((name) => `* TLSv1.2 (IN), TLS alert, ${name} (582), email-smtp.eu-west-1.amazonaws.com`),
      ],
    },
  );
}

const NAMES: readonly Row[] = [
  [
    "tls-version",
    reason,
    "SEC_E_UNSUPPORTED_FUNCTION",
    "0x80090302",
    "errSSLPeerProtocolVersion",
    "GNUTLS_E_UNSUPPORTED_VERSION_PACKET",
  ],
  [
    "certificate-wrong-name",
    reason,
    "X509_V_ERR_HOSTNAME_MISMATCH",
    "BR_ERR_X509_BAD_SERVER_NAME",
    "ERR_CERT_COMMON_NAME_INVALID",
    "RemoteCertificateNameMismatch",
  ],
  ["certificate-expired", reason, "BR_ERR_X509_EXPIRED", "ERR_CERT_DATE_INVALID", "current date after"],
  ["certificate-not-yet-valid", reason, "current date before"],
  [
    "certificate-untrusted",
    reason,
    "CRYPT_E_NO_REVOCATION_CHECK",
    "CRYPT_E_REVOCATION_OFFLINE",
    "0x80092012",
    "0x80092013",
    "no signer error to confirm",
    "BR_ERR_X509_NOT_TRUSTED",
    "kSecTrustResultRecoverableTrustFailure",
    "ERR_CERT_AUTHORITY_INVALID",
    "errSSLPeerUnknownCA",
  ],
  ["tls-failed", symptom, "errSSLPeerHandshakeFail", "GNUTLS_E_FATAL_ALERT_RECEIVED", "GNUTLS_E_PREMATURE_TERMINATION"],
];

function named([id, make, first, ...others]: Row): Signature {
  return make(id, new RegExp(String.raw`(?<![A-Za-z0-9])(?:${[first, ...others].join("|")})(?![A-Za-z0-9])`, "i"), {
    literals: [first.toLowerCase(), ...others.map((name) => name.toLowerCase())],
    seen: [`smtp: ${first}`, ...others.map((name) => `smtp: error ${name}`)],
  });
}

/** The signatures. */
export const TLS_CODES: readonly Signature[] = [...ALERTS.map(alert), ...NAMES.map(named)];
