/**
 * Passwords that were chosen, with every mark that formats give a meaning, piped as the settings of programs hold them.
 *
 * Invariant: what is read is what the program's own parser gives; where that is in doubt, it is refused, and never another one.
 * @module
 */

import assert from "node:assert/strict";
import { parsePiped } from "../../../src/cli/input/settings_pair.ts";
import type { Pasted } from "../../../src/credentials/pasted.ts";
import { isFailure } from "../../../src/failure.ts";

const USER = "inp-a1b2c3d4e5f6g7h8i9j0k1l2";
const HOST = "a1b2c3.euw1.mail-manager-smtp.amazonaws.com";

const PASSWORDS: readonly string[] = [
  "Tr0ub4dor&3xyz",
  "it's-me-2026",
  'say"hi"now1',
  "pa$word$1Ab",
  "back\\slash9Z",
  "ha#sh#tag1X",
  "#leading1Ab",
  "two words 1A",
  "100%sure%20A",
  "tick`y`1Abc",
  "a=b=c=1Abcd",
  "col:on:1Abcd",
  "=lead1Abcdef",
  "trail1Abcde=",
  "'quoted'1Ab",
  '"dq"12345',
  "{brace}1Ab",
  "[brack]1Ab",
  "a,b;c|d1Abc",
  "<xml>&amp;1A",
  "@at@sign1A",
  "*star*1Abc",
  "!tag12Abcd",
  "&anchor12A",
  "yes: no #1A",
  "a b#c 'd\" \\e",
  "-dash-1Ab",
  "\\n\\t12Abc",
  "trail\\",
  "1e10123456",
];

/** A way to write the pair; undefined for a password that it has no way to write. */
type Writer = (password: string) => string | undefined;

/** A text in marks that are doubled in it. */
function doubled(mark: string, text: string): string {
  return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}

/** A text in single quotation marks in which a backslash escapes. */
function escaped(text: string): string {
  return `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
}

function unless(marks: RegExp, write: (password: string) => string): Writer {
  return (password) => marks.test(password) ? undefined : write(password);
}

const WRITERS: Readonly<Record<string, Writer>> = {
  "YAML in double marks": (p) => `mail:\n  host: ${HOST}\n  user: ${USER}\n  password: ${JSON.stringify(p)} # why\n`,
  "YAML in single marks": (p) => `smtp:\n  host: ${HOST}\n  username: ${USER}\n  password: ${doubled("'", p)}\n`,
  "a dict of Python": (p) => `{'username': '${USER}', 'password': ${escaped(p)}}\n`,
  "Ruby with every mark escaped": (p) =>
    `ActionMailer::Base.smtp_settings = {\n  address: '${HOST}',\n  user_name: '${USER}',\n  password: "${
      p.replaceAll(/[\\"#]/g, "\\$&")
    }",\n}\n`,
  "YAML in a block": (p) => `smtp:\n  host: ${HOST}\n  user: ${USER}\n  pass: |-\n    ${p}\n  port: 587\n`,
  "a Compose file": (p) =>
    `services:\n  app:\n    environment:\n      SMTP_USER: ${USER}\n      SMTP_PASS: ${
      doubled("'", p.replaceAll("$", "$$$$"))
    }\n`,
  "a list of Compose": (p) =>
    `services:\n  app:\n    environment:\n      - SMTP_USER=${USER}\n      - ${
      doubled("'", `SMTP_PASS=${p.replaceAll("$", "$$$$")}`)
    }\n`,
  "a Secret": (p) => `kind: Secret\nstringData:\n  SMTP_USERNAME: ${USER}\n  SMTP_PASSWORD: ${doubled("'", p)}\n`,
  "a Secret in base64": (p) => `kind: Secret\ndata:\n  SMTP_USERNAME: ${btoa(USER)}\n  SMTP_PASSWORD: ${btoa(p)}\n`,
  JSON: (p) => JSON.stringify({ smtp: { host: HOST, auth: { user: USER, pass: p } } }, undefined, 1),
  "JSON of a secret": (p) => JSON.stringify({ username: USER, password: p }),
  Django: (p) =>
    `EMAIL_HOST = '${HOST}'\nEMAIL_USE_TLS = True\nEMAIL_HOST_USER = '${USER}'\nEMAIL_HOST_PASSWORD = ${escaped(p)}\n`,
  "Django in double marks": (p) =>
    `EMAIL_HOST = "${HOST}"\nEMAIL_HOST_USER = "${USER}"\nEMAIL_HOST_PASSWORD = ${JSON.stringify(p)}\n`,
  "Django, raw": unless(
    /["\\]/,
    (p) => `EMAIL_HOST = "${HOST}"\nEMAIL_HOST_USER = "${USER}"\nEMAIL_HOST_PASSWORD = r"${p}"\n`,
  ),
  "a dictionary of Python": (p) => `MAIL = {'host': '${HOST}', 'user': '${USER}', 'password': ${escaped(p)}}\n`,
  "a call of Go": (p) => `package main\n\nvar auth = smtp.PlainAuth("", "${USER}", ${JSON.stringify(p)}, "${HOST}")\n`,
  "a struct of Go": (p) =>
    `package main\n\nvar c = Config{\n\tHost: "${HOST}",\n\tUsername: "${USER}",\n\tPassword: ${
      JSON.stringify(p)
    },\n}\n`,
  "a raw text of Go": unless(
    /`|\\$/,
    (p) => `package main\n\nvar c = Config{\n\tHost: "${HOST}",\n\tUsername: "${USER}",\n\tPassword: \`${p}\`,\n}\n`,
  ),
  JavaScript: (p) =>
    `createTransport({\n  host: '${HOST}',\n  auth: { user: '${USER}', pass: ${JSON.stringify(p)} },\n});\n`,
  PHP: (p) => `<?php\n$mail->Host = '${HOST}';\n$mail->Username = '${USER}';\n$mail->Password = ${escaped(p)};\n`,
  "an array of PHP": (p) =>
    `<?php\nreturn [\n  'host' => '${HOST}',\n  'username' => '${USER}',\n  'password' => ${escaped(p)},\n];\n`,
  Ruby: (p) =>
    `config.action_mailer.smtp_settings = {\n  address: '${HOST}',\n  user_name: '${USER}',\n  password: ${
      escaped(p)
    },\n}\n`,
  "Ruby in double marks": (p) =>
    `config.action_mailer.smtp_settings = {\n  address: "${HOST}",\n  user_name: "${USER}",\n  password: ${
      JSON.stringify(p)
    },\n}\n`,
  "a shell": (p) => `SMTP_USERNAME=${USER}\nSMTP_PASSWORD='${p.replaceAll("'", `'"'"'`)}'\n`,
  "a .env file": unless(/'/, (p) => `SMTP_USERNAME=${USER}\nSMTP_PASSWORD='${p}'\n`),
  PowerShell: (p) => `$env:SMTP_USERNAME = '${USER}'\n$env:SMTP_PASSWORD = ${doubled("'", p)}\n`,
  "Postfix's table": (p) => `[${HOST}]:587 ${USER}:${p}\n`,
  "Exim's table": unless(/:/, (p) => `*.amazonaws.com:${USER}:${p}\n`),
  "dma's table": (p) => `${USER}|${HOST}:${p}\n`,
  msmtp: (p) => `account ses\nhost ${HOST}\nauth on\nuser ${USER}\npassword "${p}"\n`,
  netrc: unless(/[\s"\\#]/, (p) => `machine ${HOST}\n  login ${USER}\n  password ${p}\n`),
  ssmtp: unless(/[#\s]/, (p) => `mailhub=${HOST}:587\nAuthUser=${USER}\nAuthPass=${p}\n`),
  properties: (p) =>
    `spring.mail.host=${HOST}\nspring.mail.username=${USER}\nspring.mail.password=${p.replaceAll("\\", "\\\\")}\n`,
  XML: (p) =>
    `<mail>\n <host>${HOST}</host>\n <username>${USER}</username>\n <password>${
      p.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    }</password>\n</mail>\n`,
  TOML: (p) => `[smtp]\nhost = "${HOST}"\nusername = "${USER}"\npassword = ${JSON.stringify(p)}\n`,
  "TOML, literal": unless(/'|\\$/, (p) => `[smtp]\nhost = "${HOST}"\nusername = "${USER}"\npassword = '${p}'\n`),
  CSV: (p) => `SMTP user name,SMTP password\n${USER},${doubled('"', p)}\n`,
  "a URL": (p) => `smtp://${USER}:${encodeURIComponent(p)}@${HOST}:587\n`,
  "two lines": (p) => `${USER}\n${p}\n`,
  "two words": unless(/\s/, (p) => `${USER} ${p}\n`),
  "a console": (p) => `SMTP username: ${USER}\nSMTP password: ${p}\n`,
};

function passwordOf(pasted: Pasted): string {
  if (pasted.kind === "words") return `${pasted.name} ${pasted.secret.open()}`;
  return pasted.kind === "smtp" ? `${pasted.username} ${pasted.password.open()}` : "an AWS key";
}

for (const [form, write] of Object.entries(WRITERS)) {
  Deno.test(`a chosen password is read as it is: ${form}`, () => {
    for (const password of PASSWORDS) {
      const text = write(password);
      if (text !== undefined) assert.equal(passwordOf(parsePiped(text, "standard input")), `${USER} ${password}`, text);
    }
  });
}

/** What no reader can know, with words of the reason. */
const IN_DOUBT: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
  [
    "a # in INI",
    `[smtp]\nhost = ${HOST}\nuser = ${USER}\npassword = ab#cd1234\n`,
    /line 4: the # in it starts a comment/,
  ],
  [
    "a # that begins a value of INI",
    `[smtp]\nhost = ${HOST}\nuser = ${USER}\npassword = #cd1234\n`,
    /line 4: the # in it/,
  ],
  [
    "a variable in YAML",
    `smtp:\n  host: ${HOST}\n  user: ${USER}\n  pass: \${PASS}\n`,
    /line 4: the password is not read: it refers/,
  ],
  [
    "a variable of Compose",
    `services:\n  a:\n    environment:\n      SMTP_USER: ${USER}\n      SMTP_PASS: x$PASS\n`,
    /refers to another variable/,
  ],
  [
    "a variable of PHP",
    `<?php\n$mail->Host = '${HOST}';\n$mail->Username = '${USER}';\n$mail->Password = "a$b";\n`,
    /line 4/,
  ],
  ["words after a user name", `${USER} my pass word\n`, /format is not known/],
  ["a # in ssmtp.conf", `mailhub=${HOST}\nAuthUser=${USER}\nAuthPass=ab#cd1234\n`, /line 3: the # or the space in it/],
];

for (const [what, text, reason] of IN_DOUBT) {
  Deno.test(`what is in doubt is refused, with a way that works: ${what}`, () => {
    assert.throws(() => parsePiped(text, "standard input"), (error) => {
      assert.ok(isFailure(error));
      assert.match(error.message, reason);
      assert.match(error.hints.join("\n"), /two lines/);
      assert.doesNotMatch(error.hints.join("\n"), /set -a/);
      return true;
    });
  });
}

Deno.test("a shell is named where it can fill in the value", () => {
  const text = `SMTP_USERNAME=${USER}\nSMTP_PASSWORD=$SES_PASSWORD\n`;
  assert.throws(
    () => parsePiped(text, "standard input"),
    (error) => isFailure(error) && /set -a/.test(error.hints.join()),
  );
});
