/**
 * What an error speaks of in a text that names a host of SES and has nothing that is known exactly.
 *
 * Invariant: a row a line; what reports no failure, or only mentions a word, means nothing.
 * @module
 */

import assert from "node:assert/strict";
import type { FindingId } from "../../src/findings/finding.ts";
import { explainText } from "../../src/logs/explainer.ts";
import { looseMeaning } from "../../src/logs/loose_words.ts";

const ROWS: readonly (readonly [line: string, id: FindingId | undefined])[] = [
  ["maild: Failure(host: email-smtp.eu-west-1.amazonaws.com, why: readTimeout(seconds: 10))", "connection-timeout"],
  ["[error] resty.mail: failed to read response: closed (email-smtp.us-west-2.amazonaws.com:587)", "connection-closed"],
  ["could not deliver to email-smtp.eu-west-1.amazonaws.com: server certificate self-signed", "certificate-untrusted"],
  ["TLS error at email-smtp.eu-west-1.amazonaws.com: name mismatch", "certificate-wrong-name"],
  ["mailbox(email-smtp.eu-west-1.amazonaws.com) failed: unknown_host", "dns-failed"],
  ["E: email-smtp.eu-west-1.amazonaws.com:587 error HostUnreach", "network-unreachable"],
  ["sendd: error ConnectionRefused email-smtp.eu-west-1.amazonaws.com", "connection-refused"],
  ["unable to finish handshake with email-smtp.eu-west-1.amazonaws.com", "tls-failed"],
  ["mail error: authentication to email-smtp.eu-west-1.amazonaws.com rejected", "credentials-invalid"],
  ["Failed to send the password reset email through email-smtp.eu-west-1.amazonaws.com", undefined],
  ["could not render template login.html, host email-smtp.eu-west-1.amazonaws.com", undefined],
  ["connection to email-smtp.eu-west-1.amazonaws.com closed", undefined],
  ["SMTP_TIMEOUT=30", undefined],
  ["error_log = /var/log/timeout.log", undefined],
  ["status=sent (250 Ok) after 0 errors, connection to email-smtp.eu-west-1.amazonaws.com closed", undefined],
];

for (const [line, id] of ROWS) Deno.test(`${line}: ${id ?? "nothing"}`, () => assert.equal(looseMeaning(line)?.id, id));

Deno.test("it counts where the text names a host of SES, and nowhere else", () => {
  const failed = "[error] resty.mail: failed to read response: closed";
  const [first] = explainText(`host email-smtp.us-west-2.amazonaws.com\n${failed}`, { isShort: true }).findings;
  assert.equal(first?.finding.id, "connection-closed");
  assert.deepEqual(explainText("[error] resty.cache: failed to read response: closed", { isShort: true }).findings, []);
});
