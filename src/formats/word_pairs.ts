/**
 * Settings as a name and its value with a space between them, one or several on a line, as Monit, Proxmox and many devices have them:
 * `set mailserver HOST port 587 username "U" password "P"`.
 *
 * Invariant: every word is a name of the next, so that a reader of this file has to know which names it wants; it is for texts of which
 * no other reader made anything.
 * @module
 */

import { expandedValue, type Leaf, leafAt, linesOf, literalValue, type Value, withoutComment } from "./value.ts";

/** A word, bare or in quotation marks; an `=` between a name and its value is passed over. */
const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"',;=(){}]+)/g;

/** A name, with what is put before or after it: `:name` in Clojure, `-name` on a command line. */
const NAME = /^(?::|--?)?([A-Za-z][\w.-]{1,40}):?$/;

const MOST_WORDS = 64;

/** A server's name at the beginning of a line, perhaps with its port, and nothing else: `HOST PORT`, `HOST:PORT`. */
const SERVER = /^\s*([a-z][\w-]*(?:\.[\w-]+){2,})(?:[\s:]+(\d{2,5}))?\s*$/i;

/** Each word that may be a name, with the word after it. */
export function readWordPairs(text: string): readonly Leaf[] {
  let section = 0;
  let isIndented = false;
  return linesOf(text).flatMap((line, index) => {
    if (line.trim() === "") return [];
    // What is indented belongs to the lines above it, and what follows is of something else.
    if (isIndented && !/^\s/.test(line)) section++;
    isIndented = /^\s/.test(line);
    const scope = [`[${section}]`];
    return pairsOn(withoutComment(line)).map(([name, value]) => leafAt(scope, name, { value, line: index + 1 }));
  });
}

type Pair = readonly [name: string, value: Value];

function pairsOn(line: string): readonly Pair[] {
  const [, host, port] = SERVER.exec(line) ?? [];
  if (host !== undefined) {
    const server: Pair = ["host", literalValue(host)];
    return port === undefined ? [server] : [server, ["port", literalValue(port)]];
  }
  const words = [...line.matchAll(WORD).take(MOST_WORDS)];
  return words.flatMap(([, , , name], at): readonly Pair[] => {
    const [, double, single, bare] = words[at + 1] ?? [];
    const text = double?.replaceAll(/\\(.)/g, "$1") ?? single ?? bare;
    const [, plain] = NAME.exec(name ?? "") ?? [];
    if (plain === undefined || text === undefined || isAssigned(line, words[at])) return [];
    return [[plain, single === undefined ? expandedValue(text) : literalValue(text)]];
  });
}

/** Whether a word is a value that an `=` gives to the name before it, so that it is no name itself. */
function isAssigned(line: string, word: RegExpExecArray | undefined): boolean {
  return word !== undefined && /=\s*$/.test(line.slice(Math.max(0, word.index - 4), word.index));
}
