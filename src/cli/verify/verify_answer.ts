/**
 * How `verify` answers: the form that was asked for, and the exit code.
 *
 * Invariant: forms are a table, and none changes the exit code but that of Nagios, which has codes of its own.
 * @module
 */

import type { Across } from "../../verdict/compare.ts";
import { outcomeRow, rowOf } from "../../verdict/outcome.ts";
import { EXIT, type ExitCode } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { renderReportJson, renderReportText } from "../../render/report.ts";
import type { Report } from "../../verdict/report.ts";
import type { Results } from "../../verdict/results.ts";
import { type Style, styleFor } from "../../render/style.ts";
import type { AnswerForm } from "./verify_request.ts";
import type { Ran } from "./attempts_begun.ts";
import { VERSION } from "../version.ts";
import { shellOf } from "../input/system.ts";

/** Writes what a run came to, and gives the exit code. */
export async function answerRun(
  host: Host,
  form: AnswerForm,
  { reports, across, interrupted }: Ran,
): Promise<ExitCode> {
  const [report] = reports;
  if (report === undefined && across === undefined) return EXIT.interrupted;
  const exit = across === undefined && report !== undefined
    ? await answerOne(host, form, report)
    : await answerSeveral(host, form, across ?? "regions", reports);
  return interrupted ? EXIT.interrupted : exit;
}

function answerOne(host: Host, form: AnswerForm, report: Report): Promise<ExitCode> {
  const { exit } = outcomeRow(report);
  return write(host, form, { reports: [report], findings: [], verdict: report.verdict, exit }, {
    json: () => renderReportJson(report),
    human: (style) => renderReportText(report, style, form.verbose, host.wallClock()),
  });
}

/** Writes several reports side by side, and gives the exit code of what they come to together. */
async function answerSeveral(
  host: Host,
  form: AnswerForm,
  across: Across,
  reports: readonly Report[],
): Promise<ExitCode> {
  const { outcome, verdict, findings, ...forms } = (await import("./several.ts")).compared(reports, across);
  return await write(host, form, { reports, findings, verdict, exit: rowOf(outcome).exit }, forms);
}

/** The forms that differ between one report and several. */
interface Forms {
  readonly json: () => string;
  readonly human: (style: Style) => string;
}

async function write(
  host: Host,
  { format }: AnswerForm,
  found: Omit<Results, "program" | "at">,
  forms: Forms,
): Promise<ExitCode> {
  if (format === "human") {
    host.stdout.write(forms.human(styleFor(host.stdout, host.env("NO_COLOR"), host.env("TERM"), shellOf(host))));
    return found.exit;
  }
  if (format === "json") {
    host.stdout.write(forms.json());
    return found.exit;
  }
  const { deno, target } = host.build();
  const results: Results = { ...found, program: { version: VERSION, deno, target }, at: host.wallClock() };
  const { text, exit } = await RENDERERS[format](results);
  host.stdout.write(text);
  return exit;
}

/** A result in the form of a page or of a monitor, with the exit code that its readers expect. */
interface Rendered {
  readonly text: string;
  readonly exit: ExitCode;
}

/** Loaded when they are asked for. */
const RENDERERS: Readonly<
  Record<Exclude<AnswerForm["format"], "human" | "json">, (results: Results) => Promise<Rendered>>
> = {
  html: async (results) => {
    const { renderHtml } = await import("../../render/html/document.ts");
    return { text: renderHtml(results), exit: results.exit };
  },
  nagios: async (results) => {
    const { nagiosExit, renderNagios } = await import("../../render/nagios.ts");
    return { text: renderNagios(results), exit: nagiosExit(results) };
  },
  prometheus: async (results) => {
    const { renderPrometheus } = await import("../../render/prometheus.ts");
    return { text: renderPrometheus(results), exit: results.exit };
  },
};
