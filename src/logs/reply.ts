/**
 * An SMTP reply in a text, in whatever a client wraps around it: its code, its stage, and what a code of SES means that no
 * table knows.
 *
 * Invariant: only for replies that are known to be SES's; the meaning is that of RFC 5321 section 4.2.1 and 4.3.2.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";

/** Where a reply begins in a text, and what it means. */
export interface ReplyMeaning {
  readonly id: FindingId;
  /** Where its code begins. */
  readonly at: number;
}

/** What is searched for in bytes to find lines with a reply. */
export const REPLY_LITERALS: readonly string[] = [
  "] said: 4",
  "] said: 5",
  "permanent_failure",
  "temporary_failure",
  "smtpdataerror",
  "smtpsenderrefused",
  "smtprecipientsrefused",
  "smtpresponseexception",
  "responsecode",
  "sendfailedexception",
  "addressfailedexception",
  "smtpfatalerror",
  "smtpserverbusy",
  "smtpsyntaxerror",
  "smtpunknownerror",
  "server response was",
  "smtp error from remote",
  "smtp code: ",
  "but got code",
  "diagnostic-code: smtp",
];

/** A code with its text, as servers send it and as Python, Erlang, Ruby, PHP, Java and JSON print it. */
const REPLY =
  /(?:^|: |[>"'(\x60{] ?|\b(?:said:|error|reply|response|returned|status|code|smtp;) )([45][0-5]\d)(?:[ -]|, ?b?['"]|: ?|['"]?, (?:with )?message ['"])(?!\d|[45]\.\d\.\d|ms\b|bytes\b|ns\b|%)['"]?[A-Za-z<]/;
const CODE_AFTER = /(?:SMTP code|responseCode|got code|\(code)['"]?:? ?['"]?([45][0-5]\d)\b/;

/** The reply in `text`, if there is one. */
export function replyIn(text: string): ReplyMeaning | undefined {
  const found = REPLY.exec(text) ?? CODE_AFTER.exec(text);
  const code = found?.[1];
  return found === null || code === undefined
    ? undefined
    : { id: meaningOfCode(code, text), at: found.index + found[0].indexOf(code) };
}

/** A reply whose place and codes are known, as `535 5.7.8`, where an enhanced status code does not mean another server. */
export function replyWithCode(
  { at, code }: { readonly at: number; readonly code: string },
  text: string,
): ReplyMeaning | undefined {
  const [basic] = /[45][0-5]\d/.exec(code) ?? [];
  return basic === undefined ? undefined : { id: meaningOfCode(basic, text), at };
}

/** What a reply of SES means by its code, and by the command that `text` says it answered. */
export function meaningOfCode(code: string, text: string): FindingId {
  if (code === "530") return "client-never-authenticated";
  if (code === "454") return "temporary-auth-failure";
  if (code.startsWith("4")) return "service-unavailable";
  // A server that does not know the command, or not in this state, did not look at the password.
  if (/^50[0234]$/.test(code) && AFTER_AUTH.test(text)) return "auth-not-offered";
  if (code === "534" || code === "535" || AFTER_AUTH.test(text)) return "credentials-invalid";
  if (AFTER_MAIL.test(text)) return "sender-invalid";
  if (AFTER_RCPT.test(text)) return "recipient-invalid";
  if (code === "552") return "message-too-long";
  return code.startsWith("50") ? "protocol-error" : "message-refused";
}

const AFTER_AUTH = /in reply to AUTH|SASL authentication failed|command: ?['"]?AUTH|after AUTH/i;
const AFTER_MAIL =
  /in reply to MAIL FROM|(?:after|sender|refused|failed) ?MAIL FROM|MAIL FROM command|SMTPSenderRefused|command: ?['"]MAIL/i;
const AFTER_RCPT =
  /in reply to RCPT TO|after RCPT TO|RCPT TO command|SMTPRecipientsRefused|AddressFailedException|command: ?['"]RCPT/i;
