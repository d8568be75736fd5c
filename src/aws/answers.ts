/**
 * All that AWS answered in one run.
 *
 * Invariant: types only, and facts only: what they mean for a login is judged in `verdict`.
 * @module
 */

import type { Partition } from "../ses/endpoint.ts";
import type { CallReport } from "./call.ts";
import type { LastUsed, Simulated } from "./iam.ts";
import type { SesAccount, SesIdentity } from "./sesv2.ts";
import type { CallerIdentity } from "./sts.ts";

/** How AWS sees the key whose id is the SMTP user name. */
export type KeyState =
  /** Asked as the key: id and secret belong together, and the key is active. */
  | { readonly kind: "valid"; readonly caller: CallerIdentity }
  /** Asked about the key: it is active; its secret is not known here. */
  | { readonly kind: "active" }
  /** Its owner switched it off, or it is over: `Inactive`, `Expired`. */
  | { readonly kind: "inactive"; readonly status: string }
  /** No key of that id is active, in no partition that was asked. `isSure`: not for lack of a permission to look. */
  | { readonly kind: "not-recognized"; readonly isSure: boolean; readonly asked: readonly Partition[] }
  | { readonly kind: "other-partition"; readonly partition: Partition; readonly caller: CallerIdentity }
  | { readonly kind: "wrong-secret" }
  /** A temporary key that is over. */
  | { readonly kind: "expired" }
  /** Asked about the key with credentials of another account, which cannot see it. */
  | { readonly kind: "other-account"; readonly own: string; readonly asking: string }
  /** AWS did not answer, or the credentials for asking are not good. */
  | { readonly kind: "unknown" };

/** What is known of a key in IAM. */
export interface KeyRecord extends LastUsed {
  /** `Active`, `Inactive` or `Expired`; undefined if its listing was not permitted. */
  readonly status: string | undefined;
  readonly created: string | undefined;
}

/** What SES says of an address, or of a domain that it is in. */
export interface IdentityAnswer {
  /** The address or the domain. */
  readonly name: string;
  /** Undefined if it is no identity of the account in that region. */
  readonly identity: SesIdentity | undefined;
}

/** All answers. */
export interface AwsAnswers {
  /** As the key of the login itself, or with the credentials of an operator about it. */
  readonly askedAs: "key" | "operator";
  /** Where the credentials for asking came from. */
  readonly source: string;
  /** Whose they are; undefined if AWS did not say. */
  readonly caller: CallerIdentity | undefined;
  readonly calls: readonly CallReport[];
  /** The key of the login. */
  readonly keyState: KeyState;
  /** What IAM says of it; undefined if it was not asked or did not say. */
  readonly key: KeyRecord | undefined;
  readonly region: string | undefined;
  /** The account in that region; undefined if SES did not say. */
  readonly account: SesAccount | undefined;
  /** Whether that region is not enabled for the account. */
  readonly isRegionDisabled: boolean;
  /** The sender and the domains that it is in, the most exact first; undefined if SES was not asked about all of them. */
  readonly identities: readonly IdentityAnswer[] | undefined;
  /** What the policies allow; undefined if they were not simulated. */
  readonly permission: readonly Simulated[] | undefined;
  /** Seconds that the clock of this machine is behind that of AWS; undefined if they agree. */
  readonly behindSeconds: number | undefined;
  /** What was not asked, and why. */
  readonly notes: readonly string[];
}
