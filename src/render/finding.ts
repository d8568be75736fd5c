/**
 * Findings for a person: what is wrong, the evidence, the fix, the command.
 *
 * Invariant: most likely first and numbered; lines are wrapped, commands so that they can be copied.
 * @module
 */

import { evidenceText, type Finding } from "../findings/finding.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import type { Style } from "./style.ts";
import { typedLines } from "./typed_lines.ts";
import { INDENT, wrapped } from "./wrap.ts";

/** The lines of all `findings` but those that only follow from others. */
export function findingsText(findings: readonly Finding[], style: Style): readonly string[] {
  return causesIn(findings).flatMap((finding, index) => ["", ...findingLines(finding, `${index + 1}.`, style)]);
}

/** `findings` without those that only follow from others. */
export function causesIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ consequence }) => consequence !== true);
}

/** The lines of one finding after `number`. */
export function findingLines(finding: Finding, number: string, style: Style): readonly string[] {
  return [...titleLines(finding, number, style), ...adviceLines(finding, style)];
}

/** Cause, fix and commands of a finding: all but its title. */
export function adviceLines(finding: Finding, style: Style): readonly string[] {
  const { remedy } = finding;
  return [
    ...wrapped(`cause: ${evidenceText(finding)}`, style.width),
    ...wrapped(`fix: ${remedy.text}`, style.width),
    ...stepLines(remedy, INDENT, style),
    ...(remedy.link === undefined ? [] : [`${INDENT}see ${remedy.link}`]),
  ];
}

/** The title with the id after it, which is faint; colour is added once the lines are known. */
export function titleLines({ id, severity, summary }: Finding, number: string, style: Style): readonly string[] {
  const paint = severity === "error" ? style.bad : style.strong;
  const begin = `${number} `;
  const lines = wrapped(`${severity}: ${summary} [${id}]`, style.width, " ".repeat(begin.length), begin);
  return lines.map((line) => {
    const [, words = "", mark = ""] = /^(.*?)( ?\[[\w-]+\])?$/.exec(line.slice(begin.length)) ?? [];
    return line.slice(0, begin.length) + (words && paint(words)) + (mark && style.faint(mark));
  });
}

/** The last line of an answer: the first command to type next. */
export function closingLines(findings: readonly Finding[], style: Style): readonly string[] {
  const commands = findings.flatMap(({ remedy: { command, causes = [] } }) => [
    command,
    ...causes.map((cause) => cause.command),
  ]);
  const first = commands.find((command) => command !== undefined);
  return first === undefined ? [] : typedLines(first, style, "");
}

/** Title and command of the first of `findings` again, where the terminal is not high enough for so many `lines`. */
export function firstAgain(findings: readonly Finding[], lines: number, style: Style): readonly string[] {
  const [first] = findings;
  if (first === undefined || lines <= (style.rows ?? Infinity)) return [];
  return ["", ...titleLines(first, "1.", style), ...closingLines([first], style)];
}

/** The command of a remedy, or its causes as a numbered list, each with its command. */
export function stepLines({ causes, command }: Remedy, indent: string, style: Style): readonly string[] {
  if (causes === undefined) return command === undefined ? [] : typedLines(command, style, indent);
  return causes.flatMap((cause, index) => {
    const number = `${index + 1}) `;
    const [first = "", ...rest] = wrapped(cause.text, style.width, indent + " ".repeat(number.length));
    return [
      `${indent}${number}${first.trimStart()}`,
      ...rest,
      ...(cause.command === undefined ? [] : typedLines(cause.command, style, `${indent}   `)),
    ];
  });
}
