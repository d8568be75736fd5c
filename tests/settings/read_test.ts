/**
 * Settings files of every kind: what is found in each, and what only looks like it.
 *
 * Invariant: a row is a whole file; what is not in its expectation must not be found.
 * @module
 */

import assert from "node:assert/strict";
import { wantedFile } from "../../src/settings/read.ts";
import { type OpenSettings, openSettings, readFully } from "../support/config.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const HOST = "email-smtp.us-east-1.amazonaws.com";

const PAIR = { host: HOST, port: 587, username: ID, password: US } as const;

const FILES: readonly (readonly [what: string, name: string, text: string, expected: readonly OpenSettings[]])[] = [
  [
    "Laravel",
    ".env",
    `APP_NAME=x\nMAIL_HOST=${HOST}\nMAIL_PORT=587\nMAIL_ENCRYPTION=tls\nMAIL_USERNAME=${ID}\nMAIL_PASSWORD="${US}"\n`,
    [{ program: "Laravel", line: 2, ...PAIR, security: "starttls" }],
  ],
  [
    "Laravel 11 on 465",
    ".env.production",
    `MAIL_SCHEME=smtps\nMAIL_ENCRYPTION=tls\nMAIL_HOST=${HOST}\nMAIL_PORT=465\nMAIL_USERNAME=${ID}\nMAIL_PASSWORD='${US}'`,
    [{ program: "Laravel", line: 1, ...PAIR, port: 465, security: "wrapper" }],
  ],
  [
    "Laravel as it comes",
    ".env",
    "MAIL_MAILER=log\nMAIL_SCHEME=null\nMAIL_HOST=127.0.0.1\nMAIL_PORT=2525\nMAIL_USERNAME=null\nMAIL_PASSWORD=null\n",
    [{ program: "Laravel", line: 1, host: "127.0.0.1", port: 2525, security: "maybe" }],
  ],
  [
    "Symfony",
    ".env.local",
    `MAILER_DSN=smtp://${ID}:${encodeURIComponent(US)}@${HOST}:587\n`,
    [{ program: "Symfony", line: 1, ...PAIR, security: "maybe" }],
  ],
  [
    "Symfony with a raw password",
    ".env.local",
    `MAILER_DSN="smtps://${ID}:${US}@${HOST}:465"`,
    [{ program: "Symfony", line: 1, ...PAIR, port: 465, security: "wrapper", facts: ["url-broken"] }],
  ],
  [
    "Symfony's own transport for SES",
    ".env",
    `MAILER_DSN=ses+smtp://${ID}:${encodeURIComponent(US)}@default?region=us-east-1`,
    [{ program: "Symfony", line: 1, ...PAIR, port: 465, security: "wrapper" }],
  ],
  [
    "Django",
    "settings.py",
    `EMAIL_HOST = "${HOST}"\nEMAIL_PORT = 587\nEMAIL_USE_TLS = True\nEMAIL_HOST_USER = '${ID}'\nEMAIL_HOST_PASSWORD = "${US}"\n`,
    [{ program: "Django", line: 1, ...PAIR, security: "starttls" }],
  ],
  [
    "Nodemailer with variables, as Amazon's sample has them",
    "index.js",
    `const smtpEndpoint = "${HOST}";\nconst port = 587;\nconst smtpUsername = "${ID}";\nconst smtpPassword = "${US}";\n` +
    "const transporter = nodemailer.createTransport({\n  host: smtpEndpoint,\n  port: port,\n  secure: false,\n" +
    "  auth: { user: smtpUsername, pass: smtpPassword }\n});\n",
    [{ program: "Nodemailer", line: 2, ...PAIR, security: "maybe" }],
  ],
  [
    "PHPMailer without TLS of any kind",
    "send.php",
    `<?php $mail->Host = '${HOST}'; $mail->Port = 587; $mail->SMTPAuth = true;\n$mail->SMTPSecure = false;\n` +
    `$mail->SMTPAutoTLS = false; $mail->Username = '${ID}'; $mail->Password = '${US}';\n`,
    [{ program: "PHPMailer", line: 1, ...PAIR, security: "clear" }],
  ],
  [
    "variables of make",
    "Makefile",
    `SMTP_HOST := ${HOST}\nSMTP_PORT ?= 587\nSMTP_USER ::= ${ID}\nSMTP_PASS := ${US}\n`,
    [{ program: "SMTP settings", line: 1, ...PAIR }],
  ],
  [
    "a template in a format that has none",
    "chezmoi.msmtprc",
    `account a\nhost ${HOST}\nport 587\nauth on\ntls on\nuser {{ .user }}\npassword {{ (item "ses").password }}\n`,
    [{
      program: "msmtp",
      line: 1,
      host: HOST,
      port: 587,
      security: "starttls",
      notes: ["user name", "password"].map((half, at) =>
        `chezmoi.msmtprc line ${at + 6}: the ${half} is not read: it is a template, which is not filled in here`
      ),
    }],
  ],
  [
    "a user name of SES, and an old one",
    "x.env",
    `SMTP_HOST=${HOST}\nSMTP_USER=${ID}\nSMTP_PASSWORD=${US}\nSMTP_USERNAME=old-user\n`,
    [{ program: "SMTP settings", line: 1, host: HOST, username: ID, password: US }],
  ],
  [
    "names of templates for messages",
    "x.yml",
    `mail:\n  host: ${HOST}\n  user: ${ID}\n  password: "${US}"\n  templates: { password: reset.html, user: welcome.html }\n`,
    [{ program: "SMTP settings", line: 2, host: HOST, username: ID, password: US }],
  ],
  [
    "an address that is no login",
    "site_config.json",
    JSON.stringify({ mail_server: HOST, mail_login: ID, mail_password: US, auto_email_id: "a@example.com" }),
    [{ program: "SMTP settings", line: 1, host: HOST, username: ID, password: US }],
  ],
  [
    "PHPMailer with variables, as Amazon's sample has them",
    "send.php",
    `<?php\n$usernameSmtp = '${ID}';\n$passwordSmtp = '${US}';\n$host = '${HOST}';\n$port = 587;\n$mail->Host = $host;\n` +
    "$mail->Port = $port;\n$mail->SMTPAuth = true;\n$mail->Username = $usernameSmtp;\n$mail->Password = $passwordSmtp;\n",
    [{ program: "PHPMailer", line: 6, ...PAIR, security: "maybe" }],
  ],
  [
    "Django with the password elsewhere",
    "settings.py",
    `EMAIL_HOST = "${HOST}"\nEMAIL_HOST_USER = '${ID}'\nEMAIL_HOST_PASSWORD = os.environ["P"]\n`,
    [{
      program: "Django",
      line: 1,
      host: HOST,
      username: ID,
      facts: ["default-port"],
      notes: ["settings.py line 3: the password is not read: it is computed by a program"],
    }],
  ],
  [
    "django-environ",
    "x.env",
    `EMAIL_URL=smtp+tls://${ID}:${US.replace("/", "%2F")}@${HOST}:587`,
    [{ program: "Django", line: 1, ...PAIR, password: US.replace("+", " "), security: "starttls" }],
  ],
  [
    "what derive --format env prints",
    "",
    `SMTP_HOST='${HOST}'\nSMTP_PORT='587'\nSMTP_USERNAME='${ID}'\nSMTP_PASSWORD='${US}'\n`,
    [{ program: "SMTP settings", line: 1, ...PAIR }],
  ],
  [
    "a variable that refers to another, and the last of two",
    "app.env",
    `export SMTP_PASS=old\nSMTP_USER=${ID}\nSMTP_PASS=$SECRET\nSMTP_HOST=${HOST}`,
    [{
      program: "SMTP settings",
      line: 2,
      host: HOST,
      username: ID,
      notes: ["app.env line 3: the password is not read: it refers to another variable, which is not followed here"],
    }],
  ],
  ["a URL alone", "dsn.txt", `\nsmtp://${ID}:${US.replace("/", "%2F")}@${HOST}:587\n`, [
    { program: "SMTP URL", line: 2, ...PAIR, security: "maybe", facts: ["plus-in-url"] },
  ]],
  ["a URL under any name", "x.env", `NOTIFY=smtps://${ID}:${encodeURIComponent(US)}@${HOST}\n`, [
    { program: "SMTP URL", line: 1, ...PAIR, port: 465, security: "wrapper" },
  ]],
  [
    "msmtp",
    ".msmtprc",
    `defaults\nauth on\ntls on\n\naccount ses\nhost ${HOST}\nport 587\nuser ${ID}\npassword "${US}"\n` +
    `account default : ses\n`,
    [{ program: "msmtp", line: 5, ...PAIR, security: "starttls" }],
  ],
  [
    "msmtp with a command for the password, and neither auth nor TLS",
    "msmtprc",
    `account x\nhost ${HOST}\nuser ${ID}\npasswordeval pass show ses\n`,
    [{
      program: "msmtp",
      line: 1,
      host: HOST,
      port: 25,
      security: "clear",
      username: ID,
      facts: ["no-login"],
      notes: ["msmtprc line 4: the password is not read: passwordeval is a command, which is not executed here"],
    }],
  ],
  [
    "msmtp, one account on another",
    "config",
    `account a\nhost ${HOST}\nauth login\ntls on\ntls_starttls off\nuser ${ID}\npassword ${US}\naccount b : a\nport 2465\n`,
    [
      { program: "msmtp", line: 1, ...PAIR, port: 465, security: "wrapper" },
      { program: "msmtp", line: 8, ...PAIR, port: 2465, security: "wrapper" },
    ],
  ],
  ["Exim", "passwd.client", `# mail\n*.amazonaws.com:${ID}:${US}\n`, [
    { program: "Exim", line: 2, username: ID, password: US },
  ]],
  [
    "WP Mail SMTP",
    "wp-config.php",
    `<?php\n// define('WPMS_SMTP_PASS', 'old');\ndefine( 'WPMS_ON', true );\ndefine( 'WPMS_SMTP_HOST', '${HOST}' );\n` +
    `define("WPMS_SMTP_PORT", 587);\ndefine('WPMS_SSL', 'tls');\ndefine('WPMS_SMTP_AUTH', true);\n` +
    `define('WPMS_SMTP_USER', '${ID}');\n/* define('WPMS_SMTP_PASS', 'x'); */\ndefine('WPMS_SMTP_PASS', '${US}');\n`,
    [{ program: "WP Mail SMTP", line: 3, ...PAIR, security: "starttls" }],
  ],
  [
    "PHPMailer",
    "mail.php",
    `<?php $mail->Host = '${HOST}'; $mail->Port = 465;\n$mail->SMTPSecure = PHPMailer::ENCRYPTION_STARTTLS;\n` +
    `$mail->Username = getenv('U');\n$mail->Password = "${US}";`,
    [{
      program: "PHPMailer",
      line: 1,
      host: HOST,
      port: 465,
      security: "starttls",
      password: US,
      facts: ["no-login"],
      notes: ["mail.php line 3: the user name is not read: it is computed by PHP, which is not executed here"],
    }],
  ],
  [
    "Grafana",
    "grafana.ini",
    `[smtp]\nenabled = true\nhost = ${HOST}:587\nuser = ${ID}\n;password = x\npassword = """${US}"""\n[x]\npassword = y\n`,
    [{ program: "Grafana", line: 2, ...PAIR, security: "maybe" }],
  ],
  [
    "Grafana with a comment that was none, and a file",
    "grafana.ini",
    `[smtp]\nenabled = true\nhost = ${HOST}:465\nuser = ab#cd\npassword = $__file{/run/secret}\n`,
    [{
      program: "Grafana",
      line: 2,
      host: HOST,
      port: 465,
      security: "wrapper",
      username: "ab",
      facts: ["cut"],
      notes: ["grafana.ini line 5: the password is not read: it comes from $__file{…}, which is not followed here"],
    }],
  ],
  [
    "Gitea",
    "app.ini",
    `[mailer]\nPROTOCOL = smtps\nSMTP_ADDR = ${HOST}\nSMTP_PORT = 465\nUSER = ${ID}\nPASSWD = \`${US}\`\n`,
    [
      { program: "Gitea", line: 2, ...PAIR, port: 465, security: "wrapper" },
    ],
  ],
  [
    "Alertmanager",
    "alertmanager.yml",
    `global:\n  smtp_smarthost: '${HOST}:587'\n  smtp_auth_username: ${ID}\n  smtp_auth_password: "${US}"\nroute: {receiver: x}\n` +
    `receivers:\n- name: x\n  email_configs:\n  - to: a@example.com\n    require_tls: false\n    auth_username: me\n` +
    `    auth_password: secret\n    smarthost: mail.example.com:25\n`,
    [
      { program: "Alertmanager", line: 2, ...PAIR, security: "starttls" },
      {
        program: "Alertmanager",
        line: 10,
        host: "mail.example.com",
        port: 25,
        security: "clear",
        username: "me",
        password: "secret",
      },
    ],
  ],
  [
    "Spring Boot",
    "application.yml",
    `spring:\n  mail:\n    host: ${HOST}\n    port: 587\n    username: ${ID}\n    password: ${US}\n    properties:\n` +
    `      mail.smtp.starttls.enable: true\n`,
    [{ program: "Spring Boot", line: 3, ...PAIR, security: "starttls" }],
  ],
  [
    "Spring Boot's properties",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port: 587\nspring.mail.username=${ID}\nspring.mail.password=${US}\n`,
    [{ program: "Spring Boot", line: 1, ...PAIR, security: "clear" }],
  ],
  [
    "Kubernetes, in two objects",
    "ses.yaml",
    `apiVersion: v1\nkind: ConfigMap\ndata:\n  SMTP_HOST: ${HOST}\n  SMTP_PORT: "587"\n---\napiVersion: v1\nkind: Secret\n` +
    `data:\n  SMTP_USERNAME: ${btoa(ID)}\n  SMTP_PASSWORD: ${btoa("old")}\nstringData:\n  SMTP_PASSWORD: ${US}\n`,
    [{ program: "SMTP settings", line: 4, ...PAIR }],
  ],
  [
    "Kubernetes, values without their base64 and with a line break",
    "ses.yaml",
    `kind: Secret\ndata:\n  SMTP_USERNAME: ${btoa(`${ID}\n`)}\n  SMTP_PASSWORD: ${US}\n`,
    [{ program: "SMTP settings", line: 3, username: `${ID}\n`, password: US, facts: ["not-base64"] }],
  ],
  [
    "the output of kubectl get -o json",
    "",
    JSON.stringify({
      apiVersion: "v1",
      kind: "List",
      items: [{ apiVersion: "v1", kind: "Secret", data: { SMTP_USERNAME: btoa(ID), SMTP_PASSWORD: btoa(US) } }],
    }),
    [{ program: "SMTP settings", line: 1, username: ID, password: US }],
  ],
  [
    "the variables of a container",
    "deployment.yaml",
    `kind: Deployment\nspec:\n  containers:\n  - name: a\n    env:\n    - name: SMTP_HOST\n      value: ${HOST}\n` +
    `    - name: SMTP_USERNAME\n      value: ${ID}\n    - name: SMTP_PASSWORD\n      valueFrom:\n        secretKeyRef: {name: x, key: y}\n`,
    [{
      program: "SMTP settings",
      line: 7,
      host: HOST,
      username: ID,
      notes: ["deployment.yaml line 12: the password is not read: it comes from another Kubernetes object"],
    }],
  ],
  [
    "Compose, as a list with quotes that stay",
    "compose.yaml",
    `services:\n  app:\n    environment:\n      - SMTP_HOST=${HOST}\n      - SMTP_USERNAME=${ID}\n      - SMTP_PASSWORD="${US}"\n`,
    [{ program: "SMTP settings", line: 4, host: HOST, username: ID, password: `"${US}"` }],
  ],
  [
    "Compose, as a mapping",
    "compose.yaml",
    `services:\n  app:\n    environment: {GF_SMTP_HOST: "${HOST}:587", GF_SMTP_USER: ${ID}}\n  b:\n    environment:\n` +
    `      MAILER_DSN: smtp://${ID}:${encodeURIComponent(US)}@${HOST}:587\n      GF_SMTP_PASSWORD: \${GF}\n`,
    [
      { program: "Grafana", line: 3, host: HOST, port: 587, security: "maybe", username: ID },
      { program: "Symfony", line: 6, ...PAIR, security: "maybe" },
      {
        program: "Grafana",
        line: 7,
        security: "maybe",
        notes: [
          "compose.yaml line 7: the password is not read: it refers to another variable, which is not followed here",
        ],
      },
    ],
  ],
  [
    "Keycloak",
    "realm.json",
    JSON.stringify(
      {
        realm: "x",
        smtpServer: { host: HOST, port: "465", ssl: "true", auth: "true", user: ID, password: "**********" },
      },
      undefined,
      2,
    ),
    [{
      program: "Keycloak",
      line: 4,
      host: HOST,
      port: 465,
      security: "wrapper",
      username: ID,
      notes: ["realm.json line 9: the password is not read: it was hidden with asterisks"],
    }],
  ],
  [
    "appsettings with comments",
    "appsettings.json",
    `{ // mail\n "SmtpSettings": { "Server": "${HOST}", "Port": 587, "UserName": "${ID}", "Password": "${US}", },\n}`,
    [{ program: "SMTP settings", line: 2, ...PAIR }],
  ],
  ["a table of Postfix by itself", "sasl_passwd", `[${HOST}]:587 ${ID}:${US}\n`, [
    { program: "Postfix", line: 1, ...PAIR },
  ]],
];

for (const [what, name, text, expected] of FILES) {
  Deno.test(`settings are read: ${what}`, () => {
    assert.deepEqual(openSettings(name, text), expected);
  });
}

/** What holds no settings of SMTP, though it looks like it. */
const NEAR_MISSES: readonly (readonly [name: string, text: string])[] = [
  [".env", ""],
  [".env", "# MAIL_PASSWORD=x\nAPP=y\nMY_MAIL_HOSTS=z\n"],
  [".env", "MAILER_DSN=ses+api://KEY:SECRET@default\nOTHER=https://a:b@example.com\n"],
  ["main.cf", "myhostname = a\nmydestination = b\n"],
  ["x.ini", "[database]\nhost = a\npassword = b\n"],
  ["x.yaml", "database:\n  host: a\n  password: b\n"],
  ["x.yaml", "smtp:\n  host: a\n"],
  ["x.json", '{"password": "b"}'],
  ["secret.yaml", `kind: Secret\nstringData: {username: app, password: ${"a1B2".repeat(10)}, host: db.example.com}\n`],
  ["wp-config.php", "<?php\n// define('WPMS_SMTP_PASS', 'x');\n$a = \"define('SMTP_PASS', 'x')\";\n"],
  ["passwd.client", "# a:b:c\n"],
  ["msmtprc", "# account a\nlogfile x\n"],
  ["notes.txt", "The password is in the safe.\n"],
  ["Secret.yaml", "kind: Secret\ndata: {}\n"],
];

for (const [name, text] of NEAR_MISSES) {
  Deno.test(`no settings are seen in ${name}: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(openSettings(name, text), []);
  });
}

Deno.test("what cannot be read is said with its line", () => {
  const { settings, notes } = readFully({ name: "x.yaml", shown: "x.yaml", text: "a: b\n\tc: d\n" });
  assert.deepEqual(settings, []);
  assert.deepEqual(notes, ["x.yaml line 2: the file is not read: a tab is used where YAML needs spaces"]);
});

Deno.test("only main.cf wants another file, and only one that can be read", () => {
  const wanted = (text: string): string | undefined => wantedFile({ name: "main.cf", shown: "main.cf", text });
  assert.equal(wanted("smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n"), "/etc/postfix/sasl_passwd");
  assert.equal(wanted("smtp_sasl_password_maps = ${x}:$config_directory/p\nx = lmdb\n"), "/etc/postfix/p");
  assert.equal(wanted("smtp_sasl_password_maps = static:a:b\n"), undefined);
  assert.equal(wanted("smtp_sasl_password_maps = mysql:/etc/postfix/x\n"), undefined);
  assert.equal(wanted("smtp_sasl_password_maps = $a\na = $b\nb = $a\n"), undefined);
  assert.equal(wantedFile({ name: "x.env", shown: "x.env", text: "A=b" }), undefined);
});
