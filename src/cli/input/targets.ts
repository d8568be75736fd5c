/**
 * The door for what `verify` is pointed at: one endpoint, the endpoints of several regions, or all ports of one.
 *
 * Invariant: flags that make no sense together are refused here, by a table, before anything is read or opened.
 * @module
 */

import type { Across } from "../../verdict/compare.ts";
import type { ProbedEndpoint } from "../../verdict/diagnosis.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { smtpHost } from "../../ses/endpoint.ts";
import { portsOf } from "../../ses/mail_manager.ts";
import { type Region, SMTP_REGIONS } from "../../ses/region.ts";
import { resolveEndpoint, resolvePort } from "./endpoint.ts";
import type { Resolved } from "./resolved.ts";
import type { ProfileSource } from "./profile_source.ts";
import { resolveNamedRegions } from "./region.ts";
import type { VerifyFlags } from "../verify/verify_flags.ts";

/** Where a run goes. */
export type Targets =
  | { readonly kind: "one"; readonly endpoint: ProbedEndpoint }
  | { readonly kind: "several"; readonly across: Across; readonly endpoints: readonly ProbedEndpoint[] }
  /** The region that accepts the pair; none was named. */
  | { readonly kind: "anywhere"; readonly endpoints: readonly ProbedEndpoint[] };

/** Where this run goes. Throws a `Failure` if that is not given or makes no sense. */
export async function resolveTargets(
  host: Host,
  flags: VerifyFlags,
  profile: ProfileSource,
): Promise<Resolved<Targets>> {
  if (flags["all-regions"]) {
    const value = { kind: "several", across: "regions", endpoints: regionalEndpoints(SMTP_REGIONS, flags) } as const;
    return { value, source: "--all-regions", warnings: [] };
  }
  const regions = flags.host === undefined ? await resolveNamedRegions(host, flags, profile) : undefined;
  if (regions !== undefined && regions.value.length > 1) {
    const endpoints = regionalEndpoints(regions.value, flags);
    return { ...regions, value: { kind: "several", across: "regions", endpoints } };
  }
  if (flags["find-region"] && regions === undefined) {
    const value = { kind: "anywhere", endpoints: regionalEndpoints(SMTP_REGIONS, flags) } as const;
    return { value, source: "--find-region", warnings: [] };
  }
  const one = await resolveEndpoint(host, flags, profile);
  if (!flags["all-ports"]) return { ...one, value: { kind: "one", endpoint: one.value } };
  const ports = portsOf(one.value.host);
  const endpoints = ports.map((port) => ({ ...one.value, ...port }));
  return { ...one, value: { kind: "several", across: "ports", endpoints } };
}

/** The endpoints of `regions`, at the port and in the TLS mode that were asked for. */
export function regionalEndpoints(
  regions: readonly Region[],
  flags: Pick<VerifyFlags, "port" | "tls">,
): readonly ProbedEndpoint[] {
  const port = resolvePort(flags);
  return regions.map((region) => ({ host: smtpHost(region), region, ...port }));
}

/** A flag, or the one thing that several values of a flag mean. */
export type Asked = keyof VerifyFlags | "several regions";

/** What excludes each other, and why. */
export const EXCLUSIVE: readonly (readonly [one: Asked, others: readonly Asked[], why: string])[] = [
  ["all-regions", ["region"], "one names regions, the other uses all"],
  ["all-regions", ["host", "servername"], "every regional endpoint is tried under its own name"],
  ["several regions", ["host", "servername"], "every regional endpoint is tried under its own name"],
  ["find-region", ["host", "servername"], "the credentials are tried only at the regional endpoints"],
  [
    "find-region",
    ["all-regions", "several regions"],
    "one stops at the first region that accepts the credentials, the other tries all",
  ],
  ["find-region", ["no-auth"], "the search needs a login"],
  ["all-ports", ["port", "tls"], "every port is tried in its own TLS mode"],
  ["all-ports", ["all-regions", "several regions", "find-region"], "ports are compared in one region"],
  ["wait", ["all-regions", "several regions", "all-ports", "find-region"], "it waits for one endpoint"],
  ["from", ["all-regions", "several regions", "all-ports", "find-region"], "a message is sent through one endpoint"],
  ["from", ["no-auth"], "sending needs a login"],
  ["certificate", ["all-regions", "several regions", "all-ports", "find-region"], "it shows one endpoint"],
  [
    "verbose",
    ["all-regions", "several regions", "all-ports"],
    "the table has no transcripts; --format json has them",
  ],
  ["ask-aws", ["all-regions", "several regions", "all-ports", "find-region"], "AWS is asked about one login"],
  ["ask-profile", ["all-regions", "several regions", "all-ports", "find-region"], "AWS is asked about one login"],
  ["ipv4", ["ipv6"], "each selects only one IP version"],
];

/** Throws a `Failure` for the first two that exclude each other. */
export function refuseTogether(flags: VerifyFlags): void {
  for (const [one, others, why] of EXCLUSIVE) {
    const other = isAsked(flags, one) ? others.find((name) => isAsked(flags, name)) : undefined;
    if (other === undefined) continue;
    throw new Failure(
      "usage",
      `cannot run verify: ${formOf(one)} and ${formOf(other)} are mutually exclusive: ${why}`,
      {
        hints: [`${without(other)}, or ${without(one)}`],
      },
    );
  }
}

function formOf(asked: Asked): string {
  return asked === "several regions" ? asked : `--${asked}`;
}

/** What to do to ask for one of the two. */
function without(asked: Asked): string {
  return asked === "several regions" ? "name one region" : `leave --${asked} out`;
}

function isAsked(flags: VerifyFlags, asked: Asked): boolean {
  if (asked === "several regions") return new Set(flags.region.map((name) => name.trim().toLowerCase())).size > 1;
  const value = flags[asked];
  return typeof value === "object" ? value.length > 0 : value !== undefined && value !== false;
}

/** The regions to search in addition to `asked`, those of its own partition first, since keys never leave that. */
export function otherRegions(asked: Region): readonly Region[] {
  const others = SMTP_REGIONS.filter(({ name }) => name !== asked.name);
  const isNear = ({ partition }: Region): boolean => partition === asked.partition;
  return [...others.filter(isNear), ...others.filter((region) => !isNear(region))];
}
