/**
 * Findings of several reports, brought together.
 *
 * Invariant: whole commands are tested elsewhere; here stand the cases that a command would need many servers for.
 * @module
 */

import assert from "node:assert/strict";
import { compare, type ComparedReport, gathered, knowingPorts } from "../../src/verdict/compare.ts";
import type { Finding, FindingId } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { type Outcome, rowOf } from "../../src/verdict/outcome.ts";

const found = (id: FindingId, because: string): Finding => finding(id, { because });
const row = (name: string, works: boolean, ...findings: readonly Finding[]): ComparedReport => {
  return { name, outcome: works ? "accepted" : "inconclusive", findings };
};

Deno.test("each id once, with the rows it holds for", () => {
  const [refused, closed, ...more] = gathered([
    row("port 587", false, found("connection-refused", "refused")),
    row("port 25", false, found("connection-closed", "gone"), found("connection-refused", "refused")),
    row("port 465", false, found("connection-refused", "nobody there")),
  ]);
  assert.deepEqual(more, []);
  assert.equal(refused?.because, "port 587, port 25: refused; port 465: nobody there");
  assert.equal(closed?.because, "port 25: gone");
});

Deno.test("what all rows have in common is said without their names", () => {
  const same = found("raw-secret-as-password", "it has the looks of a secret");
  assert.deepEqual(gathered([row("a", false, same), row("b", false, same)]), [same]);
});

Deno.test("many rows are counted", () => {
  const same = found("connection-refused", "refused");
  const rows = ["a", "b", "c", "d", "e", "f"].map((name) => row(name, false, same));
  assert.equal(gathered([...rows, row("g", true)])[0]?.because, "6 of 7: refused");
});

Deno.test("an error beside a port that works is a warning; a region is not mended by another", () => {
  const error = found("connection-refused", "refused");
  const severity = (works: boolean, across: "ports" | "regions"): string | undefined =>
    compare([row("a", false, error), row("b", works)], across).findings[0]?.severity;
  assert.equal(severity(true, "ports"), "warning");
  assert.equal(severity(false, "ports"), "error");
  assert.equal(severity(true, "regions"), "error");
});

Deno.test("a refused login comes before a silent port, and is the way that answers", () => {
  const rows: readonly ComparedReport[] = [
    row("port 587", false, found("connection-timeout", "silence")),
    { name: "port 465", outcome: "rejected", findings: [found("credentials-invalid", "535")] },
  ];
  const { outcome, findings } = compare(rows, "ports");
  assert.deepEqual([outcome, ...findings.map(({ id }) => id)], [
    "rejected",
    "credentials-invalid",
    "connection-timeout",
  ]);
  assert.equal(findings[1]?.remedy.text, "use a port that answers from here: port 465");
});

Deno.test("port 25 is throttled where another port works, or answers at all", () => {
  const throttled = found("port-25-throttled", "silence");
  const silent = found("connection-timeout", "silence");
  const ids = (rows: readonly ComparedReport[]): readonly string[] => gathered(knowingPorts(rows)).map(({ id }) => id);
  assert.deepEqual(ids([row("port 25", false, throttled), row("port 587", true)]), ["port-25-throttled"]);
  assert.deepEqual(ids([row("port 25", false, throttled), row("port 587", false, found("connection-refused", "no"))]), [
    "port-25-throttled",
    "connection-refused",
  ]);
  assert.deepEqual(ids([row("port 25", false, throttled), row("port 587", false, silent)]), ["connection-timeout"]);
});

Deno.test("for a port that is not reachable the remedy is the one that works", () => {
  for (const id of ["connection-timeout", "connection-refused"] as const) {
    const rows = [row("port 587", false, found(id, "no way")), row("port 2587", true)];
    assert.deepEqual(gathered(knowingPorts(rows))[0]?.remedy, { text: "use a port that answers from here: port 2587" });
  }
});

/** Outcomes side by side, and the one that regions and ports come to. */
const TOGETHER: readonly (readonly [outcomes: readonly Outcome[], regions: Outcome, ports: Outcome])[] = [
  [["accepted", "rejected", "inconclusive"], "rejected", "accepted"],
  [["accepted", "inconclusive"], "inconclusive", "accepted"],
  [["inconclusive", "rejected"], "rejected", "rejected"],
  [["reachable", "unreachable"], "unreachable", "reachable"],
  [["accepted"], "accepted", "accepted"],
  [[], "not-tried", "not-tried"],
];

for (const [outcomes, regions, ports] of TOGETHER) {
  Deno.test(`${outcomes.join(", ") || "nothing"}: regions come to ${regions}, ports to ${ports}`, () => {
    const rows = outcomes.map((outcome, index) => ({ name: `${index}`, outcome, findings: [] }));
    assert.deepEqual(compare(rows, "regions"), { outcome: regions, verdict: rowOf(regions).verdict, findings: [] });
    assert.deepEqual(compare(rows, "ports"), { outcome: ports, verdict: rowOf(ports).verdict, findings: [] });
  });
}

Deno.test("ports know of each other, regions do not", () => {
  const rows = [row("port 587", false, found("connection-timeout", "silence")), row("port 2587", true)];
  const softened = gathered(knowingPorts(rows)).map((one) => ({ ...one, severity: "warning" }));
  assert.deepEqual(compare(rows, "ports").findings, softened);
  assert.deepEqual(compare(rows, "regions").findings, gathered(rows));
});
