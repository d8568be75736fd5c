/**
 * Which identities a sender may be verified by.
 *
 * Invariant: one row a sender.
 * @module
 */

import assert from "node:assert/strict";
import { identitiesOf } from "../../src/aws/identity_names.ts";

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["me@example.com", ["me@example.com", "example.com"]],
  ["Me@Mail.Example.COM", ["Me@mail.example.com", "mail.example.com", "example.com"]],
  ["a+b@example.com", ["a+b@example.com", "a@example.com", "example.com"]],
  ["+b@example.com", ["+b@example.com", "example.com"]],
  ["root@localhost", ["root@localhost", "localhost"]],
  ["x@a.b.c.d.e", ["x@a.b.c.d.e", "a.b.c.d.e", "b.c.d.e", "c.d.e", "d.e"]],
];

for (const [sender, names] of ROWS) {
  Deno.test(`${sender} may be verified by ${names.join(", ")}`, () => assert.deepEqual(identitiesOf(sender), names));
}

Deno.test("a name of a hundred labels is not asked about a hundred times", () => {
  assert.equal(identitiesOf(`x@${"a.".repeat(100)}example.com`).length, 10);
});
