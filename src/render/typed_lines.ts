/**
 * A command as it is typed: one line, and on a terminal that is narrower several, which the shell joins again.
 *
 * Invariant: a line ends between words, never within quotes, and what the shell reads is the same; off a terminal nothing is
 * broken. A word that is longer than a line has a line for itself.
 * @module
 */

import type { Style } from "./style.ts";
import { textWidth, wrapped } from "./wrap.ts";

/** The marks of {@link Style} that decide how a command is broken. */
export type Typing = Pick<Style, "columns" | "continuation">;

/** `command` after `indent` and the prompt. */
export function typedLines(
  command: string,
  { columns = Infinity, continuation }: Typing,
  indent: string,
  prompt = "$ ",
): readonly string[] {
  const whole = `${indent}${prompt}${command}`;
  const words = wordsOf(command);
  // A second space or a line break would not come back.
  if (whole.length <= columns || words.length === 0 || / {2}|\n/.test(command)) return [whole];
  const further = `${indent}    `;
  const room = columns - continuation.length;
  const lines: string[] = [];
  let line = `${indent}${prompt}`;
  for (const unit of unitsOf(words, room - further.length)) {
    const isEmpty = line === further || lines.length === 0 && line.length === indent.length + prompt.length;
    if (!isEmpty && line.length + 1 + unit.length > room) {
      lines.push(`${line}${continuation}`);
      line = `${further}${unit}`;
    } else line += isEmpty ? unit : ` ${unit}`;
  }
  return [...lines, line];
}

/** `words` and then `command`: in one line, and on a terminal that is narrower the command in lines of its own. */
export function wordsWithCommand(words: string, command: string, typing: Typing, indent: string): readonly string[] {
  const { columns } = typing;
  const whole = `${words}: ${command}`;
  if (columns === undefined || whole.length <= columns) return [whole];
  return [...wrapped(`${words}:`, textWidth(columns), indent, ""), ...typedLines(command, typing, indent)];
}

/**
 * The words of `command` between spaces at which a POSIX shell or PowerShell lets a line end, which are those outside quotes and
 * those of a `$(…)` also within them. Empty if a quote stays open.
 */
function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  const ends: string[] = [];
  let start = 0;
  for (let at = 0; at < command.length; at++) {
    const char = command.charAt(at);
    const end = ends.at(-1);
    if (char === " " && (end === undefined || end === ")")) {
      words.push(command.slice(start, at));
      start = at + 1;
    } else if (char === end) ends.pop();
    else if (char === "\\" && end !== "'") at++;
    else if (end !== "'") ends.push(...opened(command, at, end));
  }
  return ends.length > 0 ? [] : [...words, command.slice(start)];
}

/** What ends the quotes or parentheses that open at `at`, within those that end with `end`. */
function opened(command: string, at: number, end: string | undefined): readonly string[] {
  const char = command.charAt(at);
  if (char === "(") return end !== '"' || command.charAt(at - 1) === "$" ? [")"] : [];
  return (char === "'" || char === '"') && end !== '"' ? [char] : [];
}

/** Words that stay on one line, where it has `room` for them: an option and its value, `- < FILE`, a bar and what follows. */
function unitsOf(words: readonly string[], room: number): readonly string[] {
  const units: string[] = [];
  for (const word of words) {
    const last = units.at(-1) ?? "";
    const joined = `${last} ${word}`;
    if (units.length > 0 && belongTogether(last, word) && joined.length <= room) units[units.length - 1] = joined;
    else units.push(word);
  }
  return units;
}

function belongTogether(last: string, word: string): boolean {
  const isValue = /^--?\w[\w-]*$/.test(last) && /^[^-|<>&;]/.test(word);
  return isValue || /^[<>]$/.test(word) || /(?:^| )[<>]$/.test(last) || /^(?:\||&&|\|\||;)$/.test(last);
}
