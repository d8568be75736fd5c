/**
 * Hosts of SES in parts of a file that were not understood.
 *
 * Invariant: a row is a file with the lines that are told as unread; `H` and `U` stand for a host and a user name.
 * @module
 */

import assert from "node:assert/strict";
import { readFully } from "../support/config.ts";
import { unreadHosts } from "../../src/settings/unread_hosts.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";
const USER = "AKIAIOSFODNN7EXAMPLE";
const OTHER_HOST = "email-smtp.us-east-1.amazonaws.com";
const READ = "SMTP_HOST=H\nSMTP_USERNAME=U\nSMTP_PASSWORD=x\n";

const ROWS: readonly (readonly [what: string, name: string, text: string, ...lines: number[]])[] = [
  ["nothing but what is read", ".env", READ],
  ["a comment", ".env", `${READ}# V is the old host\n`],
  ["a comment after a value", ".env", `${READ}A=b # was V\n`],
  ["another host that is read too", ".env", `${READ}B_SMTP_HOST=V\nB_SMTP_USER=W\nB_SMTP_PASSWORD=y\n`],
  ["another host in an unknown form", ".env", `${READ}relay via V as somebody\n`, 4],
  ["the same host, with another user name", ".env", `${READ}relay via H as W\n`, 4],
  ["the same host again", ".env", `${READ}probe H:587\n`],
  [
    "another program's settings, and a host of SES",
    ".env",
    "A_SMTP_HOST=mail.example.com\nA_SMTP_USER=a\nA_SMTP_PASSWORD=b\n\nrelay(H, U)\n",
    5,
  ],
  [
    "a file within a file",
    "cm.yaml",
    "kind: ConfigMap\ndata:\n  .env: |\n    SMTP_HOST=H\n    SMTP_USERNAME=U\n    SMTP_PASSWORD=x\n",
  ],
  ["a host of Mail Manager", ".env", `${READ}to abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com\n`, 4],
];

function filled(text: string): string {
  const values: Readonly<Record<string, string>> = { H: HOST, U: USER, V: OTHER_HOST, W: "AKIAI44QH8DHBEXAMPLE" };
  return text.replaceAll(/(?<![A-Za-z_])[HUVW](?![A-Za-z_])/g, (letter) => values[letter] ?? letter);
}

for (const [what, name, text, ...lines] of ROWS) {
  Deno.test(`unread hosts: ${what}`, () => {
    const file = { name, shown: name, text: filled(text) };
    const read = readFully(file);
    assert.deepEqual(unreadHosts(file.text, read.settings), lines);
    assert.equal(read.isPartial ?? false, lines.length > 0);
    for (const line of lines) {
      assert.ok(read.notes.some((note) => note.startsWith(`${name} line ${line}: an SES host is here`)));
    }
  });
}
