/**
 * Whether a text may be shown, for every kind of text that is: names of profiles, paths, hosts, user names, secrets.
 *
 * Invariant: decided here and nowhere else. What could be a key or a password in the wrong place is not shown, whatever
 * the place is called.
 * @module
 */

import { escapeControl } from "../escape.ts";
import type { Secret } from "../secret.ts";
import { identifierKind, parseAccessKeyId } from "../ses/credential.ts";
import { isMailManagerUserName } from "../ses/mail_manager.ts";
import { SHAPE_NAMES, shapeOf, shapeOfText } from "./shape.ts";

/** What a text is meant to be. */
export type ShownKind = "profile" | "path" | "host";

/** The form of a text that may be shown, and where it divides into parts that each could be a secret. */
const FORMS: Readonly<
  Record<ShownKind, { readonly form: RegExp; readonly parts: RegExp; readonly longestPart: number }>
> = {
  profile: { form: /^[\w.@+%:/ -]{1,64}$/, parts: /(?!)/, longestPart: 64 },
  path: { form: /^(?:~?\/|[A-Za-z]:\\).{0,199}$/, parts: /[\\/]/, longestPart: 200 },
  host: { form: /^[a-z0-9._-]{1,253}$/i, parts: /[.-]/, longestPart: 24 },
};

/** Whether `text`, meant as a `kind` of name, may be shown. */
export function mayBeShown(text: string, kind: ShownKind): boolean {
  const { form, parts, longestPart } = FORMS[kind];
  if (!form.test(text) || escapeControl(text) !== text || shapeOfText(text.trim()) !== "unknown") return false;
  return text.split(parts).every((part) => part.length <= longestPart && !looksLikePiece(part));
}

/** Whether `text`, or a part of it between `separator`s, could be a key or a password that slipped in. */
export function mayHoldSecret(text: string, separator: string): boolean {
  return shapeOfText(text) !== "unknown" || text.split(separator).some(looksLikePiece);
}

/** Whether `text`, though of no known kind, could be a key or a piece of one: long, with upper case, lower case and digits. */
function looksLikePiece(text: string): boolean {
  const isRandom = text.length >= 16 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
  return isRandom || /^a[ks]ia[a-z0-9]{16}$/i.test(text);
}

/** The name of a profile for a message; undefined is the default one. */
export function shownProfile(name: string | undefined): string {
  if (name === undefined) return "default";
  return mayBeShown(name, "profile") ? name : "(name not shown)";
}

/** A path with the home directory as `~`, as people write it, or `instead` if it could be a key in the wrong variable. */
export function shownPath(path: string | undefined, home: string | undefined, instead: string): string {
  return path === undefined || !mayBeShown(path, "path") ? instead : abbreviated(path, home);
}

/** Longest path of a file that was read. */
const LONGEST_PATH = 200;

/** The path of a file that exists, and so is no key in the wrong place: shown whatever it looks like. */
export function shownReadPath(path: string, home: string | undefined): string {
  const plain = escapeControl(abbreviated(path, home));
  return plain.length <= LONGEST_PATH ? plain : `…${plain.slice(-LONGEST_PATH)}`;
}

function abbreviated(path: string, home: string | undefined): string {
  return home !== undefined && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

/** A host for a message. */
export function shownHost(host: string): string {
  return mayBeShown(host, "host") ? host : "[not shown]";
}

/** A user name for a message: an access key id or the id of an ingress endpoint; any other may be a password. */
export function shownUserName(name: string): string {
  const isId = identifierKind(name.trim()) !== undefined || isMailManagerUserName(name.trim());
  return isId ? name.trim() : "[user name]";
}

/** The same where its length helps to find the mistake. */
export function shownKeyId(text: string): string {
  const name = text.trim();
  if (isMailManagerUserName(name)) return `${name}, a Mail Manager ingress endpoint`;
  return parseAccessKeyId(name)?.text ?? `[not shown], ${text.length} characters`;
}

/** What may be shown of a secret: its length and what it looks like; a password of Mail Manager, as `username` shows, may look like anything. */
export function shownSecret(secret: Secret, username?: string): string {
  const shape = shapeOf(secret.trimmed());
  const isChosen = shape === "unknown" && isMailManagerUserName(username?.trim() ?? "");
  return `[secret], ${secret.length} characters${isChosen ? "" : `, looks like ${SHAPE_NAMES[shape]}`}`;
}
