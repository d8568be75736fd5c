/**
 * What one line says, in the light of the lines around it.
 *
 * Invariant: words that are not only SES's count only where SES alone is named.
 * @module
 */

import assert from "node:assert/strict";
import { explainText } from "../../src/logs/explainer.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

/** What is found in a text: findings with the line, and how many notes. */
const ROWS: readonly (readonly [what: string, lines: readonly string[], found: readonly string[], notes: number])[] = [
  ["the words of SES alone need nothing", ["535 Account not subscribed to SES"], ["not-subscribed 1"], 0],
  ["unless another server is named", ["host mx.example.com[192.0.2.1] said: 530 Authentication required"], [], 1],
  ["a client's general words alone are enough in a short text", ["Connection refused"], ["connection-refused 1"], 0],
  ["but not where they are about something else", ["psql: Connection refused"], [], 0],
  ["on the line", [`${HOST}: Connection refused`], ["connection-refused 1"], 0],
  ["before it", [HOST, "quiet", "Connection refused"], ["connection-refused 3"], 0],
  ["or after it", ["Connection refused", "quiet", HOST], ["connection-refused 1"], 0],
  ["an answer of SES nearby is as good", ["Connection refused", "535 Account not subscribed to SES"], [
    "not-subscribed 2",
    "connection-refused 1",
  ], 0],
  ["another end on the line counts against it", [HOST, "connect ECONNREFUSED 127.0.0.1:5432"], [], 0],
  [
    "so does one that the same process named just before",
    [
      `Nov 22 19:57:50 relay postfix/smtp[1]: AAAAAA01: relay=${HOST}[192.0.2.10]:587, status=sent`,
      "Nov 22 19:57:52 relay postfix/smtp[1]: SSL_connect error to mx.example.com[192.0.2.1]:25: -1",
      "Nov 22 19:57:52 relay postfix/smtp[1]: warning: TLS library problem: wrong version number",
    ],
    [],
    0,
  ],
  [
    "and so does another process",
    [
      `Nov 22 19:57:50 relay postfix/smtp[1]: AAAAAA01: relay=${HOST}[192.0.2.10]:587, status=sent`,
      "Nov 22 19:57:52 relay dovecot[2]: Connection refused",
    ],
    [],
    0,
  ],
  [
    "another server's answer takes the client's words along",
    [HOST, "Failed to authenticate on SMTP server: 535 5.7.8 no"],
    [],
    1,
  ],
  ["an SDK must speak of SES", ["SignatureDoesNotMatch: no", "   at S3.putObject"], [], 0],
  [
    "on the same line or the next",
    ["SignatureDoesNotMatch: no", "   at SES.sendEmail"],
    ["signature-does-not-match 1"],
    0,
  ],
  [
    "words that go on in the next line",
    ["said: 530", "   Authentication required"],
    ["client-never-authenticated 1"],
    0,
  ],
  [
    "a login that succeeds is no finding",
    [
      HOST,
      "AUTH LOGIN",
      "334 UGFzc3dvcmQ6",
      btoa("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
      "235 Authentication successful.",
    ],
    [],
    0,
  ],
  [
    "one that is cut off is judged by what was sent",
    [
      HOST,
      "AUTH LOGIN",
      "334 UGFzc3dvcmQ6",
      btoa("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    ],
    ["raw-secret-as-password 4"],
    0,
  ],
  [
    "one at another server is not judged",
    [
      "Connected to smtp.example.com.",
      "AUTH LOGIN",
      "334 UGFzc3dvcmQ6",
      btoa("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    ],
    [],
    0,
  ],
  [
    "what looks right is noted beside 535",
    [
      "334 UGFzc3dvcmQ6",
      btoa("BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9"),
      "535 Authentication Credentials Invalid",
    ],
    ["credentials-invalid 3"],
    1,
  ],
];

for (const [what, lines, found, notes] of ROWS) {
  Deno.test(what, () => {
    const explained = explainText(lines.join("\n"));
    assert.deepEqual(explained.findings.map(({ finding, firstLine }) => `${finding.id} ${firstLine}`), found);
    assert.equal(explained.notes.length, notes);
  });
}

Deno.test("a judged value says where it stood, and the remedy knows the region", () => {
  const [first] =
    explainText([HOST, "334 UGFzc3dvcmQ6", btoa("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")].join("\n")).findings;
  assert.equal(first?.finding.source, "AUTH LOGIN in the text, line 3");
  assert.equal(first?.finding.remedy.command, "smtpkey derive --region eu-west-1");
  assert.equal(first?.quote, "[secret]");
});

Deno.test("of a long line the beginning tells the time", () => {
  const [first] = explainText(`2024-03-11 06:25:04 ${"x".repeat(9000)} 535 Account not subscribed to SES`).findings;
  assert.equal(first?.firstTime, "2024-03-11 06:25:04");
});
