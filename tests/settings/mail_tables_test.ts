/**
 * Tables of logins of mail servers.
 *
 * Invariant: a row is a line of a table with the values in it.
 * @module
 */

import assert from "node:assert/strict";
import { readMailTable } from "../../src/settings/mail_tables.ts";

const ROWS: readonly (readonly [text: string, ...values: string[]])[] = [
  ['AuthInfo:h.example.com "U:root" "I:u" "P:p" "M:LOGIN"', "host=h.example.com", "user=u", "password=p"],
  ['AuthInfo:h.example.com "I:u" "P:p" "U:root"', "host=h.example.com", "user=u", "password=p"],
  ['AuthInfo:h.example.com "U:u" "I:i" "P:p" "M:PLAIN"', "host=h.example.com", "user=i", "password=p"],
  [
    "h.example.com smtp --port=587 --starttls --user=u --pass=p",
    "host=h.example.com",
    "port=587",
    "security=starttls",
    "user=u",
    "password=p",
  ],
  [
    "h.example.com smtp --ssl --pass=p --user=u",
    "host=h.example.com",
    "security=implicit",
    "user=u",
    "password=p",
  ],
  ["u|h.example.com:p", "user=u", "host=h.example.com", "password=p"],
  ["machine h login u password p", "host=h", "user=u", "password=p"],
  [
    'action "x" relay host smtp+tls://l@h.example.com:587 auth <s>\nl u:p',
    "security=starttls",
    "host=h.example.com",
    "port=587",
    "user=u",
    "password=p",
  ],
  [
    'table secrets { l = "u:p" }\naction "x" relay host smtp+tls://l@h.example.com auth <secrets>\n',
    "user=u",
    "password=p",
    "security=starttls",
    "host=h.example.com",
  ],
  ['table secrets {\n  l => "u:p"\n}\n', "user=u", "password=p"],
  ['action "x" relay host smtps://l@h.example.com auth <s>', "security=implicit", "host=h.example.com"],
  ["machine h port 587 login u password p", "host=h", "port=587", "user=u", "password=p"],
  ["define(`SMART_HOST', `[h.example.com]')dnl", "host=h.example.com"],
  ["define(`SMART_HOST',`relay:[h.example.com]')dnl", "host=h.example.com"],
  ["  define(`SMART_HOST', `esmtp:[h.example.com.]')", "host=h.example.com"],
  ["define(`MAIL_HUB', `relay:h.example.com')dnl", "host=h.example.com"],
  ["dnl define(`SMART_HOST', `h.example.com')dnl"],
  [
    "divert(0)dnl\nVERSIONID(`linux')dnl\nOSTYPE(`linux')dnl\ndefine(`SMART_HOST', `h.example.com')dnl\n" +
    "define(`ESMTP_MAILER_ARGS', `TCP $h 587')dnl\nFEATURE(`authinfo', `hash -o /etc/mail/authinfo.db')dnl\nMAILER(`smtp')dnl\n",
    "host=h.example.com",
    "port=587",
    "security=starttls",
  ],
  ["define(`RELAY_MAILER_ARGS', `TCP $h 465')dnl", "port=465", "security=starttls"],
  ["SMARTHOST h.example.com\nPORT 587\n", "host=h.example.com", "port=587", "security=none"],
  ["SMARTHOST h.example.com\nSECURETRANSFER\n", "host=h.example.com", "security=implicit"],
  ["SMARTHOST h.example.com\nSECURETRANSFER\nSTARTTLS\n", "host=h.example.com", "security=starttls"],
  ["# nothing"],
];

for (const [text, ...values] of ROWS) {
  Deno.test(`table: ${text.split("\n")[0]}`, () => {
    const found = readMailTable(text).map(({ name, value }) => `${name}=${value.kind === "text" ? value.text : "?"}`);
    assert.deepEqual(found, values);
  });
}

Deno.test("sendmail's authinfo in base64", () => {
  const line = `AuthInfo:h.example "U:u" "P=${btoa('a"b:c')}" "M:PLAIN"\n`;
  const values = readMailTable(line).map(({ name, value }) => [name, value.kind === "text" ? value.text : ""]);
  assert.deepEqual(values, [["host", "h.example"], ["user", "u"], ["password", 'a"b:c']]);
});
