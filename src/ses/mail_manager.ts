/**
 * Mail Manager: the second kind of SMTP endpoint and credentials of SES, in addition to the regional endpoints and IAM.
 *
 * Invariant: the name of such an endpoint contains no region, so none is ever assumed for it.
 * Source: SES Developer Guide, "Ingress endpoints" and "Obtaining SMTP credentials using Mail Manager" (2026).
 * @module
 */

import { ACCESS_KEY_ID_PATTERN } from "./credential.ts";
import { DOMAIN_PATTERN, GREETING_HOST, type Port, PORTS, regionOfHost } from "./endpoint.ts";

/** The ports of every ingress endpoint, the recommended one first: STARTTLS alone, no TLS wrapper, no 2587. */
export const MAIL_MANAGER_PORTS: readonly Port[] = [
  { port: 587, security: "starttls" },
  { port: 25, security: "starttls" },
];

/** The ports of the endpoint at `host`: those of an ingress endpoint, or for any other host those of a regional endpoint. */
export function portsOf(host: string | undefined): readonly Port[] {
  return host !== undefined && isMailManagerHost(host) ? MAIL_MANAGER_PORTS : PORTS;
}

/** Whether `host` is an ingress endpoint and listens on other ports than `port`; what is not known is not wrong. */
export function isWrongIngressPort(host: string | undefined, port: string | number | undefined): boolean {
  if (host === undefined || port === undefined) return false;
  return isMailManagerHost(host) && MAIL_MANAGER_PORTS.every((known) => known.port !== Number(port));
}

/**
 * A pattern for the name of an ingress endpoint in a longer text, without case: `ID.[fips.]CLUSTER.mail-manager-smtp.DOMAIN`,
 * or the private name of one in a VPC. It has no group.
 */
export const MAIL_MANAGER_HOST_PATTERN: string = String
  .raw`(?<![a-z0-9-])[a-z0-9](?:[a-z0-9.-]{0,120}[a-z0-9])?\.mail-manager-smtp(?:\.[a-z0-9-]{1,40}){0,3}\.${DOMAIN_PATTERN}`;

const HOST = new RegExp(String.raw`^${MAIL_MANAGER_HOST_PATTERN}\.?$`, "i");

/** Whether `host` is the name of an ingress endpoint of Mail Manager. */
export function isMailManagerHost(host: string): boolean {
  return HOST.test(host);
}

/** A pattern for the SMTP user name of Mail Manager, the id of an ingress endpoint; not a secret. */
export const MAIL_MANAGER_USER_NAME_PATTERN = "inp-[a-z0-9]{24}";
const USER_NAME = new RegExp(`^${MAIL_MANAGER_USER_NAME_PATTERN}$`);

/** A pattern for the user name of either kind of endpoint in a longer text; it has no group. */
export const SMTP_USER_NAME_PATTERN: string = `(?:${ACCESS_KEY_ID_PATTERN}|${MAIL_MANAGER_USER_NAME_PATTERN})`;

/** Whether `text` is the SMTP user name that Mail Manager gives. */
export function isMailManagerUserName(text: string): boolean {
  return USER_NAME.test(text);
}

/** Whether `text` is meant for one: it begins as one does, whatever became of the rest. */
export function isNearlyMailManagerUserName(text: string): boolean {
  return /^\s*inp-[a-z0-9]*\s*$/i.test(text) && !isMailManagerUserName(text);
}

/** How long such a user name is, in characters. */
export const MAIL_MANAGER_USER_NAME_LENGTH = 28;

/** The shortest and the longest password of Mail Manager, in characters. */
export const MAIL_MANAGER_PASSWORD_LENGTH: readonly [least: number, most: number] = [8, 64];

const PASSWORD = /^[A-Za-z0-9!@#$%^&*()_+\-=[\]{}|.,?]{8,64}$/;

/** Whether `text` may be a password of Mail Manager, as far as its length and characters go. */
export function mayBeMailManagerPassword(text: string): boolean {
  return PASSWORD.test(text);
}

/** Whether `text` is a user name of Mail Manager in base64, as the CSV of the console has it in a column of its own. */
export function isBase64OfMailManagerUserName(text: string): boolean {
  // 28 characters are 38 in base64; the padding is easily lost.
  return /^aW5wL[A-Za-z0-9+/]{33}={0,2}$/.test(text) && isMailManagerUserName(atob(text.slice(0, 38)));
}

/** The two kinds of SMTP endpoint; each accepts only the credentials of its own kind. */
export type EndpointKind = "regional" | "mail-manager";

/** The kind of endpoint that `host` names; undefined for a host whose name does not show it. */
export function endpointKindOf(host: string): EndpointKind | undefined {
  if (isMailManagerHost(host)) return "mail-manager";
  return regionOfHost(host) === undefined && host !== GREETING_HOST ? undefined : "regional";
}
