/**
 * A server that writes the password it was sent into its answers, in every way that it may be written, and every format in
 * which `verify` reports.
 *
 * Invariant: the password has characters that cannot be seen, and eight of its characters can be read in no output.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { type Connection, failed, ok } from "../../../src/smtp/connection.ts";
import { concat, encode } from "../../support/bytes.ts";
import { assertUnreadable, disguised, DISGUISES } from "../../support/disguises.ts";
import { runIn } from "../../support/memory_host.ts";

/** How often each format is tried. */
const RUNS = 60;

/** The server's end: `echo` is part of the answer to the login, of what it can do, and of its farewell. */
function echoing(echo: Uint8Array): Connection {
  const pending: Uint8Array[] = [];
  const say = (...parts: readonly (string | Uint8Array)[]): void => {
    pending.push(concat(parts.map((part) => typeof part === "string" ? encode(part) : part)));
  };
  let heard = 0;
  const answer = (line: string): void => {
    if (/^EHLO/.test(line)) say("250-mail.example\r\n250-X", echo, "\r\n250 AUTH PLAIN\r\n");
    else if (/^AUTH/.test(line)) say("535-no: ", echo, "\r\n535 ", echo, " is wrong\r\n");
    else say("221 ", echo, "\r\n");
    heard++;
  };
  const connection: Connection = {
    read: () => {
      const next = heard === 0 && pending.length === 0 ? encode("220 mail.example\r\n") : pending.shift();
      return Promise.resolve(
        next === undefined ? failed({ kind: "network", what: "closed", text: "closed" }) : ok(next),
      );
    },
    write: (bytes) => {
      answer(new TextDecoder().decode(bytes));
      return Promise.resolve(ok(undefined));
    },
    startTls: () => Promise.resolve(ok(connection)),
    close: () => {},
  };
  return connection;
}

/** An echo is one line, whatever the secret holds, and as long as a line may be. */
function echoOf(written: string, isLatin1: boolean): Uint8Array {
  const line = written.replaceAll(/[\r\n]/g, " ").slice(0, 600);
  return isLatin1 ? Uint8Array.from(line, (character) => character.charCodeAt(0) & 0xff) : encode(line);
}

async function outputOf(password: string, echo: Uint8Array, format: readonly string[]): Promise<string> {
  const { exit, stdout, stderr } = await runIn(
    {
      network: {
        resolve: () => Promise.resolve(ok([{ address: "192.0.2.1", family: 4 }])),
        connect: () => Promise.resolve(ok(echoing(echo))),
        now: () => 0,
      },
      env: { SMTP_USERNAME: "AKIAIOSFODNN7EXAMPLE", SMTP_PASSWORD: password },
    },
    ...["verify", "--host", "mail.example", "--tls", "wrapper", "--port", "465", ...format],
  );
  assert.ok(exit === 1 || exit === 2, stdout + stderr);
  return stdout + stderr;
}

const FORMATS = ["human", "json", "html", "nagios", "prometheus"].map((format) => ["--format", format]);

for (const format of [...FORMATS, ["--verbose"]]) {
  Deno.test(`a password that the server writes in any way cannot be read with ${format.join(" ")}`, async () => {
    const way = fc.constantFrom(...Object.entries(DISGUISES));
    await fc.assert(
      fc.asyncProperty(disguised, way, fc.boolean(), async (password, [name, disguise], isLatin1) => {
        const output = await outputOf(password, echoOf(disguise(password), isLatin1), format);
        assertUnreadable(output, password, isLatin1 ? "as it is" : name);
      }),
      { numRuns: RUNS },
    );
  });
}

Deno.test("the server's words come through, or nothing would be tested", async () => {
  const output = await outputOf("\u200bhunter2hunter2", encode("hu\u200bnter2\u202ehunter2 or not"), ["--verbose"]);
  assert.match(output, /\[secret\] or not/);
});
