/**
 * What becomes of an action that fails.
 *
 * Invariant: what it threw may hold a secret, so nothing of it is looked for in the output but its kind.
 * @module
 */

import assert from "node:assert/strict";
import { asksForHelp, guarded } from "../../src/cli/guard.ts";
import { EXIT, type ExitCode, Failure } from "../../src/failure.ts";
import { memoryHost } from "../support/memory_host.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

async function ended(error: unknown, ...argv: readonly string[]): Promise<readonly [ExitCode, string, string]> {
  const host = memoryHost({});
  const exit = await guarded(argv, host, () => Promise.reject(error));
  return [exit, host.stdout.text, host.stderr.text];
}

Deno.test("what an action gives is the exit code", async () => {
  const host = memoryHost({});
  assert.equal(await guarded([], host, () => Promise.resolve(EXIT.no)), 1);
  assert.equal(host.stdout.text + host.stderr.text, "");
});

Deno.test("a failure is told where it is read", async () => {
  const failure = new Failure("usage", "cannot do it", { hints: ["do that"] });
  const text = "smtpkey: error: cannot do it\nsmtpkey: hint: do that\n";
  assert.deepEqual(await ended(failure), [2, "", text]);
  assert.deepEqual(await ended(failure, "--", "--format", "json"), [2, "", text]);
  const [exit, stdout] = await ended(failure, "--format", "json");
  assert.deepEqual([exit, JSON.parse(stdout).error.code], [2, "usage"]);
  assert.deepEqual(await ended(failure, "verify", "-fnagios"), [3, "SMTPKEY UNKNOWN - cannot do it\n", ""]);
  assert.deepEqual(await ended(failure, "derive", "-fnagios"), [2, "", text]);
});

Deno.test("anything else that is thrown is a bug, without its message", async () => {
  for (const thrown of [new TypeError(SECRET), SECRET, { SECRET }]) {
    const [exit, stdout, stderr] = await ended(thrown, "--debug");
    assert.deepEqual([exit, stdout], [70, ""]);
    assert.match(stderr, /^smtpkey: error: this is a bug in smtpkey: (TypeError|string|object)\n/);
    assert.ok(!stderr.includes(SECRET));
  }
});

Deno.test("a message that looks like a place of the stack is none", async () => {
  const [, , stderr] = await ended(new TypeError(`x\n    at ${SECRET} (y)`), "--debug");
  assert.ok(!stderr.includes(SECRET), stderr);
  assert.match(stderr, /^ {4}at /m);
});

Deno.test("help is asked for before --, and not behind it", () => {
  assert.deepEqual([["--help"], ["-r", "x", "-h"], ["--", "-h"], []].map(asksForHelp), [true, true, false, false]);
});
