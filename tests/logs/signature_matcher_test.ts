/**
 * Signatures found in a line, also where a program wrapped the words.
 *
 * Invariant: words count once, on the line where they begin, and not at all behind an enhanced code.
 * @module
 */

import assert from "node:assert/strict";
import { answer, reason, type Signature, type Words } from "../../src/findings/signature.ts";
import { matchesIn, type Passage } from "../../src/logs/signature_matcher.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";
import { explainText } from "../../src/logs/explainer.ts";
import { SIGNATURES as ALL } from "../../src/logs/signatures/all.ts";

/** The matcher looks at the pattern alone. */
const WORDS: Words = { literals: ["not read"], unseen: "a test" };
const REQUIRED = answer(
  "client-never-authenticated",
  "likely",
  /\b530[ ,:'"b(]*Authentication required/i,
  WORDS,
);
const EXPIRED = reason("certificate-expired", /certificate has expired/i, WORDS);
const AGAIN = reason("certificate-expired", /has expired/i, WORDS);
const SIGNATURES = [REQUIRED, EXPIRED, AGAIN];

interface Given {
  readonly before?: string;
  readonly after?: string;
  readonly isWhole?: boolean;
  readonly known?: readonly Signature[];
}

/** What is found in line 7 that says `text`: finding, line, and the text from the words on. */
function found(text: string, { before = "", after = "", isWhole = false, known = [] }: Given = {}): readonly string[] {
  const passage: Passage = { line: 7, seen: SeenLine.of(text), isWhole, before: () => before, after: () => after };
  return matchesIn(passage, SIGNATURES, (signature) => known.includes(signature))
    .map(({ signature, line, text, at }) => `${signature.id} ${line} ${text.slice(at, at + 12)}`);
}

Deno.test("words within a line are found, one signature for each finding", () => {
  assert.deepEqual(found("x: 530 Authentication required, certificate has expired"), [
    "client-never-authenticated 7 530 Authenti",
    "certificate-expired 7 certificate ",
  ]);
});

Deno.test("words that go on in the next line count on the first", () => {
  assert.deepEqual(found("said: 530", { after: "   Authentication required" }), [
    "client-never-authenticated 7 530 Authenti",
  ]);
  assert.deepEqual(found("  Authentication required", { before: "said: 530" }), [
    "client-never-authenticated 6 530 Authenti",
  ]);
});

Deno.test("they do not count again where they go on", () => {
  assert.deepEqual(found("Authentication required", { before: "said: 530", known: [REQUIRED] }), []);
});

Deno.test("words on other lines alone do not count", () => {
  assert.deepEqual(found("quiet", { before: "530 Authentication required" }), []);
  assert.deepEqual(found("quiet", { after: "530 Authentication required" }), []);
});

Deno.test("a line of a system log does not go on", () => {
  assert.deepEqual(found("said: 530", { after: "Authentication required", isWhole: true }), []);
});

Deno.test("an answer with an enhanced code is another server's, but for 451 4.4.2", () => {
  const timeout = answer("idle-timeout", "likely", /Timeout waiting/i, WORDS);
  const of = (text: string): number =>
    matchesIn(
      { line: 1, seen: SeenLine.of(text), isWhole: true, before: () => "", after: () => "" },
      [timeout],
      () => false,
    ).length;
  assert.equal(of("451 4.4.2 Timeout waiting"), 1);
  assert.equal(of("421 4.4.0 Timeout waiting"), 0);
  assert.equal(of("(421, b'4.7.0 Timeout waiting"), 0);
  assert.equal(of("from 192.0.2.10: Timeout waiting"), 1);
});

Deno.test("no short word of a signature counts within the words that chance puts into a greeting or an id", () => {
  const words = new Set(
    ALL.flatMap(({ pattern }) => pattern.source.match(/(?<![A-Za-z])[A-Za-z]{3,6}(?![A-Za-z])/g) ?? []),
  );
  assert.ok(words.size > 300 && words.has("HTTP"));
  for (const word of words) {
    const text =
      `220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-ABCDEFGHI a1${word}b2CdEfGhIj\n250 Ok 0106-a${word}b`;
    assert.deepEqual(explainText(text).findings, [], text);
  }
});
