/**
 * The causes of a rejected login that nothing on this machine can distinguish, the most likely first.
 *
 * Invariant: words and commands only; the caller leaves out the causes that it has ruled out.
 * @module
 */

import { type PossibleCause, type Remedy, remedyOf, unlinkedRemedyOf } from "../findings/catalogue/entry.ts";

/** A cause that may remain. */
export type CauseName = "otherRegion" | "otherKey" | "otherSecret" | "inactive" | "recent";

const CAUSES: Readonly<Record<CauseName, PossibleCause>> = {
  otherRegion: {
    text: "the password was derived for another region: find the region, or derive the password for this one",
    command: "smtpkey verify --region {region} --find-region",
  },
  otherKey: {
    text:
      "user name and password come from different keys, or the secret was copied wrongly before the password was derived from it: " +
      "take both from the same key, once more from where it is kept",
    command: "smtpkey derive --region {region} --format env",
  },
  otherSecret: {
    text:
      "the secret belongs to another key id, or was copied wrongly: the password that is derived from it looks right all the same. " +
      "Compare both with where the key is kept; AWS can verify the key",
    command: "smtpkey verify --region {region} --ask-aws",
  },
  inactive: {
    text: "the key is inactive, expired or deleted: check it in IAM; the command shows whose key it is",
    command: "aws iam get-access-key-last-used --access-key-id {key-id}",
  },
  recent: {
    text: "the key is new, and SES may need a few minutes to accept it",
    command: "smtpkey verify --region {region} --wait 5m",
  },
};

/** The remedy for a login whose cause is one of `names`, in that order, or first of all one of `others`. */
export function remainingCauses(
  names: readonly CauseName[],
  { link, others = [] }: { readonly link: string; readonly others?: readonly PossibleCause[] },
): Remedy {
  return remedyOf("check the remaining causes, the most likely first", [
    ...others,
    ...names.map((name) => CAUSES[name]),
  ], link);
}

/** `remedy` once every region was asked for the credentials, so that the region is ruled out. */
export function withoutRegionSearch(remedy: Remedy): Remedy {
  const { text, causes = [], link } = remedy;
  const others = causes.filter(({ command }) => command?.endsWith("--find-region") !== true);
  return { ...unlinkedRemedyOf(text, others), ...(link === undefined ? {} : { link }) };
}
