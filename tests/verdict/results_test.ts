/**
 * What results come to: how good, in which words, and what tells them apart.
 *
 * Invariant: every sample is named in the tables, so that a new one cannot be forgotten.
 * @module
 */

import assert from "node:assert/strict";
import type { Tone } from "../../src/verdict/outcome.ts";
import type { Report } from "../../src/verdict/report.ts";
import {
  namesOf,
  onlyReport,
  placeText,
  ranIn,
  summaryText,
  toneOf,
  toneOfReport,
  totalMs,
} from "../../src/verdict/results.ts";
import { regionNamed } from "../../src/ses/region.ts";
import {
  ACCEPTED,
  atPort,
  DEAD_ADDRESS,
  FIVE_PORTS,
  REFUSED_MESSAGE,
  REJECTED,
  resultsOf,
  SAMPLES,
  stagesUntil,
} from "../support/results.ts";

const WANTED: Readonly<Record<string, readonly [Tone, string]>> = {
  "accepted": ["good", "login accepted"],
  "accepted-warned": ["warned", "login accepted"],
  "rejected": ["bad", "login rejected"],
  "no-answer": ["unknown", "inconclusive: tls failed"],
  "no-auth": ["good", "server reachable, login not attempted"],
  "no-auth-blocked": ["unknown", "not reachable: tls failed"],
  "message-refused": ["bad", "login accepted, message rejected"],
  "ports": ["warned", "3 of 5 accepted, 2 inconclusive"],
};

Deno.test("every sample: how good it is, and its words", () => {
  const found = Object.entries(SAMPLES).map(([name, results]) => [name, [toneOf(results), summaryText(results)]]);
  assert.deepEqual(Object.fromEntries(found), WANTED);
});

Deno.test("a single report is as good as the run that it is all of", () => {
  for (const [name, results] of Object.entries(SAMPLES)) {
    const [report] = results.reports;
    if (report !== undefined && results.reports.length === 1) assert.equal(toneOfReport(report), toneOf(results), name);
  }
});

/** What becomes of a message behind an accepted login. */
const REPORTS: readonly (readonly [what: string, Partial<Report>, Tone])[] = [
  ["a message that was refused", REFUSED_MESSAGE, "bad"],
  ["a message without an answer", { stages: REFUSED_MESSAGE.stages.map(({ fault: _, ...rest }) => rest) }, "unknown"],
  ["a connection that broke", { verdict: "unknown", stages: stagesUntil("auth") }, "unknown"],
  ["a login that was not tried", { verdict: "unknown" }, "unknown"],
  ["a finding that is good to know", { findings: [{ ...DEAD_ADDRESS, severity: "info" }] }, "good"],
];

for (const [what, changes, tone] of REPORTS) {
  Deno.test(`${what} is ${tone}`, () => assert.equal(toneOfReport({ ...ACCEPTED, ...changes }), tone));
}

Deno.test("the exit code decides, whatever the reports look like", () => {
  assert.equal(toneOf(resultsOf([ACCEPTED], { exit: 130 })), "unknown");
  assert.equal(toneOf(resultsOf([REJECTED], { exit: 0 })), "warned");
  assert.equal(toneOf(resultsOf([ACCEPTED], { findings: [DEAD_ADDRESS] })), "warned");
});

Deno.test("one report is told from several, and from none", () => {
  assert.equal(onlyReport(resultsOf([ACCEPTED])), ACCEPTED);
  assert.equal(onlyReport(FIVE_PORTS), undefined);
  assert.equal(onlyReport(resultsOf([])), undefined);
});

Deno.test("where it was tried: a host and its port, a host, or how many endpoints", () => {
  const { host } = ACCEPTED.endpoint;
  const other: Report = { ...ACCEPTED, endpoint: { ...ACCEPTED.endpoint, host: "other.example" } };
  assert.deepEqual(
    [[ACCEPTED], FIVE_PORTS.reports, [ACCEPTED, other], []].map((reports) => placeText(resultsOf(reports))),
    [`${host} port 587`, host, "2 endpoints", "nothing was tried"],
  );
});

const elsewhere: Report = { ...ACCEPTED, endpoint: { ...ACCEPTED.endpoint, region: regionNamed("us-east-1") } };

Deno.test("reports are told apart by port, by region, by both, or by number", () => {
  assert.deepEqual(namesOf(FIVE_PORTS.reports).slice(0, 2), ["port 587", "port 2587"]);
  assert.deepEqual(namesOf([ACCEPTED, elsewhere]), ["eu-west-1", "us-east-1"]);
  assert.deepEqual(namesOf([ACCEPTED, elsewhere, atPort(465, ACCEPTED)]), [
    "eu-west-1 port 587",
    "us-east-1 port 587",
    "eu-west-1 port 465",
  ]);
  assert.deepEqual(namesOf([ACCEPTED, ACCEPTED]), ["number 1", "number 2"]);
});

Deno.test("the time of a run ends with its last stage, and what was skipped took none", () => {
  assert.equal(Math.round(totalMs(ACCEPTED.stages)), 657);
  assert.equal(Math.round(totalMs(stagesUntil("connect"))), 65);
  assert.deepEqual(ranIn(stagesUntil("connect")).map(({ stage }) => stage), ["resolve", "connect"]);
  assert.equal(totalMs([]), 0);
});
