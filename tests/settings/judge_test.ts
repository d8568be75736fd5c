/**
 * Settings of programs, judged offline.
 *
 * Invariant: a row a mistake in one file; the ids are all that is found, likeliest first, and good settings find nothing.
 * @module
 */

import assert from "node:assert/strict";
import { readFully } from "../support/config.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import type { MailSettings } from "../../src/settings/mail_settings.ts";
import { judgeSettings, type SettingsJudgement } from "../../src/settings/judge.ts";
import { shownHost } from "../../src/credentials/showable.ts";
import { Secret } from "../../src/secret.ts";
import { regionNamed } from "../../src/ses/region.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const LEGACY = "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy";
const HOST = "email-smtp.eu-west-1.amazonaws.com";

const KEY = { value: { kind: "secret-key", secret: new Secret(SECRET) } as const, source: "profile x", id: ID };

function judged(name: string, text: string, key?: typeof KEY, sasl?: string): readonly SettingsJudgement[] {
  const beside = sasl === undefined ? undefined : { kind: "read", text: sasl, shown: "sasl_passwd" } as const;
  return readFully({ name, shown: name, text }, beside).settings.map((settings) => {
    const { username, password } = settings;
    const login = username === undefined || password === undefined ? undefined : {
      username: new Secret(username.value),
      password: password.value,
      shownName: username.value.startsWith("AKIA") ? username.value.trim() : "[user name]",
    };
    return judgeSettings(settings, { login, key: key ?? keyBeside(settings), region: undefined });
  });
}

function keyBeside({ key }: MailSettings): typeof KEY | undefined {
  return key && { value: { kind: "secret-key", secret: key.secret.value }, source: key.secret.source, id: key.id };
}

function env(values: Readonly<Record<string, string>>): string {
  const all = { SMTP_HOST: HOST, SMTP_PORT: "587", SMTP_USERNAME: ID, SMTP_PASSWORD: `'${EU}'`, ...values };
  return Object.entries(all).map(([name, value]) => `${name}=${value}\n`).join("");
}

function django(values: Readonly<Record<string, string>>): string {
  const all = { EMAIL_HOST: HOST, EMAIL_HOST_USER: ID, EMAIL_HOST_PASSWORD: EU, ...values };
  return Object.entries(all).map(([name, value]) => `${name}=${value}\n`).join("");
}

const KEY_LINES = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET } as const;

function laravel(line: string): string {
  return `MAIL_HOST=${HOST}\nMAIL_PORT=587\n${line}\nMAIL_USERNAME=${ID}\nMAIL_PASSWORD=${EU}\n`;
}

const INGRESS = {
  SMTP_HOST: "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com",
  SMTP_USERNAME: "inp-0123456789abcdefghijklmn",
  SMTP_PASSWORD: "'chosen-Password_1'",
} as const;
const DJANGO_INGRESS = {
  EMAIL_HOST: INGRESS.SMTP_HOST,
  EMAIL_HOST_USER: INGRESS.SMTP_USERNAME,
  EMAIL_HOST_PASSWORD: "chosen-Password_1",
} as const;

/** By what stands in the file alone. */
const FILES: readonly (readonly [what: string, name: string, text: string, ...FindingId[]])[] = [
  ["good settings", "x.env", env({})],
  ["the secret itself", "x.env", env({ SMTP_PASSWORD: SECRET }), "raw-secret-as-password"],
  ["version 2", "x.env", env({ SMTP_PASSWORD: LEGACY }), "legacy-password"],
  ["an encoded password where no URL is", "x.env", env({ SMTP_PASSWORD: encodeURIComponent(US) }), "percent-encoded"],
  ["quotes in quotes", "x.env", env({ SMTP_PASSWORD: `'"${EU}"'` }), "quoted-value"],
  ["curly quotes", "x.env", env({ SMTP_PASSWORD: `“${EU}”` }), "quoted-value"],
  ["a blank kept by quotes", "x.env", env({ SMTP_PASSWORD: `'${EU} '` }), "stray-whitespace"],
  ["a blank for a plus", "x.env", env({ SMTP_PASSWORD: `'${US.replace("+", " ")}'` }), "plus-became-space"],
  ["swapped", "x.env", env({ SMTP_USERNAME: EU, SMTP_PASSWORD: ID }), "fields-swapped"],
  ["a misspelt region", "x.env", env({ SMTP_HOST: "email-smtp.eu-west1.amazonaws.com" }), "dns-failed"],
  ["a URL as host", "x.env", env({ SMTP_HOST: `smtp://${HOST}` }), "dns-failed"],
  ["the host of the API", "x.env", env({ SMTP_HOST: "email.eu-west-1.amazonaws.com" }), "not-smtp"],
  ["a region without SMTP", "x.env", env({ SMTP_HOST: "email-smtp.me-south-1.amazonaws.com" }), "no-smtp-endpoint"],
  ["good settings of Mail Manager", "x.env", env(INGRESS)],
  [
    "Mail Manager credentials at a regional endpoint",
    "x.env",
    env({ ...INGRESS, SMTP_HOST: HOST }),
    "mail-manager-pair-at-regional-endpoint",
  ],
  [
    "IAM credentials at an ingress endpoint",
    "x.env",
    env({ SMTP_HOST: INGRESS.SMTP_HOST }),
    "regional-pair-at-mail-manager-endpoint",
  ],
  ["port 465 at an ingress endpoint", "x.env", env({ ...INGRESS, SMTP_PORT: "465" }), "mail-manager-port"],
  ["port 2587 at an ingress endpoint", "x.env", env({ ...INGRESS, SMTP_PORT: "2587" }), "mail-manager-port"],
  [
    "the base64 columns",
    "x.env",
    env({ ...INGRESS, SMTP_USERNAME: btoa(INGRESS.SMTP_USERNAME), SMTP_PASSWORD: btoa("chosen-Password_1") }),
    "base64-column",
    "base64-column",
  ],
  [
    "SSL on 587 of an ingress endpoint",
    "x.env",
    django({ ...DJANGO_INGRESS, EMAIL_PORT: "587", EMAIL_USE_SSL: "True" }),
    "tls-mode-mismatch",
  ],
  ["a port of others", "x.env", env({ SMTP_PORT: "2525" }), "connection-timeout"],
  ["port 25", "x.env", env({ SMTP_PORT: "25" }), "port-25-throttled"],
  ["SSL on 587", "x.env", django({ EMAIL_PORT: "587", EMAIL_USE_SSL: "True" }), "tls-mode-mismatch"],
  ["STARTTLS on 465", "x.env", django({ EMAIL_PORT: "465", EMAIL_USE_TLS: "1" }), "tls-mode-mismatch"],
  ["STARTTLS on 2465", "x.env", django({ EMAIL_PORT: "2465", EMAIL_USE_TLS: "1" }), "tls-mode-mismatch"],
  ["no TLS on 587", "x.env", django({ EMAIL_PORT: "587", EMAIL_USE_TLS: "False" }), "starttls-required"],
  ["no TLS on 465", "x.env", django({ EMAIL_PORT: "465", EMAIL_USE_TLS: "False" }), "tls-mode-mismatch"],
  ["SSL on 2465", "x.env", django({ EMAIL_PORT: "2465", EMAIL_USE_SSL: "True" })],
  ["a URL that a / broke", "x.env", `MAILER_DSN=smtp://${ID}:${US}@${HOST}:587`, "password-broke-url"],
  [
    "a URL with a bare +",
    "x.env",
    `MAILER_DSN=smtp://${ID}:${US.replace("/", "%2F")}@${HOST}:587`,
    "plus-became-space",
  ],
  [
    "a URL encoded twice",
    "x.env",
    `A=smtp://${ID}:${encodeURIComponent(encodeURIComponent(US))}@${HOST}:587`,
    "percent-encoded",
  ],
  ["smtps on 587", "x.env", `A=smtps://${ID}:${EU}@${HOST}:587`, "tls-mode-mismatch"],
  ["smtp on 2465", "x.env", `A=smtp://${ID}:${EU}@${HOST}:2465`, "tls-mode-mismatch"],
  [
    "a password that a comment ends",
    "grafana.ini",
    `[smtp]\nenabled=true\nhost=${HOST}:587\nuser=${ID}\npassword=${EU.slice(0, 20)}#${EU.slice(21)}`,
    "truncated-password",
  ],
  ["one that is quoted", "grafana.ini", `[smtp]\nenabled=true\nhost=${HOST}:587\nuser=${ID}\npassword="""${EU}"""`],
  [
    "port 2465, which Grafana has no mode for",
    "grafana.ini",
    `[smtp]\nenabled=true\nhost=${HOST}:2465\nuser=${ID}\npassword=${EU}`,
    "tls-mode-mismatch",
  ],
  [
    "base64 of base64",
    "s.yaml",
    `kind: Secret\ndata:\n  SMTP_USERNAME: ${btoa(ID)}\n  SMTP_PASSWORD: ${btoa(btoa(EU))}\n`,
    "base64-twice",
  ],
  [
    "base64 of a line",
    "s.yaml",
    `kind: Secret\ndata:\n  SMTP_USERNAME: ${btoa(ID)}\n  SMTP_PASSWORD: ${btoa(`${EU}\n`)}\n`,
    "stray-whitespace",
  ],
  [
    "a line break behind the host",
    "s.yaml",
    `kind: Secret\ndata:\n  SMTP_HOST: ${btoa(`${HOST}\n`)}\n  SMTP_USERNAME: ${btoa(ID)}\n  SMTP_PASSWORD: ${
      btoa(EU)
    }\n`,
    "stray-whitespace",
  ],
  [
    "a line break behind the port",
    "s.yaml",
    `kind: Secret\nstringData:\n  SMTP_HOST: ${HOST}\n  SMTP_PORT: "587\\n"\n  SMTP_USERNAME: ${ID}\n  SMTP_PASSWORD: ${EU}\n`,
    "stray-whitespace",
  ],
  [
    "base64 where nothing is decoded",
    "s.yaml",
    `kind: Secret\nstringData:\n  SMTP_HOST: ${btoa(HOST)}\n  SMTP_USERNAME: ${btoa(ID)}\n  SMTP_PASSWORD: ${
      btoa(EU)
    }\n`,
    "base64-twice",
    "base64-twice",
    "base64-twice",
  ],
  [
    "quotation marks in a list of Compose",
    "compose.yaml",
    `services:\n  a:\n    environment:\n      - SMTP_URL="smtp://${ID}:${EU}@${HOST}:587"\n`,
    "quoted-value",
  ],
  ["a no-break space", ".env", env({}).trimEnd().replace(`'${EU}'`, `${EU}\u00a0`), "stray-whitespace"],
  [
    "no base64",
    "s.yaml",
    `kind: Secret\ndata:\n  SMTP_USERNAME: ${ID}\n  SMTP_PASSWORD: ${EU}\n`,
    "base64-missing",
    "base64-missing",
  ],
  [
    "a block text",
    "s.yaml",
    `kind: Secret\nstringData:\n  SMTP_USERNAME: ${ID}\n  SMTP_PASSWORD: |\n    ${EU}\n`,
    "stray-whitespace",
  ],
  ["secure, which nodemailer takes for TLS at once", "x.env", env({ SMTP_SECURE: "true" }), "tls-mode-mismatch"],
  ["no secure on 465", "x.env", env({ SMTP_SECURE: "false", SMTP_PORT: "465" }), "tls-mode-mismatch"],
  ["secure on 465", "x.env", env({ SMTP_SECURE: "true", SMTP_PORT: "465" })],
  ["no secure on 587", "x.env", env({ SMTP_SECURE: "false" })],
  [
    "both modes",
    "x.env",
    django({ EMAIL_PORT: "587", EMAIL_USE_SSL: "True", EMAIL_USE_TLS: "True" }),
    "tls-mode-mismatch",
  ],
  ["a scheme that Laravel refuses", "x.env", laravel("MAIL_SCHEME=tls"), "tls-mode-mismatch"],
  [
    "ssl on 587 of a Laravel whose names are old",
    "x.env",
    laravel("MAIL_DRIVER=smtp\nMAIL_ENCRYPTION=ssl"),
    "tls-mode-mismatch",
  ],
  [
    "ssl on 587 of a Laravel of any version",
    "x.env",
    laravel("MAIL_MAILER=smtp\nMAIL_ENCRYPTION=ssl"),
    "tls-mode-mismatch",
  ],
  ["no switch of Django on 465", "x.env", django({ EMAIL_PORT: "465" }), "tls-mode-mismatch"],
  ["a scheme that Laravel takes", "x.env", laravel("MAIL_SCHEME=smtp")],
  [
    "a host without port",
    "alertmanager.yml",
    `global:\n  smtp_smarthost: ${HOST}\n  smtp_auth_username: ${ID}\n  smtp_auth_password: ${EU}\n`,
    "port-missing",
  ],
  [
    "a host without port",
    "grafana.ini",
    `[smtp]\nenabled=true\nhost=${HOST}\nuser=${ID}\npassword=${EU}`,
    "port-missing",
  ],
  [
    "Spring with brackets",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port=587\nspring.mail.username=${ID}\nspring.mail.password=${EU}\n` +
    "spring.mail.properties[mail.smtp.auth]=true\nspring.mail.properties[mail.smtp.starttls.enable]=true\n",
  ],
  [
    "Spring with brackets in quotes",
    "application.yml",
    `spring:\n  mail:\n    host: ${HOST}\n    port: 587\n    username: ${ID}\n    password: ${EU}\n    properties:\n` +
    '      "[mail.smtp.starttls.enable]": true\n',
  ],
  [
    "Spring with a factory of sockets",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port=465\nspring.mail.username=${ID}\nspring.mail.password=${EU}\n` +
    "spring.mail.properties.mail.smtp.socketFactory.class=javax.net.ssl.SSLSocketFactory\n",
  ],
  ["the user name as sender", "x.env", env({ MAIL_FROM: ID }), "user-name-in-from"],
  ["the user name as sender, with a name", "x.env", env({ DEFAULT_FROM_EMAIL: `"Shop <${ID}>"` }), "user-name-in-from"],
  ["an address as sender", "x.env", env({ MAIL_FROM: "Shop <a@example.com>" })],
  [
    "half of a pair",
    "x.env",
    `SMTP_HOST=${HOST}\nSMTP_USERNAME=ses-smtp-user.1\nSMTP_PASSWORD=$X\n`,
    "username-not-access-key",
  ],
  ["a secret alone", "x.env", `SMTP_HOST=${HOST}\nSMTP_PASSWORD=${SECRET}\n`, "raw-secret-as-password"],
  ["a reference of Serverless", "x.js", `x = { host: '${HOST}', user: '\${ssm:/u}', pass: '\${ssm:/p}' }`],
  ["names of sSMTP as variables", "x.env", `MAILHUB=${HOST}:587\nAUTHUSER=${ID}\nAUTHPASS=${EU}\n`],
  [
    "sSMTP without a switch",
    "ssmtp.conf",
    `mailhub=${HOST}:587\nAuthUser=${ID}\nAuthPass=${EU}\n`,
    "starttls-required",
  ],
  ["a file by its URL", "x.env", env({ SMTP_PASSWORD: "file:///run/secrets/smtp" })],
  ["a token in small letters", "x.env", env({ SMTP_PASSWORD: "__SmtpPassword__" })],
  [
    "Grafana's sections in Helm's values",
    "values.yaml",
    `grafana.ini:\n  smtp:\n    enabled: true\n    host: ${HOST}:587\n    user: ${ID}\n    password: ${EU}\n    startTLS_policy: NoStartTLS\n`,
    "starttls-required",
  ],
  [
    "a SealedSecret with its template",
    "sealed.yaml",
    `kind: SealedSecret\nspec:\n  encryptedData: { SMTP_USERNAME: AgBy3i4O, SMTP_PASSWORD: AgCK9Qw8 }\n  template: { data: { SMTP_HOST: ${HOST} } }\n`,
  ],
  ["a token of Octopus", "x.env", env({ SMTP_PASSWORD: "'#{Smtp.Password}'" })],
  ["encrypted by Jenkins", "x.env", env({ SMTP_PASSWORD: "'{AQAAABAAAAAQ2k3jdkd93kdkdkdk29dkdkdj2kdk=}'" })],
  [
    "encrypted by Fortinet",
    "mail.conf",
    `set server ${HOST}\nset port 587\nset username ${ID}\nset password ENC nJ1kXn0CjLQ\n`,
  ],
  [
    "a password of random digits",
    "x.env",
    `SMTP_HOST=a1b2c3d4e5f6.abcd.mail-manager-smtp.amazonaws.com\nSMTP_PORT=587\nSMTP_USERNAME=inp-a1b2c3d4e5f6g7h8i9j0k1l2\nSMTP_PASSWORD=${
      "9f3ae1c07b".repeat(6)
    }d00f\n`,
  ],
  ["in hexadecimal", "x.env", env({ SMTP_PASSWORD: "42".repeat(44) })],
  ["encrypted by Claws Mail", "x.env", env({ SMTP_PASSWORD: "'{AES-256-CBC,50000}x3u9cW4dYx0h5Yw2nqv0Zk1V9l3r'" })],
  ["a template of Dynaconf", "x.env", env({ SMTP_PASSWORD: "'@format {env[SMTP_PASS]}'" })],
  ["encrypted by Splunk", "x.env", env({ SMTP_PASSWORD: "'$7$0aZkQ0Tt0cEtzZtL1FyR1a4F2tWwB3G5dM0gX8XQnQ=='" })],
  [
    "encrypted by ASP.NET",
    "x.env",
    env({ SMTP_PASSWORD: "CfDJ8Nq3v0bXkqdLh0dpu8fXKZq1N2x9J0c8s4vYh1QmPzL5T7dWbE6rA" }),
  ],
  ["encrypted by WebSphere", "x.env", env({ SMTP_PASSWORD: "'{xor}LDo8LTor'" })],
  ["encrypted by GoCD", "x.env", env({ SMTP_PASSWORD: "AES:lzcCuNSe4vUx+CsWgN11Uw==:Q1v0w7w3VlQmL0s2Zb0hZg==" })],
  ["encrypted by OpenSSL", "x.env", env({ SMTP_PASSWORD: "U2FsdGVkX18rjv0k2uQ7hKp1mH6z" })],
  ["encrypted by Jasypt", "x.env", env({ SMTP_PASSWORD: "'ENC(Z3VycnVwYXNzd29yZA==)'" })],
  ["a default", "x.js", `x = { host: e.H ?? '${HOST}', port: 587, user: e.U || '${ID}', pass: e.P || '${EU}' }`],
  [
    "the bare names of kubectl",
    "s.yaml",
    `kind: Secret\ndata:\n  username: ${btoa(ID)}\n  password: ${btoa(SECRET)}\n`,
    "raw-secret-as-password",
  ],
  [
    "bare names with a host",
    "s.yaml",
    `kind: Secret\nstringData:\n  username: ${ID}\n  password: ${EU}\n  host: ${HOST}\n  port: "587"\n`,
  ],
  [
    "Gitea's environment",
    "x.env",
    `GITEA__mailer__SMTP_ADDR=${HOST}\nGITEA__mailer__SMTP_PORT=587\nGITEA__mailer__PROTOCOL=smtps\n` +
    `GITEA__mailer__USER=${ID}\nGITEA__mailer__PASSWD=${EU}\n`,
    "tls-mode-mismatch",
  ],
  ["a key in the same file", "x.env", env({ SMTP_PASSWORD: US, ...KEY_LINES }), "wrong-region"],
  ["a key in the same file that fits", "x.env", env(KEY_LINES)],
  ["quotes in a table", "sasl_passwd", `[${HOST}]:587 "${ID}:${EU}"\n`, "quoted-value"],
  [
    "msmtp without auth",
    "msmtprc",
    `account a\nhost ${HOST}\nport 587\ntls on\nuser ${ID}\npassword ${EU}`,
    "client-never-authenticated",
  ],
  [
    "msmtp without TLS",
    "msmtprc",
    `account a\nhost ${HOST}\nport 587\nauth on\nuser ${ID}\npassword ${EU}`,
    "starttls-required",
  ],
  [
    "Spring without TLS",
    "application.properties",
    `spring.mail.host=${HOST}\nspring.mail.port=587\nspring.mail.username=${ID}\nspring.mail.password=${EU}`,
    "starttls-required",
  ],
  [
    "Keycloak without login",
    "realm.json",
    JSON.stringify({ smtpServer: { host: HOST, port: "587", starttls: "true", user: ID, password: EU } }),
    "client-never-authenticated",
  ],
];

for (const [what, name, text, ...ids] of FILES) {
  Deno.test(`${what} in ${name}: ${ids.join(", ") || "nothing to say"}`, () => {
    const judgements = judged(name, text);
    // Without a host or with half a pair, settings never count as judged.
    const isOpen = judgements.some(({ notes }) =>
      notes.some((note) => /no host was found|is not read:|there is no /.test(note))
    );
    const isInDoubt = judgements.some(({ findings }) =>
      findings.some(({ id, severity }) => id === "tls-mode-mismatch" && severity === "info")
    );
    assert.deepEqual(judgements.map(({ pair }) => pair), [isOpen ? "unseen" : isInDoubt ? "in-doubt" : "judged"]);
    assert.deepEqual(judgements.flatMap(({ findings }) => findings.map(({ id }) => id)), ids);
    const told = JSON.stringify(judgements);
    for (const secret of [SECRET, US, EU, LEGACY]) assert.ok(!new Secret(secret).isIn(told), told);
    for (const { source } of judgements.flatMap(({ findings }) => findings)) assert.match(source ?? "", / line \d+$/);
  });
}

const MAIN = {
  relayhost: `[${HOST}]:587`,
  smtp_sasl_auth_enable: "yes",
  smtp_sasl_password_maps: "hash:/etc/postfix/sasl_passwd",
  smtp_sasl_security_options: "noanonymous",
  smtp_tls_security_level: "encrypt",
} as const;

function mainCf(values: { readonly [name in keyof typeof MAIN | string]?: string | undefined }): string {
  return Object.entries({ ...MAIN, ...values }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} = ${value}\n`]
  )
    .join("");
}

/** Postfix: main.cf, the key in the table, what is found. */
const POSTFIX: readonly (readonly [what: string, main: string, key: string, ...FindingId[]])[] = [
  ["good", mainCf({}), `[${HOST}]:587`],
  ["the bare host as key, which Postfix asks for too", mainCf({}), HOST],
  ["capitals in the key", mainCf({}), `[${HOST.toUpperCase()}]:587`],
  ["a key without brackets", mainCf({}), `${HOST}:587`, "client-never-authenticated"],
  ["a key without port", mainCf({}), `[${HOST}]`, "client-never-authenticated"],
  ["a key with another port", mainCf({}), `[${HOST}]:465`, "client-never-authenticated"],
  ["no login", mainCf({ smtp_sasl_auth_enable: undefined }), HOST, "client-never-authenticated"],
  ["a comment behind yes", mainCf({ smtp_sasl_auth_enable: "yes # please" }), HOST, "client-never-authenticated"],
  ["PLAIN and LOGIN forbidden by default", mainCf({ smtp_sasl_security_options: undefined }), HOST, "auth-not-offered"],
  [
    "allowed inside TLS",
    mainCf({ smtp_sasl_security_options: undefined, smtp_sasl_tls_security_options: "noanonymous" }),
    HOST,
  ],
  ["no TLS", mainCf({ smtp_tls_security_level: undefined }), HOST, "starttls-required"],
  ["TLS the old way", mainCf({ smtp_tls_security_level: undefined, smtp_use_tls: "yes" }), HOST],
  ["TLS if offered", mainCf({ smtp_tls_security_level: "may" }), HOST],
  ["465 without wrapper mode", mainCf({ relayhost: `[${HOST}]:465` }), HOST, "tls-mode-mismatch"],
  ["465 with it", mainCf({ relayhost: `[${HOST}]:465`, smtp_tls_wrappermode: "yes" }), HOST],
  ["587 with it", mainCf({ smtp_tls_wrappermode: "yes" }), HOST, "tls-mode-mismatch"],
  ["a comment behind relayhost", mainCf({ relayhost: `[${HOST}]:587  # ses` }), `[${HOST}]:587`, "dns-failed"],
  ["quotes around relayhost", mainCf({ relayhost: `"[${HOST}]:587"` }), `[${HOST}]:587`, "quoted-value"],
  [
    "a relayhost in a variable, over two lines",
    mainCf({ relayhost: "$ses", ses: `\n   [${HOST}]:587` }),
    `[${HOST}]:587`,
  ],
];

for (const [what, main, key, ...ids] of POSTFIX) {
  Deno.test(`Postfix, ${what}: ${ids.join(", ") || "nothing to say"}`, () => {
    const [judgement] = judged("main.cf", main, undefined, `# x\n${key}\t${ID}:${EU}\n`);
    assert.deepEqual(judgement?.findings.map(({ id }) => id), ids);
    assert.equal(judgement?.pair, "judged");
  });
}

Deno.test("Postfix: a table that does not name the relay", () => {
  const [judgement] = judged("main.cf", mainCf({}), undefined, "[smtp.example.com]:587 a:b\n");
  assert.deepEqual(judgement?.findings.map(({ id }) => id), ["client-never-authenticated"]);
  assert.match(judgement?.findings[0]?.because ?? "", /has no line in sasl_passwd$/);
  assert.equal(judgement?.pair, "unseen");
});

Deno.test("Postfix: a static table is the pair itself", () => {
  const [judgement] = judged("main.cf", mainCf({ smtp_sasl_password_maps: `static:${ID}:${SECRET}` }));
  assert.deepEqual(judgement?.findings.map(({ id, source }) => [id, source]), [[
    "raw-secret-as-password",
    "main.cf line 3",
  ]]);
});

Deno.test("with the key at hand the region of the host counts", () => {
  const [good] = judged("x.env", env({}), KEY);
  assert.deepEqual(good?.findings, []);
  const [found] = judged("x.env", env({ SMTP_PASSWORD: US }), KEY)[0]?.findings ?? [];
  assert.equal(found?.id, "wrong-region");
  assert.equal(found?.source, "x.env line 4");
  assert.match(found?.because ?? "", /the password for us-east-1, but the endpoint is in eu-west-1$/);
  const fips = env({ SMTP_HOST: "email-smtp-fips.us-east-1.amazonaws.com", SMTP_PASSWORD: US });
  assert.deepEqual(judged("x.env", fips, KEY)[0]?.findings, []);
  const inside = "vpce-0123456789abcdef0-abcdefgh.email-smtp.eu-west-1.vpce.amazonaws.com";
  assert.equal(judged("x.env", env({ SMTP_HOST: inside }), KEY)[0]?.region, regionNamed("eu-west-1"));
});

Deno.test("settings of another server are not judged, unless the pair is one of SES", () => {
  const gmail = judged("x.env", env({ SMTP_HOST: "smtp.gmail.com", SMTP_USERNAME: "me", SMTP_PASSWORD: "x" }))[0];
  assert.equal(gmail?.pair, "foreign");
  assert.deepEqual(gmail?.findings, []);
  assert.match(gmail?.notes[0] ?? "", /^x\.env line 1: smtp\.gmail\.com is not an SES endpoint/);
  for (const SMTP_HOST of ["notify-email.amazonaws.com", `${HOST}.example.com`, "mail-manager-smtp.amazonaws.com"]) {
    assert.equal(judged("x.env", env({ SMTP_HOST, SMTP_USERNAME: "me", SMTP_PASSWORD: "x" }))[0]?.pair, "foreign");
  }
  for (const SMTP_HOST of ["email-smtp.amazonaws.com", "email-smtp.cn-north-1.amazonaws.com.cn", INGRESS.SMTP_HOST]) {
    assert.equal(judged("x.env", env({ SMTP_HOST, SMTP_USERNAME: "me", SMTP_PASSWORD: "x" }))[0]?.pair, "judged");
  }
  const relay = judged("x.env", env({ SMTP_HOST: "localhost", SMTP_PASSWORD: SECRET }))[0];
  assert.deepEqual(relay?.findings.map(({ id }) => id), ["raw-secret-as-password"]);
});

Deno.test("a half that is empty is a fault for SES, with its line, and else a note", () => {
  const [judgement] = judged("x.env", env({ SMTP_PASSWORD: "" }));
  const told = judgement?.findings.map(({ id, because, source }) => [id, because, source]);
  assert.deepEqual(told, [["client-never-authenticated", "the password is empty", "x.env line 4"]]);
  assert.deepEqual(judgement?.notes, []);
  const [unknown] = judged("x.env", `SMTP_USER=${ID}\nSMTP_PASSWORD=\n`);
  assert.deepEqual([unknown?.findings, unknown?.notes], [[], ["x.env line 2: the password is empty"]]);
  assert.match(judged("x.env", `SMTP_HOST=${HOST}\nSMTP_PASSWORD=\n`)[0]?.notes[0] ?? "", /no user name here$/);
});

Deno.test("what only may happen is told so", () => {
  const [port] = judged("x.env", env({ SMTP_PORT: "25" }))[0]?.findings ?? [];
  assert.deepEqual([port?.summary, port?.severity], ["port 25 is blocked from most clouds", "info"]);
  assert.doesNotMatch(port?.remedy.text ?? "", /Postfix/);
  const [plus] = judged("x.env", `MAILER_DSN=smtp://${ID}:${US.replace("/", "%2F")}@${HOST}:587`)[0]?.findings ?? [];
  assert.deepEqual([plus?.summary, plus?.severity], ["a + in a URL is not percent-encoded", "info"]);
  const [secure] = judged("x.env", env({ SMTP_SECURE: "true" }))[0]?.findings ?? [];
  assert.deepEqual([secure?.severity, secure?.source], ["info", "x.env line 5"]);
  const [mode] = judged("x.env", laravel("MAIL_SCHEME=tls"))[0]?.findings ?? [];
  assert.match(mode?.remedy.text ?? "", /^MAIL_SCHEME=smtp with MAIL_PORT=587/);
});

Deno.test("Alertmanager: what a receiver says counts more than the global part", () => {
  const text = `global:\n  smtp_smarthost: ${HOST}:587\n  smtp_auth_username: ${ID}\n  smtp_auth_password: ${EU}\n` +
    "receivers:\n- name: x\n  email_configs:\n  - to: a@example.com\n    require_tls: false\n";
  const found = judged("alertmanager.yml", text).flatMap(({ findings }) => findings);
  assert.deepEqual(found.map(({ id, source }) => [id, source]), [["starttls-required", "alertmanager.yml line 9"]]);
});

Deno.test("half a pair is a note", () => {
  assert.match(
    judged("x.env", `SMTP_HOST=${HOST}\nSMTP_USER=${ID}\n`)[0]?.notes[0] ?? "",
    /there is no password here$/,
  );
  assert.match(judged("x.env", `SMTP_HOST=${HOST}\n`)[0]?.notes[0] ?? "", /no user name and no password here$/);
  assert.equal(judged("x.env", `SMTP_HOST=${HOST}\nSMTP_USER=${ID}\nSMTP_PASS=$X\n`)[0]?.notes.length, 1);
  assert.deepEqual(
    judged("x.env", `SMTP_HOST=${HOST}\nSMTP_USER=$X\n`)[0]?.notes.map((note) => note.replace(/^.*: /, "")),
    ["it refers to another variable, which is not followed here", "there is no password here"],
  );
});

Deno.test("a host that could be a key is not shown", () => {
  assert.equal(shownHost(HOST), HOST);
  for (const text of [ID, ID.toLowerCase(), SECRET, EU, "BMW5RDrXmmVs0lV7.example", "a b", ""]) {
    assert.equal(shownHost(text), "[not shown]");
  }
});

/** What is made of settings that are not settings yet, or not for one region. */
const NETS: readonly (readonly [what: string, name: string, text: string, ids: readonly FindingId[], pair: string])[] =
  [
    ["a host under no name", ".env", `MAIL_USERNAME=${ID}\nMAIL_PASSWORD=${EU}\n`, [], "unseen"],
    [
      "an example without a host",
      "x.sh",
      "curl -u user:password https://example.com/\nSMTP_PASS=changeme\n",
      [],
      "unseen",
    ],
    ["a rule of a program without a host", ".env", "MAIL_SCHEME=tls\nMAIL_USERNAME=a\nMAIL_PASSWORD=b\n", [], "unseen"],
    ["Postfix without a relay", "main.cf", "relayhost =\nsmtp_sasl_auth_enable = yes\n", [], "unseen"],
    [
      "the login of an administrator",
      "x.json",
      `{"smtp":{"host":"${HOST}","port":587},"auth":{"user":"admin","pass":"admin123"}}`,
      [],
      "unseen",
    ],
    [
      "the login of a server",
      "x.toml",
      `[server]\nuser = "svc"\npassword = "svcsvcsvc"\n[mail]\nsmtp_host = "${HOST}"\n`,
      [],
      "unseen",
    ],
    [
      "the login of a registry in another object of Kubernetes",
      "x.yaml",
      `kind: ConfigMap\ndata: { SMTP_HOST: ${HOST} }\n---\nkind: Secret\nstringData: { username: robot, password: robot123 }\n`,
      [],
      "unseen",
    ],
    [
      "the login of a program whose mail is beside it",
      "compose.yml",
      `wordpress:\n  environment: { WORDPRESS_SMTP_HOST: ${HOST}, WORDPRESS_USERNAME: admin, WORDPRESS_PASSWORD: adminadmin }\n`,
      [],
      "unseen",
    ],
    [
      "the login of a page",
      "web.xml",
      `<web><smtp>${HOST}</smtp><login><user>admin</user><password>adminadmin</password></login></web>`,
      [],
      "unseen",
    ],
    ["a section of INI that is not Grafana's", "x.ini", `[smtp]\nhost = ${HOST}\n[http]\nuser = a\n`, [], "unseen"],
    [
      "the login of a database in another element",
      "context.xml",
      `<C><R name="m" mail.smtp.host="${HOST}" mail.smtp.port="587" mail.smtp.starttls.enable="true"/>` +
      '<R name="d" username="sa" password="sasasasa"/></C>',
      [],
      "unseen",
    ],
    [
      "the login of a database on the line of a host",
      "x.sh",
      `alias x="SMTP=${HOST} HOST=localhost USERNAME=app PASSWORD=apppass123 npm start"\n`,
      [],
      "unseen",
    ],
    ["an account of the system", "x.conf", `relay = ${HOST}:587\nuser = nobody\n`, [], "unseen"],
    ["a test", "test_mail.py", `send(host="${HOST}", user="user", password="pw")\n`, [], "unseen"],
    ["a host of its own", ".env", `SMTP_HOST=mail.example.com\nSMTP_USER=${ID}\nSMTP_PASS=${EU}`, [], "unseen"],
    ["a region to fill in", ".env", `SMTP_HOST=email-smtp.<region>.amazonaws.com\nSMTP_USER=${ID}\nSMTP_PASS=${EU}`, [
      "placeholder",
    ], "unseen"],
    [
      "REGION",
      ".env",
      `SMTP_HOST=email-smtp.REGION.amazonaws.com\nSMTP_USER=${ID}\nSMTP_PASS=${EU}`,
      ["placeholder"],
      "unseen",
    ],
    ["a user name to fill in", ".env", `SMTP_HOST=${HOST}\nSMTP_USER=your-ses-smtp-username\nSMTP_PASS=${EU}`, [
      "placeholder",
    ], "unseen"],
    ["a password to fill in", ".env", `SMTP_HOST=${HOST}\nSMTP_USER=${ID}\nSMTP_PASS="<SES SMTP password>"`, [
      "placeholder",
    ], "unseen"],
    [
      "AKIA...",
      ".env",
      `SMTP_HOST=${HOST}\nSMTP_USER=AKIA...\nSMTP_PASS=changeme`,
      ["placeholder", "placeholder"],
      "unseen",
    ],
  ];

for (const [what, name, text, ids, pair] of NETS) {
  Deno.test(`never "nothing wrong": ${what}`, () => {
    const judgements = judged(name, text);
    assert.deepEqual(judgements.flatMap(({ findings }) => findings.map(({ id }) => id)), ids);
    assert.deepEqual(judgements.map((one) => one.pair), [pair]);
  });
}

Deno.test("a host of SES in a file that is not understood is named with its line", () => {
  const text = `relay = <<email-smtp.us-east-1.amazonaws.com>>\n`;
  const { settings, notes } = readFully({ name: "x.unknown", shown: "x.unknown", text: `\n${text}` });
  assert.deepEqual(settings, []);
  assert.match(notes.join(" "), /x\.unknown line 2: an SES host is here/);
  // The users of a list are not those of the server above it.
  const proxy = `backend ses\n  server ses1 ${HOST}:587 check\nuserlist u\n  user admin password abcdefgh\n`;
  const read = readFully({ name: "haproxy.cfg", shown: "haproxy.cfg", text: proxy });
  assert.deepEqual(read.settings, []);
  assert.match(read.notes.join(" "), /haproxy\.cfg line 2: an SES host is here/);
});
