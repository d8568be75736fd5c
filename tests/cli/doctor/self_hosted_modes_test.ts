/**
 * What programs that people run themselves make of port and TLS mode, by `doctor --config`.
 *
 * Invariant: a row holds every opinion on one program's switch, so that a word that means another mode elsewhere is tried on both
 * kinds of port. The sources are those of the rows in `src/settings/self_hosted_programs.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { MATOMO_INI, SELF_HOSTED_PROGRAMS } from "../../../src/settings/self_hosted_programs.ts";
import { runIn } from "../../support/memory_host.ts";

const H = "email-smtp.eu-west-1.amazonaws.com";
const U = "AKIAIOSFODNN7EXAMPLE";
const P = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

type Opinion = "right" | "wrong" | "doubt";

/** A program, its file, its text for a switch and a port, and what is to be said of each. */
type Row = readonly [
  program: string,
  file: string,
  text: (mode: string, port: number) => string,
  opinions: readonly (readonly [mode: string, port: number, opinion: Opinion])[],
];

const env = (lines: readonly string[]): string => `${lines.filter((line) => line !== "").join("\n")}\n`;

const mattermostEnv = (mode: string, port: number): string =>
  env([
    `MM_EMAILSETTINGS_SMTPSERVER=${H}`,
    `MM_EMAILSETTINGS_SMTPPORT=${port}`,
    mode === "absent" ? "" : `MM_EMAILSETTINGS_CONNECTIONSECURITY=${mode}`,
    `MM_EMAILSETTINGS_SMTPUSERNAME=${U}`,
    `MM_EMAILSETTINGS_SMTPPASSWORD=${P}`,
  ]);

const mattermostJson = (mode: string, port: number): string =>
  JSON.stringify({
    EmailSettings: {
      EnableSMTPAuth: true,
      SMTPUsername: U,
      SMTPPassword: P,
      SMTPServer: H,
      SMTPPort: `${port}`,
      ConnectionSecurity: mode,
    },
  });

const DJANGO_OPINIONS = (tls: string, ssl: string): Row[3] => [
  [tls, 587, "right"],
  [tls, 2587, "right"],
  [tls, 465, "wrong"],
  [ssl, 465, "right"],
  [ssl, 2465, "right"],
  [ssl, 587, "wrong"],
  [`${tls}\n${ssl}`, 587, "wrong"],
];

const jenkins = (ssl: string, tls: string): string => `<useSsl>${ssl}</useSsl><useTls>${tls}</useTls>`;

const ROWS: readonly Row[] = [
  ["Mattermost", "config.json", mattermostJson, [
    ["TLS", 465, "right"],
    ["TLS", 587, "wrong"],
    ["STARTTLS", 587, "right"],
    ["STARTTLS", 465, "wrong"],
    ["", 587, "wrong"],
    ["", 465, "wrong"],
  ]],
  [
    "SMTP settings",
    "appsettings.json",
    (mode, port) =>
      JSON.stringify({
        EmailSettings: { SmtpServer: H, SmtpPort: port, SmtpUsername: U, SmtpPassword: P, EnableSsl: mode === "on" },
      }),
    [["on", 587, "right"]],
  ],
  [
    "Lemmy",
    "lemmy.hjson",
    (mode, port) =>
      `{\n  email: {\n    smtp_server: "${H}:${port}"\n    smtp_login: "${U}"\n    smtp_password: "${P}"\n    smtp_from_address: "a@example.com"\n    tls_type: "${mode}"\n  }\n}\n`,
    [
      ["starttls", 587, "right"],
      ["starttls", 465, "wrong"],
      ["tls", 465, "right"],
      ["tls", 587, "wrong"],
      ["none", 587, "wrong"],
    ],
  ],
  [
    "Graylog",
    "graylog.conf",
    (mode, port) =>
      env([
        `transport_email_hostname = ${H}`,
        `transport_email_port = ${port}`,
        `transport_email_auth_username = ${U}`,
        `transport_email_auth_password = ${P}`,
        ...mode.split(" ").filter((word) => word !== "").map((word) =>
          `transport_email_use_${word.replace("=", " = ")}`
        ),
      ]),
    [
      ["tls=true ssl=false", 587, "right"],
      ["tls=true ssl=false", 465, "wrong"],
      ["tls=false ssl=true", 465, "right"],
      ["tls=false ssl=true", 587, "wrong"],
      ["tls=false ssl=false", 587, "wrong"],
    ],
  ],
  ["Mattermost", "app.env", mattermostEnv, [
    ["TLS", 587, "wrong"],
    ["TLS", 2465, "right"],
    ["STARTTLS", 587, "right"],
    ["absent", 587, "right"],
  ]],
  [
    "Home Assistant",
    "configuration.yaml",
    (mode, port) =>
      `notify:\n  - name: mail\n    platform: smtp\n    server: ${H}\n    port: ${port}\n${mode}    username: ${U}\n    password: ${P}\n`,
    [
      ["    encryption: tls\n", 465, "right"],
      ["    encryption: tls\n", 587, "wrong"],
      ["    encryption: starttls\n", 587, "right"],
      ["    encryption: starttls\n", 465, "wrong"],
      ["    encryption: none\n", 587, "wrong"],
      ["", 587, "right"],
      ["", 465, "wrong"],
    ],
  ],
  [
    "n8n",
    "app.env",
    (mode, port) =>
      env([`N8N_SMTP_HOST=${H}`, `N8N_SMTP_PORT=${port}`, mode, `N8N_SMTP_USER=${U}`, `N8N_SMTP_PASS=${P}`]),
    [
      ["", 465, "right"],
      ["", 587, "doubt"],
      ["N8N_SMTP_SSL=true", 587, "wrong"],
      ["N8N_SMTP_SSL=false", 587, "right"],
      ["N8N_SMTP_SSL=false", 465, "wrong"],
      ["N8N_SMTP_SSL=false\nN8N_SMTP_STARTTLS=false", 587, "wrong"],
    ],
  ],
  [
    "listmonk",
    "settings.json",
    (mode, port) =>
      JSON.stringify({
        smtp: [{ host: H, port, auth_protocol: "login", username: U, password: P, tls_type: mode }],
      }),
    [
      ["TLS", 465, "right"],
      ["TLS", 587, "wrong"],
      ["STARTTLS", 587, "right"],
      ["STARTTLS", 2465, "wrong"],
      ["none", 587, "wrong"],
    ],
  ],
  [
    "Sentry",
    "config.yml",
    (mode, port) => `mail.host: '${H}'\nmail.port: ${port}\nmail.username: '${U}'\nmail.password: '${P}'\n${mode}\n`,
    DJANGO_OPINIONS("mail.use-tls: true", "mail.use-ssl: true"),
  ],
  [
    "authentik",
    "app.env",
    (mode, port) =>
      env([
        `AUTHENTIK_EMAIL__HOST=${H}`,
        `AUTHENTIK_EMAIL__PORT=${port}`,
        `AUTHENTIK_EMAIL__USERNAME=${U}`,
        `AUTHENTIK_EMAIL__PASSWORD=${P}`,
        mode,
      ]),
    DJANGO_OPINIONS("AUTHENTIK_EMAIL__USE_TLS=true", "AUTHENTIK_EMAIL__USE_SSL=true"),
  ],
  [
    "Paperless-ngx",
    "app.env",
    (mode, port) =>
      env([
        `PAPERLESS_EMAIL_HOST=${H}`,
        `PAPERLESS_EMAIL_PORT=${port}`,
        `PAPERLESS_EMAIL_HOST_USER=${U}`,
        `PAPERLESS_EMAIL_HOST_PASSWORD=${P}`,
        mode,
      ]),
    [
      ...DJANGO_OPINIONS("PAPERLESS_EMAIL_USE_TLS=true", "PAPERLESS_EMAIL_USE_SSL=true"),
      ["", 587, "wrong"],
    ],
  ],
  [
    "Matomo",
    "config.ini.php",
    (mode, port) =>
      `; <?php exit; ?> DO NOT REMOVE THIS LINE\n[mail]\ntransport = "smtp"\nport = ${port}\nhost = "${H}"\ntype = "Login"\nusername = "${U}"\npassword = "${P}"\nencryption = "${mode}"\n`,
    [
      ["tls", 587, "right"],
      ["tls", 465, "wrong"],
      ["ssl", 465, "right"],
      ["ssl", 587, "wrong"],
      ["none", 587, "wrong"],
      ["", 587, "right"],
    ],
  ],
  [
    "Moodle",
    "config.php",
    (mode, port) =>
      `<?php $CFG = new stdClass();\n$CFG->smtphosts = '${H}:${port}';\n$CFG->smtpsecure = '${mode}';\n$CFG->smtpuser = '${U}';\n$CFG->smtppass = '${P}';\n`,
    [
      ["tls", 587, "right"],
      ["tls", 465, "wrong"],
      ["ssl", 465, "right"],
      ["ssl", 587, "wrong"],
      ["", 587, "right"],
    ],
  ],
  [
    "Jenkins",
    "hudson.tasks.Mailer.xml",
    (mode, port) =>
      `<?xml version='1.1' encoding='UTF-8'?>\n<hudson.tasks.Mailer_-DescriptorImpl plugin="mailer@472">\n<authentication><username>${U}</username><password>${P}</password></authentication>\n<smtpHost>${H}</smtpHost>${mode}<smtpPort>${port}</smtpPort></hudson.tasks.Mailer_-DescriptorImpl>\n`,
    [
      ["", 587, "right"],
      [jenkins("true", "false"), 465, "right"],
      [jenkins("true", "false"), 587, "wrong"],
      [jenkins("false", "true"), 587, "right"],
      [jenkins("false", "true"), 465, "wrong"],
      [jenkins("false", "false"), 587, "wrong"],
    ],
  ],
  [
    "Jenkins",
    "jenkins.yaml",
    (mode, port) =>
      `unclassified:\n  mailer:\n    smtpHost: ${H}\n    smtpPort: ${port}\n    ${mode}: true\n    authentication:\n      username: ${U}\n      password: ${P}\n`,
    [
      ["useSsl", 465, "right"],
      ["useSsl", 587, "wrong"],
      ["useTls", 587, "right"],
    ],
  ],
  [
    "Proxmox",
    "notifications.cfg",
    (mode, port) =>
      `smtp: ses\n\tfrom-address a@example.com\n\tmailto-user root@pam\n\tmode ${mode}\n\tport ${port}\n\tserver ${H}\n\tusername ${U}\n`,
    [
      ["tls", 465, "right"],
      ["tls", 587, "wrong"],
      ["starttls", 587, "right"],
      ["starttls", 465, "wrong"],
      ["insecure", 587, "wrong"],
    ],
  ],
  [
    "Bitwarden",
    "global.override.env",
    (mode, port) =>
      env([
        `globalSettings__mail__smtp__host=${H}`,
        `globalSettings__mail__smtp__port=${port}`,
        mode,
        `globalSettings__mail__smtp__username=${U}`,
        `globalSettings__mail__smtp__password=${P}`,
      ]),
    [
      ["globalSettings__mail__smtp__ssl=true", 465, "right"],
      ["globalSettings__mail__smtp__ssl=true", 587, "right"],
      ["globalSettings__mail__smtp__ssl=true", 2587, "wrong"],
      ["globalSettings__mail__smtp__ssl=true\nglobalSettings__mail__smtp__sslOverride=true", 587, "wrong"],
      ["globalSettings__mail__smtp__ssl=false", 587, "right"],
      ["globalSettings__mail__smtp__ssl=false", 465, "wrong"],
    ],
  ],
  [
    "Airflow",
    "airflow.cfg",
    (mode, port) =>
      `[smtp]\nsmtp_host = ${H}\n${mode}\nsmtp_user = ${U}\nsmtp_password = ${P}\nsmtp_port = ${port}\nsmtp_mail_from = a@example.com\n`,
    [
      ["smtp_starttls = True\nsmtp_ssl = False", 587, "right"],
      ["smtp_starttls = True\nsmtp_ssl = False", 465, "wrong"],
      ["smtp_starttls = False\nsmtp_ssl = True", 465, "right"],
      ["smtp_starttls = False\nsmtp_ssl = False", 587, "wrong"],
      ["smtp_starttls = True\nsmtp_ssl = True", 465, "wrong"],
    ],
  ],
  [
    "Metabase",
    "app.env",
    (mode, port) =>
      env([
        `MB_EMAIL_SMTP_HOST=${H}`,
        `MB_EMAIL_SMTP_PORT=${port}`,
        `MB_EMAIL_SMTP_SECURITY=${mode}`,
        `MB_EMAIL_SMTP_USERNAME=${U}`,
        `MB_EMAIL_SMTP_PASSWORD=${P}`,
      ]),
    [
      ["starttls", 587, "right"],
      ["tls", 587, "right"],
      ["tls", 465, "wrong"],
      ["ssl", 465, "right"],
      ["ssl", 587, "wrong"],
      ["none", 587, "wrong"],
    ],
  ],
  [
    "Plausible",
    "app.env",
    (mode, port) =>
      env([
        `SMTP_HOST_ADDR=${H}`,
        `SMTP_HOST_PORT=${port}`,
        `SMTP_HOST_SSL_ENABLED=${mode}`,
        `SMTP_USER_NAME=${U}`,
        `SMTP_USER_PWD=${P}`,
      ]),
    [
      ["true", 465, "right"],
      ["true", 587, "wrong"],
      ["false", 587, "right"],
      ["false", 465, "wrong"],
    ],
  ],
  [
    "Outline",
    "app.env",
    (mode, port) =>
      env([
        "UTILS_SECRET=0123456789abcdef",
        `SMTP_HOST=${H}`,
        `SMTP_PORT=${port}`,
        `SMTP_USERNAME=${U}`,
        `SMTP_PASSWORD=${P}`,
        mode,
      ]),
    [
      ["", 465, "right"],
      ["", 587, "doubt"],
      ["SMTP_SECURE=false", 587, "right"],
      ["SMTP_SECURE=true", 587, "wrong"],
    ],
  ],
  [
    "PeerTube",
    "production.yaml",
    (mode, port) => `smtp:\n  hostname: ${H}\n  port: ${port}\n  username: ${U}\n  password: ${P}\n  ${mode}\n`,
    [
      ["tls: true\n  disable_starttls: false", 465, "right"],
      ["tls: true\n  disable_starttls: false", 587, "wrong"],
      ["tls: false\n  disable_starttls: false", 587, "right"],
      ["tls: false\n  disable_starttls: true", 587, "wrong"],
      ["tls: false\n  disable_starttls: false", 465, "wrong"],
    ],
  ],
  [
    "Ory Kratos",
    "kratos.yml",
    (mode, port) => `courier:\n  smtp:\n    connection_uri: ${mode.replace("AT", `${U}:${P}@${H}:${port}`)}\n`,
    [
      ["smtps://AT/", 465, "right"],
      ["smtps://AT/", 587, "wrong"],
      ["smtp://AT/", 587, "right"],
      ["smtp://AT/", 465, "wrong"],
      ["smtp://AT/?disable_starttls=true", 587, "wrong"],
    ],
  ],
  [
    "Directus",
    "app.env",
    (mode, port) =>
      env([
        "EMAIL_TRANSPORT=smtp",
        `EMAIL_SMTP_HOST=${H}`,
        `EMAIL_SMTP_PORT=${port}`,
        `EMAIL_SMTP_USER=${U}`,
        `EMAIL_SMTP_PASSWORD=${P}`,
        mode,
      ]),
    [
      ["EMAIL_SMTP_SECURE=true", 465, "right"],
      ["EMAIL_SMTP_SECURE=true", 587, "wrong"],
      ["EMAIL_SMTP_SECURE=false", 465, "wrong"],
      ["EMAIL_SMTP_SECURE=false\nEMAIL_SMTP_IGNORE_TLS=true", 587, "wrong"],
      ["", 465, "right"],
      ["", 587, "right"],
    ],
  ],
  [
    "Mealie",
    "app.env",
    (mode, port) =>
      env([
        `SMTP_HOST=${H}`,
        `SMTP_PORT=${port}`,
        `SMTP_AUTH_STRATEGY=${mode}`,
        `SMTP_USER=${U}`,
        `SMTP_PASSWORD=${P}`,
      ]),
    [
      ["TLS", 587, "right"],
      ["TLS", 465, "wrong"],
      ["SSL", 465, "right"],
      ["SSL", 587, "wrong"],
      ["NONE", 587, "wrong"],
    ],
  ],
  [
    "Rocket.Chat",
    "app.env",
    (mode, port) =>
      env([
        `OVERWRITE_SETTING_SMTP_Host=${H}`,
        `OVERWRITE_SETTING_SMTP_Port=${port}`,
        `OVERWRITE_SETTING_SMTP_Username=${U}`,
        `OVERWRITE_SETTING_SMTP_Password=${P}`,
        mode,
      ]),
    [
      ["OVERWRITE_SETTING_SMTP_Protocol=smtps", 465, "right"],
      ["OVERWRITE_SETTING_SMTP_Protocol=smtps", 587, "wrong"],
      ["OVERWRITE_SETTING_SMTP_Protocol=smtp", 587, "doubt"],
      ["OVERWRITE_SETTING_SMTP_IgnoreTLS=false", 587, "right"],
      ["OVERWRITE_SETTING_SMTP_IgnoreTLS=true", 587, "wrong"],
      ["OVERWRITE_SETTING_SMTP_Protocol=smtp", 465, "wrong"],
    ],
  ],
  [
    "Gitea",
    "app.env",
    (mode, port) =>
      env([
        `FORGEJO__mailer__PROTOCOL=${mode}`,
        `FORGEJO__mailer__SMTP_ADDR=${H}`,
        `FORGEJO__mailer__SMTP_PORT=${port}`,
        `FORGEJO__mailer__USER=${U}`,
        `FORGEJO__mailer__PASSWD=${P}`,
      ]),
    [
      ["smtps", 465, "right"],
      ["smtps", 587, "wrong"],
      ["smtp+starttls", 587, "right"],
      ["smtp", 587, "wrong"],
    ],
  ],
  [
    "SMTP settings",
    "app.env",
    (mode, port) => env([`SMTP_HOST=${H}`, `SMTP_PORT=${port}`, `SMTP_USER=${U}`, `SMTP_PASSWORD=${P}`, mode]),
    [
      ["SMTP_STARTTLS=false\nSMTP_SSL=false", 587, "doubt"],
      ["SMTP_STARTTLS=true\nSMTP_SSL=false", 587, "right"],
      ["SMTP_USE_TLS=true", 465, "doubt"],
      ["SMTP_USE_TLS=true\nSMTP_USE_SSL=true", 465, "right"],
      ["SMTP_USE_SSL=true", 465, "right"],
      ["SMTP_USE_TLS=true", 587, "right"],
    ],
  ],
  ["Symfony", "app.env", (mode, port) => `MAILER_DSN=smtp://${U}:${P}@${H}:${port}${mode}\n`, [
    ["?auto_tls=false", 587, "wrong"],
    ["?auto_tls=true", 587, "right"],
    ["?auto_tls=false", 465, "right"],
  ]],
  [
    "Quarkus",
    "application.properties",
    (mode, port) =>
      env([
        `quarkus.mailer.host=${H}`,
        `quarkus.mailer.port=${port}`,
        `quarkus.mailer.username=${U}`,
        `quarkus.mailer.password=${P}`,
        mode,
      ]),
    [
      ["quarkus.mailer.trust-all=true", 587, "wrong"],
      ["quarkus.mailer.trust-all=true\nquarkus.mailer.tls=false", 587, "right"],
      ["quarkus.mailer.tls-configuration-name=mail", 465, "right"],
      ["quarkus.mailer.tls-configuration-name=mail", 587, "wrong"],
    ],
  ],
  [
    "Ghost",
    "config.production.json",
    (mode, port) =>
      JSON.stringify({
        mail: {
          transport: "SMTP",
          options: { host: H, port, auth: { user: U, pass: P }, ...JSON.parse(mode) },
        },
      }),
    [
      ['{"secureConnection":false,"secure":true}', 465, "wrong"],
      ['{"secureConnection":true,"secure":false}', 465, "right"],
    ],
  ],
  [
    "Zabbix",
    "media.yaml",
    (mode, port) =>
      env([
        "zabbix_export:",
        "  version: '6.0'",
        "  media_types:",
        "    - name: Email",
        "      type: EMAIL",
        `      smtp_server: ${H}`,
        `      smtp_port: '${port}'`,
        "      smtp_email: a@example.com",
        mode === "" ? "" : `      smtp_security: ${mode}`,
        "      smtp_authentication: PASSWORD",
        `      username: ${U}`,
        `      password: ${P}`,
      ]),
    [
      ["STARTTLS", 587, "right"],
      ["STARTTLS", 465, "wrong"],
      ["SSL_OR_TLS", 465, "right"],
      ["SSL_OR_TLS", 587, "wrong"],
      ["NONE", 587, "wrong"],
      ["", 587, "wrong"],
    ],
  ],
  [
    "SonarQube",
    "sonar.properties",
    (mode, port) =>
      env([
        `email.smtp_host.secured=${H}`,
        `email.smtp_port.secured=${port}`,
        `email.smtp_username.secured=${U}`,
        `email.smtp_password.secured=${P}`,
        mode === "" ? "" : `email.smtp_secure_connection.secured=${mode}`,
      ]),
    [
      ["starttls", 587, "right"],
      ["starttls", 465, "wrong"],
      ["ssl", 465, "right"],
      ["SSLTLS", 2465, "right"],
      ["ssl", 587, "wrong"],
      ["NONE", 587, "wrong"],
      ["", 587, "wrong"],
    ],
  ],
  [
    "Magento",
    "env.php",
    (mode, port) =>
      `<?php\nreturn ['system' => ['default' => ['system' => ['smtp' => ['transport' => 'smtp', 'host' => '${H}', 'port' => ` +
      `'${port}', 'username' => '${U}', 'password' => '${P}', 'auth' => 'login', 'ssl' => '${mode}']]]]];\n`,
    [
      ["tls", 587, "doubt"],
      ["tls", 465, "doubt"],
      ["ssl", 587, "doubt"],
      ["ssl", 465, "doubt"],
      ["none", 587, "doubt"],
      ["none", 465, "wrong"],
    ],
  ],
];

const ABOUT_TLS = ["tls-mode-mismatch", "starttls-required"];

function opinionOf(findings: readonly { readonly id: string; readonly severity: string }[]): Opinion {
  const found = findings.filter(({ id }) => ABOUT_TLS.includes(id));
  if (found.some(({ severity }) => severity === "error")) return "wrong";
  return found.length > 0 ? "doubt" : "right";
}

for (const [program, file, text, opinions] of ROWS) {
  for (const [mode, port, opinion] of opinions) {
    Deno.test(`${program}, ${file}: ${JSON.stringify(mode)} on ${port} is ${opinion}`, async () => {
      const run = { files: { [file]: text(mode, port) } };
      const { stdout } = await runIn(run, "doctor", "--config", file, "--format", "json");
      const { settings, findings } = JSON.parse(stdout);
      assert.deepEqual(settings.map((one: { readonly program: string }) => one.program), [program], stdout);
      assert.equal(opinionOf(findings), opinion, stdout);
    });
  }
}

Deno.test("every program of the table is tried, and names the commit at which it was read", () => {
  const tried = new Set(ROWS.map(([program]) => program));
  for (const { program, source } of [...SELF_HOSTED_PROGRAMS, MATOMO_INI]) {
    assert.ok(tried.has(program), program);
    assert.match(source, /\bat [0-9a-f]{7}\b/, program);
  }
});
