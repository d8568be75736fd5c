/**
 * The program around its commands: help, version, unknown words, bugs.
 *
 * Invariant: pages are golden files; a bug never shows its message.
 * @module
 */

import assert from "node:assert/strict";
import config from "../../deno.json" with { type: "json" };
import { run } from "../../src/cli/run.ts";
import { COMMANDS } from "../../src/cli/table.ts";
import { assertGolden } from "../support/golden.ts";
import { memoryHost, runIn } from "../support/memory_host.ts";

Deno.test("help of the program and of each command", async () => {
  assertGolden("help.txt", (await runIn({}, "--help")).stdout);
  for (const { name } of COMMANDS) {
    const page = await runIn({}, "help", name);
    assert.equal(page.exit, 0);
    assertGolden(`help-${name}.txt`, page.stdout);
    assert.deepEqual(await runIn({}, name, "--help"), page);
    assert.deepEqual(await runIn({}, name, "--region", "x", "-h"), page);
    for (const line of page.stdout.split("\n")) assert.ok(line.length <= 100, line);
  }
});

Deno.test("without a word, help goes to standard error and the exit code is 2", async () => {
  const { exit, stdout, stderr } = await runIn({});
  assert.equal(exit, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /^smtpkey: derive, test and explain/);
});

Deno.test("--version tells version, runtime, target and permissions", async () => {
  for (const word of ["--version", "-V", "version"]) {
    assert.deepEqual(await runIn({}, word), {
      exit: 0,
      stdout: `smtpkey ${config.version}\ndeno 2.0.0, test-target\n` +
        "permissions held: net (all), env (HOME TERM)\npermissions refused: run\n" +
        "derive: gives up net, SMTP_USERNAME, SMTP_PASSWORD before it does anything\n" +
        "verify: uses all of them\ndoctor: gives up net before it does anything\n",
      stderr: "",
    });
  }
});

Deno.test("an unknown command is not repeated, but the one that was meant is named", async () => {
  const near = await runIn({}, "dervie");
  assert.equal(near.exit, 2);
  assert.match(near.stderr, /did you mean smtpkey derive/);
  const far = await runIn({}, "zyxwvutsrq");
  assert.match(far.stderr, /hint: commands: derive/);
  assert.ok(!far.stderr.includes("zyxwv"));
  const secret = await runIn({}, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  assert.match(secret.stderr, /keys and passwords are not accepted as arguments/);
  assert.ok(!secret.stderr.includes("wJalr"));
});

Deno.test("a bug ends with 70, without its message; --debug shows where", async () => {
  const host = {
    ...memoryHost({}),
    env: (): string => {
      throw new RangeError("holds wJalrXUtnFEMI");
    },
  };
  assert.equal(await run(["derive"], host), 70);
  assert.match(host.stderr.text, /error: this is a bug in smtpkey: RangeError/);
  assert.equal(await run(["derive", "--debug"], host), 70);
  assert.match(host.stderr.text, /^\s+at .*run_test\.ts/m);
  assert.ok(!host.stderr.text.includes("wJalr"));
});

/** What each command gives up before it does anything. */
const GIVEN_UP: readonly (readonly [argv: readonly string[], names: readonly string[]])[] = [
  [["derive", "-r", "eu-west-1"], ["net", "SMTP_USERNAME", "SMTP_PASSWORD"]],
  [["derive", "--no-such-flag"], ["net", "SMTP_USERNAME", "SMTP_PASSWORD"]],
  [["doctor", "--list"], ["net"]],
  [["verify", "-r", "eu-west-1", "--no-auth"], []],
];

for (const [argv, names] of GIVEN_UP) {
  Deno.test(`smtpkey ${argv.join(" ")} gives up: ${names.join(", ") || "nothing"}`, async () => {
    const givenUp: string[] = [];
    await runIn({ givenUp }, ...argv);
    assert.deepEqual(givenUp, names);
  });
}
