/**
 * SMTP URLs, such as `smtps://user:password@host:465`, as a value or as all that a file holds.
 *
 * Invariant: divided as RFC 3986 says where that is possible; where a character is not percent-encoded, the parts are what
 * was meant, and the fault is reported.
 * @module
 */

import type { WrittenSecurity } from "./mail_settings.ts";
import type { Leaf } from "../formats/value.ts";

/** What a URL says. */
export interface SmtpUrl {
  /** Such as `smtps`, in lower case. */
  readonly scheme: string;
  /** From the `?` on, with it; empty if there is none. */
  readonly query: string;
  readonly host: string;
  readonly port: string | undefined;
  readonly username: string;
  readonly password: string;
  /** The mode for a port. */
  readonly security: (port: number | undefined) => WrittenSecurity;
  /** The port where none is written. */
  readonly defaultPort: number | undefined;
  /** What is wrong with how it is written. */
  readonly fact: Leaf["fact"];
}

const SCHEME = /^(smtps?(?:\+[a-z0-9-]{1,20})?|submissions?|ses\+smtps?|mailtos?):\/\//i;

/** Whether `text` begins as an SMTP URL. */
export function isSmtpUrl(text: string): boolean {
  return SCHEME.test(text);
}

/** What `text` says, or undefined if it is not an SMTP URL; `plusIsSpace`: its reader decodes `+` to a space. */
export function parseSmtpUrl(text: string, plusIsSpace = false): SmtpUrl | undefined {
  const [start, scheme = ""] = SCHEME.exec(text) ?? [];
  if (start === undefined) return undefined;
  const { userInfo, server, isBroken } = divided(text.slice(start.length));
  const query = /\?.*$/s.exec(server)?.[0] ?? "";
  const asked = (names: string): string | undefined => new RegExp(`[?&](?:${names})=([^&]*)`, "i").exec(query)?.[1];
  // Apprise writes the server of an address after it, and Apache Camel the login.
  const [, host = "", port] = /^([^:/?#]*)(?::(\d*))?/.exec(server) ?? [];
  const [, first = "", second = ""] = /^([^:]*):?(.*)$/s.exec(userInfo) ?? [];
  const name = first === "" ? asked("user(?:name)?") ?? "" : first;
  const secret = second === "" ? asked("pass(?:word)?") ?? "" : second;
  return {
    scheme: scheme.toLowerCase(),
    query,
    username: decoded(name, plusIsSpace),
    password: withoutRaw(secret) ?? decoded(secret, plusIsSpace),
    fact: isBroken
      ? brokenFact(userInfo)
      : withoutRaw(secret) === undefined
      ? plusFact(secret, plusIsSpace)
      : undefined,
    port: port === "" ? undefined : port,
    ...(/^ses\+/i.test(scheme)
      ? sesTransport(server, host)
      : { host: asked("smtp") ?? host, ...transport(scheme, asked("mode|starttls")) }),
  };
}

/** The text in `RAW(…)` of Apache Camel, which is not decoded. */
function withoutRaw(secret: string): string | undefined {
  return /^RAW(?:\((.*)\)|\{(.*)\})$/s.exec(secret)?.slice(1).find((text) => text !== undefined);
}

interface UrlParts {
  /** What is before the last `@` of the authority, as it is written. */
  readonly userInfo: string;
  /** Host, port, path and query. */
  readonly server: string;
  /** Whether the authority ends within the user information, because of a character that is not encoded. */
  readonly isBroken: boolean;
}

function divided(rest: string): UrlParts {
  const [authority = ""] = /^[^/?#]*/.exec(rest) ?? [];
  // An address after the ? is not what is before a host.
  const isServer = /^[\w-]+(?:\.[\w-]+)+(?::\d*)?$/.test(authority) && /^\/?\?\w+=/.test(rest.slice(authority.length));
  const isBroken = !authority.includes("@") && rest.includes("@") && !isServer;
  const at = (isBroken ? rest : authority).lastIndexOf("@");
  return { userInfo: rest.slice(0, Math.max(0, at)), server: rest.slice(at + 1), isBroken };
}

function transport(scheme: string, mode: string | undefined): Pick<SmtpUrl, "security" | "defaultPort"> {
  if (/^mailto/i.test(scheme)) {
    const asked = mode === "ssl" ? "wrapper" : /s$/i.test(scheme) ? "starttls" : "maybe";
    return { security: () => asked, defaultPort: mode === "ssl" ? 465 : 587 };
  }
  if (/^(?:smtps(?:\+|$)|submissions$|smtp\+(?:ssl|smtps)$)/i.test(scheme)) {
    return { security: () => "wrapper", defaultPort: 465 };
  }
  const usual = /\+(?:start)?tls$/i.test(scheme) || /^always$/i.test(mode ?? "") ? "starttls" : "maybe";
  return { security: (port) => port === 465 ? "wrapper" : usual, defaultPort: undefined };
}

/** Symfony's transport for SES knows the host from the region. */
function sesTransport(server: string, host: string): Pick<SmtpUrl, "host" | "security" | "defaultPort"> {
  const [, region = "eu-west-1"] = /[?&]region=([a-z0-9-]+)/.exec(server) ?? [];
  return {
    // Symfony's own name, with one domain for every partition; no other is asked for.
    host: host === "default" ? `email-smtp.${region}.amazonaws.com` : host,
    security: () => "wrapper",
    defaultPort: 465,
  };
}

function decoded(text: string, plusIsSpace: boolean): string {
  const written = plusIsSpace ? text.replaceAll("+", " ") : text;
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
    because: `a ${mark} before the @ is not encoded, so the host name ends there`,
    fix: `write ${code} for ${mark}, and %2B for +, in the user name and the password`,
  };
}

function plusFact(secret: string, plusIsSpace: boolean): Leaf["fact"] {
  if (!secret.includes("+") || plusIsSpace) return undefined;
  return {
    fault: "plus-in-url",
    because: "a + in the password is not encoded: most programs keep it, some decode it to a space",
    fix: "write %2B for +: every program decodes that to a +",
  };
}
