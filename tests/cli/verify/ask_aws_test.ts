/**
 * `verify --ask-aws` as a command: what is said before, what each format shows, and the exit code.
 *
 * Invariant: the SMTP server is out of reach, so that all that is known comes from AWS; the login is tried nonetheless.
 * @module
 */

import assert from "node:assert/strict";
import { ok } from "../../../src/smtp/connection.ts";
import { ACCOUNT, OPERATOR, SENDER } from "../../aws/cases.ts";
import type { TestAccount } from "../../support/accounts.ts";
import { awsAnswer } from "../../support/aws_twin_answers.ts";
import { type MemoryRun, type MemoryWorld, runIn } from "../../support/memory_host.ts";

const NOW = new Date("2026-01-02T03:04:05Z");

function aws(accounts: readonly TestAccount[]): NonNullable<MemoryWorld["fetch"]> {
  return ({ method, url, headers, body }) => {
    const { host, pathname } = new URL(url);
    const request = { method, target: pathname, headers: new Map([["host", host], ...headers]), body };
    const answer = awsAnswer(request, { accounts, now: () => NOW });
    return Promise.resolve(
      ok({ ...answer, headers: new Map([...Object.entries(answer.headers), ["date", NOW.toUTCString()]]) }),
    );
  };
}

const LOGIN = { SMTP_USERNAME: SENDER.accessKeyId, SMTP_PASSWORD: "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk" };
const ASKING = {
  AWS_ACCESS_KEY_ID: OPERATOR.accessKeyId,
  AWS_SECRET_ACCESS_KEY: OPERATOR.secretKey,
  AWS_SESSION_TOKEN: OPERATOR.sessionToken ?? "",
};

async function verify(accounts: readonly TestAccount[], ...args: readonly string[]): Promise<MemoryRun> {
  const run = await runIn(
    { env: { ...LOGIN, ...ASKING }, fetch: aws(accounts) },
    "verify",
    "--region",
    "eu-west-1",
    ...args,
  );
  for (const secret of [OPERATOR.secretKey, OPERATOR.sessionToken ?? "-", LOGIN.SMTP_PASSWORD]) {
    assert.ok(!`${run.stdout}${run.stderr}`.includes(secret));
  }
  return run;
}

/** `run` with wrapped lines in one. */
function joined(run: MemoryRun): MemoryRun {
  return { ...run, stdout: run.stdout.replaceAll(/\n {2,}/g, " ") };
}

const [SENDERS, ...OTHERS] = ACCOUNT.users;
assert.ok(SENDERS !== undefined);
const INACTIVE: TestAccount = {
  ...ACCOUNT,
  users: [{ ...SENDERS, keys: [{ ...SENDER, status: "Inactive" }] }, ...OTHERS],
  regions: { "eu-west-1": { production: false, quota: { max: 200, sent: 50 } } },
};

Deno.test("it says before what leaves the machine, and where that is recorded", async () => {
  const { stderr } = await verify([ACCOUNT], "--ask-aws");
  assert.match(stderr, /asking AWS about the login, read-only, with ASIARTX3GSDSQA76543A of the environment/);
  assert.match(
    stderr,
    /sts:GetCallerIdentity, .*ses:GetEmailIdentity; key id and signatures leave this machine, and CloudTrail/,
  );
});

Deno.test("an answer of AWS alone: the key is inactive", async () => {
  const { exit, stdout } = joined(await verify([INACTIVE], "--ask-aws"));
  assert.equal(exit, 1);
  assert.match(stdout, /AWS, asked with the environment, arn:aws:iam::111122223333:user\/alice:/);
  assert.match(stdout, /✓ ok +iam:ListAccessKeys, \d+ ms/);
  assert.match(stdout, /key: of the user ses-smtp-user, Inactive, created 2025-02-03 \(332 days ago\)/);
  assert.match(
    stdout,
    /SES in eu-west-1: sandbox, sending enabled, HEALTHY, 50 of 200 messages sent in 24 hours \(25 %\)/,
  );
  assert.match(stdout, /\[key-inactive\]/);
});

Deno.test("JSON has the answers under their public names", async () => {
  const { stdout } = await verify([INACTIVE], "--ask-aws", "--format", "json", "--from", "me@example.com");
  const { aws: found, login } = JSON.parse(stdout);
  assert.equal(login.account, "111122223333");
  assert.deepEqual([found.account, found.asked_as], ["111122223333", "operator"]);
  assert.equal(found.arn, "arn:aws:iam::111122223333:user/alice");
  assert.deepEqual(found.key, {
    user: "ses-smtp-user",
    status: "Inactive",
    created: "2025-02-03T04:05:06Z",
    last_used: { at: "2026-11-27T11:00:00Z", service: "ses-smtp", region: "eu-west-1" },
  });
  assert.deepEqual(found.ses, {
    region: "eu-west-1",
    production: false,
    sending: true,
    enforcement: "HEALTHY",
    review: "PENDING",
    quota: { max_24_hours: 200, per_second: 14, sent_24_hours: 50 },
  });
  assert.deepEqual([found.identity.name, found.identity.verified], ["example.com", true]);
  assert.deepEqual(found.calls.map(({ action }: { readonly action: string }) => action), [
    "sts:GetCallerIdentity",
    "iam:GetAccessKeyLastUsed",
    "iam:ListAccessKeys",
    "iam:SimulatePrincipalPolicy",
    "ses:GetAccount",
    "ses:GetEmailIdentity",
    "ses:GetEmailIdentity",
  ]);
  for (const call of found.calls) assert.ok(["ok", "denied", "failed"].includes(call.outcome) && call.ms >= 0);
});

Deno.test("monitoring gets figures", async () => {
  const nagios = await verify([INACTIVE], "--ask-aws", "--format", "nagios");
  assert.equal(nagios.exit, 2);
  assert.match(nagios.stdout, /quota_used=25\.0%;;;0;100 sandbox=1 key_age_days=332/);
  const { stdout } = await verify([INACTIVE], "--ask-aws", "--format", "prometheus");
  assert.match(stdout, /smtpkey_aws_production_access\{[^}]*\} 0\n/);
  assert.match(stdout, /smtpkey_aws_quota_sent\{[^}]*\} 50\n/);
  assert.match(stdout, /smtpkey_aws_quota_limit\{[^}]*\} 200\n/);
  assert.match(stdout, /smtpkey_aws_key_created_timestamp_seconds\{[^}]*\} 1738555506\n/);
});

Deno.test("the page has a section of its own", async () => {
  const { stdout } = await verify([INACTIVE], "--ask-aws", "--format", "html");
  assert.match(stdout, /<h2>what AWS answered<\/h2>/);
  assert.match(stdout, /<dt>SES in eu-west-1<\/dt><dd>sandbox, sending enabled/);
});

Deno.test("an operator's profile is named, and asking with it needs no --ask-aws", async () => {
  const files = {
    "/h/.aws/credentials":
      `[admin]\naws_access_key_id=${OPERATOR.accessKeyId}\naws_secret_access_key=${OPERATOR.secretKey}\naws_session_token=${OPERATOR.sessionToken}\n`,
  };
  const world = { env: { ...LOGIN, HOME: "/h" }, files, fetch: aws([INACTIVE]) };
  const { exit, stdout } = await runIn(world, "verify", "--region", "eu-west-1", "--ask-profile", "admin");
  assert.equal(exit, 1);
  assert.match(stdout, /AWS, asked with profile admin in ~\/\.aws\/credentials/);
});

Deno.test("asked as the key itself, where the key is that of the login", async () => {
  const env = { AWS_ACCESS_KEY_ID: SENDER.accessKeyId, AWS_SECRET_ACCESS_KEY: SENDER.secretKey };
  const world = { env, fetch: aws([ACCOUNT]) };
  const { exit, stdout } = joined(await runIn(world, "verify", "--region", "eu-west-1", "--ask-aws"));
  assert.equal(exit, 3);
  assert.match(
    stdout,
    /AWS, asked as the key itself \(the environment, arn:aws:iam::111122223333:user\/ses-smtp-user\)/,
  );
  assert.match(stdout, /· denied +ses:GetAccount/);
});

Deno.test("AWS out of reach changes nothing", async () => {
  const { exit, stdout } = await runIn(
    { env: { ...LOGIN, ...ASKING } },
    "verify",
    "--region",
    "eu-west-1",
    "--ask-aws",
  );
  assert.equal(exit, 3);
  assert.match(stdout, /\[dns-failed\]/);
  assert.match(stdout, /✗ failed +sts:GetCallerIdentity, \d+ ms: dns error/);
});

for (const args of [["--region", "us-east-1"], ["--all-ports"], ["--find-region"]]) {
  Deno.test(`AWS is asked about one login: ${args.join(" ")}`, async () => {
    const { exit, stderr } = await verify([ACCOUNT], "--ask-aws", ...args);
    assert.equal(exit, 2);
    assert.match(stderr, /--ask-aws and .* are mutually exclusive: AWS is asked about one login/);
  });
}

Deno.test("--no-auth: AWS is asked about the user name, and no login counts as a use", async () => {
  const env = { SMTP_USERNAME: SENDER.accessKeyId, ...ASKING };
  const world = { env, fetch: aws([ACCOUNT]) };
  const { stdout } = joined(await runIn(world, "verify", "--region", "eu-west-1", "--no-auth", "--ask-aws"));
  assert.match(stdout, /last used 2026-11-27T11:00:00Z for ses-smtp in eu-west-1/);
});
