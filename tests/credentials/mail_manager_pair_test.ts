/**
 * Credentials of Mail Manager, seen offline, at endpoints of both kinds.
 * @module
 */

import assert from "node:assert/strict";
import { judgePair } from "../../src/credentials/pair.ts";
import type { PairJudgement } from "../../src/credentials/pair_evidence.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { Secret } from "../../src/secret.ts";
import { regionNamed } from "../../src/ses/region.ts";

const USER = "inp-0123456789abcdefghijklmn";
const PASSWORD = "correct-Horse_7$battery";
const INGRESS = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
const REGIONAL = "email-smtp.eu-west-1.amazonaws.com";
const ID = "AKIAIOSFODNN7EXAMPLE";
const DERIVED = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

function judged(username: string, password: string, host?: string): PairJudgement {
  return judgePair({
    login: { username: new Secret(username), password: new Secret(password), shownName: username },
    sources: { username: "SMTP_USERNAME", password: "SMTP_PASSWORD" },
    region: host === REGIONAL ? regionNamed("eu-west-1") : undefined,
    host,
    key: {
      value: { kind: "secret-key", secret: new Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY") },
      source: "x",
      id: ID,
    },
  });
}

const ROWS:
  readonly (readonly [what: string, username: string, password: string, host: string | undefined, ...FindingId[]])[] = [
    ["a good pair at its endpoint", USER, PASSWORD, INGRESS],
    ["a good pair, endpoint unknown", USER, PASSWORD, undefined],
    ["a good pair at another server", USER, PASSWORD, "mail.example.com"],
    ["at a regional endpoint", USER, PASSWORD, REGIONAL, "mail-manager-pair-at-regional-endpoint"],
    ["of IAM at an ingress endpoint", ID, DERIVED, INGRESS, "regional-pair-at-mail-manager-endpoint"],
    [
      "raw key at an ingress endpoint",
      ID,
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      INGRESS,
      "regional-pair-at-mail-manager-endpoint",
      "raw-secret-as-password",
    ],
    ["the base64 columns", btoa(USER), btoa(PASSWORD), INGRESS, "base64-column", "base64-column"],
    ["the base64 user name alone", btoa(USER), PASSWORD, INGRESS, "base64-column"],
    ["the base64 password alone", USER, btoa(PASSWORD), INGRESS, "base64-column"],
    [
      "the base64 columns at a regional endpoint",
      btoa(USER),
      btoa(PASSWORD),
      REGIONAL,
      "mail-manager-pair-at-regional-endpoint",
      "base64-column",
      "base64-column",
    ],
    ["capital letters", USER.toUpperCase(), PASSWORD, INGRESS, "unknown-shape"],
    ["a user name cut short", USER.slice(0, 20), PASSWORD, INGRESS, "unknown-shape"],
    ["another user name at an ingress endpoint", "ses-smtp-user", PASSWORD, INGRESS, "unknown-shape"],
    ["a short password", USER, "abc", INGRESS, "unknown-shape"],
    ["a long password", USER, "a".repeat(65), INGRESS, "unknown-shape"],
    ["an accent", USER, "pässword1", INGRESS, "unknown-shape"],
    ["quotes around it", USER, `'${PASSWORD}'`, INGRESS, "quoted-value"],
    ["characters that only Secrets Manager keeps", USER, String.raw`a"b\c'd e`, INGRESS, "unknown-shape"],
    ["a line break", USER, `${PASSWORD}\n`, INGRESS, "stray-whitespace"],
    ["a password with the looks of a derived one", USER, DERIVED, INGRESS],
  ];

for (const [what, username, password, host, ...ids] of ROWS) {
  Deno.test(`Mail Manager, ${what}: ${ids.join(", ") || "nothing to say"}`, () => {
    const { findings, isFromKey } = judged(username, password, host);
    assert.deepEqual(findings.map(({ id }) => id), ids);
    assert.equal(isFromKey, false);
    for (const { because } of findings) assert.ok(!because.includes(password.trim()), because);
  });
}

Deno.test("the command for a pair at the wrong endpoint names the ingress endpoint by its id", () => {
  assert.equal(
    judged(USER, PASSWORD, REGIONAL).findings[0]?.remedy.command,
    `aws mailmanager get-ingress-point --ingress-point-id ${USER} --region eu-west-1 --query ARecord --output text`,
  );
});
