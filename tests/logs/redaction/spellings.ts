/**
 * Ways in which a secret is written in settings, programs, commands and dialogues: names, ties and places, put together.
 *
 * Invariant: a grammar and not a list; the second half of each table (`HELD_OUT`) was written after the rules it tests.
 * @module
 */

import fc from "fast-check";

/** Names, as programs and people have them. */
const NAMES: readonly string[] = [
  ..."password passwd pass pwd smtp_password SMTP_PASSWORD smtpPassword SmtpPassword mail.smtp.password MAIL_PASS"
    .split(" "),
  ..."EMAIL_HOST_PASSWORD spring.mail.password smtp-password authPassword secret_key api_key apiKey API_KEY auth_token"
    .split(" "),
  ..."client_secret aws_secret_access_key Passwort mot_de_passe contraseña senha пароль wachtwoord hasło 密码 パスワード"
    .split(" "),
];

/** Written after the rules. */
const HELD_OUT_NAMES: readonly string[] = [
  ..."RELAY_PWD mailerPassword sendgridApiKey SES_SMTP_SECRET smtp_pass_prod userPassword DB_PASSWORD keystorePassword"
    .split(" "),
  ..."MAILER_PASSWORD_2 x-api-key accessToken SENTRY_AUTH_TOKEN adminpassword smtppasswd transport.auth.pass".split(
    " ",
  ),
  ..."GF_SMTP_PASSWORD KC_SMTP_PASSWORD paperless_email_host_password heslo jelszó lösenord adgangskode salasana".split(
    " ",
  ),
  ..."şifre parolă lozinka κωδικός סיסמה 비밀번호 密碼 口令 passphrase privateKey signing_key webhookSecret".split(" "),
];

type Write = (name: string, secret: string) => string;

/** Ties that hold a secret without blanks and quotation marks. */
const BARE: readonly Write[] = [
  (name, secret) => `${name}=${secret}`,
  (name, secret) => `${name} = ${secret}`,
  (name, secret) => `export ${name}=${secret}`,
  (name, secret) => `  ${name}: ${secret}x7`,
  (name, secret) => `${name}=${secret}; user=me`,
  (name, secret) => `Server=h;User=u;${name}=${secret};Port=587`,
  (name, secret) => `<${name}>${secret}</${name}>`,
  (name, secret) => `[${name}] => ${secret}`,
];
const HELD_OUT_BARE: readonly Write[] = [
  (name, secret) => `--${name}=${secret} --host h`,
  (name, secret) => `https://api.example.com/send?${name}=${secret}&to=me`,
  (name, secret) => `{user=me, ${name}=${secret}, port=587}`,
  (name, secret) => `${name} := ${secret}`,
  (name, secret) => `<smtp:${name} type="string">${secret}</smtp:${name}>`,
  (name, secret) => `| ${name} | ${secret} |`,
  (name, secret) => `**${name}:** ${secret}9z`,
  (name, secret) => `-e ${name}=${secret} image`,
];

/** Ties with quotation marks, in which there may be blanks. */
const QUOTED: readonly Write[] = [
  (name, secret) => `"${name}": "${secret}",`,
  (name, secret) => `'${name}' => '${secret}',`,
  (name, secret) => `${name} = "${secret}"`,
  (name, secret) => `${name} := "${secret}"`,
  (name, secret) => `["${name}"]=> string(${secret.length}) "${secret}"`,
  (name, secret) => `props.put("mail.${name}", "${secret}");`,
  (name, secret) => `define('${name}', '${secret}');`,
  (name, secret) => `<add key="${name}" value="${secret}" />`,
  (name, secret) => `<smtp host="h" ${name}="${secret}" />`,
  (name, secret) => `${name}: '${secret}'`,
];
const HELD_OUT_QUOTED: readonly Write[] = [
  (name, secret) => `os.Setenv("${name}", "${secret}")`,
  (name, secret) => `:${name} => "${secret}"`,
  (name, secret) => `#define ${name} "${secret}"`,
  (name, secret) => `set ${name}="${secret}"`,
  (name, secret) => `<property name="${name}" value="${secret}"/>`,
  (name, secret) => `<entry key="${name}">${secret}</entry>`,
  (name, secret) => `<key>${name}</key><string>${secret}</string>`,
  (name, secret) => `env('${name}', '${secret}')`,
  (name, secret) => `${name}: b'${secret}'`,
  (name, secret) => `var ${name} = new Secret("${secret}");`,
  (name, secret) => `${name}: Some("${secret}")`,
  (name, secret) => `conf.set("smtp", "${name}", "${secret}")`,
  (name, secret) => `self.${name} = '${secret}'`,
  (name, secret) => `$config['smtp']['${name}'] = '${secret}';`,
  (name, secret) => `(setq ${name} "${secret}")`,
];

/** Places that need no name. */
const PLACES: readonly ((secret: string) => string)[] = [
  (secret) => `setPassword("${secret}")`,
  (secret) => `machine smtp.example.com login me password ${secret}`,
  (secret) => `password ${secret}`,
  (secret) => `[smtp.example.com]:587 me:${secret}`,
  (secret) => `smtp.example.com me:${secret}`,
  (secret) => `smtp://me:${secret}@smtp.example.com:587`,
  (secret) => `PASS ${secret}`,
  (secret) => `a1 LOGIN me ${secret}`,
  (secret) => `AUTH PLAIN ${btoa(`\0me\0${secret}`)}`,
  (secret) => `Authorization: Bearer ${secret}`,
  (secret) => `curl -u me:${secret} smtp://h`,
  (secret) => `swaks -au me -ap ${secret}`,
];
const HELD_OUT_PLACES: readonly ((secret: string) => string)[] = [
  (secret) => `smtp.PlainAuth("", "me", "${secret}", host)`,
  (secret) => `new NetworkCredential("me", "${secret}")`,
  (secret) => `new UsernamePasswordCredentials("me", "${secret}")`,
  (secret) => `postgres://app:${secret}@db.internal:5432/app?sslmode=require`,
  (secret) => `  password   ${secret}`.replace(/ {2,}/g, " "),
  (secret) => `account default host h user me password ${secret}`,
  (secret) => `ENV SMTP_PASSWORD ${secret}`,
  (secret) => `setenv SMTP_PASSWORD ${secret}`,
  (secret) => `mail --smtp-password ${secret} --to x`,
  (secret) => `AuthInfo:h "U:root" "I:me" "P:${secret}9"`,
  (secret) => `> PASS ${secret}`,
  (secret) => `IDENTIFIED BY '${secret}'`,
  (secret) => `Das Passwort lautet "${secret}"`,
  (secret) => `the password is ${secret}8`,
  (secret) => `您的密码是${secret}`,
  (secret) => `sshpass -p ${secret} ssh h`,
];

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const CHARACTERS = `${LOWER}${LOWER.toUpperCase()}0123456789`;

function of(characters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
}

/** What generators of passwords give, without blanks; a letter and a digit come first. */
const GENERATED = fc.tuple(of(LOWER, 1, 1), of("0123456789", 1, 1), of(`${CHARACTERS}!#%+*-_.~^@$`, 8, 30)).map((
  parts,
) => `${parts.join("")}Q`);
const MADE_UP = fc.tuple(
  fc.constantFrom("hunter", "Sommer", "correcthorse", "Zx!trout", "S3cr3t-"),
  fc.constantFrom("", "-", "_", "!"),
  of("0123456789", 3, 6),
).map((parts) => parts.join(""));
const KEYS = of(`${CHARACTERS}+/`, 40, 44);
const WITH_BLANKS = fc.oneof(
  fc.array(of(LOWER, 4, 4), { minLength: 4, maxLength: 4 }).map((groups) => groups.join(" ")),
  fc.array(fc.oneof(of(LOWER, 5, 9), of(CHARACTERS, 4, 8)), { minLength: 2, maxLength: 4 }).map((parts) =>
    `q7${parts.join(" ")}`
  ),
);

/** A line with a secret, and the secret in it. */
export interface Spelling {
  readonly line: string;
  readonly secret: string;
}

const bare = fc.oneof(GENERATED, MADE_UP, KEYS);

function spelled(
  names: readonly string[],
  ties: readonly Write[],
  secrets: fc.Arbitrary<string>,
): fc.Arbitrary<Spelling> {
  return fc.tuple(fc.constantFrom(...names), fc.constantFrom(...ties), secrets)
    .map(([name, write, secret]) => ({ line: write(name, secret), secret }));
}

function placed(places: readonly ((secret: string) => string)[]): fc.Arbitrary<Spelling> {
  // A mark that ends a user name or a line of a map is no part of a secret there.
  const secrets = bare.map((secret) => secret.replaceAll(/[/@%^~$*]/g, "w"));
  return fc.tuple(fc.constantFrom(...places), secrets).map(([write, secret]) => ({ line: write(secret), secret }));
}

/** What comes around such a line in a log. */
const PREFIX = fc.constantFrom("", "", "2026-08-07T10:00:00Z app[12]: ", "ERROR mailer - ", "> ");

function inLog(spelling: fc.Arbitrary<Spelling>): fc.Arbitrary<Spelling> {
  return fc.tuple(PREFIX, spelling).map(([prefix, { line, secret }]) => ({
    line: /^(?:smtp\.|password| password|account|您)/.test(line) ? line : `${prefix}${line}`,
    secret,
  }));
}

/** Spellings that the rules were written for. */
export const SPELLINGS: fc.Arbitrary<Spelling> = inLog(fc.oneof(
  spelled(NAMES, BARE, bare),
  spelled(NAMES, QUOTED, fc.oneof(bare, WITH_BLANKS)),
  placed(PLACES),
));

/** Spellings that the rules had not been seen with. */
export const HELD_OUT: fc.Arbitrary<Spelling> = inLog(fc.oneof(
  spelled([...NAMES, ...HELD_OUT_NAMES], HELD_OUT_BARE, bare),
  spelled(HELD_OUT_NAMES, BARE, bare),
  spelled([...NAMES, ...HELD_OUT_NAMES], HELD_OUT_QUOTED, fc.oneof(bare, WITH_BLANKS)),
  spelled(HELD_OUT_NAMES, QUOTED, fc.oneof(bare, WITH_BLANKS)),
  placed(HELD_OUT_PLACES),
));
