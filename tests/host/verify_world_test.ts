/**
 * `smtpkey verify` in the real world: sockets, TLS and time as they are, against the SES twin.
 *
 * Invariant: every case says which stage fails, which finding comes first and how the program ends; each ends in time,
 * and none lets a credential out in clear.
 * @module
 */

import assert from "node:assert/strict";
import { run } from "../../src/cli/run.ts";
import type { ExitCode } from "../../src/failure.ts";
import { denoHost } from "../../src/host/deno.ts";
import { Secret } from "../../src/secret.ts";
import type { Address } from "../../src/smtp/connection.ts";
import { certificates } from "../support/certificates.ts";
import { CERTIFICATE_KINDS, type CertificateKind, WRONG_NAMES } from "../support/dialogue.ts";
import * as hostile from "../support/hostile.ts";
import { memoryHost, type MemoryWorld } from "../support/memory_host.ts";
import { ServerSocket } from "../support/server_socket.ts";
import { startTwin, type Twin, type TwinOptions } from "../support/twin.ts";
import { runTwinSession } from "../support/twin_session.ts";
import { TEXT } from "../support/twin_texts.ts";
import {
  type Ask,
  assertKeepsSecret,
  LOCAL,
  type Outcome,
  PASSWORD,
  SECRET_KEY,
  type Short,
  short,
  USER,
  verify,
  worldIn,
} from "../support/verify_run.ts";
import "../support/tls_ready.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

/** How a record of TLS begins that holds a handshake. */
const HANDSHAKE = "\x16\x03";

/** Runs `verify` against a twin; asserts that the twin saw no credential in clear either. */
async function verifyTwin(options: TwinOptions, ask: Partial<Ask> = {}): Promise<Outcome> {
  await using twin = await startTwin(options);
  const mode = options.mode === "wrapper" ? ["--tls", "wrapper"] : [];
  const outcome = await verify({ ...twin, ...ask, args: [...mode, ...ask.args ?? []] });
  await assertTwinSaw(twin, outcome);
  return outcome;
}

async function assertTwinSaw(twin: Twin, { sent }: Outcome): Promise<void> {
  await twin.close();
  assertKeepsSecret(twin.record.clear, "");
  // The twin sees the handshake in clear too, the client's end only that of a look at the certificate.
  const [beforeHandshake] = twin.record.clear.split(HANDSHAKE);
  assert.equal(sent.clear.split(HANDSHAKE)[0], beforeHandshake);
  assert(sent.encrypted.startsWith(twin.record.encrypted));
}

for (const mode of ["starttls", "wrapper"] as const) {
  for (const mechanism of ["login", "plain"]) {
    Deno.test(`accepted: ${mode}, AUTH ${mechanism}`, async () => {
      const outcome = await verifyTwin({ mode }, { args: ["--auth", mechanism] });
      assert.deepEqual(short(outcome), [0, "none", "none"]);
      assert.equal(outcome.verdict, "accepted");
      assert(new Secret(PASSWORD).isIn(outcome.sent.encrypted));
    });
  }
}

Deno.test("accepted: with the AWS key, turned into the password on the spot", async () => {
  const env = { AWS_ACCESS_KEY_ID: USER, AWS_SECRET_ACCESS_KEY: SECRET_KEY };
  assert.deepEqual(short(await verifyTwin({}, { env })), [0, "none", "none"]);
  const other = await verifyTwin({ users: [{ accessKeyId: USER, secretKey: "another" }] }, { env });
  assert.deepEqual(short(other), [1, "auth", "credentials-invalid"]);
});

const LOGINS: readonly (readonly [what: string, options: TwinOptions, env: MemoryWorld["env"], expected: Short])[] = [
  ["another password", {}, { SMTP_USERNAME: USER, SMTP_PASSWORD: PASSWORD.replace("BMW5", "BMW6") }, [
    1,
    "auth",
    "credentials-invalid",
  ]],
  ["the secret key as password", {}, { SMTP_USERNAME: USER, SMTP_PASSWORD: SECRET_KEY }, [
    1,
    "auth",
    "raw-secret-as-password",
  ]],
  ["the password of another region", { region: "us-east-1" }, undefined, [1, "auth", "credentials-invalid"]],
  ["454", { before: "temporaryAuthFailure" }, undefined, [3, "auth", "temporary-auth-failure"]],
  ["an account without SES", { before: "notSubscribed" }, undefined, [1, "auth", "not-subscribed"]],
  ["too many connections", { before: "tooManyConnections" }, undefined, [3, "greeting", "too-many-connections"]],
  ["a slow server", { delayMs: 60 }, undefined, [0, "none", "none"]],
];

for (const [what, options, env, expected] of LOGINS) {
  for (const mode of ["starttls", "wrapper"] as const) {
    Deno.test(`${what}: ${mode}`, async () => {
      const args = options.region === undefined ? [] : ["--servername", `email-smtp.${options.region}.amazonaws.com`];
      const outcome = await verifyTwin({ ...options, mode }, { args, ...(env === undefined ? {} : { env }) });
      assert.deepEqual(short(outcome), expected);
      const verdicts = ["accepted", "rejected", "", "unknown"];
      assert.equal(outcome.verdict, verdicts[expected[0]]);
    });
  }
}

Deno.test("the password of another region, with its key at hand", async () => {
  const env = {
    SMTP_USERNAME: USER,
    SMTP_PASSWORD: "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9",
    AWS_ACCESS_KEY_ID: USER,
    AWS_SECRET_ACCESS_KEY: SECRET_KEY,
  };
  const outcome = await verifyTwin({}, { env });
  assert.deepEqual(short(outcome), [1, "auth", "wrong-region"]);
  assert.match(outcome.findings[0]?.because ?? "", /us-east-1/);
});

Deno.test("a server that closes idle connections does not matter, since none is idle", async () => {
  assert.deepEqual(short(await verifyTwin({ idleMs: 500 })), [0, "none", "none"]);
});

const BAD: Readonly<Record<Exclude<CertificateKind, "good">, string>> = {
  "expired": "certificate-expired",
  "not-yet-valid": "certificate-not-yet-valid",
  "wrong-name": "certificate-wrong-name",
  "no-intermediate": "certificate-untrusted",
  "self-signed": "certificate-untrusted",
  "self-signed-ca": "certificate-untrusted",
};

for (const certificate of CERTIFICATE_KINDS) {
  if (certificate === "good") continue;
  for (const mode of ["starttls", "wrapper"] as const) {
    Deno.test(`certificate ${certificate}: ${mode}`, async () => {
      const outcome = await verifyTwin({ certificate, mode });
      assert.deepEqual(short(outcome), [3, "tls", BAD[certificate]]);
      assert.equal(outcome.sent.encrypted, "");
    });
  }
}

Deno.test("a certificate for another host is never accepted, for any host that is asked for", async () => {
  const names = [HOST, "localhost", "127.0.0.1", "amazonaws.com", "example", "wild.example", "a.b.wild.example"];
  for (const name of names) {
    const outcome = await verifyTwin({ certificate: "wrong-name" }, { args: ["--servername", name] });
    assert.deepEqual(short(outcome), [3, "tls", "certificate-wrong-name"], name);
    assert.match(outcome.findings[0]?.because ?? "", new RegExp(WRONG_NAMES[0] ?? ""));
  }
  for (const name of ["email-smtp.eu-west-2.amazonaws.com", "email-smtp.amazonaws.com", "127.0.0.2", "::2"]) {
    const outcome = await verifyTwin({}, { args: ["--servername", name] });
    assert.deepEqual(short(outcome), [3, "tls", "certificate-wrong-name"], name);
  }
});

Deno.test("--servername: the name that the certificate has decides, not the one that was connected to", async () => {
  for (const name of ["localhost", "127.0.0.1", "::1"]) {
    assert.deepEqual(short(await verifyTwin({}, { args: ["--servername", name] })), [0, "none", "none"], name);
  }
  const right = await verifyTwin({ certificate: "wrong-name" }, { args: ["--servername", WRONG_NAMES[0] ?? ""] });
  assert.deepEqual(short(right), [0, "none", "none"]);
});

Deno.test("--ca-file: without it, and with the root of another CA, nothing is trusted", async () => {
  await using twin = await startTwin();
  const { rootPem: foreign } = await certificates(["another.example"]);
  assert.deepEqual(short(await verify({ port: twin.port })), [3, "tls", "certificate-untrusted"]);
  assert.deepEqual(short(await verify({ port: twin.port, rootPem: foreign })), [3, "tls", "certificate-untrusted"]);
  const both = await verify({ port: twin.port, rootPem: `${foreign}\ntext between\n${twin.rootPem}` });
  assert.deepEqual(short(both), [0, "none", "none"]);
});

Deno.test("--ca-file: a real file; one that is none, or holds no certificate, before any connection", async () => {
  await using twin = await startTwin();
  const path = await Deno.makeTempFile({ suffix: ".pem" });
  const exits: ExitCode[] = [];
  try {
    for (const content of [undefined, "no certificate", twin.rootPem]) {
      if (content !== undefined) await Deno.writeTextFile(path, content);
      const memory = memoryHost({ network: worldIn(), env: { SMTP_USERNAME: USER, SMTP_PASSWORD: PASSWORD } });
      const file = content === undefined ? `${path}.absent` : path;
      const words = ["verify", "--region", "eu-west-1", "--port", String(twin.port), "--ca-file", file];
      exits.push(await run(words, { ...memory, readFile: denoHost.readFile }));
    }
  } finally {
    await Deno.remove(path);
  }
  assert.deepEqual(exits, [2, 2, 0]);
  assert.equal(twin.record.connections, 1);
});

/** A listener at ::1, where the support's servers do not listen; undefined on a machine that has no such address. */
function listenAtSix(): Deno.TcpListener | undefined {
  try {
    return Deno.listen({ hostname: "::1", port: 0 });
  } catch {
    return undefined;
  }
}

Deno.test("IPv6: a server that listens at ::1 alone", async (test) => {
  const listener = listenAtSix();
  if (listener === undefined) {
    await test.step({ name: "NOT TESTED: this machine has no ::1", ignore: true, fn: () => {} });
    return;
  }
  const { good, rootPem } = await certificates();
  const serving = (async (): Promise<void> => {
    const socket = new ServerSocket(await listener.accept());
    const logins = [{ username: USER, password: PASSWORD }];
    const rest = { before: undefined, afterData: "accepted", idleMs: 5000, delayMs: 0 } as const;
    await runTwinSession(socket, { region: "eu-west-1", texts: TEXT, logins, pair: good, ...rest });
    await socket.close();
  })();
  const { port } = listener.addr;
  const six: Address = { address: "::1", family: 6 };
  const outcome = await verify({ port, rootPem, addresses: [six], args: ["-6", "--servername", "::1"] });
  assert.deepEqual(short(outcome), [0, "none", "none"]);
  await serving;
  listener.close();
});

Deno.test("two addresses, the first of which is dead: refused", async () => {
  const outcome = await verifyTwin({}, { addresses: [{ address: "::1", family: 6 }, LOCAL] });
  assert.deepEqual([outcome.exit, outcome.failed], [0, "none"]);
  assert.match(outcome.firstFinding, /^(connection-refused|network-unreachable)$/);
  assert.match(outcome.findings[0]?.because ?? "", /^::1: /);
});

Deno.test("two addresses, the first of which is dead: filtered", async () => {
  await using full = await hostile.full();
  const dead: Address = { address: "192.0.2.1", family: 4 };
  const route = ({ address }: Address, port: number): number => address === dead.address ? full.port : port;
  const outcome = await verifyTwin({}, { addresses: [dead, LOCAL], route, timeout: 1 });
  assert.deepEqual(short(outcome), [0, "none", "connection-timeout"]);
  assert.match(outcome.findings[0]?.because ?? "", /^192\.0\.2\.1: no answer within 0\.5 s/);
});

Deno.test("localhost by its own name, as the system resolves it", async () => {
  await using twin = await startTwin();
  const memory = memoryHost({
    network: denoHost,
    env: { SMTP_USERNAME: USER, SMTP_PASSWORD: PASSWORD },
    files: { "/root.pem": twin.rootPem },
  });
  const words = ["verify", "--host", "localhost", "--port", String(twin.port), "--ca-file", "/root.pem"];
  assert.equal(await run(words, memory), 0);
  assert.equal(await run(words.map((word) => word === "localhost" ? "nowhere.invalid" : word), memory), 3);
});
