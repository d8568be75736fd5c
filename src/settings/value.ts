/**
 * What every reader of a settings file gives: values under names, each with its line.
 *
 * Invariant: a value that stands elsewhere (a variable, a command, another file) is said to, and is never guessed or fetched.
 * @module
 */

import type { SettingsFact } from "./mail_settings.ts";

/** A value as the program reads it, or the reason why it does not stand here. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "elsewhere"; readonly why: string };

/** One value. */
export interface Leaf {
  /** Its name with the names above it, put together by dots, in the spelling of {@link plainName}. */
  readonly path: string;
  /** The value. */
  readonly value: Value;
  /** Its line, from 1. */
  readonly line: number;
  /** What the format did to the value. */
  readonly fact?: Omit<SettingsFact, "source">;
}

/** A value that is a text. */
export function textValue(text: string): Value {
  return { kind: "text", text };
}

/** A value that stands elsewhere. */
export function elsewhere(why: string): Value {
  return { kind: "elsewhere", why };
}

/** Why a value is not read: `what` it is, which is not followed. */
export function notFollowed(what: string): string {
  return `${what}, which is not followed here`;
}

/** Why a value is not read: `what` would have to be run for it. */
export function notExecuted(what: string): string {
  return `${what}, which is not executed here`;
}

/** Why a text is not read that goes over several lines. */
export const SEVERAL_LINES = "it goes over several lines";
/** Why a value is not read that names a variable. */
export const VARIABLE: string = notFollowed("it refers to another variable");
/** Why a template is not read. */
export const TEMPLATE = "it is a template, which is not filled in here";

/**
 * A name without case and without `_` and `-`; `__` stands for a dot, as in variables that name a place in a tree, and so
 * do the brackets around a name in which Spring writes one that has dots itself.
 */
export function plainName(name: string): string {
  const plain = name.toLowerCase().replaceAll("__", ".").replaceAll(/[_\s-]/g, "");
  return plain.replaceAll(/\[([a-z][a-z0-9.]*)\]/g, ".$1").replace(/^\./, "");
}

/** The lines of a text, of whatever system. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

/** The line, from 1, of an offset in `text`. */
export function lineFinder(text: string): (at: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** What `text` refers to instead of saying it, if it does: a variable, or a template. */
export function referenceIn(text: string): string | undefined {
  if (/\$(?:[{(]|[A-Za-z_])/.test(text)) return VARIABLE;
  return /\{\{/.test(text) ? TEMPLATE : undefined;
}

/** What a text is that stands where a value belongs: that text, unless it refers to another place. */
export function literalValue(text: string): Value {
  const reference = referenceIn(text);
  return reference === undefined ? textValue(text) : elsewhere(reference);
}

/** A text without the comment that `#` at its beginning or behind a blank begins, and without blanks at its end. */
export function withoutComment(text: string): string {
  // A search for the mark and no replacement: `\s+#.*$` takes the square of a long row of blanks.
  const at = text.search(/(?:^|\s)#/);
  return (at < 0 ? text : text.slice(0, at)).trimEnd();
}

/** Of leaves with one path, the last. */
export function lastOfEach(leaves: readonly Leaf[]): readonly Leaf[] {
  return [...new Map(leaves.map((leaf) => [leaf.path, leaf])).values()];
}
