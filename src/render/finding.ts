/**
 * Findings for a person: what is wrong, the evidence, the fix, the command.
 *
 * Invariant: most likely first and numbered; lines are wrapped, commands never, so that they can be copied.
 * @module
 */

import { evidenceText, type Finding } from "../findings/finding.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import type { Style } from "./style.ts";

/** Width of wrapped text: that of the narrowest terminal in use, so that a page looks the same everywhere. */
const WIDTH = 80;

const INDENT = "   ";

/** The lines of all `findings`. */
export function findingsText(findings: readonly Finding[], style: Style): readonly string[] {
  return findings.flatMap((finding, index) => ["", ...findingLines(finding, `${index + 1}.`, style)]);
}

/** The lines of one finding after `number`. */
export function findingLines(finding: Finding, number: string, style: Style): readonly string[] {
  const { id, severity, summary, remedy } = finding;
  const paint = severity === "error" ? style.bad : style.strong;
  return [
    `${number} ${paint(`${severity}: ${summary}`)} ${style.faint(`[${id}]`)}`,
    ...wrapped(`cause: ${evidenceText(finding)}`),
    ...wrapped(`fix: ${remedy.text}`),
    ...stepLines(remedy, INDENT),
    ...(remedy.link === undefined ? [] : [`${INDENT}see ${remedy.link}`]),
  ];
}

/** The command of a remedy, or its causes as a numbered list, each with its command. */
export function stepLines({ causes, command }: Remedy, indent: string): readonly string[] {
  if (causes === undefined) return command === undefined ? [] : [`${indent}$ ${command}`];
  return causes.flatMap((cause, index) => {
    const number = `${index + 1}) `;
    const [first = "", ...rest] = wrapped(cause.text, indent + " ".repeat(number.length));
    return [
      `${indent}${number}${first.trimStart()}`,
      ...rest,
      ...(cause.command === undefined ? [] : [`${indent}   $ ${cause.command}`]),
    ];
  });
}

/** `text` as indented lines of at most the page's width. */
export function wrapped(text: string, indent = INDENT, width = WIDTH): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}

/** `text` in at most `columns`, with an ellipsis where it was cut. */
export function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
}
