/**
 * Settings as a name and its value with a space between them, one or several on a line, as Monit, Proxmox and many devices have them:
 * `set mailserver HOST port 587 username "U" password "P"`.
 *
 * Invariant: every word is a name of the next, so that a reader of this file has to know which names it wants; it is for texts of which
 * no other reader made anything.
 * @module
 */

import { expandedValue, type Leaf, leafAt, linesOf, literalValue, withoutComment } from "./value.ts";

/** A word, bare or in quotation marks; an `=` between a name and its value is passed over. */
const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"',;=(){}]+)/g;

/** A name, with what is put before or after it: `:name` in Clojure, `-name` on a command line. */
const NAME = /^(?::|--?)?([A-Za-z][\w.-]{1,40}):?$/;

const MOST_WORDS = 64;

/** Each word that may be a name, with the word after it. */
export function readWordPairs(text: string): readonly Leaf[] {
  let section = 0;
  let isIndented = false;
  return linesOf(text).flatMap((line, index) => {
    if (line.trim() === "") return [];
    // What is indented belongs to the lines above it, and what follows is of something else.
    if (isIndented && !/^\s/.test(line)) section++;
    isIndented = /^\s/.test(line);
    const words = [...withoutComment(line).matchAll(WORD).take(MOST_WORDS)];
    return words.flatMap(([, , , name], at) => {
      const [, double, single, bare] = words[at + 1] ?? [];
      const text = double?.replaceAll(/\\(.)/g, "$1") ?? single ?? bare;
      const [, plain] = NAME.exec(name ?? "") ?? [];
      if (plain === undefined || text === undefined) return [];
      const value = single === undefined ? expandedValue(text) : literalValue(text);
      return [leafAt(section === 0 ? [] : [`[${section}]`], plain, { value, line: index + 1 })];
    });
  });
}
