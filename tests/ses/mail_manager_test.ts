/**
 * Names, user names and passwords of Mail Manager.
 * @module
 */

import assert from "node:assert/strict";
import { PORTS, regionOfApiHost, regionOfHost } from "../../src/ses/endpoint.ts";
import {
  isBase64OfMailManagerUserName,
  isMailManagerHost,
  isMailManagerUserName,
  isNearlyMailManagerUserName,
  isWrongIngressPort,
  MAIL_MANAGER_HOST_PATTERN,
  MAIL_MANAGER_PORTS,
  mayBeMailManagerPassword,
  portsOf,
} from "../../src/ses/mail_manager.ts";

const HOSTS: readonly (readonly [host: string, isOne: boolean])[] = [
  ["abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com", true],
  ["ABCDEFGHIJ12.WMJB.mail-manager-smtp.amazonaws.com.", true],
  ["abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com", true],
  ["a1.zzzz9.mail-manager-smtp.amazonaws.com", true],
  ["abcdefghij12.wmjb.mail-manager-smtp.amazonaws.eu", true],
  ["vpce-0123456789abcdef0-abcdefgh.auth.mail-manager-smtp.us-east-1.vpce.amazonaws.com", true],
  ["vpce-0123456789abcdef0-abcdefgh.fips.auth.mail-manager-smtp.us-east-1.vpce.amazonaws.com", true],
  ["mail-manager-smtp.amazonaws.com", false],
  ["abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com.example.com", false],
  ["abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com:587", false],
  ["smtp://abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com", false],
  ["email-smtp.eu-west-1.amazonaws.com", false],
  ["mail-manager.eu-west-1.amazonaws.com", false],
  ["", false],
];

for (const [host, isOne] of HOSTS) {
  Deno.test(`"${host}" ${isOne ? "is" : "is not"} an ingress endpoint, and has no region`, () => {
    assert.equal(isMailManagerHost(host), isOne);
    if (isOne) assert.deepEqual([regionOfHost(host), regionOfApiHost(host)], [undefined, undefined]);
  });
}

Deno.test("an ingress endpoint is found within a text", () => {
  const text = "connect to [abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com]:587: timed out";
  assert.equal(
    new RegExp(MAIL_MANAGER_HOST_PATTERN, "i").exec(text)?.[0],
    "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com",
  );
});

const USER = "inp-0123456789abcdefghijklmn";

Deno.test("a user name is inp- with 24 small letters and digits", () => {
  assert.ok(isMailManagerUserName(USER));
  const others = [USER.slice(0, -1), `${USER}a`, USER.toUpperCase(), "inp-", "AKIAIOSFODNN7EXAMPLE", `${USER}\n`];
  for (const text of others) assert.ok(!isMailManagerUserName(text), text);
  for (const text of [USER.slice(0, -1), USER.toUpperCase(), ` ${USER}`]) {
    assert.ok(isNearlyMailManagerUserName(text), text);
  }
  for (const text of [USER, "input", "inp", "inp-.example.com"]) assert.ok(!isNearlyMailManagerUserName(text), text);
});

Deno.test("a user name in base64 is known, with its padding and without", () => {
  assert.ok(isBase64OfMailManagerUserName(btoa(USER)));
  assert.ok(isBase64OfMailManagerUserName(btoa(USER).replaceAll("=", "")));
  for (const text of [USER, btoa("input-of-something-else-here"), btoa(USER).slice(0, -4), `${btoa(USER)}A`]) {
    assert.ok(!isBase64OfMailManagerUserName(text), text);
  }
});

const PASSWORDS: readonly (readonly [password: string, mayBe: boolean])[] = [
  ["abcdefgh", true],
  ["aB3!@#$%^&*()_+-=[]{}|.,?", true],
  ["a".repeat(64), true],
  ["a".repeat(65), false],
  ["abcdefg", false],
  ["with space", false],
  ["Ünicode12", false],
  ['quote"12', false],
  ["back\\slash", false],
];

for (const [password, mayBe] of PASSWORDS) {
  Deno.test(`a password of ${password.length} characters ${mayBe ? "may be" : "is not"} one: ${password}`, () => {
    assert.equal(mayBeMailManagerPassword(password), mayBe);
  });
}

Deno.test("STARTTLS on 587 and 25, and no other port", () => {
  assert.deepEqual(MAIL_MANAGER_PORTS.map(({ port, security }) => [port, security]), [[587, "starttls"], [
    25,
    "starttls",
  ]]);
});

const INGRESS_HOST = "abc123.fips.wmjb.mail-manager-smtp.amazonaws.com";

Deno.test("an ingress endpoint has its own ports, every other host those of SES", () => {
  assert.deepEqual(portsOf(INGRESS_HOST).map(({ port }) => port), [587, 25]);
  for (const host of ["email-smtp.eu-west-1.amazonaws.com", "mail.example.com", undefined]) {
    assert.deepEqual(portsOf(host), PORTS);
  }
  for (const port of [465, 2587, "2465"]) assert.ok(isWrongIngressPort(INGRESS_HOST, port));
  for (const port of [587, "25", undefined]) assert.ok(!isWrongIngressPort(INGRESS_HOST, port));
  assert.ok(!isWrongIngressPort("mail.example.com", 465));
  assert.ok(!isWrongIngressPort(undefined, 465));
});
