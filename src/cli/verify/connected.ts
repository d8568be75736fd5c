/**
 * What a login needs once there is a connection: the dialogue, what the server's answers mean, and the judgement of the
 * credentials, with the texts of all that.
 *
 * Invariant: loaded while a server is waited for, and for what needs a judgement before; a closed port and a name without an
 * address are reported without it.
 * @module
 */

import { accountFindings } from "../../credentials/accounts.ts";
import { unsendablePassword } from "../../credentials/mail_manager_pair.ts";
import { judgePair } from "../../credentials/pair.ts";
import type { PairEvidence, PairJudgement } from "../../credentials/pair_evidence.ts";
import type { Finding } from "../../findings/finding.ts";
import { isSes } from "../../findings/ses_replies.ts";
import { dialogueWith } from "../../smtp/dialogue.ts";
import { type Dialogue, probe, type ProbeReport } from "../../smtp/probe.ts";
import { type Mechanism, secretsOf } from "../../smtp/sasl.ts";
import { type CertificatePlace, withIssuer } from "../../verdict/certificate_issuer.ts";
import { diagnose } from "../../verdict/diagnose.ts";
import { mechanismFinding, otherMechanism } from "../../verdict/mechanism.ts";
import type { CertificateInspection, Report } from "../../verdict/report.ts";
import type { LoginEvidence } from "../input/login.ts";
import { type AttemptWorld, type LoginAttempt, reportOf, requestFor } from "./login_attempt.ts";

/**
 * The dialogue of every attempt. AWS's own example in C# uses a client that always sends the name first, so SES accepts that;
 * of other servers some refuse it.
 */
export const dialogue: Dialogue = dialogueWith(isSes);

/** What is wrong with a pair, seen offline. */
export function judgement(evidence: PairEvidence): PairJudgement {
  return judgePair(evidence);
}

/** What is wrong with a password that the endpoint of `evidence` cannot have. */
export function unsendable(evidence: PairEvidence): Finding | undefined {
  return unsendablePassword(evidence);
}

/** The report on what is known so far. */
export function reportOn(one: LoginAttempt, probed: ProbeReport): Report {
  const { endpoint, login } = one;
  const pair = login && judgePair({ ...login.value, region: endpoint.region, host: endpoint.host });
  const { verdict, findings } = diagnose(probed, endpoint, pair);
  const accounts = verdict === "rejected" && login !== undefined ? otherAccounts(login.value) : [];
  return reportOf(one, probed, { verdict, findings: [...findings, ...accounts] });
}

/** The report on a probe that has ended, with what further connections show: another mechanism, the certificate. */
export async function reportAfter(world: AttemptWorld, one: LoginAttempt, probed: ProbeReport): Promise<Report> {
  const report = reportOn(one, probed);
  const other = otherMechanism(probed);
  const final = other === undefined ? report : await withOther(world, one, probed, report, other);
  const certificate = await inspected(world, one, final);
  return { ...final, findings: withIssuer(final.findings, certificate, placeOf(one)), certificate };
}

function placeOf({ endpoint, settings }: LoginAttempt): CertificatePlace {
  return { endpoint, hasCaFile: settings.caCerts.length > 0 };
}

/**
 * Tries the other mechanism, once, and reports the difference. Where it is accepted that is the report, unless the first
 * one was asked for by name.
 */
async function withOther(
  world: AttemptWorld,
  one: LoginAttempt,
  first: ProbeReport,
  report: Report,
  mechanism: Mechanism,
): Promise<Report> {
  const second = await probe(world, { ...requestFor(one), mechanism }, () => Promise.resolve(dialogue));
  const difference = mechanismFinding(first, second, one.endpoint.region?.name);
  const otherReport = reportOn(one, second);
  const isBetter = otherReport.verdict === "accepted" && one.settings.mechanism === undefined;
  const chosen = isBetter ? otherReport : report;
  return { ...chosen, findings: [...chosen.findings, difference] };
}

/** What a second connection sees of the certificate, if that is wanted. */
async function inspected(
  world: AttemptWorld,
  { endpoint: { host, port, security }, login, settings }: LoginAttempt,
  { findings }: Report,
): Promise<CertificateInspection | undefined> {
  const isWrong = findings.some(({ id }) => id.startsWith("certificate-"));
  if (settings.inspection === "never" || (settings.inspection === "on-finding" && !isWrong)) return undefined;
  const { family, serverName = host, limitMs } = settings;
  // A server that has learned the password may write it into its certificate.
  const secrets = [...settings.hidden, ...(login === undefined ? [] : secretsOf(login.value.login))];
  const { certificateShown } = await import("./certificate_shown.ts");
  return await certificateShown(world, { host, port, security, family, serverName, limitMs }, secrets);
}

/** Whether the AWS key at hand is of another account than the key that was rejected. */
function otherAccounts({ login, sources, key }: LoginEvidence): readonly Finding[] {
  const atHand = key?.id === undefined ? [] : [{ value: key.id, source: key.source }];
  return accountFindings([{ value: login.shownName, source: sources.username }, ...atHand]);
}
