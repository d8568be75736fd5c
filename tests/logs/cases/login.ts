/**
 * Whole texts about a login that failed, or that never was: who prints it, what it prints, and the finding that must come first.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { Case } from "./case.ts";

/** The texts, by finding. */
export const LOGIN_CASES: readonly Case[] = [
  {
    client: "Nodemailer",
    id: "credentials-invalid",
    text: `Error: Invalid login: 535 Authentication Credentials Invalid
    at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19)
    at SMTPConnection._actionAUTHComplete (/app/node_modules/nodemailer/lib/smtp-connection/index.js:1588:34)
    at TLSSocket.SMTPConnection._onSocketData (/app/node_modules/nodemailer/lib/smtp-connection/index.js:195:44) {
  code: 'EAUTH',
  response: '535 Authentication Credentials Invalid',
  responseCode: 535,
  command: 'AUTH PLAIN'
}`,
  },
  {
    client: "Sandstorm (Nodemailer as JSON)",
    id: "credentials-invalid",
    text:
      'Error while trying to send test email: {"code":"EAUTH","response":"535 Authentication Credentials Invalid","responseCode":535,"command":"AUTH PLAIN"} [other-email-sending-error]',
  },
  {
    client: "Python smtplib",
    id: "credentials-invalid",
    text: `Traceback (most recent call last):
  File "/srv/app/mail.py", line 14, in <module>
    server.login(user, password)
  File "/usr/lib/python3.11/smtplib.py", line 750, in login
    raise last_exception
  File "/usr/lib/python3.11/smtplib.py", line 739, in login
    (code, resp) = self.auth(
  File "/usr/lib/python3.11/smtplib.py", line 662, in auth
    raise SMTPAuthenticationError(code, resp)
smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')`,
  },
  {
    client: "Django error page",
    id: "credentials-invalid",
    text: `SMTPAuthenticationError at /accounts/password_reset/
(535, b'Authentication Credentials Invalid')
Request Method:	POST
Request URL:	https://www.example.com/accounts/password_reset/
Django Version:	4.2.11
Exception Type:	SMTPAuthenticationError
Exception Value:	(535, b'Authentication Credentials Invalid')
Exception Location:	/usr/lib/python3.11/smtplib.py, line 662, in auth`,
  },
  {
    client: "Odoo",
    id: "credentials-invalid",
    text: `Connection Test Failed! Here is what we got instead:
 535, b'Authentication Credentials Invalid'`,
  },
  {
    client: "Airflow",
    id: "credentials-invalid",
    text:
      "[2024-03-11, 06:25:04 UTC] {taskinstance.py:2731} ERROR - Failed to send email to: ['ops@example.com'] smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')",
  },
  {
    client: "PHPMailer debug",
    id: "credentials-invalid",
    text:
      `2024-03-11 06:25:03	SERVER -> CLIENT: 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
2024-03-11 06:25:03	CLIENT -> SERVER: EHLO www.example.com
2024-03-11 06:25:03	SERVER -> CLIENT: 250-email-smtp.amazonaws.com
                   	                  250-8BITMIME
                   	                  250-STARTTLS
                   	                  250-AUTH PLAIN LOGIN
                   	                  250 Ok
2024-03-11 06:25:03	CLIENT -> SERVER: STARTTLS
2024-03-11 06:25:03	SERVER -> CLIENT: 220 Ready to start TLS
2024-03-11 06:25:04	CLIENT -> SERVER: AUTH LOGIN
2024-03-11 06:25:04	SERVER -> CLIENT: 334 VXNlcm5hbWU6
2024-03-11 06:25:04	CLIENT -> SERVER: [credentials hidden]
2024-03-11 06:25:04	SERVER -> CLIENT: 334 UGFzc3dvcmQ6
2024-03-11 06:25:04	CLIENT -> SERVER: [credentials hidden]
2024-03-11 06:25:04	SERVER -> CLIENT: 535 Authentication Credentials Invalid
2024-03-11 06:25:04	SMTP ERROR: Password command failed: 535 Authentication Credentials Invalid
2024-03-11 06:25:04	SMTP Error: Could not authenticate.
2024-03-11 06:25:04	CLIENT -> SERVER: QUIT
2024-03-11 06:25:04	SERVER -> CLIENT: 221 Bye
2024-03-11 06:25:04	SMTP Error: Could not authenticate.`,
  },
  {
    client: "PHPMailer debug as HTML",
    id: "credentials-invalid",
    text: `SMTP ERROR: Password command failed: 535 Authentication Credentials Invalid<br>
SMTP Error: Could not authenticate.<br>
`,
  },
  {
    client: "WP Mail SMTP test",
    id: "credentials-invalid",
    text: `Versions:
WordPress: 6.4.3
PHP: 8.1.27
WP Mail SMTP: 4.0.1

Params:
Mailer: smtp
Constants: No
ErrorInfo: SMTP Error: Could not authenticate.
Host: email-smtp.us-east-1.amazonaws.com
Port: 587
SMTPSecure: tls
SMTPAutoTLS: bool(true)
SMTPAuth: bool(true)

SMTP Debug:
2024-03-11 06:25:04	SERVER -> CLIENT: 535 Authentication Credentials Invalid
2024-03-11 06:25:04	SMTP ERROR: Password command failed: 535 Authentication Credentials Invalid`,
  },
  {
    client: "Symfony Mailer",
    id: "credentials-invalid",
    text:
      'Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".". Authenticator "PLAIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".".',
  },
  {
    client: "Laravel log",
    id: "credentials-invalid",
    text: String
      .raw`[2024-03-11 06:25:04] production.ERROR: Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".". {"exception":"[object] (Symfony\\Component\\Mailer\\Exception\\TransportException(code: 535): Failed to authenticate on SMTP server with username \"AKIAIOSFODNN7EXAMPLE\" using the following authenticators: \"LOGIN\", \"PLAIN\". at /var/www/vendor/symfony/mailer/Transport/Smtp/EsmtpTransport.php:247)"}`,
  },
  {
    client: "Yii log",
    id: "credentials-invalid",
    text: String
      .raw`2022-06-14 13:40:53 [][-][-][error][yii\symfonymailer\Mailer::sendMessage] Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".".`,
  },
  {
    client: "SwiftMailer",
    id: "credentials-invalid",
    text:
      `Swift_TransportException: Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using 2 possible authenticators. Authenticator LOGIN returned Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid
". Authenticator PLAIN returned Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid
".`,
  },
  {
    client: "Mautic (SwiftMailer log on one line)",
    id: "credentials-invalid",
    text: String
      .raw`++ Starting Mautic\EmailBundle\Swiftmailer\Transport\AmazonTransport << 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-1868680137 abcdefghijklmnopqrst >> EHLO www.example.com << 250-email-smtp.amazonaws.com 250-8BITMIME 250-SIZE 10485760 250-STARTTLS 250-AUTH PLAIN LOGIN 250 Ok >> STARTTLS << 220 Ready to start TLS >> AUTH LOGIN << 334 VXNlcm5hbWU6 >> dXNlcg== << 334 UGFzc3dvcmQ6 >> cGFzcw== << 535 Authentication Credentials Invalid !! Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid " (code: 535) >> RSET << 250 Ok`,
  },
  {
    client: "Magento (Zend Mail)",
    id: "credentials-invalid",
    text: `Zend_Mail_Protocol_Exception: Authentication Credentials Invalid
 in /var/www/html/lib/Zend/Mail/Protocol/Abstract.php on line 431`,
  },
  {
    client: "Ruby Net::SMTP",
    id: "credentials-invalid",
    text:
      "/usr/lib/ruby/gems/3.1.0/gems/net-smtp-0.3.1.1/lib/net/smtp.rb:1071:in `check_auth_response': 535 Authentication Credentials Invalid (Net::SMTPAuthenticationError)\n\tfrom /usr/lib/ruby/gems/3.1.0/gems/net-smtp-0.3.1.1/lib/net/smtp.rb:839:in `auth_login'",
  },
  {
    client: "Rails, Sidekiq",
    id: "credentials-invalid",
    text: `WARN: {"context":"Job raised exception","job":{"class":"ActionMailer::MailDeliveryJob"}}
Net::SMTPAuthenticationError: 535 Authentication Credentials Invalid`,
  },
  {
    client: "Mastodon",
    id: "credentials-invalid",
    text: `ActionMailer::DeliveryJob: Net::SMTPAuthenticationError (535 Authentication Credentials Invalid
):`,
  },
  {
    client: "javax.mail",
    id: "credentials-invalid",
    text: `javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid

	at com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:947)
	at com.sun.mail.smtp.SMTPTransport.authenticate(SMTPTransport.java:858)
	at com.sun.mail.smtp.SMTPTransport.protocolConnect(SMTPTransport.java:762)`,
  },
  {
    client: "Jakarta Mail",
    id: "credentials-invalid",
    text: `Caused by: jakarta.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid
	at org.eclipse.angus.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:954)`,
  },
  {
    client: "Spring",
    id: "credentials-invalid",
    text:
      "org.springframework.mail.MailAuthenticationException: Authentication failed; nested exception is javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid",
  },
  {
    client: "Keycloak",
    id: "credentials-invalid",
    text:
      "2024-03-11 06:25:04,117 ERROR [org.keycloak.services] (executor-thread-7) KC-SERVICES0029: Failed to send email: jakarta.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid",
  },
  {
    client: "Fleet",
    id: "credentials-invalid",
    text:
      'level=error ts=2023-02-01T13:18:55.790742898Z component=http user=user@example.com method=POST uri=/api/latest/fleet/invites took=1.355590059s err="client auth error: 535 Authentication Credentials Invalid"',
  },
  {
    client: "Alertmanager",
    id: "credentials-invalid",
    text:
      'level=error ts=2024-03-11T06:25:04.102Z caller=dispatch.go:352 component=dispatcher msg="Notify for alerts failed" num_alerts=1 err="ops/email[0]: notify retry canceled after 4 attempts: *smtp.plainAuth auth: 535 Authentication Credentials Invalid"',
  },
  {
    client: "Gitea (gomail)",
    id: "credentials-invalid",
    text:
      "2024/03/11 06:25:04 services/mailer/mailer.go:49:func1() [E] Failed to send emails [user@example.com]: gomail: could not send email 1: failed to authenticate SMTP: 535 Authentication Credentials Invalid",
  },
  {
    client: "Grafana",
    id: "credentials-invalid",
    text:
      'logger=ngalert.notifier.email t=2024-03-11T06:25:04.10Z level=error msg="Failed to send notification to email addresses: ops@example.com: 535 Authentication Credentials Invalid"',
  },
  {
    client: "listmonk",
    id: "credentials-invalid",
    text:
      "2024/10/08 06:25:04 manager.go:456: error sending message in campaign Weekly: subscriber 7: 535 Authentication Credentials Invalid",
  },
  {
    client: "MailKit",
    id: "credentials-invalid",
    text: `MailKit.Security.AuthenticationException: 535: Authentication Credentials Invalid
   at MailKit.Net.Smtp.SmtpClient.AuthenticateAsync(Encoding encoding, ICredentials credentials, CancellationToken cancellationToken)`,
  },
  {
    client: "MailKit, before 2.0",
    id: "credentials-invalid",
    text:
      "MailKit.Security.AuthenticationException: AuthenticationInvalidCredentials: Authentication Credentials Invalid",
  },
  {
    client: "MailKit protocol log",
    id: "credentials-invalid",
    text: `Connected to smtp://email-smtp.eu-west-1.amazonaws.com:587/?starttls=always
S: 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
C: AUTH PLAIN ********
S: 535 Authentication Credentials Invalid`,
  },
  {
    client: "Postfix",
    id: "credentials-invalid",
    text:
      "Nov 22 19:57:52 relay postfix/smtp[18239]: D67CD2E7: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.1, delays=0.02/0.03/0.05/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 535 Authentication Credentials Invalid)",
  },
  {
    client: "Postfix, two lines of a queue listing",
    id: "credentials-invalid",
    text: `3C1E12A0F4     1523 Mon Mar 11 06:25:04  app@example.com
(SASL authentication failed; server email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 535 Authentication Credentials Invalid)
                                         user@example.com`,
  },
  {
    client: "Exim mainlog",
    id: "credentials-invalid",
    text:
      `2024-03-11 06:25:04 1rjYxQ-0005mQ-0R plain authenticator failed H=email-smtp.eu-central-1.amazonaws.com [192.0.2.10] 535 Authentication Credentials Invalid
2024-03-11 06:25:04 1rjYxQ-0005mQ-0R login authenticator failed H=email-smtp.eu-central-1.amazonaws.com [192.0.2.10] 535 Authentication Credentials Invalid
2024-03-11 06:25:04 1rjYxQ-0005mQ-0R == user@example.com R=smarthost T=remote_smtp_smarthost defer (-42): authentication required but authentication attempt(s) failed`,
  },
  {
    client: "Sendmail, log then transcript?",
    id: "credentials-invalid",
    text: `>>> AUTH PLAIN
<<< 535 Authentication Credentials Invalid
>>> MAIL From:<app@example.com> SIZE=543
<<< 530 Authentication required`,
  },
  {
    client: "msmtp",
    id: "credentials-invalid",
    text: `msmtp: authentication failed (method PLAIN)
msmtp: server message: 535 Authentication Credentials Invalid
msmtp: could not send mail`,
  },
  {
    client: "msmtp log",
    id: "credentials-invalid",
    text:
      "Nov 22 19:51:40 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com smtpstatus=535 smtpmsg='535 Authentication Credentials Invalid' errormsg='authentication failed (method PLAIN)' exitcode=EX_NOPERM",
  },
  {
    client: "curl -v",
    id: "credentials-invalid",
    text: `> AUTH PLAIN
< 334 Ok
> AEFLSUFJT1NGT0ROTjdFWEFNUExFAHg=
< 535 Authentication Credentials Invalid
* Closing connection 0
* TLSv1.3 (OUT), TLS alert, close notify (256):
curl: (67) Login denied`,
  },
  {
    client: "curl, command and answer",
    id: "credentials-invalid",
    text:
      `$ curl --ssl-reqd smtp://email-smtp.eu-west-1.amazonaws.com:587 -K login --mail-from app@example.com -T mail.txt
curl: (67) Login denied`,
  },
  {
    client: "swaks",
    id: "credentials-invalid",
    text: `=== Trying email-smtp.eu-west-1.amazonaws.com:587...
=== Connected to email-smtp.eu-west-1.amazonaws.com.
<-  220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
 -> EHLO relay
<-  250-email-smtp.amazonaws.com
<-  250-8BITMIME
<-  250-STARTTLS
<-  250-AUTH PLAIN LOGIN
<-  250 Ok
 -> STARTTLS
<-  220 Ready to start TLS
=== TLS started with cipher TLSv1.3:TLS_AES_256_GCM_SHA384:256
 ~> AUTH LOGIN
<~  334 VXNlcm5hbWU6
 ~> QUtJQUlPU0ZPRE5ON0VYQU1QTEU=
<~  334 UGFzc3dvcmQ6
 ~> eA==
<~* 535 Authentication Credentials Invalid
*** No authentication type succeeded
 ~> QUIT
<~  221 Bye
=== Connection closed with remote host.`,
  },
  {
    client: "openssl s_client, typed by hand",
    id: "credentials-invalid",
    text: `250 Ok
AUTH LOGIN
334 VXNlcm5hbWU6
QUtJQUlPU0ZPRE5ON0VYQU1QTEU=
334 UGFzc3dvcmQ6
eA==
535 Authentication Credentials Invalid`,
  },
  {
    client: "lettre (Rust)?",
    id: "credentials-invalid",
    text:
      'Error: lettre::transport::smtp::Error { kind: Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five }), source: "Authentication Credentials Invalid" }',
  },
  {
    client: "Nodemailer",
    id: "not-subscribed",
    text: `Error: Invalid login: 535 Account not subscribed to SES {
  code: 'EAUTH',
  response: '535 Account not subscribed to SES',
  responseCode: 535,
  command: 'AUTH PLAIN'
}`,
  },
  {
    client: "Postfix",
    id: "not-subscribed",
    text:
      "Nov 22 19:57:58 relay postfix/smtp[18239]: E24402F2: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0/0/0.05/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 535 Account not subscribed to SES)",
  },
  {
    client: "Exim mainlog",
    id: "not-subscribed",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005n9-17 plain authenticator failed H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] 535 Account not subscribed to SES",
  },
  {
    client: "Symfony Mailer",
    id: "not-subscribed",
    text:
      'Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Account not subscribed to SES".".',
  },
  {
    client: "Nodemailer",
    id: "client-never-authenticated",
    text: `Error: Mail command failed: 530 Authentication required {
  code: 'EENVELOPE',
  response: '530 Authentication required',
  responseCode: 530,
  command: 'MAIL FROM'
}`,
  },
  {
    client: "Nodemailer, empty password, settings and error",
    id: "client-never-authenticated",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com', port: 587, secure: false
Error: Missing credentials for "PLAIN" {
  code: 'EAUTH',
  command: 'API'
}`,
  },
  {
    client: "Cronicle",
    id: "client-never-authenticated",
    text:
      "Failed to send e-mail for job: jk7bwcvio02: user@example.com: Error: Mail command failed: 530 Authentication required",
  },
  {
    client: "Django traceback",
    id: "client-never-authenticated",
    text: `  File "/usr/lib/python3.11/site-packages/django/core/mail/backends/smtp.py", line 156, in _send
    self.connection.sendmail(
  File "/usr/lib/python3.11/smtplib.py", line 887, in sendmail
    raise SMTPSenderRefused(code, resp, from_addr)
smtplib.SMTPSenderRefused: (530, b'Authentication required', 'webmaster@localhost')`,
  },
  {
    client: "PHPMailer",
    id: "client-never-authenticated",
    text: `The following From address failed: app@example.com : MAIL FROM command failed,Authentication required
,530,SMTP server error: MAIL FROM command failed Detail: Authentication required
 SMTP code: 530`,
  },
  {
    client: "Symfony Mailer",
    id: "client-never-authenticated",
    text: 'Expected response code "250" but got code "530", with message "530 Authentication required".',
  },
  {
    client: "SwiftMailer",
    id: "client-never-authenticated",
    text: `Expected response code 250 but got code "530", with message "530 Authentication required
"`,
  },
  {
    client: "javax.mail",
    id: "client-never-authenticated",
    text: `com.sun.mail.smtp.SMTPSendFailedException: 530 Authentication required

	at com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:2374)
	at com.sun.mail.smtp.SMTPTransport.mailFrom(SMTPTransport.java:1808)`,
  },
  {
    client: "Alertmanager",
    id: "client-never-authenticated",
    text:
      'level=warn component=dispatcher msg="Notify attempt failed, will retry later" err="send MAIL command: 530 Authentication required"',
  },
  {
    client: ".NET SmtpClient",
    id: "client-never-authenticated",
    text:
      `System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required
   at System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode, String response)
   at System.Net.Mail.SmtpTransport.SendMail(MailAddress sender, MailAddressCollection recipients, String deliveryNotify, Boolean allowUnicode, SmtpFailedRecipientException& exception)`,
  },
  {
    client: "PowerShell Send-MailMessage",
    id: "client-never-authenticated",
    text:
      `Send-MailMessage : The SMTP server requires a secure connection or the client was not authenticated. The server
response was: Authentication required
At line:1 char:1
+ Send-MailMessage -From app@example.com -To user@example.com -SmtpServer email-smtp ...
    + CategoryInfo          : InvalidOperation: (System.Net.Mail.SmtpClient:SmtpClient) [Send-MailMessage], SmtpException
    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage`,
  },
  {
    client: "Postfix",
    id: "client-never-authenticated",
    text:
      "Nov 22 19:58:41 relay postfix/smtp[19939]: 92B2F32F: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.08, delays=0.01/0.02/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 530 Authentication required (in reply to MAIL FROM command))",
  },
  {
    client: "Postfix bounce message",
    id: "client-never-authenticated",
    text: `<user@example.com>: host
    email-smtp.ap-southeast-1.amazonaws.com[192.0.2.10] said: 530
    Authentication required (in reply to MAIL FROM command)

Reporting-MTA: dns; relay.example.com
Final-Recipient: rfc822; user@example.com
Action: failed
Status: 5.0.0
Remote-MTA: dns; email-smtp.ap-southeast-1.amazonaws.com
Diagnostic-Code: smtp; 530 Authentication required`,
  },
  {
    client: "Exim mainlog",
    id: "client-never-authenticated",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005rZ-19 ** user@example.com R=smarthost T=remote_smtp H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] X=TLS1.3:ECDHE_SECP256R1__RSA_PSS_RSAE_SHA256__AES_256_GCM:256 CV=yes: SMTP error from remote mail server after MAIL FROM:<app@example.com>: 530 Authentication required",
  },
  {
    client: "Sendmail bounce",
    id: "client-never-authenticated",
    text: `   ----- The following addresses had permanent fatal errors -----
<user@example.com>
    (reason: 530 Authentication required)`,
  },
  {
    client: "msmtp",
    id: "client-never-authenticated",
    text: `msmtp: envelope from address app@example.com not accepted by the server
msmtp: server message: 530 Authentication required
msmtp: could not send mail`,
  },
  {
    client: "swaks",
    id: "client-never-authenticated",
    text: `<~  250 Ok
 ~> MAIL FROM:<app@example.com>
<~* 530 Authentication required
 ~> QUIT
<~  221 Bye`,
  },
  {
    client: "curl -v",
    id: "client-never-authenticated",
    text: `* Connected to email-smtp.eu-west-1.amazonaws.com (192.0.2.10) port 587 (#0)
> MAIL FROM:<app@example.com>
< 530 Authentication required
* MAIL failed: 530
curl: (55) MAIL failed: 530`,
  },
  {
    client: "Nodemailer",
    id: "starttls-required",
    text: `Error: Invalid login: 530 Must issue a STARTTLS command first {
  code: 'EAUTH',
  response: '530 Must issue a STARTTLS command first',
  responseCode: 530,
  command: 'AUTH PLAIN'
}`,
  },
  {
    client: "PHPMailer",
    id: "starttls-required",
    text: `SMTP ERROR: AUTH command failed: 530 Must issue a STARTTLS command first
SMTP Error: Could not authenticate.`,
  },
  {
    client: "Symfony Mailer",
    id: "starttls-required",
    text:
      'Authenticator "LOGIN" returned "Expected response code "334" but got code "530", with message "530 Must issue a STARTTLS command first".". Authenticator "PLAIN" returned "Expected response code "235" but got code "530", with message "530 Must issue a STARTTLS command first".".',
  },
  {
    client: "Postfix",
    id: "starttls-required",
    text:
      "Nov 22 19:59:08 relay postfix/smtp[20288]: 909C534C: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.04, delays=0.02/0.02/0/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 530 Must issue a STARTTLS command first)",
  },
  {
    client: "Sendmail bounce with transcript",
    id: "starttls-required",
    text: `   ----- The following addresses had permanent fatal errors -----
<user@example.com>
    (reason: 530 Authentication required)

   ----- Transcript of session follows -----
... while talking to email-smtp.us-east-1.amazonaws.com:
>>> AUTH dialogue
<<< 530 Must issue a STARTTLS command first
>>> MAIL From:<app@example.com> SIZE=543
<<< 530 Authentication required
554 5.0.0 Service unavailable`,
  },
  {
    client: "swaks",
    id: "starttls-required",
    text: ` -> AUTH LOGIN
<** 530 Must issue a STARTTLS command first
*** No authentication type succeeded`,
  },
  {
    client: "Nodemailer",
    id: "temporary-auth-failure",
    text: `Error: Invalid login: 454 Temporary authentication failure {
  code: 'EAUTH',
  response: '454 Temporary authentication failure',
  responseCode: 454,
  command: 'AUTH PLAIN'
}`,
  },
  {
    client: "Postfix",
    id: "temporary-auth-failure",
    text:
      "Nov 22 19:57:55 relay postfix/smtp[18239]: DB8712EF: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 454 Temporary authentication failure)",
  },
  {
    client: "Exim mainlog",
    id: "temporary-auth-failure",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005mo-0n == user@example.com R=smarthost T=remote_smtp defer (0) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after AUTH PLAIN ********************************: 454 Temporary authentication failure",
  },
  {
    client: "msmtp",
    id: "temporary-auth-failure",
    text: `msmtp: authentication failed (method PLAIN)
msmtp: server message: 454 Temporary authentication failure`,
  },
  {
    client: "SwiftMailer",
    id: "temporary-auth-failure",
    text:
      `Authenticator LOGIN returned Expected response code 235 but got code "454", with message "454 Temporary authentication failure
"`,
  },
  {
    client: "swaks",
    id: "auth-not-offered",
    text: `=== Trying email-smtp.eu-west-1.amazonaws.com:587...
=== Connected to email-smtp.eu-west-1.amazonaws.com.
 ~> EHLO relay
<~  250-email-smtp.amazonaws.com
<~  250-8BITMIME
<~  250 Ok
*** Host did not advertise authentication
 ~> QUIT`,
  },
  {
    client: "Python smtplib with debug level 1",
    id: "auth-not-offered",
    text: String.raw`connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
reply: b'250 Ok\r\n'
smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.`,
  },
  {
    client: "Exim mainlog, with the host from the line before",
    id: "auth-not-offered",
    text: `2024-03-11 06:25:03 1rjYxQ-0005pk-3A H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]
2024-03-11 06:25:04 1rjYxQ-0005pk-3A == user@example.com R=smarthost T=remote_smtp defer (-42): authentication required but server did not advertise AUTH support`,
  },
];
