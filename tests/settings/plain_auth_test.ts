/**
 * Logins of Go's smtp.PlainAuth for one host, and connections to another.
 * @module
 */

import assert from "node:assert/strict";
import { openSettings } from "../support/config.ts";

const H = "email-smtp.eu-west-1.amazonaws.com";

/** The code of a login for one host and a connection to another. */
function go(login: string, connection: string): string {
  return `package main\nimport "net/smtp"\nauth := smtp.PlainAuth("", "AKIAIOSFODNN7EXAMPLE", "p", "${login}")\n` +
    `err := smtp.SendMail("${connection}", auth, "a@example.com", to, msg)\n`;
}

/** The hosts of login and connection, and what is read: host, port, and faults. */
const ROWS: readonly (readonly [login: string, connection: string, host: string, port: number, ...faults: string[]])[] =
  [
    [H, `${H}:587`, H, 587],
    ["smtp.example.net", `${H}:587`, H, 587, "other-host"],
    ["email-smtp.us-east-1.amazonaws.com", `${H}:587`, H, 587, "other-host"],
  ];

for (const [login, connection, host, port, ...faults] of ROWS) {
  Deno.test(`a login for ${login} at ${connection}`, () => {
    const [settings, ...others] = openSettings("main.go", go(login, connection));
    assert.deepEqual(others, []);
    assert.equal(settings?.host, host);
    assert.equal(settings?.port, port);
    assert.deepEqual(settings?.facts ?? [], faults);
    assert.equal(settings?.username, "AKIAIOSFODNN7EXAMPLE");
  });
}
