/**
 * What was found in a pasted text or a log.
 *
 * Invariant: every finding shows the line that it rests on, masked, with how often and when it was seen.
 * @module
 */

import type { Explanation, SeenFinding } from "../logs/explainer.ts";
import { adviceLines, closingLines, titleLines } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { ExplainedJson } from "./schemas/doctor_schema.ts";
import type { Style } from "./style.ts";
import { INDENT, wrapped } from "./wrap.ts";
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
  const isLonger = lines.length > (style.rows ?? Infinity);
  return [...lines, ...(isLonger ? firstAgain(explanation, style) : []), ""].join("\n");
}

function firstAgain({ findings }: Explanation, style: Style): readonly string[] {
  const [first] = findings;
  return first === undefined ? [] : ["", ...titleLines(first.finding, "1.", style), ...closingLines([first.finding])];
}

function bodyLines(explanation: Explanation, next: NextSteps, style: Style): readonly string[] {
  const { findings, notes } = explanation;
  return [
    ...findings.flatMap((seen, index) => [...(index === 0 ? [] : [""]), ...seenLines(seen, index + 1, style)]),
    ...(findings.length > 0 ? [] : nothingLines(explanation, style)),
    ...notes.flatMap((
      { text, line, count },
    ) => ["", ...wrapped(`note: line ${line}${times(count)}: ${text}`, style.width, "")]),
    ...(findings.length > 0 ? [] : ["", ...nextSteps(next)]),
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
    ...suspects.map(({ line, quote }) => `${INDENT}line ${line} > ${quote}`),
  ];
  return [...wrapped(searched, style.width, ""), ...like];
}

/** What to do where nothing was found. */
function nextSteps({ region = "REGION", system }: NextSteps): readonly string[] {
  return [
    "next steps:",
    `${INDENT}$ smtpkey verify --region ${region}    (test the connection and the login)`,
    `${INDENT}$ ${inShell("smtpkey doctor - < FILE", system)}    (read the whole log, with the lines before the error)`,
    `${INDENT}$ smtpkey doctor --list    (all problems that smtpkey knows)`,
  ];
}

function seenLines(seen: SeenFinding, number: number, style: Style): readonly string[] {
  return [
    ...titleLines(seen.finding, `${number}.`, style),
    ...wrapped(placeOf(seen), style.width).map(style.faint),
    `${INDENT}> ${seen.quote}`,
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
