/**
 * The words of SES, as its documentation and public threads have them, and the words of others that come close.
 *
 * Invariant: a row a reply; one that SES does not give, or that a client wrapped, must not be taken for another.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { isSes, meaningOf, SERVER_WORDS } from "../../src/findings/ses_replies.ts";

const ROWS: readonly (readonly [string, FindingId | undefined])[] = [
  ["421 Too many concurrent SMTP connections", "too-many-connections"],
  ["421 Timeout waiting for data from client.", "idle-timeout"],
  ["421 Connection closed by server: too many messages in one session", "connection-closed"],
  ["451 Temporary service failure", "service-unavailable"],
  ["451 4.4.2 Timeout waiting for data from client.", "idle-timeout"],
  ["454 Throttling failure: Daily message quota exceeded", "daily-quota"],
  ["454 Throttling failure: Maximum sending rate exceeded.", "sending-rate"],
  ["454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded.", "legacy-rate"],
  ["454 Temporary authentication failure", "temporary-auth-failure"],
  ["454 Temporary service failure", "service-unavailable"],
  ["501 Invalid MAIL FROM address provided", "sender-invalid"],
  ["530 Authentication required", "client-never-authenticated"],
  ["530 Must issue a STARTTLS command first", "starttls-required"],
  ["535 Authentication Credentials Invalid", "credentials-invalid"],
  ["535 Account not subscribed to SES", "not-subscribed"],
  ["535 Signature Version 2 is deprecated for use with SES from March 26, 2021.", "legacy-password"],
  ["552 Message is too long.", "message-too-long"],
  ["553 <a@b> Invalid email address", "sender-invalid"],
  ["553 <a@b> address unknown", "recipient-invalid"],
  [
    "554 Access denied: User `arn:aws:iam::123456789012:user/x' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/y'",
    "not-authorized-to-send",
  ],
  [
    "554 Message rejected: Email address is not verified. The following identities failed the check in region US-WEST-2: a, b",
    "identity-not-verified",
  ],
  ["554 Message rejected: Sending paused for this account. For more information, please check", "sending-paused"],
  ["554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid.", "mail-from-domain-invalid"],
  ["554 Transaction failed: User name is missing: 'AKIAIOSFODNN7EXAMPLE'", "user-name-in-from"],
  ["553 <a@b> Invalid email address (in reply to RCPT TO command)", "recipient-invalid"],
  ["500 Error: command not implemented", "protocol-error"],
  ["501 Invalid command argument, not a valid Base64 string", "protocol-error"],
  ["503 5.5.1 Error: need MAIL command", "protocol-error"],
  ["503 Error: need RCPT command", "protocol-error"],
  ["504 The requested authentication mechanism is not supported", "auth-not-offered"],
  // SubEthaSMTP's, and so most likely SES's.
  ["500 Error: command not implemented", "protocol-error"],
  ["501 Invalid command argument, not a valid Base64 string", "protocol-error"],
  ["503 Error: need RCPT command", "protocol-error"],
  ["504 The requested authentication mechanism is not supported", "auth-not-offered"],
  ["553 <a@b> Invalid email address. (in reply to RCPT TO command)", "recipient-invalid"],
  // Words of other servers, and of success.
  ["535 Authentication credentials invalid", undefined],
  ["535 5.7.8 Username and Password not accepted", undefined],
  ["530 5.7.0 Authentication required", undefined],
  ["220 Ready to start TLS", undefined],
  ["235 Authentication successful.", undefined],
  ["454 TLS not available due to temporary reason: TLS already active", "tls-mode-mismatch"],
  ["454 TLS not available due to temporary reason", "tls-failed"],
  ["550 5.1.1 address unknown", undefined],
  ["", undefined],
];

for (const [text, id] of ROWS) {
  Deno.test(`"${text.slice(0, 70)}" means ${id ?? "nothing that SES says"}`, () => assert.equal(meaningOf(text), id));
}

Deno.test("every reply of the table means what its row says", () => {
  for (const { id, seen } of SERVER_WORDS) for (const sample of seen) assert.equal(meaningOf(sample), id, sample);
});

const NAMES: readonly (readonly [string, boolean])[] = [
  ["220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABCDEFGHI aBcDeFgHiJkLmNoPqRsT", true],
  ["250-email-smtp.amazonaws.com", true],
  ["email-smtp.eu-west-1.amazonaws.com", true],
  ["email-smtp-fips.us-gov-west-1.amazonaws.com", true],
  ["email-smtp.eusc-de-east-1.amazonaws.eu", true],
  ["email-smtp.cn-north-1.amazonaws.com.cn", true],
  ["vpce-0123456789abcdef0-abcdefgh.email-smtp.eu-west-1.vpce.amazonaws.com", true],
  ["email.eu-west-1.amazonaws.com", false],
  ["inbound-smtp.eu-west-1.amazonaws.com", false],
  ["abc.mail-manager-smtp.amazonaws.com", false],
  ["220 smtp.example ESMTP Postfix", false],
];

for (const [text, expected] of NAMES) {
  Deno.test(`"${text.slice(0, 50)}" is ${expected ? "" : "not "}SES`, () => assert.equal(isSes(text), expected));
}
