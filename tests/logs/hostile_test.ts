/**
 * Texts that are no texts: noise, endless lines, characters that make patterns go round in circles.
 *
 * Invariant: nothing throws, nothing takes long, and what comes out can be printed.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { assertSoon } from "../support/soon.ts";
import { LiteralIndex } from "../../src/logs/literal_index.ts";
import { SIGNATURES } from "../../src/logs/signatures/all.ts";
import { Explainer, explainText, type Explanation } from "../../src/logs/explainer.ts";

function assertSane(explanation: Explanation): void {
  for (const { finding, quote, count, firstLine, lastLine } of explanation.findings) {
    assert.doesNotMatch(quote + finding.because, /[\p{Cc}\p{Zl}\p{Zp}]/u);
    assert.ok(count > 0 && firstLine > 0 && lastLine >= firstLine);
  }
  for (const { text } of explanation.notes) assert.doesNotMatch(text, /[\p{Cc}\p{Zl}\p{Zp}]/u);
}

const LITERALS = new LiteralIndex(SIGNATURES).literals;
const ENCODER = new TextEncoder();

Deno.test("noise with literals in it is read without harm", () => {
  const literal = fc.constantFrom(...LITERALS, ...LITERALS.map((literal) => literal.toUpperCase())).map((text) =>
    ENCODER.encode(text)
  );
  const byte = fc.constantFrom("\r", "\n", "\0", "\x1b[2J", "\u202e", " ", "\\", '"').map((text) =>
    ENCODER.encode(text)
  );
  const piece = fc.oneof(literal, literal, byte, fc.uint8Array({ maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const explainer = new Explainer();
      for (const piece of pieces) explainer.push(piece);
      assertSane(explainer.finish());
    }),
    { numRuns: 300 },
  );
});

/** What patterns with a loop in a loop would choke on. */
const PARTS = [
  "a",
  " ",
  "0",
  "=",
  "/",
  "\\",
  "\\\\n",
  "&quot;",
  "(",
  '"',
  "'",
  "@",
  "a@",
  "553 ",
  "smtp://a:",
  "(535, b'",
  "AUTH PLAIN a",
  "334 VXNlcm5hbWU6 ",
  "334 > ",
  "pass=",
  "--pass ",
  "lookup a ",
  "is valid for a ",
  "email-smtp.",
  "a.",
  "a-",
  "a/",
  "Ab",
  "1.",
  "1:",
  "12:",
  "2024-",
  "Mon ",
  "[1",
  "a[1]",
  "AKIA",
  "%2F",
  "login('a',",
  'invalid port "',
  "in region ",
  "host a.",
  "http://",
  "\u{1f600}",
];

/** Of processor time, for two megabytes; a pattern that goes round in circles takes hours. */
const LONGEST_MS = 20_000;

/** The largest text that is an error message and not a log. */
const SHORT_BYTES = 16_384;

const PHRASE =
  "535 Authentication Credentials Invalid 553 email-smtp connection refused invalid port AUTH PLAIN 334 VXNlcm5hbWU6 ";

for (const part of PARTS) {
  Deno.test(`${JSON.stringify(part)} over and over is read in no time`, () => {
    const filler = part.repeat(Math.ceil(1900 / part.length));
    assertSoon(part, LONGEST_MS, () => {
      assertSane(explainText(`${filler}${PHRASE}`.repeat(40)));
      assertSane(explainText(`${filler.slice(0, 300)}${PHRASE}\n`.repeat(100)));
      assertSane(explainText(LITERALS.map((literal) => `${filler}${literal}${filler.slice(0, 900)}`).join("\n")));
    });
  });
}

Deno.test("a short text of what looks like placeholders is redacted in no time", () => {
  const part = "password=<arn:login(";
  // A short text is redacted whole, and each value goes on to its end.
  const text = `smtp timeout ${part.repeat(SHORT_BYTES / part.length - 1)}`;
  assertSoon(part, LONGEST_MS / 4, () => assertSane(explainText(text)));
});

Deno.test("a text of many megabytes without a line end is one line", () => {
  const explainer = new Explainer();
  const piece = ENCODER.encode("x".repeat(65_000) + PHRASE);
  for (let i = 0; i < 200; i++) explainer.push(piece);
  const explained = explainer.finish();
  assertSane(explained);
  assert.equal(explained.lines, 1);
  assert.deepEqual(explained.findings.map(({ count }) => count), explained.findings.map(() => 1));
});
