/**
 * What a server says it can do: its reply to EHLO (RFC 5321 section 4.1.1.1).
 *
 * Invariant: pure; keywords are compared in capitals, and what a middlebox left of one is recognised, not guessed back.
 * @module
 */

import type { Fault, Reply } from "./connection.ts";

/** The extensions of a server. */
export interface Capabilities {
  /** Whether it offers STARTTLS (RFC 3207). */
  readonly startTls: boolean;
  /** The line in which a middlebox blotted STARTTLS out, such as `XXXXXXXA`. */
  readonly masked: string | undefined;
  /** The mechanisms of AUTH (RFC 4954), in capitals; undefined if AUTH is not offered. */
  readonly auth: readonly string[] | undefined;
  /** Whether it accepts the size of a message in advance (RFC 1870). */
  readonly size: boolean;
}

/** The capabilities of a server that knows HELO only. */
export const NO_CAPABILITIES: Capabilities = { startTls: false, masked: undefined, auth: undefined, size: false };

/** Reads the lines of a reply to EHLO; the first one is a greeting. */
export function parseCapabilities({ lines }: Reply): Capabilities {
  const extensions = lines.slice(1).map((line) => line.trim().toUpperCase().split(/[ =]+/));
  const auth = extensions.filter(([keyword]) => keyword === "AUTH").flatMap(([, ...mechanisms]) => mechanisms);
  return {
    startTls: extensions.some(([keyword]) => keyword === "STARTTLS"),
    // Seen from firewalls: as many letters as the keyword has, so that the packet keeps its length.
    masked: extensions.map(([keyword = ""]) => keyword).find((keyword) => /^X{4,}[A-Z]?$|^\*{4,}$/.test(keyword)),
    auth: extensions.some(([keyword]) => keyword === "AUTH") ? auth : undefined,
    size: extensions.some(([keyword]) => keyword === "SIZE"),
  };
}

/** Why STARTTLS cannot be asked for, if it cannot. */
export function startTlsMissing({ startTls, masked }: Capabilities): Fault | undefined {
  if (startTls) return undefined;
  return masked === undefined
    ? { kind: "protocol", what: "starttls-not-offered", text: "the server does not offer STARTTLS" }
    : { kind: "protocol", what: "starttls-masked", text: `the server's reply has ${masked} instead of STARTTLS` };
}

/** Why AUTH is not possible after TLS, given the mechanisms that are offered. */
export function authMissing(auth: readonly string[] | undefined): Fault {
  const offer = auth === undefined ? "no AUTH" : `AUTH ${auth.join(" ") || "without a mechanism"}`;
  return { kind: "protocol", what: "auth-not-offered", text: `after STARTTLS the server offers ${offer}` };
}

/** The extensions that matter here, in words. */
export function capabilityText({ startTls, auth }: Capabilities): string {
  const offers = [...(startTls ? ["STARTTLS"] : []), ...(auth === undefined ? [] : [["AUTH", ...auth].join(" ")])];
  return offers.length === 0 ? "neither STARTTLS nor AUTH" : offers.join(", ");
}
