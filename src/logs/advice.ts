/**
 * The remedy of a finding, fitted to the port and the program that the text shows.
 *
 * Invariant: a command tests the port that the text names, in the TLS mode that this port needs.
 * @module
 */

import { securityOf } from "../ses/endpoint.ts";
import { CATALOGUE } from "../findings/catalogue.ts";
import { ingressRejectionRemedy } from "../findings/ingress_rejection.ts";
import type { Places, PossibleCause, Remedy } from "../findings/catalogue/entry.ts";
import type { FindingId } from "../findings/finding.ts";
import { isMailManagerHost } from "../ses/mail_manager.ts";
import { tlsSettings } from "./tls_settings.ts";

/** The remedy of `id` at these places; `context` is the text that may show a program, and is not shown. */
export function fittedRemedy(id: FindingId, places: Places, context: string): Remedy {
  const { port, host = "" } = places;
  const isIngress = id === "credentials-invalid" && isMailManagerHost(host);
  const remedy: Remedy = isIngress ? ingressRejectionRemedy(undefined) : CATALOGUE[id].remedy;
  const fitted = {
    ...remedy,
    ...(remedy.causes === undefined ? {} : { causes: remedy.causes.map((cause) => fittedCause(cause, port)) }),
    ...(remedy.command === undefined ? {} : { command: fittedCommand(remedy.command, port) }),
  };
  return id === "tls-mode-mismatch" ? inMode(fitted, port, context) : fitted;
}

function fittedCause({ command, ...cause }: PossibleCause, port: string | undefined): PossibleCause {
  return { ...cause, ...(command === undefined ? {} : { command: fittedCommand(command, port) }) };
}

function fittedCommand(command: string, port: string | undefined): string {
  const takesPort = port !== undefined && port !== "587" && port !== "25" && ANY_PORT.test(command);
  return takesPort ? `${command} --port ${port}` : command;
}

const ANY_PORT = /^smtpkey verify --region \{region\}(?: --no-auth| --verbose| --find-region)?$/;

/** The mode that the port of the text needs comes first, with the settings of the program that the text shows. */
function inMode(remedy: Remedy, port: string | undefined, context: string): Remedy {
  const settings = tlsSettings(context);
  const text = settings === undefined ? remedy.text : `${remedy.text} (${settings})`;
  if (port === undefined) return { ...remedy, text };
  const mode = securityOf(Number(port));
  const command = `smtpkey verify --region {region} --port ${port} --tls ${mode}`;
  const isFor = (cause: PossibleCause): boolean => cause.command?.includes(`--tls ${mode}`) ?? false;
  const causes = remedy.causes ?? [];
  const ordered = [
    ...causes.filter(isFor).map((cause) => ({ ...cause, command })),
    ...causes.filter((cause) => !isFor(cause)),
  ];
  return { ...remedy, text, command, ...(causes.length === 0 ? {} : { causes: ordered }) };
}
