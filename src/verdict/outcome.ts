/**
 * What a run of `verify` against one endpoint came to: one table of outcomes, with all that an outcome decides.
 *
 * Invariant: exit codes, tones, states of Nagios, words and sentences about a result are decided here and nowhere else.
 * @module
 */

import { EXIT, type ExitCode } from "../failure.ts";
import type { Finding } from "../findings/finding.ts";
import { failureIn, messageOutcome, type StageResult } from "../smtp/stages.ts";
import type { Verdict } from "./diagnosis.ts";

/**
 * All outcomes from best to worst, for a choice among several: a rejection is an answer that is final.
 *
 * `message-…` comes after an accepted login; `reachable` and `unreachable` are for a login that was left out on purpose.
 */
export const OUTCOMES = [
  "message-sent",
  "accepted",
  "reachable",
  "message-unknown",
  "not-tried",
  "inconclusive",
  "unreachable",
  "message-refused",
  "rejected",
] as const;

/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** How good a result is: `warned` is good with something to fix, `unknown` neither good nor bad. */
export type Tone = "good" | "warned" | "bad" | "unknown";

/** The exit codes of monitoring plugins. */
export type NagiosExit = 0 | 1 | 2 | 3;

/** The states of monitoring plugins. */
export type NagiosState = "OK" | "WARNING" | "CRITICAL" | "UNKNOWN";

/** What an outcome decides. In texts, `{stage}` is replaced with the stage that failed. */
export interface OutcomeRow {
  readonly verdict: Verdict;
  readonly exit: ExitCode;
  /** One or two words, for a table and for counting. */
  readonly word: string;
  /** A few words in lower case, for a heading or a line of monitoring. */
  readonly phrase: string;
  /** The line that answers a person. */
  readonly sentence: string;
  /** What it means for the login, for a page that is handed on. */
  readonly meaning: string;
}

const ACCEPTED = "accepted: login succeeded";
const NEITHER =
  "The server gave no answer about this login, so it is neither good nor bad. This is no reason to change the credentials.";

const ROWS: Readonly<Record<Outcome, OutcomeRow>> = {
  "message-sent": {
    verdict: "accepted",
    exit: EXIT.yes,
    word: "accepted",
    phrase: "login accepted, message accepted",
    sentence: "accepted: login succeeded, and the server accepted the message",
    meaning: "The server accepts this login, and accepted the message. Check the mailbox to see whether it arrives.",
  },
  "accepted": {
    verdict: "accepted",
    exit: EXIT.yes,
    word: "accepted",
    phrase: "login accepted",
    sentence: ACCEPTED,
    meaning: "The server accepts this login. Whether mail goes out is decided later: permission to send, verified " +
      "identities, sandbox and limits are checked only when a message is sent.",
  },
  "reachable": {
    verdict: "unknown",
    exit: EXIT.yes,
    word: "reachable",
    phrase: "server reachable, login not attempted",
    sentence: "reachable: all checks before the login passed; the login was not attempted (--no-auth)",
    meaning: "Every stage before the login passed. The login itself was left out, as requested.",
  },
  "message-unknown": {
    verdict: "accepted",
    exit: EXIT.noAnswer,
    word: "accepted",
    phrase: "login accepted, no answer to the message",
    sentence: "inconclusive: login succeeded, but whether the server accepted the message is not known",
    meaning: "The server accepts this login; whether it accepts the message is not known.",
  },
  "not-tried": {
    verdict: "unknown",
    exit: EXIT.noAnswer,
    word: "inconclusive",
    phrase: "inconclusive: login not attempted",
    sentence: "inconclusive: the login was not attempted",
    meaning: NEITHER,
  },
  "inconclusive": {
    verdict: "unknown",
    exit: EXIT.noAnswer,
    word: "inconclusive",
    phrase: "inconclusive: {stage} failed",
    sentence: "inconclusive: {stage} failed, so the credentials are neither confirmed nor rejected",
    meaning: NEITHER,
  },
  "unreachable": {
    verdict: "unknown",
    exit: EXIT.noAnswer,
    word: "not reachable",
    phrase: "not reachable: {stage} failed",
    sentence: "not reachable: {stage} failed; the login was not attempted (--no-auth)",
    meaning: "A stage before the login failed. The login itself was left out, as requested.",
  },
  "message-refused": {
    verdict: "accepted",
    exit: EXIT.no,
    word: "accepted",
    phrase: "login accepted, message rejected",
    sentence: "message rejected: login succeeded, but the server rejected the message",
    meaning: "The server accepts this login, but not the message. The credentials need not be changed.",
  },
  "rejected": {
    verdict: "rejected",
    exit: EXIT.no,
    word: "rejected",
    phrase: "login rejected",
    sentence: "rejected: login failed (535)",
    meaning: "The server was reached, and it does not accept this login.",
  },
};

/** What an outcome rests on. */
export interface Judged {
  /** The server's final reply to AUTH, judged. */
  readonly verdict: Verdict;
  /** Undefined if the login was left out on purpose. */
  readonly login: unknown;
  readonly stages: readonly StageResult[];
  /** What AWS answered, if it was asked. */
  readonly aws?: { readonly blocks: boolean };
  /** The region in which a search found that the credentials are accepted. */
  readonly foundIn?: { readonly name: string };
}

/** The outcome of a run. */
export function outcomeOf({ verdict, login, stages }: Judged): Outcome {
  if (verdict === "rejected") return "rejected";
  if (verdict === "accepted") {
    const message = messageOutcome(stages);
    return message === undefined ? "accepted" : `message-${message}`;
  }
  const isFree = failureIn(stages) === undefined;
  if (login === undefined) return isFree ? "reachable" : "unreachable";
  return isFree ? "not-tried" : "inconclusive";
}

/** The row of `outcome` itself, its texts with `{stage}` in them. */
export function rowOf(outcome: Outcome): OutcomeRow {
  return ROWS[outcome];
}

/** The row of the outcome that `judged` came to, with the stage that failed in its texts. */
export function outcomeRow(judged: Judged): OutcomeRow {
  const row = ROWS[outcomeOf(judged)];
  const stage = failureIn(judged.stages)?.stage ?? "none";
  const named = (text: string): string => text.replace("{stage}", stage);
  const own = { ...row, phrase: named(row.phrase), sentence: foundText(named(row.sentence), judged) };
  return judged.aws?.blocks === true ? blockedRow(own) : own;
}

/** `sentence` with what a search for the region found. */
function foundText(sentence: string, { verdict, foundIn }: Judged): string {
  if (foundIn === undefined) return sentence;
  const found = `the password is for ${foundIn.name}`;
  return verdict === "accepted" ? `accepted: ${found}` : `${sentence}; ${found}`;
}

/** The same where AWS proves that no mail goes out: that is an answer, and the answer is no. */
function blockedRow(row: OutcomeRow): OutcomeRow {
  if (row.exit === EXIT.no) return row;
  return {
    ...row,
    exit: EXIT.no,
    phrase: `${row.phrase}, mail blocked by AWS`,
    sentence: `${row.sentence}; but AWS shows that mail is blocked`,
    meaning: `${row.meaning} AWS itself shows that mail is blocked: see the first finding.`,
  };
}

/** Whether the request worked: the login, or the connection where no login was requested. */
export function works(outcome: Outcome): boolean {
  return outcome === "reachable" || ROWS[outcome].verdict === "accepted";
}

/** How good a run is that ends with `exit`: a good one can still have something to fix. */
export function toneFor(exit: ExitCode, findings: readonly Finding[]): Tone {
  if (exit !== EXIT.yes) return exit === EXIT.no ? "bad" : "unknown";
  return findings.some(({ severity }) => severity !== "info") ? "warned" : "good";
}

/** The exit code and the state that a monitoring plugin has for each tone. */
export const NAGIOS: Readonly<Record<Tone, { readonly exit: NagiosExit; readonly state: NagiosState }>> = {
  good: { exit: 0, state: "OK" },
  warned: { exit: 1, state: "WARNING" },
  bad: { exit: 2, state: "CRITICAL" },
  unknown: { exit: 3, state: "UNKNOWN" },
};
