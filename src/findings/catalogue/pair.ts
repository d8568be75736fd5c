/**
 * Findings about the credentials themselves: the user name, the password, or the secret access key it is derived from. All are
 * found offline.
 *
 * Invariant: a table; every entry is about the values, none about what a server answered.
 * @module
 */

import { type Entry, NEW_KEY, remedyOf } from "./entry.ts";
import { CREDENTIALS_PAGE, KEY_IDS_PAGE, MAIL_MANAGER_CREDENTIALS_PAGE, MESSAGES_PAGE, REGIONS_PAGE } from "./pages.ts";

/** The entries, by id. */
export const PAIR = {
  "raw-secret-as-password": {
    severity: "error",
    summary: "the password is an IAM secret access key, not an SMTP password",
    because: "SES computes its SMTP password from the secret access key and never accepts the key itself",
    shows: "535 Authentication Credentials Invalid at every login, with a password of 40 characters",
    confirm: "count the characters: a secret access key has 40, an SMTP password has 44 and starts with B",
    remedy: {
      text: "derive the password from that key and use the result in the application",
      command: "smtpkey derive --region {region}",
      link: CREDENTIALS_PAGE,
    },
    source: CREDENTIALS_PAGE,
  },
  "smtp-password-as-secret": {
    severity: "error",
    summary: "this is an SMTP password, not a secret access key",
    because: "it has the 44 characters and the first byte of a password that was already derived",
    shows: "a password derived from a password: the server answers 535",
    confirm: "a secret access key has 40 characters; the SMTP password in the SES console has 44",
    remedy: remedyOf("choose one of these", [
      {
        text: "use it directly as the password, in the region that it was derived for",
        command: "smtpkey verify --region {region} --find-region",
      },
      {
        text: `for another region start from the secret access key; if it is lost, create a new key. ${NEW_KEY}`,
        command: "aws iam create-access-key --user-name {user}",
      },
    ], CREDENTIALS_PAGE),
    source: CREDENTIALS_PAGE,
  },
  "access-key-id-as-secret": {
    severity: "error",
    summary: "this is an access key id, not a secret access key",
    because: "the id has 20 characters and starts with AKIA; the secret access key has 40",
    shows: "535, or no password at all",
    confirm: "IAM shows the id in its list of keys; it showed the secret only once",
    remedy: remedyOf("choose one of these", [
      {
        text: "give the secret access key that was shown when the key was created",
        command: "smtpkey derive --region {region}",
      },
      {
        text: `if it is lost, create a new key. ${NEW_KEY}`,
        command: "aws iam create-access-key --user-name {user}",
      },
    ], CREDENTIALS_PAGE),
    source: CREDENTIALS_PAGE,
  },
  "legacy-password": {
    severity: "error",
    summary: "deprecated SMTP password (Signature Version 2)",
    because: "it was made without a region, as before 2019; SES throttles such passwords and may reject them",
    shows:
      "454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded, or 535, with a password that starts with A",
    confirm: "the password has 44 characters, and the second one is between g and v",
    remedy: {
      text: "derive a Signature Version 4 password from the same key, for the region that you send from",
      command: "smtpkey derive --region {region}",
      link: CREDENTIALS_PAGE,
    },
    source: MESSAGES_PAGE,
  },
  "wrong-region": {
    severity: "error",
    summary: "the password was derived for another region",
    because: "the region is part of the computation, so a password works at the endpoint of one region only",
    shows: "535 from one endpoint, while the same credentials work at another",
    confirm: "derive the password for the region of the endpoint and compare",
    remedy: {
      text: "use the endpoint of the region that the password is for, or derive the password for this region",
      command: "smtpkey derive --region {region}",
      link: REGIONS_PAGE,
    },
    source: REGIONS_PAGE,
  },
  "pair-mismatch": {
    severity: "error",
    summary: "the password does not belong to this secret access key",
    because: "this key gives this password in none of the known regions and in neither signature version",
    shows: "535 after a rotation: one of user name and password is new, the other is old",
    confirm: "derive the password again from the key and compare",
    remedy: {
      text: "take user name and password from the same access key",
      command: "smtpkey derive --region {region} --format env",
    },
    source: CREDENTIALS_PAGE,
  },
  "temporary-key": {
    severity: "error",
    summary: "the access key is temporary, and SES does not accept temporary keys over SMTP",
    because: "temporary keys start with ASIA and need a session token, which SMTP cannot carry",
    shows: "535, with the key of a role, of single sign-on or of an instance profile",
    confirm: "the access key id starts with ASIA, or there is a session token",
    remedy: remedyOf("choose one of these", [
      {
        text:
          "use the access key of an IAM user that may send (it starts with AKIA); the command lists the keys of USER",
        command: "aws iam list-access-keys --user-name {user}",
      },
      {
        text: "there is none: create one for a user that has the policy from smtpkey doctor --policy and no other. " +
          NEW_KEY,
        command: "aws iam create-access-key --user-name {user}",
      },
      {
        text:
          "on ECS, EKS, Lambda or EC2, where a long-lived key is not wanted: send with the SES API and an AWS SDK, " +
          "which accepts the role, or with the SMTP credentials of a Mail Manager ingress endpoint",
      },
    ], CREDENTIALS_PAGE),
    source: MAIL_MANAGER_CREDENTIALS_PAGE,
  },
  "username-not-access-key": {
    severity: "error",
    summary: "the user name is not an access key id",
    because: "the SMTP user name of a regional SES endpoint is an access key id: 20 characters, the first four AKIA",
    shows: "535 with the name of an IAM user, an ARN or a mail address as user name",
    confirm:
      "look at the user name: AKIA and 16 more characters, or, at a Mail Manager ingress endpoint only, inp- and 24 " +
      "more characters",
    remedy: {
      text:
        "use the access key id as user name; a user name that begins with inp- belongs to the host of its own ingress " +
        "endpoint",
      command: "aws iam list-access-keys --user-name {user}",
      link: CREDENTIALS_PAGE,
    },
    source: "https://github.com/cloudposse/terraform-aws-ses/issues/10",
  },
  "fields-swapped": {
    severity: "error",
    summary: "user name and password are swapped",
    because: "the password looks like an access key id",
    shows: "535 at the first login after manual configuration",
    confirm: "the user name must start with AKIA and have 20 characters",
    remedy: { text: "swap them" },
    source: CREDENTIALS_PAGE,
  },
  "lowercased-key": {
    severity: "error",
    summary: "the user name is in lower case",
    because: "access key ids consist of capital letters and digits, and SES compares them exactly",
    shows: "535 with a user name that starts with akia",
    confirm: "compare it with the key id that IAM shows",
    remedy: { text: "write the access key id in capital letters, as IAM shows it" },
    source: KEY_IDS_PAGE,
  },
  "stray-whitespace": {
    severity: "warning",
    summary: "there is whitespace around the value",
    because: "a space or line break that was copied with the value is sent as part of it",
    shows: "535 with credentials that look right; often after echo without -n or kubectl create secret --from-file",
    confirm: "count the characters: 20 in the user name, 44 in the password, 40 in a secret access key",
    remedy: { text: "remove the whitespace where the value is stored" },
    source: "https://github.com/sandstorm-io/sandstorm/issues/2734",
  },
  "quoted-value": {
    severity: "error",
    summary: "there are quotation marks around the value",
    because: "the quotation marks of a settings file or a shell became part of the value",
    shows: "535 with credentials that look right",
    confirm: "keys and passwords contain only letters, digits, + and /",
    remedy: { text: "remove the quotation marks, or load the file in a way that removes them" },
    source: "https://github.com/maxking/docker-mailman/issues/226",
  },
  "percent-encoded": {
    severity: "error",
    summary: "the value is percent-encoded",
    because: "it has %2B or %2F where + or / is expected: it was copied from a URL",
    shows: "535 with credentials that work in another program",
    confirm: "keys and passwords never contain a percent sign",
    remedy: { text: "replace %2B with + and %2F with /; percent-encode only inside a smtp:// URL" },
    source: "https://github.com/symfony/symfony-docs/pull/9824",
  },
  "plus-became-space": {
    severity: "error",
    summary: "a + in the value was decoded to a space",
    because: "web forms and URLs turn a + into a space",
    shows: "535 with some passwords and not with others",
    confirm: "keys and passwords never contain a space",
    remedy: { text: "copy the value again from where it was created; in a URL write %2B for +" },
    source: "https://www.rfc-editor.org/rfc/rfc1866#section-8.2.1",
  },
  "base64-twice": {
    severity: "error",
    summary: "the value is base64-encoded once too often",
    because: "it decodes to another well-formed value; the mail client encodes what it sends by itself",
    shows: "535 with a password of 60 characters or a user name of 28",
    confirm: "decode it once: the result is a password of 44 characters, or an access key id",
    remedy: { text: "use the value before encoding" },
    source: "https://www.rfc-editor.org/rfc/rfc4954#section-4",
  },
  "truncated-password": {
    severity: "error",
    summary: "the password is cut short",
    because: "an SMTP password has 44 characters",
    shows: "535; often a URL that was cut at a /, or a settings file where # or ; started a comment",
    confirm: "count the characters of the password in the application",
    remedy: { text: "copy it again in full, and quote it as the file format requires" },
    source: "https://github.com/ory/kratos/issues/1718",
  },
  "unknown-shape": {
    severity: "warning",
    summary: "unrecognized credential format",
    because: "a secret access key has 40 characters and an SMTP password 44, all of them letters, digits, + or /",
    shows: "535, or a derived password that the server rejects",
    confirm:
      "compare the length and the first characters with what AWS showed when the key was created; the password of a " +
      "Mail Manager ingress endpoint is chosen by a person and may have any form of 8 to 64 characters",
    remedy: { text: "copy it again; a secret access key is shown only once, so create a new key if it is lost" },
    source: CREDENTIALS_PAGE,
  },
} as const satisfies Record<string, Entry>;
