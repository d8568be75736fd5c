/**
 * Which lines are read for a message that SES accepted.
 *
 * Invariant: what is not read cannot count, so that a region which refused a login is watched until it accepts one.
 * @module
 */

import assert from "node:assert/strict";
import { Deliveries } from "../../src/logs/deliveries.ts";
import { explainText } from "../../src/logs/explainer.ts";

const ACCEPTED = "status=sent (250 Ok 010f018bcfe6a1b2-6f4a2c1e-8a53-4f62-9d0e-5b6a7c8d9e0f-000000)";

function readAll(deliveries: Deliveries, lines: number): number {
  let read = 0;
  for (let i = 0; i < lines && deliveries.areWanted; i++) {
    deliveries.isIn(ACCEPTED);
    read++;
  }
  return read;
}

Deno.test("the first lines are read, and some after a refused login whose region is not known", () => {
  const deliveries = new Deliveries();
  assert.equal(readAll(deliveries, 1000), 200);
  deliveries.refused(undefined);
  assert.equal(readAll(deliveries, 1000), 4);
});

Deno.test("a region that refused a login is watched until it accepts one", () => {
  const deliveries = new Deliveries();
  readAll(deliveries, 1000);
  deliveries.refused("eu-north-1");
  assert.equal(readAll(deliveries, 5000), 5000);
  deliveries.accepted("eu-north-1");
  assert.equal(deliveries.areWanted, false);
  deliveries.refused("eu-north-1");
  assert.equal(readAll(deliveries, 1000), 0);
});

function sent(region: string): string {
  return `Nov 22 19:57:52 relay postfix/smtp[2716]: 3C1E12A0F4: to=<u@example.com>, relay=email-smtp.${region}` +
    `.amazonaws.com[192.0.2.7]:587, dsn=2.0.0, ${ACCEPTED}\n`;
}

function refused(region: string): string {
  const host = `email-smtp.${region}.amazonaws.com[192.0.2.8]`;
  return `Nov 22 19:58:52 relay postfix/smtp[2719]: 3C1E12A0F5: to=<u@example.com>, relay=${host}:587, dsn=4.7.8, ` +
    `status=deferred (SASL authentication failed; server ${host} said: 535 Authentication Credentials Invalid)\n`;
}

Deno.test("a delivery in the refused region counts, however late it comes", () => {
  const start = sent("us-east-2") + refused("eu-north-1") + sent("us-east-2").repeat(2000);
  assert.equal(explainText(start).findings[0]?.finding.id, "wrong-region");
  const later = start + sent("eu-north-1") + sent("us-east-2").repeat(10);
  assert.equal(explainText(later).findings[0]?.finding.id, "credentials-invalid");
});
