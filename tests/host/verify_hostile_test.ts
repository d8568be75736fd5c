/**
 * `smtpkey verify` against what is no SMTP server, or a bad one, in the real network.
 *
 * Invariant: every server is met in both TLS modes; the stage, the first finding and the exit code are known beforehand, and
 * the program always ends within its limits.
 * @module
 */

import assert from "node:assert/strict";
import * as hostile from "../support/hostile.ts";
import { type Short, short, verify } from "../support/verify_run.ts";

/** Seconds for a stage: enough for loopback, and little to wait for. */
const TIMEOUT = 0.4;

interface Case {
  readonly start: () => hostile.Hostile | Promise<hostile.Hostile>;
  readonly starttls: Short;
  readonly wrapper: Short;
}

const NO_GREETING: Short = [3, "greeting", "not-smtp"];
const BROKEN: Short = [3, "greeting", "protocol-error"];
/** What speaks at once speaks in clear, which on a port for TLS is the wrong mode. */
const WRONG_MODE: Short = [3, "tls", "tls-mode-mismatch"];
const REFUSED: Short = [3, "connect", "connection-refused"];
const FILTERED: Short = [3, "connect", "connection-timeout"];

const CASES: Readonly<Record<string, Case>> = {
  "nobody listens": { start: hostile.refusing, starttls: REFUSED, wrapper: REFUSED },
  "packets are dropped": { start: hostile.full, starttls: FILTERED, wrapper: FILTERED },
  "it breaks off": {
    start: hostile.resetting,
    starttls: [3, "greeting", "connection-closed"],
    wrapper: [3, "tls", "tls-failed"],
  },
  "it is silent": {
    start: hostile.silent,
    starttls: [3, "greeting", "connection-timeout"],
    wrapper: [3, "tls", "connection-timeout"],
  },
  "it closes": {
    start: hostile.closing,
    starttls: [3, "greeting", "connection-closed"],
    wrapper: [3, "tls", "tls-failed"],
  },
  "it is SSH": { start: hostile.ssh, starttls: NO_GREETING, wrapper: WRONG_MODE },
  "it is HTTP": { start: hostile.http, starttls: [3, "greeting", "connection-timeout"], wrapper: WRONG_MODE },
  "it begins with TLS": {
    start: hostile.tls,
    starttls: [3, "greeting", "tls-mode-mismatch"],
    wrapper: [3, "tls", "certificate-untrusted"],
  },
  "it sends a line without end": { start: hostile.longLine, starttls: BROKEN, wrapper: WRONG_MODE },
  "it sends lines without end": { start: hostile.endless, starttls: BROKEN, wrapper: WRONG_MODE },
  "it sends rubbish (1)": { start: () => hostile.random(1), starttls: NO_GREETING, wrapper: WRONG_MODE },
  "it sends rubbish (2)": { start: () => hostile.random(2), starttls: NO_GREETING, wrapper: WRONG_MODE },
};

for (const [what, { start, ...expected }] of Object.entries(CASES)) {
  for (const mode of ["starttls", "wrapper"] as const) {
    Deno.test(`${what}: ${mode}`, async () => {
      await using server = await start();
      const outcome = await verify({ port: server.port, args: ["--tls", mode], timeout: TIMEOUT });
      assert.deepEqual(short(outcome), expected[mode]);
      assert.equal(outcome.verdict, "unknown");
      // A look at a certificate that is wrong sends a handshake, and no more.
      assert.deepEqual([outcome.sent.clear.split("\x16\x03")[0], outcome.sent.encrypted], ["", ""]);
    });
  }
}

Deno.test("it begins with TLS, is trusted, and leaves behind its greeting", async () => {
  await using server = await hostile.tls();
  const outcome = await verify({ ...server, args: ["--tls", "wrapper"], timeout: TIMEOUT });
  assert.deepEqual(short(outcome), [3, "ehlo-secure", "connection-closed"]);
  assert.equal(outcome.sent.encrypted, "EHLO [127.0.0.1]\r\n");
});

Deno.test("packets are dropped: on port 25 that is the throttle, on the others a filter", async () => {
  await using full = await hostile.full();
  const expected = { 25: "port-25-throttled", 587: "connection-timeout", 465: "connection-timeout" } as const;
  for (const [port, finding] of Object.entries(expected)) {
    const outcome = await verify({ port: Number(port), route: () => full.port, timeout: TIMEOUT });
    assert.deepEqual(short(outcome), [3, "connect", finding]);
  }
});
