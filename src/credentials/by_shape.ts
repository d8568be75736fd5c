/**
 * The last way to read a pasted text: by the form of what is in it, whatever format it is in.
 *
 * Invariant: exactly one access key id and exactly one secret, or nothing; several are several pairs, never a mixture.
 * @module
 */

import { ACCESS_KEY_ID_PATTERN, SMTP_PASSWORD_PATTERN } from "../ses/credential.ts";

/** What the forms in a text amount to. */
export type ByShape =
  | { readonly kind: "pair"; readonly id: string; readonly secret: string }
  | { readonly kind: "several" };

const KEY_ID = new RegExp(`(?<![A-Za-z0-9])${ACCESS_KEY_ID_PATTERN}(?![A-Za-z0-9])`, "g");
const SECRET_KEY = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;
const SMTP_PASSWORD = new RegExp(`(?<![A-Za-z0-9+/])${SMTP_PASSWORD_PATTERN}(?![A-Za-z0-9+/=])`, "g");

/**
 * The access key id and the secret in `text`: first of all a secret access key for `aws`, an SMTP password for `smtp`, else
 * the other one. Undefined where one of the two is missing.
 */
export function pairByShape(text: string, wanted: "aws" | "smtp"): ByShape | undefined {
  // JSON may write a slash as `\/`, in a string within a string with a second backslash; the query of a URL as %2F.
  const bare = text.replaceAll(/\\+\/|%2F/gi, "/").replaceAll(/%2B/gi, "+");
  const ids = distinct(bare, KEY_ID);
  const kinds = wanted === "aws" ? [SECRET_KEY, SMTP_PASSWORD] : [SMTP_PASSWORD, SECRET_KEY];
  const secrets = kinds.map((pattern) => distinct(bare, pattern).filter(isMixed)).find((found) => found.length > 0);
  const [[id], [secret]] = [ids, secrets ?? []];
  if (id === undefined || secret === undefined) return undefined;
  return ids.length > 1 || (secrets ?? []).length > 1 ? { kind: "several" } : { kind: "pair", id, secret };
}

function distinct(text: string, pattern: RegExp): readonly string[] {
  return [...new Set(text.match(pattern) ?? [])];
}

/** A hash in hex, a path or a rule of hyphens may be as long as a secret; only chance mixes all three. */
function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}
