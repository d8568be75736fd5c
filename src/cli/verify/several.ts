/**
 * Several endpoints: tried side by side, or until one accepts the pair, and what their reports come to together.
 *
 * Invariant: a part of its own, which a run at one endpoint does not load.
 * @module
 */

import { renderComparisonJson, renderComparisonText } from "../../render/comparison.ts";
import type { Style } from "../../render/style.ts";
import { type Across, compare, type Compared } from "../../verdict/compare.ts";
import { outcomeOf } from "../../verdict/outcome.ts";
import type { Report } from "../../verdict/report.ts";
import { namesOf } from "../../verdict/results.ts";
import { alone, type AttemptsBegun, type Ran } from "./attempts_begun.ts";
import type { LoginAttempt } from "./login_attempt.ts";
import { search, withAnswers } from "./try_regions.ts";
import type { VerifyTask } from "./verify_request.ts";

/** A task with more than one endpoint. */
export type SeveralTask = Exclude<VerifyTask, { kind: "one" | "wait" }>;

/** Does `task`. */
export async function tryAll(run: AttemptsBegun, task: SeveralTask): Promise<Ran> {
  switch (task.kind) {
    case "compare":
      return await compareAll(run, task);
    case "find-region":
      return await findRegion(run, task);
    case "find-anywhere":
      return await findAnywhere(run, task.attempts);
  }
}

async function compareAll(
  run: AttemptsBegun,
  { across, attempts, isOnePair }: Extract<VerifyTask, { kind: "compare" }>,
): Promise<Ran> {
  run.view.comparing(attempts.length, across);
  const reports = await Promise.all(attempts.map(async (one) => {
    const report = await run.attempt(withoutInspection(one));
    run.view.answered(report, attempts.length);
    return report;
  }));
  const explained = isOnePair ? reports.map((report) => withAnswers(report, reports)) : reports;
  return { reports: explained, across, interrupted: false };
}

/** A login that one region rejects is offered to the others, if nothing else is wrong with it. */
async function findRegion(
  run: AttemptsBegun,
  { attempt: one, others }: Extract<VerifyTask, { kind: "find-region" }>,
): Promise<Ran> {
  const first = run.attempt(one, { stages: run.view.stages });
  const searched = search(run, others.map(withoutInspection), first.then(isWorthSearching));
  const report = await first;
  if (others.length > 0 && isWorthSearching(report)) return alone(withAnswers(report, await searched));
  run.leave();
  if (report.verdict === "rejected") {
    run.view.note("other regions were not tried: the credentials have another problem");
  }
  return alone(report);
}

function isWorthSearching({ verdict, findings: [first] }: Report): boolean {
  return verdict === "rejected" && first?.id === "credentials-invalid";
}

/** The report is that of the endpoint that accepts the pair, or all of them where none does. */
async function findAnywhere(run: AttemptsBegun, attempts: readonly LoginAttempt[]): Promise<Ran> {
  const reports = await search(run, attempts.map(withoutInspection), Promise.resolve(true));
  const found = reports.find(({ verdict }) => verdict === "accepted");
  if (found !== undefined) return alone(withAnswers(found, [found]));
  return { reports: reports.map((report) => withAnswers(report, reports)), across: "regions", interrupted: false };
}

/** Among several, certificates are not shown. */
function withoutInspection(one: LoginAttempt): LoginAttempt {
  return { ...one, settings: { ...one.settings, inspection: "never" } };
}

/** What several reports come to, with the forms in which it is shown. */
export interface ComparedReports extends Compared {
  readonly json: () => string;
  readonly human: (style: Style) => string;
}

/** What `reports` that differ `across` something come to together. */
export function compared(reports: readonly Report[], across: Across): ComparedReports {
  const names = namesOf(reports);
  const rows = reports.map((report, index) => ({
    name: names[index] ?? "",
    outcome: outcomeOf(report),
    findings: report.findings,
  }));
  const come = compare(rows, across);
  const { verdict, findings } = come;
  const comparison = { across, verdict, reports, findings };
  return {
    ...come,
    json: () => renderComparisonJson(comparison),
    human: (style) => renderComparisonText(comparison, style),
  };
}
