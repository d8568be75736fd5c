/**
 * What people write in their own words, and errors in other languages than English: the true cause comes first.
 *
 * Invariant: data only; each text stands alone. Names and addresses are documentation values.
 * @module
 */

import type { Report } from "./case.ts";

/** The texts, by family. */
export const OWN_WORDS: readonly Report[] = [
  ["Typed", "credentials-invalid", "ses 535 after rotating key"],
  ["Typed", "credentials-invalid", "after moving to eu-west-1 smtp auth is not working"],
  ["Typed", "credentials-invalid", "new access key, smtp login rejected by ses"],
  ["Typed", "credentials-invalid", "which region is my ses smtp password for"],
  ["Typed", "message-refused", "ses says 554 when i send to gmail"],
  ["Typed", "client-never-authenticated", "amazon ses gives me a 530 in outlook"],
  ["Typed", "temporary-auth-failure", "what does 454 from ses mean"],
  ["Typed", "sending-rate", "ses throttled 454"],
  ["Typed", "daily-quota", "ses daily quota exceeded what now"],
  ["Typed", "sending-paused", "ses sending is paused, what do i do"],
  ["Typed", "identity-not-verified", "ses email not verified error"],
  ["Typed", "identity-not-verified", "still in the ses sandbox, mails to customers fail"],
  ["Typed", "not-authorized-to-send", "ses access denied for my smtp user"],
  ["Typed", "starttls-required", "must issue starttls first ses"],
  ["Typed", "port-25-throttled", "cannot connect to ses port 25 timeout"],
  ["Typed", "port-25-throttled", "smtp port 25 is blocked on ec2"],
  ["Typed", "connection-timeout", "smtp hangs forever no error"],
  ["Typed", "connection-refused", "smtp server refuses the connection on my vps"],
  ["Typed", "connection-closed", "ses smtp server keeps closing the connection"],
  ["Typed", "connection-failed", "wordpress can't connect to amazon ses smtp"],
  ["Typed", "dns-failed", "dns problem with email-smtp host"],
  ["Typed", "too-many-connections", "too many smtp connections error from ses"],
  ["Typed", "credentials-invalid", "SMTP Anmeldung bei SES klappt nicht"],
  ["Typed", "credentials-invalid", "l'authentification smtp ses échoue"],
  ["Typed", "credentials-invalid", "falla la autenticación smtp con amazon ses"],
  ["Typed", "credentials-invalid", "senha smtp do ses não funciona"],
  ["Typed", "credentials-invalid", "SES SMTP 認証に失敗しました"],
  ["Typed", "credentials-invalid", "SES SMTP 身份验证失败"],
  ["Typed", "credentials-invalid", "ошибка аутентификации smtp ses"],
  ["Typed", "connection-failed", "no puedo conectar con el servidor smtp de ses"],
  ["Typed", "connection-failed", "impossible de se connecter au smtp ses"],
  ["Typed", "connection-failed", "SES SMTP 接続できません"],
  ["Typed", "connection-timeout", "发送邮件失败: 连接超时 smtp"],

  [
    "Other languages",
    "connection-timeout",
    "メール送信エラー: Connection timed out (email-smtp.ap-northeast-1.amazonaws.com:587)",
  ],
  [
    "Other languages",
    "connection-refused",
    "System.Net.Mail.SmtpException: Fehler beim Senden von Mail. ---> System.Net.Sockets.SocketException: Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte 192.0.2.4:587",
  ],
  [
    "Other languages",
    "connection-timeout",
    "SocketException: Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat 192.0.2.4:587",
  ],
  [
    "Other languages",
    "client-never-authenticated",
    "Le serveur SMTP requiert une connexion sécurisée ou le client n'était pas authentifié. La réponse du serveur était : Authentication required",
  ],
  [
    "Other languages",
    "starttls-required",
    "El servidor SMTP requiere una conexión segura o el cliente no se autenticó. La respuesta del servidor fue: 530 Must issue a STARTTLS command first",
  ],
  ["Other languages", "credentials-invalid", "Error SMTP: No se pudo autenticar."],
  ["Other languages", "credentials-invalid", "Erreur SMTP\u00a0: �chec de l�authentification."],
  ["Other languages", "connection-failed", "Erro de SMTP: Não foi possível conectar ao servidor SMTP."],
  [
    "Other languages",
    "connection-refused",
    "telnet: Unable to connect to remote host: Connexion refusée email-smtp.eu-west-3.amazonaws.com 587",
  ],
  ["Other languages", "connection-refused", "java.net.ConnectException: Connexion refus�e (javax.mail)"],
  ["Other languages", "connection-refused", "mailer: Connexion refusee"],
  [
    "Other languages",
    "connection-timeout",
    "postfix/smtp[71]: connect to email-smtp.eu-west-1.amazonaws.com[192.0.2.3]:587: Expiró el tiempo de conexión",
  ],
  [
    "Other languages",
    "dns-failed",
    "ssmtp: email-smtp.eu-central-1.amazonaws.com: Der Name oder der Dienst ist nicht bekannt",
  ],
  [
    "Other languages",
    "connection-refused",
    "Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение 192.0.2.4:587",
  ],
  ["Other languages", "connection-refused", "由于目标计算机积极拒绝，无法连接。 192.0.2.4:587"],
  [
    "Other languages",
    "connection-refused",
    "対象のコンピューターによって拒否されたため、接続できませんでした。 192.0.2.4:587",
  ],
  [
    "Other languages",
    "certificate-untrusted",
    "SmtpClient: Das Remotezertifikat ist laut Validierungsverfahren ungültig.",
  ],
];
