/**
 * What may stand in an envelope as an address, and what may not.
 *
 * Invariant: a row an address; what is said of a wrong one repeats no piece of it.
 * @module
 */

import assert from "node:assert/strict";
import { domainOf, mailboxTrouble } from "../../src/smtp/mailbox.ts";

const GOOD: readonly string[] = [
  "user@example.com",
  "first.last+tag@mail.example.co.uk",
  "!#$%&'*+/=?^_`{|}~-@example.com",
  `${"x".repeat(64)}@example.com`,
  "user@xn--bcher-kva.example",
  "user@localhost",
  "user@[192.0.2.1]",
  "user@[IPv6:2001:db8::1]",
  '"a b"@example.com',
  '"a\\"b@c"@example.com',
  `a@${"x".repeat(63)}.${"y".repeat(63)}.${"z".repeat(63)}.${"w".repeat(60)}`,
];

for (const address of GOOD) {
  Deno.test(`${address.slice(0, 40)} is a mailbox`, () => assert.equal(mailboxTrouble(address), undefined));
}

const BAD: readonly (readonly [address: string, trouble: RegExp])[] = [
  ["", /no @/],
  ["zebra", /no @/],
  ["@zebra.example", /nothing on one side/],
  ["zebra@", /nothing on one side/],
  ["zebra@a@b.example", /not a local part/],
  ["zebra..stripe@a.example", /not a local part/],
  [".zebra@a.example", /not a local part/],
  ["zebra.@a.example", /not a local part/],
  ["Zebra <zebra@a.example>", /not a local part/],
  ["<zebra@a.example>", /not a local part/],
  ["zebra stripe@a.example", /not a local part/],
  ['"zebra@a.example', /not a local part/],
  ["zebra@a..example", /not a domain/],
  ["zebra@-a.example", /not a domain/],
  ["zebra@a_b.example", /not a domain/],
  ["zebra@a.example.", /not a domain/],
  ["zebra@a.example> SIZE=1", /not a domain/],
  ["zebra@[a.example]", /not a domain/],
  [`zebra@${"x".repeat(64)}.example`, /not a domain/],
  [`${"z".repeat(65)}@a.example`, /more than 64 characters/],
  [`zebra@${"x.".repeat(125)}example`, /more than 254 characters/],
  ["zebra@a.example\r\nRCPT TO:<b@c.example>", /control character/],
  ["zebra\n@a.example", /control character/],
  ["zebra\0@a.example", /control character/],
  ["zébra@a.example", /SMTPUTF8.*SES does not support that/],
  ["zebra@bücher.example", /SMTPUTF8/],
  ["zebra@例え.example", /SMTPUTF8/],
];

for (const [address, trouble] of BAD) {
  Deno.test(`${JSON.stringify(address.slice(0, 40))} is none: ${trouble.source}`, () => {
    const said = mailboxTrouble(address) ?? "";
    assert.match(said, trouble);
    assert.doesNotMatch(said, /zebra|stripe|\ba\.example/);
  });
}

Deno.test("the domain stands behind the last @", () => {
  assert.equal(domainOf('"a@b"@example.com'), "example.com");
});
