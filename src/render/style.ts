/**
 * How text may look on the output at hand: colour and width.
 *
 * Invariant: colour only adds to what the words say; there is none off a terminal, with NO_COLOR, or on a dumb terminal.
 * @module
 */

import { continuationOf, type System } from "../system.ts";
import { textWidth } from "./wrap.ts";

/** What a report may use. */
export interface Style {
  /** Columns of the terminal; undefined if the output is none. */
  readonly columns: number | undefined;
  /** Lines of the terminal; undefined if the output is none. */
  readonly rows?: number | undefined;
  /** Columns that text may use. */
  readonly width: number;
  /** Ends a line of a command that goes on in the next one. */
  readonly continuation: string;
  /** Marks what went well: green. */
  readonly good: (text: string) => string;
  /** Marks what failed: red. */
  readonly bad: (text: string) => string;
  /** Marks what can be passed over. */
  readonly faint: (text: string) => string;
  /** Marks what must not be passed over. */
  readonly strong: (text: string) => string;
}

/** The style for an output of `columns` on `system`, given the values of NO_COLOR and TERM. */
export function styleFor(
  { columns, rows }: { readonly columns: number | undefined; readonly rows?: number | undefined },
  noColor: string | undefined,
  term: string | undefined,
  system: System = "posix",
): Style {
  const coloured = columns !== undefined && noColor === undefined && term !== "dumb";
  const paint = (code: number) => (text: string): string => coloured ? `\x1b[${code}m${text}\x1b[0m` : text;
  return {
    columns,
    rows,
    width: textWidth(columns),
    continuation: continuationOf(system),
    good: paint(32),
    bad: paint(31),
    faint: paint(2),
    strong: paint(1),
  };
}
