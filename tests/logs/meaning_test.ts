/**
 * What evidence means in its attempt.
 *
 * Invariant: a row a case; what is shown holds no address of a key.
 * @module
 */

import assert from "node:assert/strict";
import { RANK } from "../../src/logs/attempt_groups.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { meaningInAttempt } from "../../src/logs/meaning.ts";
import { Mention } from "../../src/logs/ses_mentions.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";

interface Given {
  readonly around?: string;
  readonly mentions?: readonly string[];
}

function meaning(id: FindingId, text: string, { around, mentions = [] }: Given = {}): readonly [FindingId, string] {
  const evidence = { id, rank: RANK.reason, grade: "proven", line: 1, log: {}, wording: "", text, at: 0 } as const;
  const found = meaningInAttempt(
    around === undefined ? evidence : { ...evidence, around: [SeenLine.of(around)] },
    mentions.map((mention) => new Mention(SeenLine.of(mention))),
    {},
  );
  return [found.id, found.details().join()];
}

const INGRESS = "abcdefghij12.fips.wmjb.mail-manager-smtp.amazonaws.com";
const H = "email-smtp.eu-west-1.amazonaws.com";
const REFUSED =
  "554 Message rejected: Email address is not verified. The following identities failed the check in region";

const ROWS: readonly (readonly [FindingId, string, Given, FindingId, RegExp])[] = [
  ["connection-timeout", `dial tcp ${H}:25: i/o timeout`, {}, "port-25-throttled", /^$/],
  ["connection-failed", "could not connect (Conexão recusada)", {}, "connection-refused", /^$/],
  ["connection-failed", `unable to connect to ${H}:25 (timed out)`, {}, "port-25-throttled", /^$/],
  ["connection-failed", "ORA-29278: 421 Service not available", {}, "connection-failed", /the database makes this 421/],
  ["sender-invalid", "Invalid address:  (From): ", {}, "sender-invalid", /before a server was asked/],
  ["recipient-invalid", "553 <x> Invalid email address", {}, "recipient-invalid", /^$/],
  ["network-unreachable", "Permission denied (13)", {}, "network-unreachable", /this machine itself/],
  ["starttls-required", "auth: unencrypted connection", {}, "starttls-required", /call StartTLS before Auth/],
  ["connection-timeout", "timed out", { around: `EMAIL_HOST=${H} EMAIL_PORT=465` }, "tls-mode-mismatch", /^$/],
  ["connection-timeout", "timed out", { mentions: [`${H}:465`] }, "connection-timeout", /^$/],
  ["connection-timeout", `connect ETIMEDOUT ${INGRESS}:465`, {}, "mail-manager-port", /^$/],
  ["connection-refused", "refused", { around: `SMTP_HOST=${INGRESS} SMTP_PORT=2587` }, "mail-manager-port", /^$/],
  ["connection-timeout", `connect ETIMEDOUT ${INGRESS}:587`, {}, "connection-timeout", /^$/],
  ["dns-failed", "no such host", { mentions: ["email-smtp.eu-central-2.amazonaws.com"] }, "no-smtp-endpoint", /^$/],
  [
    "sender-invalid",
    "501 Invalid MAIL FROM address provided",
    {
      around: "C: MAIL FROM:<AKIAIOSFODNN7EXAMPLE>",
    },
    "user-name-in-from",
    /^$/,
  ],
  ["sender-invalid", "501 Invalid MAIL FROM address provided", { around: "MAIL FROM:<>" }, "sender-invalid", /empty/],
  ["identity-not-verified", `${REFUSED} US-EAST-1: AKIAIOSFODNN7EXAMPLE`, {}, "user-name-in-from", /^$/],
  [
    "identity-not-verified",
    `to=<a@example.com>, said: ${REFUSED} US-EAST-1: a@example.com`,
    {},
    "identity-not-verified",
    /recipient.*sandbox/,
  ],
  [
    "identity-not-verified",
    `${REFUSED} US-EAST-1: a@example.com`,
    { around: "MAIL FROM:<a@example.com>" },
    "identity-not-verified",
    /the sender$/,
  ],
  ["message-malformed", "Duplicate header 'DKIM-Signature'.", {}, "message-malformed", /signed twice/],
  ["message-malformed", "Duplicate header 'Subject'.", {}, "message-malformed", /template/],
  ["message-malformed", "Duplicate header 'MIME-Version'.", {}, "message-malformed", /framework/],
  ["connection-refused", "connect ECONNREFUSED 127.0.0.1:587", {}, "connection-refused", /this machine/],
  [
    "signature-does-not-match",
    "Signature expired: 20261122T101010Z is now earlier",
    {},
    "clock-skewed",
    /^$/,
  ],
  ["signature-does-not-match", "UnrecognizedClientException", {}, "signature-does-not-match", /does not know/],
];

for (const [id, text, given, expected, detail] of ROWS) {
  Deno.test(`${id} in ${text.slice(-60)} is ${expected}`, () => {
    const [found, details] = meaning(id, text, given);
    assert.equal(found, expected);
    assert.match(details, detail);
  });
}
