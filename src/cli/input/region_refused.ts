/**
 * Why a name is not used as that of a region, and what to type instead: loaded only for a name that is in no table.
 *
 * Invariant: nothing that was typed is repeated but the names of known regions.
 * @module
 */

import { Failure } from "../../failure.ts";
import { regionOfPlace } from "../../ses/place_names.ts";
import { isRegionShaped, nearestRegion, regionIn, regionNamed, SMTP_REGIONS } from "../../ses/region.ts";
import { unfilledHint } from "../unfilled.ts";

/** What may be typed about regions: whether a strange name is meant, and whether all regions can be asked for. */
interface RegionOptions {
  readonly "any-region": boolean;
  readonly "all-regions"?: boolean;
}

/** Throws a `Failure` if one of `names`, in lower case, is in no table, and another was meant or it cannot be a region's. */
export function refuseMisspelt(names: readonly string[], source: string, flags: RegionOptions): void {
  for (const name of names.filter((one) => regionNamed(one).title === undefined)) {
    const meant = flags["any-region"] ? undefined : meantBy(name);
    if (meant !== undefined) {
      const list = names.map((one) => regionNamed(one).title === undefined ? meantBy(one) : one);
      const isList = list.length > 1 && !list.includes(undefined);
      throw new Failure("region-misspelt", `cannot use the region of ${source}: unknown region`, {
        hints: [`did you mean ${isList ? list.join(",") : meant}`, "if it is a new region, add --any-region"],
      });
    }
    if (!isRegionShaped(name)) {
      throw new Failure("region-misspelt", `cannot use the region of ${source}: not a region name`, {
        hints: [
          unfilledHint(name, source === "--region" ? "region" : undefined) ?? severalRegions(name) ??
            allRegions(name, flags) ?? regionsOfArea(name) ?? EXAMPLE,
        ],
      });
    }
  }
}

const EXAMPLE = "such as: --region eu-west-1; smtpkey help regions lists all";

function meantBy(name: string): string | undefined {
  if (regionsOfArea(name) !== undefined || unfilledHint(name, undefined) !== undefined) return undefined;
  return nearestRegion(name) ?? nearestRegion(plainHyphens(name)) ?? regionOfPlace(name) ?? regionIn(name);
}

/** Digits and hyphens of word processors and other scripts as those of ASCII. */
function plainHyphens(name: string): string {
  const plain = name.normalize("NFKC").replaceAll(/[\u2010-\u2015\u2212]/gu, "-").replaceAll(/["'\u2018-\u201f]/gu, "");
  return regionNamed(plain).title === undefined ? plain : `${plain}-`;
}

function allRegions(name: string, flags: RegionOptions): string | undefined {
  const isAll = ["all", "any", "every", "global", "*"].includes(name);
  return isAll && flags["all-regions"] !== undefined ? "type: --all-regions" : undefined;
}

/** The beginnings of the names of regions, by the words that people have for a part of the world. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  "us-": ["us", "usa", "united states", "america"],
  "eu-": ["eu", "eur", "europe", "emea"],
  "ap-": ["ap", "asia", "asia pacific", "asia-pacific", "apac"],
};

/** The regions with an SMTP endpoint in the part of the world that is called `name`. */
function regionsOfArea(name: string): string | undefined {
  const begin = Object.entries(AREAS).find(([, words]) => words.includes(name))?.[0] ?? `${name.replace(/-$/, "")}-`;
  const names = SMTP_REGIONS.map((region) => region.name).filter((one) => one.startsWith(begin));
  return names.length < 2 ? undefined : `did you mean one of ${names.join(", ")}`;
}

/** What to type for several known regions in one word; other words are not repeated. */
function severalRegions(name: string): string | undefined {
  const names = name.split(/[\s;]+/);
  if (names.length < 2 || names.some((one) => regionNamed(one).title === undefined)) return undefined;
  return `separate regions with a comma: --region ${names.join(",")}`;
}
