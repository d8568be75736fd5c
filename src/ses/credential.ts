/**
 * The glossary of credentials: what IAM gives out, and what SES makes of it.
 *
 * Invariant: types, and the shape of an access key id; secrets stay in their boxes.
 * Source: IAM User Guide, "IAM identifiers"; SES Developer Guide, "Obtaining SMTP credentials".
 * @module
 */

import type { Secret } from "../secret.ts";

/** The id of an access key, such as `AKIAIOSFODNN7EXAMPLE`; SES's SMTP user name. Not a secret. */
export interface AccessKeyId {
  readonly kind: "access-key-id";
  readonly text: string;
}

/** A secret access key of IAM: what an SMTP password is derived from. */
export interface SecretKey {
  readonly kind: "secret-key";
  readonly secret: Secret;
}

/** A pair of IAM. The id may be unknown: a secret alone is enough to derive a password. */
export interface AwsKeyPair {
  readonly kind: "aws";
  /** Undefined if the secret came alone. */
  readonly accessKeyId: AccessKeyId | undefined;
  /** What passwords are derived from. */
  readonly secretKey: SecretKey;
}

/** Version of an SMTP password: 4 belongs to one region, 2 belonged to none and is retired. */
export type PasswordVersion = 2 | 4;

/** An SMTP password that was derived here. */
export interface SmtpPassword {
  readonly kind: "smtp-password";
  readonly secret: Secret;
  /** How it was made. */
  readonly version: PasswordVersion;
}

/** A pattern for the id of an access key in a longer text, long-term or temporary; it has no group. */
export const ACCESS_KEY_ID_PATTERN = "A[KS]IA[A-Z0-9]{12,}";

/** A pattern for an SMTP password of version 4 in a longer text; it has no group. */
export const SMTP_PASSWORD_PATTERN = "B[A-P][A-Za-z0-9+/]{42}";

/** What `kind` of IAM identifier a text is by its first four letters, or undefined. */
export function identifierKind(text: string): "long-term" | "temporary" | "other" | undefined {
  if (!/^[A-Z]{4}[A-Z0-9]{12,124}$/.test(text)) return undefined;
  if (text.startsWith("AKIA")) return "long-term";
  if (text.startsWith("ASIA")) return "temporary";
  return OTHER_PREFIXES.has(text.slice(0, 4)) ? "other" : undefined;
}

/** Identifiers of IAM that are no access keys: users, roles, groups, policies and the like. */
const OTHER_PREFIXES: ReadonlySet<string> = new Set([
  "ABIA",
  "ACCA",
  "AGPA",
  "AIDA",
  "AIPA",
  "ANPA",
  "ANVA",
  "APKA",
  "AROA",
  "ASCA",
]);

/** The access key id in `text`, or undefined if it is none; a temporary one counts. */
export function parseAccessKeyId(text: string): AccessKeyId | undefined {
  const kind = identifierKind(text);
  return kind === "long-term" || kind === "temporary" ? { kind: "access-key-id", text } : undefined;
}
