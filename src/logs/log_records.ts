/**
 * Which line begins the record that a line without a time is part of, as the lines of a stack trace are.
 *
 * Invariant: each line is looked at once, however many ask. A record has fewer lines than are read one by one before a run of
 * lines is only counted, so that all lines of a run have the same.
 * @module
 */

import { type LogLine, mayBelong } from "./log_prefix.ts";
import type { NearbyLines } from "./nearby_lines.ts";

/** Most lines of a record; `steady_run.ts` reads 64 one by one. */
const LINES = 60;

/** Finds the beginnings of records. */
export class LogRecords {
  readonly #nearby: NearbyLines;
  /** The last line that has a time, and how far lines were looked at. */
  #head: { readonly line: number; readonly log: LogLine } | undefined;
  #seenTo = 0;

  /** Reads in `nearby`, where the lines are. */
  constructor(nearby: NearbyLines) {
    this.#nearby = nearby;
  }

  /** What the line at hand, which is `line`, has in addition to its message: if it has no time, that of its record. */
  logOf(line: number, log: LogLine): LogLine {
    if (log.seconds !== undefined) {
      this.#head = { line, log };
      this.#seenTo = line;
      return log;
    }
    this.#look(line);
    const head = this.#head;
    if (head === undefined || line - head.line > LINES || !mayBelong(head.log, log)) return log;
    const { time, seconds } = head.log;
    if (time === undefined || seconds === undefined) return log;
    const { process, queueId } = log;
    return { time, seconds, record: head.line, process, queueId };
  }

  /** Looks at the lines above `line` that were not looked at yet. */
  #look(line: number): void {
    const above = this.#nearby.preceding(line, Math.min(LINES, line - 1 - this.#seenTo));
    const index = above.findLastIndex(({ log }) => log.seconds !== undefined);
    const log = above[index]?.log;
    if (log !== undefined) this.#head = { line: line - above.length + index, log };
    this.#seenTo = line;
  }
}
