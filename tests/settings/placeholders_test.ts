/**
 * What examples have instead of values.
 *
 * Invariant: what is a real value somewhere is none of them.
 * @module
 */

import assert from "node:assert/strict";
import { type Example, isHidden, isPlaceholder } from "../../src/settings/placeholders.ts";

const PLACEHOLDERS: Readonly<Record<Example, readonly string[]>> = {
  host: [
    "email-smtp.<region>.amazonaws.com",
    "email-smtp.REGION.amazonaws.com",
    "email-smtp.{region}.amazonaws.com",
    "email-smtp.your-aws-region.amazonaws.com",
    "email-smtp.us-xxxx-1.amazonaws.com",
    "<smtp host>",
  ],
  username: [
    "<Access_id>",
    "votre_aws_access_key",
    "your-aws-smtp-username-from-csv",
    "seu-usuario",
    "tu_usuario",
    "AKIA",
    "AKIAXXX",
    "AKIA...",
    "AKIATEST",
    "AKIAXXXXXXXXXXXXXXXX",
    "SES_SMTP_USERNAME",
    "aws_access_key_id",
  ],
  password: [
    "<Passwords>",
    "votre_aws_secret_key",
    "ihr-passwort",
    "smtp-password",
    "SES_SMTP_PASSWORD",
    "password",
    "changeme",
    "xxxxxxxxxxxxxxxx",
    "BMW5RDrX...",
    "put-your-password-here",
  ],
};

const VALUES: Readonly<Record<Example, readonly string[]>> = {
  host: ["email-smtp.eu-west-1.amazonaws.com", "smtp.example.com", "email-smtp.eu-wset-1.amazonaws.com"],
  username: [
    "AKIAIOSFODNN7EXAMPLE",
    "ses-smtp-user.20240101-101010",
    "ses-user",
    "smtp-user",
    "jane",
    "akiaiosfodnn7example",
  ],
  password: [
    "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "hunter2",
    "Correct-Horse-Battery-9",
    "to",
    "toString",
    "secret",
  ],
};

const ROLES: readonly Example[] = ["host", "username", "password"];

for (const role of ROLES) {
  for (const text of PLACEHOLDERS[role]) {
    Deno.test(`placeholder for a ${role}: ${text}`, () => assert.ok(isPlaceholder(role, text)));
  }
  for (const text of VALUES[role]) {
    Deno.test(`no placeholder for a ${role}: ${text}`, () => assert.ok(!isPlaceholder(role, text) && !isHidden(text)));
  }
}

Deno.test("a value that was hidden is no placeholder", () => {
  for (const text of ["********", "*CENSORED*", "<redacted>", "[HIDDEN]", "(masked)", "••••"]) {
    assert.ok(isHidden(text), text);
  }
});
