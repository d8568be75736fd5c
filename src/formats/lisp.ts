/**
 * Settings in brackets: EDN and Clojure, Guix and other Scheme, Emacs Lisp.
 *
 * Invariant: nothing is executed; a value is a text, a number or a switch after its name, and brackets give the scope.
 * @module
 */

import { DEEPEST } from "./tree.ts";
import { elsewhere, type Leaf, leafAt, lineFinder, literalValue, notExecuted, textValue, type Value } from "./value.ts";

const TOKEN = /;[^\n]*|"((?:[^"\\]|\\[\s\S]?)*)(?:"|$)|([([{])|([)\]}])|([^\s()[\]{}";,]+)/g;

/** Words that begin a list of names, each with its value after it. */
const SETTERS = /^(?:setq|setq-default|setenv|def|defonce|define|defvar|defcustom|let|let\*|assoc|hash-map|list|cons)$/;

const MOST_TOKENS = 200_000;

interface Bracket {
  readonly name: string;
  readonly isMap: boolean;
  /** How many values came in it. */
  count: number;
  /** The name whose value comes next. */
  key: string | undefined;
  /** The word that it begins with, after which what is in it is called. */
  head: string;
  isList: boolean;
}

/** The values in a text of brackets. */
export function readLisp(text: string): readonly Leaf[] {
  const lineAt = lineFinder(text);
  const leaves: Leaf[] = [];
  const open: Bracket[] = [{ name: "", isMap: false, count: 0, key: undefined, head: "", isList: true }];
  for (const token of text.matchAll(TOKEN).take(MOST_TOKENS)) {
    const [, literal, opened, closed, word] = token;
    const inner = open.at(-1);
    if (inner === undefined) break;
    if (opened !== undefined) openIn(open, inner, opened === "{");
    else if (closed !== undefined) {
      if (open.length > 1) open.pop();
    } else if (literal !== undefined || word !== undefined) {
      const value = valueIn(inner, literal, word);
      const scope = open.map(({ name }) => name).filter((name) => name !== "");
      if (value !== undefined) {
        leaves.push(leafAt(scope, value.name, { value: value.value, line: lineAt(token.index) }));
      }
    }
  }
  return leaves;
}

function openIn(open: Bracket[], inner: Bracket, isMap: boolean): void {
  const name = inner.key ?? inner.head;
  inner.key = undefined;
  inner.count++;
  if (open.length < DEEPEST) open.push({ name, isMap, count: 0, key: undefined, head: "", isList: false });
}

/** The setting that a text or a word completes; a word that is the name of one is kept. */
function valueIn(
  inner: Bracket,
  literal: string | undefined,
  word: string | undefined,
): { readonly name: string; readonly value: Value } | undefined {
  const isHead = inner.count++ === 0 && !inner.isMap && word !== undefined;
  const isKeyword = word?.startsWith(":") === true;
  const { key: name } = inner;
  if (name !== undefined && !isKeyword) {
    inner.key = undefined;
    return { name, value: literal === undefined ? wordValue(word ?? "") : literalValue(unescaped(literal)) };
  }
  if (isHead && SETTERS.test(word)) inner.isList = true;
  else if (isHead || isKeyword || inner.isMap || inner.isList) keepName(inner, word ?? literal ?? "", isHead);
  return undefined;
}

/** Keeps the name of what comes next, and of all that is in a bracket which it begins. */
function keepName(inner: Bracket, written: string, isHead: boolean): void {
  inner.key = written.replace(/^[:'`]+/, "");
  if (isHead) inner.head = inner.key;
}

function wordValue(word: string): Value {
  if (/^(?:nil|#f|false)$/.test(word)) return textValue("false");
  if (/^(?:t|#t|true)$/.test(word)) return textValue("true");
  return /^-?\d[\d.]*$/.test(word) || word.startsWith("'") ? textValue(word.replace(/^'/, "")) : elsewhere(COMPUTED);
}

const COMPUTED = notExecuted("it is computed");

function unescaped(text: string): string {
  return text.replaceAll(/\\([\s\S])/g, (_, letter: string) => letter === "n" ? "\n" : letter === "t" ? "\t" : letter);
}
