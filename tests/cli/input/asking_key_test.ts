/**
 * Where the credentials for asking come from, and what is said where they cannot be used.
 *
 * Invariant: one row a source; no message shows a secret, and nothing that is not a key id is shown in its place.
 * @module
 */

import assert from "node:assert/strict";
import { resolveAskingKey } from "../../../src/cli/input/asking_key.ts";
import { openProfile } from "../../../src/cli/input/profile.ts";
import type { Resolved } from "../../../src/cli/input/resolved.ts";
import { Failure } from "../../../src/failure.ts";
import { Secret } from "../../../src/secret.ts";
import type { AwsKeyPair } from "../../../src/ses/credential.ts";
import { memoryHost, type MemoryWorld } from "../../support/memory_host.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const TEMPORARY = "ASIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN";

const OWN: Resolved<AwsKeyPair> = {
  value: {
    kind: "aws",
    accessKeyId: { kind: "access-key-id", text: ID },
    secretKey: { kind: "secret-key", secret: new Secret(SECRET) },
  },
  source: "standard input",
  warnings: [],
};

const FILES = {
  "/h/.aws/credentials": `[admin]
aws_access_key_id = ${TEMPORARY}
aws_secret_access_key = ${SECRET}
aws_session_token = ${TOKEN}
[half]
aws_access_key_id = ${ID}
[swapped]
aws_access_key_id = ${SECRET}
aws_secret_access_key = ${ID}
[bare]
aws_access_key_id = ${TEMPORARY}
aws_secret_access_key = ${SECRET}
[default]
aws_access_key_id = ${ID}
aws_secret_access_key = ${SECRET}
`,
  "/h/.aws/config": `[profile web]
sso_session = x
sso_account_id = 123456789012
[profile "odd; name"]
credential_process = x
[profile role]
role_arn = arn:aws:iam::123456789012:role/x
source_profile = admin
`,
};

type Asked = Pick<MemoryWorld, "env"> & { readonly profile?: string; readonly own?: Resolved<AwsKeyPair> };

async function resolve({ env = {}, profile, own }: Asked): Promise<readonly (string | undefined)[]> {
  const host = memoryHost({ env: { HOME: "/h", ...env }, files: FILES });
  const { value, source } = await resolveAskingKey(host, openProfile(host, profile, "--ask-profile"), own);
  return [value.accessKeyId, value.secretKey.open(), value.sessionToken?.open(), source];
}

const ENV = { AWS_ACCESS_KEY_ID: TEMPORARY, AWS_SECRET_ACCESS_KEY: SECRET, AWS_SESSION_TOKEN: TOKEN };

const FOUND: readonly (readonly [name: string, asked: Asked, found: readonly (string | undefined)[]])[] = [
  ["the environment, with its token", { env: ENV }, [TEMPORARY, SECRET, TOKEN, "the environment"]],
  ["the environment before the profile at hand", { env: ENV, own: OWN }, [TEMPORARY, SECRET, TOKEN, "the environment"]],
  ["a profile that was asked for before both", { env: ENV, profile: "admin" }, [
    TEMPORARY,
    SECRET,
    TOKEN,
    "profile admin in ~/.aws/credentials",
  ]],
  ["the default profile", {}, [ID, SECRET, undefined, "profile default in ~/.aws/credentials"]],
  ["the key of the login, where there is no other", { env: { HOME: "/none" }, own: OWN }, [
    ID,
    SECRET,
    undefined,
    "standard input",
  ]],
];

for (const [name, asked, found] of FOUND) {
  Deno.test(`asked with ${name}`, async () => assert.deepEqual(await resolve(asked), found));
}

const REFUSED: readonly (readonly [name: string, asked: Asked, code: string, words: RegExp])[] = [
  ["nothing at all", { env: { HOME: "/none" } }, "no-asking-key", /no AWS credentials.*--ask-profile/],
  ["a profile that does not exist", { profile: "nobody" }, "unknown-profile", /the profile of --ask-profile/],
  ["half a profile", { profile: "half" }, "half-a-key", /the secret access key is missing/],
  ["fields that are swapped", { profile: "swapped" }, "half-a-key", /its access key id is not one/],
  ["a temporary key without its token", { profile: "bare" }, "half-a-key", /the session token is missing/],
  ["half an environment", { env: { AWS_SECRET_ACCESS_KEY: SECRET } }, "half-a-key", /the access key id is missing/],
  [
    "a profile of SSO",
    { profile: "web" },
    "keys-not-at-hand",
    /sso_\w+ .*aws configure export-credentials --profile web --format env/,
  ],
  ["a profile of a role", { profile: "role" }, "keys-not-at-hand", /role_arn .*--profile role --format env/],
];

for (const [name, asked, code, words] of REFUSED) {
  Deno.test(`refused: ${name}`, async () => {
    await assert.rejects(resolve(asked), (error: Error) => {
      assert.ok(error instanceof Failure);
      const text = [error.message, ...error.hints].join(" ");
      assert.equal(error.code, code);
      assert.match(text, words);
      assert.ok(!text.includes(SECRET) && !text.includes(TOKEN));
      return true;
    });
  });
}
