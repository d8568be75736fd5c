/**
 * `verify --ask-aws` of the compiled program at AWS's own names, in a network of its own whose only way out is a proxy.
 *
 * Invariant: where no such network can be made this is said aloud, and under CI it fails.
 * @module
 */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { TestAccount, TestKey } from "../support/accounts.ts";
import type { ProxyPlay, ProxyPlayed } from "./ask_aws_proxy_main.ts";
import { hostsFile } from "./namespace_main.ts";
import { assertNoTrace, inFolder, PROGRAM, randomSecret, runCommand } from "./program.ts";

const SCRIPT = fileURLToPath(new URL("namespace.sh", import.meta.url));
const MAIN = fileURLToPath(new URL("ask_aws_proxy_main.ts", import.meta.url));

const KEY: TestKey = { accessKeyId: "AKIARTX3GSDSQA23456A", secretKey: randomSecret() };
const ACCOUNT: TestAccount = {
  account: "111122223333",
  users: [{ name: "ses-smtp-user", keys: [KEY], may: "everything" }],
};
const GOVERNMENT: TestAccount = { ...ACCOUNT, partition: "aws-us-gov" };

const NAMES = [
  "sts.us-east-1.amazonaws.com",
  "sts.us-gov-west-1.amazonaws.com",
  "sts.cn-north-1.amazonaws.com.cn",
  "sts.eusc-de-east-1.amazonaws.eu",
  "email.eu-west-1.amazonaws.com",
  "sts-fips.us-east-1.amazonaws.com",
  "email-fips.eu-west-1.amazonaws.com",
  "sts.us-east-1.api.aws",
  "email.eu-west-1.api.aws",
];

const ENV = { AWS_ACCESS_KEY_ID: KEY.accessKeyId, AWS_SECRET_ACCESS_KEY: KEY.secretKey, AWS_CA_BUNDLE: "ROOTS" };
const ARGS = [
  "verify",
  "--host",
  "127.0.0.1",
  "--port",
  "SMTP",
  "--region",
  "eu-west-1",
  "--ca-file",
  "ROOTS",
  "--ask-aws",
  "--format",
  "json",
];

const environment = { PATH: Deno.env.get("PATH") ?? "/usr/bin:/bin", HOME: Deno.env.get("HOME") ?? "/" };

const isAllowed = await isNamespaceAllowed();

async function isNamespaceAllowed(): Promise<boolean> {
  const { exit, stderr } = await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/hosts`, hostsFile([]));
    return await runCommand(SCRIPT, { args: [`${folder}/hosts`, "-", "true"], env: environment });
  }).catch((error: Error) => ({ exit: 1, stderr: error.message }));
  if (exit === 0) return true;
  const reason = `no network of its own can be made here: ${stderr.trim()}`;
  if (Deno.env.get("CI") === "true") throw new Error(reason);
  Deno.stderr.writeSync(new TextEncoder().encode(`ask-aws proxy: NOT TESTED: ${reason}\n`));
  return false;
}

interface Run {
  readonly exit: number;
  readonly first: string;
  readonly calls: readonly string[];
  readonly proxied: readonly string[];
}

/** One run with `env` beside {@link ENV}. */
async function run(
  env: Readonly<Record<string, string>>,
  wanted: Partial<ProxyPlay> = {},
  more: readonly string[] = [],
): Promise<Run> {
  return await inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/hosts`, hostsFile([]));
    const runs = [{ args: [...ARGS, ...more], env: { ...ENV, ...env } }];
    const play: ProxyPlay = { program: PROGRAM, folder, accounts: [ACCOUNT], names: NAMES, ...wanted, runs };
    const { exit, stdout, stderr } = await runCommand(SCRIPT, {
      args: [`${folder}/hosts`, "-", Deno.execPath(), "run", "--quiet", "--no-check", "--allow-all", MAIN],
      env: environment,
      stdin: JSON.stringify(play),
      timeoutMs: 60_000,
    });
    assert.equal(exit, 0, stderr);
    return toldBy(stdout);
  });
}

function toldBy(output: string): Run {
  const played: ProxyPlayed = JSON.parse(output);
  const [only] = played.runs;
  assert.ok(only !== undefined);
  assertNoTrace(only.stdout + only.stderr, KEY.secretKey);
  const { findings, aws } = JSON.parse(only.stdout);
  return {
    exit: only.exit,
    first: findings[0]?.id ?? "none",
    calls: aws.calls.map(({ action, outcome, text }: { readonly [name: string]: string }) =>
      [action, outcome, outcome === "failed" ? text : ""].join(" ").trim()
    ),
    proxied: only.proxied.map((line) => line.replace(/ HTTP\/1\.1$/, "")),
  };
}

function proxyTest(name: string, test: () => Promise<void>): void {
  Deno.test({ name: `proxy: ${name}`, ignore: !isAllowed, fn: test });
}

const THROUGH = { HTTPS_PROXY: "http://PROXY" };
const DIRECT = "CONNECT sts.us-east-1.amazonaws.com:443";

proxyTest("AWS's own endpoints are asked through it, and trusted by AWS_CA_BUNDLE", async () => {
  const { exit, first, calls, proxied } = await run(THROUGH);
  assert.deepEqual([exit, first], [0, "none"]);
  assert.deepEqual(calls, ["sts:GetCallerIdentity ok", "ses:GetAccount ok"]);
  assert.deepEqual(proxied, [DIRECT, "CONNECT email.eu-west-1.amazonaws.com:443"]);
});

proxyTest("a key of another partition is found there", async () => {
  const { exit, first, proxied } = await run(THROUGH, { accounts: [GOVERNMENT] });
  assert.deepEqual([exit, first], [0, "key-of-another-partition"]);
  assert.deepEqual(
    proxied.toSorted(),
    [
      "CONNECT sts.cn-north-1.amazonaws.com.cn:443",
      "CONNECT sts.eusc-de-east-1.amazonaws.eu:443",
      DIRECT,
      "CONNECT sts.us-gov-west-1.amazonaws.com:443",
    ].toSorted(),
  );
});

proxyTest("user and password in its URL", async () => {
  const authorization = `Basic ${btoa("me:p@ss")}`;
  const good = await run({ https_proxy: "http://me:p%40ss@PROXY" }, { proxyAuthorization: authorization });
  assert.deepEqual(good.calls, ["sts:GetCallerIdentity ok", "ses:GetAccount ok"]);
  const bad = await run(THROUGH, { proxyAuthorization: authorization });
  assert.equal(bad.exit, 0);
  assert.match(bad.calls.join(), /^sts:GetCallerIdentity failed the proxy: proxy authentication required$/);
});

proxyTest("NO_PROXY goes past it, here into the void", async () => {
  for (const NO_PROXY of ["amazonaws.com", ".amazonaws.com", "*", "sts.us-east-1.amazonaws.com"]) {
    const { exit, calls, proxied } = await run({ ...THROUGH, NO_PROXY });
    assert.deepEqual([exit, proxied], [0, []]);
    assert.match(calls.join(), /^sts:GetCallerIdentity failed .*(lookup|dns|resol)/i);
  }
});

proxyTest("FIPS and dual stack have names of their own", async () => {
  const fips = await run({ ...THROUGH, AWS_USE_FIPS_ENDPOINT: "true" });
  assert.deepEqual(fips.proxied, [
    "CONNECT sts-fips.us-east-1.amazonaws.com:443",
    "CONNECT email-fips.eu-west-1.amazonaws.com:443",
  ]);
  const dual = await run({ ...THROUGH, AWS_USE_DUALSTACK_ENDPOINT: "true" });
  assert.deepEqual(dual.proxied, ["CONNECT sts.us-east-1.api.aws:443", "CONNECT email.eu-west-1.api.aws:443"]);
});

proxyTest("plain HTTP to the loopback never goes through a proxy, which would see it", async () => {
  for (const env of [{ HTTP_PROXY: "http://PROXY" }, { ALL_PROXY: "http://PROXY" }]) {
    const { calls, proxied } = await run({ ...env, AWS_ENDPOINT_URL: "PLAIN" });
    assert.deepEqual(proxied, []);
    assert.deepEqual(calls, ["sts:GetCallerIdentity ok", "ses:GetAccount ok"]);
  }
});
