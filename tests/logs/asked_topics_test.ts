/**
 * What a typed text about SES is about, where it says of nothing that it failed.
 *
 * Invariant: a row a text; a text about something else has no topic.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../src/logs/explainer.ts";
import { topicOf } from "../../src/logs/asked_topics.ts";

const ROWS: readonly (readonly [text: string, command: string | undefined])[] = [
  ["our SES mails land in spam at outlook.com, spf and dkim are ok", "verify --region {region} --ask-aws"],
  ["Unsere Mails über SES landen bei GMX im Spam", "verify --region {region} --ask-aws"],
  ["How do I move out of the SES sandbox?", "doctor --explain account-in-sandbox"],
  ["please rotate the ses smtp key every 90 days", "doctor --rotation"],
  ["which IAM policy does SES need?", "doctor --policy"],
  ["where do I find my SMTP username and password in SES", "derive --region {region}"],
  ["which certificate does the SES server have?", "verify --region {region} --certificate"],
  ["Welchen Port soll ich für SES nehmen, 465 oder 587?", "verify --region {region} --all-ports"],
  ["¿Cuántos correos por segundo permite SES?", "verify --region {region} --ask-aws"],
  ["SES 도메인 인증 방법 알려주세요", "doctor --explain identity-not-verified"],
  ["What does SES cost?", undefined],
  ["gmail says the password is wrong", undefined],
  ["the certificate of our web site", undefined],
];

for (const [text, command] of ROWS) {
  Deno.test(`topic of ${text}: ${command ?? "none"}`, () => assert.equal(topicOf(text)?.command, command));
}

Deno.test("a text in which something is found has no topic, and neither has a log", () => {
  assert.equal(explainText("SES says 535, the password is right", { isShort: true }).topic, undefined);
  assert.equal(explainText("SES password\n".repeat(200), { isShort: false }).topic, undefined);
});

Deno.test("another provider in a person's words is a note with its name", () => {
  const { findings, notes } = explainText("gmail does not accept my password", { isShort: true });
  assert.deepEqual(findings, []);
  assert.deepEqual(notes.map(({ text }) => text), ["these words are about gmail, which is not a server of SES"]);
});
