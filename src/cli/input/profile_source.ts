/**
 * What an AWS profile has to say, before its files are read.
 * @module
 */

import type { WrittenPair } from "../../credentials/pair.ts";
import type { Profile } from "../../credentials/profile.ts";
import type { Failure } from "../../failure.ts";
import type { Sourced } from "../../sourced.ts";

/** What a profile has to say about keys. */
export type ProfileKeys =
  | { readonly kind: "pair"; readonly pair: WrittenPair }
  | { readonly kind: "none" }
  /** Its keys are temporary, got in a way that the failure names. */
  | { readonly kind: "temporary"; readonly failure: Failure };

/** The profile of this run. */
export interface ProfileSource {
  /** Whether `--profile` names it. */
  readonly isAsked: boolean;
  /** Its `region`. */
  region(): Promise<Sourced<string> | undefined>;
  /** Its keys. Throws a `Failure` for a named profile that has none. */
  keys(): Promise<ProfileKeys>;
  /** Its settings in the files; undefined for one that was not named and does not exist. */
  whole(): Promise<Sourced<Profile> | undefined>;
}
