/**
 * The kind of a text by its length and letters: key, password or id.
 *
 * Invariant: pure, and without the findings about a value: what only refuses a secret in the wrong place loads no more than this.
 * @module
 */

import { identifierKind } from "../ses/credential.ts";

/** The kinds of values that are recognized. */
export type Shape = "secret-key" | "smtp-password" | "legacy-password" | "access-key-id" | "unknown";

/** Characters of a secret access key. */
export const SECRET_KEY_LENGTH = 40;
/** Characters of an SMTP password. */
export const PASSWORD_LENGTH = 44;

/** The kind of `text`, unchanged. */
export function shapeOfText(text: string): Shape {
  if (identifierKind(text) !== undefined) return "access-key-id";
  // Lengths first: they spare most texts a pattern, and a pattern its making.
  if (text.length === SECRET_KEY_LENGTH && /^[A-Za-z0-9+/]+$/.test(text)) return "secret-key";
  if (text.length !== PASSWORD_LENGTH) return "unknown";
  if (/^B[A-P][A-Za-z0-9+/]+$/.test(text)) return "smtp-password";
  return /^A[g-v][A-Za-z0-9+/]+$/.test(text) ? "legacy-password" : "unknown";
}
