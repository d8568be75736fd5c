/**
 * `verify --find-region`: the pair offered to the regional endpoints until one accepts it.
 *
 * Invariant: a pair goes to hosts of the region table only, each after its own verified handshake. Connections are made
 * ahead, since they are most of the time; the pair itself is sent to no endpoint before it is wanted there, and to none once
 * it is accepted.
 * @module
 */

import { afterSearch, foundRegion } from "../../verdict/region_search.ts";
import type { Report } from "../../verdict/report.ts";
import type { LoginAttempt } from "./login_attempt.ts";
import { Turnstile } from "./turnstile.ts";
import type { AttemptsBegun } from "./attempts_begun.ts";

/** How many endpoints are offered the pair at a time: half of them, so that two rounds are enough. */
const WIDTH = 9;

/**
 * The reports of all endpoints that were offered the pair, in their order; the last that answers is accepted, if there is
 * one. All connect at once, and log in when `isWanted` says so.
 */
export async function search(
  run: AttemptsBegun,
  attempts: readonly LoginAttempt[],
  isWanted: Promise<boolean>,
): Promise<readonly Report[]> {
  const turnstile = new Turnstile(WIDTH);
  void isWanted.then((wanted) => wanted && run.view.searching(attempts.length));
  const reports = await Promise.all(attempts.map(async (one) => {
    let isIn = false;
    const mayLogIn = async (): Promise<boolean> => isIn = await isWanted && await turnstile.enter();
    const report = await run.attempt(one, { mayLogIn });
    // What ends because the search is over is no answer.
    if (turnstile.isClosed || !await isWanted) return undefined;
    run.view.answered(report, attempts.length);
    if (isIn) turnstile.leave();
    if (report.verdict === "accepted") {
      turnstile.close();
      run.leave();
    }
    return report;
  }));
  return reports.filter((report) => report !== undefined);
}

/** `report` with what the answers of all regions to the same pair add: where it is accepted, and why it is rejected elsewhere. */
export function withAnswers(report: Report, all: readonly Report[]): Report {
  const { region } = report.endpoint;
  if (report.verdict === "accepted" && region !== undefined) return { ...report, foundIn: region };
  if (report.verdict !== "rejected") return report;
  const answers = all.filter((other) => other !== report);
  const foundIn = foundRegion(answers);
  return {
    ...report,
    findings: afterSearch(report.findings, answers),
    ...(foundIn === undefined ? {} : { foundIn }),
  };
}
