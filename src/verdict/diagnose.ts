/**
 * What a probe means: one verdict, and the findings that explain it, most likely first.
 *
 * Invariant: pure. The verdict is about the credentials only: `accepted` and `rejected` rest on the server's final reply to AUTH,
 * everything else is `unknown`.
 * @module
 */

import { replyAccountFindings } from "../credentials/accounts.ts";
import { regionOfHost, SECURITY_TEXT } from "../ses/endpoint.ts";
import type { Fault } from "../smtp/connection.ts";
import type { ProbeReport } from "../smtp/probe.ts";
import { failureIn, isMailStage, type StageResult } from "../smtp/stages.ts";
import { endpointKindOf } from "../ses/mail_manager.ts";
import { INGRESS_REJECTION } from "../findings/ingress_rejection.ts";
import { acceptedByIngress, wrongIngressPort } from "./ingress_endpoint.ts";
import { afterLogin, envelopeIn } from "./after_login.ts";
import { plainFault } from "./plain_fault.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import { findingIdFor } from "./fault_findings.ts";
import type { Finding } from "../findings/finding.ts";
import { LOGIN } from "../findings/catalogue/login.ts";
import { CATALOGUE, finding } from "../findings/catalogue.ts";
import { withFittingCauses } from "../findings/fitting_causes.ts";
import { oddChallenges } from "./mechanism.ts";
import { nextStep } from "./next_step.ts";
import { isWrongKind } from "../credentials/mail_manager_pair.ts";
import type { PairJudgement } from "../credentials/pair_evidence.ts";
import { remainingCauses } from "./rejection_causes.ts";
import { ingressRemedy } from "../findings/ingress_remedies.ts";
import { isSes } from "../findings/ses_replies.ts";
import type { Diagnosis, ProbedEndpoint, Verdict } from "./diagnosis.ts";
import { hasIpv6, isBeforeConnection, unreachedFinding } from "./unreached.ts";

/** What `report` means; `pair` is what the login looked like offline, if there was one. */
export function diagnose(report: ProbeReport, endpoint: ProbedEndpoint, pair: PairJudgement | undefined): Diagnosis {
  const failure = failureIn(report.stages);
  const verdict = verdictOf(report.stages);
  const talksLikeSes = endpoint.region !== undefined || endpointKindOf(endpoint.host) !== undefined ||
    isSes(endpoint.host) ||
    report.transcript.some(({ from, line }) => from === "server" && isSes(line));
  const main = failure?.fault === undefined
    ? []
    : [explain(failure, failure.fault, { report, endpoint, pair, talksLikeSes })];
  const judged = verdict === "accepted" || !talksLikeSes ? [] : pair?.findings ?? [];
  // The server may say what was seen offline.
  const offline = judged.filter(({ id }) => id !== main[0]?.id);
  // A rejected login is explained by what is wrong with the credentials, and credentials of the wrong kind never work at this
  // endpoint; any other failure comes before what is wrong with them.
  const isAboutPair = main[0]?.id === "credentials-invalid" || offline.some(({ id }) => isWrongKind(id));
  return {
    verdict,
    findings: [
      ...(isAboutPair ? [...offline, ...main] : [...main, ...offline]),
      ...otherAccounts(failure, pair?.keyId),
      ...asides(report, endpoint),
      ...acceptedByIngress(report.stages, endpoint, pair?.keyId),
    ],
  };
}

/** A reply to a message names accounts: whether the key is of one of them. */
function otherAccounts(failure: StageResult | undefined, keyId: string | undefined): readonly Finding[] {
  const isReply = failure?.fault?.kind === "reply" && isMailStage(failure.stage);
  return isReply ? replyAccountFindings(keyId, failure.fault.text) : [];
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
  const wrongPort = wrongIngressPort(stage, fault.text, context.endpoint);
  if (wrongPort !== undefined) return wrongPort;
  if (isBeforeConnection(stage)) return unreachedFinding({ stage }, fault, { ...context, instead: ingressRemedy });
  const remedy = nextStep(id, { stage, host, port, security, hasIpv6: hasIpv6(context.report.stages) });
  if (isMailStage(stage) && fault.kind === "reply") {
    const particulars = afterLogin(id, fault.text, envelopeIn(context.report.transcript), region?.name);
    return finding(id, {
      remedy: remedy ?? withFittingCauses(CATALOGUE[id].remedy, fault.text),
      ...particulars,
      places: { ...places, ...particulars.places },
    });
  }
  return finding(id, { because: becauseOf(fault, context), places, remedy });
}

/** A rejected login: the causes that remain once the credentials have been checked. */
function explainRejection(fault: Fault, context: Context): Finding {
  const { endpoint: { host, region }, pair, talksLikeSes } = context;
  const id = "credentials-invalid";
  const because = becauseOf(fault, context);
  const places = { region: region?.name, keyId: pair?.keyId, host };
  if (!talksLikeSes) return finding(id, { because, remedy: OTHER_SERVER });
  if (pair === undefined) return finding(id, { because, places });
  const { link } = LOGIN[id].remedy;
  if (pair.findings.length > 0) {
    return finding(id, {
      because,
      remedy: { text: "fix the problems listed above, then run verify again", link },
      consequence: true,
    });
  }
  if (endpointKindOf(host) === "mail-manager") {
    return finding(id, {
      because: [because, ...pair.ruledOut].join("; "),
      places: { region: region?.name, ingressPointId: pair.keyId },
      remedy: INGRESS_REJECTION,
    });
  }
  const isOtherHost = pair.isFromKey && region !== undefined && regionOfHost(host) !== region.name;
  const remedy = remainingCauses(
    pair.isFromKey ? ["otherSecret", "inactive", "recent"] : ["otherRegion", "otherKey", "inactive", "recent"],
    { link, others: isOtherHost ? [{ text: `the host is not an endpoint of ${region.name}` }] : [] },
  );
  return finding(id, { because: [because, ...pair.ruledOut].join("; "), places, remedy });
}

const OTHER_SERVER: Remedy = {
  text: "ask the administrator of this server for user name and password; it does not identify itself as SES",
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
  return isAuthEarly ? `${fault.text}, although it advertised AUTH before TLS` : plainFault(fault.text);
}

function certificateText({ what, names, text }: Extract<Fault, { kind: "tls" }>): string {
  if (what === "wrong-name" && names !== undefined) return `the certificate is valid for: ${names.join(", ")}`;
  return plainFault(text);
}

/** What is worth knowing in addition to the verdict. */
function asides(
  { stages, deadAddresses, bareLineEnds, transcript }: ProbeReport,
  { host, port, region, security }: ProbedEndpoint,
): readonly Finding[] {
  const places = { host, port: String(port), region: region?.name };
  const isConnected = stages.some(({ stage, outcome }) => stage === "connect" && outcome === "ok");
  const dead = (isConnected ? deadAddresses : []).map(({ address, fault }) => {
    const because = `${address.address}: ${plainFault(fault.text)}; the next address was tried`;
    const id = findingIdFor(fault, "connect", port);
    const remedy = nextStep(id, { stage: "connect", host, port, security, hasIpv6: address.family === 6 });
    return finding(id, { because, places, remedy, severity: "warning" });
  });
  const oddities = [
    ...(bareLineEnds ? ["the server ends lines with LF instead of CRLF"] : []),
    ...oddChallenges(transcript).map((line) => `the challenge ${line} is not one of AUTH LOGIN`),
  ];
  return [...dead, ...oddities.map((because) => finding("protocol-error", { because, places, severity: "warning" }))];
}
