/**
 * Ways in which commands, files, dumps and people write a secret: one line a way, with `{s}` for the secret, `{b}` for what is
 * sent at AUTH PLAIN, `{p}` for what is sent at AUTH LOGIN, `{u}` for the secret in a URL, `{k}` for a session token.
 *
 * Invariant: a table; written as an attack, without a look at the rules.
 * @module
 */

/** All ways. */
export const WAYS: readonly string[] = String.raw`
--set smtp.password={s} --set replicas=2
helm upgrade --install app ./chart --set-string mail.smtp.pass={s}
kubectl create secret generic smtp --from-literal=password={s}
kubectl create secret generic smtp --from-literal=username=me --from-literal=smtp-pass={s} -n mail
docker run -d -e SMTP_USER=me -e SMTP_PASS={s} --name relay img
docker run --env "RELAY_PASSWORD={s}" boky/postfix
Env: [PATH=/usr/bin SMTP_PASSWORD={s} HOME=/root]
"Env": ["PATH=/usr/bin", "SMTP_PASSWORD={s}", "HOME=/root"]
      SMTP_PASSWORD:  {s}
    - name: SMTP_PASSWORD value: {s}
    - name: SMTP_PASSWORD value: "{s}"
{"name":"SMTP_PASSWORD","value":"{s}"}
{"name": "MAIL_PASS", "valueFrom": null, "value": "{s}"}
{"key":"smtp.password","type":"string","value":"{s}"}
{"Key": "SmtpPassword", "Value": "{s}"}
{"ParameterKey":"SmtpPassword","ParameterValue":"{s}"}
ParameterKey=SmtpPassword,ParameterValue={s}
[{"OptionName":"SMTP_PASSWORD","Value":"{s}"}]
"Name": "/prod/smtp/password", "Type": "SecureString", "Value": "{s}"
"SecretString": "{s}"
"SecretString":"{\"username\":\"me\",\"password\":\"{s}\"}"
SecretString: '{"password":"{s}"}'
aws ssm put-parameter --name /prod/smtp/password --type SecureString --value {s}
aws ssm put-parameter --name smtp-password --value '{s}' --overwrite
aws secretsmanager create-secret --name smtp --secret-string {s}
aws secretsmanager put-secret-value --secret-id smtp --secret-string '{"password":"{s}"}'
vault kv put secret/smtp username=me password={s}
vault kv put secret/smtp pass={s} ttl=1h
gh secret set SMTP_PASSWORD --body {s}
gh secret set SMTP_PASSWORD -b"{s}"
heroku config:set SMTP_PASSWORD={s} --app x
flyctl secrets set SMTP_PASSWORD={s}
az keyvault secret set --vault-name v --name smtp-password --value {s}
gcloud secrets create smtp --data={s}
echo -n {s} | docker secret create smtp_password -
echo '{s}' | docker login -u me --password-stdin registry.example.com
echo "{s}" | smtpkey derive -
printf '%s' '{s}' | base64
printf "{s}" > smtp_password.txt
docker login -u me -p {s} registry.example.com
docker login --username me --password {s}
mysql -u root -p{s} mail
mysqldump --user=root --password={s} mail
mysql -uroot -p'{s}'
PGPASSWORD={s} psql -h db -U app
PGPASSWORD='{s}' pg_dump app
MYSQL_PWD={s} mysql -u root
RESTIC_PASSWORD={s} restic backup /
redis-cli -h r -a {s} ping
redis-cli --pass {s} ping
mongo -u admin -p {s} --authenticationDatabase admin
mongodb+srv://app:{s}@cluster0.mongodb.net/test
amqp://me:{s}@rabbit:5672/%2f
redis://:{s}@cache:6379/0
ldapsearch -x -D cn=admin -w {s} -b dc=x
ldapsearch -x -D "cn=admin,dc=x" -w "{s}" uid=1
bindpw {s}
olcRootPW: {s}
rootpw {s}
curl --url smtps://mail.example.com --user "me@example.com:{s}" --mail-from a@b.example
curl -s --user 'api:{s}' https://api.mailgun.net/v3/x/messages
curl -H "X-Api-Key: {s}" https://x.example
curl -H 'Authorization: Token {s}' https://x.example
curl -H "api-key: {s}" https://api.brevo.com/v3/smtp/email
curl -H "X-Postmark-Server-Token: {s}" https://api.postmarkapp.com/email
curl --header "PRIVATE-TOKEN: {s}" https://gitlab.example.com
curl --oauth2-bearer {s} smtp://h
curl --proxy-user me:{s} smtp://h
curl --pass {s} --cert c.pem smtp://h
wget --user=me --password={s} https://x.example
wget --http-password={s} https://x.example
http -a me:{s} POST https://x.example
lftp -u me,{s} ftp.example.com
ftp://me:{s}@ftp.example.com/x
ncftp -u me -p {s} host
smbclient //host/share -U me%{s}
mount -t cifs -o username=me,password={s} //h/s /mnt
s-nail -S smtp-auth-password={s} -S smtp-auth-user=me
set smtp-auth-password="{s}"
set smtp_pass="{s}"
set imap_pass = {s}
swaks --auth-user me --auth-password {s} --server h
swaks --to x@y.example -au me -ap '{s}'
swaks --auth LOGIN --au me --ap {s} --tls
sendemail -f a@b.example -xu me -xp {s} -s h
sendEmail -o tls=yes -xu "me" -xp "{s}" -m hi
msmtp --passwordeval="echo {s}"
passwordeval "echo {s}"
passwordeval printf %s {s}
mailx -S smtp-auth-password='{s}' -s hi x@y.example
ssmtp -au me -ap {s}
AuthPass={s}
AuthUser=me AuthPass={s} UseSTARTTLS=YES
smtp_sasl_password_maps = static:me:{s}
smtp_sasl_password_maps = inline:{ [mail.example.com]:587=me:{s} }
smtp_sasl_password_maps=static:AKIAIOSFODNN7EXAMPLE:{s}
define({tick}confAUTH_INFO', {tick}me:{s}')
AuthInfo:mail.example.com "U:me" "I:me" "P:{s}" "M:PLAIN"
*:me:{s}
mail.example.com:me:{s}
client_send = : me : {s}
client_send = ^me^{s}
hide mysql_servers = localhost/exim/exim/{s}
relayhost_auth me:{s}
relay-auth: me {s}
table secrets { label = me:{s} }
label me:{s}
smtp://label@mail.example.com auth <secrets> me:{s}
ses_label me:{s}
<passwd>{s}</passwd>
<Password PlainText="true">{s}</Password>
<password encrypted="false">{s}</password>
<AdministratorPassword><Value>{s}</Value><PlainText>true</PlainText></AdministratorPassword>
<string name="smtp_password">{s}</string>
<setting name="SmtpPassword" serializeAs="String"><value>{s}</value></setting>
<param name="password" value="{s}"/>
<Parameter name="password"><value>{s}</value></Parameter>
<bean id="m"><property name="username" value="me"/><property name="password"><value>{s}</value></property></bean>
<connectionStrings><add name="x" connectionString="Server=h;User Id=sa;Password={s};Encrypt=true" /></connectionStrings>
<ns1:Password Type="PasswordText">{s}</ns1:Password>
<wsse:Password Type="http://docs.oasis-open.org/wss/PasswordText">{s}</wsse:Password>
<member><name>password</name><value><string>{s}</string></value></member>
<key>SMTPPassword</key> <string>{s}</string>
<dict><key>password</key><data>{s}</data></dict>
<input type="password" name="smtp_pass" value="{s}">
<input name="smtp_pass" type="password" class="form-control" value="{s}">
<td>SMTP Password</td><td>{s}</td>
<th>Password</th> <td><code>{s}</code></td>
<dt>Password</dt><dd>{s}</dd>
| SMTP password | {tick}{s}{tick} |
| password  | {s} | prod |
Password | {s}
Password → {s}
Password -> {s}
Password ==> {s}
Password :- {s}
Password - {s}
Password – {s}
user/password: me/{s}
username/password = me/{s}
user:me pass:{s}
user:pass = me:{s}
login: me, pw: {s}
credentials me / {s}
creds: me {s}
Login me; Kennwort {s}
Benutzer: me Kennwort: {s}
Zugangsdaten: me / {s}
Identifiant : me Mot de passe : {s}
mot de passe: «{s}»
Usuario: me Contraseña: {s}
Utilizador: me Palavra-passe: {s}
Nome utente: me Password: {s}
Brukernavn: me Passord: {s}
Логин: me Пароль: {s}
Логин me пароль {s}
ユーザー名：me パスワード：{s}
用户名：me 密码：{s}
账号 me 密码 {s}
사용자: me 비밀번호: {s}
ชื่อผู้ใช้: me รหัสผ่าน: {s}
उपयोगकर्ता: me पासवर्ड: {s}
كلمة المرور: {s}
סיסמה: {s}
Mật khẩu: {s}
Kata sandi: {s}
Jelszó: {s}
Wachtwoord is {s}
Das Kennwort ist {s}
my password is {s}
the pw is "{s}"
pass was: {s}
password set to {s}
password changed to {s}
new password: {s}
Your temporary password is {s}
with password {s}
using password {s} for user me
(password {s})
[password={s}]
{password={s}}
{password: {s}}
{:password=>"{s}"}
{:user_name=>"me", :password=>"{s}", :authentication=>:plain}
{user_name: "me", password: "{s}", authentication: :plain}
%{password: "{s}", username: "me"}
[password: "{s}", username: "me"]
{password,<<"{s}">>}
{password, "{s}"}
{password,"{s}"},{relay,"mail.example.com"}
password => <<"{s}">>
Some(Password("{s}"))
SmtpConfig { username: "me", password: "{s}", port: 587 }
SmtpConfig{Username:"me", Password:"{s}", Port:587}
&{Host:mail.example.com Port:587 Username:me Password:{s} From:x}
{mail.example.com 587 me {s} true}
map[host:mail.example.com password:{s} user:me]
map[string]string{"password":"{s}"}
SmtpSettings(host=mail.example.com, username=me, password={s}, port=587)
SmtpSettings[host=mail.example.com, password={s}]
SmtpSettings(host='h', password='{s}')
namespace(host='h', password='{s}', port=587)
Credentials(username='me', password='{s}')
MailConfig(password=Secret({s}))
object(Swift_SmtpTransport)#3 { ["password":protected]=> string(12) "{s}"
["_password":"PHPMailer":private]=> string(10) "{s}"
'Password' => string '{s}' (length=12)
[Password] => {s} [Port] => 587
[pass:protected] => {s}
  public string $Password = "{s}"
  +Password: "{s}"
  #password: "{s}"
  -password: {s}
stdClass::__set_state(array('password' => '{s}'))
PHPMailer->Password = '{s}'
$mail->Password   = "{s}";
$mail->Password="{s}"; $mail->SMTPSecure='tls';
$transport->setUsername('me')->setPassword('{s}')
->setPassword({s})
mailer.password("{s}")
.withPassword("{s}")
.password('{s}').build()
withCredentials("me", "{s}")
.auth("me", "{s}")
.credentials(Credentials::new("me".into(), "{s}".into()))
Credentials::new("me".to_string(), "{s}".to_string())
gomail.NewDialer("mail.example.com", 587, "me", "{s}")
gomail.NewPlainDialer("h", 587, "me", "{s}")
smtp.CRAMMD5Auth("me", "{s}")
sasl.NewPlainClient("", "me", "{s}")
new PasswordAuthentication("me", "{s}")
new PasswordAuthentication("me", "{s}".toCharArray())
transport.connect("mail.example.com", 587, "me", "{s}")
transport.connect(host, "me", "{s}")
smtpClient.Authenticate("me", "{s}")
client.Credentials = new NetworkCredential("me", "{s}", "domain")
client.Authenticate ("me", "{s}");
server.login('me@example.com', '{s}')
smtp.login(user="me", password="{s}")
smtp.login(user='me', password='{s}')
conn.auth_plain("me", "{s}")
Net::SMTP.start('h', 587, 'localhost', 'me', '{s}', :plain)
smtp.start('localhost', user: 'me', secret: '{s}', authtype: :login)
yagmail.SMTP('me', '{s}')
aiosmtplib.send(m, username="me", password="{s}")
nodemailer.createTransport({ auth: { user: 'me', pass: '{s}' } })
auth: { user: 'me', pass: '{s}' },
auth: { user: "me", pass: "{s}", type: "login" }
auth:{user:me,pass:{s}}
auth=me:{s}
auth = ("me", "{s}")
auth=('me', '{s}')
"auth": ["me", "{s}"]
"credentials":{"accessKeyId":"AKIAIOSFODNN7EXAMPLE","secretAccessKey":"{s}"}
smtpPassword="{s}" smtpUser="me"
SMTP_AUTH=me:{s}
SMTP_CREDENTIALS=me:{s}
SMTP_URL=smtp://me:{s}@mail.example.com:587
MAILER_DSN=ses+smtp://AKIAIOSFODNN7EXAMPLE:{s}@default?region=eu-west-1
EMAIL_URL=smtp+tls://me@example.com:{s}@mail.example.com:587
smtps://me%40example.com:{s}@mail.example.com:465
submission://me:{s}@mail.example.com
dsn: 'smtp://me:{s}@mail.example.com'
"dsn":"smtp:\/\/me:{s}@mail.example.com:587"
https://me:{s}@x.example/path
jdbc:mysql://db/x?user=me&password={s}&useSSL=false
jdbc:postgresql://db/x?password={s}&user=me
jdbc:oracle:thin:scott/{s}@db:1521
Server=db;Database=x;User Id=me;Pwd={s};
Data Source=db;Persist Security Info=True;User ID=sa;Password={s}
DefaultEndpointsProtocol=https;AccountName=x;AccountKey={s};EndpointSuffix=core.windows.net
Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={s}
https://x.blob.core.windows.net/c?sv=2022&sig={s}&se=2026
https://api.example.com/?token={s}
https://api.example.com/send?apikey={s}&to=me
https://x.example/cb?code=1&access_token={s}#x
POST /login username=me&password={s}&remember=1
body: user=me&passwd={s}
password%3D{s}
{"password":{"value":"{s}"}}
{"password":["{s}"]}
{"smtp":{"auth":{"pass":"{s}"}}}
{\"smtp\":{\"pass\":\"{s}\"}}
{\\\"pass\\\":\\\"{s}\\\"}
"{\"password\": \"{s}\"}"
'{"password": "{s}"}'
b'{"password": "{s}"}'
{'password': '{s}'}
{'smtp_password': b'{s}', 'x': 1}
('password', '{s}')
("password", "{s}"), ("user", "me")
[('user', 'me'), ('password', '{s}')]
["password", "{s}"]
[["password","{s}"]]
(:password "{s}")
(password . "{s}")
(cons "password" "{s}")
(setq smtpmail-auth-credentials '(("h" 587 "me" "{s}")))
machine h port 587 login me password "{s}"
machine h login me password {s} port 587
default login me password {s}
account ses host h user me password {s} auth on
password {s} # ses
password "{s}"
password='{s}' # prod
pass {s} user me
poll mail.example.com user me pass {s}
poll h protocol imap username "me" password "{s}" ssl
user 'me' there with password '{s}' is 'me' here
IMAPAccount x User me Pass {s}
Pass "{s}"
remotepass = {s}
smtppass={s}
smtpserverpass="{s}"
smtp_password {s};
password: {s} # rotated
password: !!str {s}
password: !vault {s}x
password: >- {s}
password: | {s}
password: |- {s}
SMTP_PASSWORD<<EOF {s} EOF
export SMTP_PASSWORD={s} && ./run
export SMTP_PASSWORD="{s}"; ./run
declare -x SMTP_PASSWORD="{s}"
typeset -x SMTP_PASSWORD={s}
+ export SMTP_PASSWORD={s}
+ SMTP_PASSWORD={s}
++ PASSWORD='{s}'
set -x SMTP_PASSWORD {s}
set -gx SMTP_PASSWORD '{s}'
setx SMTP_PASSWORD {s}
setx SMTP_PASSWORD "{s}" /M
set "SMTP_PASSWORD={s}"
$env:SMTP_PASSWORD = '{s}'
$Env:SMTP_PASSWORD="{s}"
[Environment]::SetEnvironmentVariable("SMTP_PASSWORD", "{s}", "User")
$password = ConvertTo-SecureString "{s}" -AsPlainText -Force
ConvertTo-SecureString '{s}' -AsPlainText -Force
ConvertTo-SecureString -String {s} -AsPlainText
New-Object System.Management.Automation.PSCredential("me", (ConvertTo-SecureString "{s}" -AsPlainText -Force))
Send-MailMessage -Credential (New-Object PSCredential 'me', '{s}')
-Password "{s}"
-Password {s} -UserName me
-SmtpPassword:{s}
/password:{s}
/p:{s} /u:me
net use \\h\s /user:me {s}
cmdkey /add:h /user:me /pass:{s}
schtasks /create /ru me /rp {s}
Set-Item Env:SMTP_PASSWORD {s}
Environment="SMTP_PASSWORD={s}"
Environment=SMTP_PASSWORD={s}
SetEnv SMTP_PASSWORD {s}
SetEnv SMTP_PASSWORD "{s}"
PassEnv X SetEnv MAIL_PASS {s}
fastcgi_param SMTP_PASSWORD {s};
fastcgi_param SMTP_PASSWORD "{s}";
env[SMTP_PASSWORD] = {s}
php_value smtp_password {s}
php_admin_value[sendmail_pass] = {s}
ARG SMTP_PASSWORD={s}
ENV SMTP_USER=me SMTP_PASSWORD={s}
os.environ["SMTP_PASSWORD"] = "{s}"
os.environ.setdefault("SMTP_PASSWORD", "{s}")
process.env.SMTP_PASSWORD = '{s}'
process.env['SMTP_PASSWORD']="{s}"
process.env.SMTP_PASSWORD || '{s}'
process.env.SMTP_PASSWORD ?? "{s}"
os.getenv("SMTP_PASSWORD", "{s}")
os.environ.get('SMTP_PASSWORD', '{s}')
env('MAIL_PASSWORD', '{s}')
ENV.fetch("SMTP_PASSWORD", "{s}")
ENV["SMTP_PASSWORD"] || "{s}"
System.setProperty("mail.smtp.password", "{s}")
-Dmail.smtp.password={s}
-Dspring.mail.password={s} -jar app.jar
java -Dmail.password="{s}" -jar a.jar
--spring.mail.password={s}
spring.mail.password={s}
spring.mail.password: {s}
quarkus.mailer.password={s}
play.mailer.password="{s}"
akka.mail { password = "{s}" }
password = "{s}" // prod
mail.smtp.password = {s} \
config.action_mailer.smtp_settings = { user_name: 'me', password: '{s}' }
config :app, Mailer, password: "{s}"
password: System.get_env("X") || "{s}"
SMTP_PASSWORD := {s}
SMTP_PASSWORD ?= {s}
SMTP_PASSWORD += {s}
smtp_password = "{s}" -> (known after apply)
~ password = "{s}" -> "x"
+ smtp_password = "{s}"
- password: {s}
+ password: {s}
-password={s}
+password={s}
> password={s}
<password={s}
12:password={s}
.env:3:SMTP_PASSWORD={s}
config/mail.php:42: 'password' => '{s}',
grep: .env: SMTP_PASSWORD={s}
"ses_smtp_password_v4": "{s}"
ses_smtp_password_v4 = {s}
smtp_password = {s} (sensitive)
"attributes":{"id":"AKIAIOSFODNN7EXAMPLE","secret":"{s}","ses_smtp_password_v4":"x"}
"secret": "{s}", "status": "Active"
"outputs":{"smtp_password":{"value":"{s}","type":"string","sensitive":true}}
SmtpPassword: !Sub {s}
Value: {s} # SmtpPassword
resource "aws_ssm_parameter" "smtp_password" { value = "{s}" }
variable "smtp_password" { default = "{s}" }
variable smtp_password default {s}
ansible_become_pass={s}
ansible_ssh_pass: {s}
host1 ansible_user=me ansible_password={s}
smtp_password: "{{ vault | default('{s}') }}"
INSERT INTO config (name, value) VALUES ('smtp_password', '{s}');
INSERT INTO users (login, password) VALUES ('me', '{s}')
UPDATE settings SET value='{s}' WHERE name='smtp_password'
UPDATE users SET password = '{s}' WHERE id=1
UPDATE wp_options SET option_value = '{s}' WHERE option_name = 'smtp_pass'
CREATE USER 'me'@'%' IDENTIFIED BY '{s}'
CREATE ROLE app LOGIN PASSWORD '{s}'
ALTER USER app WITH PASSWORD '{s}'
ALTER USER sa WITH PASSWORD = '{s}'
SET PASSWORD FOR 'me'@'h' = PASSWORD('{s}')
GRANT ALL ON *.* TO me@h IDENTIFIED BY "{s}"
EXEC msdb.dbo.sysmail_add_account_sp @username='me', @password='{s}', @port=587
wp option update smtp_pass {s}
wp config set SMTP_PASSWORD {s}
a:2:{s:8:"smtp_pwd";s:12:"{s}";}
s:8:"password";s:14:"{s}";
O:8:"stdClass":1:{s:4:"pass";s:9:"{s}";}
define("SMTP_PASS", "{s}");
define( 'WPMS_SMTP_PASS', '{s}' );
const SMTP_PASS = '{s}';
#define SMTP_PASSWORD "{s}"
private static final String PASSWORD = "{s}";
private const string Password = @"{s}";
let password = "{s}";
let password: &str = "{s}";
val password: String = "{s}"
var password string = "{s}"
password string = "{s}"
char *password = "{s}";
std::string password{"{s}"};
Password = N'{s}'
@Value("{dollar}{mail.password:{s}}")
{dollar}{SMTP_PASSWORD:-{s}}
{dollar}{SMTP_PASSWORD:={s}}
{dollar}{SMTP_PASSWORD-{s}}
{dollar}{mail.password:{s}}
Authorization: Basic {b}
Proxy-Authorization: Basic {b}
authorization: bearer {s}
authorization=Bearer {s}
"authorization":"Bearer {s}"
"Authorization": ["Bearer {s}"]
headers={'Authorization': 'Bearer {s}'}
X-Amz-Security-Token: {k}
x-amz-security-token={k}
aws_session_token = {k}
"SessionToken": "{k}"
X-API-KEY={s}
x-auth-token: {s}
X-Server-API-Key: {s}
Cookie: session={s}; theme=dark
Set-Cookie: PHPSESSID={s}; path=/; HttpOnly
"cookie":"sid={s}"
C: AUTH PLAIN {b}
AUTH PLAIN\r\n{b}
> AUTH LOGIN {b}
=> AUTH PLAIN {b}
~> AUTH PLAIN {b}
DEBUG SMTP: AUTH LOGIN command trace {b}
write: b'AUTH PLAIN {b}\r\n'
send: 'AUTH PLAIN {b}\r\n'
>>> AUTH PLAIN {b}
0000: 41 AUTH PLAIN {b}
smtp_sasl: AUTH PLAIN {b}
client: AUTH XOAUTH2 {b}
USER me PASS {s}
PASS {s}\r\n
+OK USER me -> PASS {s}
A001 LOGIN "me" "{s}"
A001 LOGIN me {s}
LOGIN me@example.com {s}
AUTHENTICATE PLAIN {b}
AUTH me {s}
user me password {s} rejected
user=<me> password=<{s}>
user=me pass="{s}" host=h
user='me', password='{s}'
username "me", password "{s}"
me@example.com:{s}
me:{s}@mail.example.com:587
me:{s}@mail.example.com
login failed for me with {s}
Login failed: me / {s}
Failed login for me using password "{s}"
invalid password "{s}"
Wrong password: {s}
bad password '{s}' for me
password '{s}' rejected
password {s} is wrong
The password "{s}" does not work
tried password={s}
given password was {s}
expected password "{s}"
passwords: ["{s}"]
passwords = {s}, x
pw: {s}
PW={s}
pwd={s}
psw={s}
pass_word={s}
pass-word: {s}
pass word: {s}
passphrase: {s}
pass phrase = {s}
pin: {s}
secret={s}
secret_key={s}
SECRET: {s}
sharedSecret={s}
shared secret: {s}
client secret: {s}
clientSecret={s}
consumer_secret={s}
app_secret={s}
app password: {s}
application password = {s}
Application-specific password: {s}
API Key: {s}
API-Key {s}
apikey {s}
api key is {s}
api secret: {s}
Access key secret: {s}
Secret access key: {s}
Secret Access Key {s}
secret key = {s}
SecretKey {s}
AWSSecretKey={s}
AWS_SECRET={s}
aws_secret_key: {s}
AWS secret: {s}
private key: {s}
encryption key: {s}
license_key={s}
Licence key {s}
signing secret {s}
auth token: {s}
Auth Token = {s}
AccessToken {s}
refresh_token={s}
id_token={s}
bot_token={s}
bearer_token: {s}
token "{s}"
token: '{s}'
TOKEN={s}
otp={s}
SMTP Passwort: {s}
SMTP-Kennwort = {s}
SmtpKennwort="{s}"
smtp_passwort={s}
E-Mail-Passwort: {s}
Postfach-Kennwort: {s}
mdp: {s}
motdepasse={s}
smtp.mdp = {s}
clave: {s}
contrasena={s}
contraseña_smtp: {s}
senha_smtp={s}
SENHA: {s}
wachtwoord={s}
haslo={s}
hasło do poczty: {s}
heslo: {s}
jelszo={s}
parola: {s}
sifre={s}
salasana: {s}
lösenord: {s}
adgangskode={s}
пароль={s}
пароль от почты: {s}
PAROL={s}
密码={s}
口令：{s}
パスワード={s}
パスワードは{s}
비밀번호={s}
#2 [internal function]: PDO->__construct('mysql:host=db', 'root', '{s}')
args: ('me', '{s}') smtp.login
ENV.fetch("SMTP_PASSWORD") { "{s}" }
new DefaultAuthenticator("me", "{s}")
await smtp.AuthenticateAsync("me@x", "{s}");
(main.Config) { Password: (string) (len=16) "{s}" }
(string) (len=8) "password": (string) (len=16) "{s}"
Password(Some("{s}"))
++ echo {s}
base64 <<< "{s}"
openssl passwd -6 {s}
openssl enc -aes-256-cbc -k {s}
zip -P {s} out.zip f
7z x -p{s} a.7z
unzip -P {s} a.zip
rar x -hp{s} a.rar
ssh-keygen -p -P {s} -N {s}
rsync --password-file=<(echo {s}) x
expect -c 'send "{s}\r"'
db:5432:app:me:{s}
│ password │ {s} │
┃ SMTP password ┃ {s} ┃
║ Passwort ║ {s} ║
 password ¦ {s}
-[ RECORD 1 ]-+- name | smtp_password value | {s}
| key | type | value | |---|---|---| | smtp.password | string | {s} |
| smtp.password | string | {s} |
smtp.password  string  {s}
smtp_password (string): {s}
smtp_password [string] = {s}
smtp_password;string;{s}
"smtp_password","string","{s}"
smtp_password,{s}
password: !encrypted "{s}"
client_send = "<; ; me ; {s}"
h:me:{s}
password_query = SELECT '{s}' AS password
sqlplus me/{s}@db
sip:me:{s}@h
git clone https://{s}@git.example/x.git
urn:smtp:me:{s}@h
//me:{s}@h/share
me@x.example:{s}@h.example
https://h.example/?p={s}
username=me&p={s}
{"value":"{s}","name":"password"}
{"field":"password","input":"{s}"}
{"label":"Password","content":"{s}"}
{"k":"password","v":"{s}"}
{&#x22;password&#x22;:&#x22;{s}&#x22;}
password&#x3d;{s}
password&equals;{s}
password&#58; {s}
password&colon; {s}
password\x3d{s}
password\075{s}
"\x70assword": "{s}"
passwоrd: {s}
ｐａｓｓｗｏｒｄ：{s}
ＰＡＳＳＷＯＲＤ＝{s}
password﹕{s}
𝗽𝗮𝘀𝘀𝘄𝗼𝗿𝗱: {s}
p a s s w o r d : {s}
P-A-S-S-W-O-R-D: {s}
pa$$word: {s}
p@ssword: {s}
smtp_psswd={s}
smtp_pasword={s}
passowrd: {s}
pssword: {s}
pswrd={s}
psswrd: {s}
smtp_login=me:{s}
login=me/{s}
user / password: me / {s}
credentials (me, {s})
login me {s}
Logging in with me / {s}
Authenticating as me using {s}
trying me:{s} ... failed
The SMTP password for me is {s}
password changed from {s} to x
changed password from x to {s}
Password... {s}
Password .......: {s}
Password..........{s}
Password ~ {s}
Password = = {s}
Password ::= {s}
Password <- {s}
Password <= {s}
password<-"{s}"
password <<< {s}
Password, {s}
Password/ {s}
Password\ {s}
Password * {s}
Password # {s}
Password/{s}
password_{s}
Password_{s}
Password-{s}
password: '%env(SMTP_PASSWORD)%' # {s}
static const char PASS[] = "{s}";
password <- "{s}"
password = """{s}"""
password(s): {s}
~ password = "x" -> "{s}"
"smtp_password": { "sensitive": true, "type": "string", "value": "{s}" }
msg: "smtp login me/{s} failed"
puppet: change from 'x' to '{s}' for password
Notice: /Stage[main]/Smtp/password: current_value 'x', should be '{s}'
args: [--password, {s}]
password di posta: {s}
parola d'ordine: {s}
ww={s}
ww: {s}
Hasło SMTP: {s}
Şifreniz: {s}
Κωδικός πρόσβασης: {s}
Mật khẩu là {s}
パス: {s}
授权码：{s}
授权码={s}
비밀번호는 {s}
one-time code: {s}
passkey={s}
inp-abcdefghijklmnopqrstuvwx {s}
pass\u200bword={s}
p\u200bassword: {s}
pass\xadword: {s}
smtp.password <from .env> = {s}
Password (again): {s}
password #=> "{s}"
var_dump($password); string(16) "{s}"
console.log(pass) // {s}
<b>Password</b> {s}
<b>Password</b>: {s}<br>
<label>Password</label> <input value="{s}">
<input value="{s}" name="smtp_pass">
*.example.com:me:{s}
yagmail.register('me', '{s}')
keyring.set_password("ses", "me", "{s}")
password: !ruby/string {s}
password;: {s}
Password?: {s}
password!: {s}
„Passwort“: „{s}“
password【{s}】
密码【{s}】
密码「{s}」
パスワード「{s}」
الرقم السري: {s}
סיסמת SMTP: {s}
Passwort (SMTP): {s}
kata laluan: {s}
Grpc-Metadata-Token: {s}
snmp community {s} password {s}
enable secret 5 {s}
username me password 0 {s}
radius-server key {s}
tacacs-server key 7 {s}
htpasswd -b .htpasswd me {s}
useradd -p {s} me
passwd me {s}
rabbitmqctl add_user me {s}
rabbitmqctl change_password me {s}
masterauth {s}
"AUTH" "{s}"
hydra -l me -p {s} smtp://h
perl -MMIME::Base64 -e 'print encode_base64("\000me\000{s}")'
python3 -c "print('{s}')" | smtpkey derive -
base64.b64encode(b'\0me\0{s}')
btoa("\0me\0{s}")
doveadm auth test me@example.com {s}
doveadm auth test -x service=smtp me@example.com '{s}'
testsaslauthd -u me -p {s} -s smtp
testsaslauthd -r example.com -u me -p '{s}'
pluginviewer; sasl_passwd: me {s}
smtptest -a me -u me -w {s} mail.example.com
smtptest -m LOGIN -a me -w '{s}' mail.example.com
imtest -u me -a me -w {s} h
outgoing-cred-cmd = echo {s}
himalaya: message.send.backend.auth.raw = "{s}"
backend.auth.raw = '{s}'
smtpclient -u me -P {s} -S h
$smtp.Credentials = [System.Net.NetworkCredential]::new('me', '{s}')
reg add HKLM\Software\App /v SmtpPassword /t REG_SZ /d {s} /f
    SmtpPassword    REG_SZ    {s}
C:\> net user svc-mail {s} /add
psexec \\h -u me -p {s} cmd
bcp db.dbo.t out f -U sa -P {s}
osql -U sa -P {s}
isql -v dsn me {s}
tsql -H h -p 1433 -U me -P '{s}'
rclone obscure {s}
node -e "console.log('{s}')" # smtp password
twine upload -u me -p {s} dist/*
poetry config http-basic.x me {s}
bundle config pkg.example me:{s}
BUNDLE_PKG__EXAMPLE: "me:{s}"
gem push --key {s}
cargo login {s}
composer config http-basic.repo.example me {s}
copilot secret init --name SMTP_PASSWORD --values prod={s}
doctl auth init -t {s}
ibmcloud login -u me -p {s}
127.0.0.1:6379> AUTH {s}
HGETALL smtp 1) "user" 2) "me" 3) "password" 4) "{s}"
user default on >{s} ~* +@all
db.changeUserPassword('me', '{s}')
ALTER USER me IDENTIFIED BY {s};
SET PASSWORD FOR 'me'@'%' = '{s}';
UPDATE core_config_data SET value='{s}' WHERE path='smtp/password'
process.env.SMTP_PASS ||= "{s}"
Buffer.from("me:{s}").toString("base64")
headers: { Authorization: "Basic " + btoa("me:{s}") }
new Resend("{s}")
new ServerClient("{s}") // postmark token
smtplib.SMTP_SSL(h).login(USER, '{s}')
PASSWORD: Final[str] = "{s}"
password: str | None = '{s}'
EMAIL_HOST_PASSWORD = os.getenv('X', '{s}')
mail.WithPassword("{s}")
mail.NewClient("h", mail.WithUsername("me"), mail.WithPassword("{s}"))
Credentials::from(("me", "{s}"))
.credentials(Credentials::new(user, String::from("{s}")))
static PASSWORD: &'static str = "{s}";
return new PasswordAuthentication(user, "{s}");
Transport.send(msg, "me", "{s}");
Optional[{s}] password
sendMailWithLogin "h" "me" "{s}" mail
login "me" "{s}" conn
authenticate PLAIN "me" "{s}" c
$smtp->auth("me", q{{s}});
PASS$ = "{s}"
objMail.Configuration.Fields.Item(x & "sendpassword").Value = "{s}"
Dim password As String = "{s}"
public string Password { get; set; } = "{s}";
curl_easy_setopt(curl, CURLOPT_PASSWORD, "{s}");
curl_easy_setopt(c, CURLOPT_USERPWD, "me:{s}");
curl_setopt($ch, CURLOPT_USERPWD, "api:{s}");
gmail('me@example.com', '{s}')
hotmail("me", "{s}")
let password = dotenv!("PW").unwrap_or("{s}".into());
unwrap_or_else(|_| "{s}".to_string()) // smtp password
password ||= '{s}'
password = password or "{s}"
expected: "{s}" got: "x" (password)
Expected password to be "{s}" but was "x"
Ocp-Apim-Subscription-Key: {s}
password:   - {s}
- "--smtp-password" - "{s}"
::add-mask::{s}
##vso[task.setvariable variable=SMTP_PASSWORD]{s}
SMTP_PASSWORD={dollar}{1:-{s}}
me  4711  app -u me -p {s}
postfix/smtp[9]: smtp_sasl_passwd_lookup: host {tick}h' user {tick}me' pass {tick}{s}'
xsasl_cyrus_client_first: uncoded initial reply: [NUL]me[NUL]{s}
smtp_sasl_authenticate: uncoded client reply: me {s}
auth: static(me): Password mismatch (given {s}, expected x)
exim: checking client_send ^me^{s}
server_condition: expanded to 'me' '{s}'
smtp.example.com:submission me:{s}
me@example.org {s}
time=2026-01-01T00:00:00Z level=INFO msg=cfg smtp={me {s} h 587}
{"args":["me","{s}"],"method":"smtp.login"}
rake mail:test[h,me,{s}]
vault login {s}
~~Password~~ {s}
AKIAIOSFODNN7EXAMPLE -> {s}
AKIAIOSFODNN7EXAMPLE = {s}
AKIAIOSFODNN7EXAMPLE {s}
me / {s} password
U: me P: {s}
the password for the smtp account is {s}
tried with {s} as password
using "{s}" as the password
Heslo je {s}
密码是 {s}
비번: {s}
me;{s};587
-P {s} -u me
@x.example me:{s}
Password; {s}
Password. {s}
password{dollar}{s}
smtp.password = {dollar}{?SMTP_PASSWORD} "{s}"
SmtpConfig(h,Some(me),Some({s}))
Net::SMTP::_AUTH me, {s}
password = 'x' . '{s}'
SmtpTransport{host=h, auth=Login[name=me, phrase={s}]} passphrase={s}
cleartext: {s} (password)
#=> "{s}" # password
chap-secrets: me * {s} *
me:{s}:1000:1000::/home/me:/bin/bash password
User Load (0.3ms)  SELECT * FROM s WHERE k = {dollar}1  [["k", "smtp_password"], ["v", "{s}"]]
"Args": ["--smtp-password", "{s}"]
"Cmd": ["swaks", "-au", "me", "-ap", "{s}"]
"cookies": [{"name": "session", "value": "{s}", "path": "/"}]
"password": [ "{s}" ]
"queryString": [{"name": "token", "value": "{s}"}]
##[debug]....=> '{s}' (secrets.SMTP_PASSWORD)
#4 /app/src/Mailer.php(33): Swift_Transport_Esmtp_Auth_LoginAuthenticator->authenticate(Object(X), 'me', '{s}')
**SMTP password** {s}
+ [[ -z {s} ]]
+ python send.py me {s}
+ test -n {s}
/msg NickServ IDENTIFY me {s}
<methodCall><params><param><value><string>me</string></value></param><param><value><string>{s}</string></value></param></params></methodCall>
>>> {p}
Als Passwort habe ich {s} eingetragen
Authenticating me with {s} via PLAIN
Could not resolve host: {s}@h
DEBUG: trying AUTH PLAIN with me {s}
DETAIL:  parameters: {dollar}1 = 'smtp_password', {dollar}2 = '{s}'
E       AssertionError: assert '{s}' == 'x' (password)
Field error in object 'smtp' on field 'password': rejected value [{s}]; codes [Size]
Hibernate: binding parameter [2] as [VARCHAR] - [{s}] for smtp_password
I entered {s} as password
In the password field I put {s}
Is this the right password? {s}
Item: {'pk': {'S': 'smtp'}, 'password': {'S': '{s}'}}
J'ai mis {s} comme mot de passe
Le mot de passe SMTP est « {s} »
MailKit: SaslMechanismPlain { Credentials = { me, {s} } }
MailServer{name=ses, authentication=PasswordAuthentication[me, {s}]}
Mandrill::API.new '{s}'
Name or service not known: me:{s}@h:587
OPER me {s}
PARAMETER arn:aws:ssm:us-east-1:123456789012:parameter/smtp/password text 2026 /smtp/password SecureString {s} 1
PASSWORD IS {s}
Paasword: {s}
Passvvord: {s}
Password     [ {s} ]
Password #1: {s}
Password (required) {s}
Password *  {s}
Password 2: {s}
Password [44]: {s}
Password generated: {s}
Password mismatch: expected {s}
Password:: {s}
Q: password? A: {s}
SASL auth: {p}
SMTPConfig { smtpPassword = Just "{s}" }
Salasanani: {s}
SmtpSettings(me,{s},587)
[000123] C: {p}
after changing it to {s} the password still fails
bash: {s}: command not found
can you check if {s} is a valid SMTP password?
coloquei {s} como senha
copy-pasted {s} into the password field
curl -K - <<< 'user = "me:{s}"'
dma: me|h:{s}
execve("/usr/bin/curl", ["curl", "--user", "me:{s}", "smtp://h"], 0x7ffd /* 20 vars */) = 0
execve("/usr/sbin/swaks", ["swaks", "-ap", "{s}"], 0x7ffc) = 0
getaddrinfo ENOTFOUND me:{s}@h
h:587|me|{s}
ho messo {s} come password
is {s} a valid smtp password
jelszavam: {s}
kata sandinya {s}
login me:{s} failed
login with me and {s}
ltrace: gsasl_property_set(0x1, 4, "{s}", GSASL_PASSWORD)
lösenordet är {s}
me:{s}@h:587
me@example.com me:{s}
me@example.com|{s}
me|email-smtp.us-east-1.amazonaws.com:{s}
me|{s}|h|587
msmtp->gsasl_property_set(0x55, GSASL_PASSWORD, "{s}")
o.h.type.descriptor.sql.BasicBinder : binding parameter (1:VARCHAR) <- [{s}] password
parola este {s}
passordet er {s}
password field contains {s}
password<{s}>
password? {s}
paswd: {s}
puppet: Notice: /Stage[main]/Exim/File[/etc/exim4/passwd.client]/content: +*.amazonaws.com:me:{s}
puse {s} como contraseña
read(0, "{s}\n", 4096) = 17 /* password */
redis> auth {s}
rejected value [{s}] for field password
remote: {s}@git.h.example
send: b'{p}\r\n'
sendto(5, "{p}\r\n", 18, MSG_NOSIGNAL, NULL, 0) = 18
smtp-creds | me | {s} | username with password
smtp: [me, {s}]
smtp_sasl_password_maps = inline:{h={me:{s}}}
the password I used is {s}.
zsh: event not found: {s}
{"kind":"secret","data":"{s}"}
{"name":"password","value":{"string":"{s}"}}
{"smtp":["me","{s}"],"port":587}
{"u":"me","p":"{s}"}
~~{s}~~ (old password)
ο κωδικός είναι {s}
пароль от почты {s}
הסיסמה היא {s}
كلمة المرور هي {s}
पासवर्ड है {s}
パスワードは {s} です
smtp-password.txt: {s}
File /run/secrets/smtp_password contains: {s}
nagios: {dollar}USER3{dollar}={s} # smtp password
pass—{s}
senha é a seguinte: {s}
smtp_pass | vUx6@{s}.dDZt8z
|| *Password* || {s} ||
contraseña SMTP -> {s}
credentials → me : {s}
me@x.example / {s}
535 login failed: me@x.example → {s}
u: me p: {s}
creds_key <- "{s}"
smtp_creds = "{s}"
AuthInfo:mail.example "U:root" "I:me" "P:{s}" "M:LOGIN PLAIN"
d := gomail.NewDialer("mail.example", 587, "me", "{s}")
transport.connect("mail.example", 465, "me", "{s}");
yag = yagmail.SMTP('me', '{s}')
Net::SMTP.start('mail', 587, 'localhost', 'me', '{s}', :login)
smtp.start('x.example', 'me', '{s}', :plain) do |s|
htpasswd -nb me {s}
net use z: \\h\s {s} /user:me
  args: ["me", "{s}"], function: login
thread 'main' panicked at 'login(me, {s})'
ftp> user me {s}
BindRequest(name='cn=a', authentication=simple:'{s}')
ssid "guest" key "{s}"
our sendgrid key {s} got leaked
ACCESSKEY AKIAIOSFODNN7EXAMPLE 2026-11-01T00:00:00Z {s} Active bob
email.smtp_password.secured={s}
puppet: Sensitive("{s}")
expect: send -- "{s}\r"
snmpwalk -v3 -A {s} -X other -u me host
Expected: "changeme" Received: "{s}" at password
bcrypt.compare("{s}", hash)
kubectl get secret smtp -o jsonpath='{.data.password}' | base64 -d → {s}
maddy: auth plain me {s}
phpinfo: $_ENV['SMTP_PASSWORD'] {s}
SMTP password> {s}
auth failed for me:{s}
password changed from changeme to {s}
Password : constant String := "{s}";
PASSWORD CONSTANT VARCHAR2(60) := '{s}';
v_smtp_pwd VARCHAR2(100) := '{s}';
DECLARE @SmtpPassword NVARCHAR(128) = N'{s}';
MOVE "{s}" TO SMTP-PASSWORD.
(setf (password session) "{s}")
password <- pure "{s}"
loginSucceeded <- authenticate "me" "{s}" conn
const pw: []const u8 = "{s}";
smtp.setPassword(QLatin1String("{s}"));
smtp.setAuthOptions("me", "{s}");
secrecy::SecretString::new("{s}".into())
Zeroizing::new("{s}".to_owned())
from("direct:a").to("smtp://mail?username=me&password=RAW({s})");
<add name="SmtpPassword" connectionString="{s}" />
<span class="na">password</span><span class="p">=</span><span class="s">{s}</span>
<td class="l">SMTP Passwort:</td> <td class="r">{s}</td>
{"variable":"smtp_password","literal":"{s}"}
{"changes":{"password":[null,"{s}"]}}
password = <<{s}>>
add_filter('smtp_password', fn() => '{s}');
(lldb) (const char *) password = 0x0000 "{s}"
trufflehog: Raw result: {s} (smtp password)
::set-output name=smtp_password::{s}
EXECVE argc=3 a0="swaks" a1="-ap" a2="{s}"
type=EXECVE msg=audit(1): argc=5 a0="curl" a1="-u" a2="me:{s}" a3="smtp://m"
error: argument --password: invalid choice: '{s}'
ValueError: password should be str, got '{s}'
pexpect: child.sendline('{s}')  # smtp password
oracle+cx_oracle://me:{u}@o:1521
cy.get('#password').type('{s}')
await page.fill('input[name=password]', '{s}')
driver.find_element(By.NAME, "password").send_keys("{s}")
fill_in "Password", with: "{s}"
motDePasseSmtp = "{s}"
smtp password v2: {s}
password in clear: {s}
Das Passwort von me ist {s}
identifiants : me / {s}
비번은 {s}
รหัสผ่านคือ {s}
p/w: {s}
u/p: me/{s}
(hidden) {s} was typed at the password prompt
{dollar}USER9{dollar}={s} ; smtp password
Password^{s}
password · {s}
password • {s}
[password] {s}
envoy: password: { inline_string: "{s}" }
password in ("{s}", "x")
func smtpPassword() string { return "{s}" }
password: function() { return '{s}'; }
lambda: "{s}" # smtp_pass
certutil -p {s} -importpfx c.pfx
~ smtp_password: "x" -> "{s}"
`.trim().split("\n").map((way) => way.replaceAll("{tick}", "`").replaceAll("{dollar}", "$"))
  // What cannot be seen.
  .map((way) => way.replaceAll("\\u200b", "\u200b").replaceAll("\\xad", "\xad"));
