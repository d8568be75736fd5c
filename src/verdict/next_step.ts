/**
 * What to do next where verify itself saw the failure, and so knows more than the catalogue's general words.
 *
 * Invariant: only steps that depend on the stage or the endpoint; everything else is the catalogue's.
 * @module
 */

import { regionOfHost, type Security, SECURITY_TEXT } from "../ses/endpoint.ts";
import { ingressRemedy } from "../findings/ingress_remedies.ts";
import { isMailManagerHost } from "../ses/mail_manager.ts";
import { type Remedy, unlinkedRemedyOf } from "../findings/catalogue/entry.ts";
import type { FindingId } from "../findings/finding.ts";
import { CATALOGUE } from "../findings/catalogue.ts";
import { againOf, type Failing, unreachedRemedy } from "./unreached_remedies.ts";

/** The remedy that fits better than the catalogue's, if there is one. */
export function nextStep(id: FindingId, failing: Failing): Remedy | undefined {
  const isOtherMode = id === "tls-mode-mismatch" && otherMode(failing.security) === "starttls";
  const atIngress = isOtherMode ? undefined : ingressRemedy(id, failing.host);
  return atIngress ?? ofStage(id, failing) ?? ofEndpoint(id, failing);
}

function otherMode(security: Security): Security {
  return security === "wrapper" ? "starttls" : "wrapper";
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
  if (id === "dns-failed" || id === "network-unreachable") return unreachedRemedy(id, failing);
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
