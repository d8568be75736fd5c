/**
 * A pair that is written down as each format asks is read back exactly; beside the libraries of others where there are any.
 *
 * Invariant: any printable user name and password that the format can hold at all.
 * @module
 */

import assert from "node:assert/strict";
import process from "node:process";
import dotenv from "dotenv";
import { heldElsewhere } from "../../src/formats/value.ts";
import { isHidden, isPlaceholder } from "../../src/settings/placeholders.ts";
import fc from "fast-check";
import ini from "ini";
import { stringify } from "yaml";
import { type OpenSettings, openSettings } from "../support/config.ts";

// The library of YAML asks for switches of its debug output, which a test without permissions may not.
process.env = {};

const PRINTABLE = Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code));

/** What a value may hold; spaces at its ends, and what is known to be no value, are the business of other tests. */
function valueWithout(forbidden: string, minLength = 1): fc.Arbitrary<string> {
  const units = PRINTABLE.filter((character) => !forbidden.includes(character));
  return fc.string({ unit: fc.constantFrom(...units), minLength, maxLength: 48 })
    .filter((text) =>
      text.trim() === text && text.toLowerCase() !== "null" && !isPlaceholder("username", text) &&
      !isPlaceholder("password", text) && !isHidden(text) && heldElsewhere(text) === undefined
    );
}

interface Format {
  readonly name: string;
  /** Characters that the format, or the program behind it, cannot hold in a user name or a password. */
  readonly not: readonly [username: string, password: string];
  readonly write: (username: string, password: string) => string;
}

const shell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const shellDouble = (text: string): string => `"${text.replaceAll(/[\\"$`]/g, "\\$&")}"`;
const php = (text: string): string => `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
const encoded = (text: string): string => encodeURIComponent(text);
const java = (text: string): string => text.replaceAll(/[\\:=#!]/g, "\\$&");
// What YAML's users put in afterwards is no part of YAML.
const REFERENCES = "$`";

const FORMATS: readonly Format[] = [
  { name: ".env", not: ["", ""], write: (u, p) => `SMTP_USER=${shell(u)}\nSMTP_PASS=${shell(p)} # x\n` },
  {
    name: "x.env",
    not: ["", ""],
    write: (u, p) => `export MAIL_USERNAME=${shellDouble(u)}\nMAIL_PASSWORD=${shellDouble(p)}`,
  },
  {
    name: "bare.env",
    not: ["'\"#$\\`", "'\"#$\\`"],
    write: (u, p) => `EMAIL_HOST_USER=${u}\nEMAIL_HOST_PASSWORD=${p}\n`,
  },
  {
    name: "url.env",
    not: ["", ""],
    write: (u, p) => `MAILER_DSN=${shell(`smtp://${encoded(u)}:${encoded(p)}@h:587`)}`,
  },
  { name: "url", not: ["'", "'"], write: (u, p) => `smtps://${encoded(u)}:${encoded(p)}@h` },
  // A pair in quotation marks is a mistake that is told of, so a user name that begins with one is another test's business.
  { name: "sasl_passwd", not: [":'\"", ""], write: (u, p) => `[h]:587 ${u}:${p}\n` },
  { name: "msmtprc", not: ["", ""], write: (u, p) => `account a\nhost h\nuser "${u}"\npassword "${p}"\n` },
  { name: "passwd.client", not: [": ", ""], write: (u, p) => `h:${u}:${p}\n` },
  {
    name: "wp-config.php",
    not: ["", ""],
    write: (u, p) => `<?php define( 'WPMS_SMTP_USER', ${php(u)} );\ndefine("WPMS_SMTP_PASS", ${php(p)});`,
  },
  {
    name: "double.php",
    not: ["", ""],
    write: (u, p) => `<?php $m->Username = ${shellDouble(u).replaceAll("\\`", "`")};\n$m->Password = ${php(p)};`,
  },
  {
    name: "grafana.ini",
    not: ["$%", "$%"],
    write: (u, p) => `[smtp]\nenabled = true\nuser = """${u}"""\npassword = """${p}"""\n`,
  },
  { name: "app.ini", not: ["$%`'\"#;\\", "$%`'\"#;\\"], write: (u, p) => `[mailer]\nUSER = ${u}\nPASSWD = \`${p}\`\n` },
  {
    name: "application.properties",
    not: ["$", "$"],
    write: (u, p) => `spring.mail.username=${java(u)}\nspring.mail.password = ${java(p)}\n`,
  },
  {
    name: "realm.json",
    not: [REFERENCES, REFERENCES],
    write: (user, password) => JSON.stringify({ smtpServer: { auth: true, user, password } }),
  },
  {
    name: "alertmanager.yml",
    not: [REFERENCES, REFERENCES],
    write: (u, p) => stringify({ global: { smtp_auth_username: u, smtp_auth_password: p } }, { lineWidth: 0 }),
  },
  {
    name: "secret.yaml",
    not: [REFERENCES, REFERENCES],
    write: (u, p) =>
      stringify({ kind: "Secret", data: { SMTP_USER: btoa(u) }, stringData: { SMTP_PASS: p } }, {
        defaultStringType: "QUOTE_DOUBLE",
        lineWidth: 0,
      }),
  },
  {
    name: "compose.yaml",
    not: [REFERENCES, REFERENCES],
    write: (u, p) =>
      stringify({ services: { a: { environment: [`SMTP_USER=${u}`, `SMTP_PASS=${p}`] } } }, { lineWidth: 0 }),
  },
];

function pairIn(settings: readonly OpenSettings[]): readonly (readonly (string | undefined)[])[] {
  return settings.map(({ username, password }) => [username, password]);
}

for (const { name, not, write } of FORMATS) {
  Deno.test(`what is written into ${name} is read back`, () => {
    fc.assert(
      fc.property(valueWithout(not[0]), valueWithout(not[1]), (username, password) => {
        const text = write(username, password);
        assert.deepEqual(pairIn(openSettings(name, text)), [[username, password]], text);
      }),
      { numRuns: 300 },
    );
  });
}

const WORD = valueWithout("'\"#;$\\`=[]");

Deno.test(".env is read as the library dotenv reads it", () => {
  const quote = fc.constantFrom("", "'", '"');
  fc.assert(fc.property(WORD, quote, fc.constantFrom("", " ", "  "), (word, mark, blank) => {
    const text = `SMTP_USER=x\nSMTP_PASS=${blank}${mark}${word}${mark}${blank}\n`;
    assert.equal(openSettings(".env", text)[0]?.password, dotenv.parse(text).SMTP_PASS);
  }));
});

Deno.test("INI is read as the library ini reads it, where no comment is near", () => {
  fc.assert(fc.property(WORD, fc.constantFrom("", '"'), (word, mark) => {
    fc.pre(!/^(?:true|false|null)$/.test(word) && !word.includes("%"));
    const text = `[smtp]\nuser = x\npassword = ${mark}${word}${mark}\n`;
    assert.equal(openSettings("grafana.ini", text)[0]?.password, ini.parse(text).smtp.password);
  }));
});
