/**
 * One login tried at one endpoint, and what it means.
 *
 * Invariant: it decides nothing about TLS and sends nothing by itself: it runs the probe and has it explained.
 * @module
 */

import { diagnose, type ProbedEndpoint } from "../../verdict/diagnose.ts";
import { accountFindings, accountIn } from "../../credentials/accounts.ts";
import type { Finding } from "../../findings/finding.ts";
import { judgePair } from "../../credentials/pair.ts";
import { isSes } from "../../findings/ses_replies.ts";
import { mechanismFinding, otherMechanism } from "../../verdict/mechanism.ts";
import type { Host } from "../../host/host.ts";
import { type CertificatePlace, withIssuer } from "../../verdict/certificate_issuer.ts";
import type { CertificateInspection, Report } from "../../verdict/report.ts";
import type { Network } from "../../smtp/connection.ts";
import { probe, type ProbeReport, type ProbeRequest, type ProbeSettings } from "../../smtp/probe.ts";
import { type Mechanism, secretsOf } from "../../smtp/sasl.ts";
import type { StageWatcher } from "../../smtp/stages.ts";
import type { Resolved } from "../input/resolved.ts";
import type { LoginEvidence } from "../input/login.ts";

/** How to try, whatever the endpoint. */
export interface AttemptSettings extends ProbeSettings {
  /** When to inspect the certificate on a second connection; `on-finding`: if something is wrong with it. */
  readonly inspection: "always" | "on-finding" | "never";
}

/** The world as far as trying a login needs it. */
export type AttemptWorld = Network & Pick<Host, "randomBytes" | "wallClock">;

/** What to try. */
export interface LoginAttempt {
  readonly endpoint: ProbedEndpoint;
  /** With what; undefined: stop before AUTH. */
  readonly login: Resolved<LoginEvidence> | undefined;
  readonly settings: AttemptSettings;
}

/** What goes on between a run and its attempts. */
export interface AttemptHooks {
  /** Called once, at the start; `known` gives the report as it is by then. */
  readonly begun?: (known: () => Report) => void;
  readonly stages?: StageWatcher | undefined;
  /** Whether to log in, as soon as it is known; without it: at once. */
  readonly mayLogIn?: () => Promise<boolean>;
}

/** Tries it. Never throws for what the world does. */
export async function attempt(world: AttemptWorld, one: LoginAttempt, hooks: AttemptHooks = {}): Promise<Report> {
  const first = await probe(world, { ...requestFor(one), mayLogIn: hooks.mayLogIn }, {
    begun: (known) => hooks.begun?.(() => reportOn(one, known())),
    started: (stage, limitMs) => hooks.stages?.started(stage, limitMs),
    ended: (result) => hooks.stages?.ended(result),
  });
  const report = reportOn(one, first);
  const other = otherMechanism(first);
  const final = other === undefined ? report : await withOther(world, one, first, report, other);
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
  const second = await probe(world, { ...requestFor(one), mechanism });
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

function requestFor({ endpoint: { host, port, security }, login, settings }: LoginAttempt): ProbeRequest {
  return {
    host,
    port,
    security,
    ...settings,
    login: login?.value.login,
    // AWS's own example in C# uses a client that always sends the name first; of other servers some refuse it.
    supportsInitialResponse: isSes,
  };
}

/** Whether the AWS key at hand is of another account than the key that was rejected. */
function otherAccounts({ login, sources, key }: LoginEvidence): readonly Finding[] {
  const atHand = key?.id === undefined ? [] : [{ value: key.id, source: key.source }];
  return accountFindings([{ value: login.shownName, source: sources.username }, ...atHand]);
}

function loginOn({ value: { login: { shownName } }, source }: Resolved<LoginEvidence>): NonNullable<Report["login"]> {
  return { username: shownName, source, account: accountIn(shownName) };
}

function reportOn({ endpoint, login, settings: { message } }: LoginAttempt, probed: ProbeReport): Report {
  const pair = login === undefined
    ? undefined
    : judgePair({ ...login.value, region: endpoint.region, host: endpoint.host });
  const { verdict, findings } = diagnose(probed, endpoint, pair);
  return {
    verdict,
    endpoint,
    login: login === undefined ? undefined : loginOn(login),
    stages: probed.stages,
    findings: [...findings, ...(verdict === "rejected" && login !== undefined ? otherAccounts(login.value) : [])],
    transcript: probed.transcript,
    message: message === undefined ? undefined : { from: message.from, to: message.to, id: probed.messageId },
    certificate: undefined,
  };
}
