/**
 * What `derive` found out.
 *
 * Invariant: types alone; the passwords stay in their boxes until they are printed.
 * @module
 */

import type { Finding } from "../findings/finding.ts";
import type { AccessKeyId, SmtpPassword } from "../ses/credential.ts";
import type { Region } from "../ses/region.ts";

/** One password and the region that it belongs to. */
export interface DerivedRow {
  /** Undefined for version 2 without a region. */
  readonly region: Region | undefined;
  readonly password: SmtpPassword;
}

/** The passwords of one run. */
export interface Derived {
  /** The SMTP user name, if the access key id is known. */
  readonly username: AccessKeyId | undefined;
  readonly source: string;
  readonly rows: readonly [DerivedRow, ...DerivedRow[]];
  /** What is odd about the input, but did not stop the derivation. */
  readonly warnings: readonly Finding[];
}
