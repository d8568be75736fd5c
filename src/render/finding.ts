/**
 * Findings for a person: what is wrong, on what evidence, what to do, what to type.
 *
 * Rule: likeliest first and numbered; lines are wrapped, commands never, so that they can be copied.
 * @module
 */

import type { Finding } from "../diagnosis/finding.ts";
import type { Style } from "./style.ts";

/** Width of wrapped text: that of the narrowest terminal in use, so that a page looks the same everywhere. */
const WIDTH = 80;

const INDENT = "   ";

/** The lines of all `findings`. */
export function findingsText(findings: readonly Finding[], style: Style): readonly string[] {
  return findings.flatMap((finding, index) => ["", ...findingLines(finding, `${index + 1}.`, style)]);
}

/** The lines of one finding behind `number`. */
export function findingLines(
  { id, severity, summary, because, source, remedy }: Finding,
  number: string,
  style: Style,
): readonly string[] {
  const paint = severity === "error" ? style.bad : style.strong;
  const place = source === undefined ? "" : ` (${source})`;
  return [
    `${number} ${paint(`${severity}: ${summary}`)} ${style.faint(`[${id}]`)}`,
    ...wrapped(`because: ${because}${place}`),
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
