/**
 * Host names and ports of the endpoints.
 *
 * Rule: written out in full, never computed as the program computes them.
 * @module
 */

import assert from "node:assert/strict";
import { fipsHost, PORTS, securityOf, smtpHost } from "../../src/ses/endpoint.ts";
import { regionNamed } from "../../src/ses/region.ts";

const HOSTS: readonly [string, string, string | undefined][] = [
  ["eu-west-1", "email-smtp.eu-west-1.amazonaws.com", undefined],
  ["us-east-1", "email-smtp.us-east-1.amazonaws.com", "email-smtp-fips.us-east-1.amazonaws.com"],
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

Deno.test("ports 25, 587 and 2587 speak STARTTLS, 465 and 2465 TLS from the first byte", () => {
  const modes = Object.fromEntries(PORTS.map(({ port, security }) => [port, security]));
  assert.deepEqual(modes, { 25: "starttls", 465: "wrapper", 587: "starttls", 2465: "wrapper", 2587: "starttls" });
  assert.equal(securityOf(10025), "starttls");
});
