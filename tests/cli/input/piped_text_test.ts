/**
 * What is piped in for its credentials: a text, or a refusal.
 * @module
 */

import assert from "node:assert/strict";
import { pipedText } from "../../../src/cli/input/piped_text.ts";
import { memoryHost } from "../../support/memory_host.ts";

Deno.test("a text comes as it is", async () => {
  assert.equal(await pipedText(memoryHost({ stdin: "a b\n" })), "a b\n");
});

Deno.test("what is no text, or too long, is refused", async () => {
  const of = async (stdin: string | Uint8Array): Promise<string> => await pipedText(memoryHost({ stdin }));
  await assert.rejects(of(new Uint8Array([0, 1, 2, 255])), /it is not text/);
  await assert.rejects(of("a".repeat(65 * 1024)), /it is larger than 64 KiB/);
});
