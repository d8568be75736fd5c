/**
 * `verify --find-region`: the pair offered to one regional endpoint after the other, until one takes it.
 *
 * Invariant: a pair goes to hosts of the region table only, each behind its own verified handshake, and to none that could
 * be spared: a pair that looks wrong is not offered around, and nothing is begun once it is found.
 * @module
 */

import { afterSearch } from "../../verdict/region_search.ts";
import type { Host } from "../../host/host.ts";
import { progressText } from "../../render/message.ts";
import type { Report } from "../../verdict/report.ts";
import { type Region, SMTP_REGIONS } from "../../ses/region.ts";
import { cancellable } from "../../smtp/cancellable.ts";
import { attempt, type LoginAttempt } from "./attempt.ts";
import { sideBySide } from "./side_by_side.ts";

/** How many endpoints are tried at a time. */
const WIDTH = 8;

/** The regions to search beside `asked`, those of its own partition first, since keys never leave that. */
export function otherRegions(asked: Region): readonly Region[] {
  const others = SMTP_REGIONS.filter(({ name }) => name !== asked.name);
  const isNear = ({ partition }: Region): boolean => partition === asked.partition;
  return [...others.filter(isNear), ...others.filter((region) => !isNear(region))];
}

/** The reports of all endpoints that were tried, in their order; the one that takes the pair is accepted, if there is one. */
export async function search(host: Host, attempts: readonly LoginAttempt[]): Promise<readonly Report[]> {
  const world = cancellable(host);
  const say = (text: string): void => host.stderr.write(progressText(text));
  let isFound = false;
  say(`searching for the region of the password: ${attempts.length} endpoints, ${WIDTH} at a time`);
  const reports = await sideBySide(attempts, WIDTH, async (one) => {
    const { endpoint } = one;
    const report = await attempt(world, one);
    // What ends because the search is over is no answer.
    if (isFound) return undefined;
    say(`${endpoint.region?.name ?? endpoint.host}: ${report.verdict}`);
    isFound = report.verdict === "accepted";
    if (isFound) world.abort();
    return report;
  }, () => isFound);
  return reports.filter((report) => report !== undefined);
}

/** `report`, in which a login was refused, with what the answers of other regions to the same pair add. */
export function withAnswers(report: Report, others: readonly Report[]): Report {
  if (report.verdict !== "rejected") return report;
  return { ...report, findings: afterSearch(report.findings, others.filter((other) => other !== report)) };
}
