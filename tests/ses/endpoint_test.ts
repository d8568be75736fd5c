/**
 * Host names and ports of the endpoints.
 *
 * Invariant: written out in full, never computed as the program computes them.
 * @module
 */

import assert from "node:assert/strict";
import {
  fipsHost,
  GREETING_HOST,
  PORTS,
  regionOfApiHost,
  regionOfHost,
  securityOf,
  smtpHost,
} from "../../src/ses/endpoint.ts";
import { regionNamed, REGIONS } from "../../src/ses/region.ts";

const HOSTS: readonly [string, string, string | undefined][] = [
  ["eu-west-1", "email-smtp.eu-west-1.amazonaws.com", undefined],
  ["us-east-1", "email-smtp.us-east-1.amazonaws.com", "email-smtp-fips.us-east-1.amazonaws.com"],
  ["us-west-1", "email-smtp.us-west-1.amazonaws.com", "email-smtp-fips.us-west-1.amazonaws.com"],
  ["us-gov-west-1", "email-smtp.us-gov-west-1.amazonaws.com", "email-smtp-fips.us-gov-west-1.amazonaws.com"],
  ["cn-north-1", "email-smtp.cn-north-1.amazonaws.com.cn", undefined],
  ["eusc-de-east-1", "email-smtp.eusc-de-east-1.amazonaws.eu", undefined],
];

for (const [name, host, fips] of HOSTS) {
  Deno.test(`${name} is reached at ${host}`, () => {
    assert.equal(smtpHost(regionNamed(name)), host);
    assert.equal(fipsHost(regionNamed(name)), fips);
  });
}

Deno.test("every name that is made is read back", () => {
  for (const region of REGIONS) {
    assert.equal(regionOfHost(smtpHost(region)), region.name);
    assert.equal(regionOfHost(fipsHost(region) ?? smtpHost(region)), region.name);
    assert.equal(regionOfApiHost(smtpHost(region)), undefined);
  }
});

const NAMES: readonly (readonly [host: string, smtp: string | undefined, api: string | undefined])[] = [
  ["EMAIL-SMTP.EU-WEST-1.AMAZONAWS.COM", "eu-west-1", undefined],
  ["email-smtp.eu-west-1.amazonaws.com.", "eu-west-1", undefined],
  ["email-smtp.eu-west1.amazonaws.com", "eu-west1", undefined],
  ["vpce-0123456789abcdef0-abcdefgh.email-smtp.us-east-1.vpce.amazonaws.com", "us-east-1", undefined],
  ["vpce-0123456789abcdef0-abcdefgh-us-east-1a.email-smtp.us-east-1.vpce.amazonaws.com", "us-east-1", undefined],
  ["email.eu-west-1.amazonaws.com", undefined, "eu-west-1"],
  ["email-fips.us-gov-west-1.amazonaws.com", undefined, "us-gov-west-1"],
  ["email.eu-west-1.api.aws", undefined, "eu-west-1"],
  ["email.eusc-de-east-1.amazonaws.eu", undefined, "eusc-de-east-1"],
  ["email.cn-north-1.api.amazonwebservices.com.cn", undefined, "cn-north-1"],
  ["email.eusc-de-east-1.api.amazonwebservices.eu", undefined, "eusc-de-east-1"],
  ["email-smtp.eu-west-1.api.aws", "eu-west-1", undefined],
  ...[
    GREETING_HOST,
    "email-smtp.vpce.amazonaws.com",
    "notify-email.amazonaws.com",
    "notify-email-smtp.eu-west-1.amazonaws.com",
    "inbound-smtp.eu-west-1.amazonaws.com",
    "abc.mail-manager-smtp.amazonaws.com",
    "email-smtp.eu-west-1.amazonaws.com.example.com",
    "email-smtp.eu-west-1.amazonaws.com:587",
    "smtp://email-smtp.eu-west-1.amazonaws.com",
    "mail.example.com",
    "",
  ].map((host) => [host, undefined, undefined] as const),
];

for (const [host, smtp, api] of NAMES) {
  Deno.test(`"${host}" is an endpoint of ${smtp ?? api ?? "no region"}`, () => {
    assert.equal(regionOfHost(host), smtp);
    assert.equal(regionOfApiHost(host), api);
  });
}

Deno.test("ports 25, 587 and 2587 speak STARTTLS, 465 and 2465 implicit TLS", () => {
  const modes = Object.fromEntries(PORTS.map(({ port, security }) => [port, security]));
  assert.deepEqual(modes, { 25: "starttls", 465: "wrapper", 587: "starttls", 2465: "wrapper", 2587: "starttls" });
  assert.equal(securityOf(10025), "starttls");
});
