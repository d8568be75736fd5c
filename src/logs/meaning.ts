/**
 * What evidence means in its attempt: where the server is, and what port, TLS mode, sender and recipient make of it.
 *
 * Invariant: what the line itself says counts before the lines around it, those before the mentions of SES further away, and
 * all of them before what the caller knows. What is read for a decision is never shown; what is shown was redacted first.
 * @module
 */

import type { Evidence } from "./attempt_groups.ts";
import type { Places } from "../findings/catalogue/entry.ts";
import { mistypedPort, NO_PLACES, placesIn } from "../findings/endpoint_mentions.ts";
import type { FindingId } from "../findings/finding.ts";
import type { Unverified } from "../findings/denied_sending.ts";
import { isOwnRefusal } from "./signatures/own_refusals.ts";
import { masked } from "./redact.ts";
import { lineOf, type SeenLine, textOfAll } from "./seen_line.ts";
import type { Mention } from "./ses_mentions.ts";
import { isWrongMode } from "./tls_mode.ts";
import { localizedReason } from "./signatures/localized_errors.ts";
import { HOW_IT_FAILED } from "./word_stems.ts";
import { PORTS } from "../ses/endpoint.ts";
import { endpointKindOf, isWrongIngressPort } from "../ses/mail_manager.ts";
import { regionNamed } from "../ses/region.ts";

/** What evidence means. What is to be shown is worked out when it is asked for: most attempts are only counted. */
export interface Meaning {
  readonly id: FindingId;
  /** The region of the server, if the text shows it. */
  readonly region: string | undefined;
  /** What is known of the server. */
  readonly places: () => Places;
  /** What else the text shows, for the evidence, in words. */
  readonly details: () => readonly string[];
}

/** Findings that may mean another, or whose command depends on the place, so that each attempt must show it. */
export const PLACED: ReadonlySet<FindingId> = new Set([
  "connection-timeout",
  "connection-refused",
  "connection-failed",
  "connection-closed",
  "tls-failed",
  "starttls-not-offered",
  "dns-failed",
  "credentials-invalid",
]);

/** What `evidence` means; `known` is what the caller says of the server. */
export function meaningInAttempt(evidence: Evidence, mentions: readonly Mention[], known: Places): Meaning {
  const { around = [] } = evidence;
  const seen = lineOf(evidence);
  const own = PLACED.has(evidence.id) ? placesOf(seen, around) : NO_PLACES;
  const near = nearest([own, ...mentions.map((mention) => mention.places), known]);
  const id = refinedId(idWithReason(evidence), { words: seen, around }, near, own.port);
  return {
    id,
    region: near.region,
    places: () =>
      nearest([
        { ...placesIn(masked(textOfAll(around))), ...placesIn(masked(evidence.text)) },
        ...mentions.map((mention) => mention.shown),
        known,
      ]),
    details: () => detailsOf(id, evidence),
  };
}

function nearest(places: readonly Places[]): Places {
  let near = NO_PLACES;
  for (const place of places) {
    if (place === NO_PLACES || place === near) continue;
    near = near === NO_PLACES ? place : { ...place, ...near };
  }
  return near;
}

/** What a line and those around it show; most show nothing. */
function placesOf(words: SeenLine, around: readonly SeenLine[]): Places {
  if (around.length === 0) return words.places;
  return nearest([words, ...around].map(({ places }) => places));
}

/** The words of a finding, and the lines around them. */
interface Context {
  readonly words: SeenLine;
  readonly around: readonly SeenLine[];
}

/** A client that says no more than that it failed may give the reason on the same line, and in another language. */
function idWithReason({ id, text }: Evidence): FindingId {
  if (id !== "connection-failed" || REFUSED_AFTER_CONNECT.test(text)) return id;
  return HOW_IT_FAILED.find(([, words]) => words.test(text))?.[0] ?? localizedReason(text) ?? id;
}

/** Pike's words for a greeting that it does not accept: there was a connection. */
const REFUSED_AFTER_CONNECT = /Connection refused by SMTP server\./;

/** `ownPort` decides on the TLS mode: a port that is named further away may be that of another attempt. */
function refinedId(id: FindingId, context: Context, { port, region, host }: Places, ownPort?: string): FindingId {
  if (NO_WAY_IN.has(id) && isWrongIngressPort(host, port)) {
    return "mail-manager-port";
  }
  if (isWrongMode(id, ownPort, context.words, context.around)) return "tls-mode-mismatch";
  switch (id) {
    case "connection-timeout":
      return port === "25" ? "port-25-throttled" : id;
    case "dns-failed":
      return region !== undefined && regionNamed(region).smtp === "no" ? "no-smtp-endpoint" : id;
    case "credentials-invalid":
      return ofWrongKind(host, context) ?? id;
    default:
      return refinedByWords(id, context);
  }
}

/** What the words themselves decide. */
function refinedByWords(id: FindingId, { words, around }: Context): FindingId {
  switch (id) {
    case "sender-invalid":
      return [words, ...around].some((line) => line.of("hasKeyAsSender")) ? "user-name-in-from" : id;
    case "identity-not-verified":
      return words.of("hasKeyAsIdentity") ? "user-name-in-from" : id;
    case "signature-does-not-match":
      return words.of("isAboutClock") ? "clock-skewed" : id;
    default:
      return id;
  }
}

/** A user name of one kind that was refused at an endpoint of the other. */
function ofWrongKind(host: string | undefined, { words, around }: Context): FindingId | undefined {
  const kind = endpointKindOf(host ?? "");
  const name = kind === "regional" ? "hasManagerName" : "hasKeyId";
  if (kind === undefined || ![words, ...around].some((line) => line.of(name))) return undefined;
  return kind === "regional" ? "mail-manager-pair-at-regional-endpoint" : "regional-pair-at-mail-manager-endpoint";
}

/** What a client sees at a port on which nothing listens. */
const NO_WAY_IN: ReadonlySet<FindingId> = new Set<FindingId>([
  "connection-timeout",
  "connection-refused",
  "connection-failed",
  "tls-mode-mismatch",
]);

function detailsOf(id: FindingId, { text, around = [] }: Evidence): readonly string[] {
  const detail = DETAILS[id]?.(text, textOfAll(around));
  return detail === undefined ? [] : [detail];
}

type Detail = (text: string, around: string) => string | undefined;

const DETAILS: Partial<Record<FindingId, Detail>> = {
  "identity-not-verified": refusedIdentity,
  "message-malformed": (text) => writersOf(/Duplicate header '([\w-]{1,60})'/i.exec(masked(text))?.[1]),
  "sender-invalid": (text, around) =>
    refusedByClient(text) ??
      (/MAIL FROM:? ?<>|from=<>/i.test(`${text} ${around}`) ? "the sender is empty (<>), as in a bounce" : undefined),
  "recipient-invalid": refusedByClient,
  "connection-failed": (text) =>
    otherPort(text) ??
      (/ORA-29278/i.test(text) ? "the database makes this 421 itself when it cannot reach the server" : undefined) ??
      (/after \d{1,3} ms: Couldn't connect/i.test(text)
        ? "curl failed at once: the port refuses connections, or the network is unreachable"
        : undefined),
  "connection-timeout": otherPort,
  "connection-refused": (text) =>
    otherPort(text) ??
      (/127\.0\.0\.1|\blocalhost\b|::1\b/.test(text)
        ? "the address is this machine, so the application did not read its SMTP host"
        : undefined),
  "network-unreachable": (text) =>
    /permission denied|operation not permitted|\b10013\b|ORA-24247/i.test(text)
      ? "this machine itself does not allow the connection"
      : undefined,
  "certificate-untrusted": (text) =>
    /ORA-(?:28759|28353|28768|29248)/i.test(text)
      ? "the database cannot open its wallet, which has the certificates of the CAs: the path is file: with a directory that " +
        "the user of the database can read"
      : undefined,
  "starttls-required": (text) =>
    /\bunencrypted connection/i.test(text)
      ? "Go's smtp.PlainAuth sends no password without TLS: call StartTLS before Auth, or use smtp.SendMail"
      : undefined,
  "signature-does-not-match": (text, around) => meaningOfApiError(`${text} ${around}`),
};

function otherPort(text: string): string | undefined {
  const port = mistypedPort(text);
  return port === undefined
    ? undefined
    : `SES has no port ${port.typed}; it has ${port.meant ?? PORTS.map((known) => known.port).join(", ")}`;
}

function refusedByClient(text: string): string | undefined {
  return isOwnRefusal(text) ? "the client refused the message itself, before a server was asked" : undefined;
}

/** Whether the address that is not verified is the sender's or the recipient's, as far as the same lines show it. */
export function unverifiedIn(text: string, around: string): Unverified {
  const failed = addressesIn(/check in region [A-Za-z0-9-]{5,30}: (.{1,400})/.exec(text)?.[1] ?? "");
  const recipients = recipientsIn(text, around);
  const isRecipient = failed.length > 0 && failed.every((address) => recipients.includes(address));
  const senders = addressesAfter(SENDER, `${text} ${around}`);
  return { isRecipient, isSender: !isRecipient && failed.some((address) => senders.includes(address)) };
}

/** The recipients that the same lines name. */
export function recipientsIn(text: string, around: string): readonly string[] {
  return addressesAfter(RECIPIENT, `${text} ${around}`);
}

function refusedIdentity(text: string, around: string): string | undefined {
  const { isSender, isRecipient } = unverifiedIn(text, around);
  if (isRecipient) return "the refused address is the recipient: the account is in the sandbox in this region";
  return isSender ? "the refused address is the sender" : undefined;
}

const ADDRESS = /[\w.+=-]{1,64}@[\w.-]{1,190}\w/g;
const RECIPIENT =
  /(?:\bto=<|RCPT TO:? ?<?|\*\* |==? |-> |=> |email addresses?: |Final-Recipient: rfc822; ?)([\w.+=-]{1,64}@[\w.-]{1,190}\w)/gi;
const SENDER = /(?:\bfrom=<|MAIL FROM:? ?<?|<= |Sender: rfc822; ?)([\w.+=-]{1,64}@[\w.-]{1,190}\w)/gi;

function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());
}

function addressesAfter(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, address = ""]) => address.toLowerCase());
}

/** Who usually writes a header a second time. */
function writersOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (/^DKIM/i.test(header)) return "the message is signed twice: by your mail server and by SES, or by two programs";
  if (/^(?:MIME|Content)-/i.test(header)) return `the framework writes ${header}, and the application sets it again`;
  return `${header} is written by the mail library and again by the application or its template`;
}

/** What the API's error says of id and secret. */
function meaningOfApiError(text: string): string | undefined {
  if (/InvalidClientTokenId|UnrecognizedClient|security token included/i.test(text)) {
    return "AWS does not know this key id: mistyped, deleted, inactive, or of another partition";
  }
  return /SignatureDoesNotMatch|InvalidSignature|signature we calculated/i.test(text)
    ? "AWS knows the key id, and the secret does not belong to it"
    : undefined;
}
