/**
 * An SMTP pair with what is known about it, and what it looks like.
 * @module
 */

import type { Finding } from "../findings/finding.ts";
import type { SecretKey } from "../ses/credential.ts";
import type { Region } from "../ses/region.ts";
import type { SmtpLogin } from "../smtp/sasl.ts";
import type { Sourced } from "../sourced.ts";

/** A pair and what else is known. */
export interface PairEvidence {
  /** The pair as it is sent. */
  readonly login: SmtpLogin;
  /** Where user name and password came from. */
  readonly sources: { readonly username: string; readonly password: string };
  readonly region: Region | undefined;
  /** The host of the endpoint, if known: it shows which kind of credentials it accepts. */
  readonly host?: string | undefined;
  /** The secret access key that the password should come from, if known. */
  readonly key: (Sourced<SecretKey> & { readonly id: string | undefined }) | undefined;
}

/** What the pair looks like. */
export interface PairJudgement {
  /** The most likely first. */
  readonly findings: readonly Finding[];
  /** What it is not, in words. */
  readonly ruledOut: readonly string[];
  /** Whether the password was seen to come from the key, for the region of the endpoint. */
  readonly isFromKey: boolean;
  /** The user name, if it is an access key id. */
  readonly keyId?: string | undefined;
}
