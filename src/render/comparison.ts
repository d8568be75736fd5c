/**
 * Several reports side by side: a line each, then what they say together.
 *
 * Invariant: the table shows which works; why one does not is in its stages in the JSON, or in a run of it alone.
 * @module
 */

import type { Across, Comparison } from "../verdict/compare.ts";
import { type Outcome, outcomeOf, outcomeRow, works } from "../verdict/outcome.ts";
import { plainFault } from "../verdict/plain_fault.ts";
import { failureIn, interruptedIn } from "../smtp/stages.ts";
import { closingLines, findingsText } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { Report } from "../verdict/report.ts";
import { reportFacts } from "./report.ts";
import { countsText, namesOf, totalMs } from "../verdict/results.ts";
import type { SeveralJson } from "./schemas/verify_schema.ts";
import type { Style } from "./style.ts";
import { typedLines } from "./typed_lines.ts";
import { INDENT, shortened, wrapped } from "./wrap.ts";

/** The comparison as JSON; each result is a report. */
export function renderComparisonJson({ across, verdict, reports, findings }: Comparison): string {
  return jsonText<SeveralJson>({ schema: SCHEMA, verdict, across, results: reports.map(reportFacts), findings });
}

/** The comparison for a person. */
export function renderComparisonText(comparison: Comparison, style: Style): string {
  const { across, reports, findings } = comparison;
  const next = reports.find((report) => report.next !== undefined)?.next;
  return [
    ...wrapped(headline(comparison), style.width, INDENT, ""),
    "",
    ...tableLines(across, reports, style),
    "",
    ...summary(comparison, style),
    ...findingsText(findings, style),
    ...(findings.length === 0
      ? []
      : ["", ...wrapped(countsText(reports), style.width, ""), ...closingLines(findings, style)]),
    ...(next === undefined ? [] : typedLines(next, style, "")),
    "",
  ].join("\n");
}

function headline({ across, reports }: Comparison): string {
  const [{ endpoint, login } = { endpoint: undefined, login: undefined }] = reports;
  const where = across === "ports" ? `${endpoint?.host ?? ""}, ${reports.length} ports` : `${reports.length} regions`;
  return `${where}, ${login === undefined ? "no login" : login.username}`;
}

/** On fewer columns a row has only name, outcome and time. */
const NARROW = 70;

function tableLines(across: Across, reports: readonly Report[], style: Style): readonly string[] {
  const { columns = Infinity } = style;
  const names = namesOf(reports);
  const widest = Math.max(...names.map((name) => name.length));
  const words = reports.map((report) => outcomeRow(report).word);
  const word = Math.max(...words.map(({ length }) => length));
  return reports.map((report, index) => {
    const mode = across === "ports" && columns >= NARROW ? `  ${report.endpoint.security.padEnd(8)}` : "";
    const time = `${Math.round(totalMs(report.stages))} ms`.padStart(9);
    const place = `${(names[index] ?? "").padEnd(widest)}${mode}  ${(words[index] ?? "").padEnd(word)}${time}`;
    return `${markOf(report, style)} ${place}  ${
      columns < NARROW ? "" : shortened(deciding(report), columns - place.length - 4)
    }`
      .trimEnd();
  });
}

function markOf(report: Report, style: Style): string {
  if (interruptedIn(report.stages) !== undefined) return style.faint("·");
  return works(outcomeOf(report)) ? style.good("✓") : style.bad("✗");
}

/** The fact that decided: what failed and how, or the answer to the last stage that shows something. */
function deciding({ stages }: Report): string {
  const failure = failureIn(stages);
  if (failure !== undefined) return `${failure.stage}: ${plainFault(failure.text ?? "")}`;
  const waiting = interruptedIn(stages);
  if (waiting !== undefined) return `${waiting.stage}: ${waiting.text ?? ""}`;
  const last = stages.findLast(({ stage, outcome }) => outcome === "ok" && stage !== "quit");
  return last?.text ?? "";
}

/** Which work, and which do not; where none does, whether at least the login was answered. */
function summary({ across, reports }: Comparison, style: Style): readonly string[] {
  const answered = reports.filter(({ stages }) => interruptedIn(stages) === undefined);
  if (answered.length < reports.length) return interruptedSummary({ across, reports, answered }, style);
  const outcomes = reports.map(outcomeOf);
  const all = namesOf(reports);
  const named = (wanted: (outcome: Outcome) => boolean): string =>
    all.filter((_, index) => wanted(outcomes[index] ?? "not-tried")).join(", ");
  const noun = across === "ports" ? "port" : "region";
  if (outcomes.every(works)) return [style.good(`every ${noun} works from here`)];
  const rest = `does not: ${named((outcome) => !works(outcome))}`;
  if (outcomes.some(works)) {
    return [...wrapped(`works: ${named(works)}`, style.width, ""), ...wrapped(rest, style.width, "")];
  }
  const refused = named((outcome) => outcome === "rejected");
  if (across === "regions" || refused === "") return [style.bad(`no ${noun} works from here`)];
  return wrapped(`${refused}: reached, and the login is refused; so it is not the port`, style.width, "").map(
    style.bad,
  );
}

/** The same where Ctrl-C came before all had answered: it counts no others. */
function interruptedSummary(
  { across, reports, answered }: Pick<Comparison, "across" | "reports"> & { readonly answered: readonly Report[] },
  style: Style,
): readonly string[] {
  const all = namesOf(reports);
  const working = all.filter((_, index) => {
    const report = reports[index];
    return report !== undefined && works(outcomeOf(report));
  });
  const counted = `interrupted: ${answered.length} of ${reports.length} ${across} had answered`;
  const none = answered.length === 0 ? "" : ", and none of these works";
  return working.length > 0
    ? [...wrapped(`works: ${working.join(", ")}`, style.width, ""), ...wrapped(counted, style.width, "")]
    : wrapped(`${counted}${none}`, style.width, "");
}
