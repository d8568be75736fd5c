/**
 * Settings of applications, read by parsers of their formats.
 *
 * Invariant: each row says what the application must find, for an endpoint with implicit TLS and for one with STARTTLS alone.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import { parse as parseDotenv } from "dotenv";
import { Engine } from "php-parser";
import { parse as parseYaml } from "yaml";
import { APPLICATIONS } from "../../../src/render/apps/applications.ts";
import { settingsBlock } from "../../../src/render/apps/block.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

const REGIONAL = { host: "email-smtp.eu-west-1.amazonaws.com", username: "AKIA1", password: "B+/=" };
const INGRESS = {
  host: "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com",
  username: "inp-abcdefghijklmnopqrstuvwx",
  password: "a!b#c$d%e&f{g}h|i",
};

type Values = Readonly<Record<string, unknown>>;

const env = (text: string): Values => parseDotenv(text);

/** The pairs of an array in PHP. */
function phpArray(text: string): Values {
  const found: Record<string, unknown> = {};
  JSON.stringify(new Engine({}).parseEval(`$a = [\n${text}];`), (_key, node) => {
    if (node?.kind === "entry") {
      const { value } = node.value;
      found[node.key.value] = node.value.kind === "number" ? Number(value) : value;
    }
    return node;
  });
  return found;
}

const smtpOf = (text: string): Values => parseYaml(text).notifier.smtp;
const serverOf = (text: string): Values => JSON.parse(/\$smtp\$([\s\S]*)\$smtp\$/.exec(text)?.[1] ?? "")[0];

interface Row {
  readonly read: (text: string) => Values;
  /** What must be found where there is implicit TLS, and where there is not. */
  readonly implicit: Values;
  readonly starttls: Values;
  /** The names of user name and password. */
  readonly pair: readonly [username: string, password: string];
}

const ROWS: Readonly<Partial<Record<keyof typeof APPLICATIONS, Row>>> = {
  ghost: {
    read: env,
    implicit: { "mail__options__port": "465", "mail__options__secure": "true" },
    starttls: {
      "mail__options__port": "587",
      "mail__options__secure": "false",
      "mail__options__requireTLS": "true",
    },
    pair: ["mail__options__auth__user", "mail__options__auth__pass"],
  },
  nextcloud: {
    read: phpArray,
    implicit: { mail_smtpport: 465, mail_smtpsecure: "ssl" },
    starttls: { mail_smtpport: 587, mail_smtpsecure: "" },
    pair: ["mail_smtpname", "mail_smtppassword"],
  },
  mastodon: {
    read: env,
    implicit: { SMTP_PORT: "587", SMTP_ENABLE_STARTTLS: "always" },
    starttls: { SMTP_PORT: "587", SMTP_ENABLE_STARTTLS: "always" },
    pair: ["SMTP_LOGIN", "SMTP_PASSWORD"],
  },
  chatwoot: {
    read: env,
    implicit: { SMTP_PORT: "465", SMTP_TLS: "true", SMTP_ENABLE_STARTTLS_AUTO: "false" },
    starttls: { SMTP_PORT: "587", SMTP_TLS: "false", SMTP_ENABLE_STARTTLS_AUTO: "true" },
    pair: ["SMTP_USERNAME", "SMTP_PASSWORD"],
  },
  discourse: {
    read: parseYaml,
    implicit: { DISCOURSE_SMTP_PORT: 465, DISCOURSE_SMTP_FORCE_TLS: true },
    starttls: { DISCOURSE_SMTP_PORT: 587, DISCOURSE_SMTP_FORCE_TLS: false, DISCOURSE_SMTP_ENABLE_START_TLS: true },
    pair: ["DISCOURSE_SMTP_USER_NAME", "DISCOURSE_SMTP_PASSWORD"],
  },
  n8n: {
    read: env,
    implicit: { N8N_SMTP_PORT: "465", N8N_SMTP_SSL: "true" },
    starttls: { N8N_SMTP_PORT: "587", N8N_SMTP_SSL: "false" },
    pair: ["N8N_SMTP_USER", "N8N_SMTP_PASS"],
  },
  supabase: {
    read: env,
    implicit: { SMTP_PORT: "465" },
    starttls: { SMTP_PORT: "587" },
    pair: ["SMTP_USER", "SMTP_PASS"],
  },
  authelia: {
    read: smtpOf,
    implicit: { address: `submission://${REGIONAL.host}:587` },
    starttls: { address: `submission://${INGRESS.host}:587` },
    pair: ["username", "password"],
  },
  listmonk: {
    read: serverOf,
    implicit: { port: 587, tls_type: "STARTTLS", tls_skip_verify: false },
    starttls: { port: 587, tls_type: "STARTTLS", tls_skip_verify: false },
    pair: ["username", "password"],
  },
};

for (const [name, { read, implicit, starttls, pair }] of Object.entries(ROWS)) {
  Deno.test(`${name}: pair, port and TLS mode`, () => {
    const settings = APPLICATIONS[name as keyof typeof APPLICATIONS];
    for (const [login, wanted] of [[REGIONAL, implicit], [INGRESS, starttls]] as const) {
      const values = read(settingsBlock(settings, login));
      const expected = { ...wanted, [pair[0]]: login.username, [pair[1]]: login.password };
      const found = Object.fromEntries(Object.keys(expected).map((key) => [key, values[key]]));
      assert.deepEqual(found, expected);
      assert.ok(JSON.stringify(values).includes(login.host));
    }
  });
}

Deno.test("Mastodon 4.4.0 is named where YAML would read the password otherwise, and nowhere else", () => {
  const host = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
  const isNamed = (password: string): boolean =>
    settingsBlock(APPLICATIONS.mastodon, { host, username: "inp-x", password }).includes("4.4.0");
  for (const password of ["!abcdefg", "[abcdefg", ",abcdefg", "#abcdefg", "12345678", "2026-01-01"]) {
    assert.equal(isNamed(password), true, password);
  }
  for (const password of ["a!@#%&*[]{}|,", "$abcdefg", "?abcdefg", "-abcdefg", "=abcdefg", "BLBM/9hS+w="]) {
    assert.equal(isNamed(password), false, password);
  }
});
