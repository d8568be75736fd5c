/**
 * `verify --wait`: the same login again and again, as long as the error may be temporary.
 *
 * Invariant: the last try ends at the deadline, and the login is never tried more often than the pauses allow. What is left of
 * the time is also the limit of each stage, so that the time that was typed is the whole.
 * @module
 */

import { EXIT } from "../../failure.ts";
import { isMailManagerHost } from "../../ses/mail_manager.ts";
import { isTransient } from "../../verdict/transient.ts";
import type { Host } from "../../host/host.ts";
import { outcomeRow } from "../../verdict/outcome.ts";
import type { Report } from "../../verdict/report.ts";
import type { LiveView } from "./live.ts";

/** Pauses between attempts in milliseconds; the last one repeats. */
const PAUSES_MS: readonly number[] = [5_000, 10_000, 30_000];

/** Least milliseconds for a stage of the last try, which begins when the time is nearly over. */
const LEAST_MS = 1_000;

/**
 * Runs `once` until its answer is one that time does not change, or `limitMs` are over; says why it stopped. `once` gets the
 * most milliseconds for one stage.
 */
export async function waitFor(
  host: Pick<Host, "now" | "pause">,
  view: Pick<LiveView, "note">,
  limitMs: number,
  once: (mostMs: number) => Promise<Report>,
): Promise<Report> {
  const startMs = host.now();
  let pausedMs = 0;
  let isLast = false;
  const elapsed = (): number => Math.max(host.now() - startMs, pausedMs);
  for (let attempts = 1;; attempts++) {
    const begunMs = elapsed();
    const report = await once(Math.max(LEAST_MS, rounded(limitMs - begunMs)));
    const elapsedMs = elapsed();
    // Another try takes as long as this one.
    const leftMs = limitMs - elapsedMs - (elapsedMs - begunMs);
    const end = reasonToStop(report, isLast || leftMs <= 0);
    if (end !== undefined) {
      const note = attempts > 1 || end === OVER ? endText(attempts, elapsedMs, end) : notApplicable(report);
      if (note !== undefined) view.note(note);
      return report;
    }
    const pauseMs = Math.min(PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? 0, leftMs);
    isLast = pauseMs === leftMs;
    view.note(attemptText(report, attempts, elapsedMs, pauseMs));
    await host.pause(pauseMs);
    pausedMs += pauseMs;
  }
}

const OVER = "the time of --wait is over";

function reasonToStop(report: Report, isLast: boolean): string | undefined {
  const { exit, word } = outcomeRow(report);
  if (exit === EXIT.yes) return word;
  // A message whose fate is not known is not sent again.
  if (report.stages.some(({ fault }) => fault?.mayBeTaken === true)) return "the message may have been sent";
  if (!isTransient(report.findings, report.endpoint.host)) return "the error is not temporary";
  return isLast ? OVER : undefined;
}

/** Why a login that was rejected once is not tried again, where a person would expect it. */
function notApplicable({ findings, endpoint }: Report): string | undefined {
  const isRejected = findings[0]?.id === "credentials-invalid" && isMailManagerHost(endpoint.host);
  return isRejected
    ? "not repeated: --wait waits until SES knows a new access key, and Mail Manager credentials have none"
    : undefined;
}

function endText(attempts: number, elapsedMs: number, reason: string): string {
  return `stopped after ${attempts} ${attempts === 1 ? "attempt" : "attempts"} in ${seconds(elapsedMs)}: ${reason}`;
}

function attemptText(report: Report, attempts: number, elapsedMs: number, pauseMs: number): string {
  const why = report.findings[0]?.id ?? "no finding";
  const { word } = outcomeRow(report);
  return `attempt ${attempts}, after ${seconds(elapsedMs)}: ${word} (${why}); next attempt in ${seconds(pauseMs)}`;
}

/** `ms` in steps of a tenth of a second, since a limit that is over is shown. */
function rounded(ms: number): number {
  return Math.ceil(ms / 100) * 100;
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
