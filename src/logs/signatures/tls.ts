/**
 * Signatures to what went wrong with TLS: the words of OpenSSL, GnuTLS, Java, Go, .NET, rustls and the clients on top of them.
 *
 * Invariant: a table. None of these words is about SES by itself; a text must name it.
 * @module
 */

import { answer, reason, result, type Signature, symptom } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const TLS_CLUES: readonly Signature[] = [
  reason("starttls-masked", /\b250[- ]X{6,}A?\b|\b220 \*{10,}/, {
    literals: ["250-xxxx", "250 xxxx", "220 ****"],
    seen: [
      "250-XXXXXXXA",
      "<-  220 **************************************************************************",
      "250 XXXXXXXA",
    ],
  }),
  answer("starttls-not-offered", "shared", /Error upgrading connection with STARTTLS: 50\d\b/i, {
    literals: ["upgrading connection"],
    seen: ["Error upgrading connection with STARTTLS: 502 Error: command not implemented"],
  }),
  symptom("starttls-not-offered", /did not advertise STARTTLS/i, {
    literals: ["advertise starttls"],
    seen: ["*** Host did not advertise STARTTLS"],
  }),
  symptom("starttls-not-offered", /does not advertise the STARTTLS/i, {
    literals: ["advertise the starttls"],
    seen: [
      String
        .raw`level=warn component=dispatcher receiver=ops integration=email[0] msg="Notify attempt failed, will retry later" attempts=1 err="'require_tls' is true (default) but \"email-smtp.eu-west-1.amazonaws.com:587\" does not advertise the STARTTLS extension"`,
    ],
  }),
  symptom("starttls-not-offered", /TLS is required, but was not offered/i, {
    literals: ["was not offered"],
    seen: [
      "Nov 22 19:58:29 relay postfix/smtp[18239]: 55907321: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0, delays=0/0/0/0, dsn=4.7.4, status=deferred (TLS is required, but was not offered by host email-smtp.eu-west-1.amazonaws.com[192.0.2.10])",
    ],
  }),
  symptom("starttls-not-offered", /TLS session is required, but the server did not offer/i, {
    literals: ["tls session is"],
    seen: [
      "2024-03-11 06:25:04 1rjYxQ-0005pT-33 == user@example.com R=smarthost T=remote_smtp defer (-38) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: a TLS session is required, but the server did not offer TLS support",
    ],
  }),
  symptom(
    "starttls-not-offered",
    /STARTTLS (?:extension )?(?:is )?not supported/i,
    {
      literals: ["starttls ext", "starttls not", "starttls is"],
      seen: [
        "* STARTTLS not supported.",
        "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.",
        "smtp: STARTTLS is not supported by the server",
      ],
    },
  ),
  symptom("starttls-not-offered", /host does not support STARTTLS/i, {
    literals: ["support starttls"],
    seen: ["javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS"],
  }),
  symptom("starttls-not-offered", /server doesn't support STARTTLS/i, {
    literals: ["support starttls"],
    seen: ["mail: server doesn't support STARTTLS"],
  }),
  symptom("starttls-not-offered", /does not support (?:TLS via )?the STARTTLS/i, {
    literals: ["the starttls"],
    seen: [
      "Nov 22 19:53:04 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server does not support TLS via the STARTTLS command' exitcode=EX_UNAVAILABLE",
    ],
  }),
  symptom("starttls-not-offered", /Server does not support secure connections/i, {
    literals: ["secure connections"],
    seen: ["Server does not support secure connections."],
  }),

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
    /does not match certificate's altnames|ERR_TLS_CERT_ALTNAME_INVALID/i,
    {
      literals: ["altnames", "cert_altname"],
      seen: [
        "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: DNS:email-smtp.us-east-1.amazonaws.com",
      ],
    },
  ),
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

  reason("certificate-untrusted", /self[- ]signed certificate/i, {
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
    /alert protocol version|ALERT_PROTOCOL_VERSION|alert: protocol_?version/i,
    {
      literals: ["alert protocol", "alert_protocol", "alert: protocol"],
      seen: [
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
  result("tls-failed", /\btls: user canceled/i, {
    literals: ["user canceled"],
    seen: ["email-smtp.us-east-1.amazonaws.com:465: error sending message: remote error: tls: user canceled"],
  }),
  result("tls-failed", /TLS startup failed|STARTTLS attempted but failed/i, {
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
];
