/**
 * Remedies that fit the port and the program.
 *
 * Invariant: a command tests the port that the text names.
 * @module
 */

import assert from "node:assert/strict";
import { fittedRemedy } from "../../src/logs/advice.ts";

Deno.test("the mode of the port in the text comes first, with the settings of the program", () => {
  const { text, command, causes } = fittedRemedy("tls-mode-mismatch", { port: "2465" }, "EMAIL_USE_TLS=True");
  assert.equal(command, "smtpkey verify --region {region} --port 2465 --tls wrapper");
  assert.equal(causes?.[0]?.command, command);
  assert.match(text, /Django: on port 587 EMAIL_USE_TLS=True/);
});

Deno.test("a client that requires STARTTLS on a port with implicit TLS is led to another port, or to its own setting", () => {
  const words =
    "'require_tls' is true (default) but \"email-smtp.eu-west-1.amazonaws.com:465\" does not advertise the STARTTLS";
  const { text, command, causes } = fittedRemedy("tls-mode-mismatch", { port: "465" }, words);
  assert.equal(command, "smtpkey verify --region {region} --port 587 --tls starttls");
  assert.match(causes?.[1]?.text ?? "", /keep port 465/);
  assert.match(text, /Alertmanager: .*up to 0\.28 smtp_require_tls: false/);
});

Deno.test("verify tests the port that failed", () => {
  assert.equal(
    fittedRemedy("connection-closed", { port: "2587" }, "").command,
    "smtpkey verify --region {region} --port 2587",
  );
});

Deno.test("a login that an ingress endpoint rejects has other causes than one of an access key", () => {
  const host = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
  assert.match(fittedRemedy("credentials-invalid", { host }, "").command ?? "", /^aws mailmanager get-ingress-point /);
  assert.match(fittedRemedy("credentials-invalid", {}, "").command ?? "", /^smtpkey verify /);
});
