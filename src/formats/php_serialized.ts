/**
 * Values as PHP's `serialize` writes them, in which plugins keep their settings in a database.
 *
 * Invariant: a length that is written there is not trusted; a text ends at its `";`.
 * @module
 */

import { DEEPEST } from "./tree.ts";
import { type Leaf, leafAt, literalValue, textValue } from "./value.ts";

const TOKEN = /s:\d{1,9}:"([\s\S]*?)";|([ibd]):(-?[\d.E+-]{1,32});|(N);|[aO]:\d{1,9}:(?:"[^"]*":\d{1,9}:)?(\{)|(\})/g;

/** Whether a text is such a value with names in it. */
export function isSerialized(text: string): boolean {
  return /^[aO]:\d+:(?:"[^"]*":\d+:)?\{/.test(text.trim());
}

/** The values in such a text; all of them have the line 1. */
export function readSerialized(text: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const scope: string[] = [];
  let key: string | undefined;
  // In a dump quotation marks may still be escaped.
  for (const [, string, type, number, nothing, opened, closed] of text.replaceAll('\\"', '"').matchAll(TOKEN)) {
    if (closed !== undefined) scope.pop();
    else if (key === undefined) {
      if (opened === undefined) key = string ?? `[${number ?? ""}]`;
    } else if (opened !== undefined) {
      if (scope.length < DEEPEST) scope.push(key);
      key = undefined;
    } else {
      const plain = type === "b" ? (number === "1" ? "true" : "false") : number ?? "";
      const value = string === undefined ? textValue(nothing === undefined ? plain : "") : literalValue(string);
      leaves.push(leafAt(scope, key, { value, line: 1 }));
      key = undefined;
    }
  }
  return leaves;
}
