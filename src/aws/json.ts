/**
 * The JSON of SES, read without trust.
 *
 * Invariant: pure; what comes out is of the kind that was asked for, or undefined. Depth is bounded before anything is parsed.
 * @module
 */

import type { Hide } from "./xml.ts";

const DEEPEST = 32;

/**
 * The value of `text`; undefined if it is not JSON, or deeper than any answer of AWS. Every string in it goes
 * through `hide`.
 */
export function readJson(text: string, hide: Hide): unknown {
  if (depthOf(text) > DEEPEST) return undefined;
  try {
    return JSON.parse(text, (_, value: unknown) => typeof value === "string" ? hide(value) : value);
  } catch {
    return undefined;
  }
}

/** How deep brackets go, those in strings aside; in one pass, whatever the text. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const mark = text[index];
    if (mark === '"') inString = !inString;
    else if (inString) index += mark === "\\" ? 1 : 0;
    else if (mark === "[" || mark === "{") deepest = Math.max(deepest, ++depth);
    else if (mark === "]" || mark === "}") depth--;
  }
  return deepest;
}

/** The value at the end of `path`, in objects alone. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return undefined;
    return Object.getOwnPropertyDescriptor(found, name)?.value;
  }, value);
}

/** The text at the end of `path`; undefined if it is none, or empty. */
export function stringAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** The number at the end of `path`. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, path);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}

/** The truth at the end of `path`. */
export function booleanAt(value: unknown, ...path: readonly string[]): boolean | undefined {
  const found = valueAt(value, path);
  return typeof found === "boolean" ? found : undefined;
}
