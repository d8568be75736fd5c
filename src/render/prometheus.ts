/**
 * The results as metrics, for the textfile collector of Prometheus' node exporter or anything else that reads the format.
 *
 * Invariant: the text exposition format 0.0.4: base units, HELP and TYPE once a metric, and no series twice.
 * @module
 */

import type { SesAccount } from "../aws/sesv2.ts";
import type { Verdict } from "../verdict/diagnosis.ts";
import { escapeControl } from "../escape.ts";
import type { Report } from "../verdict/report.ts";
import { ranIn, type Results, totalMs } from "../verdict/results.ts";
import { leafOf } from "./validity.ts";

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly samples: (results: Results) => readonly Sample[];
}

const VERDICTS: readonly Verdict[] = ["accepted", "rejected", "unknown"];

/** One gauge a row. What was skipped has no time and no success, so it has no sample. */
const METRICS: readonly Metric[] = [
  {
    name: "smtpkey_build_info",
    help: "Version of smtpkey and of its runtime.",
    samples: ({ program: { version, deno, target } }) => [[{ version, deno, target }, 1]],
  },
  {
    name: "smtpkey_run_timestamp_seconds",
    help: "When the run ended, in seconds since 1970.",
    samples: ({ at }) => [[{}, at.getTime() / 1000]],
  },
  {
    name: "smtpkey_exit_code",
    help: "Exit code of the run: 0 accepted, 1 rejected, 3 inconclusive.",
    samples: ({ exit }) => [[{}, exit]],
  },
  {
    name: "smtpkey_verdict",
    help: "Verdict on the login: 1 for the verdict of this run, 0 for the others.",
    samples: each((report) =>
      VERDICTS.map((verdict) => [{ ...placeOf(report), verdict }, Number(verdict === report.verdict)])
    ),
  },
  {
    name: "smtpkey_login_accepted",
    help: "Whether the server accepts the login: 1 yes, 0 no; absent if inconclusive.",
    samples: each((report) =>
      report.verdict === "unknown" ? [] : [[placeOf(report), Number(report.verdict === "accepted")]]
    ),
  },
  {
    name: "smtpkey_duration_seconds",
    help: "Time from the start to the end of the last stage that ran.",
    samples: each((report) => [[placeOf(report), seconds(totalMs(report.stages))]]),
  },
  {
    name: "smtpkey_stage_ok",
    help: "Whether a stage succeeded: 1 yes, 0 no; absent if it was skipped.",
    samples: each((report) =>
      ranIn(report.stages).map(({ stage, outcome }) => [{ ...placeOf(report), stage }, Number(outcome === "ok")])
    ),
  },
  {
    name: "smtpkey_stage_seconds",
    help: "Time that a stage took; absent if it was skipped.",
    samples: each((report) =>
      ranIn(report.stages).map(({ stage, ms }) => [{ ...placeOf(report), stage }, seconds(ms)])
    ),
  },
  {
    name: "smtpkey_certificate_expiry_timestamp_seconds",
    help: "When the server's certificate expires, in seconds since 1970; absent if it was not read.",
    samples: each((report) => expiry(report).map((at) => [placeOf(report), at.getTime() / 1000])),
  },
  {
    name: "smtpkey_aws_production_access",
    help: "Whether the account is out of the SES sandbox: 1 yes, 0 no; absent if AWS did not say.",
    samples: each((report) => ofAccount(report, ({ production }) => Number(production))),
  },
  {
    name: "smtpkey_aws_sending_enabled",
    help: "Whether the account may send: 1 yes, 0 no; absent if AWS did not say.",
    samples: each((report) => ofAccount(report, ({ sending }) => Number(sending))),
  },
  {
    name: "smtpkey_aws_quota_sent",
    help: "Messages that the account sent in the last 24 hours; absent if AWS did not say.",
    samples: each((report) => ofAccount(report, ({ quota }) => quota?.sent24Hours)),
  },
  {
    name: "smtpkey_aws_quota_limit",
    help: "Messages that the account may send in 24 hours, -1 without a limit; absent if AWS did not say.",
    samples: each((report) => ofAccount(report, ({ quota }) => quota?.max24Hours)),
  },
  {
    name: "smtpkey_aws_key_created_timestamp_seconds",
    help: "When the access key was made, in seconds since 1970; absent if AWS did not say.",
    samples: each(keyCreated),
  },
  {
    name: "smtpkey_aws_key_last_used_timestamp_seconds",
    help: "When the access key was last used, in seconds since 1970; absent if AWS did not say.",
    samples: each(keyLastUsed),
  },
  {
    name: "smtpkey_finding_info",
    help: "A finding, by its id and severity; always 1.",
    samples: each((report) => report.findings.map(({ id, severity }) => [{ ...placeOf(report), id, severity }, 1])),
  },
];

/** The metrics of `results`. */
export function renderPrometheus(results: Results): string {
  return METRICS.map(({ name, help, samples }) => {
    const lines = new Map(samples(results).map(([labels, value]) => [series(name, labels), value]));
    if (lines.size === 0) return "";
    const head = `# HELP ${name} ${help}\n# TYPE ${name} gauge\n`;
    return head + [...lines].map(([line, value]) => `${line} ${value}\n`).join("");
  }).join("");
}

function each(samples: (report: Report) => readonly Sample[]): Metric["samples"] {
  return ({ reports }) => reports.flatMap(samples);
}

/** A figure of the account in SES. */
function ofAccount(report: Report, figure: (account: SesAccount) => number | undefined): readonly Sample[] {
  const account = report.aws?.answers.account;
  const value = account === undefined ? undefined : figure(account);
  return value === undefined ? [] : [[placeOf(report), value]];
}

function keyCreated(report: Report): readonly Sample[] {
  return timeOf(report, report.aws?.answers.key?.created);
}

function keyLastUsed(report: Report): readonly Sample[] {
  return timeOf(report, report.aws?.answers.key?.at);
}

function timeOf(report: Report, time: string | undefined): readonly Sample[] {
  const ms = time === undefined ? NaN : Date.parse(time);
  return Number.isNaN(ms) ? [] : [[placeOf(report), ms / 1000]];
}

/** All series have the same labels; one without a value is the same as none. */
function placeOf({ endpoint: { host, port, security, region } }: Report): Labels {
  return { host, port: String(port), tls: security, region: region?.name ?? "" };
}

function expiry({ certificate }: Report): readonly Date[] {
  const leaf = leafOf(certificate?.seen);
  return leaf === undefined ? [] : [leaf.validTo];
}

/** Whole microseconds: what is below is noise. */
function seconds(ms: number): number {
  return Math.round(ms * 1000) / 1_000_000;
}

function series(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(",")}}`;
}

/** As the format asks; a line feed is a control character, and visible already. */
function escaped(value: string): string {
  return escapeControl(value).replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}
