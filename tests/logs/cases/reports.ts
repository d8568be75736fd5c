/**
 * Error texts as public threads have them, made up in the same form.
 *
 * Invariant: data only, in families; each text stands alone, as a person pastes it. `note` is another server's answer, which
 * must lead to a note and to no finding. Names, addresses and keys are documentation values.
 * @module
 */

import type { Report } from "./case.ts";

/** The texts, by family. */
export const REPORTS: readonly Report[] = [
  [
    "Kinds of fault",
    "identity-not-verified",
    `{"url":"https://shop.example.com/pay","error":"554 Message rejected: Email address is not verified. The following identities failed the check in region EU-NORTH-1: a@example.com"}`,
  ],
  [
    "Kinds of fault",
    "sending-rate",
    `host=web-2.example.com err="454 Throttling failure: Maximum sending rate exceeded."`,
  ],
  [
    "Kinds of fault",
    "connection-closed",
    `smtp: email-smtp.eu-north-1.amazonaws.com:587
read tcp 10.1.2.3:50112->192.0.2.44:587: read: connection reset by peer`,
  ],
  [
    "Kinds of fault",
    "connection-closed",
    `smtp: email-smtp.eu-north-1.amazonaws.com:587
write tcp 10.1.2.3:50112->192.0.2.44:587: write: broken pipe`,
  ],
  [
    "Kinds of fault",
    "connection-timeout",
    `smtp: email-smtp.eu-north-1.amazonaws.com:587
read tcp 10.1.2.3:50112->192.0.2.44:587: i/o timeout`,
  ],
  [
    "Kinds of fault",
    "credentials-invalid",
    `email-smtp.eu-north-1.amazonaws.com
535 authentication credentials invalid`,
  ],
  [
    "Kinds of fault",
    "message-malformed",
    "Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Transaction failed: Duplicate header 'Subject'. (in reply to end of DATA command))",
  ],
  [
    "Kinds of fault",
    "recipient-invalid",
    "Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 501 Invalid RCPT TO address provided (in reply to RCPT TO command))",
  ],
  [
    "Kinds of fault",
    "message-refused",
    "Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Some reply nobody has seen yet (in reply to end of DATA command))",
  ],
  ["Kinds of fault", "message-malformed", "554 Transaction failed: Missing final '@domain'"],
  ["Kinds of fault", "message-malformed", "554 Transaction failed: Domain contains illegal character"],
  [
    "Kinds of fault",
    "message-malformed",
    "554 Transaction failed: Address contains illegal characters in user name: 'x'",
  ],
  ["Kinds of fault", "message-malformed", "554 Transaction failed: Expected '/', got ;"],
  ["Kinds of fault", "message-malformed", "554 Transaction failed: Expected disposition, got ="],
  ["Kinds of fault", "message-malformed", "554 Transaction failed: Invalid domain name: 'x'"],
  ["Kinds of fault", "tls-mode-mismatch", "454 TLS not supported"],
  ["Kinds of fault", "protocol-error", "501 Syntax: HELO <hostname>"],
  ["Kinds of fault", "protocol-error", "501 Syntax: EHLO hostname"],
  [
    "Kinds of fault",
    "tls-mode-mismatch",
    `EMAIL_HOST=email-smtp.eu-west-1.amazonaws.com
EMAIL_PORT=465
EMAIL_USE_TLS=True
socket.timeout: timed out`,
  ],
  [
    "Kinds of fault",
    "tls-mode-mismatch",
    "Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465, response: -1",
  ],
  [
    "Kinds of fault",
    "tls-mode-mismatch",
    `SMTP_ADDRESS=email-smtp.eu-west-1.amazonaws.com
SMTP_PORT=465
EOFError: end of file reached`,
  ],
  ["Kinds of fault", "tls-mode-mismatch", "email-smtp.eu-west-1.amazonaws.com:465 Connection unexpectedly closed"],
  ["Kinds of fault", "tls-mode-mismatch", "email-smtp.eu-west-1.amazonaws.com:465 Net::ReadTimeout"],
  ["Kinds of fault", "tls-mode-mismatch", "email-smtp.eu-west-1.amazonaws.com, port 465 {:error, :closed}"],
  [
    "Kinds of fault",
    "password-broke-url",
    'parse "smtp+starttls://AKIAIOSFODNN7EXAMPLE:BAb/cd@email-smtp.eu-west-1.amazonaws.com:587": invalid port ":BAb" after host',
  ],
  [
    "Kinds of fault",
    "user-name-in-from",
    `C: MAIL FROM:<AKIAIOSFODNN7EXAMPLE>
S: 501 Invalid MAIL FROM address provided`,
  ],
  [
    "Kinds of fault",
    "user-name-in-from",
    "smtplib.SMTPSenderRefused: (501, b'Invalid MAIL FROM address provided', 'AKIAIOSFODNN7EXAMPLE')",
  ],
  [
    "Kinds of fault",
    "user-name-in-from",
    "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-NORTH-1: AKIAIOSFODNN7EXAMPLE",
  ],
  [
    "Kinds of fault",
    "wrong-region",
    `2026-11-22 19:57:50 1rjYxQ-0005q4-0D => u@example.com R=smart T=smtp H=email-smtp.us-east-2.amazonaws.com [192.0.2.7] C="235 Authentication successful."
<< 535 Authentication Credentials Invalid
2026-11-22 19:57:52 plain authenticator failed H=email-smtp.eu-north-1.amazonaws.com [192.0.2.8] 535 Authentication Credentials Invalid`,
  ],
  [
    "Kinds of fault",
    "tls-mode-mismatch",
    `Connecting to email-smtp.eu-west-1.amazonaws.com [192.0.2.25]:465 ... connected
2026-11-28 00:43:29 1xX6XH-0006xk-1I H=email-smtp.eu-west-1.amazonaws.com [192.0.2.25]: SMTP timeout after initial connection: Connection timed out`,
  ],
  [
    "Kinds of fault",
    "connection-timeout",
    `Transport port=25 replaced by host-specific port=587
Connecting to email-smtp.eu-west-1.amazonaws.com [192.0.2.25]:587 ... connected
H=email-smtp.eu-west-1.amazonaws.com [192.0.2.25]: SMTP timeout after initial connection: Connection timed out`,
  ],
  [
    "Kinds of fault",
    "tls-mode-mismatch",
    "Nov 28 00:42:37 relay mail.err dma[811]: remote delivery deferred: SSL handshake failed fatally: error:0A00010B:SSL routines::wrong version number",
  ],
  [
    "Kinds of fault",
    "tls-mode-mismatch",
    `DEBUG: .../IO/Socket/SSL.pm:850: local error: SSL connect attempt failed error:0A00010B:SSL routines::wrong version number
Unable to initialize SMTP properly. Check config and use --smtp-debug. VALUES: server=email-smtp.eu-west-1.amazonaws.com encryption=ssl port=587`,
  ],
  [
    "Kinds of fault",
    "sending-paused",
    `2026-11-28 00:59:17 1xX6mb-000Ca9-07 ** user@example.com R=ses T=ses H=email-smtp.eu-west-1.amazonaws.com [192.0.2.25]: SMTP error from remote mail server after end of data: 554 Message rejected: Sending paused for this account.
2026-11-28 00:59:18 1xX6mb-000CaZ-20 ** app@example.com R=ses T=ses H=email-smtp.eu-west-1.amazonaws.com [192.0.2.25]: SMTP error from remote mail server after MAIL FROM:<>: 501 Invalid MAIL FROM address provided
2026-11-28 00:59:18 1xX6mc-000CaZ-20 ** app@example.com R=ses T=ses H=email-smtp.eu-west-1.amazonaws.com [192.0.2.25]: SMTP error from remote mail server after MAIL FROM:<>: 501 Invalid MAIL FROM address provided`,
  ],
  [
    "Kinds of fault",
    "wrong-region",
    `Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.us-east-2.amazonaws.com[192.0.2.7]:587, dsn=2.0.0, status=sent (250 Ok 010f018bcfe6a1b2-6f4a2c1e-8a53-4f62-9d0e-5b6a7c8d9e0f-000000)
Nov 22 19:58:52 relay postfix/smtp[2719]: 3C1E12A0F5: to=<u@example.com>, relay=email-smtp.eu-north-1.amazonaws.com[192.0.2.8]:587, dsn=4.7.8, status=deferred (SASL authentication failed; server email-smtp.eu-north-1.amazonaws.com[192.0.2.8] said: 535 Authentication Credentials Invalid)`,
  ],
  [
    "Kinds of fault",
    "credentials-invalid",
    `Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.eu-north-1.amazonaws.com[192.0.2.7]:587, dsn=2.0.0, status=sent (250 Ok 010f018bcfe6a1b2-6f4a2c1e-8a53-4f62-9d0e-5b6a7c8d9e0f-000000)
Nov 22 19:58:52 relay postfix/smtp[2719]: 3C1E12A0F5: to=<u@example.com>, relay=email-smtp.eu-north-1.amazonaws.com[192.0.2.8]:587, dsn=4.7.8, status=deferred (SASL authentication failed; server email-smtp.eu-north-1.amazonaws.com[192.0.2.8] said: 535 Authentication Credentials Invalid)`,
  ],
  [
    "Kinds of fault",
    "certificate-untrusted",
    `openssl s_client -quiet -connect email-smtp.eu-west-1.amazonaws.com:465
verify error:num=20:unable to get local issuer certificate`,
  ],
  [
    "Kinds of fault",
    "client-never-authenticated",
    `Error: Missing credentials for "LOGIN"
    at SMTPConnection.login (/app/node_modules/nodemailer/lib/smtp-connection/index.js:340:43)`,
  ],
  [
    "Kinds of fault",
    "network-unreachable",
    `We relay through Amazon SES.
Error: connect EHOSTUNREACH 192.0.2.9:587`,
  ],
  ["Kinds of fault", "port-25-throttled", "mailer: dial tcp 192.0.2.9:25: i/o timeout"],
  [
    "Kinds of fault",
    "connection-timeout",
    `{:error, {:retries_exceeded, {:network_failure, ~c"email-smtp.eu-west-1.amazonaws.com", {:error, :timeout}}}}`,
  ],
  [
    "Kinds of fault",
    "port-25-throttled",
    "Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 25; timeout 30000",
  ],
  [
    "Kinds of fault",
    "password-broke-url",
    `parse "submission+starttls://AKIAIOSFODNN7EXAMPLE:BAb/cd@email-smtp.eu-west-1.amazonaws.com:587": invalid port ":BAb" after host`,
  ],
  [
    "Kinds of fault",
    "api-client-at-smtp-endpoint",
    `Net::HTTPBadResponse (wrong status line: "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst")`,
  ],
  [
    "Kinds of fault",
    "api-client-at-smtp-endpoint",
    "PUT https://email-smtp.eu-west-1.amazonaws.com/v2/email/outbound-emails: connect ETIMEDOUT 192.0.2.3:443",
  ],
  [
    "Kinds of fault",
    "signature-does-not-match",
    `InvalidSignatureException: The request signature we calculated does not match
endpoint email.eu-north-1.amazonaws.com`,
  ],
  ["What people type", "credentials-invalid", "535"],
  ["What people type", "credentials-invalid", "error 535"],
  ["What people type", "credentials-invalid", "SMTP error 535"],
  ["What people type", "note", "535 5.7.8 Authentication failed"],
  ["What people type", "credentials-invalid", "SMTP AUTH failed"],
  ["What people type", "credentials-invalid", "SMTP Error: Could not authenticate."],
  ["What people type", "credentials-invalid", "Invalid login"],
  ["What people type", "credentials-invalid", "EAUTH"],
  ["What people type", "credentials-invalid", "javax.mail.AuthenticationFailedException: 535"],
  [
    "What people type",
    "credentials-invalid",
    `Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN".`,
  ],
  ["What people type", "client-never-authenticated", "Expected response code 250 but got code 530"],
  ["What people type", "connection-timeout", "connect ETIMEDOUT 54.1.1.1:587"],
  ["What people type", "connection-timeout", "Connection timeout"],
  ["What people type", "connection-timeout", "Greeting never received"],
  ["What people type", "tls-mode-mismatch", "SSL: WRONG_VERSION_NUMBER"],
  ["What people type", "tls-mode-mismatch", "ssl3_get_record:wrong version number"],
  ["What people type", "certificate-untrusted", "x509: certificate signed by unknown authority"],
  ["What people type", "connection-closed", "SMTPServerDisconnected: Connection unexpectedly closed"],
  ["What people type", "connection-failed", "SMTP connect() failed"],
  ["What people type", "connection-failed", "Could not connect to SMTP host"],
  ["What people type", "note", "454 4.7.0"],
  ["What people type", "signature-does-not-match", "SignatureDoesNotMatch"],
  ["What people type", "client-never-authenticated", "530"],
  ["What people type", "temporary-auth-failure", "454"],
  ["What people type", "message-refused", "554"],
  ["What people type", "service-unavailable", "421"],
  ["What people type", "connection-timeout", "connect ETIMEDOUT 192.0.2.9:587"],
  [
    "Replies in wrappings",
    "credentials-invalid",
    "smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')",
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    String
      .raw`{:permanent_failure, ~c"email-smtp.eu-west-1.amazonaws.com", "535 Authentication Credentials Invalid\r\n"}`,
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    String
      .raw`{error,no_more_hosts,{permanent_failure,"email-smtp.eu-west-1.amazonaws.com",<<"535 Authentication Credentials Invalid\r\n">>}}`,
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    `{"code":"EAUTH","response":"535 Authentication Credentials Invalid","responseCode":535,"command":"AUTH PLAIN"}`,
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    `level=error ts=2023-02-01T13:18:55.790742898Z component=http method=POST err="client auth error: 535 Authentication Credentials Invalid"`,
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    "gomail: could not send email 1: failed to authenticate SMTP: 535 Authentication Credentials Invalid",
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    "MailKit.Security.AuthenticationException: 535: Authentication Credentials Invalid",
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    `Net::SMTPAuthenticationError (535 Authentication Credentials Invalid
)`,
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    "org.springframework.mail.MailAuthenticationException: Authentication failed; nested exception is javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid",
  ],
  ["Replies in wrappings", "credentials-invalid", "permanent error (535): Authentication Credentials Invalid"],
  [
    "Replies in wrappings",
    "credentials-invalid",
    `SMTP error (535): Failed to authenticate "Authentication Credentials Invalid" in /var/www/html/Net/SMTP.php`,
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    `lettre: Err(SmtpError { code: Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five }, message: ["Authentication Credentials Invalid"] })`,
  ],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    String.raw`{:permanent_failure, "email-smtp.eu-west-1.amazonaws.com", "530 Authentication required\r\n"}`,
  ],
  ["Replies in wrappings", "client-never-authenticated", "Diagnostic-Code: smtp; 530 Authentication required"],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    `<user@example.com>: host
    email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 530
    Authentication required (in reply to MAIL FROM command)`,
  ],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    "System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required",
  ],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    "smtplib.SMTPSenderRefused: (530, b'Authentication required', 'noreply@example.com')",
  ],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    `Expected response code "250" but got code "530", with message "530 Authentication required".`,
  ],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    "com.sun.mail.smtp.SMTPSendFailedException: 530 Authentication required",
  ],
  [
    "Replies in wrappings",
    "client-never-authenticated",
    `MAIL FROM command failed,Authentication required
,530,`,
  ],
  ["Replies in wrappings", "starttls-required", "SmtpCommandException: Must issue a STARTTLS command first"],
  ["Replies in wrappings", "starttls-required", `535 {"message":"530 Must issue a STARTTLS command first"}`],
  [
    "Replies in wrappings",
    "starttls-required",
    "Net::SMTPAuthenticationError: 530 Must issue a STARTTLS command first",
  ],
  [
    "Replies in wrappings",
    "starttls-required",
    "AUTH not accepted from server,530,Must issue a STARTTLS command first",
  ],
  [
    "Replies in wrappings",
    "sending-rate",
    String
      .raw`{:temporary_failure, 'email-smtp.eu-west-1.amazonaws.com', <<"454 Throttling failure: Maximum sending rate exceeded.\r\n">>}`,
  ],
  [
    "Replies in wrappings",
    "sending-rate",
    "smtplib.SMTPDataError: (454, b'Throttling failure: Maximum sending rate exceeded.')",
  ],
  [
    "Replies in wrappings",
    "daily-quota",
    "DATA END command failed: 454 Throttling failure: Daily message quota exceeded.",
  ],
  [
    "Replies in wrappings",
    "identity-not-verified",
    "DeliveryError: Message delivery failed: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: u@example.com",
  ],
  [
    "Replies in wrappings",
    "identity-not-verified",
    `Aug  3 12:00:00 host sm-mta[4711]: 0A3C0: to=<u@example.com>, mailer=relay, relay=email-smtp.eu-west-1.amazonaws.com. [192.0.2.10], dsn=5.0.0, stat=Service unavailable
<<< 554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: root@ip-10-0-0-5.ec2.internal`,
  ],
  [
    "Replies in wrappings",
    "not-authorized-to-send",
    "554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:us-west-2:123456789012:identity/example.com'",
  ],
  [
    "Replies in wrappings",
    "sending-paused",
    "554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
  ],
  [
    "Replies in wrappings",
    "tls-version",
    "MailKit.Net.Smtp.SmtpCommandException: Access denied: Amazon SES no longer supports TLS 1.0 and TLS 1.1 connections. You must update your client to use TLS version 1.2 or above. To learn more and to update your client, see https://go.aws/3AUlVSb.",
  ],
  [
    "Replies in wrappings",
    "recipient-invalid",
    String
      .raw`%Bamboo.SMTPAdapter.SMTPError{message: "There was a problem sending the email through SMTP.\n\nThe error is :no_more_hosts\n\nMore detail below:\n\n{:permanent_failure, \"email-smtp.eu-west-1.amazonaws.com\", \"501 Invalid RCPT TO address provided\\r\\n\"}\n"}`,
  ],
  [
    "Replies in wrappings",
    "too-many-connections",
    "SMTP -> FROM SERVER:421 Too many concurrent SMTP connections; please try again later. CLIENT -> SMTP: EHLO x SMTP -> ERROR: EHLO not accepted from server:",
  ],
  ["Replies in wrappings", "idle-timeout", "Error sending test: 451 4.4.2 Timeout waiting for data from client."],
  [
    "Replies in wrappings",
    "idle-timeout",
    `220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abc
421 Timeout waiting for data from client.`,
  ],
  [
    "Replies in wrappings",
    "message-malformed",
    `SMTPDataError: (554, "Transaction failed: Duplicate header 'MIME-Version'.")`,
  ],
  [
    "Replies in wrappings",
    "message-malformed",
    "SMTP error: error closing connection: 554 Transaction failed: Duplicate header 'DKIM-Signature'.",
  ],
  [
    "Replies in wrappings",
    "message-malformed",
    "Sending message error (554 Transaction failed: Duplicate header 'Content-Type'.)",
  ],
  [
    "Replies in wrappings",
    "message-malformed",
    `Net::SMTPFatalError (554 Transaction failed: Missing final '@domain'
)`,
  ],
  [
    "Replies in wrappings",
    "message-malformed",
    `Transaction failed: Duplicate header 'Content-Transfer-Encoding'.
'server' => 'email-smtp.eu-west-1.amazonaws.com'`,
  ],
  [
    "Replies in wrappings",
    "message-malformed",
    "System.Net.Mail.SmtpException: Transaction failed. The server response was: Transaction failed: Illegal header 'X-Foo bar'",
  ],
  ["Replies in wrappings", "message-malformed", "554 Transaction failed: Empty required header 'From'."],
  ["Replies in wrappings", "message-malformed", "554 Transaction failed: Header is missing: 'From'"],
  ["Replies in wrappings", "message-malformed", `554 Transaction failed: Expected MIME type, got ;: "multipart/mixed"`],
  ["Replies in wrappings", "message-malformed", "554 Transaction failed: Local address contains control or whitespace"],
  [
    "Replies in wrappings",
    "message-malformed",
    "554 Configuration set does not exist: Configuration set <my-set> does not exist.",
  ],
  [
    "Replies in wrappings",
    "user-name-in-from",
    "Net::SMTPFatalError: 554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'",
  ],
  ["Replies in wrappings", "message-too-long", "552 Message is too long."],
  ["Replies in wrappings", "sender-invalid", "501 Invalid MAIL FROM address provided"],
  [
    "Replies in wrappings",
    "sender-invalid",
    "Caused by: com.sun.mail.smtp.SMTPAddressFailedException: 553 <no reply@example.com> Invalid email address.",
  ],
  ["Replies in wrappings", "protocol-error", "jakarta.mail.MessagingException: 501 Syntax: HELO <hostname>"],
  ["Replies in wrappings", "not-subscribed", "Net::SMTPAuthenticationError: 535 Account not subscribed to SES"],
  ["Replies in wrappings", "temporary-auth-failure", "(454, b'Temporary authentication failure')"],
  ["Replies in wrappings", "service-unavailable", "SMTP Error (code: 451): Temporary service failure"],
  [
    "Replies in wrappings",
    "message-refused",
    String.raw`{:permanent_failure, ~c"email-smtp.eu-west-1.amazonaws.com", "554 Something entirely new\r\n"}`,
  ],
  [
    "Replies in wrappings",
    "message-refused",
    "smtplib.SMTPDataError: (554, b'Never seen words') while sending by email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Replies in wrappings",
    "recipient-invalid",
    "host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 550 New words (in reply to RCPT TO command)",
  ],
  [
    "Replies in wrappings",
    "sender-invalid",
    "host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 550 New words (in reply to MAIL FROM command)",
  ],
  [
    "Replies in wrappings",
    "service-unavailable",
    "host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 452 New words (in reply to end of DATA command)",
  ],
  [
    "Replies in wrappings",
    "credentials-invalid",
    "SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 534 New words",
  ],
  [
    "Node",
    "connection-timeout",
    `{ Error: connect ETIMEDOUT 192.0.2.170:587
    at Object._errnoException (util.js:992:11)
  code: 'ECONNECTION',
  errno: 'ETIMEDOUT',
  syscall: 'connect',
  port: 587,
  command: 'CONN' }`,
  ],
  [
    "Node",
    "connection-timeout",
    `{ Error: connect ETIMEDOUT 192.0.2.108:465
    at TCPConnectWrap.afterConnect [as oncomplete] (net.js:1198:14)
  code: 'ECONNECTION',
  address: '192.0.2.108',
  port: 465,
  command: 'CONN' }`,
  ],
  [
    "Node",
    "connection-timeout",
    `Error: Connection timeout
at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:774:19)
at listOnTimeout (internal/timers.js:554:17)`,
  ],
  [
    "Node",
    "connection-closed",
    `Error: Unexpected socket close
    at Timeout._onTimeout
    node_modules/nodemailer/lib/smtp-transport/index.js:189:31)`,
  ],
  [
    "Node",
    "password-broke-url",
    `Error from sendEmail: Error: getaddrinfo ENOTFOUND akiaiosfodnn7example
  code: 'EDNS',
  syscall: 'getaddrinfo',
  command: 'CONN'`,
  ],
  [
    "Node",
    "dns-failed",
    `Error: getaddrinfo ENOTFOUND email-smtp.eu-west1.amazonaws.com
    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:71:26) {
  errno: -3008,
  code: 'EDNS'`,
  ],
  [
    "Node",
    "dns-failed",
    `Error: queryA ESERVFAIL email-smtp.eu-west-1.amazonaws.com
  code: 'EDNS',
  command: 'CONN'`,
  ],
  [
    "Node",
    "dns-failed",
    `Error: queryA ETIMEOUT email-smtp.eu-west-1.amazonaws.com
 code: 'EDNS', command: 'CONN'`,
  ],
  [
    "Node",
    "tls-mode-mismatch",
    `Error: 140169759840064:error:140770FC:SSL routines:SSL23_GET_SERVER_HELLO:unknown protocol:../deps/openssl/openssl/ssl/s23_clnt.c:825:
    at SMTPClient._onError (/var/www/node_modules/simplesmtp/lib/client.js:373:10)`,
  ],
  [
    "Node",
    "tls-mode-mismatch",
    `Error: C0C7A4F6F87F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:355:
  library: 'SSL routines',
  reason: 'wrong version number',
  code: 'ESOCKET',
  command: 'CONN'`,
  ],
  [
    "Node",
    "tls-mode-mismatch",
    `Greeting never received
 host: 'email-smtp.eu-west-1.amazonaws.com', port: 465, secure: false`,
  ],
  [
    "Node",
    "certificate-untrusted",
    `error :: couldn't send email self signed certificate in certificate chain {
  "code": "ESOCKET",
  "command": "CONN"`,
  ],
  [
    "Node",
    "certificate-untrusted",
    `Error: self-signed certificate in certificate chain
  code: 'ESOCKET', command: 'CONN'`,
  ],
  [
    "Node",
    "certificate-wrong-name",
    `Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: smtp.internal.example. is not in the cert's altnames: DNS:email-smtp.eu-west-1.amazonaws.com
  command: 'CONN'`,
  ],
  [
    "Node",
    "connection-refused",
    `Error: connect ECONNREFUSED 127.0.0.1:587
  code: 'ESOCKET', errno: -111, syscall: 'connect', command: 'CONN'`,
  ],
  [
    "Node",
    "connection-refused",
    `{ [Error: connect ECONNREFUSED]
  code: 'ECONNREFUSED',
  syscall: 'connect' }
server: 'email-smtp.eu-west-1.amazonaws.com'`,
  ],
  [
    "Node",
    "credentials-invalid",
    `Error: Invalid login: 535 Authentication Credentials Invalid
 code: 'EAUTH'`,
  ],
  [
    "Node",
    "client-never-authenticated",
    `Error: Missing credentials for "PLAIN"
  code: 'EAUTH',
  command: 'API'`,
  ],
  [
    "Node",
    "client-never-authenticated",
    `Error: Mail command failed: 530 Authentication required
 code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM'`,
  ],
  [
    "Node",
    "connection-closed",
    `Error: read ECONNRESET
  code: 'ESOCKET', errno: -104, syscall: 'read', command: 'CONN'`,
  ],
  [
    "Node",
    "starttls-not-offered",
    `Error: Error upgrading connection with STARTTLS: 502 Command not implemented
 code: 'ETLS', command: 'STARTTLS'`,
  ],
  [
    "Node",
    "network-unreachable",
    `Error: connect ENETUNREACH 2a05:d018::10:587 - Local (:::0)
 code: 'ESOCKET', command: 'CONN'`,
  ],
  [
    "Node",
    "tls-failed",
    `Error: Client network socket disconnected before secure TLS connection was established
  code: 'ESOCKET', host: 'email-smtp.eu-west-1.amazonaws.com', port: 2587`,
  ],
  [
    "Node",
    "sender-invalid",
    `Error: Mail command failed: 501 Invalid MAIL FROM address provided
 code: 'EENVELOPE', command: 'MAIL FROM'`,
  ],
  [
    "Node",
    "client-never-authenticated",
    "Error: No recipients defined: Can't send mail - all recipients were rejected: 530 Authentication required",
  ],
  [
    "Node",
    "connection-closed",
    `Error: Connection closed unexpectedly
    at SMTPConnection._onClose (/srv/node_modules/nodemailer/lib/smtp-connection/index.js:820:25)`,
  ],
  [
    "Node",
    "connection-closed",
    `Error: Socket closed unexpectedly
    at SMTPConnection._onEnd (/srv/node_modules/nodemailer/lib/smtp-connection/index.js:1)`,
  ],
  [
    "Node",
    "tls-mode-mismatch",
    `{"level":50,"time":1700000000000,"pid":1,"hostname":"web-1","msg":"mail failed","err":{"type":"Error","message":"write EPROTO 8003:error:1408F10B:SSL routines:ssl3_get_record:wrong version number","code":"ESOCKET","command":"CONN"}}`,
  ],
  [
    "Node",
    "connection-timeout",
    `AggregateError [ETIMEDOUT]: 
    at internalConnectMultiple (node:net:1114:18)
  code: 'ETIMEDOUT', command: 'CONN',
 [errors]: [ Error: connect ETIMEDOUT 192.0.2.1:587 ]`,
  ],
  [
    "Node",
    "connection-timeout",
    `Error: Timeout
    at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:790:19)
  code: 'ETIMEDOUT', command: 'DATA'`,
  ],
  [
    "Node",
    "api-client-at-smtp-endpoint",
    `{ [NetworkingError: Parse Error]
  message: 'Parse Error',
  code: 'NetworkingError',
  hostname: 'email-smtp.eu-west-1.amazonaws.com',
  retryable: true }`,
  ],
  [
    "Python",
    "tls-mode-mismatch",
    `DEFAULT EMAIL_PORT = 465, EMAIL_USE_TLS = True, EMAIL_HOST = 'email-smtp.eu-west-1.amazonaws.com'
  File "smtplib.py", line 403, in getreply
    raise SMTPServerDisconnected("Connection unexpectedly closed")
smtplib.SMTPServerDisconnected: Connection unexpectedly closed`,
  ],
  [
    "Python",
    "connection-closed",
    `SMTPServerDisconnected: Connection unexpectedly closed
  File "django/core/mail/backends/smtp.py", line 62, in open
  File "smtplib.py", line 403, in getreply`,
  ],
  [
    "Python",
    "connection-timeout",
    `Traceback (most recent call last):
  File "/usr/local/lib/python3.12/smtplib.py", line 398, in getreply
    line = self.file.readline(_MAXLINE + 1)
TimeoutError: timed out`,
  ],
  ["Python", "connection-timeout", "smtplib.SMTPServerDisconnected: Connection unexpectedly closed: timed out"],
  [
    "Python",
    "connection-timeout",
    `File "/usr/lib/python3.8/smtplib.py", line 336, in connect
    self.sock = self._get_socket(host, port, self.timeout)
socket.timeout: timed out`,
  ],
  [
    "Python",
    "connection-timeout",
    `File "/usr/lib/python3.11/smtplib.py", line 341, in connect
TimeoutError: [Errno 110] Connection timed out`,
  ],
  [
    "Python",
    "connection-timeout",
    "sentry-worker-1 | 09:28:27 [ERROR] celery.app.trace: Task sentry.tasks.email.send_email[27586b08] raised unexpected: TimeoutError('timed out')",
  ],
  [
    "Python",
    "connection-refused",
    `File "/usr/lib/python3.11/smtplib.py", line 255, in __init__
ConnectionRefusedError: [Errno 111] Connection refused`,
  ],
  [
    "Python",
    "dns-failed",
    `File "/usr/lib/python3.11/smtplib.py", line 255
socket.gaierror: [Errno -2] Name or service not known`,
  ],
  [
    "Python",
    "dns-failed",
    `File "/usr/lib/python3.11/smtplib.py", line 255
socket.gaierror: [Errno -3] Temporary failure in name resolution`,
  ],
  [
    "Python",
    "dns-failed",
    `socket.gaierror: [Errno 8] nodename nor servname provided, or not known
  File "smtplib.py"`,
  ],
  [
    "Python",
    "dns-failed",
    String.raw`socket.gaierror: [Errno 11001] getaddrinfo failed
 File "C:\Python39\lib\smtplib.py", line 310`,
  ],
  [
    "Python",
    "tls-mode-mismatch",
    `File "/usr/lib/python3.10/smtplib.py", line 1050, in _get_socket
ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1007)`,
  ],
  [
    "Python",
    "certificate-untrusted",
    `server.starttls()
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1129)`,
  ],
  [
    "Python",
    "certificate-wrong-name",
    `smtplib
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'localhost'. (_ssl.c:1006)`,
  ],
  [
    "Python",
    "certificate-wrong-name",
    `smtplib starttls
ssl.SSLCertVerificationError: certificate verify failed: IP address mismatch, certificate is not valid for '192.0.2.10'. (_ssl.c:1006)`,
  ],
  ["Python", "auth-not-offered", "smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server."],
  ["Python", "starttls-not-offered", "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server."],
  ["Python", "auth-not-offered", "smtplib.SMTPException: No suitable authentication method found."],
  [
    "Python",
    "network-unreachable",
    `File "/usr/lib/python3.11/smtplib.py", line 341
OSError: [Errno 101] Network is unreachable`,
  ],
  [
    "Python",
    "network-unreachable",
    `smtplib
OSError: [Errno 113] No route to host`,
  ],
  ["Python", "connection-closed", "smtplib.SMTPServerDisconnected: please run connect() first"],
  [
    "Python",
    "connection-closed",
    `ConnectionResetError: [Errno 104] Connection reset by peer
 File "smtplib.py", line 394`,
  ],
  ["Python", "connection-closed", "aiosmtplib.errors.SMTPServerDisconnected: Connection lost"],
  [
    "Python",
    "connection-timeout",
    "aiosmtplib.errors.SMTPConnectTimeoutError: Timed out connecting to email-smtp.eu-west-1.amazonaws.com on port 587",
  ],
  [
    "Python",
    "connection-refused",
    "aiosmtplib.errors.SMTPConnectError: Error connecting to email-smtp.eu-west-1.amazonaws.com on port 587: [Errno 111] Connect call failed ('192.0.2.10', 587)",
  ],
  [
    "Python",
    "tls-failed",
    `ssl.SSLEOFError: EOF occurred in violation of protocol (_ssl.c:1129)
 smtplib.py`,
  ],
  [
    "Python",
    "tls-mode-mismatch",
    `Mail: host=email-smtp.eu-west-1.amazonaws.com port=587 use_ssl=True
ssl.SSLError: [SSL: UNKNOWN_PROTOCOL] unknown protocol (_ssl.c:645)`,
  ],
  [
    "Python",
    "base64-missing",
    `UnicodeDecodeError: 'utf-8' codec can't decode byte 0x9b in position 1: invalid start byte
  password = base64.b64decode(os.environ['SMTP_PASSWORD']).decode()`,
  ],
  [
    "Python",
    "connection-timeout",
    "AIRFLOW: airflow.utils.email send_mime_email TimeoutError: [Errno 110] Connection timed out",
  ],
  [
    "Python",
    "connection-timeout",
    `OSError: [WinError 10060] A connection attempt failed because the connected party did not properly respond after a period of time
 smtplib.SMTP('email-smtp.eu-west-1.amazonaws.com', 587)`,
  ],
  [
    "Python",
    "connection-refused",
    `ConnectionRefusedError: [WinError 10061] No connection could be made because the target machine actively refused it
  File "smtplib.py"`,
  ],
  ["PHP", "connection-failed", "SMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting"],
  [
    "PHP",
    "connection-timeout",
    `2018-01-15 15:58:16	Connection: opening to ssl://email-smtp.eu-west-1.amazonaws.com:465, timeout=300, options=array ()
2018-01-15 15:58:23	Connection: Failed to connect to server. Error number 2. "Error notice: stream_socket_client(): unable to connect to ssl://email-smtp.eu-west-1.amazonaws.com:465 (Connection timed out)
2018-01-15 15:58:23	SMTP ERROR: Failed to connect to server: Connection timed out (110)
2018-01-15 15:58:23	SMTP connect() failed.`,
  ],
  [
    "PHP",
    "tls-mode-mismatch",
    `fsockopen(): SSL operation failed with code 1. OpenSSL Error messages:
error:1408F10B:SSL routines:SSL3_GET_RECORD:wrong version number in /system/library/mail.php on line 160
PHP Warning:  fsockopen(): unable to connect to tls://email-smtp.eu-west-1.amazonaws.com:587 (Unknown error)`,
  ],
  [
    "PHP",
    "tls-mode-mismatch",
    "Connection failed. Error #2: stream_socket_client(): SSL operation failed with code 1. OpenSSL Error messages:error:1408F10B:SSL routines:ssl3_get_record:wrong version number [/wp-includes/PHPMailer/SMTP.php line 397]",
  ],
  [
    "PHP",
    "certificate-untrusted",
    "stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages: error:14090086:SSL routines:SSL3_GET_SERVER_CERTIFICATE:certificate verify failed in /srv/PHPMailer/class.smtp.php on line 344",
  ],
  [
    "PHP",
    "certificate-wrong-name",
    "stream_socket_enable_crypto(): Peer certificate CN=`*.hosting.example' did not match expected CN=`email-smtp.eu-west-1.amazonaws.com'",
  ],
  [
    "PHP",
    "tls-mode-mismatch",
    "Swift_TransportException with message 'Connection to tcp://email-smtp.eu-west-1.amazonaws.com:465 Timed Out'",
  ],
  [
    "PHP",
    "connection-refused",
    "Swift_TransportException: Connection could not be established with host email-smtp.eu-west-1.amazonaws.com [Connection refused #111]",
  ],
  [
    "PHP",
    "connection-timeout",
    "Swift_TransportException: Connection could not be established with host email-smtp.eu-west-1.amazonaws.com :stream_socket_client(): unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection timed out)",
  ],
  [
    "PHP",
    "dns-failed",
    `Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): php_network_getaddresses: getaddrinfo for email-smtp.eu-west-1.amazonaws.com failed: Name or service not known`,
  ],
  ["PHP", "connection-failed", "Connection could not be established with host email-smtp.eu-west-1.amazonaws.com"],
  ["PHP", "connection-timeout", `Connection to "email-smtp.eu-west-1.amazonaws.com:587" timed out.`],
  ["PHP", "connection-closed", `Connection to "email-smtp.eu-west-1.amazonaws.com:587" has been closed unexpectedly.`],
  ["PHP", "connection-closed", `Expected response code "220" but got an empty response.`],
  [
    "PHP",
    "credentials-invalid",
    `Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using 2 possible authenticators`,
  ],
  [
    "PHP",
    "identity-not-verified",
    "SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@example.com SMTP code: 554",
  ],
  [
    "PHP",
    "message-refused",
    `SMTP Error: data not accepted.
Host: email-smtp.eu-west-1.amazonaws.com`,
  ],
  ["PHP", "tls-failed", "SMTP Error: Could not connect to SMTP host. Unable to connect with TLS encryption"],
  ["PHP", "starttls-not-offered", "SMTP ERROR: STARTTLS not accepted from server"],
  [
    "PHP",
    "certificate-untrusted",
    `stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages: error:0A000086:SSL routines::certificate verify failed
Unable to connect with STARTTLS: stream_socket_enable_crypto()`,
  ],
  [
    "PHP",
    "tls-failed",
    `Missing extension openssl
SMTP Error: Could not connect to SMTP host.`,
  ],
  ["PHP", "tls-mode-mismatch", "Unable to connect to ssl://email-smtp.eu-west-1.amazonaws.com:587 (Unknown error)"],
  ["PHP", "password-broke-url", "In Dsn.php line 41:  The mailer DSN is invalid."],
  [
    "PHP",
    "connection-timeout",
    "fsockopen(): unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection timed out)",
  ],
  [
    "PHP",
    "network-unreachable",
    "fsockopen(): unable to connect to tls://email-smtp.eu-west-1.amazonaws.com:587 (Network is unreachable)",
  ],
  [
    "PHP",
    "network-unreachable",
    `SMTP ERROR: Failed to connect to server: Permission denied (13)
Host: email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "PHP",
    "client-never-authenticated",
    "The following From address failed: noreply@example.com : MAIL FROM command failed,Authentication required",
  ],
  [
    "PHP",
    "not-authorized-to-send",
    "Message could not be sent. SMTP Error: data not accepted. SMTP server error: DATA END command failed Detail: Access denied: User `arn:aws:iam::123456789012:user/x' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:us-east-1:123456789012:identity/example.com' SMTP code: 554",
  ],
  [
    "PHP",
    "auth-not-offered",
    `SMTP ERROR: Authentication is not allowed at this stage
email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "PHP",
    "connection-timeout",
    "Unable to connect via TLS / stream_socket_client: php Operation timed out tcp://email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "Java",
    "port-25-throttled",
    "Caused by: com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 25; timeout 60000",
  ],
  [
    "Java",
    "connection-timeout",
    `Caused by: com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout -1;
  nested exception is:
	java.net.ConnectException: Connection timed out (Connection timed out)`,
  ],
  [
    "Java",
    "connection-refused",
    `org.springframework.mail.MailSendException: Mail server connection failed; nested exception is com.sun.mail.util.MailConnectException: Couldn't connect to host, port: localhost, 25; timeout -1;
  nested exception is:
	java.net.ConnectException: Connection refused`,
  ],
  [
    "Java",
    "tls-mode-mismatch",
    `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587;
  nested exception is:
	javax.net.ssl.SSLException: Unsupported or unrecognized SSL message`,
  ],
  [
    "Java",
    "tls-version",
    `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)`,
  ],
  [
    "Java",
    "certificate-untrusted",
    `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target`,
  ],
  ["Java", "tls-failed", "javax.mail.MessagingException: Could not convert socket to TLS"],
  [
    "Java",
    "tls-failed",
    `Caused by: javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake
	at com.sun.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:2160)
Caused by: java.io.EOFException: SSL peer shut down incorrectly`,
  ],
  ["Java", "connection-closed", "com.sun.mail.smtp.SMTPSendFailedException: [EOF]"],
  [
    "Java",
    "credentials-invalid",
    `javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid
	at com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:965)`,
  ],
  [
    "Java",
    "client-never-authenticated",
    "javax.mail.AuthenticationFailedException: failed to connect, no password specified?",
  ],
  [
    "Java",
    "auth-not-offered",
    "javax.mail.AuthenticationFailedException: No authentication mechanisms supported by both server and client",
  ],
  [
    "Java",
    "connection-closed",
    `javax.mail.MessagingException: Exception reading response;
  nested exception is:
	java.net.SocketException: Connection reset`,
  ],
  [
    "Java",
    "connection-timeout",
    `javax.mail.MessagingException: Exception reading response;
  nested exception is:
	java.net.SocketTimeoutException: Read timed out`,
  ],
  [
    "Java",
    "dns-failed",
    `javax.mail.MessagingException: Unknown SMTP host: email-smtp.eu-west1.amazonaws.com;
  nested exception is:
	java.net.UnknownHostException: email-smtp.eu-west1.amazonaws.com`,
  ],
  [
    "Java",
    "connection-failed",
    "Mail server connection failed; nested exception is javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587",
  ],
  [
    "Java",
    "tls-mode-mismatch",
    "Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465, response: [EOF]",
  ],
  [
    "Java",
    "starttls-not-offered",
    "javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS",
  ],
  [
    "Java",
    "tls-mode-mismatch",
    "Mail Send Error [class javax.mail.MessagingException] - Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465, response: -1",
  ],
  [
    "Java",
    "certificate-untrusted",
    `java.io.IOException: Server is not trusted: email-smtp.eu-west-1.amazonaws.com
 javax.mail SMTPTransport`,
  ],
  [
    "Java",
    "certificate-wrong-name",
    `java.io.IOException: Can't verify identity of server: 192.0.2.10
 at com.sun.mail.util.SocketFetcher`,
  ],
  ["Java", "service-unavailable", "com.sun.mail.smtp.SMTPSendFailedException: 451 Temporary service failure"],
  [
    "Java",
    "network-unreachable",
    `java.net.NoRouteToHostException: No route to host
 at com.sun.mail.util.SocketFetcher.createSocket`,
  ],
  [
    "Java",
    "connection-timeout",
    `Caused by: java.net.SocketTimeoutException: connect timed out
	at com.sun.mail.util.SocketFetcher.createSocket(SocketFetcher.java:354)`,
  ],
  [
    "Java",
    "password-broke-url",
    "Caused by: java.lang.IllegalArgumentException: Expected scheme-specific part / java.net.URISyntaxException: Illegal character in authority at index 7: smtp://AKIAIOSFODNN7EXAMPLE:AB/cd+ef@email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "Java",
    "tls-failed",
    `org.apache.commons.mail.EmailException: Sending the email to the following server failed : email-smtp.eu-west-1.amazonaws.com:465
Caused by: javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure`,
  ],
  [
    "Java",
    "tls-mode-mismatch",
    "io.vertx.core.VertxException: io.netty.handler.ssl.NotSslRecordException: not an SSL/TLS record: 32323020656d61696c2d736d7470 email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    ".NET",
    "tls-mode-mismatch",
    `System.IO.IOException: The handshake failed due to an unexpected packet format.
client.Connect("email-smtp.eu-west-1.amazonaws.com", 587, true);`,
  ],
  [
    ".NET",
    "certificate-untrusted",
    `The remote certificate is invalid according to the validation procedure.
Connected to smtp://email-smtp.eu-west-1.amazonaws.com:587/?starttls=always`,
  ],
  [
    ".NET",
    "certificate-untrusted",
    `MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.
The server's SSL certificate could not be validated for the following reasons:
• The server certificate has the following errors:
  • unable to get local issuer certificate`,
  ],
  [
    ".NET",
    "tls-mode-mismatch",
    `MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.
When connecting to an SMTP service, port 587 is typically reserved for plain-text connections.`,
  ],
  [".NET", "connection-timeout", "System.Net.Mail.SmtpException: The operation has timed out."],
  [".NET", "connection-failed", "System.Net.Mail.SmtpException: Failure sending mail."],
  [
    ".NET",
    "connection-timeout",
    "System.Net.Mail.SmtpException: Failure sending mail. ---> System.Net.WebException: Unable to connect to the remote server ---> System.Net.Sockets.SocketException: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond 192.0.2.10:587",
  ],
  [
    ".NET",
    "connection-refused",
    `System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it 127.0.0.1:25
 at System.Net.Mail.SmtpClient.Send`,
  ],
  [
    ".NET",
    "connection-closed",
    `System.IO.IOException: Unable to read data from the transport connection: net_io_connectionclosed.
 at System.Net.Mail.SmtpClient`,
  ],
  [
    ".NET",
    "client-never-authenticated",
    "The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required",
  ],
  [
    ".NET",
    "client-never-authenticated",
    "Send-MailMessage : The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required",
  ],
  [".NET", "starttls-not-offered", "System.Net.Mail.SmtpException: Server does not support secure connections."],
  [
    ".NET",
    "dns-failed",
    "System.Net.Mail.SmtpException: Failure sending mail. ---> System.Net.WebException: The remote name could not be resolved: 'email-smtp.eu-west-1.amazonaws.com'",
  ],
  [
    ".NET",
    "dns-failed",
    `System.Net.Sockets.SocketException (11001): No such host is known.
 at MailKit.Net.Smtp.SmtpClient.ConnectAsync`,
  ],
  [
    ".NET",
    "connection-closed",
    "MailKit.Net.Smtp.SmtpProtocolException: The SMTP server has unexpectedly disconnected.",
  ],
  [
    ".NET",
    "auth-not-offered",
    `System.NotSupportedException: The SMTP server does not support authentication.
 at MailKit.Net.Smtp.SmtpClient`,
  ],
  [
    ".NET",
    "client-never-authenticated",
    "MailKit.ServiceNotAuthenticatedException: The SmtpClient is not authenticated.",
  ],
  [
    ".NET",
    "tls-failed",
    `Authentication failed because the remote party has closed the transport stream.
 at System.Net.Mail.SmtpClient`,
  ],
  [
    ".NET",
    "tls-failed",
    `A call to SSPI failed, see inner exception. ---> System.ComponentModel.Win32Exception: The message received was unexpected or badly formatted
 MailKit SmtpClient`,
  ],
  [
    ".NET",
    "credentials-invalid",
    "MailKit.Security.AuthenticationException: Authentication Credentials Invalid ---> MailKit.Net.Smtp.SmtpCommandException: Authentication Credentials Invalid",
  ],
  [
    ".NET",
    "tls-version",
    `System.ComponentModel.Win32Exception (0x80090331): The client and server cannot communicate, because they do not possess a common algorithm
 SmtpClient`,
  ],
  [
    ".NET",
    "certificate-untrusted",
    `System.Security.Authentication.AuthenticationException: The remote certificate was rejected by the provided RemoteCertificateValidationCallback.
 MailKit`,
  ],
  [
    ".NET",
    "certificate-wrong-name",
    `The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch
 smtp`,
  ],
  [
    ".NET",
    "tls-mode-mismatch",
    `System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received.
 at System.Net.Mail.SmtpConnection`,
  ],
  [
    ".NET",
    "message-malformed",
    "SmtpException: Transaction failed. The server response was: Transaction failed: Duplicate header 'From'.",
  ],
  [
    "Ruby",
    "tls-mode-mismatch",
    `port: 465
address: email-smtp.eu-west-1.amazonaws.com
Net::ReadTimeout: Net::ReadTimeout`,
  ],
  [
    "Ruby",
    "connection-timeout",
    `FAILED (0 prior attempts) with Net::ReadTimeout: Net::ReadTimeout
ActionMailer`,
  ],
  [
    "Ruby",
    "tls-mode-mismatch",
    `SMTP_SERVER=email-smtp.eu-west-1.amazonaws.com
SMTP_PORT=465
SMTP_ENABLE_STARTTLS=always
Net::ReadTimeout: "Net::ReadTimeout with #<TCPSocket:(closed)>"`,
  ],
  [
    "Ruby",
    "connection-timeout",
    `sidekiq_1 | 2020-02-17T10:54:32.614Z 7 TID-or6 ActionMailer::DeliveryJob WARN: {"error_message":"execution expired","error_class":"Net::OpenTimeout"}`,
  ],
  [
    "Ruby",
    "tls-mode-mismatch",
    "OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 state=error: wrong version number\nnet/smtp.rb:539:in `connect'",
  ],
  [
    "Ruby",
    "tls-mode-mismatch",
    `OpenSSL::SSL::SSLError (SSL_connect returned=1 errno=0 state=SSLv2/v3 read server hello A: unknown protocol)
net/smtp.rb`,
  ],
  [
    "Ruby",
    "certificate-wrong-name",
    `OpenSSL::SSL::SSLError: hostname "127.0.0.1" does not match the server certificate
smtp.rb`,
  ],
  [
    "Ruby",
    "certificate-untrusted",
    "OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: certificate verify failed (self-signed certificate)",
  ],
  ["Ruby", "connection-refused", `Errno::ECONNREFUSED: Connection refused - connect(2) for "localhost" port 25`],
  [
    "Ruby",
    "connection-timeout",
    `Errno::ETIMEDOUT: Connection timed out - connect(2) for "email-smtp.eu-west-1.amazonaws.com" port 587`,
  ],
  [
    "Ruby",
    "dns-failed",
    `SocketError: getaddrinfo: Name or service not known
net/smtp.rb:542`,
  ],
  [
    "Ruby",
    "dns-failed",
    "Socket::ResolutionError: Failed to open TCP connection to email-smtp.eu-west-1.amazonaws.com:587 (getaddrinfo(3): nodename nor servname provided, or not known)",
  ],
  ["Ruby", "connection-closed", "EOFError (end of file reached)\nnet/smtp.rb:948:in `recv_response'"],
  ["Ruby", "client-never-authenticated", "Net::SMTPAuthenticationError: 530 Authentication required"],
  ["Ruby", "starttls-not-offered", "Net::SMTPUnsupportedCommand: STARTTLS is not supported on this server"],
  ["Ruby", "client-never-authenticated", "ArgumentError: SMTP-AUTH requested but missing secret phrase"],
  [
    "Ruby",
    "user-name-in-from",
    "Net::SMTPFatalError: 554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'",
  ],
  ["Ruby", "network-unreachable", "Errno::EHOSTUNREACH: No route to host - connect(2) for 192.0.2.10:587"],
  ["Ruby", "sending-rate", "Net::SMTPServerBusy: 454 Throttling failure: Maximum sending rate exceeded."],
  ["Ruby", "protocol-error", "Net::SMTPSyntaxError: 501 Syntax: EHLO hostname"],
  [
    "Go",
    "tls-mode-mismatch",
    `level=ERROR msg="Magic Link request failed" error="failed to send email: tls: first record does not look like a TLS handshake"`,
  ],
  ["Go", "tls-mode-mismatch", "ERRO[0111] [handler] mail: tls: first record does not look like a TLS handshake"],
  [
    "Go",
    "port-25-throttled",
    `time="2022-11-08T18:54:38Z" level=error msg="Max connection attempts exceeded - dial tcp email-smtp.eu-west-1.amazonaws.com:25: i/o timeout"`,
  ],
  [
    "Go",
    "connection-closed",
    "2023/05/11 13:23:44 error sending message 'Confirm subscription': write tcp 172.22.0.3:59026->192.0.2.68:465: write: broken pipe",
  ],
  ["Go", "starttls-required", "E! error connecting to SMTP server gomail: unencrypted connection"],
  ["Go", "starttls-required", "smtp: unencrypted connection"],
  ["Go", "starttls-required", "unencrypted connection"],
  ["Go", "starttls-required", "2026/11/28 01:22:10 unencrypted connection\nexit status 1"],
  ["Go", "starttls-required", "2026/11/28 01:22:10.123456 main.go:42: unencrypted connection"],
  ["Go", "starttls-required", "panic: unencrypted connection\n\ngoroutine 1 [running]:\nmain.main()"],
  ["Go", "starttls-required", "panic: unencrypted connection [recovered]"],
  ["Go", "starttls-required", "mail: send failed: unencrypted connection"],
  ["Go", "starttls-required", "2026/11/28 01:22:10 report: deliver to user@example.com: unencrypted connection"],
  ["Go", "starttls-required", 'time="2026-11-28T01:22:10Z" level=fatal msg="unencrypted connection"'],
  [
    "Go",
    "starttls-required",
    'time=2026-11-28T01:22:10Z level=ERROR msg="cannot deliver" err="notify: unencrypted connection"',
  ],
  [
    "Go",
    "starttls-required",
    '{"level":"error","error":"deliver: unencrypted connection","time":"2026-11-28T01:22:10Z"}',
  ],
  ["Go", "starttls-required", "FATA[0000] unencrypted connection"],
  ["Go", "connection-closed", "2026/11/28 01:22:10 panic: EOF"],
  ["Go", "connection-refused", "2026/11/28 01:22:10 main.go:42: deliver report: connection refused"],
  ["Go", "connection-timeout", "panic: nightly report: deliver: connection timed out"],
  ["Go", "credentials-invalid", "2026/11/28 01:22:10 535"],
  ["Go", "connection-timeout", "dial tcp 192.0.2.10:587: i/o timeout"],
  ["Go", "connection-timeout", "dial tcp 192.0.2.10:587: connect: connection timed out"],
  ["Go", "connection-timeout", "establish connection to server: dial tcp 192.0.2.10:587: connect: operation timed out"],
  [
    "Go",
    "connection-timeout",
    "failed to send mail via email-smtp.eu-west-1.amazonaws.com:587: context deadline exceeded",
  ],
  ["Go", "tls-mode-mismatch", "smtp email-smtp.eu-west-1.amazonaws.com:465: EOF"],
  ["Go", "connection-closed", "smtp: email-smtp.eu-west-1.amazonaws.com:587: EOF"],
  ["Go", "connection-refused", "dial tcp 127.0.0.1:25: connect: connection refused"],
  [
    "Go",
    "certificate-untrusted",
    "notify retry canceled due to unrecoverable error after 1 attempts: send STARTTLS command: x509: certificate signed by unknown authority",
  ],
  [
    "Go",
    "certificate-wrong-name",
    "send STARTTLS command: tls: failed to verify certificate: x509: certificate is valid for email-smtp.us-east-1.amazonaws.com, not ses.internal",
  ],
  [
    "Go",
    "certificate-wrong-name",
    "x509: cannot validate certificate for 192.0.2.10 because it doesn't contain any IP SANs: smtp",
  ],
  ["Go", "dns-failed", "dial tcp: lookup email-smtp.eu-west1.amazonaws.com on 192.0.2.53:53: no such host"],
  ["Go", "dns-failed", "dial tcp: lookup email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution"],
  [
    "Go",
    "client-never-authenticated",
    `smtp: server doesn't support AUTH
530 Authentication required`,
  ],
  ["Go", "auth-not-offered", "smtp: server doesn't support AUTH"],
  [
    "Go",
    "starttls-not-offered",
    `'require_tls' is true (default) but "email-smtp.eu-west-1.amazonaws.com:587" does not advertise the STARTTLS extension`,
  ],
  ["Go", "port-missing", "dial tcp: address email-smtp.eu-west-1.amazonaws.com: missing port in address"],
  ["Go", "network-unreachable", "dial tcp [2001:db8::10]:587: connect: network is unreachable"],
  ["Go", "connection-closed", "read tcp 10.0.0.2:41234->192.0.2.10:587: read: connection reset by peer"],
  ["Go", "credentials-invalid", `err="*email.loginAuth auth: 535 Authentication Credentials Invalid"`],
  [
    "Go",
    "login-for-other-host",
    `smtp: wrong host name
smtp.PlainAuth`,
  ],
  [
    "Go",
    "connection-closed",
    `remote error: tls: user canceled
smtp email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Go",
    "tls-failed",
    `remote error: tls: handshake failure
smtp email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Go",
    "tls-version",
    `tls: server selected unsupported protocol version 301
mail email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Go",
    "tls-version",
    `remote error: tls: protocol version not supported
email-smtp.eu-west-1.amazonaws.com:465`,
  ],
  [
    "Go",
    "certificate-expired",
    `tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T10:00:00Z is after 2025-01-01T00:00:00Z
smtp`,
  ],
  [
    "Go",
    "connection-closed",
    `gomail: could not send email 1: short response: 
email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Go",
    "not-smtp",
    `textproto: short response: HTTP
smtp`,
  ],
  [
    "Go",
    "password-broke-url",
    `courier.smtp.connection_uri is not a valid URL: smtps://AKIAIOSFODNN7EXAMPLE:BEV0/VzqX@email-smtp.eu-west-1.amazonaws.com:587/: invalid port ":BEV0" after host`,
  ],
  ["Go", "connection-timeout", "dial: dial tcp: i/o timeout smtp host email-smtp.eu-west-1.amazonaws.com"],
  [
    "Elixir",
    "connection-timeout",
    `** (Bamboo.SMTPAdapter.SMTPError) There was a problem sending the email through SMTP.
The error is :retries_exceeded
More detail below:
{:network_failure, "email-smtp.eu-west-1.amazonaws.com", {:error, :timeout}}`,
  ],
  [
    "Elixir",
    "tls-mode-mismatch",
    `port: 465 {:network_failure, "email-smtp.eu-west-1.amazonaws.com", {:error, :closed}}`,
  ],
  ["Elixir", "connection-refused", "{:network_failure, 'email-smtp.eu-west-1.amazonaws.com', {:error, :econnrefused}}"],
  ["Elixir", "dns-failed", `{:network_failure, ~c"email-smtp.eu-west1.amazonaws.com", {:error, :nxdomain}}`],
  ["Elixir", "connection-closed", `{:network_failure, "email-smtp.eu-west-1.amazonaws.com", {:error, :closed}}`],
  [
    "Elixir",
    "tls-failed",
    `{:error, :retries_exceeded, {:temporary_failure, ~c"email-smtp.eu-west-1.amazonaws.com", :tls_failed}}`,
  ],
  [
    "Elixir",
    "client-never-authenticated",
    `{:error, :no_credentials}
Swoosh SMTP`,
  ],
  ["Elixir", "auth-not-offered", `{:missing_requirement, ~c"email-smtp.eu-west-1.amazonaws.com", :auth}`],
  ["Elixir", "starttls-not-offered", `{:missing_requirement, ~c"email-smtp.eu-west-1.amazonaws.com", :tls}`],
  ["Elixir", "credentials-invalid", `{:permanent_failure, ~c"email-smtp.eu-west-1.amazonaws.com", :auth_failed}`],
  [
    "Elixir",
    "tls-mode-mismatch",
    `{:network_failure, ~c"email-smtp.eu-west-1.amazonaws.com", {:error, {:tls_alert, {:unexpected_message, ~c"TLS client: In state hello received SERVER ALERT: Fatal - Unexpected Message"}}}}`,
  ],
  [
    "Elixir",
    "certificate-untrusted",
    `{:tls_alert, {:unknown_ca, ~c"TLS client: In state wait_cert_cr at ssl_handshake.erl:2138 generated CLIENT ALERT: Fatal - Unknown CA"}}
gen_smtp_client`,
  ],
  [
    "Elixir",
    "certificate-wrong-name",
    `{:bad_cert, :hostname_check_failed}
gen_smtp email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Elixir",
    "certificate-untrusted",
    "{:options, :incompatible, [verify: :verify_peer, cacerts: :undefined]} gen_smtp email-smtp.eu-west-1.amazonaws.com",
  ],
  ["Elixir", "tls-mode-mismatch", "gen_smtp: unsupported_record_type,50 email-smtp.eu-west-1.amazonaws.com"],
  [
    "Mail servers",
    "connection-timeout",
    "Dec 17 06:22:42 ip-10-80-227-43 postfix/smtp[21752]: connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.143]:587: Connection timed out",
  ],
  [
    "Mail servers",
    "port-25-throttled",
    "Dec 17 06:22:42 ip-10-80-227-43 postfix/smtp[21752]: connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.143]:25: Connection timed out",
  ],
  [
    "Mail servers",
    "client-never-authenticated",
    "Sep 13 18:52:51 ip-10-29 postfix/smtp[29356]: 2803962A6C: to=<a@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:25, delay=0.08, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.182] said: 530 Authentication required (in reply to MAIL FROM command))",
  ],
  [
    "Mail servers",
    "certificate-untrusted",
    "Sep 13 18:52:51 ip-10-29 postfix/smtp[29356]: certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:25: untrusted issuer /C=US/O=VeriSign, Inc./OU=Class 3 Public Primary Certification Authority",
  ],
  [
    "Mail servers",
    "sasl-library-missing",
    "Sep 13 18:52:51 relay postfix/smtp[29356]: warning: SASL authentication failure: No worthy mechs found",
  ],
  [
    "Mail servers",
    "sasl-library-missing",
    "Sep 13 18:52:51 relay postfix/smtp[29356]: 2803962A6C: to=<a@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587, status=deferred (SASL authentication failed; cannot authenticate to server email-smtp.eu-west-1.amazonaws.com[192.0.2.182]: no mechanism available)",
  ],
  [
    "Mail servers",
    "dns-failed",
    "postfix/smtp[100]: 2803962A6C: to=<a@example.com>, relay=none, status=deferred (Host or domain name not found. Name service error for name=email-smtp.eu-west1.amazonaws.com type=AAAA: Host not found)",
  ],
  [
    "Mail servers",
    "tls-mode-mismatch",
    "postfix/smtp[100]: 2803962A6C: to=<a@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:465, status=deferred (lost connection with email-smtp.eu-west-1.amazonaws.com[192.0.2.182] while receiving the initial server greeting)",
  ],
  [
    "Mail servers",
    "tls-mode-mismatch",
    "postfix/smtp[100]: 2803962A6C: relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:465, status=deferred (conversation with email-smtp.eu-west-1.amazonaws.com[192.0.2.182] timed out while receiving the initial server greeting)",
  ],
  [
    "Mail servers",
    "connection-closed",
    "postfix/smtp[100]: 2803962A6C: relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587, status=deferred (lost connection with email-smtp.eu-west-1.amazonaws.com[192.0.2.182] while sending end of data -- message may be sent more than once)",
  ],
  [
    "Mail servers",
    "tls-mode-mismatch",
    `postfix/smtp[100]: SSL_connect error to email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587: -1
postfix/smtp[100]: warning: TLS library problem: error:1408F10B:SSL routines:ssl3_get_record:wrong version number:ssl/record/ssl3_record.c:331:`,
  ],
  [
    "Mail servers",
    "starttls-required",
    "postfix/smtp[100]: 2803962A6C: relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.182] said: 530 Must issue a STARTTLS command first (in reply to MAIL FROM command))",
  ],
  [
    "Mail servers",
    "connection-refused",
    "postfix/smtp[100]: connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587: Connection refused",
  ],
  [
    "Mail servers",
    "network-unreachable",
    "postfix/smtp[100]: connect to email-smtp.eu-west-1.amazonaws.com[2001:db8::10]:587: Network is unreachable",
  ],
  [
    "Mail servers",
    "sender-invalid",
    "postfix/smtp[100]: 2803962A6C: to=<a@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.182] said: 501 Invalid MAIL FROM address provided (in reply to MAIL FROM command))",
  ],
  [
    "Mail servers",
    "credentials-invalid",
    "Nov 22 19:57:52 relay dma[27748]: remote delivery deferred: email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP login failed: 535 Authentication Credentials Invalid",
  ],
  [
    "Mail servers",
    "dns-failed",
    "dma[27748]: remote delivery deferred: email-smtp.eu-west-1.amazonaws.com: host lookup failed, temporary",
  ],
  [
    "Mail servers",
    "connection-timeout",
    "dma[100]: connect to email-smtp.eu-west-1.amazonaws.com [192.0.2.10] failed: Connection timed out",
  ],
  [
    "Mail servers",
    "tls-failed",
    "exim[1]: TLS session: (SSL_connect): error:0A000126:SSL routines::unexpected eof while reading H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]",
  ],
  [
    "Mail servers",
    "connection-timeout",
    "2026-11-22 19:57:50 1rjYxQ-0005q4-0D H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: Connection timed out",
  ],
  [
    "Mail servers",
    "credentials-invalid",
    `sm-mta[1]: AUTH=client, relay=email-smtp.eu-west-1.amazonaws.com., available mechanisms do not fulfill requirements
<<< 535 Authentication Credentials Invalid`,
  ],
  [
    "Mail servers",
    "client-never-authenticated",
    `smtpd: smtp-out: result="PermFail" stat="530 Authentication required" relay=192.0.2.10 (email-smtp.eu-west-1.amazonaws.com)`,
  ],
  [
    "Mail servers",
    "connection-failed",
    `smtpd[1]: smtp-out: Disabling route [] <-> 192.0.2.10 (email-smtp.eu-west-1.amazonaws.com) for 15s
result="TempFail" stat="Network error on destination MXs"`,
  ],
  ["Mail servers", "dns-failed", "nullmailer: smtp: Failed: Host not found email-smtp.eu-west-1.amazonaws.com"],
  [
    "Mail servers",
    "connection-timeout",
    `nullmailer-send[1]: Sending failed: Connection timed out
Starting delivery: host: email-smtp.eu-west-1.amazonaws.com protocol: smtp`,
  ],
  ["Mail servers", "credentials-invalid", "nullmailer: smtp: Failed: 535 Authentication Credentials Invalid"],
  [
    "Mail servers",
    "connection-failed",
    `sSMTP[1]: Unable to connect to "email-smtp.eu-west-1.amazonaws.com" port 587.`,
  ],
  ["Mail servers", "connection-failed", "ssmtp: Cannot open email-smtp.eu-west-1.amazonaws.com:587"],
  [
    "Mail servers",
    "certificate-untrusted",
    `msmtp: TLS certificate verification failed: the certificate hasn't got a known issuer
msmtp: could not send mail (account default from /etc/msmtprc) host=email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Mail servers",
    "tls-mode-mismatch",
    `msmtp: cannot initialize/negotiate TLS session: an unexpected TLS packet was received
 host=email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Mail servers",
    "connection-timeout",
    "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Connection timed out",
  ],
  [
    "Mail servers",
    "tls-mode-mismatch",
    `msmtp: the server sent an empty reply
 host=email-smtp.eu-west-1.amazonaws.com port=465`,
  ],
  [
    "Mail servers",
    "certificate-wrong-name",
    "msmtp: TLS certificate verification failed: the certificate owner does not match hostname email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Mail servers",
    "not-smtp",
    "postfix/smtp[100]: warning: host email-smtp.eu-west-1.amazonaws.com[192.0.2.182]:587 greeted me with my own hostname",
  ],
  [
    "Tools",
    "credentials-invalid",
    `curl: (67) Login denied
smtp://email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Tools",
    "connection-timeout",
    "curl: (28) Failed to connect to email-smtp.eu-west-1.amazonaws.com port 587 after 130001 ms: Connection timed out",
  ],
  ["Tools", "dns-failed", "curl: (6) Could not resolve host: email-smtp.eu-west1.amazonaws.com"],
  [
    "Tools",
    "tls-mode-mismatch",
    `curl: (35) error:0A00010B:SSL routines::wrong version number
smtps://email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Tools",
    "certificate-untrusted",
    "curl: (60) SSL certificate problem: unable to get local issuer certificate smtp://email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "Tools",
    "identity-not-verified",
    `< 554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@example.com
curl: (56) response reading failed (errno: 0)`,
  ],
  [
    "Tools",
    "tls-mode-mismatch",
    `CONNECTED(00000003)
40572BB1A57F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:354:
openssl s_client -connect email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Tools",
    "starttls-not-offered",
    `Didn't find STARTTLS in server response, trying anyway...
openssl s_client -starttls smtp -connect email-smtp.eu-west-1.amazonaws.com:2525`,
  ],
  [
    "Tools",
    "dns-failed",
    "telnet: could not resolve email-smtp.eu-west-1.amazonaws.com/587: Name or service not known",
  ],
  [
    "Tools",
    "connection-timeout",
    `telnet: Unable to connect to remote host: Connection timed out
telnet email-smtp.eu-west-1.amazonaws.com 587`,
  ],
  [
    "Tools",
    "connection-timeout",
    `Trying 192.0.2.10...
telnet: connect to address 192.0.2.10: Operation timed out
email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Tools",
    "port-25-throttled",
    "nc: connect to email-smtp.eu-west-1.amazonaws.com port 25 (tcp) timed out: Operation now in progress",
  ],
  ["Tools", "dns-failed", "** server can't find email-smtp.eu-central-9.amazonaws.com: NXDOMAIN"],
  [
    "Tools",
    "connection-timeout",
    `WARNING: TCP connect to (email-smtp.eu-west-1.amazonaws.com : 587) failed
TcpTestSucceeded : False`,
  ],
  [
    "Tools",
    "credentials-invalid",
    `*** No authentication type succeeded
=== Connected to email-smtp.eu-west-1.amazonaws.com.`,
  ],
  [
    "Tools",
    "connection-timeout",
    `*** Error connecting to email-smtp.eu-west-1.amazonaws.com:587:
*** 	IO::Socket::INET: connect: timeout`,
  ],
  [
    "Tools",
    "connection-refused",
    `*** Error connecting to email-smtp.eu-west-1.amazonaws.com:587:
*** 	IO::Socket::INET6: connect: Connection refused`,
  ],
  [
    "Tools",
    "tls-failed",
    `*** TLS startup failed (connect(): Connection reset by peer)
=== Connected to email-smtp.eu-west-1.amazonaws.com.`,
  ],
  [
    "Tools",
    "credentials-invalid",
    `Net::SMTP: Unable to authenticate
git send-email --smtp-server=email-smtp.eu-west-1.amazonaws.com
535 Authentication Credentials Invalid`,
  ],
  [
    "Tools",
    "certificate-untrusted",
    "STARTTLS failed! SSL connect attempt failed error:0A000086:SSL routines::certificate verify failed at /usr/lib/git-core/git-send-email line 1684.",
  ],
  [
    "Tools",
    "connection-failed",
    "Unable to initialize SMTP properly. Check config and use --smtp-debug. VALUES: server=email-smtp.eu-west-1.amazonaws.com encryption=tls port=587",
  ],
  [
    "Tools",
    "dns-failed",
    "gnutls-cli: Cannot resolve email-smtp.eu-west-1.amazonaws.com:587: Name or service not known",
  ],
  [
    "Tools",
    "connection-timeout",
    "s-nail: Could not connect: Connection timed out: email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Tools",
    "connection-refused",
    `smtp-server: Connection refused
mutt Could not connect to email-smtp.eu-west-1.amazonaws.com (Connection refused).`,
  ],
  [
    "Applications",
    "credentials-invalid",
    `{"message":"Failed to send test email","err":"Invalid login: 535 Authentication Credentials Invalid"}`,
  ],
  [
    "Applications",
    "connection-timeout",
    `logger=alerting.notifier.email level=error msg="Failed to send alert notification" error="dial tcp 192.0.2.10:587: i/o timeout"`,
  ],
  [
    "Applications",
    "tls-mode-mismatch",
    `grafana logger=context lvl=eror error="tls: first record does not look like a TLS handshake" smtp host=email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Applications",
    "connection-timeout",
    `alertmanager: level=error component=dispatcher msg="Notify for alerts failed" err="email-ops/email[0]: notify retry canceled after 7 attempts: establish connection to server: dial tcp 192.0.2.10:587: i/o timeout"`,
  ],
  [
    "Applications",
    "identity-not-verified",
    "error sending mail: failed to send data [smtp: invalid response code received from server (code: 554, response: message rejected: email address is not verified. the following identities failed the check in region us-west-2",
  ],
  [
    "Applications",
    "connection-failed",
    `org.keycloak.email.EmailException: Error when attempting to send the email to the server. More information is available in the server log.
 Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587`,
  ],
  [
    "Applications",
    "password-broke-url",
    "Sending email failed. Error trying to send email: getaddrinfo ENOTFOUND akiaiosfodnn7example akiaiosfodnn7example:587",
  ],
  [
    "Applications",
    "connection-timeout",
    `Job exception: execution expired
smtp email-smtp.eu-west-1.amazonaws.com
/usr/lib/ruby/net/smtp.rb:540`,
  ],
  [
    "Applications",
    "credentials-invalid",
    "EmailError: Failed to send email. Reason: Invalid login: 535 Authentication Credentials Invalid.",
  ],
  [
    "Applications",
    "tls-mode-mismatch",
    "Jenkins: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465, response: -1",
  ],
  [
    "Applications",
    "connection-timeout",
    "Zabbix: Cannot connect to SMTP server email-smtp.eu-west-1.amazonaws.com: Timeout was reached: Connection timed out after 40001 milliseconds",
  ],
  [
    "Applications",
    "credentials-invalid",
    "Zabbix: cannot authenticate: Login denied: Access denied: 535 Authentication Credentials Invalid",
  ],
  [
    "Applications",
    "client-never-authenticated",
    "WordPress: SMTP Error: The following recipients failed: a@example.com: Authentication required",
  ],
  [
    "The API",
    "signature-does-not-match",
    "An error occurred (SignatureDoesNotMatch) when calling the SendEmail operation: The request signature we calculated does not match the signature you provided.",
  ],
  [
    "The API",
    "signature-does-not-match",
    "An error occurred (InvalidClientTokenId) when calling the SendRawEmail operation: The security token included in the request is invalid.",
  ],
  [
    "The API",
    "signature-does-not-match",
    `UnrecognizedClientException: The security token included in the request is invalid.
 at SESv2Client`,
  ],
  [
    "The API",
    "signature-does-not-match",
    String
      .raw`Aws\Ses\Exception\SesException: Error executing "SendRawEmail" on "https://email.us-east-1.amazonaws.com"; AWS HTTP error: Client error: 403 SignatureDoesNotMatch (client): The request signature we calculated does not match the signature you provided.`,
  ],
  [
    "The API",
    "identity-not-verified",
    "SimpleEmailService::sendRawEmail(): Sender - MessageRejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@example.com Request Id: b73f",
  ],
  [
    "The API",
    "message-malformed",
    `InvalidParameterValue: Duplicate header 'DKIM-Signature'.
sendRawEmail`,
  ],
  [
    "The API",
    "api-client-at-smtp-endpoint",
    `HttpExceptionRequest Request {  host = "email-smtp.ap-south-1.amazonaws.com" port = 443 secure = True } ConnectionTimeout`,
  ],
  [
    "The API",
    "api-client-at-smtp-endpoint",
    `Could not connect to the endpoint URL: "https://email-smtp.eu-west-1.amazonaws.com/"`,
  ],
  [
    "The API",
    "api-client-at-smtp-endpoint",
    String
      .raw`requests.exceptions.ConnectionError: ('Connection aborted.', BadStatusLine('220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-X abc\r\n'))`,
  ],
  [
    "The API",
    "api-client-at-smtp-endpoint",
    `curl: (1) Received HTTP/0.9 when not allowed
* Connected to email-smtp.eu-west-1.amazonaws.com (192.0.2.10) port 587`,
  ],
  [
    "The API",
    "not-smtp",
    `Connected to email.eu-west-1.amazonaws.com.
smtplib.SMTPConnectError: (-1, b'HTTP/1.1 400 Bad Request')`,
  ],
  [
    "The API",
    "connection-timeout",
    `connect to email.us-east-1.amazonaws.com port 587 failed: Connection timed out
smtp`,
  ],
  [
    "The API",
    "sending-rate",
    "An error occurred (Throttling) when calling the SendRawEmail operation (reached max retries: 4): Maximum sending rate exceeded.",
  ],
  [
    "The API",
    "clock-skewed",
    `InvalidSignatureException: Signature expired: 20261122T101010Z is now earlier than 20261122T101510Z
SES SendEmail`,
  ],
  [
    "The API",
    "clock-skewed",
    `SignatureDoesNotMatch: Signature not yet current: 20261122T111510Z is still later than 20261122T101510Z
SES SendRawEmail`,
  ],
  ["Windows", "connection-timeout", "WSAETIMEDOUT 10060 smtp email-smtp.eu-west-1.amazonaws.com:587"],
  [
    "Windows",
    "connection-refused",
    `Socket Error # 10061 Connection refused.
TIdSMTP email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Windows",
    "dns-failed",
    `Socket Error # 11001 Host not found.
Indy SMTP`,
  ],
  ["Windows", "connection-closed", "Socket Error # 10054 Connection reset by peer. TIdSMTP"],
  [
    "Windows",
    "tls-mode-mismatch",
    "Error connecting with SSL. error:1408F10B:SSL routines:ssl3_get_record:wrong version number Indy TIdSMTP",
  ],
  ["Windows", "connection-failed", "CDO.Message.1 error '80040213' The transport failed to connect to the server."],
  ["Windows", "connection-timeout", "Exception from HRESULT: 0x8007274C SMTP email-smtp.eu-west-1.amazonaws.com"],
  [
    "Windows",
    "certificate-untrusted",
    "schannel: SEC_E_UNTRUSTED_ROOT (0x80090325) - The certificate chain was issued by an authority that is not trusted. smtp://email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Windows",
    "certificate-wrong-name",
    "schannel: SNI or certificate check failed: SEC_E_WRONG_PRINCIPAL (0x80090322) - The target principal name is incorrect. email-smtp.eu-west-1.amazonaws.com:465",
  ],
  [
    "Windows",
    "tls-mode-mismatch",
    "schannel: next InitializeSecurityContext failed: SEC_E_INVALID_TOKEN (0x80090308) - The token supplied to the function is invalid smtps://email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "Windows",
    "certificate-expired",
    "schannel: SEC_E_CERT_EXPIRED (0x80090328) - The received certificate has expired. smtp email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Windows",
    "network-unreachable",
    "SocketException (10051): A socket operation was attempted to an unreachable network 192.0.2.10:587",
  ],
  [
    "Windows",
    "client-never-authenticated",
    "CDO: The server rejected the sender address. The server response was: 530 Authentication required",
  ],
  [
    "TLS libraries",
    "tls-version",
    `error:0A000102:SSL routines::unsupported protocol
smtp email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "TLS libraries",
    "tls-version",
    `error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version
smtp email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "TLS libraries",
    "tls-version",
    `SSLV3_ALERT... [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:590)
smtplib`,
  ],
  [
    "TLS libraries",
    "tls-failed",
    `error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure
email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "TLS libraries",
    "tls-mode-mismatch",
    `error:1408F10B:SSL routines:ssl3_get_record:wrong version number
email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "TLS libraries",
    "tls-mode-mismatch",
    `error:0A0000C6:SSL routines::packet length too long
smtp email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "TLS libraries",
    "tls-mode-mismatch",
    "GNUTLS_E_UNEXPECTED_PACKET_LENGTH: A TLS packet with unexpected length was received. email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "TLS libraries",
    "tls-mode-mismatch",
    `received corrupt message of type InvalidContentType
smtp email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "TLS libraries",
    "certificate-untrusted",
    `invalid peer certificate: UnknownIssuer
lettre smtp email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "TLS libraries",
    "certificate-expired",
    `invalid peer certificate: Expired
lettre email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "TLS libraries",
    "certificate-wrong-name",
    `invalid peer certificate: NotValidForName
lettre`,
  ],
  [
    "TLS libraries",
    "certificate-untrusted",
    "SEC_ERROR_UNKNOWN_ISSUER Thunderbird smtp email-smtp.eu-west-1.amazonaws.com",
  ],
  ["TLS libraries", "certificate-wrong-name", "SSL_ERROR_BAD_CERT_DOMAIN smtp email-smtp.eu-west-1.amazonaws.com"],
  [
    "TLS libraries",
    "certificate-untrusted",
    "mbedtls_x509_crt_verify: X509 - Certificate verification failed, e.g. CRL, CA or signature check failed smtp email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "TLS libraries",
    "certificate-untrusted",
    `mbedtls: The certificate is not correctly signed by the trusted CA
ssl_client smtp email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "TLS libraries",
    "tls-mode-mismatch",
    "mbedTLS: SSL - An invalid SSL record was received (-0x7200) smtp email-smtp.eu-west-1.amazonaws.com:587",
  ],
  ["TLS libraries", "certificate-untrusted", "errSSLXCertChainInvalid (-9807) smtp email-smtp.eu-west-1.amazonaws.com"],
  ["TLS libraries", "tls-failed", "errSSLClosedAbort -9806 smtp email-smtp.eu-west-1.amazonaws.com"],
  [
    "TLS libraries",
    "tls-mode-mismatch",
    "errSSLProtocol -9800 / errSSLBadRecordMac? SSL record overflow -9847 smtp email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "TLS libraries",
    "certificate-untrusted",
    "TLS verify failed: unable to get local issuer certificate LibreSSL smtp email-smtp.eu-west-1.amazonaws.com",
  ],
  ["TLS libraries", "tls-version", "no protocols available LibreSSL smtp email-smtp.eu-west-1.amazonaws.com"],
  [
    "TLS libraries",
    "certificate-untrusted",
    `verify error:num=19:self-signed certificate in certificate chain
email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "TLS libraries",
    "certificate-not-yet-valid",
    `verify error:num=9:certificate is not yet valid
email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  ["TLS libraries", "tls-failed", "no shared cipher smtp email-smtp.eu-west-1.amazonaws.com:587"],
  ["TLS libraries", "tls-failed", "dh key too small smtp email-smtp.eu-west-1.amazonaws.com:587"],
  [
    "TLS libraries",
    "certificate-untrusted",
    "certificate verify failed: EE certificate key too weak? unable to get issuer certificate email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "JSON logs",
    "credentials-invalid",
    `{"level":50,"time":1700000000000,"pid":17,"hostname":"web","err":{"type":"Error","message":"Invalid login: 535 Authentication Credentials Invalid","code":"EAUTH"},"msg":"mail"}`,
  ],
  [
    "JSON logs",
    "connection-timeout",
    `{"name":"mailer","hostname":"web","pid":7,"level":50,"err":{"message":"connect ETIMEDOUT 192.0.2.9:587","code":"ESOCKET","command":"CONN"},"msg":"x","time":"2026-11-22T19:57:52.123Z","v":0}`,
  ],
  [
    "JSON logs",
    "connection-timeout",
    `{"level":"error","ts":1700000000.123,"caller":"mail/send.go:42","msg":"send failed","error":"dial tcp 192.0.2.9:587: i/o timeout"}`,
  ],
  [
    "JSON logs",
    "identity-not-verified",
    `{"version":"1.1","host":"web","short_message":"554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@example.com","timestamp":1700000000.5,"level":3}`,
  ],
  [
    "JSON logs",
    "credentials-invalid",
    `{"__REALTIME_TIMESTAMP":"1700000000000000","_PID":"17","SYSLOG_IDENTIFIER":"app","MESSAGE":"smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')"}`,
  ],
  [
    "JSON logs",
    "credentials-invalid",
    "2026-11-22T19:57:52.123456789Z stderr F Error: Invalid login: 535 Authentication Credentials Invalid",
  ],
  [
    "n8n",
    "connection-timeout",
    "Problem in node 'SEND MAIL' The connection timed out, consider setting the 'Retry on Fail' option in the node settings",
  ],
  ["n8n", "connection-timeout", "Couldn’t connect with these settings – Connection timeout"],
  [
    ".NET",
    "connection-timeout",
    String
      .raw`{"EventId":0,"LogLevel":"Error","Message":"Unexpected error on /api/_auth/register","Exception":"System.TimeoutException: The operation has timed out.\n   at MailKit.Net.SocketUtils.ConnectAsync(String host, Int32 port)\n   at MailKit.Net.Smtp.SmtpClient.ConnectAsync(String host, Int32 port, SecureSocketOptions options)"}`,
  ],
  [
    "Go",
    "credentials-invalid",
    "2020/05/20 07:30:52 manager.go:276: error sending message in campaign Test 5: 535 Authentication Credentials Invalid",
  ],
  ["n8n", "connection-refused", "The service refused the connection - perhaps it is offline"],
  ["Node", "connection-closed", "Connection Error: Error: read ECONNRESET"],
  [
    "Java",
    "connection-refused",
    `ERROR: Could not connect to SMTP host: localhost, port: 25
javax.mail.MessagingException: Could not connect to SMTP host: localhost, port: 25;
  nested exception is:
	java.net.ConnectException: Connection refused (Connection refused)
	at com.sun.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:1934)`,
  ],
  ["esp", "connection-failed", "SMTP: Error, Status Code: 0, Error Code: -100, Reason: unable to connect to server"],
  [
    "esp",
    "connection-timeout",
    "SMTP Connection error, Status Code: 0, Error Code: -401, Reason: response read timed out",
  ],
  [
    "rust",
    "note",
    "[vaultwarden::mail][ERROR] SMTP 5xx error: permanent error (535): 5.7.8 Error: authentication failed:  - Authentication credentials invalid",
  ],
  [
    "rust",
    "connection-timeout",
    "[vaultwarden::mail][ERROR] SMTP error: Connection error: Connection error: Connection timed out (os error 110)",
  ],
  [
    "rust",
    "credentials-invalid",
    "[vaultwarden::mail][ERROR] SMTP 5xx error: permanent error (535): Authentication Credentials Invalid",
  ],
  [
    "Go",
    "connection-timeout",
    `time="2024-04-13T22:38:20+01:00" level=fatal msg="failure running the provider startup check: notifier: error performing smtp startup check: failed to dial connection: dial tcp 192.0.2.10:465: i/o timeout" provider=notification`,
  ],
  [
    "Java",
    "note",
    "org.springframework.mail.MailSendException: Failed messages: com.sun.mail.smtp.SMTPSendFailedException: 530 5.7.0 Must issue a STARTTLS command first. v202sm3546010qka.5 - gsmtp",
  ],
  ["esp", "connection-failed", "Could not connect to mail server"],
  ["esp", "credentials-invalid", "Error sending message: SMTP AUTH error"],
  ["any", "credentials-invalid", "SMTP authentication failed"],
  [
    "thunderbird",
    "credentials-invalid",
    "Sending of the message failed. Unable to authenticate to Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com. Please check the password and verify the 'Authentication method'.",
  ],
  [
    "thunderbird",
    "auth-not-offered",
    "The Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com does not support the selected authentication method. Please change the 'Authentication method'.",
  ],
  [
    "thunderbird",
    "connection-timeout",
    "The message could not be sent because the connection to Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com timed out.",
  ],
  [
    "thunderbird",
    "connection-failed",
    "Sending of the message failed. The message could not be sent using Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com for an unknown reason. Could not connect.",
  ],
  [
    "outlook",
    "credentials-invalid",
    "Log onto outgoing mail server (SMTP): Your e-mail server rejected your login. Verify your user name and password.",
  ],
  [
    "outlook",
    "connection-failed",
    "Send test e-mail message: Outlook cannot connect to your outgoing (SMTP) e-mail server. 0x800CCC0E",
  ],
  [
    "gmail",
    "credentials-invalid",
    `Authentication failed. Please check your username/password. Server returned error: "535 Authentication Credentials Invalid , code: 535"`,
  ],
  [
    "gmail",
    "certificate-wrong-name",
    `Couldn't reach server. Server returned error: "TLS Negotiation failed, the certificate doesn't match the host., code: 0" email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "pear",
    "client-never-authenticated",
    "Failed to set sender: noreply@example.com [SMTP: Invalid response code received from server (code: 530, response: Authentication required)]",
  ],
  [
    "pear",
    "credentials-invalid",
    "authentication failure [SMTP: Invalid response code received from server (code: 535, response: Authentication Credentials Invalid)]",
  ],
  [
    "pear",
    "connection-timeout",
    "Failed to connect to email-smtp.eu-west-1.amazonaws.com:587 [SMTP: Failed to connect socket: Connection timed out (code: -1, response: )]",
  ],
  [
    "pear",
    "tls-mode-mismatch",
    "Failed to connect to ssl://email-smtp.eu-west-1.amazonaws.com:587 [SMTP: Failed to connect socket: fsockopen(): unable to connect to ssl://email-smtp.eu-west-1.amazonaws.com:587 (Unknown error) (code: -1, response: )]",
  ],
  ["powershell", "connection-failed", "Send-MailMessage : Unable to connect to the remote server"],
  [
    "powershell",
    "certificate-untrusted",
    "Send-MailMessage : The remote certificate is invalid according to the validation procedure.",
  ],
  ["dart", "credentials-invalid", "SmtpClientAuthenticationException (Incorrect username / password / credentials)"],
  [
    "dart",
    "connection-timeout",
    "SocketException: OS Error: Connection timed out, errno = 110, address = email-smtp.eu-west-1.amazonaws.com, port = 54321",
  ],
  [
    "dart",
    "tls-mode-mismatch",
    "HandshakeException: Handshake error in client (OS Error: WRONG_VERSION_NUMBER(tls_record.cc:231)) package:mailer/src/smtp/connection.dart",
  ],
  [
    "dart",
    "certificate-untrusted",
    "HandshakeException: Handshake error in client (OS Error: CERTIFICATE_VERIFY_FAILED: unable to get local issuer certificate(handshake.cc:359)) mailer",
  ],
  ["perl", "connection-closed", "Net::SMTP: Unexpected EOF on command channel: Connection reset by peer"],
  [
    "perl",
    "connection-failed",
    "failed to send: unable to establish SMTP connection to email-smtp.eu-west-1.amazonaws.com port 587",
  ],
  ["perl", "client-never-authenticated", "SMTP mail() command failed: Authentication required at send.pl line 12."],
  ["perl", "credentials-invalid", "Email::Sender: failed AUTH: Authentication Credentials Invalid"],
  ["emacs", "credentials-invalid", "Sending failed: 535 Authentication Credentials Invalid in response to AUTH PLAIN"],
  [
    "mutt",
    "credentials-invalid",
    `SASL authentication failed.
SMTP session failed: authentication error`,
  ],
  ["mutt", "dns-failed", `Could not find the host "email-smtp.eu-west-1.amazonaws.com"`],
  ["gitsend", "auth-not-offered", "Command unknown: 'AUTH' at /usr/lib/git-core/git-send-email line 1492."],
  [
    "splunk",
    "client-never-authenticated",
    `command="sendemail", (530, b'Authentication required', 'splunk') while sending mail to: ops@example.com`,
  ],
  [
    "laravel",
    "tls-mode-mismatch",
    `production.ERROR: stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages: error:0A00010B:SSL routines::wrong version number {"exception":"[object] (ErrorException(code: 0)"}`,
  ],
  [
    "laravel",
    "connection-closed",
    `production.ERROR: Connection to "process /usr/sbin/sendmail -bs" has been closed unexpectedly.`,
  ],
  [
    "laravel",
    "sender-invalid",
    "Swift_TransportException: Cannot send message without a sender address / Connection could not be established with host",
  ],
  [
    "symfony",
    "sender-invalid",
    `Expected response code "250" but got code "501", with message "501 Invalid MAIL FROM address provided".`,
  ],
  ["django", "daily-quota", "smtplib.SMTPDataError: (454, b'Throttling failure: Daily message quota exceeded.')"],
  [
    "k8s",
    "connection-refused",
    "2026-11-22T19:57:52.123456789Z stderr F mailer: dial tcp 127.0.0.1:1025: connect: connection refused",
  ],
  [
    "haskell",
    "connection-timeout",
    "Network.Socket.connect: <socket: 11>: does not exist (Connection timed out) sendMailWithLoginSTARTTLS email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "crystal",
    "tls-mode-mismatch",
    "OpenSSL::SSL::Error: SSL_connect: error:0A00010B:SSL routines::wrong version number (EMail::Client)",
  ],
  [
    "keycloak",
    "tls-failed",
    "KC-SERVICES0029: Failed to send email: jakarta.mail.MessagingException: Could not convert socket to TLS",
  ],
  [
    "nextcloud",
    "credentials-invalid",
    `A problem occurred while sending the email. Please revise your settings. (Error: Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN".)`,
  ],
  ["moodle", "connection-failed", "ERROR: SMTP->connect(): Failed to connect to server"],
  [
    "zabbix",
    "tls-failed",
    "cannot connect to SMTP server: SSL connect error: error:0A000126:SSL routines::unexpected eof while reading",
  ],
  ["uptime", "connection-timeout", "Error: Greeting never received email-smtp.eu-west-1.amazonaws.com:587"],
  ["Tools", "credentials-invalid", "CDO.Message.1 error '80040217' /contact.asp, line 41"],
  [
    "Tools",
    "port-25-throttled",
    "Account: 'SES', Server: 'email-smtp.us-east-1.amazonaws.com', Protocol: SMTP, Port: 25, Secure(SSL): No, Socket Error: 10060, Error Number: 0x800CCC0E",
  ],
  ["Tools", "dns-failed", "Outlook: Error Number: 0x800CCC0D, Protocol: SMTP, Port: 587"],
  ["Tools", "network-unreachable", "IdSMTP: Socket Error # 10013 Access denied."],
  [
    "Databases that send mail",
    "connection-failed",
    `ORA-29278: SMTP transient error: 421 Service not available
ORA-06512: at "SYS.UTL_SMTP", line 29`,
  ],
  [
    "Databases that send mail",
    "certificate-untrusted",
    `ORA-29024: Certificate validation failure
ORA-06512: at "SYS.UTL_TCP", line 63
ORA-06512: at "SYS.UTL_SMTP", line 303`,
  ],
  [
    "Databases that send mail",
    "network-unreachable",
    `ORA-24247: network access denied by access control list (ACL)
ORA-06512: at "SYS.UTL_SMTP", line 148`,
  ],
  [
    "Databases that send mail",
    "client-never-authenticated",
    "ORA-29279: SMTP permanent error: 530 Authentication required",
  ],
  [
    "Databases that send mail",
    "connection-timeout",
    "Database Mail: Exception Message: Cannot send mails to mail server. (Failure sending mail, timeout).",
  ],
  [
    "lettre",
    "message-refused",
    "Err(lettre::transport::smtp::Error { kind: Permanent(Code { severity: PermanentNegativeCompletion, category: MailSystem, detail: Four }) })",
  ],
  [
    "lettre",
    "credentials-invalid",
    "Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five })",
  ],
  ["PHP", "sender-invalid", "Mailer Error: Invalid address:  (From): "],
  ["PHP", "recipient-invalid", "You must provide at least one recipient email address."],
  [
    "PHP",
    "credentials-invalid",
    "SMTP server did not accept the password. #0 src/Mailer/Transport/SmtpTransport.php(245)",
  ],
  ["PHP", "starttls-required", "SMTP authentication method not allowed, check if SMTP server requires TLS."],
  ["PHP", "connection-closed", "TransportException: Unable to write bytes on the wire."],
  [
    "Java",
    "tls-version",
    `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)
	at com.sun.mail.smtp.SMTPTransport.startTLS(SMTPTransport.java:2155)
	at hudson.tasks.Mailer$DescriptorImpl.doSendTestMail`,
  ],
  [
    "The API",
    "identity-not-verified",
    "An error occurred (MessageRejected) when calling the SendEmail operation: Email address not verified app@example.com",
  ],
  [
    "The API",
    "message-refused",
    "MessageRejected: MessageRejected at deserializeAws_querySendEmailCommandError (@aws-sdk/client-ses)",
  ],
  [
    "The API",
    "sending-paused",
    "com.amazonaws.services.simpleemail.model.AccountSendingPausedException: x (Service: SendEmail)",
  ],
  ["Swift", "credentials-invalid", "Bad response received for command. command: (), response: 535 AUTH failed"],
  [
    "The API",
    "api-client-at-smtp-endpoint",
    `[2012-11-13 11:45:28,107: DEBUG/MainProcess] Data: Action=GetSendQuota
[2012-11-13 11:45:28,109: DEBUG/MainProcess] establishing HTTPS connection: host=email-smtp.us-east-1.amazonaws.com, kwargs={}
[2012-11-13 11:45:39,618: ERROR/MainProcess] <unknown>:1:0: syntax error`,
  ],
  ["Replies in wrappings", "mail-from-domain-invalid", "554 MAIL FROM domain is not verified"],
  ["Replies in wrappings", "note", "Error during notifier startup check: 550 relay not permitted"],
  [
    "Replies in wrappings",
    "note",
    `Expected response code 220 but got code "500", with message "500 #5.5.1 command not recognized"`,
  ],
  ["Go", "connection-closed", "manager.go:430: error sending message in campaign news: subscriber 44: EOF"],
  [
    "Applications",
    "credentials-invalid",
    `{"email-smtp-username":"Wrong username or password","email-smtp-password":"Wrong username or password"}`,
  ],
  [
    "Applications",
    "credentials-invalid",
    "[Notification] Failed to send the test email: smtp: server does not accept authentication, check account and password",
  ],
  ["Devices", "dns-failed", "mail: error -0x0052 NET - Failed to get an IP address for the given hostname"],
  ["Devices", "tls-failed", "SMTP Test: Fail (TLS handshake error -0x7780)"],
  ["Devices", "certificate-untrusted", "smtp: mbedtls_ssl_handshake returned -0x2700"],
  ["Java", "recipient-invalid", "SMTPAddressFailedException: 501 <null>: recipient address must contain a domain"],
  ["Applications", "sender-invalid", "Error: The SMTP server has refused the sender's email!"],
  ["Applications", "credentials-invalid", "SMTP Error: Password not accepted from server!"],
  [
    "Applications",
    "clock-skewed",
    "Amazon's servers think your server time is more than 5 minutes different to their time and are rejecting the request.",
  ],
  [
    "Go",
    "connection-closed",
    `time="2026-11-22T19:57:52Z" level=error msg="Error on notify: EOF" source="notify.go:272"
time="2026-11-22T19:57:52Z" level=error msg="Notify for 1 alerts failed: EOF" source="dispatch.go:246"`,
  ],
  [
    "Go",
    "not-smtp",
    `msg="Notify for alerts failed" err="short response: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready."`,
  ],
  [
    "Go",
    "protocol-error",
    `With Amazon's SES getting this:
INFO[0928] Unable to send notification: 503 Error: need RCPT command`,
  ],
  [
    "Python",
    "password-broke-url",
    "invalid literal for int() with base 10: 'BLBM' in smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hS@email-smtp.us-east-1.amazonaws.com:587",
  ],
  ["Applications", "login-for-other-host", `Settings > Email: "Wrong Host Name" email-smtp.us-east-1.amazonaws.com`],
  ["Python", "note", "SMTP Delivery Error: (554, b'5.0.0 Error: transaction failed: unknown sender address')"],
  ["Other languages of programs", "connection-closed", "Network.HaskellNet.SMTP: connectSMTP: end of file"],
  ["Windows", "connection-closed", "mailer error: The connection with the server was terminated abnormally smtp"],
  [
    "Postfix",
    "lookup-table-failed",
    `postfix/smtp[2212]: error: open database /etc/postfix/sasl_passwd.db: No such file or directory
postfix/smtp[2212]: warning: hash:/etc/postfix/sasl_passwd lookup error for "[email-smtp.us-east-1.amazonaws.com]:587"
postfix/smtp[2212]: 4F6K2: to=<a@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.1]:587, dsn=4.3.0, status=deferred (local data error while talking to email-smtp.us-east-1.amazonaws.com[192.0.2.1])`,
  ],
  [
    "Postfix",
    "lookup-table-failed",
    "local data error while talking to email-smtp.us-east-1.amazonaws.com[192.0.2.1]:587",
  ],
  ["Postfix", "certificate-wrong-name", "Server certificate not verified"],
  ["Postfix", "certificate-untrusted", "status=deferred (Server certificate not trusted)"],
  ["Windows", "message-refused", "CDO.Message error 80040211"],
  [
    "Windows",
    "credentials-invalid",
    "CDO.Message.1 error '80040211' The message could not be sent to the SMTP server. The transport error code was 0x80040217. The server response was not available",
  ],
  [
    "Windows",
    "message-refused",
    "error '80040211' The message could not be sent to the SMTP server. The transport error code was 0x800ccc6f.",
  ],
  ["Oracle", "certificate-untrusted", `ORA-28759: failure to open file\nORA-06512: at "SYS.UTL_SMTP", line 115`],
  ["Oracle", "certificate-untrusted", "ORA-28759 utl_smtp"],
  ["Oracle", "starttls-required", "ORA-29279: SMTP permanent error: 530 Must issue a STARTTLS command first"],
  ["Erlang", "tls-mode-mismatch", "465 -> {closed}"],
  ["Erlang", "tls-mode-mismatch", "port: 465, ssl: false -> {:error, :closed}"],
  ["A mistyped port", "connection-timeout", "connect ETIMEDOUT 192.0.2.1:578"],
  ["In a person's words", "username-not-access-key", "i used my email address as user name for ses smtp"],
  ["In a person's words", "username-not-access-key", "ses smtp username is my gmail address and it says 535"],
  ["In a person's words", "raw-secret-as-password", "using the aws secret access key as smtp password, ses says 535"],
  ["In a person's words", "fields-swapped", "ses smtp: i swapped username and password"],
  ["In a person's words", "temporary-key", "can i use temporary credentials for ses smtp"],
  [
    "Erlang",
    "tls-failed",
    `[notice] TLS :client: In state :hello_retry_middlebox_assert generated CLIENT ALERT: Fatal - Unexpected Message
mailer email-smtp.eu-west-1.amazonaws.com`,
  ],
  ["Mail clients", "connection-timeout", "SMTPClient: Unable to connect to host: The remote server is not responding"],
  ["Mail clients", "connection-timeout", "The mail server (email-smtp.us-east-1.amazonaws.com) does not respond"],
  [
    "Mail clients",
    "auth-not-offered",
    "SASL authentication failed: No authenticators available for email-smtp.us-east-1.amazonaws.com",
  ],
  ["In a person's words", "wrong-region", "credentials made in us-east-1, endpoint eu-west-1, 535"],
  ["In a person's words", "wrong-region", "smtp password from eu-west-1 but host is us-west-2"],
  ["Other languages", "dns-failed", "Servidor SMTP não encontrado email-smtp.sa-east1.amazonaws.com"],
  ["Other languages", "dns-failed", "SMTP-Server wurde nicht gefunden: email-smtp.eu-west1.amazonaws.com"],
  ["Other languages", "certificate-untrusted", "Ошибка SMTP: сертификат не является доверенным"],
  ["Other languages", "certificate-untrusted", "SMTP SES: Dem Zertifikat wird nicht vertraut"],
  ["Other languages", "certificate-expired", "smtp: el certificado ha caducado"],
  ["Windows", "message-refused", "Mailbox unavailable. The server response was: no"],
  [
    "Windows",
    "identity-not-verified",
    "Transaction failed. The server response was: Message rejected: Email address is not verified.",
  ],
  [
    "Windows",
    "service-unavailable",
    "Service not available, closing transmission channel. The server response was: 421",
  ],
  ["TLS alerts", "tls-version", "SSL alert number 70 email-smtp.us-east-1.amazonaws.com"],
  ["TLS alerts", "tls-version", "Scan to email failed: SSL alert protocol_version smtp"],
  ["TLS alerts", "tls-failed", "SSL alert number 40 email-smtp.us-east-1.amazonaws.com"],
  [
    "PHP",
    "connection-closed",
    "stream_socket_client(): SSL: Connection reset by peer email-smtp.eu-west-1.amazonaws.com:465",
  ],
  ["In a person's words", "username-not-access-key", "is the ses smtp username my email address?"],
  ["In a person's words", "raw-secret-as-password", "ses smtp password = aws secret key?"],
  ["In a person's words", "message-too-long", "552 message too big"],
  [
    "Exchange",
    "certificate-wrong-name",
    "454 4.7.5 Certificate validation failure, Reason:SubjectMismatch email-smtp.us-east-1.amazonaws.com",
  ],
  [
    "Python",
    "certificate-wrong-name",
    `hostname "vpce-0abc.email-smtp.us-east-1.vpce.amazonaws.com" doesn't match any of the subject alternative names`,
  ],
  ["In a person's words", "raw-secret-as-password", "535 because I used secret key as the password?"],
  ["In a person's words", "idle-timeout", "421 timeout waiting for data"],
  ["Other languages", "identity-not-verified", "SES: l'adresse e-mail n'est pas vérifiée"],
  ["Other languages", "identity-not-verified", "SES dice che l'indirizzo email non è verificato"],
];
