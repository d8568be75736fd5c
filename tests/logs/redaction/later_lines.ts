/**
 * Lines of logs in which no secret is, many of them about secrets: `{name}` stands for an id, a name, a number.
 *
 * Invariant: a table; written as an attack, without a look at the rules.
 * @module
 */

/** All kinds of lines. */
export const LATER_KINDS: readonly string[] = String.raw`
{ts} INFO  [http-nio-8080-exec-{n}] c.e.m.{Camel} - Password reset requested for user {word}{n} from {ip}
{ts} WARN  [main] o.s.b.a.mail.MailSenderAutoConfiguration : spring.mail.password is empty, using anonymous
{ts} ERROR o.s.m.javamail.JavaMailSenderImpl - Authentication failed; nested exception is javax.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid requestId={b22}
Caused by: org.springframework.mail.MailAuthenticationException: Authentication failed; nested exception is jakarta.mail.AuthenticationFailedException: 535 Authentication Credentials Invalid
{ts} [{uuid}] auth token for user {n} refreshed, expires at {ts}
password for "{word}@example.com" was changed by admin (session {hex32})
Failed password for root from {ip} port {n} ssh2
Failed password for invalid user oracle11g from {ip} port {n} ssh2
sshd[{n}]: Accepted password for deploy from {ip} port {n} ssh2
kernel: audit: type=1112 audit(1786000000.{n}:{n}): pid={n} uid=0 auid=4294967295 ses=4294967295 msg='op=password acct="{word}" exe="/usr/sbin/sshd" hostname={host} addr={ip} terminal=ssh res=failed'
pam_unix(login:auth): authentication failure; logname=LOGIN uid=0 euid=0 tty=tty1 ruser= rhost=  user={word}
Secret "smtp-credentials-{pod5}" created in namespace mail-prod-2
MountVolume.SetUp failed for volume "smtp-secret" : secret "smtp-{pod}" not found
Error: secret {word}/smtp-v{n} not found (resourceVersion {n})
externalsecret.external-secrets.io/smtp-credentials SecretSyncedError could not get secret data from provider: key arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/smtp-{b6} not found
arn:aws:iam::123456789012:user/ses-smtp-user.20261122-{n} is not authorized to perform: ses:SendRawEmail
aws:sts::123456789012:assumed-role/mailer-role-{hex8}/i-0{hex16} AccessDenied
An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.
botocore.exceptions.ClientError: An error occurred (SignatureDoesNotMatch) when calling the SendEmail operation, request id {uuid}
CSRF token missing or incorrect. (Request {uuid})
Invalid CSRF token, expected {hex8}...
SyntaxError: Unexpected token 'o', "[object Obj"... is not valid JSON
SyntaxError: Unexpected token } in JSON at position {n} at JSON.parse (<anonymous>)
jwt malformed: token iat 1786000000 exp 1786003600 kid {hex8}
JWT expired {n} ms ago, kid={uuid}, alg=RS256, token type access
oauth2: cannot fetch token: 401 Unauthorized Response: {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Trace ID: {uuid} Correlation ID: {uuid} Timestamp: 2026-08-07 {time}Z"}
AADSTS50126: Error validating credentials due to invalid username or password. Trace ID: {uuid}
google.auth.exceptions.RefreshError: ('invalid_grant: Token has been expired or revoked.', {'error': 'invalid_grant'})
535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [{HOST}.namprd0{d}.prod.outlook.com 2026-08-07T{time}.123Z 08DC{HEX12}]
421 4.7.0 [{HOST}.eurprd04.prod.outlook.com] Try again later
535 5.7.3 Authentication unsuccessful [AM0PR0{d}CA00{d}{d}.eurprd04.prod.outlook.com]
250 2.6.0 <{uuid}@example.com> [InternalId={n}, Hostname=AM0PR02MB{n}.eurprd02.prod.outlook.com] {n} bytes in 0.1, 0.5 KB/sec Queued mail for delivery
Remote host said: 554 5.7.1 Service unavailable; Client host [{ip}] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/{ip}
postfix/smtpd[{n}]: warning: {host}[{ip}]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username={word}@example.com
postfix/smtpd[{n}]: warning: {host}[{ip}]: SASL PLAIN authentication failed: authentication failure
postfix/smtp[{n}]: warning: SASL authentication failure: No worthy mechs found
postfix/smtp[{n}]: {postfix}: SASL authentication failed; server {host}[{ip}] said: 535 Authentication Credentials Invalid
postfix/smtp[{n}]: warning: hash:/etc/postfix/sasl_passwd is unavailable. open database /etc/postfix/sasl_passwd.db: No such file or directory
postfix/smtp[{n}]: fatal: specify a password table via the 'smtp_sasl_password_maps' configuration parameter
postfix/smtp[{n}]: smtp_sasl_passwd_lookup: host '{host}' user 'AKIAIOSFODNN7EXAMPLE' pass '[omitted]'
postfix/tlsproxy[{n}]: TLS handshake failed for service={host}:587 peer=[{ip}]:587
dovecot: auth-worker({n}): conn unix:auth-worker (pid={n},uid=97): auth-worker<{n}>: sql({word}@example.com,{ip},<{b16}>): Password mismatch
dovecot: auth: passwd-file({word},{ip}): unknown user
dovecot: imap-login: Login: user=<{word}@example.com>, method=PLAIN, rip={ip}, lip={ip}, mpid={n}, TLS, session=<{b16}>
dovecot: lmtp({n}): Connect from local, session={b22}
exim[{n}]: {exim} ** {word}@example.com <{word}@example.com> R=smarthost T=remote_smtp_smarthost H={host} [{ip}]:587 X=TLS1.3:ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM:256 CV=yes: SMTP error from remote mail server after AUTH: 535 Authentication Credentials Invalid
{exim} H={host} [{ip}]: login_client authenticator failed: 535 Authentication Credentials Invalid
plain authenticator failed for ({word}) [{ip}]:{n}: 535 Incorrect authentication data (set_id={word})
sendmail[{n}]: {sendmail}: AUTH=client, relay={host}. [{ip}], mech=LOGIN, bits=256
sm-mta[{n}]: {sendmail}: to=<{word}@example.com>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri={n}, relay={host}. [{ip}], dsn=5.7.0, stat=Service unavailable, reason=535 Authentication Credentials Invalid
opendkim[{n}]: {postfix}: DKIM-Signature field added (s=mail2026, d=example.com)
Received: from {host} ({host} [{ip}]) by {host} (Postfix) with ESMTPS id {postfix} for <{word}@example.com>; Fri, 7 Aug 2026 {time} +0000 (UTC)
Received: by 2002:a05:6402:{hex4} with SMTP id {b16}csp{n}; Fri, 7 Aug 2026 {time} -0700 (PDT)
X-SES-Outgoing: 2026.08.07-{ip}
X-Received: by 2002:a17:906:{hex4}:b0:{hex4} with SMTP id {b22}.{n}.1786000000; Fri, 07 Aug 2026
Message-ID: <{hex16}.{n}.{b16}@{host}>
Content-Type: multipart/mixed; boundary="----=_Part_{n}_{n}.1786000000"
boundary="{hex16}{b16}"
{ip} - {word} [07/Aug/2026:{time} +0000] "GET /password/reset/confirm?uid={n} HTTP/2.0" 200 {n} "-" "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
{ip} - - [07/Aug/2026:{time} +0000] "GET /static/js/main.{hex8}.chunk.js HTTP/1.1" 304 0
{ip} - - [07/Aug/2026:{time} +0000] "POST /wp-login.php?action=lostpassword HTTP/1.1" 200 {n}
10.0.0.1:{n} app1 HTTP/1.1 "POST /api/v2/users/{n}/password" rt=0.{n} uct="0.000" request_id={hex32}
Started PATCH "/users/password" for {ip} at 2026-08-07 {time} +0000
Processing by Devise::PasswordsController#update as HTML
Parameters: {"utf8"=>"✓", "authenticity_token"=>"[FILTERED]", "user"=>{"reset_password_token"=>"[FILTERED]", "password"=>"[FILTERED]"}, "commit"=>"Change my password"}
[ActiveJob] [ActionMailer::MailDeliveryJob] [{uuid}] Error performing ActionMailer::MailDeliveryJob (Job ID: {uuid}) from Sidekiq(mailers) in {n}ms: Net::SMTPAuthenticationError (535 Authentication Credentials Invalid)
/usr/local/bundle/gems/net-smtp-0.{d}.0/lib/net/smtp.rb:{n}:in 'Net::SMTP#check_auth_response': 535 Authentication Credentials Invalid (Net::SMTPAuthenticationError)
/usr/lib/ruby/3.2.0/net/protocol.rb:{n}:in 'Net::WriteAdapter#write'
sidekiq tid={b6} jid={hex24} class=PasswordResetMailer: fail elapsed=0.{n}
celery.worker: Task app.tasks.send_password_email[{uuid}] raised unexpected: SMTPAuthenticationError(535, b'Authentication Credentials Invalid')
File "/usr/lib/python3.12/smtplib.py", line {n}, in auth raise SMTPAuthenticationError(code, resp)
File "/app/{word}/settings.py", line {n}, in <module> EMAIL_HOST_PASSWORD = env("EMAIL_HOST_PASSWORD")
django.core.exceptions.ImproperlyConfigured: Set the EMAIL_HOST_PASSWORD environment variable
pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings smtp_password Field required [type=missing, input_value={'smtp_host': '{host}'}, input_type=dict]
KeyError: 'smtp_password'
ValueError: SMTP_PASSWORD must be at least 8 characters
AssertionError: password and confirm_password do not match
TypeError: Cannot read properties of undefined (reading 'password') at {Camel} (/app/dist/auth/auth.service.js:{n}:{n})
Error: Missing credentials for "PLAIN" at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:{n}:{n})
Error: Invalid login: 535 Authentication Credentials Invalid { code: 'EAUTH', response: '535 Authentication Credentials Invalid', responseCode: 535, command: 'AUTH PLAIN' }
{"level":"error","ts":1786000000.{n},"caller":"mail/smtp.go:{n}","msg":"smtp auth failed","error":"535 Authentication Credentials Invalid","host":"{host}:587","trace_id":"{hex32}","span_id":"{hex16}"}
{"@timestamp":"{ts}","log.level":"ERROR","message":"Could not send password reset","ecs.version":"1.2.0","process.thread.name":"scheduling-1","log.logger":"com.{word}.{Camel}","trace.id":"{hex32}","transaction.id":"{hex16}"}
{"time":"{ts}","id":"{uuid}","remote_ip":"{ip}","host":"{host}","method":"POST","uri":"/api/password","user_agent":"okhttp/4.9.{d}","status":401,"error":"code=401, message=invalid credentials","latency":{n},"latency_human":"1.{n}ms"}
{"severity":"ERROR","insertId":"{b16}","logName":"projects/my-proj-{n}/logs/stderr","textPayload":"login failed","labels":{"instanceId":"{hex64}"}}
{"type":"log","tags":["error","plugins","alerting"],"pid":{n},"message":"535 Authentication Credentials Invalid [connector id {uuid}]"}
level=error ts={ts} caller=dispatch.go:{n} component=dispatcher msg="Notify for alerts failed" num_alerts={d} err="email/email[0]: notify retry canceled after 2 attempts: *smtp.plainAuth auth: 535 Authentication Credentials Invalid"
logger=ngalert.notifier t={ts} level=error msg="failed to send notification" receiver=grafana-default-email integration=email[0] attempts=1 err="535 Authentication Credentials Invalid" orgID=1 dashboardUid={b10}
t={ts} lvl=eror msg="Failed to send email" logger=context userId={d} orgId=1 uname={word} error="535 Authentication Credentials Invalid"
time="{ts}" level=fatal msg="failed to read secret: stat /run/secrets/smtp_password: no such file or directory" container={hex12}
docker: Error response from daemon: pull access denied for {word}/{word}, repository does not exist or may require 'docker login': denied
containerd[{n}]: time="{ts}" level=info msg="shim disconnected" id={hex64} namespace=moby
kubelet[{n}]: I0807 {time}.123456 {n} reconciler.go:{n}] "operationExecutor.VerifyControllerAttachedVolume started for volume \"smtp-password\" (UniqueName: \"kubernetes.io/secret/{uuid}-smtp-password\") pod \"{pod}\" (UID: \"{uuid}\")"
Warning  Failed  12s (x3 over 1m)  kubelet  Error: couldn't find key SMTP_PASSWORD in Secret mail/smtp-credentials-v2
pod/{pod} condition met; secret/smtp-{hex8} configured
helm.go:84: [debug] secrets "sh.helm.release.v1.{word}.v{n}" already exists
Terraform will perform the following actions: # aws_iam_access_key.smtp will be updated in-place ~ ses_smtp_password_v4 = (sensitive value)
aws_ssm_parameter.smtp_password: Refreshing state... [id=/prod/smtp/password]
aws_iam_user_policy.ses_sender: Creation complete after 1s [id=ses-smtp-{n}:terraform-2026{n}0000000001]
TASK [mail : Set SMTP password] ***************************************
fatal: [{host}]: FAILED! => {"censored": "the output has been hidden due to the fact that 'no_log: true' was specified for this result", "changed": false}
ok: [{host}] => (item=smtp_password)
psql: error: connection to server at "{host}" ({ip}), port 5432 failed: FATAL: password authentication failed for user "app_rw2"
ERROR 1045 (28000): Access denied for user 'mailer42'@'{ip}' (using password: YES)
pq: password authentication failed for user "svc-mailer-01"
redis.exceptions.AuthenticationError: Authentication required. WRONGPASS invalid username-password pair or user is disabled.
ORA-01017: invalid username/password; logon denied
MongoServerError: Authentication failed. code: 18, codeName: 'AuthenticationFailed'
ldap_bind: Invalid credentials (49) additional info: 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839
NT_STATUS_WRONG_PASSWORD session setup failed for DOMAIN\{word}{d}
Event ID 4776 The computer attempted to validate the credentials for an account. Authentication Package: MICROSOFT_AUTHENTICATION_PACKAGE_V1_0 Logon Account: {word} Source Workstation: WS-{HEX8} Error Code: 0xC000006A
System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: Authentication required at System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode, String response)
MailKit.Security.AuthenticationException: 535: Authentication Credentials Invalid at MailKit.Net.Smtp.SmtpClient.AuthenticateAsync(Encoding encoding, ICredentials credentials, Boolean doAsync, CancellationToken cancellationToken)
at System.Threading.Tasks.Task.ThrowIfExceptional(Boolean includeTaskCanceledExceptions) at {Camel}.<{Camel}>d__{n}.MoveNext() in /src/{Camel}.cs:line {n}
dbug: Microsoft.EntityFrameworkCore.Database.Command[20101] Executed DbCommand ({n}ms) [Parameters=[@p0='?' (DbType = Guid), @p1='?' (Size = 450)], CommandType='Text']
UPDATE "users" SET "encrypted_password" = $1, "reset_password_token" = $2 WHERE "users"."id" = $3
SELECT "users".* FROM "users" WHERE "users"."reset_password_token" = $1 LIMIT $2
INSERT INTO "password_resets" ("email", "created_at") VALUES ($1, $2)
Column 'password' cannot be null
ALTER TABLE users MODIFY password VARCHAR(255) NOT NULL
DETAIL:  Failing row contains ({n}, {word}@example.com, null, 2026-08-07 {time}.123456).
npm WARN deprecated request@2.88.{d}: request has been deprecated
npm http fetch GET 200 https://npm.example.com/password-validator/-/password-validator-5.{d}.0.tgz {n}ms
go: downloading golang.org/x/crypto v0.{d}.0-2026{n}-{hex12}
Cargo.lock: checksum = "{hex64}"
Compiling password-hash v0.5.{d}
Building wheel for passlib (setup.py): finished with status 'done' sha256={hex64}
commit {hex40} Author: {Word} <{word}@example.com> fix: rotate SMTP password (#{n})
git@github.com: Permission denied (publickey).
fatal: Authentication failed for 'https://github.com/{word}/{word}.git/'
gitlab-runner: WARNING: Job failed (system failure): prepare environment: exit status 1. Token {word} redacted
Masking secret variables... Running with gitlab-runner 17.{d}.0 ({hex8}) on runner-{b10}-project-{n}-concurrent-0
##[error]Input required and not supplied: smtp_password
Run echo "::add-mask::***"
  password: ***
  SMTP_PASSWORD: ********
SMTP_PASSWORD={dollar}{{ secrets.SMTP_PASSWORD }}
password: {{ .Values.smtp.password | b64enc | quote }}
password: {dollar}{SMTP_PASSWORD:?must be set}
password = var.smtp_password
password = data.aws_ssm_parameter.smtp.value
password = random_password.smtp.result
'password' => env('MAIL_PASSWORD'),
password: process.env.SMTP_PASSWORD,
pass: config.get('smtp.pass'),
password = os.environ['SMTP_PASSWORD']
String password = System.getenv("SMTP_PASSWORD");
const { user, password } = this.options.auth;
if (!password) throw new Error('password required');
if password == "" { return errors.New("password is empty") }
def authenticate(self, username, password, **kwargs):
function login($username, $password) in {path}/auth2.php:{n}
public void setPassword(String password) at {Camel}.java:{n}
<input type="password" name="password" id="password" autocomplete="current-password" required>
<label for="password">Password</label> <a href="/forgot">Forgot password?</a>
<password/>
Enter password:
Password:
Password:
[sudo] password for {word}:
Enter passphrase for key '/home/{word}/.ssh/id_ed25519':
New password: Retype new password: passwd: password updated successfully
Changing password for {word}.
passwd: Authentication token manipulation error
chage: Last password change : Aug 07, 2026
Password expires in 14 days. Password last changed 2026-05-01
Your password must contain at least 1 number, 1 uppercase letter and be 8-64 characters long.
Password policy: min_length=12 max_age=90d history=5
Your verification code has been sent to {word}@example.com
Two-factor authentication code sent (attempt {d}/5) for user id {n}
API key ID {b10} was revoked
key id {HEX16} not in keyring
gpg: using RSA key {HEX40}
gpg: Good signature from "{Word} <{word}@example.com>" [unknown] Primary key fingerprint: {FPR}
apt-key: NO_PUBKEY {HEX16}
SSL certificate problem: serial={HEX16} issuer=/C=US/O=Let's Encrypt/CN=R{d}
TLS session ticket key: rotated; session-id {hex32}
subject key identifier: {FPR}
error:0A000086:SSL routines::certificate verify failed (depth 0) sha256 {hex64}
OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to {host}:587
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS
* Server certificate: subject: CN={host} start date: Aug 7 00:00:00 2026 GMT
<-- 220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-{b10} {b22}
<~* 235 Authentication successful.
<** 535 Authentication Credentials Invalid
250-SIZE 41943040 250-STARTTLS 250-AUTH PLAIN LOGIN 250-ENHANCEDSTATUSCODES
EHLO {host} 250-{host} Hello [{ip}] 250-8BITMIME
MAIL FROM:<bounce+{hex16}-{n}-{word}=example.com@{host}>
RCPT TO:<{word}+tag{n}@example.com>
to=<prvs={n}{hex4}={word}@example.com>, relay=none, delay=0
SRS0={b4}={b2}=example.com={word}@{host}
queued as {longqueue}; message id {b22}
status=sent (250 Ok 0102019{hex8}-{uuid}-000000)
systemd[1]: Started Session c{d} of User {word}.
systemd-logind[{n}]: New session {n} of user {word}.
CRON[{n}]: (root) CMD (/usr/local/bin/backup.sh --password-file /root/.restic-pw)
restic: Fatal: wrong password or no key found
/etc/msmtprc: line 9: password is missing
/etc/ssmtp/ssmtp.conf:12 AuthPass is not set
msmtp: /home/{word}/.msmtprc: line {d}: unknown command passwordfile
passwordeval "gpg --quiet --for-your-eyes-only --no-tty --decrypt ~/.msmtp-password.gpg"
passwordeval "pass show mail/ses"
passwordeval "secret-tool lookup host {host} service smtp user {word}"
Jenkins: hudson.util.Secret: could not decrypt credentials id ses-smtp-{uuid}
credentialsId: 'smtp-prod-2'
Using credential {uuid} (username/password)
net.sf.{word}.{Camel}: Credential {word}-{n} not found in store folder2/prod
2026/08/07 {time} [crit] {n}#{n}: *{n} SSL_do_handshake() failed (SSL: error:0A00006C:SSL routines::bad key share) while SSL handshaking, client: {ip}
2026-08-07 {time} {n} [Warning] Aborted connection {n} to db: 'app' user: 'app_rw{d}' host: '{ip}' (Got an error reading communication packets)
[{n}:{n}:0807/{n}.{n}:ERROR:ssl_client_socket_impl.cc({n})] handshake failed; returned -1, SSL error code 1, net_error -202
I/flutter ({n}): SocketException: OS Error: Connection refused, errno = 111, address = {host}, port = {n}
Exception in thread "main" java.lang.IllegalArgumentException: Could not resolve placeholder 'spring.mail.password' in value "{dollar}{spring.mail.password}"
The password you entered is incorrect (attempt {d} of 5, ref {HEX8})
Das eingegebene Passwort ist falsch. Fehlercode: MAIL-{n}
Le mot de passe saisi est incorrect. Réf. {HEX8}
La contraseña introducida no es correcta (código {n})
Пароль пользователя {word}{d} истёк {ts}
密码错误，用户 {word}{d}，第 {d} 次尝试
パスワードの有効期限が切れています (ID: {word}{n})
비밀번호가 올바르지 않습니다: {word}{d}
Token bucket rate limiter: tokens=14.0 capacity=14 refill=14/s
max_tokens: {n}, prompt_tokens: {n}, completion_tokens: {n}
tokenizer loaded from /models/{word}-7b-v0.{d}/tokenizer.json
session token: renewed for client {ip}:{n}
pass 2 of 3: {n} files, 0 errors
pass: 34, fail: 2, skip: 1
PASS tests/password.test.ts (5.{n} s)
✓ resets password ({n} ms)
ok {d} - password hashing with bcrypt cost 12
Test passed: login_with_wrong_password[chromium-v{n}]
hibernate.connection.password is masked as ****
compass-{d}.{word}.svc:8080 bypass=true surpass=1.{d}
Aug 07 10:00:01 web1 passwd[{n}]: pam_unix(passwd:chauthtok): password changed for deploy
Warning  FailedMount  2m (x9 over 4m)  kubelet  MountVolume.SetUp failed for volume "smtp-secret" : object "mail"/"smtp-secret" not registered
kubectl get secret smtp-credentials -o jsonpath='{.data.password}' | base64 -d
* [new branch]      fix-smtp-password -> origin/fix-smtp-password
X-Amz-Cf-Id: {b43}{b6}{b4}{b2}==
x-amz-id-2: {b43}{b22}{b6}{b4}=
ETag: W/"{b22}{b4}{b2}"
Sec-WebSocket-Key: {b22}==
Sec-WebSocket-Accept: {b22}{b4}{b2}=
postfix/cleanup[{n}]: {longqueue}: message-id=<CA+{b43}{b6}{b2}@mail.gmail.com>
postmap: fatal: open database /etc/postfix/sasl_passwd.lmdb: Permission denied
dovecot: auth: passwd-file(me,{ip}): unknown user (given password: <hidden>)
dovecot: lmtp({n}, x@example.com): {b22}: sieve: msgid=<{b16}{b4}@x.example>: stored mail into mailbox 'INBOX'
In-Reply-To: <CAF{b43}{b2}@mail.gmail.com>
Feedback-ID: ::1.eu-west-1.{b43}=:AmazonSES
DKIM-Signature: v=1; a=rsa-sha256; q=dns/txt; c=relaxed/simple; s={b10}{b10}{b10}{b10}; d=amazonses.com; t=1786000000; h=From:To:Subject; bh={b43}=; b={b43}{b16}{b2}
ARC-Seal: i=1; a=rsa-sha256; t=1786000000; cv=none; d=google.com; s=arc-20240605; b={b43}{b16}{b4}{b2}
X-Google-Smtp-Source: AGHT+I{b43}{b16}{b2}
X-Gm-Message-State: AOJu0Y{b43}{b16}{b2}
X-Microsoft-Antispam-Message-Info: {b43}{b22}{b6}{b4}{b2}
Content-Type: multipart/mixed; boundary="_004_{b22}{b6}{b2}_"
DEBUG SMTP: protocolConnect login, host=email-smtp.us-east-1.amazonaws.com, user=[access key id], password=<non-null>
password: Optional[str] = None
npm notice integrity: sha512-{b16}{b4}[...]{b6}{b6}{b2}{b2}==
go: downloading github.com/aws/aws-sdk-go-v2 v1.30.{d} h1:{b43}=
github.com/x/y v0.0.0-20260807100001-{hex12} h1:{b43}=
thread 'main' panicked at src/password.rs:{n}:{d}: called {tick}Result::unwrap(){tick} on an {tick}Err{tick} value: Authentication
arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_PowerUser_{hex16}/jane@example.com
AWS Request ID: {uuid}, Extended Request ID: {b43}{b22}{b6}{b4}=
+ password             = (known after apply)
random_password.smtp: Creation complete after 0s [id=none]
module.mail.aws_secretsmanager_secret.smtp: Still creating... [10s elapsed]
{dollar} docker login -u "{dollar}CI_REGISTRY_USER" -p "{dollar}CI_REGISTRY_PASSWORD" {dollar}CI_REGISTRY
fatal: [mail1]: UNREACHABLE! => {"changed": false, "msg": "Invalid/incorrect password: Permission denied, please try again.", "unreachable": true}
_acme-challenge.example.com. 300 IN TXT "{b43}"
_amazonses.example.com. TXT "{b43}="
google-site-verification={b43}
job {b16}{b4} finished in {n} ms
Created secret [smtp-password-{n}].
token_policies       ["default" "mail"]
WARN vault: token renewal failed, lease_id=auth/kubernetes/login/{b22}{b2}
lease_id           database/creds/mail/{b22}{b2}
PASS  src/auth/__tests__/password.spec.ts (5.{d} s)
Authentication-Results: mx.example.com; dkim=pass header.i=@example.com header.s=mail header.b={b6}{b2}; spf=pass smtp.mailfrom=a@example.com; dmarc=pass (p=NONE sp=NONE dis=NONE)
gitea: ...ers/web/auth/auth.go:{n}:SignInPost() [I] Failed authentication attempt for jane from {ip}:{n}: user's password is invalid [uid: {d}, name: jane]
nextcloud: {"reqId":"{b16}{b4}","level":3,"time":"2026-08-07T10:00:01+00:00","remoteAddr":"{ip}","user":"jane","app":"core","method":"POST","url":"/lostpassword/email","message":"Failed to authenticate on SMTP server"}
534-5.7.9 Application-specific password required. For more information, go to 534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor {b22}{b6}{b2}.12 - gsmtp
tailscale: [{b4}{b2}] d:{hex16} now using {ip}:{n}
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b43} deploy@web1
crc32c={b6}==, md5={b22}==
x-goog-hash: crc32c={b6}==,md5={b22}==
Content-MD5: {b22}==
Digest: SHA-256={b43}=
stripe: evt_{b22}{b2} charge.succeeded pi_{b22}{b2} cus_{b6}{b6}{b2}
twilio: SM{hex32} status delivered
sqs: MessageId {uuid} ReceiptHandle AQEB{b43}{b22}{b6}{b4}{b2}==
AH01617: user {word}: authentication failure for "/private": Password Mismatch
Created version [{d}] of the secret [smtp-password].
thread 'main' panicked at src/token.rs:{n}:{d}: called {tick}Result::unwrap(){tick} on an {tick}Err{tick} value
WARN auth.ts:{n}:signIn() failed attempt for {word} from {ip}:{n}
spf=pass smtp.mailfrom={word}@example.com; dkim=pass header.b={b6}; dmarc=pass (p=REJECT sp=NONE dis=NONE)
aws_iam_user_login_profile.{word}: Refreshing state... [id={word}]
CRON[{n}]: (root) CMD (/usr/local/bin/rotate-password --quiet)
freeradius[{n}]: ({n}) Login incorrect (pap: Cleartext password does not match "known good" password): [{word}] (from client ap1 port 0)
Error: execution error at ({word}/templates/secret.yaml:{d}:{d}): smtp.password is required
Error: template: {word}/templates/secret.yaml:12:{d}: executing "{word}" at <.Values.smtp.password>: nil pointer evaluating interface {}.password
inbound:accept{client.addr={ip}:{n}}: linkerd_tls: Connection closed
password: !Ref SmtpPassword
password: !Sub '{{resolve:secretsmanager:{dollar}{SmtpSecret}:SecretString:password}}'
set smtp_pass={tick}pass show {word}{tick}
Password complexity requirements not met
device token {hex8}... unregistered
Set-Cookie: lang=en; Path=/; HttpOnly
Cookie: lang=en; theme=dark
/var/spool/postfix/deferred/{d}/{postfix}
https://support.google.com/mail/?p=BadCredentials {b22}.44 - gsmtp
opendmarc[{n}]: 4{b6}{b6}: example.org pass
DEBUG SMTP: Attempt to authenticate using mechanisms: LOGIN PLAIN DIGEST-MD5 NTLM XOAUTH2
550 5.7.26 This mail has been blocked because the sender is unauthenticated. {b22}{b2}.{d}2 - gsmtp
References: <{b22}@geopod-ismtpd-{d}>
Feedback-ID: 1.us-east-1.{b43}=:AmazonSES
content-security-policy: script-src 'nonce-{b22}=='
Warning FailedMount kubelet MountVolume.SetUp failed for volume "smtp-secret" : references non-existent secret key: password
AWS Secret Access Key [****************EKEY]: 
token_accessor {b22}{b2}
[WARN] agent: failed to renew token: error="lookup failed"
%ASA-6-113015: AAA user authentication Rejected : reason = Invalid password : local database : user = me : user IP = {ip}
Invalid response from http://mail.example.com/.well-known/acme-challenge/{b43}: 404
env: SMTP_PASSWORD: unbound variable
bash: SMTP_PASSWORD: readonly variable
SAP: XSMTP_AUTH error, SO{n}: 535 Authentication Credentials Invalid
Hint: the password is never shown in this log
postfix/smtp[{n}]: {postfix}: SASL authentication failed; server email-smtp.us-east-1.amazonaws.com[{ip}] said: 535 Authentication Credentials Invalid
sendmail[{n}]: 4ARA{d}{d}x{n}: to=x@y.example, delay=00:00:01, mailer=relay, relay=h.example. [{ip}], dsn=5.7.8, stat=Service unavailable, AUTH=client
dovecot: auth-worker({n}): sql(me,{ip},<{b16}>): Password mismatch
dovecot: imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<me>, method=PLAIN, rip={ip}, lip={ip}, TLS, session=<{b16}>
saslauthd[{n}]: do_auth : auth failure: [user=me] [service=smtp] [realm=x.example] [mech=pam] [reason=PAM auth error]
kernel: [{n}.123456] audit: type=1400 audit(1786000000.123:{n}): apparmor="DENIED" operation="open" profile="/usr/sbin/msmtp" name="/etc/msmtprc" pid={n} comm="msmtp"
systemd[1]: smtp-relay@{uuid}.service: Main process exited, code=exited, status=1/FAILURE
kubelet: E1128 10:00:00.{n} {n} pod_workers.go:1301] "Error syncing pod" pod="mail/smtp-relay-{b10}-{pod5}" podUID="{uuid}"
Warning  Failed  2m (x{d} over 5m)  kubelet  Error: couldn't find key smtp-password in Secret mail/smtp-credentials
Warning  FailedMount  MountVolume.SetUp failed for volume "kube-api-access-{pod5}" : failed to fetch token: serviceaccounts "mailer" is forbidden
password:  44 bytes
smtp-password:  16 bytes
tls.key:  1704 bytes
SMTP_PASSWORD:  <set to the key 'password' in secret 'smtp'>  Optional: false
SMTP_PASSWORD:    <set to the key 'smtp_password' of secret 'mail-{pod5}'>
Mounts: /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-{pod5} (ro)
Image ID: docker-pullable://registry.example.com/mailer@sha256:{hex64}
Container ID: containerd://{hex64}
Successfully pulled image "mailer:v1.{d}.{d}" in 1.{n}s (1.{n}s including waiting)
{"log":"535 Authentication Credentials Invalid\n","stream":"stderr","time":"2026-11-28T10:00:00.{n}Z"}
"Id": "sha256:{hex64}", "RepoTags": ["mailer:latest"], "RepoDigests": []
"Hostname": "{hex12}", "Env": ["PATH=/usr/local/bin:/usr/bin", "LANG=C.UTF-8", "PYTHON_VERSION=3.12.{d}"]
"GraphDriver": {"Data": {"MergedDir": "/var/lib/docker/overlay2/{hex64}/merged"}}
+ set -euo pipefail
+ cd /builds/mail/app-{n}
+ git checkout -q {hex40}
+ docker build -t registry.example.com/mail/app:{hex8} .
+ python manage.py sendtestemail ops@example.com
+ python send.py ops@example.com --region us-east-1
+ ./send-mail.sh staging 2026-11-28
+ echo deploying version 2026.11.{d} to mx{d}
+ test -n ''
+ '[' -n production ']'
+ [[ -z {dollar}SMTP_PASSWORD ]]
+ [ -n main ]
++ git rev-parse --short HEAD
+ node scripts/notify.js build-{n} failed
+ aws ses send-email --from x@y.example --to z@y.example --region eu-west-1
bash: swaks: command not found
bash: docker-compose: command not found
bash: python3.12: command not found
sh: 1: msmtp-mta: not found
zsh: command not found: aws
zsh: event not found: 535
zsh: no matches found: x@y.example?subject=Test2026
./deploy.sh: line {n}: helm3: command not found
The term 'Send-MailMessage2' is not recognized as the name of a cmdlet
'openssl' is not recognized as an internal or external command
fish: Unknown command: kubectl1
error: unknown command "pasword" for "smtpctl"
Getting requirements to build wheel: started {uuid}
##[debug]Evaluating condition for step: 'Run send' => true
##[debug]....=> 'refs/heads/main'
##[group]Run actions/checkout@{hex40}
##[error]Process completed with exit code 1.
Secret source: Actions
Prepare workflow directory {uuid}
Runner name: 'GitHub Actions {n}'
env: SMTP_PASSWORD: ***
SMTP_USER: ses-smtp-user-2026
[Pipeline] withCredentials
Masking supported pattern matches of {dollar}SMTP_PASSWORD
[Pipeline] { (Branch: mail-{n})
Finished: FAILURE
Started by user unknown or anonymous, build #{n}
~ smtp_password = (sensitive value)
+ ses_smtp_password_v4 = (sensitive value)
~ password = (sensitive value) -> (known after apply)
+ id = (known after apply)
~ image = "mailer:v1.{d}" -> "mailer:v1.{n}"
~ etag = "{hex32}" -> (known after apply)
aws_ses_domain_identity.main: Refreshing state... [id=x.example]
aws_secretsmanager_secret.smtp: Creation complete after 1s [id=arn:aws:secretsmanager:us-east-1:123456789012:secret:smtp-{b6}]
Plan: {d} to add, 0 to change, 0 to destroy.
│ Error: creating SES template: InvalidClientTokenId: The security token included in the request is invalid. status code: 403, request id: {uuid}
│   with aws_iam_access_key.smtp, on main.tf line {n}, in resource "aws_iam_access_key" "smtp":
Terraform used the selected providers. Run ID: run-{b16}
fatal: [mx1]: FAILED! => {"changed": false, "msg": "Authentication failed: 535 Authentication Credentials Invalid", "rc": 1}
fatal: [mx1]: FAILED! => {"censored": "the output has been hidden due to the fact that 'no_log: true' was specified for this result"}
"module_args": {"host": "email-smtp.us-east-1.amazonaws.com", "password": "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER", "port": 587}
"password": "NOT_LOGGING_PASSWORD"
<mx1> ESTABLISH SSH CONNECTION FOR USER: deploy
TASK [smtp : set password] *****
PLAY RECAP mx1 : ok={d} changed=0 unreachable=0 failed=1 skipped=0 rescued=0 ignored=0
Notice: /Stage[main]/Postfix/File[/etc/postfix/sasl_passwd]/content: content changed '{md5}{hex32}' to '{md5}{hex32}'
Notice: Applied catalog in {n}.{d} seconds
execve("/usr/sbin/sendmail", ["sendmail", "-t", "-i"], 0x7ffd{hex8} /* {n} vars */) = 0
execve("/usr/bin/swaks", ["swaks", "--server", "email-smtp.us-east-1.amazonaws.com", "--port", "587", "--auth", "LOGIN"], 0x7ff{hex8} /* 20 vars */) = 0
connect(3, {sa_family=AF_INET, sin_port=htons(587), sin_addr=inet_addr("{ip}")}, 16) = -1 EINPROGRESS
read(3, "535 Authentication Credentials Invalid\r\n", 4096) = 40
write(3, "EHLO mx1.example.com\r\n", 22) = 22
read(3, "250-AUTH PLAIN LOGIN\r\n250 Ok\r\n", 4096) = 30
openat(AT_FDCWD, "/etc/postfix/sasl_passwd.db", O_RDONLY) = -1 EACCES (Permission denied)
openat(AT_FDCWD, "/run/secrets/smtp_password", O_RDONLY|O_CLOEXEC) = 3
getrandom("{HEX16}", 8, GRND_NONBLOCK) = 8
strlen("Authentication") = 14
getenv("SMTP_PASSWORD") = nil
10:00:00.{n} IP {ip}.{n} > {ip}.587: Flags [P.], seq {n}:{n}, ack {n}, win 501, options [nop,nop,TS val {n} ecr {n}], length 40: SMTP: EHLO mx1
E..4..@.@.{d}.........K.....535 Authentication Credentials Invalid
{n} 0.512 {ip} → {ip} SMTP 96 S: 535 Authentication Credentials Invalid
{n} 0.6 {ip} → {ip} TLSv1.3 1514 Server Hello, Change Cipher Spec
Transmission Control Protocol, Src Port: {n}, Dst Port: 587, Seq: 1, Ack: 1, Len: 22
Response: 334 VXNlcm5hbWU6\r\n
Response: 334 UGFzc3dvcmQ6\r\n
Response parameter: UGFzc3dvcmQ6
S: 334 VXNlcm5hbWU6
S: 334 UGFzc3dvcmQ6
DEBUG SMTP: AUTH LOGIN command trace suppressed
DEBUG SMTP: AUTH LOGIN failed
DEBUG SMTP: protocolConnect login, host=email-smtp.us-east-1.amazonaws.com, user=me, password=<non-null>
DEBUG: getProvider() returning javax.mail.Provider[TRANSPORT,smtp,com.sun.mail.smtp.SMTPTransport,Oracle]
DEBUG SMTP: useEhlo true, useAuth true
at com.sun.mail.smtp.SMTPTransport.authenticate(SMTPTransport.java:{n})
at org.springframework.mail.javamail.JavaMailSenderImpl.doSend(JavaMailSenderImpl.java:{n}) ~[spring-context-support-6.{d}.{d}.jar!/:6.{d}.{d}]
at jdk.internal.reflect.GeneratedMethodAccessor{n}.invoke(Unknown Source)
... {n} common frames omitted
MailAuthenticationException: Authentication failed; nested exception is AuthenticationFailedException[535 Authentication Credentials Invalid]
SmtpProperties[host=email-smtp.us-east-1.amazonaws.com, port=587, username=me, password=<redacted>]
SmtpConfig(host='h.example', user='me', password=SecretStr('**********'))
Settings(smtp_password=None, smtp_user='me')
password=None host='h.example'
1 validation error for Settings smtp.password Field required [type=missing, input_value={'host': 'h'}, input_type=dict]
Input should be a valid integer, unable to parse string as an integer [type=int_parsing, input_value='smtp', input_type=str]
input_value='email-smtp.us-east-1.amazonaws.com', input_type=str]
{"field":"password","message":"must not be blank"}
Field error in object 'smtp' on field 'password': rejected value [null]; codes [NotBlank.smtp.password,NotBlank]
rejected value [] for field password
Hibernate: binding parameter [1] as [VARCHAR] - [me@x.example]
o.h.type.descriptor.sql.BasicBinder : binding parameter (1:VARCHAR) <- [smtp_password]
User Load (0.{d}ms) SELECT "users".* FROM "users" WHERE "users"."id" = {dollar}1 LIMIT {dollar}2 [["id", {n}], ["LIMIT", 1]]
Parameters: {"utf8"=>"✓", "smtp"=>{"user"=>"me", "password"=>"[FILTERED]"}}
Started POST "/smtp" for {ip} at 2026-11-28 10:00:00 +0000 request_id={uuid}
#<Net::SMTPAuthenticationError: 535 Authentication Credentials Invalid>
#<Mail::SMTP:0x0000{hex12} @settings={:address=>"h.example", :port=>587}>
{Host:h.example Port:587 User:me Password: TLS:true}
&{Host:h.example Port:587 User:me Pass:**** TLS:true}
dial tcp: lookup email-smtp.us-east-1.amazonaws.com on {ip}:53: no such host
getaddrinfo ENOTFOUND email-smtp.us-east-1.amazonaws.com
Could not resolve host: email-smtp.us-east-1.amazonaws.com
Name or service not known: email-smtp.us-east-1.amazonaws.com:587
lookup user@h.example: no such host
getaddrinfo ENOTFOUND ops@example.com
PHPMailer\PHPMailer\PHPMailer Object ( [Username] => me [Password] => [Port] => 587 )
#3 /app/vendor/symfony/mailer/Transport/Smtp/EsmtpTransport.php({n}): Symfony\Component\Mailer\Transport\Smtp\EsmtpTransport->handleAuth(Array)
#4 /app/vendor/x.php(33): Swift_Transport->authenticate(Object(Swift_SmtpTransport))
Symfony\Component\Mailer\Exception\TransportException: Failed to authenticate on SMTP server with username "me" using the following authenticators: "LOGIN", "PLAIN".
object(stdClass)#{n} (2) { ["user"]=> string(2) "me" ["password"]=> NULL }
array(2) { ["smtp_password"]=> string(0) "" }
%Swoosh.DeliveryError{reason: {:permanent_failure, "email-smtp.us-east-1.amazonaws.com", "535 Authentication Credentials Invalid\r\n"}}
{:error, :auth_failed, {:permanent_failure, ~c"h.example", "535 Authentication Credentials Invalid"}}
** (Mix) Could not start application mailer: :badarg
Error: lettre::transport::smtp::Error { kind: Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five }), source: "Authentication Credentials Invalid" }
Smtp { host: "h.example", user: "me", password: Secret([REDACTED]) }
Net::SMTP>>> AUTH LOGIN
Net::SMTP=GLOB(0x{hex12})<<< 535 Authentication Credentials Invalid
{dollar}VAR1 = { 'user' => 'me', 'password' => undef };
{ user = "me", password = nil }
Error: Invalid login: 535 Authentication Credentials Invalid at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:{n}:19)
[{n}] S: 535 Authentication Credentials Invalid
{"name":"mailer","hostname":"ip-10-0-0-{n}","requestId":"{uuid}","msg":"token refreshed"}
"queryString": [{"name": "page", "value": "{n}"}]
"headers": [{"name": "x-amzn-requestid", "value": "{uuid}"}]
"headers":[{"name":"etag","value":"\"{hex32}\""}]
"cookies": []
"postData": {"mimeType": "application/json", "text": "{\"to\":\"x@y.example\"}"}
curl -sS -D- https://h.example/health -o /dev/null -w '%{http_code}\n'
curl: (67) Access denied: 535
curl: (67) Login denied
* SASL: challenge 'VXNlcm5hbWU6'
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
*  subject: CN=email-smtp.us-east-1.amazonaws.com
*  SSL certificate verify ok.
< 535 Authentication Credentials Invalid
> AUTH LOGIN
> EHLO mx1.example.com
0000: 41 55 54 48 20 4c 4f 47 49 4e 0d 0a             AUTH LOGIN..
Trying {ip}:587... Connected to email-smtp.us-east-1.amazonaws.com ({ip}) port 587
From: me@x.example To: y@x.example Subject: Test 2026-11-28 10:00:00 +0000
Message-ID: <{b22}@ip-10-0-0-{n}.ec2.internal>
X-SES-Outgoing: 2026.11.28-{ip}
Subject: =?UTF-8?B?SGVsbG8gd29ybGQ=?=
Subject: =?utf-8?B?UmVjaG51bmcgMjAyNg==?= x
Subject: =?utf-8?Q?Rechnung_{n}?=
Received: from mx1 (mx1 [{ip}]) by relay2 with ESMTPSA id {b22} for <x@y.example>; Fri, 28 Nov 2026 10:00:00 +0000
250 Ok 0100{hex12}-{uuid}-000000
554 Transaction failed: Address length is more than 320 bytes long
354 End data with <CR><LF>.<CR><LF>
421 Timeout waiting for data from client.
454 Temporary authentication failure (request {uuid})
wireguard: peer {b43}= handshake did not complete
public key: {b43}=
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b43} me@host
SHA256:{b43} me@host (ED25519)
gpg: key {HEX16}: public key "Me <me@example.com>" imported
commit {hex40} (HEAD -> main)
diff --git a/src/mail.ts b/src/mail.ts
@@ -{n},7 +{n},7 @@ password = os.environ["SMTP_PASSWORD"]
-  password: process.env.SMTP_PASSWORD,
+  password: config.get("smtp.password"),
+SMTP_PASSWORD={dollar}{SES_PASSWORD}
-smtp_password: "{{ vault_smtp_password }}"
npm warn deprecated nodemailer@6.{d}.{d}: use a later version
yarn: resolution "nodemailer@npm:^6.9.{d}" checksum: {hex64}
pip: Collecting aiosmtplib==3.0.{d} (sha256={hex64})
go: github.com/x/mail v0.0.0-20261128100000-{hex12} h1:{b43}=
eventID: {uuid}, eventName: GetAccessKeyLastUsed, userAgent: aws-cli/2.{d}.{d}
arn:aws:sts::123456789012:assumed-role/mailer/i-0{hex16} is not authorized
x-amzn-RequestId: {uuid}
X-Amzn-Trace-Id: Root=1-{hex8}-{hex24};Parent={hex16};Sampled=1
AccessDenied: User: arn:aws:iam::123456789012:user/ses-smtp-user.20261128-{n} is not authorized to perform: ses:SendRawEmail
ThrottlingException: Rate exceeded (Request ID: {uuid})
Key: smtp/password  ModifyIndex: {n}  LockIndex: 0
mailgun: <2026112810{n}.{d}.{HEX16}@mg.x.example> queued
run-{b16} applied by jane
trace_id={hex32} span_id={hex16} sampled=true
traceparent: 00-{hex32}-{hex16}-01
correlation-id {uuid}: send failed, will retry in {n} ms
[{uuid}] Processing SendMailJob (Job ID: {uuid}) from Sidekiq(mailers)
Sidekiq: jid={hex24} class=MailJob elapsed=0.{n} fail
celery.worker: Task app.tasks.rotate_token[{uuid}] succeeded
celery.worker: Task accounts.reset_password[{uuid}] raised unexpected: SMTPAuthenticationError(535, b'Authentication Credentials Invalid')
Task mail.send_password_reset[{uuid}] received
Sent password reset mail to user {n} ({uuid})
Password reset token created for user {n} at 2026-11-28T10:00:00Z
password changed for account {n} by admin2026
Password for user svc_mail_{n} expires in {d} days
The password for account relay-{n} has expired
The password you entered is incorrect, attempt {d} of 5
password was reset on 2026-11-{d}{d}
Password must contain at least {d} digits and 1 symbol
Password strength: 3/4 (score {n})
Password hint: none
password? no
Is the password correct? Check host email-smtp.us-east-1.amazonaws.com
the password I used is correct
I changed the password and it works now on mx2
Which password do I need, the one of the console or the one of SES SMTP in us-east-1?
My password has 44 characters, is that right?
Passwort falsch, Versuch {d} von 5
Das Passwort ist abgelaufen seit 28.11.2026
Passwort für Benutzer web{n} geändert
le mot de passe est incorrect (code 535)
la contraseña es incorrecta (535)
a senha está errada, erro 535 5.7.8
la password è scaduta il 28/11/2026
het wachtwoord is verlopen op 28-11-2026
пароль от почты не подходит, ошибка 535
неверный пароль для пользователя user{n}
密码错误 535 Authentication Credentials Invalid
パスワードが正しくありません (535)
비밀번호가 틀렸습니다 535
hasło jest nieprawidłowe (kod 535)
heslo je neplatné 535
şifre yanlış 535
| User | Password | Last error |
| me | (hidden) | 535 Authentication Credentials Invalid |
| Setting | Value |
| Host | email-smtp.us-east-1.amazonaws.com |
| SMTP password | ******** |
<td>Password</td><td>********</td>
<input type="password" name="smtp_password" value="">
<input type="password" name="pass" placeholder="Password" autocomplete="new-password">
<key>Password</key><string></string>
<param><value><string>sendmail</string></value></param>
<param><value><int>{n}</int></value></param>
<value>{n}</value>
host|port|user|password|tls
id,host,user,password,updated_at
{n}|email-smtp.us-east-1.amazonaws.com|587|me||2026-11-28
me|email-smtp.us-east-1.amazonaws.com|587
2026-11-28 10:00:00|INFO|mailer|{hex32}|mail sent
2026-11-28;10:00:00;mx1;587;email-smtp.us-east-1.amazonaws.com;535
me@x.example|y@x.example|h.example|587|sent
ORA-28001: the password has expired
SQLSTATE[28000] [1045] Access denied for user 'mail'@'{ip}' (using password: YES)
FATAL: password authentication failed for user "mail{n}"
psql: error: connection to server at "db-{n}.example" ({ip}), port 5432 failed: FATAL: password authentication failed for user "app"
redis: NOAUTH Authentication required.
redis> auth
MongoServerError: Authentication failed. codeName: 'AuthenticationFailed'
LDAP: error code 49 - 80090308: LdapErr: DSID-0C09{hex4}, comment: AcceptSecurityContext error, data 52e, v4563
AADSTS50126: Error validating credentials. Trace ID: {uuid} Correlation ID: {uuid}
irc: 464 me :Password incorrect
/msg NickServ IDENTIFY
:NickServ!s@services NOTICE me :Password incorrect.
(index) Values password undefined
[1] "smtp" [2] "password"
1) "user" 2) "password"
{"u":"me","p":null}
p = 0.{n}, n = {n}
p-value = 0.0{n}
p="none" adkim=r
v=DMARC1; p=reject; rua=mailto:dmarc@x.example
user = "me@x.example"
smtp: [h.example, 587, starttls]
login(me, PLAIN) failed
login("me", PASSWORD) failed
auth: [PLAIN, LOGIN]
mail(to, subject, body, headers)
SmtpClient(email-smtp.us-east-1.amazonaws.com, 587, true)
SMTPSettings(h.example, 587, me, STARTTLS)
credentials(me, ***)
trying AUTH PLAIN with user ses-smtp-user.20261128-{n}
tried host email-smtp.us-east-1.amazonaws.com and port 2587
used python3.12 and boto3-1.{n}.0
trying mx1 / mx2 in turn
logged in as deploy2026 on tty1
login with region us-east-1 and port 587
Logging in as svc-mail-{n}: 535 Authentication Credentials Invalid
could not log in with ses-smtp-user.20261128-{n}: 535
Authenticating me with AUTH LOGIN via smtp
authenticated via PLAIN as me in {n} ms
expected: "250" but got: "535 Authentication Credentials Invalid"
AssertionError: assert '535' == '235' (login)
assert 'PLAIN' in 'LOGIN PLAIN'
Expected response code 235 but got 535
SecureString parameter /prod/smtp/password not found
PARAMETER arn:aws:ssm:us-east-1:123456789012:parameter/smtp/password SecureString 1
REG_SZ value SmtpPassword not found
HKEY_LOCAL_MACHINE\SOFTWARE\App\{{uuid}}
S-1-5-21-{n}{n}-{n}{n}-{n}{n}-{n}
Event ID {n}: The SMTP service failed to authenticate. Correlation {uuid}
C:\inetpub\mailroot\Queue\NTFS_{hex8}{hex8}.EML
/home/me/.mail/cur/1786000000.M{n}P{n}Q{d}.mx1:2,S
(gdb) p status
{dollar}1 = 535
PS> {dollar}env:SMTP_USER
user@h:~{dollar} systemctl status postfix@-
C:\> nslookup email-smtp.us-east-1.amazonaws.com
.env:12:SMTP_HOST=email-smtp.us-east-1.amazonaws.com
./config/mail.yml:7:  password: <%= ENV["SMTP_PASSWORD"] %>
config/application.rb:31: password: ENV.fetch('SMTP_PASSWORD'),
settings.py:88:EMAIL_HOST_PASSWORD = os.environ["EMAIL_HOST_PASSWORD"]
wp-config.php:44:define( 'SMTP_PASS', getenv('SMTP_PASS') );
docker-compose.yml: SMTP_PASSWORD: {dollar}{SMTP_PASSWORD:?set it}
values.yaml: smtp.auth.existingSecret: smtp-credentials-{pod5}
heroku config: Setting SMTP_PASSWORD and restarting mailer-{n}... done, v{n}
vercel env ls: SMTP_PASSWORD Encrypted Production 3d ago
railway: deployment {uuid} failed
pm2: [PM2] App [mailer] with id [{d}] launched (pid {n})
supervisord: spawned: 'mailer_0{d}' with pid {n}
CRON[{n}]: (root) CMD (/usr/local/bin/rotate-smtp-password --region us-east-1)
nagios: SERVICE ALERT: mx{d};SMTP AUTH;CRITICAL;HARD;3;535 Authentication Credentials Invalid
zabbix: item smtp.auth[{ip},587] became not supported
level=error ts=2026-11-28T10:00:00Z caller=dispatch.go:{n} component=dispatcher msg="Notify for alerts failed" err="*email.loginAuth auth: 535 Authentication Credentials Invalid"
grafana: logger=emails t=2026-11-28 level=error msg="Failed to send" err="535 Authentication Credentials Invalid" traceID={hex32}
sentry: Event {hex32} captured
jira: Mail queue item {n} failed: AuthenticationFailedException: 535
gitea: [E] [{hex8}] Send mail failed: 535 Authentication Credentials Invalid
keycloak: type="SEND_RESET_PASSWORD_ERROR", realmId="{uuid}", clientId="account", userId="{uuid}", ipAddress="{ip}", error="email_send_failed"
type="LOGIN_ERROR", clientId="web", error="invalid_user_credentials", auth_method="openid-connect", code_id="{uuid}"
authentik: {"event":"Failed to send","task_uuid":"{hex32}","request_id":"{hex32}"}
odoo: 2026-11-28 10:00:00,123 {n} INFO db{d} odoo.addons.mail: Mail {n} sent
Sentry-Trace: {hex32}-{hex16}-1
datadog: trace_id={n}{n} span_id={n}{n}
password policy: min 12 characters, see https://h.example/docs/password?x={n}
password reset link expired (token id {n})
Changed password of svc{n} from console
I rotated the password on 2026-11-2{d} and again at 10:{d}{d}
I set the region to eu-west-1 and the port to 2587
The password is correct, I checked it with openssl s_client -connect h.example:465
The password is the one that the console showed on 2026-11-28
my password for SES works in us-east-1 but not in eu-west-1
pass: {d} fail: {d} skip: {n}
Tests: {n} passed, {n} failed
PASS mail/smtp_test.go ({d}.{n}s)
--- PASS: TestSend{n} (0.00s)
✓ sends with password (12ms)
secret-service: Object path /org/freedesktop/secrets/collection/login/{n}
secret "smtp-credentials" deleted
secrets "smtp-{hex8}" not found
Secret smtp-credentials version {uuid} is AWSCURRENT
token bucket: 14.0 mails/s, burst {n}
Token: expires_in={n}
auth-token-cache: hit={n} miss={n}
An enum describing the relationship between a relay and a basic block.
HTTP server uses a basic setup.
ACCESSKEYMETADATA AKIAIOSFODNN7EXAMPLE 2026-11-01T00:00:00Z Active bob
{ts} status unpacked libsecret-1-0:amd64 0.20.5-3
{ts} status installed passwd:amd64 1:4.13
credential_process = /opt/aws/bin/fetch-credentials --profile mail
if err := mail.Send(token::Next, cfg); err != nil
  'laravel/passport' => 'v11.{d}.{d}',
    "minipass": "^7.0.{d}",
#define SASL_NOPASS 0x0000{hex4}
see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Data_structures#Number_type for maxKeys
ResourceNotFoundException: arn:aws:inspector:us-west-2:123456789012:target/0-nvgVhaxX/template/0-it5r2S4T/run/0-11LMTAVe
undefined symbol: _ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE7replaceEN9__gnu_cxx17__normal_iteratorIPKcS4_EE
no start line: Expecting: -----BEGIN PRIVATE KEY-----
your temporary password is {####}.
curl --user=%s:%s smtp://relay
self.token = jwt.encode(payload)
password = decrypted(value)
def send(self, password: str = None):
to set up SMTP pass --tls to swaks
curl sends USER and PASS commands in this order
passwd: files systemd sss
using credentials of role arn:aws:iam::123456789012:role/mailer-prod-eu
dovecot: auth: passwd-file(bob,198.51.100.4): Password mismatch (SHA1 of given password: {hex8})
 bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
public key: MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
pubkey-SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
lambda/mailer-prod-SendFunction-A1B2C3D4E5F6: START RequestId: {uuid} Version: $LATEST
data.aws_ssm_parameter.smtp_password_{n}: Reading...
An error occurred (ExpiredToken) when calling the PutObject operation: The provided token has expired. RequestId {b16}
set-cookie: lang=en-{d}; Path=/
Subject: =?utf-8?B?0JLQsNGIINC30LDQutCw0Lcg0L7RgtC/0YDQsNCy0LvQtdC9?=
Setting up passwd (1:4.13+dfsg1-{d}ubuntu1) ...
ii  sshpass  1.09-1build{d}  amd64  Non-interactive ssh password authentication
C:\Users\bob{n}\AppData\Roaming\KeePass\KeePass.config{d}.xml
statsd: mail.auth.password.rejected:{n}|c|#env:prod
password_reset_requests={n} token_refreshes={n} p99={n}ms
{"responseElements":{"accessKey":{"status":"Active","userName":"ses-smtp-user.2026{n}"}}}
Retype new password: sorry, passwords do not match
JIRA-{n}: users cannot change password on mail{d}
A senha do usuário mail{n} expirou
/dev/disk/by-id/nvme-Samsung_SSD_980_PRO_1TB_S5GXNF0R{n}
#{d}  0x0000{hex12} in smtp_login (user=0x{hex12} "bob{n}", password=<optimized out>) at smtp.c:{n}
org_{b16} req_{b22}{b2}
vercel: dpl_{b22}{b6} ready
matrix: event {dollar}{b43} in room !{b16}{b2}:example.org
calendar: UID:{hex24}{d}{d}@google.com SEQUENCE:{d}
example.org. 3600 IN TXT "amazonses:{b43}="
example.org. 300 IN DNSKEY 257 3 13 {b43}{b43}==
Le mot de passe de l'utilisateur mail{n} a expiré
AttributeError: 'Settings{d}' object has no attribute 'smtp_password'
fixes the password prompt (ITS#{n})
`.trim().split("\n").map((kind) => kind.replaceAll("{tick}", "`").replaceAll("{dollar}", "$"));
