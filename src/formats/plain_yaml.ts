/**
 * YAML as settings files are mostly written, without a library, for a process that still has the network.
 *
 * Invariant: what is read has the value that YAML gives it. What goes over several lines, has an alias or a tag, or is in
 * brackets is unread or makes the text {@link Unreadable}, and is never guessed.
 * Source: YAML 1.2.2, chapters 7 and 8; the failsafe schema, so that every value is its text.
 * @module
 */

import { DEEPEST, type Tree, Unreadable } from "./tree.ts";
import { notFollowed, SEVERAL_LINES, TEMPLATE, withoutComment } from "./value.ts";

/** The documents in a text of YAML. Throws `Unreadable`. */
export function readPlainYaml(text: string): readonly Tree[] {
  return new PlainYamlReader(text.replace(/^\ufeff/, "").split(/\r?\n/)).documents();
}

/** A line with something on it. */
interface Line {
  /** How many spaces are before it. */
  readonly indent: number;
  /** What is after them. */
  readonly text: string;
  /** Its place among the lines, from 0. */
  readonly at: number;
}

/** A text in quotation marks with what follows it. */
const SINGLE = /^'((?:[^']|'')*)'/;
const DOUBLE = /^"((?:[^"\\]|\\.)*)"/;
const AFTER_VALUE = /^\s*(?:\s#.*)?$/;
/** A name without quotation marks, with the colon after it. */
const PLAIN_NAME =
  /^((?:[^\s#,[\]{}&*!|>'"%@`:?-]|[:?-](?=\S))(?:[^\s:#]|:(?=\S)|(?<=\S)#|[ \t]+(?=[^\s:#]))*)[ \t]*:(?=\s|$)/;
/** How a text over several lines begins. */
const BLOCK = /^([|>])([+-]?)(?:\s+#.*|\s*)$/;

class PlainYamlReader {
  #at = 0;
  /** The text of the present line from where it is read, when part of it was a hyphen or a name. */
  #rest: Line | undefined;

  constructor(readonly lines: readonly string[]) {}

  documents(): readonly Tree[] {
    const documents: Tree[] = [];
    for (let line = this.#line(); line !== undefined; line = this.#line()) {
      if (line.indent === 0 && /^(?:---|\.\.\.)\s*(?:#.*)?$|^%YAML\b/.test(line.text)) this.#at++;
      else if (isEnd(line)) throw this.#unreadable("a value is on the line of a mark");
      else documents.push(this.#whole(line.indent));
    }
    return documents;
  }

  /** A document, after which there is nothing or the mark of another one. */
  #whole(indent: number): Tree {
    const tree = this.#block(indent, 0);
    const next = this.#line();
    if (next !== undefined && !isEnd(next)) throw this.#unreadable("a line is indented differently");
    return tree;
  }

  /** The next line that has something on it. */
  #line(): Line | undefined {
    if (this.#rest !== undefined) return this.#rest;
    for (; this.#at < this.lines.length; this.#at++) {
      const line = this.lines[this.#at] ?? "";
      const indent = line.search(/[^ ]/);
      const text = line.slice(indent).trimEnd();
      if (indent < 0 || text === "" || text.startsWith("#") || /^(?:\{\{[^{}]*\}\}|\{%.*%\})$/.test(text)) continue;
      if (text.startsWith("\t")) throw this.#unreadable("a tab is used where YAML needs spaces");
      return { indent, text, at: this.#at };
    }
    return undefined;
  }

  #unreadable(why: string): Unreadable {
    return new Unreadable(why, this.lines.slice(0, this.#at).reduce((sum, line) => sum + line.length + 1, 0));
  }

  /** Goes on after `length` characters of `line`, or in the next line where nothing is left of it. */
  #pass({ indent, text, at }: Line, length: number): void {
    const rest = text.slice(length);
    const spaces = rest.search(/[^ ]/);
    const isOver = spaces < 0 || rest.slice(spaces).startsWith("#");
    this.#rest = isOver ? undefined : { indent: indent + length + spaces, text: rest.slice(spaces), at };
    if (isOver) this.#at = at + 1;
  }

  /** The list or map whose lines begin after `indent` spaces. */
  #block(indent: number, depth: number): Tree {
    if (depth > DEEPEST) throw this.#unreadable("it is nested too deep");
    const first = this.#line();
    if (first === undefined) return { kind: "text", line: this.#at, text: "" };
    const line = first.at + 1;
    if (isItem(first)) return { kind: "list", line, items: this.#items(indent, depth) };
    return { kind: "map", line, entries: this.#entries(indent, depth) };
  }

  #items(indent: number, depth: number): readonly Tree[] {
    const items: Tree[] = [];
    for (let line = this.#line(); line?.indent === indent && isItem(line); line = this.#line()) {
      this.#pass(line, 1);
      const inner: Line | undefined = this.#rest;
      const isBlock = inner !== undefined && (isItem(inner) || nameIn(inner.text) !== undefined);
      items.push(isBlock ? this.#block(inner.indent, depth + 1) : this.#value(line, indent, depth, false));
    }
    this.#endOf(indent);
    return items;
  }

  #entries(indent: number, depth: number): readonly (readonly [string, Tree])[] {
    const entries: (readonly [string, Tree])[] = [];
    for (let line = this.#line(); line?.indent === indent && !isEnd(line); line = this.#line()) {
      const name = nameIn(line.text);
      if (name === undefined) throw this.#unreadable("a line is not a name with a value");
      this.#pass(line, name.length);
      entries.push([name.name, this.#value(line, indent, depth, true)]);
    }
    this.#endOf(indent);
    return entries;
  }

  /** A line that is set in deeper than those that were read belongs to none of them. */
  #endOf(indent: number): void {
    const next = this.#line();
    if (next !== undefined && next.indent > indent) throw this.#unreadable("a line is indented differently");
  }

  /** The value after a name or a hyphen on `line`; a list may be below a name without being set in. */
  #value({ at }: Line, indent: number, depth: number, isNamed: boolean): Tree {
    const anchor = /^&[\w-]+(?=\s|$)/.exec(this.#rest?.text ?? "")?.[0];
    if (this.#rest !== undefined && anchor !== undefined) this.#pass(this.#rest, anchor.length);
    if (this.#rest !== undefined) return this.#scalar(this.#rest, indent);
    const next = this.#line();
    const isBelow = next !== undefined && !isEnd(next) &&
      (next.indent > indent || (isNamed && next.indent === indent && isItem(next)));
    return isBelow ? this.#block(next.indent, depth + 1) : { kind: "text", line: at + 1, text: "" };
  }

  /** A value that is on the line of its name. */
  #scalar({ text, at }: Line, indent: number): Tree {
    this.#rest = undefined;
    this.#at = at + 1;
    const block = BLOCK.exec(text);
    if (block !== null) return this.#blockText(block, indent, at);
    const tree = scalarTree(text, at + 1);
    const next = this.#line();
    if (tree === undefined || (next !== undefined && next.indent > indent)) {
      throw this.#unreadable("a value has several lines, or marks that need a library");
    }
    return tree;
  }

  /** The text after `|`, or one line after `>`, which folds nothing. */
  #blockText([, mark, chomping]: RegExpExecArray, indent: number, at: number): Tree {
    const text = this.#linesBelow(indent).join("\n").replace(/\n+$/, "");
    const line = at + 1;
    if (chomping === "+" || (mark === ">" && text.includes("\n"))) return { kind: "unread", line, why: SEVERAL_LINES };
    if (isTemplate(text)) return { kind: "unread", line, why: TEMPLATE };
    return { kind: "text", line, text: chomping === "-" || text === "" ? text : `${text}\n` };
  }

  /** The lines that are set in as far as the first of them, without the spaces before it. */
  #linesBelow(indent: number): readonly string[] {
    const own: string[] = [];
    let inner = indent + 1;
    for (; this.#at < this.lines.length; this.#at++) {
      const line = this.lines[this.#at] ?? "";
      const spaces = line.search(/[^ ]/);
      if (spaces >= 0 && spaces < inner) break;
      if (spaces >= 0 && own.every((one) => one === "")) inner = spaces;
      own.push(spaces < 0 ? "" : line.slice(inner));
    }
    return own;
  }
}

function isItem({ text }: Line): boolean {
  return text === "-" || text.startsWith("- ");
}

/** Whether a document ends before the line. */
function isEnd({ indent, text }: Line): boolean {
  return indent === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(text);
}

/** The name at the beginning of a text, and how long it is with its colon. */
function nameIn(text: string): { readonly name: string; readonly length: number } | undefined {
  const quoted = SINGLE.exec(text) ?? DOUBLE.exec(text);
  if (quoted !== null) {
    const colon = /^\s*:(?=\s|$)/.exec(text.slice(quoted[0].length))?.[0];
    const name = inQuotes(quoted[0]);
    return colon === undefined || name === undefined ? undefined : { name, length: quoted[0].length + colon.length };
  }
  const [whole, name] = PLAIN_NAME.exec(text) ?? [];
  return whole === undefined || name === undefined ? undefined : { name, length: whole.length };
}

/** A list or a map on one line, of words and texts without marks in them. */
const ITEM = String.raw`(?:[\w./-]+|"[\w ./:-]*"|'[\w ./:-]*')`;
const BRACKETS = new RegExp(
  String.raw`^(?:\[(?:${ITEM}(?:, ?${ITEM})*)?\]|\{ ?(?:\w+: ${ITEM}(?:, \w+: ${ITEM})*)? ?\})$`,
);

/** Whether a text has the marks of a template around anything. */
function isTemplate(text: string): boolean {
  return [["{{", "}}"], ["<%", "%>"], ["{%", "%}"]].some(([open = "", close = ""]) => {
    const start = text.indexOf(open);
    return start >= 0 && text.includes(close, start + open.length);
  });
}

/** The tree of a value on one line; undefined for one that is not over at the end of its line, or has a mark that is not known. */
function scalarTree(text: string, line: number): Tree | undefined {
  if (isTemplate(text)) return { kind: "unread", line, why: TEMPLATE };
  if (/^!!str\s/.test(text)) return scalarTree(text.replace(/^!!str\s+/, ""), line);
  const bare = withoutComment(text);
  if (/^![A-Za-z:]+\s+[\w./-]+$/.test(bare)) return { kind: "unread", line, why: notFollowed("it has a YAML tag") };
  if (/^\*[\w-]+$/.test(bare)) return { kind: "unread", line, why: "it is an alias" };
  if (BRACKETS.test(bare)) return { kind: "unread", line, why: "it is in brackets" };
  const inner = quotedOrPlain(text);
  return inner === undefined ? undefined : { kind: "text", line, text: inner };
}

function quotedOrPlain(text: string): string | undefined {
  const quoted = /^'/.test(text) ? SINGLE.exec(text)?.[0] : /^"/.test(text) ? DOUBLE.exec(text)?.[0] : undefined;
  if (quoted !== undefined) return AFTER_VALUE.test(text.slice(quoted.length)) ? inQuotes(quoted) : undefined;
  const plain = withoutComment(text);
  if (/^[,[\]{}#&*!|>'"%@`]|^[?:-](?:\s|$)|:(?:\s|$)|\t/.test(plain)) return undefined;
  return /^(?:null|Null|NULL|~)$/.test(plain) ? "" : plain;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

/** What a text in quotation marks says; undefined for an escape that YAML has not. */
function inQuotes(quoted: string): string | undefined {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return inner.replaceAll("''", "'");
  let isKnown = true;
  const text = inner.replaceAll(
    /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g,
    (all: string, ...[byte, short, long, letter]: readonly (string | undefined)[]) => {
      const code = parseInt(byte ?? short ?? long ?? "", 16);
      if (letter === undefined && code <= 0x10ffff) return String.fromCodePoint(code);
      isKnown &&= letter !== undefined && letter in ESCAPES;
      return ESCAPES[letter ?? ""] ?? all;
    },
  );
  return isKnown ? text : undefined;
}
