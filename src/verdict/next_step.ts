/**
 * What to do next where the tester itself saw the failure, and so knows more than the catalogue's general words.
 *
 * Invariant: only steps that the stage or the endpoint make different; everything else stays as the catalogue says it.
 * @module
 */

import type { Security } from "../ses/endpoint.ts";
import { isMailStage, type ProbeStage } from "../smtp/stages.ts";
import type { Remedy } from "../findings/catalogue/entry.ts";
import type { FindingId } from "../findings/finding.ts";
import { CATALOGUE } from "../findings/catalogue.ts";

/** Where and how a stage failed. */
export interface Failing {
  /** The stage. */
  readonly stage: ProbeStage;
  /** The host that was probed. */
  readonly host: string;
  /** Its port. */
  readonly port: number;
  /** The TLS mode that was used. */
  readonly security: Security;
}

/** The remedy that fits better than the catalogue's, if there is one. */
export function nextStep(id: FindingId, { stage, host, port, security }: Failing): Remedy | undefined {
  const again = `smtpkey verify --host ${host} --port ${port}${isMailStage(stage) ? " --from ADDRESS" : ""}`;
  if (id === "tls-mode-mismatch") {
    const other = security === "wrapper" ? "starttls" : "wrapper";
    return { ...CATALOGUE[id].remedy, command: `${again} --tls ${other}` };
  }
  if (id === "certificate-wrong-name") {
    const { text, ...entry } = CATALOGUE[id].remedy;
    return { ...entry, text: `${text}; ${OWN_NAME}` };
  }
  if (id === "protocol-error") {
    return { text: PROTOCOL, command: `${again} --tls ${security} --verbose` };
  }
  if (id === "connection-timeout" && stage !== "connect") {
    return { text: FELL_SILENT, command: `${again} --tls ${security} --timeout 60 --verbose` };
  }
  // Where TLS begins at once, openssl must not ask for STARTTLS.
  const { remedy }: { readonly remedy: Remedy } = CATALOGUE[id];
  const isWrapped = security === "wrapper" && remedy.command?.includes(STARTTLS_OPTION) === true;
  return isWrapped ? { ...remedy, command: remedy.command?.replace(STARTTLS_OPTION, "") ?? "" } : undefined;
}

const STARTTLS_OPTION = " -starttls smtp";

const PROTOCOL =
  "read the transcript for the line that stands out; if the server is SES, something between here and there " +
  "changes the conversation, such as a firewall or virus scanner that reads along: try port 2587, or another network";

const OWN_NAME =
  "a way round under a name of its own, such as a VPC endpoint, shows the certificate of the region: add " +
  "--servername email-smtp.{region}.amazonaws.com";

const FELL_SILENT =
  "the server took the connection and then fell silent: give it more time once; if it stays silent, look " +
  "for a firewall or proxy that reads along, and set the MTU to 1500 if only large packets get lost";
