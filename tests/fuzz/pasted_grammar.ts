/**
 * Secrets as people paste them around an error: a label, an operator, quotes, a format, a language.
 *
 * Invariant: a grammar, not a list: every label goes with every way to write a pair. What is secret is random, so that eight of
 * its characters are nowhere by chance.
 * @module
 */

import fc from "fast-check";

/** A text with one secret in it. */
export interface Pasted {
  /** What is pasted. */
  readonly text: string;
  /** What may not be shown, nor eight characters in a row of it. */
  readonly secret: string;
  /** How `doctor` gets the text. */
  readonly way: "stdin" | "argument";
  /** How it answers. */
  readonly format: "human" | "json";
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function random(alphabet: string, minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.noBias(fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength }));
}

/** Labels of a secret, in the languages that configurations and people use. */
const LABELS = [
  ...["password", "Password", "PASSWORD", "passwd", "pass", "pwd", "smtp_password", "SMTP_PASSWORD", "smtpPassword"],
  ...[
    "mail.password",
    "spring.mail.password",
    "EMAIL_HOST_PASSWORD",
    "MAIL_PASSWORD",
    "mail.smtp.password",
    "auth_pass",
  ],
  ...[
    "AWS_SECRET_ACCESS_KEY",
    "aws_secret_access_key",
    "secretAccessKey",
    "SecretAccessKey",
    "secret",
    "client_secret",
  ],
  ...["api_key", "apiKey", "API_KEY", "token", "access_token", "credential", "passphrase", "relay_password"],
  ...["Passwort", "Kennwort", "mot de passe", "contraseña", "clave", "senha", "hasło", "wachtwoord", "lösenord"],
  ...["пароль", "密码", "密碼", "パスワード", "비밀번호", "parola", "şifre", "heslo", "salasana"],
] as const;

const SMTP_PASSWORD = random(LETTERS + "+/", 41).map((rest) => `B${"A"}${rest.slice(0, 39)}x9=`);

/**
 * What stands where a value goes in one piece, without spaces or quotes. Each has a digit: letters alone are a word to any reader
 * where no name comes before them.
 */
const WORD = fc.oneof(
  random(`${LETTERS}+/`, 39).map((text) => `${text}4`),
  SMTP_PASSWORD,
  random(LETTERS, 9, 23).map((text) => `${text}4`),
  random(`${LETTERS}!#%^*-_.:~`, 12, 30).map((text) => `k${text}9`),
);

/** Values that need quotes. */
const PHRASE = fc.oneof(
  WORD,
  fc.array(random("abcdefghijklmnopqrstuvwxyz", 4), { minLength: 4, maxLength: 4 }).map((groups) => groups.join(" ")),
  fc.array(random(LETTERS, 5, 9), { minLength: 2, maxLength: 5 }).map((words) => words.join(" ")),
);

/** Keys that are known by their looks, wherever they stand. */
const PREFIXED = fc.oneof(
  fc.tuple(random(LETTERS, 22), random(`${LETTERS}_-`, 43)).map(([one, two]) => `SG.${one}.${two}`),
  random("0123456789abcdef", 64).map((hex) => `xkeysib-${hex}-aBcDeFgHiJkLmNoP`),
  random("0123456789abcdef", 32).map((hex) => `key-${hex}`),
  random(LETTERS, 24).map((text) => `re_${text}`),
  random("0123456789abcdef", 32).map((hex) => `${hex}-us21`),
);

type Writing = (label: string, value: string) => string;

/** Ways to write a label and a value that is one word. */
const OF_WORDS: readonly Writing[] = [
  (label, value) => `${label}=${value}`,
  (label, value) => `${label} = ${value}`,
  (label, value) => `${label}: ${value}`,
  (label, value) => `${label} : ${value}`,
  (label, value) => `${label} => ${value}`,
  (label, value) => `${label} := ${value}`,
  (label, value) => `${label} ${value}`,
  (label, value) => `${label}\t${value}`,
  (label, value) => `--${label.replaceAll(/[ .]/g, "-")} ${value}`,
  (label, value) => `--${label.replaceAll(/[ .]/g, "-")}=${value}`,
  (label, value) => `export ${label.replaceAll(/[ .]/g, "_")}=${value}`,
  (label, value) => `set ${label.replaceAll(/[ .]/g, "_")} ${value}`,
  (label, value) => `<${label.replaceAll(" ", "-")}>${value}</${label.replaceAll(" ", "-")}>`,
  (_, value) => `machine email-smtp.us-east-1.amazonaws.com login me password ${value}`,
  (_, value) => `[email-smtp.us-east-1.amazonaws.com]:587 AKIAIOSFODNN7EXAMPLE:${value}`,
  (_, value) => `AUTH LOGIN me ${value}`,
  (_, value) => `PASS ${value}`,
  (_, value) => `Authorization: Bearer ${value}`,
  (_, value) => `curl --user me:${value} smtp://mail.example`,
  (_, value) => `AKIAIOSFODNN7EXAMPLE ${value}`,
];

/** Ways to write a label and a value within quotes of one kind. */
const IN_QUOTES: readonly Writing[] = [
  (label, value) => `"${label}": "${value}"`,
  (label, value) => `"${label}":"${value}"`,
  (label, value) => `'${label}' => '${value}'`,
  (label, value) => `["${label}"]=> "${value}"`,
  (label, value) => `["${label}"]=> string(${value.length}) "${value}"`,
  (label, value) => `${label} = "${value}"`,
  (label, value) => `${label}='${value}'`,
  (label, value) => `${label} := "${value}"`,
  (label, value) => `${label}: '${value}'`,
  (label, value) => `props.put("${label}", "${value}");`,
  (label, value) => `setProperty('${label}', '${value}')`,
  (label, value) => `define('${label}', '${value}');`,
  (label, value) => `define( "${label}", "${value}" );`,
  (label, value) => `$config['${label}'] = '${value}';`,
  (label, value) => `<add key="${label}" value="${value}" />`,
  (label, value) => `<network userName="me" ${label.replaceAll(/[ .]/g, "-")}="${value}" />`,
  (label, value) => `<property name="${label}">${value}</property>`,
  (label, value) => `{\\"${label}\\":\\"${value}\\"}`,
  (_, value) => `mailer.setPassword("${value}");`,
  (_, value) => `server.login("me", "${value}")`,
  (_, value) => `smtp.PlainAuth("", "me", "${value}", "mail.example")`,
];

const ERRORS = [
  "535 Authentication Credentials Invalid",
  "smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')",
  "Error: Invalid login: 535 Authentication Credentials Invalid",
  "454 Throttling failure: Maximum sending rate exceeded.",
  "connect ECONNREFUSED email-smtp.us-east-1.amazonaws.com:587",
  "530 Must issue a STARTTLS command first",
] as const;

/** Where the error stands. */
const PLACES: readonly ((pasted: string, error: string) => string)[] = [
  (pasted, error) => `${pasted} ${error}`,
  (pasted, error) => `${error} ${pasted}`,
  (pasted, error) => `${error}: ${pasted}: failed`,
  (pasted, error) => `${pasted}\n${error}`,
  (pasted, error) => `${error}\n${pasted}`,
  (pasted, error) => `2026-11-22T10:00:00Z app[12]: ${error} ${pasted}`,
];

interface Pair {
  readonly pasted: string;
  readonly secret: string;
}

function written(writings: readonly Writing[], values: fc.Arbitrary<string>): fc.Arbitrary<Pair> {
  return fc.tuple(fc.constantFrom(...LABELS), fc.constantFrom(...writings), values)
    .map(([label, writing, secret]) => ({ pasted: writing(label, secret), secret }));
}

const pair: fc.Arbitrary<Pair> = fc.oneof(
  { arbitrary: written(OF_WORDS, WORD), weight: 5 },
  { arbitrary: written(IN_QUOTES, PHRASE), weight: 5 },
  { arbitrary: PREFIXED.map((secret) => ({ pasted: secret, secret })), weight: 1 },
  { arbitrary: written([...OF_WORDS, ...IN_QUOTES], PREFIXED), weight: 1 },
);

/** Texts with a secret in them. */
export const pasted: fc.Arbitrary<Pasted> = fc.record({
  pair,
  error: fc.constantFrom(...ERRORS),
  place: fc.constantFrom(...PLACES),
  way: fc.constantFrom("stdin" as const, "stdin" as const, "argument" as const),
  format: fc.constantFrom("human" as const, "json" as const),
}).map(({ pair: { pasted, secret }, error, place, way, format }) => ({
  text: place(pasted, error),
  secret,
  way,
  format,
}));
