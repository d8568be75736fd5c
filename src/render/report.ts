/**
 * The report of a probe, for people and for programs.
 *
 * Invariant: one line a stage, then the verdict, then what to do; the same facts in both forms.
 * @module
 */

import { SECURITY_TEXT } from "../ses/endpoint.ts";
import type { StageResult } from "../smtp/stages.ts";
import type { TranscriptLine } from "../smtp/transcript.ts";
import { EXIT } from "../failure.ts";
import { type Outcome, outcomeOf, outcomeRow } from "../verdict/outcome.ts";
import { plainFault } from "../verdict/plain_fault.ts";
import type { CertificateInspection, Report } from "../verdict/report.ts";
import { awsJson, awsLines } from "./aws.ts";
import { certificateJson, certificateLines } from "./certificate.ts";
import { closingLines, findingsText } from "./finding.ts";
import { jsonText, SCHEMA } from "./message.ts";
import type { InspectionJson, OneJson, ReportJson } from "./schemas/verify_schema.ts";
import type { Style } from "./style.ts";
import { typedLines } from "./typed_lines.ts";
import { waterfall } from "./waterfall.ts";
import { INDENT, wrapped } from "./wrap.ts";

/** The report as JSON. */
export function renderReportJson(report: Report): string {
  return jsonText<OneJson>({ schema: SCHEMA, ...reportFacts(report) });
}

/** The report in the names of JSON. */
export function reportFacts(report: Report): ReportJson {
  const { verdict, endpoint, login, stages, findings, transcript, message, certificate, aws } = report;
  const { host, port, security, region } = endpoint;
  return {
    verdict,
    endpoint: { host, port, security, ...(region === undefined ? {} : { region: region.name }) },
    ...(login === undefined ? {} : { login: loginFacts(login) }),
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
    ...(message === undefined ? {} : { message: { from: message.from, to: message.to, id: message.id ?? null } }),
    ...(certificate === undefined ? {} : { certificate: certificateFacts(certificate) }),
    ...(aws === undefined ? {} : { aws: awsJson(aws) }),
    transcript: transcript.map(({ atMs, from, secure, line }) => ({ at_ms: atMs, from, secure, line })),
  };
}

function certificateFacts({ seen, at }: CertificateInspection): InspectionJson {
  return seen.ok ? certificateJson(seen.value, at) : { unavailable: seen.fault.text };
}

/** The report for a person at the time `now`; `verbose` adds the transcript. What is long ends with the verdict again. */
export function renderReportText(report: Report, style: Style, verbose: boolean, now: Date): string {
  const details = [
    ...findingsText(report.findings, style),
    ...awsLines(report.aws, style, now),
    ...certificateText(report.certificate, style),
    ...(verbose ? ["", "transcript:", ...transcriptLines(report.transcript, style)] : []),
  ];
  return [
    ...wrapped(headline(report), style.width, INDENT, ""),
    "",
    ...stageLines(report.stages, style),
    "",
    ...verdictLines(report, style),
    ...caveats(report).flatMap((text) => wrapped(text, style.width, "")),
    ...details,
    ...(details.length === 0 ? [] : ["", ...verdictLines(report, style), ...closingLines(report.findings, style)]),
    ...(report.next === undefined ? [] : typedLines(report.next, style, "")),
    "",
  ].join("\n");
}

function certificateText(inspection: CertificateInspection | undefined, style: Style): readonly string[] {
  if (inspection === undefined) return [];
  const { seen, at } = inspection;
  const lines = seen.ok
    ? certificateLines(seen.value, at, style)
    : wrapped(`not available: ${seen.fault.text}`, style.width, "");
  return ["", "certificate:", ...lines];
}

function headline({ endpoint: { host, port, security }, login }: Report): string {
  const who = login === undefined ? "no login" : `${userText(login)}, password ${passwordText(login.source)}`;
  return `${host} port ${port}, ${SECURITY_TEXT[security]}, ${who}`;
}

/** The user name, with the account in it. */
export function userText({ username, account }: NonNullable<Report["login"]>): string {
  return account === undefined ? username : `${username} (account ${account})`;
}

function loginFacts({ username, source, account }: NonNullable<Report["login"]>): NonNullable<ReportJson["login"]> {
  return { username, source, ...(account === undefined ? {} : { account }) };
}

/** Where the password of a login came from, in words. */
export function passwordText(source: string): string {
  return source.startsWith("derived ") ? source : `from ${source}`;
}

const MARKS = { ok: "✓", failed: "✗", skipped: "·" } as const;

/** Columns that a line without its waterfall may need. */
const WIDE_ENOUGH = 100;

function stageLines(stages: readonly StageResult[], style: Style): readonly string[] {
  const bars = (style.columns ?? 0) >= WIDE_ENOUGH ? waterfall(stages) : stages.map(() => "");
  return stages.flatMap((stage, index) => stageLine(stage, style, bars[index]));
}

const PAINT = { ok: "good", failed: "bad", skipped: "faint" } as const;

/** What happened at one stage; a long text goes on in further lines. */
export function stageLine(result: StageResult, style: Style, bar = ""): readonly string[] {
  const { stage, outcome, ms } = result;
  const text = outcome === "failed" ? plainFault(result.text ?? "") : result.text ?? "";
  const state = `${MARKS[outcome]} ${outcome.padEnd(7)}`;
  const time = (outcome === "skipped" ? "" : `${Math.round(ms)} ms`).padStart(10);
  const place = `  ${stage.padEnd(11)}${time}  ${bar}`;
  const begin = state.length + place.length;
  const { columns = Infinity } = style;
  const isBeside = columns - begin >= NARROWEST_TEXT;
  const indent = " ".repeat(isBeside ? begin : INDENT.length * 2);
  const [first = "", ...rest] = wrapped(text, columns, indent);
  const painted = style[PAINT[outcome]](state) + place;
  return isBeside || text === ""
    ? [`${painted}${first.trimStart()}`.trimEnd(), ...rest]
    : [painted.trimEnd(), first, ...rest];
}

/** Least columns for the text of a stage; with less, it is written below. */
const NARROWEST_TEXT = 24;

function verdictLines(report: Report, style: Style): readonly string[] {
  const { exit, sentence } = outcomeRow(report);
  return wrapped(sentence, style.width, "").map(exit === EXIT.yes ? style.good : style.bad);
}

/** What an accepted login does not prove; other outcomes prove nothing. */
const CAVEATS: Readonly<Partial<Record<Outcome, (report: Report) => string>>> = {
  "message-sent": ({ message }) =>
    `the server accepted the message to ${message?.to}, ${idText(message?.id)}; ${NOT_DELIVERED}`,
  "accepted": ({ endpoint: { region } }) => region === undefined ? NOT_PROVEN : NOT_PROVEN_BY_SES,
  "message-unknown": () => "delivery status of the message is unknown",
  "message-refused": () => "the finding below blocks delivery; do not change the credentials",
};

function caveats(report: Report): readonly string[] {
  const caveat = CAVEATS[outcomeOf(report)]?.(report);
  return caveat === undefined ? [] : [caveat];
}

const NOT_DELIVERED = "check the mailbox for the message or for a bounce";

function idText(id: string | undefined): string {
  return id === undefined ? "without an id" : `id ${id}`;
}

const NOT_PROVEN = "login only: whether the server sends mail is checked when a message is sent";
const NOT_PROVEN_BY_SES =
  "login only: sending rights (ses:SendRawEmail), verified identities, sandbox and quotas are checked when a message is " +
  "sent; test with --from ADDRESS";

/** The dialogue: who spoke, whether encrypted (`~`) or in clear (`-`), and when. */
function transcriptLines(transcript: readonly TranscriptLine[], style: Style): readonly string[] {
  return transcript.map(({ atMs, from, secure, line }) => {
    const shaft = secure ? "~" : "-";
    const arrow = from === "client" ? ` ${shaft}>` : `<${shaft} `;
    return `${style.faint(`${String(atMs).padStart(6)} ms`)} ${arrow} ${line}`;
  });
}
