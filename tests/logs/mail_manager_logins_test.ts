/**
 * Logins with one kind of SMTP credentials at an endpoint of the other, in the forms in which clients print them.
 *
 * Invariant: each text holds the credentials in base64 or names the user; neither password is in what comes out.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../src/logs/explainer.ts";

const INGRESS = "abcdefghij12.wmjb.mail-manager-smtp.amazonaws.com";
const REGIONAL = "email-smtp.eu-west-1.amazonaws.com";
const NAME = "inp-abcdefghijklmnopqrstuvwx";
const CHOSEN = "Tr0ub4dor&3-horse";
const KEY_ID = "AKIAIOSFODNN7EXAMPLE";
const DERIVED = "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk";

const login = (name: string, password: string): readonly string[] => [
  "AUTH LOGIN",
  "334 VXNlcm5hbWU6",
  btoa(name),
  "334 UGFzc3dvcmQ6",
  btoa(password),
  "535 Authentication Credentials Invalid",
];

const plain = (name: string, password: string): string => btoa(`\0${name}\0${password}`);

const ROWS: readonly (readonly [what: string, text: string, ...ids: readonly string[]])[] = [
  [
    "swaks at a regional endpoint",
    [`=== Connected to ${REGIONAL}.`, ...login(NAME, CHOSEN).map((line, index) => (index % 2 ? "<~  " : " ~> ") + line)]
      .join("\n"),
    "mail-manager-pair-at-regional-endpoint",
  ],
  [
    "openssl, with the greeting alone",
    ["220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-X Y", ...login(NAME, CHOSEN)].join("\n"),
    "mail-manager-pair-at-regional-endpoint",
  ],
  [
    "Postfix at a regional endpoint",
    login(NAME, CHOSEN).map((line) => `Nov 22 19:57:52 relay postfix/smtp[235]: > ${REGIONAL}[192.0.2.10]:587: ${line}`)
      .join("\n"),
    "mail-manager-pair-at-regional-endpoint",
  ],
  [
    "PLAIN at an ingress endpoint",
    `Connecting to ${INGRESS}:587\n> AUTH PLAIN ${plain(KEY_ID, DERIVED)}\n< 535 5.7.8 Authentication failed`,
    "regional-pair-at-mail-manager-endpoint",
  ],
  [
    "LOGIN at an ingress endpoint",
    [`Connecting to ${INGRESS}:587`, ...login(KEY_ID, DERIVED)].join("\n"),
    "regional-pair-at-mail-manager-endpoint",
  ],
  [
    "the base64 column at an ingress endpoint",
    [`Connecting to ${INGRESS}:587`, ...login(btoa(NAME), CHOSEN)].join("\n"),
    "base64-column",
  ],
  [
    "the right kind, refused",
    [`Connecting to ${INGRESS}:587`, ...login(NAME, CHOSEN)].join("\n"),
    "credentials-invalid",
  ],
  [
    "a refusal with codes of its own",
    `connect to ${INGRESS}:587\nsmtplib.SMTPAuthenticationError: (535, b'5.7.8 Authentication failed')`,
    "credentials-invalid",
  ],
  [
    "the user name beside the error",
    `535 Authentication Credentials Invalid (user ${NAME}, host ${REGIONAL})`,
    "mail-manager-pair-at-regional-endpoint",
  ],
  [
    "the access key id beside the error",
    `535 Authentication Credentials Invalid (user ${KEY_ID}, host ${INGRESS})`,
    "regional-pair-at-mail-manager-endpoint",
  ],
];

for (const [what, text, ...ids] of ROWS) {
  Deno.test(`${what}: ${ids.join(", ")}`, () => {
    const { findings, notes } = explainText(text);
    assert.deepEqual(findings.map(({ finding }) => finding.id), ids);
    const shown = JSON.stringify([findings, notes]);
    for (const secret of [CHOSEN, DERIVED]) assert.ok(!shown.includes(secret) && !shown.includes(btoa(secret)), shown);
  });
}

Deno.test("another server with an ingress endpoint nowhere near stays another server", () => {
  const { findings } = explainText("connect to smtp.example.com:587\n535 5.7.8 Error: authentication failed");
  assert.deepEqual(findings, []);
});
