/**
 * The meaning of a probe, and where it went.
 *
 * Invariant: types alone. The verdict is about the credentials only: `accepted` and `rejected` rest on the server's final
 * reply to AUTH, everything else is `unknown`.
 * @module
 */

import type { Finding } from "../findings/finding.ts";
import type { Security } from "../ses/endpoint.ts";
import type { Region } from "../ses/region.ts";

/** Whether the server accepts the login. */
export type Verdict = "accepted" | "rejected" | "unknown";

/** Where the probe went. */
export interface ProbedEndpoint {
  /** Name or address as it was asked for. */
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  /** The region that the login is for; undefined for a server that is not SES. */
  readonly region: Region | undefined;
}

/** The meaning of a probe. */
export interface Diagnosis {
  /** What the server's reply to AUTH means. */
  readonly verdict: Verdict;
  /** Most likely first, then oddities that stop nothing. */
  readonly findings: readonly Finding[];
}
