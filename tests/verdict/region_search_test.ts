/**
 * What the answers of other regions add to a refused login.
 *
 * Invariant: findings about the pair itself stay as they are.
 * @module
 */

import assert from "node:assert/strict";
import { finding } from "../../src/findings/catalogue.ts";
import { afterSearch, type Searched } from "../../src/verdict/region_search.ts";
import { smtpHost } from "../../src/ses/endpoint.ts";
import { regionNamed, SMTP_REGIONS } from "../../src/ses/region.ts";

const ASKED = regionNamed("eu-west-1");
const OTHERS = SMTP_REGIONS.filter(({ name }) => name !== ASKED.name);
const FINDINGS = [finding("credentials-invalid", { because: "535" }), finding("protocol-error")];
const answer = (name: string, verdict: Searched["verdict"]): Searched => {
  const region = regionNamed(name);
  return { endpoint: { host: smtpHost(region), region, port: 587, security: "starttls" }, verdict };
};

Deno.test("the region that takes the pair settles it", () => {
  const [first, second, ...more] = afterSearch(FINDINGS, [
    answer("us-east-1", "rejected"),
    answer("us-west-2", "accepted"),
  ]);
  assert.equal(first?.id, "wrong-region");
  assert.equal(first?.because, "email-smtp.us-west-2.amazonaws.com accepts these credentials");
  assert.equal(first?.remedy.command, "smtpkey verify --region us-west-2");
  assert.deepEqual([second?.id, more], ["protocol-error", []]);
});

Deno.test("refused by all: the region is no cause any more", () => {
  const [first] = afterSearch(FINDINGS, OTHERS.map(({ name }) => answer(name, "rejected")));
  assert.equal(first?.because, "535; no other region that was tried accepts the credentials: 18 rejected them");
  assert.ok(first?.remedy.causes?.every(({ command }) => command?.endsWith("--find-region") !== true));
  assert.match(first?.remedy.command ?? "", /^smtpkey derive /);
});

Deno.test("refused by some: it stays one, and who gave no answer is named", () => {
  const [first] = afterSearch(FINDINGS, [answer("us-east-1", "rejected"), answer("us-east-2", "unknown")]);
  assert.match(first?.because ?? "", /: 1 rejected them, no answer from email-smtp\.us-east-2\.amazonaws\.com$/);
  assert.match(first?.remedy.command ?? "", /--find-region$/);
});

Deno.test("the command leads the same way", () => {
  const [region, verdict] = [regionNamed("us-west-2"), "accepted"] as const;
  const command = (port: number, security: "starttls" | "wrapper"): string | undefined =>
    afterSearch(FINDINGS, [{ endpoint: { host: smtpHost(region), region, port, security }, verdict }])[0]?.remedy
      .command;
  assert.equal(command(465, "wrapper"), "smtpkey verify --region us-west-2 --port 465");
  assert.equal(command(2587, "wrapper"), "smtpkey verify --region us-west-2 --port 2587 --tls wrapper");
});
