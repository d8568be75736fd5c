/**
 * From what went wrong at a stage to the finding that names it.
 *
 * Invariant: tables by kind of fault; what SES says in words counts before the code, and the code before the stage.
 * @module
 */

import type { Fault, NetworkFaultKind, ProtocolFaultKind, TlsFaultKind } from "../smtp/connection.ts";
import { isMailStage, type MailStage, type ProbeStage } from "../smtp/stages.ts";
import { LOGIN } from "../findings/catalogue/login.ts";
import type { FindingId } from "../findings/finding.ts";
import { meaningOf } from "../findings/ses_replies.ts";
import { networkFindingId } from "./unreached.ts";

const TLS: Readonly<Record<TlsFaultKind, FindingId>> = {
  "expired": "certificate-expired",
  "not-yet-valid": "certificate-not-yet-valid",
  "wrong-name": "certificate-wrong-name",
  "untrusted": "certificate-untrusted",
  "self-signed": "certificate-untrusted",
  "version": "tls-version",
  // In the middle of a session, bytes in clear where a handshake belongs are the slower form of the injection.
  "not-tls": "plaintext-injected",
  "bad-server-name": "tls-failed",
  "mode-mismatch": "tls-mode-mismatch",
  "other": "tls-failed",
};

const PROTOCOL: Readonly<Record<ProtocolFaultKind, FindingId>> = {
  "line-too-long": "protocol-error",
  "too-many-lines": "protocol-error",
  "codes-disagree": "protocol-error",
  "not-a-reply": "protocol-error",
  "starttls-not-offered": "starttls-not-offered",
  "starttls-masked": "starttls-masked",
  "plaintext-behind-starttls": "plaintext-injected",
  "auth-not-offered": "auth-not-offered",
  "endless-challenge": "protocol-error",
  "accepted-too-early": "protocol-error",
  "out-of-step": "protocol-error",
};

/** The finding for `fault` at `stage`; `port` distinguishes a throttled port from a slow one. */
export function findingIdFor(fault: Fault, stage: ProbeStage, port: number): FindingId {
  switch (fault.kind) {
    case "network":
      return networkFinding(fault.what, stage, port);
    case "tls":
      return TLS[fault.what];
    case "protocol":
      return fault.what === "not-a-reply" && stage === "greeting" ? "not-smtp" : PROTOCOL[fault.what];
    case "reply":
      return isMailStage(stage)
        ? mailFinding(fault.text, fault.reply.code, stage)
        : meaningOf(fault.text) ?? replyFinding(fault.reply.code, stage);
  }
}

function networkFinding(what: NetworkFaultKind, stage: ProbeStage, port: number): FindingId {
  return stage === "tls" && what !== "timeout" ? "tls-failed" : networkFindingId(what, stage, port);
}

/** A refusal in words that are not those of SES. */
function replyFinding(code: number, stage: ProbeStage): FindingId {
  if (code < 400) return "protocol-error";
  if (stage === "starttls") return "tls-failed";
  if (stage !== "auth") return code < 500 || stage === "greeting" ? "service-unavailable" : "protocol-error";
  if (code === 535) return "credentials-invalid";
  if (code === 454) return "temporary-auth-failure";
  if (code < 500) return "service-unavailable";
  return [500, 502, 504].includes(code) ? "auth-not-offered" : "protocol-error";
}

/** A rejection after a login that was accepted. */
function mailFinding(text: string, code: number, stage: MailStage): FindingId {
  // SES has the same words for a bad sender and a bad recipient: only the command distinguishes them.
  const meaning = meaningOf(stage === "rcpt" ? `${text} in reply to RCPT TO` : text);
  if (meaning !== undefined && !Object.hasOwn(LOGIN, meaning)) return meaning;
  if (code >= 400 && code < 500) return "service-unavailable";
  if (code === 501 && stage !== "data") return stage === "mail" ? "sender-invalid" : "recipient-invalid";
  return code < 400 || [500, 502, 503, 530, 535].includes(code) ? "protocol-error" : "message-refused";
}
