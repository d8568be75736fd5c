/**
 * Whether keys, and answers that name accounts, belong together: by the account in an access key id.
 *
 * Invariant: pure, and silent about every id without an account.
 * @module
 */

import { AWS } from "../findings/catalogue/aws.ts";
import type { Severity } from "../findings/catalogue/entry.ts";
import { type Finding, findingMaker } from "../findings/finding.ts";
import { accountIn } from "../ses/account.ts";
import type { Sourced } from "../sourced.ts";

const finding = findingMaker(AWS);

/** The finding that `keys`, texts that may be access key ids, are of more than one account. */
export function accountFindings(keys: readonly Sourced<string>[], severity: Severity = "warning"): readonly Finding[] {
  const known = new Map(keys.flatMap(({ value, source }) => {
    const account = accountIn(value);
    return account === undefined ? [] : [[account, `${value.trim()} (${source}) is of account ${account}`] as const];
  }));
  return known.size < 2
    ? []
    : [finding("key-of-another-account", { because: [...known.values()].join("; "), severity })];
}

const ACCOUNT_IN_ARN = /\barn:aws[a-z-]{0,20}:(?:iam|ses):[a-z0-9-]{0,30}:(\d{12}):/g;

/** The finding that a reply about the key `keyId` names accounts in its ARNs, and the key's own is not among them. */
export function replyAccountFindings(keyId: string | undefined, reply: string): readonly Finding[] {
  const own = keyId === undefined ? undefined : accountIn(keyId);
  const named = new Set([...reply.matchAll(ACCOUNT_IN_ARN)].map(([, account = ""]) => account));
  if (own === undefined || named.size === 0 || (named.size === 1 && named.has(own))) return [];
  const others = [...named].filter((account) => account !== own).join(", ");
  return [
    finding("key-of-another-account", { because: `the user name is of account ${own}; the reply names ${others}` }),
  ];
}
