/**
 * Findings about the login: what the reply to AUTH means, or why there was no AUTH.
 *
 * Invariant: a table; 535 is about the credentials and needs a change, 454 is about the service and needs a retry, and no entry
 * mixes the two.
 * @module
 */

import { type Entry, remedyOf } from "./entry.ts";
import { CODES_PAGE, CONNECT_PAGE, CREDENTIALS_PAGE } from "./pages.ts";

/** The entries, by id. */
export const LOGIN = {
  "credentials-invalid": {
    severity: "error",
    summary: "the server does not accept this user name and password",
    because: "the credentials are wrong for this endpoint; SES gives the same reply for every cause",
    shows: "535 Authentication Credentials Invalid, every time",
    confirm: "smtpkey verify --region {region} gives the same reply with the same credentials",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text: "the password was derived for another region",
        command: "smtpkey verify --region {region} --find-region",
      },
      {
        text: "the password is the secret access key (40 characters): derive the password from it",
        command: "smtpkey derive --region {region}",
      },
      {
        text:
          "user name and password come from different keys, or the secret was copied wrongly before the password was derived: " +
          "such a password looks right; take both from the same key",
        command: "smtpkey derive --region {region} --format env",
      },
      {
        text:
          "the value has stray spaces or quotation marks, or a + or / is missing; or the application saved its own mask " +
          "(********) when its settings form was saved again: enter the password once more",
        command: "smtpkey doctor",
      },
      {
        text:
          "the user name is not an access key id that starts with AKIA; one that starts with ASIA is temporary and " +
          "does not work over SMTP, one that starts with inp- works only at its Mail Manager ingress endpoint",
      },
      {
        text: "the key is inactive, expired or deleted",
        command: "aws iam list-access-keys --user-name {user}",
      },
      {
        text: "the key belongs to another partition (commercial, GovCloud, China) than the endpoint",
      },
      {
        text: "the password starts with A: Signature Version 2 is deprecated",
        command: "smtpkey derive --region {region}",
      },
      {
        text: "the key is a few minutes old and not known everywhere yet",
        command: "smtpkey verify --region {region} --wait 5m",
      },
    ], CREDENTIALS_PAGE),
    source: CODES_PAGE,
  },
  "not-subscribed": {
    severity: "error",
    summary: "the AWS account is not signed up for SES",
    because:
      "SES recognized the credentials, but the account that owns the key does not use SES; the password is not the cause",
    shows: "535 Account not subscribed to SES",
    confirm: "aws sesv2 get-account --region {region}, with a key of the same account, fails",
    remedy: {
      text:
        "check that the key belongs to the intended account (aws sts get-caller-identity), then open the SES console " +
        "of that account in this region and complete its set-up",
      command: "aws sesv2 get-account --region {region}",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "client-never-authenticated": {
    severity: "error",
    summary: "the client sent mail without logging in",
    because:
      "SES accepts mail only after a login, and there was none or none succeeded; this says nothing about the password",
    shows: "530 Authentication required, in reply to MAIL FROM",
    confirm: "the log of the client has no line with AUTH; if it has one with another error, that error is the cause",
    remedy: remedyOf("check these causes, the most likely first", [
      { text: "the application has no user name and password, or authentication is off: set them and enable it" },
      { text: "TLS is off: many clients skip the login without TLS. .NET: set EnableSsl = true" },
      {
        text: "Postfix, main.cf: set smtp_sasl_auth_enable = yes, smtp_sasl_password_maps = " +
          "$default_database_type:/etc/postfix/sasl_passwd and smtp_sasl_security_options = noanonymous; write the " +
          "name in sasl_passwd exactly as in relayhost; then rebuild the map",
        task: "rebuild-sasl-passwd",
      },
      {
        text:
          "Postfix logs in for some senders and not for others: with smtp_sender_dependent_authentication = yes, or a " +
          "sender_dependent_relayhost_maps, the sender of this message needs a line in sasl_passwd too (bounces have the " +
          "sender <>); for one login for all set it to no",
        task: "show-sender-logins",
      },
      { text: ".NET: Credentials must be set after UseDefaultCredentials = false" },
      {
        text: "all of these are right: test the credentials alone",
        command: "smtpkey verify --region {region}",
      },
    ], CODES_PAGE),
    source: CODES_PAGE,
  },
  "starttls-required": {
    severity: "error",
    summary: "the client tried to log in before the connection was encrypted",
    because: "SES offers AUTH from the start but accepts it only inside TLS; it did not check the password",
    shows: "530 Must issue a STARTTLS command first",
    confirm: "the log of the client has AUTH before STARTTLS, or no STARTTLS",
    remedy: {
      text:
        "enable STARTTLS in the client for ports 25, 587 and 2587, or use port 465 or 2465 with implicit TLS. Postfix, " +
        "main.cf: smtp_tls_security_level = encrypt. .NET: EnableSsl = true. If the password was sent in plaintext, " +
        "replace the key (smtpkey doctor --rotation)",
      command: "smtpkey verify --region {region} --port 587",
      link: CONNECT_PAGE,
    },
    source: "https://github.com/OmniLayer/omniwallet/issues/1161",
  },
  "temporary-auth-failure": {
    severity: "warning",
    summary: "SES could not check the login at this time",
    because: "454 says nothing about the credentials: the check failed, and the same credentials may work in a minute",
    shows: "454 Temporary authentication failure",
    confirm: "retry in a minute; SES answers 535 to credentials that it could check and found wrong",
    remedy: {
      text:
        "do not change the password and do not rotate the key; retry after 5, 10 and 30 seconds, then after 20 minutes. " +
        "If it continues, check the AWS Health Dashboard for the region",
      command: "smtpkey verify --region {region} --wait 5m",
      link: CODES_PAGE,
    },
    source: CODES_PAGE,
  },
  "auth-not-offered": {
    severity: "error",
    summary: "the server does not offer an AUTH mechanism that this client can use",
    because:
      "SES offers PLAIN and LOGIN to every client, so this is another server, a middlebox, or a client that requires " +
      "another mechanism such as CRAM-MD5",
    shows: "no line with AUTH in the reply to EHLO, or a client that reports no usable mechanism",
    confirm: "smtpkey verify --region {region} --verbose shows 250-AUTH PLAIN LOGIN where nothing interferes",
    remedy: {
      text:
        "check the host name and every device between client and SES (mail gateway, virus scanner, firewall), set the " +
        "client to PLAIN or LOGIN, and try port 465 with implicit TLS, which no device can edit",
      command: "smtpkey verify --region {region} --port 465 --tls wrapper",
    },
    source: "https://www.rfc-editor.org/rfc/rfc4954#section-3",
  },
  "login-for-other-host": {
    severity: "error",
    summary: "the client's login is set for another host name, and the client did not send it",
    because:
      "Go's smtp.PlainAuth sends the password only to a server with the name that it was given, so that SES saw no login",
    shows: "wrong host name, from Go's net/smtp",
    confirm: "compare the last argument of smtp.PlainAuth with the host in the address of the connection",
    remedy: {
      text:
        "give smtp.PlainAuth email-smtp.{region}.amazonaws.com, without a port, and connect to the same name with a " +
        "port: not to an IP address or to an alias, whose certificate would not match either",
      command: "smtpkey verify --region {region} --port 587",
      link: "https://github.com/golang/go/blob/master/src/net/smtp/auth.go",
    },
    source: "https://github.com/golang/go/blob/master/src/net/smtp/auth.go",
  },
  "mechanism-refused": {
    severity: "warning",
    summary: "the server fails on an AUTH mechanism that it advertises",
    because:
      "AUTH LOGIN and AUTH PLAIN carry the same user name and password; if the server or a middlebox does not support " +
      "one of them, its reply says nothing about the credentials",
    shows: "504, or an unexpected 334 challenge, with one mechanism and another reply with the other",
    confirm: "compare smtpkey verify --region {region} --auth login with --auth plain",
    remedy: {
      text:
        "set the client to the mechanism that works; SES itself accepts both, so look for a proxy or virus scanner if " +
        "the server is SES",
      command: "smtpkey verify --region {region} --auth plain",
    },
    source: "https://www.rfc-editor.org/rfc/rfc4954#section-6",
  },
} as const satisfies Record<string, Entry>;
