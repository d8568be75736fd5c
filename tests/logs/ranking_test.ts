/**
 * From attempts to findings: what hides what, what comes first, what is counted.
 *
 * Invariant: a row a pair of signatures; the order is that of the doc comment of the corpus.
 * @module
 */

import assert from "node:assert/strict";
import { type Attempt, type Evidence, RANK } from "../../src/logs/attempt_groups.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { Mention } from "../../src/logs/ses_mentions.ts";
import { Tally } from "../../src/logs/ranking.ts";
import { SeenLine } from "../../src/logs/seen_line.ts";

const EVIDENCE: Evidence = {
  id: "dns-failed",
  rank: RANK.reason,
  grade: "proven",
  line: 1,
  log: {},
  wording: "x",
  text: "no such host",
  at: 0,
};

function attempt(found: readonly Partial<Evidence>[], more: Partial<Attempt> = {}): Attempt {
  const causes = found.map((evidence, index) => {
    const whole: Evidence = { ...EVIDENCE, line: index + 1, ...evidence };
    return { evidence: whole, lastLine: whole.line, lastLog: whole.log };
  });
  return { causes, isSes: true, isAccepted: false, isBeforeLogin: false, mentions: [], wellFormed: [], ...more };
}

function ids(attempts: readonly Attempt[]): readonly string[] {
  const tally = new Tally();
  for (const one of attempts) tally.add(one);
  return tally.findings().map(({ finding, count }) => `${finding.id} ${count}`);
}

const INVALID: Partial<Evidence> = { id: "credentials-invalid", rank: RANK.answer };
const NEVER: Partial<Evidence> = { id: "client-never-authenticated", rank: RANK.answer };
const RAW: Partial<Evidence> = {
  id: "raw-secret-as-password",
  rank: RANK.judged,
  judged: finding("raw-secret-as-password"),
};

const ROWS: readonly (readonly [string, readonly Attempt[], readonly string[]])[] = [
  ["an answer hides a symptom", [attempt([{ id: "tls-failed", rank: RANK.result }, INVALID])], [
    "credentials-invalid 1",
  ]],
  ["a reason hides its result", [attempt([{ id: "tls-failed", rank: RANK.result }, {}])], ["dns-failed 1"]],
  ["a result alone counts", [attempt([{ id: "tls-failed", rank: RANK.result }])], ["tls-failed 1"]],
  ["530 after a refusal follows from it", [attempt([NEVER, INVALID])], ["credentials-invalid 1"]],
  ["530 alone counts", [attempt([NEVER])], ["client-never-authenticated 1"]],
  ["an answer comes before a reason", [attempt([{}, INVALID])], ["credentials-invalid 1", "dns-failed 1"]],
  ["what was judged takes the 535 in", [attempt([INVALID, RAW])], [
    "raw-secret-as-password 1",
  ]],
  ["but after another answer", [attempt([RAW, { id: "not-subscribed", rank: RANK.answer }])], [
    "not-subscribed 1",
    "raw-secret-as-password 1",
  ]],
  ["what was judged does not count if it was accepted", [attempt([RAW], { isAccepted: true })], []],
  ["530 before a login that succeeded was no obstacle", [attempt([NEVER], { isBeforeLogin: true })], []],
  ["nothing counts that is not about SES", [attempt([{ grade: "tied" }], { isSes: false })], []],
  ["what explains most comes first", [attempt([{}]), attempt([INVALID]), attempt([{}])], [
    "dns-failed 2",
    "credentials-invalid 1",
  ]],
  ["what was judged once explains every 535", [attempt([INVALID]), attempt([INVALID]), attempt([RAW, INVALID])], [
    "raw-secret-as-password 3",
  ]],
];

for (const [what, attempts, expected] of ROWS) Deno.test(what, () => assert.deepEqual(ids(attempts), expected));

Deno.test("lines and times are those of the first and the last attempt", () => {
  const tally = new Tally();
  tally.add(attempt([{ line: 5, log: { time: "12:00:00" } }]));
  tally.add(attempt([{ line: 9, log: { time: "12:00:09" } }]));
  const seen = (): unknown[] =>
    tally.findings().map(({ firstLine, lastLine, firstTime, lastTime }) => [firstLine, firstTime, lastLine, lastTime]);
  assert.deepEqual(seen(), [[5, "12:00:00", 9, "12:00:09"]]);
  tally.add(attempt([{ line: 12 }]));
  assert.deepEqual(seen(), [[5, "12:00:00", 12, undefined]]);
  assert.ok(!("lastTime" in (tally.findings()[0] ?? {})));
});

Deno.test("a refused login whose cause was seen is one finding, with the answer in its evidence", () => {
  const tally = new Tally();
  tally.add(attempt([{ ...INVALID, text: "535 Authentication Credentials Invalid", at: 0 }, RAW]));
  const [found, ...others] = tally.findings();
  assert.match(found?.finding.because ?? "", /; the server says: "535 Authentication Credentials Invalid"$/);
  assert.equal(others.length, 0);
});

Deno.test("what goes wrong now comes before what went wrong more often, and the last one is marked", () => {
  const tally = new Tally();
  for (let number = 0; number < 60; number++) tally.add(attempt([{ line: number + 1 }]));
  for (let number = 0; number < 30; number++) tally.add(attempt([{ ...INVALID, line: number + 100 }]));
  assert.deepEqual(tally.findings().map(({ finding, count, isLast }) => [finding.id, count, isLast]), [
    ["credentials-invalid", 30, true],
    ["dns-failed", 60, false],
  ]);
});

Deno.test("what went wrong three times in a row at last comes first, two do not", () => {
  const tally = new Tally();
  let line = 0;
  const add = (evidence: Partial<Evidence>): void => void tally.add(attempt([{ ...evidence, line: ++line }]));
  for (let number = 0; number < 6; number++) add({});
  add(INVALID);
  add(INVALID);
  assert.equal(tally.findings()[0]?.finding.id, "dns-failed");
  add(INVALID);
  assert.equal(tally.findings()[0]?.finding.id, "credentials-invalid");
});

Deno.test("of what happened equally often the last comes first, where the lines have times", () => {
  const at = (line: number, time?: string): Attempt => {
    const log = time === undefined ? {} : { time };
    return attempt([
      line > 2 ? { line, log, id: "not-authorized-to-send", rank: RANK.answer } : { ...INVALID, line, log },
    ]);
  };
  const lines = [1, 2, 3, 4];
  assert.deepEqual(ids(lines.map((line) => at(line))), ["credentials-invalid 2", "not-authorized-to-send 2"]);
  assert.deepEqual(ids(lines.map((line) => at(line, `10:0${line}:00`))), [
    "not-authorized-to-send 2",
    "credentials-invalid 2",
  ]);
});

Deno.test("the first line is that of the first attempt, whichever ends first", () => {
  const tally = new Tally();
  tally.add(attempt([{ line: 20, log: { time: "12:00:20" } }]));
  tally.add(attempt([{ line: 2, log: { time: "12:00:02" } }]));
  const [{ firstLine, firstTime, lastLine } = { firstLine: 0, firstTime: "", lastLine: 0 }] = tally.findings();
  assert.deepEqual([firstLine, firstTime, lastLine], [2, "12:00:02", 20]);
});

Deno.test("places come from the line, and else from the nearest mention", () => {
  const mentions = [
    new Mention(SeenLine.of("email-smtp.us-east-1.amazonaws.com:25")),
    new Mention(SeenLine.of("email-smtp.eu-west-1.amazonaws.com:587")),
  ];
  const command = (text: string): string | undefined => {
    const tally = new Tally();
    tally.add(attempt([{ ...INVALID, text }], { mentions }));
    return tally.findings()[0]?.finding.remedy.command;
  };
  assert.equal(command("no"), "smtpkey verify --region us-east-1 --find-region");
  assert.equal(
    command("email-smtp.eu-north-1.amazonaws.com said no"),
    "smtpkey verify --region eu-north-1 --find-region",
  );
});

const PLACED: readonly (readonly [Partial<Evidence>, string, string])[] = [
  [{ id: "connection-timeout", text: "timed out" }, "email-smtp.us-east-1.amazonaws.com:25", "port-25-throttled"],
  [{ id: "connection-timeout", text: "timed out" }, "email-smtp.us-east-1.amazonaws.com:587", "connection-timeout"],
  [{ id: "dns-failed" }, "email-smtp.eu-central-2.amazonaws.com", "no-smtp-endpoint"],
  [{ id: "dns-failed" }, "email-smtp.eu-central-1.amazonaws.com", "dns-failed"],
];

for (const [evidence, mention, expected] of PLACED) {
  Deno.test(`${evidence.id} at ${mention} is ${expected}`, () => {
    const tally = new Tally();
    assert.deepEqual(tally.add(attempt([evidence], { mentions: [new Mention(SeenLine.of(mention))] })), [expected]);
    assert.ok(tally.needsPlaces("dns-failed"));
  });
}

Deno.test("evidence says who said it, and hides secrets", () => {
  const tally = new Tally();
  tally.add(
    attempt([{ ...INVALID, line: 3, text: "AKIAIOSFODNN7EXAMPLE: 535 Authentication Credentials Invalid", at: 26 }]),
  );
  tally.add(attempt([{ line: 4, text: "lookup email-smtp.eu-west1.amazonaws.com: no such host", at: 42 }]));
  const [invalid, dns] = tally.findings();
  assert.equal(invalid?.finding.because, 'the server says: "535 Authentication Credentials Invalid"');
  assert.equal(invalid?.quote, "[access key id]: 535 Authentication Credentials Invalid");
  assert.match(
    dns?.finding.because ?? "",
    /^line 4 says: "lookup .*no such host"; no region eu-west1 is known; eu-west-1 is$/,
  );
});
