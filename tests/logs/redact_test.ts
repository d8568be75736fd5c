/**
 * What gets hidden in a quoted line, and what stays readable.
 *
 * Invariant: a row a place where clients print a secret; beside them, words that look like one and are none.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { assertSoon } from "../support/soon.ts";
import { masked } from "../../src/logs/redact.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const ID = "AKIAIOSFODNN7EXAMPLE";

const HIDDEN: readonly (readonly [string, string])[] = [
  [`secret ${SECRET}, id ${ID}.`, "secret [secret], id [access key id]."],
  [`${ID}:${PASSWORD}`, "[access key id]:[secret]"],
  [`${ID.toLowerCase()}:587`, "[access key id]:587"],
  [`x${PASSWORD}y`, "[secret]"],
  [encodeURIComponent(PASSWORD), "[secret]"],
  [
    `smtp://${ID}:${PASSWORD}@email-smtp.eu-west-1.amazonaws.com:587`,
    "smtp://[access key id]:[secret]@email-smtp.eu-west-1.amazonaws.com:587",
  ],
  ["https://u:p@ss/w@host/path", "https://[secret]@host/path"],
  ["smtp://user:hun/ter2", "smtp://[secret]"],
  ['invalid port ":hun" after host', 'invalid port "[secret]" after host'],
  ["cast to integer value as 'hun'", "cast to integer value as '[secret]'"],
  ["password=hunter2 user=me", "password=[secret] user=me"],
  ['{"user":"me","pass":"hun ter\\"2"}', '{"user":"me","pass":"[secret]"}'],
  ["MAIL_PASSWORD: 'hunter 2'", "MAIL_PASSWORD: '[secret]'"],
  ["'password' => 'hunter2',", "'password' => '[secret]',"],
  ["aws_secret_access_key = hunter2", "aws_secret_access_key = [secret]"],
  ["swaks -au me -ap hunter2 -s host", "swaks -au me -ap [secret] -s host"],
  ["mail --password 'hunter 2' x", "mail --password '[secret]' x"],
  ["curl -u me:hunter2 x", "curl -u me:[secret] x"],
  ['server.login("me", "hunter2")', "server.login([secret])"],
  ["AUTH PLAIN AG1lAHg=", "AUTH PLAIN [secret]"],
  ["C: AUTH LOGIN bWU= (x)", "C: AUTH LOGIN [secret] (x)"],
  [
    "<< 334 VXNlcm5hbWU6 >> bWU= << 334 UGFzc3dvcmQ6 >> eA==",
    "<< 334 VXNlcm5hbWU6 >> [secret] << 334 UGFzc3dvcmQ6 >> [secret]",
  ],
  ["Authorization: Basic bWU6eA==", "Authorization: Basic [secret]"],
];

for (const [text, expected] of HIDDEN) {
  Deno.test(`${text} becomes ${expected}`, () => assert.equal(masked(text), expected));
}

const SHOWN = [
  "535 Authentication Credentials Invalid",
  "javax.mail.AuthenticationFailedException: 535 NoRouteToHostException InvalidClientTokenId",
  "smtplib.SMTPAuthenticationError: (535, b'Authentication Credentials Invalid')",
  "SMTP ERROR: Password command failed: 535 Authentication Credentials Invalid",
  "S: 250-AUTH PLAIN LOGIN",
  "SMTP error from remote mail server after AUTH PLAIN: 501 no, AUTH PLAIN command failed",
  "Server didn't like our AUTH LOGIN (530 Must issue a STARTTLS command first)",
  'level=error msg="Notify for alerts failed" err="x" took=1.355590059s',
  "to=<user@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, dsn=4.0.0, tls=on",
  "smtp://email-smtp.eu-west-1.amazonaws.com:587/?starttls=always",
  "250 Ok 0106000000000000-00000000-0000-0000-0000-000000000000-000000",
  "at /usr/lib/python3/smtplib.py, line 750",
  "stream_socket_client(): Unable to connect to email-smtp.us-east-1.amazonaws.com:587 (Connection refused)",
];

for (const text of SHOWN) Deno.test(`nothing is hidden in: ${text}`, () => assert.equal(masked(text), text));

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Deno.test("forty characters of base64 that chance put together are not shown, wherever they are", () => {
  const run = fc.noBias(fc.string({ unit: fc.constantFrom(...BASE64), minLength: 40, maxLength: 90 }));
  const places = fc.constantFrom("x ", "/var/www/", "a@", "id=", "<", "host.", "word");
  // A key in some ten thousand has no mark of chance, such as one of letters alone: the seed is fixed.
  fc.assert(
    fc.property(run, places, (run, place) => {
      assert.ok(!masked(`${place}${run} x`).includes(run.slice(0, 40)));
    }),
    { seed: 20_261_128 },
  );
});

Deno.test("nothing takes long that is a few thousand characters long", () => {
  const parts =
    "a|=|@|a://|a:|a: |, |\"a\", |(a |env |echo |587 a |login a |secret |name |value=|pass=|334 |334 > |AUTH PLAIN a|login('|a/|aB|Ab1|%2F|-u a:|\"|'|<a b='c' |password |a.|a-|_|:|(|{|$|\\\\"
      .split("|");
  const names = [
    "",
    "password=",
    "password: ",
    "password ",
    'password: "',
    "--password ",
    "密码是",
    "<password>",
    "smtp://a:",
    "[a]:1 u:",
  ];
  for (const name of names) {
    for (const part of parts) {
      const text = `${name}${part.repeat(4000 / part.length)}!`;
      assertSoon(`${name}${part}…`, 1000, () => void masked(text));
    }
  }
});

Deno.test("time grows with the text, and not faster, whatever a text repeats", () => {
  const parts = ["password=", "password='", 'password="a', "password “", "passwd,", "pass||", "re_", "smtp://", "//a:"];
  for (const part of parts) {
    const text = part.repeat(32_000 / part.length);
    assertSoon(`${part}…`, 2500, () => void masked(text));
  }
});
