/**
 * The report of a probe, for people and for programs.
 *
 * Rule: one line a stage, then the verdict, then what to do; the same facts in both forms.
 * @module
 */

import type { ProbedEndpoint, Verdict } from "../diagnosis/diagnose.ts";
import type { Finding } from "../diagnosis/finding.ts";
import { failureIn, type StageResult } from "../smtp/stages.ts";
import type { TranscriptLine } from "../smtp/transcript.ts";
import { findingsText, wrapped } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { Style } from "./style.ts";
import { waterfall } from "./waterfall.ts";

/** All that is known after a probe. */
export interface Report {
  /** Whether the login is good. */
  readonly verdict: Verdict;
  /** Where it was tried. */
  readonly endpoint: ProbedEndpoint;
  /** Undefined if the login was left out on purpose. */
  readonly login: { readonly username: string; readonly source: string } | undefined;
  /** All of them, in their order. */
  readonly stages: readonly StageResult[];
  /** Likeliest first. */
  readonly findings: readonly Finding[];
  /** What was said, secrets masked. */
  readonly transcript: readonly TranscriptLine[];
}

/** The report as JSON. */
export function renderReportJson(report: Report): string {
  const { verdict, endpoint, login, stages, findings, transcript } = report;
  const { host, port, security, region } = endpoint;
  return jsonText({
    schema: SCHEMA,
    verdict,
    endpoint: { host, port, security, ...(region === undefined ? {} : { region: region.name }) },
    ...(login === undefined ? {} : { login }),
    stages: stages.map(({ stage, outcome, startMs, ms, code, text }) => ({
      stage,
      outcome,
      at_ms: Math.round(startMs),
      ms: Math.round(ms),
      code,
      text,
    })),
    findings,
    notes: caveats(report).map((text) => ({ text })),
    transcript: transcript.map(({ atMs, from, secure, line }) => ({ at_ms: atMs, from, secure, line })),
  });
}

/** The report for a person; `verbose` adds the transcript. */
export function renderReportText(report: Report, style: Style, verbose: boolean): string {
  return [
    headline(report),
    "",
    ...stageLines(report.stages, style),
    "",
    ...verdictLines(report, style),
    ...findingsText(report.findings, style),
    ...(verbose ? ["", "transcript:", ...transcriptLines(report.transcript, style)] : []),
    "",
  ].join("\n");
}

function headline({ endpoint: { host, port, security }, login }: Report): string {
  const mode = security === "wrapper" ? "TLS from the first byte" : "STARTTLS";
  const who = login === undefined ? "no login" : `${login.username}, password ${placeOf(login.source)}`;
  return `${host} port ${port}, ${mode}, ${who}`;
}

function placeOf(source: string): string {
  return source.startsWith("derived ") ? source : `from ${source}`;
}

const MARKS = { ok: "✓", failed: "✗", skipped: "·" } as const;

/** Columns that a line without its waterfall may need. */
const WIDE_ENOUGH = 100;

function stageLines(stages: readonly StageResult[], style: Style): readonly string[] {
  const bars = (style.columns ?? 0) >= WIDE_ENOUGH ? waterfall(stages) : stages.map(() => "");
  const paint = { ok: style.good, failed: style.bad, skipped: style.faint } as const;
  return stages.map(({ stage, outcome, ms, text = "" }, index) => {
    const state = paint[outcome](`${MARKS[outcome]} ${outcome.padEnd(7)}`);
    const time = (outcome === "skipped" ? "" : `${Math.round(ms)} ms`).padStart(10);
    const place = `${stage.padEnd(11)}${time}  ${bars[index] ?? ""}`;
    return `${state}  ${place}${cut(text, (style.columns ?? Infinity) - place.length - STATE_WIDTH)}`.trimEnd();
  });
}

/** Columns of mark and outcome, with the gap behind them. */
const STATE_WIDTH = 11;

/** `text` in at most `columns`: a banner need not be read to its end, and `--verbose` has it in full. */
function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
}

function verdictLines(report: Report, style: Style): readonly string[] {
  const { verdict, stages, login } = report;
  const failure = failureIn(stages);
  if (verdict === "accepted") {
    return [
      style.good("accepted: the server takes this login"),
      ...caveats(report).flatMap((text) => wrapped(text, "")),
    ];
  }
  if (verdict === "rejected") return [style.bad("rejected: the server does not take this login")];
  if (failure !== undefined) {
    const what = login === undefined ? "the way to the server is not free" : "the login was not judged";
    return [style.bad(`unknown: ${what}: ${failure.stage} failed`)];
  }
  const reason = login === undefined
    ? "every stage before it passed, and it was left out as asked"
    : "it was not tried";
  return [style.strong(`unknown: nothing is known of the login: ${reason}`)];
}

/** What an accepted login does not prove. */
function caveats({ verdict, endpoint: { region } }: Report): readonly string[] {
  if (verdict !== "accepted") return [];
  return [region === undefined ? "this does not prove that mail gets out: that is decided later" : NOT_PROVEN];
}

const NOT_PROVEN =
  "this does not prove that mail gets out: permission (ses:SendRawEmail), verified identities, sandbox " +
  "and limits are looked at only after a message was handed over";

/** The dialogue: who spoke, whether encrypted (`~`) or in clear (`-`), and when. */
function transcriptLines(transcript: readonly TranscriptLine[], style: Style): readonly string[] {
  return transcript.map(({ atMs, from, secure, line }) => {
    const shaft = secure ? "~" : "-";
    const arrow = from === "client" ? ` ${shaft}>` : `<${shaft} `;
    return `${style.faint(`${String(atMs).padStart(6)} ms`)} ${arrow} ${line}`;
  });
}
