/**
 * Dense logs, in which line after line says the same.
 *
 * Invariant: counting the lines of a run gives what reading each of them gives.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { Explainer, type Explanation } from "../../src/logs/explainer.ts";
import { SteadyRun } from "../../src/logs/steady_run.ts";

const HOST = "email-smtp.eu-west-1.amazonaws.com";

/** One line a shape; `n` goes up by one from line to line. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  "a reply alone": () => "535 Authentication Credentials Invalid",
  "Postfix": (n) =>
    `Nov  2 ${clock(n)} relay postfix/smtp[${n % 7}]: ${
      hex(n)
    }: SASL authentication failed; server ${HOST}[192.0.2.10] ` +
    `said: 535 Authentication Credentials Invalid`,
  "Postfix, one message again and again": (n) =>
    `Nov  2 ${clock(n)} relay postfix/smtp[${n % 3}]: ${
      hex(n % 50)
    }: to=<u${n}@example.com>, relay=${HOST}[192.0.2.10]:587, ` +
    `status=deferred (host ${HOST}[192.0.2.10] said: 454 Throttling failure: Maximum sending rate exceeded.)`,
  "JSON": (n) =>
    `{"time":"2026-11-02T${clock(n)}.${n % 1000}Z","pid":${
      n % 40
    },"msg":"Invalid login: 535 Authentication Credentials ` +
    `Invalid","command":"AUTH PLAIN","user":"u${n * 7}"}`,
  "a client's words, SES not named": (n) => `${clock(n)} worker-${n % 8} job ${n}: connect ETIMEDOUT 192.0.2.7:587`,
  "a client's words, SES named": (n) => `[${n}] certificate verify failed while connecting to ${HOST}:465`,
  "another server": (n) => `${clock(n)} job ${n}: 535-5.7.8 Username and Password not accepted - gsmtp`,
  "SES alone": () => `connecting to ${HOST}:587`,
  "nothing": (n) => `${clock(n)} all is well`,
  "AUTH with a password": () => "-> AUTH PLAIN AHVzZXIAcGFzc3dvcmQxMjM0",
  "the beginning of a wrapped reply": () => "the server said 535 Authentication",
  "the end of a wrapped reply": () => "Credentials Invalid",
};

function clock(n: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(n / 3600) % 24)}:${two(Math.floor(n / 60) % 60)}:${two(n % 60)}`;
}

function hex(n: number): string {
  return Math.imul(n + 1, 2654435761).toString(16).replace("-", "0").toUpperCase().padStart(10, "5");
}

function explain(text: string, run?: SteadyRun): Explanation {
  const explainer = new Explainer(run === undefined ? {} : { run });
  explainer.push(new TextEncoder().encode(text));
  return explainer.finish();
}

function assertAlike(text: string): Explanation {
  const counted = explain(text);
  assert.deepEqual(counted, explain(text, new SteadyRun(Infinity)));
  return counted;
}

function lines(shape: string, count: number, from = 0): string {
  return Array.from({ length: count }, (_, index) => `${SHAPES[shape]?.(from + index)}\n`).join("");
}

for (const shape of Object.keys(SHAPES)) {
  Deno.test(`a log of nothing but: ${shape}`, () => void assertAlike(lines(shape, 700)));
}

Deno.test("each line of a run is an attempt, and first and last line are right", () => {
  const { findings: [first] } = assertAlike(lines("JSON", 5000));
  assert.equal(first?.count, 5000);
  assert.deepEqual([first?.firstLine, first?.lastLine], [1, 5000]);
  assert.deepEqual([first?.firstTime, first?.lastTime], ["2026-11-02T00:00:00.0Z", "2026-11-02T01:23:19.999Z"]);
});

Deno.test("runs of any length, one after the other", () => {
  const part = fc.tuple(fc.constantFrom(...Object.keys(SHAPES)), fc.oneof(fc.integer({ min: 1, max: 4 }), fc.nat(150)));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      let from = 0;
      assertAlike(parts.map(([shape, count]) => lines(shape, count, (from += count) - count)).join(""));
    }),
    { numRuns: 150 },
  );
});

Deno.test("lines of two shapes by turns", () => {
  const names = Object.keys(SHAPES);
  for (const one of names) {
    for (const other of names) {
      assertAlike(Array.from({ length: 200 }, (_, n) => `${SHAPES[n % 5 === 4 ? other : one]?.(n)}\n`).join(""));
    }
  }
});

Deno.test("a run does not take what is longer than it remembers, and what differs in a word", () => {
  assertAlike(lines("a reply alone", 100).replaceAll("\n", ` ${"x".repeat(1100)}\n`));
  assertAlike(`${lines("a reply alone", 100)}535 Authentication Credentials Invalix\n${lines("a reply alone", 100)}`);
});
