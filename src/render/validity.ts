/**
 * The time that a certificate has left, in days and in words.
 *
 * Invariant: counted in whole days and by the moment of the look, never by a clock; colour is the caller's.
 * @module
 */

import type { Result } from "../smtp/connection.ts";
import type { CertificateFacts, PeerCertificate } from "../tls/chain.ts";

const DAY_MS = 86_400_000;

/** The server's own certificate, if it was `seen` and could be read. */
export function leafOf(seen: Result<PeerCertificate> | undefined): CertificateFacts | undefined {
  const [leaf] = seen?.ok ? seen.value.chain : [];
  return leaf === undefined || "unreadable" in leaf ? undefined : leaf;
}

/** Whole days until it expires; negative once it has. */
export function daysLeft({ validTo }: CertificateFacts, at: Date): number {
  return daysBetween(at, validTo);
}

/** Whether it is valid at that moment, both ends included. */
export function isValid({ validFrom, validTo }: CertificateFacts, at: Date): boolean {
  return validFrom <= at && at <= validTo;
}

/** The same in words: `31 days left`, `begins in 1 day`, `expired less than a day ago`. */
export function validityText({ validFrom, validTo }: CertificateFacts, at: Date): string {
  if (at < validFrom) return `begins in ${daysText(at, validFrom)}`;
  return at > validTo ? `expired ${daysText(validTo, at)} ago` : `${daysText(at, validTo)} left`;
}

function daysText(from: Date, to: Date): string {
  const days = daysBetween(from, to);
  if (days === 0) return "less than a day";
  return days === 1 ? "1 day" : `${days} days`;
}

function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY_MS);
}
