/**
 * Where a region takes mail over SMTP: host names and ports.
 *
 * Rule: pure data and naming; whether the host answers is the business of `verify`.
 * Source: SES Developer Guide, "Connecting to an Amazon SES SMTP endpoint".
 * @module
 */

import type { Partition, Region } from "./region.ts";

/** How a connection gets its TLS: by the STARTTLS command (RFC 3207), or from the first byte (RFC 8314). */
export type Security = "starttls" | "wrapper";

/** A port of the SMTP endpoint with its TLS mode. */
export interface Port {
  /** The TCP port. */
  readonly port: number;
  /** Its TLS mode. */
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

const SUFFIX: Readonly<Record<Partition, string>> = {
  "aws": "amazonaws.com",
  "aws-cn": "amazonaws.com.cn",
  "aws-us-gov": "amazonaws.com",
  "aws-eusc": "amazonaws.eu",
};

/** The host name of the region's SMTP endpoint. */
export function smtpHost(region: Region): string {
  return `email-smtp.${region.name}.${SUFFIX[region.partition]}`;
}

/** The host name of its FIPS 140 endpoint, where one has been seen. It takes the same password. */
export function fipsHost(region: Region): string | undefined {
  return region.fips ? `email-smtp-fips.${region.name}.${SUFFIX[region.partition]}` : undefined;
}

/** The TLS mode that goes with `port`; STARTTLS for a port that SES does not use. */
export function securityOf(port: number): Security {
  return PORTS.find((known) => known.port === port)?.security ?? "starttls";
}
