/**
 * Names, TCP and TLS of the runtime, over real loopback sockets and with real certificates.
 *
 * Invariant: every wait ends by its limit, and no test leaves a socket, timer or operation; the sanitizers stay on.
 * @module
 */

import assert from "node:assert/strict";
import { connect, resolve } from "../../src/host/network.ts";
import type { Address, Connection, Result } from "../../src/smtp/connection.ts";
import { encode, latin1 } from "../support/bytes.ts";
import { certificates } from "../support/certificates.ts";
import { CERTIFICATE_KINDS, type CertificateKind, parseDialogue, WRONG_NAMES } from "../support/dialogue.ts";
import * as hostile from "../support/hostile.ts";
import { serve } from "../support/loopback_server.ts";
import { playOnLoopback } from "../support/loopback_player.ts";
import "../support/tls_ready.ts";

const LOCAL: Address = { address: "127.0.0.1", family: 4 };

/** More than loopback ever needs, milliseconds. */
const PLENTY_MS = 5000;

/** A limit to wait for, and how much later than that a loaded machine may be. */
const LIMIT_MS = 150;
const SLACK_MS = 20_000;

function valueOf<T>(result: Result<T>): T {
  assert(result.ok, "a value was wanted");
  return result.value;
}

/** The fault as `kind what`. */
function faultOf<T>(result: Result<T>): string {
  assert(!result.ok, "a fault was wanted");
  const { fault } = result;
  return fault.kind === "reply" ? fault.kind : `${fault.kind} ${fault.what}`;
}

async function connected(port: number): Promise<Connection> {
  return valueOf(await connect(LOCAL, port, PLENTY_MS));
}

/** Asserts that `action` ends in a timeout, neither before its limit nor much behind it. */
async function assertTimesOut<T>(action: () => Promise<Result<T>>): Promise<void> {
  const started = performance.now();
  const result = await action();
  const ms = performance.now() - started;
  assert.equal(faultOf(result), "network timeout");
  assert(!result.ok && result.fault.text === "no answer within 0.1 s");
  assert(ms >= LIMIT_MS - 5 && ms < LIMIT_MS + SLACK_MS, `it took ${ms} ms`);
}

/** Asserts that the connection is closed, whichever way it is used. */
async function assertClosed(connection: Connection): Promise<void> {
  assert.equal(faultOf(await connection.read(PLENTY_MS)), "network closed");
  assert.equal(faultOf(await connection.write(encode("x"), PLENTY_MS)), "network closed");
  connection.close();
  connection.close();
}

Deno.test("resolve: localhost, in both families and in each", async () => {
  const four = valueOf(await resolve("localhost", 4, PLENTY_MS));
  assert.deepEqual(four, [LOCAL]);
  const all = valueOf(await resolve("localhost", undefined, PLENTY_MS));
  const six = await resolve("localhost", 6, PLENTY_MS);
  const expected = six.ok ? ["127.0.0.1", "::1"] : ["127.0.0.1"];
  assert.deepEqual(all.map(({ address }) => address).toSorted(), expected);
  assert.deepEqual(six.ok ? six.value : [], all.filter(({ family }) => family === 6));
});

Deno.test("resolve: an address is its own answer, and has none in the other family", async () => {
  assert.deepEqual(valueOf(await resolve("::1", undefined, PLENTY_MS)), [{ address: "::1", family: 6 }]);
  assert.equal(faultOf(await resolve("127.0.0.1", 6, PLENTY_MS)), "network name-not-found");
  assert.equal(faultOf(await resolve("::1", 4, PLENTY_MS)), "network name-not-found");
});

Deno.test("resolve: a name that cannot exist (RFC 6761 section 6.4)", async () => {
  const result = await resolve("nowhere.invalid", undefined, PLENTY_MS);
  // Where no name server can be reached, the system cannot say that there is no such name.
  assert.match(faultOf(result), /^network (name-not-found|other|timeout)$/);
  if (!result.ok && result.fault.kind === "network" && result.fault.what === "other") {
    assert.match(result.fault.text, /EAI_AGAIN/);
  }
});

Deno.test("resolve: has a limit, whatever the system's resolver is busy with", async () => {
  const started = performance.now();
  const results = await Promise.all(Array.from({ length: 200 }, () => resolve("localhost", 4, 1)));
  assert(performance.now() - started < SLACK_MS);
  const late = results.filter((result) => !result.ok);
  assert.notEqual(late.length, 0);
  for (const result of late) assert.equal(faultOf(result), "network timeout");
  // The system's call cannot be broken off; this one is answered behind the others.
  assert.equal((await resolve("localhost", 4, PLENTY_MS)).ok, true);
});

Deno.test("connect: a server that listens; bytes go both ways", async () => {
  await using server = serve(async (socket) => {
    const arrival = await socket.readLine();
    if (arrival.kind === "line") await socket.write(`you said ${arrival.text}`);
    await socket.finish();
  });
  const connection = await connected(server.port);
  valueOf(await connection.write(encode("hello\r\n"), PLENTY_MS));
  assert.equal(latin1(valueOf(await connection.read(PLENTY_MS))), "you said hello\r\n");
  assert.equal(faultOf(await connection.read(PLENTY_MS)), "network closed");
  connection.close();
  await assertClosed(connection);
  assert.equal(server.sockets[0]?.sent.clear, "hello\r\n");
});

Deno.test("connect: what needs no connection is done while an answer is waited for, and not where it comes at once", async () => {
  await using refusing = hostile.refusing();
  await using silent = await hostile.full();
  const done: string[] = [];
  assert.equal(faultOf(await connect(LOCAL, refusing.port, PLENTY_MS, () => done.push("refused"))), "network refused");
  await assertTimesOut(() => connect(LOCAL, silent.port, LIMIT_MS, () => done.push("silent")));
  assert.deepEqual(done, ["silent"]);
});

Deno.test("connect: refused, in both families", async () => {
  await using server = hostile.refusing();
  assert.equal(faultOf(await connect(LOCAL, server.port, PLENTY_MS)), "network refused");
  const six = await connect({ address: "::1", family: 6 }, server.port, PLENTY_MS);
  assert.match(faultOf(six), /^network (refused|unreachable)$/);
});

Deno.test("connect: a full queue is a timeout by the limit, again and again, and leaves no socket", async () => {
  await using server = await hostile.full();
  for (let round = 0; round < 3; round++) await assertTimesOut(() => connect(LOCAL, server.port, LIMIT_MS));
});

Deno.test("read: its limit closes the connection, so that the server sees the end", async () => {
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  await using server = serve(async (socket) => {
    await socket.drain();
    resolve();
  });
  const connection = await connected(server.port);
  await assertTimesOut(() => connection.read(LIMIT_MS));
  await gone;
  await assertClosed(connection);
});

Deno.test("read: a broken stream is a reset", async () => {
  await using server = hostile.resetting();
  const connection = await connected(server.port);
  assert.equal(faultOf(await connection.read(PLENTY_MS)), "network reset");
  connection.close();
});

Deno.test("write: a server that does not read; its limit closes the connection", async () => {
  await using server = serve(async (socket) => await socket.pause(PLENTY_MS));
  const connection = await connected(server.port);
  await assertTimesOut(() => connection.write(new Uint8Array(64 * 1024 * 1024), LIMIT_MS));
  await assertClosed(connection);
});

Deno.test("startTls: a silent server; its limit closes both connections", async () => {
  await using server = serve(async (socket) => void await socket.drain());
  const connection = await connected(server.port);
  await assertTimesOut(() => connection.startTls({ serverName: "localhost", caCerts: [] }, LIMIT_MS));
  await assertClosed(connection);
  await server.close();
  // A ClientHello was all that it ever sent.
  assert(server.sockets[0]?.sent.clear.startsWith("\x16\x03"));
});

Deno.test("startTls: inside TLS, limits close too", async () => {
  const { good, rootPem } = await certificates();
  await using server = serve(async (socket) => {
    assert.equal(await socket.startTls(good), undefined);
    await socket.write("220 hi\r\n");
    await socket.drain();
  });
  const clear = await connected(server.port);
  const secure = valueOf(await clear.startTls({ serverName: "localhost", caCerts: [rootPem] }, PLENTY_MS));
  assert.equal(latin1(valueOf(await secure.read(PLENTY_MS))), "220 hi\r\n");
  valueOf(await secure.write(encode("secret\r\n"), PLENTY_MS));
  await assertTimesOut(() => secure.read(LIMIT_MS));
  await assertClosed(secure);
  await assertClosed(clear);
  await server.close();
  const sent = server.sockets[0]?.sent;
  assert.equal(sent?.encrypted, "secret\r\n");
  assert.equal(sent.clear.includes("secret"), false);
});

const FAULTS: Readonly<Record<CertificateKind, string | undefined>> = {
  "good": undefined,
  "expired": "tls expired",
  "not-yet-valid": "tls not-yet-valid",
  "wrong-name": "tls wrong-name",
  "no-intermediate": "tls untrusted",
  "self-signed": "tls untrusted",
  "self-signed-ca": "tls self-signed",
};

/** A handshake with a server that answers as a line of a script says; what the server read is looked at too. */
async function shake(script: string, serverName: string, caCerts?: readonly string[]): Promise<Result<Connection>> {
  await using player = await playOnLoopback(parseDialogue(script, script));
  const connection = await connected(player.port);
  const trusted = caCerts ?? [player.rootPem];
  const shaken = await connection.startTls({ serverName, caCerts: trusted }, PLENTY_MS);
  if (shaken.ok) shaken.value.close();
  connection.close();
  await assertClosed(connection);
  assert.equal(player.sent.encrypted, "");
  return shaken;
}

for (const kind of CERTIFICATE_KINDS) {
  Deno.test(`startTls: certificate ${kind}`, async () => {
    const shaken = await shake(`TLS cert=${kind}`, "localhost");
    assert.equal(shaken.ok ? undefined : faultOf(shaken), FAULTS[kind]);
  });
}

Deno.test("startTls: a certificate for other names is told with its names", async () => {
  const shaken = await shake("TLS cert=wrong-name", "email-smtp.eu-west-1.amazonaws.com");
  assert(!shaken.ok && shaken.fault.kind === "tls");
  assert.deepEqual(shaken.fault.names, WRONG_NAMES);
});

Deno.test("startTls: the name decides, not the address that was connected to", async () => {
  assert.equal((await shake("TLS", "email-smtp.eu-west-1.amazonaws.com")).ok, true);
  assert.equal((await shake("TLS", "127.0.0.1")).ok, true);
  assert.equal(faultOf(await shake("TLS", "email-smtp.us-east-1.amazonaws.com")), "tls wrong-name");
  assert.equal(faultOf(await shake("TLS", "127.0.0.2")), "tls wrong-name");
  assert.equal((await shake("TLS cert=wrong-name", "any.wild.example")).ok, true);
  assert.equal(faultOf(await shake("TLS cert=wrong-name", "too.deep.wild.example")), "tls wrong-name");
});

Deno.test("startTls: a root that was not given is not trusted, a self-signed leaf that was given is", async () => {
  const set = await certificates();
  assert.equal(faultOf(await shake("TLS", "localhost", [])), "tls untrusted");
  assert.equal((await shake("TLS cert=self-signed", "localhost", [set["self-signed"].cert])).ok, true);
  const authority = await shake("TLS cert=self-signed-ca", "localhost", [set["self-signed-ca"].cert]);
  assert.equal(faultOf(authority), "tls self-signed");
});

Deno.test("startTls: no TLS at all, a version of old, a name that is none", async () => {
  assert.equal(faultOf(await shake("TLS answer=plain-text", "localhost")), "tls not-tls");
  assert.equal(faultOf(await shake("TLS answer=old-version", "localhost")), "tls version");
  assert.equal(faultOf(await shake("HANG", "no name")), "tls bad-server-name");
});

Deno.test("startTls: an end in the middle of it stays a fault of the network", async () => {
  for (const [start, what] of [[hostile.closing, "closed"], [hostile.resetting, "reset"]] as const) {
    await using server = start();
    const connection = await connected(server.port);
    const shaken = await connection.startTls({ serverName: "localhost", caCerts: [] }, PLENTY_MS);
    assert.equal(faultOf(shaken), `network ${what}`);
  }
});

Deno.test("startTls: a second time is a fault, and nothing is left open", async () => {
  const { good, rootPem } = await certificates();
  await using server = serve(async (socket) => {
    await socket.startTls(good);
    await socket.drain();
  });
  const options = { serverName: "localhost", caCerts: [rootPem] };
  const secure = valueOf(await (await connected(server.port)).startTls(options, PLENTY_MS));
  assert.equal(faultOf(await secure.startTls(options, PLENTY_MS)), "tls other");
  secure.close();
});
