/**
 * What is around every run.
 *
 * Invariant: nothing that an action throws gets past it.
 * @module
 */

import assert from "node:assert/strict";
import { asksForHelp, guarded } from "../../src/cli/guard.ts";
import { EXIT, Failure } from "../../src/failure.ts";
import { memoryHost } from "../support/memory_host.ts";

Deno.test("what an action gives is the exit code", async () => {
  const host = memoryHost({});
  assert.equal(await guarded([], host, () => Promise.resolve(EXIT.no)), 1);
  assert.equal(host.stdout.text + host.stderr.text, "");
});

Deno.test("what an action throws is answered, in the form that is asked for before --", async () => {
  const failure = new Failure("usage", "cannot do it", { hints: ["do that"] });
  const text = "smtpkey: error: cannot do it\nsmtpkey: hint: do that\n";
  for (const [argv, written] of [[[], text], [["--", "--format", "json"], text], [["--format", "json"], ""]] as const) {
    const host = memoryHost({});
    assert.equal(await guarded(argv, host, () => Promise.reject(failure)), 2);
    assert.equal(host.stderr.text, written);
  }
});

Deno.test("help is asked for before --, and not behind it", () => {
  assert.deepEqual([["--help"], ["-r", "x", "-h"], ["--", "-h"], []].map(asksForHelp), [true, true, false, false]);
});
