/**
 * Findings about limits: too much, too fast, idle too long, or a failure of SES itself.
 *
 * Invariant: a table; all entries but one pass with time, and only that one (`legacy-rate`) is fixed by another password.
 * @module
 */

import type { Entry } from "./entry.ts";
import { CODES_PAGE, LIMITS_PAGE, MESSAGES_PAGE, QUOTA_ERRORS_PAGE } from "./pages.ts";

/** The entries, by id. */
export const LIMITS = {
  "too-many-connections": {
    severity: "warning",
    summary: "too many connections to SES are open at once",
    because: "SES limits the number of open connections of an account and does not publish the limit",
    shows: "421 Too many concurrent SMTP connections",
    confirm: "count the open connections to ports 25, 465, 587, 2465 and 2587 on every machine that sends",
    remedy: {
      text:
        "send several messages over one connection, limit the connection pool of every process, close idle connections, " +
        "and retry later. Postfix, main.cf: smtp_destination_concurrency_limit = 5",
      task: "list-connections",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "idle-timeout": {
    severity: "warning",
    summary: "idle timeout: the server closed the connection",
    because:
      "SES closes a connection after about 10 seconds without a command; pooled connections that wait for the next " +
      "message reach this limit",
    shows: "451 4.4.2 Timeout waiting for data from client.",
    confirm: "the first message after a pause fails, and the retry works",
    remedy: {
      text:
        "let the pool close connections after 5 idle seconds or test them with NOOP before use, and send again on a new " +
        "connection (listmonk: idle_timeout 5s; in a manual session: prepare all lines first)",
      link: CODES_PAGE,
    },
    source: "https://github.com/knadh/listmonk/issues/1624",
  },
  "service-unavailable": {
    severity: "warning",
    summary: "the server cannot process the request at this time",
    because: "the server reports a failure on its own side; it accepted nothing",
    shows: "451 Temporary service failure, or 454 Temporary service failure",
    confirm: "send again in a minute; if only one message keeps failing, SES cannot process that message",
    remedy: {
      text:
        "let the mail queue retry after 5, 10 and 30 seconds, then after 20 minutes; if a message of your own is accepted " +
        "meanwhile, SES cannot process that one message; if none is, check the AWS Health Dashboard for the region",
      command: "smtpkey verify --region {region} --from ADDRESS --wait 5m",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "sending-rate": {
    severity: "warning",
    summary: "maximum send rate exceeded",
    because: "every account has a maximum number of messages per second in each region; in the sandbox it is one",
    shows: "454 Throttling failure: Maximum sending rate exceeded",
    confirm: "compare with MaxSendRate in the output of the command",
    remedy: {
      text:
        "reduce the rate below MaxSendRate, counting every recipient, and retry with increasing pauses; request a higher " +
        "rate if it is too low. Postfix, main.cf: smtp_destination_rate_delay = 1s",
      command: "aws sesv2 get-account --region {region}",
      link: LIMITS_PAGE,
    },
    source: QUOTA_ERRORS_PAGE,
  },
  "daily-quota": {
    severity: "error",
    summary: "24-hour sending quota exceeded",
    because: "the quota counts recipients over the last 24 hours in this region; the sandbox allows 200",
    shows: "454 Throttling failure: Daily message quota exceeded",
    confirm: "SentLast24Hours has reached Max24HourSend in the output of the command",
    remedy: {
      text:
        "wait until the oldest messages are more than 24 hours old; request a higher quota, or production access if " +
        "ProductionAccessEnabled is false. If you did not send that much, the key has leaked: replace it " +
        "(smtpkey doctor --rotation)",
      command: "aws sesv2 get-account --region {region}",
      link: LIMITS_PAGE,
    },
    source: QUOTA_ERRORS_PAGE,
  },
  "legacy-rate": {
    severity: "error",
    summary: "throttled: the password uses the deprecated Signature Version 2",
    because: "SES throttles passwords that were made without a region, before 2019; waiting does not help",
    shows: "454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded",
    confirm: "the password starts with A and not with B",
    remedy: {
      text:
        "derive a Signature Version 4 password for the region that you send from; if the secret access key is not " +
        "available, create a new key as smtpkey doctor --rotation shows, and delete the old one only when it is unused " +
        "and was inactive for a day",
      command: "smtpkey derive --region {region}",
      link: MESSAGES_PAGE,
    },
    source: MESSAGES_PAGE,
  },
} as const satisfies Record<string, Entry>;
