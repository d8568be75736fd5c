/**
 * Which pairs are meant for Mail Manager, by user name and endpoint.
 * @module
 */

import assert from "node:assert/strict";
import { isForMailManager, isMeantForMailManager } from "../../src/credentials/mail_manager_login.ts";
import { Secret } from "../../src/secret.ts";

const INGRESS = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
const REGIONAL = "email-smtp.eu-west-1.amazonaws.com";

const NAMES: readonly (readonly [name: string, isMeant: boolean])[] = [
  ["inp-0123456789abcdefghijklmn", true],
  [" inp-0123456789abcdefghijklmn\n", true],
  ["INP-0123456789ABCDEFGHIJKLMN", true],
  ["inp-0123456789", true],
  [btoa("inp-0123456789abcdefghijklmn"), true],
  ["AKIAIOSFODNN7EXAMPLE", false],
  ["input@example.com", false],
  ["", false],
];

for (const [name, isMeant] of NAMES) {
  Deno.test(`${JSON.stringify(name)} is ${isMeant ? "" : "not "}meant for Mail Manager`, () => {
    assert.equal(isMeantForMailManager(new Secret(name)), isMeant);
  });
}

const PAIRS: readonly (readonly [name: string, host: string | undefined, isFor: boolean])[] = [
  ["inp-0123456789abcdefghijklmn", REGIONAL, true],
  ["inp-0123456789abcdefghijklmn", undefined, true],
  ["ses-smtp-user.20240101", INGRESS, true],
  ["ses-smtp-user.20240101", REGIONAL, false],
  ["AKIAIOSFODNN7EXAMPLE", INGRESS, false],
  ["AKIAIOSFODNN7EXAMPLE", undefined, false],
];

for (const [name, host, isFor] of PAIRS) {
  Deno.test(`${name} at ${host ?? "no host"} is ${isFor ? "" : "not "}judged as a pair of Mail Manager`, () => {
    const username = new Secret(name);
    const login = { username, password: new Secret("correct-Horse_7$battery"), shownName: name };
    const sources = { username: "x", password: "x" };
    assert.equal(isForMailManager({ login, sources, region: undefined, host, key: undefined }), isFor);
  });
}
