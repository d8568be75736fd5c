/**
 * What is said beside a result.
 *
 * Invariant: written out in full, so that the manner of every message stays one.
 * @module
 */

import assert from "node:assert/strict";
import { finding } from "../../src/findings/catalogue.ts";
import { Failure } from "../../src/failure.ts";
import { failureJson, failureNagios, failureText, warningText } from "../../src/render/message.ts";

const failure = new Failure("no-key", "cannot go on", { hints: ["do this", "or that"] });

Deno.test("a failure is an error with hints", () => {
  assert.equal(failureText(failure), "smtpkey: error: cannot go on\nsmtpkey: hint: do this\nsmtpkey: hint: or that\n");
});

Deno.test("a failure as JSON has code, message and hints", () => {
  assert.deepEqual(JSON.parse(failureJson(failure)), {
    schema: 1,
    error: { code: "no-key", message: "cannot go on", hints: ["do this", "or that"] },
  });
});

Deno.test("a failure for Nagios is one line without a bar", () => {
  const failure = new Failure("usage", "cannot run: -4 | -6 exclude each other", { hints: ["take one"] });
  assert.equal(failureNagios(failure), "SMTPKEY UNKNOWN - cannot run: -4 / -6 exclude each other\n");
});

Deno.test("a finding in passing is a warning, or a note if it is harmless", () => {
  const found = finding("fields-swapped", { because: "seen", source: "a test", severity: "warning" });
  assert.equal(
    warningText(found),
    "smtpkey: warning: user name and password are swapped: seen (a test)\nsmtpkey: hint: swap them\n",
  );
  assert.match(warningText({ ...found, severity: "info" }), /^smtpkey: note: /);
});
