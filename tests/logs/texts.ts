/**
 * A corpus of error texts as mail clients, mail servers and AWS tools print them, each with the finding that must come
 * first, and of texts that look alike and must give no finding.
 *
 * Invariant: data only. Texts stand as they are printed (odd quotes, wrapped lines, escape marks); names, addresses and keys
 * are documentation values. A `client` that ends in a question mark prints words that were seen neither in a program nor
 * in its source nor in a public thread.
 * @module
 */

import type { AFTER } from "../../src/findings/catalogue/after.ts";
import type { CONFIGURATION } from "../../src/findings/catalogue/configuration.ts";
import type { LIMITS } from "../../src/findings/catalogue/limits.ts";
import type { LOGIN } from "../../src/findings/catalogue/login.ts";
import type { NETWORK } from "../../src/findings/catalogue/network.ts";
import type { REGION } from "../../src/findings/catalogue/region.ts";
import type { TLS } from "../../src/findings/catalogue/tls.ts";

/** The findings that a text can lead to. */
export type TextFindingId =
  | keyof typeof LOGIN
  | keyof typeof TLS
  | keyof typeof NETWORK
  | keyof typeof LIMITS
  | keyof typeof AFTER
  | keyof typeof CONFIGURATION
  | keyof typeof REGION;

/** A text that must be explained: who prints it, what it prints, and the finding that must come first. */
export interface Text {
  /** Program, with what it was doing where that matters. */
  readonly client: string;
  /** What it prints, one or several lines. */
  readonly text: string;
  /** The finding that must come first. */
  readonly id: TextFindingId;
}

/** A text that must lead to no finding: who prints it, what it prints, and whether a note must say that another server spoke. */
export interface NearMiss {
  /** Program, service or kind of text. */
  readonly client: string;
  /** What it prints, one or several lines. */
  readonly text: string;
  /** True where it is plainly the answer of another mail server. */
  readonly note: boolean;
}

/**
 * Texts that must be explained, by finding.
 *
 * What shows that a text is about SES, and so opens the way for the general phrases of TLS and network: the name of an
 * SES host anywhere in it (`email-smtp.REGION.amazonaws.com`, `email-smtp-fips.…`, also misspelt), its banner
 * (`email-smtp.amazonaws.com`, `SimpleEmailService`), or an answer that only SES gives. The phrase alone (`wrong version
 * number`, `ECONNREFUSED`, `certificate has expired`) is no finding.
 *
 * No host is needed for: answers of SES, which bear no enhanced code (`535 5.7.8 …` is another server's; `451 4.4.2` is
 * the exception), the 535 in SES's own capitals; a mail URL or DSN that does not parse, or a host that is an access key
 * id; one of the four `iam:` actions refused; an SES operation of an SDK.
 *
 * Which comes first: an answer of the server before what the client made of it, the earliest refusal before what follows
 * from it, a reason (`wrong version number`) before its result (`handshake failure`). A time-out is `port-25-throttled`
 * where the text shows port 25; a name that cannot be resolved is `no-smtp-endpoint` where its region is known to have
 * none.
 */
export const TEXTS: readonly Text[] = [
  // credentials-invalid: 535 Authentication Credentials Invalid
  { client: "SES", text: "535 Authentication Credentials Invalid", id: "credentials-invalid" },
  {
    client: "Nodemailer",
    text: `Error: Invalid login: 535 Authentication Credentials Invalid
    at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19)
    at SMTPConnection._actionAUTHComplete (/app/node_modules/nodemailer/lib/smtp-connection/index.js:1588:34)
    at TLSSocket.SMTPConnection._onSocketData (/app/node_modules/nodemailer/lib/smtp-connection/index.js:195:44) {
  code: 'EAUTH',
  response: '535 Authentication Credentials Invalid',
  responseCode: 535,
  command: 'AUTH PLAIN'
}`,
    id: "credentials-invalid",
  },
  {
    client: "Sandstorm (Nodemailer as JSON)",
    text:
      'Error while trying to send test email: {"code":"EAUTH","response":"535 Authentication Credentials Invalid","responseCode":535,"command":"AUTH PLAIN"} [other-email-sending-error]',
    id: "credentials-invalid",
  },
  {
    client: "Python smtplib",
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
    id: "credentials-invalid",
  },
  {
    client: "Python 2 smtplib",
    text: "smtplib.SMTPAuthenticationError: (535, 'Authentication Credentials Invalid')",
    id: "credentials-invalid",
  },
  {
    client: "Django error page",
    text: `SMTPAuthenticationError at /accounts/password_reset/
(535, b'Authentication Credentials Invalid')
Request Method:	POST
Request URL:	https://www.example.com/accounts/password_reset/
Django Version:	4.2.11
Exception Type:	SMTPAuthenticationError
Exception Value:	(535, b'Authentication Credentials Invalid')
Exception Location:	/usr/lib/python3.11/smtplib.py, line 662, in auth`,
    id: "credentials-invalid",
  },
  {
    client: "Odoo",
    text: `Connection Test Failed! Here is what we got instead:
 535, b'Authentication Credentials Invalid'`,
    id: "credentials-invalid",
  },
  {
    client: "Airflow",
    text:
      "[2024-03-11, 06:25:04 UTC] {taskinstance.py:2731} ERROR - Failed to send email to: ['ops@example.com'] smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')",
    id: "credentials-invalid",
  },
  {
    client: "PHPMailer debug",
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
    id: "credentials-invalid",
  },
  {
    client: "PHPMailer debug as HTML",
    text:
      "SMTP ERROR: Password command failed: 535 Authentication Credentials Invalid<br>\nSMTP Error: Could not authenticate.<br>\n",
    id: "credentials-invalid",
  },
  {
    client: "WP Mail SMTP test",
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
    id: "credentials-invalid",
  },
  {
    client: "Symfony Mailer",
    text:
      'Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".". Authenticator "PLAIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".".',
    id: "credentials-invalid",
  },
  {
    client: "Laravel log",
    text: String
      .raw`[2024-03-11 06:25:04] production.ERROR: Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".". {"exception":"[object] (Symfony\\Component\\Mailer\\Exception\\TransportException(code: 535): Failed to authenticate on SMTP server with username \"AKIAIOSFODNN7EXAMPLE\" using the following authenticators: \"LOGIN\", \"PLAIN\". at /var/www/vendor/symfony/mailer/Transport/Smtp/EsmtpTransport.php:247)"}`,
    id: "credentials-invalid",
  },
  {
    client: "Yii log",
    text: String
      .raw`2022-06-14 13:40:53 [][-][-][error][yii\symfonymailer\Mailer::sendMessage] Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Authentication Credentials Invalid".".`,
    id: "credentials-invalid",
  },
  {
    client: "SwiftMailer",
    text:
      `Swift_TransportException: Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using 2 possible authenticators. Authenticator LOGIN returned Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid
". Authenticator PLAIN returned Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid
".`,
    id: "credentials-invalid",
  },
  {
    client: "Mautic (SwiftMailer log on one line)",
    text: String
      .raw`++ Starting Mautic\EmailBundle\Swiftmailer\Transport\AmazonTransport << 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-1868680137 abcdefghijklmnopqrst >> EHLO www.example.com << 250-email-smtp.amazonaws.com 250-8BITMIME 250-SIZE 10485760 250-STARTTLS 250-AUTH PLAIN LOGIN 250 Ok >> STARTTLS << 220 Ready to start TLS >> AUTH LOGIN << 334 VXNlcm5hbWU6 >> dXNlcg== << 334 UGFzc3dvcmQ6 >> cGFzcw== << 535 Authentication Credentials Invalid !! Expected response code 235 but got code "535", with message "535 Authentication Credentials Invalid " (code: 535) >> RSET << 250 Ok`,
    id: "credentials-invalid",
  },
  {
    client: "Magento (Zend Mail)",
    text: `Zend_Mail_Protocol_Exception: Authentication Credentials Invalid
 in /var/www/html/lib/Zend/Mail/Protocol/Abstract.php on line 431`,
    id: "credentials-invalid",
  },
  {
    client: "Ruby Net::SMTP",
    text:
      "/usr/lib/ruby/gems/3.1.0/gems/net-smtp-0.3.1.1/lib/net/smtp.rb:1071:in `check_auth_response': 535 Authentication Credentials Invalid (Net::SMTPAuthenticationError)\n\tfrom /usr/lib/ruby/gems/3.1.0/gems/net-smtp-0.3.1.1/lib/net/smtp.rb:839:in `auth_login'",
    id: "credentials-invalid",
  },
  {
    client: "Rails, Sidekiq",
    text:
      'WARN: {"context":"Job raised exception","job":{"class":"ActionMailer::MailDeliveryJob"}}\nNet::SMTPAuthenticationError: 535 Authentication Credentials Invalid',
    id: "credentials-invalid",
  },
  {
    client: "Mastodon",
    text: "ActionMailer::DeliveryJob: Net::SMTPAuthenticationError (535 Authentication Credentials Invalid\n):",
    id: "credentials-invalid",
  },
  {
    client: "javax.mail",
    text: `javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid

	at com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:947)
	at com.sun.mail.smtp.SMTPTransport.authenticate(SMTPTransport.java:858)
	at com.sun.mail.smtp.SMTPTransport.protocolConnect(SMTPTransport.java:762)`,
    id: "credentials-invalid",
  },
  {
    client: "Jakarta Mail",
    text:
      "Caused by: jakarta.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid\n\tat org.eclipse.angus.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:954)",
    id: "credentials-invalid",
  },
  {
    client: "Spring",
    text:
      "org.springframework.mail.MailAuthenticationException: Authentication failed; nested exception is javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid",
    id: "credentials-invalid",
  },
  {
    client: "Keycloak",
    text:
      "2024-03-11 06:25:04,117 ERROR [org.keycloak.services] (executor-thread-7) KC-SERVICES0029: Failed to send email: jakarta.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid",
    id: "credentials-invalid",
  },
  {
    client: "Go net/smtp in a program",
    text: "2024/03/11 06:25:04 535 Authentication Credentials Invalid",
    id: "credentials-invalid",
  },
  {
    client: "Fleet",
    text:
      'level=error ts=2023-02-01T13:18:55.790742898Z component=http user=user@example.com method=POST uri=/api/latest/fleet/invites took=1.355590059s err="client auth error: 535 Authentication Credentials Invalid"',
    id: "credentials-invalid",
  },
  {
    client: "Alertmanager",
    text:
      'level=error ts=2024-03-11T06:25:04.102Z caller=dispatch.go:352 component=dispatcher msg="Notify for alerts failed" num_alerts=1 err="ops/email[0]: notify retry canceled after 4 attempts: *smtp.plainAuth auth: 535 Authentication Credentials Invalid"',
    id: "credentials-invalid",
  },
  {
    client: "Gitea (gomail)",
    text:
      "2024/03/11 06:25:04 services/mailer/mailer.go:49:func1() [E] Failed to send emails [user@example.com]: gomail: could not send email 1: failed to authenticate SMTP: 535 Authentication Credentials Invalid",
    id: "credentials-invalid",
  },
  {
    client: "Grafana",
    text:
      'logger=ngalert.notifier.email t=2024-03-11T06:25:04.10Z level=error msg="Failed to send notification to email addresses: ops@example.com: 535 Authentication Credentials Invalid"',
    id: "credentials-invalid",
  },
  {
    client: "listmonk",
    text:
      "2024/10/08 06:25:04 manager.go:456: error sending message in campaign Weekly: subscriber 7: 535 Authentication Credentials Invalid",
    id: "credentials-invalid",
  },
  {
    client: "MailKit",
    text: `MailKit.Security.AuthenticationException: 535: Authentication Credentials Invalid
   at MailKit.Net.Smtp.SmtpClient.AuthenticateAsync(Encoding encoding, ICredentials credentials, CancellationToken cancellationToken)`,
    id: "credentials-invalid",
  },
  {
    client: "MailKit, before 2.0",
    text:
      "MailKit.Security.AuthenticationException: AuthenticationInvalidCredentials: Authentication Credentials Invalid",
    id: "credentials-invalid",
  },
  {
    client: "MailKit protocol log",
    text: `Connected to smtp://email-smtp.eu-west-1.amazonaws.com:587/?starttls=always
S: 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
C: AUTH PLAIN ********
S: 535 Authentication Credentials Invalid`,
    id: "credentials-invalid",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:57:52 relay postfix/smtp[18239]: D67CD2E7: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.1, delays=0.02/0.03/0.05/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 535 Authentication Credentials Invalid)",
    id: "credentials-invalid",
  },
  {
    client: "Postfix, two lines of a queue listing",
    text: `3C1E12A0F4     1523 Mon Mar 11 06:25:04  app@example.com
(SASL authentication failed; server email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 535 Authentication Credentials Invalid)
                                         user@example.com`,
    id: "credentials-invalid",
  },
  {
    client: "Exim mainlog",
    text:
      `2024-03-11 06:25:04 1rjYxQ-0005mQ-0R plain authenticator failed H=email-smtp.eu-central-1.amazonaws.com [192.0.2.10] 535 Authentication Credentials Invalid
2024-03-11 06:25:04 1rjYxQ-0005mQ-0R login authenticator failed H=email-smtp.eu-central-1.amazonaws.com [192.0.2.10] 535 Authentication Credentials Invalid
2024-03-11 06:25:04 1rjYxQ-0005mQ-0R == user@example.com R=smarthost T=remote_smtp_smarthost defer (-42): authentication required but authentication attempt(s) failed`,
    id: "credentials-invalid",
  },
  {
    client: "Sendmail, log then transcript?",
    text: `>>> AUTH PLAIN
<<< 535 Authentication Credentials Invalid
>>> MAIL From:<app@example.com> SIZE=543
<<< 530 Authentication required`,
    id: "credentials-invalid",
  },
  {
    client: "msmtp",
    text: `msmtp: authentication failed (method PLAIN)
msmtp: server message: 535 Authentication Credentials Invalid
msmtp: could not send mail`,
    id: "credentials-invalid",
  },
  {
    client: "msmtp log",
    text:
      "Nov 22 19:51:40 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com smtpstatus=535 smtpmsg='535 Authentication Credentials Invalid' errormsg='authentication failed (method PLAIN)' exitcode=EX_NOPERM",
    id: "credentials-invalid",
  },
  {
    client: "ssmtp",
    text: "ssmtp: Authorization failed (535 Authentication Credentials Invalid)",
    id: "credentials-invalid",
  },
  {
    client: "curl -v",
    text: `> AUTH PLAIN
< 334 Ok
> AEFLSUFJT1NGT0ROTjdFWEFNUExFAHg=
< 535 Authentication Credentials Invalid
* Closing connection 0
* TLSv1.3 (OUT), TLS alert, close notify (256):
curl: (67) Login denied`,
    id: "credentials-invalid",
  },
  {
    client: "curl, command and answer",
    text:
      `$ curl --ssl-reqd smtp://email-smtp.eu-west-1.amazonaws.com:587 -K login --mail-from app@example.com -T mail.txt
curl: (67) Login denied`,
    id: "credentials-invalid",
  },
  {
    client: "swaks",
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
    id: "credentials-invalid",
  },
  {
    client: "openssl s_client, typed by hand",
    text: `250 Ok
AUTH LOGIN
334 VXNlcm5hbWU6
QUtJQUlPU0ZPRE5ON0VYQU1QTEU=
334 UGFzc3dvcmQ6
eA==
535 Authentication Credentials Invalid`,
    id: "credentials-invalid",
  },
  {
    client: "lettre (Rust)?",
    text:
      'Error: lettre::transport::smtp::Error { kind: Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five }), source: "Authentication Credentials Invalid" }',
    id: "credentials-invalid",
  },

  // not-subscribed: 535 Account not subscribed to SES
  {
    client: "Nodemailer",
    text: `Error: Invalid login: 535 Account not subscribed to SES {
  code: 'EAUTH',
  response: '535 Account not subscribed to SES',
  responseCode: 535,
  command: 'AUTH PLAIN'
}`,
    id: "not-subscribed",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPAuthenticationError: (535, b'Account not subscribed to SES')",
    id: "not-subscribed",
  },
  {
    client: "javax.mail",
    text: "javax.mail.AuthenticationFailedException: 535 Account not subscribed to SES",
    id: "not-subscribed",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:57:58 relay postfix/smtp[18239]: E24402F2: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0/0/0.05/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 535 Account not subscribed to SES)",
    id: "not-subscribed",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005n9-17 plain authenticator failed H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] 535 Account not subscribed to SES",
    id: "not-subscribed",
  },
  {
    client: "Symfony Mailer",
    text:
      'Failed to authenticate on SMTP server with username "AKIAIOSFODNN7EXAMPLE" using the following authenticators: "LOGIN", "PLAIN". Authenticator "LOGIN" returned "Expected response code "235" but got code "535", with message "535 Account not subscribed to SES".".',
    id: "not-subscribed",
  },

  // client-never-authenticated: 530 Authentication required
  {
    client: "Nodemailer",
    text: `Error: Mail command failed: 530 Authentication required {
  code: 'EENVELOPE',
  response: '530 Authentication required',
  responseCode: 530,
  command: 'MAIL FROM'
}`,
    id: "client-never-authenticated",
  },
  {
    client: "Nodemailer, empty password, settings and error",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com', port: 587, secure: false
Error: Missing credentials for "PLAIN" {
  code: 'EAUTH',
  command: 'API'
}`,
    id: "client-never-authenticated",
  },
  {
    client: "Cronicle",
    text:
      "Failed to send e-mail for job: jk7bwcvio02: user@example.com: Error: Mail command failed: 530 Authentication required",
    id: "client-never-authenticated",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPSenderRefused: (530, b'Authentication required', 'app@example.com')",
    id: "client-never-authenticated",
  },
  {
    client: "Django traceback",
    text: `  File "/usr/lib/python3.11/site-packages/django/core/mail/backends/smtp.py", line 156, in _send
    self.connection.sendmail(
  File "/usr/lib/python3.11/smtplib.py", line 887, in sendmail
    raise SMTPSenderRefused(code, resp, from_addr)
smtplib.SMTPSenderRefused: (530, b'Authentication required', 'webmaster@localhost')`,
    id: "client-never-authenticated",
  },
  {
    client: "PHPMailer",
    text: `The following From address failed: app@example.com : MAIL FROM command failed,Authentication required
,530,SMTP server error: MAIL FROM command failed Detail: Authentication required
 SMTP code: 530`,
    id: "client-never-authenticated",
  },
  {
    client: "Symfony Mailer",
    text: 'Expected response code "250" but got code "530", with message "530 Authentication required".',
    id: "client-never-authenticated",
  },
  {
    client: "SwiftMailer",
    text: `Expected response code 250 but got code "530", with message "530 Authentication required
"`,
    id: "client-never-authenticated",
  },
  {
    client: "Ruby Net::SMTP",
    text: "Net::SMTPAuthenticationError (530 Authentication required):",
    id: "client-never-authenticated",
  },
  {
    client: "javax.mail",
    text: `com.sun.mail.smtp.SMTPSendFailedException: 530 Authentication required

	at com.sun.mail.smtp.SMTPTransport.issueSendCommand(SMTPTransport.java:2374)
	at com.sun.mail.smtp.SMTPTransport.mailFrom(SMTPTransport.java:1808)`,
    id: "client-never-authenticated",
  },
  {
    client: "Inspeqtor (Go)",
    text: "Error firing event: 530 Authentication required",
    id: "client-never-authenticated",
  },
  {
    client: "Alertmanager",
    text:
      'level=warn component=dispatcher msg="Notify attempt failed, will retry later" err="send MAIL command: 530 Authentication required"',
    id: "client-never-authenticated",
  },
  {
    client: ".NET SmtpClient",
    text:
      `System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required
   at System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode, String response)
   at System.Net.Mail.SmtpTransport.SendMail(MailAddress sender, MailAddressCollection recipients, String deliveryNotify, Boolean allowUnicode, SmtpFailedRecipientException& exception)`,
    id: "client-never-authenticated",
  },
  {
    client: "PowerShell Send-MailMessage",
    text:
      `Send-MailMessage : The SMTP server requires a secure connection or the client was not authenticated. The server
response was: Authentication required
At line:1 char:1
+ Send-MailMessage -From app@example.com -To user@example.com -SmtpServer email-smtp ...
    + CategoryInfo          : InvalidOperation: (System.Net.Mail.SmtpClient:SmtpClient) [Send-MailMessage], SmtpException
    + FullyQualifiedErrorId : SmtpException,Microsoft.PowerShell.Commands.SendMailMessage`,
    id: "client-never-authenticated",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:41 relay postfix/smtp[19939]: 92B2F32F: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.08, delays=0.01/0.02/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 530 Authentication required (in reply to MAIL FROM command))",
    id: "client-never-authenticated",
  },
  {
    client: "Postfix bounce message",
    text: `<user@example.com>: host
    email-smtp.ap-southeast-1.amazonaws.com[192.0.2.10] said: 530
    Authentication required (in reply to MAIL FROM command)

Reporting-MTA: dns; relay.example.com
Final-Recipient: rfc822; user@example.com
Action: failed
Status: 5.0.0
Remote-MTA: dns; email-smtp.ap-southeast-1.amazonaws.com
Diagnostic-Code: smtp; 530 Authentication required`,
    id: "client-never-authenticated",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005rZ-19 ** user@example.com R=smarthost T=remote_smtp H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] X=TLS1.3:ECDHE_SECP256R1__RSA_PSS_RSAE_SHA256__AES_256_GCM:256 CV=yes: SMTP error from remote mail server after MAIL FROM:<app@example.com>: 530 Authentication required",
    id: "client-never-authenticated",
  },
  {
    client: "Sendmail bounce",
    text: `   ----- The following addresses had permanent fatal errors -----
<user@example.com>
    (reason: 530 Authentication required)`,
    id: "client-never-authenticated",
  },
  {
    client: "msmtp",
    text: `msmtp: envelope from address app@example.com not accepted by the server
msmtp: server message: 530 Authentication required
msmtp: could not send mail`,
    id: "client-never-authenticated",
  },
  { client: "ssmtp", text: "ssmtp: 530 Authentication required", id: "client-never-authenticated" },
  {
    client: "swaks",
    text: `<~  250 Ok
 ~> MAIL FROM:<app@example.com>
<~* 530 Authentication required
 ~> QUIT
<~  221 Bye`,
    id: "client-never-authenticated",
  },
  {
    client: "curl -v",
    text: `* Connected to email-smtp.eu-west-1.amazonaws.com (192.0.2.10) port 587 (#0)
> MAIL FROM:<app@example.com>
< 530 Authentication required
* MAIL failed: 530
curl: (55) MAIL failed: 530`,
    id: "client-never-authenticated",
  },

  // starttls-required: 530 Must issue a STARTTLS command first
  {
    client: "Nodemailer",
    text: `Error: Invalid login: 530 Must issue a STARTTLS command first {
  code: 'EAUTH',
  response: '530 Must issue a STARTTLS command first',
  responseCode: 530,
  command: 'AUTH PLAIN'
}`,
    id: "starttls-required",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPAuthenticationError: (530, b'Must issue a STARTTLS command first')",
    id: "starttls-required",
  },
  {
    client: "PHPMailer",
    text: `SMTP ERROR: AUTH command failed: 530 Must issue a STARTTLS command first
SMTP Error: Could not authenticate.`,
    id: "starttls-required",
  },
  {
    client: "Symfony Mailer",
    text:
      'Authenticator "LOGIN" returned "Expected response code "334" but got code "530", with message "530 Must issue a STARTTLS command first".". Authenticator "PLAIN" returned "Expected response code "235" but got code "530", with message "530 Must issue a STARTTLS command first".".',
    id: "starttls-required",
  },
  {
    client: "Ruby Net::SMTP",
    text: "Net::SMTPAuthenticationError: 530 Must issue a STARTTLS command first",
    id: "starttls-required",
  },
  {
    client: "javax.mail?",
    text: "javax.mail.AuthenticationFailedException: 530 Must issue a STARTTLS command first",
    id: "starttls-required",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:59:08 relay postfix/smtp[20288]: 909C534C: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.04, delays=0.02/0.02/0/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 530 Must issue a STARTTLS command first)",
    id: "starttls-required",
  },
  {
    client: "Sendmail bounce with transcript",
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
    id: "starttls-required",
  },
  {
    client: "ssmtp",
    text: "ssmtp: Server didn't like our AUTH LOGIN (530 Must issue a STARTTLS command first)",
    id: "starttls-required",
  },
  {
    client: "swaks",
    text: ` -> AUTH LOGIN
<** 530 Must issue a STARTTLS command first
*** No authentication type succeeded`,
    id: "starttls-required",
  },
  {
    client: "Go net/smtp, in an application log",
    text: "send via email-smtp.eu-west-1.amazonaws.com:587: auth: unencrypted connection",
    id: "starttls-required",
  },
  {
    client: "msmtp log, tls=off",
    text:
      "Nov 22 19:52:24 host=email-smtp.eu-west-1.amazonaws.com tls=off auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='cannot use a secure authentication method' exitcode=EX_UNAVAILABLE",
    id: "starttls-required",
  },

  // temporary-auth-failure: 454 Temporary authentication failure
  {
    client: "Nodemailer",
    text: `Error: Invalid login: 454 Temporary authentication failure {
  code: 'EAUTH',
  response: '454 Temporary authentication failure',
  responseCode: 454,
  command: 'AUTH PLAIN'
}`,
    id: "temporary-auth-failure",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPAuthenticationError: (454, b'Temporary authentication failure')",
    id: "temporary-auth-failure",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:57:55 relay postfix/smtp[18239]: DB8712EF: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 454 Temporary authentication failure)",
    id: "temporary-auth-failure",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005mo-0n == user@example.com R=smarthost T=remote_smtp defer (0) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after AUTH PLAIN ********************************: 454 Temporary authentication failure",
    id: "temporary-auth-failure",
  },
  {
    client: "javax.mail",
    text: "javax.mail.AuthenticationFailedException: 454 Temporary authentication failure",
    id: "temporary-auth-failure",
  },
  {
    client: "Ruby Net::SMTP",
    text: "Net::SMTPAuthenticationError (454 Temporary authentication failure)",
    id: "temporary-auth-failure",
  },
  {
    client: "msmtp",
    text: `msmtp: authentication failed (method PLAIN)
msmtp: server message: 454 Temporary authentication failure`,
    id: "temporary-auth-failure",
  },
  {
    client: "SwiftMailer",
    text:
      `Authenticator LOGIN returned Expected response code 235 but got code "454", with message "454 Temporary authentication failure
"`,
    id: "temporary-auth-failure",
  },

  // auth-not-offered
  {
    client: "swaks",
    text: `=== Trying email-smtp.eu-west-1.amazonaws.com:587...
=== Connected to email-smtp.eu-west-1.amazonaws.com.
 ~> EHLO relay
<~  250-email-smtp.amazonaws.com
<~  250-8BITMIME
<~  250 Ok
*** Host did not advertise authentication
 ~> QUIT`,
    id: "auth-not-offered",
  },
  {
    client: "Python smtplib with debug level 1",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
reply: b'250 Ok\\r\\n'
smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.`,
    id: "auth-not-offered",
  },
  {
    client: "msmtp log",
    text:
      "Nov 22 19:53:40 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server does not support authentication' exitcode=EX_UNAVAILABLE",
    id: "auth-not-offered",
  },
  {
    client: "Exim mainlog, with the host from the line before",
    text: `2024-03-11 06:25:03 1rjYxQ-0005pk-3A H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]
2024-03-11 06:25:04 1rjYxQ-0005pk-3A == user@example.com R=smarthost T=remote_smtp defer (-42): authentication required but server did not advertise AUTH support`,
    id: "auth-not-offered",
  },
  {
    client: "lettre (Rust), in an application log",
    text:
      "smtp relay email-smtp.eu-west-1.amazonaws.com: internal client error: No compatible authentication mechanism was found",
    id: "auth-not-offered",
  },

  // starttls-not-offered
  {
    client: "swaks",
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
    id: "starttls-not-offered",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:29 relay postfix/smtp[18239]: 55907321: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0, delays=0/0/0/0, dsn=4.7.4, status=deferred (TLS is required, but was not offered by host email-smtp.eu-west-1.amazonaws.com[192.0.2.10])",
    id: "starttls-not-offered",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005pT-33 == user@example.com R=smarthost T=remote_smtp defer (-38) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: a TLS session is required, but the server did not offer TLS support",
    id: "starttls-not-offered",
  },
  {
    client: "Python smtplib with debug level 1",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
send: 'ehlo relay\\r\\n'
smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.`,
    id: "starttls-not-offered",
  },
  {
    client: "javax.mail with debug",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 587, isSSL false
javax.mail.MessagingException: STARTTLS is required but host does not support STARTTLS`,
    id: "starttls-not-offered",
  },
  {
    client: "Alertmanager",
    text: String
      .raw`level=warn component=dispatcher receiver=ops integration=email[0] msg="Notify attempt failed, will retry later" attempts=1 err="'require_tls' is true (default) but \"email-smtp.eu-west-1.amazonaws.com:587\" does not advertise the STARTTLS extension"`,
    id: "starttls-not-offered",
  },
  {
    client: "msmtp log",
    text:
      "Nov 22 19:53:04 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server does not support TLS via the STARTTLS command' exitcode=EX_UNAVAILABLE",
    id: "starttls-not-offered",
  },
  {
    client: "curl -v",
    text: `* Connected to email-smtp.eu-west-1.amazonaws.com (192.0.2.10) port 587 (#0)
< 250 Ok
* STARTTLS not supported.
curl: (64) STARTTLS not supported.`,
    id: "starttls-not-offered",
  },

  // starttls-masked
  {
    client: "swaks behind a firewall that reads along?",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
<-  220 **************************************************************************
 -> EHLO relay
<-  250-email-smtp.amazonaws.com
<-  250-8BITMIME
<-  250-XXXXXXXA
<-  250-AUTH PLAIN LOGIN
<-  250 Ok
*** Host did not advertise STARTTLS`,
    id: "starttls-masked",
  },
  {
    client: "telnet behind a firewall that reads along?",
    text: `Connected to email-smtp.us-east-1.amazonaws.com.
220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
EHLO relay
250-email-smtp.amazonaws.com
250-8BITMIME
250-XXXXXXXA
250 Ok`,
    id: "starttls-masked",
  },

  // tls-mode-mismatch: TLS from the first byte on a STARTTLS port, or the other way round
  {
    client: "Nodemailer, secure: true on 587",
    text: `transport email-smtp.eu-west-1.amazonaws.com:587
[Error: 800CE22D017F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:
] {
  library: 'SSL routines',
  reason: 'wrong version number',
  code: 'ESOCKET',
  command: 'CONN'
}`,
    id: "tls-mode-mismatch",
  },
  {
    client: "Python SMTP_SSL on 587",
    text: `    smtplib.SMTP_SSL("email-smtp.eu-west-1.amazonaws.com", 587)
ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)`,
    id: "tls-mode-mismatch",
  },
  {
    client: "Symfony Mailer, smtps on 587",
    text:
      `Connection could not be established with host "ssl://email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): SSL operation failed with code 1. OpenSSL Error messages:
error:0A00010B:SSL routines::wrong version number`,
    id: "tls-mode-mismatch",
  },
  {
    client: "javax.mail, ssl.enable on 587",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587;
  nested exception is:
	javax.net.ssl.SSLException: Unsupported or unrecognized SSL message`,
    id: "tls-mode-mismatch",
  },
  {
    client: "javax.mail on Java 8",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587;
  nested exception is:
	javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?`,
    id: "tls-mode-mismatch",
  },
  {
    client: "Go crypto/tls",
    text: "dial email-smtp.eu-west-1.amazonaws.com:587: tls: first record does not look like a TLS handshake",
    id: "tls-mode-mismatch",
  },
  {
    client: "Ruby, GitLab",
    text:
      "OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: wrong version number (host email-smtp.us-east-1.amazonaws.com)",
    id: "tls-mode-mismatch",
  },
  {
    client: "Ruby with OpenSSL 1.0",
    text:
      "email-smtp.us-east-1.amazonaws.com: SSL_connect returned=1 errno=0 state=SSLv2/v3 read server hello A: unknown protocol (OpenSSL::SSL::SSLError)",
    id: "tls-mode-mismatch",
  },
  {
    client: "swaks -tlsc on 587",
    text: `=== Trying email-smtp.eu-west-1.amazonaws.com:587...
=== Connected to email-smtp.eu-west-1.amazonaws.com.
*** TLS startup failed (connect(): error:0A00010B:SSL routines::wrong version number)`,
    id: "tls-mode-mismatch",
  },
  {
    client: "curl, smtps on 587",
    text: `$ curl smtps://email-smtp.eu-west-1.amazonaws.com:587 --mail-from app@example.com
curl: (35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number`,
    id: "tls-mode-mismatch",
  },
  {
    client: "openssl s_client without -starttls",
    text: `$ openssl s_client -connect email-smtp.eu-west-1.amazonaws.com:587
CONNECTED(00000003)
40F70AD0C97F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:350:
---
no peer certificate available`,
    id: "tls-mode-mismatch",
  },
  {
    client: "msmtp log (GnuTLS)",
    text:
      "Nov 22 19:53:01 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS handshake failed: An unexpected TLS packet was received.' exitcode=EX_PROTOCOL",
    id: "tls-mode-mismatch",
  },
  {
    client: "gnutls-cli",
    text: `Resolving 'email-smtp.eu-west-1.amazonaws.com:587'...
Connecting to '192.0.2.10:587'...
*** Fatal error: An unexpected TLS packet was received.`,
    id: "tls-mode-mismatch",
  },
  {
    client: "Postfix, wrapper mode on 587",
    text:
      `Nov 22 19:59:35 relay postfix/smtp[20718]: SSL_connect error to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: -1
Nov 22 19:59:35 relay postfix/smtp[20718]: warning: TLS library problem: error:0A00010B:SSL routines::wrong version number:../ssl/record/ssl3_record.c:350:
Nov 22 19:59:35 relay postfix/smtp[20718]: 8074835B: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.03, delays=0.01/0.02/0/0, dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure)`,
    id: "tls-mode-mismatch",
  },
  {
    client: "Postfix, STARTTLS on 465, with the setting",
    text: `relayhost = [email-smtp.eu-west-1.amazonaws.com]:465
Nov 22 19:59:14 relay postfix/smtp[20358]: SMTPS wrappermode (TCP port 465) requires setting "smtp_tls_wrappermode = yes", and "smtp_tls_security_level = encrypt" (or stronger)`,
    id: "tls-mode-mismatch",
  },
  {
    client: "MailKit, SslOnConnect on 587?",
    text: `Connect: email-smtp.eu-west-1.amazonaws.com:587 SslOnConnect
MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.
 ---> System.Security.Authentication.AuthenticationException: Cannot determine the frame size or a corrupted frame was received.`,
    id: "tls-mode-mismatch",
  },
  {
    client: "rustls in an application log",
    text: "smtp email-smtp.eu-west-1.amazonaws.com:587: received corrupt message of type InvalidContentType",
    id: "tls-mode-mismatch",
  },

  // certificate-expired
  {
    client: "Python ssl",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)`,
    id: "certificate-expired",
  },
  {
    client: "Nodemailer with host",
    text: `smtp: email-smtp.eu-west-1.amazonaws.com
Error: certificate has expired {
  code: 'ESOCKET',
  command: 'CONN'
}`,
    id: "certificate-expired",
  },
  {
    client: "Go x509",
    text:
      "email-smtp.eu-west-1.amazonaws.com:587: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-22T19:52:27Z is after 2021-01-01T00:00:00Z",
    id: "certificate-expired",
  },
  {
    client: "javax.mail with debug",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 587, isSSL false
javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed
Caused by: java.security.cert.CertificateExpiredException: NotAfter: Fri Jan 01 00:00:00 UTC 2021`,
    id: "certificate-expired",
  },
  {
    client: "Ruby",
    text:
      "email-smtp.eu-west-1.amazonaws.com: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: certificate verify failed (certificate has expired) (OpenSSL::SSL::SSLError)",
    id: "certificate-expired",
  },
  {
    client: "openssl s_client",
    text: `depth=1 CN = Example Root CA
verify return:1
depth=0 CN = email-smtp.eu-west-1.amazonaws.com
verify error:num=10:certificate has expired
notAfter=Jan  1 00:00:00 2021 GMT
4097E9ED3D7F0000:error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../ssl/statem/statem_clnt.c:1889:`,
    id: "certificate-expired",
  },
  {
    client: "curl",
    text: `$ curl --ssl-reqd smtp://email-smtp.eu-west-1.amazonaws.com:587
curl: (60) SSL certificate problem: certificate has expired`,
    id: "certificate-expired",
  },
  {
    client: "msmtp log (GnuTLS)",
    text:
      "Nov 22 19:52:58 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate chain uses expired certificate. ' exitcode=EX_UNAVAILABLE",
    id: "certificate-expired",
  },
  {
    client: "Postfix",
    text:
      `Nov 22 19:58:53 relay postfix/smtp[20064]: server certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: certificate has expired
Nov 22 19:58:53 relay postfix/smtp[20064]: 9A29D33B: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.04, delays=0.01/0.02/0/0, dsn=4.7.5, status=deferred (Server certificate not verified)`,
    id: "certificate-expired",
  },
  {
    client: "rustls",
    text: "error connecting to email-smtp.eu-west-1.amazonaws.com: invalid peer certificate: Expired",
    id: "certificate-expired",
  },
  {
    client: "rustls, newer, in Deno",
    text:
      "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: certificate expired: verification time 1795378735 (UNIX), but certificate is not valid after 1609459200 (185919535 seconds ago)",
    id: "certificate-expired",
  },

  // certificate-not-yet-valid
  {
    client: "Python ssl",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate is not yet valid (_ssl.c:1006)`,
    id: "certificate-not-yet-valid",
  },
  {
    client: "Go x509",
    text:
      "email-smtp.eu-west-1.amazonaws.com:587: x509: certificate has expired or is not yet valid: current time 1970-01-01T00:02:29Z is before 2024-02-01T00:00:00Z",
    id: "certificate-not-yet-valid",
  },
  {
    client: "openssl s_client",
    text: `depth=0 CN = email-smtp.eu-west-1.amazonaws.com
verify error:num=9:certificate is not yet valid
notBefore=Jan  1 00:00:00 2038 GMT`,
    id: "certificate-not-yet-valid",
  },
  {
    client: "javax.mail with debug",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 465, isSSL true
Caused by: java.security.cert.CertificateNotYetValidException: NotBefore: Fri Jan 01 00:00:00 UTC 2038`,
    id: "certificate-not-yet-valid",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:59:02 relay postfix/smtp[20064]: server certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: certificate not yet valid",
    id: "certificate-not-yet-valid",
  },
  {
    client: "msmtp log (GnuTLS)",
    text:
      "Nov 22 19:52:58 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate chain uses not yet valid certificate. ' exitcode=EX_UNAVAILABLE",
    id: "certificate-not-yet-valid",
  },
  {
    client: "rustls, newer, in Deno",
    text:
      "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: certificate not valid yet: verification time 1795378737 (UNIX), but certificate is not valid before 2145916800 (350538063 seconds in future)",
    id: "certificate-not-yet-valid",
  },
  {
    client: "Ruby",
    text:
      "email-smtp.eu-west-1.amazonaws.com: SSL_connect returned=1 errno=0 peeraddr=192.0.2.10:587 state=error: certificate verify failed (certificate is not yet valid) (OpenSSL::SSL::SSLError)",
    id: "certificate-not-yet-valid",
  },

  // certificate-wrong-name
  {
    client: "Nodemailer",
    text:
      `Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: DNS:email-smtp.us-east-1.amazonaws.com
  code: 'ESOCKET',
  command: 'CONN'`,
    id: "certificate-wrong-name",
  },
  {
    client: "Python ssl",
    text:
      "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'email-smtp.eu-west-1.amazonaws.com'. (_ssl.c:1006)",
    id: "certificate-wrong-name",
  },
  {
    client: "Go x509",
    text:
      "tls: failed to verify certificate: x509: certificate is valid for email-smtp.us-east-1.amazonaws.com, not mail.example.com",
    id: "certificate-wrong-name",
  },
  {
    client: "Go x509, address instead of name",
    text:
      "email-smtp.us-east-1.amazonaws.com via 192.0.2.10: x509: cannot validate certificate for 192.0.2.10 because it doesn't contain any IP SANs",
    id: "certificate-wrong-name",
  },
  {
    client: "javax.mail",
    text: `javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	java.io.IOException: Can't verify identity of server: email-smtp.eu-west-1.amazonaws.com`,
    id: "certificate-wrong-name",
  },
  {
    client: "Java JSSE",
    text:
      "javax.net.ssl.SSLHandshakeException: No subject alternative DNS name matching email-smtp.eu-west-1.amazonaws.com found.",
    id: "certificate-wrong-name",
  },
  {
    client: "PHP",
    text:
      "Unable to connect with STARTTLS: stream_socket_enable_crypto(): Peer certificate subjectAltName did not match expected name `email-smtp.eu-west-1.amazonaws.com'",
    id: "certificate-wrong-name",
  },
  {
    client: "PHP 5 and 7",
    text:
      "stream_socket_enable_crypto(): Peer certificate CN=`email-smtp.us-east-1.amazonaws.com' did not match expected CN=`mail.example.com'",
    id: "certificate-wrong-name",
  },
  {
    client: "curl",
    text:
      "curl: (60) SSL: no alternative certificate subject name matches target host name 'email-smtp.eu-west-1.amazonaws.com'",
    id: "certificate-wrong-name",
  },
  {
    client: "openssl s_client",
    text: `depth=0 CN = email-smtp.us-east-1.amazonaws.com
verify error:num=62:hostname mismatch`,
    id: "certificate-wrong-name",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:56 relay postfix/smtp[20064]: server certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: num=62:hostname mismatch",
    id: "certificate-wrong-name",
  },
  {
    client: ".NET with the host?",
    text: `smtp email-smtp.eu-west-1.amazonaws.com 587
System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch`,
    id: "certificate-wrong-name",
  },
  {
    client: "MailKit with the host",
    text: `Connect: email-smtp.eu-west-1.amazonaws.com:587
MailKit.Security.SslHandshakeException: An error occurred while attempting to establish an SSL or TLS connection.

The host name did not match the name given in the server's SSL certificate.`,
    id: "certificate-wrong-name",
  },
  {
    client: "rustls",
    text: "error connecting to email-smtp.eu-west-1.amazonaws.com: invalid peer certificate: NotValidForName",
    id: "certificate-wrong-name",
  },
  {
    client: "msmtp log (GnuTLS)",
    text:
      "Nov 22 19:52:58 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The name in the certificate does not match the expected. ' exitcode=EX_UNAVAILABLE",
    id: "certificate-wrong-name",
  },
  {
    client: "rustls, newer, in Deno",
    text:
      'InvalidData: invalid peer certificate: certificate not valid for name "email-smtp.eu-west-1.amazonaws.com"; certificate is only valid for DnsName("email-smtp.us-east-1.amazonaws.com")',
    id: "certificate-wrong-name",
  },

  // certificate-untrusted
  {
    client: "Nodemailer behind a proxy",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: self-signed certificate in certificate chain {
  code: 'ESOCKET',
  command: 'CONN'
}`,
    id: "certificate-untrusted",
  },
  {
    client: "Node",
    text:
      "email-smtp.eu-west-1.amazonaws.com: Error: unable to get local issuer certificate, code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'",
    id: "certificate-untrusted",
  },
  {
    client: "Python ssl",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)`,
    id: "certificate-untrusted",
  },
  {
    client: "Python ssl, self-signed",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)`,
    id: "certificate-untrusted",
  },
  {
    client: "Alertmanager in a bare container",
    text:
      'err="establish TLS connection to server: tls: failed to verify certificate: x509: certificate signed by unknown authority" smarthost=email-smtp.eu-west-1.amazonaws.com:465',
    id: "certificate-untrusted",
  },
  {
    client: "javax.mail with debug",
    text: `DEBUG SMTP: trying to connect to host "email-smtp.eu-west-1.amazonaws.com", port 587, isSSL false
javax.mail.MessagingException: Could not convert socket to TLS;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target`,
    id: "certificate-untrusted",
  },
  {
    client: "PHPMailer",
    text:
      `SMTP server email-smtp.eu-west-1.amazonaws.com: SMTP Error: Could not connect to SMTP host. Connection failed. stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:
error:0A000086:SSL routines::certificate verify failed`,
    id: "certificate-untrusted",
  },
  {
    client: "openssl s_client",
    text: `CONNECTED(00000003)
depth=0 CN = email-smtp.eu-west-1.amazonaws.com
verify error:num=20:unable to get local issuer certificate
verify return:1`,
    id: "certificate-untrusted",
  },
  {
    client: "curl",
    text: `$ curl --ssl-reqd smtp://email-smtp.eu-west-1.amazonaws.com:587
curl: (60) SSL certificate problem: unable to get local issuer certificate`,
    id: "certificate-untrusted",
  },
  {
    client: "msmtp log (GnuTLS)",
    text:
      "Nov 22 19:52:59 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown. ' exitcode=EX_UNAVAILABLE",
    id: "certificate-untrusted",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:59 relay postfix/smtp[20064]: certificate verification failed for email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: self-signed certificate",
    id: "certificate-untrusted",
  },
  {
    client: "Postfix, no list of authorities",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: certificate verification failed for email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587: untrusted issuer /C=US/O=Amazon/CN=Amazon Root CA 1",
    id: "certificate-untrusted",
  },
  {
    client: "rustls",
    text: "error connecting to email-smtp.eu-west-1.amazonaws.com: invalid peer certificate: UnknownIssuer",
    id: "certificate-untrusted",
  },
  {
    client: ".NET with the host?",
    text: `smtp email-smtp.eu-west-1.amazonaws.com 587
The remote certificate is invalid because of errors in the certificate chain: PartialChain`,
    id: "certificate-untrusted",
  },
  {
    client: "Deno",
    text: "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: UnknownIssuer",
    id: "certificate-untrusted",
  },
  {
    client: "Deno, self-signed",
    text:
      "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
    id: "certificate-untrusted",
  },
  {
    client: "SwiftMailer with the warning of PHP",
    text: `Warning: stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:
error:0A000086:SSL routines::certificate verify failed in /var/www/vendor/swiftmailer/swiftmailer/lib/classes/Swift/Transport/StreamBuffer.php on line 94
Swift_TransportException: Unable to connect with TLS encryption (email-smtp.eu-west-1.amazonaws.com)`,
    id: "certificate-untrusted",
  },

  // tls-version
  {
    client: "OpenSSL in Python",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 465) None
ssl.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:1006)`,
    id: "tls-version",
  },
  {
    client: "javax.mail on an old Java",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version`,
    id: "tls-version",
  },
  {
    client: "Java with TLS 1.0 and 1.1 disabled",
    text:
      "Could not connect to SMTP host: email-smtp.us-east-1.amazonaws.com, port: 465; nested exception is: javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
    id: "tls-version",
  },
  {
    client: "Go crypto/tls",
    text: "email-smtp.eu-west-1.amazonaws.com:465: remote error: tls: protocol version not supported",
    id: "tls-version",
  },
  {
    client: "Postfix",
    text:
      `Mar 11 06:25:04 relay postfix/smtp[2716]: SSL_connect error to email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587: -1
Mar 11 06:25:04 relay postfix/smtp[2716]: warning: TLS library problem: error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:../ssl/record/rec_layer_s3.c:1544:SSL alert number 70:`,
    id: "tls-version",
  },
  {
    client: ".NET with the host?",
    text: `smtp email-smtp.eu-west-1.amazonaws.com 587
System.ComponentModel.Win32Exception (0x80090331): The client and server cannot communicate, because they do not possess a common algorithm`,
    id: "tls-version",
  },
  {
    client: "openssl s_client -tls1",
    text: `$ openssl s_client -starttls smtp -connect email-smtp.eu-west-1.amazonaws.com:587 -tls1
error:0A0000BF:SSL routines:tls_setup_handshake:no protocols available:../ssl/statem/statem_lib.c:104:`,
    id: "tls-version",
  },
  {
    client: "rustls in Deno",
    text: "email-smtp.eu-west-1.amazonaws.com:465: InvalidData: received fatal alert: ProtocolVersion",
    id: "tls-version",
  },

  // tls-failed
  {
    client: "javax.mail",
    text: `javax.mail.MessagingException: Could not connect to SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 465;
  nested exception is:
	javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure`,
    id: "tls-failed",
  },
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 8074835B: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.03, delays=0.01/0.02/0/0, dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure)",
    id: "tls-failed",
  },
  {
    client: "Go crypto/tls",
    text: "email-smtp.eu-west-1.amazonaws.com:587: starttls: remote error: tls: handshake failure",
    id: "tls-failed",
  },
  {
    client: "swaks",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
 -> STARTTLS
<-  220 Ready to start TLS
*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)
*** STARTTLS attempted but failed`,
    id: "tls-failed",
  },
  {
    client: "listmonk",
    text: "email-smtp.us-east-1.amazonaws.com:465: error sending message: remote error: tls: user canceled",
    id: "tls-failed",
  },

  // dns-failed
  {
    client: "Nodemailer",
    text: `Error: getaddrinfo ENOTFOUND email-smtp.eu-west1.amazonaws.com {
  errno: -3008,
  code: 'EDNS',
  syscall: 'getaddrinfo',
  hostname: 'email-smtp.eu-west1.amazonaws.com',
  command: 'CONN'
}`,
    id: "dns-failed",
  },
  {
    client: "Nodemailer in a container",
    text: "Error: getaddrinfo EAI_AGAIN email-smtp.eu-west-1.amazonaws.com",
    id: "dns-failed",
  },
  { client: "Node resolver", text: "Error: queryA ENOTFOUND email-smtp.us-east1.amazonaws.com", id: "dns-failed" },
  {
    client: "Python smtplib",
    text: `    smtplib.SMTP("email-smtp.eu-west.amazonaws.com", 587)
socket.gaierror: [Errno -2] Name or service not known`,
    id: "dns-failed",
  },
  {
    client: "Python smtplib on macOS",
    text: `connect: to ('email-smtp.us-east-1.amazonaws.co', 587) None
socket.gaierror: [Errno 8] nodename nor servname provided, or not known
hint: email-smtp.us-east-1.amazonaws.com`,
    id: "dns-failed",
  },
  {
    client: "Go",
    text: "dial tcp: lookup email-smtp.eu-west1.amazonaws.com on 192.0.2.53:53: no such host",
    id: "dns-failed",
  },
  {
    client: "Alertmanager",
    text:
      'err="establish connection to server: dial tcp: lookup email-smtp.eu-west-1.amazonaws.com on 192.0.2.53:53: server misbehaving"',
    id: "dns-failed",
  },
  {
    client: "javax.mail",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 4000;
  nested exception is:
	java.net.UnknownHostException: email-smtp.eu-west-1.amazonaws.com`,
    id: "dns-failed",
  },
  {
    client: "PHPMailer debug",
    text:
      "SMTP ERROR: Failed to connect to server: php_network_getaddresses: getaddrinfo for email-smtp.eu-west-1.amazonaws.com failed: Temporary failure in name resolution (0)",
    id: "dns-failed",
  },
  {
    client: "Ruby",
    text:
      "SocketError: Failed to open TCP connection to email-smtp.us-east-1.amazonaws.com:587 (getaddrinfo: Name or service not known)",
    id: "dns-failed",
  },
  { client: "curl", text: "curl: (6) Could not resolve host: email-smtp.eu-west-1.amazonaws.com", id: "dns-failed" },
  {
    client: "msmtp",
    text: "msmtp: cannot locate host email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution",
    id: "dns-failed",
  },
  {
    client: "swaks",
    text: `*** Error connecting to email-smtp.eu-west1.amazonaws.com:587:
*** 	IO::Socket::INET: Bad hostname 'email-smtp.eu-west1.amazonaws.com'`,
    id: "dns-failed",
  },
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=none, delay=0.1, delays=0.05/0.01/0.04/0, dsn=4.4.3, status=deferred (Host or domain name not found. Name service error for name=email-smtp.us-east-1.amazonaws.com type=A: Host not found, try again)",
    id: "dns-failed",
  },
  {
    client: "Postfix with native lookup",
    text:
      "Nov 22 19:59:53 relay postfix/smtp[20811]: B954337A: to=<user@example.com>, relay=none, delay=0, delays=0/0/0/0, dsn=4.4.4, status=deferred (unable to look up host email-smtp.eu-west-1.amazonaws.com: Temporary failure in name resolution)",
    id: "dns-failed",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005tD-0C == user@example.com R=smarthost defer (-36): host lookup for email-smtp.eu-west-1.amazonaws.com did not complete (DNS timeout?)",
    id: "dns-failed",
  },
  {
    client: "dig",
    text: `;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4711
;; QUESTION SECTION:
;email-smtp.eu-west1.amazonaws.com.	IN	A`,
    id: "dns-failed",
  },
  {
    client: "nslookup",
    text: "** server can't find email-smtp.us-west2.amazonaws.com: NXDOMAIN",
    id: "dns-failed",
  },
  {
    client: ".NET",
    text: "System.Net.WebException: The remote name could not be resolved: 'email-smtp.us-east-1.amazonaws.com'",
    id: "dns-failed",
  },
  {
    client: "openssl s_client",
    text: `$ openssl s_client -connect email-smtp.eu-west1.amazonaws.com:465
40E7CFED4F7F0000:error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:Name or service not known
connect:errno=22`,
    id: "dns-failed",
  },

  // no-smtp-endpoint: the region has the API alone
  {
    client: "Nodemailer",
    text: "Error: getaddrinfo ENOTFOUND email-smtp.eu-central-2.amazonaws.com",
    id: "no-smtp-endpoint",
  },
  {
    client: "Go",
    text: "dial tcp: lookup email-smtp.me-south-1.amazonaws.com: no such host",
    id: "no-smtp-endpoint",
  },
  {
    client: "curl",
    text: "curl: (6) Could not resolve host: email-smtp.af-south-1.amazonaws.com",
    id: "no-smtp-endpoint",
  },

  // connection-refused
  {
    client: "Nodemailer, host in the settings",
    text: `SMTP_HOST=email-smtp.eu-west-1.amazonaws.com
Error: connect ECONNREFUSED 127.0.0.1:587 {
  errno: -111,
  code: 'ESOCKET',
  syscall: 'connect',
  address: '127.0.0.1',
  port: 587,
  command: 'CONN'
}`,
    id: "connection-refused",
  },
  {
    client: "javax.mail",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout -1;
  nested exception is:
	java.net.ConnectException: Connection refused (Connection refused)`,
    id: "connection-refused",
  },
  {
    client: "Symfony Mailer",
    text:
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection refused)',
    id: "connection-refused",
  },
  {
    client: "SwiftMailer",
    text:
      "Connection could not be established with host email-smtp.eu-west-1.amazonaws.com :stream_socket_client(): unable to connect to email-smtp.eu-west-1.amazonaws.com:588 (Connection refused)",
    id: "connection-refused",
  },
  {
    client: "Postfix",
    text:
      `Nov 22 19:59:50 relay postfix/smtp[20811]: connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection refused
Nov 22 19:59:50 relay postfix/smtp[20811]: B4762374: to=<user@example.com>, relay=none, delay=0.01, delays=0.01/0/0/0, dsn=4.4.1, status=deferred (connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection refused)`,
    id: "connection-refused",
  },
  {
    client: "Exim mainlog",
    text: "2024-03-11 06:25:04 1rjYxQ-0005sw-03 H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10] Connection refused",
    id: "connection-refused",
  },
  {
    client: "msmtp",
    text: "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Connection refused",
    id: "connection-refused",
  },
  {
    client: "swaks",
    text: `*** Error connecting to email-smtp.eu-west-1.amazonaws.com:587:
*** 	IO::Socket::INET: connect: Connection refused`,
    id: "connection-refused",
  },
  {
    client: "Go in an application log",
    text: "email-smtp.eu-west-1.amazonaws.com: dial tcp 192.0.2.10:588: connect: connection refused",
    id: "connection-refused",
  },
  {
    client: ".NET",
    text:
      "System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it. [email-smtp.us-east-1.amazonaws.com]:587",
    id: "connection-refused",
  },

  // connection-timeout
  {
    client: "Nodemailer, host in the settings",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com', port: 587
Error: Connection timeout {
  code: 'ETIMEDOUT',
  command: 'CONN'
}`,
    id: "connection-timeout",
  },
  {
    client: "Nodemailer, secure: false on 465",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com', port: 465, secure: false
Error: Greeting never received {
  code: 'ETIMEDOUT',
  command: 'CONN'
}`,
    id: "connection-timeout",
  },
  {
    client: "Python smtplib",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
TimeoutError: [Errno 110] Connection timed out`,
    id: "connection-timeout",
  },
  {
    client: "Go",
    text: "send to email-smtp.eu-west-1.amazonaws.com: dial tcp 192.0.2.10:587: i/o timeout",
    id: "connection-timeout",
  },
  {
    client: "javax.mail",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 4000;
  nested exception is:
	java.net.SocketTimeoutException: Connect timed out`,
    id: "connection-timeout",
  },
  {
    client: "Ruby",
    text:
      "Net::OpenTimeout: Timeout to open TCP connection to email-smtp.eu-west-1.amazonaws.com:587 (exceeds 30 seconds)",
    id: "connection-timeout",
  },
  {
    client: "Symfony Mailer",
    text:
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (Connection timed out)',
    id: "connection-timeout",
  },
  {
    client: "Symfony Mailer in mid-conversation",
    text: 'Connection to "email-smtp.eu-west-1.amazonaws.com:587" timed out.',
    id: "connection-timeout",
  },
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:34 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=none, delay=30, delays=0.01/0.01/30/0, dsn=4.4.1, status=deferred (connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587: Connection timed out)",
    id: "connection-timeout",
  },
  {
    client: "Postfix, no TLS on 465",
    text:
      "Mar 11 06:30:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:465, delay=300, delays=0.02/0.01/300/0, dsn=4.4.2, status=deferred (conversation with email-smtp.us-east-1.amazonaws.com[192.0.2.10] timed out while receiving the initial server greeting)",
    id: "connection-timeout",
  },
  {
    client: "curl",
    text:
      "curl: (28) Failed to connect to email-smtp.eu-west-1.amazonaws.com port 587 after 130412 ms: Couldn't connect to server",
    id: "connection-timeout",
  },
  {
    client: "PowerShell Test-NetConnection",
    text: `WARNING: TCP connect to (192.0.2.10 : 587) failed
ComputerName           : email-smtp.us-east-1.amazonaws.com
RemotePort             : 587
TcpTestSucceeded       : False`,
    id: "connection-timeout",
  },

  // port-25-throttled
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:34 relay postfix/smtp[2716]: connect to email-smtp.us-east-1.amazonaws.com[192.0.2.10]:25: Connection timed out",
    id: "port-25-throttled",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:27:11 1rjYxQ-0005sw-03 H=email-smtp.us-east-1.amazonaws.com [192.0.2.10]:25 Connection timed out",
    id: "port-25-throttled",
  },
  {
    client: "Go",
    text: "email-smtp.us-east-1.amazonaws.com:25: dial tcp 192.0.2.10:25: i/o timeout",
    id: "port-25-throttled",
  },
  {
    client: "javax.mail",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.us-east-1.amazonaws.com, 25; timeout 5000;
  nested exception is:
	java.net.SocketTimeoutException: connect timed out`,
    id: "port-25-throttled",
  },
  {
    client: "Nodemailer, host in the settings",
    text: `host: 'email-smtp.us-east-1.amazonaws.com', port: 25
Error: connect ETIMEDOUT 192.0.2.10:25`,
    id: "port-25-throttled",
  },
  {
    client: "telnet",
    text: `$ telnet email-smtp.us-west-2.amazonaws.com 25
Trying 192.0.2.10...
telnet: Unable to connect to remote host: Connection timed out`,
    id: "port-25-throttled",
  },
  {
    client: "PHP",
    text:
      "stream_socket_client(): Unable to connect to tcp://email-smtp.us-east-1.amazonaws.com:25 (Connection timed out)",
    id: "port-25-throttled",
  },

  // network-unreachable
  {
    client: "Nodemailer",
    text: `email-smtp.eu-west-1.amazonaws.com
Error: connect EHOSTUNREACH 192.0.2.10:587 - Local (0.0.0.0:0)`,
    id: "network-unreachable",
  },
  {
    client: "Python smtplib",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
OSError: [Errno 101] Network is unreachable`,
    id: "network-unreachable",
  },
  {
    client: "msmtp",
    text: "msmtp: cannot connect to email-smtp.eu-west-1.amazonaws.com, port 587: Network is unreachable",
    id: "network-unreachable",
  },
  {
    client: "javax.mail",
    text:
      `com.sun.mail.util.MailConnectException: Couldn't connect to host, port: email-smtp.eu-west-1.amazonaws.com, 587; timeout 4000;
  nested exception is:
	java.net.NoRouteToHostException: No route to host`,
    id: "network-unreachable",
  },
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:34 relay postfix/smtp[2716]: connect to email-smtp.eu-west-1.amazonaws.com[2001:db8::10]:587: Network is unreachable",
    id: "network-unreachable",
  },
  {
    client: "Symfony Mailer",
    text:
      'Connection could not be established with host "email-smtp.eu-west-1.amazonaws.com:587": stream_socket_client(): Unable to connect to email-smtp.eu-west-1.amazonaws.com:587 (No route to host)',
    id: "network-unreachable",
  },

  // connection-closed
  {
    client: "Symfony Mailer",
    text: 'Connection to "email-smtp.eu-west-1.amazonaws.com:587" has been closed unexpectedly.',
    id: "connection-closed",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:35 relay postfix/smtp[18239]: 64EE2329: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=4.4.2, status=deferred (lost connection with email-smtp.eu-west-1.amazonaws.com[192.0.2.10] while sending MAIL FROM)",
    id: "connection-closed",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005pD-2v == user@example.com R=smarthost T=remote_smtp defer (-18) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: Remote host closed connection in response to initial connection",
    id: "connection-closed",
  },
  {
    client: "Nodemailer, host in the settings",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: read ECONNRESET {
  errno: -104,
  code: 'ESOCKET',
  syscall: 'read',
  command: 'CONN'
}`,
    id: "connection-closed",
  },
  {
    client: "javax.mail",
    text:
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: [EOF]",
    id: "connection-closed",
  },
  {
    client: "Python smtplib",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
smtplib.SMTPServerDisconnected: Connection unexpectedly closed`,
    id: "connection-closed",
  },
  {
    client: "msmtp log",
    text:
      "Nov 22 19:53:36 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server sent an empty reply' exitcode=EX_PROTOCOL",
    id: "connection-closed",
  },
  {
    client: "Go",
    text:
      "email-smtp.eu-west-1.amazonaws.com: read tcp 192.0.2.20:55482->192.0.2.10:587: read: connection reset by peer",
    id: "connection-closed",
  },
  {
    client: "SES after many messages?",
    text: "email-smtp.us-east-1.amazonaws.com: 421 Connection closed by server: too many messages in one session",
    id: "connection-closed",
  },
  {
    client: "Postfix, SES after many messages?",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, dsn=4.0.0, status=deferred (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 421 Connection closed by server: too many messages in one session (in reply to MAIL FROM command))",
    id: "connection-closed",
  },

  // not-smtp
  {
    client: "Nodemailer through a web proxy",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: Invalid greeting. response=HTTP/1.1 400 Bad Request: HTTP/1.1 400 Bad Request {
  code: 'EPROTOCOL',
  response: 'HTTP/1.1 400 Bad Request',
  command: 'CONN'
}`,
    id: "not-smtp",
  },
  {
    client: "Go",
    text: "email-smtp.eu-west-1.amazonaws.com:587: short response: HTTP/1.1 400 Bad Request",
    id: "not-smtp",
  },
  {
    client: "javax.mail",
    text:
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: HTTP/1.1 400 Bad Request",
    id: "not-smtp",
  },
  {
    client: "swaks",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
<** HTTP/1.1 400 Bad Request
<** Connection: close
*** Remote host closed connection unexpectedly.`,
    id: "not-smtp",
  },
  {
    client: "msmtp log",
    text:
      "Nov 22 19:53:38 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com errormsg='the server sent an invalid reply' exitcode=EX_PROTOCOL",
    id: "not-smtp",
  },

  // protocol-error
  {
    client: "Exim mainlog?",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005pD-2v H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after AUTH PLAIN: 501 Invalid command argument, not a valid Base64 string",
    id: "protocol-error",
  },
  {
    client: "openssl s_client, typed by hand?",
    text: `220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
RCPT TO:<user@example.com>
503 5.5.1 Error: need MAIL command`,
    id: "protocol-error",
  },
  {
    client: "Python smtplib?",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
smtplib.SMTPResponseException: (500, 'Line too long.')`,
    id: "protocol-error",
  },

  // too-many-connections
  {
    client: "Nodemailer",
    text:
      `Error: Invalid greeting. response=421 Too many concurrent SMTP connections: 421 Too many concurrent SMTP connections {
  code: 'EPROTOCOL',
  response: '421 Too many concurrent SMTP connections',
  responseCode: 421,
  command: 'CONN'
}`,
    id: "too-many-connections",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:23 relay postfix/smtp[18239]: 423F4319: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.01, delays=0/0/0/0, dsn=4.0.0, status=deferred (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] refused to talk to me: 421 Too many concurrent SMTP connections)",
    id: "too-many-connections",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPConnectError: (421, b'Too many concurrent SMTP connections')",
    id: "too-many-connections",
  },
  {
    client: "Ruby Net::SMTP",
    text: "Net::SMTPServerBusy: 421 Too many concurrent SMTP connections",
    id: "too-many-connections",
  },
  {
    client: "javax.mail",
    text:
      "javax.mail.MessagingException: Got bad greeting from SMTP host: email-smtp.eu-west-1.amazonaws.com, port: 587, response: 421 Too many concurrent SMTP connections",
    id: "too-many-connections",
  },
  {
    client: "msmtp",
    text: `msmtp: cannot get initial OK message from server
msmtp: server message: 421 Too many concurrent SMTP connections`,
    id: "too-many-connections",
  },

  // idle-timeout
  {
    client: "listmonk",
    text:
      "2023/12/12 09:14:17 manager.go:441: error sending message in campaign Weekly: subscriber 7: 451 4.4.2 Timeout waiting for data from client.",
    id: "idle-timeout",
  },
  {
    client: "Nodemailer with a pool",
    text: `Error: Mail command failed: 451 4.4.2 Timeout waiting for data from client. {
  code: 'EENVELOPE',
  response: '451 4.4.2 Timeout waiting for data from client.',
  responseCode: 451,
  command: 'MAIL FROM'
}`,
    id: "idle-timeout",
  },
  {
    client: "Symfony Mailer",
    text:
      'Expected response code "250" but got code "451", with message "451 4.4.2 Timeout waiting for data from client.".',
    id: "idle-timeout",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPSenderRefused: (451, b'4.4.2 Timeout waiting for data from client.', 'app@example.com')",
    id: "idle-timeout",
  },
  {
    client: "SwiftMailer, 2013",
    text: `Expected response code 250 but got code "421", with message "421 Timeout waiting for data from client.
"`,
    id: "idle-timeout",
  },
  {
    client: "MailKit",
    text: "MailKit.Net.Smtp.SmtpCommandException: 4.4.2 Timeout waiting for data from client.",
    id: "idle-timeout",
  },

  // service-unavailable
  {
    client: "Nodemailer",
    text: `Error: Message failed: 454 Temporary service failure {
  code: 'EMESSAGE',
  response: '454 Temporary service failure',
  responseCode: 454,
  command: 'DATA'
}`,
    id: "service-unavailable",
  },
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, delay=1.2, delays=0.02/0.01/0.9/0.3, dsn=4.0.0, status=deferred (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 451 Temporary service failure (in reply to end of DATA command))",
    id: "service-unavailable",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPDataError: (451, b'Temporary service failure')",
    id: "service-unavailable",
  },
  { client: "Ruby Net::SMTP", text: "Net::SMTPServerBusy: 454 Temporary service failure", id: "service-unavailable" },

  // sending-rate
  {
    client: "Ruby Net::SMTP",
    text: "Net::SMTPServerBusy: 454 Throttling failure: Maximum sending rate exceeded.",
    id: "sending-rate",
  },
  {
    client: "Nodemailer",
    text: `Error: Message failed: 454 Throttling failure: Maximum sending rate exceeded. {
  code: 'EMESSAGE',
  responseCode: 454,
  command: 'DATA'
}`,
    id: "sending-rate",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:11 relay postfix/smtp[18239]: 12629307: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0.01/0/0.05/0, dsn=4.0.0, status=deferred (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 454 Throttling failure: Maximum sending rate exceeded. (in reply to end of DATA command))",
    id: "sending-rate",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005oe-2V == user@example.com R=smarthost T=remote_smtp defer (-46) H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after end of data: 454 Throttling failure: Maximum sending rate exceeded.",
    id: "sending-rate",
  },
  {
    client: "javax.mail",
    text: "com.sun.mail.smtp.SMTPSendFailedException: 454 Throttling failure: Maximum sending rate exceeded.",
    id: "sending-rate",
  },
  {
    client: "AWS SDK",
    text:
      "An error occurred (Throttling) when calling the SendRawEmail operation (reached max retries: 4): Maximum sending rate exceeded.",
    id: "sending-rate",
  },

  // daily-quota
  {
    client: "Python smtplib",
    text: "smtplib.SMTPDataError: (454, b'Throttling failure: Daily message quota exceeded.')",
    id: "daily-quota",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:14 relay postfix/smtp[18239]: 1D24630C: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0.02/0/0.05/0, dsn=4.0.0, status=deferred (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 454 Throttling failure: Daily message quota exceeded. (in reply to end of DATA command))",
    id: "daily-quota",
  },
  {
    client: "PHPMailer",
    text: `SMTP ERROR: DATA END command failed: 454 Throttling failure: Daily message quota exceeded.
SMTP Error: data not accepted.`,
    id: "daily-quota",
  },
  {
    client: "AWS SDK",
    text: "An error occurred (Throttling) when calling the SendEmail operation: Daily message quota exceeded.",
    id: "daily-quota",
  },

  // legacy-rate
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, delay=1.2, delays=0.02/0.01/0.9/0.3, dsn=4.0.0, status=deferred (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded. (in reply to end of DATA command))",
    id: "legacy-rate",
  },
  {
    client: "Symfony Mailer",
    text:
      'Expected response code "250" but got code "454", with message "454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded.".',
    id: "legacy-rate",
  },
  {
    client: "Python smtplib",
    text: "smtplib.SMTPDataError: (454, b'Throttling failure: Maximum SigV2 SMTP sending rate exceeded.')",
    id: "legacy-rate",
  },

  // not-authorized-to-send
  {
    client: "Nodemailer",
    text:
      "Error: Message failed: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'\n  code: 'EMESSAGE',\n  responseCode: 554,\n  command: 'DATA'",
    id: "not-authorized-to-send",
  },
  {
    client: "Python smtplib",
    text:
      "smtplib.SMTPDataError: (554, b\"Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'\")",
    id: "not-authorized-to-send",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:02 relay postfix/smtp[18239]: EAD442F7: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com' (in reply to end of DATA command))",
    id: "not-authorized-to-send",
  },
  {
    client: "msmtp log, which replaces quotes",
    text:
      "Nov 22 19:56:30 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com smtpstatus=554 smtpmsg='554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user? is not authorized to perform `ses:SendRawEmail? on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com?' errormsg='the server did not accept the mail' exitcode=EX_UNAVAILABLE",
    id: "not-authorized-to-send",
  },
  {
    client: "Grafana (gomail)",
    text:
      "Failed to send notification to email addresses: ops@example.com: gomail: could not send email 1: 554 Access denied: User `arn:aws:iam::123456789012:user/grafana' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-2:123456789012:identity/ops@example.com'",
    id: "not-authorized-to-send",
  },
  {
    client: "Postfix bounce message, wrapped",
    text: `<user@example.com>: host
    email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Access denied: User
    \`arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to
    perform \`ses:SendRawEmail' on resource
    \`arn:aws:ses:eu-west-1:123456789012:identity/example.com' (in reply to end
    of DATA command)`,
    id: "not-authorized-to-send",
  },
  {
    client: "AWS SDK for Python",
    text:
      "botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the SendRawEmail operation: User `arn:aws:sts::123456789012:assumed-role/app/i-1234567890abcdef0' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:us-east-1:123456789012:identity/example.com'",
    id: "not-authorized-to-send",
  },
  {
    client: "javax.mail",
    text:
      "com.sun.mail.smtp.SMTPSendFailedException: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'",
    id: "not-authorized-to-send",
  },

  // identity-not-verified
  {
    client: "Nodemailer",
    text:
      "Error: Message failed: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: Example <app@example.com>, app@example.com",
    id: "identity-not-verified",
  },
  {
    client: "PHPMailer",
    text:
      "SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: app@example.com SMTP code: 554",
    id: "identity-not-verified",
  },
  {
    client: "SwiftMailer",
    text:
      `Expected response code 250 but got code "554", with message "554 Message rejected: Email address is not verified. The following identities failed the check in region US-WEST-2: user@example.com...
"`,
    id: "identity-not-verified",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:05 relay postfix/smtp[18239]: F208D2FD: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: app@example.com (in reply to end of DATA command))",
    id: "identity-not-verified",
  },
  {
    client: "Exim mainlog",
    text:
      "2024-03-11 06:25:04 1rjYxQ-0005o7-20 ** user@example.com R=smarthost T=remote_smtp H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after end of data: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: app@example.com",
    id: "identity-not-verified",
  },
  {
    client: ".NET SmtpClient",
    text:
      "System.Net.Mail.SmtpException: Transaction failed. The server response was: Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: app@example.com",
    id: "identity-not-verified",
  },
  {
    client: "Go, lower case",
    text:
      "error sending mail: failed to send data [smtp: invalid response code received from server (code: 554, response: message rejected: email address is not verified. the following identities failed the check in region us-west-2",
    id: "identity-not-verified",
  },
  {
    client: "AWS SDK for PHP",
    text:
      "MessageRejected (client): Email address is not verified. The following identities failed the check in region US-WEST-2: Example <app@example.com>",
    id: "identity-not-verified",
  },

  // sending-paused
  {
    client: "Nodemailer",
    text:
      "Error: Message failed: 554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
    id: "sending-paused",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:08 relay postfix/smtp[18239]: 098C2302: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account. (in reply to end of DATA command))",
    id: "sending-paused",
  },
  {
    client: "Ruby Net::SMTP",
    text:
      "Net::SMTPFatalError: 554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
    id: "sending-paused",
  },
  {
    client: "AWS SDK",
    text:
      "An error occurred (AccountSendingPausedException) when calling the SendEmail operation: Sending paused for this account.",
    id: "sending-paused",
  },

  // mail-from-domain-invalid
  {
    client: "Python smtplib",
    text: "smtplib.SMTPDataError: (554, b'MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid.')",
    id: "mail-from-domain-invalid",
  },
  {
    client: "Postfix",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid. (in reply to end of DATA command))",
    id: "mail-from-domain-invalid",
  },

  // user-name-in-from
  {
    client: "Nodemailer",
    text: "Error: Message failed: 554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'.",
    id: "user-name-in-from",
  },
  {
    client: "Python smtplib",
    text: `smtplib.SMTPDataError: (554, b"Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'.")`,
    id: "user-name-in-from",
  },
  {
    client: "Symfony Mailer",
    text:
      `Expected response code "250" but got code "554", with message "554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'.".`,
    id: "user-name-in-from",
  },

  // message-too-long
  { client: "Python smtplib", text: "smtplib.SMTPDataError: (552, b'Message is too long.')", id: "message-too-long" },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:17 relay postfix/smtp[18239]: 254A030F: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.05, delays=0/0/0.05/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 552 Message is too long. (in reply to end of DATA command))",
    id: "message-too-long",
  },
  {
    client: "PHPMailer",
    text: `SMTP ERROR: DATA END command failed: 552 Message is too long.
SMTP Error: data not accepted.`,
    id: "message-too-long",
  },

  // sender-invalid
  {
    client: "Nodemailer",
    text: `Error: Mail command failed: 501 Invalid MAIL FROM address provided {
  code: 'EENVELOPE',
  response: '501 Invalid MAIL FROM address provided',
  responseCode: 501,
  command: 'MAIL FROM'
}`,
    id: "sender-invalid",
  },
  {
    client: "MailKit",
    text: "MailKit.Net.Smtp.SmtpCommandException: Invalid MAIL FROM address provided",
    id: "sender-invalid",
  },
  {
    client: "Postfix",
    text:
      "Nov 22 19:58:20 relay postfix/smtp[18239]: 34E2F314: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.06, delays=0/0/0.06/0, dsn=5.0.0, status=bounced (host email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 501 Invalid MAIL FROM address provided (in reply to MAIL FROM command))",
    id: "sender-invalid",
  },
  {
    client: "swaks?",
    text: `=== Connected to email-smtp.eu-west-1.amazonaws.com.
 ~> MAIL FROM:<app>
<~* 553 <app> Invalid email address.`,
    id: "sender-invalid",
  },
  {
    client: "Python smtplib?",
    text: `connect: to ('email-smtp.eu-west-1.amazonaws.com', 587) None
smtplib.SMTPSenderRefused: (553, b'<app> Invalid email address.', 'app')`,
    id: "sender-invalid",
  },

  // recipient-invalid
  {
    client: "Nodemailer?",
    text: `host: 'email-smtp.eu-west-1.amazonaws.com'
Error: Can't send mail - all recipients were rejected: 553 <user> address unknown.`,
    id: "recipient-invalid",
  },
  {
    client: "Postfix?",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, dsn=5.0.0, status=bounced (host email-smtp.us-east-1.amazonaws.com[192.0.2.10] said: 553 <user@@example.com> address unknown. (in reply to RCPT TO command))",
    id: "recipient-invalid",
  },

  // password-broke-url
  {
    client: "Wekan, Node",
    text: "Error: getaddrinfo ENOTFOUND akiaiosfodnn7example akiaiosfodnn7example:587",
    id: "password-broke-url",
  },
  {
    client: "Ory Kratos, Go net/url",
    text:
      'parse "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587/": invalid port ":BLBM" after host',
    id: "password-broke-url",
  },
  {
    client: "Node URL",
    text: `TypeError: Invalid URL
    at new URL (node:internal/url:806:29)
    at Object.parse (/app/node_modules/nodemailer/dist/cjs/shared/url.js:190:13) {
  code: 'ERR_INVALID_URL',
  input: 'smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587'
}`,
    id: "password-broke-url",
  },
  {
    client: "Symfony Mailer",
    text: String.raw`Symfony\Component\Mailer\Exception\InvalidArgumentException: The mailer DSN is invalid.`,
    id: "password-broke-url",
  },
  {
    client: "Symfony Mailer 4",
    text: String
      .raw`In Dsn.php line 47: The "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587" mailer DSN is invalid.`,
    id: "password-broke-url",
  },
  {
    client: "Python urllib in settings",
    text: `  File "/srv/app/settings.py", line 88, in <module>
    EMAIL_PORT = urlparse("smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587").port
ValueError: Port could not be cast to integer value as 'BLBM'`,
    id: "password-broke-url",
  },
  {
    client: "Ruby URI",
    text:
      'URI::InvalidURIError: bad URI(is not URI?): "smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587"',
    id: "password-broke-url",
  },
  {
    client: "Java URI",
    text:
      "java.net.URISyntaxException: Illegal character in port number at index 28: smtp://AKIAIOSFODNN7EXAMPLE:BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9@email-smtp.us-east-1.amazonaws.com:587",
    id: "password-broke-url",
  },

  // sasl-library-missing
  {
    client: "Postfix",
    text: `Nov 22 19:59:47 relay postfix/smtp[20811]: warning: SASL authentication failure: No worthy mechs found
Nov 22 19:59:47 relay postfix/smtp[20811]: 635A536F: to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.08, delays=0.01/0.02/0.05/0, dsn=4.7.0, status=deferred (SASL authentication failed; cannot authenticate to server email-smtp.eu-west-1.amazonaws.com[192.0.2.10]: no mechanism available)`,
    id: "sasl-library-missing",
  },
  {
    client: "Postfix, one line",
    text:
      "SASL authentication failed; cannot authenticate to server email-smtp.us-west-2.amazonaws.com[192.0.2.10]: no mechanism available",
    id: "sasl-library-missing",
  },
  {
    client: "Sendmail",
    text: `Aug 22 09:56:56 relay sendmail[27062]: No worthy mechs found
Aug 22 09:56:56 relay sendmail[27062]: 07M1sPB2026583: AUTH=client, available mechanisms do not fulfill requirements
Aug 22 09:56:56 relay sendmail[27062]: AUTH=client, relay=email-smtp.us-east-1.amazonaws.com., temporary failure, connection abort`,
    id: "sasl-library-missing",
  },

  // signature-does-not-match
  {
    client: "AWS CLI",
    text:
      "An error occurred (SignatureDoesNotMatch) when calling the SendEmail operation: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    id: "signature-does-not-match",
  },
  {
    client: "AWS SDK for JavaScript",
    text:
      `SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.
    at SES.sendEmail (/app/node_modules/@aws-sdk/client-ses/dist-cjs/index.js:612:20)`,
    id: "signature-does-not-match",
  },
  {
    client: "AWS SDK for PHP, Laravel ses driver",
    text:
      'Error executing "SendRawEmail" on "https://email.eu-west-1.amazonaws.com"; AWS HTTP error: Client error: `POST https://email.eu-west-1.amazonaws.com` resulted in a `403 Forbidden` response: SignatureDoesNotMatch (client): The request signature we calculated does not match the signature you provided.',
    id: "signature-does-not-match",
  },
  {
    client: "AWS CLI, unknown key id",
    text:
      "An error occurred (InvalidClientTokenId) when calling the GetSendQuota operation: The security token included in the request is invalid.",
    id: "signature-does-not-match",
  },
  {
    client: "AWS SDK for PHP, unknown key id",
    text:
      'Error executing "SendEmail" on "https://email.us-east-1.amazonaws.com"; AWS HTTP error: Client error: 403 Forbidden InvalidClientTokenId (client): The security token included in the request is invalid.',
    id: "signature-does-not-match",
  },

  // not-authorized-to-create
  {
    client: "SES console",
    text:
      "User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action",
    id: "not-authorized-to-create",
  },
  {
    client: "AWS CLI",
    text:
      "An error occurred (AccessDenied) when calling the CreateAccessKey operation: User: arn:aws:sts::123456789012:assumed-role/Developer/alice is not authorized to perform: iam:CreateAccessKey on resource: user ses-smtp-user with an explicit deny in a service control policy",
    id: "not-authorized-to-create",
  },
  {
    client: "Terraform",
    text:
      "Error: creating IAM User (ses-smtp-user): operation error IAM: CreateUser, https response error StatusCode: 403, RequestID: 00000000-0000-0000-0000-000000000000, api error AccessDenied: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/ses-smtp-user",
    id: "not-authorized-to-create",
  },
  {
    client: "AWS CLI, policy",
    text:
      "An error occurred (AccessDenied) when calling the PutUserPolicy operation: User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:PutUserPolicy on resource: user ses-smtp-user",
    id: "not-authorized-to-create",
  },
];

/** Texts that must lead to no finding. */
export const NEAR_MISSES: readonly NearMiss[] = [
  // Answers of other mail servers
  {
    client: "Gmail 535",
    text:
      "535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials a640c23a62f3a-a4510000000sm000000ejc.1 - gsmtp",
    note: true,
  },
  {
    client: "Gmail 534 by Nodemailer",
    text:
      "Error: Invalid login: 534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp",
    note: true,
  },
  {
    client: "Gmail 530",
    text:
      "530-5.7.0 Authentication Required. For more information, go to\n530 5.7.0  https://support.google.com/accounts/troubleshooter/2402620. - gsmtp",
    note: true,
  },
  {
    client: "Gmail 530 STARTTLS",
    text:
      "smtplib.SMTPSenderRefused: (530, b'5.7.0 Must issue a STARTTLS command first. x12 - gsmtp', 'app@example.com')",
    note: true,
  },
  {
    client: "Gmail 454",
    text:
      "Net::SMTPAuthenticationError - 454 4.7.0 Cannot authenticate due to temporary system problem. Try again later. x12 - gsmtp",
    note: true,
  },
  {
    client: "Gmail quota",
    text:
      "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852 - gsmtp",
    note: true,
  },
  {
    client: "Office 365, basic authentication off",
    text:
      "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]",
    note: true,
  },
  {
    client: "Office 365 by smtplib",
    text:
      "smtplib.SMTPAuthenticationError: (535, b'5.7.3 Authentication unsuccessful [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]')",
    note: true,
  },
  {
    client: "Office 365 by .NET",
    text:
      "The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 Client not authenticated to send mail. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]",
    note: true,
  },
  {
    client: "Office 365 throttling",
    text:
      "432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information.",
    note: true,
  },
  {
    client: "SendGrid",
    text:
      "Error: Invalid login: 535 Authentication failed: The provided authorization grant is invalid, expired, or revoked",
    note: true,
  },
  { client: "SendGrid, old", text: "535 Authentication failed: Bad username / password", note: true },
  { client: "Mailgun", text: "535 5.7.0 Mailgun is not loving your login or password", note: true },
  { client: "Mailtrap", text: "535 5.7.0 Invalid login or password", note: true },
  { client: "Postmark", text: "535 5.7.8 Error: authentication failed: invalid Postmark server token", note: true },
  { client: "Yahoo", text: "535 5.7.0 (#AUTH005) Too many bad auth attempts.", note: true },
  { client: "Zoho", text: "javax.mail.AuthenticationFailedException: 535 Authentication Failed", note: true },
  { client: "Brevo", text: "Failed: Authentication failed: 535 5.7.8 Authentication failed", note: true },
  { client: "IONOS", text: "535 Authentication credentials invalid", note: true },
  { client: "RFC 4954", text: "535 5.7.8  Authentication credentials invalid", note: true },
  { client: "smtp-server and other libraries", text: "535 Error: Authentication credentials invalid", note: true },
  {
    client: "mail.ru",
    text:
      "535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED",
    note: true,
  },
  { client: "163.com", text: "535 Error: authentication failed, system busy", note: true },
  { client: "QQ mail", text: "535 Login Fail. Please enter your authorization code to login.", note: true },
  { client: "Dovecot behind Postfix", text: "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6", note: true },
  {
    client: "Postfix as a server, log",
    text:
      "Mar 11 06:25:04 mx postfix/smtpd[4711]: warning: unknown[198.51.100.7]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=admin",
    note: false,
  },
  {
    client: "Postfix as a client of another relay",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=smtp.gmail.com[192.0.2.30]:587, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.gmail.com[192.0.2.30] said: 535-5.7.8 Username and Password not accepted. For more information, go to?535 5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp)",
    note: true,
  },
  {
    client: "Postfix as a server, 454",
    text: "454 4.7.0 Temporary authentication failure: Connection lost to authentication server",
    note: true,
  },
  { client: "Postfix as a server, STARTTLS", text: "530 5.7.0 Must issue a STARTTLS command first", note: true },
  { client: "Exim as a server", text: "535 Incorrect authentication data", note: true },
  { client: "Exchange on premises", text: "530 5.7.1 Client was not authenticated", note: true },
  { client: "hMailServer", text: "535 Authentication failed. Restarting authentication process.", note: true },
  { client: "spam filter", text: "554 5.7.1 Spam message rejected", note: true },
  {
    client: "block list",
    text:
      "554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/198.51.100.7",
    note: true,
  },
  { client: "relay refused", text: "454 4.7.1 <user@example.com>: Relay access denied", note: true },
  {
    client: "policy",
    text: "554 5.7.9 Message not accepted for policy reasons. See https://postmaster.example.com/error-codes",
    note: true,
  },
  { client: "mailbox full", text: "552 5.2.2 The email account that you tried to reach is over quota.", note: true },
  { client: "message too big elsewhere", text: "552 5.3.4 Message size exceeds fixed limit", note: true },
  {
    client: "too many connections elsewhere",
    text: "421 4.7.0 Too many concurrent connections from 198.51.100.7",
    note: true,
  },
  { client: "idle time-out elsewhere", text: "421 4.4.2 mx.example.com Error: timeout exceeded", note: true },
  {
    client: "Office 365, sender not allowed",
    text:
      "554 5.2.252 SendAsDenied; app@example.com not allowed to send as user@example.com; STOREDRV.Submission.Exception:SendAsDeniedException",
    note: true,
  },
  {
    client: "SendGrid, sender not verified",
    text:
      "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.",
    note: true,
  },

  // Generic texts without a word of SES
  { client: "Node", text: "Error: connect ECONNREFUSED 127.0.0.1:5432", note: false },
  { client: "Node, database", text: "Error: getaddrinfo ENOTFOUND db.internal.example.com", note: false },
  {
    client: "Python requests",
    text:
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.example.com', port=443): Max retries exceeded (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)')))",
    note: false,
  },
  { client: "OpenSSL", text: "error:0A00010B:SSL routines::wrong version number", note: false },
  { client: "Go HTTP", text: 'Get "https://api.example.com/": dial tcp 192.0.2.80:443: i/o timeout', note: false },
  {
    client: "PHP",
    text: "PHP Warning:  mysqli::__construct(): (HY000/2002): Connection timed out in /var/www/db.php on line 7",
    note: false,
  },
  { client: "smtplib, no host", text: "smtplib.SMTPServerDisconnected: Connection unexpectedly closed", note: false },
  {
    client: "Java HTTP",
    text:
      "PKIX path building failed: unable to find valid certification path to requested target: https://repo.example.com",
    note: false,
  },
  {
    client: "git",
    text: "fatal: unable to access 'https://git.example.com/app.git/': Could not resolve host: git.example.com",
    note: false,
  },
  { client: "ssh", text: "ssh: connect to host relay.example.com port 22: Connection refused", note: false },

  // AWS, but nothing of mail
  {
    client: "S3 signature",
    text:
      "An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: The request signature we calculated does not match the signature you provided. Check your key and signing method.",
    note: false,
  },
  {
    client: "S3 permission",
    text:
      "An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::example-bucket/x",
    note: false,
  },
  {
    client: "IAM, another action",
    text:
      "User: arn:aws:iam::123456789012:user/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/lambda",
    note: false,
  },
  {
    client: "EC2 throttling",
    text:
      "An error occurred (RequestLimitExceeded) when calling the DescribeInstances operation: Request limit exceeded.",
    note: false,
  },
  {
    client: "RDS endpoint",
    text:
      'could not translate host name "db.abcdefghijkl.eu-west-1.rds.amazonaws.com" to address: Name or service not known',
    note: false,
  },

  // Numbers and words that happen to be there
  { client: "port number", text: "Listening on 0.0.0.0:535", note: false },
  { client: "size", text: "-rw-r--r-- 1 root root 535 Mar 11 06:25 main.cf", note: false },
  {
    client: "process id",
    text: "Mar 11 06:25:04 relay sshd[535]: Accepted publickey for deploy from 198.51.100.7 port 50454 ssh2",
    note: false,
  },
  {
    client: "date and message id",
    text: "Message-ID: <20240530.454535@example.com>\nDate: Thu, 30 May 2024 05:30:54 +0000",
    note: false,
  },
  { client: "Cloudflare HTTP 530", text: "HTTP/2 530\nError 1016: Origin DNS error", note: false },
  { client: "HTTP 454", text: 'nginx: "GET /session HTTP/1.1" 454 0 "-" "curl/7.88.1"', note: false },
  { client: "FTP 530", text: "530 Login incorrect.", note: false },
  { client: "IMAP", text: "a1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", note: false },
  { client: "POP3", text: "-ERR [AUTH] Authentication failed.", note: false },
  { client: "git log", text: "commit 5354545304215545521c0ffee\n    mail: say what a 535 means", note: false },
  { client: "git diff stat", text: " 12 files changed, 535 insertions(+), 454 deletions(-)", note: false },
  { client: "test runner", text: "ok | 535 passed | 0 failed (454ms)", note: false },
  {
    client: "recipe",
    text: "Whisk 454 g of flour with 250 ml of milk, rest it for 30 minutes, bake at 220 for 25.",
    note: false,
  },
  {
    client: "authentication of a web site",
    text: '{"detail":"Authentication credentials were not provided."}',
    note: false,
  },
  { client: "login page", text: "Authentication required: sign in to continue", note: false },
  { client: "database", text: 'psql: error: FATAL:  password authentication failed for user "app"', note: false },
  { client: "shell", text: "bash: smtpkey: command not found", note: false },
  { client: "empty text", text: "", note: false },

  // SES, and all is well
  {
    client: "Postfix, sent",
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, delay=0.6, delays=0.02/0.01/0.3/0.27, dsn=2.0.0, status=sent (250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000)",
    note: false,
  },
  {
    client: "Exim, sent",
    text:
      '2024-03-11 06:25:04 1rjYxQ-0005q4-0D => user@example.com R=smarthost T=remote_smtp H=email-smtp.us-east-1.amazonaws.com [192.0.2.10] X=TLS1.3 CV=yes A=plain C="250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000"',
    note: false,
  },
  {
    client: "msmtp log, sent",
    text:
      "Nov 22 19:53:03 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com mailsize=535 smtpstatus=250 smtpmsg='250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000' exitcode=EX_OK",
    note: false,
  },
  {
    client: "transcript of a login that works",
    text: `220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-EXAMPLE01 abcdefghijklmnopqrst
250-email-smtp.amazonaws.com
250-8BITMIME
250-STARTTLS
250-AUTH PLAIN LOGIN
250 Ok
AUTH LOGIN
334 VXNlcm5hbWU6
334 UGFzc3dvcmQ6
235 Authentication successful.`,
    note: false,
  },
  {
    client: "settings",
    text:
      "relayhost = [email-smtp.eu-west-1.amazonaws.com]:587\nsmtp_sasl_auth_enable = yes\nsmtp_connect_timeout = 30s",
    note: false,
  },
];
