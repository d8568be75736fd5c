/**
 * Notes about other servers and about values that look right.
 *
 * Invariant: like notes are counted, and there is an end to how many differ.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../src/logs/explainer.ts";
import { answerOfAnother, Notes } from "../../src/logs/notes.ts";

Deno.test("like answers are one note, and the server is named where it names itself", () => {
  const notes = new Notes();
  notes.addAnswer("535-5.7.8 Username and Password not accepted.", 0, "535-5.7.8", 3, ["535 5.7.8 x - gsmtp"]);
  notes.addAnswer("535 5.7.8 x - gsmtp", 0, "535 5.7.8", 4);
  notes.addAnswer("554 5.7.1 no", 0, "554 5.7.1", 9);
  assert.deepEqual(notes.all, [
    {
      text: '"535-5.7.8 Username and Password not accepted." came from another server (Gmail), not from SES',
      line: 3,
      count: 2,
    },
    { text: '"554 5.7.1 no" is not a known reply of SES', line: 9, count: 1 },
  ]);
});

Deno.test("a reply is another server's only where that server is named", () => {
  const rows = [
    ["550 5.7.1 Message rejected", "is not a known reply of SES"],
    ["554 5.7.1 relay access denied", "is not a known reply of SES"],
    ["mx.example.net:587: 550 5.7.1 wibble", "came from another server, not from SES"],
    ["connected to mail.example.net\n550 5.7.1 wibble", "came from another server, not from SES"],
    ["host mx.example.net[192.0.2.1] said: 550 5.7.1 wibble", "came from another server, not from SES"],
    ["535 5.7.8 BadCredentials - gsmtp", "came from another server (Gmail), not from SES"],
  ] as const;
  for (const [text, end] of rows) {
    const { findings, notes } = explainText(text, { isShort: true });
    assert.deepEqual(findings, [], text);
    assert.ok(notes[0]?.text.endsWith(end), `${text}: ${notes[0]?.text}`);
  }
});

Deno.test("values that look right are noted, once for each kind", () => {
  const notes = new Notes();
  notes.addWellFormed("user name", 4);
  notes.addWellFormed("user name", 40);
  assert.deepEqual(notes.all.map(({ line, count }) => [line, count]), [[4, 2]]);
});

Deno.test("there is a limit to notes that differ, and secrets are hidden in them", () => {
  const notes = new Notes();
  for (let i = 0; i < 100; i++) notes.addAnswer(`550 5.7.${i} AKIAIOSFODNN7EXAMPLE`, 0, `550 5.7.${i}`, i);
  assert.equal(notes.all.length, 20);
  assert.ok(!JSON.stringify(notes.all).includes("AKIA"));
});

Deno.test("answers of others are told from those of SES", () => {
  for (
    const text of [
      "535 5.7.8 no",
      "(535, b'5.7.3 no",
      "server response was: 5.7.57 no",
      "535 Incorrect authentication data",
    ]
  ) {
    assert.ok(answerOfAnother(text) !== undefined, text);
  }
  for (
    const text of [
      "535 Authentication Credentials Invalid",
      "451 4.4.2 Timeout waiting",
      "[192.0.2.10]:535 5.1.2",
      "535 passed",
    ]
  ) {
    assert.equal(answerOfAnother(text), undefined, text);
  }
});
