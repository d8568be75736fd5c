/**
 * What a pasted text is taken for.
 *
 * Invariant: what is recognised is given back as written; refusals are told apart by their code.
 * @module
 */

import assert from "node:assert/strict";
import { Failure } from "../../src/failure.ts";
import { decodePasted, parsePasted } from "../../src/credentials/pasted.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";

/** The text, and kind, name and secret that are seen in it. */
const ROWS: readonly [string, string, string | undefined, string][] = [
  ["secret", "words", undefined, "secret"],
  ["secret\n", "words", undefined, "secret"],
  ["secret \r\n", "words", undefined, "secret "],
  [" two words ", "words", undefined, " two words "],
  [`${ID} secret`, "words", ID, "secret"],
  [`${ID}:secret`, "words", ID, "secret"],
  [`${ID}, secret\n`, "words", ID, "secret"],
  [`${ID}\tsecret\r\n`, "words", ID, "secret"],
  [ID, "words", undefined, ID],
  [`secret/with+signs ${ID}`, "words", "secret/with+signs", ID],
  ["secret/with+signs and more", "words", undefined, "secret/with+signs and more"],
  [`[email-smtp.eu-west-1.amazonaws.com]:587 ${ID}:secret`, "words", ID, "secret"],
  [`email-smtp.eu-west-1.amazonaws.com ${ID}:secret\n`, "words", ID, "secret"],
  [`# ses\n[email-smtp.eu-west-1.amazonaws.com]:465 ${ID}:secret\n`, "words", ID, "secret"],
  [`SMTP_LOGIN=${ID}\nSMTP_PASSWORD=secret`, "smtp", ID, "secret"],
  [`{"AccessKeyId":"${ID}","SecretAccessKey":"secret"}`, "aws", ID, "secret"],
  [`SMTP_USERNAME=${ID}\nSMTP_PASSWORD=secret`, "smtp", ID, "secret"],
  [`SMTP_USERNAME=${ID}\nSMTP_PASSWORD=secret # the new one`, "smtp", ID, "secret"],
  [`MAIL_USERNAME=${ID}\nMAIL_PASSWORD="secret" # laravel`, "smtp", ID, "secret"],
  [`SMTP_USERNAME=${ID}\nSMTP_PASSWORD="secret"; # js`, "smtp", ID, "secret"],
  [`AWS_ACCESS_KEY_ID=${ID} # ses\nAWS_SECRET_ACCESS_KEY="secret" # prod`, "aws", ID, "secret"],
  [`[a]\naws_access_key_id = x\n[b]\naws_access_key_id = ${ID}\naws_secret_access_key = secret`, "aws", ID, "secret"],
];

const BOTH = `AWS_ACCESS_KEY_ID=${ID}\nAWS_SECRET_ACCESS_KEY=aws\nSMTP_USERNAME=${ID}\nSMTP_PASSWORD=smtp\n`;

for (const wanted of ["aws", "smtp"] as const) {
  Deno.test(`of a text with both pairs the wanted one counts: ${wanted}`, () => {
    assert.equal(parsePasted(BOTH, "a test", wanted).kind, wanted);
  });
}

for (const [text, kind, name, secret] of ROWS) {
  Deno.test(`${JSON.stringify(text)} is ${kind}`, () => {
    const pasted = parsePasted(text, "a test", "aws");
    const found = pasted.kind === "smtp"
      ? [pasted.kind, pasted.username, pasted.password.open()]
      : [pasted.kind, pasted.kind === "aws" ? pasted.accessKeyId : pasted.name, pasted.secret.open()];
    assert.deepEqual(found, [kind, name, secret]);
  });
}

const REFUSED: readonly [string, string][] = [
  ["", "empty-input"],
  ["\n \t", "empty-input"],
  ["{}", "no-secret"],
  ["SMTP_USERNAME=a", "no-secret"],
  ["SMTP Username,SMTP Password\na,b\nc,d", "several-pairs"],
  ["<?php\ndefine('WPMS_SMTP_PASS', 'x');\n", "not-recognised"],
  ["spring:\n  mail:\n    password: x\n", "not-recognised"],
  ["a".repeat(257), "not-recognised"],
  ["two words\non two lines", "not-recognised"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=$OTHER", "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=${OTHER}", "value-elsewhere"],
  ['SMTP_USERNAME=a\nSMTP_PASSWORD="{{ other }}"', "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=<%= other %>", "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD=env(OTHER)", "value-elsewhere"],
  ["SMTP_USERNAME=a\nSMTP_PASSWORD='ENC[AES256_GCM,data:x]'", "value-elsewhere"],
  ["SMTP_USERNAME=$A\nSMTP_PASSWORD=b", "value-elsewhere"],
  ['{"username":"a","password":"${OTHER}"}', "value-elsewhere"],
  [`${ID} $OTHER`, "value-elsewhere"],
  ["${OTHER}", "value-elsewhere"],
  ["[a]\naws_access_key_id=A\naws_secret_access_key=S\n[b]\naws_secret_access_key=T", "several-pairs"],
  ["[a]\naws_access_key_id=A\n[b]\naws_secret_access_key=T", "several-pairs"],
  ["AWS_ACCESS_KEY_ID=A\nAWS_SECRET_ACCESS_KEY=S\nAWS_ACCESS_KEY_ID=B", "several-pairs"],
  ['{"a":{"AccessKeyId":"A"},"b":{"SecretAccessKey":"S"}}', "several-pairs"],
];

for (const [text, code] of REFUSED) {
  Deno.test(`${JSON.stringify(text)} is refused: ${code}`, () => {
    assert.throws(() => parsePasted(text, "a test", "aws"), (error) => error instanceof Failure && error.code === code);
  });
}

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

Deno.test("text comes in UTF-8 or UTF-16, with a mark or without", () => {
  assert.equal(decodePasted(bytes(0xef, 0xbb, 0xbf, 65), "a test"), "A");
  assert.equal(decodePasted(bytes(0xff, 0xfe, 65, 0), "a test"), "A");
  assert.equal(decodePasted(bytes(0xfe, 0xff, 0, 65), "a test"), "A");
  assert.equal(decodePasted(bytes(65, 13, 10, 9), "a test"), "A\r\n\t");
});

for (const wrong of [bytes(0xff), bytes(65, 0), bytes(27, 91), bytes(0x7f), bytes(0xff, 0xfe, 65)]) {
  Deno.test(`bytes ${wrong} are no text`, () => {
    assert.throws(
      () => decodePasted(wrong, "a test"),
      (error) => error instanceof Failure && error.code === "not-text",
    );
  });
}
