/**
 * What looks like a secret by itself, and what only looks long.
 *
 * Invariant: keys are random or published examples.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { randomRunsIn } from "../../../src/logs/redaction/random_runs.ts";

const KEYS: readonly string[] = [
  "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "SG.abcdefghij0123456789AB.abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  `xkeysib-${"0a1b2c3d".repeat(8)}-AbCdEfGh12345678`,
  `key-${"0a1b2c3d".repeat(4)}`,
  "re_AbC123dEf_456GhIjKlMnOpQrStUvW",
  `ghp_${"aB3dE5gH7j".repeat(4)}`,
  "xoxb-123456789012-abcdefABCDEF",
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-DEF_123",
  "-----BEGIN PRIVATE KEY----- MIIB -----END PRIVATE KEY-----",
  "bWU6eA==",
];

for (const key of KEYS) {
  Deno.test(`${key.slice(0, 12)}… is found whole`, () => {
    const text = `a ${key} b`;
    const ends = randomRunsIn(text, false).map(({ start, end }) => [start, end]);
    assert.equal(Math.min(...ends.map(([start = 0]) => start)), 2);
    assert.equal(Math.max(...ends.map(([, end = 0]) => end)), 2 + key.length);
  });
}

const PLAIN: readonly string[] = [
  "/opt/app/node_modules/nodemailer/lib/smtp/connection/index",
  "com/example/AuthenticationFailedExceptionHandlerFactoryBean",
  "0106019d2f2b6e4c-00000000-0000-4000-8000-000000000000-000000",
  "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "mailer-7d9f8b6c5d-x2x4z",
  "timeout= retries= signatures=",
];

for (const text of PLAIN) {
  Deno.test(`nothing is found in ${text}`, () => assert.deepEqual(randomRunsIn(text, false), []));
}

Deno.test("any words, put together in any way, are no key", () => {
  const word = fc.constantFrom(
    "mail",
    "Smtp",
    "Auth",
    "index",
    "Failed",
    "2024",
    "vendor",
    "php8",
    "client",
    "Handler",
  );
  const mark = fc.constantFrom("/", "", "-", "_");
  fc.assert(fc.property(fc.array(fc.tuple(word, mark), { minLength: 2, maxLength: 12 }), (parts) => {
    assert.deepEqual(randomRunsIn(`in ${parts.flat().join("")}`, false), []);
  }));
});
