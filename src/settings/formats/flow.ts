/**
 * The part of YAML that JSON is: quoted texts, `{…}` and `[…]`, read character by character.
 *
 * Invariant: YAML 1.2.2, chapters 5.7 and 7, and RFC 8259; what neither says plainly is `Unreadable`, never guessed.
 * @module
 */

import { SEVERAL_LINES } from "../value.ts";
import { DEEPEST, type Tree, Unreadable } from "./tree.ts";

/** A part of a tree and the place behind it. */
export interface Flow {
  /** What was read. */
  readonly tree: Tree;
  /** The offset of the first character behind it. */
  readonly end: number;
}

/** Reads one value of flow style. */
export class FlowReader {
  #at = 0;

  /** Over `text`; `lineAt` tells the line of an offset; `hasSlashComments` is for JSON as .NET takes it. */
  constructor(
    readonly text: string,
    readonly lineAt: (at: number) => number,
    readonly hasSlashComments = false,
  ) {}

  /** The value at the offset `at`. Throws `Unreadable`. */
  read(at: number): Flow {
    this.#at = at;
    const tree = this.#value(0);
    return { tree, end: this.#at };
  }

  /** The first offset from `at` on that is neither blank nor in a comment. */
  skipBlanks(at: number): number {
    const blank = this.hasSlashComments ? /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y : /(?:\s+|(?<=\s)#[^\n]*)*/y;
    blank.lastIndex = at;
    blank.exec(this.text);
    return blank.lastIndex;
  }

  #value(depth: number): Tree {
    this.#at = this.skipBlanks(this.#at);
    if (depth > DEEPEST) throw new Unreadable("it is nested too deep", this.#at);
    const first = this.text[this.#at];
    if (first === "{") return this.#map(depth);
    if (first === "[") return this.#list(depth);
    return first === '"' || first === "'" ? this.#quoted() : this.#plain();
  }

  #map(depth: number): Tree {
    const line = this.lineAt(this.#at);
    const entries = new Map<string, Tree>();
    this.#each("}", () => {
      const at = this.#at;
      const key = this.text[at] === '"' || this.text[at] === "'" ? this.#quoted() : this.#plain();
      if (key.kind !== "text" || entries.has(key.text)) throw new Unreadable("a name in {…} is not a single one", at);
      this.#at = this.skipBlanks(this.#at);
      if (this.text[this.#at] !== ":") throw new Unreadable("a name in {…} has no value", this.#at);
      this.#at++;
      entries.set(key.text, this.#value(depth + 1));
    });
    return { kind: "map", line, entries };
  }

  #list(depth: number): Tree {
    const line = this.lineAt(this.#at);
    const items: Tree[] = [];
    this.#each("]", () => {
      items.push(this.#value(depth + 1));
    });
    return { kind: "list", line, items };
  }

  /** Reads what stands between commas, to the mark `close`. */
  #each(close: string, readOne: () => void): void {
    this.#at = this.skipBlanks(this.#at + 1);
    while (this.text[this.#at] !== close) {
      readOne();
      this.#at = this.skipBlanks(this.#at);
      if (this.text[this.#at] === ",") this.#at = this.skipBlanks(this.#at + 1);
      else if (this.text[this.#at] !== close) throw new Unreadable(`a ${close} or a comma is missing`, this.#at);
    }
    this.#at++;
  }

  #plain(): Tree {
    const plain =
      /(?:[^\s,[\]{}"'&*!|>@`%#?:-]|[?:-](?=[^\s,[\]{}]))(?:[^\s,[\]{}:#]|:(?=[^\s,[\]{}])|(?<=\S)#|[ \t]+(?=[^\s,[\]{}:#]|:[^\s,[\]{}]))*/y;
    plain.lastIndex = this.#at;
    const [text] = plain.exec(this.text) ?? [];
    if (text === undefined) throw new Unreadable("there is a value that cannot be read", this.#at);
    const line = this.lineAt(this.#at);
    this.#at = plain.lastIndex;
    // A second line would belong to it.
    if (!/[,:\]}]/.test(this.text[this.skipBlanks(this.#at)] ?? "")) {
      throw new Unreadable("a value goes over several lines", this.#at);
    }
    return { kind: "text", line, text: nullAsEmpty(text) };
  }

  #quoted(): Tree {
    const start = this.#at;
    const quoted = this.text[start] === '"' ? /"((?:[^"\\]|\\[\s\S])*)"/y : /'((?:[^']|'')*)'/y;
    quoted.lastIndex = start;
    const [, inner] = quoted.exec(this.text) ?? [];
    if (inner === undefined) throw new Unreadable("a quotation mark is not closed", start);
    this.#at = quoted.lastIndex;
    const line = this.lineAt(start);
    if (/[\r\n]/.test(inner)) return { kind: "unread", line, why: SEVERAL_LINES };
    const text = this.text[start] === '"' ? unescaped(inner, start) : inner.replaceAll("''", "'");
    return { kind: "text", line, text };
  }
}

/** `null` and `~` stand for no value. */
export function nullAsEmpty(text: string): string {
  return /^(?:null|Null|NULL|~)$/.test(text) ? "" : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  0: "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
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

/** YAML 1.2.2, section 5.7. */
function unescaped(written: string, at: number): string {
  return written.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
    (_, two?: string, four?: string, eight?: string, letter?: string) => {
      const code = parseInt(two ?? four ?? eight ?? "", 16);
      if (letter === undefined && code <= 0xffff) return String.fromCharCode(code);
      if (letter === undefined && code <= 0x10ffff) return String.fromCodePoint(code);
      const text = ESCAPES[letter ?? ""];
      if (text === undefined) throw new Unreadable("a \\ stands before something that it does not go with", at);
      return text;
    },
  );
}
