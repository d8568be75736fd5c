/**
 * Findings about what comes after the login: permission, identity, account and addresses.
 *
 * Invariant: a table; where one of these shows, user name and password are right, and changing them is no remedy.
 * @module
 */

import type { Entry } from "./entry.ts";

const CODES_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html";

/** The entries, by id. */
export const AFTER = {
  "not-authorized-to-send": {
    severity: "error",
    summary: "the key may log in but not send this message",
    because: "a policy of AWS forbids it: the user has no permission ses:SendRawEmail, or only for another sender, " +
      "recipient or address",
    shows: "554 Access denied: User … is not authorized to perform ses:SendRawEmail on resource …",
    confirm: "read the resource in the message: it names the identity that the policy does not cover",
    remedy: {
      text:
        "write what smtpkey doctor --policy prints to policy.json and attach it to the user that the message names; if " +
        "it is attached already, look at its Resource and Condition (ses:FromAddress, ses:Recipients, aws:SourceIp), at " +
        "a permissions boundary, at service control policies and at the policy of the identity",
      command: "aws iam put-user-policy --user-name {user} --policy-name ses-smtp --policy-document file://policy.json",
      link: "https://repost.aws/knowledge-center/amazon-ses-send-email-unauthorized-error",
    },
    source: "https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html",
  },
  "identity-not-verified": {
    severity: "error",
    summary: "an address or domain is not verified in this region",
    because:
      "SES sends only for senders that you have proved to own, region by region; in the sandbox recipients must be " +
      "verified too",
    shows:
      "554 Message rejected: Email address is not verified, with the region in capitals and the addresses that failed",
    confirm: "read the addresses: your sender means verify it, a recipient means the account is in the sandbox",
    remedy: {
      text:
        "sender: verify the domain or the address in the region that the message names, or send from one that is in " +
        "the list. Recipient: request production access for that region. Region unexpected: the application talks to " +
        "the wrong endpoint",
      command: "aws sesv2 list-email-identities --region {region}",
      link: "https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html",
    },
    source: CODES_PAGE,
  },
  "sending-paused": {
    severity: "error",
    summary: "sending is paused for this account",
    because:
      "AWS pauses an account after many bounces or complaints, or somebody paused it by hand; a configuration set " +
      "can be paused as well",
    shows: "554 Message rejected: Sending paused for this account",
    confirm: "SendingEnabled is false in the output of the command, and EnforcementStatus says why",
    remedy: {
      text:
        "EnforcementStatus SHUTDOWN: read the mail from AWS to the address of the account and answer it with what you " +
        "changed. HEALTHY: it was paused by hand, so resume with aws sesv2 put-account-sending-attributes " +
        "--sending-enabled --region {region}",
      command: "aws sesv2 get-account --region {region}",
      link: "https://docs.aws.amazon.com/ses/latest/dg/faqs-enforcement.html",
    },
    source: "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html",
  },
  "mail-from-domain-invalid": {
    severity: "error",
    summary: "the custom MAIL FROM domain lacks its MX record",
    because: "the identity is set to reject mail while SES cannot find that record",
    shows: "554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid",
    confirm: "MailFromDomainStatus is not SUCCESS in the output of the command",
    remedy: {
      text:
        "publish the MX record of the MAIL FROM domain: 10 feedback-smtp.{region}.amazonses.com, and no other MX there; " +
        "to send meanwhile, let SES use its own domain: aws sesv2 put-email-identity-mail-from-attributes " +
        "--email-identity DOMAIN --mail-from-domain SUBDOMAIN --behavior-on-mx-failure USE_DEFAULT_VALUE " +
        "--region {region}",
      command: "aws sesv2 get-email-identity --email-identity DOMAIN --region {region}",
      link: "https://docs.aws.amazon.com/ses/latest/dg/mail-from.html",
    },
    source: "https://docs.aws.amazon.com/ses/latest/dg/mail-from.html",
  },
  "user-name-in-from": {
    severity: "error",
    summary: "the SMTP user name stands where the sender's mail address belongs",
    because: "the application uses its user name as From, and at SES that is an access key id, not an address",
    shows: "554 Transaction failed: User name is missing: 'AKIA…'",
    confirm: "the name in the message is the user name from the settings",
    remedy: {
      text:
        "set the sender (From, MAIL_FROM, default sender, EMAIL_FROM) to an address of a verified domain and leave the " +
        "user name as it is",
      command: "aws sesv2 list-email-identities --region {region}",
    },
    source: "https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1",
  },
  "message-too-long": {
    severity: "error",
    summary: "the message is too large for SES",
    because: "the limit is 40 MB by SMTP, counted after encoding, which makes attachments a third larger",
    shows: "552 Message is too long.",
    confirm: "look at the size that the mail server logs for this message",
    remedy: {
      text: "send a link instead of the attachment, or split it: an attachment must stay under about 29 MB",
      link: "https://docs.aws.amazon.com/ses/latest/dg/quotas.html",
    },
    source: CODES_PAGE,
  },
  "sender-invalid": {
    severity: "error",
    summary: "the sender's address is not well formed",
    because:
      "the envelope sender must be a bare address in angle brackets; a display name, an empty value or a user name " +
      "there is refused",
    shows: "501 Invalid MAIL FROM address provided, or 553 … Invalid email address",
    confirm: "look at the MAIL FROM line in the log of the client",
    remedy: {
      text:
        'set the sender to user@example.com or to "Name" <user@example.com>, with nothing after it; addresses must be ' +
        "plain ASCII, a domain with other letters in its xn-- form",
      link: CODES_PAGE,
    },
    source: "https://github.com/dawidd6/action-send-mail/issues/157",
  },
  "recipient-invalid": {
    severity: "error",
    summary: "a recipient's address is not well formed",
    because: "SES reads the syntax of the address and does not take this one; the mailbox was not asked",
    shows: "553 … address unknown, or 553 … Invalid email address in answer to RCPT TO",
    confirm: "look at the RCPT TO line in the log of the client: blanks, commas, missing domain, non-ASCII letters",
    remedy: {
      text: "correct the address, one address a recipient, in angle brackets; the other recipients are not affected",
      link: CODES_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2",
  },
  "message-malformed": {
    severity: "error",
    summary: "SES cannot read the message: a header, an address or a MIME part is malformed",
    because:
      "SES checks the message before it sends it: most headers may occur once, addresses need a domain and plain ASCII, " +
      "and each MIME part needs a correct type",
    shows: "554 Transaction failed: Duplicate header, Missing final '@domain', Illegal header, Expected …, got …",
    confirm: "the words after the last colon name the header or the address; find it in the source of the message",
    remedy: {
      text:
        "Duplicate header: two programs write it. DKIM-Signature: sign in one place only, in SES or in your mail server " +
        "(OpenDKIM, rspamd). MIME-Version, Content-Type, Content-Transfer-Encoding: a framework adds what your code sets. " +
        "From, To, Subject: a template writes it again. Missing final '@domain': a display name with special characters " +
        'needs quotation marks, as in "Name, Inc." <user@example.com>, and an empty address must be left out. ' +
        "Configuration set: create it in this region, or remove X-SES-CONFIGURATION-SET",
      command: "smtpkey verify --region {region} --from ADDRESS",
      link: "https://docs.aws.amazon.com/ses/latest/dg/header-fields.html",
    },
    source: "https://github.com/mailcow/mailcow-dockerized/issues/4052",
  },
  "message-refused": {
    severity: "error",
    summary: "the server takes the login and refuses the message",
    because:
      "a rule about the sender, the recipient or the message itself stands against it, in words that SES is not known for",
    shows: "550, 552, 553 or 554 in answer to MAIL FROM, RCPT TO or the end of the message, after a 235",
    confirm:
      "smtpkey verify --region {region} --from ADDRESS gets the same answer, and another ADDRESS may get another",
    remedy: {
      text:
        "read the answer: it names what is not wanted; try another sender and another recipient to see which of them it " +
        "is, and ask whoever runs the server if it is not SES",
      command: "smtpkey verify --region {region} --from ADDRESS --verbose",
      link: CODES_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2",
  },
} as const satisfies Record<string, Entry>;
