/**
 * What was found in a pasted text or a log.
 *
 * Invariant: every finding shows the line that it rests on, masked, with how often and when it was seen.
 * @module
 */

import type { Explanation, SeenFinding } from "../logs/explainer.ts";
import { adviceLines, firstAgain, titleLines } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { ExplainedJson } from "./schemas/doctor_schema.ts";
import type { Style } from "./style.ts";
import { typedLines } from "./typed_lines.ts";
import { INDENT, wrapped, wrappedFor } from "./wrap.ts";
import { inShell, type System } from "../system.ts";

/** The findings for a program. */
export function explainedJson({ findings, notes, suspects }: Explanation): string {
  return jsonText<ExplainedJson>({
    schema: SCHEMA,
    findings: findings.map(({ finding, grade, count, firstLine, lastLine, firstTime, lastTime, quote }) => ({
      ...finding,
      grade,
      count,
      first_line: firstLine,
      last_line: lastLine,
      first_time: firstTime,
      last_time: lastTime,
      quote,
    })),
    notes,
    ...(findings.length > 0 ? {} : { suspects }),
  });
}

/** What fills the next steps where nothing was found. */
export interface NextSteps {
  readonly region: string | undefined;
  readonly system: System;
}

/** The findings for a person. What is longer than the terminal is high ends with the first finding and its command again. */
export function explainedText(explanation: Explanation, next: NextSteps, style: Style): string {
  const lines = bodyLines(explanation, next, style);
  const findings = explanation.findings.map(({ finding }) => finding);
  return [...lines, ...firstAgain(findings, lines.length, style), ""].join("\n");
}

function bodyLines(explanation: Explanation, next: NextSteps, style: Style): readonly string[] {
  const { findings, notes } = explanation;
  return [
    ...findings.flatMap((seen, index) => [...(index === 0 ? [] : [""]), ...seenLines(seen, index + 1, style)]),
    ...(findings.length > 0 ? [] : nothingLines(explanation, style)),
    ...notes.flatMap((
      { text, line, count },
    ) => ["", ...wrapped(`note: line ${line}${times(count)}: ${text}`, style.width, "")]),
    ...(findings.length > 0 ? [] : ["", ...nextSteps(explanation, next, style)]),
  ];
}

/** What was looked for, and what looks most like an error. */
function nothingLines({ lines, suspects, notes }: Explanation, style: Style): readonly string[] {
  const searched =
    `nothing was recognized in ${lines} ${lines === 1 ? "line" : "lines"}: searched for replies of Amazon ` +
    "SES and for errors of mail clients, mail servers, TLS libraries, DNS and the network";
  const like = suspects.length === 0 || notes.length > 0 ? [] : [
    "",
    `most like an error:`,
    ...suspects.flatMap(({ line, quote }) => quoteLines(quote, `${INDENT}line ${line} > `, style)),
  ];
  return [...wrapped(searched, style.width, ""), ...like];
}

/** What to do where nothing was found. */
function nextSteps({ topic }: Explanation, { region = "REGION", system }: NextSteps, style: Style): readonly string[] {
  const { columns = Infinity } = style;
  const steps: readonly (readonly [command: string, purpose: string])[] = [
    ...(topic === undefined
      ? []
      : [[`smtpkey ${topic.command.replace("{region}", region)}`, `(${topic.about})`] as const]),
    [`smtpkey verify --region ${region}`, "(test the connection and the login)"],
    [inShell("smtpkey doctor - < FILE", system), "(read the whole log, with the lines before the error)"],
    ["smtpkey doctor --list", "(all problems that smtpkey knows)"],
  ];
  return [
    "next steps:",
    ...steps.flatMap(([command, purpose]) => {
      const whole = `${INDENT}$ ${command}    ${purpose}`;
      return whole.length <= columns
        ? [whole]
        : [...typedLines(command, style, INDENT), ...wrapped(purpose, style.width, `${INDENT}  `)];
    }),
  ];
}

/** A line of the text, as it is; on a terminal its words are kept whole. */
function quoteLines(quote: string, begin: string, { columns }: Style): readonly string[] {
  return wrappedFor(columns, quote, " ".repeat(begin.length), begin);
}

function seenLines(seen: SeenFinding, number: number, style: Style): readonly string[] {
  return [
    ...titleLines(seen.finding, `${number}.`, style),
    ...wrapped(placeOf(seen), style.width).map(style.faint),
    ...quoteLines(seen.quote, `${INDENT}> `, style),
    ...adviceLines(seen.finding, style),
  ];
}

function placeOf({ count, firstLine, lastLine, firstTime, lastTime, isLast }: SeenFinding): string {
  const first = firstTime === undefined ? "" : ` at ${firstTime}`;
  const last = lastTime === undefined || lastTime === firstTime ? "" : ` at ${lastTime}`;
  const latest = isLast ? ", the last failure in this text" : "";
  if (firstLine === lastLine) return `seen ${howOften(count)}, line ${firstLine}${first}${latest}`;
  return count === 1
    ? `seen once, on lines ${firstLine} to ${lastLine}${first}${latest}`
    : `seen ${howOften(count)}, line ${firstLine}${first} to line ${lastLine}${last}${latest}`;
}

function howOften(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function times(count: number): string {
  return count === 1 ? "" : ` and ${count - 1} more`;
}
