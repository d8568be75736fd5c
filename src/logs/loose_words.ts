/**
 * What an error speaks of, in a text that names SES and has nothing that is known exactly: a timeout, a name, a certificate.
 *
 * Invariant: the last resort. Only a line that says that something failed is read, and never one that reports a success.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";

/** What a line speaks of, and where. */
interface LooseMeaning {
  readonly id: FindingId;
  readonly at: number;
}

/** A line says that something failed. */
const FAILED =
  /\b(?:fail(?:ed|ure|s|ing)?|fatal|unable|cannot|can't|could ?n[o']t|refused|rejected|denied|aborted|unexpected(?:ly)?|not (?:sent|delivered))\b|(?:\berror|Error|Exception|Failed|Failure|Timeout)\b/i;
/** A line says that all is well, or sets something. */
const FINE =
  /\b(?:no errors?|0 errors?|errors?: ?0|without (?:an )?errors?|success(?:ful(?:ly)?)?|succeeded|status=sent|250 Ok)\b|^\s*[\w.-]{1,60}\s{0,3}[=:]\s{0,3}\S{0,120}\s*$/i;
/** It is about a certificate. */
const CERTIFICATE = String.raw`(?=.*(?:\bcerts?\b|certificate|x\.?509|\bTLS|\bSSL))`;

/** Words, those that say most first. */
const WORDS: readonly (readonly [FindingId, RegExp])[] = [
  [
    "certificate-wrong-name",
    new RegExp(String.raw`${CERTIFICATE}.*?(altnames?\b|name ?mismatch|(?:host)?name.{0,40}match|not valid for)`, "i"),
  ],
  ["certificate-expired", new RegExp(String.raw`${CERTIFICATE}.*?(\bexpired\b)`, "i")],
  [
    "certificate-untrusted",
    new RegExp(
      String
        .raw`${CERTIFICATE}.*?(self[ -]?signed|un(?:known|trusted).{0,12}(?:\bCA\b|issuer|authority|root)|not trusted|issuer certificate|certificate.{0,20}verif|verif\w*.{0,20}certificate)`,
      "i",
    ),
  ],
  [
    "dns-failed",
    /\bDNS\b|\bNXDOMAIN\b|\bno such host\b|\bname or service\b|resolv\w* (?:the )?(?:host|name|address|server)|(?:host|name|address)\w* .{0,20}\bresol\w+|unknown[\W_]{0,3}host/i,
  ],
  ["connection-refused", /\bconn\w*[ _]?refused|\brefused the connection\b|ConnectionRefused/i],
  ["network-unreachable", /\bunreachable\b|no route\b|(?:Host|Network)Unreach/i],
  ["connection-timeout", /\btime(?:d)?[ _-]?out\b|Timeout\b|Time(?:d)?[Oo]ut(?=[A-Z(])/],
  [
    "credentials-invalid",
    /\bauth(?:entication|enticate|orization)?\b.{0,70}\b(?:fail|err|reject|invalid|denied|refused)|(?:fail|reject|invalid|unable|cannot)\w* .{0,12}\b(?:auth|log ?in\b)/i,
  ],
  [
    "tls-failed",
    /handshake|\b(?:start)?(?:tls|ssl)\b.{0,40}(?:fail|error|abort|unable)|(?:fail|error|abort|unable)\w* .{0,20}\b(?:start)?(?:tls|ssl)\b/i,
  ],
  [
    "connection-closed",
    /(?:connection|socket|channel|stream|peer|server|host|response|read|receive|write|client)\b.{0,30}\b(?:closed|reset|hung up|EOF|disconnected)\b|[:=] ?"?(?:closed|EOF|disconnected)\b|Connection(?:Reset|Aborted|Closed)/i,
  ],
];

/** What `line` of a text that names SES speaks of; undefined if it reports no failure, or one without a known word. */
export function looseMeaning(line: string): LooseMeaning | undefined {
  if (!FAILED.test(line) || FINE.test(line)) return undefined;
  for (const [id, pattern] of WORDS) {
    const found = pattern.exec(line);
    if (found !== null) return { id, at: found.index + found[0].indexOf(found[1] ?? found[0]) };
  }
  return undefined;
}
