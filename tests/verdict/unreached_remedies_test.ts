/**
 * Remedies where no server was reached: by name, by IP version, by route.
 * @module
 */

import assert from "node:assert/strict";
import { NETWORK } from "../../src/findings/catalogue/network.ts";
import { type Failing, unreachedRemedy } from "../../src/verdict/unreached_remedies.ts";

const FAILING: Failing = {
  stage: "connect",
  host: "email-smtp.eu-west-1.amazonaws.com",
  port: 587,
  security: "starttls",
  hasIpv6: false,
};

Deno.test("a refused connection has the remedy of the catalogue", () => {
  assert.equal(unreachedRemedy("connection-refused", FAILING), undefined);
});

Deno.test("a name in AWS's own spelling is not called misspelt, and one with a region in it leads to the endpoint", () => {
  const misspelt = NETWORK["dns-failed"].remedy.causes?.[0]?.text ?? "";
  assert.match(misspelt, /misspelt/);
  const right = unreachedRemedy("dns-failed", { ...FAILING, stage: "resolve" });
  assert.equal(right?.causes?.some(({ text }) => text === misspelt), false);
  const wrong = unreachedRemedy("dns-failed", { ...FAILING, stage: "resolve", host: "smtp.eu-west-1.amazonaws.com" });
  assert.equal(wrong?.command, "smtpkey verify --region eu-west-1");
});

Deno.test("a name without an address of the wanted version leads to the other version", () => {
  const remedy = unreachedRemedy("dns-failed", { ...FAILING, stage: "resolve", missingFamily: 6 });
  assert.equal(remedy?.command, `smtpkey verify --host ${FAILING.host} --port 587 --tls starttls -4`);
});

Deno.test("where no address of IPv6 was tried, IPv4 is no advice", () => {
  assert.equal(unreachedRemedy("network-unreachable", { ...FAILING, hasIpv6: true }), undefined);
  const remedy = unreachedRemedy("network-unreachable", FAILING);
  assert.equal(remedy?.causes?.some(({ command }) => command?.endsWith(" -4") === true), false);
});
