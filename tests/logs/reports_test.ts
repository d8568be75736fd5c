/**
 * Error texts that people paste, each alone: the true cause comes first, and what is about something else finds nothing.
 *
 * Invariant: every text but the sentences is explained as an argument of the command line and as standard input.
 * @module
 */

import assert from "node:assert/strict";
import { explainText, type Explanation } from "../../src/logs/explainer.ts";
import { LANGUAGES } from "./cases/languages.ts";
import { NEAR_MISSES } from "./cases/near_misses.ts";
import { OTHER_MATTERS } from "./cases/other_matters.ts";
import { OTHER_WORDS } from "./cases/other_words.ts";
import { OWN_WORDS } from "./cases/own_words.ts";
import { OTHER_PASTED, PASTED } from "./cases/pasted.ts";
import { OTHER_PROSE, PROSE } from "./cases/prose.ts";
import { QUOTING, REPORTING } from "./cases/quoted_errors.ts";
import { REPORTS } from "./cases/reports.ts";
import { OTHER_SENTENCES, SENTENCES } from "./cases/sentences.ts";
import { OTHER_REPORTS, WHOLE_REPORTS } from "./cases/whole_reports.ts";

function answerOf({ findings: [first], notes }: Explanation): string | undefined {
  return first?.finding.id ?? (notes.length > 0 ? "note" : undefined);
}

const FOUND = [...REPORTS, ...OWN_WORDS, ...PROSE, ...WHOLE_REPORTS, ...PASTED, ...REPORTING];
const NOT_FOUND = [...OTHER_MATTERS, ...OTHER_WORDS, ...OTHER_PROSE, ...OTHER_REPORTS, ...OTHER_PASTED, ...QUOTING];

for (const [family, id, text] of FOUND) {
  Deno.test(`${family}: ${text.slice(0, 80)}: ${id}`, () => {
    assert.equal(answerOf(explainText(text, { isShort: true })), id);
    assert.equal(answerOf(explainText(`${text}\n`)), id);
  });
}

for (const [kind, text] of NOT_FOUND) {
  Deno.test(`${kind}: nothing in ${text.slice(0, 80)}`, () => {
    for (const isShort of [true, false]) assert.deepEqual(explainText(text, { isShort }).findings, []);
  });
}

// Sentences are many, and each is one short line: what standard input makes of them is shown by the texts above.
for (const [language, id, text] of [...SENTENCES, ...LANGUAGES]) {
  Deno.test(`${language}: ${text.slice(0, 80)}: ${id}`, () => {
    assert.equal(answerOf(explainText(text, { isShort: true })), id);
  });
}

for (const [language, text] of OTHER_SENTENCES) {
  Deno.test(`${language}: nothing in ${text.slice(0, 80)}`, () => {
    assert.deepEqual(explainText(text, { isShort: true }).findings, []);
  });
}

Deno.test("more than 400 texts find nothing", () => {
  const texts = [...OTHER_MATTERS.map(([, text]) => text), ...NEAR_MISSES.map(({ text }) => text)];
  assert.ok(texts.length > 400, `${texts.length}`);
});

Deno.test("a region that the caller names means SES: the hedge names it, and it fills the commands", () => {
  const subject = { places: { region: "eu-west-1" }, source: "--region" };
  const [first] = explainText("SMTP Error: Could not authenticate.", { subject, isShort: true }).findings;
  assert.match(first?.finding.because ?? "", /; the text does not name SES; --region does$/);
  assert.match(first?.finding.remedy.command ?? "", /--region eu-west-1/);
});

Deno.test("a short text that names SES by its name has no hedge", () => {
  for (const words of ["ses port 587: ", "we use SES. "]) {
    const [first] = explainText(`${words}connect ETIMEDOUT 192.0.2.7:587`, { isShort: true }).findings;
    assert.equal(first?.grade, "proven");
    assert.doesNotMatch(first?.finding.because ?? "", /does not name SES/);
  }
});

Deno.test("who names neither SES nor a region gets the same finding with a hedge", () => {
  const [first] = explainText("SMTP Error: Could not authenticate.", { isShort: true }).findings;
  assert.equal(first?.grade, "likely");
  assert.match(first?.finding.because ?? "", /this applies only if the server is SES$/);
});
