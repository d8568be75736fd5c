/**
 * Credentials that come with a host of one region, and flags that ask another: the flags are used, and the difference is shown.
 *
 * Invariant: only names of regional SES endpoints and of regions are shown, so no text of the input that could be a secret.
 * @module
 */

import type { Pasted } from "../../credentials/pasted.ts";
import { shownHost } from "../../credentials/showable.ts";
import { regionOfHost } from "../../ses/endpoint.ts";
import type { Report } from "../../verdict/report.ts";
import type { VerifyFlags } from "./verify_flags.ts";

/** In which way `flags` override the host that came with the credentials; undefined if both name one region, or one names none. */
export function overriddenEndpoint(flags: VerifyFlags, pasted: Pasted | undefined): string | undefined {
  const host = pasted?.kind === "smtp" ? pasted.host?.trim().toLowerCase() : undefined;
  const region = host === undefined ? undefined : regionOfHost(host);
  const asked = askedRegions(flags);
  if (host === undefined || region === undefined || asked === undefined || asked.regions.includes(region)) {
    return undefined;
  }
  return `standard input names the host ${shownHost(host)}, and ${asked.text}`;
}

function askedRegions(
  { host, region }: VerifyFlags,
): { readonly regions: readonly string[]; readonly text: string } | undefined {
  const typedHost = host?.trim().toLowerCase();
  const ofHost = typedHost === undefined ? undefined : regionOfHost(typedHost);
  if (typedHost !== undefined && ofHost !== undefined) {
    return { regions: [ofHost], text: `--host asks for ${shownHost(typedHost)}` };
  }
  const regions = region.map((name) => name.trim().toLowerCase());
  return regions.length === 0 ? undefined : { regions, text: `--region asks for ${regions.join(", ")}` };
}

/** `report` with `overridden` as evidence for a rejected login. */
export function withOverridden(report: Report, overridden: string | undefined): Report {
  const [first, ...others] = report.findings;
  if (overridden === undefined || first === undefined || report.verdict !== "rejected") return report;
  return { ...report, findings: [{ ...first, because: `${first.because}; ${overridden}` }, ...others] };
}
