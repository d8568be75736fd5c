/**
 * Where a region accepts mail over SMTP: host names, composed and parsed, and ports.
 *
 * Invariant: pure data and naming; `verify` finds out whether the host answers, and which regions there are is in
 * `region.ts`, which imports this.
 * Source: SES Developer Guide, "Connecting to an Amazon SES SMTP endpoint".
 * @module
 */

/** How a connection gets its TLS: by the STARTTLS command (RFC 3207), or as implicit TLS (RFC 8314). */
export type Security = "starttls" | "wrapper";

/** The same in words. */
export const SECURITY_TEXT: Readonly<Record<Security, string>> = {
  starttls: "STARTTLS",
  wrapper: "implicit TLS",
};

/** A port of the SMTP endpoint with its TLS mode. */
export interface Port {
  readonly port: number;
  readonly security: Security;
}

/** The ports of every regional endpoint, the recommended one first. */
export const PORTS: readonly Port[] = [
  { port: 587, security: "starttls" },
  { port: 2587, security: "starttls" },
  { port: 25, security: "starttls" },
  { port: 465, security: "wrapper" },
  { port: 2465, security: "wrapper" },
];

/** A pattern for these ports in a longer text; it has no group. */
export const PORT_PATTERN: string = `(?:${PORTS.map(({ port }) => port).join("|")})`;

/** Ports that are typed in place of one of these: digits exchanged, doubled or next to the right one; none is another service's. */
const MISTYPED: ReadonlyMap<string, number> = new Map([
  ...["578", "758", "785", "857", "586", "588", "597", "5587", "5877", "5887"].map((typed) => [typed, 587] as const),
  ...["456", "546", "564", "645", "654", "4465", "4655", "4665"].map((typed) => [typed, 465] as const),
  ...["2578", "2758", "2785", "2857", "2586", "2588", "25587"].map((typed) => [typed, 2587] as const),
  ...["2456", "2546", "2564", "2645", "2654", "2466"].map((typed) => [typed, 2465] as const),
]);

/** The same as a pattern; it has no group. */
export const MISTYPED_PORT_PATTERN: string = `(?:${[...MISTYPED.keys()].join("|")})`;

/** The port that was meant by one that is mistyped. */
export function meantPort(typed: string): number | undefined {
  return MISTYPED.get(typed);
}

/** An address that accepts any mail, from every account and in the sandbox too; SES Developer Guide, "Using the mailbox simulator". */
export const MAILBOX_SIMULATOR = "success@simulator.amazonses.com";

/** The partition of AWS that a region belongs to; accounts and keys never cross it. */
export type Partition = "aws" | "aws-cn" | "aws-us-gov" | "aws-eusc";

/** The domain of each partition's services. */
const DOMAIN: Readonly<Record<Partition, string>> = {
  "aws": "amazonaws.com",
  "aws-cn": "amazonaws.com.cn",
  "aws-us-gov": "amazonaws.com",
  "aws-eusc": "amazonaws.eu",
};

/** What of a region its host names are made of. */
export interface Located {
  readonly name: string;
  readonly partition: Partition;
}

/** The host name of the region's SMTP endpoint. */
export function smtpHost({ name, partition }: Located): string {
  return `email-smtp.${name}.${DOMAIN[partition]}`;
}

/** The host name of its FIPS 140 endpoint, where one has been seen. It accepts the same password. */
export function fipsHost({ name, partition, fips }: Located & { readonly fips: boolean }): string | undefined {
  return fips ? `email-smtp-fips.${name}.${DOMAIN[partition]}` : undefined;
}

/** A pattern for the domains of all partitions, the longest first. */
export const DOMAIN_PATTERN: string = `(?:${
  [...new Set(Object.values(DOMAIN))].toSorted((a, b) => b.length - a.length).join("|").replaceAll(".", "\\.")
})`;

/** The domains of dual-stack endpoints. For SMTP the name is read where it is found and never proposed: AWS names none. */
const DUAL_STACK_PATTERN = String.raw`api\.(?:aws|amazonwebservices\.com\.cn|amazonwebservices\.eu)`;

/** The region, perhaps misspelt, and `vpce` after it in the private name of an endpoint in a VPC. */
const REGION_PATTERN = String.raw`((?!vpce\.)[a-z0-9-]{1,40})\.(?:vpce\.)?`;

/**
 * A pattern for the name of a regional SMTP endpoint in a longer text, without case: public, FIPS, or of an endpoint in
 * a VPC. Its one group is the region, perhaps misspelt.
 */
export const SMTP_HOST_PATTERN: string = String
  .raw`(?:(?<![a-z0-9-])vpce-[a-z0-9-]{1,60}\.)?email-smtp(?:-fips)?\.${REGION_PATTERN}(?:${DOMAIN_PATTERN}|${DUAL_STACK_PATTERN})`;

/** The same for the endpoints of the API, which speak HTTPS. */
export const API_HOST_PATTERN: string = String
  .raw`(?:(?<![a-z0-9-])vpce-[a-z0-9-]{1,60}\.)?email(?:-fips)?\.${REGION_PATTERN}(?:${DOMAIN_PATTERN}|${DUAL_STACK_PATTERN})`;

const SMTP_HOST = new RegExp(String.raw`^${SMTP_HOST_PATTERN}\.?$`, "i");
const API_HOST = new RegExp(String.raw`^${API_HOST_PATTERN}\.?$`, "i");

/** The name that every SMTP endpoint gives itself when it greets; it contains no region. */
export const GREETING_HOST = "email-smtp.amazonaws.com";

/** The region, in lower case, perhaps misspelt, in the name of an SMTP endpoint; undefined for any other name. */
export function regionOfHost(host: string): string | undefined {
  return SMTP_HOST.exec(host)?.[1]?.toLowerCase();
}

/** The same for an endpoint of the API. */
export function regionOfApiHost(host: string): string | undefined {
  return API_HOST.exec(host)?.[1]?.toLowerCase();
}

/** The TLS mode that goes with `port`; STARTTLS for a port that SES does not use. */
export function securityOf(port: number): Security {
  return PORTS.find((known) => known.port === port)?.security ?? "starttls";
}
