/**
 * Findings about the login: what the answer to AUTH means, or why there was no AUTH at all.
 *
 * Invariant: a table; 535 is about the pair and needs a change, 454 is about the service and needs another try, and no entry
 * mixes the two.
 * @module
 */

import type { Entry } from "./entry.ts";

const CODES_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html";
const CREDENTIALS_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html";

/** The entries, by id. */
export const LOGIN = {
  "credentials-invalid": {
    severity: "error",
    summary: "the server does not accept this user name and password",
    because:
      "the pair is wrong for this endpoint; SES gives the same answer for every cause, so go through them in order",
    shows: "535 Authentication Credentials Invalid, every time",
    confirm: "smtpkey verify --region {region} gives the same answer with the same pair",
    remedy: {
      text:
        "likeliest first: (1) the password has 40 characters: it is the secret access key, derive the password from " +
        "it; (2) it was derived for another region: derive it for the region of the endpoint; (3) the user name is not " +
        "an access key id that starts with AKIA; (4) user name and password come from different keys: take both from " +
        "one; (5) blanks, quotes or a lost + or / crept in: copy it again; (6) the key is inactive or deleted: look " +
        "with aws iam list-access-keys --user-name {user}; (7) the key is a few minutes old: wait and try again",
      command: "smtpkey derive --region {region}",
      link: CREDENTIALS_PAGE,
    },
    source: CODES_PAGE,
  },
  "not-subscribed": {
    severity: "error",
    summary: "the AWS account is not signed up for SES",
    because:
      "the pair was recognised, but the account that owns the key does not use SES; the password is not the cause",
    shows: "535 Account not subscribed to SES",
    confirm: "aws sesv2 get-account --region {region}, with a key of the same account, fails",
    remedy: {
      text:
        "check that the key belongs to the account you mean (aws sts get-caller-identity), then open the SES console " +
        "of that account in this region once and follow its set-up",
      command: "aws sesv2 get-account --region {region}",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "client-never-authenticated": {
    severity: "error",
    summary: "the client sent mail without logging in",
    because:
      "SES takes mail only after a login, and none was tried or none succeeded; this says nothing about the password",
    shows: "530 Authentication required, in answer to MAIL FROM",
    confirm: "the log of the client has no line with AUTH; or it has one with another refusal, and that one counts",
    remedy: {
      text:
        "give the application user name and password and switch authentication on; switch TLS on as well, since many " +
        "clients leave the login out without it. Postfix, in main.cf: smtp_sasl_auth_enable = yes, " +
        "smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd, smtp_sasl_security_options = noanonymous, and the " +
        "name in sasl_passwd spelt as in relayhost. .NET: EnableSsl = true, and Credentials set after " +
        "UseDefaultCredentials = false. If all of that is in place, see whether the pair works by itself",
      command: "smtpkey verify --region {region}",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "starttls-required": {
    severity: "error",
    summary: "the client tried to log in before the connection was encrypted",
    because: "SES offers the login at once but accepts it only inside TLS; the password was not looked at",
    shows: "530 Must issue a STARTTLS command first",
    confirm: "the log of the client has AUTH before STARTTLS, or no STARTTLS at all",
    remedy: {
      text: "switch STARTTLS on in the client for ports 25, 587 and 2587, or use port 465 or 2465 with TLS from the " +
        "first byte. Postfix, in main.cf: smtp_tls_security_level = encrypt. If the password went over the network in " +
        "the clear, replace the key",
      command: "smtpkey verify --region {region} --port 587",
      link: "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html",
    },
    source: "https://github.com/OmniLayer/omniwallet/issues/1161",
  },
  "temporary-auth-failure": {
    severity: "warning",
    summary: "SES could not check the login just now",
    because: "454 is no judgement on the pair: the check itself failed, and the same pair may pass in a minute",
    shows: "454 Temporary authentication failure",
    confirm: "try again in a minute; for a pair that SES could check and found wrong it says 535",
    remedy: {
      text:
        "do not change the password and do not rotate the key; try again after 5, 10 and 30 seconds, then after 20 " +
        "minutes. If it stays, look at the AWS Health Dashboard for the region",
      command: "smtpkey verify --region {region}",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "auth-not-offered": {
    severity: "error",
    summary: "the server does not offer a login that this client can use",
    because:
      "SES offers PLAIN and LOGIN to everybody, so this is another server, a device in between, or a client that " +
      "insists on something else such as CRAM-MD5",
    shows: "no line with AUTH in the answer to EHLO, or a client that says it finds no mechanism",
    confirm: "smtpkey verify --region {region} --verbose shows 250-AUTH PLAIN LOGIN where the way is clear",
    remedy: {
      text:
        "check the host name and what stands in between (mail gateway, virus scanner, firewall), set the client to " +
        "PLAIN or LOGIN, and try the port where TLS begins at once: nothing on the way can edit that",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
    },
    source: "https://www.rfc-editor.org/rfc/rfc4954#section-3",
  },
  "mechanism-refused": {
    severity: "warning",
    summary: "the server stumbles over a mechanism of AUTH that it offers",
    because:
      "AUTH LOGIN and AUTH PLAIN carry the same user name and password; where the server, or a device in between, cannot " +
      "do one of them, the answer says nothing about the pair",
    shows: "504, or a challenge 334 that does not belong there, with one mechanism and another answer with the other",
    confirm: "compare smtpkey verify --region {region} --auth login with the same and --auth plain",
    remedy: {
      text:
        "set the client to the mechanism that works; SES itself takes both, so look for a proxy or virus scanner on the " +
        "way if the server is SES",
      command: "smtpkey verify --region {region} --auth plain",
    },
    source: "https://www.rfc-editor.org/rfc/rfc4954#section-6",
  },
} as const satisfies Record<string, Entry>;
