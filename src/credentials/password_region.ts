/**
 * The reverse look-up: for which region, and in which version, was this password derived from this key.
 *
 * Invariant: pure and offline. Known regions first, then the way they get misspelt, then every name that a region could have.
 * @module
 */

import type { Secret } from "../secret.ts";
import type { SecretKey, SmtpPassword } from "../ses/credential.ts";
import { deriveLegacyPassword, derivePassword } from "../ses/password.ts";
import { regionNamed, REGIONS } from "../ses/region.ts";

/** Where a password comes from. */
export type Origin =
  /** Version 4; the region as it was written when the password was made. */
  | { readonly kind: "region"; readonly name: string }
  /** Version 2, which belongs to no region. */
  | { readonly kind: "legacy" };

const AREAS = ["us", "eu", "ap", "ca", "sa", "me", "af", "il", "mx", "cn", "us-gov"];
const SIDES = ["east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest"];
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const KNOWN: readonly string[] = REGIONS.map(({ name }) => name);

/** The names to try, the most likely first: about a thousand, a tenth of a second in all. */
function* candidates(): Generator<string> {
  yield* KNOWN;
  yield* KNOWN.map((name) => name.toUpperCase());
  for (const area of AREAS) {
    for (const side of SIDES) {
      for (const number of NUMBERS) yield `${area}-${side}-${number}`;
    }
  }
}

/**
 * Where `password` comes from if it comes from `key`, else undefined: it belongs to another key, or is spoilt.
 * `preferred` are names of regions to try first; they need not be known.
 */
export function originOf(password: Secret, key: SecretKey, preferred: readonly string[] = []): Origin | undefined {
  const matches = (derived: SmtpPassword): boolean => derived.secret.equals(password);
  if (matches(deriveLegacyPassword(key))) return { kind: "legacy" };
  for (const name of [...preferred, ...candidates()]) {
    if (matches(derivePassword(key, regionNamed(name)))) return { kind: "region", name };
  }
  return undefined;
}
