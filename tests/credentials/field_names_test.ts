/**
 * Which field a name means.
 * @module
 */

import assert from "node:assert/strict";
import { columnFields, fieldNamed, isSmtpUserName, type NameKind } from "../../src/credentials/field_names.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

const NAMES: readonly (readonly [name: string, value: string, kind: NameKind, field?: string, prefix?: string])[] = [
  ["AWS_ACCESS_KEY_ID", "x", "assignment", "accessKeyId", ""],
  ["accessKeyId", "x", "object", "accessKeyId", ""],
  ["Access key ID", "x", "assignment", "accessKeyId", ""],
  ["AWSSecretKey", "x", "assignment", "secretAccessKey", ""],
  ["PROD_AWS_SECRET_ACCESS_KEY", "x", "assignment", "secretAccessKey", "prod"],
  ["ses.smtp-password", "x", "assignment", "smtpPassword", "ses"],
  ["secret_key", SECRET, "assignment", "secretAccessKey", ""],
  ["SECRET_KEY", "django-insecure-x", "assignment"],
  ["access_key", ID, "object", "accessKeyId", ""],
  ["access_key", "x", "object"],
  ["username", "x", "object", "smtpUsername", ""],
  ["username", "x", "assignment"],
  ["DB_PASSWORD", "x", "assignment"],
  ["password", "x", "assignment"],
  ["", "x", "assignment"],
];

for (const [name, value, kind, field, prefix] of NAMES) {
  Deno.test(`${name}=${value} of an ${kind} is ${field ?? "no field"}`, () => {
    assert.deepEqual(fieldNamed(name, value, kind), field === undefined ? undefined : { field, prefix });
  });
}

Deno.test("the columns of a console password are not those of SMTP", () => {
  assert.deepEqual(columnFields(["User name", "Password", "Console sign-in URL"]), [undefined, undefined, undefined]);
  assert.deepEqual(columnFields(["IAM user name", "SMTP user name", "SMTP password"]), [
    undefined,
    "smtpUsername",
    "smtpPassword",
  ]);
});

Deno.test("user names of both kinds of credentials are known by their form", () => {
  assert.ok(isSmtpUserName(ID));
  assert.ok(isSmtpUserName("inp-0123456789abcdefghijklmn"));
  assert.ok(!isSmtpUserName("ses-smtp-user"));
});
