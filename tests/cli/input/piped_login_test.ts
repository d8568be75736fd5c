/**
 * The login that is piped to `verify`.
 * @module
 */

import assert from "node:assert/strict";
import { readPipedLogin } from "../../../src/cli/input/piped_login.ts";
import { memoryHost } from "../../support/memory_host.ts";

Deno.test("a URL on standard input is a login with its host", async () => {
  const login = await readPipedLogin(memoryHost({ stdin: "smtp://u:p@mail.example.com:587\n" }));
  assert.deepEqual({ ...login, password: undefined }, {
    kind: "smtp",
    username: "u",
    password: undefined,
    host: "mail.example.com",
    port: "587",
  });
});
