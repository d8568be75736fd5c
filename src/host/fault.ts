/**
 * From the runtime's errors to faults: what failed, in one word, with the original text.
 *
 * Invariant: pure tables, matched in order. The runtime gives TLS failures as text alone, so its words are listed here;
 * what is not listed stays `other` and keeps its text.
 * @module
 */

import { escapeAndCut } from "../escape.ts";
import type { Fault, NetworkFaultKind, TlsFaultKind } from "../smtp/connection.ts";

/** Names of runtime errors, and codes of the system. */
const NETWORK: readonly (readonly [pattern: RegExp, what: NetworkFaultKind])[] = [
  [/\b(ENOTFOUND|EAI_NONAME|EAI_NODATA)\b|failed to lookup address|no record/i, "name-not-found"],
  [/^(ConnectionRefused)\b|ECONNREFUSED/, "refused"],
  [/^(TimedOut|TimeoutError|AbortError|Interrupted)\b|ETIMEDOUT/, "timeout"],
  [
    // In the system's words too: their numbers differ from system to system, and not every one has a class of its own.
    /^(HostUnreachable|NetworkUnreachable|NetworkDown|AddrNotAvailable)\b|no route to host|unreachable (host|network)|network is (unreachable|down)|assign requested address|E(HOST|NET)UNREACH/i,
    "unreachable",
  ],
  [/^(ConnectionReset|ConnectionAborted|BrokenPipe)\b|ECONNRESET|EPIPE/, "reset"],
  [/^(UnexpectedEof|BadResource|NotConnected)\b/, "closed"],
];

const TLS: readonly (readonly [pattern: RegExp, what: TlsFaultKind])[] = [
  [/certificate expired|\bExpired\b/, "expired"],
  [/not valid yet|NotValidYet/, "not-yet-valid"],
  [/not valid for name|NotValidForName/, "wrong-name"],
  [/CaUsedAsEndEntity/, "self-signed"],
  [/UnknownIssuer|BadEncoding|invalid peer certificate/, "untrusted"],
  [/ProtocolVersion|no_?shared_?version|NoTls1?_?[23]?|peer is incompatible/i, "version"],
  [/InvalidContentType|corrupt message/, "not-tls"],
  [/Invalid hostname|invalid dns name/i, "bad-server-name"],
];

/** The fault for an error of connecting, reading or writing. */
export function networkFault(error: Error): Fault {
  const text = textOf(error);
  const [, what = "other" as const] = NETWORK.find(([pattern]) => pattern.test(`${error.name}: ${text}`)) ?? [];
  return { kind: "network", what, text: shown(text) };
}

/** The fault for an error of a TLS handshake; an end of the connection in the middle of it stays a network fault. */
export function tlsFault(error: Error): Fault {
  const text = textOf(error);
  const [, what] = TLS.find(([pattern]) => pattern.test(text)) ?? [];
  if (what === "wrong-name") return { kind: "tls", what, text: shown(text), names: namesIn(text) };
  if (what !== undefined) return { kind: "tls", what, text: shown(text) };
  const network = networkFault(error);
  return network.kind === "network" && network.what !== "other"
    ? network
    : { kind: "tls", what: "other", text: shown(text) };
}

/** The fault that a limit of `limitMs` was over. */
export function timeoutFault(limitMs: number): Fault {
  return { kind: "network", what: "timeout", text: `no answer within ${(limitMs / 1000).toFixed(1)} s` };
}

/** Longest text and most names that are passed on: a certificate can hold any number of names, and anything in them. */
const LONGEST_TEXT = 300;
const MOST_NAMES = 5;

function textOf(error: Error): string {
  // rustls ends some messages with the address of its manual.
  return error.message === "" ? error.name : error.message.replace(/: https:\/\/docs\.rs\/\S*$/, "");
}

function shown(text: string): string {
  return escapeAndCut(text, LONGEST_TEXT);
}

/** The names in `certificate is only valid for DnsName("a") or DnsName("b")`. */
function namesIn(text: string): readonly string[] {
  const [, list = ""] = /only valid for (.*)$/s.exec(text) ?? [];
  const names = [...list.matchAll(/(?:DnsName\()?"([^"]+)"|IpAddress\(([^)]+)\)/g)]
    .map(([, name, address]) => shown(name ?? address ?? ""));
  const more = names.length - MOST_NAMES;
  return more <= 0 ? names : [...names.slice(0, MOST_NAMES), `${more} more`];
}
