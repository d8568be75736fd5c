/**
 * `verify` as a whole, in the compiled program: what each server comes to, and how the run ends.
 *
 * Invariant: every answer is looked at twice, for a person and as JSON, and the exit code is the same.
 * @module
 */

import assert from "node:assert/strict";
import { closedPort } from "../support/closed_port.ts";
import { parseDialogue } from "../support/dialogue.ts";
import { playOnLoopback } from "../support/loopback_player.ts";
import { serve } from "../support/loopback_server.ts";
import type { ServerSocket } from "../support/server_socket.ts";
import { sesPassword, startTwin, type TwinOptions } from "../support/twin.ts";
import { besideRoot, KEY, type Place, RIGHT, verify, wayTo } from "./place.ts";
import { type Given, PROGRAM, randomSecret, runCommand, runSignalled } from "./program.ts";

const WRONG = { ...RIGHT, SMTP_PASSWORD: sesPassword(randomSecret(), "eu-west-1") } as const;
const ELSEWHERE = { ...RIGHT, SMTP_PASSWORD: sesPassword(KEY.AWS_SECRET_ACCESS_KEY, "us-east-1") } as const;

/** Asserts exit code, findings and, in the report for a person, words. */
async function assertAnswer(place: Place, given: Given, { exit, ids, shown = ids, says }: Answer): Promise<void> {
  const human = await verify(place, given);
  assert.match(human.stdout, says);
  for (const id of ids) assert.equal(human.stdout.includes(`[${id}]`), shown.includes(id), human.stdout);
  const json = await verify(place, { ...given, args: [...given.args ?? [], "--format", "json"] });
  assert.deepEqual([human.exit, json.exit, human.stderr, json.stderr], [exit, exit, "", ""]);
  const { verdict, findings } = JSON.parse(json.stdout);
  assert.equal(verdict, exit === 0 ? "accepted" : exit === 1 ? "rejected" : "unknown");
  assert.deepEqual(findings.map(({ id }: { readonly id: string }) => id), ids);
}

interface Answer {
  readonly exit: number;
  readonly ids: readonly string[];
  /** Those of them that a person reads: what is a consequence of another finding is in the JSON alone. */
  readonly shown?: readonly string[];
  readonly says: RegExp;
}

const ACCEPTED: Answer = { exit: 0, ids: [], says: /^accepted: /m };
const inconclusive = (id: string, says = /^inconclusive: /m): Answer => ({ exit: 3, ids: [id], says });
const rejected = (id: string, says = /^rejected: /m): Answer => ({ exit: 1, ids: [id], says });

/** Logins that the twin judges, and those that it cannot. */
const LOGINS: readonly [string, TwinOptions, Given, Answer][] = [
  ["the right pair", {}, {}, ACCEPTED],
  ["the right pair, with AUTH PLAIN", {}, { args: ["--auth", "plain"] }, ACCEPTED],
  ["the right pair, implicit TLS", { mode: "wrapper" }, { args: ["--tls", "wrapper"] }, ACCEPTED],
  ["the right pair from standard input", {}, { args: ["-"], env: {}, stdin: Object.values(RIGHT).join(" ") }, ACCEPTED],
  [
    "the right pair from standard input, and the key at hand",
    {},
    { args: ["-"], env: KEY, stdin: Object.values(RIGHT).join(" ") },
    ACCEPTED,
  ],
  [
    "the password of another region from standard input, and the key at hand",
    {},
    { args: ["-"], env: KEY, stdin: Object.values(ELSEWHERE).join(" ") },
    {
      exit: 1,
      ids: ["wrong-region", "credentials-invalid"],
      shown: ["wrong-region"],
      says: /the password for\s+us-east-1, but the endpoint\s+is in eu-west-1/,
    },
  ],
  ["the AWS key in place of the pair", {}, { env: KEY }, ACCEPTED],
  ["another password", {}, { env: WRONG }, rejected("credentials-invalid", /535 Authentication Credentials Invalid/)],
  ["another account", { before: "notSubscribed" }, {}, rejected("not-subscribed")],
  [
    "the password of another region, and the key at hand",
    {},
    { env: { ...ELSEWHERE, ...KEY } },
    {
      exit: 1,
      ids: ["wrong-region", "credentials-invalid"],
      shown: ["wrong-region"],
      says: /the password for\s+us-east-1, but the endpoint\s+is in eu-west-1/,
    },
  ],
  ["a service that cannot judge", { before: "temporaryAuthFailure" }, {}, inconclusive("temporary-auth-failure")],
  ["too many connections", { before: "tooManyConnections" }, {}, inconclusive("too-many-connections", /421 Too many/)],
  ["implicit TLS on a port for STARTTLS", {}, { args: ["--tls", "wrapper"] }, inconclusive("tls-mode-mismatch")],
  ["STARTTLS on a port for TLS", { mode: "wrapper" }, { args: ["--timeout", "1"] }, inconclusive("tls-mode-mismatch")],
];

for (const [name, options, given, answer] of LOGINS) {
  Deno.test(`verify: ${name}: exit ${answer.exit}`, async () => {
    await using twin = await startTwin(options);
    await besideRoot(twin.port, (place) => assertAnswer(place, given, answer));
    assert.equal(twin.record.clear.includes("AUTH"), false);
  });
}

/** Servers that are not as they should be. */
const SERVERS: readonly [string, Answer][] = [
  ["ehlo-no-starttls", inconclusive("starttls-not-offered")],
  ["ehlo-secure-no-auth", inconclusive("auth-not-offered")],
  ["greeting-http", inconclusive("not-smtp", /HTTP\/1\.1 400 Bad Request/)],
];

for (const [name, answer] of SERVERS) {
  Deno.test(`verify: ${name}: exit ${answer.exit}`, async () => {
    const file = new URL(`../dialogues/${name}.smtp`, import.meta.url);
    const dialogue = parseDialogue(await Deno.readTextFile(file), `${name}.smtp`);
    await using player = await playOnLoopback(dialogue);
    await besideRoot(player.port, async (place) => {
      const { exit, stdout } = await verify(place, {});
      assert.match(stdout, answer.says);
      assert.ok(stdout.includes(`[${answer.ids}]`), stdout);
      assert.equal(exit, answer.exit);
    });
    await player.assertPlayedOut();
  });
}

Deno.test("verify: a closed port and an unknown address are distinguished: exit 3", async () => {
  await besideRoot(closedPort(), async (place) => {
    await assertAnswer(place, {}, inconclusive("connection-refused"));
    await assertAnswer(place, { args: ["-6"] }, inconclusive("dns-failed"));
  });
});

/** What can be typed or set that must not lead to a connection. */
const NOT_ATTEMPTED: readonly [Given, RegExp][] = [
  [{ env: {} }, /cannot test a login: no credentials found/],
  [{ env: { SMTP_USERNAME: RIGHT.SMTP_USERNAME } }, /SMTP_USERNAME is set, but SMTP_PASSWORD is not/],
  [{ args: ["-"], stdin: "" }, /standard input: it is empty/],
  [{ args: ["--ca-file", "/dev/null"] }, /it contains no PEM certificate/],
  [{ args: ["--insecure"] }, /unknown option/],
  [{ args: ["--unsafely-ignore-certificate-errors"] }, /unknown option/],
  [{ args: ["--no-tls"] }, /unknown option/],
];

Deno.test("verify: without credentials, or with a way around TLS: exit 2, and no connection", async () => {
  await using twin = await startTwin();
  await besideRoot(twin.port, async (place) => {
    for (const [given, says] of NOT_ATTEMPTED) {
      const { exit, stdout, stderr } = await verify(place, given);
      assert.match(stderr, says);
      assert.deepEqual([exit, stdout], [2, ""]);
    }
  });
  assert.equal(twin.record.connections, 0);
});

Deno.test("verify: --no-auth asks for no credential and never says accepted: exit 0", async () => {
  await using twin = await startTwin();
  await besideRoot(twin.port, async (place) => {
    const { exit, stdout } = await verify(place, { args: ["--no-auth"], env: {} });
    assert.match(
      stdout,
      /^reachable: all checks before the login passed; the login was not attempted\s+\(--no-auth\)$/m,
    );
    assert.equal(exit, 0);
  });
  assert.equal(twin.record.encrypted.includes("AUTH"), false);
});

/** Servers that never come to the point. */
const SLOW: readonly [string, readonly string[], (socket: ServerSocket) => Promise<void>][] = [
  ["is silent", [], async (socket) => void await socket.drain()],
  ["is silent in the TLS handshake", ["--tls", "wrapper"], async (socket) => void await socket.drain()],
  ["sends a byte now and then", [], async (socket) => {
    while (await socket.write("2")) await socket.pause(100);
  }],
];

for (const [name, args, session] of SLOW) {
  Deno.test(`verify: a server that ${name}: exit 3 within the limit`, async () => {
    await using server = serve(session);
    await besideRoot(server.port, async (place) => {
      const { exit, stdout } = await verify(place, { args: ["--timeout", "1.5", "--format", "json", ...args] });
      const { findings, stages } = JSON.parse(stdout);
      const longest = Math.max(...stages.map(({ ms }: { readonly ms: number }) => ms));
      assert.deepEqual([exit, findings[0].id], [3, "connection-timeout"]);
      assert.ok(longest < 2500, `${longest} ms`);
    });
  });
}

/**
 * What was known when the server was silent: the address, perhaps the connection (the server may see it before the
 * program does), and no verdict about the login.
 */
const KNOWN_BY_THEN = `127.0.0.1 port PORT, STARTTLS, AKIAIOSFODNN7EXAMPLE, password from
   SMTP_PASSWORD

✓ ok       resolve       N ms  127.0.0.1
CONNECT
· skipped  greeting
· skipped  ehlo
· skipped  starttls
· skipped  tls
· skipped  ehlo-secure
· skipped  auth
· skipped  quit

inconclusive: the login was not attempted
$ smtpkey verify --region eu-west-1 --host 127.0.0.1 --all-ports
`;
const INTERRUPTED = { stdout: KNOWN_BY_THEN, stderr: "smtpkey: interrupted: this is what was known by then\n" };
const SILENT = { stdout: "", stderr: "" };

/** Ctrl-C is answered with what is known; the other signals end the run without a word. */
const SIGNALS = [["SIGINT", 130, INTERRUPTED], ["SIGTERM", 143, SILENT], ["SIGQUIT", 143, SILENT]] as const;

for (const [signal, exit, expected] of SIGNALS) {
  Deno.test(`verify: ${signal} while the server is silent: exit ${exit} at once`, async () => {
    const { promise: called, resolve } = Promise.withResolvers<void>();
    await using server = serve(async (socket) => {
      resolve();
      await socket.drain();
    });
    const given = { args: [...wayTo(server.port)], env: RIGHT };
    const start = called.then(() => performance.now());
    const ended = await runSignalled(signal, given, called);
    assert.equal(
      /^· skipped {2}\S+ +interrupted: no answer yet after \d+ ms$/m.test(ended.stdout),
      signal === "SIGINT",
    );
    const stdout = ended.stdout.replace(/port \d+/, "port PORT").replaceAll(/ +\d+ ms/g, "       N ms")
      .replace(/ +interrupted: .*$/m, "")
      .replace(/^(?:✓ ok {7}connect {7}N ms {2}127\.0\.0\.1|· skipped {2}connect)$/m, "CONNECT");
    assert.deepEqual({ ...ended, stdout }, { exit, signal: null, ...expected });
    assert.ok(performance.now() - await start < 1000);
  });
}

Deno.test("verify --wait: SIGINT between two attempts gives the last answer, and exit 130", async () => {
  await using twin = await startTwin();
  await besideRoot(twin.port, async ({ port, folder }) => {
    const child = new Deno.Command(PROGRAM, {
      args: [...wayTo(port), "--ca-file", `${folder}/root.pem`, "--wait", "5m"],
      env: WRONG,
      clearEnv: true,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const progress = child.stderr.getReader();
    const { value } = await progress.read();
    assert.match(
      new TextDecoder().decode(value),
      /^smtpkey: attempt 1, after 0 s: rejected .*; next attempt in 5 s\n$/,
    );
    const start = performance.now();
    child.kill("SIGINT");
    const [{ code }, stdout] = await Promise.all([child.status, new Response(child.stdout).text(), progress.cancel()]);
    assert.equal(code, 130);
    assert.match(stdout, /^rejected: /m);
    assert.ok(performance.now() - start < 1000);
  });
});

Deno.test("verify --wait: what is fixed in the meantime is accepted at the second attempt", async () => {
  await using twin = await startTwin();
  const port = closedPort();
  await besideRoot(port, async (place) => {
    const running = verify(place, { args: ["--wait", "20s"], timeoutMs: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await using late = await startTwin({ place: { port } });
    const { exit, stderr } = await running;
    assert.deepEqual([exit, late.record.connections, twin.record.connections], [0, 1, 0]);
    assert.match(
      stderr,
      /^smtpkey: attempt 1, after 0 s: inconclusive \(connection-refused\); next attempt in 5 s\nsmtpkey: stopped after 2 attempts in \d+ s: accepted\n$/,
    );
  });
});

Deno.test("verify --certificate: what openssl says of the same certificate", async () => {
  await using twin = await startTwin();
  await besideRoot(twin.port, async (place) => {
    const { exit, stdout } = await verify(place, { args: ["--certificate", "--format", "json"] });
    assert.equal(exit, 0);
    const [leaf] = JSON.parse(stdout).certificate.chain;
    const { stdout: seen } = await runCommand("sh", {
      args: ["-c", OPENSSL, "sh", String(place.port)],
      env: { PATH: Deno.env.get("PATH") ?? "/usr/bin:/bin" },
    });
    assert.ok(seen.includes(`sha256 Fingerprint=${leaf.sha256}`), seen);
    const human = await verify(place, { args: ["--certificate"] });
    assert.ok(human.stdout.includes(leaf.sha256));
    assert.match(human.stdout, /^ +valid: 29 days left, /m);
  });
});

const OPENSSL = 'openssl s_client -connect "127.0.0.1:$1" -starttls smtp </dev/null 2>/dev/null |' +
  " openssl x509 -noout -fingerprint -sha256";

/** What comes of a message, by what the twin says to it: the exit code, and the finding. */
const MESSAGES: readonly [NonNullable<TwinOptions["afterData"]>, number, string | undefined][] = [
  ["accepted", 0, undefined],
  ["identityNotVerified", 1, "identity-not-verified"],
];

for (const [afterData, exit, id] of MESSAGES) {
  Deno.test(`verify --from: a message that is ${afterData}: exit ${exit}`, async () => {
    await using twin = await startTwin({ afterData });
    await besideRoot(twin.port, async (place) => {
      const done = await verify(place, { args: ["--from", "sender@example.com", "--format", "json"] });
      assert.equal(done.exit, exit, done.stdout);
      const { verdict, findings, message, stages } = JSON.parse(done.stdout);
      assert.equal(verdict, "accepted");
      assert.equal(findings[0]?.id, id);
      assert.equal(message.id === null, exit === 1);
      assert.deepEqual(stages.slice(-4).map(({ stage }: { readonly stage: string }) => stage), [
        "mail",
        "rcpt",
        "data",
        "quit",
      ]);
      assert.match(twin.record.encrypted, /^To: success@simulator\.amazonses\.com\r$/m);
    });
  });
}

/** A reader that has left: the run, and its exit code. */
const LEFT: readonly [TwinOptions, Given, number][] = [
  [{}, {}, 0],
  [{}, { env: WRONG }, 1],
  [{ before: "temporaryAuthFailure" }, {}, 3],
];

for (const [options, given, exit] of LEFT) {
  Deno.test(`verify: a reader that has left changes nothing: exit ${exit}`, async () => {
    await using twin = await startTwin(options);
    const shell = '{ "$@"; echo "exit $?" >&2; } | head -c0';
    await besideRoot(twin.port, async (place) => {
      for (const args of [["--verbose"], ["--format", "json"]]) {
        const { stdout, stderr } = await verify(place, { ...given, args, shell });
        assert.deepEqual([stdout, stderr], ["", `exit ${exit}\n`]);
      }
    });
  });
}
