/**
 * Postfix's table of logins.
 *
 * Invariant: rows as postmap(1) reads them.
 * @module
 */

import assert from "node:assert/strict";
import { hostIn, pairAt, readSaslPasswd, tableRows } from "../../src/settings/sasl_passwd.ts";

Deno.test("rows: comments, lines that go on, keys without case", () => {
  const text = "# a b:c\n\n[H.example]:587\tu:p#q \n  \nother\n  u2:p2\nalone\n";
  assert.deepEqual(tableRows(text), [
    { key: "[h.example]:587", value: "u:p#q", line: 3 },
    { key: "other", value: "u2:p2", line: 5 },
  ]);
});

Deno.test("the host of a destination", () => {
  assert.deepEqual(["[H]:587", "h:587", "h", "[h]", ""].map(hostIn), ["h", "h", "h", "h", ""]);
});

Deno.test("a value without a colon is no pair", () => {
  const { username, password } = pairAt("AKIA", { file: "f", line: 1 });
  assert.deepEqual(username.value, { kind: "text", text: "AKIA" });
  assert.equal(password.value.kind, "elsewhere");
});

Deno.test("every row is one program's settings", () => {
  const read = readSaslPasswd("[a]:587 u:p\nb v:q\n", "f").map(({ host, port, username }) => [host, port, username]);
  assert.deepEqual(read, [
    [{ value: "a", source: "f line 1" }, { value: 587, source: "f line 1" }, { value: "u", source: "f line 1" }],
    [{ value: "b", source: "f line 2" }, undefined, { value: "v", source: "f line 2" }],
  ]);
});
