/**
 * What a probe means that reached no server: a name without an address, or addresses where nothing answers.
 *
 * Invariant: pure, and all that is loaded for such a run: it knows no reply and no certificate, and of the catalogue the tables
 * of network and region alone. What the server said, and what is wrong with the credentials, is judged in `diagnose`.
 * @module
 */

import type { Remedy } from "../findings/catalogue/entry.ts";
import { NETWORK } from "../findings/catalogue/network.ts";
import { REGION } from "../findings/catalogue/region.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { insteadOfEndpoint } from "../ses/region.ts";
import type { Fault, NetworkFaultKind } from "../smtp/connection.ts";
import type { ProbeReport } from "../smtp/probe.ts";
import { failureIn, type ProbeStage, type StageResult } from "../smtp/stages.ts";
import type { Diagnosis, ProbedEndpoint } from "./diagnosis.ts";
import { plainFault } from "./plain_fault.ts";
import { unreachedRemedy } from "./unreached_remedies.ts";

const finding = findingMaker({ ...NETWORK, ...REGION });

/** What `report` means, of a probe that has no connection, or none yet, with credentials that need no judgement. */
export function diagnoseUnreached(report: ProbeReport, endpoint: ProbedEndpoint): Diagnosis {
  const failure = failureIn(report.stages);
  const findings = failure?.fault === undefined ? [] : [unreachedFinding(failure, failure.fault, { report, endpoint })];
  return { verdict: "unknown", findings };
}

/** Whether `stage` comes before there is a connection. */
export function isBeforeConnection(stage: ProbeStage): boolean {
  return stage === "resolve" || stage === "connect";
}

/** Where it failed to connect; `instead` gives a remedy that comes before all others. */
interface Unreached {
  readonly report: Pick<ProbeReport, "stages" | "deadAddresses">;
  readonly endpoint: ProbedEndpoint;
  readonly instead?: (id: keyof typeof NETWORK, host: string) => Remedy | undefined;
}

/** The finding about a name or an address that does not lead to a connection. */
export function unreachedFinding(
  { stage }: Pick<StageResult, "stage">,
  fault: Fault,
  { report: { stages, deadAddresses }, endpoint: { host, port, region, security }, instead }: Unreached,
): Finding {
  const id = networkFindingId(fault.kind === "network" ? fault.what : "other", stage, port);
  const places = { host, port: String(port), region: region?.name };
  if (id === "dns-failed" && region !== undefined && region.smtp !== "yes") {
    const because = `${fault.text}; ${region.name} ${insteadOfEndpoint(region)}`;
    return finding("no-smtp-endpoint", { because, places, severity: "error" });
  }
  const dead = stage === "connect" ? deadAddresses : [];
  const because = [...dead.map(({ address, fault }) => `${address.address}: ${plainFault(fault.text)}`)]
    .concat(plainFault(fault.text)).join("; ");
  const failing = { stage, host, port, security, hasIpv6: hasIpv6(stages), missingFamily: missingFamily(fault) };
  return finding(id, { because, places, remedy: instead?.(id, host) ?? unreachedRemedy(id, failing) });
}

const BY_FAULT: Readonly<Record<NetworkFaultKind, keyof typeof NETWORK>> = {
  "name-not-found": "dns-failed",
  "refused": "connection-refused",
  "timeout": "connection-timeout",
  "unreachable": "network-unreachable",
  "closed": "connection-closed",
  "reset": "connection-closed",
  "other": "connection-closed",
};

/** The finding for a failure of the network at `stage`; `port` distinguishes a throttled port from a slow one. */
export function networkFindingId(what: NetworkFaultKind, stage: ProbeStage, port: number): keyof typeof NETWORK {
  if (stage === "resolve") return "dns-failed";
  if (["timeout", "refused"].includes(what) && stage === "connect" && port === 25) return "port-25-throttled";
  return BY_FAULT[what];
}

/** Whether one of the addresses that were found is of IPv6: it has colons. */
export function hasIpv6(stages: readonly StageResult[]): boolean {
  return stages.some(({ stage, text }) => stage === "resolve" && text?.includes(":") === true);
}

/** The IP version of which a name has no address, while it has one of the other. */
function missingFamily({ text }: Fault): 4 | 6 | undefined {
  const [, family] = / has no address of IPv([46])$/.exec(text) ?? [];
  return family === undefined ? undefined : family === "4" ? 4 : 6;
}
