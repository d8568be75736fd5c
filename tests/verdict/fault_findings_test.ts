/**
 * From faults to findings, for every kind of fault there is.
 *
 * Invariant: a row a fault; where it happened is said only if that makes a difference.
 * @module
 */

import assert from "node:assert/strict";
import { findingIdFor } from "../../src/verdict/fault_findings.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { CATALOGUE } from "../../src/findings/catalogue.ts";
import type { Fault, NetworkFaultKind, ProtocolFaultKind, TlsFaultKind } from "../../src/smtp/connection.ts";
import type { ProbeStage } from "../../src/smtp/stages.ts";

function network(what: NetworkFaultKind): Fault {
  return { kind: "network", what, text: "" };
}

function tls(what: TlsFaultKind): Fault {
  return { kind: "tls", what, text: "" };
}

function protocol(what: ProtocolFaultKind): Fault {
  return { kind: "protocol", what, text: "" };
}

function reply(text: string): Fault {
  return { kind: "reply", reply: { code: Number(text.slice(0, 3)), lines: [text.slice(4)], endsWithCrlf: true }, text };
}

/** In the middle of a dialogue. */
const KINDS: readonly (readonly [Fault, FindingId])[] = [
  [network("name-not-found"), "dns-failed"],
  [network("refused"), "connection-refused"],
  [network("timeout"), "connection-timeout"],
  [network("unreachable"), "network-unreachable"],
  [network("closed"), "connection-closed"],
  [network("reset"), "connection-closed"],
  [network("other"), "connection-closed"],
  [tls("expired"), "certificate-expired"],
  [tls("not-yet-valid"), "certificate-not-yet-valid"],
  [tls("wrong-name"), "certificate-wrong-name"],
  [tls("untrusted"), "certificate-untrusted"],
  [tls("self-signed"), "certificate-untrusted"],
  [tls("version"), "tls-version"],
  [tls("not-tls"), "plaintext-injected"],
  [tls("bad-server-name"), "tls-failed"],
  [tls("mode-mismatch"), "tls-mode-mismatch"],
  [tls("other"), "tls-failed"],
  [protocol("line-too-long"), "protocol-error"],
  [protocol("too-many-lines"), "protocol-error"],
  [protocol("codes-disagree"), "protocol-error"],
  [protocol("not-a-reply"), "protocol-error"],
  [protocol("starttls-not-offered"), "starttls-not-offered"],
  [protocol("starttls-masked"), "starttls-masked"],
  [protocol("plaintext-behind-starttls"), "plaintext-injected"],
  [protocol("auth-not-offered"), "auth-not-offered"],
  [protocol("endless-challenge"), "protocol-error"],
  [protocol("accepted-too-early"), "protocol-error"],
  [protocol("out-of-step"), "protocol-error"],
];

/** Where the stage or the port makes a difference. */
const PLACED: readonly (readonly [Fault, ProbeStage, number, FindingId])[] = [
  [network("timeout"), "connect", 25, "port-25-throttled"],
  [network("timeout"), "connect", 587, "connection-timeout"],
  [network("timeout"), "greeting", 25, "connection-timeout"],
  [network("refused"), "connect", 25, "port-25-throttled"],
  [network("timeout"), "resolve", 587, "dns-failed"],
  [network("other"), "resolve", 587, "dns-failed"],
  [network("closed"), "tls", 587, "tls-failed"],
  [network("reset"), "tls", 465, "tls-failed"],
  [network("timeout"), "tls", 465, "connection-timeout"],
  [protocol("not-a-reply"), "greeting", 587, "not-smtp"],
  [reply("421 Too many concurrent SMTP connections"), "greeting", 587, "too-many-connections"],
  [reply("554 go away"), "greeting", 587, "service-unavailable"],
  [reply("421 busy"), "ehlo", 587, "service-unavailable"],
  [reply("550 no"), "ehlo", 587, "protocol-error"],
  [reply("454 TLS not available"), "starttls", 587, "tls-failed"],
  [reply("454 Temporary service failure"), "starttls", 587, "service-unavailable"],
  [reply("535 Authentication Credentials Invalid"), "auth", 587, "credentials-invalid"],
  [reply("535 5.7.8 no"), "auth", 587, "credentials-invalid"],
  [reply("535 Account not subscribed to SES"), "auth", 587, "not-subscribed"],
  [reply("454 Temporary authentication failure"), "auth", 587, "temporary-auth-failure"],
  [reply("454 4.7.0 try later"), "auth", 587, "temporary-auth-failure"],
  [reply("421 busy"), "auth", 587, "service-unavailable"],
  [reply("504 mechanism unknown"), "auth", 587, "auth-not-offered"],
  [reply("502 what?"), "auth", 587, "auth-not-offered"],
  [reply("500 what?"), "auth", 587, "auth-not-offered"],
  [reply("503 not now"), "auth", 587, "protocol-error"],
  [reply("250 fine"), "auth", 587, "protocol-error"],
  [reply("530 Must issue a STARTTLS command first"), "auth", 587, "starttls-required"],
  [reply("550 no"), "auth", 587, "protocol-error"],
  [reply("501 Invalid MAIL FROM address provided"), "mail", 587, "sender-invalid"],
  [reply("501 5.1.7 bad sender"), "mail", 587, "sender-invalid"],
  [reply("553 <a@b> Invalid email address"), "mail", 587, "sender-invalid"],
  [reply("553 <a@b> Invalid email address"), "rcpt", 587, "recipient-invalid"],
  [reply("553 <a@b> address unknown"), "rcpt", 587, "recipient-invalid"],
  [reply("501 5.1.3 bad recipient"), "rcpt", 587, "recipient-invalid"],
  [reply("501 what?"), "data", 587, "message-refused"],
  [reply("553 5.7.1 not one of mine"), "rcpt", 587, "message-refused"],
  [reply("550 no"), "mail", 587, "message-refused"],
  [reply("550 no"), "rcpt", 587, "message-refused"],
  [reply("554 no"), "data", 587, "message-refused"],
  [reply("552 Message is too long."), "data", 587, "message-too-long"],
  [reply("552 5.2.2 mailbox full"), "rcpt", 587, "message-refused"],
  [reply("451 later"), "mail", 587, "service-unavailable"],
  [reply("450 greylisted"), "rcpt", 587, "service-unavailable"],
  [reply("454 later"), "data", 587, "service-unavailable"],
  [reply("454 Throttling failure: Maximum sending rate exceeded."), "data", 587, "sending-rate"],
  [reply("454 Throttling failure: Daily message quota exceeded"), "data", 587, "daily-quota"],
  [reply("503 Error: need RCPT command"), "data", 587, "protocol-error"],
  [reply("500 what?"), "mail", 587, "protocol-error"],
  [reply("250 Ok"), "data", 587, "protocol-error"],
  // The login was taken, so words about it tell of a server that lost its way.
  [reply("530 Authentication required"), "mail", 587, "protocol-error"],
  [reply("535 Authentication Credentials Invalid"), "mail", 587, "protocol-error"],
  [reply("454 Temporary authentication failure"), "mail", 587, "service-unavailable"],
  [network("closed"), "data", 587, "connection-closed"],
  [network("timeout"), "data", 25, "connection-timeout"],
];

const IN_DIALOGUE = KINDS.map(([fault, id]) => [fault, "ehlo", 587, id] as const);

for (const [fault, stage, port, id] of [...IN_DIALOGUE, ...PLACED]) {
  const what = fault.kind === "reply" ? fault.text : `${fault.kind} ${fault.what}`;
  Deno.test(`${what} at ${stage}, port ${port}: ${id}`, () => {
    assert.ok(id in CATALOGUE);
    assert.equal(findingIdFor(fault, stage, port), id);
  });
}
