/**
 * A real message over a real TLS session to the SES twin, read back by npm `mailparser`.
 *
 * Invariant: what the twin received is compared byte for byte; the parser knows nothing of smtpkey.
 * @module
 */

import assert from "node:assert/strict";
import { simpleParser } from "mailparser";
import { diagnose } from "../../src/verdict/diagnose.ts";
import { denoHost } from "../../src/host/deno.ts";
import { Secret } from "../../src/secret.ts";
import { regionNamed } from "../../src/ses/region.ts";
import { dialogueWith } from "../../src/smtp/dialogue.ts";
import { messageText, type MessageToSend } from "../../src/smtp/message.ts";
import { probe, type ProbeReport } from "../../src/smtp/probe.ts";
import { messageOutcome } from "../../src/smtp/stages.ts";
import { startTwin, type TwinOptions } from "../support/twin.ts";
import type { AfterData } from "../support/twin_texts.ts";
import "../support/tls_ready.ts";

const MESSAGE: MessageToSend = {
  from: "sender@xn--bcher-kva.example",
  to: '"odd.one"@example.org',
  date: new Date("2026-08-09T10:11:12Z"),
  unique: "000102030405060708090a0b0c0d0e0f",
};

interface Sent {
  readonly report: ProbeReport;
  /** What the twin got behind 354, up to the last dot and its line end. */
  readonly raw: string;
}

/** Sends `message` to a twin. */
async function send(message: MessageToSend, options: TwinOptions = {}): Promise<Sent> {
  await using twin = await startTwin(options);
  const { username, password, port, rootPem } = twin;
  const report = await probe(denoHost, {
    host: "localhost",
    port,
    security: options.mode ?? "starttls",
    family: 4,
    serverName: "localhost",
    caCerts: [rootPem],
    limitMs: 5000,
    login: { username: new Secret(username), password: new Secret(password), shownName: username },
    mechanism: undefined,
    message,
    hidden: [],
  }, () => Promise.resolve(dialogueWith(() => true)));
  assert.equal(twin.record.connections, 1);
  assert.doesNotMatch(twin.record.clear, /MAIL|RCPT|DATA|sender/);
  const [, raw = ""] = /\r\nDATA\r\n([^]*\r\n\.\r\n)/.exec(twin.record.encrypted) ?? [];
  return { report, raw };
}

/** The message as a server understands it that undoes the doubling of dots (RFC 5321 section 4.5.2). */
function received(raw: string): string {
  assert.ok(raw.endsWith("\r\n.\r\n"));
  return raw.slice(0, -".\r\n".length).replaceAll(/^\./gm, "");
}

for (const mode of ["starttls", "wrapper"] as const) {
  Deno.test(`${mode}: the message arrives byte for byte, and SES's id for it is told`, async () => {
    const { report, raw } = await send(MESSAGE, { mode });
    assert.equal(messageOutcome(report.stages), "sent");
    assert.match(report.messageId ?? "", /^0106[0-9a-f]{12}-.*-000000$/);
    assert.match(raw, /\r\n\.\.end of the test\r\n\.\r\n$/);
    assert.doesNotMatch(raw, /[^\r]\n|\r[^\n]|[^\r\n -~]/);
    assert.equal(received(raw), messageText(MESSAGE));
  });
}

Deno.test("a parser reads what was meant", async () => {
  const mail = await simpleParser(received((await send(MESSAGE)).raw));
  assert.equal(mail.date?.toISOString(), "2026-08-09T10:11:12.000Z");
  assert.equal(mail.messageId, "<000102030405060708090a0b0c0d0e0f@xn--bcher-kva.example>");
  assert.equal(mail.subject, "Test of an SMTP login by smtpkey");
  assert.equal(mail.headers.get("auto-submitted"), "auto-generated");
  assert.deepEqual(mail.headers.get("content-type"), { value: "text/plain", params: { charset: "utf-8" } });
  assert.deepEqual(mail.from?.value.map(({ address, name }) => [address, name]), [["sender@bücher.example", ""]]);
  assert.match(JSON.stringify(mail.to), /odd\.one/);
  assert.equal(mail.attachments.length, 0);
  assert.match(mail.text ?? "", /^This is a test message\.[^]*\n\.end of the test\n$/);
});

const AFTER: readonly (readonly [AfterData, outcome: string, id: string, because: RegExp])[] = [
  [
    "notAuthorized",
    "refused",
    "not-authorized-to-send",
    /the missing permission is ses:SendRawEmail on arn:aws:ses:eu-west-1/,
  ],
  ["identityNotVerified", "refused", "identity-not-verified", /me@example\.com is the sender/],
  ["paused", "refused", "sending-paused", /./],
  ["mailFromDomain", "refused", "mail-from-domain-invalid", /./],
  ["userNameInFrom", "refused", "user-name-in-from", /./],
  ["tooLong", "refused", "message-too-long", /./],
  ["sendingRate", "unknown", "sending-rate", /./],
  ["dailyQuota", "unknown", "daily-quota", /./],
  ["legacyRate", "unknown", "legacy-rate", /./],
];

for (const [afterData, outcome, id, because] of AFTER) {
  Deno.test(`the twin's ${afterData}: ${outcome}, ${id}`, async () => {
    const message = { ...MESSAGE, from: "me@example.com", to: "success@simulator.amazonses.com" };
    const { report } = await send(message, { afterData });
    const endpoint = { host: "localhost", port: 587, security: "starttls", region: regionNamed("eu-west-1") } as const;
    const { verdict, findings } = diagnose(report, endpoint, undefined);
    assert.deepEqual([verdict, messageOutcome(report.stages), findings.map((one) => one.id)], ["accepted", outcome, [
      id,
    ]]);
    assert.match(findings[0]?.because ?? "", because);
    assert.doesNotMatch(findings[0]?.because ?? "", /sandbox/);
    assert.equal(report.messageId, undefined);
  });
}
