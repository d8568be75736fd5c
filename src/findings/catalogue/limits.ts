/**
 * Findings about limits: too much, too fast, too long idle, or SES itself in trouble.
 *
 * Invariant: a table; all but one of these pass by waiting, and none is mended by another password except the one that says so.
 * @module
 */

import type { Entry } from "./entry.ts";

const CODES_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html";
const QUOTAS_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html";
const QUOTA_ERRORS_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html";
const MESSAGES_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html";

/** The entries, by id. */
export const LIMITS = {
  "too-many-connections": {
    severity: "warning",
    summary: "too many connections to SES are open at once",
    because: "SES limits how many connections an account holds, and does not say how many",
    shows: "421 Too many concurrent SMTP connections",
    confirm: "count the open ones: ss -tn state established '( dport = :587 or dport = :465 )'",
    remedy: {
      text:
        "send several messages over one connection, put an upper limit on the pool of every process, close idle ones, " +
        "and try again later. Postfix, in main.cf: smtp_destination_concurrency_limit = 5",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "idle-timeout": {
    severity: "warning",
    summary: "the server hung up because the client was silent too long",
    because:
      "SES closes a connection after about 10 seconds without a command; a pooled connection that waits for the " +
      "next message runs into it",
    shows: "451 4.4.2 Timeout waiting for data from client.",
    confirm: "it hits the first message after a pause, and the next try works",
    remedy: {
      text:
        "let the pool drop connections after 5 seconds without use, or check them with NOOP before use, and send again " +
        "on a new one (listmonk: idle_timeout 5s; by hand: prepare all lines first)",
      link: CODES_PAGE,
    },
    source: "https://github.com/knadh/listmonk/issues/1624",
  },
  "service-unavailable": {
    severity: "warning",
    summary: "the server cannot handle the request just now",
    because: "the server says that the trouble is on its side; nothing was accepted",
    shows: "451 Temporary service failure, or 454 Temporary service failure",
    confirm: "send again in a minute; if one message alone keeps failing, something in that message upsets SES",
    remedy: {
      text:
        "let the mail queue try again after 5, 10 and 30 seconds, then after 20 minutes; if it stays, look at the AWS " +
        "Health Dashboard for the region",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "sending-rate": {
    severity: "warning",
    summary: "messages are sent faster than the account may send",
    because: "every account has a maximum number of messages a second in each region, one a second in the sandbox",
    shows: "454 Throttling failure: Maximum sending rate exceeded",
    confirm: "compare with MaxSendRate in the output of the command",
    remedy: {
      text:
        "slow the sender down below MaxSendRate, counting every recipient, and let it try again with growing waits; ask " +
        "AWS for a higher rate if it is too low",
      command: "aws sesv2 get-account --region {region}",
      link: QUOTAS_PAGE,
    },
    source: QUOTA_ERRORS_PAGE,
  },
  "daily-quota": {
    severity: "error",
    summary: "the account has sent all that it may send in 24 hours",
    because: "the quota counts recipients over the last 24 hours in this region; the sandbox allows 200",
    shows: "454 Throttling failure: Daily message quota exceeded",
    confirm: "SentLast24Hours has reached Max24HourSend in the output of the command",
    remedy: {
      text: "wait: room comes back as the oldest messages pass out of the 24 hours; ask for a higher quota, or for " +
        "production access if ProductionAccessEnabled is false. If you did not send that much, somebody else has the key",
      command: "aws sesv2 get-account --region {region}",
      link: QUOTAS_PAGE,
    },
    source: QUOTA_ERRORS_PAGE,
  },
  "legacy-rate": {
    severity: "error",
    summary: "mail is held back because the password is of the retired version 2",
    because: "SES throttles passwords that were made without a region, before 2019; waiting does not help",
    shows: "454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded",
    confirm: "the password starts with A and not with B",
    remedy: {
      text:
        "derive a version 4 password for the region you send from; if the secret access key is not at hand, create a " +
        "new key (aws iam create-access-key --user-name {user}) and delete the old one afterwards",
      command: "smtpkey derive --region {region}",
      link: MESSAGES_PAGE,
    },
    source: MESSAGES_PAGE,
  },
} as const satisfies Record<string, Entry>;
