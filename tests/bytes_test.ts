/**
 * Bytes put together.
 *
 * Invariant: order and independence, empty pieces included.
 * @module
 */

import assert from "node:assert/strict";
import { joined } from "../src/bytes.ts";

Deno.test("joined() gives one piece after the other, in memory of its own", () => {
  const one = Uint8Array.of(1, 2);
  const all = joined(one, Uint8Array.of(3));
  one[0] = 9;
  assert.deepEqual([...all], [1, 2, 3]);
  assert.deepEqual([...joined(new Uint8Array(), all)], [1, 2, 3]);
  assert.deepEqual([...joined(all, new Uint8Array())], [1, 2, 3]);
});
