/**
 * Signatures to what went wrong with TLS: the words of OpenSSL, GnuTLS, Java, Go, .NET, rustls and the clients on top of them.
 *
 * Invariant: a table. None of these words is about SES by itself; a text must name it.
 * @module
 */

import { answer, reason, result, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const TLS_CLUES: readonly Signature[] = [
  reason("starttls-masked", /\b250[- ]X{6,}A?\b|\b220 \*{10,}/, "250-xxxx", "250 xxxx", "220 ****"),
  answer("starttls-not-offered", "shared", /Error upgrading connection with STARTTLS: 50\d\b/i, "upgrading connection"),
  symptom("starttls-not-offered", /did not advertise STARTTLS/i, "advertise starttls"),
  symptom("starttls-not-offered", /does not advertise the STARTTLS/i, "advertise the starttls"),
  symptom("starttls-not-offered", /TLS is required, but was not offered/i, "was not offered"),
  symptom("starttls-not-offered", /TLS session is required, but the server did not offer/i, "tls session is"),
  symptom(
    "starttls-not-offered",
    /STARTTLS (?:extension )?(?:is )?not supported/i,
    "starttls ext",
    "starttls not",
    "starttls is",
  ),
  symptom("starttls-not-offered", /host does not support STARTTLS/i, "support starttls"),
  symptom("starttls-not-offered", /server doesn't support STARTTLS/i, "support starttls"),
  symptom("starttls-not-offered", /does not support (?:TLS via )?the STARTTLS/i, "the starttls"),
  symptom("starttls-not-offered", /Server does not support secure connections/i, "secure connections"),

  reason(
    "tls-mode-mismatch",
    /wrong version number|WRONG_VERSION_NUMBER/i,
    "wrong version number",
    "wrong_version_number",
  ),
  reason("tls-mode-mismatch", /Unsupported or unrecognized SSL message/i, "unrecognized ssl"),
  reason("tls-mode-mismatch", /Unrecognized SSL message, plaintext connection/i, "unrecognized ssl"),
  reason("tls-mode-mismatch", /first record does not look like a TLS handshake/i, "does not look like a tls"),
  reason("tls-mode-mismatch", /hello(?: A)?: ?unknown protocol/i, "unknown protocol"),
  reason("tls-mode-mismatch", /unexpected TLS packet was received/i, "unexpected tls packet"),
  reason("tls-mode-mismatch", /SMTPS wrappermode \(TCP port \d+\) requires/i, "wrappermode"),
  reason("tls-mode-mismatch", /Cannot determine the frame size or a corrupted frame/i, "corrupted frame"),
  reason("tls-mode-mismatch", /handshake failed due to an unexpected packet format/i, "unexpected packet format"),
  reason("tls-mode-mismatch", /corrupt message of type InvalidContentType/i, "invalidcontenttype"),
  reason("tls-mode-mismatch", /packet length too long|RX_RECORD_TOO_LONG/i, "length too long", "rx_record_too_long"),

  reason(
    "certificate-not-yet-valid",
    /certificate (?:is )?not yet valid|not yet valid: current time \S+ is before/i,
    "not yet valid",
  ),
  reason("certificate-not-yet-valid", /CertificateNotYetValidException/, "certificatenotyetvalid"),
  reason("certificate-not-yet-valid", /uses not yet valid certificate/i, "not yet valid"),
  reason(
    "certificate-not-yet-valid",
    /certificate not valid yet|CERT_NOT_YET_VALID/i,
    "not valid yet",
    "cert_not_yet_valid",
  ),
  reason(
    "certificate-expired",
    /certificate has expired(?! or is not yet valid)|has expired or is not yet valid(?!: current time \S+ is before)/i,
    "has expired",
  ),
  reason(
    "certificate-expired",
    /CertificateExpiredException|CERT_HAS_EXPIRED/,
    "certificateexpired",
    "cert_has_expired",
  ),
  reason("certificate-expired", /uses expired certificate/i, "uses expired"),
  reason("certificate-expired", /peer certificate: (?:certificate )?expired/i, "certificate: exp", "certificate exp"),

  reason(
    "certificate-wrong-name",
    /does not match certificate's altnames|ERR_TLS_CERT_ALTNAME_INVALID/i,
    "altnames",
    "cert_altname",
  ),
  reason("certificate-wrong-name", /hostname mismatch/i, "hostname mismatch"),
  reason(
    "certificate-wrong-name",
    /certificate is valid for [^ ]{1,400}(?: [^ ]{1,400}){0,20}?, not /i,
    "is valid for",
  ),
  reason("certificate-wrong-name", /cannot validate certificate for \S+ because/i, "cannot validate cert"),
  reason("certificate-wrong-name", /Can't verify identity of server/i, "identity of server"),
  reason(
    "certificate-wrong-name",
    /No subject alternative (?:DNS )?names? (?:matching|present)/i,
    "subject alternative",
  ),
  reason("certificate-wrong-name", /subjectAltName did not match/i, "subjectaltname"),
  reason("certificate-wrong-name", /did not match expected CN/i, "match expected cn"),
  reason("certificate-wrong-name", /no alternative certificate subject name matches/i, "alternative certificate"),
  reason("certificate-wrong-name", /RemoteCertificateNameMismatch/, "remotecertificatename"),
  reason("certificate-wrong-name", /host ?name did not match the name given in/i, "match the name given"),
  reason("certificate-wrong-name", /\bNotValidForName\b/, "notvalidforname"),
  reason("certificate-wrong-name", /certificate not valid for name/i, "not valid for name"),
  reason("certificate-wrong-name", /name in the certificate does not match/i, "certificate does not match"),
  reason("certificate-wrong-name", /hostname \S+ does not match the server certificate/i, "match the server cert"),

  reason("certificate-untrusted", /self[- ]signed certificate/i, "self-signed cert", "self signed cert"),
  reason(
    "certificate-untrusted",
    /unable to get (?:local )?issuer certificate|UNABLE_TO_GET_ISSUER_CERT/i,
    "issuer cert",
    "issuer_cert",
  ),
  reason(
    "certificate-untrusted",
    /unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE/i,
    "verify the first cert",
    "verify_leaf",
  ),
  reason("certificate-untrusted", /DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT_IN_CHAIN/, "self_signed"),
  reason("certificate-untrusted", /certificate signed by unknown authority/i, "unknown authority"),
  reason("certificate-untrusted", /PKIX path building failed/i, "path building"),
  reason("certificate-untrusted", /unable to find valid certification path/i, "certification path"),
  reason("certificate-untrusted", /certificate issuer is unknown/i, "issuer is unknown"),
  reason("certificate-untrusted", /\buntrusted issuer\b/i, "untrusted issuer"),
  reason("certificate-untrusted", /\bUnknownIssuer\b/, "unknownissuer"),
  reason(
    "certificate-untrusted",
    /errors in the certificate chain|RemoteCertificateChainErrors/i,
    "certificate chain",
    "remotecertificatechain",
  ),
  reason("certificate-untrusted", /\b(?:PartialChain|UntrustedRoot)\b/, "partialchain", "untrustedroot"),
  reason("certificate-untrusted", /\bCaUsedAsEndEntity\b/, "causedasendentity"),
  symptom("certificate-untrusted", /certificate verify failed/i, "certificate verify"),
  symptom("certificate-untrusted", /remote certificate is invalid/i, "remote certificate"),
  symptom("certificate-untrusted", /certificate verification failed/i, "certificate verification"),

  reason(
    "tls-version",
    /alert protocol version|ALERT_PROTOCOL_VERSION|alert: protocol_?version/i,
    "alert protocol",
    "alert_protocol",
    "alert: protocol",
  ),
  reason("tls-version", /No appropriate protocol/i, "appropriate protocol"),
  reason("tls-version", /protocol version not supported/i, "protocol version not"),
  reason("tls-version", /do not possess a common algorithm/i, "common algorithm"),
  reason("tls-version", /no protocols available|NO_PROTOCOLS_AVAILABLE/i, "protocols available", "protocols_available"),
  reason("tls-version", /unsupported protocol|UNSUPPORTED_PROTOCOL/i, "unsupported protocol", "unsupported_protocol"),

  result("tls-failed", /handshake[_ ]failure|HANDSHAKE_FAILURE/i, "handshake_failure", "handshake failure"),
  result(
    "tls-failed",
    /unexpected eof while reading|UNEXPECTED_EOF_WHILE_READING/i,
    "unexpected eof",
    "unexpected_eof",
  ),
  result("tls-failed", /\btls: user canceled/i, "user canceled"),
  result("tls-failed", /TLS startup failed|STARTTLS attempted but failed/i, "tls startup", "starttls attempted"),
  result("tls-failed", /Could not convert socket to TLS/i, "socket to tls"),
  result(
    "tls-failed",
    /Unable to connect with (?:STARTTLS|TLS encryption)/i,
    "connect with starttls",
    "connect with tls",
  ),
  result("tls-failed", /SslHandshakeException|SSLHandshakeException/, "sslhandshakeexception"),
  result("tls-failed", /TLS handshake failed/i, "handshake failed"),
];
