/**
 * A report of a login together with what AWS answered: the proven cause first.
 *
 * Invariant: the verdict stays the server's. What AWS proves comes before what is likely, adds its evidence to the reply of
 * the server, and never contradicts a message that the server accepted.
 * @module
 */

import type { AwsAnswers } from "../aws/answers.ts";
import { LOGIN } from "../findings/catalogue/login.ts";
import { finding } from "../findings/catalogue.ts";
import type { Finding } from "../findings/finding.ts";
import { failureIn } from "../smtp/stages.ts";
import { keyEvidence, keyFindings } from "./aws_key.ts";
import { sendingFindings } from "./aws_sending.ts";
import { outcomeOf } from "./outcome.ts";
import { type CauseName, remainingCauses } from "./rejection_causes.ts";
import type { Report } from "./report.ts";

/** What is known of the login in addition to the report. */
export interface AskedAbout {
  /** The SMTP user name, if it is an access key id. */
  readonly keyId: string | undefined;
  /** Whether the password was seen to come from the key, for the region of the endpoint. */
  readonly isFromKey: boolean;
}

/** `report` with the answers of AWS, its findings in their new order. */
export function withAws(report: Report, answers: AwsAnswers, about: AskedAbout): Report {
  const proven = provenBy(report, answers, about);
  const clock = clockFindings(answers);
  const findings = merged(report, [...proven, ...clock], answers, about);
  return { ...report, findings, aws: { answers, blocks: proven.some(({ severity }) => severity === "error") } };
}

/** What AWS proves, as far as it concerns this outcome. */
function provenBy(report: Report, answers: AwsAnswers, { keyId }: AskedAbout): readonly Finding[] {
  const outcome = outcomeOf(report);
  const key = keyFindings(answers, { keyId, region: report.endpoint.region?.name });
  const sending = sendingFindings(answers, report.message?.from);
  const later = outcome === "message-sent" ? sending.filter(({ severity }) => severity !== "error") : sending;
  // A server that accepts the login has seen the key with its own eyes; IAM may be some seconds ahead of it.
  return [...(report.verdict === "accepted" ? key.map(asWarning) : key), ...later];
}

function asWarning(one: Finding): Finding {
  return one.id === "key-inactive" ? one : { ...one, severity: "warning" };
}

function clockFindings({ behindSeconds }: AwsAnswers): readonly Finding[] {
  if (behindSeconds === undefined) return [];
  const minutes = Math.round(Math.abs(behindSeconds) / 60);
  const because = `by the Date header of AWS's answer it is ${minutes} minutes ${behindSeconds > 0 ? "slow" : "fast"}`;
  return [finding("clock-skewed", { because })];
}

function merged(
  report: Report,
  proven: readonly Finding[],
  answers: AwsAnswers,
  about: AskedAbout,
): readonly Finding[] {
  if (report.verdict === "rejected") return rejectedWith(report, proven, answers, about);
  const failure = failureIn(report.stages);
  const [main, ...others] = report.findings;
  if (failure === undefined || main === undefined) return joined(proven, report.findings);
  // The reply to the message, with AWS's evidence; a reply that explains nothing comes after what AWS proves.
  const same = proven.find(({ id }) => id === main.id);
  const isVague = main.id === "message-refused";
  if (report.verdict === "accepted" && isVague) return joined(proven, report.findings);
  const because = [main.because, ...(same === undefined ? reachability(report, answers) : [same.because])].join("; ");
  return joined([{ ...main, because }], [...proven, ...others]);
}

/** The first of each id, in this order. */
function joined(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !ids.has(id))];
}

/** A rejected login: a proven cause replaces the possible ones; without one, fewer of these remain. */
function rejectedWith(
  { findings }: Report,
  proven: readonly Finding[],
  answers: AwsAnswers,
  about: AskedAbout,
): readonly Finding[] {
  const cause = proven.find(({ id }) => CAUSES_OF_REJECTION.has(id));
  if (cause !== undefined) {
    const server = findings.find(({ id }) => id === "credentials-invalid")?.because.split("; ")[0];
    const because = server === undefined ? cause.because : `${cause.because}; ${server}`;
    const rest = findings.map((one) => one.id === "credentials-invalid" ? { ...one, consequence: true as const } : one);
    return joined([{ ...cause, severity: "error", because }], [...rest, ...proven]);
  }
  return joined(findings.map((one) => one.id === "credentials-invalid" ? narrowed(one, answers, about) : one), proven);
}

/** What explains a 535 by itself. */
const CAUSES_OF_REJECTION: ReadonlySet<Finding["id"]> = new Set<Finding["id"]>([
  "key-not-recognized",
  "key-inactive",
  "key-of-another-partition",
  "secret-does-not-match-key",
  "temporary-key",
  "region-not-enabled",
]);

/** A rejected login whose key AWS has nothing against: what of the causes that leaves. */
function narrowed(one: Finding, answers: AwsAnswers, { isFromKey, keyId }: AskedAbout): Finding {
  const evidence = keyEvidence(answers);
  if (evidence === undefined) return one;
  const because = `${one.because}; ${evidence}`;
  // What else is wrong with the credentials has its finding before this one, and its own remedy.
  if (one.remedy.causes === undefined) return { ...one, because };
  const { link } = LOGIN["credentials-invalid"].remedy;
  const left: readonly CauseName[] = isFromKey
    ? ["recent"]
    : answers.keyState.kind === "valid"
    ? ["otherRegion", "recent"]
    : ["otherRegion", "otherKey", "recent"];
  const others = one.remedy.causes.filter(({ text }) => text.startsWith("the host is not"));
  const places = { region: answers.region, keyId };
  const { remedy } = finding("credentials-invalid", { remedy: remainingCauses(left, { link, others }), places });
  return { ...one, because, remedy };
}

/** What the way to AWS says of the way to the server. */
function reachability({ verdict }: Report, { calls }: AwsAnswers): readonly string[] {
  if (verdict !== "unknown") return [];
  const isAnswered = calls.some(({ outcome, code }) => outcome !== "failed" || code !== undefined);
  return [
    isAnswered
      ? "the AWS API answers this machine over HTTPS, so it is not offline"
      : "the AWS API cannot be reached from this machine either",
  ];
}
