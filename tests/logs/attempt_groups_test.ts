/**
 * Which lines are one attempt: as functions see it, and in the logs of clients that fail again and again.
 *
 * Invariant: one failed attempt counts once, however many lines a client spends on it, and many count right.
 * @module
 */

import assert from "node:assert/strict";
import { type Attempt, Attempts, type Evidence, RANK } from "../../src/logs/attempt_groups.ts";
import { Explainer, explainText } from "../../src/logs/explainer.ts";
import { Mention } from "../../src/logs/ses_mentions.ts";
import { TEXTS } from "./corpus.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";

const EVIDENCE: Evidence = {
  id: "dns-failed",
  rank: RANK.reason,
  grade: "proven",
  line: 1,
  log: {},
  wording: "x",
  text: "x",
  at: 0,
};

/** The attempts that evidence end up in. */
function attemptsOf(found: readonly Partial<Evidence>[]): readonly Attempt[] {
  const ended: Attempt[] = [];
  const attempts = new Attempts((attempt) => ended.push(attempt));
  for (const evidence of found) attempts.add({ ...EVIDENCE, ...evidence }, false, () => []);
  attempts.finish();
  return ended;
}

/** Evidence that are so many attempts. */
const ROWS: readonly (readonly [what: string, found: readonly Partial<Evidence>[], attempts: number])[] = [
  ["different words nearby", [{ line: 1, wording: "a" }, { line: 3, wording: "b" }], 1],
  ["the same words again", [{ line: 1 }, { line: 3 }], 2],
  ["the same words on one line", [{ line: 1 }, { line: 1 }], 1],
  ["different words far away", [{ line: 1, wording: "a" }, { line: 60, wording: "b" }], 2],
  ["different processes", [{ log: { process: "a[1]" } }, { wording: "y", log: { process: "a[2]" } }], 2],
  ["one message at one time", [
    { log: { queueId: "A", seconds: 10 } },
    { line: 90, log: { queueId: "A", seconds: 12 } },
  ], 1],
  [
    "one message, tried again later",
    [{ log: { queueId: "A", seconds: 10 } }, { log: { queueId: "A", seconds: 310 } }],
    2,
  ],
  ["two messages of one process", [
    { log: { process: "a[1]", queueId: "A" } },
    { wording: "y", log: { process: "a[1]", queueId: "B" } },
  ], 2],
  ["first the connection, then the message", [
    { log: { process: "a[1]" } },
    { line: 2, log: { process: "a[1]", queueId: "A" } },
    { line: 3, log: { process: "a[1]" } },
    { line: 4, log: { process: "a[1]", queueId: "B" } },
  ], 2],
  ["that it failed, said again", [{ wording: "a" }, { line: 2, rank: RANK.result }, { line: 3, rank: RANK.result }], 1],
  ["lines without the name of the process that follow", [{ log: { process: "a[1]" } }, { line: 4, wording: "y" }], 1],
];

for (const [what, found, expected] of ROWS) {
  Deno.test(`${what}: ${expected === 1 ? "one attempt" : `${expected} attempts`}`, () => {
    assert.equal(attemptsOf(found).length, expected);
  });
}

Deno.test("a finding stands once in an attempt, with its first and last line and the best evidence", () => {
  const [attempt, ...others] = attemptsOf([
    { line: 2, wording: "a", rank: RANK.result, text: "weak" },
    { line: 4, wording: "b", rank: RANK.answer, text: "strong", log: { time: "12:00:00" } },
  ]);
  assert.equal(others.length, 0);
  assert.deepEqual(
    attempt?.causes.map(({ evidence, lastLine, lastLog }) => [evidence.line, evidence.text, lastLine, lastLog.time]),
    [
      [2, "strong", 4, "12:00:00"],
    ],
  );
});

Deno.test("an attempt is at SES if a line proves it, or a mention before or after it", () => {
  const ended: Attempt[] = [];
  const attempts = new Attempts((attempt) => ended.push(attempt));
  const mention = new Mention(SeenLine.of("email-smtp.eu-west-1.amazonaws.com"));
  const unproven = { ...EVIDENCE, grade: "likely" } as const;
  attempts.add(EVIDENCE, false, () => assert.fail("no mention is needed"));
  attempts.add({ ...unproven, line: 100 }, false, () => [mention]);
  attempts.add({ ...unproven, line: 200 }, false, () => []);
  assert.ok(attempts.awaitsMention(300));
  attempts.mention(300, mention);
  attempts.add({ ...unproven, line: 400 }, false, () => []);
  attempts.finish();
  assert.deepEqual(ended.map(({ isSes }) => isSes), [true, true, true, false]);
});

Deno.test("a login that succeeds in the end is told", () => {
  const ended: Attempt[] = [];
  const attempts = new Attempts((attempt) => ended.push(attempt));
  attempts.add(EVIDENCE, false, () => []);
  attempts.addWellFormed(2, {}, "password");
  attempts.accept(3, {});
  attempts.finish();
  assert.deepEqual(ended.map(({ isAccepted, wellFormed }) => [isAccepted, wellFormed.length]), [[true, 1]]);
});

Deno.test("what is kept does not grow with what is read", () => {
  let ended = 0;
  const attempts = new Attempts(() => ended++);
  for (let line = 1; line <= 10_000; line++) {
    attempts.add({ ...EVIDENCE, line, wording: String(line % 3), log: { queueId: String(line) } }, false, () => []);
  }
  assert.ok(ended > 9900);
});

/** A client that fails `count` times, as it logs it. */
const CLIENTS: Readonly<Record<string, (number: number, time: string) => string>> = {
  "Postfix": (number, time) =>
    `Nov 22 ${time} relay postfix/smtp[${100 + number % 7}]: D${
      100000 + number
    }: to=<u${number}@example.com>, relay=email-smtp.eu-west-1.amazonaws.com[192.0.2.10]:587, delay=0.1, dsn=4.0.0, status=deferred (SASL authentication failed; server email-smtp.eu-west-1.amazonaws.com[192.0.2.10] said: 535 Authentication Credentials Invalid)`,
  "Exim": (number, time) =>
    ["plain", "login"].map((mechanism) =>
      `2024-03-11 ${time} 1rj${
        1000 + number
      }-0005mQ-0R ${mechanism} authenticator failed H=email-smtp.eu-central-1.amazonaws.com [192.0.2.10] 535 Authentication Credentials Invalid\n`
    ).join("") +
    `2024-03-11 ${time} 1rj${
      1000 + number
    }-0005mQ-0R == user@example.com R=smarthost defer (-42): authentication required but authentication attempt(s) failed`,
  "msmtp's log": (_, time) =>
    `Nov 22 ${time} host=email-smtp.eu-west-1.amazonaws.com tls=on auth=on user=x smtpstatus=535 smtpmsg='535 Authentication Credentials Invalid' errormsg='authentication failed (method PLAIN)' exitcode=EX_NOPERM`,
  "msmtp": () =>
    "msmtp: authentication failed (method PLAIN)\nmsmtp: server message: 535 Authentication Credentials Invalid\nmsmtp: could not send mail",
  "swaks with two mechanisms": () =>
    "<-  220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-X\n ~> AUTH LOGIN\n<~* 535 Authentication Credentials Invalid\n ~> AUTH PLAIN xx\n<~* 535 Authentication Credentials Invalid\n*** No authentication type succeeded",
};

for (const [client, log] of Object.entries(CLIENTS)) {
  Deno.test(`as many attempts as ${client} made, among other lines`, () => {
    const count = 700;
    const explainer = new Explainer();
    for (let number = 0; number < count; number++) {
      const time = [number / 1800 % 24, number / 30 % 60, number * 2 % 60].map((part) =>
        String(Math.floor(part)).padStart(2, "0")
      );
      explainer.push(new TextEncoder().encode(`${log(number, time.join(":"))}\nsomething else\n`));
    }
    const [first, ...others] = explainer.finish().findings;
    assert.deepEqual([first?.finding.id, first?.count, others.length], ["credentials-invalid", count, 0]);
  });
}

Deno.test("every text of the corpus, seven times over, is seven attempts", () => {
  for (const { client, text, id } of TEXTS) {
    // Each time about a message of its own, as a mail server logs it.
    const own = (number: number): string =>
      text.replaceAll(/\b(?:[0-9A-F]{8}|[0-9A-F]{10})(?=: )/g, (queueId) => `${queueId.slice(0, -2)}${10 + number}`)
        .replaceAll("1rjYxQ-0005", `1rjYx${number}-0005`);
    const found = explainText(Array.from({ length: 7 }, (_, number) => own(number)).join("\n")).findings;
    assert.equal(found.find(({ finding }) => finding.id === id)?.count, 7, client);
  }
});
