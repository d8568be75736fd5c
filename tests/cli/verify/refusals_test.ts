/**
 * What `verify` refuses before it opens a connection, and how it says so.
 *
 * Invariant: nothing of what was typed or piped is repeated.
 * @module
 */

import assert from "node:assert/strict";
import type { FileRead } from "../../../src/host/host.ts";
import { Secret } from "../../../src/secret.ts";
import type { Network } from "../../../src/smtp/connection.ts";
import { assertGolden } from "../../support/golden.ts";
import { type MemoryWorld, runIn } from "../../support/memory_host.ts";
import { assertKeeps } from "../../support/verify_script.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const AWS_PAIR = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: SECRET } as const;
const SMTP_PAIR = { SMTP_USERNAME: ID, SMTP_PASSWORD: PASSWORD } as const;
const LOGIN: MemoryWorld = { env: SMTP_PAIR };
const SWAPPED_KINDS = { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: PASSWORD } as const;
const REGION = ["--region", "eu-west-1"] as const;
const ENDPOINT = "email-smtp.eu-west-1.amazonaws.com";

const INGRESS = ["--host", "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com"] as const;
const INGRESS_PAIR = { SMTP_USERNAME: "inp-0123456789abcdefghijklmn", SMTP_PASSWORD: "chosen-Password_1" } as const;

const PIPED = [...REGION, "-"];
const CA_FILE = [...REGION, "--ca-file", "/ca.pem"];
const withCa = (file: string | FileRead): MemoryWorld => ({ ...LOGIN, files: { "/ca.pem": file } });
const pem = (label: string): string => `-----BEGIN ${label}-----\n${btoa(SECRET)}\n-----END ${label}-----\n`;

type Refusal = readonly [name: string, MemoryWorld, flags: readonly string[], code: string];

/** Values that are no number in the bounds of a flag. */
function noNumbers(flag: string, values: readonly string[]): readonly Refusal[] {
  return [
    ...values.map((value) => [`--${flag} ${value}`, value] as const),
    [`a password as --${flag}`, PASSWORD] as const,
  ]
    .map(([name, value]) => [name, LOGIN, [...REGION, `--${flag}`, value], "usage"]);
}

/** What is refused before anything is sent: a name, the world, the flags, the code of the failure. */
const REFUSALS: readonly Refusal[] = [
  ["no login", {}, REGION, "no-login"],
  ["a user name without a password", { env: { SMTP_USERNAME: ID } }, REGION, "half-a-login"],
  ["a password without a user name", { env: { SMTP_PASSWORD: PASSWORD, ...AWS_PAIR } }, REGION, "half-a-login"],
  ["a piped password without a user name", { stdin: PASSWORD }, PIPED, "no-user-name"],
  ["an AWS secret without its id", { env: { AWS_SECRET_ACCESS_KEY: SECRET } }, REGION, "no-user-name"],
  ["a piped AWS secret without its id", { stdin: SECRET }, PIPED, "no-user-name"],
  ["an AWS key for an ingress endpoint", { env: { ...AWS_PAIR, AWS_REGION: "eu-west-1" } }, INGRESS, "no-login"],
  ["a region for an ingress endpoint", { env: INGRESS_PAIR }, [...REGION, ...INGRESS], "usage"],
  [
    "a search for the region of an ingress endpoint's pair",
    { env: INGRESS_PAIR },
    [...REGION, "--find-region"],
    "usage",
  ],
  ["the same without a region", { env: INGRESS_PAIR }, ["--find-region"], "usage"],
  ["an empty standard input", { stdin: "" }, PIPED, "empty-input"],
  ["a binary standard input", { stdin: new Uint8Array([0x89, 0x50, 0, 255]) }, PIPED, "not-text"],
  [
    "a file of settings",
    { stdin: `define('A', '${PASSWORD}');\ndefine('B', '${SECRET}');\n` },
    PIPED,
    "not-recognised",
  ],
  ["fields without a secret", { stdin: `SMTP_USERNAME=${ID}` }, PIPED, "no-secret"],
  ["a session token", { env: { ...AWS_PAIR, AWS_SESSION_TOKEN: "x" } }, REGION, "temporary-key"],
  ["an SMTP password as AWS secret", { env: SWAPPED_KINDS }, REGION, "smtp-password-as-secret"],
  ["neither region nor host", LOGIN, [], "no-region"],
  ["half an AWS key", { env: { AWS_ACCESS_KEY_ID: ID } }, REGION, "half-a-key"],
  ["a host of another region", LOGIN, [...REGION, "--host", "email-smtp.eu-central-1.amazonaws.com"], "usage"],
  ["a misspelt region in the host", LOGIN, ["--host", "email-smtp.eu-west1.amazonaws.com"], "region-misspelt"],
  ["both IP versions", LOGIN, [...REGION, "-4", "-6"], "usage"],
  ["a host as a word", LOGIN, ["email-smtp.eu-west-1.amazonaws.com"], "usage"],
  ["a mixed label in the host", LOGIN, ["--host", "wJalrXUtnFEMIK7MDENGbPx.example.com"], "bad-host"],
  ["a host alone with an AWS key", { env: AWS_PAIR }, ["--host", "mail.example.com"], "no-region"],
  ["a host alone with a piped key", { stdin: `${ID} ${SECRET}` }, ["--host", "mail.example.com", "-"], "no-region"],
  ["two regions at one host", LOGIN, ["--region", "eu-west-1,us-east-1", "--host", "mail.example.com"], "usage"],
  ["two regions and one port after the other", LOGIN, ["--region", "eu-west-1,us-east-1", "--all-ports"], "usage"],
  ["a search with an AWS key", { env: AWS_PAIR }, [...REGION, "--find-region"], "usage"],
  ["a time that is none", LOGIN, [...REGION, "--wait", "soon"], "usage"],
  ["a password as time", LOGIN, [...REGION, "--wait", PASSWORD], "usage"],
  ["a misspelt region", LOGIN, ["--region", "eu-west1"], "region-misspelt"],
  ["a password as region", LOGIN, ["--region", PASSWORD], "region-misspelt"],
  ...noNumbers("port", ["0", "65536", "5.5", "smtp", "0x24b", "5e2"]),
  ...noNumbers("timeout", ["0", "601", "ten", "-1"]),
  ["a TLS mode that is none", LOGIN, [...REGION, "--tls", "ssl"], "usage"],
  ["a mechanism that SES has not", LOGIN, [...REGION, "--auth", "cram-md5"], "usage"],
  ["a password as format", LOGIN, [...REGION, "--format", PASSWORD], "usage"],
  ["a host with smtp://", LOGIN, ["--host", `smtp://${ENDPOINT}`], "bad-host"],
  ["a host with a port", LOGIN, ["--host", `${ENDPOINT}:587`], "bad-host"],
  ["a host with a space", LOGIN, ["--host", "mail example"], "bad-host"],
  ["a host with a control character", LOGIN, ["--host", "mail\x1b[2J"], "bad-host"],
  ["a whole URL as host", {}, ["--host", `smtps://${ID}:${PASSWORD}@${ENDPOINT}:465`], "bad-host"],
  ["a password as host", LOGIN, ["--host", PASSWORD], "bad-host"],
  ["a secret access key as host", LOGIN, ["--host", SECRET], "bad-host"],
  ["a space as host", LOGIN, ["--host", " "], "bad-host"],
  ["a server name with a port", LOGIN, [...REGION, "--servername", `${ENDPOINT}:587`], "bad-host"],
  ["a password as server name", LOGIN, [...REGION, "--servername", PASSWORD], "bad-host"],
  ["an absent CA file", LOGIN, CA_FILE, "bad-ca-file"],
  ["a password as CA file", LOGIN, [...REGION, "--ca-file", PASSWORD], "bad-ca-file"],
  ["a folder as CA file", withCa({ kind: "unreadable", reason: "it is a directory" }), CA_FILE, "bad-ca-file"],
  ["a huge CA file", withCa({ kind: "too-large" }), CA_FILE, "bad-ca-file"],
  ["a CA file that is not PEM", withCa(`${PASSWORD}\n`), CA_FILE, "bad-ca-file"],
  ["a CA file with a key alone", withCa(pem("PRIVATE KEY")), CA_FILE, "bad-ca-file"],
  ["a CA file with a broken certificate", withCa(pem("CERTIFICATE")), CA_FILE, "bad-ca-file"],
  ["a password as a word", {}, [...REGION, PASSWORD], "secret-as-argument"],
  ["--password", {}, [...REGION, "--password", PASSWORD], "secret-as-argument"],
  ["--password=", {}, [...REGION, `--password=${PASSWORD}`], "secret-as-argument"],
  ["an unknown flag", LOGIN, [...REGION, "--insecure"], "usage"],
];

/** A network that fails the test if it is used. */
const UNTOUCHED: Network = {
  resolve: () => assert.fail("a name was resolved"),
  connect: () => assert.fail("a connection was opened"),
  now: () => 0,
};

const SECRETS = [new Secret(PASSWORD), new Secret(SECRET)];

for (const [name, world, flags, code] of REFUSALS) {
  Deno.test(`verify refuses ${name}: ${code}, exit 2, no connection, and no secret is repeated`, async () => {
    const format = flags.includes("--format") ? [] : ["--format", "json"];
    const asJson = await runIn({ ...world, network: UNTOUCHED }, "verify", ...format, ...flags);
    assert.equal(asJson.exit, 2, asJson.stdout + asJson.stderr);
    if (format.length > 0) assert.equal(JSON.parse(asJson.stdout).error.code, code);
    const asText = await runIn({ ...world, network: UNTOUCHED }, "verify", ...flags);
    assert.equal(asText.exit, 2);
    assert.equal(asText.stdout, "");
    for (const { stdout, stderr } of [asJson, asText]) assertKeeps(SECRETS, stdout + stderr);
  });
}

Deno.test("what is said of each refusal", async () => {
  const pages: string[] = [];
  for (const [name, world, flags] of REFUSALS) {
    pages.push(`# ${name}\n${(await runIn(world, "verify", ...flags)).stderr}`);
  }
  assertGolden("verify-refusals.txt", pages.join("\n"));
});

Deno.test("a CA file whose name is nearly typed is named", async () => {
  const { exit, stderr } = await runIn(
    { ...LOGIN, files: { "./ca.pem": "" } },
    "verify",
    ...REGION,
    "--ca-file",
    "ca.pme",
  );
  assert.equal(exit, 2);
  assert.ok(stderr.endsWith("smtpkey: hint: did you mean --ca-file ca.pem\n"), stderr);
});
