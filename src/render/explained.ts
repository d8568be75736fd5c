/**
 * What was found in a pasted text or a log.
 *
 * Invariant: every finding shows the line that it rests on, masked, with how often and when it was seen.
 * @module
 */

import type { Explanation, SeenFinding } from "../logs/explainer.ts";
import { adviceLines, titleLines } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { Style } from "./style.ts";
import { INDENT, wrapped } from "./wrap.ts";

/** The findings for a program. */
export function explainedJson({ findings, notes }: Explanation): string {
  return jsonText({
    schema: SCHEMA,
    findings: findings.map(({ finding, count, firstLine, lastLine, firstTime, lastTime, quote }) => ({
      ...finding,
      count,
      first_line: firstLine,
      last_line: lastLine,
      first_time: firstTime,
      last_time: lastTime,
      quote,
    })),
    notes,
  });
}

/** The findings for a person. */
export function explainedText({ findings, notes, lines }: Explanation, style: Style): string {
  const nothing = findings.length > 0 ? [] : [
    `nothing was recognised in ${lines} ${lines === 1 ? "line" : "lines"}: no words of SES, and no client's about it`,
  ];
  return [
    ...findings.flatMap((seen, index) => [...(index === 0 ? [] : [""]), ...seenLines(seen, index + 1, style)]),
    ...nothing,
    ...notes.flatMap((
      { text, line, count },
    ) => ["", ...wrapped(`note: line ${line}${times(count)}: ${text}`, style.width, "")]),
    "",
  ].join("\n");
}

function seenLines(seen: SeenFinding, number: number, style: Style): readonly string[] {
  return [
    ...titleLines(seen.finding, `${number}.`, style),
    ...wrapped(placeOf(seen), style.width).map(style.faint),
    `${INDENT}> ${seen.quote}`,
    ...adviceLines(seen.finding, style),
  ];
}

function placeOf({ count, firstLine, lastLine, firstTime, lastTime }: SeenFinding): string {
  const first = firstTime === undefined ? "" : ` at ${firstTime}`;
  const last = lastTime === undefined ? "" : ` at ${lastTime}`;
  const place = firstLine === lastLine
    ? `line ${firstLine}${first}`
    : `line ${firstLine}${first} to line ${lastLine}${last}`;
  return `seen ${count === 1 ? "once" : `${count} times`}, ${place}`;
}

function times(count: number): string {
  return count === 1 ? "" : ` and ${count - 1} more`;
}
