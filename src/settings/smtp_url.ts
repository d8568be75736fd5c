/**
 * SMTP URLs, such as `smtps://user:password@host:465`, as a value or as all that a file holds.
 *
 * Invariant: taken apart as RFC 3986 says where it can be; a character that should have been percent-encoded is found all the
 * same, with what was meant, and told as a fault.
 * @module
 */

import type { WrittenSecurity } from "./mail_settings.ts";
import type { Leaf } from "../formats/value.ts";

/** What a URL says. */
export interface SmtpUrl {
  /** The server. */
  readonly host: string;
  /** The port. */
  readonly port: string | undefined;
  /** The user name. */
  readonly username: string;
  /** The password. */
  readonly password: string;
  /** The mode for a port. */
  readonly security: (port: number | undefined) => WrittenSecurity;
  /** The port where none is written. */
  readonly defaultPort: number | undefined;
  /** What is wrong with how it is written. */
  readonly fact: Leaf["fact"];
}

const SCHEME = /^(smtps?|submissions?|smtp\+(?:tls|ssl|starttls|smtps)|ses\+smtps?):\/\//i;

/** Whether `text` begins as an SMTP URL. */
export function isSmtpUrl(text: string): boolean {
  return SCHEME.test(text);
}

/** What `text` says, or undefined if it is no SMTP URL; `plusIsBlank`: its reader takes `+` for a blank. */
export function parseSmtpUrl(text: string, plusIsBlank = false): SmtpUrl | undefined {
  const [start, scheme = ""] = SCHEME.exec(text) ?? [];
  if (start === undefined) return undefined;
  const rest = text.slice(start.length);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const isBroken = !authority.includes("@") && rest.includes("@");
  const at = (isBroken ? rest : authority).lastIndexOf("@");
  const [, host = "", port] = /^([^:/?#]*)(?::(\d*))?/.exec(rest.slice(at + 1)) ?? [];
  const info = at < 0 ? "" : rest.slice(0, at);
  const colon = info.indexOf(":");
  const [name, secret] = colon < 0 ? [info, ""] : [info.slice(0, colon), info.slice(colon + 1)];
  const said = { username: decoded(name, plusIsBlank), password: decoded(secret, plusIsBlank) };
  const fact = isBroken ? brokenFact(info) : plusFact(secret, plusIsBlank);
  if (/^ses\+/i.test(scheme)) return { ...said, ...sesHost(rest.slice(at + 1), host, port), fact };
  const isWrapped = /^(?:smtps|submissions|smtp\+(?:ssl|smtps))$/i.test(scheme);
  return {
    ...said,
    host,
    port: port === "" ? undefined : port,
    security: (number) =>
      isWrapped || number === 465 ? "wrapper" : /\+(?:start)?tls$/i.test(scheme) ? "starttls" : "maybe",
    defaultPort: isWrapped ? 465 : undefined,
    fact,
  };
}

/** Symfony's transport for SES knows the host from the region. */
function sesHost(
  behind: string,
  host: string,
  port: string | undefined,
): Omit<SmtpUrl, "username" | "password" | "fact"> {
  const [, region = "eu-west-1"] = /[?&]region=([a-z0-9-]+)/.exec(behind) ?? [];
  return {
    // Symfony's own name, with one domain for every partition; no other is asked for.
    host: host === "default" ? `email-smtp.${region}.amazonaws.com` : host,
    port: port === "" ? undefined : port,
    security: () => "wrapper",
    defaultPort: 465,
  };
}

function decoded(text: string, plusIsBlank: boolean): string {
  const written = plusIsBlank ? text.replaceAll("+", " ") : text;
  try {
    return decodeURIComponent(written);
  } catch (error) {
    if (error instanceof URIError) return written;
    throw error;
  }
}

function brokenFact(info: string): Leaf["fact"] {
  const [mark = "/"] = /[/?#]/.exec(info) ?? [];
  const code = `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return {
    fault: "url-broken",
    because: `a ${mark} in front of the @ is not encoded, so the URL ends there for its reader`,
    mend: `write ${code} for ${mark}, and %2B for +, in the user name and the password`,
  };
}

function plusFact(secret: string, plusIsBlank: boolean): Leaf["fact"] {
  if (!secret.includes("+") || plusIsBlank) return undefined;
  return {
    fault: "plus-in-url",
    because: "a + in the password is not encoded: most programs take it as it is, some take it for a blank",
    mend: "write %2B for +: every program takes that for a +",
  };
}
