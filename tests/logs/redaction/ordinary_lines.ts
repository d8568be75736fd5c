/**
 * Lines as logs are full of, in which there is no secret: kinds of real logs, with ids, names and numbers filled in.
 *
 * Invariant: the kinds in `HELD_OUT_KINDS` were written after the rules that they test.
 * @module
 */

import fc from "fast-check";
import { LATER_KINDS } from "./later_lines.ts";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const HEX = "0123456789abcdef";
const MIXED = `${LOWER}${LOWER.toUpperCase()}0123456789`;
const WORDS = "mailer smtp queue worker service handler client session gateway notify account user billing report"
  .split(" ");

function of(characters: string, length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), minLength: length, maxLength: length });
}

const word = fc.constantFrom(...WORDS);
const Word = word.map((text) => `${text[0]?.toUpperCase()}${text.slice(1)}`);
const number = fc.nat(65535).map(String);

/** What `{name}` in a kind stands for. */
const PARTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  n: number,
  word,
  Word,
  host: fc.tuple(
    word,
    fc.nat(99),
    fc.constantFrom("example.com", "internal", "mail.example.org", "eu-west-1.compute.internal"),
  )
    .map(([name, index, domain]) => `${name}-${index}.${domain}`),
  ip: fc.tuple(fc.nat(255), fc.nat(255)).map(([a, b]) => `192.0.${a}.${b}`),
  hex8: of(HEX, 8),
  hex16: of(HEX, 16),
  hex32: of(HEX, 32),
  hex40: of(HEX, 40),
  hex64: of(HEX, 64),
  uuid: fc.uuid(),
  pod: fc.tuple(word, word, of("bcdfghjklmnpqrstvwxz2456789", 10), of("bcdfghjklmnpqrstvwxz2456789", 5)).map((p) =>
    p.join("-")
  ),
  postfix: of("0123456789ABCDEF", 10),
  longqueue: of("0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz", 15),
  exim: fc.tuple(of(`${LOWER}${LOWER.toUpperCase()}0123456789`, 6), of("0123456789ABab", 6), of("0123456789AB", 2)).map(
    (p) => p.join("-"),
  ),
  sendmail: of(`${LOWER.toUpperCase()}0123456789`, 14),
  base64id: of(`${LOWER}${LOWER.toUpperCase()}0123456789`, 22),
  path: fc.array(word, { minLength: 2, maxLength: 6 }).map((parts) => `/${parts.join("/")}`),
  Path: fc.array(Word, { minLength: 2, maxLength: 6 }).map((parts) => parts.join("/")),
  dotted: fc.array(word, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(".")),
  Camel: fc.array(Word, { minLength: 2, maxLength: 5 }).map((parts) => parts.join("")),
  time: fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) =>
    `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}:07`
  ),
  d: fc.constantFrom(..."123456789"),
  ts: fc.nat(59).map((minute) => `2026-08-07T14:${String(minute).padStart(2, "0")}:07.123Z`),
  hex4: of(HEX, 4),
  hex12: of(HEX, 12),
  hex24: of(HEX, 24),
  HEX8: of(HEX.toUpperCase(), 8),
  HEX12: of(HEX.toUpperCase(), 12),
  HEX16: of(HEX.toUpperCase(), 16),
  HEX40: of(HEX.toUpperCase(), 40),
  FPR: fc.array(of(HEX.toUpperCase(), 2), { minLength: 20, maxLength: 20 }).map((pairs) => pairs.join(":")),
  HOST: of("0123456789", 6).map((digits) => `AM0PR${digits.slice(0, 2)}CA${digits.slice(2)}`),
  b2: of(MIXED, 2),
  b4: of(MIXED, 4),
  b6: of(MIXED, 6),
  b10: of(`${LOWER}0123456789`, 10),
  b16: of(MIXED, 16),
  b22: of(MIXED, 22),
  b43: of(MIXED, 43),
  pod5: of("bcdfghjklmnpqrstvwxz2456789", 5),
  version: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join(".")),
};

/** Kinds that the rules were written for. */
const KINDS: readonly string[] = [
  "Aug  7 {time} {host} postfix/smtp[{n}]: {postfix}: to=<{word}@example.com>, relay={host}[{ip}]:587, delay=1.2, delays=0.1/0/1/0.1, dsn=4.0.0, status=deferred (host {host}[{ip}] said: 454 4.7.0 Temporary authentication failure)",
  "Aug  7 {time} {host} postfix/qmgr[{n}]: {longqueue}: from=<{word}@example.com>, size={n}, nrcpt=1 (queue active)",
  "250 2.0.0 Ok: queued as {longqueue}",
  "2026-08-07 {time} {exim} ** {word}@example.com R=smarthost T=remote_smtp H={host} [{ip}]: SMTP error from remote mail server after MAIL FROM:<x@example.com>: 530 Authentication required",
  "2026-08-07 {time} {exim} <= {word}@example.com H={host} [{ip}] P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=yes S={n} id={uuid}@{host}",
  "Aug  7 {time} {host} sendmail[{n}]: {sendmail}: to=<{word}@example.com>, ctladdr=<x@example.com> (0/0), delay=00:00:01, mailer=relay, pri={n}, relay={host}. [{ip}], dsn=5.7.0, stat=Service unavailable",
  '{ip} - - [07/Aug/2026:{time} +0000] "POST {path}?id={n} HTTP/1.1" 502 157 "https://{host}{path}" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version} Safari/537.36"',
  '2026/08/07 {time} [error] {n}#{n}: *{n} connect() failed (111: Connection refused) while connecting to upstream, client: {ip}, server: {host}, request: "GET {path} HTTP/1.1", upstream: "http://{ip}:3000{path}", host: "{host}"',
  "Aug 07 {time} {host} systemd[1]: {word}.service: Main process exited, code=exited, status=1/FAILURE",
  "PHP Fatal error:  Uncaught PHPMailer\\PHPMailer\\Exception: SMTP Error: Could not authenticate. in {path}/vendor/phpmailer/phpmailer/src/PHPMailer.php:{n}",
  "#3 {path}/class-wp-hook.php({n}): {Camel}->send(Array, 'wp_mail')",
  "SMTP Error: Password command failed: 535 Authentication Credentials Invalid",
  "javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid",
  "\tat com.sun.mail.smtp.SMTPTransport.protocolConnect(SMTPTransport.java:{n})",
  "\tat org.springframework.{dotted}.{Camel}.{word}({Camel}.java:{n})",
  'time="2026-08-07T{time}Z" level=error msg="failed to send" error="535 Authentication Credentials Invalid" trace_id={hex32} span_id={hex16}',
  "panic: runtime error: invalid memory address or nil pointer dereference [signal SIGSEGV: segmentation violation code=0x1 addr=0x{hex8} pc=0x{hex8}]",
  'I, [2026-08-07T{time}.123456 #{n}]  INFO -- : [{uuid}] Started POST "/password" for {ip} at 2026-08-07 {time} +0000',
  '  Parameters: {"authenticity_token"=>"[FILTERED]", "user"=>{"password"=>"[FILTERED]"}}',
  'FATAL:  password authentication failed for user "{word}"',
  "ERROR 1045 (28000): Access denied for user '{word}'@'{host}' (using password: YES)",
  "{word}: password: incorrect",
  "Password required for {word}",
  "JWT error: token expired at 2026-08-07T{time}Z",
  "passwd file {path} cannot be read",
  "secret/{word} created",
  'Warning  FailedMount  pod/{pod}  MountVolume.SetUp failed for volume "{word}" : secret "{word}-tls" not found',
  "smtp: auth=plain user={word} tls=on",
  "Message-ID: <{hex16}-{hex8}-{uuid}-000000@eu-west-1.amazonses.com>",
  "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-{sendmail} {base64id}",
  "Accepted publickey for deploy from {ip} port {n} ssh2: ED25519 SHA256:{base64id}{base64id}",
];

/** Kinds that were written after the rules. */
const HELD_OUT_KINDS: readonly string[] = [
  'E0807 {time}.123456       1 {word}_controller.go:{n}] "Unhandled Error" err="failed to sync {word}/{pod}: secrets \\"{word}-smtp\\" is forbidden" logger="UnhandledError"',
  'kubelet[{n}]: E0807 pod_workers.go:{n}] "Error syncing pod, skipping" pod="{word}/{pod}" podUID="{uuid}" image="registry.example.com/{word}/{word}@sha256:{hex64}"',
  "Error: couldn't find key SMTP_PASSWORD in Secret {word}/{word}",
  "Name: {pod}  Namespace: {word}  Container ID: containerd://{hex64}",
  "   at System.Net.Mail.SmtpClient.Send(MailMessage message) in C:\\src\\{Word}\\{Camel}.cs:line {n}",
  "System.IO.FileLoadException: Could not load file or assembly '{Camel}, Version={version}.0, Culture=neutral, PublicKeyToken=b77a5c561934e089'",
  "EventID 4625: An account failed to log on. Logon Type: 3 Account Name: {word} Failure Reason: Unknown user name or bad password. Status: 0xC000006D Sub Status: 0xC000006A",
  "CancellationToken: System.Threading.CancellationToken was canceled in {Camel}",
  "SyntaxError: Unexpected token < in JSON at position {n}",
  'PHP Parse error:  syntax error, unexpected token "endif", expecting end of file in {path}/{word}.php on line {n}',
  "--- PASS: Test{Camel} (0.0{n}s)",
  "PASS src/{word}/{word}.test.ts",
  "ok   12 - password {word} is rejected",
  "Invalid login: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
  'Traceback (most recent call last):   File "{path}/smtplib.py", line {n}, in login     server.login(self.username, self.password)',
  '  File "{path}/views.py", line {n}, in post     form = PasswordResetForm(request.POST)',
  "django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty.",
  "KeyError: 'EMAIL_HOST_PASSWORD'",
  "os.environ['SMTP_PASSWORD'] is not set",
  'Undefined array key "password" in {path}/{word}.php on line {n}',
  'SQLSTATE[23502]: Not null violation: null value in column "password" of relation "users" violates not-null constraint',
  '{"level":50,"time":1786000000000,"pid":{n},"hostname":"{pod}","reqId":"{base64id}","err":{"type":"Error","code":"EAUTH","command":"AUTH LOGIN"},"msg":"Invalid login"}',
  '{"loc":["body","password"],"msg":"field required","type":"value_error.missing"}',
  'Required fields: ["password", "username"]',
  "npm ERR! code ELIFECYCLE npm ERR! errno 1 npm ERR! {word}@{version} start: `node {path}/index.js`",
  "    at {Camel}._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:{n}:19)",
  "    at async {Camel}.send (webpack-internal:///(rsc)/./src/{word}/{word}.ts:{n}:11)",
  "   3: 0x{hex16} - _ZN4core3ptr85drop_in_place17h{hex16}E",
  "goroutine {n} [running]: main.(*{Camel}).Send(0xc000{hex8}, {0x{hex8}, 0x14})         {path}/mail.go:{n} +0x1a5",
  "ActionView::Template::Error (undefined method `password' for nil:NilClass):",
  "Completed 401 Unauthorized in {n}ms (ActiveRecord: 1.2ms | Allocations: {n})",
  "commit {hex40} Merge branch 'fix/smtp-password-rotation' into main",
  "dovecot: imap-login: Disconnected: Auth failed (auth failed, 1 attempts in 2 secs): user=<{word}>, method=PLAIN, rip={ip}, lip={ip}, TLS, session=<{base64id}>",
  "sshd[{n}]: Failed password for invalid user {word} from {ip} port {n} ssh2",
  "sudo: pam_unix(sudo:auth): auth could not identify password for [{word}]",
  "su: pam_unix(su:session): session opened for user root(uid=0) by {word}(uid={n})",
  "proxy_pass http://{ip}:{n}; fastcgi_pass unix:/run/php/php8.2-fpm.sock;",
  "Passwort falsch für Benutzer {word}",
  "Mot de passe incorrect pour {word}@example.com",
  "La contraseña no es válida para el usuario {word}",
  "用户 {word} 密码错误",
  "パスワードが正しくありません: {word}",
  "неверный пароль пользователя {word}",
  "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html?utm_source={word}#smtp-credentials-convert",
  'HTTP/1.1 401 Unauthorized WWW-Authenticate: Basic realm="{word}", charset="UTF-8"',
  "x-amzn-RequestId: {uuid}  x-amz-cf-id: {base64id}==",
  "msmtp: authentication failed (method PLAIN) msmtp: server message: 535 Authentication Credentials Invalid",
  "250-AUTH PLAIN LOGIN XOAUTH2",
  "LOGIN attempt from {ip} rejected",
  "org.apache.kafka.common.errors.SaslAuthenticationException: Authentication failed: Invalid username or password",
  "com.{dotted}.{Camel}$${Camel}$$EnhancerBySpringCGLIB$${hex8}.{word}(<generated>)",
  "docker.io/library/{word}:{version}-alpine@sha256:{hex64}",
  "/nix/store/{hex32}-{word}-{version}/bin/{word}: No such file or directory",
  "Downloading https://{host}/{word}/{word}-{version}.tgz integrity sha512-{base64id}{base64id}{base64id}{base64id}==",
  "The password for {word} expires in {n} days",
  "user {word} changed password",
  "Password reset email sent to {word}@example.com",
  "Token refresh scheduled in {n} seconds",
  "tokens: {n}, max_tokens={n}, token_type=Bearer expires_in=3600",
  "X-Mailer: PHPMailer {version} (https://github.com/PHPMailer/PHPMailer)",
  "Subject: =?UTF-8?Q?Password_reset?= for {word}",
  "mail.{word}.Password policy: minimum length 12, secret rotation: enabled",
  "cron[{n}]: (root) CMD ({path}/{word}.sh >/dev/null 2>&1)",
  'audit: type=1400 apparmor="DENIED" operation="open" profile="/usr/sbin/{word}" name="/etc/{word}/passwd" pid={n}',
  "rails[{n}]: {word}@example.com logged in via /users/password/new",
  "{Path}.php:{n} {Camel}::{word}() {Path}/{Camel}.rb",
  "vendor/symfony/mailer/Transport/Smtp/Auth/LoginAuthenticator.php:{n}",
  "TLS certificate fingerprint {hex40} serial 0x{hex32}",
];

function filled(kind: string): fc.Arbitrary<string> {
  const parts = kind.split(/\{(\w+)\}/);
  return fc.tuple(
    ...parts.map((part, index) => index % 2 === 1 ? PARTS[part] ?? fc.constant(`{${part}}`) : fc.constant(part)),
  )
    .map((texts) => texts.join(""));
}

/** Lines of kinds that the rules were written for. */
export const LINES: fc.Arbitrary<string> = fc.oneof(...KINDS.map(filled));

/** Lines of kinds that the rules had not been seen with. */
export const HELD_OUT_LINES: fc.Arbitrary<string> = fc.oneof(...HELD_OUT_KINDS.map(filled));

/** Lines of kinds that were written last. */
export const LATER_LINES: fc.Arbitrary<string> = fc.oneof(...LATER_KINDS.map(filled));
