/**
 * What the TLS mode is called in the program that a text shows.
 *
 * Invariant: a row a program.
 * @module
 */

import assert from "node:assert/strict";
import { TLS_SETTINGS, tlsSettings } from "../../src/logs/tls_settings.ts";

const ROWS: readonly (readonly [text: string, program: string])[] = [
  ["EMAIL_USE_TLS=True", "Django: on port 587 EMAIL_USE_TLS=True"],
  ["Net::ReadTimeout in ActionMailer", "Rails: on port 587 enable_starttls: true"],
  ["SMTP_ENABLE_STARTTLS=always", "Mastodon: "],
  ["MAIL_ENCRYPTION=tls", "Laravel: "],
  ["at SMTPConnection (nodemailer)", "Nodemailer: on port 587 secure: false"],
  ["com.sun.mail.smtp.SMTPTransport", "JavaMail: "],
  ["MailKit.Net.Smtp", "MailKit: "],
  ["gomail: could not send", "gomail: "],
  ["{:network_failure, x}", "Swoosh and Bamboo: "],
  ["postfix/smtp[1]", "Postfix: "],
  ["msmtp: cannot", "msmtp: "],
  ["exim[1]", "Exim: "],
  ["org.keycloak.email", "Keycloak: "],
  ["GF_SMTP_HOST", "Grafana: "],
  ["smtp: *smtp.plainAuth auth: unencrypted connection", "Go: on port 587 smtp.Dial and StartTLS before Auth"],
  ["mattermost: dial tcp 192.0.2.1:587", "Mattermost: on port 587 ConnectionSecurity STARTTLS"],
  ["hudson.tasks.Mailer: javax.mail.MessagingException", "Jenkins: "],
  ["listmonk: error initializing smtppool", "listmonk: "],
  ["N8N_SMTP_SSL=true nodemailer", "n8n: "],
  ["[Uptime-Kuma] ESOCKET", "Uptime Kuma: "],
  ["ROCKET.CHAT nodemailer", "Rocket.Chat: "],
  ["Channel::Driver::Smtp Net::OpenTimeout", "Zammad: "],
  ["gitlab_rails['smtp_port'] Net::SMTP", "GitLab: "],
  ["odoo.addons.base.models.ir_mail_server smtplib", "Odoo: "],
  ["homeassistant.components.smtp smtplib.py", "Home Assistant: "],
  ["airflow.utils.email smtplib", "Airflow: "],
  ["middlewared.plugins.mail smtplib", "TrueNAS: "],
  ["pvedaemon[1]: could not notify via target", "Proxmox: "],
  ["authentik AUTHENTIK_EMAIL__HOST django", "authentik: "],
  ["io.quarkus.mailer.runtime jakarta.mail", "Quarkus: "],
  ["PHPMailer matomo", "Matomo: "],
  ["com.atlassian.mail.MailException: javax.mail.MessagingException", "Jira: on port 587 protocol SMTP with TLS"],
  ["org.sonar.server.notification.email javax.mail", "SonarQube: "],
  ["zabbix_server[12]: failed to send email", "Zabbix: on port 587 Connection security STARTTLS"],
  ["Magento\\Framework\\Mail", "Magento: "],
];

for (const [text, program] of ROWS) {
  Deno.test(`${text}: ${program}`, () => assert.ok(tlsSettings(text)?.startsWith(program), tlsSettings(text)));
}

Deno.test("a text that shows no program has no settings", () => assert.equal(tlsSettings("timed out"), undefined));

Deno.test("every row names the file and the version in which its settings were read", () => {
  for (const [, name, starttls, implicit, source] of TLS_SETTINGS) {
    assert.match(source, /\bat [0-9a-f]{7}\b|\bof .*\d/, name);
    assert.notEqual(starttls, implicit, name);
  }
});
