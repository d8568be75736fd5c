/**
 * What can go wrong between a mail client and SES, from the name server to the end of DATA.
 *
 * Invariant: a table. The order of `ids` does not count: each is right where a client's words say no more.
 * @module
 */

import type { FindingId } from "../../../../src/findings/finding.ts";
import { TEXT } from "../../../support/twin_texts.ts";
import type { Tls } from "../client.ts";
import { answering, departing, nothing, type Opponent, saying, ses } from "./opponents.ts";
import type { Answer } from "./resolver.ts";

/** How far a client gets: to a connection, to TLS, past the login. */
export type Stage = "connect" | "tls" | "login";

/** One thing that goes wrong. */
export interface Situation {
  readonly name: string;
  /** The findings that are right first. None: nothing is wrong. */
  readonly ids: readonly FindingId[];
  /** Default: SES as it is. */
  readonly server?: Opponent;
  /** Default 587, with STARTTLS. */
  readonly port?: 25 | 465 | 587;
  readonly tls?: Tls;
  /** Default: the password for the server's region. */
  readonly password?: "of another region" | "none" | "in a URL as it is";
  /** Default: an address at example.com. */
  readonly from?: string;
  /** How far a client must get to meet it. Default: it logs in. */
  readonly stage?: Stage;
  /** Default: where the servers listen. */
  readonly dns?: Answer;
}

/** The host name of SES, as clients are given it. */
export const HOST = "email-smtp.eu-west-1.amazonaws.com";

/** Where the mail comes from and goes to. */
export const MAIL = { from: "app@example.com", to: "user@example.com" } as const;

/** Addresses: of the servers; filtered in silence; without a route. All are for documentation (RFC 5737). */
export const ADDRESS = {
  servers: [192, 0, 2, 25],
  silent: [198, 51, 100, 25],
  unreachable: [203, 0, 113, 25],
} as const;

/** TLS record: fatal alert protocol_version. */
const PROTOCOL_VERSION = Uint8Array.of(21, 3, 1, 0, 2, 2, 70);
const HTTP = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html></html>\r\n";

function afterData(reply: string): Opponent {
  return departing({ at: { ".": reply } });
}

/** The table. */
export const SITUATIONS: readonly Situation[] = [
  { name: "accepted", ids: [] },
  { name: "accepted on 465", ids: [], port: 465, tls: "wrapper", server: ses({ mode: "wrapper" }) },

  { name: "name unknown", stage: "connect", ids: ["dns-failed"], dns: "NXDOMAIN" },
  { name: "name server fails", stage: "connect", ids: ["dns-failed"], dns: "SERVFAIL" },
  { name: "name server silent", stage: "connect", ids: ["dns-failed"], dns: "silence" },
  { name: "name without address", stage: "connect", ids: ["dns-failed"], dns: "no address" },
  { name: "refused", stage: "connect", ids: ["connection-refused"], server: nothing },
  { name: "no route", stage: "connect", ids: ["network-unreachable"], dns: ADDRESS.unreachable },
  { name: "timeout on 587", stage: "connect", ids: ["connection-timeout"], dns: ADDRESS.silent },
  { name: "timeout on 25", stage: "connect", ids: ["port-25-throttled"], dns: ADDRESS.silent, port: 25 },
  { name: "closed before the greeting", stage: "connect", ids: ["connection-closed"], server: saying("", "ends") },
  {
    name: "silence instead of the greeting",
    stage: "connect",
    ids: ["connection-timeout"],
    server: saying("", "waits"),
  },
  {
    name: "closed after EHLO",
    stage: "connect",
    ids: ["connection-closed"],
    server: departing({ at: { EHLO: "ends" } }),
  },
  { name: "HTTP", stage: "connect", ids: ["not-smtp"], server: answering(HTTP) },
  { name: "SSH", stage: "connect", ids: ["not-smtp"], server: saying("SSH-2.0-OpenSSH_9.2p1\r\n", "ends") },
  {
    name: "too many connections",
    stage: "connect",
    ids: ["too-many-connections"],
    server: ses({ before: "tooManyConnections" }),
  },

  { name: "TLS from the start on 587", stage: "tls", ids: ["tls-mode-mismatch"], tls: "wrapper" },
  {
    name: "STARTTLS on 465",
    stage: "tls",
    ids: ["tls-mode-mismatch"],
    port: 465,
    server: ses({ mode: "wrapper" }),
  },
  {
    name: "plaintext on 465",
    stage: "connect",
    ids: ["tls-mode-mismatch"],
    port: 465,
    tls: "none",
    server: ses({ mode: "wrapper" }),
  },
  {
    name: "plaintext on 587",
    ids: ["starttls-required", "client-never-authenticated", "auth-not-offered"],
    tls: "none",
  },
  {
    name: "STARTTLS not offered",
    stage: "tls",
    ids: ["starttls-not-offered"],
    server: departing({ offers: ["AUTH PLAIN LOGIN"] }),
  },
  {
    name: "STARTTLS masked",
    stage: "tls",
    ids: ["starttls-masked", "starttls-not-offered"],
    server: departing({ offers: ["XXXXXXXA", "AUTH PLAIN LOGIN"], at: { STARTTLS: TEXT.notImplemented } }),
  },
  {
    name: "STARTTLS refused",
    stage: "tls",
    ids: ["starttls-not-offered", "tls-failed", "service-unavailable", "tls-mode-mismatch"],
    server: departing({ at: { STARTTLS: "454 TLS not available due to temporary reason" } }),
  },
  {
    name: "closed in the handshake",
    stage: "tls",
    ids: ["tls-failed", "connection-closed"],
    server: departing({ at: { HANDSHAKE: "ends" } }),
  },
  {
    name: "silence in the handshake",
    stage: "tls",
    ids: ["connection-timeout", "tls-failed"],
    server: departing({ at: { HANDSHAKE: "waits" } }),
  },
  {
    name: "plaintext instead of the handshake",
    stage: "tls",
    ids: ["tls-mode-mismatch", "tls-failed"],
    server: departing({ at: { HANDSHAKE: "421 Service not available\r\n" } }),
  },
  {
    name: "TLS version",
    stage: "tls",
    ids: ["tls-version"],
    server: departing({ at: { HANDSHAKE: PROTOCOL_VERSION } }),
  },
  { name: "certificate expired", stage: "tls", ids: ["certificate-expired"], server: ses({ certificate: "expired" }) },
  {
    name: "certificate of the future",
    stage: "tls",
    ids: ["certificate-not-yet-valid"],
    server: ses({ certificate: "not-yet-valid" }),
  },
  {
    name: "certificate of another name",
    stage: "tls",
    ids: ["certificate-wrong-name"],
    server: ses({ certificate: "wrong-name" }),
  },
  {
    name: "no intermediate",
    stage: "tls",
    ids: ["certificate-untrusted"],
    server: ses({ certificate: "no-intermediate" }),
  },
  { name: "self-signed", stage: "tls", ids: ["certificate-untrusted"], server: ses({ certificate: "self-signed" }) },
  {
    name: "expired on 465",
    stage: "tls",
    ids: ["certificate-expired"],
    port: 465,
    tls: "wrapper",
    server: ses({ mode: "wrapper", certificate: "expired" }),
  },

  { name: "password of another region", ids: ["credentials-invalid"], password: "of another region" },
  { name: "password in a URL as it is", ids: ["password-broke-url"], password: "in a URL as it is" },
  { name: "not subscribed", ids: ["not-subscribed"], server: ses({ before: "notSubscribed" }) },
  {
    name: "login not possible now",
    ids: ["temporary-auth-failure"],
    server: ses({ before: "temporaryAuthFailure" }),
  },
  { name: "no login", stage: "tls", ids: ["client-never-authenticated"], password: "none" },
  {
    name: "AUTH not offered",
    ids: ["auth-not-offered", "client-never-authenticated"],
    server: departing({ secureOffers: [], at: { AUTH: TEXT.notImplemented, MAIL: TEXT.authenticationRequired } }),
  },
  {
    name: "AUTH offered without a known mechanism",
    ids: ["auth-not-offered", "client-never-authenticated"],
    server: departing({
      secureOffers: ["AUTH GSSAPI"],
      at: { AUTH: TEXT.unknownMechanism, MAIL: TEXT.authenticationRequired },
    }),
  },
  { name: "closed at AUTH", ids: ["connection-closed"], server: departing({ at: { AUTH: "ends" } }) },

  {
    name: "user name as sender",
    ids: ["user-name-in-from"],
    from: "AKIAIOSFODNN7EXAMPLE",
  },
  { name: "sender refused", ids: ["sender-invalid"], server: departing({ at: { MAIL: TEXT.senderInvalid } }) },
  {
    name: "recipient refused",
    ids: ["recipient-invalid"],
    server: departing({ at: { RCPT: "501 Invalid RCPT TO address provided" } }),
  },
  {
    name: "busy at DATA",
    ids: ["service-unavailable"],
    server: departing({ at: { DATA: "451 Local error in processing" } }),
  },
  { name: "idle", ids: ["idle-timeout"], server: departing({ at: { DATA: TEXT.idle } }) },
  { name: "not authorized", ids: ["not-authorized-to-send"], server: ses({ afterData: "notAuthorized" }) },
  { name: "not verified", ids: ["identity-not-verified"], server: ses({ afterData: "identityNotVerified" }) },
  { name: "paused", ids: ["sending-paused"], server: ses({ afterData: "paused" }) },
  { name: "MAIL FROM domain", ids: ["mail-from-domain-invalid"], server: ses({ afterData: "mailFromDomain" }) },
  {
    name: "header twice",
    ids: ["message-malformed"],
    server: afterData("554 Transaction failed: Duplicate header 'Date'."),
  },
  { name: "sending rate", ids: ["sending-rate"], server: ses({ afterData: "sendingRate" }) },
  { name: "daily quota", ids: ["daily-quota"], server: ses({ afterData: "dailyQuota" }) },
  { name: "rate of old passwords", ids: ["legacy-rate"], server: ses({ afterData: "legacyRate" }) },
  { name: "too long", ids: ["message-too-long"], server: ses({ afterData: "tooLong" }) },
  { name: "closed at the end of the message", ids: ["connection-closed"], server: departing({ at: { ".": "ends" } }) },
];
