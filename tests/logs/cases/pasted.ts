/**
 * What people paste of clients in many languages, of devices and services: the true cause comes first.
 *
 * Invariant: data only; each text stands alone. Names, addresses and keys are documentation values.
 * @module
 */

import type { Report } from "./case.ts";

/** The texts, by family. */
export const PASTED: readonly Report[] = [
  [
    "SES",
    "legacy-password",
    `<error>
<name>Net::SMTPAuthenticationError</name>
<message>535 Signature Version 2 is deprecated for use with SES from March 26, 2021.
From that date on, we are progressively rejecting such requests.
To resolve the issue, you must migrate to Signature Version 4.</message></error>`,
  ],
  ["SES", "legacy-password", "mailout[2210]: 535 Signature Version 2 is deprecated, you must migrate"],
  [
    "SES",
    "legacy-password",
    `SMTPAuthenticationError: (535, b'Signature Version 2 is deprecated for use with SES from March 26, 2021.\\nFrom that date on')`,
  ],
  [
    "Perl",
    "sasl-library-missing",
    `Couldn't authenticate to email-smtp.us-west-2.amazonaws.com:
  500 Need MIME::Base64 and Authen::SASL todo auth, will retry.`,
  ],
  [
    "Perl",
    "sasl-library-missing",
    "Can't locate Authen/SASL.pm in @INC (you may need to install the Authen::SASL module) at /usr/share/perl5/Net/SMTP.pm line 160.",
  ],
  [
    "Perl",
    "tls-failed",
    "sendEmail[4309]: ERROR => No TLS support!  SendEmail can't load required libraries. (try installing Net::SSLeay and IO::Socket::SSL)",
  ],
  ["PHP", "tls-failed", "PHPMailer Error: Extension missing: openssl"],
  [
    "Scala",
    "connection-failed",
    `org.apache.commons.mail.EmailException: Sending the email to the following server failed : email-smtp.eu-west-1.amazonaws.com:587
	at org.apache.commons.mail.Email.sendMimeMessage(Email.java:1398)
	at org.apache.commons.mail.Email.send(Email.java:1423)`,
  ],
  [
    "Go",
    "connection-closed",
    "2026/02/20 08:57:29 error sending message in campaign t1: subscriber 63858: remote error: tls: user canceled",
  ],
  [
    "Go",
    "connection-closed",
    "email-smtp.us-east-1.amazonaws.com:465: error sending message: remote error: tls: user canceled",
  ],
  [
    "API",
    "signature-does-not-match",
    "An error occurred (InvalidClientTokenId) when calling the SendEmail operation: The security token included in the request is invalid.",
  ],
  [
    "API",
    "signature-does-not-match",
    "operation error SESv2: GetAccount, https response error StatusCode: 403, api error UnrecognizedClientException: The security token included in the request is invalid.",
  ],
  [
    "API",
    "signature-does-not-match",
    "software.amazon.awssdk.services.ses.model.SesException: The security token included in the request is invalid. (Service: Ses, Status Code: 403, Request ID: 1)",
  ],
  ["libc", "network-unreachable", "connect: Network unreachable [2001:db8::7]:587 msmtp"],
  ["libc", "network-unreachable", "smtp bind: Address not available 192.0.2.7:587"],
  ["libc", "network-unreachable", "smtp: dial tcp 192.0.2.7:587: connect: operation not permitted"],
  [
    "Exim",
    "certificate-wrong-name",
    "2026-01-05 09:12:44 1vCxyz-000Abc-1d H=email-smtp.eu-west-1.amazonaws.com [192.0.2.4]: a TLS session is required, but an attempt to start TLS failed: certificate name mismatch",
  ],
  [
    "s-nail",
    "auth-not-offered",
    "s-nail: No supported SMTP authentication mechanism found on email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Devices",
    "connection-closed",
    "E-mail notifier: SMTP connection to email-smtp.us-east-1.amazonaws.com closed by peer before reply to DATA",
  ],
  [
    "Devices",
    "certificate-untrusted",
    "Failed to send test email: SSL peer certificate or SSH remote key was not OK (email-smtp.us-west-2.amazonaws.com)",
  ],
  [
    "curl",
    "connection-closed",
    "notify: email-smtp.eu-west-1.amazonaws.com: Failure when receiving data from the peer",
  ],
  [
    "curl -v, a port that SES does not have",
    "connection-refused",
    `* Host email-smtp.eu-west-1.amazonaws.com:6587 was resolved.
*   Trying 192.0.2.7:6587...
* connect to 192.0.2.7 port 6587 failed: Connection refused`,
  ],
  [
    "curl -v, a port that SES does not have",
    "connection-timeout",
    `* Host email-smtp.eu-west-1.amazonaws.com:8025 was resolved.
*   Trying 192.0.2.7:8025...
* connect to 192.0.2.7 port 8025 failed: Connection timed out`,
  ],
  [
    "Thunderbird",
    "tls-mode-mismatch",
    `[Parent 1: Main Thread]: D/SMTP Connecting to: email-smtp.us-east-1.amazonaws.com:465
[Parent 1: Main Thread]: D/SMTP Connection type: STARTTLS
[Parent 1: Main Thread]: D/SMTP Connection timed out`,
  ],
  [
    "Django",
    "tls-mode-mismatch",
    `EMAIL_HOST = "email-smtp.us-east-1.amazonaws.com"
EMAIL_PORT = 465
EMAIL_USE_TLS = True
[Errno 110] Connection timed out`,
  ],
  [
    "Mail Manager, the host below",
    "regional-pair-at-mail-manager-endpoint",
    `Error: Invalid login: 535 5.7.8 Authentication credentials invalid
host: abcdefghijkl.wmjb.mail-manager-smtp.amazonaws.com user: AKIAIOSFODNN7EXAMPLE`,
  ],
  [
    "A dialogue that tries without a login first",
    "credentials-invalid",
    `sent EHLO relay.example.com
250-email-smtp.amazonaws.com
250 Ok
530 Authentication required
SMTP WARNING - Invalid response '530 Authentication required' to command 'MAIL FROM:<app@example.com>'
sent AUTH LOGIN
received 334 VXNlcm5hbWU6
received 535 Authentication Credentials Invalid`,
  ],
  [
    "Rust",
    "connection-timeout",
    "ERROR lemmy_websocket::handlers: Error during message handling email_send_failed: network error: Resource temporarily unavailable (os error 11)",
  ],
  [
    "Node",
    "certificate-wrong-name",
    `{"err":{"reason":"Host: email-smtp.eu-west-1.amazonaws.com. is not in the cert's altnames: DNS:mail.hoster.example","code":"ESOCKET","command":"CONN"},"message":"Cannot send email."}`,
  ],
  [
    "Swift",
    "connection-timeout",
    'NIOConnectionError(host: "email-smtp.eu-west-1.amazonaws.com", port: 587, connectionErrors: [NIOPosix.SingleConnectionFailure(target: [IPv4]192.0.2.3:587, error: connectTimeout(NIOCore.TimeAmount(nanoseconds: 10000000000)))])',
  ],
  [
    "Swift",
    "dns-failed",
    'NIOConnectionError(host: "email-smtp.eu-west1.amazonaws.com", port: 587, dnsAError: Optional(NIOPosix.SocketAddressError.unknown(host: "email-smtp.eu-west1.amazonaws.com", port: 587)))',
  ],
  [
    "Lua",
    "connection-closed",
    "[error] resty.mail: failed to read response: closed (email-smtp.us-west-2.amazonaws.com:587)",
  ],
  ["Devices", "tls-version", "mail: SSL alert: protocol version (70) from email-smtp.us-east-1.amazonaws.com"],
  ["SChannel", "tls-version", "SEC_E_UNSUPPORTED_FUNCTION (0x80090302) - smtp email-smtp.us-east-1.amazonaws.com"],
  ["BusyBox", "dns-failed", "sendmail: bad address 'email-smtp.eu-west-1.amazonaws.com'"],
  [
    "A page where a greeting belongs",
    "not-smtp",
    "smtplib.SMTPConnectError: (-1, b'<!DOCTYPE html><html><head><title>Login required</title>') email-smtp.us-east-1.amazonaws.com",
  ],
  [
    "Apprise",
    "password-broke-url",
    "ERROR: Unparseable URL mailtos://AKIAIOSFODNN7EXAMPLE:BKx/4y+z@email-smtp.us-west-2.amazonaws.com:587",
  ],
  [
    "Elixir",
    "password-broke-url",
    "** (ArgumentError) could not parse smtp url: smtp://AKIAIOSFODNN7EXAMPLE:BKx/4y+z@email-smtp.us-west-2.amazonaws.com:587",
  ],
  [
    "msmtp",
    "user-name-in-from",
    `msmtp: envelope from address AKIAIOSFODNN7EXAMPLE not accepted by the server
msmtp: server message: 501 Invalid MAIL FROM address provided`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    "ssl.SSLError: [SSL: RECORD_LAYER_FAILURE] record layer failure (_ssl.c:1000) smtplib.SMTP_SSL('email-smtp.eu-west-1.amazonaws.com', 587)",
  ],
  [
    "K5",
    "signature-does-not-match",
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match</Message></Error></ErrorResponse>`,
  ],
  [
    "java",
    "certificate-untrusted",
    `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: Path does not chain with any of the trust anchors`,
  ],
  [
    "known",
    "placeholder",
    `535 Authentication Credentials Invalid
username: YOUR_SMTP_USERNAME
password: YOUR_SMTP_PASSWORD`,
  ],
  [
    "known",
    "placeholder",
    `smtp_login(email-smtp.us-east-1.amazonaws.com, "YOUR_SMTP_USERNAME", "YOUR_SMTP_PASSWORD") -> 535 Authentication Credentials Invalid`,
  ],
  ["known", "starttls-required", "SES requires TLS, unencrypted connection refused with 530"],
  [
    "K8",
    "tls-mode-mismatch",
    `spring.mail.port=465
spring.mail.properties.mail.smtp.starttls.enable=true
spring.mail.host=email-smtp.eu-central-1.amazonaws.com
Caused by: java.net.SocketTimeoutException: Read timed out`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    `config :app, Mailer, relay: "email-smtp.us-west-2.amazonaws.com", port: 465, tls: :always, ssl: false
** (Swoosh.DeliveryError) {:retries_exceeded, {:network_failure, "email-smtp.us-west-2.amazonaws.com", {:error, :closed}}}`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    `nextcloud: Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:465": timed out waiting for the greeting
mail_smtpsecure = ''`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    `gitea: Mailer SMTP_ADDR=email-smtp.us-east-1.amazonaws.com SMTP_PORT=465 PROTOCOL=smtp+starttls
Failed to send emails: read tcp 10.0.0.2:41000->192.0.2.8:465: i/o timeout`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    `nodemailer { host: 'email-smtp.eu-west-1.amazonaws.com', port: 587, secure: true }
Error: 140735:error:1408F10B:SSL routines:ssl3_get_record:wrong version number`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    `OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 state=error: wrong version number
smtp_settings: port 587, ssl: true`,
  ],
  [
    "K8",
    "tls-mode-mismatch",
    "System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received. (email-smtp.us-east-1.amazonaws.com:587, SslOnConnect)",
  ],
  [
    "K4",
    "api-client-at-smtp-endpoint",
    "aws-sdk error: Error: connect ETIMEDOUT 192.0.2.44:443 endpoint https://email-smtp.us-west-2.amazonaws.com",
  ],
  [
    "K4",
    "api-client-at-smtp-endpoint",
    "Error: Parse Error: Expected HTTP/ — rawPacket: 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-XYZ",
  ],
  [
    "K4",
    "api-client-at-smtp-endpoint",
    "curl: (7) Failed to connect to email-smtp.eu-west-1.amazonaws.com port 443 after 75000 ms: Connection timed out",
  ],
  // A provider in a sentence that names SES as well speaks of a comparison.
  [
    "Comparison",
    "credentials-invalid",
    `smtp.gmail.com works with the same program. With Amazon SES:
SMTP Error: Could not authenticate.`,
  ],
];

/** Texts that must lead to no finding, each with its kind. */
export const OTHER_PASTED: readonly (readonly [kind: string, text: string])[] = [
  [
    "Other provider",
    `SmtpClientAuthenticationException: Incorrect username / password / credentials
smtp.gmail.com
< 535-5.7.8 Username and Password not accepted. For more information, go to`,
  ],
  ["Other provider", "SMTP Error: Could not authenticate.\nHost: smtp.sendgrid.net"],
  ["Other provider", "$mail->Host = 'smtp.office365.com';\n$mail->Port = 587;\nSMTP connect() failed."],
  ["Other provider", "Error: Connection timeout\n    code: 'ETIMEDOUT', command: 'CONN'\nsmtp-relay.brevo.com"],
  ["Other provider", "Net::OpenTimeout: execution expired\nsmtp_settings address: in-v3.mailjet.com"],
  ["Other provider", "javax.mail.AuthenticationFailedException: failed to connect\nmail.smtp.host=smtp.zoho.eu"],
  [
    "Proxy",
    "Feb 12 08:00:01 lb haproxy[7]: Server smtp-out/relay1 is DOWN, reason: Layer4 timeout, check duration: 2001ms.",
  ],
  [
    "Web server",
    "java.net.SocketTimeoutException: Read timed out\n\tat org.apache.coyote.http11.Http11Processor.service",
  ],
  ["Database", "java.sql.SQLRecoverableException: IO Error: Connection reset, Authentication lapse 0 ms."],
  [
    "Browser",
    "selenium.common.exceptions.TimeoutException: Message: timeout: Timed out receiving message from renderer: 299.812",
  ],
  ["Printing", "cupsd: Unable to communicate with avahi-daemon: Timeout reached"],
  ["Kubernetes", "Error: couldn't find key SMTP_PASSWORD in Secret default/mail"],
  ["SSH", "paramiko.ssh_exception.AuthenticationException: Authentication failed."],
  ["Telephony", "SIP/2.0 408 Request Timeout"],
  ["VPN", "AUTH_FAILED,Authentication failed"],
  [
    "Mail filter",
    "Mar  3 09:00:01 mx opendkim[9]: 2F3A4B5C6D: key retrieval failed (s=sel, d=foo.example): 'sel._domainkey.foo.example' query timed out",
  ],
  [
    "Mail filter",
    "Mar  3 09:00:01 mx amavis[9]: (00012-01) (!)connect to /var/run/clamav/clamd.ctl failed, attempt #1: Can't connect to a UNIX socket",
  ],
  ["Mail filter", "ERROR: Can't query current.cvd.example.net: DNS resolution timed out"],
  ["System", "Feb 12 08:00:01 h systemd[1]: postfix.service: Start operation timed out. Terminating."],
  [
    "Database",
    "44 [Warning] Aborted connection 44 to db: 'mail' user: 'mail' host: '10.0.0.9' (Got timeout reading communication packets)",
  ],
  [
    "Database",
    '{"c":"ACCESS","msg":"Failed to authenticate","attr":{"user":"mailer","error":"AuthenticationFailed: SCRAM authentication failed, storedKey mismatch"}}',
  ],
  [
    "Database",
    `# Error accepting a client connection: error:0A000126:SSL routines::unexpected eof while reading (conn: fd=9)
NOAUTH Authentication required.`,
  ],
  ["Search", '{"type":"security_exception","reason":"unable to authenticate user [mailer] for REST request [/_bulk]"}'],
  [
    "Git",
    "error: RPC failed; curl 56 Recv failure: Connection reset by peer\nfatal: the remote end hung up unexpectedly",
  ],
  [
    "Packages",
    "WARNING: Retrying after connection broken by 'NewConnectionError: [Errno -3] Temporary failure in name resolution': /simple/django-ses/",
  ],
  ["FTP", "Response: 530 Login incorrect.\nError: Critical error: Could not connect to server"],
  ["MQTT", "mosquitto: Connection error: Connection Refused: not authorised."],
  ["Own server", "http: TLS handshake error from 203.0.113.9:51234: EOF, mail.example.com"],
  ["Database", 'FATAL:  PAM authentication failed for user "iam_mailer" (RDS)'],
  ["Database", 'FATAL:  password authentication failed for user "mailer"'],
  ["Other AWS service", '{"__type":"NotAuthorizedException","message":"Incorrect username or password."}'],
  ["Ping", "From 10.0.0.1 icmp_seq=1 Destination Host Unreachable"],
  [
    "Port of another service",
    `* Host email-smtp.eu-west-1.amazonaws.com:587 was resolved.
* connect to 192.0.2.7 port 9200 failed: Connection timed out`,
  ],
  [
    "Other AWS service",
    "An error occurred (InvalidClientTokenId) when calling the ReceiveMessage operation: The security token included in the request is invalid.",
  ],
  [
    "Other AWS service",
    "The security token included in the request is invalid. (Service: AmazonSQS; Status Code: 403; Error Code: InvalidClientTokenId; Request ID: 1)",
  ],
  [
    "Other AWS service",
    "operation error SQS: ReceiveMessage, https response error StatusCode: 403, api error InvalidClientTokenId: The security token included in the request is invalid.",
  ],
  [
    "Other AWS service",
    "An error occurred (SignatureDoesNotMatch) when calling the DescribeStacks operation: Signature expired: 20260501T070000Z is now earlier than 20260501T085500Z (20260501T090000Z - 5 min.)",
  ],
];
