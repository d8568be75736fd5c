/**
 * The record of a dialogue, fit to be pasted into a ticket.
 *
 * Invariant: every line goes through the net: whatever the two sides send, a trace of the secrets is shown as `[secret]`.
 * First the secrets are hidden, in the words as they came; then what a terminal might obey is written out.
 * @module
 */

import { escapeControl } from "../escape.ts";
import type { Secret } from "../secret.ts";
import { withoutTraces } from "../traces.ts";
import type { Fault } from "./connection.ts";

/** One line of the dialogue. */
export interface TranscriptLine {
  /** Milliseconds since the start of the run. */
  readonly atMs: number;
  readonly from: "client" | "server";
  /** Whether it was encrypted on its way. */
  readonly secure: boolean;
  /** The line without its end; secrets are masked. */
  readonly line: string;
}

/** A record that grows. */
export class Transcript {
  readonly #lines: TranscriptLine[] = [];
  readonly #secrets: readonly Secret[];
  readonly #elapsed: () => number;

  /** `elapsed` gives the milliseconds since the start; none of `secrets` will be in any line. */
  constructor(elapsed: () => number, secrets: readonly Secret[]) {
    this.#elapsed = elapsed;
    this.#secrets = secrets;
  }

  /** All lines so far. */
  get lines(): readonly TranscriptLine[] {
    return this.#lines;
  }

  /** Whether the server ended a line without CR, against RFC 5321 section 2.3.8. */
  bareLineEnds = false;

  /** Adds a line of the dialogue. */
  add(from: TranscriptLine["from"], secure: boolean, line: string): void {
    this.#lines.push({ atMs: Math.round(this.#elapsed()), from, secure, line: this.shown(line) });
  }

  /** `text` without any trace of the secrets, fit for a terminal. */
  shown(text: string): string {
    return shownWithout(text, this.#secrets);
  }
}

/** `text` without any trace of `secrets`, fit for a terminal. */
export function shownWithout(text: string, secrets: readonly Secret[]): string {
  return escapeControl(withoutTraces(text, secrets));
}

/**
 * `fault` with its words, and those of its cause, without any trace of `secrets`. What this machine reports of the
 * network by name has no words of a server; to search it would cost some milliseconds at the end of a run that is over.
 */
export function faultWithoutTraces(fault: Fault, secrets: readonly Secret[]): Fault {
  if (fault.kind === "network" && fault.what !== "other") return { ...fault, text: escapeControl(fault.text) };
  const hide = (text: string): string => shownWithout(text, secrets);
  const hidden = { ...fault, text: hide(fault.text) };
  if (hidden.kind === "reply") return { ...hidden, reply: { ...hidden.reply, lines: hidden.reply.lines.map(hide) } };
  return hidden.kind === "tls" && hidden.names !== undefined ? { ...hidden, names: hidden.names.map(hide) } : hidden;
}
