/**
 * Settings on command lines: `-e NAME=value`, `--name value`, `--name=value`, `-Dname=value`, and the `ENV` of a Dockerfile,
 * the `Environment=` of systemd, the `set` of mutt and s-nail.
 *
 * Invariant: a text is cut into words as a POSIX shell does; nothing is expanded.
 * @module
 */

import { elsewhere, expandedValue, type Leaf, leafAt, linesOf, literalValue, type Value } from "./value.ts";

/** A word of a line, and whether it was in single quotes. */
interface Word {
  readonly text: string;
  readonly isLiteral: boolean;
}

const PIECE = /\s*((?:[^\s"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+)/gy;
const LEADING = /^(?:ENV|ARG|Environment=|set|setenv|export)$/i;

/** Options before `NAME=value`. */
const BEFORE_ASSIGNMENT = /^(?:-e|--env|--set|--set-string|-E|--build-arg|-o|-s|-S|-v)$/;

/** The values on the command lines of a text. */
export function readCommandLines(text: string): readonly Leaf[] {
  return logicalLines(text).flatMap(({ line, text }) => wordsLeaves(wordsIn(text), line));
}

/** Lines, with those that a backslash joins. */
function logicalLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const all: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of linesOf(text).entries()) {
    if (!isOpen && /^\s*#/.test(line)) continue;
    const last = all.at(-1);
    const body = line.replace(/[\\`^]\s*$/, " ");
    if (isOpen && last !== undefined) last.text += body;
    else all.push({ text: body, line: index + 1 });
    isOpen = body !== line;
  }
  return all;
}

function wordsIn(line: string): readonly Word[] {
  const spaced = line.replace(/^(\s*Environment=)/, "$1 ");
  return [...spaced.matchAll(PIECE)].map(([, written = ""]) => ({
    text: written.replaceAll(
      /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s\S])/g,
      (_, double?: string, single?: string, escaped?: string) =>
        double?.replaceAll(/\\(["\\$`])/g, "$1") ?? single ?? escaped ?? "",
    ),
    isLiteral: written.includes("'"),
  }));
}

function wordsLeaves(words: readonly Word[], line: number): readonly Leaf[] {
  const isLed = LEADING.test(words[0]?.text ?? "");
  return words.flatMap((_, index) => {
    const found = isLed && index === 0 ? undefined : settingAt(words, index, isLed);
    return found === undefined ? [] : [leafAt([], found.name, { value: valueOf(found), line })];
  });
}

/** Options whose value is the next word: with two dashes, or, in PowerShell, with one and a capital letter. */
const TAKES_NEXT = /^(?:--|-[A-Z][A-Za-z]{2})/;

/** The setting that the word at `index` makes: `NAME=value` where one is expected, `--name value`, `set name value`. */
function settingAt(
  words: readonly Word[],
  index: number,
  isLed: boolean,
): (Word & { readonly name: string }) | undefined {
  const { text = "", isLiteral = false } = words[index] ?? {};
  const [, flag, name, , value] = /^(--?(?:D(?=[a-z]+[.=]))?)?([A-Za-z_][\w.-]*)(=([\s\S]*))?$/.exec(text) ?? [];
  if (name === undefined || BEFORE_ASSIGNMENT.test(text)) return undefined;
  const next = words[index + 1];
  const isExpected = flag !== undefined || isLed || BEFORE_ASSIGNMENT.test(words[index - 1]?.text ?? "");
  if (value !== undefined) return isExpected ? { name, text: value, isLiteral } : undefined;
  const isSet = isLed && index === 1 && words.length === 3;
  return next !== undefined && (isSet || isOption(text, next)) ? { name, ...next } : undefined;
}

function isOption(text: string, next: Word): boolean {
  return TAKES_NEXT.test(text) && !next.text.startsWith("-");
}

function valueOf({ text, isLiteral }: Word): Value {
  if (/^`.*`$|\$\(/.test(text) && !isLiteral) return elsewhere("it is a command, which is not executed here");
  return isLiteral ? literalValue(text) : expandedValue(text);
}
