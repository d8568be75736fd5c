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
    seen: ["535 Account not subscribed to SES"],
  }),
  answer(
    "legacy-password",
    "sole",
    /\bSignature Version 2 is deprecated for use with SES\b|\b535[ ,:'"b(-]{1,4}Signature Version 2\b/i,
    {
      literals: ["signature version", "deprecated for use"],
      seen: [
        "535 Signature Version 2 is deprecated for use with SES from March 26, 2021. From that date on, we are progressively rejecting such requests.",
      ],
    },
  ),
  // Only SES writes it in capitals; SubEtha, which others run, does not.
  answer("credentials-invalid", "sole", /Authentication Credentials Invalid/, {
    literals: ["authentication cred", "credentials inv"],
    seen: ["535 Authentication Credentials Invalid"],
  }),
  answer("starttls-required", "sole", /Must issue a STARTTLS command first/i, {
    literals: ["must issue a", "starttls command"],
    seen: ["530 Must issue a STARTTLS command first"],
  }),
  answer("tls-mode-mismatch", "likely", /\b454[ ,:'"b(]*TLS not supported/i, {
    literals: ["tls not supported"],
    seen: ["454 TLS not supported"],
  }),
  answer("tls-mode-mismatch", "likely", /TLS already active/i, {
    literals: ["tls already active"],
    seen: ["454 TLS not available due to temporary reason: TLS already active"],
  }),
  answer("tls-failed", "likely", /\bTLS not available due to temporary reason(?!: TLS already)/i, {
    literals: ["tls not available"],
    seen: ["454 TLS not available due to temporary reason"],
  }),
  // Clients that check the sender say it in their own words, before SES could.
  answer(
    "user-name-in-from",
    "likely",
    /(?:Missing final '@domain' in string|Invalid address:? {1,2}\(From\):|Address in mailbox given|Email|Invalid sender address:|missing '@' or angle-addr; Header: \[From\] Address:) [[\x60"']{0,2}(?:AKIA|ASIA)[A-Z0-9]{12,}/,
    {
      literals: [
        "missing final '@domain'",
        "(from): akia",
        "(from): asia",
        "in mailbox given",
        'email "akia',
        'email "asia',
        "sender address: ",
        "or angle-addr",
      ],
      seen: [
        "javax.mail.internet.AddressException: Missing final '@domain' in string ``AKIAIOSFODNN7EXAMPLE''",
        "PHPMailer Exception: Invalid address: (From): AKIAIOSFODNN7EXAMPLE",
        "PHPMailer Exception: Invalid address: (From): ASIAIOSFODNN7EXAMPLE",
        "Swift_RfcComplianceException: Address in mailbox given [AKIAIOSFODNN7EXAMPLE] does not comply with RFC 2822",
        'RfcComplianceException: Email "AKIAIOSFODNN7EXAMPLE" does not comply with addr-spec of RFC 2822.',
        'RfcComplianceException: Email "ASIAIOSFODNN7EXAMPLE" does not comply with addr-spec of RFC 2822.',
        'TypeError: Invalid sender address: "AKIAIOSFODNN7EXAMPLE"',
        "Mail Error: mail: missing '@' or angle-addr; Header: [From] Address: [AKIAIOSFODNN7EXAMPLE]",
      ],
    },
  ),
  answer("tls-version", "sole", /no longer supports TLS 1\.0 and TLS 1\.1/i, {
    literals: ["no longer supports"],
    seen: ["554 Access denied: Amazon SES no longer supports TLS 1.0 and TLS 1.1 connections."],
  }),
  answer(
    "client-never-authenticated",
    "likely",
    /(?<!\bhttp (?:(?:status|error|code|response) ){0,2})\b530[ ,:'"b(]*Authentication required/i,
    {
      literals: ["530 authentication", "authentication required"],
      seen: ["530 Authentication required"],
    },
  ),
  answer("temporary-auth-failure", "likely", /Temporary authentication failure/i, {
    literals: ["temporary auth", "454 temporary"],
    seen: ["454 Temporary authentication failure"],
  }),
  answer("legacy-rate", "sole", /Maximum SigV2 SMTP sending rate exceeded/i, {
    literals: ["sigv2 smtp", "smtp sending rate"],
    seen: ["454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded."],
  }),
  // With the words before it, which no other server has.
  answer("daily-quota", "sole", /Throttling failure: Daily (?:message|sending) quota/i, {
    literals: ["throttling failure"],
    seen: ["454 Throttling failure: Daily message quota exceeded."],
  }),
  answer("sending-rate", "sole", /Throttling failure: Maximum sending rate/i, {
    literals: ["throttling failure"],
    seen: ["454 Throttling failure: Maximum sending rate exceeded."],
  }),
  answer("daily-quota", "likely", /Daily (?:message|sending) quota exceeded/i, {
    literals: ["daily message", "daily sending", "quota exceeded"],
    seen: [
      "454 Throttling failure: Daily message quota exceeded.",
      "454 Throttling failure: Daily sending quota exceeded",
    ],
  }),
  answer("sending-rate", "likely", /Maximum sending rate exceeded/i, {
    literals: ["maximum sending", "rate exceeded"],
    seen: ["454 Throttling failure: Maximum sending rate exceeded."],
  }),
  answer("sending-rate", "sole", /\bThrottling failure: (?!Maximum|Daily)\S/i, {
    literals: ["throttling failure"],
    seen: ["454 Throttling failure: too fast"],
  }),
  answer("too-many-connections", "likely", /Too many concurrent SMTP connections/i, {
    literals: ["too many concurrent", "smtp connections"],
    seen: ["421 Too many concurrent SMTP connections"],
  }),
  answer("connection-closed", "shared", /too many messages in one session/i, {
    literals: ["too many messages", "in one session"],
    seen: ["421 Connection closed by server: too many messages in one session"],
  }),
  answer("idle-timeout", "likely", /Timeout waiting for data from client/i, {
    literals: ["timeout waiting for", "data from client"],
    seen: ["451 4.4.2 Timeout waiting for data from client."],
  }),
  answer("service-unavailable", "likely", /Temporary service failure/i, {
    literals: ["temporary service", "service failure"],
    seen: ["451 Temporary service failure"],
  }),
  answer("not-authorized-to-send", "sole", /not authorized to perform:? [`'"]?ses:Send/i, {
    literals: ["ses:send"],
    seen: [
      "554 Access denied: User `arn:aws:iam::123456789012:user/x' is not authorized to perform `ses:SendRawEmail'",
    ],
  }),
  answer("identity-not-verified", "sole", /identities failed the check in region/i, {
    literals: ["identities failed", "the check in region"],
    seen: ["The following identities failed the check in region US-WEST-2: a@example.com"],
  }),
  answer(
    "identity-not-verified",
    "likely",
    /(?<!\b(?:your|user(?:['’]?s)?|account) |\b(?:auth0|okta|cognito|firebase|clerk|onelogin|oauth2?|oidc|saml|sso|sign-?in|sign-?up|login|registration)\b.{0,40})Email address(?:es)? (?:(?:is|are) )?not verified/i,
    {
      literals: ["address is not", "addresses are not", "not verified"],
      seen: [
        "MessageRejected: Email address not verified app@example.com",
        "554 Message rejected: Email address is not verified.",
        "554 Message rejected: Email addresses are not verified: app@example.com",
      ],
    },
  ),
  answer(
    "sending-paused",
    "sole",
    /Sending (?:paused|suspended) for (?:this account|(?:the )?configuration set|(?:the )?tenant)/i,
    {
      literals: ["sending paused", "sending suspended", "for this account"],
      seen: [
        "554 Message rejected: Sending paused for this account.",
        "554 Message rejected: Sending suspended for this account.",
        "554 Message rejected: Sending paused for configuration set alerts.",
        "554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
      ],
    },
  ),
  answer(
    "mail-from-domain-invalid",
    "likely",
    /MAIL FROM domain (?:is )?not verified|DNS setup for MAIL FROM domain is invalid/i,
    {
      literals: ["from domain not", "not verified", "dns setup for", "domain is invalid"],
      seen: ["554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid."],
    },
  ),
  answer("user-name-in-from", "likely", /Transaction failed: User name is missing/i, {
    literals: ["transaction failed", "name is missing"],
    seen: ["554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'"],
  }),
  answer("message-malformed", "likely", /Transaction failed: (?!User\b|The server response was)\S/, {
    literals: ["transaction failed:"],
    seen: ["554 Transaction failed: Duplicate header 'DKIM-Signature'."],
  }),
  answer(
    "message-malformed",
    "likely",
    /(?:Duplicate|Illegal) header ?'|(?:[Dd]uplicate|[Ii]llegal) [Hh]eader:? "?(?:DKIM-Signature|MIME-Version|Content-[A-Z]|Message-ID|Reply-To|Return-Path)|Missing final '@domain'|Empty required header|Header is missing: '/,
    {
      literals: ["duplicate header", "illegal header", "missing final", "required header", "header is missing"],
      seen: [
        "Duplicate header 'MIME-Version'.",
        "Illegal header 'X-Foo bar'",
        "duplicate header DKIM-Signature",
        "Missing final '@domain'",
        "Empty required header 'From'.",
        "Header is missing: 'From'",
      ],
    },
  ),
  answer(
    "message-malformed",
    "likely",
    /Domain (?:contains illegal|starts with dot|ends with dot)|(?:Address|Local address) contains (?:illegal|control)|Expected (?:disposition|MIME type|parameter)|Configuration set\b.{0,120}does not exist|There are (?:no recipients specified|non-ASCII characters in the email address)/i,
    {
      literals: [
        "no recipients spec",
        "non-ascii characters",
        "domain contains",
        "domain starts with",
        "domain ends with",
        "address contains",
        "expected disposition",
        "expected mime",
        "expected parameter",
        "configuration set",
      ],
      seen: [
        "There are no recipients specified",
        "There are non-ASCII characters in the email address",
        "Domain contains illegal character",
        "Domain starts with dot",
        "Domain ends with dot",
        "Address contains illegal characters in user name",
        "Expected disposition, got =",
        "Expected MIME type, got ;",
        "Expected parameter name, got null",
        "554 Configuration set does not exist: Configuration set <x> does not exist.",
      ],
    },
  ),
  answer("message-too-long", "likely", /\b552[ ,:'"b(]*Message is too long/i, {
    literals: ["message is", "too long"],
    seen: ["552 Message is too long."],
  }),
  answer("message-too-long", "likely", /Message length is more than \d{1,12} bytes long/i, {
    literals: ["message length", "bytes long"],
    seen: ["554 Message rejected: Message length is more than 10485760 bytes long: '13884302'."],
  }),
  answer("recipient-invalid", "likely", /Invalid RCPT TO address provided/i, {
    literals: ["invalid rcpt", "address provided"],
    seen: ["501 Invalid RCPT TO address provided"],
  }),
  answer("sender-invalid", "likely", /Invalid MAIL FROM address provided/i, {
    literals: ["invalid mail from", "address provided"],
    seen: ["501 Invalid MAIL FROM address provided"],
  }),
  answer(
    "recipient-invalid",
    "likely",
    /\b553\b(?:(?!\b553\b).){0,320}?Invalid email address.{0,20}in reply to RCPT TO/i,
    {
      literals: ["invalid email", "email address"],
      seen: ["553 <user> Invalid email address (in reply to RCPT TO command)"],
    },
  ),
  answer("sender-invalid", "likely", /\b553\b(?:(?!\b553\b).){0,320}?Invalid email address/i, {
    literals: ["invalid email", "email address"],
    seen: ["553 <user> Invalid email address."],
  }),
  answer("recipient-invalid", "likely", /\b553\b(?:(?!\b553\b).){0,320}?address unknown/i, {
    literals: ["address unknown"],
    seen: ["553 <user> address unknown."],
  }),
  answer("protocol-error", "shared", /\b501 Invalid command argument, not a valid Base64/i, {
    literals: ["invalid command arg"],
    seen: ["501 Invalid command argument, not a valid Base64 string"],
  }),
  answer("protocol-error", "likely", /\b501[ ,:'"b(]*Syntax: (?:HELO|EHLO) <?hostname/i, {
    literals: ["syntax: helo", "syntax: ehlo"],
    seen: ["501 Syntax: HELO <hostname>", "501 Syntax: EHLO hostname"],
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
  reason("protocol-error", /\b500[ ,:'"b(]*(?:Line too long|Error: command not implemented)/i, {
    literals: ["line too long", "command not implemented"],
    seen: ["500 Line too long.", "500 Error: command not implemented"],
  }),
  answer("auth-not-offered", "likely", /\b504[ ,:'"b(]*The requested authentication mechanism is not supported/i, {
    literals: ["authentication mechanism"],
    seen: ["504 The requested authentication mechanism is not supported"],
  }),
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
