/**
 * How a run that failed answers.
 *
 * Invariant: what it threw may hold a secret, so nothing of it is looked for in the output but its kind.
 * @module
 */

import assert from "node:assert/strict";
import { answerThrown } from "../../src/cli/failure_answer.ts";
import { type ExitCode, Failure } from "../../src/failure.ts";
import { memoryHost } from "../support/memory_host.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

function ended(error: unknown, ...words: readonly string[]): readonly [ExitCode, string, string] {
  const host = memoryHost({});
  const exit = answerThrown(error, words, host);
  return [exit, host.stdout.text, host.stderr.text];
}

Deno.test("a failure is told where it is read", () => {
  const failure = new Failure("usage", "cannot do it", { hints: ["do that"] });
  const text = "smtpkey: error: cannot do it\nsmtpkey: hint: do that\n";
  assert.deepEqual(ended(failure), [2, "", text]);
  const [exit, stdout] = ended(failure, "--format", "json");
  assert.deepEqual([exit, JSON.parse(stdout).error.code], [2, "usage"]);
  assert.deepEqual(ended(failure, "verify", "-fnagios"), [3, "SMTPKEY UNKNOWN - cannot do it\n", ""]);
  assert.deepEqual(ended(failure, "derive", "-fnagios"), [2, "", text]);
});

Deno.test("anything else that is thrown is a bug, without its message", () => {
  for (const thrown of [new TypeError(SECRET), SECRET, { SECRET }]) {
    const [exit, stdout, stderr] = ended(thrown, "--debug");
    assert.deepEqual([exit, stdout], [70, ""]);
    assert.match(stderr, /^smtpkey: error: this is a bug in smtpkey: (TypeError|string|object)\n/);
    assert.ok(!stderr.includes(SECRET));
  }
});

Deno.test("a message that looks like a place of the stack is none", () => {
  const [, , stderr] = ended(new TypeError(`x\n    at ${SECRET} (y)`), "--debug");
  assert.ok(!stderr.includes(SECRET), stderr);
  assert.match(stderr, /^ {4}at /m);
});
