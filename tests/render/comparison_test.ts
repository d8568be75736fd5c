/**
 * Reports side by side, for people and programs.
 *
 * Invariant: whole tables are golden files of the commands; here stand the words that depend on the case.
 * @module
 */

import assert from "node:assert/strict";
import type { Verdict } from "../../src/verdict/diagnosis.ts";
import { renderComparisonJson, renderComparisonText } from "../../src/render/comparison.ts";
import type { Report } from "../../src/verdict/report.ts";
import { styleFor } from "../../src/render/style.ts";
import { regionNamed } from "../../src/ses/region.ts";

const PLAIN = styleFor({ columns: undefined }, undefined, undefined);

const LOGIN = { username: "AKIAIOSFODNN7EXAMPLE", source: "x" };

function report(port: number, verdict: Verdict, isWithLogin = true): Report {
  const failed = verdict === "accepted" ? "ok" : "failed";
  return {
    verdict,
    endpoint: { host: "mail.example.com", port, security: "starttls", region: regionNamed("eu-west-1") },
    login: isWithLogin ? LOGIN : undefined,
    stages: [
      { stage: "connect", outcome: "ok", startMs: 0, ms: 10, text: "192.0.2.1" },
      { stage: "auth", outcome: failed, startMs: 10, ms: 20, text: `word of port ${port}` },
      { stage: "quit", outcome: "skipped", startMs: 30, ms: 0 },
    ],
    findings: [],
    transcript: [],
    message: undefined,
    certificate: undefined,
  };
}

function text(...reports: readonly Report[]): string {
  return renderComparisonText({ across: "ports", verdict: "unknown", reports, findings: [] }, PLAIN);
}

Deno.test("the summary says which work", () => {
  assert.match(text(report(587, "accepted"), report(25, "unknown")), /^works: port 587\ndoes not: port 25$/m);
  assert.match(text(report(587, "accepted")), /^every port works from here$/m);
  assert.match(text(report(587, "unknown")), /^no port works from here$/m);
});

/** A report whose greeting was awaited when Ctrl-C came. */
function waiting(port: number): Report {
  const text = "interrupted: no answer yet after 754 ms";
  return { ...report(port, "unknown"), stages: [{ stage: "greeting", outcome: "skipped", startMs: 30, ms: 0, text }] };
}

Deno.test("after Ctrl-C nothing is concluded about what had not answered", () => {
  assert.match(
    text(waiting(587), report(25, "unknown")),
    /^interrupted: 1 of 2 ports had answered, and none of these works$/m,
  );
  assert.match(text(waiting(587), report(25, "accepted")), /^works: port 25\ninterrupted: 1 of 2 ports had answered$/m);
  assert.match(text(waiting(587), waiting(25)), /^interrupted: 0 of 2 ports had answered$/m);
  assert.match(
    text(waiting(587), report(25, "unknown")),
    /^· port 587 .* greeting: interrupted: no answer yet after 754 ms$/m,
  );
  assert.doesNotMatch(text(waiting(587), report(25, "unknown")), /no port works/);
});

Deno.test("a login that is refused on every port that answers is no matter of ports", () => {
  const summary = text(report(587, "rejected"), report(465, "rejected"), report(25, "unknown"));
  assert.match(summary, /^port 587, port 465: reached, and the login is refused; so it is not the port$/m);
});

Deno.test("a row shows what decided, and how long it took", () => {
  const [, , first, second] = text(report(587, "accepted"), report(25, "unknown")).split("\n");
  assert.equal(first, "✓ port 587  starttls  accepted        30 ms  word of port 587");
  assert.equal(second, "✗ port 25   starttls  inconclusive    30 ms  auth: word of port 25");
});

Deno.test("without a login the server is reachable or not", () => {
  const free: Report = { ...report(587, "accepted", false), verdict: "unknown" };
  const [, , first, second] = text(free, report(25, "unknown", false)).split("\n");
  assert.match(first ?? "", / reachable /);
  assert.match(second ?? "", / not reachable /);
});

Deno.test("as JSON each result is a report", () => {
  const reports = [report(587, "accepted"), report(25, "unknown")];
  const json = JSON.parse(renderComparisonJson({ across: "ports", verdict: "accepted", reports, findings: [] }));
  assert.deepEqual(Object.keys(json), ["schema", "verdict", "across", "results", "findings"]);
  assert.deepEqual(json.results.map((one: { verdict: string }) => one.verdict), ["accepted", "unknown"]);
});
