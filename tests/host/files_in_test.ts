/**
 * The files of a folder, as the real host lists them.
 *
 * Invariant: what is listed was made by the test itself, in a folder of its own.
 * @module
 */

import assert from "node:assert/strict";
import { denoHost } from "../../src/host/deno.ts";

Deno.test("a folder gives the names of its files; anything else gives none", async () => {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    await Deno.mkdir(`${folder}/sub`);
    for (const name of ["b.env", "a.env", "c"]) await Deno.writeTextFile(`${folder}/${name}`, "x");
    assert.deepEqual(await denoHost.filesIn(folder, 10), ["a.env", "b.env", "c"]);
    assert.equal((await denoHost.filesIn(folder, 2)).length, 2);
    assert.deepEqual(await denoHost.filesIn(`${folder}/a.env`, 10), []);
    assert.deepEqual(await denoHost.filesIn(`${folder}/none`, 10), []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
