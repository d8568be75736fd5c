/**
 * Lines that quote errors in a whole text: what a frame of a stack shows is none, and a long log is not asked.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../src/logs/explainer.ts";

const CODE = "return fail(`535 Authentication Credentials Invalid`);";

function idsIn(text: string): readonly string[] {
  return explainText(text).findings.map(({ finding }) => finding.id);
}

Deno.test("a line of code quotes an error, and the source line of a frame reports it", () => {
  assert.deepEqual(idsIn(CODE), []);
  assert.deepEqual(idsIn(`  File "mail.py", line 8, in send\n${CODE}`), ["credentials-invalid"]);
});

Deno.test("a row quotes an error among others alone", () => {
  const row = "421  Too many concurrent SMTP connections";
  assert.deepEqual(idsIn(row), ["too-many-connections"]);
  assert.deepEqual(idsIn(`${row}\n554  The message was rejected`), []);
});

Deno.test("what comes after a thousand lines is a log", () => {
  assert.deepEqual(idsIn(`${"quiet\n".repeat(1000)}${CODE}`), ["credentials-invalid"]);
});
