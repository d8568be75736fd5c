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
  answer("not-subscribed", "sole", /account not subscribed to SES/i, {
    literals: ["account not s", "subscribed to ses"],
    seen: [
      "smtplib.SMTPAuthenticationError: (535, b'Account not subscribed to SES')",
      "javax.mail.AuthenticationFailedException: 535 Account not subscribed to SES",
    ],
  }),
  // Only SES writes it in capitals; SubEtha, which others run, does not.
  answer("credentials-invalid", "sole", /Authentication Credentials Invalid/, {
    literals: ["authentication cred", "credentials inv"],
    seen: [
      "535 Authentication Credentials Invalid",
      "smtplib.SMTPAuthenticationError: (535, 'Authentication Credentials Invalid')",
      "2024/03/11 06:25:04 535 Authentication Credentials Invalid",
      "ssmtp: Authorization failed (535 Authentication Credentials Invalid)",
    ],
  }),
  answer(
    "starttls-required",
    "likely",
    /Must issue a STARTTLS command first/i,
    {
      literals: ["must issue a", "starttls command"],
      seen: [
        "smtplib.SMTPAuthenticationError: (530, b'Must issue a STARTTLS command first')",
        "Net::SMTPAuthenticationError: 530 Must issue a STARTTLS command first",
        "javax.mail.AuthenticationFailedException: 530 Must issue a STARTTLS command first",
        "ssmtp: Server didn't like our AUTH LOGIN (530 Must issue a STARTTLS command first)",
      ],
    },
  ),
  answer(
    "client-never-authenticated",
    "likely",
    /\b530[ ,:'"b(]*Authentication required/i,
    {
      literals: ["530 authentication", "authentication required"],
      seen: [
        "smtplib.SMTPSenderRefused: (530, b'Authentication required', 'app@example.com')",
        "Net::SMTPAuthenticationError (530 Authentication required):",
        "Error firing event: 530 Authentication required",
        "ssmtp: 530 Authentication required",
      ],
    },
  ),
  answer("temporary-auth-failure", "likely", /Temporary authentication failure/i, {
    literals: ["temporary auth", "454 temporary"],
    seen: [
      "smtplib.SMTPAuthenticationError: (454, b'Temporary authentication failure')",
      "javax.mail.AuthenticationFailedException: 454 Temporary authentication failure",
      "Net::SMTPAuthenticationError (454 Temporary authentication failure)",
    ],
  }),
  answer("legacy-rate", "sole", /Maximum SigV2 SMTP sending rate exceeded/i, {
    literals: ["sigv2 smtp", "smtp sending rate"],
    seen: ["smtplib.SMTPDataError: (454, b'Throttling failure: Maximum SigV2 SMTP sending rate exceeded.')"],
  }),
  answer("sending-rate", "likely", /Maximum sending rate exceeded/i, {
    literals: ["maximum sending", "rate exceeded"],
    seen: ["Net::SMTPServerBusy: 454 Throttling failure: Maximum sending rate exceeded."],
  }),
  answer(
    "daily-quota",
    "likely",
    /Daily (?:message|sending) quota exceeded/i,
    {
      literals: ["daily message", "daily sending", "quota exceeded"],
      seen: [
        "smtplib.SMTPDataError: (454, b'Throttling failure: Daily message quota exceeded.')",
        "554 Throttling failure: Daily sending quota exceeded.",
      ],
    },
  ),
  answer(
    "too-many-connections",
    "likely",
    /Too many concurrent SMTP connections/i,
    {
      literals: ["too many concurrent", "smtp connections"],
      seen: [
        "smtplib.SMTPConnectError: (421, b'Too many concurrent SMTP connections')",
        "Net::SMTPServerBusy: 421 Too many concurrent SMTP connections",
      ],
    },
  ),
  answer("connection-closed", "shared", /too many messages in one session/i, {
    literals: ["too many messages", "in one session"],
    seen: ["email-smtp.us-east-1.amazonaws.com: 421 Connection closed by server: too many messages in one session"],
  }),
  answer(
    "idle-timeout",
    "likely",
    /Timeout waiting for data from client/i,
    {
      literals: ["timeout waiting for", "data from client"],
      seen: ["MailKit.Net.Smtp.SmtpCommandException: 4.4.2 Timeout waiting for data from client."],
    },
  ),
  answer("service-unavailable", "likely", /Temporary service failure/i, {
    literals: ["temporary service", "service failure"],
    seen: [
      "smtplib.SMTPDataError: (451, b'Temporary service failure')",
      "Net::SMTPServerBusy: 454 Temporary service failure",
    ],
  }),
  answer("not-authorized-to-send", "sole", /not authorized to perform:? [`'"]?ses:Send/i, {
    literals: ["ses:send"],
    seen: [
      "Error: Message failed: 554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'",
    ],
  }),
  answer(
    "identity-not-verified",
    "likely",
    /Email address(?:es)? (?:is|are) not verified/i,
    {
      literals: ["address is not", "addresses are not", "not verified"],
      seen: [
        "MessageRejected (client): Email address is not verified. The following identities failed the check in region US-WEST-2: Example <app@example.com>",
        "554 Message rejected: Email addresses are not verified: app@example.com",
      ],
    },
  ),
  answer("sending-paused", "sole", /Sending paused for this account/i, {
    literals: ["sending paused", "for this account"],
    seen: [
      "An error occurred (AccountSendingPausedException) when calling the SendEmail operation: Sending paused for this account.",
    ],
  }),
  answer(
    "mail-from-domain-invalid",
    "likely",
    /MAIL FROM domain not verified|DNS setup for MAIL FROM domain is invalid/i,
    {
      literals: ["from domain not", "not verified", "dns setup for", "domain is invalid"],
      seen: [
        "smtplib.SMTPDataError: (554, b'MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid.')",
      ],
    },
  ),
  answer(
    "user-name-in-from",
    "likely",
    /Transaction failed: User name is missing/i,
    {
      literals: ["transaction failed", "name is missing"],
      seen: ["Error: Message failed: 554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'."],
    },
  ),
  answer("message-too-long", "likely", /\b552[ ,:'"b(]*Message is too long/i, {
    literals: ["message is", "too long"],
    seen: ["smtplib.SMTPDataError: (552, b'Message is too long.')"],
  }),
  answer("sender-invalid", "likely", /Invalid MAIL FROM address provided/i, {
    literals: ["invalid mail from", "address provided"],
    seen: ["MailKit.Net.Smtp.SmtpCommandException: Invalid MAIL FROM address provided"],
  }),
  answer(
    "recipient-invalid",
    "shared",
    /\b553\b(?:(?!\b553\b).){0,320}?Invalid email address.{0,20}in reply to RCPT TO/i,
    {
      literals: ["invalid email", "email address"],
      seen: ["<x> host said: 553 <user> Invalid email address (in reply to RCPT TO command)"],
    },
  ),
  answer(
    "sender-invalid",
    "shared",
    /\b553\b(?:(?!\b553\b).){0,320}?Invalid email address/i,
    { literals: ["invalid email", "email address"], seen: ["<~* 553 <app> Invalid email address."] },
  ),
  answer("recipient-invalid", "shared", /\b553\b(?:(?!\b553\b).){0,320}?address unknown/i, {
    literals: ["address unknown"],
    seen: ["Error: Can't send mail - all recipients were rejected: 553 <user> address unknown."],
  }),
  answer("protocol-error", "shared", /\b501 Invalid command argument, not a valid Base64/i, {
    literals: ["invalid command arg"],
    seen: [
      "2024-03-11 06:25:04 1rjYxQ-0005pD-2v H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: SMTP error from remote mail server after AUTH PLAIN: 501 Invalid command argument, not a valid Base64 string",
    ],
  }),
  answer(
    "protocol-error",
    "shared",
    /\b503 (?:5\.5\.1 )?(?:Error: need (?:MAIL|RCPT) command|Sender already specified)/i,
    {
      literals: ["need mail command", "need rcpt command", "sender already"],
      seen: [
        "503 5.5.1 Error: need MAIL command",
        "503 Error: need RCPT command",
        "503 5.5.1 Sender already specified.",
      ],
    },
  ),
  // What it was that the server does not know, the client may name: its words count as much.
  reason(
    "protocol-error",
    /\b500[ ,:'"b(]*(?:Line too long|Error: command not implemented)/i,
    {
      literals: ["line too long", "command not implemented"],
      seen: ["smtplib.SMTPResponseException: (500, 'Line too long.')", "500 Error: command not implemented"],
    },
  ),
  answer(
    "auth-not-offered",
    "shared",
    /\b504[ ,:'"b(]*The requested authentication mechanism is not supported/i,
    { literals: ["authentication mechanism"], seen: ["504 The requested authentication mechanism is not supported"] },
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
