/**
 * The words of SES: which of its replies means what.
 *
 * Invariant: a table, tried in order; a pattern holds what SES says and no client's wrapping, but for the marks that clients
 * print between code and text. The code alone proves nothing: SES uses 530, 535, 454 and 554 for several things each.
 * Source: SES Developer Guide, "Troubleshooting SMTP issues", and replies quoted in public threads; the replies about the
 * order of commands are those of SubEthaSMTP, which SES resembles.
 * @module
 */

import { DOMAIN_PATTERN, SMTP_HOST_PATTERN } from "../ses/endpoint.ts";
import { answer, reason, type Signature } from "./signature.ts";
import type { FindingId } from "./finding.ts";

/** The findings by what the server says, the more exact first. */
export const SERVER_WORDS: readonly Signature[] = [
  answer("not-subscribed", "sole", /account not subscribed to SES/i, "account not s", "subscribed to ses"),
  // Only SES writes it in capitals; SubEtha, which others run, does not.
  answer("credentials-invalid", "sole", /Authentication Credentials Invalid/, "authentication cred", "credentials inv"),
  answer(
    "starttls-required",
    "likely",
    /Must issue a STARTTLS command first/i,
    "must issue a",
    "starttls command",
  ),
  answer(
    "client-never-authenticated",
    "likely",
    /\b530[ ,:'"b(]*Authentication required/i,
    "530 authentication",
    "authentication required",
  ),
  answer("temporary-auth-failure", "likely", /Temporary authentication failure/i, "temporary auth", "454 temporary"),
  answer("legacy-rate", "sole", /Maximum SigV2 SMTP sending rate exceeded/i, "sigv2 smtp", "smtp sending rate"),
  answer("sending-rate", "likely", /Maximum sending rate exceeded/i, "maximum sending", "rate exceeded"),
  answer(
    "daily-quota",
    "likely",
    /Daily (?:message|sending) quota exceeded/i,
    "daily message",
    "daily sending",
    "quota exceeded",
  ),
  answer(
    "too-many-connections",
    "likely",
    /Too many concurrent SMTP connections/i,
    "too many concurrent",
    "smtp connections",
  ),
  answer("connection-closed", "shared", /too many messages in one session/i, "too many messages", "in one session"),
  answer(
    "idle-timeout",
    "likely",
    /Timeout waiting for data from client/i,
    "timeout waiting for",
    "data from client",
  ),
  answer("service-unavailable", "likely", /Temporary service failure/i, "temporary service", "service failure"),
  answer("not-authorized-to-send", "sole", /not authorized to perform:? [`'"]?ses:Send/i, "ses:send"),
  answer(
    "identity-not-verified",
    "likely",
    /Email address(?:es)? (?:is|are) not verified/i,
    "address is not",
    "addresses are not",
    "not verified",
  ),
  answer("sending-paused", "sole", /Sending paused for this account/i, "sending paused", "for this account"),
  answer(
    "mail-from-domain-invalid",
    "likely",
    /MAIL FROM domain not verified|DNS setup for MAIL FROM domain is invalid/i,
    "from domain not",
    "not verified",
    "dns setup for",
    "domain is invalid",
  ),
  answer(
    "user-name-in-from",
    "likely",
    /Transaction failed: User name is missing/i,
    "transaction failed",
    "name is missing",
  ),
  answer("message-too-long", "likely", /\b552[ ,:'"b(]*Message is too long/i, "message is", "too long"),
  answer("sender-invalid", "likely", /Invalid MAIL FROM address provided/i, "invalid mail from", "address provided"),
  answer(
    "recipient-invalid",
    "shared",
    /\b553\b(?:(?!\b553\b).){0,320}?Invalid email address.{0,20}in reply to RCPT TO/i,
    "invalid email",
    "email address",
  ),
  answer(
    "sender-invalid",
    "shared",
    /\b553\b(?:(?!\b553\b).){0,320}?Invalid email address/i,
    "invalid email",
    "email address",
  ),
  answer("recipient-invalid", "shared", /\b553\b(?:(?!\b553\b).){0,320}?address unknown/i, "address unknown"),
  answer("protocol-error", "shared", /\b501 Invalid command argument, not a valid Base64/i, "invalid command arg"),
  answer(
    "protocol-error",
    "shared",
    /\b503 (?:5\.5\.1 )?(?:Error: need (?:MAIL|RCPT) command|Sender already specified)/i,
    "need mail command",
    "need rcpt command",
    "sender already",
  ),
  // What it was that the server does not know, the client may name: its words count as much.
  reason(
    "protocol-error",
    /\b500[ ,:'"b(]*(?:Line too long|Error: command not implemented)/i,
    "line too long",
    "command not implemented",
  ),
  answer(
    "auth-not-offered",
    "shared",
    /\b504[ ,:'"b(]*The requested authentication mechanism is not supported/i,
    "authentication mechanism",
  ),
];

/** What SES means by `text`, or undefined if these are not its words. */
export function meaningOf(text: string): FindingId | undefined {
  return SERVER_WORDS.find(({ pattern }) => pattern.test(text))?.id;
}

/** Whether a greeting or a host name is that of SES. */
export function isSes(text: string): boolean {
  return SES.test(text);
}

const SES = new RegExp(
  String.raw`\b(?:${SMTP_HOST_PATTERN}|email-smtp\.${DOMAIN_PATTERN})\b|SimpleEmailService`,
  "i",
);
