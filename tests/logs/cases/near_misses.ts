/**
 * Texts that look alike and must lead to no finding.
 *
 * Invariant: data only. Names, addresses and keys are documentation values.
 * @module
 */

import type { NearMiss } from "./case.ts";

/** The texts. */
export const NEAR_MISSES: readonly NearMiss[] = [
  {
    client: "Gmail 535",
    note: true,
    text: `535-5.7.8 Username and Password not accepted. For more information, go to
535 5.7.8  https://support.google.com/mail/?p=BadCredentials a640c23a62f3a-a4510000000sm000000ejc.1 - gsmtp`,
  },
  {
    client: "Gmail 534 by Nodemailer",
    note: true,
    text: `Error: Invalid login: 534-5.7.9 Application-specific password required. For more information, go to
534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp`,
  },
  {
    client: "Gmail 530",
    note: true,
    text: `530-5.7.0 Authentication Required. For more information, go to
530 5.7.0  https://support.google.com/accounts/troubleshooter/2402620. - gsmtp`,
  },
  {
    client: "Gmail 530 STARTTLS",
    note: true,
    text:
      "smtplib.SMTPSenderRefused: (530, b'5.7.0 Must issue a STARTTLS command first. x12 - gsmtp', 'app@example.com')",
  },
  {
    client: "Gmail 454",
    note: true,
    text:
      "Net::SMTPAuthenticationError - 454 4.7.0 Cannot authenticate due to temporary system problem. Try again later. x12 - gsmtp",
  },
  {
    client: "Gmail quota",
    note: true,
    text:
      "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852 - gsmtp",
  },
  {
    client: "Office 365, basic authentication off",
    note: true,
    text:
      "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]",
  },
  {
    client: "Office 365 by smtplib",
    note: true,
    text:
      "smtplib.SMTPAuthenticationError: (535, b'5.7.3 Authentication unsuccessful [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]')",
  },
  {
    client: "Office 365 by .NET",
    note: true,
    text:
      "The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 Client not authenticated to send mail. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]",
  },
  {
    client: "Office 365 throttling",
    note: true,
    text:
      "432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information.",
  },
  {
    client: "SendGrid",
    note: true,
    text:
      "Error: Invalid login: 535 Authentication failed: The provided authorization grant is invalid, expired, or revoked",
  },
  { client: "SendGrid, old", note: true, text: "535 Authentication failed: Bad username / password" },
  { client: "Mailgun", note: true, text: "535 5.7.0 Mailgun is not loving your login or password" },
  { client: "Mailtrap", note: true, text: "535 5.7.0 Invalid login or password" },
  { client: "Postmark", note: true, text: "535 5.7.8 Error: authentication failed: invalid Postmark server token" },
  { client: "Yahoo", note: true, text: "535 5.7.0 (#AUTH005) Too many bad auth attempts." },
  { client: "Zoho", note: true, text: "javax.mail.AuthenticationFailedException: 535 Authentication Failed" },
  { client: "Brevo", note: true, text: "Failed: Authentication failed: 535 5.7.8 Authentication failed" },
  { client: "RFC 4954", note: true, text: "535 5.7.8  Authentication credentials invalid" },
  { client: "smtp-server and other libraries", note: true, text: "535 Error: Authentication credentials invalid" },
  {
    client: "mail.ru",
    note: true,
    text:
      "535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED",
  },
  { client: "163.com", note: true, text: "535 Error: authentication failed, system busy" },
  { client: "QQ mail", note: true, text: "535 Login Fail. Please enter your authorization code to login." },
  { client: "Dovecot behind Postfix", note: true, text: "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6" },
  {
    client: "Postfix as a server, log",
    note: false,
    text:
      "Mar 11 06:25:04 mx postfix/smtpd[4711]: warning: unknown[198.51.100.7]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=admin",
  },
  {
    client: "Postfix as a client of another relay",
    note: true,
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=smtp.gmail.com[192.0.2.30]:587, dsn=4.7.8, status=deferred (SASL authentication failed; server smtp.gmail.com[192.0.2.30] said: 535-5.7.8 Username and Password not accepted. For more information, go to?535 5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp)",
  },
  {
    client: "Postfix as a server, 454",
    note: true,
    text: "454 4.7.0 Temporary authentication failure: Connection lost to authentication server",
  },
  { client: "Postfix as a server, STARTTLS", note: true, text: "530 5.7.0 Must issue a STARTTLS command first" },
  { client: "Exim as a server", note: true, text: "535 Incorrect authentication data" },
  { client: "Exchange on premises", note: true, text: "530 5.7.1 Client was not authenticated" },
  { client: "hMailServer", note: true, text: "535 Authentication failed. Restarting authentication process." },
  { client: "spam filter", note: true, text: "554 5.7.1 Spam message rejected" },
  {
    client: "block list",
    note: true,
    text:
      "554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/198.51.100.7",
  },
  { client: "relay refused", note: true, text: "454 4.7.1 <user@example.com>: Relay access denied" },
  {
    client: "policy",
    note: true,
    text: "554 5.7.9 Message not accepted for policy reasons. See https://postmaster.example.com/error-codes",
  },
  { client: "mailbox full", note: true, text: "552 5.2.2 The email account that you tried to reach is over quota." },
  { client: "message too big elsewhere", note: true, text: "552 5.3.4 Message size exceeds fixed limit" },
  {
    client: "too many connections elsewhere",
    note: true,
    text: "421 4.7.0 Too many concurrent connections from 198.51.100.7",
  },
  { client: "idle time-out elsewhere", note: true, text: "421 4.4.2 mx.example.com Error: timeout exceeded" },
  {
    client: "Office 365, sender not allowed",
    note: true,
    text:
      "554 5.2.252 SendAsDenied; app@example.com not allowed to send as user@example.com; STOREDRV.Submission.Exception:SendAsDeniedException",
  },
  {
    client: "SendGrid, sender not verified",
    note: true,
    text:
      "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.",
  },
  { client: "Node", note: false, text: "Error: connect ECONNREFUSED 127.0.0.1:5432" },
  { client: "Node, database", note: false, text: "Error: getaddrinfo ENOTFOUND db.internal.example.com" },
  {
    client: "Python requests",
    note: false,
    text:
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.example.com', port=443): Max retries exceeded (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)')))",
  },

  { client: "Go HTTP", note: false, text: 'Get "https://api.example.com/": dial tcp 192.0.2.80:443: i/o timeout' },
  {
    client: "PHP",
    note: false,
    text: "PHP Warning:  mysqli::__construct(): (HY000/2002): Connection timed out in /var/www/db.php on line 7",
  },

  {
    client: "Java HTTP",
    note: false,
    text:
      "PKIX path building failed: unable to find valid certification path to requested target: https://repo.example.com",
  },
  {
    client: "git",
    note: false,
    text: "fatal: unable to access 'https://git.example.com/app.git/': Could not resolve host: git.example.com",
  },
  { client: "ssh", note: false, text: "ssh: connect to host relay.example.com port 22: Connection refused" },
  {
    client: "S3 signature",
    note: false,
    text:
      "An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: The request signature we calculated does not match the signature you provided. Check your key and signing method.",
  },
  {
    client: "S3 permission",
    note: false,
    text:
      "An error occurred (AccessDenied) when calling the PutObject operation: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::example-bucket/x",
  },
  {
    client: "IAM, another action",
    note: false,
    text:
      "User: arn:aws:iam::123456789012:user/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/lambda",
  },
  {
    client: "EC2 throttling",
    note: false,
    text:
      "An error occurred (RequestLimitExceeded) when calling the DescribeInstances operation: Request limit exceeded.",
  },
  {
    client: "RDS endpoint",
    note: false,
    text:
      'could not translate host name "db.abcdefghijkl.eu-west-1.rds.amazonaws.com" to address: Name or service not known',
  },
  { client: "port number", note: false, text: "Listening on 0.0.0.0:535" },
  { client: "size", note: false, text: "-rw-r--r-- 1 root root 535 Mar 11 06:25 main.cf" },
  {
    client: "process id",
    note: false,
    text: "Mar 11 06:25:04 relay sshd[535]: Accepted publickey for deploy from 198.51.100.7 port 50454 ssh2",
  },
  {
    client: "date and message id",
    note: false,
    text: `Message-ID: <20240530.454535@example.com>
Date: Thu, 30 May 2024 05:30:54 +0000`,
  },
  {
    client: "Cloudflare HTTP 530",
    note: false,
    text: `HTTP/2 530
Error 1016: Origin DNS error`,
  },
  { client: "HTTP 454", note: false, text: 'nginx: "GET /session HTTP/1.1" 454 0 "-" "curl/7.88.1"' },
  { client: "FTP 530", note: false, text: "530 Login incorrect." },
  { client: "IMAP", note: false, text: "a1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)" },
  { client: "POP3", note: false, text: "-ERR [AUTH] Authentication failed." },
  {
    client: "git log",
    note: false,
    text: `commit 5354545304215545521c0ffee
    mail: say what a 535 means`,
  },
  { client: "git diff stat", note: false, text: " 12 files changed, 535 insertions(+), 454 deletions(-)" },
  { client: "test runner", note: false, text: "ok | 535 passed | 0 failed (454ms)" },
  {
    client: "recipe",
    note: false,
    text: "Whisk 454 g of flour with 250 ml of milk, rest it for 30 minutes, bake at 220 for 25.",
  },
  {
    client: "authentication of a web site",
    note: false,
    text: '{"detail":"Authentication credentials were not provided."}',
  },
  { client: "login page", note: false, text: "Authentication required: sign in to continue" },
  { client: "database", note: false, text: 'psql: error: FATAL:  password authentication failed for user "app"' },
  { client: "shell", note: false, text: "bash: smtpkey: command not found" },
  { client: "empty text", note: false, text: "" },
  {
    client: "Postfix, sent",
    note: false,
    text:
      "Mar 11 06:25:04 relay postfix/smtp[2716]: 3C1E12A0F4: to=<user@example.com>, relay=email-smtp.us-east-1.amazonaws.com[192.0.2.10]:587, delay=0.6, delays=0.02/0.01/0.3/0.27, dsn=2.0.0, status=sent (250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000)",
  },
  {
    client: "Exim, sent",
    note: false,
    text:
      '2024-03-11 06:25:04 1rjYxQ-0005q4-0D => user@example.com R=smarthost T=remote_smtp H=email-smtp.us-east-1.amazonaws.com [192.0.2.10] X=TLS1.3 CV=yes A=plain C="250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000"',
  },
  {
    client: "msmtp log, sent",
    note: false,
    text:
      "Nov 22 19:53:03 host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=AKIAIOSFODNN7EXAMPLE from=app@example.com recipients=user@example.com mailsize=535 smtpstatus=250 smtpmsg='250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000' exitcode=EX_OK",
  },
  {
    client: "transcript of a login that works",
    note: false,
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
  },
  {
    client: "settings",
    note: false,
    text: `relayhost = [email-smtp.eu-west-1.amazonaws.com]:587
smtp_sasl_auth_enable = yes
smtp_connect_timeout = 30s`,
  },
];
