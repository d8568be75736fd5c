/**
 * Several things at the same time: how many, in which order, and when no more are begun.
 *
 * Invariant: time is a queue of promises that the test settles, so that no order is left to chance.
 * @module
 */

import assert from "node:assert/strict";
import { sideBySide } from "../../../src/cli/verify/side_by_side.ts";

Deno.test("at most so many at a time, and all in the end, in the order asked", async () => {
  let [now, most] = [0, 0];
  const values = await sideBySide([5, 1, 4, 2, 3, 0], 3, async (turns) => {
    most = Math.max(most, ++now);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    now--;
    return turns * 10;
  });
  assert.equal(most, 3);
  assert.deepEqual(values, [50, 10, 40, 20, 30, 0]);
});

Deno.test("nothing is begun behind the one that decides, and what is under way is waited for", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const values = await sideBySide([0, 1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 0) { for (let turn = 0; turn < 20; turn++) await Promise.resolve(); }
    ended.push(item);
    return item;
  }, (item) => item === 2);
  assert.deepEqual(begun, [0, 1, 2]);
  assert.deepEqual(ended, [1, 2, 0]);
  assert.deepEqual(values, [0, 1, 2, undefined, undefined]);
});

Deno.test("of nothing comes nothing", async () => {
  assert.deepEqual(await sideBySide([], 8, () => Promise.reject(new Error("called"))), []);
});
