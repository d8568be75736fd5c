/**
 * The shapes of what AWS names, and what passes for them.
 *
 * Invariant: pure; what is not so shaped is undefined, never repaired: some of it goes into commands that a person pastes.
 * @module
 */

import { elementsAt, type Hide, readXml, type XmlElement } from "./xml.ts";

/** Most characters of a name that is shown and never used. */
export const LONGEST_NAME = 200;

/** The result in the answer to an action of STS or IAM. */
export function resultOf(body: string, action: string, hide: Hide): XmlElement | undefined {
  const root = readXml(body, hide);
  return root?.name === `${action}Response` ? elementsAt(root, `${action}Result`)[0] : undefined;
}

/** The name of a user or of a configuration set. */
export function named(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w+=,.@][\w+=,.@-]{0,127}$/.test(text) ? text : undefined;
}

/** One of AWS's words, such as a status; `N/A` is none. */
export function word(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w-]{1,64}$/.test(text) ? text : undefined;
}

/** A time such as `2026-01-02T03:04:05Z`. */
export function date(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(text) ? text : undefined;
}
