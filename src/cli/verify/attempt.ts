/**
 * One login tried at one endpoint, and what it means.
 *
 * Invariant: it decides nothing about TLS and sends nothing by itself: it runs the probe and has it explained.
 * @module
 */

import { diagnose, type ProbedEndpoint } from "../../verdict/diagnose.ts";
import { judgePair } from "../../credentials/pair.ts";
import { isSes } from "../../findings/ses_replies.ts";
import { mechanismFinding, otherMechanism } from "../../verdict/mechanism.ts";
import type { Host } from "../../host/host.ts";
import type { CertificateInspection, Report } from "../../verdict/report.ts";
import type { Secret } from "../../secret.ts";
import { failed, type Family, type Network, ok } from "../../smtp/connection.ts";
import type { MessageToSend } from "../../smtp/message.ts";
import { probe, type ProbeReport, type ProbeRequest } from "../../smtp/probe.ts";
import { type Mechanism, secretsOf } from "../../smtp/sasl.ts";
import { faultWithoutTraces, shownWithout } from "../../smtp/transcript.ts";
import { retold } from "../../tls/chain.ts";
import { lookAtCertificate } from "../../tls/peer_certificate.ts";
import type { Resolved } from "../input/resolved.ts";
import type { LoginEvidence } from "../input/login.ts";

/** How to try, whatever the endpoint. */
export interface Settings {
  /** The IP version to use; undefined for either. */
  readonly family: Family | undefined;
  /** The name that the certificate must be valid for; undefined: that of the host. */
  readonly serverName: string | undefined;
  /** Further trusted root certificates, PEM. */
  readonly caCerts: readonly string[];
  /** Most milliseconds for one stage. */
  readonly limitMs: number;
  /** The mechanism that was asked for. */
  readonly mechanism: Mechanism | undefined;
  /** What to send behind the login; undefined: nothing. */
  readonly message: MessageToSend | undefined;
  /** The secrets of other runs beside this one, of which nothing may be told here either. */
  readonly hidden: readonly Secret[];
  /** When to look at the certificate on a second connection; `on-finding`: if something is wrong with it. */
  readonly look: "always" | "on-finding" | "never";
}

/** The world as far as trying a login needs it. */
export type AttemptWorld = Network & Pick<Host, "randomBytes" | "wallClock">;

/** What to try. */
export interface Attempt {
  /** Where. */
  readonly endpoint: ProbedEndpoint;
  /** With what; undefined: stop before AUTH. */
  readonly login: Resolved<LoginEvidence> | undefined;
  /** How. */
  readonly settings: Settings;
}

/** Tries it. Never throws for what the world does. */
export async function attempt(world: AttemptWorld, one: Attempt): Promise<Report> {
  const first = await probe(world, requestFor(one));
  const report = reportOn(one, first);
  const other = otherMechanism(first);
  const told = other === undefined ? report : await withOther(world, one, first, report, other);
  const look = await lookedAt(world, one, told);
  return { ...told, certificate: look };
}

/**
 * Tries the other mechanism, once, and tells the difference. Where it is accepted that is the report, unless the first
 * one was asked for by name.
 */
async function withOther(
  world: AttemptWorld,
  one: Attempt,
  first: ProbeReport,
  report: Report,
  mechanism: Mechanism,
): Promise<Report> {
  const second = await probe(world, { ...requestFor(one), mechanism });
  const difference = mechanismFinding(first, second);
  const otherReport = reportOn(one, second);
  const isBetter = otherReport.verdict === "accepted" && one.settings.mechanism === undefined;
  const { findings, ...told } = isBetter ? otherReport : report;
  return { ...told, findings: [...findings, difference] };
}

/** What a second connection sees of the certificate, if that is wanted. */
async function lookedAt(
  world: AttemptWorld,
  { endpoint: { host, port, security }, login, settings }: Attempt,
  { findings }: Report,
): Promise<CertificateInspection | undefined> {
  const isWrong = findings.some(({ id }) => id.startsWith("certificate-"));
  if (settings.look === "never" || (settings.look === "on-finding" && !isWrong)) return undefined;
  const { family, serverName = host, limitMs } = settings;
  const random = world.randomBytes(32);
  const seen = await lookAtCertificate(world, { host, port, security, family, serverName, limitMs, random });
  // A server that has learned the password may write it into its certificate.
  const secrets = [...settings.hidden, ...(login === undefined ? [] : secretsOf(login.value.login))];
  const hide = (text: string): string => shownWithout(text, secrets);
  return {
    seen: seen.ok ? ok(retold(seen.value, hide)) : failed(faultWithoutTraces(seen.fault, secrets)),
    at: world.wallClock(),
  };
}

function requestFor({ endpoint: { host, port, security }, login, settings }: Attempt): ProbeRequest {
  return {
    host,
    port,
    security,
    ...settings,
    serverName: settings.serverName ?? host,
    login: login?.value.login,
    // AWS's own example in C# uses a client that always sends the name first; of other servers some refuse it.
    supportsInitialResponse: isSes,
  };
}

function reportOn({ endpoint, login, settings: { message } }: Attempt, probed: ProbeReport): Report {
  const pair = login === undefined
    ? undefined
    : judgePair({ ...login.value, region: endpoint.region, host: endpoint.host });
  const { verdict, findings } = diagnose(probed, endpoint, pair);
  return {
    verdict,
    endpoint,
    login: login === undefined ? undefined : { username: login.value.login.shownName, source: login.source },
    stages: probed.stages,
    findings,
    transcript: probed.transcript,
    message: message === undefined ? undefined : { from: message.from, to: message.to, id: probed.messageId },
    certificate: undefined,
  };
}
