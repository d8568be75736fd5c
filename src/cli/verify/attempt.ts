/**
 * One login tried at one endpoint, and what it means.
 *
 * Invariant: it decides nothing about TLS and sends nothing by itself: it runs the probe and has it explained. What a run needs
 * only once a server answers is a part of its own, which is loaded while the answer is waited for.
 * @module
 */

import { isSoundKeyPair, isSoundLogin } from "../../credentials/shape.ts";
import { isMailManagerHost } from "../../ses/mail_manager.ts";
import { probe, type ProbeReport } from "../../smtp/probe.ts";
import type { StageWatcher } from "../../smtp/stages.ts";
import type { Report } from "../../verdict/report.ts";
import { diagnoseUnreached } from "../../verdict/unreached.ts";
import { type AttemptWorld, type LoginAttempt, reportOf, requestFor } from "./login_attempt.ts";

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
  let part = needsJudgement(one) ? await loadConnected() : undefined;
  const report = (probed: ProbeReport): Report =>
    part?.reportOn(one, probed) ?? reportOf(one, probed, diagnoseUnreached(probed, one.endpoint));
  const dialogue = async (): Promise<Connected["dialogue"]> => (part = await loadConnected()).dialogue;
  const probed = await probe(world, { ...requestFor(one), mayLogIn: hooks.mayLogIn }, dialogue, {
    begun: (known) => hooks.begun?.(() => report(known())),
    started: (stage, limitMs) => hooks.stages?.started(stage, limitMs),
    ended: (result) => hooks.stages?.ended(result),
  });
  return await part?.reportAfter(world, one, probed) ?? report(probed);
}

type Connected = typeof import("./connected.ts");

/** What is needed once there is a connection, and for every judgement of credentials. */
export function loadConnected(): Promise<Connected> {
  return import("./connected.ts");
}

/**
 * Whether more than the network may be wrong where no server is reached: with credentials that are not written as AWS makes
 * them, or come with a key to compare them with; or if there is more to do or to know at the endpoint.
 */
function needsJudgement({ endpoint: { host }, login, settings }: LoginAttempt): boolean {
  if (isMailManagerHost(host) || settings.inspection === "always") return true;
  if (login === undefined) return false;
  const { login: { username, password }, key, isDerived } = login.value;
  if (!isSoundLogin(username, password)) return true;
  return key !== undefined &&
    !(isDerived && isSoundKeyPair({ accessKeyId: key.id, secret: key.value.secret, hasSessionToken: false }));
}
