/**
 * The way out of the process.
 *
 * Rule: `Deno.exit` is replaced while a test runs, since it would end the tests.
 * @module
 */

import assert from "node:assert/strict";
import { exitProcess, finishBeforeExit } from "../../src/host/exit.ts";

Deno.test("the process exits when all that works for it is done, with the first code that was asked for", async (t) => {
  const exits: (number | undefined)[] = [];
  const real = Object.getOwnPropertyDescriptor(Deno, "exit");
  assert.ok(real !== undefined);
  Object.defineProperty(Deno, "exit", { ...real, value: (code?: number) => exits.push(code) });
  try {
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    finishBeforeExit(first.promise);
    const exiting = [exitProcess(3), exitProcess(0)];
    await turns();
    await t.step("not while a thread works", () => assert.deepEqual(exits, []));
    finishBeforeExit(second.promise);
    first.reject(new Error("what comes of the work does not matter"));
    await turns();
    await t.step("nor while one works that began later", () => assert.deepEqual(exits, []));
    second.resolve();
    await Promise.all(exiting);
    await t.step("but then, once", () => assert.deepEqual(exits, [3]));
  } finally {
    Object.defineProperty(Deno, "exit", real);
  }
});

/** Lets everything run that waits for nothing but its turn. */
async function turns(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
