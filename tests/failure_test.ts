/**
 * The one error that is thrown on purpose.
 *
 * Invariant: what counts is its name, since a part of the compiled program may have thrown it that has a class of its own.
 * @module
 */

import assert from "node:assert/strict";
import { EXIT, Failure, isFailure } from "../src/failure.ts";

Deno.test("a failure carries code, hints and exit code", () => {
  const { code, message, hints, exit } = new Failure("usage", "cannot do it");
  assert.deepEqual({ code, message, hints, exit }, { code: "usage", message: "cannot do it", hints: [], exit: 2 });
  assert.equal(new Failure("bug", "a bug", { exit: EXIT.bug }).exit, 70);
});

Deno.test("a failure of another part of the program is one too, and no other error is", () => {
  class Twin extends Error {
    override readonly name = "Failure";
  }
  assert.deepEqual([new Failure("x", "y"), new Twin()].map(isFailure), [true, true]);
  assert.deepEqual([new Error("Failure"), new TypeError(), { name: "Failure" }, "Failure", undefined].map(isFailure), [
    false,
    false,
    false,
    false,
    false,
  ]);
});
