/**
 * `verify --wait`: the same login again and again, as long as time may mend what is wrong.
 *
 * Invariant: the last real answer is the answer, also when somebody presses Ctrl-C; the login is never tried more often than
 * the pauses allow.
 * @module
 */

import { isTransient } from "../../verdict/transient.ts";
import type { Host } from "../../host/host.ts";
import { progressText } from "../../render/message.ts";
import type { Report } from "../../verdict/report.ts";

/** Pauses between attempts in milliseconds; the last one repeats. */
const PAUSES_MS: readonly number[] = [5_000, 10_000, 30_000];

/** How a wait ended. */
export interface Waited {
  /** The last answer; undefined if Ctrl-C came before the first. */
  readonly report: Report | undefined;
  /** Whether Ctrl-C ended it. */
  readonly interrupted: boolean;
}

/** Runs `once` until its answer is one that time will not change, or the next pause would last beyond `limitMs`. */
export async function waitFor(host: Host, limitMs: number, once: () => Promise<Report>): Promise<Waited> {
  const interrupted = host.interrupted();
  const startMs = host.now();
  let report: Report | undefined;
  for (let attempts = 1;; attempts++) {
    const answer = await Promise.race([once(), interrupted]);
    if (answer === "interrupted") return { report, interrupted: true };
    report = answer;
    const pauseMs = PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? 0;
    const elapsedMs = host.now() - startMs;
    const isOver = elapsedMs + pauseMs > limitMs;
    if (isOver || !isTransient(report.findings, report.endpoint.host) || mayHaveSent(report)) {
      return { report, interrupted: false };
    }
    host.stderr.write(progressText(progress(report, attempts, elapsedMs, pauseMs)));
    if (await Promise.race([host.pause(pauseMs), interrupted]) === "interrupted") return { report, interrupted: true };
  }
}

/** A message whose fate is not known is not sent again. */
function mayHaveSent({ stages }: Report): boolean {
  return stages.some(({ fault }) => fault?.mayBeTaken === true);
}

function progress({ verdict, findings }: Report, attempts: number, elapsedMs: number, pauseMs: number): string {
  const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;
  const why = findings[0]?.id ?? "no finding";
  return `attempt ${attempts}, ${seconds(elapsedMs)} in: ${verdict} (${why}); again in ${seconds(pauseMs)}`;
}
