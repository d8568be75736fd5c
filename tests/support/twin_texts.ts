/**
 * What the SES twin says, word for word.
 *
 * Invariant: texts only; each was seen in a transcript of SES or stands in AWS's tables, or else is SubEthaSMTP's.
 * @module
 */

/** What the end of DATA is answered with. */
export type AfterData =
  | "accepted"
  | "notAuthorized"
  | "identityNotVerified"
  | "paused"
  | "mailFromDomain"
  | "userNameInFrom"
  | "sendingRate"
  | "dailyQuota"
  | "legacyRate"
  | "tooLong";

/** What goes wrong before DATA. */
export type BeforeData = "tooManyConnections" | "temporaryAuthFailure" | "notSubscribed";

/** The mail that a reply to DATA speaks of. */
export interface Envelope {
  readonly region: string;
  readonly user: string;
  readonly sender: string;
  readonly recipients: readonly string[];
}

/** Every fixed reply of a regional endpoint, its name, and its offer of AUTH. */
export const TEXT = {
  name: "email-smtp.amazonaws.com",
  authOffer: "AUTH PLAIN LOGIN",
  banner: "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABCDEFGHI aBcDeFgHiJkLmNoPqRsT",
  helo: "250 email-smtp.amazonaws.com",
  ok: "250 Ok",
  bye: "221 Bye",
  readyForTls: "220 Ready to start TLS",
  tlsActive: "454 TLS not available due to temporary reason: TLS already active",
  startTlsFirst: "530 Must issue a STARTTLS command first",
  authenticationRequired: "530 Authentication required",
  askUsername: "334 VXNlcm5hbWU6",
  askPassword: "334 UGFzc3dvcmQ6",
  askPlain: "334 Ok",
  authenticated: "235 Authentication successful.",
  credentialsInvalid: "535 Authentication Credentials Invalid",
  notSubscribed: "535 Account not subscribed to SES",
  temporaryAuthFailure: "454 Temporary authentication failure",
  authCanceled: "501 Authentication canceled by client.",
  notBase64: "501 Invalid command argument, not a valid Base64 string",
  authSyntax: "501 Syntax: AUTH mechanism [initial-response]",
  alreadyAuthenticated: "503 Refusing any other AUTH command.",
  unknownMechanism: "504 The requested authentication mechanism is not supported",
  senderInvalid: "501 Invalid MAIL FROM address provided",
  senderTwice: "503 5.5.1 Sender already specified.",
  needMail: "503 5.5.1 Error: need MAIL command",
  needRecipient: "503 Error: need RCPT command",
  data: "354 End data with <CR><LF>.<CR><LF>",
  notImplemented: "500 Error: command not implemented",
  tooManyConnections: "421 Too many concurrent SMTP connections",
  idle: "451 4.4.2 Timeout waiting for data from client.",
} as const;

/** The fixed replies of one kind of endpoint. */
export type TwinTexts = Readonly<Record<keyof typeof TEXT, string>>;

/** The reply to the end of DATA for that mail. */
export function afterDataReply(kind: AfterData, mail: Envelope): string {
  switch (kind) {
    case "accepted":
      return `250 Ok ${messageId()}`;
    case "notAuthorized":
      return "554 Access denied: User `arn:aws:iam::123456789012:user/ses-smtp-user' is not authorized to perform " +
        `\`ses:SendRawEmail' on resource \`arn:aws:ses:${mail.region}:123456789012:identity/${mail.sender}'`;
    case "identityNotVerified":
      return "554 Message rejected: Email address is not verified. The following identities failed the check in " +
        `region ${mail.region.toUpperCase()}: ${[mail.sender, ...mail.recipients].filter(needsVerifying).join(", ")}`;
    case "paused":
      return "554 Message rejected: Sending paused for this account. For more information, please check the inbox of " +
        "the email address associated with your AWS account.";
    case "mailFromDomain":
      return "554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid.";
    case "userNameInFrom":
      return `554 Transaction failed: User name is missing: '${mail.user}'`;
    case "sendingRate":
      return "454 Throttling failure: Maximum sending rate exceeded.";
    case "dailyQuota":
      return "454 Throttling failure: Daily message quota exceeded";
    case "legacyRate":
      return "454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded.";
    case "tooLong":
      return "552 Message is too long.";
  }
}

/** The mailbox simulator takes mail from every account, in the sandbox too. */
function needsVerifying(address: string): boolean {
  return !address.endsWith("@simulator.amazonses.com");
}

/** An id as SES makes them: the time in milliseconds behind four digits, and a random rest. */
function messageId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `0106${time}-${crypto.randomUUID()}-000000`;
}
