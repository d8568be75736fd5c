/**
 * The servers that the other tests lean on: certificates, the SES twin, both players and the hostile ones.
 *
 * Invariant: each is driven by a small client that shares no code with smtpkey, over real sockets.
 * @module
 */

import assert from "node:assert/strict";
import { encode } from "../support/bytes.ts";
import { certificates } from "../support/certificates.ts";
import { Client, connect, dial, faultName, LIMIT_MS, memoryWire } from "../support/client.ts";
import { CERTIFICATE_KINDS, type CertificateKind, parseDialogue } from "../support/dialogue.ts";
import * as hostile from "../support/hostile.ts";
import { playOnLoopback } from "../support/loopback_player.ts";
import { memoryNetwork } from "../support/memory_network.ts";
import { MemoryPlayer } from "../support/memory_player.ts";
import { sesPassword, startTwin, type TwinOptions } from "../support/twin.ts";
import type { AfterData } from "../support/twin_texts.ts";

const USER = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const BANNER = "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABCDEFGHI aBcDeFgHiJkLmNoPqRsT";
const EHLO_SECURE = "250-email-smtp.amazonaws.com\r\n250-8BITMIME\r\n250-AUTH PLAIN LOGIN\r\n250 Ok";
const EHLO_CLEAR = EHLO_SECURE.replace("250-AUTH", "250-STARTTLS\r\n250-AUTH");

/** A client of a twin, behind EHLO inside TLS. */
async function secureClient(port: number, rootPem: string): Promise<Client> {
  const client = await dial(port);
  assert.equal(await client.reply(), BANNER);
  assert.equal(await client.ask("EHLO x"), EHLO_CLEAR);
  assert.equal(await client.ask("STARTTLS"), "220 Ready to start TLS");
  assert.equal(await client.startTls(rootPem), "ok");
  assert.equal(await client.ask("EHLO x"), EHLO_SECURE);
  return client;
}

function plain(username: string, password: string): string {
  return `AUTH PLAIN ${btoa(`\0${username}\0${password}`)}`;
}

Deno.test("certificates: each kind gives the runtime's error", async (test) => {
  const expected: Readonly<Record<CertificateKind, RegExp>> = {
    "good": /^ok$/,
    "expired": /^InvalidData: invalid peer certificate: certificate expired: .*not valid after 1609459200/,
    "not-yet-valid": /^InvalidData: invalid peer certificate: certificate not valid yet: .*not valid before/,
    "wrong-name": /not valid for name "localhost"; .*DnsName\("other.example"\) or DnsName\("\*.wild.example"\)$/,
    "no-intermediate": /^InvalidData: invalid peer certificate: UnknownIssuer$/,
    "self-signed": /^InvalidData: invalid peer certificate: UnknownIssuer$/,
    "self-signed-ca": /^InvalidData: invalid peer certificate: Other\(OtherError\(CaUsedAsEndEntity\)\)$/,
  };
  for (const certificate of CERTIFICATE_KINDS) {
    await test.step(certificate, async () => {
      await using twin = await startTwin({ mode: "wrapper", certificate });
      using client = await dial(twin.port);
      assert.match(await client.startTls(twin.rootPem), expected[certificate]);
    });
  }
});

Deno.test("certificates: the extra names are valid, the set is made once", async () => {
  assert.equal(certificates(["a.example"]), certificates(["a.example"]));
  await using twin = await startTwin({ mode: "wrapper", region: "us-gov-west-1" });
  using client = await dial(twin.port);
  await client.startTls(twin.rootPem, "email-smtp.us-gov-west-1.amazonaws.com");
  assert.equal(await client.reply(), BANNER);
});

Deno.test("sesPassword: the published vectors", () => {
  assert.equal(sesPassword(SECRET, "us-east-1"), "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9");
  assert.equal(sesPassword(SECRET, "eu-west-1"), "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk");
});

Deno.test("twin: accepts the password of its region by PLAIN and LOGIN, refuses every other", async () => {
  await using twin = await startTwin();
  assert.deepEqual([twin.username, twin.password], [USER, sesPassword(SECRET, "eu-west-1")]);
  using client = await secureClient(twin.port, twin.rootPem);
  for (const wrong of ["", SECRET, sesPassword(SECRET, "us-east-1"), `${twin.password} `]) {
    assert.equal(await client.ask(plain(USER, wrong)), "535 Authentication Credentials Invalid");
  }
  assert.equal(await client.ask(plain("AKIAother", twin.password)), "535 Authentication Credentials Invalid");
  assert.equal(await client.ask("AUTH PLAIN"), "334 Ok");
  assert.equal(await client.ask("*"), "501 Authentication canceled by client.");
  assert.equal(await client.ask("AUTH LOGIN"), "334 VXNlcm5hbWU6");
  assert.equal(await client.ask(btoa(USER)), "334 UGFzc3dvcmQ6");
  assert.equal(await client.ask(btoa(twin.password)), "235 Authentication successful.");
  assert.equal(await client.ask("AUTH LOGIN"), "503 Refusing any other AUTH command.");
  using other = await secureClient(twin.port, twin.rootPem);
  assert.equal(await other.ask(`AUTH LOGIN ${btoa(USER)}`), "334 UGFzc3dvcmQ6");
  assert.equal(await other.ask(btoa(twin.password)), "235 Authentication successful.");
  using third = await secureClient(twin.port, twin.rootPem);
  assert.equal(await third.ask(plain(USER, twin.password)), "235 Authentication successful.");
  assert.equal(await third.ask("QUIT"), "221 Bye");
  assert.equal(twin.record.connections, 3);
  assert.equal(twin.record.clear, "EHLO x\r\nSTARTTLS\r\n".repeat(3));
  assert(twin.record.encrypted.endsWith("QUIT\r\n"));
});

Deno.test("twin: in clear, AUTH HELO RSET want TLS, MAIL wants a login", async () => {
  await using twin = await startTwin();
  using client = await dial(twin.port);
  await client.reply();
  for (const line of [plain(USER, twin.password), "AUTH LOGIN", "HELO x", "RSET"]) {
    assert.equal(await client.ask(line), "530 Must issue a STARTTLS command first");
  }
  for (const line of ["MAIL FROM:<a@example.com>", "RCPT TO:<b@example.com>", "DATA"]) {
    assert.equal(await client.ask(line), "530 Authentication required");
  }
  assert.equal(await client.ask("NOOP"), "250 Ok");
  assert.equal(await client.ask("WHAT"), "500 Error: command not implemented");
});

/** What a twin says to a mail, after a login. */
async function mail(options: TwinOptions): Promise<string> {
  await using twin = await startTwin({ ...options, mode: "wrapper" });
  using client = await dial(twin.port);
  await client.startTls(twin.rootPem);
  assert.equal(await client.reply(), BANNER);
  assert.equal(await client.ask("EHLO x"), EHLO_SECURE);
  assert.equal(await client.ask("MAIL FROM:<a@example.com>"), "530 Authentication required");
  assert.equal(await client.ask(plain(twin.username, twin.password)), "235 Authentication successful.");
  assert.equal(await client.ask("MAIL FROM:<>"), "501 Invalid MAIL FROM address provided");
  assert.equal(await client.ask("MAIL FROM:<a@example.com> BODY=8BITMIME"), "250 Ok");
  assert.equal(await client.ask("RCPT TO:b"), "553 b address unknown");
  assert.equal(await client.ask("RCPT TO:<b@example.com>"), "250 Ok");
  assert.equal(await client.ask("DATA"), "354 End data with <CR><LF>.<CR><LF>");
  return await client.ask("Subject: x\r\n\r\nQUIT\r\n.");
}

Deno.test("twin: what comes after DATA", async () => {
  const replies: readonly (readonly [AfterData, RegExp])[] = [
    ["accepted", /^250 Ok 0106[0-9a-f]{12}-[0-9a-f-]{36}-000000$/],
    ["notAuthorized", /^554 Access denied: User `arn:.*' is not authorized to perform `ses:SendRawEmail' .*eu-west-1/],
    ["identityNotVerified", /^554 Message rejected: Email address .* region EU-WEST-1: a@example.com, b@example.com$/],
    ["userNameInFrom", /^554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'$/],
    ["legacyRate", /^454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded\.$/],
  ];
  for (const [afterData, reply] of replies) assert.match(await mail({ afterData }), reply);
});

Deno.test("twin: what goes wrong before DATA", async () => {
  await using crowded = await startTwin({ before: "tooManyConnections" });
  using client = await dial(crowded.port);
  assert.equal(await client.reply(), "421 Too many concurrent SMTP connections");
  assert.equal(await client.reply(), "network closed");
  await using busy = await startTwin({ before: "temporaryAuthFailure" });
  using second = await secureClient(busy.port, busy.rootPem);
  assert.equal(await second.ask(plain(USER, "x")), "454 Temporary authentication failure");
  await using stranger = await startTwin({ before: "notSubscribed" });
  using third = await secureClient(stranger.port, stranger.rootPem);
  assert.equal(await third.ask(plain(USER, "x")), "535 Authentication Credentials Invalid");
  assert.equal(await third.ask(plain(USER, stranger.password)), "535 Account not subscribed to SES");
});

Deno.test("twin: hangs up on the idle, in clear and inside TLS; delays its replies", async () => {
  await using twin = await startTwin({ idleMs: 200, delayMs: 5 });
  const started = performance.now();
  using clear = await dial(twin.port);
  await clear.reply();
  assert(performance.now() - started >= 4);
  assert.equal(await clear.reply(), "451 4.4.2 Timeout waiting for data from client.");
  assert.equal(await clear.reply(), "network closed");
  using secure = await secureClient(twin.port, twin.rootPem);
  assert.equal(await secure.reply(), "451 4.4.2 Timeout waiting for data from client.");
  assert.equal(await secure.reply(), "network closed");
});

Deno.test("twin: closes while clients hang in every stage", async () => {
  const twin = await startTwin({ delayMs: 1 });
  using clear = await dial(twin.port);
  await clear.reply();
  using handshaking = await dial(twin.port);
  await handshaking.reply();
  await handshaking.ask("STARTTLS");
  using secure = await secureClient(twin.port, twin.rootPem);
  await twin.close();
  assert.equal(await secure.reply(), "network closed");
  assert.equal(await clear.reply(), "network closed");
});

Deno.test("parseDialogue: headers, steps and escapes", () => {
  const text =
    "# x\nTitle: a: b\nUsername: u\nPassword: p\n\nS: 220 é\nGLUE\nS! \\x00\\xff\\e\\t\\\\\nC: A <username> <plain>\nTLS cert=expired\n";
  const { headers, steps } = parseDialogue(text, "a.smtp");
  assert.deepEqual(Object.fromEntries(headers), { Title: "a: b", Username: "u", Password: "p" });
  assert.deepEqual(steps, [
    { kind: "send", bytes: encode("220 é\r\n"), glued: false, line: 6 },
    { kind: "send", bytes: Uint8Array.of(0, 255, 27, 9, 92), glued: true, line: 8 },
    { kind: "receive", pattern: `A ${btoa("u")} ${btoa("\0u\0p")}`, line: 9 },
    { kind: "tls", answer: "expired", line: 10 },
  ]);
});

Deno.test("parseDialogue: what it does not know is an error with file and line", () => {
  const bad = [
    "S 220",
    "C:x",
    "TLS cert=fine",
    "WAIT",
    "CUT 0",
    "CLOSE now",
    "GLUE",
    "S: a\nGLUE",
    "S: a\nGLUE\nTLS",
    "CLOSE\nS: a",
    "TLS\nTLS",
    "RESET now",
    "S! \\q",
    "C: <username>",
    "Aa: b\nAa: c",
  ];
  for (const text of bad) assert.throws(() => parseDialogue(text, "bad.smtp"), /^Error: bad\.smtp:\d+: /, text);
});

/** Scripts with what the client does (`?` awaits a reply, `TLS`, or a line to send) and what it gets. */
const PLAYS: readonly (readonly [script: string, moves: readonly string[], outcomes: readonly string[]])[] = [
  [
    "S: 220 hi\nC: EHLO *\nS: 250-a\nS: 250 b\nC: STARTTLS\nS: 220 go\nTLS\nC: AUTH PLAIN AHUAcA==\nS: 235 in\nC: QUIT\nS: 221 bye",
    ["?", "EHLO x", "STARTTLS", "TLS", "AUTH PLAIN AHUAcA==", "QUIT", "?"],
    ["220 hi", "250-a\r\n250 b", "220 go", "ok", "235 in", "221 bye", "network closed"],
  ],
  ["TLS\nCUT 3\nS: 220 hi\nWAIT 30\nS: 221 bye\nCLOSE", ["TLS", "?", "?", "?"], [
    "ok",
    "220 hi",
    "221 bye",
    "network closed",
  ]],
  ["S: 220 a\nGLUE\nS: 250 b\nHANG", ["?", "?", "?"], ["220 a", "250 b", "network timeout"]],
  ["S: 220 a\nWAIT 800\nS: 250 b", ["?", "?"], ["220 a", "network timeout"]],
  ["HANG", ["TLS"], ["network timeout"]],
  ["CLOSE", ["TLS"], ["network closed"]],
  ["TLS answer=old-version", ["TLS"], ["tls version"]],
  ["TLS answer=plain-text", ["TLS"], ["tls not-tls"]],
  ["S! 220 a\\r\\n\nC: STARTTLS\nS: 220 b\nWAIT 20\nS: 250 injected", ["?", "STARTTLS", "TLS"], [
    "220 a",
    "220 b",
    "tls not-tls",
  ]],
  ["TLS cert=expired", ["TLS"], ["tls expired"]],
  ["TLS cert=not-yet-valid", ["TLS"], ["tls not-yet-valid"]],
  ["TLS cert=wrong-name", ["TLS"], ["tls wrong-name"]],
  ["TLS cert=no-intermediate", ["TLS"], ["tls untrusted"]],
  ["TLS cert=self-signed", ["TLS"], ["tls untrusted"]],
  ["TLS cert=self-signed-ca", ["TLS"], ["tls self-signed"]],
];

async function drive(client: Client, moves: readonly string[], rootPem: string): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (const move of moves) {
    if (move === "?") outcomes.push(await client.reply());
    else if (move === "TLS") outcomes.push(faultName(await client.startTls(rootPem)));
    else outcomes.push(await client.ask(move));
  }
  return outcomes;
}

for (const [script, moves, outcomes] of PLAYS) {
  const name = script.replaceAll("\n", " | ");
  const dialogue = parseDialogue(script, name);

  Deno.test(`memory player: ${name}`, async () => {
    const player = new MemoryPlayer(dialogue);
    using client = new Client(memoryWire(player.connection));
    assert.deepEqual(await drive(client, moves, ""), outcomes);
    player.assertPlayedOut();
  });

  Deno.test(`loopback player: ${name}`, async () => {
    await using player = await playOnLoopback(dialogue);
    {
      using client = await dial(player.port);
      assert.deepEqual(await drive(client, moves, player.rootPem), outcomes);
    }
    await player.assertPlayedOut();
  });
}

Deno.test("players: what the client sent, in clear and inside TLS; the memory player's clock", async () => {
  const dialogue = parseDialogue("C: a\nWAIT 40\nS: 220 go\nTLS\nC: b\nHANG", "sent.smtp");
  const memory = new MemoryPlayer(dialogue);
  await drive(new Client(memoryWire(memory.connection)), ["a", "TLS", "b"], "");
  assert.deepEqual(memory.sent, { clear: "a\r\n", encrypted: "b\r\n" });
  assert.equal(memory.nowMs, 40 + LIMIT_MS);
  await using loopback = await playOnLoopback(dialogue);
  using client = await dial(loopback.port);
  await drive(client, ["a", "TLS", "b"], loopback.rootPem);
  assert.deepEqual(loopback.sent, memory.sent);
});

Deno.test("players: a client that leaves the script is told with file and line", async () => {
  const deviations: readonly (readonly [script: string, moves: readonly string[], text: RegExp])[] = [
    ["S: 220 a\nC: EHLO *", ["?", "HELO x"], /^Error: x\.smtp:2: expected "EHLO \*": the client sent "HELO x\\r\\n"/],
    ["S: 220 a\nC: EHLO *", ["?"], /^Error: x\.smtp:2: expected "EHLO \*": the client (left|never got here)/],
    ["S: 220 a", ["?", "QUIT"], /^Error: x\.smtp: the script is over: the client sent "QUIT\\r\\n"/],
    ["S: 220 a\nTLS\nS: 220 b", ["?", "QUIT"], /^Error: x\.smtp:2: tls: /],
    ["TLS cert=expired\nC: EHLO *", ["TLS"], /^Error: x\.smtp:2: expected "EHLO \*": /],
  ];
  for (const [script, moves, text] of deviations) {
    const dialogue = parseDialogue(script, "x.smtp");
    const memory = new MemoryPlayer(dialogue);
    await drive(new Client(memoryWire(memory.connection)), moves, "");
    assert.throws(() => memory.assertPlayedOut(), text);
    await using loopback = await playOnLoopback(dialogue);
    {
      using client = await dial(loopback.port);
      await drive(client, moves, loopback.rootPem);
    }
    await assert.rejects(() => loopback.assertPlayedOut(), text);
  }
});

Deno.test("memory player: the connection that TLS replaced must not be used again", async () => {
  const player = new MemoryPlayer(parseDialogue("TLS\nS: 220 a", "x.smtp"));
  await player.connection.startTls({ serverName: "localhost", caCerts: [] }, 1);
  assert.equal((await player.connection.read(1)).ok, false);
  assert.throws(() => player.assertPlayedOut(), /the client used the connection that TLS had replaced/);
});

Deno.test("memory player: RESET, in clear and inside TLS", async () => {
  for (const script of ["S: 220 a\nRESET", "TLS\nS: 220 a\nRESET", "S: 220 a\nC: STARTTLS\nS: 220 b\nRESET"]) {
    const player = new MemoryPlayer(parseDialogue(script, "x.smtp"));
    const client = new Client(memoryWire(player.connection));
    const moves = script.startsWith("TLS")
      ? ["TLS", "?", "?"]
      : ["?", ...(script.includes("C:") ? ["STARTTLS", "TLS"] : ["?"])];
    assert.equal((await drive(client, moves, "")).at(-1), "network reset");
    player.assertPlayedOut();
  }
});

Deno.test("memory network: one script a connection, then refused", async () => {
  const network = memoryNetwork([new MemoryPlayer(parseDialogue("S: 220 a", "x.smtp"))]);
  const address = { address: "127.0.0.1", family: 4 } as const;
  assert.equal((await network.connect(address, 25, 1)).ok, true);
  assert.equal((await network.connect(address, 25, 1)).ok, false);
});

Deno.test("hostile: what each server does to a client that waits, and to one that speaks", async (test) => {
  const servers: readonly (readonly [() => hostile.Hostile | Promise<hostile.Hostile>, string, RegExp])[] = [
    [hostile.silent, "?", /^network timeout$/],
    [hostile.closing, "?", /^network closed$/],
    [hostile.resetting, "?", /^network reset$/],
    [hostile.ssh, "?", /^network timeout$/],
    [hostile.http, "?", /^network timeout$/],
    [hostile.http, "EHLO x", /^network closed$/],
    [hostile.tls, "?", /^network timeout$/],
    [hostile.tls, "EHLO x", /^network closed$/],
    [hostile.longLine, "?", /^220 x{3996}$/],
    [() => hostile.random(7), "?", /^network closed$/],
    [hostile.silent, "TLS", /^network timeout$/],
    [hostile.closing, "TLS", /^network closed$/],
    [hostile.resetting, "TLS", /^network reset$/],
    [hostile.ssh, "TLS", /^tls not-tls$/],
  ];
  for (const [start, move, outcome] of servers) {
    await test.step(`${start.name} ${move}`, async () => {
      await using server = await start();
      using client = await dial(server.port);
      assert.match((await drive(client, [move], "")).join(), outcome);
    });
  }
});

Deno.test("hostile: refused, and no room to connect", async () => {
  await using refusing = hostile.refusing();
  await assert.rejects(() => dial(refusing.port), Deno.errors.ConnectionRefused);
  await using full = await hostile.full();
  await assert.rejects(() => dial(full.port), { name: "TimeoutError" });
});

Deno.test("hostile: a TLS server behind its handshake, an endless reply, bytes by seed", async () => {
  await using tls = await hostile.tls();
  using client = await dial(tls.port);
  assert.equal(await client.startTls(tls.rootPem), "ok");
  assert.equal(await client.reply(), "220 tls.example ESMTP");
  await using endless = hostile.endless();
  const wire = await connect(endless.port);
  let count = 0;
  while (count < 10_000) count += (await wire.read()).length;
  wire.close();
  assert.deepEqual(hostile.randomBytes(1, 500), hostile.randomBytes(1, 500));
  assert.notDeepEqual(hostile.randomBytes(1, 500), hostile.randomBytes(2, 500));
});
