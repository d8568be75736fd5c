/**
 * The regions of AWS as far as sending mail over SMTP is concerned.
 *
 * Invariant: regions are data, never a wall: a name that is not in the table is still a region, with its state unknown.
 * Each row says on whose word its state rests.
 * @module
 */

import { nearest } from "../nearest.ts";
import { type Partition, regionOfHost } from "./endpoint.ts";

/** Whether `email-smtp.REGION` answers: `yes`, `no` (perhaps Mail Manager and the SES API), or it has not been shown. */
export type SmtpState = "yes" | "no" | "unknown";

/** One region. */
export interface Region {
  /** The name, such as `eu-west-1`; part of the derivation. */
  readonly name: string;
  /** The name for people, such as `Europe (Ireland)`; undefined for a region that is not in the table. */
  readonly title: string | undefined;
  readonly partition: Partition;
  /** Whether it answers SMTP. */
  readonly smtp: SmtpState;
  /** Whether it has the API of SES; undefined for a region that is not in the table. */
  readonly api: boolean | undefined;
  /** Whether it has Mail Manager, which is the only way to send over SMTP where `smtp` is `no`; undefined as for `api`. */
  readonly mailManager: boolean | undefined;
  /** Whether a FIPS host of its SMTP endpoint has been seen. */
  readonly fips: boolean;
  /** On whose word the SMTP state rests. */
  readonly source: string;
}

const PAGE = "AWS General Reference, Amazon SES endpoints";
const SCRIPT = "AWS code library, script that generates SMTP credentials";
const OPT_IN = "SES Developer Guide, SMTP credentials with Mail Manager (2026): the only ones in opt-in regions";
const SOVEREIGN =
  "SES Developer Guide, SMTP credentials with Mail Manager (2026): the only ones in the sovereign cloud";
const BOTOCORE = "botocore endpoints.json";

type Row = readonly [name: string, title: string, smtp: SmtpState, api: boolean, source: string];

// Order: as AWS lists them, by continent. What a person sees of `--all-regions` follows it.
const ROWS: readonly Row[] = [
  ["us-east-1", "US East (N. Virginia)", "yes", true, SCRIPT],
  ["us-east-2", "US East (Ohio)", "yes", true, SCRIPT],
  ["us-west-1", "US West (N. California)", "yes", true, PAGE],
  ["us-west-2", "US West (Oregon)", "yes", true, SCRIPT],
  ["ca-central-1", "Canada (Central)", "yes", true, SCRIPT],
  ["sa-east-1", "South America (Sao Paulo)", "yes", true, SCRIPT],
  ["eu-central-1", "Europe (Frankfurt)", "yes", true, SCRIPT],
  ["eu-west-1", "Europe (Ireland)", "yes", true, SCRIPT],
  ["eu-west-2", "Europe (London)", "yes", true, SCRIPT],
  ["eu-west-3", "Europe (Paris)", "yes", true, PAGE],
  ["eu-north-1", "Europe (Stockholm)", "yes", true, SCRIPT],
  ["ap-south-1", "Asia Pacific (Mumbai)", "yes", true, SCRIPT],
  ["ap-northeast-1", "Asia Pacific (Tokyo)", "yes", true, SCRIPT],
  ["ap-northeast-2", "Asia Pacific (Seoul)", "yes", true, SCRIPT],
  ["ap-northeast-3", "Asia Pacific (Osaka)", "yes", true, PAGE],
  ["ap-southeast-1", "Asia Pacific (Singapore)", "yes", true, SCRIPT],
  ["ap-southeast-2", "Asia Pacific (Sydney)", "yes", true, SCRIPT],
  ["us-gov-west-1", "AWS GovCloud (US-West)", "yes", true, SCRIPT],
  ["us-gov-east-1", "AWS GovCloud (US-East)", "yes", true, SCRIPT],
  ["af-south-1", "Africa (Cape Town)", "no", true, OPT_IN],
  ["me-south-1", "Middle East (Bahrain)", "no", true, OPT_IN],
  ["ap-south-2", "Asia Pacific (Hyderabad)", "no", true, OPT_IN],
  ["ap-southeast-3", "Asia Pacific (Jakarta)", "no", true, OPT_IN],
  ["ap-southeast-5", "Asia Pacific (Malaysia)", "no", true, OPT_IN],
  ["eu-central-2", "Europe (Zurich)", "no", true, OPT_IN],
  ["eu-south-1", "Europe (Milan)", "no", true, OPT_IN],
  ["ca-west-1", "Canada West (Calgary)", "no", true, OPT_IN],
  ["il-central-1", "Israel (Tel Aviv)", "no", true, OPT_IN],
  ["me-central-1", "Middle East (UAE)", "no", true, OPT_IN],
  ["eusc-de-east-1", "AWS European Sovereign Cloud (Germany)", "no", true, SOVEREIGN],
  ["ap-east-1", "Asia Pacific (Hong Kong)", "no", false, BOTOCORE],
  ["ap-east-2", "Asia Pacific (Taipei)", "no", false, BOTOCORE],
  ["ap-southeast-4", "Asia Pacific (Melbourne)", "no", false, BOTOCORE],
  ["ap-southeast-6", "Asia Pacific (New Zealand)", "no", false, BOTOCORE],
  ["ap-southeast-7", "Asia Pacific (Thailand)", "no", false, BOTOCORE],
  ["eu-south-2", "Europe (Spain)", "no", false, BOTOCORE],
  ["mx-central-1", "Mexico (Central)", "no", false, BOTOCORE],
  ["cn-north-1", "China (Beijing)", "no", false, BOTOCORE],
  ["cn-northwest-1", "China (Ningxia)", "no", false, BOTOCORE],
];

/** Regions whose `email-smtp-fips` host appears in certificates or public settings; us-west-1 in a scanner's list alone. */
const FIPS: ReadonlySet<string> = new Set(["us-east-1", "us-east-2", "us-west-1", "us-west-2", "us-gov-west-1"]);

/** Every region in the table. */
export const REGIONS: readonly Region[] = ROWS.map(([name, title, smtp, api, source]) => ({
  name,
  title,
  partition: partitionOf(name),
  smtp,
  api,
  // AWS: Mail Manager is in every region that has SES.
  mailManager: api,
  fips: FIPS.has(name),
  source,
}));

/** The regions that are known to answer SMTP, in the order of the table. */
export const SMTP_REGIONS: readonly Region[] = REGIONS.filter((region) => region.smtp === "yes");

const BY_NAME: ReadonlyMap<string, Region> = new Map(REGIONS.map((region) => [region.name, region]));

/** The region called `name`, exactly as written; one that is not in the table comes back with its state unknown. */
export function regionNamed(name: string): Region {
  return BY_NAME.get(name) ?? {
    name,
    title: undefined,
    partition: partitionOf(name),
    smtp: "unknown",
    api: undefined,
    mailManager: undefined,
    fips: false,
    source: "not in the table",
  };
}

/** What a region without a regional endpoint has, for the end of a sentence that begins with its name. */
export function insteadOfEndpoint({ mailManager }: Region): string {
  if (mailManager === undefined) return "is not in the table of regions with an SMTP endpoint";
  return mailManager ? "has Mail Manager and the SES API, but no regional SMTP endpoint" : "has no SES";
}

/** Whether `name` is built like the name of a region: small words and a number, joined by hyphens. */
export function isRegionShaped(name: string): boolean {
  return /^[a-z]{2,5}(-[a-z]{2,10}){1,3}-\d{1,2}$/.test(name) && name.length <= 25;
}

/**
 * The name in the table that a misspelt `name` most likely means, or undefined if none is near
 * or `name` is in the table itself. Near: at most two letters wrong, missing, too many or swapped.
 */
export function nearestRegion(name: string): string | undefined {
  return BY_NAME.has(name) ? undefined : nearest(name, [...BY_NAME.keys()]);
}

/** The name of the region that a person calls `words`: by the place in its title, such as `Ireland`, or by its endpoint. */
export function regionCalled(words: string): string | undefined {
  if (isRegionShaped(words)) return undefined;
  const inHost = regionOfHost(words);
  if (inHost !== undefined && BY_NAME.has(inHost)) return inHost;
  const code = words.toLowerCase();
  const coded = REGIONS.find(({ name }) => codeOf(name) === code);
  if (coded !== undefined) return coded.name;
  const letters = words.toLowerCase().replaceAll(/[^a-z]/g, "");
  const isPlace = ({ title = "" }: Region): boolean => {
    const [, place = ""] = /\((.*)\)/.exec(title) ?? [];
    return [place, title].some((part) => part.toLowerCase().replaceAll(/[^a-z]/g, "") === letters);
  };
  if (letters.length < 4) return undefined;
  const whole = REGIONS.find(isPlace)?.name;
  if (whole !== undefined) return whole;
  // A part of the place, such as Virginia, where one region has it.
  const [one, ...more] = REGIONS.filter(({ title = "" }) =>
    title.toLowerCase().replaceAll(/[^a-z]/g, "").includes(letters)
  );
  return more.length === 0 ? one?.name : undefined;
}

/** The one region whose name is a word of `text`, such as an ARN, the address of a page, or the name of a host. */
export function regionIn(text: string): string | undefined {
  const words = new Set(text.split(/[^a-z0-9-]+/));
  const [one, ...more] = REGIONS.filter(({ name }) => words.has(name));
  return more.length === 0 ? one?.name : undefined;
}

/** A region's name in short, as in bills and in names of resources: `euw1`, `apne1`. */
function codeOf(name: string): string {
  const [area = "", ...others] = name.split("-");
  return area +
    others.map((word) => word.replaceAll(/(north|south|east|west|central)/g, (side) => side.slice(0, 1))).join("");
}

/** The partition that a region of this name belongs to. */
function partitionOf(name: string): Partition {
  if (name.startsWith("cn-")) return "aws-cn";
  if (name.startsWith("us-gov-")) return "aws-us-gov";
  if (name.startsWith("eusc-")) return "aws-eusc";
  return "aws";
}
