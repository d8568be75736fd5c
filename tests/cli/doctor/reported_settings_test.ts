/**
 * Settings as they were reported: what they held, and what `doctor --config` has to say of them beside an access key.
 *
 * Invariant: a row is a file, the exit code, and all ids of findings that are not hints, likeliest first. `H` is the endpoint of eu-west-1, `U`
 * the access key id, `R` its password for that region and `W` the one for us-east-1, `S` its secret access key.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../../src/findings/finding.ts";
import { runIn } from "../../support/memory_host.ts";

const H = "email-smtp.eu-west-1.amazonaws.com";
const U = "AKIAIOSFODNN7EXAMPLE";
const R = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const W = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const S = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const VALUES: Readonly<Record<string, string>> = { H, U, R, W, S };

function filled(text: string): string {
  return text.replaceAll(/(?<![\w$.-])[HURWS](?![\w.-])/g, (letter) => VALUES[letter] ?? letter);
}

const base64 = (letter: string, after = ""): string => btoa(`${VALUES[letter]}${after}`);

type Row = readonly [name: string, text: string, exit: number, ...ids: FindingId[]];

const DJANGO = (user: string, password: string): string =>
  `EMAIL_HOST = 'H'\nEMAIL_HOST_USER = ${user}\nEMAIL_HOST_PASSWORD = ${password}\nEMAIL_PORT = 587\nEMAIL_USE_TLS = True\n`;
const POSTFIX = (relay: string): string =>
  `${relay}\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:U:W\n` +
  "smtp_sasl_security_options = noanonymous\nsmtp_tls_security_level = encrypt\n";
const ENV = (user: string, password: string, host = "H"): string =>
  `SMTP_HOST=${host}\nSMTP_USERNAME=${user}\nSMTP_PASSWORD=${password}\n`;
const YAML = (before: string): string => `${before}\nsmtp: { host: H, username: U, password: W }\n`;
const COMPOSE = (before: string): string =>
  `services:\n  a:\n${before}    environment: { SMTP_HOST: H, SMTP_USERNAME: U, SMTP_PASSWORD: W }\n`;

/** What was judged as if it were something else, or not at all. */
const JUDGED_WRONGLY: readonly Row[] = [
  [".env", "MAIL_SERVER=H\nMAIL_PORT=587\nMAIL_USERNAME=U\nMAIL_PASSWORD=W\n", 1, "wrong-region"],
  [
    "values.yaml",
    "gitea: { config: { mailer: { PROTOCOL: smtps, SMTP_ADDR: H, SMTP_PORT: 465, USER: U, PASSWD: W } } }\n",
    1,
    "wrong-region",
  ],
  [
    ".env",
    "FORGEJO__mailer__PROTOCOL=smtps\nFORGEJO__mailer__SMTP_ADDR=H\nFORGEJO__mailer__SMTP_PORT=465\n" +
    "FORGEJO__mailer__USER=U\nFORGEJO__mailer__PASSWD=W\n",
    1,
    "wrong-region",
  ],
  ["main.cf", POSTFIX("relayhost = [H]:submission"), 1, "wrong-region"],
  [".env", "MAIL_USERNAME=U\nMAIL_PASSWORD=W\n", 3],
  ...[
    "get_secret('x')",
    "config('X')",
    "decouple.config('X')",
    "os.environ['X']",
    "str(os.environ['X'])",
    "settings.X",
    "f'{a}'",
    "SECRETS['password']",
    "env.str('X')",
    "open('/run/x').read()",
  ].map((written): Row => ["settings.py", DJANGO("'U'", written), 3]),
  ["settings.py", DJANGO("SECRETS['user']", "'R'"), 3],
  ["settings.py", DJANGO("'U'", "r'R'"), 0],
  ["settings.py", DJANGO("'U'", `(\n    '${W.slice(0, 20)}'\n    '${W.slice(20)}')`), 1, "wrong-region"],
  // Django does not log in without a password.
  ["settings.py", DJANGO("'U'", "None"), 1, "client-never-authenticated"],
  ["odoo.conf", "[options]\nsmtp_server = H\nsmtp_port = 587\nsmtp_ssl = True\nsmtp_user = U\nsmtp_password = R\n", 0],
  ...["submission://H:587", "submissions://H:465", "smtp://H:587"].map((address): Row => [
    "configuration.yml",
    `notifier: { smtp: { address: '${address}', username: U, password: R } }\n`,
    0,
  ]),
  ...["ssl://H:465", "tls://H:587"].map((host): Row => [
    "mail.php",
    `<?php\n$mail->Host = '${host}';\n$mail->SMTPAuth = true;\n$mail->Username = 'U';\n$mail->Password = 'R';\n`,
    0,
  ]),
  [
    "s.yaml",
    "kind: SealedSecret\nspec: { encryptedData: { SMTP_USERNAME: AgBy3i4OJSWK, SMTP_PASSWORD: AgCK9q12 } }\n",
    3,
  ],
  [
    "s.yaml",
    'kind: Secret\nstringData: { SMTP_HOST: H, SMTP_USERNAME: U, SMTP_PASSWORD: "ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]" }\n',
    3,
  ],
  ["grafana.ini.j2", "[smtp]\nenabled = true\nhost = H:587\nuser = {{ user }}\npassword = {{ pw }}\n", 3],
  [
    "config.toml",
    '[auth.email.smtp]\nenabled = true\nhost = "H"\nport = 587\nuser = "U"\npass = "env(SES_PASS)"\n',
    3,
  ],
  ["msmtprc", "account default\nhost H\nport 587\ntls\nauth\nuser U\npassword R\n", 0],
  [
    "main.cf",
    "compatibility_level = 3.11\nrelayhost = [H]:587\nsmtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = static:U:R\n" +
    "smtp_sasl_security_options = noanonymous\n",
    0,
  ],
  [".env", ENV(U.toLowerCase(), "R"), 1, "lowercased-key"],
  [".env", ENV("ses-user", "R"), 1, "username-not-access-key"],
  [".env", ENV("S", "R"), 1, "username-not-access-key"],
  ...["email-smtp.region.amazonaws.com", "email-smtp.REGION.amazonaws.com", "email-smtp.<region>.amazonaws.com"]
    .map((host): Row => [".env", ENV("U", "R", host), 1, "placeholder"]),
  ...["your-ses-smtp-username", "AKIA..."].map((user): Row => [".env", ENV(user, "R"), 1, "placeholder"]),
  ...["<SES SMTP password>", "xxx", "CHANGE_ME", "changeme", "your-password"]
    .map((password): Row => [".env", ENV("U", password), 1, "placeholder"]),
  [".env", "SMTP_HOST=H\nEMAIL_USER=U\nEMAIL_PASS=W\n", 1, "wrong-region"],
  ["values.yaml", "smtp:\n  host: H\n  port: 587\n  username: U\n  password: { secret: a, key: b }\n", 3],
  [
    "values.yaml",
    "smtp:\n  host: H\n  port: 587\n  username: U\nsmtpPassword: { valueFrom: { secretKeyRef: { name: x, key: y } } }\n",
    3,
  ],
  [
    "gitlab.rb",
    "external_url 'https://gitlab.example.com'\ngitlab_rails['smtp_address'] = \"H\"\ngitlab_rails['smtp_port'] = 587\n" +
    "gitlab_rails['smtp_user_name'] = \"U\"\ngitlab_rails['smtp_password'] = \"W\"\n",
    1,
    "wrong-region",
  ],
  ["secrets", "ses U:W\n", 3],
];

/** What was not found in formats that are read; the names of variables are in `corpus/names.ts`. */
const NOT_FOUND: readonly Row[] = [
  [
    "app.yml",
    "env:\n  DISCOURSE_SMTP_ADDRESS: H\n  DISCOURSE_SMTP_USER_NAME: U\n  DISCOURSE_SMTP_PASSWORD: W\n",
    1,
    "wrong-region",
  ],
  [
    "appsettings.json",
    '{ "EmailSettings": { "SmtpServer": "H", "SmtpPort": 587, "Username": "U", "Password": "W" } }',
    1,
    "wrong-region",
  ],
  [
    "appsettings.json",
    '{ "EmailConfiguration": { "SmtpServer": "H", "Port": 465, "UserName": "U", "Password": "W" } }',
    1,
    "wrong-region",
  ],
  [
    ".env",
    "EmailSettings__SmtpServer=H\nEmailSettings__Username=U\nEmailSettings__Password=W\n",
    1,
    "wrong-region",
  ],
  [
    "config.json",
    '{ "smtp": { "host": "H", "port": 587, "secure": false, "auth": { "user": "U", "pass": "W" } } }',
    1,
    "wrong-region",
  ],
  [
    "config.yaml",
    "mail: { transport: SMTP, options: { host: H, port: 465, auth: { user: U, pass: W } } }\n",
    1,
    "wrong-region",
  ],
  [".env", "mail__options__host=H\nmail__options__auth__user=U\nmail__options__auth__pass=W\n", 1, "wrong-region"],
  [
    "cm.yaml",
    'kind: ConfigMap\ndata: { "grafana.ini": "[smtp]\\nenabled = true\\nhost = H:587\\nuser = U\\npassword = W\\n" }\n'
      .replaceAll(/(?<== )[HUW]/g, (letter) => VALUES[letter] ?? ""),
    1,
    "wrong-region",
  ],
  ["s.yaml", `kind: Secret\nstringData: { .env: ${JSON.stringify(filled(ENV("U", "W")))} }\n`, 1, "wrong-region"],
  ["s.yaml", `kind: Secret\ndata: { .env: ${btoa(filled(ENV("U", "W")))} }\n`, 1, "wrong-region"],
  ["s.yaml", 'kind: Secret\nstringData: { host: H, port: "587", user: U, pass: W }\n', 1, "wrong-region"],
  [
    "config.php",
    "<?php\n$CONFIG = array('mail_smtphost' => 'H', 'mail_smtpport' => '587', 'mail_smtpauth' => 1,\n" +
    "'mail_smtpname' => 'U', 'mail_smtppassword' => 'R', 'mail_smtpsecure' => 'ssl');\n",
    1,
    "tls-mode-mismatch",
  ],
  [
    "c.php",
    `<?php\nconst SMTP_HOST = 'H';\ndefine('SMTP_USER', 'U', true);\ndefine('SMTP_PASS', '${W.slice(0, 20)}' . '${
      W.slice(20)
    }'); // x\n`,
    1,
    "wrong-region",
  ],
  [
    "application.properties",
    "spring.mail.host=H\nspring.mail.username=U\nspring.mail.password=R\n" +
    "spring.mail.properties.mail.smtp.port=465\nspring.mail.properties.mail.smtp.starttls.enable=true\n",
    1,
    "tls-mode-mismatch",
  ],
  [
    "application.properties",
    "quarkus.mailer.host=H\nquarkus.mailer.port=587\nquarkus.mailer.tls=true\n" +
    "quarkus.mailer.username=U\nquarkus.mailer.password=R\n",
    1,
    "tls-mode-mismatch",
  ],
  [
    "values.yaml",
    "prometheus:\n  grafana:\n    grafana.ini:\n      smtp: { enabled: true, host: H, user: U, password: R }\n",
    1,
    "port-missing",
  ],
  ["main.cf", POSTFIX("default_transport = smtp:[H]:587"), 1, "wrong-region"],
  ["main.cf", POSTFIX("relayhost = [H]:587, [smtp.example.com]"), 1, "wrong-region"],
  ["main.cf", POSTFIX("a = b\nrelayhost = ${a?[H]:587}"), 1, "wrong-region"],
  ["main.cf", POSTFIX("sender_dependent_relayhost_maps = hash:/etc/postfix/relays"), 3],
  ["msmtprc", "host H\nport 587\ntls on\nauth on\nuser U\npassword W\n", 1, "wrong-region"],
];

/** Mistakes that passed. */
const PASSED: readonly Row[] = [
  [
    "s.yaml",
    `kind: Secret\ndata: { SMTP_HOST: ${base64("H", "\n")}, SMTP_USERNAME: ${base64("U")}, SMTP_PASSWORD: ${
      base64("R")
    } }\n`,
    1,
    "stray-whitespace",
  ],
  [
    "s.yaml",
    `kind: Secret\nstringData: { SMTP_HOST: ${base64("H")}, SMTP_USERNAME: ${base64("U")}, SMTP_PASSWORD: ${
      base64("R")
    } }\n`,
    1,
    "base64-twice",
  ],
  [
    "compose.yaml",
    `services:\n  a:\n    environment:\n    - SMTP_URL="smtp://${U}:${R}@${H}:587"\n`,
    1,
    "quoted-value",
  ],
  [
    "airflow.cfg",
    '[smtp]\nsmtp_host = H\nsmtp_starttls = True\nsmtp_port = 587\nsmtp_user = U\nsmtp_password = "R"\n',
    1,
    "quoted-value",
  ],
  [
    "odoo.conf",
    '[options]\nsmtp_server = H\nsmtp_port = 587\nsmtp_ssl = True\nsmtp_user = U\nsmtp_password = "R"\n',
    1,
    "quoted-value",
  ],
  [".env", ENV("U", `${R}\u00a0`), 1, "stray-whitespace"],
  ["x.unknown", `<<< ${H} >>>\n`, 3],
];

/** What made a whole file unread. */
const READERS: readonly Row[] = [
  ...["    command:\n      - |\n        echo hi\n", "\t# a tab before a comment\n"].map((before): Row => [
    "compose.yaml",
    COMPOSE(before),
    1,
    "wrong-region",
  ]),
  [
    "compose.yaml",
    "x-common:\n  &common\n  environment: { SMTP_HOST: H, SMTP_USERNAME: U, SMTP_PASSWORD: W }\n",
    1,
    "wrong-region",
  ],
  ...[
    "top:\n  - &x b",
    "top:\n  - !Ref X",
    "top:\n  - !reference [a, b]",
    "top:\n  ? a",
    "top: [a: b]",
    "top: {b: }",
    "top: {b, c}",
    "top: [x, y\n  z]",
    'top: "a \\\n  b"',
    "a: &a { q: 1 }\nb: &b { r: 1 }\nc: { <<: [*a, *b] }\nd: [*a]",
    "%YAML 1.2\n---",
  ].map((before): Row => ["c.yaml", YAML(before), 1, "wrong-region"]),
  ["c.yaml", "a: &pw W\nsmtp: { host: H, username: !!str U, password: *pw }\n", 1, "wrong-region"],
  [".env", ENV("U", "W").replaceAll("=", ": "), 1, "wrong-region"],
];

for (const [name, text, exit, ...ids] of [...JUDGED_WRONGLY, ...NOT_FOUND, ...PASSED, ...READERS]) {
  Deno.test(`${name}: ${JSON.stringify(text).slice(0, 100)}: ${ids.join(", ") || exit}`, async () => {
    const world = {
      env: { AWS_ACCESS_KEY_ID: U, AWS_SECRET_ACCESS_KEY: S },
      files: { [name]: filled(text) },
    };
    const answer = await runIn(world, "doctor", "--config", name, "--format", "json");
    const { findings, settings } = JSON.parse(answer.stdout);
    const found = findings.filter((one: { severity: string }) => one.severity !== "info")
      .map((one: { id: string }) => one.id);
    assert.deepEqual([answer.exit, ...found], [exit, ...ids], answer.stdout);
    assert.ok(settings.length <= 1, "one set of settings is one");
    for (const secret of [R, W, S]) assert.ok(!answer.stdout.includes(secret));
  });
}
