/**
 * The details of one report: findings with what to do, stages as a table, the transcript in its two halves.
 *
 * Invariant: what stands in the report stands in the page, in the same words and the same order.
 * @module
 */

import assert from "node:assert/strict";
import { type Markup, markup } from "../../../src/render/html/markup.ts";
import { findingsSection, sections } from "../../../src/render/html/sections.ts";
import { ACCEPTED, NO_ANSWER, REJECTED } from "../../support/results.ts";

const heading = (text: string): Markup => markup`<h2>${text}</h2>`;

function wordsOf(markup: readonly Markup[]): string {
  return markup.join("\n").replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

Deno.test("nothing found is no section", () => assert.deepEqual(findingsSection([], heading), []));

Deno.test("a finding: what, why, what to do, the command, where it is written, its id", () => {
  assert.equal(
    wordsOf(findingsSection(REJECTED.findings.slice(0, 1), heading)),
    " what to do next the password is an IAM secret access key, not an SMTP password Cause it has the 40 characters " +
      "of a secret access key; an SMTP password has 44 and starts with B (SMTP_PASSWORD) Fix derive the password from " +
      "that key and use the result in the application smtpkey derive --region eu-west-1 error see " +
      "https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html · raw-secret-as-password ",
  );
});

Deno.test("causes are a list, each with its command", () => {
  const [found] = REJECTED.findings;
  assert.ok(found !== undefined);
  const causes = [{ text: "first", command: "smtpkey doctor" }, { text: "second" }];
  const text = findingsSection([{ ...found, remedy: { text: "check", causes, command: "smtpkey doctor" } }], heading);
  assert.match(
    text.join(""),
    /<ol class="causes">\n<li>first\n<pre class="command"><code>smtpkey doctor<.*<li>second</s,
  );
  assert.equal(text.join("").split("smtpkey doctor").length, 2);
});

Deno.test("without a command or an address there is no empty place for one", () => {
  const [found] = REJECTED.findings;
  assert.ok(found !== undefined);
  const text = findingsSection([{ ...found, remedy: { text: "do it" } }], heading).join("");
  assert.doesNotMatch(text, /<pre|see /);
});

Deno.test("stages as a table: outcome, begin, time, what was seen; of a skipped one no times", () => {
  const words = wordsOf(sections(NO_ANSWER, "r", heading, new Date(0)));
  assert.match(words, / resolve ✓ ok 0 ms 23 ms 192\.0\.2\.1 /);
  assert.match(words, / tls ✗ failed 296 ms 91 ms invalid peer certificate: /);
  assert.match(words, / auth · skipped quit · skipped /);
});

Deno.test("the transcript, in clear and encrypted, and none where nothing was said", () => {
  const words = wordsOf(sections(ACCEPTED, "r", heading, new Date(0)));
  assert.match(words, / transcript plaintext 185 ms server 220 .* 234 ms client STARTTLS /);
  assert.match(words, / encrypted by TLS 390 ms client EHLO .* client \[secret\] .* client QUIT $/);
  assert.doesNotMatch(wordsOf(sections({ ...ACCEPTED, transcript: [] }, "r", heading, new Date(0))), /transcript/);
});
