/**
 * A run of `verify`: one endpoint, again and again, side by side, or wherever the pair belongs.
 *
 * Invariant: it knows no flag and prints no answer; how one login is tried is decided in `attempt`.
 * @module
 */

import type { Host } from "../../host/host.ts";
import { progressText } from "../../render/message.ts";
import { cancellable } from "../../smtp/cancellable.ts";
import type { Across } from "../../verdict/compare.ts";
import type { Report } from "../../verdict/report.ts";
import { attempt, type LoginAttempt } from "./attempt.ts";
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
export async function carryOut(host: Host, task: VerifyTask): Promise<Ran> {
  switch (task.kind) {
    case "one":
      return alone(await attempt(host, task.attempt));
    case "wait":
      return await wait(host, task.attempt, task.limitMs);
    case "compare":
      return await compareAll(host, task);
    case "find-region":
      return await findRegion(host, task.attempt, task.others);
    case "find-anywhere":
      return await findAnywhere(host, task.attempts);
  }
}

function alone(report: Report): Ran {
  return { reports: [report], across: undefined, interrupted: false };
}

async function wait(host: Host, one: LoginAttempt, limitMs: number): Promise<Ran> {
  const network = cancellable(host);
  const { report, interrupted } = await waitFor(host, limitMs, () => attempt(network, one));
  network.abort();
  return { reports: report === undefined ? [] : [report], across: undefined, interrupted };
}

async function compareAll(
  host: Host,
  { across, attempts, isOnePair }: Extract<VerifyTask, { kind: "compare" }>,
): Promise<Ran> {
  const reports = await Promise.all(attempts.map((one) => attempt(host, withoutInspection(one))));
  const explained = isOnePair ? reports.map((report) => withAnswers(report, reports)) : reports;
  return { reports: explained, across, interrupted: false };
}

/** A login that one region rejects is offered to the others, if nothing else is wrong with it. */
async function findRegion(host: Host, one: LoginAttempt, others: readonly LoginAttempt[]): Promise<Ran> {
  const report = await attempt(host, one);
  if (others.length === 0 || report.verdict !== "rejected") return alone(report);
  if (report.findings[0]?.id !== "credentials-invalid") {
    host.stderr.write(progressText("other regions were not tried: the credentials have another problem"));
    return alone(report);
  }
  return alone(withAnswers(report, await search(host, others.map(withoutInspection))));
}

/** The report is that of the endpoint that accepts the pair, or all of them where none does. */
async function findAnywhere(host: Host, attempts: readonly LoginAttempt[]): Promise<Ran> {
  const reports = await search(host, attempts.map(withoutInspection));
  const found = reports.find(({ verdict }) => verdict === "accepted");
  if (found !== undefined) return alone(found);
  return { reports: reports.map((report) => withAnswers(report, reports)), across: "regions", interrupted: false };
}

/** Among several, certificates are not shown. */
function withoutInspection(one: LoginAttempt): LoginAttempt {
  return { ...one, settings: { ...one.settings, inspection: "never" } };
}
