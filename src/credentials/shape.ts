/**
 * The kind of a text by its length and letters: key, password or id.
 *
 * Invariant: pure, and without the findings about a value: where nothing is wrong, no more than this is loaded.
 * @module
 */

import { identifierKind } from "../ses/credential.ts";
import type { Secret } from "../secret.ts";

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

/** The kinds in words. */
export const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  "secret-key": "a secret access key",
  "smtp-password": "an SMTP password",
  "legacy-password": "a Signature Version 2 SMTP password",
  "access-key-id": "an access key id",
  "unknown": "a value of unknown format",
};

/** The kind of what is in the box, unchanged. */
export function shapeOf(secret: Secret): Shape {
  return shapeOfText(secret.open());
}

/** A key pair as it was written down. */
interface KeyPairText {
  readonly accessKeyId: string | undefined;
  readonly secret: Secret;
  readonly hasSessionToken: boolean;
}

/** Whether nothing can be wrong with the looks of a key pair: a long-term id, if there is one, and a secret, written as AWS gives them. */
export function isSoundKeyPair({ accessKeyId, secret, hasSessionToken }: KeyPairText): boolean {
  const text = secret.open();
  return !hasSessionToken && (accessKeyId === undefined || identifierKind(accessKeyId) === "long-term") &&
    shapeOfText(text) === "secret-key" && /[A-Z+/]/.test(text);
}

/** Whether nothing can be wrong with the looks of an SMTP pair: a long-term id and a password, written as they are made. */
export function isSoundLogin(username: Secret, password: Secret): boolean {
  return identifierKind(username.open()) === "long-term" && shapeOf(password) === "smtp-password";
}
