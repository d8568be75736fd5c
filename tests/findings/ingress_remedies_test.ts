/**
 * What can be done at an ingress endpoint of Mail Manager: no finding names a port, a mode or a host that it does not have.
 *
 * Invariant: every finding of the catalogue is tried.
 * @module
 */

import assert from "node:assert/strict";
import { finding, FINDING_IDS } from "../../src/findings/catalogue.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { ingressRemedy } from "../../src/findings/ingress_remedies.ts";
import { remedyOnSystem } from "../../src/findings/system_commands.ts";
import { fittedRemedy } from "../../src/logs/advice.ts";

const HOST = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
const ABSENT = /\b(?:465|2465|2587)\b|wrapper(?!mode = no)|(?<!no port with )implicit TLS|email-smtp/;

/** Findings that say what an ingress endpoint is not, or that are about a regional endpoint or an access key by themselves. */
const APART: ReadonlySet<FindingId> = new Set<FindingId>([
  "mail-manager-pair-at-regional-endpoint",
  "regional-pair-at-mail-manager-endpoint",
  "api-client-at-smtp-endpoint",
  "region-unknown",
  // SELinux has its own list of ports.
  "network-unreachable",
]);

for (const id of FINDING_IDS.filter((one) => !APART.has(one))) {
  Deno.test(`${id}: its fix exists at an ingress endpoint`, () => {
    const places = { host: HOST, port: "587" };
    const { remedy } = finding(id, { places });
    const inText = finding(id, { places, remedy: fittedRemedy(id, places, { text: "" }) }).remedy;
    for (const { text, command, causes = [] } of [remedy, inText].map((one) => remedyOnSystem(one, "posix"))) {
      for (const line of [text, command, ...causes.flatMap((cause) => [cause.text, cause.command])]) {
        assert.doesNotMatch(line ?? "", ABSENT, id);
      }
    }
  });
}

Deno.test("at any other host the advice is the general one", () => {
  for (const id of FINDING_IDS) assert.equal(ingressRemedy(id, "email-smtp.eu-west-1.amazonaws.com"), undefined);
});
