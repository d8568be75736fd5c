/**
 * The attempts of one run: their network, which can be left at once, what is known of each at any moment, and what they come to.
 *
 * Invariant: once a run has ended, no attempt of it gives an answer.
 * @module
 */

import type { Host } from "../../host/host.ts";
import { type Cancellable, cancellable } from "../../smtp/cancellable.ts";
import type { Across } from "../../verdict/compare.ts";
import type { Report } from "../../verdict/report.ts";
import { attempt, type AttemptHooks } from "./attempt.ts";
import type { LoginAttempt } from "./login_attempt.ts";
import type { LiveView } from "./live.ts";

/** What a run gives to be answered. */
export interface Ran {
  readonly reports: readonly Report[];
  /** What the reports differ in; undefined if the run has one report, or none. */
  readonly across: Across | undefined;
  /** Whether Ctrl-C ended it. */
  readonly interrupted: boolean;
}

/** What a single report comes to. */
export function alone(report: Report): Ran {
  return { reports: [report], across: undefined, interrupted: false };
}

/** The attempts of a run while it goes on. */
export class AttemptsBegun {
  readonly #host: Host & Cancellable;
  readonly #known: (() => Report)[] = [];
  #isOver = false;

  /** Nothing is tried yet. */
  constructor(host: Host, readonly view: LiveView) {
    this.#host = cancellable(host);
  }

  /** The reports of all attempts that were begun, as they are by now. */
  get known(): readonly Report[] {
    return this.#known.map((report) => report());
  }

  /** Tries `one`; once the run is over, the answer never comes. */
  async attempt(one: LoginAttempt, hooks: AttemptHooks = {}): Promise<Report> {
    const index = this.#known.length;
    const begun = (known: () => Report): void => void (this.#known[index] ??= known);
    const report = await attempt(this.#host, one, { ...hooks, begun });
    if (this.#isOver) return await new Promise(() => {});
    this.#known[index] = () => report;
    return report;
  }

  /** Closes every connection. */
  leave(): void {
    this.#host.abort();
  }

  /** Ends it: what is still on its way is of no interest any more. */
  end(): void {
    this.#isOver = true;
    this.leave();
  }
}
