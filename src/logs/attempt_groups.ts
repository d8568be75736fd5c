/**
 * Which lines are about one and the same failed attempt.
 *
 * Invariant: lines with the same queue id within seconds are one attempt. Without such an id, lines that are near each
 * other are, until one comes that looks like one there already: clients report an attempt in many ways, but not twice in
 * the same words.
 * @module
 */

import type { Finding, FindingId } from "../findings/finding.ts";
import type { Grade } from "./grade.ts";
import { isNear, laterLog, type LogLine, mayBelong } from "./log_prefix.ts";
import { lineOf, type SeenLine } from "./seen_line.ts";
import { type Mention, NEAR_LINES } from "./ses_mentions.ts";

/** How near to the cause words are; the nearest come first. */
export const RANK = { judged: 0, answer: 1, reason: 2, symptom: 3, result: 4 } as const;

/** Words in a text that point to a finding. */
export interface Evidence {
  readonly id: FindingId;
  /** How near to the cause. */
  readonly rank: number;
  /** How sure it is that the words are about SES, as their line and those around it show. */
  readonly grade: Grade;
  /** The line, from 1. */
  readonly line: number;
  /** What the line has in addition to its message. */
  readonly log: LogLine;
  /** The words with those before them, normalized; the same at the next attempt of the same client. */
  readonly wording: string;
  readonly text: string;
  /** Where in it they begin. */
  readonly at: number;
  /** The text as a line, if it is one. */
  readonly seen?: SeenLine;
  /** The lines around it, where the finding may depend on them. */
  readonly around?: readonly SeenLine[] | undefined;
  /** The finding itself, if a value was judged. */
  readonly judged?: Finding;
}

/** Evidence, and the last line of the same attempt that says the same. */
export interface Cause {
  readonly evidence: Evidence;
  readonly lastLine: number;
  readonly lastLog: LogLine;
}

/** One failed attempt. */
export interface Attempt {
  /** Its possible causes, one for each finding, in the order of the text. */
  readonly causes: readonly Cause[];
  /** Whether it was made at SES. */
  readonly isSes: boolean;
  readonly isAccepted: boolean;
  /** Whether a login comes after it, in the same dialogue. */
  readonly isBeforeLogin: boolean;
  /** Lines nearby that name SES. */
  readonly mentions: readonly Mention[];
  /** Values that were sent and look as they should, with the line. */
  readonly wellFormed: readonly { readonly what: string; readonly line: number }[];
}

/** Most attempts that may still get lines. */
const OPEN = 32;
/** Lines that a client may spend on one attempt, and between lines with and without the name of a process. */
const ATTEMPT_LINES = 40;
const CONTINUED_LINES = 10;
/** Seconds from one line of an attempt to the next. */
const ATTEMPT_SECONDS = 15;
/** Lines from what a client sends to the answer. */
const ANSWER_LINES = 12;
/** Bounds of memory, which no client comes near. */
const MOST_WORDINGS = 64;
const MOST_WELL_FORMED = 4;

/** Receives an attempt, how often there was one like it, and whether the text has ended. */
export type OnAttempt = (attempt: Attempt, times: number, isOver: boolean) => void;

/** Puts evidence together that belong to one attempt. */
export class Attempts {
  readonly #open: OpenAttempt[] = [];
  readonly #onEnd: OnAttempt;
  /** The last line where a mention of SES can still matter to an attempt. */
  #awaited = 0;

  /** `onEnd` gets each attempt once no more lines can belong to it. */
  constructor(onEnd: OnAttempt) {
    this.#onEnd = onEnd;
  }

  /**
   * Adds evidence, and returns whether it opened an attempt. `mentions` finds lines before it that name SES; it is asked only
   * where the answer matters.
   */
  add(evidence: Evidence, needsPlaces: boolean, mentions: () => readonly Mention[]): boolean {
    const attempt = this.#forEvidence(evidence);
    const isNew = attempt.isEmpty;
    attempt.add(evidence);
    if (isAnswerToLogin(evidence)) this.#noteLogin(evidence);
    if (attempt.isSes && (!needsPlaces || attempt.mentions.length > 0)) return isNew;
    attempt.addMentions(mentions());
    attempt.isSes ||= attempt.mentions.length > 0;
    if (!attempt.isSes) this.#awaited = evidence.line + NEAR_LINES;
    return isNew;
  }

  /** What was refused before this login, in a dialogue of which every line is shown, was no obstacle. */
  #noteLogin({ line, log }: Evidence): void {
    if (log.seconds !== undefined || log.process !== undefined) return;
    for (const open of this.#open) {
      if (open.isAt(line, log)) open.isBeforeLogin = true;
    }
  }

  /** As many more attempts ended as `times` says, each like the newest one that is open. */
  repeatLast(times: number): void {
    const attempt = this.#open.at(-1);
    if (attempt !== undefined && times > 0) this.#onEnd(attempt, times, false);
  }

  /** Notes a value that was sent and is well-formed. */
  addWellFormed(line: number, log: LogLine, what: string): void {
    this.#for(line, log, (open) => open.isAt(line, log)).addWellFormed(what, line);
  }

  /** The login at `line` succeeded. */
  accept(line: number, log: LogLine): void {
    const attempts = this.#open.filter((open) => open.isAt(line, log));
    for (const attempt of attempts) attempt.isBeforeLogin = true;
    const last = attempts.at(-1);
    if (last !== undefined) last.isAccepted = true;
  }

  /** Whether it matters to an attempt that `line` names SES. */
  awaitsMention(line: number): boolean {
    return line <= this.#awaited;
  }

  /** That line is `mention`. */
  mention(line: number, mention: Mention): void {
    for (const attempt of this.#open) {
      if (attempt.isSes || line - attempt.lastLine > NEAR_LINES) continue;
      if (!mention.isTiedTo(attempt.log)) continue;
      attempt.isSes = true;
      attempt.addMentions([mention]);
    }
  }

  /** Nothing more comes. */
  finish(): void {
    for (const attempt of this.#open.splice(0)) this.#onEnd(attempt, 1, true);
  }

  /** The newest attempt that `fits`, or else a new one. */
  #for(line: number, log: LogLine, fits: (open: OpenAttempt) => boolean): OpenAttempt {
    return this.#newest(this.#open.findLastIndex(fits), line, log);
  }

  /** The same for evidence, of which there may be a lot. */
  #forEvidence(evidence: Evidence): OpenAttempt {
    let index = this.#open.length - 1;
    while (index >= 0 && this.#open[index]?.includes(evidence) !== true) index--;
    return this.#newest(index, evidence.line, evidence.log);
  }

  /** The attempt at `index`, which becomes the newest one; a new one if there is none. */
  #newest(index: number, line: number, log: LogLine): OpenAttempt {
    const open = this.#open;
    const attempt = open[index] ?? new OpenAttempt(line, log);
    if (index < 0) open.push(attempt);
    else {
      // Most often it is the newest one already.
      for (let place = index; place + 1 < open.length; place++) open[place] = open[place + 1] ?? attempt;
      open[open.length - 1] = attempt;
    }
    const oldest = open.length > OPEN ? open.shift() : undefined;
    if (oldest !== undefined) this.#onEnd(oldest, 1, false);
    return attempt;
  }
}

/** Most attempts have neither mentions nor values. */
const NONE: readonly never[] = [];

/** An attempt that may still get lines. */
class OpenAttempt implements Attempt {
  readonly causes: OpenCause[] = [];
  mentions: Attempt["mentions"] = NONE;
  wellFormed: Attempt["wellFormed"] = NONE;
  isSes = false;
  isAccepted = false;
  isBeforeLogin = false;
  lastLine: number;
  log: LogLine;
  readonly #wordings: string[] = [];
  /** The line that begins the last record, and the wordings of causes of an exception. */
  #record: number | undefined;
  readonly #caused: string[] = [];
  #lastWording = "";

  constructor(line: number, log: LogLine) {
    this.lastLine = line;
    this.log = log;
  }

  /** Whether it has no evidence yet. */
  get isEmpty(): boolean {
    return this.causes.length === 0;
  }

  /** Whether `evidence` is about this attempt. */
  includes(evidence: Evidence): boolean {
    const { line, log, wording } = evidence;
    if (!mayBelong(this.log, log) || !isNear(this.log, log, ATTEMPT_SECONDS)) return false;
    if (log.queueId !== undefined && log.queueId === this.log.queueId) return true;
    if (this.#isCausedBy(evidence)) return true;
    const isSameProcess = log.process === this.log.process;
    if (line - this.lastLine > (isSameProcess ? ATTEMPT_LINES : CONTINUED_LINES)) return false;
    if (line === this.lastLine || !this.#wordings.includes(wording)) return true;
    return this.#repeats(evidence) || (isSameProcess && log.queueId !== undefined && this.log.queueId === undefined);
  }

  /** Whether `evidence` is the cause of an exception in the same stack, which may repeat the words of the exception. */
  #isCausedBy(evidence: Evidence): boolean {
    const { log, line, wording } = evidence;
    const isOfStack = log.record === undefined
      ? log.seconds === undefined && !this.#caused.includes(wording) && line - this.lastLine <= ATTEMPT_LINES
      : log.record === this.#record;
    return isOfStack && lineOf(evidence).of("isCause");
  }

  /** Whether the same words, once more, are still about this attempt. */
  #repeats({ line, log, wording, rank }: Evidence): boolean {
    // A result is logged again and again; and Postfix logs for a connection first what it then logs for a message.
    if (rank === RANK.result && this.causes.some(({ evidence }) => evidence.rank < rank)) return true;
    // A client that continues after a rejection gets the next one on the line after it, and at once.
    const isAtOnce = log.seconds === undefined || log.seconds === this.log.seconds;
    return isAtOnce && wording === this.#lastWording && line - this.lastLine === 1 && this.causes.length > 1;
  }

  /** Whether a line of the dialogue at `line` is part of this attempt. */
  isAt(line: number, log: LogLine): boolean {
    return line - this.lastLine <= ANSWER_LINES && mayBelong(this.log, log) && isNear(this.log, log, ATTEMPT_SECONDS);
  }

  addMentions(mentions: readonly Mention[]): void {
    if (mentions.length > 0) this.mentions = [...this.mentions, ...mentions];
  }

  addWellFormed(what: string, line: number): void {
    if (this.wellFormed.length < MOST_WELL_FORMED) this.wellFormed = [...this.wellFormed, { what, line }];
  }

  add(evidence: Evidence): void {
    this.#record = evidence.log.record ?? evidence.line;
    if (lineOf(evidence).of("isCause") && this.#caused.length < MOST_WORDINGS) this.#caused.push(evidence.wording);
    const known = this.causes.find((cause) => cause.evidence.id === evidence.id);
    if (known === undefined) this.causes.push(new OpenCause(evidence));
    else known.add(evidence);
    this.isSes ||= evidence.grade === "proven";
    this.lastLine = Math.max(this.lastLine, evidence.line);
    if (this.log !== evidence.log) this.log = laterLog(this.log, evidence.log);
    if (this.#wordings.length < MOST_WORDINGS && !this.#wordings.includes(evidence.wording)) {
      this.#wordings.push(evidence.wording);
    }
    this.#lastWording = evidence.wording;
  }
}

/** A cause of an attempt that may still get lines. */
class OpenCause implements Cause {
  evidence: Evidence;
  lastLine: number;
  lastLog: LogLine;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.lastLine = evidence.line;
    this.lastLog = evidence.log;
  }

  add(evidence: Evidence): void {
    this.evidence = closer(this.evidence, evidence);
    this.lastLine = evidence.line;
    this.lastLog = evidence.log;
  }
}

/** Whether a server answered a login. */
function isAnswerToLogin({ id, rank }: Evidence): boolean {
  return rank === RANK.answer &&
    (id === "credentials-invalid" || id === "not-subscribed" || id === "temporary-auth-failure");
}

/** The better evidence of two for the same finding, on the line of the first: nearer to the cause, or with the host. */
function closer(first: Evidence, second: Evidence): Evidence {
  const isCloser = second.rank < first.rank ||
    (second.rank === first.rank && lineOf(second).of("isSes") && !lineOf(first).of("isSes"));
  return isCloser ? atLineOf(first, second) : first;
}

/** `second` with the place of `first`. */
function atLineOf({ line, log }: Evidence, second: Evidence): Evidence {
  const { text, at } = second;
  return { ...second, text, at, line, log };
}
