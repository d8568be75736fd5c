/**
 * `verify --ask-aws` in the compiled program: what the SMTP server says, times what AWS says, and the finding that comes
 * first.
 *
 * Invariant: both twins are set up from one table of accounts. No secret, no token and no signing key is in any output.
 * @module
 */

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { smtpTwinFor, type TestAccount, type TestKey, type TestRegion, type TestUser } from "../support/accounts.ts";
import { type AwsTwinOptions, startAwsTwin } from "../support/aws_twin.ts";
import { sesPassword, startTwin, type TwinOptions } from "../support/twin.ts";
import { besideRoot, verify } from "./place.ts";
import { assertNoTrace, type Ended, randomSecret } from "./program.ts";

const REGION = "eu-west-1";
const FROM = "me@example.com";
const FIVE_SECONDS_AND_MORE = 30_000;

/** Ids of the accounts 111122223333 and 123456789012. */
const SENDER: TestKey = { accessKeyId: "AKIARTX3GSDSQA23456A", secretKey: randomSecret() };
const OPERATOR: TestKey = {
  accessKeyId: "ASIARTX3GSDSQA76543A",
  secretKey: randomSecret(),
  sessionToken: crypto.getRandomValues(new Uint8Array(120)).toBase64(),
};
const STRANGER: TestKey = { accessKeyId: "AKIARZPUZDIKAA23456A", secretKey: randomSecret() };
const SECRETS = [SENDER, OPERATOR, STRANGER].flatMap(({ secretKey, sessionToken }) => [secretKey, sessionToken ?? ""])
  .filter((secret) => secret !== "");

function account(key: Partial<TestKey> = {}, user: Partial<TestUser> = {}, region: TestRegion = {}): TestAccount {
  return {
    account: "111122223333",
    users: [
      { name: "ses-smtp-user", ...user, keys: [{ ...SENDER, ...key }] },
      { name: "alice", keys: [OPERATOR], may: "everything" },
    ],
    regions: { [REGION]: region },
  };
}

const GOOD = account();
const INACTIVE = account({ status: "Inactive" });
const GONE: TestAccount = { account: "111122223333", users: [{ name: "alice", keys: [OPERATOR], may: "everything" }] };
const OVER: TestAccount = {
  ...GOOD,
  users: [...GOOD.users.slice(0, 1), { name: "alice", keys: [{ ...OPERATOR, isOver: true }] }],
};
const POWERLESS: TestAccount = { ...GOOD, users: [...GOOD.users.slice(0, 1), { name: "alice", keys: [OPERATOR] }] };

type Environment = Readonly<Record<string, string>>;

function keyEnvironment({ accessKeyId, secretKey, sessionToken }: TestKey): Environment {
  const token = sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken };
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretKey, ...token };
}

function passwordEnvironment(password: string, { accessKeyId }: TestKey = SENDER): Environment {
  return { SMTP_USERNAME: accessKeyId, SMTP_PASSWORD: password };
}

const WRITTEN = passwordEnvironment(sesPassword(SENDER.secretKey, REGION));
const AS_KEY = keyEnvironment(SENDER);
const AS_OPERATOR = { ...WRITTEN, ...keyEnvironment(OPERATOR) };

/** One situation. */
interface Situation {
  readonly accounts: readonly TestAccount[];
  readonly env: Environment;
  /** What the SMTP server does beside judging by the accounts; `refuses`: nothing listens. */
  readonly smtp?: TwinOptions | "refuses";
  readonly aws?: Partial<AwsTwinOptions> | "refuses";
  readonly args?: readonly string[];
}

type Row = readonly [name: string, situation: Situation, first: string, exit: number];

const SENDING = ["--from", FROM] as const;
const NONE = "none";

const ROWS: readonly Row[] = [
  // Asked as the key itself.
  ["as the key: 235, and no permission to ask", { accounts: [GOOD], env: AS_KEY }, NONE, 0],
  ["as the key: 535, the key was deleted", { accounts: [GONE], env: AS_KEY }, "key-not-recognized", 1],
  ["as the key: 535, the key is inactive", { accounts: [INACTIVE], env: AS_KEY }, "key-not-recognized", 1],
  [
    "as the key: 535, the secret of another key",
    { accounts: [GOOD], env: { ...AS_KEY, AWS_SECRET_ACCESS_KEY: STRANGER.secretKey } },
    "secret-does-not-match-key",
    1,
  ],
  [
    "as the key: 535, the region is not enabled",
    { accounts: [account({}, {}, { isEnabled: false })], env: AS_KEY },
    "region-not-enabled",
    1,
  ],
  [
    "as the key: 535, the password of another region",
    { accounts: [GOOD], env: { ...AS_KEY, ...passwordEnvironment(sesPassword(SENDER.secretKey, "us-east-1")) } },
    "wrong-region",
    1,
  ],
  [
    "as the key: 535, the password of another secret",
    { accounts: [GOOD], env: { ...AS_KEY, ...passwordEnvironment(sesPassword(STRANGER.secretKey, REGION)) } },
    "pair-mismatch",
    1,
  ],
  [
    "as the key: 535, the secret in place of the password",
    { accounts: [GOOD], env: { ...AS_KEY, ...passwordEnvironment(SENDER.secretKey) } },
    "raw-secret-as-password",
    1,
  ],
  [
    "as the key: 535, the key is too young for SMTP",
    { accounts: [GOOD], env: AS_KEY, smtp: { users: [] } },
    "credentials-invalid",
    1,
  ],
  [
    "as the key: 535, not subscribed",
    { accounts: [GOOD], env: AS_KEY, smtp: { before: "notSubscribed" } },
    "not-subscribed",
    1,
  ],
  [
    "as the key: 454",
    { accounts: [GOOD], env: AS_KEY, smtp: { before: "temporaryAuthFailure" } },
    "temporary-auth-failure",
    3,
  ],
  // Asked about the key by an operator.
  ["an operator: 235, all well", { accounts: [GOOD], env: AS_OPERATOR }, NONE, 0],
  [
    "an operator: 235, the sandbox",
    { accounts: [account({}, {}, { production: false })], env: AS_OPERATOR },
    "account-in-sandbox",
    0,
  ],
  [
    "an operator: 235, sending paused",
    { accounts: [account({}, {}, { sending: false })], env: AS_OPERATOR },
    "sending-paused",
    1,
  ],
  [
    "an operator: 235, shut down",
    { accounts: [account({}, {}, { enforcement: "SHUTDOWN" })], env: AS_OPERATOR },
    "sending-paused",
    1,
  ],
  [
    "an operator: 235, under review",
    { accounts: [account({}, {}, { enforcement: "PROBATION" })], env: AS_OPERATOR },
    "account-under-review",
    0,
  ],
  [
    "an operator: 235, the quota is used up",
    { accounts: [account({}, {}, { quota: { max: 200, sent: 200 } })], env: AS_OPERATOR },
    "daily-quota",
    1,
  ],
  [
    "an operator: 235, a statement denies",
    { accounts: [account({}, { sends: { decision: "explicitDeny" } })], env: AS_OPERATOR },
    "not-authorized-to-send",
    1,
  ],
  [
    "an operator: 235, the organization denies",
    { accounts: [account({}, { sends: { decision: "implicitDeny", deniedBy: "organization" } })], env: AS_OPERATOR },
    "not-authorized-to-send",
    1,
  ],
  ["an operator: 535, the key is inactive", { accounts: [INACTIVE], env: AS_OPERATOR }, "key-inactive", 1],
  [
    "an operator: 535, the key has expired",
    { accounts: [account({ status: "Expired" })], env: AS_OPERATOR },
    "key-inactive",
    1,
  ],
  ["an operator: 535, the key was deleted", { accounts: [GONE], env: AS_OPERATOR }, "key-not-recognized", 1],
  [
    "an operator: 535, a password of another secret",
    { accounts: [GOOD], env: { ...AS_OPERATOR, ...passwordEnvironment(sesPassword(STRANGER.secretKey, REGION)) } },
    "credentials-invalid",
    1,
  ],
  [
    "an operator: 535, a key of another account",
    {
      accounts: [GOOD],
      env: { ...AS_OPERATOR, ...passwordEnvironment(sesPassword(STRANGER.secretKey, REGION), STRANGER) },
    },
    "credentials-invalid",
    1,
  ],
  // With a message.
  [
    "a message: 554, not authorized",
    { accounts: [account({}, { sends: { decision: "implicitDeny" } })], env: AS_OPERATOR, args: SENDING },
    "not-authorized-to-send",
    1,
  ],
  [
    "a message: 554, the sender is not verified",
    { accounts: [account({}, {}, { identities: {} })], env: AS_OPERATOR, args: SENDING },
    "identity-not-verified",
    1,
  ],
  [
    "a message: 554, paused",
    { accounts: [account({}, {}, { sending: false })], env: AS_OPERATOR, args: SENDING },
    "sending-paused",
    1,
  ],
  [
    "a message: 250, in the sandbox",
    { accounts: [account({}, {}, { production: false })], env: AS_OPERATOR, args: SENDING },
    "account-in-sandbox",
    0,
  ],
  ["a message: 250, and all well", { accounts: [GOOD], env: AS_OPERATOR, args: SENDING }, NONE, 0],
  // Silence.
  ["no SMTP server, a good key", { accounts: [GOOD], env: AS_OPERATOR, smtp: "refuses" }, "connection-refused", 3],
  [
    "no SMTP server, an inactive key",
    { accounts: [INACTIVE], env: AS_OPERATOR, smtp: "refuses" },
    "connection-refused",
    1,
  ],
  [
    "nothing answers at all",
    { accounts: [], env: AS_OPERATOR, smtp: "refuses", aws: "refuses" },
    "connection-refused",
    3,
  ],
  // The clock.
  ["a clock that is slow: 235", { accounts: [GOOD], env: AS_OPERATOR, aws: { aheadMs: 3_600_000 } }, "clock-skewed", 0],
  [
    "a clock that is fast: 535, deleted",
    { accounts: [GONE], env: AS_KEY, aws: { aheadMs: -7_200_000 } },
    "key-not-recognized",
    1,
  ],
  // Trouble with AWS alone: what the server said counts.
  [
    "AWS hangs: 535",
    { accounts: [INACTIVE], env: AS_OPERATOR, aws: { trouble: { "*": "hang" } }, args: ["--timeout", "1"] },
    "credentials-invalid",
    1,
  ],
  [
    "AWS hangs in the middle: 235",
    { accounts: [GOOD], env: AS_OPERATOR, aws: { trouble: { "ses:GetAccount": "hang" } }, args: ["--timeout", "1"] },
    NONE,
    0,
  ],
  ["AWS is down: 235", { accounts: [GOOD], env: AS_OPERATOR, aws: { trouble: { "*": "unavailable" } } }, NONE, 0],
  [
    "AWS throttles once: 535, inactive",
    { accounts: [INACTIVE], env: AS_OPERATOR, aws: { trouble: { "*": "throttled-once" } } },
    "key-inactive",
    1,
  ],
  [
    "AWS throttles: 535",
    { accounts: [INACTIVE], env: AS_OPERATOR, aws: { trouble: { "*": "throttled" } } },
    "credentials-invalid",
    1,
  ],
  [
    "a portal in place of AWS: 535",
    { accounts: [INACTIVE], env: AS_OPERATOR, aws: { trouble: { "*": "garbage" } } },
    "credentials-invalid",
    1,
  ],
  ["an answer without end: 235", { accounts: [GOOD], env: AS_OPERATOR, aws: { trouble: { "*": "huge" } } }, NONE, 0],
  ["a redirect: 235", { accounts: [GOOD], env: AS_OPERATOR, aws: { trouble: { "*": "redirect" } } }, NONE, 0],
  [
    "an answer that repeats the request: 535",
    { accounts: [INACTIVE], env: AS_OPERATOR, aws: { trouble: { "*": "echo" } } },
    "credentials-invalid",
    1,
  ],
  [
    "a certificate of another name: 235",
    { accounts: [GOOD], env: AS_OPERATOR, aws: { certificate: "wrong-name" } },
    NONE,
    0,
  ],
  [
    "nothing answers for AWS: 535",
    { accounts: [INACTIVE], env: AS_OPERATOR, aws: "refuses" },
    "credentials-invalid",
    1,
  ],
  // The credentials for asking.
  [
    "the operator's session is over: 535",
    { accounts: [OVER], env: { ...AS_OPERATOR, ...passwordEnvironment(randomSecret() + "AAAA") } },
    "unknown-shape",
    1,
  ],
  ["the operator may ask nothing: 235", { accounts: [POWERLESS], env: AS_OPERATOR }, NONE, 0],
];

for (const [name, situation, first, exit] of ROWS) {
  Deno.test(`${name}: ${first}, exit ${exit}`, async () => {
    const json = await run(situation, ["--format", "json", "--verbose"]);
    const { findings, aws } = JSON.parse(json.stdout);
    assert.deepEqual([findings[0]?.id ?? NONE, json.exit], [first, exit], json.stdout);
    assert.ok(aws.calls.length > 0);
    assertKept(json);
  });
}

Deno.test("every format keeps the secrets, also from a hostile AWS", async () => {
  for (const format of ["human", "html", "nagios", "prometheus"]) {
    const hostile = await run({ accounts: [GOOD], env: AS_OPERATOR, aws: { trouble: { "*": "echo" } } }, [
      "--format",
      format,
      "--verbose",
    ]);
    assertKept(hostile);
    assertKept(await run({ accounts: [INACTIVE], env: AS_KEY }, ["--format", format, "--verbose"]));
    assert.doesNotMatch(hostile.stdout.replaceAll("\n", ""), /\p{Cc}/u);
  }
});

Deno.test("without the flag nothing is asked", async () => {
  await using aws = await startAwsTwin({ accounts: [GOOD] });
  await using smtp = await startTwin(smtpTwinFor([GOOD], { region: REGION }));
  await besideRoot(smtp.port, async (place) => {
    const { exit } = await verify(place, { env: { ...AS_KEY, AWS_ENDPOINT_URL: aws.url } });
    assert.equal(exit, 0);
  });
  assert.equal(aws.requests.length, 0);
});

Deno.test("a rejected login is compared with the account of the AWS key at hand, also without asking", async () => {
  await using smtp = await startTwin(smtpTwinFor([GOOD], { region: REGION }));
  await besideRoot(smtp.port, async (place) => {
    const env = {
      ...passwordEnvironment(sesPassword(STRANGER.secretKey, REGION), STRANGER),
      ...keyEnvironment(SENDER),
    };
    const { stdout } = await verify(place, { env, args: ["--format", "json"] });
    const ids = JSON.parse(stdout).findings.map(({ id }: { readonly id: string }) => id);
    assert.deepEqual(ids, ["credentials-invalid", "key-of-another-account"]);
  });
});

async function run(
  { accounts, env, smtp = {}, aws = {}, args = [] }: Situation,
  more: readonly string[],
): Promise<Ended> {
  await using api = await startAwsTwin({ accounts, ...(aws === "refuses" ? {} : aws) });
  await using server = await startTwin({
    ...smtpTwinFor(accounts, { region: REGION, ...(args.includes("--from") ? { from: FROM } : {}) }),
    ...(smtp === "refuses" ? {} : smtp),
  });
  if (aws === "refuses") await api.close();
  if (smtp === "refuses") await server.close();
  let ended: Ended | undefined;
  await besideRoot(server.port, async (place) => {
    const asking = { AWS_ENDPOINT_URL: api.url };
    const words = ["--ask-aws", ...args, ...more];
    ended = await verify(place, { args: words, env: { ...env, ...asking }, timeoutMs: FIVE_SECONDS_AND_MORE });
  });
  assert.ok(ended !== undefined);
  return ended;
}

/** No secret, no password, no token, and no key that signatures are made with. */
function assertKept({ stdout, stderr }: Ended): void {
  const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  for (const secret of SECRETS) {
    assertNoTrace(stdout + stderr, secret);
    assertNoTrace(stdout + stderr, sesPassword(secret, REGION));
    for (const [region, service] of [["us-east-1", "sts"], [REGION, "ses"]] as const) {
      const steps = [day, region, service, "aws4_request"];
      const sign = (key: string | Uint8Array, step: string): Uint8Array =>
        createHmac("sha256", key).update(step).digest();
      const key = steps.reduce<string | Uint8Array>(sign, `AWS4${secret}`);
      assert.ok(typeof key !== "string" && !(stdout + stderr).includes(key.toHex()));
    }
  }
}
