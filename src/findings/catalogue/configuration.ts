/**
 * Findings about the settings around the pair: URLs, libraries, and the AWS tools used to make it.
 *
 * Invariant: a table; these stop mail before SES is asked, or come from another door of AWS than SMTP.
 * @module
 */

import type { Entry } from "./entry.ts";

const CREDENTIALS_PAGE = "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html";

/** The entries, by id. */
export const CONFIGURATION = {
  "password-broke-url": {
    severity: "error",
    summary: "the password broke the smtp:// URL that it stands in",
    because: "a / in the password ends the host part, so the rest is read as a path, and the user name as the host",
    shows: "cannot resolve akia…, invalid port after host, mailer DSN is invalid, Invalid URL",
    confirm: "the URL holds a / or a + between the user name and the @",
    remedy: {
      text:
        "inside a URL write %2F for / and %2B for +, in the password alone; or give host, user and password in settings " +
        "of their own, as they are. The URL stands in the log now: if others read it, replace the key",
      command: "smtpkey derive --region {region} --format env",
    },
    source: "https://github.com/ory/kratos/issues/1718",
  },
  "base64-missing": {
    severity: "error",
    summary: "the value stands as it is where its base64 belongs",
    because:
      "the fields under data of a Kubernetes Secret are decoded before they are handed on, so the application gets " +
      "other bytes",
    shows: "illegal base64 data at input byte …, or 535 with a pair that looks right in the file",
    confirm: "kubectl get secret NAME -o jsonpath='{.data.NAME}' | base64 -d prints no password",
    remedy: {
      text:
        "write the value under stringData, as it is, or its base64 under data, made with printf %s and no line break",
      link: "https://kubernetes.io/docs/concepts/configuration/secret/",
    },
    source: "https://kubernetes.io/docs/concepts/configuration/secret/",
  },
  "port-missing": {
    severity: "error",
    summary: "there is no port behind the host, and the program wants one",
    because: "Alertmanager and Grafana take host and port as one setting and refuse a host alone",
    shows: "missing port in address",
    confirm: "the setting of the host ends with its name, and no colon and number follow",
    remedy: {
      text: "write the port behind the host: HOST:587, which begins in the clear and changes over with STARTTLS",
      command: "smtpkey verify --region {region} --port 587",
    },
    source: "https://pkg.go.dev/net#SplitHostPort",
  },
  "sasl-library-missing": {
    severity: "error",
    summary: "this machine lacks the library for logging in",
    because:
      "Postfix and Sendmail log in through plug-ins of Cyrus SASL, and the one for PLAIN and LOGIN is not installed",
    shows: "no mechanism available, No worthy mechs found",
    confirm: "the message comes from this machine; SES was never asked",
    remedy: {
      text:
        "install the plug-ins and restart the mail server. Debian, Ubuntu: libsasl2-modules; Red Hat, Amazon Linux: " +
        "cyrus-sasl-plain; Alpine: cyrus-sasl-login. If they are there, set in main.cf: smtp_sasl_security_options = " +
        "noanonymous",
      command: "apt-get install libsasl2-modules",
    },
    source: "https://github.com/EasyEngine/dockerfiles/issues/106",
  },
  "signature-does-not-match": {
    severity: "error",
    summary: "the API of AWS does not accept this key",
    because:
      "the API signs with the secret access key; an SMTP password in its place gives a wrong signature, and an id " +
      "that AWS does not know gives InvalidClientTokenId",
    shows: "SignatureDoesNotMatch or InvalidClientTokenId from email.{region}.amazonaws.com or from an SDK",
    confirm:
      "SignatureDoesNotMatch with a secret of 44 characters: it is an SMTP password. InvalidClientTokenId: the key " +
      "id is deleted, inactive or mistyped",
    remedy: {
      text:
        "give API and SDK the access key id with its secret of 40 characters, and SMTP the same id with the password " +
        "derived from it; if the key was made in the SES console its secret was never shown, so create another",
      command: "aws iam list-access-keys --user-name {user}",
      link: "https://docs.aws.amazon.com/ses/latest/dg/send-email-concepts-credentials.html",
    },
    source: "https://github.com/aws/aws-sdk-js/issues/1443",
  },
  "api-client-at-smtp-endpoint": {
    severity: "error",
    summary: "an HTTP client of the SES API is set to the SMTP host",
    because:
      "email-smtp.{region}.amazonaws.com speaks SMTP and accepts no HTTP; the API is another host and uses another password",
    shows: "a wrong HTTP status line that starts with 220, a parse error, or a time-out on port 443 of email-smtp",
    confirm: "the message names email-smtp together with https://, port 443 or an operation such as SendEmail",
    remedy: {
      text:
        "for the API: use https://email.{region}.amazonaws.com as the endpoint, or leave the endpoint unset, with the access " +
        "key id and its secret access key of 40 characters. For SMTP: choose the SMTP transport in the application, this " +
        "host and port 587, with the password that is derived from the secret access key",
      command: "smtpkey verify --region {region}",
      link: "https://docs.aws.amazon.com/general/latest/gr/ses.html",
    },
    source: "https://github.com/aheckmann/node-ses/issues/12",
  },
  "not-authorized-to-create": {
    severity: "error",
    summary: "you may not create SMTP credentials in this AWS account",
    because: "the SES console makes an IAM user with a key and a policy, which needs iam:ListUsers, iam:CreateUser, " +
      "iam:CreateAccessKey and iam:PutUserPolicy, and your own user lacks one of them",
    shows: "is not authorized to perform: iam:ListUsers, iam:CreateUser, iam:CreateAccessKey or iam:PutUserPolicy",
    confirm: "the user in the message is you, not the one that sends mail",
    remedy: {
      text:
        "if you hold an access key of a user that may send, derive the password from it: that needs no permission at " +
        "all and no network. Else ask an administrator for such a key, or for the four permissions. An existing key can " +
        "be switched on again with aws iam update-access-key --user-name {user} --access-key-id {key-id} --status Active",
      command: "smtpkey derive --region {region}",
      link: CREDENTIALS_PAGE,
    },
    source: CREDENTIALS_PAGE,
  },
} as const satisfies Record<string, Entry>;
