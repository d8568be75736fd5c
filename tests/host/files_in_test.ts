/**
 * Files and folders, as the real host reads them.
 *
 * Invariant: what is listed was made by the test itself, in a folder of its own.
 * @module
 */

import assert from "node:assert/strict";
import { denoHost } from "../../src/host/deno.ts";
import { encode } from "../support/bytes.ts";

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

Deno.test("a file is read up to a limit, and an absent one is none", async () => {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    await Deno.writeTextFile(`${folder}/four`, "1234");
    await Deno.writeTextFile(`${folder}/empty`, "");
    assert.deepEqual(await denoHost.readFile(`${folder}/four`, 4), { kind: "read", bytes: encode("1234") });
    assert.deepEqual(await denoHost.readFile(`${folder}/empty`, 4), { kind: "read", bytes: encode("") });
    assert.deepEqual(await denoHost.readFile(`${folder}/four`, 3), { kind: "too-large" });
    assert.deepEqual(await denoHost.readFile(`${folder}/none`, 4), { kind: "absent" });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
