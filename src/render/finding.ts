/**
 * Findings for a person: what is wrong, on what evidence, what to do, what to type.
 *
 * Invariant: likeliest first and numbered; lines are wrapped, commands never, so that they can be copied.
 * @module
 */

import { evidenceText, type Finding } from "../findings/finding.ts";
import type { Style } from "./style.ts";

/** Width of wrapped text: that of the narrowest terminal in use, so that a page looks the same everywhere. */
const WIDTH = 80;

const INDENT = "   ";

/** The lines of all `findings`. */
export function findingsText(findings: readonly Finding[], style: Style): readonly string[] {
  return findings.flatMap((finding, index) => ["", ...findingLines(finding, `${index + 1}.`, style)]);
}

/** The lines of one finding behind `number`. */
export function findingLines(finding: Finding, number: string, style: Style): readonly string[] {
  const { id, severity, summary, remedy } = finding;
  const paint = severity === "error" ? style.bad : style.strong;
  return [
    `${number} ${paint(`${severity}: ${summary}`)} ${style.faint(`[${id}]`)}`,
    ...wrapped(`because: ${evidenceText(finding)}`),
    ...wrapped(`do: ${remedy.text}`),
    ...(remedy.command === undefined ? [] : [`${INDENT}$ ${remedy.command}`]),
    ...(remedy.link === undefined ? [] : [`${INDENT}see ${remedy.link}`]),
  ];
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

/** `text` in at most `columns`, with a sign where its end was. */
export function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
}
