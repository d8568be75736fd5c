/**
 * Findings after the login: permission, identity, account and addresses.
 *
 * Invariant: a table; with each of these user name and password are right, and changing them does not help.
 * @module
 */

import { type Entry, remedyOf } from "./entry.ts";
import {
  ACCESS_PAGE,
  CODES_PAGE,
  ENFORCEMENT_PAGE,
  HEADERS_PAGE,
  IDENTITIES_PAGE,
  LIMITS_PAGE,
  MAIL_FROM_PAGE,
  MESSAGES_PAGE,
} from "./pages.ts";

/** The entries, by id. */
export const AFTER = {
  "not-authorized-to-send": {
    severity: "error",
    summary: "the IAM user is not allowed to send this message (ses:SendRawEmail denied)",
    because:
      "an AWS policy denies it: the user lacks the permission ses:SendRawEmail, or has it only for another sender, " +
      "recipient or resource",
    shows: "554 Access denied: User ... is not authorized to perform ses:SendRawEmail on resource ...",
    confirm:
      "read the resource in the message: your own identity, the recipient's identity (the account is in the sandbox) or " +
      "a configuration set",
    remedy: remedyOf("read what is attached before you write; put-user-policy replaces a policy of the same name", [
      {
        text:
          "list what the user has: inline policies, attached policies, and groups (users from the SES console get the " +
          "permission from the group AWSSESSendingGroupDoNotRename)",
        command: "aws iam list-user-policies --user-name {user}; aws iam list-attached-user-policies --user-name " +
          "{user}; aws iam list-groups-for-user --user-name {user}",
      },
      {
        text:
          "a policy is there: compare its Resource and Condition (ses:FromAddress, ses:Recipients, ses:FeedbackAddress, aws:SourceIp) with " +
          "the resource in the message, and add that resource",
        command: "aws iam get-user-policy --user-name {user} --policy-name POLICY",
      },
      {
        text:
          "the user has no such policy: run smtpkey doctor --policy > policy.json and attach it; the command shows a " +
          "policy of this name, where there is one, and does not replace it",
        command: "aws iam get-user-policy --user-name {user} --policy-name smtpkey-send || aws iam put-user-policy " +
          "--user-name {user} --policy-name smtpkey-send --policy-document file://policy.json",
      },
      {
        text:
          "the policy allows it: check a permissions boundary, service control policies, the policy of the identity, " +
          "and the policy of a VPC endpoint",
      },
    ], "https://repost.aws/knowledge-center/amazon-ses-send-email-unauthorized-error"),
    source: ACCESS_PAGE,
  },
  "identity-not-verified": {
    severity: "error",
    summary: "an address or domain is not verified in this region",
    because:
      "SES sends only for verified senders, region by region (From, Sender and Return-Path); in the sandbox recipients " +
      "must be verified too",
    shows:
      "554 Message rejected: Email address is not verified, with the region in capitals and the addresses that failed",
    confirm: "read the addresses: your sender must be verified; a recipient means that the account is in the sandbox",
    remedy: remedyOf("compare the addresses and the region in the message with what is verified", [
      {
        text:
          "your sender: verify the domain or the address in the region that the message names, or send from one that is " +
          "in the list",
        command: "aws sesv2 list-email-identities --region {region}",
      },
      {
        text: "a recipient: the account is in the sandbox; request production access for that region",
        command: "aws sesv2 get-account --region {region}",
      },
      { text: "an unexpected region: the application uses the endpoint of another region" },
      {
        text: "the identity is verified in another account: the key belongs to the wrong account",
        command: "aws sts get-caller-identity",
      },
    ], IDENTITIES_PAGE),
    source: CODES_PAGE,
  },
  "sending-paused": {
    severity: "error",
    summary: "sending is paused",
    because:
      "AWS pauses an account after many bounces or complaints, or it was paused manually; a configuration set or a " +
      "tenant can be paused as well",
    shows: "554 Message rejected: Sending paused for this account",
    confirm: "SendingEnabled is false in the output of the command, and EnforcementStatus gives the reason",
    remedy: remedyOf("look at what is paused before you resume it", [
      {
        text: "show SendingEnabled and EnforcementStatus of the account",
        command: "aws sesv2 get-account --region {region}",
        when: /\baccount\b/i,
      },
      {
        when: /\baccount\b/i,
        text:
          "EnforcementStatus SHUTDOWN: AWS paused the account. Read the mail from AWS to the address of the account, and " +
          "answer the case in the Support Center with what you changed",
      },
      {
        when: /\baccount\b/i,
        text: "EnforcementStatus HEALTHY: the account was paused manually. Find out why, then resume",
        command: "aws sesv2 put-account-sending-attributes --sending-enabled --region {region}",
      },
      {
        when: /configuration set/i,
        text: "a configuration set is paused: look at its SendingOptions",
        command: "aws sesv2 get-configuration-set --configuration-set-name {configuration-set} --region {region}",
      },
      {
        when: /configuration set/i,
        text: "find out who paused the configuration set, and why; then resume",
        command:
          "aws sesv2 put-configuration-set-sending-options --configuration-set-name {configuration-set} --sending-enabled " +
          "--region {region}",
      },
      { when: /\btenant\b/i, text: "a tenant is paused: look at its status in the SES console, under Tenants" },
    ], ENFORCEMENT_PAGE),
    source: MESSAGES_PAGE,
  },
  "mail-from-domain-invalid": {
    severity: "error",
    summary: "the custom MAIL FROM domain has no valid MX record",
    because: "the identity is set to reject mail while SES cannot find that record",
    shows: "554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid",
    confirm: "MailFromDomainStatus is not SUCCESS in the output of the command",
    remedy: remedyOf("look at MailFromDomainStatus", [
      { text: "show it", command: "aws sesv2 get-email-identity --email-identity DOMAIN --region {region}" },
      {
        text:
          "publish the MX record of the MAIL FROM domain, 10 feedback-smtp.{region}.amazonses.com, and no other MX record there. " +
          "PENDING or TEMPORARY_FAILURE: SES looks for it for 72 hours; wait",
      },
      {
        text:
          "FAILED: SES no longer looks for the record; set the MAIL FROM domain again once it is published. With this command SES also " +
          "uses its own domain until then, so that mail is sent",
        command:
          "aws sesv2 put-email-identity-mail-from-attributes --email-identity DOMAIN --mail-from-domain SUBDOMAIN " +
          "--behavior-on-mx-failure USE_DEFAULT_VALUE --region {region}",
      },
    ], MAIL_FROM_PAGE),
    source: MAIL_FROM_PAGE,
  },
  "user-name-in-from": {
    severity: "error",
    summary: "the SMTP user name is used as the sender's mail address",
    because: "the application uses its user name as From, and with SES that is an access key id, not an address",
    shows: "554 Transaction failed: User name is missing: 'AKIA...'",
    confirm: "the name in the message is the user name from the settings",
    remedy: {
      text:
        "set the sender (From, MAIL_FROM, default sender, EMAIL_FROM) to an address of a verified domain and leave the " +
        "user name unchanged",
      command: "aws sesv2 list-email-identities --region {region}",
    },
    source: "https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1",
  },
  "message-too-long": {
    severity: "error",
    summary: "the message is too large for SES",
    because: "the limit over SMTP is 40 MB after encoding, which makes attachments a third larger",
    shows: "552 Message is too long.",
    confirm: "look at the size that the mail server logs for this message",
    remedy: {
      text:
        "send a link instead of the attachment, or split it: an attachment must stay below about 29 MB. The command shows the " +
        "SIZE that the server accepts, in bytes; if that is less, it is not SES, and the limit is the one of that server",
      command: "smtpkey verify --region {region} --no-auth --verbose",
      link: LIMITS_PAGE,
    },
    source: CODES_PAGE,
  },
  "sender-invalid": {
    severity: "error",
    summary: "the sender's address is not well-formed",
    because:
      "the envelope sender must be a bare address in angle brackets; SES rejects a display name, an empty value or a " +
      "user name there",
    shows: "501 Invalid MAIL FROM address provided, or 553 ... Invalid email address",
    confirm: "look at the MAIL FROM line in the log of the client",
    remedy: {
      text:
        'set the sender to user@example.com or to "Name" <user@example.com>, with nothing after it; addresses must be ' +
        "ASCII, a domain with other letters in its xn-- form. Then test that address: nothing is sent to a person",
      command: "smtpkey verify --region {region} --from ADDRESS",
      link: CODES_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2",
  },
  "recipient-invalid": {
    severity: "error",
    summary: "a recipient's address is not well-formed",
    because: "SES checks only the syntax of the address, and rejects this one; the mailbox may exist",
    shows: "553 ... address unknown, or 553 ... Invalid email address in reply to RCPT TO",
    confirm: "look at the RCPT TO line in the log of the client: spaces, commas, missing domain, non-ASCII letters",
    remedy: {
      text:
        "correct the address, one address per recipient, in angle brackets; the other recipients are not affected. Then " +
        "test that address: it gets a short message",
      command: "smtpkey verify --region {region} --from ADDRESS --to ADDRESS",
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
    remedy: remedyOf("correct what writes this part of the message", [
      {
        text: "DKIM-Signature twice: sign in one place only, in SES or in your mail server (OpenDKIM, rspamd)",
        when: /Duplicate header:? ?['"]?DKIM/i,
      },
      {
        text:
          "MIME-Version, Content-Type or Content-Transfer-Encoding twice: a framework adds what your code sets; set it in one of " +
          "them",
        when: /Duplicate header:? ?['"]?(?:MIME|Content)-/i,
      },
      {
        text:
          "another header twice (From, To, Subject, Message-ID): a template or an application writes what the mail library writes " +
          "too; remove it from one of them",
        when: /Duplicate header(?!:? ?['"]?(?:DKIM|MIME-|Content-))/i,
      },
      {
        text: "an address: a display name with special characters needs quotation marks, as in " +
          '"Name, Inc." <user@example.com>, and other letters than ASCII an encoded word (RFC 2047); leave out an empty address; no spaces or control characters, and a domain without ' +
          "two dots in a row (Missing final '@domain', Local address contains, Domain contains)",
        when: /Missing final|non-ASCII|\b(?:Local )?address contains|\bDomain (?:contains|starts|ends)/i,
      },
      {
        text:
          "a header or the recipient is absent or empty: write one From with one address, and at least one recipient",
        when: /Empty required header|Header is missing|no recipients/i,
      },
      {
        text:
          "Illegal header: its name may have only letters, digits and hyphens, and its value only ASCII; correct it or leave it out",
        when: /Illegal header/i,
      },
      {
        text:
          "Expected …, got …: the value of a MIME header is malformed, such as a Content-Disposition without attachment or inline, or a " +
          "Content-Type without a subtype; put file names in quotation marks",
        when: /\bExpected\b/i,
      },
      {
        text: "too many recipients: SES accepts 50 in one message, To, Cc and Bcc together; send it in parts",
        when: /Recipient count/i,
      },
      {
        text:
          "Configuration set: it does not exist in this region; create it here, or remove X-SES-CONFIGURATION-SET from the message " +
          "and the default from the identity",
        command: "aws sesv2 list-configuration-sets --region {region}",
        when: /Configuration set/i,
      },
      {
        text: "to see that only this message is at fault, send one from smtpkey",
        command: "smtpkey verify --region {region} --from ADDRESS",
      },
    ], HEADERS_PAGE),
    source: "https://github.com/mailcow/mailcow-dockerized/issues/4052",
  },
  "message-refused": {
    severity: "error",
    summary: "the server accepts the login and rejects the message",
    because: "a rule about the sender, the recipient or the message rejects it, in words that are not known from SES",
    shows: "550, 552, 553 or 554 in reply to MAIL FROM, RCPT TO or the end of the message, after a 235",
    confirm: "smtpkey verify --region {region} --from ADDRESS gets the same reply; another ADDRESS may get another one",
    remedy: {
      text:
        "read the reply: it names what is rejected; try another sender and another recipient to see which one it is, and " +
        "ask the server's administrator if it is not SES",
      command: "smtpkey verify --region {region} --from ADDRESS --verbose",
      link: CODES_PAGE,
    },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.2.2",
  },
} as const satisfies Record<string, Entry>;
