/**
 * Findings about the settings around the credentials: URLs, libraries, and the AWS tools that create them.
 *
 * Invariant: a table; these stop mail before SES is asked, or come from another AWS service than SMTP.
 * @module
 */

import { type Entry, NEW_KEY, remedyOf, unlinkedRemedyOf } from "./entry.ts";
import { CREDENTIAL_KINDS_PAGE, CREDENTIALS_PAGE, ENDPOINTS_PAGE } from "./pages.ts";

const WRONG_SIGNATURE = /SignatureDoesNotMatch|InvalidSignature|signature we calculated/i;
const UNKNOWN_KEY = /InvalidClientTokenId|UnrecognizedClient|security token included/i;
/** Cyrus SASL, with which Postfix and Sendmail log in. */
const OF_CYRUS = /mechanism available|worthy mechs/i;

/** The entries, by id. */
export const CONFIGURATION = {
  "password-broke-url": {
    severity: "error",
    summary: "the password is not percent-encoded in the smtp:// URL",
    because: "a / in the password ends the host part, so the rest is read as a path, and the user name as the host",
    shows: "cannot resolve akia..., invalid port after host, mailer DSN is invalid, Invalid URL",
    confirm: "the URL has a / or a + between the user name and the @",
    remedy: {
      text:
        "in the password of a URL write %2F for / and %2B for +; or set host, user and password in separate settings, " +
        "unencoded. The log now contains the URL: if others can read it, replace the key (smtpkey doctor --rotation, the " +
        "order for a leaked key)",
      command: "smtpkey derive --region {region} --format env",
    },
    source: "https://github.com/ory/kratos/issues/1718",
  },
  "base64-missing": {
    severity: "error",
    summary: "the value must be base64-encoded (data of a Kubernetes Secret)",
    because: "Kubernetes decodes the fields under data of a Secret, so the application receives other bytes",
    shows: "illegal base64 data at input byte ..., or 535 with credentials that look right in the file",
    confirm: "kubectl get secret NAME -o yaml shows the password itself under data, and not its base64",
    remedy: {
      text:
        "write the value under stringData, unencoded, or its base64 under data, made with printf %s and no line break",
      link: "https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/",
    },
    source: "https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/",
  },
  "placeholder": {
    severity: "error",
    summary: "a placeholder was not replaced",
    because: "the settings hold the example of a documentation or template instead of a value",
    shows: "authentication fails, or the host name cannot be resolved",
    confirm: "the value is a word such as REGION, your-password, changeme or xxx",
    remedy: {
      text: "write the region into the host, the access key id as user name, and the derived password",
      command: "smtpkey derive --region {region} --format env",
    },
    source: CREDENTIALS_PAGE,
  },
  "port-missing": {
    severity: "error",
    summary: "the host has no port, and the program requires one",
    because: "Alertmanager and Grafana read host and port from one setting and reject a host without a port",
    shows: "missing port in address",
    confirm: "the host setting ends with the name, without a colon and a number",
    remedy: {
      text: "add the port to the host: HOST:587, the port with STARTTLS",
      command: "smtpkey verify --region {region} --port 587",
    },
    source: "https://github.com/golang/go/issues/25874",
  },
  "sasl-library-missing": {
    severity: "error",
    summary: "no usable SASL mechanism on this machine",
    because:
      "Postfix and Sendmail log in through Cyrus SASL: either the setting excludes PLAIN and LOGIN (Postfix's default " +
      "noplaintext does), or their plug-in is not installed",
    shows: "no mechanism available, No worthy mechs found",
    confirm: "the message comes from this machine; it did not ask SES",
    remedy: unlinkedRemedyOf("check these causes, the most likely first", [
      {
        text: "Postfix, main.cf: set smtp_sasl_security_options = noanonymous",
        task: "reload-postfix",
        when: OF_CYRUS,
      },
      {
        text: "the plug-in is missing: install it (Debian, Ubuntu: libsasl2-modules; Red Hat, Amazon Linux: " +
          "cyrus-sasl-plain; Alpine: cyrus-sasl-login) and restart the mail server",
        task: "install-sasl-plugins",
        when: OF_CYRUS,
      },
      {
        text:
          "Perl: install Authen::SASL (Debian, Ubuntu: libauthen-sasl-perl; Red Hat, Amazon Linux: perl-Authen-SASL; " +
          "Alpine: perl-authen-sasl) where the program runs, also in its image, and start it again",
        when: /\bAuthen\b/,
      },
      {
        text:
          "the program was built without this way to log in: install a build with GNU SASL, or choose a method that it has",
        when: /not compiled in|GNU SASL/i,
      },
    ]),
    source: "https://github.com/EasyEngine/dockerfiles/issues/106",
  },
  "lookup-table-failed": {
    severity: "error",
    summary: "the mail server on this machine cannot read its own table of passwords",
    because:
      "the table was not built, is older than its source, has a type that this mail server does not support, or is not " +
      "readable for it; the mail server does not log in without it",
    shows: "open database /etc/postfix/sasl_passwd.db, sasl_passwd is unavailable, local data error while talking to",
    confirm: "the message comes from this machine; it did not ask SES",
    remedy: unlinkedRemedyOf("check these causes, the most likely first", [
      {
        text: "Postfix: the table was not built after sasl_passwd was written or changed: build it",
        task: "rebuild-sasl-passwd",
        when: /sasl\S*\.db\b|older than source|sasl_passwd.*(?:unavailable|lookup error)|local data error/i,
      },
      {
        text:
          "main.cf names a type of table that this Postfix does not have, or another one than postmap builds (Alpine and new " +
          "releases of Red Hat have lmdb and no hash): set smtp_sasl_password_maps = " +
          "$default_database_type:/etc/postfix/sasl_passwd, and build the table again. The command shows which types there are",
        task: "show-table-types",
        when: /dictionary type|sasl_passwd\.db\b.*No such file|local data error/i,
      },
      {
        text:
          "permission denied to Postfix: it opens the table before it gives up root; in a container look at the user that starts it",
        task: "show-sasl-passwd",
        when: /postfix.*Permission denied|sasl.*Permission denied/i,
      },
      {
        text: "permission denied to Exim on Debian: owner root, group Debian-exim, mode 640",
        task: "show-passwd-client",
        when: /(?:exim|passwd\.client).*(?:Permission denied|No such file)/i,
      },
      {
        text: "Sendmail: build the table, with mode 600 and owner root",
        task: "rebuild-authinfo",
        when: /sendmail|authinfo|makemap/i,
      },
    ]),
    source: "https://manpages.ubuntu.com/manpages/lunar/man1/postmap.1.html",
  },
  "signature-does-not-match": {
    severity: "error",
    summary: "the AWS API does not accept this key",
    because:
      "the API verifies a signature made with the secret access key; a wrong secret (an SMTP password, for example) gives " +
      "a wrong signature, and an unknown id gives InvalidClientTokenId",
    shows: "SignatureDoesNotMatch or InvalidClientTokenId, in the SES v2 API InvalidSignatureException or " +
      "UnrecognizedClientException",
    confirm:
      "SignatureDoesNotMatch with a secret of 44 characters: it is an SMTP password. InvalidClientTokenId: AWS does not " +
      "know the key id as active there",
    remedy: remedyOf("check these causes, the most likely first", [
      {
        text:
          "the secret is the SMTP password (44 characters): give API and SDK the secret access key (40 characters), and SMTP the " +
          "password derived from it. The command shows which is which",
        command: "smtpkey doctor",
        when: WRONG_SIGNATURE,
      },
      {
        text: "id and secret are of different keys, or the secret lost a + or /: take both from the same record",
        when: WRONG_SIGNATURE,
      },
      {
        text:
          "the secret is lost, or the SES console created the key and showed only the SMTP password: create another key. " +
          NEW_KEY,
        command: "aws iam create-access-key --user-name {user}",
        when: WRONG_SIGNATURE,
      },
      {
        text: "the key id is deleted, inactive or mistyped (InvalidClientTokenId, UnrecognizedClientException)",
        command: "aws iam list-access-keys --user-name {user}",
        when: UNKNOWN_KEY,
      },
      {
        text:
          "the key is of another partition (commercial, GovCloud, China), or the region is not enabled in the account",
        when: UNKNOWN_KEY,
      },
      { text: "the key starts with ASIA and its session token is missing", when: UNKNOWN_KEY },
    ], CREDENTIAL_KINDS_PAGE),
    source: "https://github.com/aws/aws-sdk-js/issues/1443",
  },
  "api-client-at-smtp-endpoint": {
    severity: "error",
    summary: "an HTTP client of the SES API is set to the SMTP host",
    because:
      "email-smtp.{region}.amazonaws.com speaks SMTP and accepts no HTTP; the API is another host and uses another password",
    shows: "a wrong HTTP status line that starts with 220, a parse error, or a timeout on port 443 of email-smtp",
    confirm: "the message names email-smtp together with https://, port 443 or an operation such as SendEmail",
    remedy: {
      text:
        "for the API: use https://email.{region}.amazonaws.com as the endpoint, or leave the endpoint unset, with the access " +
        "key id and its secret access key of 40 characters. For SMTP: choose the SMTP transport in the application, this " +
        "host and port 587, with the password that is derived from the secret access key",
      command: "smtpkey verify --region {region}",
      link: ENDPOINTS_PAGE,
    },
    source: "https://github.com/aheckmann/node-ses/issues/12",
  },
  "not-authorized-to-create": {
    severity: "error",
    summary: "you are not allowed to create SMTP credentials in this AWS account",
    because:
      "the SES console creates an IAM user with an access key in a group with a policy, which needs iam:CreateUser, " +
      "iam:CreateGroup, iam:PutGroupPolicy, iam:AddUserToGroup and iam:CreateAccessKey; your own user lacks one of them",
    shows: "is not authorized to perform: iam:CreateUser, iam:CreateGroup, iam:PutGroupPolicy, iam:AddUserToGroup or " +
      "iam:CreateAccessKey",
    confirm: "the user in the message is you, not the one that sends mail",
    remedy: remedyOf("choose one of these", [
      {
        text:
          "you have an access key of a user that may send: derive the password from it, which needs no permission and " +
          "no network",
        command: "smtpkey derive --region {region}",
      },
      { text: "ask an administrator for such a key, or for the five permissions" },
      {
        text: "an existing key of the user that sends (USER) is inactive: ask its owner why, then activate it again",
        // The user in the message is the one who may not create any.
        command: "aws iam update-access-key --user-name USER --access-key-id KEYID --status Active",
      },
    ], CREDENTIALS_PAGE),
    source: CREDENTIALS_PAGE,
  },
} as const satisfies Record<string, Entry>;
