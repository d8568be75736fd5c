/**
 * A pair, for SMTP or of AWS, seen offline.
 *
 * Invariant: a row a mistake; the ids are all that is found, likeliest first, and a good pair finds nothing.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { judgePair } from "../../src/credentials/pair.ts";
import type { PairJudgement } from "../../src/credentials/pair_evidence.ts";
import type { SecretKey } from "../../src/ses/credential.ts";
import { derivePassword } from "../../src/ses/password.ts";
import { Secret } from "../../src/secret.ts";
import { regionNamed } from "../../src/ses/region.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const EU = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const LEGACY = "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy";
const OTHERS = "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2";

function judged(username: string, password: string, region?: string, key?: string): PairJudgement {
  return judgePair({
    login: { username: new Secret(username), password: new Secret(password), shownName: "a name" },
    sources: { username: "SMTP_USERNAME", password: "SMTP_PASSWORD" },
    region: region === undefined ? undefined : regionNamed(region),
    key: key === undefined
      ? undefined
      : { value: { kind: "secret-key", secret: new Secret(key) }, source: "profile x", id: undefined },
  });
}

/** By their looks alone. */
const LOOKS: readonly (readonly [what: string, username: string, password: string, ...FindingId[]])[] = [
  ["a good pair", ID, EU],
  ["the secret itself", ID, SECRET, "raw-secret-as-password"],
  ["version 2", ID, LEGACY, "legacy-password"],
  ["a temporary key", "ASIAIOSFODNN7EXAMPLE", EU, "temporary-key"],
  ["the name of an IAM user", "ses-smtp-user.20180101-000000", EU, "username-not-access-key"],
  ["a mail address", "ses@example.com", EU, "username-not-access-key"],
  ["the fields swapped", EU, ID, "fields-swapped"],
  ["the fields of the AWS key swapped", SECRET, ID, "fields-swapped"],
  ["the key id twice", ID, ID, "unknown-shape"],
  ["the secret twice", SECRET, SECRET, "username-not-access-key", "raw-secret-as-password"],
  ["a lower-case key id", ID.toLowerCase(), EU, "lowercased-key"],
  ["a line break behind the password", ID, `${EU}\n`, "stray-whitespace"],
  ["blanks around both", ` ${ID}`, `${EU} `, "stray-whitespace", "stray-whitespace"],
  ["quotes", ID, `"${EU}"`, "quoted-value"],
  ["quotes around the name", `'${ID}'`, EU, "quoted-value"],
  ["out of a URL", ID, US.replace("/", "%2F").replace("+", "%2B"), "percent-encoded"],
  ["a plus that became a blank", ID, US.replace("+", " "), "plus-became-space"],
  ["base64 of both", btoa(ID), btoa(EU), "base64-twice", "base64-twice"],
  ["cut at a slash", ID, US.slice(0, -1), "truncated-password"],
  ["cut short", ID, EU.slice(0, 12), "truncated-password"],
  ["a password of one's own", ID, "correct horse", "unknown-shape"],
  ["44 other characters", ID, "x".repeat(44), "unknown-shape"],
  ["an empty password", ID, "", "unknown-shape"],
  ["wrong on both sides", "me", SECRET, "username-not-access-key", "raw-secret-as-password"],
];

for (const [what, username, password, ...ids] of LOOKS) {
  Deno.test(`${what}: ${ids.join(", ") || "nothing to say"}`, () => {
    const { findings, ruledOut, isFromKey } = judged(username, password, "eu-west-1");
    assert.deepEqual(findings.map(({ id }) => id), ids);
    assert.equal(ruledOut.length, ids.length === 0 ? 1 : 0);
    assert.equal(isFromKey, false);
    for (const secret of [EU, US, SECRET, LEGACY]) assert.ok(!JSON.stringify(findings).includes(secret));
  });
}

/** Against the secret access key of the profile. */
const KEYED: readonly (readonly [
  what: string,
  password: string,
  region: string | undefined,
  ids: readonly FindingId[],
  isFromKey: boolean,
  ruledOut: RegExp,
])[] = [
  ["the right one", EU, "eu-west-1", [], true, /^user name .* well-formed; it is the password .* for eu-west-1$/],
  ["one for another region", US, "eu-west-1", ["wrong-region"], false, /well-formed$/],
  ["one with no region to compare", US, undefined, [], false, /; it is the password .* for us-east-1$/],
  ["one of another key", OTHERS, "eu-west-1", ["pair-mismatch"], false, /well-formed$/],
  [
    "version 2 of this key",
    LEGACY,
    "eu-west-1",
    ["legacy-password"],
    false,
    /^it is the password of the key of profile x$/,
  ],
  ["the right one with a line break", `${EU}\n`, "eu-west-1", ["stray-whitespace"], true, /^it is the password/],
  ["the secret itself", SECRET, "eu-west-1", ["raw-secret-as-password"], false, /^$/],
];

for (const [what, password, region, ids, isFromKey, ruledOut] of KEYED) {
  Deno.test(`beside the key, ${what}: ${ids.join(", ") || "nothing to say"}`, () => {
    const judgement = judged(ID, password, region, SECRET);
    assert.deepEqual(judgement.findings.map(({ id }) => id), ids);
    assert.equal(judgement.isFromKey, isFromKey);
    assert.match(judgement.ruledOut.join("; "), ruledOut);
  });
}

Deno.test("evidence names where the values came from, and the region that was meant", () => {
  const [found] = judged(ID, US, "eu-west-1", SECRET).findings;
  assert.equal(found?.source, "SMTP_PASSWORD");
  assert.equal(
    found?.because,
    "with the key of profile x it is the password for us-east-1, but the endpoint is in eu-west-1",
  );
  assert.equal(found?.remedy.command, "smtpkey derive --region eu-west-1");
  assert.deepEqual(judged("me", EU).findings.map(({ source }) => source), ["SMTP_USERNAME"]);
});

Deno.test("a password of the key at hand under another key's name is a mismatch; without a match nothing is said", () => {
  const login = { username: new Secret("AKIA2222222222222222"), shownName: "AKIA2222222222222222" };
  const evidence = {
    sources: { username: "SMTP_USERNAME", password: "SMTP_PASSWORD" },
    region: regionNamed("eu-west-1"),
    key: { value: { kind: "secret-key", secret: new Secret(SECRET) } as const, source: "profile x", id: ID },
  };
  const [found] = judgePair({ ...evidence, login: { ...login, password: new Secret(US) } }).findings;
  assert.equal(found?.id, "pair-mismatch");
  assert.match(found.because, /made from the key AKIAIOSFODNN7EXAMPLE/);
  assert.deepEqual(judgePair({ ...evidence, login: { ...login, password: new Secret(OTHERS) } }).findings, []);
});

/** A user name beside the password of the key at hand, whose id is known: what is wrong comes alone and first. */
const NAMED: readonly (readonly [what: string, username: string, password: string, ...FindingId[]])[] = [
  ["the right name", ID, EU],
  ["the name in lower case", ID.toLowerCase(), EU, "lowercased-key"],
  ["the name of an IAM user", "ses-user", EU, "username-not-access-key"],
  ["a mail address", "ses@example.com", EU, "username-not-access-key"],
  ["the secret", SECRET, EU, "username-not-access-key"],
  ["the password itself", EU, EU, "username-not-access-key"],
  ["quotes around the name", `"${ID}"`, EU, "quoted-value"],
  ["a blank behind the name", `${ID} `, EU, "stray-whitespace"],
  ["lower case, for another region", ID.toLowerCase(), US, "wrong-region", "lowercased-key"],
  ["the name of an IAM user, for another region", "ses-user", US, "wrong-region", "username-not-access-key"],
  ["the id of another key", "AKIAI44QH8DHBEXAMPLE", EU, "pair-mismatch"],
  ["another key's id in lower case", "akiai44qh8dhbexample", EU, "pair-mismatch", "lowercased-key"],
  ["lower case, with another key's password", ID.toLowerCase(), OTHERS, "pair-mismatch", "lowercased-key"],
  ["an IAM user's name, with another key's password", "ses-user", OTHERS, "username-not-access-key"],
  ["the secret, with the id as password", SECRET, ID, "fields-swapped"],
];

for (const [what, username, password, ...ids] of NAMED) {
  Deno.test(`with the key at hand, ${what}: ${ids.join(", ") || "nothing to say"}`, () => {
    const { findings } = judgePair({
      login: { username: new Secret(username), password: new Secret(password), shownName: "a name" },
      sources: { username: "SMTP_USERNAME", password: "SMTP_PASSWORD" },
      region: regionNamed("eu-west-1"),
      key: { value: { kind: "secret-key", secret: new Secret(SECRET) }, source: "profile x", id: ID },
    });
    assert.deepEqual(findings.map(({ id }) => id), ids);
    const name = findings.find(({ id }) => id === "username-not-access-key");
    if (name !== undefined && password !== OTHERS) {
      assert.match(name.remedy.text, new RegExp(`^use ${ID} as user name`));
    }
  });
}

Deno.test("a password of a secret with a letter too many looks right, so the secret is named", () => {
  const secret: SecretKey = { kind: "secret-key", secret: new Secret(`${SECRET}a`) };
  const region = regionNamed("eu-west-1");
  const { findings, ruledOut, isFromKey } = judgePair({
    login: { username: new Secret(ID), password: derivePassword(secret, region).secret, shownName: ID },
    sources: { username: "profile x", password: "derived" },
    region,
    key: { value: secret, source: "profile x", id: ID },
  });
  assert.deepEqual(findings.map(({ id, because }) => [id, because]), [
    ["unknown-shape", "it has 41 characters; a secret access key has 40: one too many"],
  ]);
  assert.ok(isFromKey);
  assert.doesNotMatch(ruledOut.join("; "), /well-formed/);
});

Deno.test("a line break at the end is fixed where base64 is made; a space is removed", () => {
  const remedies = [`${EU}\n`, `${EU} `].map((password) => judged(ID, password).findings[0]?.remedy);
  assert.match(remedies[0]?.command ?? "", /^printf .* \| base64$/);
  assert.equal(remedies[1]?.command, undefined);
});
