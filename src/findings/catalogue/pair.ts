/**
 * Findings about the pair itself: the user name, the password, or the secret that it is made from, seen offline.
 *
 * Invariant: a table; every entry is about values as they are, none about what a server said.
 * @module
 */

import type { Entry } from "./entry.ts";

const CREDENTIALS_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html";

/** The entries, by id. */
export const PAIR = {
  "raw-secret-as-password": {
    severity: "error",
    summary: "the password is an IAM secret access key, not an SMTP password",
    because: "SES computes its SMTP password from the secret access key; the key itself is never accepted",
    shows: "535 Authentication Credentials Invalid at every login, with a password of 40 characters",
    confirm: "count the characters: a secret access key has 40, an SMTP password has 44 and starts with B",
    remedy: {
      text: "derive the password from that key and put the result into the application",
      command: "smtpkey derive --region {region}",
      link: CREDENTIALS_PAGE,
    },
    source: CREDENTIALS_PAGE,
  },
  "smtp-password-as-secret": {
    severity: "error",
    summary: "this is an SMTP password, not a secret access key",
    because: "it has the 44 characters and the leading version byte of a password that was derived already",
    shows: "a password derived from a password: the server answers 535",
    confirm: "a secret access key has 40 characters; what is shown as SMTP password in the SES console has 44",
    remedy: {
      text:
        "use it as the password as it is, for the region it was made for; for another region, start from the secret " +
        "access key, and if that was never shown, create a new key",
      command: "aws iam create-access-key --user-name {user}",
      link: CREDENTIALS_PAGE,
    },
    source: CREDENTIALS_PAGE,
  },
  "access-key-id-as-secret": {
    severity: "error",
    summary: "this is an access key id, not a secret access key",
    because: "the id has 20 characters and starts with AKIA; the secret that belongs to it has 40",
    shows: "535, or no password at all",
    confirm: "the id is what IAM still shows in its list of keys; the secret was shown once",
    remedy: {
      text: "give the secret that was shown when the key was created; if it is lost, create a new key",
      command: "aws iam create-access-key --user-name {user}",
      link: CREDENTIALS_PAGE,
    },
    source: CREDENTIALS_PAGE,
  },
  "legacy-password": {
    severity: "error",
    summary: "the password is of the retired version 2",
    because: "it was made without a region, the way it was done before 2019; SES no longer accepts such passwords",
    shows:
      "535, or 454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded, with a password that starts with A",
    confirm: "the password has 44 characters and its second one lies between g and v",
    remedy: {
      text: "derive a version 4 password from the same key, for the region that you send from",
      command: "smtpkey derive --region {region}",
      link: CREDENTIALS_PAGE,
    },
    source: "https://docs.aws.amazon.com/ses/latest/dg/regions.html",
  },
  "wrong-region": {
    severity: "error",
    summary: "the password was derived for another region",
    because: "the region is part of the computation, so a password is good for the endpoint of one region only",
    shows: "535 from one endpoint, while the same pair works at another",
    confirm: "derive the password for the region of the endpoint and compare",
    remedy: {
      text: "use the endpoint that the password belongs to, or derive the password for this one",
      command: "smtpkey derive --region {region}",
      link: "https://docs.aws.amazon.com/ses/latest/dg/regions.html",
    },
    source: "https://docs.aws.amazon.com/ses/latest/dg/regions.html",
  },
  "pair-mismatch": {
    severity: "error",
    summary: "the password does not belong to this secret access key",
    because: "no known region and neither version turns this key into this password",
    shows: "535 after a rotation: one half of the pair is new, the other old",
    confirm: "derive the password again from the key and compare",
    remedy: {
      text: "take user name and password from the same access key",
      command: "smtpkey derive --region {region} --format env",
    },
    source: CREDENTIALS_PAGE,
  },
  "temporary-key": {
    severity: "error",
    summary: "the access key is temporary, and SES does not take temporary keys over SMTP",
    because: "temporary keys start with ASIA and work only with a session token, which SMTP has no place for",
    shows: "535, with a key of a role, of single sign-on or of an instance profile",
    confirm: "the access key id starts with ASIA, or a session token comes with it",
    remedy: {
      text:
        "use the access key of an IAM user that may send, which starts with AKIA; to make one: aws iam create-user, the " +
        "policy of smtpkey doctor --policy, and then",
      command: "aws iam create-access-key --user-name {user}",
      link: CREDENTIALS_PAGE,
    },
    source: CREDENTIALS_PAGE,
  },
  "username-not-access-key": {
    severity: "error",
    summary: "the user name is not an access key id",
    because: "SES knows an SMTP user by the id of its access key: 20 characters, the first four AKIA",
    shows: "535 with the name of an IAM user, an ARN or a mail address as user name",
    confirm: "look at the user name: it must start with AKIA",
    remedy: {
      text: "use the access key id as user name",
      command: "aws iam list-access-keys --user-name {user}",
      link: CREDENTIALS_PAGE,
    },
    source: "https://github.com/cloudposse/terraform-aws-ses/issues/10",
  },
  "fields-swapped": {
    severity: "error",
    summary: "user name and password stand in each other's place",
    because: "the password has the shape of an access key id",
    shows: "535 at the first login after a configuration by hand",
    confirm: "the user name must start with AKIA and have 20 characters",
    remedy: { text: "exchange the two" },
    source: CREDENTIALS_PAGE,
  },
  "lowercased-key": {
    severity: "error",
    summary: "the user name was written in lower case",
    because: "access key ids consist of capital letters and digits, and SES compares them as they are",
    shows: "535 with a user name that starts with akia",
    confirm: "compare it with the key id that IAM shows",
    remedy: { text: "write the access key id in capitals, as IAM shows it" },
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
  },
  "stray-whitespace": {
    severity: "warning",
    summary: "there is white space around the value",
    because: "a blank or a line break that was copied along becomes part of what is sent",
    shows: "535 with a pair that looks right; often after echo without -n",
    confirm: "count the characters: 20 in the user name, 44 in the password, 40 in a secret access key",
    remedy: { text: "remove it where the value is kept" },
    source: "https://github.com/sandstorm-io/sandstorm/issues/2734",
  },
  "quoted-value": {
    severity: "error",
    summary: "there are quotation marks around the value",
    because: "the quotes of a settings file or a shell became part of the value",
    shows: "535 with a pair that looks right",
    confirm: "keys and passwords consist of letters, digits, + and / alone",
    remedy: { text: "remove the quotation marks, or read the file with a reader that takes them off" },
    source: "https://github.com/go-gitea/gitea/issues/28335",
  },
  "percent-encoded": {
    severity: "error",
    summary: "the value is percent-encoded",
    because: "it holds %2B or %2F where a + or a / belongs: it was taken out of a URL",
    shows: "535 with a pair that works elsewhere",
    confirm: "keys and passwords never hold a percent sign",
    remedy: { text: "put + for %2B and / for %2F; encode only inside a smtp:// URL" },
    source: "https://github.com/symfony/symfony-docs/issues/9824",
  },
  "plus-became-space": {
    severity: "error",
    summary: "there is a blank inside the value where a + was",
    because: "a + that passes through a web form or a URL turns into a blank",
    shows: "535 with some passwords and not with others",
    confirm: "keys and passwords never hold a blank",
    remedy: { text: "copy the value again from where it was made; in a URL write %2B for +" },
    source: "https://github.com/louislam/uptime-kuma/issues/4777",
  },
  "base64-twice": {
    severity: "error",
    summary: "the value was encoded in base64 once more",
    because: "it decodes to another value of the right shape; the client encodes what it sends by itself",
    shows: "535 with a password of 60 characters or a user name of 28",
    confirm: "decode it once: a password of 44 characters, or an access key id, appears",
    remedy: { text: "give the application the value as it was before encoding" },
    source: "https://docs.aws.amazon.com/ses/latest/dg/send-email-smtp-client-command-line.html",
  },
  "truncated-password": {
    severity: "error",
    summary: "the password is cut short",
    because: "an SMTP password has 44 characters",
    shows: "535; often a URL that ended at a /, or a settings file where # or ; began a comment",
    confirm: "count the characters that the application holds",
    remedy: { text: "copy it again in full; quote it as the format of the file asks" },
    source: "https://github.com/ory/kratos/issues/1718",
  },
  "unknown-shape": {
    severity: "warning",
    summary: "the value looks like none of the known kinds",
    because: "a secret access key has 40 characters and an SMTP password 44, all of them letters, digits, + or /",
    shows: "535, or a derived password that is refused",
    confirm: "compare length and first characters with what AWS showed when the key was created",
    remedy: { text: "copy it again; a secret access key is shown once, so create a new key if it is lost" },
    source: CREDENTIALS_PAGE,
  },
} as const satisfies Record<string, Entry>;
