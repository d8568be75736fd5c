/**
 * What the compiled program never does: show or write a secret, or listen to what is meant for others.
 *
 * Invariant: each run has a folder and an environment of its own, and the folder is looked at afterwards.
 * @module
 */

import assert from "node:assert/strict";
import { assertNoTrace, type Given, inFolder, randomSecret, runProgram } from "./program.ts";

const ID = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9\n";
const KEY = { AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" } as const;
const ONE = ["derive", "--region", "us-east-1"] as const;
const FROM_STDIN = [...ONE, "-"] as const;

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

function pairLines(id: string, secret: string): string {
  return `[default]\naws_access_key_id=${id}\naws_secret_access_key=${secret}\n`;
}

const OTHER_ID = "AKIA2222222222222222";

/** What a person can get wrong with a secret in hand. `credentials` is the text of a credentials file. */
const REFUSALS: readonly [string, (secret: string) => Given & { readonly credentials?: string }][] = [
  ["the word of a command", (secret) => ({ args: [secret] })],
  ["a word of help", (secret) => ({ args: ["help", secret] })],
  ["an argument", (secret) => ({ args: [...ONE, secret] })],
  ["an argument behind --", (secret) => ({ args: [...ONE, "--", secret] })],
  ["--secret", (secret) => ({ args: [...ONE, "--secret", secret] })],
  ["--password=", (secret) => ({ args: [...ONE, `--password=${secret}`] })],
  ["a flag", (secret) => ({ args: [...ONE, `--${secret}`] })],
  ["letters of short flags", (secret) => ({ args: [...ONE, `-${secret}`] })],
  ["a value of a switch", (secret) => ({ args: [...ONE, `--legacy=${secret}`] })],
  ["a format", (secret) => ({ args: [...ONE, "--format", secret] })],
  ["a region", (secret) => ({ args: ["derive", "--region", secret] })],
  ["one region of several", (secret) => ({ args: ["derive", `-reu-west-1,${secret}`] })],
  ["AWS_REGION", (secret) => ({ args: ["derive"], env: { AWS_REGION: secret } })],
  ["AWS_DEFAULT_REGION", (secret) => ({ args: ["derive"], env: { AWS_DEFAULT_REGION: secret } })],
  ["AWS_PROFILE", (secret) => ({ args: ONE, env: { AWS_PROFILE: secret } })],
  [
    "AWS_ACCESS_KEY_ID too",
    (secret) => ({ args: ONE, env: { AWS_ACCESS_KEY_ID: secret, AWS_SECRET_ACCESS_KEY: secret } }),
  ],
  [
    "AWS_SHARED_CREDENTIALS_FILE",
    (secret) => ({ args: [...ONE, "-px"], env: { AWS_SHARED_CREDENTIALS_FILE: secret } }),
  ],
  ["AWS_CONFIG_FILE", (secret) => ({ args: [...ONE, "-px"], env: { AWS_CONFIG_FILE: secret } })],
  ["--profile without files", (secret) => ({ args: [...ONE, "--profile", secret] })],
  ["--profile", (secret) => ({ args: [...ONE, "--profile", secret], credentials: "[ses]\n" })],
  ["the name of a profile", (secret) => ({ args: [...ONE, "-px"], credentials: `[${secret}]\n[profile ${secret}]\n` })],
  ["a line of the profile", (secret) => ({ args: [...ONE, "-pses"], credentials: `[ses]\n${secret}\n` })],
  ["the region of the profile", (secret) => ({ args: ["derive"], credentials: `[default]\nregion=${secret}\n` })],
  ["the id of the profile", (secret) => ({ args: ONE, credentials: pairLines(secret, ID) })],
  ["an SMTP password", (secret) => ({ args: FROM_STDIN, stdin: `BA${secret}xy` })],
  ["quoted", (secret) => ({ args: ONE, env: { AWS_SECRET_ACCESS_KEY: `"${secret}"` } })],
  ["percent-encoded", (secret) => ({ args: FROM_STDIN, stdin: encodeURIComponent(secret) })],
  ["base64 of it", (secret) => ({ args: FROM_STDIN, stdin: btoa(secret) })],
  ["a blank within it", (secret) => ({ args: FROM_STDIN, stdin: `${secret.slice(0, 13)} ${secret.slice(14)}` })],
  ["in each other's place", (secret) => ({ args: FROM_STDIN, stdin: pairLines(secret, ID) })],
  ["a binary tail", (secret) => ({ args: FROM_STDIN, stdin: `${secret}\0\xff` })],
  ["an escape sequence", (secret) => ({ args: FROM_STDIN, stdin: `${secret}\x1b[2J` })],
  ["too long", (secret) => ({ args: FROM_STDIN, stdin: secret.repeat(2000) })],
  ["a letter", (secret) => ({ args: FROM_STDIN, stdin: `Hello,\nthe key is ${secret}\n` })],
  ["JSON without its name", (secret) => ({ args: FROM_STDIN, stdin: JSON.stringify({ key: secret }) })],
  ["JSON cut off", (secret) => ({ args: FROM_STDIN, stdin: `{"SecretAccessKey": "${secret}` })],
  ["CSV without its name", (secret) => ({ args: FROM_STDIN, stdin: `User,Key\nses,${secret}\n` })],
  [
    "CSV with two keys",
    (secret) => ({
      args: FROM_STDIN,
      stdin: `Access key ID,Secret access key\n${ID},${secret}\n${OTHER_ID},${secret}\n`,
    }),
  ],
];

for (const [name, given] of REFUSALS) {
  Deno.test(`secret as ${name}: refused, shown nowhere, written nowhere`, async () => {
    const secret = randomSecret();
    const { credentials = "", args = [], env = {}, stdin = "" } = given(secret);
    await inFolder(async (folder) => {
      const file = `${folder}/credentials`;
      const cwd = `${folder}/empty`;
      await Deno.writeTextFile(file, credentials);
      await Deno.mkdir(cwd);
      const home = { HOME: cwd, TMPDIR: cwd, ...(credentials === "" ? {} : { AWS_SHARED_CREDENTIALS_FILE: file }) };
      for (const words of [args, args.toSpliced(1, 0, "--format", "json")]) {
        const { exit, stdout, stderr } = await runProgram({ args: words, env: { ...home, ...env }, stdin, cwd });
        assert.equal(exit, 2, stdout + stderr);
        assertNoTrace(stdout + stderr, secret);
        if (words === args) assert.match(stderr, /^smtpkey: error: /);
        else assert.equal(typeof JSON.parse(stdout).error.code, "string");
      }
      assert.deepEqual(await namesIn(cwd), []);
    });
  });
}

/** Variables that mean something to others: to the AWS tools, to Node, to the runtime within. */
const STRANGERS: Readonly<Record<string, string>> = {
  AWS_ENDPOINT_URL: "http://127.0.0.1:9",
  AWS_CA_BUNDLE: "/nowhere",
  NODE_OPTIONS: "--require x",
  NODE_DEBUG: "net,tls",
  NODE_EXTRA_CA_CERTS: "/nowhere",
  NODE_CHANNEL_FD: "1",
  NODE_V8_COVERAGE: "coverage",
  DENO_AUDIT_PERMISSIONS: "audit",
  DENO_CERT: "/nowhere",
  DENO_COVERAGE_DIR: "coverage",
  DENO_DIR: "cache",
  DENO_INSPECT: "1",
  DENO_NO_PROMPT: "",
  DENO_SERVE_ADDRESS: "tcp:127.0.0.1:0",
  DENO_TLS_CA_STORE: "nothing",
  DENO_TRACE_PERMISSIONS: "1",
  DENO_V8_FLAGS: "--prof",
  OTEL_DENO: "true",
  RUST_BACKTRACE: "full",
  RUST_LOG: "trace",
  SMTPKEY_REGION: "eu-west-1",
};

/** Files that mean something to others. */
const STRANGE_FILES: Readonly<Record<string, string>> = {
  ".env": `AWS_SECRET_ACCESS_KEY=other\nAWS_ACCESS_KEY_ID=other\n`,
  ".npmrc": "registry=http://127.0.0.1:9",
  "deno.json": "{ broken",
  "deno.lock": "{ broken",
  "package.json": "{ broken",
};

Deno.test("variables and files that are meant for others change nothing", async () => {
  await inFolder(async (cwd) => {
    for (const [name, text] of Object.entries(STRANGE_FILES)) await Deno.writeTextFile(`${cwd}/${name}`, text);
    for (const [name, value] of Object.entries(STRANGERS)) {
      const ended = await runProgram({ args: ONE, env: { ...KEY, [name]: value }, cwd });
      assert.deepEqual(ended, { exit: 0, signal: null, stdout: PASSWORD, stderr: "" }, `${name}=${value}`);
    }
    const { exit, stderr } = await runProgram({ args: ONE, env: STRANGERS, cwd });
    assert.match(stderr, /^smtpkey: error: cannot derive a password: no secret access key found$/m);
    assert.equal(exit, 2);
    assert.deepEqual(await namesIn(cwd), Object.keys(STRANGE_FILES));
  });
});

Deno.test("DENO_LOG makes the runtime speak on standard error, but not of the secret", async () => {
  const stdin = randomSecret();
  const { exit, stdout, stderr } = await runProgram({ args: FROM_STDIN, env: { DENO_LOG: "trace" }, stdin });
  assert.deepEqual([exit, stdout.length], [0, PASSWORD.length]);
  assertNoTrace(stderr, stdin);
  assertNoTrace(stderr, stdout.trim());
});
