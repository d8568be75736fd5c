/**
 * What answers to a message tell beside their words.
 *
 * Invariant: a row an answer as SES words it, for one envelope; nothing is told that the answer does not bear out.
 * @module
 */

import assert from "node:assert/strict";
import { afterLogin, type Envelope, envelopeIn } from "../../src/verdict/after_login.ts";
import type { FindingId } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/catalogue.ts";

const ENVELOPE: Envelope = { from: "me@example.com", to: "you@example.org" };
const UNVERIFIED =
  "554 Message rejected: Email address is not verified. The following identities failed the check in region";
const USER = "arn:aws:iam::123456789012:user/team/mailer";
const IDENTITY = "arn:aws:ses:eu-west-1:123456789012:identity/example.com";

interface Row {
  readonly id: FindingId;
  readonly text: string;
  readonly envelope?: Envelope;
  readonly because: RegExp;
  readonly remedy: RegExp;
  readonly command?: string;
}

const ROWS: Readonly<Record<string, Row>> = {
  "no permission, with SES's odd quotes": {
    id: "not-authorized-to-send",
    text:
      `554 Access denied: User \`${USER}' is not authorized to perform \`ses:SendRawEmail' on resource \`${IDENTITY}'`,
    because:
      /'; the missing permission is ses:SendRawEmail on arn:aws:ses:eu-west-1:123456789012:identity\/example\.com$/,
    remedy:
      /^allow ses:SendRawEmail on arn:aws:ses:eu-west-1:123456789012:identity\/example\.com; read what is attached/,
    command: "aws iam list-user-policies --user-name mailer; aws iam list-attached-user-policies --user-name mailer; " +
      "aws iam list-groups-for-user --user-name mailer",
  },
  "no permission, without quotes": {
    id: "not-authorized-to-send",
    text: `554 Access denied: User: ${USER} is not authorized to perform: ses:SendEmail on resource: ${IDENTITY}`,
    because: /; the missing permission is ses:SendEmail on arn:aws:ses:eu-west-1:123456789012:identity\/example\.com$/,
    remedy: /^allow ses:SendEmail on/,
  },
  "no permission, and the rest is missing": {
    id: "not-authorized-to-send",
    text: "554 Access denied: not authorized to perform ses:SendRawEmail",
    because: /; the missing permission is ses:SendRawEmail$/,
    remedy: /^allow ses:SendRawEmail; read what is attached/,
  },
  "the sender": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} EU-WEST-1: ME@example.com`,
    because: /; me@example\.com is the sender$/,
    remedy: /^verify the sender or its domain in eu-west-1, or send from an address that is verified there$/,
    command: "aws sesv2 list-email-identities --region eu-west-1",
  },
  "the sender, in a list that was cut": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} EU-WEST-1: other@example.com, me@example.com...`,
    because: /; me@example\.com is the sender$/,
    remedy: /^verify the sender/,
  },
  "the recipient": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} EU-WEST-1: you@example.org`,
    because: /; you@example\.org is the recipient, so the account is in the sandbox there$/,
    remedy: /^in the sandbox .*production access for eu-west-1.*success@simulator/,
    command: "aws sesv2 get-account --region eu-west-1",
  },
  "both": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} EU-WEST-1: me@example.com, you@example.org`,
    because: /is the sender; you@example\.org is the recipient, so the account is in the sandbox there$/,
    remedy: /^verify the sender .*; in the sandbox/,
    command: "aws sesv2 list-email-identities --region eu-west-1",
  },
  "sender and recipient are the same": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} EU-WEST-1: me@example.com`,
    envelope: { from: "me@example.com", to: "me@example.com" },
    because: /; me@example\.com is the sender$/,
    remedy: /^verify the sender or its domain in eu-west-1, or send from an address that is verified there$/,
  },
  "an identity that is neither": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} EU-WEST-1: example.com`,
    because: /: example\.com$/,
    remedy: /^compare the addresses and the region/,
  },
  "another region": {
    id: "identity-not-verified",
    text: `${UNVERIFIED} US-WEST-2: me@example.com`,
    because: /is the sender; SES checked us-west-2, but the endpoint is in eu-west-1$/,
    remedy: /^find out why this endpoint checks us-west-2; verify the sender or its domain in us-west-2/,
    command: "aws sesv2 list-email-identities --region us-west-2",
  },
  "a reply without details": {
    id: "sending-paused",
    text: "554 Message rejected: Sending paused for this account.",
    because: /^the server answered: 554 Message rejected: Sending paused for this account\.$/,
    remedy: /look at what is paused/,
    command: "aws sesv2 get-account --region eu-west-1",
  },
};

for (const [what, { id, text, envelope = ENVELOPE, because, remedy, command }] of Object.entries(ROWS)) {
  Deno.test(`${id}: ${what}`, () => {
    const found = finding(id, afterLogin(id, text, envelope, "eu-west-1"));
    assert.ok(found.because.startsWith(`the server answered: ${text}`));
    assert.match(found.because, because);
    assert.match(found.remedy.text, remedy);
    if (command !== undefined) assert.equal(found.remedy.command, command);
  });
}

Deno.test("a 554 gets the statement for the very resource that it names, and says which of three it is", () => {
  const denied = (resource: string): string => {
    const text =
      `554 Access denied: User \`${USER}' is not authorized to perform \`ses:SendRawEmail' on resource \`${resource}'`;
    const { remedy } = finding(
      "not-authorized-to-send",
      afterLogin("not-authorized-to-send", text, ENVELOPE, "eu-west-1"),
    );
    return remedy.causes?.at(-1)?.text ?? "";
  };
  const arn = (name: string): string => `arn:aws:ses:eu-west-1:123456789012:${name}`;
  const rows: readonly (readonly [string, RegExp])[] = [
    ["configuration-set/x", /^it is a configuration set/],
    ["identity/example.org", /^it is the recipient's identity/],
    ["identity/example.com", /^it is the sender's identity/],
  ];
  for (const [name, kind] of rows) {
    assert.match(denied(arn(name)), kind);
    const statement = { Effect: "Allow", Action: "ses:SendRawEmail", Resource: arn(name) };
    assert.ok(denied(arn(name)).endsWith(JSON.stringify(statement)));
  }
});

Deno.test("at a server without a region, the region of the answer is no surprise", () => {
  const { because, places } = afterLogin("identity-not-verified", `${UNVERIFIED} US-WEST-2: x@y`, ENVELOPE, undefined);
  assert.equal(because, `the server answered: ${UNVERIFIED} US-WEST-2: x@y`);
  assert.equal(places?.region, "us-west-2");
});

Deno.test("the envelope is what the client said, not what the server repeated", () => {
  const line = (from: "client" | "server", line: string) => ({ atMs: 0, from, secure: true, line });
  assert.deepEqual(
    envelopeIn([
      line("server", "MAIL FROM:<x@y>"),
      line("client", "MAIL FROM:<me@example.com> SIZE=593"),
      line("client", "RCPT TO:<you@example.org>"),
      line("client", "RCPT TO:<late@example.org>"),
    ]),
    ENVELOPE,
  );
  assert.deepEqual(envelopeIn([]), { from: undefined, to: undefined });
});
