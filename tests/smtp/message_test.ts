/**
 * The test message, byte for byte.
 *
 * Invariant: what it promises holds for every pair of addresses: ASCII, CRLF, lines that are short enough, no bare dot.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Reply } from "../../src/smtp/connection.ts";
import { dotted, messageIdIn, messageText, type MessageToSend } from "../../src/smtp/message.ts";

const MESSAGE: MessageToSend = {
  from: "sender@example.com",
  to: "success@simulator.amazonses.com",
  date: new Date("2026-08-09T10:11:12.987Z"),
  unique: "000102030405060708090a0b0c0d0e0f",
};

const TEXT = `Date: Sun, 09 Aug 2026 10:11:12 +0000
Message-ID: <000102030405060708090a0b0c0d0e0f@example.com>
From: sender@example.com
To: success@simulator.amazonses.com
Subject: Test of an SMTP login by smtpkey
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

This is a test message. smtpkey, a tool that checks SMTP logins, sent it to
find out whether a login may also send mail. No answer is needed, and it can
be deleted.

The next line begins with one dot; if it does not, a server changed it:
.end of the test
`;

Deno.test("the message says what it is, and nothing of this machine", () => {
  assert.equal(messageText(MESSAGE), TEXT.replaceAll("\n", "\r\n"));
});

Deno.test("on the wire the dot is doubled, and a dot alone ends it", () => {
  const wire = dotted(messageText(MESSAGE));
  assert.ok(wire.endsWith("changed it:\r\n..end of the test\r\n."));
  assert.equal(wire.length, messageText(MESSAGE).length + 2);
});

Deno.test("dots are doubled at the start of lines alone", () => {
  assert.equal(dotted(".\r\n..\r\na.b.\r\n"), "..\r\n...\r\na.b.\r\n.");
});

Deno.test("whatever a text holds, the receiver gets it back, and no line of it ends the message", () => {
  const line = fc.string({ unit: fc.constantFrom(".", "a", " ") });
  fc.assert(fc.property(fc.array(line), (lines) => {
    const text = lines.map((one) => `${one}\r\n`).join("");
    const sent = `${dotted(text)}\r\n`.split("\r\n").slice(0, -2);
    assert.ok(!sent.includes("."));
    assert.equal(sent.map((one) => `${one.replace(/^\./, "")}\r\n`).join(""), text);
  }));
});

Deno.test("an address that is too long for its line stands on the next one", () => {
  const from = `${"x".repeat(64)}@example.com`;
  const lines = messageText({ ...MESSAGE, from }).split("\r\n");
  assert.deepEqual(lines.slice(2, 5), ["From:", ` ${from}`, "To: success@simulator.amazonses.com"]);
  assert.ok(lines.every(({ length }) => length <= 78));
});

Deno.test("whatever the addresses, it is ASCII in lines that end with CRLF, and none is too long for a server", () => {
  const local = fc.string({ unit: fc.constantFrom(..."abz09_-"), minLength: 1, maxLength: 64 });
  const domain = fc.array(local, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));
  const mailbox = fc.tuple(local, domain).map((parts) => parts.join("@").slice(0, 254));
  fc.assert(fc.property(mailbox, mailbox, (from, to) => {
    const text = messageText({ ...MESSAGE, from, to });
    assert.match(text, /^(?:[ -~]{0,998}\r\n)*$/);
    const long = text.split("\r\n").filter(({ length }) => length > 78);
    assert.ok(long.every((line) => line.startsWith(" ") && (line.includes(from.slice(-9)) || line.includes(to))), text);
  }));
});

const ID = "0106019d2f2b6e4c-0f3e8c56-7f0f-4b53-9d2d-6d8b8e0a1f2c-000000";

const REPLIES: readonly (readonly [text: string, id: string | undefined])[] = [
  [`Ok ${ID}`, ID],
  [`ok ${ID.toUpperCase()} `, ID.toUpperCase()],
  ["Ok", undefined],
  ["", undefined],
  [`Ok ${ID} and more`, undefined],
  [`2.0.0 Ok: queued as ${ID}`, undefined],
  ["Ok 0106019d2f2b6e4c", undefined],
  [`Ok 0106019d2f2b6e4c-${"0".repeat(500)}`, undefined],
  ["Ok 0106019d2f2b6e4c-\\x07\\x1b[31m-0000000000000000000", undefined],
];

for (const [text, id] of REPLIES) {
  Deno.test(`250 ${text.slice(0, 70)}: ${id === undefined ? "no id" : "an id"}`, () => {
    const reply: Reply = { code: 250, lines: [text], endsWithCrlf: true };
    assert.equal(messageIdIn(reply), id);
  });
}
