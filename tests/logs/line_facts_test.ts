/**
 * What is asked of a line, and what is known of others like it.
 *
 * Invariant: what a mask writes over changes no answer, in any text that must be explained; and it makes no difference to the answer
 * about a log whether kinds of lines are remembered.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { Explainer, type Explanation } from "../../src/logs/explainer.ts";
import { SIGNATURES } from "../../src/logs/signatures/all.ts";
import { KnownLines, LineFacts, type LineQuestion, QUESTIONS } from "../../src/logs/line_facts.ts";
import { LiteralIndex } from "../../src/logs/literal_index.ts";
import { LiteralSearch } from "../../src/logs/literal_search.ts";
import { LogLineAt } from "../../src/logs/log_prefix.ts";
import { onOneLine, plainText } from "../../src/logs/unescape.ts";
import { TEXTS } from "./corpus.ts";
import { NEAR_MISSES } from "./cases/near_misses.ts";
import { OTHER_MATTERS } from "./cases/other_matters.ts";
import { OTHER_WORDS } from "./cases/other_words.ts";
import { OWN_WORDS } from "./cases/own_words.ts";
import { OTHER_PASTED, PASTED } from "./cases/pasted.ts";
import { OTHER_PROSE, PROSE } from "./cases/prose.ts";
import { REPORTS } from "./cases/reports.ts";
import { OTHER_REPORTS, WHOLE_REPORTS } from "./cases/whole_reports.ts";

const INDEX = new LiteralIndex(SIGNATURES);
const SEARCH = new LiteralSearch(INDEX.literals);
const NAMES = Object.keys(QUESTIONS).filter((name): name is LineQuestion => name in QUESTIONS);

/** All that can be known of a line from `facts`: answers, places, beginning, and the words of each signature that may be in it. */
function allOf(facts: LineFacts, text: string, bytes: Uint8Array): unknown {
  const literals: number[] = [];
  SEARCH.scan(bytes, 0, bytes.length, bytes.length, (_, literal) => literals.push(literal));
  const { time, seconds, process, queueId } = new LogLineAt(text, facts.log);
  return {
    answers: Object.fromEntries(NAMES.map((name) => [name, facts.of(name)])),
    places: facts.places,
    log: { time, seconds, process, queueId },
    finds: INDEX.purposeOf(literals).signatures.map((signature) => [signature.id, facts.find(signature)]),
  };
}

/** Every line of every text that the tests have. */
const LINES: readonly string[] = [
  ...TEXTS.map(({ text }) => text),
  ...NEAR_MISSES.map(({ text }) => text),
  ...[...OWN_WORDS, ...PASTED, ...PROSE, ...REPORTS, ...WHOLE_REPORTS].map(([, , text]) => text),
  ...[...OTHER_MATTERS, ...OTHER_WORDS, ...OTHER_PASTED, ...OTHER_PROSE, ...OTHER_REPORTS].map(([, text]) => text),
].flatMap((text) => text.split("\n"));

/** A line as it is, and with what a mail server, a container and a logger put around it. */
const SETTINGS: Readonly<Record<string, (line: string) => string>> = {
  "alone": (line) => line,
  "after what Postfix puts before it": (line) => `Nov 22 19:57:52 relay postfix/smtp[18239]: 4F2A9C01D7: ${line}`,
  "between a time and an address": (line) =>
    `2026-11-22T19:57:52.123Z [10.20.30.40] ${line} (job 20260712, <u7@x9.example>)`,
  "in JSON": (line) =>
    `{"time":1763000000123,"req":"9f8e7d6c5b4a39281706f5e4","user":"u1234","msg":${JSON.stringify(line)}}`,
};

for (const [setting, around] of Object.entries(SETTINGS)) {
  Deno.test(`what is written over in a mask changes no answer: lines ${setting}`, () => {
    const known = new KnownLines();
    let masked = 0;
    for (const line of new Set(LINES.map(around))) {
      const bytes = new TextEncoder().encode(line);
      const facts = known.factsOf(bytes, 0, bytes.length);
      if (facts === undefined) continue;
      masked++;
      const text = onOneLine(plainText(line));
      assert.deepEqual(allOf(facts, text, bytes), allOf(new LineFacts(text), text, bytes), line);
    }
    assert.ok(masked > 3000, `${masked} of ${LINES.length}`);
  });
}

/** Kinds of lines of which a log may be full; `n` goes up by one from line to line. */
const KINDS: readonly ((n: number) => string)[] = [
  (n) =>
    `${syslog(n)}${hex(n)}: to=<u${n}@example.com>, relay=${HOST}[192.0.2.${n % 200}]:587, delay=${n % 90}.2, delays=${
      n % 7
    }/0/1/0.3, ` +
    `dsn=4.0.0, status=deferred (host ${HOST}[192.0.2.10] said: 454 Throttling failure: Maximum sending rate exceeded.)`,
  (n) =>
    `${syslog(n)}warning: SASL authentication failed; server ${HOST}[192.0.2.${
      n % 9
    }] said: 535 Authentication Credentials Invalid`,
  (n) => `${syslog(n)}connect to ${HOST}[192.0.2.${n % 99}]:${n % 3 === 0 ? 587 : 465}: Connection timed out`,
  (n) =>
    `${syslog(n)}${hex(n % 50)}: host mx${n % 9}.example.com[198.51.100.${
      n % 250
    }] said: 535 5.7.8 Error: authentication failed`,
  (n) =>
    `{"level":50,"time":${1763000000000 + n * 997},"pid":${n % 3},"id":"${
      hex(n)
    }","msg":"Invalid login: 535 Authentication Credentials Invalid"}`,
  (n) =>
    `{"level":50,"time":"2026-11-02T${clock(n)}.${n % 1000}Z","user":"u${n * 7}","msg":"connect ETIMEDOUT 192.0.2.${
      n % 250
    }:${n % 2 === 0 ? 587 : 5432}"}`,
  (n) => `${clock(n)} worker-${n % 8} job ${n}: certificate verify failed: unable to get local issuer certificate`,
  (n) =>
    `x509: certificate signed by unknown authority (${n % 5 === 0 ? HOST : "10.1.2.3"}:587, request ${hex(n)}${
      hex(n + 1)
    })`,
  (n) =>
    `<- 334 VXNlcm5hbWU6\n-> ${btoa(`AKIA${hex(n)}${hex(n + 3)}`)}\n<- 334 UGFzc3dvcmQ6\n-> ${btoa(hex(n).repeat(4))}`,
  (n) => `${syslog(n)}< ${HOST}[192.0.2.1]:587: 235 Authentication successful.`,
  (n) => `-> AUTH LOGIN\n<- 535 Authentication Credentials Invalid ${hex(n)}`,
  (n) => `${clock(n)} smtp: AKIA${hex(n)}${hex(n + 1)}: 535 Authentication Credentials Invalid`,
  () => `connecting to ${HOST}:587`,
  (n) => `${clock(n)} all is well, ${n}`,
  () => "the server answered 535 Authentication",
  () => "Credentials Invalid",
];

const HOST = "email-smtp.eu-west-1.amazonaws.com";

function clock(n: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(n / 3600) % 24)}:${two(Math.floor(n / 60) % 60)}:${two(n % 60)}`;
}

function hex(n: number): string {
  return Math.imul(n + 1, 2654435761).toString(16).replace("-", "0").toUpperCase().padStart(10, "5");
}

function syslog(n: number): string {
  return `Nov  2 ${clock(n >> 2)} relay postfix/smtp[${2716 + n % 3}]: `;
}

function explain(text: string, known: KnownLines): Explanation {
  const explainer = new Explainer({ known });
  explainer.push(new TextEncoder().encode(text));
  return explainer.finish();
}

Deno.test("a log of kinds of lines in any order says the same, whether they are remembered or not", () => {
  const order = fc.array(fc.nat(KINDS.length - 1), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 8 }), (kinds, times) => {
      const lines = Array.from({ length: kinds.length * times }, (_, n) => KINDS[kinds[n % kinds.length] ?? 0]?.(n));
      const log = `${lines.join("\n")}\n`;
      const alone = explain(log, new KnownLines(0));
      for (const most of [3, 2048]) assert.deepEqual(explain(log, new KnownLines(most)), alone);
    }),
    { numRuns: 40 },
  );
});
