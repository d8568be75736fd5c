/**
 * The log of stages: what each came to, when it began and how long it took.
 *
 * Invariant: a stage is run at most once and has a deadline; what did not run is reported as skipped.
 * @module
 */

import type { Deadline } from "./channel.ts";
import type { Secret } from "../secret.ts";
import { type Fault, isTimeout, type Result } from "./connection.ts";
import { faultWithoutTraces } from "./transcript.ts";

/** The steps of a login, and of a message after it. */
export type ProbeStage =
  | "resolve"
  | "connect"
  | "greeting"
  | "ehlo"
  | "starttls"
  | "tls"
  | "ehlo-secure"
  | "auth"
  | MailStage
  | "quit";

/** The steps of handing a message over. */
export type MailStage = "mail" | "rcpt" | "data";

const MAIL_STAGES: readonly MailStage[] = ["mail", "rcpt", "data"];

/** Whether `stage` is a step of handing a message over. */
export function isMailStage(stage: ProbeStage): stage is MailStage {
  return MAIL_STAGES.some((known) => known === stage);
}

/** The stages of a run in the order in which they happen; those of a message only if there is one to send. */
export function stageOrder(security: "starttls" | "wrapper", isMessage: boolean): readonly ProbeStage[] {
  const way: readonly ProbeStage[] = security === "wrapper"
    ? ["tls", "greeting", "ehlo", "starttls"]
    : ["greeting", "ehlo", "starttls", "tls"];
  return ["resolve", "connect", ...way, "ehlo-secure", "auth", ...(isMessage ? MAIL_STAGES : []), "quit"];
}

/** What became of one stage. */
export interface StageResult {
  readonly stage: ProbeStage;
  /** `skipped` if an earlier stage failed or it was not asked for. */
  readonly outcome: "ok" | "failed" | "skipped";
  /** Milliseconds from the start of the run to the start of the stage. */
  readonly startMs: number;
  readonly ms: number;
  /** The code of the server's reply, if one decided. */
  readonly code?: number;
  /** The decisive fact: an address, a banner, a reply, the words of the failure. */
  readonly text?: string;
  readonly fault?: Fault;
}

/** The stage that failed, if one did; the fate of QUIT changes nothing. */
export function failureIn(stages: readonly StageResult[]): StageResult | undefined {
  return stages.find(({ stage, outcome }) => outcome === "failed" && stage !== "quit");
}

/**
 * What became of the message: `sent` if the server accepted it, `refused` if it rejected it for good (5xx), `unknown` if there was
 * no answer (4xx, a fault, a rejected login); undefined if none was to be sent.
 */
export function messageOutcome(stages: readonly StageResult[]): "sent" | "refused" | "unknown" | undefined {
  const mail = stages.filter(({ stage }) => isMailStage(stage));
  if (mail.length === 0) return undefined;
  if (mail.every(({ outcome }) => outcome === "ok")) return "sent";
  const fault = failureIn(mail)?.fault;
  return fault?.kind === "reply" && fault.reply.code >= 500 ? "refused" : "unknown";
}

/** What a stage that went well has to show. */
export interface StageFact {
  readonly code?: number;
  /** An address, a banner, a reply. */
  readonly text: string;
}

/** Who watches a run while it goes on. */
export interface StageWatcher {
  /** A stage begins, with its time limit. */
  started(stage: ProbeStage, limitMs: number): void;
  /** It ended. */
  ended(result: StageResult): void;
}

/** Runs stages and remembers. */
export class StageLog {
  readonly #now: () => number;
  readonly #limitMs: number;
  readonly #startMs: number;
  readonly #secrets: readonly Secret[];
  readonly #watcher: StageWatcher | undefined;
  readonly #results = new Map<ProbeStage, StageResult>();
  /** The stage that runs, since so many milliseconds after the start. */
  #running: { readonly stage: ProbeStage; readonly startMs: number } | undefined;

  /**
   * `now` is the clock, `limitMs` the time limit of each stage. None of `secrets` will be in the words of a fault:
   * a certificate too is text that a server chose.
   */
  constructor(now: () => number, limitMs: number, secrets: readonly Secret[], watcher?: StageWatcher) {
    this.#watcher = watcher;
    this.#now = now;
    this.#limitMs = limitMs;
    this.#secrets = secrets;
    this.#startMs = now();
  }

  /** Milliseconds since the start. */
  elapsedMs(): number {
    return this.#now() - this.#startMs;
  }

  /**
   * Runs `action` as `stage`; gives its value, or undefined if it failed. `explain`, if given, may replace the fault of that; its time
   * is none of the stage's, so that the stage has all of the limit that was typed.
   */
  async run<T>(
    stage: ProbeStage,
    action: (deadline: Deadline) => Promise<Result<T>>,
    fact: (value: T) => StageFact,
    explain?: (fault: Fault, deadline: Deadline) => Promise<Fault>,
  ): Promise<T | undefined> {
    const startMs = this.elapsedMs();
    this.#running = { stage, startMs };
    this.#watcher?.started(stage, this.#limitMs);
    const result = await action(this.#deadline(this.#limitMs));
    const times = { stage, startMs, ms: this.elapsedMs() - startMs };
    const explained = result.ok || explain === undefined
      ? undefined
      : await this.#explained(stage, result.fault, explain);
    const ended: StageResult = {
      ...times,
      ...(result.ok
        ? { outcome: "ok", ...fact(result.value) }
        : { outcome: "failed", ...this.#factOf(explained ?? result.fault, times.ms) }),
    };
    this.#running = undefined;
    this.#results.set(stage, ended);
    this.#watcher?.ended(ended);
    return result.ok ? result.value : undefined;
  }

  /** Says that `stage` is waited for, until it runs. */
  awaits(stage: ProbeStage): void {
    this.#running = { stage, startMs: this.elapsedMs() };
  }

  async #explained(
    stage: ProbeStage,
    fault: Fault,
    explain: (fault: Fault, deadline: Deadline) => Promise<Fault>,
  ): Promise<Fault> {
    const limitMs = this.#limitMs / 4;
    if (isTimeout(fault)) this.#watcher?.started(stage, limitMs);
    return await explain(fault, this.#deadline(limitMs));
  }

  /** The end of so many milliseconds from now. */
  #deadline(limitMs: number): Deadline {
    const endMs = this.elapsedMs() + limitMs;
    return { leftMs: () => Math.max(1, endMs - this.elapsedMs()) };
  }

  /** The results in `order`, those that never ran as skipped, and one that still runs with how long it has waited. */
  inOrder(order: readonly ProbeStage[]): readonly StageResult[] {
    const now = this.elapsedMs();
    return order.map((stage) => {
      const waited = this.#running?.stage === stage ? now - this.#running.startMs : undefined;
      const text = waited === undefined ? {} : { text: `${INTERRUPTED}no answer yet after ${Math.round(waited)} ms` };
      return this.#results.get(stage) ?? { stage, outcome: "skipped", startMs: now, ms: 0, ...text };
    });
  }

  /** A stage that took all of its time failed at the limit that was typed, whatever was left of it for its last wait. */
  #factOf(fault: Fault, ms: number): StageFact & { readonly fault: Fault } {
    const isLate = isTimeout(fault) && ms >= this.#limitMs * NEARLY;
    const text = isLate ? fault.text.replace(NO_ANSWER, `no $1 within ${this.#limitMs / 1000} s`) : fault.text;
    const named = faultWithoutTraces({ ...fault, text }, this.#secrets);
    return { fault: named, text: named.text, ...(named.kind === "reply" ? { code: named.reply.code } : {}) };
  }
}

/** How the network says that a wait was over. */
const NO_ANSWER = /no (answer|complete reply) within (?:the time limit of the stage|[\d.]+ m?s)/;

/** The part of a limit after which a wait counts as the whole of it: clocks and timers are not exact. */
const NEARLY = 0.7;

/** How the text of a stage begins that Ctrl-C ended. */
const INTERRUPTED = "interrupted: ";

/** The stage that waited for an answer when Ctrl-C came. */
export function interruptedIn(stages: readonly StageResult[]): StageResult | undefined {
  return stages.find(({ outcome, text }) => outcome === "skipped" && text?.startsWith(INTERRUPTED) === true);
}
