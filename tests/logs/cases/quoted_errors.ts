/**
 * Texts that quote errors and report none, next to texts that look like them and report one.
 *
 * Invariant: data only; each text stands alone. Names, addresses and keys are documentation values.
 * @module
 */

import type { Report } from "./case.ts";

/** Texts that look like code, documentation or a table, and report an error, by kind. */
export const REPORTING: readonly Report[] = [
  [
    "realcode",
    "credentials-invalid",
    `/app/send.js:12
    throw new Error('535 Authentication Credentials Invalid');
    ^

Error: 535 Authentication Credentials Invalid
    at main (/app/send.js:12:11)`,
  ],
  [
    "realcode",
    "credentials-invalid",
    `  File "/srv/app/mail.py", line 8, in <module>
    raise SMTPAuthenticationError(code, resp)
smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')`,
  ],
  ["realcode", "credentials-invalid", "SMTPAuthenticationError(535, b'Authentication Credentials Invalid')"],
  [
    "realcode",
    "credentials-invalid",
    `const transporter = nodemailer.createTransport({ host: "email-smtp.us-east-1.amazonaws.com", port: 587, secure: false, auth: {...} });
await transporter.sendMail(m);
// -> Error: Invalid login: 535 Authentication Credentials Invalid`,
  ],
  [
    "realcode",
    "connection-timeout",
    String.raw`$mail->send();
// Fatal error: Uncaught PHPMailer\PHPMailer\Exception: SMTP Error: Could not connect to SMTP host. Connection timed out`,
  ],
  [
    "realcode",
    "credentials-invalid",
    `   response: '535 Authentication Credentials Invalid',
   responseCode: 535,
   command: 'AUTH PLAIN'`,
  ],
  ["realcode", "credentials-invalid", "puts e.message  # => 535 Authentication Credentials Invalid"],
  ["realcode", "connection-refused", "error: { code: 'ECONNREFUSED', errno: -111, syscall: 'connect', port: 587 }"],
  [
    "realcode",
    "credentials-invalid",
    `print(server.login(user, password))
(535, b'Authentication Credentials Invalid')`,
  ],
  [
    "realcode",
    "credentials-invalid",
    `>>> s.login("AKIAIOSFODNN7EXAMPLE", pw)
Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')`,
  ],
  [
    "realcode",
    "credentials-invalid",
    String.raw`{:error, {:auth_failed, "535 Authentication Credentials Invalid\r\n"}}`,
  ],
  [
    "realcode",
    "credentials-invalid",
    `Err(Error { kind: Permanent(535), source: Some("Authentication Credentials Invalid") })`,
  ],
  [
    "realdoc",
    "identity-not-verified",
    "The message could not be sent because the server answered: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: a@example.com. Otherwise the settings are fine.",
  ],
  ["realdoc", "credentials-invalid", `I get "535 Authentication Credentials Invalid" when I send from the container`],
  [
    "realdoc",
    "credentials-invalid",
    `The error "535 Authentication Credentials Invalid" is returned when our app sends a mail`,
  ],
  [
    "realdoc",
    "credentials-invalid",
    "SMTP test: AUTH failed: 535 Authentication Credentials Invalid. This usually means that user name or password are wrong.",
  ],
  [
    "realdoc",
    "connection-timeout",
    "Failed to send test mail: connection to email-smtp.eu-west-1.amazonaws.com:587 timed out (default timeout: 30 s)",
  ],
  [
    "realdoc",
    "certificate-untrusted",
    "Note: SSL certificate problem: unable to get local issuer certificate, email-smtp.eu-west-1.amazonaws.com",
  ],
  [
    "realdoc",
    "credentials-invalid",
    "Authentication failed: 535 Authentication Credentials Invalid (by default the password is read from /etc/mail.pass)",
  ],
  [
    "realdoc",
    "sending-rate",
    "Warning: 454 Throttling failure: Maximum sending rate exceeded. Messages are retried by default.",
  ],
  [
    "realdoc",
    "connection-timeout",
    "When I send a mail with SES on port 587 it gives: connect ETIMEDOUT 192.0.2.9:587",
  ],
  ["realdoc", "connection-refused", "fix: connect ECONNREFUSED 127.0.0.1:587"],
  [
    "realtest",
    "connection-timeout",
    `--- FAIL: TestSendMail (30.01s)
    mail_test.go:44: dial tcp 192.0.2.9:587: i/o timeout`,
  ],
  [
    "realtest",
    "credentials-invalid",
    `FAIL test/mail.spec.ts
  ● sends a mail
    Invalid login: 535 Authentication Credentials Invalid`,
  ],
  [
    "realalert",
    "credentials-invalid",
    "[FIRING] SesLoginRejected: 535 Authentication Credentials Invalid seen 12 times",
  ],
  [
    "realcmd",
    "credentials-invalid",
    `$ grep -c deferred /var/log/mail.log
12
$ tail -1 /var/log/mail.log
Nov 28 10:11:12 relay postfix/smtp[1]: 3C1E12A0F4: SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.1] said: 535 Authentication Credentials Invalid`,
  ],
  [
    "realcmd",
    "connection-timeout",
    `$ nc -vz email-smtp.us-east-1.amazonaws.com 587
nc: connect to email-smtp.us-east-1.amazonaws.com port 587 (tcp) failed: Connection timed out`,
  ],
  [
    "realcmd",
    "credentials-invalid",
    "swaks --server email-smtp.eu-west-1.amazonaws.com --auth gives *** AUTH failed: 535 Authentication Credentials Invalid",
  ],
  [
    "realset",
    "tls-mode-mismatch",
    `SMTP_PORT=465
SMTP_HOST=email-smtp.eu-west-1.amazonaws.com
SMTP_ERROR=Connection unexpectedly closed`,
  ],
  [
    "realset",
    "credentials-invalid",
    `last_error = "535 Authentication Credentials Invalid"
last_try = "2026-11-28"`,
  ],
  [
    "realset",
    "credentials-invalid",
    `smtp.status=failed
smtp.message=535 Authentication Credentials Invalid`,
  ],
  [
    "realset",
    "connection-refused",
    `mail_error: "Connection refused"
mail_port: "587"`,
  ],
  ["realprov", "credentials-invalid", "My address is bob@gmail.com, from SMTP: 535 Authentication Credentials Invalid"],
  ["realprov", "connection-timeout", "to=<bob@yahoo.com>, smtp error: connect ETIMEDOUT 192.0.2.9:587"],
  ["realprov", "credentials-invalid", "Gmail worked before; now with Amazon SES: SMTP Error: Could not authenticate."],
  ["realcount", "connection-timeout", "retry 0 of 5 timed out, email-smtp.us-east-1.amazonaws.com:587"],
  ["realcount", "connection-timeout", "3 sent, 2 timed out, 0 refused (smtp 587)"],
  [
    "realcount",
    "connection-timeout",
    "Error: Timeout: 30000ms exceeded while connecting to smtp email-smtp.us-east-1.amazonaws.com",
  ],
  ["realhtml", "credentials-invalid", `<p class="error">SMTP Error: Could not authenticate.</p>`],
  ["realhtml", "credentials-invalid", "<message>535 Authentication Credentials Invalid</message>"],
  [
    "realquote",
    "credentials-invalid",
    `> From: ops
> 535 Authentication Credentials Invalid
> any ideas?`,
  ],
  [
    "realmd",
    "credentials-invalid",
    `- **Error**: 535 Authentication Credentials Invalid
- **Host**: email-smtp.us-east-1.amazonaws.com`,
  ],
  [
    "realmd",
    "credentials-invalid",
    `| time  | error |
| 10:11 | 535 Authentication Credentials Invalid |`,
  ],
  [
    "realmd",
    "identity-not-verified",
    `| to | status | detail |
| b@example.com | failed | 554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: b@example.com |`,
  ],
  [
    "realcode",
    "dns-failed",
    `props.put("mail.smtp.host", "email-smtp.eu-west1.amazonaws.com");
Exception in thread "main" javax.mail.MessagingException: Unknown SMTP host: email-smtp.eu-west1.amazonaws.com;`,
  ],
];

/** Texts that quote errors, and errors of others, which must lead to no finding. */
export const QUOTING: readonly (readonly [kind: string, text: string])[] = [
  [
    "code",
    `class SmtpAuthError extends Error {
  constructor() { super("535 Authentication Credentials Invalid"); }
}`,
  ],
  [
    "code",
    `const SMTP_CODES = {
  421: 'Service not available',
  454: 'Temporary authentication failure',
  530: 'Authentication required',
  535: 'Authentication credentials invalid',
  554: 'Transaction failed',
};`,
  ],
  [
    "code",
    `    except smtplib.SMTPAuthenticationError as e:
        if e.smtp_code == 535:
            raise ConfigError("bad SMTP credentials") from e`,
  ],
  [
    "code",
    `rescue Net::SMTPAuthenticationError, Net::OpenTimeout => e
  Rails.logger.error("mail failed: #{e.message}")
  retry_job wait: 5.minutes`,
  ],
  [
    "code",
    `case errors.Is(err, syscall.ECONNREFUSED):
	return fmt.Errorf("smtp: connection refused: %w", err)
case errors.As(err, &dnsErr):
	return fmt.Errorf("smtp: no such host: %w", err)`,
  ],
  [
    "code",
    `it('maps ETIMEDOUT to a retryable error', () => {
  const err = Object.assign(new Error('Connection timeout'), { code: 'ETIMEDOUT', command: 'CONN' });
  expect(isRetryable(err)).toBe(true);
});`,
  ],
  [
    "code",
    `        } catch (MailAuthenticationException ex) {
            log.error("Authentication failed", ex);
            throw new ServiceException("mail.login.failed");
        }`,
  ],
  [
    "code",
    `def test_auth_failure(smtp_server):
    smtp_server.reply("AUTH", 535, "Authentication Credentials Invalid")
    with pytest.raises(smtplib.SMTPAuthenticationError):
        send(message)`,
  ],
  [
    "code",
    `match e {
    Error::Io(e) if e.kind() == ErrorKind::TimedOut => MailError::Timeout,
    Error::Response(r) if r.code == 535 => MailError::BadLogin,
    _ => MailError::Other,
}`,
  ],
  ["code", "grep -c '535 Authentication Credentials Invalid' /var/log/maillog"],
  ["code", "journalctl -u postfix --since today | grep -E 'status=(deferred|bounced)|535|timed out'"],
  [
    "code",
    `const messages = {
  'smtp.auth_failed': 'Authentication failed. Check user name and password.',
  'smtp.timeout': 'Connection timed out.',
  'smtp.refused': 'Connection refused.',
};`,
  ],
  [
    "code",
    `#define SMTP_ERR_AUTH 535
#define SMTP_ERR_TIMEOUT 110`,
  ],
  [
    "code",
    `- alert: SesLoginRejected
  expr: increase(smtp_replies_total{code="535"}[5m]) > 0
  annotations:
    summary: SES rejects the login (535)`,
  ],
  [
    "code",
    `fields @timestamp, @message
| filter @message like /535 Authentication Credentials Invalid/
| stats count() by bin(1h)`,
  ],
  ["code", "sed -i 's/Authentication Credentials Invalid/AUTH FAILED/' report.txt"],
  ["code", "assert.match(stderr, /ECONNREFUSED|ETIMEDOUT/);"],
  ["code", `mock.onSend().rejects(new Error("454 Throttling failure: Maximum sending rate exceeded."));`],
  [
    "code",
    `error_patterns:
  - "Greeting never received"
  - "Invalid login"
  - "self signed certificate"`,
  ],
  ["doc", "535 Authentication Credentials Invalid is returned when the SMTP password does not match the user name."],
  ["doc", "The server returns 454 if the authentication could not be checked for a temporary reason."],
  ["doc", `If you see "Connection timed out", check that port 587 is open in the security group.`],
  [
    "doc",
    `Error codes
-----------
535  The user name or the password is wrong.
554  The message was rejected.
421  Too many connections.`,
  ],
  [
    "doc",
    `### Troubleshooting

- **535**: regenerate the SMTP credentials in the SES console.
- **Timeout**: port 25 is throttled by default on EC2.`,
  ],
  ["doc", "Amazon SES throttles port 25 on EC2 instances by default; use port 587 or 2587 instead."],
  ["doc", "EAUTH is thrown by Nodemailer when the server does not accept the credentials."],
  [
    "doc",
    `RFC 4954 defines 535 5.7.8 as "Authentication credentials invalid" and 454 4.7.0 as "Temporary authentication failure".`,
  ],
  [
    "doc",
    "smtplib raises SMTPServerDisconnected when the server unexpectedly disconnects, or when an attempt is made to use the SMTP instance before connecting it to a server.",
  ],
  [
    "doc",
    `exception smtplib.SMTPAuthenticationError
    SMTP authentication went wrong. Most probably the server didn't accept the username/password combination provided.`,
  ],
  [
    "doc",
    "Set connectionTimeout to the number of milliseconds to wait for the connection to establish (default is 2 minutes); after that ETIMEDOUT is emitted.",
  ],
  [
    "doc",
    `By default SES accepts at most 14 messages a second; above that it answers "454 Throttling failure: Maximum sending rate exceeded".`,
  ],
  ["doc", `A message that is larger than 10 MB is rejected with "552 Message is too long" by default.`],
  [
    "doc",
    `* fix: return 535 instead of 500 when the login fails (#1234)
* fix: do not retry on ECONNREFUSED
* feat: support STARTTLS`,
  ],
  ["doc", `v2.3.1 - Fixed: "Connection unexpectedly closed" when the server sends a 421 before QUIT.`],
  ["doc", "Closes #882: mailer hangs when getaddrinfo fails"],
  [
    "doc",
    `You must verify the email address or domain before SES lets you send from it. Otherwise the message is rejected with "Email address is not verified".`,
  ],
  ["doc", `    --timeout SECONDS   give up with "connection timed out" after SECONDS (default 60)`],
  [
    "doc",
    'The option `tls.rejectUnauthorized: false` hides errors such as "self signed certificate in certificate chain". Do not use it in production.',
  ],
  ["doc", "Known issue: on Alpine the resolver returns EAI_AGAIN under load; the library retries three times."],
  ["doc", "ERR_SSL_WRONG_VERSION_NUMBER usually means that TLS was used on a plaintext port."],
  [
    "config",
    `retry:
  on: [ECONNRESET, ETIMEDOUT, EAI_AGAIN, "421", "454"]
  attempts: 5`,
  ],
  [
    "config",
    `# 535 = wrong password, see runbook
MAIL_ALERT_CODES=535,530,554`,
  ],
  ["http", `{"statusCode":401,"error":"Unauthorized","message":"Invalid credentials","path":"/auth/login"}`],
  [
    "http",
    `504 Gateway Time-out
The server didn't respond in time.`,
  ],
  [
    "http",
    "unable to access webhook endpoint: tls: failed to verify certificate: x509: certificate is valid for *.herokuapp.com, not hooks.example.com",
  ],
  ["db", "ERROR 1045 (28000): Access denied for user 'mail'@'localhost' (using password: YES)"],
  ["db", "mssql: login error: Login failed for user 'mailer'."],
  [
    "db",
    `django.db.utils.OperationalError: server closed the connection unexpectedly
	This probably means the server terminated abnormally`,
  ],
  [
    "queue",
    "ActiveMQ: javax.jms.JMSException: Could not connect to broker URL: tcp://broker:61616. Reason: java.net.ConnectException: Connection refused",
  ],
  [
    "imap",
    `javax.mail.AuthenticationFailedException: [AUTHENTICATIONFAILED] Authentication failed.
	at com.sun.mail.imap.IMAPStore.protocolConnect(IMAPStore.java:661)`,
  ],
  ["ldap", "ldap3.core.exceptions.LDAPSocketOpenError: socket connection error while opening: timed out"],
  ["ftp", `Status: Connection attempt failed with "ECONNREFUSED - Connection refused by server". FileZilla`],
  ["ftp", "proftpd[811]: mail.example.com (203.0.113.9[203.0.113.9]) - USER mail (Login failed): Incorrect password"],
  ["ssh", "client_loop: send disconnect: Broken pipe"],
  ["vpn", "openconnect: SSL connection failure: The TLS connection was non-properly terminated."],
  ["vpn", "pppd: CHAP authentication failed"],
  ["k8s", "Error: UPGRADE FAILED: timed out waiting for the condition"],
  [
    "k8s",
    "E1128 10:11:12.345678 1 leaderelection.go:330] error retrieving resource lock kube-system/mailer-operator: context deadline exceeded",
  ],
  [
    "k8s",
    `failed calling webhook "mail.example.com": failed to call webhook: x509: certificate signed by unknown authority`,
  ],
  ["ci", "##[error]The operation was canceled. Job mail-e2e timed out after 60 minutes"],
  [
    "ci",
    `FAIL src/mail/smtp.test.ts > rejects bad credentials
AssertionError: expected 535 to equal 530`,
  ],
  ["ci", "Jenkins: FATAL: Unable to connect to agent mailhost: java.io.EOFException"],
  [
    "ci",
    `✓ returns 535 when the password is wrong (12 ms)
✓ closes the connection after 421 (4 ms)`,
  ],
  [
    "provider",
    `SMTP Error: Could not authenticate.
Using Gmail with an app password.`,
  ],
  [
    "provider",
    `provider: mailgun

SMTP AUTH failed: 535`,
  ],
  [
    "provider",
    `Sending with Brevo:
Error: Connection timeout`,
  ],
  [
    "provider",
    `transport: nodemailer, service: 'hotmail'
Error: Invalid login: 535`,
  ],
  [
    "provider",
    `nodemailer.createTransport({ service: 'gmail', auth: {...} })

Error: Missing credentials for "PLAIN"`,
  ],
  [
    "provider",
    `msmtp: authentication failed (method PLAIN)
msmtp: could not send mail (account gmail from /home/u/.msmtprc)`,
  ],
  ["noise", "INFO  MailService - message 535 of 554 sent, 0 refused, 0 timed out"],
  [
    "noise",
    `{"level":"info","msg":"smtp connected","host":"email-smtp.eu-west-1.amazonaws.com","port":587,"secure":false,"timeout":30000}`,
  ],
  ["noise", "[DEBUG] smtp pool: idle connection closed, 4 left"],
  ["noise", "retries=0 failed=0 refused=0 deferred=0 sent=535 relay=email-smtp.us-east-1.amazonaws.com"],
  ["noise", "connection timeout set to 30 s, retry limit 5"],
  [
    "code",
    `func mapError(err error) Kind {
	switch {
	case strings.Contains(err.Error(), "535 Authentication Credentials Invalid"):
		return KindCredentials
	case os.IsTimeout(err):
		return KindTimeout
	}
	return KindUnknown
}`,
  ],
  [
    "code",
    `    @Test
    void rejectsWrongPassword() {
        assertThrows(AuthenticationFailedException.class, () -> transport.connect(host, user, "wrong"));
    }`,
  ],
  [
    "code",
    `        $this->expectException(TransportException::class);
        $this->expectExceptionMessage('Failed to authenticate on SMTP server with username');`,
  ],
  [
    "code",
    `  describe 'when SES answers 454' do
    before { allow(smtp).to receive(:start).and_raise(Net::SMTPServerBusy, '454 Throttling failure: Maximum sending rate exceeded.') }`,
  ],
  ["code", "RETRYABLE = (ConnectionResetError, ConnectionRefusedError, TimeoutError, smtplib.SMTPServerDisconnected)"],
  [
    "code",
    `defp classify({:error, {:permanent_failure, _host, "535" <> _}}), do: :bad_credentials
defp classify({:error, {:network_failure, _host, {:error, :timeout}}}), do: :timeout`,
  ],
  [
    "code",
    `if [[ "$out" == *"535 Authentication Credentials Invalid"* ]]; then
  echo "wrong password"
fi`,
  ],
  [
    "code",
    `case "$reply" in
  535*) echo "login rejected" ;;
  454*) echo "try later" ;;
esac`,
  ],
  [
    "code",
    `    when Net::SMTPAuthenticationError then :bad_credentials
    when Net::OpenTimeout, Errno::ECONNREFUSED then :unreachable`,
  ],
  ["code", `if ($result -match "535 Authentication Credentials Invalid") { exit 2 }`],
  ["code", "const isAuthError = (e) => e.code === 'EAUTH' || e.responseCode === 535;"],
  ["code", "return Response::json(['error' => 'SMTP Error: Could not authenticate.'], 422);"],
  ["code", `sys.exit("error: could not connect to the SMTP server, connection refused")`],
  ["code", `log.Fatalf("connection to smtp server timed out: %v", err)`],
  ["code", "logger.error('SMTP login failed: 535', { user });"],
  ["code", "      throw new Error(`SMTP connection to ${host} timed out`);"],
  ["code", String.raw`die "Could not connect to SMTP host: $!\n" unless $smtp;`],
  ["code", "use smtp::Error::{Timeout, ConnectionRefused, AuthFailed};"],
  [
    "code",
    `diff --git a/mail.py b/mail.py
@@ -12,6 +12,9 @@
-    except smtplib.SMTPException:
+    except (smtplib.SMTPAuthenticationError, socket.timeout):`,
  ],
  [
    "code",
    `stub_request(:post, "https://email.eu-west-1.amazonaws.com/").to_return(status: 400, body: "<Code>SignatureDoesNotMatch</Code>")`,
  ],
  [
    "code",
    "Mail::fake(); Mail::assertNothingSent(); $this->assertStringContainsString('530 Must issue a STARTTLS command first', $log);",
  ],
  ["comment", "// SES answers 535 Authentication Credentials Invalid for a wrong region, too."],
  ["comment", `# TODO handle "454 Throttling failure" with exponential backoff`],
  ["comment", `"""Raises SMTPAuthenticationError if the server rejects the login."""`],
  ["comment", " * @throws \\Swift_TransportException if the connection could not be established with host"],
  ["comment", `; smtp_timeout = 30 ; seconds until "connection timed out"`],
  ["comment", "<!-- 530 Authentication required: show the login form -->"],
  [
    "i18n",
    `msgid "SMTP Error: Could not authenticate."
msgstr "SMTP-Fehler: Authentifizierung fehlgeschlagen."`,
  ],
  [
    "i18n",
    `mail.error.refused=Connection refused
mail.error.timeout=Connection timed out
mail.error.auth=Authentication failed`,
  ],
  [
    "i18n",
    `  errors:
    smtp_auth: "The SMTP server rejected the user name or password"
    smtp_tls: "TLS handshake failed"`,
  ],
  [
    "i18n",
    `<string name="error_smtp_auth">Authentication failed</string>
<string name="error_smtp_timeout">Connection timed out</string>`,
  ],
  [
    "i18n",
    `$lang['smtp_connect_failed'] = 'SMTP connect() failed.';
$PHPMAILER_LANG['authenticate'] = 'SMTP-Fehler: Authentifizierung fehlgeschlagen.';`,
  ],
  [
    "doc",
    "ECONNREFUSED (Connection refused): No connection could be made because the target machine actively refused it. This usually results from trying to connect to a service that is inactive on the foreign host.",
  ],
  ["doc", "SMTP response code 535 indicates that the credentials are wrong."],
  [
    "doc",
    `530 | Authentication required | Enable SMTP authentication
535 | Authentication Credentials Invalid | Create new SMTP credentials`,
  ],
  ["doc", "An SMTPServerDisconnected exception signals that the connection was lost."],
  ["doc", `This error occurs when the account is still in the sandbox: "Email address is not verified".`],
  [
    "doc",
    "Throttling - Maximum sending rate exceeded: you have exceeded the maximum send rate of your account. Wait and retry with exponential backoff.",
  ],
  [
    "doc",
    `For details on the error "Authentication Credentials Invalid", see https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html`,
  ],
  ["doc", `To test the failure path, stop the server and expect "connection refused".`],
  ["doc", "MAIL_TIMEOUT: seconds after which the mailer gives up and reports a timeout. Default: 30."],
  [
    "doc",
    "javax.mail.AuthenticationFailedException - This exception is thrown when the connect method on a Store or Transport object fails due to an authentication failure (e.g., bad user name or password).",
  ],
  [
    "doc",
    `Class Net::SMTPAuthenticationError
Represents an SMTP authentication error.`,
  ],
  [
    "doc",
    `smtp_sasl_auth_soft_bounce (default: yes)
When a remote SMTP server rejects a SASL authentication request with a 535 reply code, defer mail delivery instead of returning mail as undeliverable.`,
  ],
  ["doc", `-c, --connect-timeout   seconds to wait before "Connection timed out" is printed`],
  [
    "doc",
    `Scenario: Login is rejected
  Given the SMTP server answers "535 Authentication Credentials Invalid"
  Then the user sees "Wrong user name or password"`,
  ],
  [
    "doc",
    `| Symptom                       | Cause                    |
| Connection timed out          | port 25 is blocked       |
| Authentication failed         | wrong SMTP password      |`,
  ],
  ["doc", "Authentication errors (535) are never retried. Timeouts are retried three times."],
  ["doc", "Emails from unverified identities are rejected with 554 while your account is in the sandbox."],
  [
    "metrics",
    `smtp_client_errors_total{code="535"} 0
smtp_client_errors_total{code="454"} 0`,
  ],
  [
    "metrics",
    `# HELP smtp_timeouts_total Connections to the smarthost that timed out.
# TYPE smtp_timeouts_total counter
smtp_timeouts_total 0`,
  ],
  ["metrics", "mail.auth.failed:0|c mail.connection.refused:0|c"],
  ["stats", "Grand Totals: 535 received, 530 delivered, 0 deferred, 0 bounced, 0 rejected"],
  ["stats", "Sent: 12034  Bounced: 0  Timed out: 0  Refused: 0"],
  ["config", `notification_levels: { "connection refused": critical, "timeout": warning }`],
  [
    "config",
    `rules:
  - name: ses-auth
    when: "535 Authentication Credentials Invalid"
    notify: oncall`,
  ],
  ["config", "if $msg contains 'Connection timed out' then /var/log/mail-timeouts.log"],
  [
    "config",
    `filter { if [message] =~ /535 Authentication Credentials Invalid/ { mutate { add_tag => ["smtp_auth"] } } }`,
  ],
  ["config", "  <ignore>/Connection reset by peer/</ignore>"],
  ["config", "smtp_fallback_codes = 421, 450, 451, 454"],
  ["config", "log_level = error, timeout = 30, retries = 5, host = email-smtp.eu-west-1.amazonaws.com"],
  ["command", "docker run --rm alpine sh -c 'nc -zv -w5 email-smtp.eu-west-1.amazonaws.com 587 || echo timed out'"],
  ["command", "awk '/535 Authentication Credentials Invalid/ {n++} END {print n}' /var/log/mail.log"],
  [
    "command",
    `aws logs filter-log-events --log-group-name /app/mail --filter-pattern '"535 Authentication Credentials Invalid"'`,
  ],
  ["command", `exim -bp | grep -i "connection refused" | wc -l`],
  ["command", `Get-EventLog -LogName Application | Where-Object { $_.Message -like "*Connection refused*" }`],
  ["command", "postqueue -p | awk '/timed out/{print $1}' | postsuper -d -"],
  ["command", `gh issue create --title "535 Authentication Credentials Invalid after rotation" --body-file b.md`],
  ["vcs", "Merge pull request #535 from acme/fix-smtp-timeout"],
  [
    "vcs",
    `Author: A <a@example.com>
Date:   Fri Nov 27 10:11:12 2026

    smtp: report "authentication failed" instead of a stack trace`,
  ],
  ["ticket", "[MAIL-535] Improve message when the SMTP server closes the connection (Story, 3 points)"],
  [
    "http",
    `{"timestamp":"2026-11-28T10:11:12Z","status":401,"error":"Unauthorized","message":"Bad credentials","path":"/api/mail"}`,
  ],
  [
    "http",
    `[vite] http proxy error: /api/mail
Error: connect ECONNREFUSED ::1:4000`,
  ],
  ["http", "reCAPTCHA: timeout-or-duplicate"],
  ["db", "HikariPool-1 - Connection is not available, request timed out after 30000ms."],
  ["db", `Cannot open database "Mail" requested by the login. The login failed.`],
  [
    "ldap",
    "sssd[be[example.com]]: Could not start TLS encryption. error:0A000086:SSL routines::certificate verify failed",
  ],
  ["radius", "RADIUS: Received Access-Reject. Authentication failed for mail@example.com"],
  ["ssh", "ansible.errors.AnsibleAuthenticationFailure: Invalid/incorrect password"],
  ["vpn", "AnyConnect: Login failed."],
  ["vpn", "tailscaled: derp: connect to region 4: context deadline exceeded"],
  ["vpn", "ovpn-client: Connection reset, restarting [0]"],
  ["k8s", "Error syncing load balancer: failed to ensure load balancer: Throttling: Rate exceeded"],
  ["ci", `Error: Process completed with exit code 1. Step "mail integration" timed out after 10m`],
  [
    "ci",
    `5 passing (12ms)
  SMTP
    ✔ rejects with 535
    ✔ times out after 2 s`,
  ],
  ["ci", "buildkit: failed to solve: DeadlineExceeded: context deadline exceeded"],
  [
    "provider",
    `Mailgun EU
------
SMTP Error: Could not authenticate.`,
  ],
  [
    "provider",
    `Using Office 365 here.

System.Net.Mail.SmtpException: Failure sending mail. ---> System.TimeoutException`,
  ],
  [
    "provider",
    `config: {"service":"Yahoo","auth":{"user":"u","pass":"x"}}
{"code":"EAUTH","command":"AUTH PLAIN"}`,
  ],
  [
    "provider",
    `ActionMailer with mailtrap sandbox

Net::ReadTimeout`,
  ],
  [
    "provider",
    `Postmark stream outbound
javax.mail.AuthenticationFailedException`,
  ],
  ["provider", "(smtp2go)  SMTP connect() failed"],
  [
    "aws",
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: i/o timeout",
  ],
  ["noise", "2026-11-28 10:11:12 INFO  Closing SMTP connection, QUIT sent, connection closed by us"],
  ["noise", "DNS lookup of email-smtp.eu-west-1.amazonaws.com took 35 ms, connect 12 ms, TLS 40 ms, auth 80 ms"],
  ["code", "RAISE_APPLICATION_ERROR(-20001, 'SMTP connection timed out');"],
  ["code", `  Logger.error("smtp: 454 Throttling failure, backing off #{delay} ms")`],
  ["code", `if grep -q "Connection refused" "$log"; then restart_postfix; fi`],
  ["code", "SELECT count(*) FROM mail_log WHERE reply LIKE '535 Authentication Credentials Invalid%';"],
  ["code", `<exception class="javax.mail.AuthenticationFailedException" action="retry"/>`],
  ["code", "    .catch(e => e.code === 'EAUTH' ? showLoginForm() : Promise.reject(e))"],
  ["code", `-define(BAD_LOGIN, <<"535 Authentication Credentials Invalid">>).`],
  ["doc", "A 535 reply means the SMTP user name and password do not match."],
  [
    "doc",
    `SES returns "454 Throttling failure: Maximum sending rate exceeded" for messages above your rate; back off and resend them.`,
  ],
  ["doc", "Some providers block outbound port 25, so connections time out. Port 587 is not affected."],
  ["doc", "Return codes: 0 success, 1 login rejected, 2 connection timed out, 3 TLS handshake failed"],
  ["doc", "How to reproduce the timeout: drop packets to port 587 with iptables, then send a mail."],
  ["doc", "Chapter 7. Handling rejected logins (535) and throttling (454)"],
  ["doc", `The client must start TLS first, or the server answers "530 Must issue a STARTTLS command first".`],
  ["doc", "TLS handshake failures are logged at level WARN."],
  [
    "i18n",
    `<source>Connection to the mail server timed out</source>
<target>La connexion au serveur de messagerie a expiré</target>`,
  ],
  [
    "i18n",
    `"Connection refused" = "Connexion refusée";
"Authentication failed" = "Échec de l'authentification";`,
  ],
  ["config", "*/5 * * * * root grep -q 'Connection timed out' /var/log/mail.log && /usr/local/bin/page"],
  ["http", "GraphQL error: Authentication credentials invalid (UNAUTHENTICATED)"],
  ["http", "certbot: Timeout during connect (likely firewall problem) for mail.example.com"],
  ["db", "AMQ222165: Login refused for user mail"],
  [
    "ssh",
    `remote: Invalid username or password.
fatal: Authentication failed`,
  ],
  ["k8s", `Back-off pulling image "mailer:latest": ErrImagePull: i/o timeout`],
  [
    "provider",
    `hostinger smtp
SMTP Error: Could not authenticate.`,
  ],
  ["aws", `rds: PAM authentication failed for user "mail"`],
  [
    "provider",
    `EMAIL_BACKEND = "anymail.backends.sendgrid.EmailBackend"
SMTPAuthenticationError`,
  ],
  ["protocol", "EWS: The request failed. Unable to connect to the remote server"],
  ["protocol", "NNTP: 502 authentication rejected"],
  ["protocol", "OCSP responder: connection timed out"],
  ["protocol", "whois: connect: Connection refused"],
  ["aws", "ECS: service mailer was unable to place a task, timed out"],
  ["noise", "smtp: connected, authenticated, 3 mails sent, disconnected"],
  ["noise", "Message 554 of 800 delivered to smtp relay"],
  ["noise", "closing idle smtp connection after 60 s"],
  ["noise", "mailer started, host=email-smtp.eu-west-1.amazonaws.com port=587 starttls=required auth=login"],
  ["noise", "SpamAssassin: timed out plugin URIBL after 10 s"],
  ["code", `msg := fmt.Sprintf("dial tcp %s: i/o timeout", addr)`],
  ["doc", "The mailer reports EAUTH if the password is wrong and ETIMEDOUT if the port is blocked."],
  ["doc", `Use port 465 with implicit TLS; on 587 the same setting leads to "wrong version number".`],
  ["doc", "Step 4: enter a wrong password and confirm that 535 is shown."],
  ["doc", "This page describes how Amazon SES handles throttling (454) and rejected messages (554)."],
];
