/**
 * What to do next where no server was reached, and the name or the addresses say more than the catalogue's general words.
 *
 * Invariant: pure; of the catalogue it loads the table of the network alone.
 * @module
 */

import { NETWORK } from "../findings/catalogue/network.ts";
import { type Remedy, unlinkedRemedyOf } from "../findings/catalogue/entry.ts";
import { regionOfHost, type Security, smtpHost } from "../ses/endpoint.ts";
import { regionIn, regionNamed } from "../ses/region.ts";
import { isMailStage, type ProbeStage } from "../smtp/stages.ts";

/** Where and how a stage failed. */
export interface Failing {
  readonly stage: ProbeStage;
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  /** Whether an address of IPv6 was among those that were tried. */
  readonly hasIpv6: boolean;
  /** The IP version that was asked for, and of which the name has no address. */
  readonly missingFamily?: 4 | 6 | undefined;
}

/** The command that tried, once more. */
export function againOf({ stage, host, port }: Failing): string {
  return `smtpkey verify --host ${host} --port ${port}${isMailStage(stage) ? " --from ADDRESS" : ""}`;
}

/** The remedy of `id` that fits better than the catalogue's, if there is one. */
export function unreachedRemedy(id: keyof typeof NETWORK, failing: Failing): Remedy | undefined {
  if (id === "dns-failed") return failing.missingFamily === undefined ? ofName(failing.host) : ofOtherFamily(failing);
  return id === "network-unreachable" && !failing.hasIpv6 ? withoutIpv4Advice(NETWORK[id].remedy) : undefined;
}

/** What to do about a name that cannot be resolved, where its kind says more than the catalogue. */
function ofName(host: string): Remedy | undefined {
  if (regionOfHost(host) !== undefined) return ofRightName();
  const meant = regionIn(host);
  return meant === undefined ? undefined : ofMisspeltName(meant);
}

/** What to do about a name that has addresses of the other IP version alone. */
function ofOtherFamily(failing: Failing): Remedy {
  const [missing, other] = failing.missingFamily === 4 ? [4, 6] : [6, 4];
  return {
    text: `the name has an address, but none of IPv${missing}: leave -${missing} out`,
    command: `${againOf(failing)} --tls ${failing.security} -${other}`,
  };
}

/** The causes of a name with a region in it that is not the one of the endpoint there. */
function ofMisspeltName(region: string): Remedy {
  const { text, causes, link }: Remedy = NETWORK["dns-failed"].remedy;
  const [, ...others] = causes ?? [];
  const endpoint = smtpHost(regionNamed(region));
  const misspelt = {
    text: `the SMTP endpoint of SES in ${region} has another name: ${endpoint}`,
    command: `smtpkey verify --region ${region}`,
  };
  return { ...unlinkedRemedyOf(text, [misspelt, ...others]), ...(link === undefined ? {} : { link }) };
}

/** The causes of a name that is written as AWS writes it: only this machine can be at fault, and another try is no help. */
function ofRightName(): Remedy {
  const { text, causes, link }: Remedy = NETWORK["dns-failed"].remedy;
  const [, ...others] = causes ?? [];
  return { ...unlinkedRemedyOf(text, others), ...(link === undefined ? {} : { link }) };
}

/** The causes but that of IPv6, which was not tried. */
function withoutIpv4Advice({ text, causes = [], link }: Remedy): Remedy {
  const others = causes.filter(({ command }) => command?.endsWith(" -4") !== true);
  return { ...unlinkedRemedyOf(text, others), ...(link === undefined ? {} : { link }) };
}
