/**
 * Findings that AWS itself proves, when it is asked.
 *
 * Invariant: a table; each rests on an answer of the AWS API, and rules out every other cause of a rejected login.
 * @module
 */

import { type Entry, NEW_KEY, remedyOf } from "./entry.ts";
import { ENFORCEMENT_PAGE, KEY_IDS_PAGE } from "./pages.ts";

const KEYS_PAGE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html";
const ERRORS_PAGE = "https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html";
const SIGNATURE_PAGE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";
const PARTITIONS_PAGE = "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html";
const REGION_STATUS_PAGE = "https://docs.aws.amazon.com/accounts/latest/reference/API_GetRegionOptStatus.html";
const ENABLE_REGION_PAGE = "https://docs.aws.amazon.com/cli/latest/reference/account/enable-region.html";
const SANDBOX_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html";

const LIST_KEYS = "aws iam list-access-keys --user-name {user}";

/** The entries, by id. */
export const AWS = {
  "key-not-recognized": {
    severity: "error",
    summary: "AWS does not recognize the access key id",
    because: "no active key has this id: it is mistyped, or its key is inactive, expired or deleted",
    shows: "InvalidClientTokenId or UnrecognizedClientException from the API, 535 over SMTP",
    confirm:
      "compare the id, letter by letter, with those in IAM; an inactive key is in the list, a deleted one is not",
    remedy: remedyOf("find the key in IAM", [
      {
        text: "the key is in the list and inactive: activate it, or create a new one",
        command: LIST_KEYS,
      },
      {
        text: "another user or account may own it; with the credentials of an operator, the command shows whose it is",
        command: "aws iam get-access-key-last-used --access-key-id {key-id}",
      },
      {
        text: `the key was deleted: create a new one and derive its password. ${NEW_KEY}`,
        command: "aws iam create-access-key --user-name {user}",
      },
    ], KEYS_PAGE),
    source: ERRORS_PAGE,
  },
  "key-inactive": {
    severity: "error",
    summary: "the access key is not active",
    because: "IAM lists the key as Inactive or Expired; SES rejects its password",
    shows: "535 Authentication Credentials Invalid, although user name and password are right",
    confirm: LIST_KEYS,
    remedy: remedyOf("use an active key", [
      {
        text:
          "find out who deactivated it, and why (CloudTrail, UpdateAccessKey): a key that has leaked must stay inactive. The " +
          "command lists the keys of the user, with their status",
        command: LIST_KEYS,
      },
      {
        text: "it was deactivated by mistake: activate it again",
        command: "aws iam update-access-key --user-name {user} --access-key-id {key-id} --status Active",
      },
      {
        text: `it was deactivated on purpose, or has expired: create a new key and derive its password. ${NEW_KEY}`,
        command: "aws iam create-access-key --user-name {user}",
      },
    ], KEYS_PAGE),
    source: KEYS_PAGE,
  },
  "key-of-another-partition": {
    severity: "error",
    summary: "the access key belongs to another AWS partition",
    because:
      "accounts and keys of the commercial regions, AWS GovCloud, AWS China and the AWS European Sovereign Cloud " +
      "are separate; a key works in its own partition only",
    shows: "535 at every endpoint of this partition; the API there answers InvalidClientTokenId",
    confirm: "aws sts get-caller-identity, with a region of each partition",
    remedy: {
      text: "use an endpoint of the key's own partition, or a key from an account of this one",
      command: "aws sts get-caller-identity --region {region}",
      link: PARTITIONS_PAGE,
    },
    source: PARTITIONS_PAGE,
  },
  "secret-does-not-match-key": {
    severity: "error",
    summary: "the secret access key does not belong to the access key id",
    because:
      "the id is known and active, and AWS calculated another signature: the secret is of another key, or damaged",
    shows: "SignatureDoesNotMatch or InvalidSignatureException from the API, 535 over SMTP",
    confirm: "count the characters of the secret: 40, without quotes, spaces or percent signs",
    remedy: remedyOf("take id and secret from the same record", [
      {
        text:
          "copy both again from where the key was stored; a + or / is easily lost. The command shows what is at hand",
        command: "smtpkey doctor",
      },
      {
        text: `the secret cannot be read again in IAM: if it is lost, create a new key. ${NEW_KEY}`,
        command: "aws iam create-access-key --user-name {user}",
      },
    ], SIGNATURE_PAGE),
    source: SIGNATURE_PAGE,
  },
  "key-of-another-account": {
    severity: "warning",
    summary: "keys or answers belong to different AWS accounts",
    because:
      "identities, permissions, sandbox and quotas belong to one account; a key of another account does not have them",
    shows: "535, or 554 that names an account other than expected",
    confirm: "aws sts get-caller-identity, with each of the keys",
    remedy: {
      text: "decide which account sends, and take user name, password and every other key from that account",
      command: "aws sts get-caller-identity",
      link: KEY_IDS_PAGE,
    },
    source: KEY_IDS_PAGE,
  },
  "clock-skewed": {
    severity: "warning",
    summary: "the clock of this machine is wrong",
    because:
      "AWS rejects API requests whose time differs by more than a few minutes; SMTP passwords do not depend on " +
      "the time, but certificates do",
    shows: "Signature expired, or Signature not yet current",
    confirm: "compare the time of this machine in UTC with the Date header of any web server",
    remedy: {
      text: "set the clock, in a container on its host, and keep it synchronized with NTP",
      task: "set-clock",
      link: SIGNATURE_PAGE,
    },
    source: SIGNATURE_PAGE,
  },
  "region-not-enabled": {
    severity: "error",
    summary: "the region is not enabled for the AWS account",
    because: "an opt-in region does not know the keys of an account that has not enabled it",
    shows: "535 over SMTP and UnrecognizedClientException from the API in this region; other regions accept the key",
    confirm: "aws account get-region-opt-status --region-name {region}",
    remedy: remedyOf("look at the status of the region, then choose", [
      {
        text: "ENABLING: wait, it can take minutes to hours; ENABLED: the key itself is wrong, not the region",
        command: "aws account get-region-opt-status --region-name {region}",
      },
      {
        text: "DISABLED: enable the region for the account, if mail must be sent from there",
        command: "aws account enable-region --region-name {region}",
      },
      { text: "or use the endpoint and the password of a region that is enabled" },
    ], ENABLE_REGION_PAGE),
    source: REGION_STATUS_PAGE,
  },
  "account-in-sandbox": {
    severity: "warning",
    summary: "the account is in the SES sandbox in this region",
    because: "in the sandbox SES sends only to verified addresses and the mailbox simulator, 200 messages a day",
    shows: "554 Message rejected: Email address is not verified, naming the recipient",
    confirm: "ProductionAccessEnabled is false in the output of aws sesv2 get-account --region {region}",
    remedy: {
      text: "request production access for this region, or verify each recipient until it is granted",
      command: "aws sesv2 get-account --region {region}",
      link: SANDBOX_PAGE,
    },
    source: SANDBOX_PAGE,
  },
  "account-under-review": {
    severity: "warning",
    summary: "AWS has placed the account under review in this region",
    because: "too many bounces or complaints; if they continue, AWS pauses sending",
    shows: "EnforcementStatus PROBATION",
    confirm: "aws sesv2 get-account --region {region}",
    remedy: {
      text: "read the message that AWS sent to the address of the account, and fix what it names before the date in it",
      command: "aws sesv2 get-account --region {region}",
      link: ENFORCEMENT_PAGE,
    },
    source: ENFORCEMENT_PAGE,
  },
} as const satisfies Record<string, Entry>;
