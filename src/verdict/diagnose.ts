/**
 * What a probe means: one verdict, and the findings that explain it, likeliest first.
 *
 * Invariant: pure. The verdict is about the credential alone: `accepted` and `rejected` rest on the server's final word to AUTH,
 * everything else leaves it `unknown`.
 * @module
 */

import { regionOfHost, type Security, SECURITY_TEXT } from "../ses/endpoint.ts";
import type { Region } from "../ses/region.ts";
import type { Fault } from "../smtp/connection.ts";
import type { ProbeReport } from "../smtp/probe.ts";
import { failureIn, isMailStage, type StageResult } from "../smtp/stages.ts";
import { afterLogin, envelopeIn } from "./after_login.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import { findingIdFor } from "./fault_findings.ts";
import type { Finding } from "../findings/finding.ts";
import { LOGIN } from "../findings/catalogue/login.ts";
import { finding } from "../findings/catalogue.ts";
import { oddChallenges } from "./mechanism.ts";
import { nextStep } from "./next_step.ts";
import type { PairJudgement } from "../credentials/pair_evidence.ts";
import { CAUSE, causesText } from "./rejection_causes.ts";
import { isSes } from "../findings/ses_replies.ts";

/** Whether SES takes the login. */
export type Verdict = "accepted" | "rejected" | "unknown";

/** Where the probe went. */
export interface ProbedEndpoint {
  /** Name or address as it was asked for. */
  readonly host: string;
  /** The TCP port. */
  readonly port: number;
  /** The TLS mode that was used. */
  readonly security: Security;
  /** The region that the login is for; undefined for a server that is not SES. */
  readonly region: Region | undefined;
}

/** The meaning of a probe. */
export interface Diagnosis {
  /** What the server's word to AUTH amounts to. */
  readonly verdict: Verdict;
  /** Likeliest first, then what is odd but not in the way. */
  readonly findings: readonly Finding[];
}

/** What `report` means; `pair` is what the login looked like offline, if there was one. */
export function diagnose(report: ProbeReport, endpoint: ProbedEndpoint, pair: PairJudgement | undefined): Diagnosis {
  const failure = failureIn(report.stages);
  const verdict = verdictOf(report.stages);
  const talksLikeSes = endpoint.region !== undefined || isSes(endpoint.host) ||
    report.transcript.some(({ from, line }) => from === "server" && isSes(line));
  const main = failure?.fault === undefined
    ? []
    : [explain(failure, failure.fault, { report, endpoint, pair, talksLikeSes })];
  const offline = verdict === "accepted" || !talksLikeSes ? [] : pair?.findings ?? [];
  // A refused login is explained by what is wrong with the pair; any other failure comes before it.
  const isAboutPair = main[0]?.id === "credentials-invalid";
  return {
    verdict,
    findings: [...(isAboutPair ? [...offline, ...main] : [...main, ...offline]), ...asides(report, endpoint)],
  };
}

function verdictOf(stages: readonly StageResult[]): Verdict {
  const auth = stages.find(({ stage }) => stage === "auth");
  if (auth?.outcome === "ok") return "accepted";
  return auth?.fault?.kind === "reply" && auth.fault.reply.code === 535 ? "rejected" : "unknown";
}

interface Context {
  readonly report: ProbeReport;
  readonly endpoint: ProbedEndpoint;
  readonly pair: PairJudgement | undefined;
  readonly talksLikeSes: boolean;
}

/** The finding about the stage that failed. */
function explain({ stage }: StageResult, fault: Fault, context: Context): Finding {
  const { host, port, region, security } = context.endpoint;
  const places = { host, port: String(port), region: region?.name };
  const id = findingIdFor(fault, stage, port);
  if (id === "credentials-invalid") return explainRejection(fault, context);
  if (id === "dns-failed" && region !== undefined && region.smtp !== "yes") {
    const because = `${fault.text}; ${region.name} is not known to answer SMTP`;
    return finding("no-smtp-endpoint", { because, places, severity: "error" });
  }
  const remedy = nextStep(id, { stage, host, port, security });
  if (isMailStage(stage) && fault.kind === "reply") {
    const particulars = afterLogin(id, fault.text, envelopeIn(context.report.transcript), region?.name);
    return finding(id, {
      ...(remedy === undefined ? {} : { remedy }),
      ...particulars,
      places: { ...places, ...particulars.places },
    });
  }
  const dead = stage === "connect" ? context.report.deadAddresses : [];
  const because = [...dead.map(({ address, fault }) => `${address.address}: ${fault.text}`), becauseOf(fault, context)]
    .join("; ");
  return finding(id, { because, places, ...(remedy === undefined ? {} : { remedy }) });
}

/** A refused login: what is left of its causes once the pair has been looked at. */
function explainRejection(fault: Fault, context: Context): Finding {
  const { endpoint: { host, region }, pair, talksLikeSes } = context;
  const id = "credentials-invalid";
  const because = becauseOf(fault, context);
  const places = { region: region?.name };
  if (!talksLikeSes) return finding(id, { because, remedy: OTHER_SERVER });
  if (pair === undefined) return finding(id, { because, places });
  const { link } = LOGIN[id].remedy;
  if (pair.findings.length > 0) {
    return finding(id, { because, remedy: { text: "mend what stands above, then verify again", link } });
  }
  const text = causesText([
    ...(pair.isFromKey ? [] : [CAUSE.otherRegion, CAUSE.otherKey]),
    ...(pair.isFromKey && region !== undefined && regionOfHost(host) !== region.name
      ? [`the host is not an endpoint of ${region.name}`]
      : []),
    CAUSE.inactive,
    CAUSE.young,
  ]);
  const command = `aws iam get-access-key-last-used --access-key-id ${pair.keyId ?? "KEYID"}`;
  return finding(id, { because: [because, ...pair.ruledOut].join("; "), remedy: { text, command, link } });
}

const OTHER_SERVER: Remedy = {
  text: "ask whoever runs this server for user name and password; it does not say that it is SES",
};

/** The evidence in words. */
function becauseOf(fault: Fault, { report: { beforeTls, secure }, endpoint: { port, security } }: Context): string {
  if (fault.kind === "reply") return `the server answered: ${fault.text}`;
  if (fault.kind === "tls" && fault.what === "mode-mismatch") {
    return `port ${port} was used with ${SECURITY_TEXT[security]}: ${fault.text}`;
  }
  if (fault.kind === "tls") return certificateText(fault);
  const isAuthEarly = fault.kind === "protocol" && fault.what === "auth-not-offered" && secure?.auth === undefined &&
    beforeTls?.auth !== undefined;
  return isAuthEarly ? `${fault.text}, though it announced AUTH before TLS` : fault.text;
}

function certificateText({ what, names, text }: Extract<Fault, { kind: "tls" }>): string {
  if (what === "wrong-name" && names !== undefined) return `the certificate is valid for: ${names.join(", ")}`;
  return what === "expired" || what === "not-yet-valid" ? validity(text) : text;
}

/** The runtime tells times in seconds; people read dates. */
function validity(text: string): string {
  const [, now, side, limit] = /verification time (\d+) .*not valid (after|before) (\d+)/.exec(text) ?? [];
  if (now === undefined || limit === undefined) return text;
  const day = (seconds: string): string => new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  const state = side === "after" ? "it expired on" : "it is valid from";
  return `${state} ${day(limit)}; the clock of this machine says ${day(now)}`;
}

/** What is worth knowing beside the verdict. */
function asides(
  { stages, deadAddresses, bareLineEnds, transcript }: ProbeReport,
  { host, port, region }: ProbedEndpoint,
): readonly Finding[] {
  const places = { host, port: String(port), region: region?.name };
  const isConnected = stages.some(({ stage, outcome }) => stage === "connect" && outcome === "ok");
  const dead = (isConnected ? deadAddresses : []).map(({ address, fault }) => {
    const because = `${address.address}: ${fault.text}; the next address was tried in its place`;
    return finding(findingIdFor(fault, "connect", port), { because, places, severity: "warning" });
  });
  const oddities = [
    ...(bareLineEnds ? ["the server ends lines with LF alone, where CRLF belongs"] : []),
    ...oddChallenges(transcript).map((line) => `the challenge ${line} is not the one that AUTH LOGIN knows`),
  ];
  return [...dead, ...oddities.map((because) => finding("protocol-error", { because, places, severity: "warning" }))];
}
