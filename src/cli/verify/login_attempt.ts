/**
 * One login to try at one endpoint, and the report on it.
 *
 * Invariant: nothing is tried or judged here: what the attempt and its answer are made of, before there is a connection and
 * after.
 * @module
 */

import type { Host } from "../../host/host.ts";
import { accountIn } from "../../ses/account.ts";
import type { Network } from "../../smtp/connection.ts";
import type { ProbeReport, ProbeRequest, ProbeSettings } from "../../smtp/probe.ts";
import type { Diagnosis, ProbedEndpoint } from "../../verdict/diagnosis.ts";
import type { Report } from "../../verdict/report.ts";
import type { LoginEvidence } from "../input/login.ts";
import type { Resolved } from "../input/resolved.ts";

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

/** What to probe for an attempt. */
export function requestFor({ endpoint: { host, port, security }, login, settings }: LoginAttempt): ProbeRequest {
  return { host, port, security, ...settings, login: login?.value.login };
}

/** The report on an attempt whose probe means `diagnosis`. */
export function reportOf(
  { endpoint, login, settings: { message } }: LoginAttempt,
  probed: ProbeReport,
  { verdict, findings }: Diagnosis,
): Report {
  return {
    verdict,
    endpoint,
    login: login === undefined ? undefined : loginOn(login),
    stages: probed.stages,
    findings,
    transcript: probed.transcript,
    message: message === undefined ? undefined : { from: message.from, to: message.to, id: probed.messageId },
    certificate: undefined,
  };
}

function loginOn({ value: { login: { shownName } }, source }: Resolved<LoginEvidence>): NonNullable<Report["login"]> {
  return { username: shownName, source, account: accountIn(shownName) };
}
