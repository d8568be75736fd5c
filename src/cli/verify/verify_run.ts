/**
 * A run of `verify`: one endpoint, again and again, or several, which are a part of their own.
 *
 * Invariant: it knows no flag and prints no answer; how one login is tried is decided in `attempt`. What is known at Ctrl-C
 * is the answer.
 * @module
 */

import type { Host } from "../../host/host.ts";
import type { Report } from "../../verdict/report.ts";
import { alone, AttemptsBegun, type Ran } from "./attempts_begun.ts";
import type { LoginAttempt } from "./login_attempt.ts";
import type { LiveView } from "./live.ts";
import type { VerifyTask } from "./verify_request.ts";
import { waitFor } from "./wait.ts";

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
        await waitFor(
          host,
          run.view,
          task.limitMs,
          (mostMs) => run.attempt(withLimit(task.attempt, mostMs), { stages: run.view.stages }),
        ),
      );
    case "compare":
    case "find-region":
    case "find-anywhere":
      return await (await import("./several.ts")).tryAll(run, task);
  }
}

/** `one` with at most `mostMs` for each stage. */
function withLimit(one: LoginAttempt, mostMs: number): LoginAttempt {
  return { ...one, settings: { ...one.settings, limitMs: Math.min(one.settings.limitMs, mostMs) } };
}
