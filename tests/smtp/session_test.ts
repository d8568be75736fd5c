/**
 * A session in clear and behind TLS, step by step against scripts.
 *
 * Invariant: a script is over when the session must have stopped speaking, so anything sent beyond it fails the test.
 * @module
 */

import assert from "node:assert/strict";
import { Secret } from "../../src/secret.ts";
import type { Deadline } from "../../src/smtp/channel.ts";
import type { Fault, Result } from "../../src/smtp/connection.ts";
import type { MessageToSend } from "../../src/smtp/message.ts";
import type { SmtpLogin } from "../../src/smtp/sasl.ts";
import { PlainSession, secured, SecureSession } from "../../src/smtp/session.ts";
import { Transcript } from "../../src/smtp/transcript.ts";
import { parseDialogue } from "../support/dialogue.ts";
import { MemoryPlayer } from "../support/memory_player.ts";

const SOON: Deadline = { leftMs: () => 1000 };
const TLS = { serverName: "smtp.example", caCerts: [] };
const NAME = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LOGIN: SmtpLogin = { username: new Secret(NAME), password: new Secret(PASSWORD), shownName: NAME };
const HEADERS = `Username: ${NAME}\nPassword: ${PASSWORD}\n`;

/** Plays `script` to what `speak` does, and tells its outcome in short. */
async function played(
  script: string,
  speak: (player: MemoryPlayer, transcript: Transcript) => Promise<Result<unknown>>,
): Promise<string> {
  const player = new MemoryPlayer(parseDialogue(HEADERS + script, "session_test"));
  const result = await speak(player, new Transcript(() => player.nowMs, [LOGIN.password]));
  player.assertPlayedOut();
  return result.ok ? "ok" : nameOf(result.fault);
}

function nameOf(fault: Fault): string {
  return fault.kind === "reply" ? fault.text : `${fault.kind} ${fault.what}`;
}

Deno.test("a session in clear has no way to log in", () => {
  // @ts-expect-error: only a SecureSession has it.
  assert.equal(PlainSession.prototype.auth, undefined);
  // @ts-expect-error: nor to send anything.
  assert.equal(PlainSession.prototype.mail, undefined);
  // @ts-expect-error: it has been made from a handshake already.
  assert.equal(SecureSession.prototype.startTls, undefined);
});

const GREETINGS: readonly (readonly [string, string])[] = [
  ["S: 220 hi", "ok"],
  ["S: 220-hi\nS: 220 there", "ok"],
  ["S: 250 hi", "250 hi"],
  ["S: 421 too many", "421 too many"],
  ["S: HTTP/1.1 400 Bad Request", "protocol not-a-reply"],
  ["CLOSE", "network closed"],
  ["RESET", "network reset"],
  ["HANG", "network timeout"],
];

for (const [script, outcome] of GREETINGS) {
  Deno.test(`greeting ${JSON.stringify(script)}: ${outcome}`, async () => {
    const greet = (player: MemoryPlayer, transcript: Transcript): Promise<Result<unknown>> =>
      new PlainSession(player.connection, transcript).greeting(SOON);
    assert.equal(await played(script, greet), outcome);
  });
}

const EHLOS: readonly (readonly [string, string])[] = [
  ["S: 250-x\nS: 250 STARTTLS", "ok"],
  ...[500, 501, 502, 504].map((code) => [`S: ${code} what?\nC: HELO [127.0.0.1]\nS: 250 x`, "ok"] as const),
  ["S: 502 what?\nC: HELO [127.0.0.1]\nS: 530 no", "530 no"],
  ["S: 421 going\nCLOSE", "421 going"],
  ["S: 550 no", "550 no"],
  ["S: 250-x\nCLOSE", "network closed"],
];

for (const [script, outcome] of EHLOS) {
  Deno.test(`EHLO ${JSON.stringify(script)}: ${outcome}`, async () => {
    const ehlo = (player: MemoryPlayer, transcript: Transcript): Promise<Result<unknown>> =>
      new PlainSession(player.connection, transcript).ehlo(SOON);
    assert.equal(await played(`C: EHLO [127.0.0.1]\n${script}`, ehlo), outcome);
  });
}

Deno.test("a server that knows HELO only can do nothing", async () => {
  const player = new MemoryPlayer(parseDialogue("C: EHLO *\nS: 500 x\nC: HELO *\nS: 250-x\nS: 250 STARTTLS", "helo"));
  const result = await new PlainSession(player.connection, new Transcript(() => 0, [])).ehlo(SOON);
  assert.ok(result.ok && !result.value.capabilities.startTls);
});

const STARTTLS: readonly (readonly [string, string])[] = [
  ["S: 220 go\nTLS", "ok"],
  ["S: 454 not now", "454 not now"],
  ["S: 250 go", "250 go"],
  ["S: 220 go\nGLUE\nS: 250-injected\nS: 250 AUTH LOGIN", "protocol plaintext-behind-starttls"],
  ["S! 220 go\\r\\nx", "protocol plaintext-behind-starttls"],
  ["S: 220 go\nS: 250 later", "tls not-tls"],
  ["S: 220 go\nTLS cert=expired", "tls expired"],
  ["S: 220 go\nTLS cert=wrong-name", "tls wrong-name"],
  ["S: 220 go\nCLOSE", "network closed"],
];

for (const [script, outcome] of STARTTLS) {
  Deno.test(`STARTTLS ${JSON.stringify(script)}: ${outcome}`, async () => {
    const secure = async (player: MemoryPlayer, transcript: Transcript): Promise<Result<unknown>> => {
      const session = new PlainSession(player.connection, transcript);
      const ready = await session.startTls(SOON);
      return ready.ok ? await session.secure(TLS, SOON) : ready;
    };
    assert.equal(await played(`C: STARTTLS\n${script}`, secure), outcome);
  });
}

const USER = "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: <username>\n";
const BOTH = `${USER}S: 334 UGFzc3dvcmQ6\nC: <password>\n`;
const PLAIN = "C: AUTH PLAIN <plain>\n";
const SHORT = "C: AUTH LOGIN <username>\n";

const AUTHS: readonly (readonly ["login" | "name-first" | "plain", string, string])[] = [
  ["login", `${BOTH}S: 235 welcome`, "ok"],
  ["login", `${BOTH}S: 535 no`, "535 no"],
  ["login", `${BOTH}S: 454 later`, "454 later"],
  ["login", `${BOTH}S: 250 fine`, "250 fine"],
  ["login", `${BOTH}S: 334 again`, "protocol endless-challenge"],
  ["login", `${USER}S: 535 no`, "535 no"],
  ["login", `${USER}S: 235 welcome`, "protocol accepted-too-early"],
  ["login", `${USER}CLOSE`, "network closed"],
  ["login", `${USER}S: 334 UGFzc3dvcmQ6\nGLUE\nS: 235 in`, "protocol out-of-step"],
  ["login", "C: AUTH LOGIN\nS: 334 a\nGLUE\nS: 334 b\nC: <username>\nC: <password>\nS: 235 in", "ok"],
  ["login", "C: AUTH LOGIN\nS: 504 what?", "504 what?"],
  ["login", "C: AUTH LOGIN\nS: 235 welcome", "protocol accepted-too-early"],
  ["name-first", `${SHORT}S: 334 UGFzc3dvcmQ6\nC: <password>\nS: 235 welcome`, "ok"],
  ["name-first", `${SHORT}S: 334 UGFzc3dvcmQ6\nC: <password>\nS: 535 no`, "535 no"],
  ["name-first", `${SHORT}S: 501 what?\n${BOTH}S: 235 welcome`, "ok"],
  ["name-first", `${SHORT}S: 504 what?\nC: AUTH LOGIN\nS: 504 what?`, "504 what?"],
  ["name-first", `${SHORT}S: 334 VXNlcm5hbWU6\nC: <username>\nS: 334 UGFzc3dvcmQ6\nC: <password>\nS: 235 in`, "ok"],
  ["name-first", `${SHORT}S: 535 no`, "535 no"],
  ["name-first", `${SHORT}S: 235 welcome`, "protocol accepted-too-early"],
  ["name-first", `${SHORT}CLOSE`, "network closed"],
  ["plain", `${PLAIN}S: 235 welcome`, "ok"],
  ["plain", `${PLAIN}S: 535-no\nS: 535 never`, "535 no / never"],
  ["plain", `${PLAIN}S: 334 `, "protocol endless-challenge"],
];

for (const [way, script, outcome] of AUTHS) {
  const mechanism = way === "plain" ? "plain" : "login";
  Deno.test(`AUTH ${JSON.stringify(script)}: ${outcome}, and nothing is sent after it`, async () => {
    const auth = async (player: MemoryPlayer, transcript: Transcript): Promise<Result<unknown>> => {
      const session = await secured(player.connection, TLS, transcript, SOON);
      const result = session.ok ? await session.value.auth(mechanism, LOGIN, way === "name-first", SOON) : session;
      assert.equal(player.sent.clear, "");
      assert.ok(!LOGIN.password.isIn(JSON.stringify(transcript.lines)));
      return result;
    };
    assert.equal(await played(`TLS\n${script}`, auth), outcome);
  });
}

const MESSAGE: MessageToSend = { from: "a@x.example", to: "b@x.example", date: new Date(0), unique: "00" };
const MAIL = "C: MAIL FROM:<a@x.example>";
const TO = `${MAIL}\nS: 250 Ok\nC: RCPT TO:<b@x.example>`;
const DATA = `${TO}\nS: 250 Ok\nC: DATA`;

/** What the server answers, and what comes of it; `doubt` if it is not known whether the message was accepted. */
const MAILS: readonly (readonly [script: string, outcome: string, doubt?: boolean])[] = [
  [`${DATA}\nS: 354 go\nMESSAGE\nS: 250 Ok`, "ok"],
  [`${DATA}\nS: 354 go\nMESSAGE\nS: 250-Ok\nS: 250 id`, "ok"],
  [`${MAIL}\nS: 250 Ok\nC: RCPT TO:<b@x.example>\nS: 251 elsewhere\nC: DATA\nS: 354 go\nMESSAGE\nS: 250 Ok`, "ok"],
  [`${MAIL}\nS: 550 no`, "550 no"],
  [`${MAIL}\nS: 235 in`, "235 in"],
  [`${MAIL}\nS: 251 elsewhere`, "251 elsewhere"],
  [`${MAIL}\nS: 354 go`, "354 go"],
  [`${MAIL}\nCLOSE`, "network closed"],
  [`GLUE\nS: 250 Ok`, "protocol out-of-step"],
  [`${TO}\nS: 550 no`, "550 no"],
  [`${TO}\nHANG`, "network timeout"],
  [`${MAIL}\nS: 250 Ok\nGLUE\nS: 250 Ok`, "protocol out-of-step"],
  [`${DATA}\nS: 250 Ok`, "250 Ok"],
  [`${DATA}\nS: 451 later`, "451 later"],
  [`${DATA}\nRESET`, "network reset"],
  [`${DATA}\nS: 354 go\nGLUE\nS: 250 Ok`, "protocol out-of-step"],
  [`${DATA}\nS: 354 go\nMESSAGE\nS: 554 no`, "554 no"],
  [`${DATA}\nS: 354 go\nMESSAGE\nS: 354 more`, "354 more"],
  [`${DATA}\nS: 354 go\nMESSAGE\nCLOSE`, "network closed", true],
  [`${DATA}\nS: 354 go\nMESSAGE\nRESET`, "network reset", true],
  [`${DATA}\nS: 354 go\nMESSAGE\nHANG`, "network timeout", true],
  [`${DATA}\nS: 354 go\nMESSAGE\nS: what?`, "protocol not-a-reply", true],
  [`${DATA}\nS: 354 go\nCLOSE`, "network closed", true],
];

for (const [script, outcome, doubt = false] of MAILS) {
  Deno.test(`a message, ${JSON.stringify(script.replace(TO, "…"))}: ${outcome}`, async () => {
    const send = async (player: MemoryPlayer, transcript: Transcript): Promise<Result<unknown>> => {
      const session = await secured(player.connection, TLS, transcript, SOON);
      if (!session.ok) return session;
      await session.value.greeting(SOON);
      const mail = await session.value.mail(MESSAGE, { size: false }, SOON);
      const rcpt = mail.ok ? await session.value.rcpt(MESSAGE, SOON) : mail;
      const data = rcpt.ok ? await session.value.data(MESSAGE, SOON) : rcpt;
      assert.equal(!data.ok && /unknown whether the server accepted it/.test(data.fault.text), doubt);
      return data;
    };
    assert.equal(await played(`TLS\nS: 220 hi\n${script}`, send), outcome);
  });
}

Deno.test("behind 354 nothing but the message is sent: what comes too early ends the connection, without a QUIT", async () => {
  const script = `TLS\nC: DATA\nS: 354 go\nGLUE\nS: 250 Ok`;
  const player = new MemoryPlayer(parseDialogue(script, "early"));
  const session = await secured(player.connection, TLS, new Transcript(() => 0, []), SOON);
  assert.ok(session.ok);
  assert.ok(!(await session.value.data(MESSAGE, SOON)).ok);
  assert.ok(player.isClosed);
  assert.ok(!(await session.value.quit(SOON)).ok);
  assert.equal(player.sent.encrypted, "DATA\r\n");
});

Deno.test("the size is told to a server that wants it, and the transcript shows the message in short", async () => {
  const script = "TLS\nC: MAIL FROM:<a@x.example> SIZE=534\nS: 250 Ok\nC: DATA\nS: 354 go\nMESSAGE\nS: 250 Ok";
  const player = new MemoryPlayer(parseDialogue(script, "size"));
  const transcript = new Transcript(() => 0, []);
  const session = await secured(player.connection, TLS, transcript, SOON);
  assert.ok(session.ok);
  await session.value.mail(MESSAGE, { size: true }, SOON);
  await session.value.data(MESSAGE, SOON);
  player.assertPlayedOut();
  assert.equal(transcript.lines.at(-2)?.line, "(message, 534 bytes)");
});

Deno.test("quitting says so and closes, without waiting for an answer", async () => {
  const player = new MemoryPlayer(parseDialogue("C: QUIT\nHANG", "quit"));
  const session = new PlainSession(player.connection, new Transcript(() => 0, []));
  assert.ok((await session.quit(SOON)).ok);
  assert.ok(player.isClosed);
  assert.equal(player.nowMs, 0);
  player.assertPlayedOut();
});
