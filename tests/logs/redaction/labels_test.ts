/**
 * Which names are names of secrets.
 *
 * Invariant: rows of both kinds; the second hold the same words.
 * @module
 */

import assert from "node:assert/strict";
import { kindOf, labelsIn } from "../../../src/logs/redaction/labels.ts";

const NAMES =
  "password smtp_password SMTPPassword mail.smtp.pass MAIL_PASS dbpassword ses_smtp_password_v4 apiKey API_KEY x-api-key client_secret AWS_SECRET_ACCESS_KEY SMTP_PASSWORD_PROD Passwort contraseña пароль lösenord privateKey";
const NONE =
  "passwordFile password_length PasswordResetForm PublicKeyToken max_tokens token_type tokenizer compass bypass passive passenger key accessKeyId aws_access_key_id proxy_pass secretName secretKeyRef PasswordAuthenticator no_password user smtp host";

for (const name of NAMES.split(" ")) {
  Deno.test(`${name} names a secret`, () => assert.ok(kindOf(name) !== undefined));
}
for (const name of NONE.split(" ")) {
  Deno.test(`${name} names none`, () => assert.equal(kindOf(name), undefined));
}

Deno.test("names are found where they are, also those of several words and of scripts without spaces", () => {
  const text = "mot de passe: x, 您的密码是x, mail.pass.";
  assert.deepEqual(labelsIn(text).map(({ start, end }) => text.slice(start, end)), [
    "mot de passe",
    "密码",
    "mail.pass",
  ]);
});
