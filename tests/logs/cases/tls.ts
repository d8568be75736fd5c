/**
 * Whole texts about TLS that did not come about: who prints it, what it prints, and the finding that must come first.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { Case } from "./case.ts";

/** The texts, by finding. */
export const TLS_CASES: readonly Case[] = [
  {
    client: "swaks",
    id: "starttls-not-offered",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
<-  220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
 -> EHLO relay
<-  250-email-smtp.amazonaws.com
<-  250-8BITMIME
<-  250-AUTH PLAIN LOGIN
<-  250 Ok
*** Host did not advertise STARTTLS
 -> QUIT
<-  221 Bye`,
  },
  {
    client: "Python smtplib with debug level 1",
    id: "starttls-not-offered",
    text: String.raw`connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
send: 'ehlo relay\r\n'
smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.`,
  },
  {
    client: "javax.mail with debug",
    id: "starttls-not-offered",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 587, isSSL false
javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS`,
  },
  {
    client: "curl -v",
    id: "starttls-not-offered",
    text: `* Connected to email-smtp.eu-west-1.amazonaws.com (192.0.2.10) port 587 (#0)
< 250 Ok
* STARTTLS not supported.
curl: (64) STARTTLS not supported.`,
  },
  {
    client: "swaks behind a firewall that reads along?",
    id: "starttls-masked",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
<-  220 **************************************************************************
 -> EHLO relay
<-  250-email-smtp.amazonaws.com
<-  250-8BITMIME
<-  250-XXXXXXXA
<-  250-AUTH PLAIN LOGIN
<-  250 Ok
*** Host did not advertise STARTTLS`,
  },
  {
    client: "telnet behind a firewall that reads along?",
    id: "starttls-masked",
    text: `Connected to email-smtp.us-east-1.amazonaws.com.
220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
EHLO relay
250-email-smtp.amazonaws.com
250-8BITMIME
250-XXXXXXXA
250 Ok`,
  },
  {
    client: "Nodemailer, secure: true on 587",
    id: "tls-mode-mismatch",
    text: `transport email-smtp.eu-west-1.amazonaws.com:587
[Error: 800CE22D017F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:
] {
  library: 'SSL routines',
  reason: 'wrong version number',
  code: 'ESOCKET',
  command: 'CONN'
}`,
  },
  {
    client: "Python SMTP_SSL on 587",
    id: "tls-mode-mismatch",
    text: `    smtplib.SMTP_SSL("email-smtp.eu-west-1.amazonaws.com", 587)
ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)`,
  },
  {
    client: "Symfony Mailer, smtps on 587",
    id: "tls-mode-mismatch",
    text:
      `Connection could not be established with host "ssl://email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): SSL operation failed with code 1. OpenSSL Error messages:
error:0A00010B:SSL routines::wrong version number`,
  },
  {
    client: "javax.mail, ssl.enable on 587",
    id: "tls-mode-mismatch",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587;
  nested exception is:
	javax.net.ssl.SSLException: Unsupported or unrecognized SSL message`,
  },
  {
    client: "javax.mail on Java 8",
    id: "tls-mode-mismatch",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587;
  nested exception is:
	javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?`,
  },
  {
    client: "swaks -tlsc on 587",
    id: "tls-mode-mismatch",
    text: `=== Trying email-smtp.eu-west-1.amazonaws.com:587...
=== Connected to email-smtp.eu-west-1.amazonaws.com.
*** TLS startup failed (connect(): error:0A00010B:SSL routines::wrong version number)`,
  },
  {
    client: "curl, smtps on 587",
    id: "tls-mode-mismatch",
    text: `$ curl smtps://email-smtp.eu-west-1.amazonaws.com:587 --mail-from app@example.com
curl: (35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number`,
  },
  {
    client: "openssl s_client without -starttls",
    id: "tls-mode-mismatch",
    text: `$ openssl s_client -connect email-smtp.eu-west-1.amazonaws.com:587
CONNECTED(00000003)
40F70AD0C97F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:350:
---
no peer certificate available`,
  },
  {
    client: "gnutls-cli",
    id: "tls-mode-mismatch",
    text: `Resolving 'email-smtp.eu-west-1.amazonaws.com:587'...
Connecting to '192.0.2.10:587'...
*** Fatal error: An unexpected TLS packet was received.`,
  },
  {
    client: "Postfix, wrapper mode on 587",
    id: "tls-mode-mismatch",
    text:
      `Nov 22 19:59:35 relay postfix/smtp[20718]: SSL_connect error to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: -1
Nov 22 19:59:35 relay postfix/smtp[20718]: warning: TLS library problem: error:0A00010B:SSL routines::wrong version number:../ssl/record/ssl3_record.c:350:
Nov 22 19:59:35 relay postfix/smtp[20718]: 8074835B: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.03, delays=0.01/0.02/0/0, dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure)`,
  },
  {
    client: "Postfix, STARTTLS on 465, with the setting",
    id: "tls-mode-mismatch",
    text: `relayhost = [email-smtp.eu-west-1.amazonaws.com]:465
Nov 22 19:59:14 relay postfix/smtp[20358]: SMTPS wrappermode (TCP port 465) requires setting "smtp_tls_wrappermode = yes", and "smtp_tls_security_level = encrypt" (or stronger)`,
  },
  {
    client: "MailKit, SslOnConnect on 587?",
    id: "tls-mode-mismatch",
    text: `Connect: email-smtp.eu-west-1.amazonaws.com:587 SslOnConnect
MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.
 ---> System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received.`,
  },
  {
    client: "Python ssl",
    id: "certificate-expired",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)`,
  },
  {
    client: "Nodemailer with host",
    id: "certificate-expired",
    text: `smtp: email-smtp.eu-west-1.amazonaws.com
Error: certificate has expired {
  code: 'ESOCKET',
  command: 'CONN'
}`,
  },
  {
    client: "javax.mail with debug",
    id: "certificate-expired",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 587, isSSL false
javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed
Caused by: java.security.cert.CertificateExpiredException: NotAfter: Fri Jan 01 00:00:00 UTC 2021`,
  },
  {
    client: "openssl s_client",
    id: "certificate-expired",
    text: `depth=1 CN = Example Root CA
verify return:1
depth=0 CN = email-smtp.eu-west-1.amazonaws.com
verify error:num=10:certificate has expired
notAfter=Jan  1 00:00:00 2021 GMT
4097E9ED3D7F0000:error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../ssl/statem/statem_clnt.c:1889:`,
  },
  {
    client: "curl",
    id: "certificate-expired",
    text: `$ curl --ssl-reqd smtp://email-smtp.eu-west-1.amazonaws.com:587
curl: (60) SSL certificate problem: certificate has expired`,
  },
  {
    client: "Postfix",
    id: "certificate-expired",
    text:
      `Nov 22 19:58:53 relay postfix/smtp[20064]: server certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: certificate has expired
Nov 22 19:58:53 relay postfix/smtp[20064]: 9A29D33B: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.04, delays=0.01/0.02/0/0, dsn=4.7.5, status=deferred (Server certificate not verified)`,
  },
  {
    client: "Python ssl",
    id: "certificate-not-yet-valid",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate is not yet valid (_ssl.c:1006)`,
  },
  {
    client: "openssl s_client",
    id: "certificate-not-yet-valid",
    text: `depth=0 CN = email-smtp.eu-west-1.amazonaws.com
verify error:num=9:certificate is not yet valid
notBefore=Jan  1 00:00:00 2038 GMT`,
  },
  {
    client: "javax.mail with debug",
    id: "certificate-not-yet-valid",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 465, isSSL true
Caused by: java.security.cert.CertificateNotYetValidException: NotBefore: Fri Jan 01 00:00:00 UTC 2038`,
  },
  {
    client: "Nodemailer",
    id: "certificate-wrong-name",
    text:
      `Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: DNS:email-smtp.us-east-1.amazonaws.com
  code: 'ESOCKET',
  command: 'CONN'`,
  },
  {
    client: "javax.mail",
    id: "certificate-wrong-name",
    text: `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	java.io.IOException: Can't verify identity of server: email-smtp.eu-west-1.amazonaws.com`,
  },
  {
    client: "openssl s_client",
    id: "certificate-wrong-name",
    text: `depth=0 CN = email-smtp.us-east-1.amazonaws.com
verify error:num=62:hostname mismatch`,
  },
  {
    client: ".NET with the host?",
    id: "certificate-wrong-name",
    text: `smtp email-smtp.eu-west-1.amazonaws.com 587
System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch`,
  },
  {
    client: "MailKit with the host",
    id: "certificate-wrong-name",
    text: `Connect: email-smtp.eu-west-1.amazonaws.com:587
MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.

The host name did not match the name given in the server's SSL certificate.`,
  },
  {
    client: "Nodemailer behind a proxy",
    id: "certificate-untrusted",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: self-signed certificate in certificate chain {
  code: 'ESOCKET',
  command: 'CONN'
}`,
  },
  {
    client: "Python ssl",
    id: "certificate-untrusted",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)`,
  },
  {
    client: "Python ssl, self-signed",
    id: "certificate-untrusted",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)`,
  },
  {
    client: "javax.mail with debug",
    id: "certificate-untrusted",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 587, isSSL false
javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target`,
  },
  {
    client: "PHPMailer",
    id: "certificate-untrusted",
    text:
      `SMTP server email-smtp.eu-west-1.amazonaws.com: SMTP Error: Could not connect to SMTP host. Connection failed. stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:
error:0A000086:SSL routines::certificate verify failed`,
  },
  {
    client: "openssl s_client",
    id: "certificate-untrusted",
    text: `CONNECTED(00000003)
depth=0 CN = email-smtp.eu-west-1.amazonaws.com
verify error:num=20:unable to get local issuer certificate
verify return:1`,
  },
  {
    client: "curl",
    id: "certificate-untrusted",
    text: `$ curl --ssl-reqd smtp://email-smtp.eu-west-1.amazonaws.com:587
curl: (60) SSL certificate problem: unable to get local issuer certificate`,
  },
  {
    client: ".NET with the host?",
    id: "certificate-untrusted",
    text: `smtp email-smtp.eu-west-1.amazonaws.com 587
The remote certificate is invalid because of errors in the certificate chain: PartialChain`,
  },
  {
    client: "SwiftMailer with the warning of PHP",
    id: "certificate-untrusted",
    text: `Warning: stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:
error:0A000086:SSL routines::certificate verify failed in /var/www/vendor/swiftmailer/swiftmailer/lib/classes/Swift/Transport/StreamBuffer.php on line 94
Swift_TransportException: Unable to connect with TLS encryption (email-smtp.eu-west-1.amazonaws.com)`,
  },
  {
    client: "OpenSSL in Python",
    id: "tls-version",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 465) None
ssl.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:1006)`,
  },
  {
    client: "javax.mail on an old Java",
    id: "tls-version",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version`,
  },
  {
    client: "Postfix",
    id: "tls-version",
    text:
      `Mar 11 06:25:04 relay postfix/smtp[2716]: SSL_connect error to email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587: -1
Mar 11 06:25:04 relay postfix/smtp[2716]: warning: TLS library problem: error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:../ssl/record/rec_layer_s3.c:1544:SSL alert number 70:`,
  },
  {
    client: ".NET with the host?",
    id: "tls-version",
    text: `smtp email-smtp.eu-west-1.amazonaws.com 587
System.ComponentModel.Win32Exception (0x80090331): The client and server cannot communicate, because they do not possess a common algorithm`,
  },
  {
    client: "openssl s_client -tls1",
    id: "tls-version",
    text: `$ openssl s_client -starttls smtp -connect email-smtp.eu-west-1.amazonaws.com:587 -tls1
error:0A0000BF:SSL routines:tls_setup_handshake:no protocols available:../ssl/statem/statem_lib.c:104:`,
  },
  {
    client: "javax.mail",
    id: "tls-failed",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure`,
  },
  {
    client: "swaks",
    id: "tls-failed",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
 -> STARTTLS
<-  220 Ready to start TLS
*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)
*** STARTTLS attempted but failed`,
  },
];
