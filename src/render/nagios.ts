/**
 * The results as one line of a monitoring plugin, with performance data.
 *
 * Invariant: the Monitoring Plugins guidelines: `SERVICE STATUS - text | 'label'=value[UOM];[warn];[crit];[min];[max]`, and
 * the exit codes of Nagios in place of those of smtpkey.
 * @module
 */

import type { StageResult } from "../smtp/stages.ts";
import { escapeControl } from "../escape.ts";
import { pluginText } from "./message.ts";
import type { Report } from "../verdict/report.ts";
import {
  findingsIn,
  namesOf,
  onlyReport,
  placeText,
  ranIn,
  type Results,
  summaryText,
  toneOf,
  totalMs,
} from "../verdict/results.ts";
import { NAGIOS, type NagiosExit, outcomeOf, works } from "../verdict/outcome.ts";
import { ageInDays, usedQuota } from "./aws.ts";
import { daysLeft, leafOf } from "./validity.ts";

/** The exit code that Nagios wants for `results`. */
export function nagiosExit(results: Results): NagiosExit {
  return NAGIOS[toneOf(results)].exit;
}

/** The line for `results`, with its end. */
export function renderNagios(results: Results): string {
  const { state } = NAGIOS[toneOf(results)];
  const data = perfdata(results);
  return `${pluginText(state, escapeControl(text(results)))}${data.length === 0 ? "" : ` | ${data.join(" ")}`}\n`;
}

function text(results: Results): string {
  const found = findingsIn(results);
  const worst = found.find(({ severity }) => severity === "error") ??
    found.find(({ severity }) => severity === "warning");
  const cause = worst === undefined ? "" : `: ${worst.summary} [${worst.id}]`;
  return `${placeText(results)}: ${summaryText(results)}${namesThatFail(results)}${cause}`;
}

/** Most names in the line. */
const MOST_NAMES = 5;

/** Of several, where some work and some do not, those that do not. */
function namesThatFail({ reports }: Results): string {
  const names = namesOf(reports);
  const failing = names.filter((_, index) => {
    const report = reports[index];
    return report !== undefined && !works(outcomeOf(report));
  });
  if (failing.length === 0 || failing.length === reports.length) return "";
  const more = failing.length > MOST_NAMES ? ` and ${failing.length - MOST_NAMES} more` : "";
  return ` (does not work: ${failing.slice(0, MOST_NAMES).join(", ")}${more})`;
}

/** Every stage of a single report; of several only how long each took, since a line is cut after some kilobytes. */
function perfdata(results: Results): readonly string[] {
  const report = onlyReport(results);
  if (report !== undefined) {
    return [
      seconds("total", totalMs(report.stages)),
      ...stageTimes(report.stages),
      ...certificateDays(report),
      ...awsFigures(report, results.at),
    ];
  }
  const names = namesOf(results.reports);
  return results.reports.map(({ stages }, index) => seconds(`${names[index] ?? ""} total`, totalMs(stages)));
}

/** What was skipped has no time; `U` would express that, but is an error to Icinga. */
function stageTimes(stages: readonly StageResult[]): readonly string[] {
  return ranIn(stages).map(({ stage, ms }) => seconds(stage, ms));
}

/** Days until the server's certificate expires, if it was looked at; of an expired one they are negative. */
function certificateDays({ certificate }: Report): readonly string[] {
  const leaf = leafOf(certificate?.seen);
  return certificate === undefined || leaf === undefined ? [] : [`certificate_days=${daysLeft(leaf, certificate.at)}`];
}

/** How much of the quota is used and how old the key is, as far as AWS reports it. */
function awsFigures({ aws }: Report, now: Date): readonly string[] {
  if (aws === undefined) return [];
  const { answers: { account, key } } = aws;
  const used = account?.quota === undefined ? undefined : usedQuota(account.quota);
  const age = key?.created === undefined ? undefined : ageInDays(key.created, now);
  return [
    ...(used === undefined ? [] : [`quota_used=${(used * 100).toFixed(1)}%;;;0;100`]),
    ...(account === undefined ? [] : [`sandbox=${account.production ? 0 : 1}`]),
    ...(age === undefined ? [] : [`key_age_days=${age}`]),
  ];
}

function seconds(label: string, ms: number): string {
  const name = escapeControl(label).replaceAll(/[='|\s]+/g, "_");
  return `${name}=${(Math.round(ms) / 1000).toFixed(3)}s;;;0`;
}
