/**
 * What the TLS mode is called in the programs that send mail.
 *
 * Invariant: a table; a program is known by its own words or settings, and what it is advised fits port 587 first, then 465.
 * @module
 */

/** A program: how a text shows it, its name, its setting for port 587 and the one for port 465. */
type Row = readonly [pattern: RegExp, name: string, starttls: string, implicit: string];

const ROWS: readonly Row[] = [
  [
    /django|EMAIL_USE_(?:TLS|SSL)|celery/i,
    "Django",
    "EMAIL_USE_TLS=True, EMAIL_USE_SSL=False",
    "EMAIL_USE_SSL=True, EMAIL_USE_TLS=False",
  ],
  [
    /SMTP_ENABLE_STARTTLS|mastodon|SMTP_LOGIN/i,
    "Mastodon",
    "SMTP_TLS=false, SMTP_ENABLE_STARTTLS=always",
    "SMTP_TLS=true",
  ],
  [
    /ActionMailer|\bNet::|smtp_settings|enable_starttls|net\/smtp\.rb|sidekiq/i,
    "Rails",
    "enable_starttls: true",
    "tls: true, no enable_starttls",
  ],
  [
    /MAIL_ENCRYPTION|MAIL_SCHEME|laravel/i,
    "Laravel",
    "MAIL_ENCRYPTION=tls (from 11: MAIL_SCHEME=smtp)",
    "MAIL_ENCRYPTION=ssl (from 11: MAIL_SCHEME=smtps)",
  ],
  [/Symfony|MAILER_DSN|Swift_/i, "Symfony Mailer", "smtp://…:587", "smtps://…:465"],
  [/ghost/i, "Ghost", '"secure": false, "requireTLS": true', '"secure": true'],
  [
    /nodemailer|SMTPConnection|\bsecure['"]?: ?(?:true|false)|ESOCKET|command: ?'CONN'/i,
    "Nodemailer",
    "secure: false, requireTLS: true",
    "secure: true",
  ],
  [/nextcloud|mail_smtpsecure/i, "Nextcloud", "'mail_smtpsecure' => '' (STARTTLS)", "'mail_smtpsecure' => 'ssl'"],
  [/PHPMailer|SMTPSecure|WP Mail SMTP|wp-/i, "PHPMailer", "SMTPSecure = 'tls'", "SMTPSecure = 'ssl'"],
  [/keycloak/i, "Keycloak", "Enable StartTLS, not SSL", "Enable SSL, not StartTLS"],
  [
    /javax?\.mail|jakarta\.mail|com\.sun\.mail|spring|mail\.smtp\.|SMTP host: /i,
    "JavaMail",
    "mail.smtp.starttls.enable=true",
    "mail.smtp.ssl.enable=true",
  ],
  [/MailKit|SecureSocketOptions/i, "MailKit", "SecureSocketOptions.StartTls", "SecureSocketOptions.SslOnConnect"],
  [/System\.Net\.Mail|SmtpClient/i, ".NET SmtpClient", "EnableSsl = true", "not supported: use 587"],
  [/grafana|GF_SMTP/i, "Grafana", "startTLS_policy = MandatoryStartTLS", "host = …:465"],
  [/gitea|forgejo/i, "Gitea", "PROTOCOL = smtp+starttls", "PROTOCOL = smtps"],
  [
    /alertmanager|'require_tls' is true|Notify attempt failed|integration=email/i,
    "Alertmanager",
    "smtp_require_tls: true",
    "nothing else (up to 0.28 smtp_require_tls: false)",
  ],
  [/gomail/i, "gomail", "d.SSL = false", "d.SSL = true"],
  [
    /gen_smtp|Bamboo|Swoosh|network_failure|retries_exceeded|~c"/i,
    "Swoosh and Bamboo",
    "tls: :always, ssl: false",
    "ssl: true",
  ],
  [
    /\bdial tcp\b|\btls: |read tcp |level=(?:error|ERROR)/,
    "Go",
    "smtp.Dial and StartTLS (go-mail: WithTLSPolicy)",
    "tls.Dial (go-mail: WithSSL)",
  ],
  [
    /postfix/i,
    "Postfix",
    "smtp_tls_wrappermode = no, smtp_tls_security_level = encrypt",
    "smtp_tls_wrappermode = yes, smtp_tls_security_level = encrypt",
  ],
  [/msmtp/i, "msmtp", "tls on, tls_starttls on", "tls on, tls_starttls off"],
  [/exim/i, "Exim", "hosts_require_tls = *", "protocol = smtps"],
  [/smtplib|aiosmtplib/i, "Python", "smtplib.SMTP and starttls()", "smtplib.SMTP_SSL"],
];

/** What to set, in the program that `text` shows; undefined if it shows none. */
export function tlsSettings(text: string): string | undefined {
  const row = ROWS.find(([pattern]) => pattern.test(text));
  return row === undefined ? undefined : `${row[1]}: on port 587 ${row[2]}; on port 465 ${row[3]}`;
}
