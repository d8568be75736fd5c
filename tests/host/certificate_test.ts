/**
 * The look at a server's certificates, over real sockets: at the twin, and at servers that mean no good.
 *
 * Invariant: what is seen is what the server was given; every look ends within its limit, and no byte that it sends is more
 * than EHLO, STARTTLS and a hello.
 * @module
 */

import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { connect, resolve } from "../../src/host/network.ts";
import type { Network, Result } from "../../src/smtp/connection.ts";
import type { CertificateFacts, PeerCertificate } from "../../src/tls/chain.ts";
import { inspectCertificate, type InspectionRequest } from "../../src/tls/peer_certificate.ts";
import { concat, pieces } from "../support/bytes.ts";
import { type CertificatePair, certificates } from "../support/certificates.ts";
import { CERTIFICATE_KINDS, WRONG_NAMES } from "../support/dialogue.ts";
import * as hostile from "../support/hostile.ts";
import { type LoopbackServer, serve } from "../support/loopback_server.ts";
import type { ServerSocket } from "../support/server_socket.ts";
import { startTwin } from "../support/twin.ts";
import { CHAIN_OF_THREE, NO_SHARED_CIPHER, ONLY_TLS_1_3 } from "../tls/flights.ts";
import "../support/tls_ready.ts";

const NETWORK: Network = { resolve, connect, now: () => performance.now() };

/** More than loopback ever needs, a limit to wait for, and how much later than that a loaded machine may be; milliseconds. */
const PLENTY_MS = 5000;
const LIMIT_MS = 300;
const SLACK_MS = 1000;

const SAID = "EHLO [127.0.0.1]\r\nSTARTTLS\r\n";

async function look(port: number, request: Partial<InspectionRequest> = {}): Promise<Result<PeerCertificate>> {
  const random = crypto.getRandomValues(new Uint8Array(32));
  const usual = { host: "127.0.0.1", port, security: "starttls", family: undefined, serverName: "localhost" } as const;
  const started = performance.now();
  const result = await inspectCertificate(NETWORK, { ...usual, limitMs: PLENTY_MS, random, ...request });
  const ms = performance.now() - started;
  assert.ok(ms < (request.limitMs ?? PLENTY_MS) + SLACK_MS, `it took ${ms} ms`);
  return result;
}

function seen(result: Result<PeerCertificate>): PeerCertificate {
  return result.ok ? result.value : assert.fail(result.fault.text);
}

function factsOf(result: Result<PeerCertificate>): readonly CertificateFacts[] {
  return seen(result).chain.map((link) => "unreadable" in link ? assert.fail(link.unreadable) : link);
}

function faultOf(result: Result<unknown>): string {
  if (result.ok) assert.fail("a fault was wanted");
  const { fault } = result;
  return fault.kind === "reply" ? `reply ${fault.reply.code}` : `${fault.kind} ${fault.what}`;
}

/** The certificates in `pem`, read by the platform. */
function certificatesIn({ cert }: CertificatePair): readonly X509Certificate[] {
  return (cert.match(/-----BEGIN[^]*?-----END CERTIFICATE-----/g) ?? []).map((pem) => new X509Certificate(pem));
}

for (const mode of ["starttls", "wrapper"] as const) {
  for (const kind of CERTIFICATE_KINDS) {
    Deno.test(`${mode}, certificate ${kind}: the chain that the server was given`, async () => {
      const region = "eu-west-1";
      const set = await certificates([`email-smtp.${region}.amazonaws.com`]);
      await using twin = await startTwin({ mode, certificate: kind, region });
      const result = await look(twin.port, { security: mode });
      assert.equal(seen(result).version, "TLS 1.2");
      assert.match(seen(result).cipher, /^TLS_ECDHE_ECDSA_WITH_\w+$/);
      const expected = certificatesIn(set[kind]);
      assert.deepEqual(factsOf(result).map(({ sha256 }) => sha256), expected.map((one) => one.fingerprint256));
      assert.deepEqual(factsOf(result).map(({ validTo }) => validTo), expected.map((one) => one.validToDate));
      // The rest of the hello goes to the TLS listener behind the twin, past its record.
      assert.equal(twin.record.clear.split("\x16\x03\x01")[0], mode === "starttls" ? SAID : "");
      assert.equal(twin.record.encrypted, "");
    });
  }
}

Deno.test("the facts of a leaf, and of its issuer", async () => {
  await using twin = await startTwin({ certificate: "wrong-name" });
  const [leaf, issuer, ...rest] = factsOf(await look(twin.port));
  assert.deepEqual([leaf?.subject, leaf?.issuer, leaf?.names], [
    "CN=localhost",
    "CN=smtpkey test intermediate",
    WRONG_NAMES,
  ]);
  assert.deepEqual([issuer?.subject, issuer?.issuer, issuer?.names], [
    "CN=smtpkey test intermediate",
    "CN=smtpkey test root",
    [],
  ]);
  assert.deepEqual(rest, []);
});

Deno.test("an address as the server name, which is not sent, and one that is asked for in one family", async () => {
  await using twin = await startTwin();
  assert.equal(factsOf(await look(twin.port, { serverName: "127.0.0.1" })).length, 2);
  assert.equal(factsOf(await look(twin.port, { host: "localhost", family: 4 })).length, 2);
  assert.equal(faultOf(await look(twin.port, { family: 6 })), "network name-not-found");
});

Deno.test("RSA, and more names than are passed on", async () => {
  const keys = await crypto.subtle.generateKey(
    { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: "SHA-256" },
    true,
    ["sign", "verify"],
  );
  const names = Array.from({ length: 150 }, (_, index) => ({ type: "dns", value: `n${index}.example` } as const));
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=rsa.example",
    keys,
    extensions: [new x509.SubjectAlternativeNameExtension(names)],
  });
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
  const pair = { cert: certificate.toString("pem"), key };
  await using server = serve(async (socket) => void await socket.startTls(pair));
  const result = await look(server.port, { security: "wrapper" });
  assert.match(seen(result).cipher, /^TLS_ECDHE_RSA_WITH_\w+$/);
  const [leaf] = factsOf(result);
  assert.equal(leaf?.names.length, 101);
  assert.deepEqual([leaf?.names[0], leaf?.names[99], leaf?.names[100]], ["n0.example", "n99.example", "50 more"]);
});

/** Waits for the hello, in both modes, then does `act`. */
function answering(
  mode: InspectionRequest["security"],
  act: (socket: ServerSocket) => Promise<unknown>,
): LoopbackServer {
  return serve(async (socket) => {
    if (mode === "starttls") {
      for (const reply of ["220 hi\r\n", "250-hi\r\n250 STARTTLS\r\n", "220 go ahead\r\n"]) {
        await socket.write(reply);
        if (!reply.includes("ahead")) await socket.readLine();
      }
    }
    await socket.read();
    await act(socket);
  });
}

/** Says `bytes` in pieces of one byte, `ms` after each other. */
async function drip(socket: ServerSocket, bytes: Uint8Array, ms: number): Promise<void> {
  for (const piece of pieces(bytes, 1)) {
    if (!await socket.write(piece)) return;
    if (ms > 0) await socket.pause(ms);
  }
}

type Act = (socket: ServerSocket) => Promise<unknown>;

/** What is said once and waited with; or said again and again. */
const saying = (bytes: string | Uint8Array): Act => async (socket) => {
  await socket.write(bytes);
  await socket.drain();
};
const repeating = (bytes: Uint8Array): Act => async (socket) => {
  while (await socket.write(bytes)) await socket.pause(0);
};

const ENDLESS_CHAIN = Uint8Array.from(
  { length: 5 + 16_384 },
  (_, at) => [22, 3, 3, 0x40, 0, 2, 0, 0xff, 0xff][at] ?? 0,
);

const WARNINGS = concat(Array.from({ length: 500 }, () => Uint8Array.of(21, 3, 3, 0, 2, 1, 112)));

const BAD: Readonly<Record<string, readonly [Act, string]>> = {
  "TLS 1.3 alone": [saying(ONLY_TLS_1_3), "tls version"],
  "an alert": [saying(NO_SHARED_CIPHER), "tls other"],
  "words in clear": [saying("502 what\r\n"), "tls not-tls"],
  "rubbish": [saying(hostile.randomBytes(3, 2000)), "tls not-tls"],
  "rubbish in a record": [saying(Uint8Array.of(22, 3, 3, 0, 9, ...hostile.randomBytes(4, 9))), "tls other"],
  "silence": [(socket) => socket.drain(), "network timeout"],
  "the end": [(socket) => socket.finish(), "network closed"],
  "half an answer": [saying(CHAIN_OF_THREE.subarray(0, 700)), "network timeout"],
  "half an answer and the end": [async (socket) => {
    await socket.write(CHAIN_OF_THREE.subarray(0, 700));
    await socket.finish();
  }, "network closed"],
  "warnings without end": [repeating(WARNINGS), "tls other"],
  "records without end": [repeating(ENDLESS_CHAIN), "tls other"],
  "a record that drips": [(socket) => drip(socket, ENDLESS_CHAIN, 20), "network timeout"],
};

for (const mode of ["starttls", "wrapper"] as const) {
  for (const [what, [act, fault]] of Object.entries(BAD)) {
    Deno.test(`${mode}, the hello is answered with ${what}: ${fault}`, async () => {
      await using server = answering(mode, act);
      const isWait = fault === "network timeout";
      assert.equal(faultOf(await look(server.port, { security: mode, limitMs: isWait ? LIMIT_MS : PLENTY_MS })), fault);
    });
  }
  Deno.test(`${mode}, an answer byte by byte`, async () => {
    await using server = answering(mode, (socket) => drip(socket, CHAIN_OF_THREE, 0));
    assert.equal(factsOf(await look(server.port, { security: mode })).length, 3);
    assert.equal(server.sockets.length, 1);
    assert.ok(server.sockets[0]?.sent.clear.startsWith(mode === "starttls" ? `${SAID}\x16\x03\x01` : "\x16\x03\x01"));
  });
}

const SERVERS: Readonly<Record<string, readonly [() => hostile.Hostile | Promise<hostile.Hostile>, string, string]>> = {
  "nobody": [hostile.refusing, "network refused", "network refused"],
  "a full queue": [hostile.full, "network timeout", "network timeout"],
  "a server that breaks off": [hostile.resetting, "network reset", "network reset"],
  "SSH": [hostile.ssh, "protocol not-a-reply", "tls not-tls"],
  "HTTP": [hostile.http, "network timeout", "tls not-tls"],
  "a greeting without end": [hostile.endless, "protocol too-many-lines", "tls not-tls"],
};

for (const [what, [start, starttls, wrapper]] of Object.entries(SERVERS)) {
  Deno.test(`a look at ${what}`, async () => {
    await using server = await start();
    assert.equal(faultOf(await look(server.port, { limitMs: LIMIT_MS })), starttls);
    assert.equal(faultOf(await look(server.port, { security: "wrapper", limitMs: LIMIT_MS })), wrapper);
  });
}

Deno.test("the wrong mode: TLS where a greeting was expected, a greeting where TLS was", async () => {
  await using wrapped = await startTwin({ mode: "wrapper" });
  assert.equal(faultOf(await look(wrapped.port, { limitMs: LIMIT_MS })), "network timeout");
  await using plain = await startTwin();
  assert.equal(faultOf(await look(plain.port, { security: "wrapper" })), "tls not-tls");
});
