/**
 * What programs make of port and TLS mode: settings that work are not found fault with, settings that fail are, and a word with
 * two meanings is a doubt.
 *
 * Invariant: `right` has no finding about TLS, `wrong` has an error, `doubt` has information and no error. The sources of the
 * rows are those of the programs in `src/settings`.
 * @module
 */

import assert from "node:assert/strict";
import { PROGRAMS } from "../../../src/settings/programs.ts";
import { runIn } from "../../support/memory_host.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const USER = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

type Opinion = "right" | "wrong" | "doubt";

/** A port, how a switch is written, and the opinion. */
type SwitchRow = readonly [port: string, written: string, opinion: Opinion];

const DOTNET: readonly SwitchRow[] = [
  ["587", 'enableSsl="true"', "right"],
  ["587", 'enableSsl="false"', "wrong"],
  ["587", "", "wrong"],
  ["465", 'enableSsl="true"', "wrong"],
];
const JOOMLA: readonly SwitchRow[] = [
  ["465", "ssl", "right"],
  ["587", "tls", "right"],
  ["465", "tls", "wrong"],
  ["587", "ssl", "wrong"],
];
const SYNAPSE: readonly SwitchRow[] = [
  ["587", "require_transport_security: true", "right"],
  ["465", "force_tls: true", "right"],
  ["587", "force_tls: true", "wrong"],
  ["587", "enable_tls: false", "wrong"],
];

const ROWS: readonly (readonly [name: string, file: string, text: string, opinion: Opinion])[] = [
  ...DOTNET.map(([port, tls, opinion]): (typeof ROWS)[number] => [
    `.NET ${tls} ${port}`,
    "Web.config",
    `<configuration><system.net><mailSettings><smtp><network host="${HOST}" port="${port}" ${tls} userName="${USER}" password="${PASSWORD}"/></smtp></mailSettings></system.net></configuration>`,
    opinion,
  ]),
  ...JOOMLA.map(([port, word, opinion]): (typeof ROWS)[number] => [
    `joomla ${word} ${port}`,
    "configuration.php",
    `<?php\nclass JConfig {\n\tpublic $smtpauth = true;\n\tpublic $smtpuser = '${USER}';\n\tpublic $smtppass = '${PASSWORD}';\n` +
    `\tpublic $smtphost = '${HOST}';\n\tpublic $smtpsecure = '${word}';\n\tpublic $smtpport = ${port};\n}\n`,
    opinion,
  ]),
  ...SYNAPSE.map(([port, switched, opinion]): (typeof ROWS)[number] => [
    `synapse ${switched} ${port}`,
    "homeserver.yaml",
    `email:\n  smtp_host: ${HOST}\n  smtp_port: ${port}\n  smtp_user: ${USER}\n  smtp_pass: ${PASSWORD}\n  notif_from: a@example.com\n  ${switched}\n`,
    opinion,
  ]),
  ...([[465, "right"], [587, "right"], [2465, "wrong"]] as const).map(([port, opinion]): (typeof ROWS)[number] => [
    `Drupal Symfony Mailer ${port}`,
    "symfony_mailer.mailer_transport.smtp.yml",
    `id: smtp\nplugin: smtp\nconfiguration:\n  user: ${USER}\n  pass: ${PASSWORD}\n  host: ${HOST}\n  port: ${port}\n  query:\n    verify_peer: true\n`,
    opinion,
  ]),
  ...([[587, "enable_starttls_auto: false", "doubt"], [587, "enable_starttls: true", "right"]] as const)
    .map(([port, tls, opinion]): (typeof ROWS)[number] => [
      `rails ${tls} ${port}`,
      "production.rb",
      `Rails.application.configure do\n  config.action_mailer.smtp_settings = { address: "${HOST}", port: ${port}, ` +
      `user_name: "${USER}", password: "${PASSWORD}", authentication: :plain, ${tls} }\nend\n`,
      opinion,
    ]),
  ["django smtps 465", "app.env", `EMAIL_URL=smtps://${USER}:${PASSWORD}@${HOST}:465`, "wrong"],
  ["django smtps 587", "app.env", `EMAIL_URL=smtps://${USER}:${PASSWORD}@${HOST}:587`, "right"],
  ["django smtp+ssl 465", "app.env", `EMAIL_URL=smtp+ssl://${USER}:${PASSWORD}@${HOST}:465`, "right"],
  ["django smtp+tls 587", "app.env", `EMAIL_URL=smtp+tls://${USER}:${PASSWORD}@${HOST}:587`, "right"],
  ["django submission 587", "app.env", `EMAIL_URL=submission://${USER}:${PASSWORD}@${HOST}:587`, "right"],
  ["django smtp 587 ?ssl", "app.env", `EMAIL_URL=smtp://${USER}:${PASSWORD}@${HOST}:465?ssl=True`, "right"],
  ["django smtp 587 ?tls", "app.env", `EMAIL_URL=smtp://${USER}:${PASSWORD}@${HOST}:587/?tls=True`, "right"],
  ["symfony smtps 465", "app.env", `MAILER_DSN=smtps://${USER}:${PASSWORD}@${HOST}:465`, "right"],
  ["symfony smtps 587", "app.env", `MAILER_DSN=smtps://${USER}:${PASSWORD}@${HOST}:587`, "wrong"],
  ["symfony smtp 465", "app.env", `MAILER_DSN=smtp://${USER}:${PASSWORD}@${HOST}:465`, "right"],
  [
    "vaultwarden SSL true 587",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_SSL=true\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "doubt",
  ],
  [
    "vaultwarden SECURITY force_tls 465",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=465\nSMTP_SECURITY=force_tls\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "vaultwarden SECURITY force_tls 587",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_SECURITY=force_tls\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "vaultwarden SECURITY starttls 465",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=465\nSMTP_SECURITY=starttls\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "vaultwarden EXPLICIT true 465",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=465\nSMTP_SSL=true\nSMTP_EXPLICIT_TLS=true\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "laravel ssl 587",
    "app.env",
    `MAIL_HOST=${HOST}\nMAIL_PORT=587\nMAIL_ENCRYPTION=ssl\nMAIL_USERNAME=${USER}\nMAIL_PASSWORD=${PASSWORD}`,
    "doubt",
  ],
  [
    "laravel tls 465",
    "app.env",
    `MAIL_HOST=${HOST}\nMAIL_PORT=465\nMAIL_ENCRYPTION=tls\nMAIL_USERNAME=${USER}\nMAIL_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "gitea 2587 no protocol",
    "app.ini",
    `[mailer]\nENABLED=true\nSMTP_ADDR=${HOST}\nSMTP_PORT=2587\nUSER=${USER}\nPASSWD=${PASSWORD}`,
    "wrong",
  ],
  [
    "gitea 25 no protocol",
    "app.ini",
    `[mailer]\nENABLED=true\nSMTP_ADDR=${HOST}\nSMTP_PORT=25\nUSER=${USER}\nPASSWD=${PASSWORD}`,
    "wrong",
  ],
  [
    "gitea 587 no protocol",
    "app.ini",
    `[mailer]\nENABLED=true\nSMTP_ADDR=${HOST}\nSMTP_PORT=587\nUSER=${USER}\nPASSWD=${PASSWORD}`,
    "right",
  ],
  [
    "gitea 2465 no protocol",
    "app.ini",
    `[mailer]\nENABLED=true\nSMTP_ADDR=${HOST}\nSMTP_PORT=2465\nUSER=${USER}\nPASSWD=${PASSWORD}`,
    "right",
  ],
  ["gitea no port", "app.ini", `[mailer]\nENABLED=true\nSMTP_ADDR=${HOST}\nUSER=${USER}\nPASSWD=${PASSWORD}`, "right"],
  [
    "postfix wrapper no level",
    "main.cf",
    `relayhost = [${HOST}]:465\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:${USER}:${PASSWORD}\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_wrappermode = yes\n`,
    "wrong",
  ],
  [
    "postfix wrapper may",
    "main.cf",
    `relayhost = [${HOST}]:465\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:${USER}:${PASSWORD}\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = may\n`,
    "wrong",
  ],
  [
    "postfix wrapper encrypt",
    "main.cf",
    `relayhost = [${HOST}]:465\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:${USER}:${PASSWORD}\nsmtp_sasl_security_options = noanonymous\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt\n`,
    "right",
  ],
  [
    "postfix 3.11 587",
    "main.cf",
    `compatibility_level = 3.11\nrelayhost = [${HOST}]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:${USER}:${PASSWORD}\nsmtp_sasl_security_options = noanonymous\n`,
    "right",
  ],
  [
    "alertmanager 465 default",
    "alertmanager.yml",
    `global:\n  smtp_smarthost: '${HOST}:465'\n  smtp_auth_username: '${USER}'\n  smtp_auth_password: '${PASSWORD}'\n`,
    "doubt",
  ],
  [
    "alertmanager 465 force_implicit",
    "alertmanager.yml",
    `global:\n  smtp_smarthost: '${HOST}:465'\n  smtp_force_implicit_tls: true\n  smtp_auth_username: '${USER}'\n  smtp_auth_password: '${PASSWORD}'\n`,
    "right",
  ],
  [
    "alertmanager 465 require false",
    "alertmanager.yml",
    `global:\n  smtp_smarthost: '${HOST}:465'\n  smtp_require_tls: false\n  smtp_auth_username: '${USER}'\n  smtp_auth_password: '${PASSWORD}'\n`,
    "right",
  ],
  [
    "alertmanager 2465 default",
    "alertmanager.yml",
    `global:\n  smtp_smarthost: '${HOST}:2465'\n  smtp_auth_username: '${USER}'\n  smtp_auth_password: '${PASSWORD}'\n`,
    "wrong",
  ],
  [
    "keycloak yes 587",
    "realm.json",
    JSON.stringify({
      realm: "x",
      smtpServer: { host: HOST, port: "587", starttls: "yes", auth: "on", user: USER, password: PASSWORD },
    }),
    "wrong",
  ],
  [
    "keycloak true 587",
    "realm.json",
    JSON.stringify({
      realm: "x",
      smtpServer: { host: HOST, port: "587", starttls: "true", auth: "true", user: USER, password: PASSWORD },
    }),
    "right",
  ],
  [
    "grafana 2465",
    "grafana.ini",
    `[smtp]\nenabled = true\nhost = ${HOST}:2465\nuser = ${USER}\npassword = ${PASSWORD}\n`,
    "wrong",
  ],
  [
    "spring ssl.enable 465",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port=465\nspring.mail.username=${USER}\nspring.mail.password=${PASSWORD}\nspring.mail.properties.mail.smtp.ssl.enable=true\n`,
    "right",
  ],
  [
    "spring starttls 465",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port=465\nspring.mail.username=${USER}\nspring.mail.password=${PASSWORD}\nspring.mail.properties.mail.smtp.starttls.enable=true\n`,
    "wrong",
  ],
  [
    "spring protocol smtps 465",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port=465\nspring.mail.protocol=smtps\nspring.mail.username=${USER}\nspring.mail.password=${PASSWORD}\n`,
    "right",
  ],
  [
    "quarkus tls 465",
    "application.properties",
    `quarkus.mailer.host=${HOST}\nquarkus.mailer.port=465\nquarkus.mailer.tls=true\nquarkus.mailer.username=${USER}\nquarkus.mailer.password=${PASSWORD}\n`,
    "right",
  ],
  [
    "quarkus tls 587",
    "application.properties",
    `quarkus.mailer.host=${HOST}\nquarkus.mailer.port=587\nquarkus.mailer.tls=true\nquarkus.mailer.username=${USER}\nquarkus.mailer.password=${PASSWORD}\n`,
    "wrong",
  ],
  [
    "quarkus 587 start-tls REQUIRED",
    "application.properties",
    `quarkus.mailer.host=${HOST}\nquarkus.mailer.port=587\nquarkus.mailer.start-tls=REQUIRED\nquarkus.mailer.username=${USER}\nquarkus.mailer.password=${PASSWORD}\n`,
    "right",
  ],
  [
    "quarkus ssl 465",
    "application.properties",
    `quarkus.mailer.host=${HOST}\nquarkus.mailer.port=465\nquarkus.mailer.ssl=true\nquarkus.mailer.username=${USER}\nquarkus.mailer.password=${PASSWORD}\n`,
    "right",
  ],
  [
    "odoo ssl 587",
    "odoo.conf",
    `[options]\nsmtp_server = ${HOST}\nsmtp_port = 587\nsmtp_ssl = True\nsmtp_user = ${USER}\nsmtp_password = ${PASSWORD}\n`,
    "right",
  ],
  [
    "odoo ssl 465",
    "odoo.conf",
    `[options]\nsmtp_server = ${HOST}\nsmtp_port = 465\nsmtp_ssl = True\nsmtp_user = ${USER}\nsmtp_password = ${PASSWORD}\n`,
    "wrong",
  ],
  [
    "authelia submission 587",
    "configuration.yml",
    `notifier:\n  smtp:\n    address: 'submission://${HOST}:587'\n    username: '${USER}'\n    password: '${PASSWORD}'\n`,
    "right",
  ],
  [
    "authelia submissions 465",
    "configuration.yml",
    `notifier:\n  smtp:\n    address: 'submissions://${HOST}:465'\n    username: '${USER}'\n    password: '${PASSWORD}'\n`,
    "right",
  ],
  [
    "authelia submission 465",
    "configuration.yml",
    `notifier:\n  smtp:\n    address: 'submission://${HOST}:465'\n    username: '${USER}'\n    password: '${PASSWORD}'\n`,
    "wrong",
  ],
  [
    "authelia smtp 465",
    "configuration.yml",
    `notifier:\n  smtp:\n    address: 'smtp://${HOST}:465'\n    username: '${USER}'\n    password: '${PASSWORD}'\n`,
    "wrong",
  ],
  [
    "phpmailer ssl:// 465",
    "mail.php",
    `<?php $mail = new PHPMailer();\n$mail->isSMTP();\n$mail->Host = 'ssl://${HOST}:465';\n$mail->SMTPAuth = true;\n$mail->Username = '${USER}';\n$mail->Password = '${PASSWORD}';\n`,
    "right",
  ],
  [
    "phpmailer tls:// 587",
    "mail.php",
    `<?php $mail = new PHPMailer();\n$mail->isSMTP();\n$mail->Host = 'tls://${HOST}:587';\n$mail->SMTPAuth = true;\n$mail->Username = '${USER}';\n$mail->Password = '${PASSWORD}';\n`,
    "right",
  ],
  [
    "phpmailer ssl 587",
    "mail.php",
    `<?php $mail = new PHPMailer();\n$mail->isSMTP();\n$mail->Host = '${HOST}';\n$mail->Port = 587;\n$mail->SMTPSecure='ssl';\n$mail->SMTPAuth = true;\n$mail->Username = '${USER}';\n$mail->Password = '${PASSWORD}';\n`,
    "wrong",
  ],
  [
    "phpmailer none 465",
    "mail.php",
    `<?php $mail = new PHPMailer();\n$mail->isSMTP();\n$mail->Host = '${HOST}';\n$mail->Port = 465;\n$mail->SMTPAuth = true;\n$mail->Username = '${USER}';\n$mail->Password = '${PASSWORD}';\n`,
    "wrong",
  ],
  [
    "chatwoot starttls_auto 587",
    "app.env",
    `SMTP_ADDRESS=${HOST}\nSMTP_PORT=587\nSMTP_ENABLE_STARTTLS_AUTO=true\nSMTP_AUTHENTICATION=login\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "chatwoot ssl 465",
    "app.env",
    `SMTP_ADDRESS=${HOST}\nSMTP_PORT=465\nSMTP_SSL=true\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "chatwoot tls 465",
    "app.env",
    `SMTP_ADDRESS=${HOST}\nSMTP_PORT=465\nSMTP_TLS=true\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "chatwoot tls 587",
    "app.env",
    `SMTP_ADDRESS=${HOST}\nSMTP_PORT=587\nSMTP_TLS=true\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "mastodon tls 465",
    "app.env",
    `SMTP_SERVER=${HOST}\nSMTP_PORT=465\nSMTP_TLS=true\nSMTP_LOGIN=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "mastodon tls 587",
    "app.env",
    `SMTP_SERVER=${HOST}\nSMTP_PORT=587\nSMTP_TLS=true\nSMTP_LOGIN=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "mastodon ssl 587",
    "app.env",
    `SMTP_SERVER=${HOST}\nSMTP_PORT=587\nSMTP_SSL=true\nSMTP_LOGIN=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "mastodon starttls never 587",
    "app.env",
    `SMTP_SERVER=${HOST}\nSMTP_PORT=587\nSMTP_ENABLE_STARTTLS=never\nSMTP_LOGIN=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "discourse 587 starttls true",
    "app.env",
    `DISCOURSE_SMTP_ADDRESS=${HOST}\nDISCOURSE_SMTP_PORT=587\nDISCOURSE_SMTP_USER_NAME=${USER}\nDISCOURSE_SMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "discourse 465 force tls",
    "app.env",
    `DISCOURSE_SMTP_ADDRESS=${HOST}\nDISCOURSE_SMTP_PORT=465\nDISCOURSE_SMTP_FORCE_TLS=true\nDISCOURSE_SMTP_USER_NAME=${USER}\nDISCOURSE_SMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "discourse 587 force tls",
    "app.env",
    `DISCOURSE_SMTP_ADDRESS=${HOST}\nDISCOURSE_SMTP_PORT=587\nDISCOURSE_SMTP_FORCE_TLS=true\nDISCOURSE_SMTP_USER_NAME=${USER}\nDISCOURSE_SMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "discourse 465 plain",
    "app.env",
    `DISCOURSE_SMTP_ADDRESS=${HOST}\nDISCOURSE_SMTP_PORT=465\nDISCOURSE_SMTP_USER_NAME=${USER}\nDISCOURSE_SMTP_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "gitlab tls 465",
    "gitlab.rb",
    `gitlab_rails['smtp_enable'] = true\ngitlab_rails['smtp_address'] = "${HOST}"\ngitlab_rails['smtp_port'] = 465\ngitlab_rails['smtp_user_name'] = "${USER}"\ngitlab_rails['smtp_password'] = "${PASSWORD}"\ngitlab_rails['smtp_tls'] = true\n`,
    "right",
  ],
  [
    "gitlab tls 587",
    "gitlab.rb",
    `gitlab_rails['smtp_enable'] = true\ngitlab_rails['smtp_address'] = "${HOST}"\ngitlab_rails['smtp_port'] = 587\ngitlab_rails['smtp_user_name'] = "${USER}"\ngitlab_rails['smtp_password'] = "${PASSWORD}"\ngitlab_rails['smtp_tls'] = true\n`,
    "wrong",
  ],
  [
    "gitlab starttls_auto 587",
    "gitlab.rb",
    `gitlab_rails['smtp_enable'] = true\ngitlab_rails['smtp_address'] = "${HOST}"\ngitlab_rails['smtp_port'] = 587\ngitlab_rails['smtp_user_name'] = "${USER}"\ngitlab_rails['smtp_password'] = "${PASSWORD}"\ngitlab_rails['smtp_enable_starttls_auto'] = true\n`,
    "right",
  ],
  [
    "ghost secure true 465",
    "config.production.json",
    JSON.stringify({
      mail: {
        transport: "SMTP",
        options: { host: HOST, port: 465, secure: true, auth: { user: USER, pass: PASSWORD } },
      },
    }),
    "right",
  ],
  [
    "ghost secure true 587",
    "config.production.json",
    JSON.stringify({
      mail: {
        transport: "SMTP",
        options: { host: HOST, port: 587, secure: true, auth: { user: USER, pass: PASSWORD } },
      },
    }),
    "wrong",
  ],
  [
    "ghost secure false 465",
    "config.production.json",
    JSON.stringify({
      mail: {
        transport: "SMTP",
        options: { host: HOST, port: 465, secure: false, auth: { user: USER, pass: PASSWORD } },
      },
    }),
    "wrong",
  ],
  [
    "ghost env secureConnection",
    "app.env",
    `mail__options__host=${HOST}\nmail__options__port=465\nmail__options__secureConnection=true\nmail__options__auth__user=${USER}\nmail__options__auth__pass=${PASSWORD}`,
    "right",
  ],
  [
    "nextcloud ssl 465",
    "config.php",
    `<?php $CONFIG = array('mail_smtpmode'=>'smtp','mail_smtphost'=>'${HOST}','mail_smtpport'=>465,'mail_smtpsecure'=>'ssl','mail_smtpauth'=>true,'mail_smtpname'=>'${USER}','mail_smtppassword'=>'${PASSWORD}');`,
    "right",
  ],
  [
    "nextcloud ssl 587",
    "config.php",
    `<?php $CONFIG = array('mail_smtpmode'=>'smtp','mail_smtphost'=>'${HOST}','mail_smtpport'=>587,'mail_smtpsecure'=>'ssl','mail_smtpauth'=>true,'mail_smtpname'=>'${USER}','mail_smtppassword'=>'${PASSWORD}');`,
    "wrong",
  ],
  [
    "nextcloud tls 587",
    "config.php",
    `<?php $CONFIG = array('mail_smtpmode'=>'smtp','mail_smtphost'=>'${HOST}','mail_smtpport'=>587,'mail_smtpsecure'=>'tls','mail_smtpauth'=>true,'mail_smtpname'=>'${USER}','mail_smtppassword'=>'${PASSWORD}');`,
    "right",
  ],
  [
    "nodemailer secure true 587",
    "mail.js",
    `nodemailer.createTransport({ host: "${HOST}", port: 587, secure: true, auth: { user: "${USER}", pass: "${PASSWORD}" } });`,
    "wrong",
  ],
  [
    "nodemailer secure false 465",
    "mail.js",
    `nodemailer.createTransport({ host: "${HOST}", port: 465, secure: false, auth: { user: "${USER}", pass: "${PASSWORD}" } });`,
    "wrong",
  ],
  [
    "nodemailer secure unset 465",
    "mail.js",
    `nodemailer.createTransport({ host: "${HOST}", port: 465, auth: { user: "${USER}", pass: "${PASSWORD}" } });`,
    "right",
  ],
  [
    "nodemailer secure unset 2465",
    "mail.js",
    `nodemailer.createTransport({ host: "${HOST}", port: 2465, auth: { user: "${USER}", pass: "${PASSWORD}" } });`,
    "wrong",
  ],
  [
    "msmtp bare tls",
    "msmtprc",
    `account default\nhost ${HOST}\nport 587\ntls\nauth\nuser ${USER}\npassword ${PASSWORD}\n`,
    "right",
  ],
  [
    "msmtp tls on 465 no off",
    "msmtprc",
    `account default\nhost ${HOST}\nport 465\ntls on\nauth on\nuser ${USER}\npassword ${PASSWORD}\n`,
    "wrong",
  ],
  [
    "msmtp 465 starttls off",
    "msmtprc",
    `account default\nhost ${HOST}\nport 465\ntls on\ntls_starttls off\nauth on\nuser ${USER}\npassword ${PASSWORD}\n`,
    "right",
  ],
  [
    "django both",
    "settings.py",
    `EMAIL_HOST='${HOST}'\nEMAIL_PORT=587\nEMAIL_USE_TLS=True\nEMAIL_USE_SSL=True\nEMAIL_HOST_USER='${USER}'\nEMAIL_HOST_PASSWORD='${PASSWORD}'\n`,
    "wrong",
  ],
  [
    "flask-mail tls",
    "app.env",
    `MAIL_SERVER=${HOST}\nMAIL_PORT=587\nMAIL_USE_TLS=True\nMAIL_USERNAME=${USER}\nMAIL_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "flask-mail ssl 587",
    "app.env",
    `MAIL_SERVER=${HOST}\nMAIL_PORT=587\nMAIL_USE_SSL=True\nMAIL_USERNAME=${USER}\nMAIL_PASSWORD=${PASSWORD}`,
    "wrong",
  ],
  [
    "grafana env 465",
    "app.env",
    `GF_SMTP_ENABLED=true\nGF_SMTP_HOST=${HOST}:465\nGF_SMTP_USER=${USER}\nGF_SMTP_PASSWORD=${PASSWORD}`,
    "right",
  ],
  [
    "unknown secure=ssl 587",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_SECURE=ssl\nSMTP_USER=${USER}\nSMTP_PASS=${PASSWORD}`,
    "doubt",
  ],
  [
    "unknown ENCRYPTION=ssl 587",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_ENCRYPTION=ssl\nSMTP_USER=${USER}\nSMTP_PASS=${PASSWORD}`,
    "doubt",
  ],
  [
    "unknown PROTOCOL=smtps 587",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_PROTOCOL=smtps\nSMTP_USER=${USER}\nSMTP_PASS=${PASSWORD}`,
    "doubt",
  ],
  ["unknown url smtps 587", "app.env", `SMTP_URL=smtps://${USER}:${PASSWORD}@${HOST}:587`, "doubt"],
  ["unknown url smtps 465", "app.env", `SMTP_URL=smtps://${USER}:${PASSWORD}@${HOST}:465`, "right"],
  [
    "unknown ENCRYPTION=starttls 465",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=465\nSMTP_ENCRYPTION=starttls\nSMTP_USER=${USER}\nSMTP_PASS=${PASSWORD}`,
    "wrong",
  ],
  [
    "another prefix, wrapper 587",
    "app.env",
    `EMAIL_SERVER_HOST=${HOST}\nEMAIL_SERVER_PORT=587\nEMAIL_SERVER_USER=${USER}\nEMAIL_SERVER_PASSWORD=${PASSWORD}\nSMTP_TLS=wrapper`,
    "doubt",
  ],
  [
    "another prefix, starttls 587",
    "app.env",
    `EMAIL_SERVER_HOST=${HOST}\nEMAIL_SERVER_PORT=587\nEMAIL_SERVER_USER=${USER}\nEMAIL_SERVER_PASSWORD=${PASSWORD}\nSMTP_TLS=starttls`,
    "right",
  ],
  [
    "MAIL_HOST with other names than Laravel's, SSL false 465",
    "app.env",
    `MAIL_HOST=${HOST}\nMAIL_PORT=465\nMAIL_USER=${USER}\nMAIL_PASS=${PASSWORD}\nMAIL_SECURE=false`,
    "doubt",
  ],
  [
    "libcurl 587 without TLS",
    "send.c",
    `curl_easy_setopt(c, CURLOPT_URL, "smtp://${HOST}:587");\ncurl_easy_setopt(c, CURLOPT_USERNAME, "${USER}");\ncurl_easy_setopt(c, CURLOPT_PASSWORD, "${PASSWORD}");`,
    "wrong",
  ],
  [
    "unknown ENCRYPTION=tls 465",
    "app.env",
    `SMTP_HOST=${HOST}\nSMTP_PORT=465\nSMTP_ENCRYPTION=tls\nSMTP_USER=${USER}\nSMTP_PASS=${PASSWORD}`,
    "right",
  ],
];

const ABOUT_TLS = ["tls-mode-mismatch", "starttls-required"];

function opinionOf(findings: readonly { readonly id: string; readonly severity: string }[]): Opinion {
  const found = findings.filter(({ id }) => ABOUT_TLS.includes(id));
  if (found.some(({ severity }) => severity === "error")) return "wrong";
  return found.length > 0 ? "doubt" : "right";
}

for (const [name, file, text, opinion] of ROWS) {
  Deno.test(`${name} is ${opinion}`, async () => {
    const { stdout, exit } = await runIn({ files: { [file]: text } }, "doctor", "--config", file, "--format", "json");
    const { settings, findings } = JSON.parse(stdout);
    assert.equal(opinionOf(findings), opinion, stdout);
    assert.equal(settings.length, 1);
    assert.equal(exit, opinion === "wrong" ? 1 : opinion === "doubt" ? 3 : 0, stdout);
  });
}

Deno.test("every program names the source of what it makes of TLS", () => {
  for (const { program, source } of PROGRAMS) assert.match(source, /\d/, `${program}: ${source}`);
});
