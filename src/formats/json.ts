/**
 * JSON with lines: also with comments and trailing commas (.NET, VS Code), also several documents after one another.
 *
 * Invariant: RFC 8259 for all values; what that does not allow is `Unreadable`, never guessed.
 * @module
 */

import { lineFinder } from "./value.ts";
import { DEEPEST, type Tree, Unreadable } from "./tree.ts";

/** The documents in a JSON text. Throws `Unreadable`. */
export function readJsonTrees(text: string): readonly Tree[] {
  const reader = new JsonReader(text);
  const trees = [reader.document()];
  while (!reader.isAtEnd()) trees.push(reader.document());
  return trees;
}

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\ufeff)*/y;
const STRING = /"((?:[^"\\\n\r]|\\.)*)"/y;
const WORD = /-?\d[\w.+-]*|true|false|null/y;

class JsonReader {
  #at = 0;
  readonly #lineAt: (at: number) => number;

  constructor(readonly text: string) {
    this.#lineAt = lineFinder(text);
  }

  /** One value with the space around it. */
  document(): Tree {
    return this.#value(0);
  }

  /** Whether nothing but space follows. */
  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.text.length;
  }

  #skipSpace(): void {
    this.#take(SPACE);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #value(depth: number): Tree {
    this.#skipSpace();
    if (depth > DEEPEST) throw new Unreadable("it is nested too deep", this.#at);
    const [start, first] = [this.#at, this.text[this.#at]];
    const line = this.#lineAt(start);
    if (first === "{") return { kind: "map", line, entries: this.#items("}", () => this.#entry(depth)) };
    if (first === "[") return { kind: "list", line, items: this.#items("]", () => this.#value(depth + 1)) };
    if (first === '"') return { kind: "text", line, text: this.#string() };
    const word = this.#take(WORD)?.[0];
    if (word === undefined) throw new Unreadable("it is not valid JSON here", start);
    return { kind: "text", line, text: word === "null" ? "" : word };
  }

  #entry(depth: number): readonly [string, Tree] {
    const name = this.#string();
    this.#skipSpace();
    if (this.text[this.#at] !== ":") throw new Unreadable("a name has no value", this.#at);
    this.#at++;
    return [name, this.#value(depth + 1)];
  }

  #string(): string {
    const start = this.#at;
    const [whole] = this.#take(STRING) ?? [];
    try {
      if (whole !== undefined) return String(JSON.parse(whole));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    throw new Unreadable("it is not valid JSON here", start);
  }

  /** What is between commas, to the mark `close`. */
  #items<T>(close: string, readOne: () => T): readonly T[] {
    const items: T[] = [];
    this.#at++;
    this.#skipSpace();
    while (this.text[this.#at] !== close) {
      items.push(readOne());
      this.#skipSpace();
      if (this.text[this.#at] === ",") {
        this.#at++;
        this.#skipSpace();
      } else if (this.text[this.#at] !== close) throw new Unreadable(`a ${close} or a comma is missing`, this.#at);
    }
    this.#at++;
    return items;
  }
}
