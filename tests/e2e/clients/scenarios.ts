/**
 * What can go wrong between a mail client and SES, the finding that `doctor` must put first, and the clients whose words
 * are enough for it.
 *
 * Invariant: a table. What a client prints without a word about SES, or about the cause, is not expected to be explained.
 * @module
 */

import type { FindingId } from "../../../src/findings/finding.ts";
import { type Client, TALKERS, type Tls } from "./client.ts";
import { POSTFIX } from "./postfix.ts";
import type { Opponent } from "./servers.ts";

/** All clients, by the names that the table uses. */
export const CLIENTS = { ...TALKERS, "Postfix": POSTFIX } as const satisfies Readonly<Record<string, Client>>;

/** One of {@link CLIENTS}. */
export type ClientName = keyof typeof CLIENTS;

/** With what the client logs in: the password for the server's region or another's, with a blank, the key itself. */
export type Password = "right" | "of another region" | "with a blank" | "raw secret" | "none";

/** What happens, the finding that must come first, if any, and the clients that say enough for it. */
export interface Scenario {
  /** In a few words. */
  readonly name: string;
  /** Undefined: nothing must be found. */
  readonly id: FindingId | undefined;
  /** Whose words are enough. */
  readonly clients: readonly ClientName[];
  /** Default: the twin as SES is. */
  readonly server?: Opponent;
  /** Default: STARTTLS. */
  readonly tls?: Tls;
  /** Default: right. */
  readonly password?: Password;
  /** Seconds that the client waits, where it has to wait in vain. */
  readonly patience?: number;
}

/** Those that print what the server answers. */
const FRANK = [
  "smtplib",
  "nodemailer",
  "swaks",
  "msmtp",
  "curl -v",
  "openssl s_client",
  "Postfix",
] as const satisfies readonly ClientName[];
/** Those that print what is sent as well, passwords included. */
const INDISCREET = ["smtplib, debug level 1", "swaks", "curl -v"] as const satisfies readonly ClientName[];
/** Those that print why a certificate is bad, and from whom it is. */
const CAREFUL = [
  "smtplib, debug level 1",
  "nodemailer, debug",
  "msmtp",
  "curl",
  "curl -v",
  "openssl s_client",
  "Postfix",
] as const satisfies readonly ClientName[];
const ALL = [...FRANK, "smtplib, debug level 1", "nodemailer, debug", "curl"] as const satisfies readonly ClientName[];

function without(clients: readonly ClientName[], ...absent: readonly ClientName[]): readonly ClientName[] {
  return clients.filter((client) => !absent.includes(client));
}

/** The table. */
export const SCENARIOS: readonly Scenario[] = [
  { name: "accepted", id: undefined, clients: ALL },
  { name: "accepted, wrapper", id: undefined, clients: ALL, server: { mode: "wrapper" }, tls: "wrapper" },

  { name: "password of another region", id: "credentials-invalid", clients: ALL, password: "of another region" },
  { name: "key as password, shown", id: "raw-secret-as-password", clients: INDISCREET, password: "raw secret" },
  {
    name: "key as password, hidden",
    id: "credentials-invalid",
    clients: without(ALL, ...INDISCREET),
    password: "raw secret",
  },
  { name: "blank behind the password, shown", id: "stray-whitespace", clients: INDISCREET, password: "with a blank" },
  { name: "not subscribed", id: "not-subscribed", clients: without(ALL, "curl"), server: { before: "notSubscribed" } },
  {
    name: "temporary failure",
    id: "temporary-auth-failure",
    clients: without(ALL, "curl"),
    server: { before: "temporaryAuthFailure" },
  },
  { name: "no login", id: "client-never-authenticated", clients: ALL, password: "none" },
  { name: "login in clear", id: "starttls-required", clients: without(ALL, "curl", "openssl s_client"), tls: "none" },
  {
    name: "AUTH not offered",
    id: "auth-not-offered",
    clients: ["smtplib, debug level 1", "swaks", "msmtp"],
    server: "no AUTH",
  },
  {
    name: "AUTH not offered, the client goes on without",
    id: "client-never-authenticated",
    clients: ["nodemailer", "nodemailer, debug", "curl", "curl -v", "Postfix"],
    server: "no AUTH",
  },

  { name: "not authorized", id: "not-authorized-to-send", clients: FRANK, server: { afterData: "notAuthorized" } },
  { name: "not verified", id: "identity-not-verified", clients: FRANK, server: { afterData: "identityNotVerified" } },
  { name: "paused", id: "sending-paused", clients: FRANK, server: { afterData: "paused" } },
  { name: "MAIL FROM domain", id: "mail-from-domain-invalid", clients: FRANK, server: { afterData: "mailFromDomain" } },
  { name: "user name in From", id: "user-name-in-from", clients: FRANK, server: { afterData: "userNameInFrom" } },
  { name: "sending rate", id: "sending-rate", clients: FRANK, server: { afterData: "sendingRate" } },
  { name: "daily quota", id: "daily-quota", clients: FRANK, server: { afterData: "dailyQuota" } },
  { name: "rate of old passwords", id: "legacy-rate", clients: FRANK, server: { afterData: "legacyRate" } },
  { name: "too long", id: "message-too-long", clients: FRANK, server: { afterData: "tooLong" } },
  {
    name: "too many connections",
    id: "too-many-connections",
    clients: without(ALL, "curl", "openssl s_client"),
    server: { before: "tooManyConnections" },
  },

  { name: "expired", id: "certificate-expired", clients: CAREFUL, server: { certificate: "expired" } },
  {
    name: "not yet valid",
    id: "certificate-not-yet-valid",
    clients: CAREFUL,
    server: { certificate: "not-yet-valid" },
  },
  {
    name: "wrong name",
    id: "certificate-wrong-name",
    clients: [...CAREFUL, "smtplib", "nodemailer"],
    server: { certificate: "wrong-name" },
  },
  {
    name: "no intermediate",
    id: "certificate-untrusted",
    clients: [...CAREFUL, "swaks"],
    server: { certificate: "no-intermediate" },
  },
  {
    name: "self-signed",
    id: "certificate-untrusted",
    clients: [...CAREFUL, "swaks"],
    server: { certificate: "self-signed" },
  },
  { name: "wrapper on a STARTTLS port", id: "tls-mode-mismatch", clients: without(ALL, "nodemailer"), tls: "wrapper" },
  {
    name: "STARTTLS on a wrapper port",
    id: "connection-timeout",
    clients: without(ALL, "nodemailer", "openssl s_client"),
    server: { mode: "wrapper" },
    patience: 1,
  },
  {
    name: "STARTTLS not offered",
    id: "starttls-not-offered",
    clients: without(ALL, "smtplib", "nodemailer", "openssl s_client"),
    server: "no STARTTLS",
  },

  {
    name: "refused",
    id: "connection-refused",
    clients: without(ALL, "nodemailer", "curl"),
    server: "refused",
  },
  // Without -v, curl says the same of a network that cannot be reached; the port of the test is none of SES, and the answer is that.
  { name: "refused, no reason", id: "connection-failed", clients: ["curl"], server: "refused" },
  {
    name: "closed at once",
    id: "connection-closed",
    clients: without(ALL, "nodemailer", "openssl s_client"),
    server: "closed at once",
  },
  {
    name: "HTTP",
    id: "not-smtp",
    clients: without(ALL, "nodemailer", "curl", "openssl s_client", "Postfix"),
    server: "HTTP",
  },
];
