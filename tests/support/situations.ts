/**
 * Every finding of the catalogue in a situation that shows it, and the situation to which its remedy leads.
 *
 * Invariant: the table has a row for every id of the catalogue; a missing one does not compile. The second situation is the first
 * one with the remedy carried out, whether or not mail flows then.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { ok } from "../../src/smtp/connection.ts";
import { ACCOUNT, OPERATOR, SENDER } from "../aws/cases.ts";
import type { TestAccount, TestRegion } from "./accounts.ts";
import { awsAnswer } from "./aws_twin_answers.ts";
import type { MemoryWorld } from "./memory_host.ts";
import { servedNetwork } from "./memory_servers.ts";

/** The endpoint of most situations. */
export const HOST: string = "email-smtp.eu-west-1.amazonaws.com";
const INGRESS = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
/** The user name of most situations, and its password there. */
export const KEY_ID: string = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
export const PASSWORD: string = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";
const PASSWORD_US = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LEGACY = "AjLJDYKsTsgFhy3xD5wS8oSjMk67QFkpc6DUJYHtHv1L";

/** A world, and what is typed in it. */
export interface Situation {
  readonly world: MemoryWorld;
  readonly argv: readonly string[];
}

/** A situation that shows the finding, and the one after its remedy. */
export type Step = readonly [before: Situation, after: Situation];

/** A pasted text. */
function text(before: string, after: string): Step {
  const pasted = (words: string): Situation => ({ world: { stdin: `${words}\n` }, argv: ["doctor", "-"] });
  return [pasted(before), pasted(after)];
}

type Env = NonNullable<MemoryWorld["env"]>;

/** What the machine holds. */
function values(before: Env, after: Env): Step {
  const held = (env: Env): Situation => ({ world: { env }, argv: ["doctor"] });
  return [held({ AWS_REGION: "eu-west-1", ...before }), held({ AWS_REGION: "eu-west-1", ...after })];
}

/** An SMTP pair, of which the second is right where nothing else is given. */
function pair(before: Env, after: Env = {}): Step {
  const right = { SMTP_USERNAME: KEY_ID, SMTP_PASSWORD: PASSWORD };
  return values({ ...right, ...before }, { ...right, ...after });
}

/** A settings file. */
function file(before: string, after: string): Step {
  const named = (content: string): Situation => ({
    world: { files: { "app.env": content } },
    argv: ["doctor", "--config", "app.env"],
  });
  return [named(before), named(after)];
}

const FROM = ["--from", "sender@example.com"];

/** A login, by the names of scripts. */
function login(before: string, after: string, env: Env = {}): Step {
  const at = (script: string): Situation => ({
    world: {
      env: { SMTP_USERNAME: KEY_ID, SMTP_PASSWORD: PASSWORD, ...env },
      network: servedNetwork({ [`${HOST}:*`]: script, [`${INGRESS}:*`]: script }),
    },
    argv: ["verify", "--host", env.SMTP_USERNAME?.startsWith("inp-") === true ? INGRESS : HOST, ...FROM],
  });
  return [at(before), at(after)];
}

const NOW = new Date("2026-01-02T03:04:05Z");

/** What AWS says of a login. */
function aws(before: TestAccount, after: TestAccount, env: Env = {}, ahead = 0): Step {
  const asked = (account: TestAccount, ms: number, more: Env): Situation => ({
    world: {
      env: {
        SMTP_USERNAME: SENDER.accessKeyId,
        SMTP_PASSWORD: PASSWORD,
        AWS_ACCESS_KEY_ID: OPERATOR.accessKeyId,
        AWS_SECRET_ACCESS_KEY: OPERATOR.secretKey,
        AWS_SESSION_TOKEN: OPERATOR.sessionToken ?? "",
        ...more,
      },
      fetch: fetchOf(account, ms),
    },
    argv: ["verify", "--region", "eu-west-1", "--ask-aws"],
  });
  return [asked(before, ahead, env), asked(after, 0, {})];
}

function fetchOf(account: TestAccount, aheadMs: number): NonNullable<MemoryWorld["fetch"]> {
  const there = new Date(NOW.getTime() + aheadMs);
  return ({ method, url, headers, body }) => {
    const { host, pathname } = new URL(url);
    const request = { method, target: pathname, headers: new Map([["host", host], ...headers]), body };
    const answer = awsAnswer(request, { accounts: [account], now: () => there });
    return Promise.resolve(
      ok({ ...answer, headers: new Map([...Object.entries(answer.headers), ["date", there.toUTCString()]]) }),
    );
  };
}

const [SENDERS, ...OTHERS] = ACCOUNT.users;
assert.ok(SENDERS !== undefined);
const INACTIVE: TestAccount = {
  ...ACCOUNT,
  users: [{ ...SENDERS, keys: [{ ...SENDER, status: "Inactive" }] }, ...OTHERS],
};
const UNKNOWN: TestAccount = { ...ACCOUNT, users: OTHERS };

function inRegion(region: TestRegion): TestAccount {
  return { ...ACCOUNT, regions: { "eu-west-1": region } };
}

const AT = `relay=${HOST}[192.0.2.1]`;
const TIMED_OUT = `connect to ${HOST}[192.0.2.1]`;
const REFUSED =
  `said: 554 Message rejected: Email address is not verified. The following identities failed the check in region`;

/** By finding. */
export const STEPS: Readonly<Record<FindingId, Step>> = {
  "raw-secret-as-password": pair({ SMTP_PASSWORD: SECRET }),
  "smtp-password-as-secret": values(
    { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: PASSWORD },
    { SMTP_USERNAME: KEY_ID, SMTP_PASSWORD: PASSWORD },
  ),
  "access-key-id-as-secret": values(
    { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: KEY_ID },
    { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
  ),
  "legacy-password": pair({ SMTP_PASSWORD: LEGACY }),
  "wrong-region": pair(
    { SMTP_PASSWORD: PASSWORD_US, AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
    { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
  ),
  "pair-mismatch": pair(
    {
      SMTP_PASSWORD: PASSWORD.replace("BMW5", "BMX5"),
      AWS_ACCESS_KEY_ID: KEY_ID,
      AWS_SECRET_ACCESS_KEY: SECRET,
    },
    { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
  ),
  "temporary-key": pair({ SMTP_USERNAME: "ASIAIOSFODNN7EXAMPLE" }),
  "username-not-access-key": pair({ SMTP_USERNAME: "ses-smtp-user" }),
  "fields-swapped": pair({ SMTP_USERNAME: PASSWORD, SMTP_PASSWORD: KEY_ID }),
  "lowercased-key": pair({ SMTP_USERNAME: KEY_ID.toLowerCase() }),
  "stray-whitespace": pair({ SMTP_PASSWORD: `${PASSWORD} ` }),
  "quoted-value": pair({ SMTP_PASSWORD: `"${PASSWORD}"` }),
  "percent-encoded": pair({ SMTP_PASSWORD: PASSWORD_US.replace("/", "%2F") }),
  "plus-became-space": pair({ SMTP_PASSWORD: PASSWORD_US.replace("+", " ") }),
  "base64-twice": pair({ SMTP_PASSWORD: btoa(PASSWORD) }),
  "truncated-password": pair({ SMTP_PASSWORD: PASSWORD.slice(0, 30) }),
  "unknown-shape": pair({ SMTP_PASSWORD: "correct horse battery staple" }),

  "no-smtp-endpoint": values({ AWS_REGION: "af-south-1" }, { AWS_REGION: "eu-west-1" }),
  "region-unknown": values({ AWS_REGION: "xx-nowhere-1" }, { AWS_REGION: "eu-west-1" }),
  "region-respelt": values({ AWS_REGION: "EU-WEST-1" }, { AWS_REGION: "eu-west-1" }),

  "credentials-invalid": text(
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
    `${AT}:587 said: 554 Message rejected: Sending paused for this account.`,
  ),
  "not-subscribed": text(`${AT}:587 said: 535 Account not subscribed to SES`, `${AT} ${REFUSED} EU-WEST-1: a@b.com`),
  "client-never-authenticated": text(
    `${AT}:587 said: 530 Authentication required (in reply to MAIL FROM command)`,
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
  ),
  "starttls-required": text(
    `${AT}:587 said: 530 Must issue a STARTTLS command first`,
    `${AT}:465: wrong version number`,
  ),
  "temporary-auth-failure": text(
    `${AT}:587 said: 454 Temporary authentication failure`,
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
  ),
  "auth-not-offered": text(
    `smtplib.SMTPException: No suitable authentication method found. ${HOST}:587`,
    `${HOST}:465: certificate verify failed: unable to get local issuer certificate`,
  ),
  "mechanism-refused": login("auth-504-plain-accepted", "auth-235-plain"),

  // The remedy is port 465; a client that still requires STARTTLS there must not be sent to 465 once more.
  "starttls-not-offered": text(
    `"${HOST}:587" does not advertise the STARTTLS extension`,
    `"${HOST}:465" does not advertise the STARTTLS extension`,
  ),
  "starttls-masked": text(`${HOST}:587\n250-XXXXXXXA`, `${HOST}:465 read: connection reset by peer`),
  "plaintext-injected": login("starttls-plaintext-glued", "auth-235-plain"),
  "tls-mode-mismatch": text(
    `smtps://${HOST}:587: wrong version number`,
    `${TIMED_OUT}:587: Connection timed out`,
  ),
  "certificate-expired": text(
    `${HOST}:587: certificate has expired`,
    `${HOST}:587: unable to get local issuer certificate`,
  ),
  "certificate-not-yet-valid": text(
    `${HOST}:587: certificate is not yet valid`,
    `${HOST}:587: certificate has expired`,
  ),
  "certificate-wrong-name": text(
    "Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames: " +
      "DNS:email-smtp.eu-west-1.amazonaws.com",
    `getaddrinfo ENOTFOUND ${HOST}`,
  ),
  "certificate-untrusted": text(
    `${HOST}:587: unable to get local issuer certificate`,
    `${HOST}:587: 535 Authentication Credentials Invalid`,
  ),
  "tls-version": text(
    `${HOST}:587: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)`,
    `${HOST}:587: PKIX path building failed: unable to find valid certification path to requested target`,
  ),
  "tls-failed": text(`${HOST}:587: sslv3 alert handshake failure`, `${HOST}:465: certificate has expired`),

  "dns-failed": text(
    `getaddrinfo ENOTFOUND email-smtp.eu-west-1.amazonaws.co`,
    `${TIMED_OUT}:587: Connection timed out`,
  ),
  "connection-refused": text(`${TIMED_OUT}:588: Connection refused`, `${TIMED_OUT}:587: Connection timed out`),
  "connection-timeout": text(
    `${TIMED_OUT}:587: Connection timed out`,
    `EMAIL_USE_TLS=True\n${HOST} port 465: socket.timeout: timed out`,
  ),
  "port-25-throttled": text(`${TIMED_OUT}:25: Connection timed out`, `${TIMED_OUT}:587: Connection timed out`),
  "network-unreachable": text(
    `connect to ${HOST}[2a05:d018::10]:587: Network is unreachable`,
    `${TIMED_OUT}:587: Connection timed out`,
  ),
  "connection-closed": text(
    `${AT}:587: lost connection with ${HOST} while sending end of data`,
    `${AT}:587 said: 421 Too many concurrent SMTP connections`,
  ),
  "connection-failed": text(
    `SMTP Error: Could not connect to SMTP host ${HOST}`,
    `SMTP Error: Could not connect to SMTP host ${HOST}:587. Connection timed out`,
  ),
  "not-smtp": text(
    `${HOST}:587: short response: HTTP/1.1 400 Bad Request`,
    `${AT}:587 said: 530 Authentication required`,
  ),
  "login-for-other-host": text(
    `dial ${HOST}:587: smtp: wrong host name`,
    `${AT}:587 said: 530 Authentication required`,
  ),
  "protocol-error": text(`${AT}:587 said: 503 Error: need MAIL command`, `${AT}:587 said: 530 Authentication required`),

  "too-many-connections": text(
    `${AT}:587 said: 421 Too many concurrent SMTP connections`,
    `${AT}:587 said: 454 Throttling failure: Maximum sending rate exceeded.`,
  ),
  "idle-timeout": text(
    `${AT}:587 said: 451 4.4.2 Timeout waiting for data from client.`,
    `${AT}:587 said: 421 Too many concurrent SMTP connections`,
  ),
  "service-unavailable": text(
    `${AT}:587 said: 451 Temporary service failure`,
    `${AT}:587 said: 454 Temporary authentication failure`,
  ),
  "sending-rate": text(
    `${AT}:587 said: 454 Throttling failure: Maximum sending rate exceeded.`,
    `${AT}:587 said: 454 Throttling failure: Daily message quota exceeded.`,
  ),
  "daily-quota": text(
    `${AT}:587 said: 454 Throttling failure: Daily message quota exceeded.`,
    `${AT}:587 said: 554 Message rejected: Sending paused for this account.`,
  ),
  "legacy-rate": text(
    `${AT}:587 said: 454 Throttling failure: Maximum SigV2 SMTP sending rate exceeded.`,
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
  ),

  "not-authorized-to-send": text(
    `${AT}:587 said: 554 Access denied: User \`arn:aws:iam::123456789012:user/mailer' is not authorized to perform ` +
      "`ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.com'",
    `${AT}:587 said: 554 Access denied: User \`arn:aws:iam::123456789012:user/mailer' is not authorized to perform ` +
      "`ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:configuration-set/alerts'",
  ),
  "identity-not-verified": text(
    `C: MAIL FROM:<a@example.com>\nC: RCPT TO:<b@example.net>\nS: 554 Message rejected: Email address is not verified. ` +
      "The following identities failed the check in region EU-WEST-1: a@example.com",
    `C: MAIL FROM:<a@example.com>\nC: RCPT TO:<b@example.net>\nS: 554 Message rejected: Email address is not verified. ` +
      "The following identities failed the check in region EU-WEST-1: b@example.net",
  ),
  "sending-paused": text(
    `${AT}:587 said: 554 Message rejected: Sending paused for this account.`,
    `${AT}:587 said: 454 Throttling failure: Daily message quota exceeded.`,
  ),
  "mail-from-domain-invalid": text(
    `${AT}:587 said: 554 MAIL FROM domain not verified: DNS setup for MAIL FROM domain is invalid`,
    `${AT} ${REFUSED} EU-WEST-1: a@example.com`,
  ),
  "user-name-in-from": text(
    `${AT}:587 said: 554 Transaction failed: User name is missing: '${KEY_ID}'.`,
    `${AT} ${REFUSED} EU-WEST-1: a@example.com`,
  ),
  "message-too-long": text(
    `${AT}:587 said: 552 Message is too long.`,
    `${AT}:587 said: 451 4.4.2 Timeout waiting for data from client.`,
  ),
  "sender-invalid": text(
    `${AT}:587 said: 501 Invalid MAIL FROM address provided`,
    `${AT}:587 said: 501 Invalid RCPT TO address provided`,
  ),
  "recipient-invalid": text(
    `${AT}:587 said: 501 Invalid RCPT TO address provided`,
    `${AT} ${REFUSED} EU-WEST-1: a@example.com`,
  ),
  "message-malformed": text(
    `${AT}:587 said: 554 Transaction failed: Duplicate header 'Subject'.`,
    `${AT}:587 said: 552 Message is too long.`,
  ),
  "message-refused": text(
    `postfix/smtp[1]: to=<a@b.com>, ${AT}:587, status=bounced (host ${HOST}[192.0.2.1] said: 554 Something new (in reply to end of DATA command))`,
    `${AT} ${REFUSED} EU-WEST-1: a@example.com`,
  ),

  "password-broke-url": text(
    `parse "smtp://${KEY_ID}:BAb/cd@${HOST}:587": invalid port ":BAb" after host`,
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
  ),
  "base64-missing": text(
    `Error: illegal base64 data at input byte 4: Secret smtp ${HOST}`,
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
  ),
  "placeholder": file(
    `SMTP_HOST=email-smtp.REGION.amazonaws.com\nSMTP_PORT=587\nSMTP_USERNAME=${KEY_ID}\nSMTP_PASSWORD=changeme\n`,
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_USERNAME=${KEY_ID}\nSMTP_PASSWORD=${PASSWORD}\n`,
  ),
  "port-missing": file(
    `GF_SMTP_HOST=${HOST}\nGF_SMTP_USER=${KEY_ID}\nGF_SMTP_PASSWORD=${PASSWORD}\n`,
    `GF_SMTP_HOST=${HOST}:587\nGF_SMTP_USER=${KEY_ID}\nGF_SMTP_PASSWORD=${PASSWORD}\n`,
  ),
  "sasl-library-missing": text(
    `SASL authentication failed; cannot authenticate to server ${HOST}[192.0.2.1]: no mechanism available`,
    `SASL authentication failed; server ${HOST}[192.0.2.1] said: 535 Authentication Credentials Invalid`,
  ),
  "lookup-table-failed": text(
    `error: open database /etc/postfix/sasl_passwd.db: No such file or directory`,
    `SASL authentication failed; server ${HOST}[192.0.2.1] said: 535 Authentication Credentials Invalid`,
  ),
  "signature-does-not-match": text(
    "SignatureDoesNotMatch: The request signature we calculated does not match. SendEmail",
    "SendEmail: Signature expired: 20261122T101010Z is now earlier than 20261122T101510Z",
  ),
  "api-client-at-smtp-endpoint": text(
    `Could not connect to the endpoint URL: "https://${HOST}/"`,
    "UnrecognizedClientException: The security token included in the request is invalid. SendEmail",
  ),
  "not-authorized-to-create": text(
    "User: arn:aws:iam::123456789012:user/a is not authorized to perform: iam:CreateUser on resource: x",
    `${AT}:587 said: 535 Authentication Credentials Invalid`,
  ),

  "mail-manager-pair-at-regional-endpoint": file(
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_USERNAME=inp-abcdefghijkl123456789012\nSMTP_PASSWORD=chosen-by-me-2026\n`,
    `SMTP_HOST=${INGRESS}\nSMTP_PORT=587\nSMTP_USERNAME=inp-abcdefghijkl123456789012\nSMTP_PASSWORD=chosen-by-me-2026\n`,
  ),
  "regional-pair-at-mail-manager-endpoint": file(
    `SMTP_HOST=${INGRESS}\nSMTP_PORT=587\nSMTP_USERNAME=${KEY_ID}\nSMTP_PASSWORD=${PASSWORD}\n`,
    `SMTP_HOST=${HOST}\nSMTP_PORT=587\nSMTP_USERNAME=${KEY_ID}\nSMTP_PASSWORD=${PASSWORD}\n`,
  ),
  "mail-manager-port": file(
    `SMTP_HOST=${INGRESS}\nSMTP_PORT=465\nSMTP_USERNAME=inp-abcdefghijkl123456789012\nSMTP_PASSWORD=chosen-by-me-2026\n`,
    `SMTP_HOST=${INGRESS}\nSMTP_PORT=587\nSMTP_USERNAME=inp-abcdefghijkl123456789012\nSMTP_PASSWORD=chosen-by-me-2026\n`,
  ),
  "base64-column": pair({
    SMTP_USERNAME: btoa("inp-abcdefghijkl123456789012"),
    SMTP_PASSWORD: btoa("chosen-by-me-2026"),
  }, {}),
  "mail-manager-not-sent": login("data-250-mail-manager", "auth-535-mail-manager", {
    SMTP_USERNAME: "inp-0123456789abcdefghijklmn",
    SMTP_PASSWORD: "p$ss-W0rd_[x]{1}|.,?",
  }),

  "key-not-recognized": aws(UNKNOWN, ACCOUNT),
  "key-inactive": aws(INACTIVE, ACCOUNT),
  "key-of-another-partition": aws({ ...ACCOUNT, partition: "aws-us-gov" }, ACCOUNT, {
    AWS_ACCESS_KEY_ID: SENDER.accessKeyId,
    AWS_SECRET_ACCESS_KEY: SENDER.secretKey,
    AWS_SESSION_TOKEN: "",
  }),
  "secret-does-not-match-key": aws(ACCOUNT, ACCOUNT, {
    AWS_ACCESS_KEY_ID: SENDER.accessKeyId,
    AWS_SECRET_ACCESS_KEY: SECRET.replace("wJal", "wJbl"),
    AWS_SESSION_TOKEN: "",
  }),
  "key-of-another-account": values(
    {
      SMTP_USERNAME: SENDER.accessKeyId,
      SMTP_PASSWORD: PASSWORD,
      AWS_ACCESS_KEY_ID: "AKIASAAAAAAAAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: SECRET,
    },
    { SMTP_USERNAME: SENDER.accessKeyId, SMTP_PASSWORD: PASSWORD },
  ),
  "clock-skewed": aws(ACCOUNT, ACCOUNT, {}, 3_600_000),
  "region-not-enabled": aws(inRegion({ isEnabled: false }), ACCOUNT),
  "account-in-sandbox": aws(inRegion({ production: false }), ACCOUNT),
  "account-under-review": aws(inRegion({ enforcement: "PROBATION" }), ACCOUNT),
};
