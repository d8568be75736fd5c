/**
 * Secrets woven into texts of every kind: none of them comes out of an explanation, as it is or as base64.
 *
 * Invariant: random values in places where clients print them, and in places where none would.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { explainText, type Explanation } from "../../src/logs/explainer.ts";
import { Secret } from "../../src/secret.ts";
import { NEAR_MISSES } from "./cases/near_misses.ts";
import { TEXTS } from "./corpus.ts";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function text(alphabet: string, length: number): fc.Arbitrary<string> {
  // As chance makes them: a run of one letter is no key.
  return fc.noBias(fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length }));
}

const KEY_ID = fc.tuple(fc.constantFrom("AKIA", "ASIA"), text(BASE32, 16)).map((parts) => parts.join(""));
const SECRET_KEY = text(BASE64, 40);
const PASSWORD = fc.tuple(fc.constantFrom("BA", "BP", "Ag", "Av"), text(BASE64, 42)).map((parts) => parts.join(""));
/** What a person makes up: no blank, no quotation mark. */
const OWN = text(`${BASE64}!#%&()*,-.:;=?@[]^_{|}~`, 14)
  // Of a list of pairs, or a call, no rule can know what the password is.
  .filter((password) => !/[&;,?][\w.-]*=|\w\(/.test(password));

interface Values {
  readonly id: string;
  readonly password: string;
}

const VALUES: fc.Arbitrary<Values> = fc.record({ id: KEY_ID, password: fc.oneof(SECRET_KEY, PASSWORD) });

/** No text of `explanation` gives `values` away. */
function assertHidden(explanation: Explanation, values: readonly string[], source: string): void {
  const shown = JSON.stringify(explanation);
  for (const value of values) {
    for (const form of [value, encodeURIComponent(value), btoa(value), btoa(btoa(value))]) {
      assert.ok(!new Secret(form).isIn(shown), `${form} of ${source} is in ${shown}`);
    }
  }
}

/** Lines as clients print them, with a pair in them. */
const CARRIERS: readonly ((values: Values) => string)[] = [
  ({ id, password }) => `535 Authentication Credentials Invalid ${id} ${password}`,
  ({ id, password }) => `${password} ${id} 535 Authentication Credentials Invalid`,
  ({ id, password }) => `535 Authentication Credentials Invalid${id}${password}`,
  ({ id, password }) => `smtp://${id}:${password}@email-smtp.us-east-1.amazonaws.com:587: Connection refused`,
  ({ id, password }) =>
    `parse "smtp://${id}:${password}@email-smtp.us-east-1.amazonaws.com": invalid port ":${password}" after host`,
  ({ id, password }) => `smtp://${id}:${encodeURIComponent(password)}@email-smtp.us-east-1.amazonaws.com ETIMEDOUT`,
  ({ id, password }) =>
    `urlparse("smtp://${id}:${password}\nValueError: email-smtp Port could not be cast to integer value as '${password}'`,
  ({ id, password }) => `AUTH PLAIN ${btoa(`\0${id}\0${password}`)}\n535 Authentication Credentials Invalid`,
  ({ id, password }) =>
    `email-smtp: AUTH PLAIN ${btoa(`${id}\0${id}\0${password}\n`)} 535 Authentication Credentials Invalid`,
  ({ id, password }) =>
    `AUTH LOGIN\n334 VXNlcm5hbWU6\n${btoa(id)}\n334 UGFzc3dvcmQ6\n${
      btoa(password)
    }\n535 Authentication Credentials Invalid`,
  ({ id, password }) =>
    `<< 334 VXNlcm5hbWU6 >> ${btoa(`${id}\n`)} << 334 UGFzc3dvcmQ6 >> ${
      btoa(`${password}\n`)
    } << 535 Authentication Credentials Invalid`,
  ({ id, password }) =>
    JSON.stringify({ msg: "535 Authentication Credentials Invalid", auth: { user: id, pass: password } }),
  ({ id, password }) => JSON.stringify(JSON.stringify({ err: "535 Account not subscribed to SES", id, password })),
  ({ id, password }) =>
    `{"err":"535 Authentication Credentials Invalid","password":"${password.replaceAll("/", "\\/")}","id":"${id}"}`,
  ({ id, password }) => `server.login("${id}", "${password}") # email-smtp: Connection refused`,
  ({ id, password }) => `swaks -s email-smtp.us-east-1.amazonaws.com -au ${id} -ap ${password}: Connection timed out`,
  ({ id, password }) => `curl --user ${id}:${password} smtp://email-smtp.us-east-1.amazonaws.com: (67) Login denied`,
  ({ id, password }) => `SMTP_USERNAME=${id} SMTP_PASSWORD='${password}' email-smtp ECONNREFUSED`,
  ({ id, password }) => `Authorization: Basic ${btoa(`${id}:${password}`)} 530 Authentication required`,
  ({ id, password }) =>
    `554 Transaction failed: User name is missing: '${id}' ${password.slice(0, 20)} ${password.slice(20)}`,
  ({ id, password }) => `Error: getaddrinfo ENOTFOUND ${id.toLowerCase()} ${id}:${password}`,
  ({ id, password }) => `535 5.7.8 Authentication failed ${id} ${password} gsmtp`,
  ({ id, password }) =>
    `554 Access denied: User \`arn:aws:iam::123456789012:user/${password}' is not authorized to perform \`ses:SendRawEmail' on resource \`arn:aws:ses:us-east-1:123456789012:identity/${id}'`,
  ({ id, password }) => `getaddrinfo ENOTFOUND email-smtp.${id}.${password}.amazonaws.com`,
];

/**
 * One in some thousand random keys looks like words, and one in some ten thousand made-up passwords like code, so that
 * another seed at each run would make these tests fail by chance. `make fuzz` plays other seeds.
 */
const SEED = 2;

for (const [index, carrier] of CARRIERS.entries()) {
  Deno.test(`a pair does not come out of: ${carrier({ id: "ID", password: "PASSWORD" }).slice(0, 90)}`, () => {
    fc.assert(
      fc.property(VALUES, fc.constantFrom("", "x".repeat(1990), `${"word ".repeat(700)}`), (values, filler) => {
        const text = `${filler}${carrier(values)}${filler}`;
        const explanation = explainText(text);
        const { findings, notes } = explanation;
        assert.ok(filler !== "" || findings.length + notes.length > 0, `carrier ${index} carries nothing`);
        assertHidden(explanation, [values.id, values.password], text);
      }),
      { numRuns: 60, seed: SEED },
    );
  });
}

/** Where a password that is of no known shape is still known to be one. */
const NAMED: readonly ((password: string) => string)[] = [
  (password) => `pass=${password} 535 Authentication Credentials Invalid`,
  (password) => `535 Authentication Credentials Invalid password: '${password}'`,
  (password) => `535 Authentication Credentials Invalid { "smtp_password": "${password}" }`,
  (password) => `535 Authentication Credentials Invalid: swaks -au x -ap ${password}`,
  (password) => `535 Authentication Credentials Invalid: mail --password ${password} --to x`,
  (password) => `535 Authentication Credentials Invalid: mail --smtp-password=${password}`,
  (password) => `535 Authentication Credentials Invalid: curl -u somebody:${password} smtp://x`,
  (password) =>
    `535 Authentication Credentials Invalid smtps://somebody:${password}@email-smtp.eu-west-1.amazonaws.com`,
  (password) => `535 Authentication Credentials Invalid AKIAIOSFODNN7EXAMPLE:${password}`,
  (password) => `535 Authentication Credentials Invalid $mail->Password = '${password}';`,
  (password) =>
    `>> AUTH LOGIN << 334 VXNlcm5hbWU6 >> eA== << 334 UGFzc3dvcmQ6 >> ${
      btoa(password)
    } << 535 Authentication Credentials Invalid`,
];

for (const named of NAMED) {
  Deno.test(`an invented password is not shown from: ${named("PASSWORD")}`, () => {
    fc.assert(
      fc.property(OWN, (password) => {
        assertHidden(explainText(named(password)), [password], named(password));
      }),
      { seed: SEED },
    );
  });
}

Deno.test("nothing comes out that was woven into a text anywhere", () => {
  const any = fc.constantFrom(...[...TEXTS, ...NEAR_MISSES].map(({ text }) => text));
  fc.assert(
    fc.property(any, VALUES, fc.nat(), fc.nat(), (text, { id, password }, first, second) => {
      for (
        const value of [id, password, btoa(id), btoa(password), btoa(`\0${id}\0${password}`), btoa(`x${password}`)]
      ) {
        const woven = [first, second].reduce((into, at) => {
          const place = at % (into.length + 1);
          return `${into.slice(0, place)}${value}${into.slice(place)}`;
        }, text);
        assertHidden(explainText(woven), [id, password], woven);
      }
    }),
    { numRuns: 400, endOnFailure: true, seed: SEED },
  );
});

Deno.test("a secret that the edge of what is read of a long line cuts in two is left out", () => {
  const secret = "BHqk8fL4XcNq2ZbT9vWmR3yUo7Jp+1sDdGhKlEeQ5MxT";
  const words = "535 Authentication Credentials Invalid";
  for (let blanks = 1980; blanks < 2060; blanks++) {
    const gap = " ".repeat(blanks);
    for (const text of [`${secret}${gap}${words}`, `${words}${gap}${secret}`]) {
      const told = JSON.stringify(explainText(text));
      for (let at = 0; at + 8 <= secret.length; at++) assert.ok(!told.includes(secret.slice(at, at + 8)), told);
    }
  }
});
