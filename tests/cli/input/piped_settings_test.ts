/**
 * The pair in settings that are piped.
 * @module
 */

import assert from "node:assert/strict";
import { readPipedLogin } from "../../../src/cli/input/pasted_pair.ts";
import { loadPairReader } from "../../../src/cli/input/pasted_part.ts";
import { pairInPiped } from "../../../src/cli/input/piped_settings.ts";
import { memoryHost } from "../../support/memory_host.ts";

Deno.test("a URL holds a pair, words without a meaning none", () => {
  const pair = pairInPiped("smtp://u:p@mail.example.com:587\n");
  assert.equal(pair?.kind === "pair" ? pair.pair.host : undefined, "mail.example.com");
  assert.equal(pairInPiped("neither nor\n"), undefined);
});

Deno.test("a URL on standard input is a login with its host", async () => {
  const login = await readPipedLogin(memoryHost({ stdin: "smtp://u:p@mail.example.com:587\n" }), loadPairReader);
  assert.deepEqual({ ...login, password: undefined }, {
    kind: "smtp",
    username: "u",
    password: undefined,
    host: "mail.example.com",
    port: "587",
  });
});
