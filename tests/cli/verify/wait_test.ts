/**
 * `verify --wait`: what is tried again, how long, and what Ctrl-C leaves behind.
 *
 * Invariant: the clock is made of memory: it moves while the command pauses, and the test does not wait for it.
 * @module
 */

import assert from "node:assert/strict";
import type { Fault } from "../../../src/smtp/connection.ts";
import { type MemoryRun, type MemoryWorld, runIn } from "../../support/memory_host.ts";
import { servedNetwork } from "../../support/memory_servers.ts";

const ENV = {
  SMTP_USERNAME: "AKIAIOSFODNN7EXAMPLE",
  SMTP_PASSWORD: "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk",
} as const;
const HOST = "email-smtp.eu-west-1.amazonaws.com:587";
const ACCEPTED = "auth-235-login";
const REJECTED = "auth-535-good-looking";
const refused: Fault = { kind: "network", what: "refused", text: "connection refused" };

interface Waited extends MemoryRun {
  readonly pauses: readonly number[];
  readonly attempts: number;
  readonly tookMs: number;
}

/** Runs with one server an attempt; the last one stays. */
async function wait(
  servers: readonly (string | Fault)[],
  limit: string,
  world: MemoryWorld = {},
  interruptAfter = Infinity,
  flags: readonly string[] = [],
): Promise<Waited> {
  const pauses: number[] = [];
  const networks = servers.map((server) => servedNetwork({ [HOST]: server === SILENT ? ACCEPTED : server }, 0));
  let attempts = 0;
  let nowMs = 0;
  const current = (): ReturnType<typeof servedNetwork> => {
    const network = networks[Math.min(attempts, networks.length) - 1];
    assert.ok(network !== undefined);
    return network;
  };
  let interrupt: () => void = () => {};
  const done = await runIn(
    {
      env: ENV,
      network: {
        resolve: (name, family, limitMs) => {
          attempts++;
          if (servers[Math.min(attempts, servers.length) - 1] !== SILENT) {
            return current().resolve(name, family, limitMs);
          }
          // A clock is never exact.
          nowMs += limitMs + 0.0004;
          const text = `no answer within ${limitMs} ms`;
          return Promise.resolve({ ok: false, fault: { kind: "network", what: "timeout", text } });
        },
        connect: (...args) => current().connect(...args),
        now: () => nowMs,
      },
      pause: (ms) => {
        pauses.push(ms);
        if (pauses.length >= interruptAfter) {
          interrupt();
          return new Promise(() => {});
        }
        nowMs += ms;
        return Promise.resolve();
      },
      interrupted: () => new Promise((resolve) => interrupt = () => resolve("interrupted")),
      ...world,
    },
    ...["verify", "--region", "eu-west-1", "--format", "json", "--wait", limit, ...flags],
  );
  return { ...done, pauses, attempts, tookMs: nowMs };
}

Deno.test("a login that is taken at last: exit 0, with growing pauses in between", async () => {
  const { exit, stdout, stderr, pauses } = await wait(
    [REJECTED, refused, "auth-454-temporary", REJECTED, ACCEPTED],
    "5m",
  );
  assert.equal(exit, 0);
  assert.deepEqual(pauses, [5_000, 10_000, 30_000, 30_000]);
  assert.equal(JSON.parse(stdout).verdict, "accepted");
  assert.equal(
    stderr,
    "smtpkey: attempt 1, after 0 s: rejected (credentials-invalid); next attempt in 5 s\n" +
      "smtpkey: attempt 2, after 5 s: inconclusive (connection-refused); next attempt in 10 s\n" +
      "smtpkey: attempt 3, after 15 s: inconclusive (temporary-auth-failure); next attempt in 30 s\n" +
      "smtpkey: attempt 4, after 45 s: rejected (credentials-invalid); next attempt in 30 s\n" +
      "smtpkey: stopped after 5 attempts in 75 s: accepted\n",
  );
});

Deno.test("the last try is when the time is over, and its answer is the answer", async () => {
  const { exit, stdout, stderr, pauses } = await wait([REJECTED], "60s");
  assert.equal(exit, 1);
  assert.deepEqual(pauses, [5_000, 10_000, 30_000, 15_000]);
  assert.match(stderr, /^smtpkey: stopped after 5 attempts in 60 s: the time of --wait is over$/m);
  assert.equal(JSON.parse(stdout).verdict, "rejected");
});

Deno.test("a time shorter than the first pause is two attempts, one at each end", async () => {
  const { attempts, pauses } = await wait([REJECTED], "4");
  assert.deepEqual([attempts, pauses], [2, [4_000]]);
});

/** A name server that answers nothing: the look-up takes all of its limit. */
const SILENT = "silent";

Deno.test("the time that was typed is the whole, whatever takes its time", async () => {
  const rows: readonly (readonly [limit: string, timeout: string, tookS: number, attempts: number])[] = [
    ["3", "10", 3, 1],
    ["12", "10", 10, 1],
    ["25", "10", 25, 2],
    ["60", "10", 60, 4],
    ["60", "100", 60, 1],
  ];
  for (const [limit, timeout, tookS, attempts] of rows) {
    const done = await wait([SILENT], limit, {}, Infinity, ["--timeout", timeout]);
    assert.deepEqual(
      [done.exit, done.attempts, Math.floor(done.tookMs)],
      [3, attempts, tookS * 1000],
      `--wait ${limit}`,
    );
    assert.match(
      done.stderr,
      new RegExp(`stopped after ${attempts} attempts? in ${tookS} s: the time of --wait is over`),
    );
    const { stages, findings } = JSON.parse(done.stdout);
    assert.match(stages[0].text, /^no answer within \d+(?:\.\d)? s$/);
    assert.equal(findings[0].id, "dns-failed");
  }
});

Deno.test("what time cannot fix is not waited for", async () => {
  const rows: readonly (readonly [string | Fault, MemoryWorld])[] = [
    [ACCEPTED, {}],
    ["tls-expired", {}],
    ["ehlo-no-starttls", {}],
    ["auth-535-raw-secret", { env: { ...ENV, SMTP_PASSWORD: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" } }],
    ["auth-535-not-subscribed", {}],
  ];
  for (const [server, world] of rows) {
    const { pauses } = await wait([server], "5m", world);
    assert.deepEqual(pauses, [], JSON.stringify(server));
  }
});

Deno.test("a message that may have been taken is not sent again; one that was not is", async () => {
  const from = ["--from", "sender@example.com"];
  for (const lost of ["data-closed-after-dot", "data-reset-after-dot", "data-closed-in-reply"]) {
    assert.deepEqual((await wait([lost, "data-250"], "5m", {}, Infinity, from)).pauses, [], lost);
  }
  const { exit, pauses } = await wait(["data-closed-before-message", "data-250"], "5m", {}, Infinity, from);
  assert.deepEqual([exit, pauses], [0, [5_000]]);
});

Deno.test("Ctrl-C while it waits gives the last answer, and exit 130", async () => {
  const { exit, stdout, attempts } = await wait([REJECTED], "5m", {}, 2);
  assert.equal(exit, 130);
  assert.equal(attempts, 2);
  assert.equal(JSON.parse(stdout).verdict, "rejected");
});

Deno.test("Ctrl-C before the first answer gives the stages so far, and is exit 130", async () => {
  const { exit, stdout, stderr } = await wait([REJECTED], "5m", { interrupted: () => Promise.resolve("interrupted") });
  assert.deepEqual([exit, JSON.parse(stdout).verdict], [130, "unknown"]);
  assert.match(stderr, /^smtpkey: interrupted: this is what was known by then$/m);
});

for (const typed of ["", "0", "-1", "5d", "25h", "86401", "1e3", "∞"]) {
  Deno.test(`--wait ${JSON.stringify(typed)} is refused`, async () => {
    const { exit, stderr, stdout } = await runIn({ env: ENV }, "verify", "--region", "eu-west-1", `--wait=${typed}`);
    assert.deepEqual([exit, stdout], [2, ""]);
    assert.match(stderr, /--wait/);
  });
}

Deno.test("the units of --wait: short, long, in any case, with a space", async () => {
  for (const typed of ["90", "90s", "1.5m", "5 m", "5min", "5 minutes", "1H", "500ms"]) {
    assert.equal((await wait(["auth-235-login"], typed)).exit, 0, typed);
  }
});

Deno.test("a login that an ingress endpoint rejects is not repeated, and why is said", async () => {
  const host = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
  const { exit, stderr } = await runIn(
    {
      env: { SMTP_USERNAME: "inp-0123456789abcdefghijklmn", SMTP_PASSWORD: "p$ss-W0rd_[x]{1}|.,?" },
      network: servedNetwork({ [`${host}:587`]: "auth-535-mail-manager" }, 0),
      pause: () => assert.fail("it waits"),
    },
    "verify",
    "--host",
    host,
    "--wait",
    "5m",
  );
  assert.equal(exit, 1);
  assert.match(stderr, /not repeated: --wait waits until SES knows a new access key/);
});
