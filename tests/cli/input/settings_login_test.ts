/**
 * `derive --for` with another endpoint than the regional one, and with Mail Manager credentials, which nothing derives.
 *
 * Invariant: no password is in a message, whatever was refused.
 * @module
 */

import assert from "node:assert/strict";
import { SETTINGS_NAMES, type SettingsName } from "../../../src/render/apps/names.ts";
import { INGRESS_HOST } from "../../support/certificates.ts";
import { runIn } from "../../support/memory_host.ts";

const KEY = "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const USERNAME = "inp-abcdefghijklmnopqrstuvwx";
/** What has a meaning in one format or another, and is allowed. */
const PASSWORD = "A$b{c}d!e^f&g(h)*i|j%k#l@m,n?o";
const PAIR = `${USERNAME} ${PASSWORD}`;
const CSV = `SMTP endpoint,SMTP port,SMTP user name,SMTP user name (base64),SMTP password,SMTP password (base64)\n` +
  `${INGRESS_HOST},587,${USERNAME},${btoa(USERNAME)},"${PASSWORD}",${btoa(PASSWORD)}\n`;

/** Whose format cannot hold this password, and what computes one itself. */
const REFUSING: readonly SettingsName[] = ["ssmtp", "terraform"];

for (const app of SETTINGS_NAMES.filter((name) => !REFUSING.includes(name))) {
  Deno.test(`the settings for ${app} hold Mail Manager credentials, and no port with implicit TLS`, async () => {
    const { exit, stdout, stderr } = await runIn({ stdin: CSV }, "derive", "--for", app, "-");
    assert.deepEqual([exit, stderr], [0, ""]);
    assert.ok(stdout.includes(INGRESS_HOST) && stdout.includes(USERNAME), stdout);
    assert.doesNotMatch(stdout, /\b2?465\b|2587|email-smtp/);
  });
}

/** What comes of credentials and a host: a part of standard output, or of the refusal. */
const CASES: readonly [string, string, readonly string[], 0 | 2, RegExp][] = [
  ["two words", PAIR, ["--host", INGRESS_HOST], 0, new RegExp(`@${INGRESS_HOST}:587\n$`)],
  ["JSON", JSON.stringify({ username: USERNAME, password: PASSWORD }), ["--host", INGRESS_HOST], 0, /inp-/],
  ["another name of the endpoint", PAIR, ["--host", "relay.example.com"], 0, /@relay\.example\.com:587\n$/],
  ["no host", PAIR, [], 2, /need the host of their ingress endpoint/],
  ["a region", CSV, ["-r", "eu-west-1"], 2, /belong to an ingress endpoint, not to a region/],
  ["a regional host", PAIR, ["--host", "email-smtp.eu-west-1.amazonaws.com"], 2, /used at a regional endpoint/],
  [
    "the base64 column",
    `${btoa(USERNAME)} ${PASSWORD}`,
    ["--host", INGRESS_HOST],
    2,
    /is the base64 column of the console/,
  ],
  ["an accent in the password", `${USERNAME} pässword123`, ["--host", INGRESS_HOST], 2, /8 to 64 letters, digits and/],
  ["an AWS key", KEY, ["--host", INGRESS_HOST], 2, /credentials of an IAM access key are used at a Mail Manager/],
  ["a FIPS host", KEY, ["--host", "email-smtp-fips.us-east-1.amazonaws.com"], 0, /:BLBM.*@email-smtp-fips\.us-east-1/],
  [
    "a VPC host",
    KEY,
    ["--host", "vpce-0a1b.email-smtp.us-east-1.vpce.amazonaws.com"],
    0,
    /:BLBM.*@vpce-0a1b\.email-smtp\.us-east-1\.vpce/,
  ],
  ["a host without a region", KEY, ["--host", "relay.example.com"], 2, /no region: set --region/],
  ["a host with --region", KEY, ["--host", "relay.example.com", "-r", "us-east-1"], 0, /:BLBM.*@relay\.example\.com/],
  [
    "a host of another region",
    KEY,
    ["--host", "email-smtp.eu-west-1.amazonaws.com", "-r", "us-east-1"],
    2,
    /an endpoint of eu-west-1, not of that region/,
  ],
];

for (const [what, stdin, words, code, says] of CASES) {
  Deno.test(`derive --for url with ${what}: exit ${code}`, async () => {
    const { exit, stdout, stderr } = await runIn({ stdin }, "derive", "--for", "url", ...words, "-");
    assert.equal(exit, code, stdout + stderr);
    assert.match(code === 0 ? stdout : stderr, says);
    if (code === 2) assert.doesNotMatch(stdout + stderr, /A\$b|pässword|wJalr/);
  });
}

Deno.test("a password that the program would replace a part of is refused, and only there", async () => {
  const rows = [
    ["grafana", "Aaaa1${HOME}x"],
    ["gitea", "Aaaa1%(x)s"],
    ["spring", "Aaaa1${x}"],
    ["ssmtp", "Aaaa1#x="],
    ["listmonk", "Aaaa1$smtp$"],
  ] as const;
  for (const [app, password] of rows) {
    const stdin = CSV.replaceAll(PASSWORD, password);
    const refused = await runIn({ stdin }, "derive", "--for", app, "-");
    assert.equal(refused.exit, 2);
    assert.match(refused.stderr, /cannot write this password into the settings for/);
    assert.ok(!refused.stderr.includes("Aaaa1"));
    assert.equal((await runIn({ stdin }, "derive", "--for", "postfix", "-")).exit, 0);
  }
});

Deno.test("Terraform computes the password itself: no key is needed, and none of Mail Manager is accepted", async () => {
  const { exit, stdout } = await runIn({}, "derive", "-r", "eu-west-1", "--for", "terraform");
  assert.equal(exit, 0);
  assert.match(stdout, /ses_smtp_password_v4/);
  const refused = await runIn({ stdin: CSV }, "derive", "--for", "terraform", "-");
  assert.match(refused.stderr, /computes the password of an access key/);
});

Deno.test("a Mail Manager endpoint without credentials on standard input: what to pipe", async () => {
  const env = { AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE", AWS_SECRET_ACCESS_KEY: KEY.split(" ")[1] ?? "" };
  const { exit, stderr } = await runIn({ env }, "derive", "--for", "exim", "--host", INGRESS_HOST);
  assert.equal(exit, 2);
  assert.match(stderr, /chosen and cannot be derived\n.*derive --for exim --host HOST - < FILE/);
});

Deno.test("a Mail Manager password is not derived, whatever holds it; --host is for settings alone", async () => {
  for (const stdin of [CSV, PAIR]) {
    const { exit, stdout, stderr } = await runIn({ stdin }, "derive", "-r", "eu-west-1", "-");
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, /whose password is chosen and cannot be derived/);
  }
  assert.match((await runIn({}, "derive", "--host", INGRESS_HOST)).stderr, /only settings contain a host\n.*--for/);
});
