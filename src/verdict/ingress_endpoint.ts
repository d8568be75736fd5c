/**
 * What a probe of a Mail Manager ingress endpoint means, where it differs from a regional endpoint.
 *
 * Invariant: pure; it applies to hosts that are named as ingress endpoints, and to no others.
 * @module
 */

import { type Finding, findingMaker } from "../findings/finding.ts";
import { MAIL_MANAGER } from "../findings/catalogue/mail_manager.ts";
import type { Port } from "../ses/endpoint.ts";
import { isMailManagerHost, isWrongIngressPort } from "../ses/mail_manager.ts";
import type { ProbeStage, StageResult } from "../smtp/stages.ts";
import { plainFault } from "./plain_fault.ts";

const finding = findingMaker(MAIL_MANAGER);

/** Where a probe went, as far as it matters here. */
export interface IngressProbe extends Port {
  /** Name or address as it was asked for. */
  readonly host: string;
}

/** Stages before the server has shown that it speaks SMTP on this port. */
const ON_THE_WAY: readonly ProbeStage[] = ["connect", "greeting", "tls"];

/** A failure at a port on which no ingress endpoint listens; undefined for any other failure. */
export function wrongIngressPort(stage: ProbeStage, fault: string, { host, port }: IngressProbe): Finding | undefined {
  if (!isWrongIngressPort(host, port) || !ON_THE_WAY.includes(stage)) return undefined;
  const because = `port ${port} was used, and an ingress endpoint listens on 587 and 25 only: ${plainFault(fault)}`;
  return finding("mail-manager-port", { because, places: { host } });
}

/** What is worth knowing after an ingress endpoint accepted a message. */
export function acceptedByIngress(
  stages: readonly StageResult[],
  { host }: IngressProbe,
  userName: string | undefined,
): readonly Finding[] {
  const isAccepted = stages.some(({ stage, outcome }) => stage === "data" && outcome === "ok");
  if (!isMailManagerHost(host) || !isAccepted) return [];
  return [finding("mail-manager-not-sent", { places: { host, ingressPointId: userName } })];
}
