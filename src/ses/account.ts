/**
 * The AWS account that an access key id was made in, read from the id alone.
 *
 * Invariant: pure, and a hint: no bit shows the partition, so an id of GovCloud looks like one of the commercial regions.
 * Source: Tal Be'ery, "A short note on AWS KEY ID"; Aidan Steele, "AWS Access Key ID formats".
 * @module
 */

import { type AccessKeyId, parseAccessKeyId } from "./credential.ts";

/**
 * What an access key id says of its account. `old-format`: made before 2019, when ids did not hold it; `impossible`: AWS
 * gives out no such id, so letters of it are wrong.
 */
export type KeyAccount =
  | { readonly kind: "known"; readonly account: string }
  | { readonly kind: "old-format" | "impossible" };

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const PREFIX_LENGTH = 4;
const ID_LENGTH = 20;

/** Bits of the first ten letters that come after the account. */
const BITS_AFTER_ACCOUNT = 9n;
const ACCOUNT_BITS = 0xff_ffff_ffffn;
const LARGEST_ACCOUNT = 999_999_999_999n;

/** The account that `id` was made in: base32 after the prefix is one bit for the format, then 40 of the account. */
export function accountOf({ text }: AccessKeyId): KeyAccount {
  const digits = [...text.slice(PREFIX_LENGTH)].map((letter) => ALPHABET.indexOf(letter));
  if (text.length !== ID_LENGTH || digits.includes(-1)) return { kind: "impossible" };
  const [first = 0] = digits;
  if (first < 16) return { kind: "old-format" };
  const bits = digits.slice(0, 10).reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n);
  const account = (bits >> BITS_AFTER_ACCOUNT) & ACCOUNT_BITS;
  if (account > LARGEST_ACCOUNT) return { kind: "impossible" };
  return { kind: "known", account: String(account).padStart(12, "0") };
}

/** The account of `id`, 12 digits; undefined where the id does not contain it. */
export function accountNumberOf(id: AccessKeyId): string | undefined {
  const found = accountOf(id);
  return found.kind === "known" ? found.account : undefined;
}

/** The account in `text`, if it is an access key id that has one. */
export function accountIn(text: string): string | undefined {
  const id = parseAccessKeyId(text.trim());
  return id === undefined ? undefined : accountNumberOf(id);
}
