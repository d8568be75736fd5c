/**
 * What to do next where verify itself saw the failure, and so knows more than the catalogue's general words.
 *
 * Invariant: only steps that depend on the stage or the endpoint; everything else is the catalogue's.
 * @module
 */

import { regionOfHost, type Security, SECURITY_TEXT, smtpHost } from "../ses/endpoint.ts";
import { regionIn, regionNamed } from "../ses/region.ts";
import { ingressRemedy } from "../findings/ingress_remedies.ts";
import { isMailManagerHost } from "../ses/mail_manager.ts";
import { isMailStage, type ProbeStage } from "../smtp/stages.ts";
import { type Remedy, unlinkedRemedyOf } from "../findings/catalogue/entry.ts";
import type { FindingId } from "../findings/finding.ts";
import { CATALOGUE } from "../findings/catalogue.ts";

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

/** The remedy that fits better than the catalogue's, if there is one. */
export function nextStep(id: FindingId, failing: Failing): Remedy | undefined {
  const isOtherMode = id === "tls-mode-mismatch" && otherMode(failing.security) === "starttls";
  const atIngress = isOtherMode ? undefined : ingressRemedy(id, failing.host);
  return atIngress ?? ofStage(id, failing) ?? ofEndpoint(id, failing);
}

function otherMode(security: Security): Security {
  return security === "wrapper" ? "starttls" : "wrapper";
}

/** The command that tried, once more. */
function againOf({ stage, host, port }: Failing): string {
  return `smtpkey verify --host ${host} --port ${port}${isMailStage(stage) ? " --from ADDRESS" : ""}`;
}

/** What the stage or the mode of the failed try makes of `id`. */
function ofStage(id: FindingId, failing: Failing): Remedy | undefined {
  const { stage, host, security } = failing;
  const again = againOf(failing);
  switch (id) {
    case "tls-mode-mismatch": {
      const other = otherMode(security);
      return {
        text: `use ${SECURITY_TEXT[other]} on this port, in the settings of the application too`,
        command: `${again} --tls ${other}`,
      };
    }
    case "protocol-error": {
      const text = `${PROTOCOL_TEXT}${isMailManagerHost(host) ? "" : "port 2587, or "}another network`;
      return { text, command: `${again} --tls ${security} --verbose` };
    }
    case "connection-timeout":
      return stage === "connect"
        ? undefined
        : { text: FELL_SILENT, command: `${again} --tls ${security} --timeout 60 --verbose` };
    default:
      return undefined;
  }
}

/** What the endpoint makes of the catalogue's remedy. */
function ofEndpoint(id: FindingId, failing: Failing): Remedy | undefined {
  const { remedy }: { readonly remedy: Remedy } = CATALOGUE[id];
  if (id === "certificate-wrong-name") return ofOtherName(failing.host, failing.port);
  if (id === "dns-failed") return failing.missingFamily === undefined ? ofName(failing.host) : ofOtherFamily(failing);
  if (id === "network-unreachable" && !failing.hasIpv6) return withoutIpv4Advice(remedy);
  return remedy.causes?.some(({ command }) => command === SHOW_CERTIFICATE) === true
    ? atEndpoint(remedy, `${againOf(failing)} --tls ${failing.security} --certificate`)
    : undefined;
}

/** The causes of a certificate with other names: who connects to the name of AWS has no alias of his own. */
function ofOtherName(host: string, port: number): Remedy {
  const { text, causes = [], link }: Remedy = CATALOGUE["certificate-wrong-name"].remedy;
  const [, webHost, ...others] = causes;
  const linked = link === undefined ? {} : { link };
  if (regionOfHost(host) === undefined) return { ...unlinkedRemedyOf(`${text}; ${OWN_NAME}`, causes), ...linked };
  const elsewhere = port === 2587 ? 2465 : 2587;
  const redirected = { text: webHost?.text ?? "", command: `smtpkey verify --region {region} --port ${elsewhere}` };
  return { ...unlinkedRemedyOf(text, [redirected, ...others]), ...linked };
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
  const { text, causes, link }: Remedy = CATALOGUE["dns-failed"].remedy;
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
  const { text, causes, link }: Remedy = CATALOGUE["dns-failed"].remedy;
  const [, ...others] = causes ?? [];
  return { ...unlinkedRemedyOf(text, others), ...(link === undefined ? {} : { link }) };
}

/** The causes but that of IPv6, which was not tried. */
function withoutIpv4Advice({ text, causes = [], link }: Remedy): Remedy {
  const others = causes.filter(({ command }) => command?.endsWith(" -4") !== true);
  return { ...unlinkedRemedyOf(text, others), ...(link === undefined ? {} : { link }) };
}

/** The command of the catalogue that shows the certificate; at hand is the very endpoint. */
const SHOW_CERTIFICATE = "smtpkey verify --region {region} --certificate";

function atEndpoint({ text, causes = [], link }: Remedy, command: string): Remedy {
  const here = causes.map((cause) => cause.command === SHOW_CERTIFICATE ? { ...cause, command } : cause);
  return { ...unlinkedRemedyOf(text, here), ...(link === undefined ? {} : { link }) };
}

const PROTOCOL_TEXT =
  "look for the unexpected line in the transcript; if the server is SES, a device between this machine and the server " +
  "changes the dialogue, such as a firewall or virus scanner that inspects SMTP: try ";

const OWN_NAME = "a private DNS alias of a VPC endpoint shows the certificate of the region: add --servername " +
  "email-smtp.{region}.amazonaws.com";

const FELL_SILENT =
  "the server accepted the connection and then sent no reply, or only a part of one: retry with a longer timeout; if that does not " +
  "help, look for a firewall or proxy that inspects SMTP, and reduce the MTU if only large packets are lost";
