/**
 * The message that `--from` and `--to` ask for.
 *
 * Invariant: what is refused is refused before a connection, with exit 2, and nothing typed is said again.
 * @module
 */

import assert from "node:assert/strict";
import { resolveMessage } from "../../../src/cli/input/message.ts";
import { Failure } from "../../../src/failure.ts";
import { memoryHost } from "../../support/memory_host.ts";

const HOST = memoryHost({});

Deno.test("without --from there is no message", () => {
  assert.equal(resolveMessage(HOST, { from: undefined, to: undefined }), undefined);
});

Deno.test("the mailbox simulator gets it unless --to names another recipient", () => {
  const made = { date: new Date("2026-01-02T03:04:05Z"), unique: "07".repeat(16) };
  assert.deepEqual(resolveMessage(HOST, { from: "me@example.com", to: undefined }), {
    from: "me@example.com",
    to: "success@simulator.amazonses.com",
    ...made,
  });
  assert.deepEqual(resolveMessage(HOST, { from: " me@example.com\n", to: "you@example.com" }), {
    from: "me@example.com",
    to: "you@example.com",
    ...made,
  });
});

const ME = "me@example.com";

const REFUSED: readonly (readonly [from: string | undefined, to: string | undefined, code: string, text: RegExp])[] = [
  [undefined, ME, "usage", /--to needs --from/],
  ["", undefined, "bad-address", /--from as an address: it has no @/],
  ["zebra", undefined, "bad-address", /--from as an address: it has no @.*user@example\.com/],
  [ME, "zebra", "bad-address", /--to as an address: it has no @/],
  ["Zebra <zebra@a.example>", undefined, "bad-address", /not a local part/],
  ["zebra@a.example\r\nDATA@b", undefined, "bad-address", /line break.*example: user@/],
  ["zébra@a.example", undefined, "bad-address", /SMTPUTF8.*SES does not support that.*xn--/],
  [ME, "zebra@zébra.example", "bad-address", /SMTPUTF8.*xn--/],
  ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", undefined, "bad-address", /a key or a password.*standard input/],
  [ME, "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk@example.com", "bad-address", /a key or a password/],
  ["AKIAIOSFODNN7EXAMPLE@example.com", undefined, "bad-address", /a key or a password/],
  ["zebra@wJalrXUtnFEMIK7MDENGbPx.example", undefined, "bad-address", /a key or a password/],
];

for (const [from, to, code, text] of REFUSED) {
  Deno.test(`--from ${JSON.stringify(from)} --to ${JSON.stringify(to)}: ${text.source}`, () => {
    assert.throws(() => resolveMessage(HOST, { from, to }), (error: unknown) => {
      assert.ok(error instanceof Failure);
      assert.deepEqual([error.code, error.exit], [code, 2]);
      const said = [error.message, ...error.hints].join("; ");
      assert.match(said, text);
      assert.doesNotMatch(said, /zebra|zébra|wJalr|BMW5|AKIA/i);
      return true;
    });
  });
}
