/**
 * The door for regions: `--region`, `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`; never a silent default.
 *
 * Invariant: a name that is nearly a known one is refused with the name that was meant; a strange one is used with a warning.
 * @module
 */

import type { Sourced } from "../../sourced.ts";
import { type Finding, findingMaker } from "../../findings/finding.ts";
import { REGION } from "../../findings/catalogue/region.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { insteadOfEndpoint, isRegionShaped, type Region, regionNamed } from "../../ses/region.ts";
import type { Resolved } from "./resolved.ts";
import type { ProfileSource } from "./profile_source.ts";

const finding = findingMaker(REGION);

/** What was typed about regions. */
export interface RegionFlags {
  /** Names as typed, divided at commas; empty if the flag was not given. */
  readonly "region": readonly string[];
  /** Whether a name that looks misspelt is used as it is. */
  readonly "any-region": boolean;
  /** Whether all regions are asked for; absent where a command cannot do that. */
  readonly "all-regions"?: boolean;
}

/** One region or more. */
export type Regions = readonly [Region, ...Region[]];

/** The regions asked for, in the order asked, each once. Throws a `Failure` if there is none or one is misspelt. */
export async function resolveRegions(
  host: Host,
  flags: RegionFlags,
  profile: ProfileSource,
): Promise<Resolved<Regions>> {
  const named = await resolveNamedRegions(host, flags, profile);
  if (named === undefined) throw noRegion();
  return named;
}

/** The regions asked for, if any are. Throws a `Failure` if one is misspelt. */
export async function resolveNamedRegions(
  host: Host,
  flags: RegionFlags,
  profile: ProfileSource,
): Promise<Resolved<Regions> | undefined> {
  const named = await namedRegions(host, flags, profile);
  if (named === undefined) return undefined;
  const names = named.value.map((name) => name.trim().toLowerCase());
  if (names.some((name) => regionNamed(name).title === undefined)) {
    (await import("./region_refused.ts")).refuseMisspelt(names, named.source, flags);
  }
  const resolved = named.value.map((name) => resolveRegion({ value: name, source: named.source }));
  const once = new Map(resolved.map(({ value }) => [value.name, value]));
  const [first, ...others] = once.values();
  if (first === undefined) return undefined;
  return { value: [first, ...others], source: named.source, warnings: resolved.flatMap(({ warnings }) => warnings) };
}

async function namedRegions(
  host: Host,
  flags: RegionFlags,
  profile: ProfileSource,
): Promise<Sourced<readonly string[]> | undefined> {
  if (flags.region.length > 0) return { value: flags.region, source: "--region" };
  for (const name of ["AWS_REGION", "AWS_DEFAULT_REGION"] as const) {
    const value = host.env(name);
    if (value !== undefined) return { value: [value], source: name };
  }
  const region = await profile.region();
  return region === undefined ? undefined : { value: [region.value], source: region.source };
}

function noRegion(): Failure {
  return new Failure("no-region", "no region: set --region or AWS_REGION", {
    hints: [
      "use the region in which the sender is verified in the SES console, such as --region eu-west-1",
      "searched, in this order: --region, AWS_REGION, AWS_DEFAULT_REGION, region of the AWS profile",
    ],
  });
}

/** One region by its typed name. */
function resolveRegion({ value: typed, source }: Sourced<string>): Resolved<Region> {
  const name = typed.trim().toLowerCase();
  const region = regionNamed(name);
  const respelt = name === typed ? [] : [respeltFinding(name, source)];
  return { value: region, source, warnings: [...respelt, ...warningsAbout(region, source)] };
}

function respeltFinding(name: string, source: string): Finding {
  return finding("region-respelt", { because: `used as ${isRegionShaped(name) ? name : "lower case"}`, source });
}

function warningsAbout(region: Region, source: string): readonly Finding[] {
  const { name, title, smtp } = region;
  const places = { region: name };
  if (smtp === "yes") return [];
  if (smtp === "unknown") {
    const because = title === undefined
      ? `${name} is not in smtpkey's table of regions`
      : `${name}, ${title}: ${region.source}`;
    return [finding("region-unknown", { because, source, places })];
  }
  const because = `${name}, ${title}, ${insteadOfEndpoint(region)} (${region.source})`;
  return [finding("no-smtp-endpoint", { because, source, places })];
}
