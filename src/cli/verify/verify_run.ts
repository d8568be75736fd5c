/**
 * A run of `verify`: one endpoint, again and again, side by side, or wherever the pair belongs.
 *
 * Invariant: it knows no flag and prints no answer; how one login is tried is decided in `attempt`. What is known at Ctrl-C
 * is the answer.
 * @module
 */

import type { Host } from "../../host/host.ts";
import type { Across } from "../../verdict/compare.ts";
import type { Report } from "../../verdict/report.ts";
import type { LoginAttempt } from "./login_attempt.ts";
import { AttemptsBegun } from "./attempts_begun.ts";
import type { LiveView } from "./live.ts";
import { search, withAnswers } from "./try_regions.ts";
import type { VerifyTask } from "./verify_request.ts";
import { waitFor } from "./wait.ts";

/** What a run gives to be answered. */
export interface Ran {
  readonly reports: readonly Report[];
  /** What the reports differ in; undefined if the run has one report, or none. */
  readonly across: Across | undefined;
  /** Whether Ctrl-C ended it. */
  readonly interrupted: boolean;
}

/** Does `task`. Never throws for what the world does. */
export async function carryOut(host: Host, task: VerifyTask, view: LiveView): Promise<Ran> {
  const run = new AttemptsBegun(host, view);
  const ran = await Promise.race([work(host, run, task), host.interrupted()]);
  const { known } = run;
  run.end();
  return ran === "interrupted" ? knownOf(task, known) : ran;
}

/** What was known when Ctrl-C came: of attempts one after the other the last that has an answer. */
function knownOf(task: VerifyTask, known: readonly Report[]): Ran {
  if (task.kind === "compare" || task.kind === "find-anywhere") {
    return { reports: known, across: task.kind === "compare" ? task.across : "regions", interrupted: true };
  }
  const isAnswered = ({ stages }: Report): boolean => stages.some(({ outcome }) => outcome === "failed");
  const last = task.kind === "wait" ? known.findLast(isAnswered) ?? known.at(-1) : known[0];
  return { reports: last === undefined ? [] : [last], across: undefined, interrupted: true };
}

async function work(host: Host, run: AttemptsBegun, task: VerifyTask): Promise<Ran> {
  switch (task.kind) {
    case "one":
      return alone(await run.attempt(task.attempt, { stages: run.view.stages }));
    case "wait":
      return alone(
        await waitFor(host, run.view, task.limitMs, () => run.attempt(task.attempt, { stages: run.view.stages })),
      );
    case "compare":
      return await compareAll(run, task);
    case "find-region":
      return await findRegion(run, task);
    case "find-anywhere":
      return await findAnywhere(run, task.attempts);
  }
}

function alone(report: Report): Ran {
  return { reports: [report], across: undefined, interrupted: false };
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
