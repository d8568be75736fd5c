/**
 * A finding: the words of its entry, filled with the particulars of the case.
 *
 * Invariant: a table of the test's own, so that no wording of the catalogue matters here.
 * @module
 */

import assert from "node:assert/strict";
import { evidenceText, filled, findingMaker } from "../../src/findings/finding.ts";
import { PAIR } from "../../src/findings/catalogue/pair.ts";

const finding = findingMaker(PAIR);

Deno.test("what is not told stands as the table says it, and nothing is there that was not told", () => {
  const { summary, because, remedy, severity } = PAIR["pair-mismatch"];
  const command = remedy.command.replace("{region}", "REGION");
  assert.deepEqual(finding("pair-mismatch"), {
    id: "pair-mismatch",
    severity,
    summary,
    because,
    remedy: { ...remedy, command },
  });
});

Deno.test("particulars take the place of the table's words", () => {
  const told = { because: "seen", source: "a test", severity: "info", remedy: { text: "in {region}" } } as const;
  const { id: _id, summary: _summary, ...rest } = finding("pair-mismatch", {
    ...told,
    places: { region: "eu-west-1" },
  });
  assert.deepEqual(rest, { ...told, remedy: { text: "in eu-west-1" } });
});

Deno.test("the evidence tells where the value came from, if it is about a value", () => {
  assert.equal(evidenceText({ because: "seen", source: "a test" }), "seen (a test)");
  assert.equal(evidenceText({ because: "seen" }), "seen");
});

const FILLED: readonly [string, Parameters<typeof filled>[1], string][] = [
  ["--region {region}", { region: "eu-west-1", host: "h" }, "--region eu-west-1"],
  ["--region {region} on {host}:{port}", {}, "--region REGION on HOST:PORT"],
  [
    "smtpkey verify --region {region} --port {port}",
    { host: "h.example", port: "25" },
    "smtpkey verify --host h.example --port 25",
  ],
  // The AWS CLI has no --host.
  ["aws sesv2 get-account --region {region}", { host: "h.example" }, "aws sesv2 get-account --region REGION"],
  ["{key-id} of {user}", { keyId: "K", user: "u" }, "K of u"],
];

for (const [template, places, text] of FILLED) {
  Deno.test(`"${template}" with ${JSON.stringify(places)}`, () => assert.equal(filled(template, places), text));
}
