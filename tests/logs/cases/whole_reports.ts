/**
 * Reports as people paste them, with what is around the error: settings, sentences, stacks, logs of other parts.
 *
 * Invariant: data only; each text stands alone. Names and addresses are documentation values.
 * @module
 */

import type { Report } from "./case.ts";

/** The texts, by family. */
export const WHOLE_REPORTS: readonly Report[] = [
  [
    "Several causes",
    "sending-paused",
    `10:00:01 mail[1]: 454 Throttling failure: Daily message quota exceeded.
10:30:01 mail[1]: 454 Throttling failure: Daily message quota exceeded.
11:00:01 mail[1]: 554 Message rejected: Sending suspended for this account. For more information, please check the inbox of the email address associated with your AWS account.
11:00:02 mail[1]: 554 Message rejected: Sending suspended for this account. For more information, please check the inbox of the email address associated with your AWS account.`,
  ],
  [
    "Several causes",
    "recipient-invalid",
    `10:00:00 m[1]: 454 Throttling failure: Daily message quota exceeded.
11:00:00 m[1]: 501 Invalid RCPT TO address provided
11:00:01 m[1]: 501 Invalid RCPT TO address provided
11:00:02 m[1]: 501 Invalid RCPT TO address provided`,
  ],
  [
    "Whole reports",
    "identity-not-verified",
    `- What Grafana version are you using?
v4.1.1
- What happened instead?
\`\`\`
[smtp]
enabled = true
host = email-smtp.us-east-1.amazonaws.com:587
user = XXXX
password = XXXX
skip_verify = true
from_address = admin@grafana.localhost
\`\`\`
Tracked the log and found:
t=2017-01-16T15:53:03+0000 lvl=eror msg="Failed to send alert notifications" logger=context userId=1 orgId=1 uname=admin error="gomail: could not send email 1: 554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: admin@grafana.localhost"
t=2017-01-16T15:53:03+0000 lvl=eror msg="Request Completed" logger=context userId=1 orgId=1 uname=admin method=POST path=/api/alert-notifications/test status=500 remote_addr=198.51.100.7 time_ms=1.345µs size=48`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `UI Says: "Problem! Failed to send alert notifications"
Logs say: logger=alerting.notifier.email error="tls: first record does not look like a TLS handshake"
smtp host email-smtp.eu-west-1.amazonaws.com:587`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `[smtp]
enabled = true
host = email-smtp.eu-west-1.amazonaws.com:465
user = AKIAIOSFODNN7EXAMPLE
;cert_file =
skip_verify = false
t=2017-05-19T15:39:18+0800 lvl=eror msg="Failed to send alert notification email" logger=alerting.notifier.email error=EOF`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    ` [Swift_TransportException]
 Connection could not be established with host email-smtp.us-east-1.amazonaws.com [Connection timed out #110]
 Log data:
 ++ Starting Swift_Transport_EsmtpTransport
 !! Connection could not be established with host email-smtp.us-east-1.amazonaws.com [Connection timed out #110] (code: 0)

mautic:emails:send [--message-limit [MESSAGE-LIMIT]] [--time-limit [TIME-LIMIT]] [--do-not-clear] [--recover-timeout [RECOVER-TIMEOUT]] [--clear-timeout [CLEAR-TIMEOUT]]`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `Failed to authenticate on SMTP server with username "demo" using 1 possible authenticators
++ Starting Mautic\\EmailBundle\\Swiftmailer\\Transport\\AmazonTransport << 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-1868680137 rgpk5uMlEb7VBtpdVluX >> EHLO mautic.example.com << 250-email-smtp.amazonaws.com 250-8BITMIME 250-SIZE 10485760 250-STARTTLS 250-AUTH PLAIN LOGIN 250 Ok >> STARTTLS << 220 Ready to start TLS >> EHLO mautic.example.com << 250-AUTH PLAIN LOGIN 250 Ok >> AUTH LOGIN << 334 VXNlcm5hbWU6 << 334 UGFzc3dvcmQ6 << 535 Authentication Credentials Invalid !! Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid " (code: 535) >> RSET << 250 Ok`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `  \`\`\`json
  {
    "message": "535 Authentication Credentials Invalid",
    "errors": [
      {
        "name": "base",
        "reason": "535 Authentication Credentials Invalid"
      }
    ]
  }
  \`\`\`
- Fleet server logs:
level=error ts=2023-02-01T13:18:55.790742898Z component=http user=my@example.com method=POST uri=/api/latest/fleet/invites took=1.355590059s err="client auth error: 535 Authentication Credentials Invalid"`,
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    `25 -> {:permanent_failure, "email-smtp.us-east-1.amazonaws.com", "530 Authentication required\\r\\n"}`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `465 -> {:network_failure, "email-smtp.us-east-1.amazonaws.com", {:error, :closed}}`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `production.ERROR: exception 'Swift_TransportException' with message 'Connection to tcp://email-smtp.us-east-1.amazonaws.com:587 Timed Out' in /var/www/cachet/vendor/swiftmailer/swiftmailer/lib/classes/Swift/Transport/AbstractSmtpTransport.php:404
#0 /var/www/cachet/vendor/swiftmailer/swiftmailer/lib/classes/Swift/Transport/AbstractSmtpTransport.php(299): Swift_Transport_AbstractSmtpTransport->_getFullResponse(0)`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `MAIL_DRIVER=smtp
MAIL_PORT=465
MAIL_ENCRYPTION=tls
production.ERROR: exception 'Swift_TransportException' with message 'Connection to tcp://email-smtp.us-east-1.amazonaws.com:465 Timed Out'`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `> javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.us-west-2.amazonaws.com, port: 465, response: -1
>         at com.sun.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:2042) ~[javax.mail-1.5.4.jar!/:1.5.4]
>         at com.sun.mail.smtp.SMTPTransport.protocolConnect(SMTPTransport.java:697) ~[javax.mail-1.5.4.jar!/:1.5.4]`,
  ],
  [
    "Whole reports",
    "port-25-throttled",
    `Dec 17 06:22:42 ip-10-80-227-43 postfix/smtp[21752]: connect to email-smtp.us-east-1.amazonaws.com[198.51.100.143]:25: Connection timed out
Dec 17 06:22:42 ip-10-80-227-43 postfix/smtp[21752]: 5F1E9C0B2A: to=<u@example.net>, relay=none, delay=30, delays=0.02/0/30/0, dsn=4.4.1, status=deferred (connect to email-smtp.us-east-1.amazonaws.com[198.51.100.143]:25: Connection timed out)`,
  ],
  [
    "Whole reports",
    "idle-timeout",
    `openssl s_client -crlf -quiet -connect email-smtp.us-east-1.amazonaws.com:465
depth=2 C = US, O = Amazon, CN = Amazon Root CA 1
verify return:1
220 email-smtp.amazonaws.com ESMTP SimpleEmailService-XXXXXX XXXXXXX
421 Timeout waiting for data from client.`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `org.keycloak.email.EmailException: com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-central-1.amazonaws.com, 587; timeout 10000;
  nested exception is:
        java.net.SocketTimeoutException: Connect timed out
        at org.keycloak.email.DefaultEmailSenderProvider.send(DefaultEmailSenderProvider.java:154)
        at org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider.sendSmtpTestEmail(FreeMarkerEmailTemplateProvider.java:129)`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `2025-09-03 10:05:55,680 ERROR [org.keycloak.services] (executor-thread-1203) KC-SERVICES0029: Failed to send email: org.keycloak.email.EmailException: Password based SMTP connect failed
	at org.keycloak.email.PasswordAuthEmailAuthenticator.connect(PasswordAuthEmailAuthenticator.java:17)
Caused by: jakarta.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid

	at org.eclipse.angus.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:954)`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `sidekiq_1    | 2020-02-17T10:54:32.614Z 7 TID-or6mqla9r ActionMailer::DeliveryJob JID-6bd88ba81ff86b09fa7e3115 INFO: fail: 30.11 sec
sidekiq_1    | 2020-02-17T10:54:32.614Z 7 TID-or6mqla9r WARN: {"context":"Job raised exception","job":{"class":"ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper","wrapped":"ActionMailer::DeliveryJob","queue":"mailers","error_message":"execution expired","error_class":"Net::OpenTimeout","retry_count":3}}`,
  ],
  [
    "Whole reports",
    "starttls-required",
    `Oct 09 06:35:53 ip-172-30-2-31 bundle[41086]: 2024-10-09T06:35:53.380Z pid=41086 tid=1tre WARN: {"context":"Job raised exception","job":{"retry":true,"queue":"mailers","wrapped":"ActionMailer::MailDeliveryJob"}}
Oct 09 06:35:53 ip-172-30-2-31 bundle[41086]: 2024-10-09T06:35:53.381Z pid=41086 tid=1tre WARN: Net::SMTPAuthenticationError: 530 Must issue a STARTTLS command first`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `let transporter = nodemailer.createTransport({
  host: 'email-smtp.eu-west-1.amazonaws.com',
  port: 465,
  secure: false,
})
{ Error: Greeting never received
    at SMTPConnection._formatError (/srv/app/node_modules/nodemailer/lib/smtp-connection/index.js:606:19)
    at ontimeout (timers.js:482:11) code: 'ETIMEDOUT', command: 'CONN' }`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `[2022-10-14 10:20:03] DEBUG Creating transport: nodemailer (6.7.8; +https://nodemailer.com/; SMTP/6.7.8[client:6.7.8])
[2022-10-14 10:20:03] DEBUG [qNBmKccs1sM] Resolved email-smtp.ap-northeast-1.amazonaws.com as 198.51.100.226 [cache miss]
[2022-10-14 10:22:03] ERROR [qNBmKccs1sM] Connection timeout
[2022-10-14 10:22:03] DEBUG [qNBmKccs1sM] Closing connection to the server using "destroy"
[2022-10-14 10:22:03] ERROR Send Error: Connection timeout`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `I'm getting this error and I'm not sure if it is related to Docker port exposure in any way:

> "Send Error: 139997859638072:error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:332:\\n"

Please advise. SES on 587`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `address: "198.51.100.133"
code: "ESOCKET"
command: "CONN"
errno: -4039
port: 587
syscall: "connect"`,
  ],
  [
    "Whole reports",
    "password-broke-url",
    `In Dsn.php line 49:

  The "smtp://AKIAIOSFODNN7EXAMPLE:BAb/cdE+fg@email-smtp.us-west-2.amazonaws.com:587" mailer DSN is invalid.`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `Problem in node ‘Send Email‘
Invalid login: 535 Authentication Credentials Invalid

Error: Invalid login: 535 Authentication Credentials Invalid
    at SMTPConnection._formatError (/usr/local/lib/node_modules/n8n/node_modules/nodemailer/lib/smtp-connection/index.js:790:19)
    at Object.execute (/usr/local/lib/node_modules/n8n/node_modules/n8n-nodes-base/dist/nodes/EmailSend/v2/send.operation.js:213:29)`,
  ],
  [
    "Whole reports",
    "not-authorized-to-send",
    `Error executing "SendRawEmail" on "https://email.us-east-1.amazonaws.com"; AWS HTTP error: Client error: \`POST https://email.us-east-1.amazonaws.com\` resulted in a \`403 Forbidden\` response:
<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
  <Error>
    <Type>Sender</Type>
    <Code>AccessDenied</Code>
    <Message>User \`arn:aws:iam::123456789012:user/wp' is not authorized to perform \`ses:SendRawEmail' on resource \`arn:aws:ses:us-east-1:123456789012:identity/example.com'</Message>`,
  ],
  [
    "Whole reports",
    "connection-failed",
    `Versions:
WordPress: 6.4.2
PHP: 8.1.26
WP Mail SMTP: 3.10.0

Params:
Mailer: smtp
Constants: No
ErrorInfo: SMTP Error: Could not connect to SMTP host. Failed to connect to server
Host: email-smtp.us-east-1.amazonaws.com
Port: 587
SMTPSecure: tls`,
  ],
  [
    "Whole reports",
    "connection-refused",
    `SMTP Debug:
2024-01-12 09:11:02	Connection: opening to email-smtp.us-east-1.amazonaws.com:587, timeout=300, options=array()
2024-01-12 09:11:02	Connection failed. Error #2: stream_socket_client(): Unable to connect to email-smtp.us-east-1.amazonaws.com:587 (Connection refused) [/www/wp-includes/PHPMailer/SMTP.php line 397]
2024-01-12 09:11:02	SMTP ERROR: Failed to connect to server: Connection refused (111)
SMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting`,
  ],
  [
    "Whole reports",
    "certificate-wrong-name",
    `2024-03-02 10:01:44	SERVER -> CLIENT: 220-srv12.hosting.example ESMTP Exim 4.96.2 #2 Sat, 02 Mar 2024 10:01:44 +0000
2024-03-02 10:01:44	CLIENT -> SERVER: STARTTLS
2024-03-02 10:01:44	SERVER -> CLIENT: 220 TLS go ahead
2024-03-02 10:01:44	Connection failed. Error #2: stream_socket_enable_crypto(): Peer certificate CN=\`srv12.hosting.example' did not match expected CN=\`email-smtp.us-east-1.amazonaws.com' [/www/wp-includes/PHPMailer/SMTP.php line 476]
SMTP Error: Could not connect to SMTP host.`,
  ],
  [
    "Whole reports",
    "sender-invalid",
    `Swift_TransportException
Cannot send message without a sender address
http://127.0.0.1:8000/admin/loan-applications`,
  ],
  [
    "Whole reports",
    "dns-failed",
    `Jobs::HandledExceptionWrapper: Wrapped SocketError: getaddrinfo: Temporary failure in name resolution
/usr/local/lib/ruby/3.2.0/net/smtp.rb:642:in \`initialize'
smtp_address email-smtp.us-east-1.amazonaws.com`,
  ],
  [
    "Whole reports",
    "sending-rate",
    `Job exception: 454 Throttling failure: Maximum sending rate exceeded.
/var/www/discourse/vendor/bundle/ruby/3.2.0/gems/net-smtp-0.4.0/lib/net/smtp.rb:1059:in \`check_response'
/var/www/discourse/app/jobs/regular/user_email.rb:275:in \`send_email'`,
  ],
  [
    "Whole reports",
    "connection-closed",
    `{"reqId":"22I4kLYNxZj94Ipg7ZSE","level":3,"time":"2024-10-07T01:42:26+00:00","remoteAddr":"198.51.100.4","user":"admin","app":"core","method":"POST","url":"/settings/admin/mailtest","message":"Expected response code \\"220\\" but got empty code.","userAgent":"Mozilla/5.0","version":"29.0.7.1","exception":{"Exception":"Symfony\\\\Component\\\\Mailer\\\\Exception\\\\TransportException","Message":"Expected response code \\"220\\" but got empty code.","Code":0}}`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `{"reqId":"b3","level":3,"time":"2024-10-07T01:42:26+00:00","app":"no app in context","message":"Failed to authenticate on SMTP server with username \\"AKIAIOSFODNN7EXAMPLE\\" using the following authenticators: \\"LOGIN\\", \\"PLAIN\\". Authenticator \\"LOGIN\\" returned \\"Expected response code \\"235\\" but got code \\"535\\", with message \\"535 Authentication Credentials Invalid\\".\\".","version":"29.0.7.1"}`,
  ],
  [
    "Whole reports",
    "user-name-in-from",
    `2023-05-12 08:14:51 ERROR [mail-pool-2] [] c.t.s.o.m.MailServiceImpl(): send test mail failed. com.sun.mail.smtp.SMTPSendFailedException: 501 Invalid MAIL FROM address provided
;
  nested exception is:
	com.sun.mail.smtp.SMTPSenderFailedException: 501 Invalid MAIL FROM address provided
MAIL FROM:<AKIAIOSFODNN7EXAMPLE>`,
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    `time="2024-05-05T10:10:10Z" level=error msg="failed to send mail" error="tls: failed to verify certificate: x509: certificate signed by unknown authority" host=email-smtp.us-west-2.amazonaws.com port=587`,
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    `Traceback (most recent call last):
  File "send.py", line 14, in <module>
    server.starttls(context=ssl.create_default_context())
  File "/Library/Frameworks/Python.framework/Versions/3.11/lib/python3.11/smtplib.py", line 790, in starttls
    self.sock = context.wrap_socket(self.sock,
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1002)`,
  ],
  [
    "Whole reports",
    "starttls-not-offered",
    `    s.starttls()
  File "/usr/lib/python3.9/smtplib.py", line 771, in starttls
    raise SMTPNotSupportedError(
smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.`,
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    `[2024-06-01, 00:01:12 UTC] {taskinstance.py:2480} ERROR - Failed to send email to: ['ops@example.com']
[2024-06-01, 00:01:12 UTC] {taskinstance.py:2481} ERROR - (530, b'Authentication required', 'airflow@example.com')`,
  ],
  [
    "Whole reports",
    "username-not-access-key",
    `{"severity":"WARN","time":"2024-02-02T02:02:02.002Z","class":"ActionMailer::MailDeliveryJob","queue":"mailers","error_message":"535 Authentication Credentials Invalid\\n","error_class":"Net::SMTPAuthenticationError"}
gitlab_rails['smtp_user_name'] = "ses-smtp-user.20240110-112233"
gitlab_rails['smtp_address'] = "email-smtp.eu-west-1.amazonaws.com"`,
  ],
  [
    "Whole reports",
    "message-too-long",
    `SMTP: 552 Message is too long.
SOST  Error  Message no. XS856`,
  ],
  [
    "Whole reports",
    "connection-failed",
    `Message cannot be transferred to node SMTP due to connection error (final)
Message no. XS816
Cannot connect to email-smtp.eu-central-1.amazonaws.com:587`,
  ],
  [
    "Whole reports",
    "identity-not-verified",
    `Scan to E-Mail job 0311  Result: Error
SMTP server response: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: scanner@example.com`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `Test outgoing mail configuration
2024-05-06 12:00:00 CLIENT -> SERVER: AUTH LOGIN
2024-05-06 12:00:00 CLIENT -> SERVER: [credentials hidden]
2024-05-06 12:00:00 SERVER -> CLIENT: 535 Authentication Credentials Invalid
2024-05-06 12:00:00 SMTP ERROR: Password command failed: 535 Authentication Credentials Invalid
SMTP Error: Could not authenticate.`,
  ],
  [
    "Whole reports",
    "daily-quota",
    "[2024-08-01 08:00:00] mautic.ERROR: [MAIL ERROR] 454 Throttling failure: Daily message quota exceeded. (Log data: ++ Starting Swift_SmtpTransport)",
  ],
  [
    "Whole reports",
    "sending-paused",
    `Net::SMTPFatalError (554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.
):
app/mailers/application_mailer.rb:12:in \`deliver'`,
  ],
  [
    "Whole reports",
    "connection-closed",
    `org.springframework.mail.MailSendException: Failed messages: javax.mail.MessagingException: Exception writing Multipart;
  nested exception is:
	java.net.SocketException: Broken pipe (Write failed)`,
  ],
  [
    "Whole reports",
    "tls-version",
    `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)`,
  ],
  [
    "Whole reports",
    "connection-refused",
    `  File "/usr/local/lib/python3.10/socket.py", line 833, in create_connection
    sock.connect(sa)
ConnectionRefusedError: [Errno 111] Connection refused
Exception Location: /usr/local/lib/python3.10/smtplib.py`,
  ],
  [
    "Whole reports",
    "signature-does-not-match",
    `SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
    at throwDefaultError (/app/node_modules/@aws-sdk/client-ses/node_modules/@smithy/smithy-client/dist-cjs/index.js:838:20)
    at async SESClient.send
  '$metadata': { httpStatusCode: 403 }`,
  ],
  [
    "Whole reports",
    "message-malformed",
    `odoo.addons.base.models.ir_mail_server: Mail Delivery Failed
Mail delivery failed via SMTP server 'email-smtp.eu-west-3.amazonaws.com'.
SMTPDataError: 554, b"Transaction failed: Duplicate header 'Message-Id'."`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.

This usually means that the SSL certificate presented by the server is not trusted by the system for one or more of
the following reasons:

1. The server is using a self-signed certificate which cannot be verified.
2. The local system is missing a Root or Intermediate certificate needed to verify the server's certificate.
3. A Certificate Authority CRL server for one or more of the certificates in the chain is temporarily unavailable.
4. The certificate presented by the server is expired or invalid.

Another possibility is that you are trying to connect to a port which does not support SSL/TLS.

 ---> System.IO.IOException: Cannot determine the frame size or a corrupted frame was received.
   at System.Net.Security.SslStream.GetFrameSize(ReadOnlySpan\`1 buffer)`,
  ],
  [
    "Whole reports",
    "certificate-expired",
    `MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.
The server's SSL certificate could not be validated for the following reasons:
• The server certificate has the following errors:
  • A required certificate is not within its validity period when verifying against the current system clock or the timestamp in the signed file.`,
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    `Unhandled exception. System.Security.Authentication.AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: PartialChain
   at System.Net.Security.SslStream.SendAuthResetSignal(ReadOnlySpan\`1 alert, ExceptionDispatchInfo exception)
   at System.Net.Mail.SmtpConnection.GetConnection(String host, Int32 port)`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `smtp.Host = "email-smtp.us-east-1.amazonaws.com";
smtp.Port = 465;
smtp.EnableSsl = true;
System.Net.Mail.SmtpException: The operation has timed out.
   at System.Net.Mail.SmtpClient.Send(MailMessage message)`,
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    `System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required
   at System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode, String response)
   at MyApp.Services.EmailService.SendAsync(String to) in C:\\src\\EmailService.cs:line 57`,
  ],
  [
    "Whole reports",
    "connection-refused",
    "System.Net.Mail.SmtpException: Failure sending mail. ---> System.Net.WebException: Unable to connect to the remote server ---> System.Net.Sockets.SocketException: No connection could be made because the target machine actively refused it 198.51.100.9:587",
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `2024-04-04 10:00:00,123 Sending mailitem To='ops@example.com' ERROR ServiceRunner [c.a.mail.queue.MailQueueImpl] Error occurred in sending e-mail: To='ops@example.com' Subject='[JIRA] (ABC-1)'
com.atlassian.mail.MailException: javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid`,
  ],
  [
    "Whole reports",
    "dns-failed",
    `Failed to send out e-mail

javax.mail.MessagingException: Unknown SMTP host: email-smtp.us-east.amazonaws.com;
  nested exception is:
	java.net.UnknownHostException: email-smtp.us-east.amazonaws.com`,
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    `Failed to send out e-mail
sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
Also:   javax.net.ssl.SSLHandshakeException: General SSLEngine problem`,
  ],
  ["Whole reports", "credentials-invalid", "Test failed: SMTP authentication failed: Login denied"],
  [
    "Whole reports",
    "connection-timeout",
    "cannot send email: [28] Connection timed out after 40001 milliseconds, email-smtp.eu-west-1.amazonaws.com:587",
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    "SSL peer certificate or SSH remote key was not OK: SSL certificate problem: unable to get local issuer certificate (smtp)",
  ],
  [
    "Whole reports",
    "identity-not-verified",
    `ERROR web[AX4][o.s.s.p.w.EmailNotificationChannel] Unable to send email
org.apache.commons.mail.EmailException: Sending the email to the following server failed : email-smtp.eu-west-1.amazonaws.com:587
Caused by: com.sun.mail.smtp.SMTPSendFailedException: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: SonarQube <noreply@nowhere>`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `Error sending SMTP test email
SMTP Connection error: error:1408F10B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:332:`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    "[2024-05-23 07:28:30.393][vaultwarden::mail][ERROR] SMTP 5xx error: permanent error (535): Authentication Credentials Invalid",
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    `time="2022-01-06T10:00:00Z" level=error msg="Unable to send email: notifier: smtp: failed to set the sender: 530 Authentication required"`,
  ],
  [
    "Whole reports",
    "identity-not-verified",
    `Logger: homeassistant.components.smtp.notify
Source: components/smtp/notify.py:277
Retrying email send 1
smtplib.SMTPDataError: (554, b'Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-2: ha@example.com')`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `  - name: mail
    platform: smtp
    server: email-smtp.us-east-2.amazonaws.com
    port: 465
    encryption: starttls
smtplib.SMTPServerDisconnected: Connection unexpectedly closed`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    "Aug 02 08:12:00 pve pvedaemon[1234]: notification via target 'ses' failed: could not notify via endpoint(s): ses: At least one recipient has to be specified / permanent error (535): Authentication Credentials Invalid",
  ],
  [
    "Whole reports",
    "network-unreachable",
    "Aug 02 08:12:00 pve postfix/smtp[2222]: connect to email-smtp.eu-west-1.amazonaws.com[2001:db8::25]:587: Network is unreachable",
  ],
  ["Whole reports", "credentials-invalid", "Failed to send email: (535, b'Authentication Credentials Invalid')"],
  [
    "Whole reports",
    "starttls-required",
    `An error occurred while sending the message. Swift Error: Expected response code 250 but got code "530", with message "530 Must issue a STARTTLS command first "`,
  ],
  [
    "Whole reports",
    "message-malformed",
    "main.CRITICAL: Laminas\\Mail\\Protocol\\Exception\\RuntimeException: Transaction failed: Duplicate header 'Content-Transfer-Encoding'.  in /var/www/vendor/laminas/laminas-mail/src/Protocol/AbstractProtocol.php:344",
  ],
  ["Whole reports", "sender-invalid", "Error sending e-mail from  to u@example.com : Invalid address:  (From): "],
  [
    "Whole reports",
    "connection-failed",
    "SMTP connect() failed. Could not instantiate mail function. SMTP Error: Could not connect to SMTP host.",
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `Connection Test Failed! Here is what we got instead:
 (535, 'Authentication Credentials Invalid')`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `Connection Test Failed! Here is what we got instead:
 timed out`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `Connection Test Failed! Here is what we got instead:
 Connection unexpectedly closed: The read operation timed out`,
  ],
  [
    "Whole reports",
    "tls-failed",
    "The server could not establish a secure channel: A call to SSPI failed, see inner exception. The message received was unexpected or badly formatted. Host email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "Whole reports",
    "connection-timeout",
    `Send-MailMessage : The operation has timed out.
At line:1 char:1
+ Send-MailMessage -SmtpServer email-smtp.us-east-1.amazonaws.com -Port 587 -UseSsl ...
+ CategoryInfo          : InvalidOperation: (System.Net.Mail.SmtpClient:SmtpClient) [Send-MailMessage], SmtpException`,
  ],
  [
    "Whole reports",
    "dns-failed",
    `Send-MailMessage : Unable to connect to the remote server
    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage
System.Net.WebException: The remote name could not be resolved: 'email-smtp.eu-west1.amazonaws.com'`,
  ],
  [
    "Whole reports",
    "connection-failed",
    `Send-MailMessage : Unable to connect to the remote server
At C:\\scripts\\report.ps1:22 char:1
+ Send-MailMessage -SmtpServer email-smtp.us-east-1.amazonaws.com -UseSsl -Credential $c
    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `2024/09/09 09:09:09 failed to send mail: client dial failed: SMTP AUTH failed: 535 Authentication Credentials Invalid
exit status 1`,
  ],
  [
    "Whole reports",
    "starttls-required",
    `panic: unencrypted connection

goroutine 1 [running]:
main.main()
	/app/main.go:33 +0x1f9
smtp.SendMail("email-smtp.eu-west-1.amazonaws.com:2587", auth, ...)`,
  ],
  [
    "Whole reports",
    "dns-failed",
    "2023/11/11 11:11:11 dial tcp: lookup email-smtp.eu-west-1.amazonaws.com on 10.96.0.10:53: read udp 10.1.0.7:41234->10.96.0.10:53: i/o timeout",
  ],
  [
    "Whole reports",
    "credentials-invalid",
    "2024/03/03 03:03:03 services/mailer/mailer.go:415:processMailQueue() [E] Failed to send emails [ops@example.com]: 535 Authentication Credentials Invalid",
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `[mailer]
PROTOCOL = smtps
SMTP_ADDR = email-smtp.eu-west-1.amazonaws.com
SMTP_PORT = 587
Failed to send a testing email to "me@example.com": tls: first record does not look like a TLS handshake`,
  ],
  [
    "Whole reports",
    "certificate-wrong-name",
    `level=error msg="unable to send" err="tls: failed to verify certificate: x509: certificate is valid for email-smtp.us-east-1.amazonaws.com, email-smtp-fips.us-east-1.amazonaws.com, not mail.example.com"`,
  ],
  [
    "Whole reports",
    "sending-rate",
    "2024/08/08 08:08:08 manager.go:480: error sending message in campaign August: subscriber 991: 454 Throttling failure: Maximum sending rate exceeded.",
  ],
  [
    "Whole reports",
    "connection-closed",
    "2024/08/08 08:08:10 manager.go:480: error sending message in campaign August: subscriber 995: write tcp 10.0.0.4:40122->198.51.100.20:587: write: broken pipe",
  ],
  [
    "Whole reports",
    "too-many-connections",
    `421 Too many concurrent SMTP connections (email-smtp.us-west-2.amazonaws.com)
smtpd: closing`,
  ],
  [
    "Whole reports",
    "not-authorized-to-send",
    "Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.9, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user.20240101' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com' (in reply to end of DATA command))",
  ],
  [
    "Whole reports",
    "sasl-library-missing",
    `warning: SASL authentication failure: No worthy mechs found
postfix/smtp[999]: 77AA: to=<u@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, status=deferred (SASL authentication failed; cannot authenticate to server email-smtp.eu-west-1.amazonaws.com[192.0.2.10]: no mechanism available)`,
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    "2024-03-11 06:25:04 1rjYxQ-0005mQ-0R ** user@example.com R=send_via_ses T=ses_smtp H=email-smtp.us-east-1.amazonaws.com [192.0.2.10] X=TLS1.2:ECDHE-RSA-AES128-GCM-SHA256:128 CV=yes: SMTP error from remote mail server after MAIL FROM:<app@example.com> SIZE=1730: 530 Authentication required",
  ],
  [
    "Whole reports",
    "credentials-invalid",
    "Mar 11 06:25:04 mail sendmail[4711]: AUTH=client, relay=email-smtp.us-east-1.amazonaws.com., mech=PLAIN, bits=256, 535 Authentication Credentials Invalid",
  ],
  [
    "Whole reports",
    "connection-timeout",
    `[ERROR] timeout: timed out
Traceback (most recent call last):
  File "/var/task/lambda_function.py", line 22, in lambda_handler
    server = smtplib.SMTP('email-smtp.us-east-1.amazonaws.com', 587, timeout=10)`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `START RequestId: 3f8a Version: $LATEST
2024-01-01T00:00:00.003Z	3f8a	INFO	sending via email-smtp.us-east-1.amazonaws.com
2024-01-01T00:00:03.003Z 3f8a Task timed out after 3.00 seconds
END RequestId: 3f8a`,
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    "SSL_accept error: 1408F10B tlsv1 alert unknown ca, SSL alert number 48 (smtp client, email-smtp.eu-west-1.amazonaws.com)",
  ],
  ["Whole reports", "base64-missing", "smtp password: illegal base64 data at input byte 4"],
  [
    "Whole reports",
    "password-broke-url",
    `URI::InvalidURIError: bad URI(is not URI?): "smtp://AKIAIOSFODNN7EXAMPLE:BAb/cd+ef==@email-smtp.us-east-1.amazonaws.com:587"`,
  ],
  [
    "Whole reports",
    "not-smtp",
    `SMTP -> FROM SERVER: HTTP/1.1 400 Bad Request
SMTP -> ERROR: EHLO not accepted from server:`,
  ],
  ["Whole reports", "service-unavailable", "Net::SMTPServerBusy: 451 Temporary service failure"],
  ["Ports", "connection-timeout", "smtp connect to 192.0.2.9:856 timed out"],
  ["Ports", "connection-failed", "mailer: cannot connect to mail server port 856"],
  ["Ports", "connection-refused", "connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:5870: Connection refused"],
  ["TLS alerts", "certificate-untrusted", "SSL alert number 48"],
  ["TLS alerts", "certificate-expired", "SSL alert number 45"],
  ["Exchange", "certificate-untrusted", "454 4.7.5 Certificate validation failure, Reason:UntrustedRoot"],
  ["Exchange", "certificate-wrong-name", "451 4.4.0 454 4.7.5 Certificate validation failure, Reason:SubjectMismatch"],
  [
    "libuv",
    "connection-refused",
    "{ errno: -111, code: 'ESOCKET', syscall: 'connect', address: '192.0.2.9', port: 587, command: 'CONN' }",
  ],
  ["libuv", "dns-failed", "{ errno: -3008, code: 'EDNS', syscall: 'getaddrinfo', command: 'CONN' }"],
  [
    "Whole reports",
    "certificate-expired",
    "2026-05-01 09:00:00.123 ERROR (SyncWorker_4) [homeassistant.components.smtp.notify] Mail server email-smtp.eu-west-1.amazonaws.com: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)",
  ],
  [
    "Whole reports",
    "connection-closed",
    `[NOTIFICATION] ERROR: Cannot send notification to SES
[NOTIFICATION] ERROR: Error: Unexpected socket close
    at TLSSocket.socketOnEnd (node:_tls)`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `{"component":"api","error":"535 Authentication Credentials Invalid","level":"error","method":"POST","msg":"500: Error sending confirmation email","path":"/signup","referer":"https://app.example.com","remote_addr":"203.0.113.4","time":"2026-05-01T09:00:00Z"}`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `An error occurred while sending mail (535 Authentication Credentials Invalid
)`,
  ],
  [
    "Whole reports",
    "dns-failed",
    `web_1  | SocketError (getaddrinfo: Name does not resolve):
web_1  |   app/mailers/user_mailer.rb:9
web_1  | smtp_settings address: "email-smtp.us-east-1.amazonaws.com "`,
  ],
  [
    "Whole reports",
    "identity-not-verified",
    `[09:00:00.000] ERROR: Message rejected: Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: no-reply@directus.io
    err: {
      "type": "Error",
      "stack": "Error: Message rejected: Email address is not verified."
    }`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `[2026-05-01 09:00:00.000] error: connect ETIMEDOUT 198.51.100.20:587
Error: connect ETIMEDOUT 198.51.100.20:587
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)`,
  ],
  [
    "Whole reports",
    "certificate-untrusted",
    `{
  "errno": null,
  "code": "ESOCKET",
  "command": "CONN",
  "message": "self-signed certificate in certificate chain"
}`,
  ],
  [
    "Whole reports",
    "starttls-required",
    `[2026-05-01 09:00:00] production.ERROR: Error occurred. Conversation #12. Expected response code 250 but got code "530", with message "530 Must issue a STARTTLS command first"`,
  ],
  [
    "Whole reports",
    "tls-version",
    `SSL_connect:error in SSLv2/v3 read server hello A
140:error:1409442E:SSL routines:SSL3_READ_BYTES:tlsv1 alert protocol version:s3_pkt.c:1258:SSL alert number 70
email-smtp.us-east-1.amazonaws.com`,
  ],
  [
    "Whole reports",
    "connection-refused",
    `ts=2026-05-01T09:00:00.000Z caller=notify.go:732 level=warn component=dispatcher receiver=email integration=email[0] msg="Notify attempt failed, will retry later" attempts=1 err="establish connection to server: dial tcp 127.0.0.1:587: connect: connection refused"`,
  ],
  [
    "Whole reports",
    "starttls-not-offered",
    `ts=2026-05-01T09:00:00.000Z caller=dispatch.go:353 level=error component=dispatcher msg="Notify for alerts failed" err="ops/email[0]: notify retry canceled due to unrecoverable error after 1 attempts: 'require_tls' is true (default) but \\"email-smtp.eu-west-1.amazonaws.com:587\\" does not advertise the STARTTLS extension"`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `level=error msg="Notify for alerts failed" err="ops/email[0]: notify retry canceled after 5 attempts: *email.loginAuth auth: 535 Authentication Credentials Invalid"`,
  ],
  [
    "Whole reports",
    "not-authorized-to-send",
    "botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the SendEmail operation: User `arn:aws:iam::123456789012:user/app' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'",
  ],
  [
    "Whole reports",
    "sending-rate",
    `[2026-05-01 09:00:00,000: ERROR/ForkPoolWorker-2] Task mail.tasks.send[b1] raised unexpected: SMTPDataError(454, b'Throttling failure: Maximum sending rate exceeded.')
Traceback (most recent call last):
  File "/usr/local/lib/python3.11/site-packages/celery/app/trace.py", line 451, in trace_task`,
  ],
  [
    "Whole reports",
    "daily-quota",
    "May 01 09:00:00 2026 (123) SMTP session failure: 454, Throttling failure: Daily message quota exceeded., msgid: <x@example.com>",
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    "There was an error sending mail from 'bugs@example.com' to 'dev@example.com': error after MAIL FROM: 530 Authentication required",
  ],
  [
    "Whole reports",
    "sender-invalid",
    "ERROR {cps.tasks.mail} Error sending e-mail: (501, b'Invalid MAIL FROM address provided', 'calibre')",
  ],
  [
    "Whole reports",
    "message-too-long",
    "552 Message is too long. at /usr/share/perl5/Email/Sender/Transport/SMTP.pm line 111",
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `{"timestamp":"2026-05-01 09:00:00.000 Z","level":"error","msg":"Failed to send verification email","error":"unable to connect to the SMTP server: unable to connect to the SMTP server through TLS: tls: first record does not look like a TLS handshake"}`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `{"timestamp":"2026-05-01 09:00:00.000 Z","level":"error","msg":"Failed to test email","error":"unable to connect: unable to connect to the SMTP server: dial tcp 198.51.100.7:587: i/o timeout"}`,
  ],
  [
    "Whole reports",
    "sasl-library-missing",
    `mutt: No authenticators available
SASL: No worthy mechs found
email-smtp.eu-west-1.amazonaws.com`,
  ],
  [
    "Whole reports",
    "certificate-wrong-name",
    `2026-05-01 09:00:00 1tAbCd-0001 [198.51.100.9] SSL verify error: certificate name mismatch: DN="/CN=srv7.webhost.example" H="email-smtp.us-east-1.amazonaws.com"`,
  ],
  [
    "Whole reports",
    "connection-closed",
    "2026-05-01 09:00:00 1tAbCd-0002 H=email-smtp.us-east-1.amazonaws.com [198.51.100.9]: Remote host closed connection in response to end of data",
  ],
  [
    "Whole reports",
    "network-unreachable",
    "2026-05-01 09:00:00 1tAbCd-0003 email-smtp.us-east-1.amazonaws.com [2001:db8::9] Network is unreachable",
  ],
  [
    "Whole reports",
    "temporary-auth-failure",
    "May  1 09:00:00 mx postfix/smtp[88]: 4A1: to=<u@example.com>, relay=email-smtp.us-east-1.amazonaws.com[198.51.100.9]:587, delay=2, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.us-east-1.amazonaws.com[198.51.100.9] said: 454 Temporary authentication failure)",
  ],
  [
    "Whole reports",
    "wrong-region",
    `host email-smtp.eu-west-1.amazonaws.com: 235 Authentication successful.
host email-smtp.eu-central-1.amazonaws.com: 535 Authentication Credentials Invalid`,
  ],
  [
    "Whole reports",
    "api-client-at-smtp-endpoint",
    `AWS SDK error wrapper for Error: connect ETIMEDOUT 198.51.100.20:443
    at SESClient.send
endpoint: https://email-smtp.us-east-1.amazonaws.com`,
  ],
  [
    "Whole reports",
    "api-client-at-smtp-endpoint",
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='email-smtp.us-east-1.amazonaws.com', port=443): Max retries exceeded with url: /",
  ],
  [
    "Whole reports",
    "signature-does-not-match",
    "An error occurred (SignatureDoesNotMatch) when calling the SendRawEmail operation: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
  ],
  [
    "Whole reports",
    "clock-skewed",
    "An error occurred (SignatureDoesNotMatch) when calling the SendEmail operation: Signature expired: 20260501T070000Z is now earlier than 20260501T085500Z (20260501T090000Z - 5 min.)",
  ],
  [
    "Whole reports",
    "password-broke-url",
    `[2026-05-01 09:00:00] ERROR Invalid URL
TypeError [ERR_INVALID_URL]: Invalid URL
  input: 'smtp://AKIAIOSFODNN7EXAMPLE:BAb/cd+ef@email-smtp.us-east-1.amazonaws.com:587'`,
  ],
  [
    "Whole reports",
    "password-broke-url",
    `parse "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELf@email-smtp.us-east-1.amazonaws.com:587": invalid port ":BLBM" after host`,
  ],
  [
    "Whole reports",
    "mail-from-domain-invalid",
    "554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid. (bounce.example.com)",
  ],
  [
    "Whole reports",
    "sending-paused",
    `smtplib.SMTPDataError: (554, b"Message rejected: Sending paused for configuration set newsletter.")`,
  ],
  [
    "Whole reports",
    "message-malformed",
    "554 Configuration set does not exist: Configuration set <marketing> does not exist.",
  ],
  [
    "Whole reports",
    "not-smtp",
    `Error: Invalid greeting. response=HTTP/1.1 302 Found
host email-smtp.us-east-1.amazonaws.com`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `Sending of the message failed.
Unable to authenticate to Outgoing server (SMTP) email-smtp.us-east-1.amazonaws.com. Please check the password and verify the 'Authentication method' in 'Account Settings | Outgoing server (SMTP)'.`,
  ],
  [
    "Whole reports",
    "connection-timeout",
    `Sending of the message failed.
The message could not be sent because the connection to Outgoing server (SMTP) email-smtp.us-east-1.amazonaws.com timed out. Try again.`,
  ],
  [
    "Whole reports",
    "credentials-invalid",
    "Log onto outgoing mail server (SMTP): Your outgoing (SMTP) e-mail server has reported an internal error. If you continue to receive this message, contact your server administrator. The server responded: 535 Authentication Credentials Invalid",
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    "Send test e-mail message: The server responded: 530 Authentication required",
  ],
  [
    "Whole reports",
    "credentials-invalid",
    "The sender address app@example.com was rejected by the server email-smtp.us-east-1.amazonaws.com. The server response was: Authentication Credentials Invalid",
  ],
  [
    "Whole reports",
    "connection-refused",
    "Microsoft VBScript runtime: The transport failed to connect to the server. 80040213 (No connection could be made because the target machine actively refused it 10061) smtp",
  ],
  [
    "Whole reports",
    "connection-failed",
    `CDO.Message.1 error '80040213'
The transport failed to connect to the server.
/contact.asp, line 40`,
  ],
  [
    "Whole reports",
    "dns-failed",
    "The mail could not be sent to the recipients because of the mail server failure. (Sending Mail using Account 2 (2026-05-01T09:00:00). Exception Message: Could not connect to mail server. (No such host is known). )",
  ],
  [
    "Whole reports",
    "connection-timeout",
    "Exception Message: Could not connect to mail server. (A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond 198.51.100.9:587). )",
  ],
  [
    "Whole reports",
    "client-never-authenticated",
    "Exception Message: Cannot send mails to mail server. (The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required). )",
  ],
  [
    "Whole reports",
    "tls-failed",
    "Exception Message: Cannot send mails to mail server. (A call to SSPI failed, see inner exception.)",
  ],
  [
    "Whole reports",
    "credentials-invalid",
    `**Describe the bug**
Cannot send mails with SES

**Logs**
\`\`\`shell
docker logs app_worker
mailer | ✗ Failed: Invalid login: 535 Authentication Credentials Invalid
\`\`\`
**Environment**: Ubuntu 22.04, Docker 24`,
  ],
  [
    "Whole reports",
    "tls-mode-mismatch",
    `const t = nodemailer.createTransport({ host: "email-smtp.us-west-2.amazonaws.com", port: 587, secure: true, auth })
// Error: 4027A2D1:error:0A00010B:SSL routines:ssl3_get_record:wrong version number`,
  ],
  [
    "Whole reports",
    "too-many-connections",
    `com.sun.mail.smtp.SMTPSendFailedException: 421 Too many concurrent SMTP connections
	at com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:2267)`,
  ],
];

/** Texts of the same kind in which nothing may be found, each with its family. */
export const OTHER_REPORTS: readonly (readonly [kind: string, text: string])[] = [
  [
    "Whole reports",
    `Action: failed
Final-Recipient: rfc822; bob@example.org
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos - gsmtp
Status: 5.1.1`,
  ],
  [
    "Whole reports",
    `Swift_TransportException: Expected response code 354 but got code "554", with message "554 5.5.1 Error: no valid recipients`,
  ],
  [
    "Whole reports",
    `Nov  6 05:17:50 f158ffe8889a postfix/smtpd[281]: connect from unknown[192.168.0.99]
Nov  6 05:17:50 f158ffe8889a postfix/smtpd[281]: NOQUEUE: reject: RCPT from unknown[192.168.0.99]: 454 4.7.1 <g@example.org>: Relay access denied; from=<b@example.com> to=<m@example.org> proto=ESMTP helo=<[127.0.0.1]>`,
  ],
  [
    "Whole reports",
    `localstack_1  | urllib3.exceptions.NewConnectionError: <urllib3.connection.HTTPConnection object at 0x7fc2c6c265e0>: Failed to establish a new connection: [Errno 111] Connection refused
localstack_1  |   File "/opt/code/localstack/.venv/lib/python3.8/site-packages/requests/adapters.py", line 439, in send`,
  ],
  [
    "Whole reports",
    `The mail library returned the following error message:
Failed to connect to smtp.mandrillapp.com:587 [SMTP: Failed to connect socket: Connection timed out (code: -1, response: )]`,
  ],
  [
    "Whole reports",
    `logger=ngalert.notifier.email t=2023-06-06T15:08:14.761627379Z level=error msg="Missing receiver"
logger=ngalert.notifier.email t=2023-06-06T15:08:14.761785522Z level=error msg="Missing group labels"`,
  ],
  [
    "Whole reports",
    "Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.9, dsn=2.0.0, status=sent (250 Ok 0102018f0a2b3c4d-5e6f7a8b-1111-2222-3333-444455556666-000000)",
  ],
  [
    "Whole reports",
    `REPORT RequestId: 3f8a-11  Duration: 3003.17 ms  Billed Duration: 3000 ms  Memory Size: 128 MB
2024-01-01T00:00:03.003Z 3f8a-11 Task timed out after 3.00 seconds`,
  ],
  [
    "Whole reports",
    "2020-02-17T10:54:32.614Z 7 TID-or6mqla9r WARN: Redis::CannotConnectError: Error connecting to Redis on redis:6379 (Errno::ECONNREFUSED)",
  ],
  [
    "Whole reports",
    `Failed to pull image "ghcr.io/example/mailer:1.2": rpc error: code = Unknown desc = failed to resolve reference: dial tcp: lookup ghcr.io: i/o timeout`,
  ],
  [
    "Whole reports",
    "Mar 11 06:25:04 mx postfix/smtpd[811]: warning: unknown[203.0.113.9]: SASL LOGIN authentication failed: UGFzc3dvcmQ6",
  ],
  [
    "Whole reports",
    "fatal: unable to access 'https://git.example.com/app.git/': SSL certificate problem: unable to get local issuer certificate",
  ],
  [
    "Whole reports",
    `2024-05-06 12:00:00 CLIENT -> SERVER: QUIT
2024-05-06 12:00:00 SERVER -> CLIENT: 221 Bye
Test message was successfully sent to the SMTP server.`,
  ],
  ["Typed", "auth0: email address not verified"],
  ["Typed", "okta login says the email address is not verified"],
  ["Web", "http 530 authentication required"],
  ["Web", "Cloudflare: http 530 authentication required"],
  ["Web", "HTTP status 535 in the access log"],
  ["Platform", "Task timed out after 3.00 seconds"],
  ["Platform", "2024-01-01T00:00:03.003Z 3f8a-11 Task timed out after 900.10 seconds"],
  ["Platform", "[CRITICAL] WORKER TIMEOUT (pid:42)"],
  ["Platform", "PHP Fatal error:  Maximum execution time of 30 seconds exceeded in /srv/app/report.php on line 12"],
  ["Ports", "dial tcp 10.0.0.9:856: connect: connection refused"],
  ["Ports", "mailer: cache at 10.0.0.9:6379 refused the connection"],
  ["libuv", "{ errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 5432 }"],
  [
    "Whole reports",
    "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Username and Password not accepted. For more information, go to\\n5.7.8  https://support.google.com/mail/?p=BadCredentials x - gsmtp')",
  ],
  ["Whole reports", "pika.exceptions.AMQPConnectionError: Connection refused 10.0.0.5:5672 mail-queue"],
  [
    "Whole reports",
    `2026/05/01 09:00:00 [error] 31#31: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: mail.example.com, request: "GET / HTTP/1.1"`,
  ],
  [
    "Whole reports",
    `{"MessageId":"0102018f0a2b3c4d-5e6f7a8b-1111-2222-3333-444455556666-000000","ResponseMetadata":{"HTTPStatusCode":200}}`,
  ],
  [
    "Whole reports",
    "May 01 09:00:00 mx dovecot: imap-login: Disconnected: Aborted login by logging out (auth failed, 1 attempts in 2 secs): user=<bob>, method=PLAIN, rip=203.0.113.9",
  ],
  ["Whole reports", "app.mailer: loading templates: SQLSTATE[08006] [7] timeout expired"],
  ["Whole reports", "May 01 09:00:00 mx postfix/smtpd[9]: lost connection after AUTH from unknown[203.0.113.77]"],
];
