/**
 * The door for where `verify` connects: region or host, port, TLS mode, names and certificates to trust.
 *
 * Invariant: everything is checked before a connection is opened; a host that looks like a secret never reaches a name server.
 * @module
 */

import { nodeCrypto } from "../../builtin.ts";
import type { ProbedEndpoint } from "../../verdict/diagnosis.ts";
import { mayBeShown, mayHoldSecret } from "../../credentials/showable.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host/host.ts";
import { type Port, regionOfHost, type Security, securityOf, smtpHost } from "../../ses/endpoint.ts";
import { isMailManagerHost } from "../../ses/mail_manager.ts";
import { nearestRegion, type Region, regionNamed } from "../../ses/region.ts";
import type { Resolved } from "./resolved.ts";
import { shellWord } from "../../system.ts";
import { unreadReason } from "./unread.ts";
import type { ProfileSource } from "./profile_source.ts";
import { nearbyFile } from "./nearby_file.ts";
import { resolveNumber } from "./number.ts";
import { type RegionFlags, resolveRegions } from "./region.ts";

/** What was typed about the endpoint. */
export interface EndpointFlags extends RegionFlags {
  readonly host: string | undefined;
  readonly port: string | undefined;
  /** `--tls`; undefined: as the port asks. */
  readonly tls: Security | undefined;
}

/** Where to connect, and for which region the login is. Throws a `Failure` if that is not given or makes no sense. */
export async function resolveEndpoint(
  host: Host,
  flags: EndpointFlags,
  profile: ProfileSource,
): Promise<Resolved<ProbedEndpoint>> {
  const port = resolvePort(flags);
  const named = flags.host === undefined ? undefined : resolveHostName("--host", flags.host, "--port");
  const region = await resolveEndpointRegion(host, flags, profile, named);
  const name = named ?? (region.value === undefined ? undefined : smtpHost(region.value));
  if (name === undefined) throw new Error("--any-region applies to regions, not to hosts");
  return { ...region, value: { host: name, region: region.value, ...port } };
}

/** The port that was asked for, with the TLS mode that was asked for or goes with it. */
export function resolvePort({ port: typed, tls }: Pick<EndpointFlags, "port" | "tls">): Port {
  const port = resolveNumber("--port", typed ?? "587", { least: 1, most: 65535, unit: "" });
  return { port, security: tls ?? securityOf(port) };
}

/** A host that was named without a region is any server, unless its name is that of a regional endpoint. */
async function resolveEndpointRegion(
  host: Host,
  flags: EndpointFlags,
  profile: ProfileSource,
  named: string | undefined,
): Promise<Resolved<Region | undefined>> {
  const inName = named === undefined ? undefined : regionInHost(named, flags["any-region"]);
  if (named !== undefined && flags.region.length > 0 && isMailManagerHost(named)) throw regionOfIngress();
  if (named !== undefined && flags.region.length === 0) return { value: inName, source: "--host", warnings: [] };
  const { value: [region], ...rest } = await resolveRegions(host, flags, profile);
  if (inName === undefined || inName.name === region.name) return { ...rest, value: region };
  throw new Failure(
    "usage",
    `cannot use --host with --region: the host is an endpoint of ${inName.name}, not of that region`,
    {
      hints: ["remove one of the two"],
    },
  );
}

function regionOfIngress(): Failure {
  return new Failure(
    "usage",
    "cannot verify: --host is a Mail Manager endpoint, whose credentials belong to no region",
    {
      hints: ["leave --region out, or leave --host out to test the regional endpoint"],
    },
  );
}

/** The region of a regional endpoint's name. Throws a `Failure` for a misspelt one. */
export function regionInHost(named: string, anyRegion: boolean): Region | undefined {
  const name = regionOfHost(named);
  if (name === undefined) return undefined;
  const meant = anyRegion ? undefined : nearestRegion(name);
  if (meant === undefined) return regionNamed(name);
  throw new Failure("region-misspelt", "cannot use the host of --host: its name contains an unknown region", {
    hints: [`did you mean ${smtpHost(regionNamed(meant))}`, "if it is a new region, add --any-region"],
  });
}

/** A name or an IPv4 address, or an IPv6 address, which may begin and end with colons and has at least two of them. */
const HOST = /^([a-z0-9]([a-z0-9._-]{0,252}[a-z0-9])?|[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:.]{0,35})$/;

/** Whether `name` is written as an IPv4 address and is none. */
function isWrongAddress(name: string): boolean {
  const parts = /^\d+(?:\.\d+){3}$/.test(name) ? name.split(".") : [];
  return parts.some((part) => Number(part) > 255);
}

/** Whether a label of a host's name could be a key or a password: no name server must learn that. */
function looksLikeSecret(typed: string): boolean {
  return mayHoldSecret(typed, ".") || typed.split(".").some((label) => label.length > 63);
}

/** A host name or address as `flag` gave it; `beside` is the option for a port that was typed after it, if there is one. */
export function resolveHostName(flag: "--host" | "--servername", typed: string, beside?: "--port"): string {
  const name = typed.trim().toLowerCase().replace(/^\[([^\]]*)\]$/, "$1");
  if (flag === "--host" && regionNamed(name).title !== undefined) {
    throw new Failure("bad-host", "cannot use the value of --host: it is the name of a region", {
      hints: [`type: --region ${name}`],
    });
  }
  if (looksLikeSecret(typed.trim()) || !HOST.test(name) || isWrongAddress(name)) {
    throw new Failure("bad-host", `cannot use the value of ${flag}: it is not a host name or IP address`, {
      hints: [hostHint(flag, name, beside)],
    });
  }
  return name;
}

/** A name or address with a port or a scheme around it, divided; it was checked before, so that it contains no secret. */
function hostHint(flag: string, typed: string, beside: "--port" | undefined): string {
  const [, inBrackets, name = inBrackets, port] = AROUND.exec(typed) ?? [];
  if (name === undefined || isWrongAddress(name) || (inBrackets === undefined && !mayBeShown(name, "host"))) {
    return BARE_NAME;
  }
  return `type: ${flag} ${name}${port === undefined || beside === undefined ? "" : ` ${beside} ${port}`}`;
}

/**
 * A host within a URL, or with a port. What is before an `@` is a user name and a password, and what is after a slash may be
 * anything: neither is repeated; without a scheme, a word with a slash inside may be a secret, and so is no host.
 */
const AROUND =
  /^(?:[a-z]+:\/\/|(?!.*\/.))(?:[^@]*@)?(?:\[([0-9a-f:.]{2,45})\]|\[?([a-z0-9.-]*[a-z0-9])\]?)\.?(?::(\d{1,5})?)?(?:\/[^@]*)?$/;

const BARE_NAME = "write only the name, such as email-smtp.eu-west-1.amazonaws.com, without smtp:// and port";

const CA_LIMIT = 4 * 1024 * 1024;

/** The certificates of a PEM file. Throws a `Failure` if it cannot be read or holds none, which the runtime would pass over. */
export async function resolveCaCerts(
  host: Host,
  path: string | undefined,
  source = "--ca-file",
): Promise<readonly string[]> {
  if (path === undefined) return [];
  const read = await host.readFile(path, CA_LIMIT);
  if (read.kind === "absent") {
    throw badCaFile(source, unreadReason(read, CA_LIMIT), await absentHint(host, path, source));
  }
  if (read.kind !== "read") throw badCaFile(source, unreadReason(read, CA_LIMIT));
  const blocks = pemBlocks(new TextDecoder().decode(read.bytes));
  if (blocks.length === 0) throw badCaFile(source, "it contains no PEM certificate");
  if (!blocks.every(isCertificate)) throw badCaFile(source, "one of its certificates cannot be read");
  return blocks;
}

const BEGIN = "-----BEGIN CERTIFICATE-----";
const END = "-----END CERTIFICATE-----";

/** The certificates in a PEM text, from mark to mark. */
function pemBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  for (let from = 0;;) {
    const begin = text.indexOf(BEGIN, from);
    const end = begin < 0 ? -1 : text.indexOf(END, begin);
    if (end < 0) return blocks;
    from = end + END.length;
    blocks.push(text.slice(begin, from));
  }
}

/** What to do about the path of no file. */
async function absentHint(host: Host, path: string, source: string): Promise<string> {
  const meant = await nearbyFile(host, path);
  if (meant === undefined) return "check the path; a relative one starts at the current folder";
  return `did you mean ${source}${source.startsWith("--") ? " " : "="}${shellWord(meant)}`;
}

const PEM_FORM = "it must contain at least one block that starts with -----BEGIN CERTIFICATE-----";

function badCaFile(source: string, state: string, hint = PEM_FORM): Failure {
  return new Failure("bad-ca-file", `cannot use the file of ${source}: ${state}`, { hints: [hint] });
}

function isCertificate(block: string): boolean {
  try {
    return new (nodeCrypto().X509Certificate)(block).subject !== "";
  } catch {
    return false;
  }
}
