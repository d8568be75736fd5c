/**
 * msmtp's and Exim's files: accounts, and what makes a line none.
 *
 * Invariant: whole files are tested with all others; here is what only these have.
 * @module
 */

import assert from "node:assert/strict";
import { looksLikeMsmtprc, readEximPasswords, readMsmtprc } from "../../src/settings/msmtp_exim.ts";

Deno.test("msmtp: defaults hold for accounts after them; an alias is no account", () => {
  const text =
    "defaults\nport 587\ntls on\naccount a\nhost h\naccount b: a\nuser u\ndefaults\nport 25\naccount c\nhost i\n" +
    "account default: a\n";
  const read = readMsmtprc(text, "f").map((
    { line, host, port, security, username },
  ) => [line, host?.value, port?.value, security?.value, username?.value]);
  assert.deepEqual(read, [
    [4, "h", 587, "starttls", undefined],
    [6, "h", 587, "starttls", "u"],
    [10, "i", 25, "starttls", undefined],
  ]);
});

Deno.test("msmtp: quotation marks are taken off once, and nothing else", () => {
  const password = (written: string): string | undefined =>
    readMsmtprc(`account a\nhost h\npassword ${written}\n`, "f")[0]?.password?.value.open();
  assert.deepEqual(['"b c"', "b # c", "'b'", '"b"c"', '""b""'].map(password), ["b c", "b # c", "'b'", 'b"c', '"b"']);
});

Deno.test("msmtp is known by its commands", () => {
  assert.ok(looksLikeMsmtprc("account a\n host b\n"));
  assert.ok(!looksLikeMsmtprc("account_id=b\nhost=c\n"));
});

Deno.test("Exim: a wildcard is no host, and a password may hold colons", () => {
  const read = readEximPasswords("*:u:p\nh:v:a:b#c\n# x:y:z\nbroken\n", "f").map((
    { line, host, username, password },
  ) => [line, host?.value, username?.value, password?.value.open()]);
  assert.deepEqual(read, [[1, undefined, "u", "p"], [2, "h", "v", "a:b#c"]]);
});
