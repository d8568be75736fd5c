/**
 * The results of one run of `verify`, one report or several side by side, and what they come to in a few words.
 *
 * Invariant: a format shows what is judged here, and never judges anew.
 * @module
 */

import type { ExitCode } from "../failure.ts";
import type { Finding } from "../findings/finding.ts";
import type { StageResult } from "../smtp/stages.ts";
import type { Verdict } from "./diagnosis.ts";
import { outcomeRow, type Tone, toneFor } from "./outcome.ts";
import type { Report } from "./report.ts";

/** All that a page or a monitoring line is made from. */
export interface Results {
  /** One report, or several side by side: ports, or regions. */
  readonly reports: readonly Report[];
  /** Of several reports: their findings, each once. Of a single one: its own. */
  readonly findings: readonly Finding[];
  /** Whether the login is good, all in all. */
  readonly verdict: Verdict;
  readonly exit: ExitCode;
  /** What made the report. */
  readonly program: { readonly version: string; readonly deno: string; readonly target: string };
  readonly at: Date;
}

/** How good the run is. */
export function toneOf(results: Results): Tone {
  return toneFor(results.exit, findingsIn(results));
}

/** How good one report is, by the same measure. */
export function toneOfReport(report: Report): Tone {
  return toneFor(outcomeRow(report).exit, report.findings);
}

/** The report of a run that gave one alone. */
export function onlyReport({ reports: [report, ...more] }: Results): Report | undefined {
  return more.length === 0 ? report : undefined;
}

/** The findings of the whole run, the most likely first. */
export function findingsIn(results: Results): readonly Finding[] {
  return [...onlyReport(results)?.findings ?? [], ...results.findings];
}

/** The outcome of the run in a few words, in lower case: `login accepted`, or `3 of 5 accepted, 2 inconclusive`. */
export function summaryText(results: Results): string {
  const report = onlyReport(results);
  return report === undefined ? countsText(results.reports) : outcomeRow(report).phrase;
}

/** How many of `reports` came to what, the most frequent first: `3 of 5 accepted, 2 inconclusive`. */
export function countsText(reports: readonly Report[]): string {
  const words = reports.map((report) => outcomeRow(report).word);
  const counts = [...new Set(words)].map((word) => [words.filter((other) => other === word).length, word] as const)
    .toSorted(([a], [b]) => b - a);
  return counts.map(([count, word], index) => `${count}${index === 0 ? ` of ${words.length}` : ""} ${word}`)
    .join(", ");
}

/** Where it was tried, in a few words. */
export function placeText(results: Results): string {
  const report = onlyReport(results);
  if (report !== undefined) return `${report.endpoint.host} port ${report.endpoint.port}`;
  const [host = "nothing was tried", ...others] = new Set(results.reports.map(({ endpoint }) => endpoint.host));
  return others.length === 0 ? host : `${results.reports.length} endpoints`;
}

/** What distinguishes each of `reports` from the others: the ports, the regions, or the whole endpoint. */
export function namesOf(reports: readonly Report[]): readonly string[] {
  const ways: readonly ((report: Report) => string)[] = [
    ({ endpoint }) => `port ${endpoint.port}`,
    ({ endpoint }) => endpoint.region?.name ?? endpoint.host,
    ({ endpoint }) => `${endpoint.region?.name ?? endpoint.host} port ${endpoint.port}`,
  ];
  const names = ways.map((way) => reports.map(way)).find((each) => new Set(each).size === each.length);
  return names ?? reports.map((_, index) => `number ${index + 1}`);
}

/** Milliseconds from the start of a run to the end of its last stage. */
export function totalMs(stages: readonly StageResult[]): number {
  return Math.max(0, ...ranIn(stages).map(({ startMs, ms }) => startMs + ms));
}

/** The stages that were carried out. */
export function ranIn(stages: readonly StageResult[]): readonly StageResult[] {
  return stages.filter(({ outcome }) => outcome !== "skipped");
}
