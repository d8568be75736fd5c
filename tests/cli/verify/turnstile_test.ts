/**
 * A gate that lets so many through at a time.
 *
 * Invariant: the order in which they come is kept, and no caller waits for ever.
 * @module
 */

import assert from "node:assert/strict";
import { Turnstile } from "../../../src/cli/verify/turnstile.ts";

Deno.test("so many at a time, in the order in which they come", async () => {
  const turnstile = new Turnstile(2);
  const entered: number[] = [];
  const all = [0, 1, 2, 3].map(async (index) => {
    if (await turnstile.enter()) entered.push(index);
  });
  await Promise.all(all.slice(0, 2));
  assert.deepEqual(entered, [0, 1]);
  turnstile.leave();
  await all[2];
  turnstile.leave();
  await all[3];
  assert.deepEqual(entered, [0, 1, 2, 3]);
});

Deno.test("once it is closed, all that wait or come are turned away", async () => {
  const turnstile = new Turnstile(1);
  assert.equal(await turnstile.enter(), true);
  const waiting = turnstile.enter();
  turnstile.close();
  assert.deepEqual([await waiting, await turnstile.enter(), turnstile.isClosed], [false, false, true]);
});

Deno.test("a place that is given back is free for the next", async () => {
  const turnstile = new Turnstile(1);
  await turnstile.enter();
  turnstile.leave();
  assert.equal(await turnstile.enter(), true);
});
