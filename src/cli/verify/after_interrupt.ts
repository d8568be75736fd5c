/**
 * What to type next after Ctrl-C, where nothing had failed by then.
 *
 * Invariant: a stage that was still waited for is the only evidence, so the command asks in another way what keeps it.
 * @module
 */

import { smtpHost } from "../../ses/endpoint.ts";
import { interruptedIn } from "../../smtp/stages.ts";
import type { Across } from "../../verdict/compare.ts";
import type { Report } from "../../verdict/report.ts";
import { carried, type OwnFlags } from "./next_command.ts";

/** `report` with the next command, if Ctrl-C ended its wait for an answer; of reports that differ `across` something, that one alone. */
export function withNextCommand(report: Report, own: OwnFlags, across: Across | undefined): Report {
  const waiting = interruptedIn(report.stages)?.stage;
  const isAdvised = report.findings.some(({ remedy }) => remedy.command !== undefined);
  if (waiting === undefined || isAdvised) return report;
  const { host, port, region } = report.endpoint;
  if (waiting === "resolve") return { ...report, next: `getent hosts ${host}` };
  const isOfRegion = region !== undefined && host === smtpHost(region);
  const place = isOfRegion ? `--region ${region.name}` : `--host ${host}`;
  const more = across === "ports" ? ` --port ${port}` : across === "regions" ? "" : changed(waiting, own);
  return { ...report, next: carried(`smtpkey verify ${place}${more}`, own, region?.name) };
}

/** Another port may answer where this one is silent; a login that takes long gets more time. */
function changed(waiting: string, { flags }: OwnFlags): string {
  const isConnected = ["auth", "mail", "rcpt", "data", "quit"].includes(waiting) || flags.has("from");
  return isConnected ? " --timeout 60" : " --all-ports";
}
