/**
 * What people write in chats, forums and tickets, in one sentence or several, and in many languages: the true cause comes first.
 *
 * Invariant: data only; each text stands alone. Names and addresses are documentation values.
 * @module
 */

import type { Report } from "./case.ts";

/** The texts, by family. */
export const PROSE: readonly Report[] = [
  [
    "Prose",
    "credentials-invalid",
    "cant login to aws mail from wordpress, says credentials invalid but i copied them straight from the console",
  ],
  [
    "Prose",
    "credentials-invalid",
    `I have configured Amazon SES in the plugin but I am always getting "Authentication Credentials Invalid" when I test from the backend. I am 100% sure that my credentials are correct since I use them on other projects.`,
  ],
  [
    "Prose",
    "credentials-invalid",
    `Hi team,
since this morning our invoices are not going out any more. The application log only says the SMTP login was rejected by Amazon. Nothing was changed on our side as far as I know.
Thanks, Petra`,
  ],
  [
    "Prose",
    "username-not-access-key",
    "what do I put as the smtp username for ses? I used ses-smtp-user.20240311 and it says 535",
  ],
  ["Prose", "username-not-access-key", "using my aws account email as the smtp user and it won't authenticate"],
  [
    "Prose",
    "raw-secret-as-password",
    "I created an access key in IAM and put the access key id as username and the secret access key as password, SES keeps answering 535",
  ],
  ["Prose", "raw-secret-as-password", "pasted the iam secret key into the smtp password field, ses login fails"],
  [
    "Prose",
    "connection-timeout",
    "our app in ecs just hangs when it tries to send mail through ses on 587, no error at all, after 2 min it gives up",
  ],
  [
    "Prose",
    "port-25-throttled",
    "Mails from the EC2 box to email-smtp on port 25 stopped working today, telnet just sits there and never connects. 587 is fine from my laptop.",
  ],
  [
    "Prose",
    "connection-timeout",
    "Works on my local machine but once deployed to the VPS sending through SES times out. I tried 465 and 587 with the same result.",
  ],
  ["Prose", "connection-refused", "getting connection refused when laravel tries to send, ses smtp, docker"],
  [
    "Prose",
    "dns-failed",
    "mail container can't resolve email-smtp.eu-west-1.amazonaws.com, everything else in the cluster resolves fine",
  ],
  ["Prose", "dns-failed", "Our nagios says it cannot look up the amazon smtp host name, could be the new dns server?"],
  [
    "Prose",
    "tls-mode-mismatch",
    `With port 587 and SSL checked I get "wrong version number" and with 465 and TLS it just hangs. SES SMTP, what is the right combination?`,
  ],
  ["Prose", "tls-mode-mismatch", "ssl wrong version number when sending w/ ses"],
  [
    "Prose",
    "certificate-untrusted",
    "After the security team rolled out the new proxy all mails through SES fail because the certificate is not trusted any more (self signed certificate in chain)",
  ],
  [
    "Prose",
    "certificate-expired",
    "old centos 6 server, smtp to amazon suddenly complains the certificate has expired",
  ],
  [
    "Prose",
    "certificate-wrong-name",
    "phpmailer says the cert CN does not match email-smtp.us-east-1, shows my hosting provider's name instead",
  ],
  ["Prose", "tls-version", "Printer (Ricoh MP C3003) cannot scan to email via SES since AWS switched off TLS 1.0"],
  [
    "Prose",
    "identity-not-verified",
    "ses keeps telling me my email isn't verified but I verified the whole domain last week",
  ],
  [
    "Prose",
    "identity-not-verified",
    "I am still in the sandbox and can only send to my own address, everybody else gets rejected. Is there something wrong with my SMTP settings?",
  ],
  ["Prose", "identity-not-verified", "mail from noreply@ works but from support@ gets bounced as not verified"],
  [
    "Prose",
    "not-authorized-to-send",
    "SES returns access denied when sending through smtp, iam user has ses full access though",
  ],
  [
    "Prose",
    "not-authorized-to-send",
    "554 access denied, the user is not authorized to do ses:SendRawEmail on the identity. Did somebody change the policy?",
  ],
  ["Prose", "sending-rate", "half of our newsletter fails, ses says we are sending too fast"],
  [
    "Prose",
    "sending-rate",
    "We blast about 20k mails at once over SMTP and after the first hundred SES starts throttling us with 454",
  ],
  ["Prose", "daily-quota", "ses stopped accepting mail, seems we hit our limit for the day"],
  [
    "Prose",
    "daily-quota",
    "Customer reports no mails since 3 pm. Looks like the 24 hour sending quota of SES has been used up.",
  ],
  ["Prose", "sending-paused", "aws paused our ses account because of bounces, all smtp sends fail with 554 now"],
  [
    "Prose",
    "client-never-authenticated",
    "The server says authentication required (530) even though I filled in username and password in the plugin settings",
  ],
  [
    "Prose",
    "client-never-authenticated",
    "postfix relayhost to ses, 530 authentication required, sasl_passwd is there",
  ],
  ["Prose", "starttls-required", "530 must issue starttls, how do I turn that on in this old Zabbix?"],
  [
    "Prose",
    "starttls-not-offered",
    "My mail client says the server doesn't support STARTTLS when I point it to SES on 465",
  ],
  ["Prose", "message-too-long", "sending a 45 MB pdf via ses smtp fails, message too big?"],
  [
    "Prose",
    "message-malformed",
    "ses rejects every mail from our app with transaction failed duplicate header content-type",
  ],
  [
    "Prose",
    "user-name-in-from",
    "the plugin uses my SMTP username (AKIA...) as the from address and ses answers invalid mail from",
  ],
  ["Prose", "sender-invalid", "501 invalid mail from address, ses, django contact form"],
  [
    "Prose",
    "wrong-region",
    "made the smtp creds in us-east-1 but my endpoint is eu-central-1, getting 535, do I need new ones?",
  ],
  [
    "Prose",
    "wrong-region",
    "Do SES SMTP credentials work across regions? Mine were created in Ireland and I get 535 in Frankfurt",
  ],
  ["Prose", "temporary-key", "trying to use the instance role credentials for ses smtp, login refused"],
  [
    "Prose",
    "credentials-invalid",
    "We rotated the IAM access key of the mail user yesterday and now Jenkins cannot send notifications (535).",
  ],
  ["Prose", "credentials-invalid", "deleted the old iam user by accident, now gitlab smtp auth fails"],
  ["Prose", "too-many-connections", "ses drops us with too many connections, we open one per mail with 50 workers"],
  ["Prose", "idle-timeout", "we keep the smtp connection open and after a while ses says timeout waiting for data"],
  [
    "Prose",
    "connection-closed",
    "SES closes the connection in the middle of a batch, after a few hundred mails on the same connection",
  ],
  ["Prose", "network-unreachable", "network is unreachable when connecting to ses over ipv6"],
  [
    "Prose",
    "api-client-at-smtp-endpoint",
    "I set the SES endpoint in the AWS SDK to email-smtp.us-east-1.amazonaws.com and get connection timed out / socket hang up, do I need a different url?",
  ],
  [
    "Prose",
    "signature-does-not-match",
    "boto3 ses send_email gives SignatureDoesNotMatch, the same keys work for smtp",
  ],
  [
    "Prose",
    "password-broke-url",
    "My SMTP password contains a slash and a plus sign and when I put it in the MAILER_DSN url Symfony says the DSN is invalid",
  ],
  ["Prose", "sasl-library-missing", `postfix to ses "no worthy mechs found" after reinstalling the box`],
  ["Prose", "temporary-auth-failure", "getting 454 temporary authentication failure from amazon since an hour"],
  [
    "Prose",
    "starttls-required",
    `The scanner only has "use SSL: no/yes". With "no" Amazon's mail server tells it that it has to issue STARTTLS first.`,
  ],
  [
    "Prose",
    "recipient-invalid",
    `some of our users have typos like "bob@gmail,com" and ses answers invalid rcpt to address`,
  ],
  [
    "Prose in other languages",
    "credentials-invalid",
    `Hallo, ich bekomme beim Versand über Amazon SES immer "535" obwohl ich die Zugangsdaten aus der Konsole kopiert habe. Wer kann helfen?`,
  ],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Die Anmeldung am Mailserver von Amazon schlägt fehl, Benutzername und Passwort stimmen aber",
  ],
  [
    "Prose in other languages",
    "connection-timeout",
    "Unser Server kommt nicht zu SES durch, auf Port 587 passiert nach 30 Sekunden einfach nichts mehr (Zeitüberschreitung)",
  ],
  [
    "Prose in other languages",
    "identity-not-verified",
    "SES lehnt die Mail ab, angeblich ist die Absenderadresse nicht verifiziert",
  ],
  ["Prose in other languages", "daily-quota", "Tageslimit bei SES erreicht, wie lange müssen wir warten?"],
  [
    "Prose in other languages",
    "certificate-untrusted",
    "Das Zertifikat des SMTP-Servers wird vom Drucker nicht akzeptiert, Aussteller unbekannt",
  ],
  [
    "Prose in other languages",
    "wrong-region",
    "Die SMTP-Zugangsdaten sind für eu-west-1, wir senden aber über eu-central-1, Anmeldung wird abgelehnt",
  ],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Bonjour, impossible d'envoyer des mails avec SES : l'authentification est refusée alors que l'identifiant et le mot de passe sont corrects",
  ],
  [
    "Prose in other languages",
    "connection-timeout",
    "La connexion au serveur SMTP d'Amazon n'aboutit pas, ça tourne dans le vide puis délai dépassé",
  ],
  [
    "Prose in other languages",
    "identity-not-verified",
    "Amazon SES me dit que mon adresse n'a pas été vérifiée alors que le domaine est validé",
  ],
  [
    "Prose in other languages",
    "sending-rate",
    "SES refuse des messages car nous envoyons trop vite, comment ralentir ?",
  ],
  [
    "Prose in other languages",
    "starttls-required",
    "Le serveur smtp d'amazon répond qu'il faut d'abord lancer STARTTLS",
  ],
  ["Prose in other languages", "certificate-expired", "Erreur d'envoi SMTP : le certificat du serveur a expiré"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Hola, al enviar correos con Amazon SES me sale error 535 de autenticación, las credenciales las copié bien",
  ],
  [
    "Prose in other languages",
    "connection-refused",
    "El servidor de correo de amazon rechaza la conexión por el puerto 587 desde mi contenedor",
  ],
  [
    "Prose in other languages",
    "identity-not-verified",
    "me dice SES que el correo no está verificado pero ya verifiqué el dominio",
  ],
  [
    "Prose in other languages",
    "connection-timeout",
    "No puedo conectar con el SMTP de SES desde mi VPS, se agota el tiempo de espera",
  ],
  ["Prose in other languages", "sending-paused", "Amazon nos ha suspendido la cuenta de SES y ya no salen los correos"],
  [
    "Prose in other languages",
    "raw-secret-as-password",
    "puse la secret access key como contraseña SMTP y SES me da error de autenticación",
  ],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Não consigo autenticar no SMTP da Amazon, diz que as credenciais são inválidas",
  ],
  [
    "Prose in other languages",
    "connection-timeout",
    "O envio de e-mail pelo SES fica travado e dá timeout na porta 587 no meu servidor",
  ],
  [
    "Prose in other languages",
    "identity-not-verified",
    "O SES recusa o e-mail dizendo que o endereço não foi verificado, ainda estou no sandbox",
  ],
  ["Prose in other languages", "daily-quota", "Atingimos o limite diário de envio do SES, os emails da loja pararam"],
  ["Prose in other languages", "dns-failed", "o servidor não resolve o nome email-smtp.sa-east-1.amazonaws.com"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Non riesco ad autenticarmi su Amazon SES via SMTP, utente e password rifiutati",
  ],
  [
    "Prose in other languages",
    "connection-timeout",
    "La connessione al server SMTP di Amazon va in timeout solo dal server di produzione",
  ],
  [
    "Prose in other languages",
    "identity-not-verified",
    "SES rifiuta la mail perché il mittente non risulta verificato",
  ],
  ["Prose in other languages", "certificate-untrusted", "errore SMTP: il certificato del server non è attendibile"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "При отправке через Amazon SES получаю 535, логин и пароль точно правильные",
  ],
  [
    "Prose in other languages",
    "connection-timeout",
    "Не могу подключиться к SMTP серверу Амазона с хостинга, соединение отваливается по таймауту",
  ],
  [
    "Prose in other languages",
    "identity-not-verified",
    "SES пишет что адрес отправителя не подтверждён, хотя домен подтвержден",
  ],
  ["Prose in other languages", "sending-rate", "Amazon SES ограничивает скорость отправки, ошибка 454 throttling"],
  [
    "Prose in other languages",
    "client-never-authenticated",
    "почтовый сервер SES отвечает 530 требуется аутентификация",
  ],
  ["Prose in other languages", "credentials-invalid", "用亚马逊SES发邮件一直报535认证失败,用户名密码都是对的"],
  ["Prose in other languages", "connection-timeout", "阿里云服务器连接 SES 的 SMTP 端口 587 一直超时"],
  ["Prose in other languages", "identity-not-verified", "SES提示邮箱地址未验证,但是域名已经验证过了"],
  ["Prose in other languages", "sending-paused", "我们的SES账户被暂停发送了,邮件全部失败"],
  ["Prose in other languages", "connection-refused", "SMTP 连接被拒绝,用的是亚马逊的邮件服务"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Amazon SESのSMTP認証に失敗します。ユーザー名とパスワードはコピペしました",
  ],
  ["Prose in other languages", "connection-timeout", "EC2からSESのSMTPに接続しようとするとタイムアウトになります"],
  [
    "Prose in other languages",
    "identity-not-verified",
    "SESで「メールアドレスが検証されていません」と言われてメールが送れません",
  ],
  ["Prose in other languages", "certificate-untrusted", "メールサーバーの証明書が信頼されていないというエラーが出ます"],
  ["Prose in other languages", "dns-failed", "SMTPサーバーの名前解決ができません(SES)"],
  ["Prose in other languages", "credentials-invalid", "SES SMTP 로그인 시 535 인증 오류가 계속 발생합니다"],
  ["Prose in other languages", "connection-timeout", "서버에서 SES SMTP 587 포트 연결 시간이 초과됩니다"],
  ["Prose in other languages", "identity-not-verified", "SES에서 이메일 주소가 확인되지 않았다고 메일을 거부합니다"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Amazon SES ile mail gönderirken kimlik doğrulama hatası alıyorum, şifre doğru",
  ],
  ["Prose in other languages", "connection-timeout", "SES smtp sunucusuna bağlanırken zaman aşımına uğruyor"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Nie mogę zalogować się do SMTP Amazon SES, hasło i login są poprawne",
  ],
  ["Prose in other languages", "connection-refused", "serwer SMTP odrzuca połączenie na porcie 587 (SES)"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "saya tidak bisa login ke smtp amazon ses, katanya username atau password salah",
  ],
  ["Prose in other languages", "connection-timeout", "koneksi ke smtp SES dari server selalu timeout"],
  [
    "Prose in other languages",
    "credentials-invalid",
    "Tôi không đăng nhập được SMTP của Amazon SES, báo lỗi xác thực 535",
  ],
  ["Prose in other languages", "connection-timeout", "kết nối tới smtp của SES bị timeout trên VPS"],
];

/** Texts of the same kind in which nothing may be found, each with its family. */
export const OTHER_PROSE: readonly (readonly [kind: string, text: string])[] = [
  ["Prose", "How do I reset the password of my AWS console login? The email with the code never arrives."],
  ["Prose", "gmail smtp: username and password not accepted, do I need an app password?"],
  ["Prose", "our RDS password was rotated and now the app can't log in to postgres"],
  ["Prose", "just moved all our mail to ses, 12k mails in an hour and no rejects, very happy"],
  ["Prose", "Users complain that the confirmation email lands in spam, DKIM and SPF pass"],
  ["Prose", "wifi keeps dropping the connection on my macbook, already tried a new router"],
  ["Prose", "please add the new smtp relay to the firewall documentation before friday"],
  ["Prose in other languages", "Gmail lehnt mein Passwort ab, seit ich die Zwei-Faktor-Anmeldung eingeschaltet habe"],
  ["Prose in other languages", "Je n'arrive plus à me connecter au wifi de la maison, mot de passe refusé"],
  ["Prose in other languages", "Ya funciona todo, los correos salen por SES sin problema, gracias"],
  ["Prose in other languages", "データベースへの接続がタイムアウトしました"],
  ["Prose in other languages", "Не могу войти в личный кабинет банка, пишет неверный пароль"],
  ["Prose in other languages", "无法登录微信,提示密码错误"],
];
