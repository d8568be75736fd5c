/**
 * Whole runs of the probe over scripts: which stages pass, and what is left open or said too much.
 *
 * Invariant: whatever happens, every stage is reported, every connection is closed, and no secret is in the report.
 * @module
 */

import assert from "node:assert/strict";
import { Secret } from "../../src/secret.ts";
import { type Address, failed, type Fault, type Network } from "../../src/smtp/connection.ts";
import { dialogueWith } from "../../src/smtp/dialogue.ts";
import { type Dialogue, probe, type ProbeReport, type ProbeRequest } from "../../src/smtp/probe.ts";
import { interruptedIn } from "../../src/smtp/stages.ts";
import type { MessageToSend } from "../../src/smtp/message.ts";
import type { SmtpLogin } from "../../src/smtp/sasl.ts";
import { parseDialogue } from "../support/dialogue.ts";
import { memoryNetwork } from "../support/memory_network.ts";
import { MemoryPlayer } from "../support/memory_player.ts";

const NAME = "AKIAIOSFODNN7EXAMPLE";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LOGIN: SmtpLogin = { username: new Secret(NAME), password: new Secret(PASSWORD), shownName: NAME };

const REQUEST: ProbeRequest = {
  host: "smtp.example",
  port: 587,
  security: "starttls",
  family: undefined,
  serverName: "smtp.example",
  caCerts: [],
  limitMs: 100,
  login: LOGIN,
  mechanism: undefined,
  message: undefined,
  hidden: [],
};
const DIALOGUE = (): Promise<Dialogue> => Promise.resolve(dialogueWith(() => false));
const MESSAGE: MessageToSend = { from: "a@x.example", to: "b@x.example", date: new Date(0), unique: "00" };
const WRAPPER: Partial<ProbeRequest> = { security: "wrapper", port: 465 };

const ORDER = {
  starttls: "resolve connect greeting ehlo starttls tls ehlo-secure auth quit",
  wrapper: "resolve connect tls greeting ehlo starttls ehlo-secure auth quit",
  message: "resolve connect greeting ehlo starttls tls ehlo-secure auth mail rcpt data quit",
} as const;

const MARKS = { ok: "+", failed: "!", skipped: "." } as const;

interface Played {
  readonly report: ProbeReport;
  readonly players: readonly MemoryPlayer[];
  /** A mark for each stage, in order. */
  readonly marks: string;
  /** The fault of the first stage that failed. */
  readonly fault: Fault | undefined;
}

/** Probes `scripts`, one for each connection, in a world that `twist` may change. */
async function play(
  scripts: readonly string[],
  changes: Partial<ProbeRequest> = {},
  twist: (network: Network) => Network = (network) => network,
): Promise<Played> {
  const headers = `Username: ${NAME}\nPassword: ${PASSWORD}\n`;
  const players = scripts.map((script, index) =>
    new MemoryPlayer(parseDialogue(headers + script, `script ${index + 1}`))
  );
  const request = { ...REQUEST, ...changes };
  const report = await probe(twist(memoryNetwork(players)), request, DIALOGUE);
  for (const player of players) {
    player.assertPlayedOut();
    assert.ok(player.isClosed, "a connection was left open");
    assert.ok(!LOGIN.password.isIn(player.sent.clear), "the password went out in clear");
  }
  const isMessage = request.message !== undefined && request.login !== undefined;
  assert.equal(report.stages.map(({ stage }) => stage).join(" "), ORDER[isMessage ? "message" : request.security]);
  assert.ok(request.login === undefined || !request.login.password.isIn(JSON.stringify(report)));
  const marks = report.stages.map(({ outcome }) => MARKS[outcome]).join("");
  return { report, players, marks, fault: report.stages.find(({ fault }) => fault !== undefined)?.fault };
}

function nameOf(fault: Fault | undefined): string | undefined {
  return fault === undefined || fault.kind === "reply" ? fault?.text : `${fault.kind} ${fault.what}`;
}

const CLEAR = "S: 220 hi\nC: EHLO *\nS: 250-x\nS: 250-STARTTLS\nS: 250 AUTH LOGIN\nC: STARTTLS\nS: 220 go\n";
const SECURE = `${CLEAR}TLS\nC: EHLO *\nS: 250-x\nS: 250 AUTH PLAIN LOGIN\n`;
const AUTH = "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: <username>\nS: 334 UGFzc3dvcmQ6\nC: <password>\n";
const IN = `${SECURE}${AUTH}S: 235 welcome\n`;
const TO = `${IN}C: MAIL FROM:<a@x.example>\nS: 250 Ok\nC: RCPT TO:<b@x.example>\n`;
const SENT = { message: MESSAGE };
const WRAPPED = "TLS\nS: 220 hi\nC: EHLO *\nS: 250-x\nS: 250 AUTH PLAIN LOGIN\n";
const EHLO_ONLY = "S: 220 hi\nC: EHLO *\n";

type Row = readonly [marks: string, fault: string | undefined, script: string, changes?: Partial<ProbeRequest>];

const ROWS: Readonly<Record<string, Row>> = {
  "all goes well": ["+++++++++", undefined, `${SECURE}${AUTH}S: 235 welcome\nC: QUIT\nHANG`],
  "all goes well, the wrapper way": [
    "++++..+++",
    undefined,
    `${WRAPPED}${AUTH}S: 235 welcome\nC: QUIT\nS: 221 bye`,
    WRAPPER,
  ],
  "a refusal": ["+++++++!+", "535 no", `${SECURE}${AUTH}S: 535 no\nC: QUIT`],
  "a refusal, and the server hangs up": ["+++++++!+", "535 no", `${SECURE}${AUTH}S: 535 no\nCLOSE`],
  "a refusal before the password": [
    "+++++++!+",
    "535 no",
    `${SECURE}C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: <username>\nS: 535 no\nC: QUIT`,
  ],
  "a verdict before the question": ["+++++++!+", "protocol out-of-step", `${SECURE}GLUE\nS: 235 in\nC: QUIT`],
  "no login asked for": ["+++++++.+", undefined, `${SECURE}C: QUIT`, { login: undefined }],
  "PLAIN asked for": ["+++++++++", undefined, `${SECURE}C: AUTH PLAIN <plain>\nS: 235 in\nC: QUIT`, {
    mechanism: "plain",
  }],
  "PLAIN alone offered": [
    "+++++++++",
    undefined,
    `${CLEAR}TLS\nC: EHLO *\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN <plain>\nS: 235 in\nC: QUIT`,
  ],
  "LOGIN asked for, PLAIN offered": [
    "+++++++!+",
    "protocol auth-not-offered",
    `${CLEAR}TLS\nC: EHLO *\nS: 250-x\nS: 250 AUTH PLAIN\nC: QUIT`,
    { mechanism: "login" },
  ],
  "no AUTH behind TLS": ["+++++++!+", "protocol auth-not-offered", `${CLEAR}TLS\nC: EHLO *\nS: 250 x\nC: QUIT`],
  "the server is silent after the password": ["+++++++!!", "network timeout", `${SECURE}${AUTH}HANG`],
  "a message": ["++++++++++++", undefined, `${TO}S: 250 Ok\nC: DATA\nS: 354 go\nMESSAGE\nS: 250 Ok\nC: QUIT`, SENT],
  "a sender who is not wanted": ["++++++++!..+", "550 no", `${IN}C: MAIL FROM:<a@x.example>\nS: 550 no\nC: QUIT`, SENT],
  "a recipient who is not wanted": ["+++++++++!.+", "550 no", `${TO}S: 550 no\nC: QUIT`, SENT],
  "a message that is not wanted": [
    "++++++++++!+",
    "554 no",
    `${TO}S: 250 Ok\nC: DATA\nS: 354 go\nMESSAGE\nS: 554 no\nC: QUIT`,
    SENT,
  ],
  "a message and no answer": [
    "++++++++++!!",
    "network timeout",
    `${TO}S: 250 Ok\nC: DATA\nS: 354 go\nMESSAGE\nHANG`,
    SENT,
  ],
  "a message behind a refused login": ["+++++++!...+", "535 no", `${SECURE}${AUTH}S: 535 no\nC: QUIT`, SENT],
  "a message without a login": ["+++++++.+", undefined, `${SECURE}C: QUIT`, { login: undefined, message: MESSAGE }],
  "an expired certificate": ["+++++!...", "tls expired", `${CLEAR}TLS cert=expired`],
  "an expired certificate, the wrapper way": ["++!......", "tls expired", "TLS cert=expired", WRAPPER],
  "bytes behind the 220": ["++++!....", "protocol plaintext-behind-starttls", `${CLEAR}GLUE\nS: 250 AUTH LOGIN`],
  "bytes in clear where TLS belongs": ["+++++!...", "tls not-tls", `${CLEAR}S: 250 late`],
  "STARTTLS refused": ["++++!....", "454 not now", `${CLEAR.replace("220 go", "454 not now")}`],
  "STARTTLS not offered": ["++++!....", "protocol starttls-not-offered", `${EHLO_ONLY}S: 250-x\nS: 250 AUTH LOGIN`],
  "STARTTLS blotted out": ["++++!....", "protocol starttls-masked", `${EHLO_ONLY}S: 250-x\nS: 250 XXXXXXXA`],
  "HELO only": ["++++!....", "protocol starttls-not-offered", `${EHLO_ONLY}S: 502 what?\nC: HELO *\nS: 250 x`],
  "EHLO refused in clear": ["+++!.....", "550 no", `${EHLO_ONLY}S: 550 no`],
  "EHLO refused behind TLS": ["++++++!..", "550 no", `${CLEAR}TLS\nC: EHLO *\nS: 550 no`],
  "greeted with a refusal": ["++!......", "421 too many", "S: 421 too many\nCLOSE"],
  "a web server": ["++!......", "protocol not-a-reply", "S: HTTP/1.1 400 Bad Request"],
  "a greeting in clear, the wrapper way": ["++!......", "tls mode-mismatch", "S: 220 hi", WRAPPER],
  "silence, the wrapper way": ["++!......", "network timeout", "HANG", WRAPPER],
};

for (const [title, [marks, fault, script, changes]] of Object.entries(ROWS)) {
  Deno.test(`${title}: ${marks}`, async () => {
    const played = await play([script], changes);
    assert.equal(played.marks, marks);
    assert.equal(nameOf(played.fault), fault);
  });
}

/** Silence in clear: what a second connection gets to hear, and what it means. */
const SECONDS: readonly (readonly [scripts: readonly string[], fault: string])[] = [
  [["TLS"], "tls mode-mismatch"],
  [["TLS cert=wrong-name"], "tls mode-mismatch"],
  [["TLS answer=old-version"], "tls mode-mismatch"],
  [["TLS answer=plain-text"], "network timeout"],
  [["HANG"], "network timeout"],
  [["CLOSE"], "network timeout"],
  [[], "network timeout"],
];

for (const [scripts, fault] of SECONDS) {
  Deno.test(`silence, and a second connection with ${scripts[0] ?? "no answer"}: ${fault}`, async () => {
    const played = await play(["HANG", ...scripts]);
    assert.equal(played.marks, "++!......");
    assert.equal(nameOf(played.fault), fault);
    for (const { sent } of played.players) assert.deepEqual(sent, { clear: "", encrypted: "" });
  });
}

Deno.test("a stream that ends is no silence: no second connection is made", async () => {
  let connections = 0;
  const { fault } = await play(["CLOSE"], {}, (network) => ({
    ...network,
    connect: (...asked) => (connections++, network.connect(...asked)),
  }));
  assert.deepEqual([nameOf(fault), connections], ["network closed", 1]);
});

Deno.test("a name that does not resolve ends it", async () => {
  const fault: Fault = { kind: "network", what: "name-not-found", text: "getaddrinfo ENOTFOUND smtp.example" };
  const { marks, report } = await play(
    [],
    {},
    (network) => ({ ...network, resolve: () => Promise.resolve(failed(fault)) }),
  );
  assert.equal(marks, "!........");
  assert.deepEqual(report.stages[0], {
    stage: "resolve",
    outcome: "failed",
    startMs: 0,
    ms: 0,
    fault,
    text: fault.text,
  });
});

Deno.test("host, family, limits and names are handed on as asked", async () => {
  const seen: unknown[] = [];
  const wanted: Partial<ProbeRequest> = { family: 6, serverName: "other.example", caCerts: ["PEM"], login: undefined };
  await play([`${SECURE}C: QUIT`], wanted, (network) => ({
    ...network,
    resolve: (...asked) => {
      seen.push(asked);
      return network.resolve(...asked);
    },
    connect: async (address, port, limitMs) => {
      seen.push([address, port, limitMs]);
      const result = await network.connect(address, port, limitMs);
      if (!result.ok) return result;
      const { startTls } = result.value;
      return { ok: true, value: { ...result.value, startTls: (...tls) => (seen.push(tls), startTls(...tls)) } };
    },
  }));
  assert.deepEqual(seen, [
    ["smtp.example", 6, 100],
    [{ address: "127.0.0.1", family: 4 }, 587, 100],
    [{ serverName: "other.example", caCerts: ["PEM"] }, 100],
  ]);
});

Deno.test("an address that does not answer is passed over and reported", async () => {
  const dead: Address = { address: "2001:db8::1", family: 6 };
  const fault: Fault = { kind: "network", what: "unreachable", text: "no route" };
  const { marks, report } = await play([`${SECURE}C: QUIT`], { login: undefined }, (network) => ({
    ...network,
    resolve: () => Promise.resolve({ ok: true, value: [dead, { address: "192.0.2.1", family: 4 }] }),
    connect: (address, ...rest) =>
      address === dead ? Promise.resolve(failed(fault)) : network.connect(address, ...rest),
  }));
  assert.equal(marks, "+++++++.+");
  assert.deepEqual(report.deadAddresses, [{ address: dead, fault }]);
  assert.deepEqual(report.stages.slice(0, 2).map(({ text }) => text), ["2001:db8::1, 192.0.2.1", "192.0.2.1"]);
});

Deno.test("connections are closed even when the world throws", async () => {
  const player = new MemoryPlayer(parseDialogue("HANG", "thrown"));
  const network = memoryNetwork([player]);
  const { connection } = player;
  const read = (): never => {
    throw new Error("a bug");
  };
  const connect = (): ReturnType<Network["connect"]> => Promise.resolve({ ok: true, value: { ...connection, read } });
  await assert.rejects(() => probe({ ...network, connect }, REQUEST, DIALOGUE), /a bug/);
  assert.ok(player.isClosed);
});

Deno.test("what was learned stands in the report: capabilities, codes, times, odd line ends", async () => {
  const script = `${SECURE.replace("S: 220 hi", "WAIT 7\nS! 220 hi\\n")}${AUTH}WAIT 9\nS: 235 welcome\nC: QUIT`;
  const { report } = await play([script]);
  assert.deepEqual([report.beforeTls?.auth, report.secure?.auth], [["LOGIN"], ["PLAIN", "LOGIN"]]);
  assert.ok(report.beforeTls?.startTls === true && report.secure?.startTls === false && report.bareLineEnds);
  const facts = report.stages.map(({ stage, startMs, ms, code, text }) => [stage, startMs, ms, code, text]);
  assert.deepEqual(facts, [
    ["resolve", 0, 0, undefined, "127.0.0.1"],
    ["connect", 0, 0, undefined, "127.0.0.1"],
    ["greeting", 0, 7, 220, "220 hi"],
    ["ehlo", 7, 0, 250, "STARTTLS, AUTH LOGIN"],
    ["starttls", 7, 0, 220, "220 go"],
    ["tls", 7, 0, undefined, "certificate valid for smtp.example"],
    ["ehlo-secure", 7, 0, 250, "AUTH PLAIN LOGIN"],
    ["auth", 7, 9, 235, "235 welcome"],
    ["quit", 16, 0, undefined, "sent, not waited for"],
  ]);
});

Deno.test("the transcript tells both sides, and what was encrypted", async () => {
  const { report } = await play([`${SECURE}${AUTH}S: 535 ${PASSWORD} is wrong\nC: QUIT`]);
  const shown = report.transcript.map(({ from, secure, line }) => `${from[0]}${secure ? "~" : "-"} ${line}`);
  assert.deepEqual(
    shown.slice(-8),
    [
      "s~ 250 AUTH PLAIN LOGIN",
      "c~ AUTH LOGIN",
      "s~ 334 VXNlcm5hbWU6",
      `c~ ${NAME}`,
      "s~ 334 UGFzc3dvcmQ6",
      "c~ [secret]",
      "s~ 535 [secret] is wrong",
      "c~ QUIT",
    ],
  );
  assert.deepEqual(shown.slice(0, 2), ["s- 220 hi", "c- EHLO [127.0.0.1]"]);
});

Deno.test("a user name that is not shown is masked wherever it turns up", async () => {
  const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  const login: SmtpLogin = { username: new Secret(secret), password: new Secret(NAME), shownName: "[not shown]" };
  const script = `${SECURE}C: AUTH PLAIN *\nS: 535 ${secret} ${btoa(`\0${secret}`)}\nC: QUIT`;
  const { report } = await play([script], { login, mechanism: "plain" });
  assert.ok(!login.username.isIn(JSON.stringify(report)));
  assert.ok(report.transcript.some(({ line }) => line === "AUTH PLAIN [not shown] [secret]"));
});

const ID = "0106019d2f2b6e4c-0f3e8c56-7f0f-4b53-9d2d-6d8b8e0a1f2c-000000";

Deno.test("the report has the id of the message, and the mechanism that was tried", async () => {
  const script = `${TO}S: 250 Ok\nC: DATA\nS: 354 go\nMESSAGE\nS: 250 Ok ${ID}\nC: QUIT`;
  const { report } = await play([script], SENT);
  assert.deepEqual([report.messageId, report.mechanism], [ID, "login"]);
  const refused = await play([script.replace(`250 Ok ${ID}`, `554 Ok ${ID}`)], SENT);
  assert.deepEqual([refused.report.messageId, refused.report.mechanism], [undefined, "login"]);
  const plain = await play([`${SECURE}C: AUTH PLAIN <plain>\nS: 535 no\nC: QUIT`], { mechanism: "plain" });
  assert.equal(plain.report.mechanism, "plain");
  const none = await play([`${CLEAR}TLS\nC: EHLO *\nS: 250 x\nC: QUIT`]);
  assert.equal(none.report.mechanism, undefined);
});

Deno.test("asking for DATA and handing the message over share the time of one stage", async () => {
  const script = `${TO}S: 250 Ok\nC: DATA\nWAIT 60\nS: 354 go\nMESSAGE\nWAIT 60\nS: 250 Ok ${ID}`;
  const { marks, report } = await play([script], SENT);
  assert.equal(marks, "++++++++++!!");
  assert.equal(report.stages.find(({ stage }) => stage === "data")?.ms, 100);
});

Deno.test("while the dialogue is on its way, its first stage is the one that is waited for", async () => {
  for (const [security, stage] of [["starttls", "greeting"], ["wrapper", "tls"]] as const) {
    const never = (): Promise<Dialogue> => new Promise(() => {});
    const report = await new Promise<ProbeReport>((resolve) => {
      let known: () => ProbeReport;
      const dialogue = (): Promise<Dialogue> => (setTimeout(() => resolve(known())), never());
      const watcher = { begun: (now: () => ProbeReport) => void (known = now), started: () => {}, ended: () => {} };
      const player = new MemoryPlayer(parseDialogue("S: 220 x\n", "silent"));
      void probe(memoryNetwork([player]), { ...REQUEST, security }, dialogue, watcher);
    });
    assert.equal(interruptedIn(report.stages)?.stage, stage);
  }
});

Deno.test("a greeting that comes just within the limit is a greeting; one that is only begun is said to be so", async () => {
  const late = await play(["WAIT 90\nS: 220 hi\nC: EHLO *\nS: 250 hi"]);
  assert.match(late.marks, /^\+\+\+/);
  const begun = await play(["S! 220 h\nWAIT 200\nS: i", "WAIT 200\nS: x"]);
  assert.equal(begun.fault?.text, "no complete reply within 0.1 s");
});
