/**
 * Signatures to the reasons of the TLS libraries: OpenSSL, GnuTLS, SChannel, Java, Go, rustls, Erlang, NSS, mbedTLS, LibreSSL, Secure Transport.
 *
 * Invariant: a table. None of these words is about SES by itself: the text must name it, or be about mail.
 * @module
 */

import { ofMail, reason, result, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const TLS_LIBRARIES: readonly Signature[] = [
  reason(
    "tls-mode-mismatch",
    /wrong version number|WRONG_VERSION_NUMBER/i,
    {
      literals: ["wrong version number", "wrong_version_number"],
      seen: [
        "OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: wrong version number (host email-smtp.us-east-1.amazonaws.com)",
        "ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
      ],
    },
  ),
  reason("tls-mode-mismatch", /Unsupported or unrecognized SSL message/i, {
    literals: ["unrecognized ssl"],
    seen: ["javax.net.ssl.SSLException: Unsupported or unrecognized SSL message"],
  }),
  reason("tls-mode-mismatch", /Unrecognized SSL message, plaintext connection/i, {
    literals: ["unrecognized ssl"],
    seen: ["javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?"],
  }),
  reason("tls-mode-mismatch", /first record does not look like a TLS handshake/i, {
    literals: ["does not look like a tls"],
    seen: ["dial email-smtp.eu-west-1.amazonaws.com:587: tls: first record does not look like a TLS handshake"],
  }),
  reason("tls-mode-mismatch", /hello(?: A)?: ?unknown protocol/i, {
    literals: ["unknown protocol"],
    seen: [
      "email-smtp.us-east-1.amazonaws.com: SSL_connect returned=1 errno=0 state=SSLv2/v3 read server hello A: unknown protocol (OpenSSL::SSL::SSLError)",
    ],
  }),
  reason("tls-mode-mismatch", /unexpected TLS packet was received/i, {
    literals: ["unexpected tls packet"],
    seen: [
      "Nov 22 19:53:01 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS handshake failed: An unexpected TLS packet was received.' exitcode=EX_PROTOCOL",
    ],
  }),
  reason("tls-mode-mismatch", /SMTPS wrappermode \(TCP port \d+\) requires/i, {
    literals: ["wrappermode"],
    seen: [
      'Nov 22 19:59:14 relay postfix/smtp[20358]: SMTPS wrappermode (TCP port 465) requires setting "smtp_tls_wrappermode = yes", and "smtp_tls_security_level = encrypt" (or stronger)',
    ],
  }),
  reason("tls-mode-mismatch", /Cannot determine the frame size or a corrupted frame/i, {
    literals: ["corrupted frame"],
    seen: [
      "---> System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received.",
    ],
  }),
  reason("tls-mode-mismatch", /handshake failed due to an unexpected packet format/i, {
    literals: ["unexpected packet format"],
    seen: ["The handshake failed due to an unexpected packet format."],
  }),
  reason("tls-mode-mismatch", /corrupt message of type InvalidContentType/i, {
    literals: ["invalidcontenttype"],
    seen: ["smtp email-smtp.eu-west-1.amazonaws.com:587: received corrupt message of type InvalidContentType"],
  }),
  reason("tls-mode-mismatch", /packet length too long|RX_RECORD_TOO_LONG/i, {
    literals: ["length too long", "rx_record_too_long"],
    seen: ["error:1408F0C6:SSL routines:ssl3_get_record:packet length too long", "SSL_ERROR_RX_RECORD_TOO_LONG"],
  }),
  reason(
    "certificate-not-yet-valid",
    /certificate (?:is )?not yet valid|not yet valid: current time \S+ is before/i,
    {
      literals: ["not yet valid"],
      seen: [
        "email-smtp.eu-west-1.amazonaws.com:587: x509: certificate has expired or is not yet valid: current time 1970-01-01T00:02:29Z is before 2024-02-01T00:00:00Z",
        "Nov 22 19:59:02 relay postfix/smtp[20064]: server certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: certificate not yet valid",
        "email-smtp.eu-west-1.amazonaws.com: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: certificate verify failed (certificate is not yet valid) (OpenSSL::SSL::SSLError)",
      ],
    },
  ),
  reason("certificate-not-yet-valid", /CertificateNotYetValidException/, {
    literals: ["certificatenotyetvalid"],
    seen: ["Caused by: java.security.cert.CertificateNotYetValidException: NotBefore: Fri Jan 01 00:00:00 UTC 2038"],
  }),
  reason("certificate-not-yet-valid", /uses not yet valid certificate/i, {
    literals: ["not yet valid"],
    seen: [
      "Nov 22 19:52:58 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate chain uses not yet valid certificate. ' exitcode=EX_UNAVAILABLE",
    ],
  }),
  reason(
    "certificate-not-yet-valid",
    /certificate not valid yet|CERT_NOT_YET_VALID/i,
    {
      literals: ["not valid yet", "cert_not_yet_valid"],
      seen: [
        "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: certificate not valid yet: verification time 1795378737 (UNIX), but certificate is not valid before 2145916800 (350538063 seconds in future)",
        "SEC_ERROR CERT_NOT_YET_VALID",
      ],
    },
  ),
  reason(
    "certificate-expired",
    /certificate has expired(?! or is not yet valid)|has expired or is not yet valid(?!: current time \S+ is before)/i,
    {
      literals: ["has expired"],
      seen: [
        "email-smtp.eu-west-1.amazonaws.com:587: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T19:52:27Z is after 2021-01-01T00:00:00Z",
        "email-smtp.eu-west-1.amazonaws.com: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: certificate verify failed (certificate has expired) (OpenSSL::SSL::SSLError)",
      ],
    },
  ),
  reason(
    "certificate-expired",
    /CertificateExpiredException|CERT_HAS_EXPIRED/,
    {
      literals: ["certificateexpired", "cert_has_expired"],
      seen: [
        "Caused by: java.security.cert.CertificateExpiredException: NotAfter: Fri Jan 01 00:00:00 UTC 2021",
        "{ code: 'CERT_HAS_EXPIRED' }",
      ],
    },
  ),
  reason("certificate-expired", /uses expired certificate/i, {
    literals: ["uses expired"],
    seen: [
      "Nov 22 19:52:58 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate chain uses expired certificate. ' exitcode=EX_UNAVAILABLE",
    ],
  }),
  reason("certificate-expired", /peer certificate: (?:certificate )?expired/i, {
    literals: ["certificate: exp", "certificate exp"],
    seen: [
      "error connecting to email-smtp.eu-west-1.amazonaws.com: invalid peer certificate: Expired",
      "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: certificate expired: verification time 1795378735 (UNIX), but certificate is not valid after 1609459200 (185919535 seconds ago)",
    ],
  }),
  reason(
    "certificate-wrong-name",
    /does not match certificate's altnames|\bnot in the cert's altnames|ERR_TLS_CERT_ALTNAME_INVALID/i,
    {
      literals: ["altnames", "cert_altname"],
      seen: [
        "Host: email-smtp.eu-west-1.amazonaws.com. is not in the cert's altnames: DNS:mail.example.net",
        "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: DNS:email-smtp.us-east-1.amazonaws.com",
      ],
    },
  ),
  // Exim; Postfix, now and before version 2.3, where the certificate is trusted and its name is another.
  ofMail(reason(
    "certificate-wrong-name",
    /\bcertificate name mismatch|Server certificate not verified|certificate peer name verification failed/,
    {
      literals: ["certificate name mismatch", "server certificate not", "peer name verification"],
      seen: [
        '[192.0.2.1] SSL verify error: certificate name mismatch: DN="/CN=www.example.net"',
        "H=email-smtp.eu-west-1.amazonaws.com [192.0.2.1]: a TLS session is required, but an attempt to start TLS failed: certificate name mismatch",
        "status=deferred (Server certificate not verified)",
        "postfix/smtp[4711]: certificate peer name verification failed: CN mismatch",
      ],
    },
  )),
  ofMail(reason(
    "certificate-untrusted",
    /Server certificate (?:not trusted|fingerprint not verified)|cannot load Certification Authority data.{0,120}disabling TLS/,
    {
      literals: ["server certificate not", "server certificate fingerprint", "authority data"],
      seen: [
        "status=deferred (Server certificate not trusted)",
        "status=deferred (Server certificate fingerprint not verified)",
        'postfix/smtp[4711]: cannot load Certification Authority data, CAfile="/etc/ssl/certs/ca-bundle.crt": disabling TLS support',
      ],
    },
  )),
  ofMail(symptom("tls-failed", /TLS is required, but our TLS engine is unavailable/, {
    literals: ["tls engine is"],
    seen: ["status=deferred (TLS is required, but our TLS engine is unavailable)"],
  })),
  reason("certificate-wrong-name", /hostname mismatch/i, {
    literals: ["hostname mismatch"],
    seen: [
      "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'email-smtp.eu-west-1.amazonaws.com'. (_ssl.c:1006)",
      "Nov 22 19:58:56 relay postfix/smtp[20064]: server certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: num=62:hostname mismatch",
    ],
  }),
  reason(
    "certificate-wrong-name",
    /certificate is valid for [^ ]{1,400}(?: [^ ]{1,400}){0,20}?, not /i,
    {
      literals: ["is valid for"],
      seen: [
        "tls: failed to verify certificate: x509: certificate is valid for email-smtp.us-east-1.amazonaws.com, not mail.example.com",
      ],
    },
  ),
  reason("certificate-wrong-name", /cannot validate certificate for \S+ because/i, {
    literals: ["cannot validate cert"],
    seen: [
      "email-smtp.us-east-1.amazonaws.com via 192.0.2.10: x509: cannot validate certificate for 192.0.2.10 because it doesn't contain any IP SANs",
    ],
  }),
  reason("certificate-wrong-name", /Can't verify identity of server/i, {
    literals: ["identity of server"],
    seen: ["java.io.IOException: Can't verify identity of server: email-smtp.eu-west-1.amazonaws.com"],
  }),
  reason(
    "certificate-wrong-name",
    /No subject alternative (?:DNS )?names? (?:matching|present)/i,
    {
      literals: ["subject alternative"],
      seen: [
        "javax.net.ssl.SSLHandshakeException: No subject alternative DNS name matching email-smtp.eu-west-1.amazonaws.com found.",
      ],
    },
  ),
  reason("certificate-wrong-name", /subjectAltName did not match/i, {
    literals: ["subjectaltname"],
    seen: [
      "Unable to connect with STARTTLS: stream_socket_enable_crypto(): Peer certificate subjectAltName did not match expected name `email-smtp.eu-west-1.amazonaws.com'",
    ],
  }),
  reason("certificate-wrong-name", /did not match expected CN/i, {
    literals: ["match expected cn"],
    seen: [
      "stream_socket_enable_crypto(): Peer certificate CN=`email-smtp.us-east-1.amazonaws.com' did not match expected CN=`mail.example.com'",
    ],
  }),
  reason("certificate-wrong-name", /no alternative certificate subject name matches/i, {
    literals: ["alternative certificate"],
    seen: [
      "curl: (60) SSL: no alternative certificate subject name matches target host name 'email-smtp.eu-west-1.amazonaws.com'",
    ],
  }),
  reason("certificate-wrong-name", /RemoteCertificateNameMismatch/, {
    literals: ["remotecertificatename"],
    seen: [
      "System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch",
    ],
  }),
  reason("certificate-wrong-name", /host ?name did not match the name given in/i, {
    literals: ["match the name given"],
    seen: ["The host name did not match the name given in the server's SSL certificate."],
  }),
  reason("certificate-wrong-name", /\bNotValidForName\b/, {
    literals: ["notvalidforname"],
    seen: ["error connecting to email-smtp.eu-west-1.amazonaws.com: invalid peer certificate: NotValidForName"],
  }),
  reason("certificate-wrong-name", /certificate not valid for name/i, {
    literals: ["not valid for name"],
    seen: [
      'InvalidData: invalid peer certificate: certificate not valid for name "email-smtp.eu-west-1.amazonaws.com"; certificate is only valid for DnsName("email-smtp.us-east-1.amazonaws.com")',
    ],
  }),
  reason("certificate-wrong-name", /name in the certificate does not match/i, {
    literals: ["certificate does not match"],
    seen: [
      "Nov 22 19:52:58 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The name in the certificate does not match the expected. ' exitcode=EX_UNAVAILABLE",
    ],
  }),
  reason("certificate-wrong-name", /hostname \S+ does not match the server certificate/i, {
    literals: ["match the server cert"],
    seen: ['hostname "192.0.2.10" does not match the server certificate'],
  }),
  ofMail(
    reason("certificate-wrong-name", /\bWrong peer certificate\b/, {
      literals: ["wrong peer certificate"],
      seen: ["Wrong peer certificate"],
    }),
  ),
  reason(
    "certificate-wrong-name",
    /Unacceptable certificate from \d|certificate.{0,40}application verification failure/i,
    {
      literals: ["unacceptable certificate", "application verification"],
      seen: [
        "smtp: Unacceptable certificate from 192.0.2.10: application verification failure",
        "smtp: certificate verify: application verification failure",
      ],
    },
  ),
  // A client that does not print which of its checks failed.
  ofMail(
    symptom("certificate-untrusted", /SSL\/TLS certificate is untrusted|\bUntrusted server certificate/i, {
      literals: ["certificate is untrusted", "untrusted server"],
      seen: ["smtp: Failed: Server SSL/TLS certificate is untrusted", "Untrusted server certificate"],
    }),
  ),
  reason("tls-failed", /SSL wants a (?:read|write) first/i, {
    literals: ["ssl wants a"],
    seen: ["Couldn't start TLS: SSL wants a read first (smtp)", "smtp: SSL wants a write first"],
  }),
  ofMail(
    symptom(
      "tls-failed",
      /can't STARTTLS: (?:220 )?Ready to start TLS/i,
      {
        literals: ["can't starttls"],
        seen: [
          "can't STARTTLS: Ready to start TLS",
        ],
      },
    ),
  ),
  // Haskell's tls reads the first bytes of a greeting, "22", as the head of a record.
  reason("tls-mode-mismatch", /HandshakeFailed \(Error_Packet_Parsing "Failed reading: invalid header type/i, {
    literals: ["error_packet_parsing"],
    seen: ['smtp: HandshakeFailed (Error_Packet_Parsing "Failed reading: invalid header type: 50\\nFrom:\\theader")'],
  }),
  reason("tls-failed", /\bHandshakeFailed (?:Error_EOF|\(Error_(?:Misc|Protocol))/, {
    literals: ["handshakefailed"],
    seen: ["smtp: HandshakeFailed Error_EOF", 'smtp: HandshakeFailed (Error_Protocol ("x",True,HandshakeFailure))'],
  }),
  // MailKit lists what may be the cause, whatever it is.
  reason("certificate-untrusted", /self[- ]signed certificate(?! which cannot be verified)/i, {
    literals: ["self-signed cert", "self signed cert"],
    seen: [
      "Nov 22 19:58:59 relay postfix/smtp[20064]: certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: self-signed certificate",
      "verify error:num=18:self signed certificate",
    ],
  }),
  reason(
    "certificate-untrusted",
    /unable to get (?:local )?issuer certificate|UNABLE_TO_GET_ISSUER_CERT/i,
    {
      literals: ["issuer cert", "issuer_cert"],
      seen: [
        "email-smtp.eu-west-1.amazonaws.com: Error: unable to get local issuer certificate, code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE/i,
    {
      literals: ["verify the first cert", "verify_leaf"],
      seen: ["Error: unable to verify the first certificate", "code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'"],
    },
  ),
  reason("certificate-untrusted", /DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT_IN_CHAIN/, {
    literals: ["self_signed"],
    seen: ["code: 'DEPTH_ZERO_SELF_SIGNED_CERT'"],
  }),
  reason("certificate-untrusted", /certificate signed by unknown authority/i, {
    literals: ["unknown authority"],
    seen: [
      'err="establish TLS connection to server: tls: failed to verify certificate: x509: certificate signed by unknown authority" smarthost=email-smtp.eu-west-1.amazonaws.com:465',
    ],
  }),
  reason("certificate-untrusted", /PKIX path building failed/i, {
    literals: ["path building"],
    seen: [
      "javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
    ],
  }),
  reason("certificate-untrusted", /Path does not chain with any of the trust anchors/i, {
    literals: ["trust anchors"],
    seen: [
      "javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: Path does not chain with any of the trust anchors",
    ],
  }),
  reason("certificate-untrusted", /unable to find valid certification path/i, {
    literals: ["certification path"],
    seen: [
      "javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
    ],
  }),
  reason("certificate-untrusted", /certificate issuer is unknown/i, {
    literals: ["issuer is unknown"],
    seen: [
      "Nov 22 19:52:59 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown. ' exitcode=EX_UNAVAILABLE",
    ],
  }),
  reason("certificate-untrusted", /\buntrusted issuer\b/i, {
    literals: ["untrusted issuer"],
    seen: [
      "Mar 11 06:25:04 relay postfix/smtp[2716]: certificate verification failed for email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587: untrusted issuer /C=US/O=Amazon/CN=Amazon Root CA 1",
    ],
  }),
  reason("certificate-untrusted", /\bUnknownIssuer\b/, {
    literals: ["unknownissuer"],
    seen: [
      "error connecting to email-smtp.eu-west-1.amazonaws.com: invalid peer certificate: UnknownIssuer",
      "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: UnknownIssuer",
    ],
  }),
  reason(
    "certificate-untrusted",
    /errors in the certificate chain|RemoteCertificateChainErrors/i,
    {
      literals: ["certificate chain", "remotecertificatechain"],
      seen: [
        "The remote certificate is invalid because of errors in the certificate chain: PartialChain",
        "RemoteCertificateChainErrors",
      ],
    },
  ),
  reason("certificate-untrusted", /\b(?:PartialChain|UntrustedRoot)\b/, {
    literals: ["partialchain", "untrustedroot"],
    seen: [
      "The remote certificate is invalid because of errors in the certificate chain: PartialChain",
      "the chain ends in UntrustedRoot",
    ],
  }),
  reason("certificate-untrusted", /\bCaUsedAsEndEntity\b/, {
    literals: ["causedasendentity"],
    seen: [
      "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
    ],
  }),
  symptom("certificate-untrusted", /certificate verify failed/i, {
    literals: ["certificate verify"],
    seen: ["error:0A000086:SSL routines::certificate verify failed"],
  }),
  symptom("certificate-untrusted", /remote certificate is invalid/i, {
    literals: ["remote certificate"],
    seen: ["The remote certificate is invalid because of errors in the certificate chain: PartialChain"],
  }),
  symptom("certificate-untrusted", /certificate verification failed/i, {
    literals: ["certificate verification"],
    seen: [
      "Nov 22 19:58:59 relay postfix/smtp[20064]: certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: self-signed certificate",
    ],
  }),
  reason(
    "tls-version",
    /alert protocol[ _]version|ALERT_PROTOCOL_VERSION|alert: protocol_?version|SSL alert number 70\b/i,
    {
      literals: ["alert protocol", "alert_protocol", "alert: protocol", "ssl alert number"],
      seen: [
        "email-smtp: SSL alert number 70",
        "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: received fatal alert: ProtocolVersion",
        "ssl.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:1006)",
      ],
    },
  ),
  reason("tls-version", /No appropriate protocol/i, {
    literals: ["appropriate protocol"],
    seen: [
      "Could not connect to SMTP host: email-smtp.us-east-1.amazonaws.com, port: 465; nested exception is: javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
    ],
  }),
  reason("tls-version", /protocol version not supported/i, {
    literals: ["protocol version not"],
    seen: ["email-smtp.eu-west-1.amazonaws.com:465: remote error: tls: protocol version not supported"],
  }),
  reason("tls-version", /do not possess a common algorithm/i, {
    literals: ["common algorithm"],
    seen: [
      "System.ComponentModel.Win32Exception (0x80090331): The client and server cannot communicate, because they do not possess a common algorithm",
    ],
  }),
  reason("tls-version", /no protocols available|NO_PROTOCOLS_AVAILABLE/i, {
    literals: ["protocols available", "protocols_available"],
    seen: [
      "error:0A0000BF:SSL routines:tls_setup_handshake:no protocols available:../ssl/statem/statem_lib.c:104:",
      "[SSL: NO_PROTOCOLS_AVAILABLE] no protocols available",
    ],
  }),
  reason("tls-version", /unsupported protocol|UNSUPPORTED_PROTOCOL/i, {
    literals: ["unsupported protocol", "unsupported_protocol"],
    seen: ["error:14077102:SSL routines:SSL23_GET_SERVER_HELLO:unsupported protocol", "[SSL: UNSUPPORTED_PROTOCOL]"],
  }),
  result("tls-failed", /handshake[_ ]failure|HANDSHAKE_FAILURE/i, {
    literals: ["handshake_failure", "handshake failure"],
    seen: [
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 8074835B: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.03, delays=0.01/0.02/0/0, dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure)",
      "email-smtp.eu-west-1.amazonaws.com:587: starttls: remote error: tls: handshake failure",
      "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure",
    ],
  }),
  result(
    "tls-failed",
    /unexpected eof while reading|UNEXPECTED_EOF_WHILE_READING/i,
    {
      literals: ["unexpected eof", "unexpected_eof"],
      seen: [
        "*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)",
        "ssl.SSLEOFError: [SSL: UNEXPECTED_EOF_WHILE_READING]",
      ],
    },
  ),
  // What Java's TLS, with which SES ends a connection, sends before it closes.
  result("connection-closed", /\b(?:tls|alert)\W.{0,30}\buser[ _]cancell?ed\b/i, {
    literals: ["user canceled", "user cancelled", "user_canceled", "user_cancelled"],
    seen: [
      "email-smtp.us-east-1.amazonaws.com:465: error sending message: remote error: tls: user canceled",
      "email-smtp.us-east-1.amazonaws.com: SSL routines:ssl3_read_bytes:tlsv1 alert user cancelled: SSL alert number 90",
      "email-smtp.us-east-1.amazonaws.com: javax.net.ssl.SSLException: Received fatal alert: user_canceled",
      "email-smtp.us-east-1.amazonaws.com: received fatal alert: user_cancelled",
    ],
  }),
  symptom("tls-failed", /TLS startup failed|STARTTLS attempted but failed/i, {
    literals: ["tls startup", "starttls attempted"],
    seen: ["*** TLS startup failed (connect(): Connection lost)", "*** STARTTLS attempted but failed"],
  }),
  result("tls-failed", /Could not convert socket to TLS/i, {
    literals: ["socket to tls"],
    seen: ["javax.mail.MessagingException: Could not convert socket to TLS;"],
  }),
  result(
    "tls-failed",
    /Unable to connect with (?:STARTTLS|TLS encryption)/i,
    {
      literals: ["connect with starttls", "connect with tls"],
      seen: ["SMTP Error: Unable to connect with STARTTLS.", "Unable to connect with TLS encryption"],
    },
  ),
  result("tls-failed", /SslHandshakeException|SSLHandshakeException/, {
    literals: ["sslhandshakeexception"],
    seen: ["javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake"],
  }),
  result("tls-failed", /TLS handshake failed/i, {
    literals: ["handshake failed"],
    seen: ["msmtp: TLS handshake failed: Error in the push function."],
  }),
  reason("tls-mode-mismatch", /UNKNOWN_PROTOCOL\b|: unknown protocol|routines:\w*:http request|HTTP_REQUEST\b/i, {
    literals: ["unknown_protocol", ": unknown protocol", ":http request", "http_request"],
    seen: [
      "ssl.SSLError: [SSL: UNKNOWN_PROTOCOL] smtp",
      "smtp: OpenSSL: unknown protocol",
      "smtp: error:1407609C:SSL routines:SSL23_GET_CLIENT_HELLO:http request",
      "smtp [SSL: HTTP_REQUEST]",
    ],
  }),
  reason(
    "tls-mode-mismatch",
    /TLS packet with unexpected length|UNEXPECTED_PACKET_LENGTH|oversized record received|not an SSL\/TLS record|NotSslRecordException/i,
    {
      literals: [
        "with unexpected length",
        "unexpected_packet_length",
        "oversized record",
        "an ssl/tls record",
        "notsslrecordexception",
      ],
      seen: [
        "smtp: A TLS packet with unexpected length was received.",
        "smtp: GNUTLS_E_UNEXPECTED_PACKET_LENGTH",
        "smtp: tls: oversized record received with length 20527",
        "smtp: not an SSL/TLS record: 3232302065",
        "smtp io.netty.handler.ssl.NotSslRecordException",
      ],
    },
  ),
  reason("tls-mode-mismatch", /unsupported_record_type|unexpected_message\b|SEC_E_INVALID_TOKEN|0x80090308/i, {
    literals: ["unsupported_record_type", "unexpected_message", "sec_e_invalid_token", "0x80090308"],
    seen: [
      "gen_smtp: unsupported_record_type,50",
      "gen_smtp: {:tls_alert, {:unexpected_message, x}}",
      "schannel: smtps SEC_E_INVALID_TOKEN",
      "smtp 0x80090308",
    ],
  }),
  ofMail(
    reason("tls-mode-mismatch", /typically reserved for plain-text connections/i, {
      literals: ["reserved for plain-text"],
      seen: ["MailKit: When connecting to an SMTP service, port 587 is typically reserved for plain-text connections."],
    }),
  ),
  reason(
    "tls-mode-mismatch",
    /invalid SSL record was received|errSSLProtocol\b|SSL record overflow|\(-98(?:00|47)\)/i,
    {
      literals: ["invalid ssl record", "errsslprotocol", "record overflow", "error (-98"],
      seen: [
        "smtp mbedTLS: SSL - An invalid SSL record was received",
        "smtp errSSLProtocol",
        "smtp: SSL record overflow",
        "smtp OSStatus error (-9800)",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /hasn't got a known issuer|certificate is (?:NOT|not) trusted|Server is not trusted|authority that is not trusted/,
    {
      literals: ["known issuer", "is not trusted", "authority that is not"],
      seen: [
        "msmtp: the certificate hasn't got a known issuer",
        "smtp: The certificate is NOT trusted.",
        "smtp: The certificate chain was issued by an authority that is not trusted.",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /SEC_E_UNTRUSTED_ROOT|CERT_E_UNTRUSTEDROOT|CERT_E_CHAINING|0x80090325|0x800B0109|SEC_ERROR_(?:UNKNOWN|UNTRUSTED)_ISSUER|PKIX_ERROR_SELF_SIGNED/i,
    {
      literals: [
        "untrusted_root",
        "untrustedroot",
        "cert_e_chaining",
        "0x80090325",
        "0x800b0109",
        "known_issuer",
        "trusted_issuer",
        "error_self_signed",
      ],
      seen: [
        "schannel: SEC_E_UNTRUSTED_ROOT smtp",
        "smtp CERT_E_UNTRUSTEDROOT",
        "smtp CERT_E_CHAINING",
        "smtp 0x80090325",
        "smtp 0x800B0109",
        "smtp SEC_ERROR_UNKNOWN_ISSUER",
        "smtp SEC_ERROR_UNTRUSTED_ISSUER",
        "smtp MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /\bunknown_ca\b|\bUnknown ?CA\b|tlsv1 alert unknown ca|selfsigned_peer|cacerts: :undefined|Trust anchor for certification path|trustAnchors parameter must be/i,
    {
      literals: [
        "unknown_ca",
        "unknown ca",
        "selfsigned_peer",
        "cacerts: :undefined",
        "trust anchor for",
        "trustanchors param",
      ],
      seen: [
        "gen_smtp {:tls_alert, {:unknown_ca, x}}",
        "smtp: Fatal - Unknown CA",
        "gen_smtp {bad_cert,selfsigned_peer}",
        "gen_smtp {:options, :incompatible, [verify: :verify_peer, cacerts: :undefined]}",
        "smtp: Trust anchor for certification path not found.",
        "javax.mail: the trustAnchors parameter must be non-empty",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /InvalidCertificate\(UnknownIssuer|not correctly signed by the trusted CA|X509 - Certificate verification failed|errSSL(?:XCertChainInvalid|UnknownRootCert|NoRootCert)|\(-98(?:07|12|13)\)/i,
    {
      literals: [
        "(unknownissuer",
        "signed by the trusted",
        "x509 - certificate",
        "certchaininvalid",
        "unknownrootcert",
        "norootcert",
        "error (-98",
      ],
      seen: [
        "lettre: InvalidCertificate(UnknownIssuer)",
        "smtp: The certificate is not correctly signed by the trusted CA",
        "smtp: X509 - Certificate verification failed, e.g. CRL, CA or signature check failed",
        "smtp errSSLXCertChainInvalid",
        "smtp errSSLUnknownRootCert",
        "smtp errSSLNoRootCert",
        "smtp error (-9807)",
      ],
    },
  ),
  reason(
    "certificate-untrusted",
    /invalid CA certificate|signed by an unknown|unknown certificate authority|certificate (?:was )?signed by an untrusted/i,
    {
      literals: ["invalid ca cert", "by an unknown", "certificate authority", "by an untrusted"],
      seen: [
        "smtp: invalid CA certificate",
        "smtp: certificate signed by an unknown authority",
        "smtp: unknown certificate authority",
        "smtp: certificate was signed by an untrusted issuer",
      ],
    },
  ),
  symptom(
    "certificate-untrusted",
    /tls: failed to verify certificate|SSL certificate problem|could not be validated for the following|rejected by the provided RemoteCertificate/i,
    {
      literals: [
        "failed to verify cert",
        "ssl certificate problem",
        "validated for the follow",
        "rejected by the provided",
      ],
      seen: [
        "smtp: tls: failed to verify certificate: x",
        "smtp: SSL certificate problem: x",
        "MailKit: The server's SSL certificate could not be validated for the following reasons:",
        "MailKit: The remote certificate was rejected by the provided RemoteCertificateValidationCallback.",
      ],
    },
  ),
  reason(
    "certificate-wrong-name",
    /IP address mismatch|owner does not match hostname|hostname_check_failed|SSL_ERROR_BAD_CERT_DOMAIN|CertNotValidForName/i,
    {
      literals: [
        "ip address mismatch",
        "owner does not match",
        "hostname_check_failed",
        "bad_cert_domain",
        "certnotvalidforname",
      ],
      seen: [
        "smtplib: IP address mismatch",
        "msmtp: the certificate owner does not match hostname x",
        "gen_smtp {:bad_cert, :hostname_check_failed}",
        "smtp SSL_ERROR_BAD_CERT_DOMAIN",
        "lettre CertNotValidForName",
      ],
    },
  ),
  reason(
    "certificate-wrong-name",
    /SEC_E_WRONG_PRINCIPAL|0x80090322|CERT_E_CN_NO_MATCH|0x800B010F|target principal name is incorrect|errSSLHostNameMismatch|\(-9843\)|legacy Common Name/i,
    {
      literals: [
        "wrong_principal",
        "0x80090322",
        "cn_no_match",
        "0x800b010f",
        "target principal",
        "hostnamemismatch",
        "error (-9843",
        "legacy common",
      ],
      seen: [
        "smtp SEC_E_WRONG_PRINCIPAL",
        "smtp 0x80090322",
        "smtp CERT_E_CN_NO_MATCH",
        "smtp 0x800B010F",
        "smtp: The target principal name is incorrect.",
        "smtp errSSLHostNameMismatch",
        "smtp error (-9843)",
        "smtp: x509: certificate relies on legacy Common Name field",
      ],
    },
  ),
  reason(
    "certificate-expired",
    /SEC_E_CERT_EXPIRED|0x80090328|CERT_E_EXPIRED|0x800B0101|SEC_ERROR_EXPIRED_CERTIFICATE|errSSLCertExpired|\bcert_expired\b|InvalidCertificate\(Expired|timestamp check failed/i,
    {
      literals: [
        "cert_expired",
        "0x80090328",
        "cert_e_expired",
        "0x800b0101",
        "expired_certificate",
        "errsslcertexpired",
        "certificate(expired",
        "timestamp check",
      ],
      seen: [
        "smtp SEC_E_CERT_EXPIRED",
        "smtp 0x80090328",
        "smtp CERT_E_EXPIRED",
        "smtp 0x800B0101",
        "smtp SEC_ERROR_EXPIRED_CERTIFICATE",
        "smtp errSSLCertExpired",
        "lettre InvalidCertificate(Expired)",
        "javax.mail: timestamp check failed",
      ],
    },
  ),
  symptom("certificate-expired", /CertPathValidatorException: validity check failed/, {
    literals: ["validity check failed"],
    seen: ["javax.mail: java.security.cert.CertPathValidatorException: validity check failed"],
  }),
  reason("tls-version", /Received alert \[70\]|Error in protocol version/, {
    literals: ["received alert [70]", "error in protocol version"],
    seen: ["smtp: Received alert [70]: Error in protocol version", "smtp: Error in protocol version"],
  }),
  reason("certificate-wrong-name", /hostname verification failed/i, {
    literals: ["hostname verification"],
    seen: ["git send-email: STARTTLS failed! hostname verification failed"],
  }),
  reason(
    "certificate-expired",
    /tls_alert, ?\{:?certificate_expired|ALERT: Fatal - Certificate Expired|Invalid peer certificate \(error 10\)/i,
    {
      literals: ["certificate_expired", "fatal - certificate", "peer certificate (error"],
      seen: [
        '{tls_failed,{error,{tls_alert,{certificate_expired,"TLS client"}}}} smtp',
        "smtp: TLS client: In state wait_cert_cr generated CLIENT ALERT: Fatal - Certificate Expired",
        "esmtp: Invalid peer certificate (error 10)",
      ],
    },
  ),
  reason("certificate-not-yet-valid", /Invalid peer certificate \(error 9\)/i, {
    literals: ["peer certificate (error"],
    seen: ["esmtp: Invalid peer certificate (error 9)"],
  }),
  reason("certificate-wrong-name", /Invalid peer certificate \(error 62\)/i, {
    literals: ["peer certificate (error"],
    seen: ["esmtp: Invalid peer certificate (error 62)"],
  }),
  reason(
    "certificate-untrusted",
    /Invalid peer certificate \(error (?:18|19|2[01])\)|ALERT: Fatal - (?:Unknown CA|Bad Certificate)/i,
    {
      literals: ["peer certificate (error", "fatal - unknown ca", "fatal - bad cert"],
      seen: [
        "esmtp: Invalid peer certificate (error 20)",
        "smtp: TLS client: In state wait_cert_cr generated CLIENT ALERT: Fatal - Unknown CA",
        "smtp: TLS client: In state wait_cert_cr generated CLIENT ALERT: Fatal - Bad Certificate",
      ],
    },
  ),
  reason("tls-version", /ALERT: Fatal - (?:Insufficient Security|Protocol Version)/i, {
    literals: ["fatal - protocol version", "fatal - insufficient"],
    seen: [
      "smtp: TLS client: In state hello received SERVER ALERT: Fatal - Protocol Version",
      "smtp: TLS client: In state hello received SERVER ALERT: Fatal - Insufficient Security",
    ],
  }),
  symptom(
    "tls-failed",
    /ALERT: Fatal - (?:Handshake Failure|Illegal Parameter|Unexpected Message|Decode Error|Decrypt Error|Internal Error|Missing Extension)/i,
    {
      literals: ["alert: fatal - "],
      seen: [
        "smtp: TLS :client: In state :hello_retry_middlebox_assert generated CLIENT ALERT: Fatal - Unexpected Message",
      ],
    },
  ),
  // The policy of .NET's chains, as MailKit lists it.
  reason("certificate-expired", /certificate is not within its validity period/i, {
    literals: ["its validity period"],
    seen: [
      "smtp: A required certificate is not within its validity period when verifying against the current system clock",
    ],
  }),
  // The send connectors of Exchange, before they log in.
  ofMail(reason("certificate-wrong-name", /Certificate validation failure, Reason: ?SubjectMismatch/i, {
    literals: ["certificate validation failure"],
    seen: ["Certificate validation failure, Reason:SubjectMismatch"],
  })),
  ofMail(reason("certificate-expired", /Certificate validation failure, Reason: ?(?:Certificate)?Expired/i, {
    literals: ["certificate validation failure"],
    seen: ["Certificate validation failure, Reason:CertificateExpired"],
  })),
  ofMail(
    reason(
      "certificate-untrusted",
      /Certificate validation failure, Reason: ?(?!SubjectMismatch|(?:Certificate)?Expired)\w/i,
      {
        literals: ["certificate validation failure"],
        seen: ["Certificate validation failure, Reason:UntrustedRoot"],
      },
    ),
  ),
  reason(
    "certificate-wrong-name",
    /(?:doesn't|does not|did not|didn't) match (?:any of )?(?:the )?(?:certificate(?:'s)? )?(?:subject alternative names|subjectAltNames?|alternative names)/i,
    {
      literals: ["subject alternative name", "subjectaltname", "alternative names"],
      seen: [
        'email-smtp: hostname "mail.example.com" doesn\'t match any of the subject alternative names',
        "email-smtp: host does not match the certificate's subjectAltName",
      ],
    },
  ),
  // OpenSSL, by the numbers of RFC 8446, section 6: 40 is handshake_failure.
  symptom("tls-failed", /SSL alert number (?:40|44|47|50|51|80|109|112|120)\b/i, {
    literals: ["ssl alert number"],
    seen: ["SSL alert number 40 smtp"],
  }),
  reason("certificate-expired", /SSL alert number 45\b/i, {
    literals: ["ssl alert number"],
    seen: ["SSL alert number 45 smtp"],
  }),
  // 42, 43 and 46 are what clients send that do not say more of a certificate.
  reason("certificate-untrusted", /SSL alert number (?:42|43|46|48)\b/i, {
    literals: ["ssl alert number"],
    seen: ["SSL alert number 48 smtp", "SSL alert number 46 smtp"],
  }),
  // Twisted ends a connection itself whose certificate it does not accept.
  symptom("tls-failed", /Connection was aborted locally using ITCPTransport/i, {
    literals: ["aborted locally"],
    seen: [
      "smtp: twisted.internet.error.ConnectionAborted: Connection was aborted locally using ITCPTransport.abortConnection.",
    ],
  }),
  reason("tls-failed", /SSL handshake is taking longer than/i, {
    literals: ["handshake is taking"],
    seen: [
      "aiosmtplib.errors.SMTPTimeoutError: SSL handshake is taking longer than 2 seconds: aborting the connection",
    ],
  }),
  ofMail(
    symptom("certificate-untrusted", /reason=SSL certificate check failed/i, {
      literals: ["certificate check failed"],
      seen: ["smtpd[1]: mta error reason=SSL certificate check failed"],
    }),
  ),
  reason(
    "tls-version",
    /server selected unsupported protocol version|SEC_E_ALGORITHM_MISMATCH|0x80090331|SSL_ERROR_UNSUPPORTED_VERSION|received fatal alert: ?ProtocolVersion|PeerIncompatible/i,
    {
      literals: [
        "unsupported protocol v",
        "algorithm_mismatch",
        "0x80090331",
        "unsupported_version",
        "alert: protocolv",
        "peerincompatible",
      ],
      seen: [
        "smtp: tls: server selected unsupported protocol version 301",
        "smtp SEC_E_ALGORITHM_MISMATCH",
        "smtp 0x80090331",
        "smtp SSL_ERROR_UNSUPPORTED_VERSION",
        "lettre: received fatal alert: ProtocolVersion",
        "lettre: PeerIncompatible",
      ],
    },
  ),
  result(
    "tls-failed",
    /no shared cipher|no cipher match|NO_CYPHER_OVERLAP|(?:dh|ee) key too small|ca md too weak|SSL_ERROR_SYSCALL/i,
    {
      literals: [
        "no shared cipher",
        "no cipher match",
        "cypher_overlap",
        "key too small",
        "ca md too weak",
        "ssl_error_syscall",
      ],
      seen: [
        "smtp: no shared cipher",
        "smtp: no cipher match",
        "smtp SSL_ERROR_NO_CYPHER_OVERLAP",
        "smtp: dh key too small",
        "smtp: ca md too weak",
        "smtp SSL_ERROR_SYSCALL",
      ],
    },
  ),
  result(
    "tls-failed",
    /EOF occurred in violation of protocol|SSL peer shut down incorrectly|terminated the handshake|closed connection during handshake|disconnected before secure TLS/i,
    {
      literals: [
        "violation of protocol",
        "shut down incorrectly",
        "terminated the handshake",
        "during handshake",
        "before secure tls",
      ],
      seen: [
        "smtplib: EOF occurred in violation of protocol",
        "javax.mail: SSL peer shut down incorrectly",
        "javax.mail: Remote host terminated the handshake",
        "javax.mail: Remote host closed connection during handshake",
        "nodemailer: Client network socket disconnected before secure TLS connection was established",
      ],
    },
  ),
  result(
    "tls-failed",
    /\btls: (?:bad certificate|internal error|unexpected message|handshake)|TLS fatal alert|(?<!\(recv\): The TLS connection was )non-properly terminated|unexpected or badly formatted|SEC_E_ILLEGAL_MESSAGE|closed the transport stream|call to SSPI failed|errSSLClosedAbort/i,
    {
      literals: [
        "tls: bad cert",
        "tls: internal",
        "tls: unexpected",
        "tls: handshake",
        "tls fatal alert",
        "non-properly term",
        "badly formatted",
        "illegal_message",
        "transport stream",
        "sspi failed",
        "errsslclosedabort",
      ],
      seen: [
        "smtp: remote error: tls: bad certificate",
        "smtp: remote error: tls: internal error",
        "smtp: remote error: tls: unexpected message",
        "smtp: remote error: tls: handshake failure",
        "smtp: A TLS fatal alert has been received.",
        "smtp: The TLS connection was non-properly terminated.",
        "SmtpClient: The message received was unexpected or badly formatted",
        "smtp SEC_E_ILLEGAL_MESSAGE",
        "SmtpClient: Authentication failed because the remote party has closed the transport stream.",
        "SmtpClient: A call to SSPI failed, see inner exception.",
        "smtp errSSLClosedAbort",
      ],
    },
  ),
  result(
    "tls-failed",
    /Missing extension openssl|SSL operation failed|[Ff]ailed to enable crypto|SSL connect (?:attempt failed|error)|tls_failed\b|establish an SSL or TLS connection|Authentication failed, see inner exception/i,
    {
      literals: [
        "extension openssl",
        "ssl operation failed",
        "enable crypto",
        "ssl connect",
        "tls_failed",
        "an ssl or tls",
        "see inner exception",
      ],
      seen: [
        "SMTP: Missing extension openssl",
        "smtp: SSL operation failed with code 1.",
        "smtp: Failed to enable crypto",
        "smtp: SSL connect attempt failed",
        "gen_smtp :tls_failed",
        "MailKit: An error occurred while attempting to establish an SSL or TLS connection.",
        "SmtpClient: Authentication failed, see inner exception.",
      ],
    },
  ),
  symptom("tls-failed", /unable to connect to (?:ssl|tls):\/\/.{0,120}\(Unknown error\)/i, {
    literals: ["(unknown error)"],
    seen: ["fsockopen(): unable to connect to tls://email-smtp.eu-west-1.amazonaws.com:2465 (Unknown error)"],
  }),
  reason(
    "certificate-wrong-name",
    /certificate (?:does not|doesn't|did not|didn't) match|(?:host|common) ?name (?:does not|doesn't) match/i,
    {
      literals: [
        "certificate does not match",
        "certificate doesn't match",
        "certificate did not match",
        "certificate didn't match",
        "name does not match",
        "name doesn't match",
      ],
      seen: [
        "smtp: the certificate does not match the host",
        "smtp: the certificate doesn't match the host.",
        "smtp: certificate did not match",
        "smtp: certificate didn't match",
        "smtp: hostname does not match",
        "smtp: common name doesn't match",
      ],
    },
  ),
  symptom(
    "certificate-untrusted",
    /invalid certificate\b|certificate (?:is|was) invalid|certificate (?:could not|cannot|can't) be (?:verified|trusted|validated)|(?:unable to|failed to|could not|cannot) verify (?:the )?(?:server |peer )?certificate|certificate (?:validation|verification) (?:failed|error)/i,
    {
      literals: [
        "invalid certificate",
        "certificate is invalid",
        "certificate was invalid",
        "certificate could not be",
        "certificate cannot be",
        "certificate can't be",
        "unable to verify",
        "failed to verify",
        "could not verify",
        "cannot verify",
        "certificate validation",
        "certificate verification",
      ],
      seen: [
        "smtp: invalid certificate",
        "smtp: the certificate is invalid",
        "smtp: certificate was invalid",
        "smtp: certificate could not be verified",
        "smtp: certificate cannot be trusted",
        "smtp: certificate can't be validated",
        "smtp: unable to verify server certificate",
        "smtp: failed to verify certificate",
        "smtp: could not verify the certificate",
        "smtp: cannot verify peer certificate",
        "smtp: certificate validation failed",
        "smtp: certificate verification error",
      ],
    },
  ),
  result(
    "tls-failed",
    /(?:TLS|SSL) (?:negotiation|handshake|connection|setup) (?:failed|failure|error)|STARTTLS (?:failed|error)|failed to (?:start|negotiate|establish) (?:TLS|SSL)|could not (?:start|negotiate|establish) (?:TLS|SSL)/i,
    {
      literals: [
        "tls negotiation",
        "ssl negotiation",
        "tls handshake",
        "ssl handshake",
        "tls connection fail",
        "tls connection err",
        "ssl connection fail",
        "ssl connection err",
        "tls setup",
        "starttls failed",
        "starttls error",
        "failed to start",
        "failed to negotiate",
        "failed to establish",
        "could not start",
        "could not negotiate",
        "could not establish",
      ],
      seen: [
        "smtp: TLS Negotiation failed",
        "smtp: SSL negotiation failed",
        "smtp: TLS handshake error",
        "smtp: SSL handshake failed",
        "smtp: TLS connection failed",
        "smtp: TLS connection error",
        "smtp: SSL connection error",
        "smtp: SSL connection failed",
        "smtp: TLS setup failed",
        "smtp: STARTTLS failed",
        "smtp: STARTTLS error",
        "smtp: failed to start TLS",
        "smtp: failed to negotiate TLS",
        "smtp: failed to establish TLS",
        "smtp: could not start TLS",
        "smtp: could not negotiate TLS",
        "smtp: could not establish SSL",
      ],
    },
  ),
];
