/**
 * What a run of `verify` against one endpoint came to, in one word for the login and for the message behind it.
 *
 * Invariant: judged here and nowhere else; exit codes, tones and sentences are tables over the outcomes.
 * @module
 */

import { failureIn, messageOutcome, type StageResult } from "../smtp/stages.ts";
import type { Verdict } from "./diagnose.ts";

/**
 * All outcomes from best to worst, for whoever looks at one of several: a refusal is an answer that cannot be taken back.
 *
 * `message-…` is behind an accepted login; `free` and `blocked` are of the way to a login that was left out on purpose.
 */
export const OUTCOMES = [
  "message-sent",
  "accepted",
  "free",
  "message-unknown",
  "not-tried",
  "no-answer",
  "blocked",
  "message-refused",
  "rejected",
] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** What an outcome rests on. */
export interface Judged {
  /** The server's word to AUTH. */
  readonly verdict: Verdict;
  /** Undefined if the login was left out on purpose. */
  readonly login: unknown;
  /** All of them. */
  readonly stages: readonly StageResult[];
}

/** What a run came to. */
export function outcomeOf({ verdict, login, stages }: Judged): Outcome {
  if (verdict === "rejected") return "rejected";
  if (verdict === "accepted") {
    const message = messageOutcome(stages);
    return message === undefined ? "accepted" : `message-${message}`;
  }
  const isFree = failureIn(stages) === undefined;
  if (login === undefined) return isFree ? "free" : "blocked";
  return isFree ? "not-tried" : "no-answer";
}

const VERDICTS: Readonly<Record<Outcome, Verdict>> = {
  "message-sent": "accepted",
  "accepted": "accepted",
  "free": "unknown",
  "message-unknown": "accepted",
  "not-tried": "unknown",
  "no-answer": "unknown",
  "blocked": "unknown",
  "message-refused": "accepted",
  "rejected": "rejected",
};

/** What `outcome` says of the login. */
export function verdictOf(outcome: Outcome): Verdict {
  return VERDICTS[outcome];
}

/** Whether what was asked of it works: the login, or the way to it where none was to be tried. */
export function works(outcome: Outcome): boolean {
  return outcome === "free" || VERDICTS[outcome] === "accepted";
}

/** `words` about a run, with the stage that failed in the place of `{stage}`. */
export function withStage(words: string, stages: readonly StageResult[]): string {
  return words.replace("{stage}", failureIn(stages)?.stage ?? "none");
}
