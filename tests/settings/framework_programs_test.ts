/**
 * What frameworks and small mailers make of port and TLS mode, by rows: a switch with which no login is
 * possible is an error where the program is known, and a doubt where it is not.
 * @module
 */

import assert from "node:assert/strict";
import { judgeSettings } from "../../src/settings/judge.ts";
import { readFully } from "../support/config.ts";

const H = "email-smtp.eu-west-1.amazonaws.com";
const U = "AKIAIOSFODNN7EXAMPLE";
const P = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

type Opinion = "right" | "wrong" | "doubt";

/** A file's name and its text for a port and a switch. */
interface Kind {
  readonly file: string;
  readonly text: (port: string, written: string) => string;
  readonly rows: readonly (readonly [port: string, written: string, opinion: Opinion])[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  "sSMTP": {
    file: "ssmtp.conf",
    text: (port, written) => `mailhub=${H}:${port}\nAuthUser=${U}\nAuthPass=${P}\n${written}\n`,
    rows: [
      ["587", "UseTLS=YES", "wrong"],
      ["587", "UseTLS=YES\nUseSTARTTLS=YES", "right"],
      ["587", "UseSTARTTLS=YES", "right"],
      ["465", "UseTLS=YES", "right"],
      ["465", "UseSTARTTLS=YES", "wrong"],
      ["587", "", "wrong"],
    ],
  },
  "Jakarta Mail": {
    file: "mail.properties",
    text: (port, written) =>
      `mail.smtp.host=${H}\nmail.smtp.port=${port}\nmail.smtp.user=${U}\nmail.smtp.password=${P}\n${written}\n`,
    rows: [
      ["587", "mail.smtp.auth=true", "wrong"],
      ["587", "mail.smtp.starttls.enable=true", "right"],
      ["465", "mail.smtp.starttls.enable=true", "wrong"],
      ["465", "mail.smtp.ssl.enable=true", "right"],
      ["465", "mail.smtp.socketFactory.class=javax.net.ssl.SSLSocketFactory", "right"],
    ],
  },
  "Jakarta Mail, smtps": {
    file: "mail.properties",
    text: (port, written) =>
      `mail.smtps.host=${H}\nmail.smtps.port=${port}\nmail.smtps.user=${U}\nmail.smtps.password=${P}\n${written}\n`,
    rows: [["465", "mail.smtps.auth=true", "right"], ["587", "", "wrong"]],
  },
  "Spring Boot": {
    file: "application.properties",
    text: (port, written) =>
      `spring.mail.host=${H}\nspring.mail.port=${port}\nspring.mail.username=${U}\nspring.mail.password=${P}\nspring.mail.properties.mail.smtp.starttls.enable=true\n${written}\n`,
    // Jakarta Mail logs in with a user name and a password that it is given, whatever auth is.
    rows: [["587", "spring.mail.properties.mail.smtp.auth=false", "right"]],
  },
  "git send-email": {
    file: ".gitconfig",
    text: (port, written) =>
      `[sendemail]\n\tsmtpserver = ${H}\n\tsmtpserverport = ${port}\n\tsmtpuser = ${U}\n\tsmtppass = ${P}\n\t${written}\n`,
    rows: [
      ["587", "smtpencryption = tls", "right"],
      ["587", "smtpencryption = ssl", "wrong"],
      ["587", "", "wrong"],
      ["465", "smtpencryption = ssl", "right"],
    ],
  },
  "Play Mailer": {
    file: "application.conf",
    text: (port, written) =>
      `play.mailer {\n  host = "${H}"\n  port = ${port}\n  user = "${U}"\n  password = "${P}"\n  ${written}\n}\n`,
    rows: [["465", "ssl = yes", "right"], ["465", "tls = yes", "wrong"], ["587", "tls = yes", "right"], [
      "587",
      "ssl = yes",
      "wrong",
    ]],
  },
  "CodeIgniter": {
    file: "Email.php",
    text: (port, written) =>
      `<?php\nclass Email {\n  public $SMTPHost = '${H}';\n  public $SMTPUser = '${U}';\n  public $SMTPPass = '${P}';\n  public $SMTPPort = ${port};\n  public $SMTPCrypto = '${written}';\n}\n`,
    rows: [["587", "tls", "right"], ["587", "ssl", "wrong"], ["587", "", "wrong"], ["465", "ssl", "right"]],
  },
  "Superset": {
    file: "superset_config.py",
    text: (port, written) =>
      `SMTP_HOST = "${H}"\nSMTP_PORT = ${port}\nSMTP_USER = "${U}"\nSMTP_PASSWORD = "${P}"\nSMTP_MAIL_FROM = "a@example.com"\n${written}\n`,
    rows: [
      ["587", "SMTP_STARTTLS = True", "right"],
      ["587", "SMTP_STARTTLS = False", "wrong"],
      ["465", "SMTP_STARTTLS = False\nSMTP_SSL = True", "right"],
      ["465", "SMTP_STARTTLS = True\nSMTP_SSL = True", "wrong"],
    ],
  },
  "Drupal": {
    file: "smtp.settings.yml",
    text: (port, written) =>
      `smtp_on: true\nsmtp_host: ${H}\nsmtp_port: '${port}'\nsmtp_protocol: ${written}\nsmtp_username: ${U}\nsmtp_password: ${P}\n`,
    rows: [["587", "tls", "right"], ["587", "ssl", "wrong"], ["465", "ssl", "right"], ["465", "tls", "wrong"], [
      "587",
      "standard",
      "right",
    ], ["465", "standard", "wrong"]],
  },
  "Logback": {
    file: "logback.xml",
    text: (port, written) =>
      `<configuration><appender name="EMAIL"><smtpHost>${H}</smtpHost><smtpPort>${port}</smtpPort><username>${U}</username><password>${P}</password>${written}</appender></configuration>`,
    rows: [["587", "<STARTTLS>true</STARTTLS>", "right"], ["587", "", "wrong"], ["465", "<SSL>true</SSL>", "right"]],
  },
  "Log4j": {
    file: "log4j2.xml",
    text: (port, written) =>
      `<Configuration><Appenders><SMTP name="M" smtpHost="${H}" smtpPort="${port}" smtpUsername="${U}" smtpPassword="${P}" ${written}/></Appenders></Configuration>`,
    rows: [["465", 'smtpProtocol="smtps"', "right"], ["465", "", "wrong"], ["587", 'smtpProtocol="smtps"', "wrong"]],
  },
  "esmtp": {
    file: ".esmtprc",
    text: (port, written) => `hostname = ${H}:${port}\nusername = "${U}"\npassword = "${P}"\n${written}\n`,
    rows: [
      ["587", "starttls = required", "right"],
      ["587", "starttls = enabled", "right"],
      ["587", "", "wrong"],
      ["465", "starttls = required", "wrong"],
    ],
  },
  "TYPO3": {
    file: "settings.php",
    text: (port, written) =>
      `<?php\nreturn ['MAIL' => ['transport_smtp_server' => '${H}:${port}', 'transport_smtp_username' => '${U}',\n` +
      `'transport_smtp_password' => '${P}', 'transport_smtp_encrypt' => ${written}]];\n`,
    rows: [
      ["587", "false", "right"],
      ["587", "''", "right"],
      ["587", "true", "wrong"],
      ["587", "'tls'", "doubt"],
      ["465", "true", "right"],
      ["465", "''", "right"],
    ],
  },
  "appsettings.json": {
    file: "appsettings.json",
    text: (port, written) =>
      `{"EmailSettings":{"SmtpServer":"${H}","Port":${port},"Username":"${U}","Password":"${P}","EnableSsl":${written}}}`,
    rows: [["587", "true", "right"], ["587", "false", "doubt"], ["465", "true", "doubt"]],
  },
};

const ABOUT_TLS: readonly string[] = ["tls-mode-mismatch", "starttls-required"];

for (const [name, { file, text, rows }] of Object.entries(KINDS)) {
  for (const [port, written, opinion] of rows) {
    Deno.test(`${name} on ${port} with ${JSON.stringify(written)} is ${opinion}`, () => {
      const { settings } = readFully({ name: file, shown: file, text: text(port, written) });
      const severities = settings
        .flatMap((one) => judgeSettings(one, { login: undefined, key: undefined, region: undefined }).findings)
        .filter(({ id }) => ABOUT_TLS.includes(id)).map(({ severity }) => severity);
      assert.deepEqual(severities, { right: [], wrong: ["error"], doubt: ["info"] }[opinion]);
      assert.equal(settings.length, 1);
    });
  }
}
