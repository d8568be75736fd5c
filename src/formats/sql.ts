/**
 * Dumps of databases: the rows of `INSERT`, and what `UPDATE` sets.
 *
 * Invariant: a row without the names of its columns is read as names followed by their values, as tables of settings have them.
 * @module
 */

import { type Leaf, leafAt, lineFinder, literalValue } from "./value.ts";

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'((?:[^'\\]|''|\\[\s\S]?)*)(?:'|$)|`([^`\n]*)(?:`|\n|$)|"((?:[^"\\\n]|""|\\.?)*)(?:"|\n|$)|([A-Za-z_][\w.]*)|(-?\d[\d.]*)|([(),;=])/g;

interface Token {
  readonly kind: "text" | "name" | "mark";
  readonly text: string;
  readonly line: number;
}

const MOST_TOKENS = 200_000;

/** The values of a dump, each under the names of its table and its column. */
export function readSql(text: string): readonly Leaf[] {
  return new SqlReader(tokensOf(text)).leaves();
}

function tokensOf(text: string): readonly Token[] {
  const lineAt = lineFinder(text);
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const [, single, back, double, word, number, mark] = found;
    const line = lineAt(found.index);
    if (tokens.length >= MOST_TOKENS) break;
    if (single !== undefined) tokens.push({ kind: "text", text: unescaped(single), line });
    else if (number !== undefined) tokens.push({ kind: "text", text: number, line });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark, line });
    else if ((back ?? double ?? word) !== undefined) {
      tokens.push({ kind: "name", text: back ?? double ?? word ?? "", line });
    }
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", 0: "\0" };

function unescaped(text: string): string {
  return text.replaceAll(
    /''|\\([\s\S])/g,
    (_, letter?: string) => letter === undefined ? "'" : ESCAPES[letter] ?? letter,
  );
}

/** A name that a row gives to the value after it. */
const NAME = /^[A-Za-z_][\w./-]{1,100}$/;

class SqlReader {
  #at = 0;
  #row = 0;
  #table = "";
  #columns: readonly string[] = [];

  constructor(readonly tokens: readonly Token[]) {}

  leaves(): readonly Leaf[] {
    const leaves: Leaf[] = [];
    while (this.#at < this.tokens.length) {
      const { kind, text } = this.#token();
      if (kind === "name" && /^(?:into|update)$/i.test(text)) this.#begin();
      else if (text === "(") leaves.push(...this.#tuple());
      else if (kind === "name" && this.#token(1).text === "=") leaves.push(...this.#assignment());
      else {
        if (text === ";") this.#begin("");
        this.#at++;
      }
    }
    return leaves;
  }

  #token(ahead = 0): Token {
    return this.tokens[this.#at + ahead] ?? { kind: "mark", text: "", line: 0 };
  }

  /** A statement about a table, perhaps with the names of its columns. */
  #begin(table = this.#token(1).text): void {
    this.#table = table;
    this.#row++;
    this.#columns = [];
    if (table !== "") this.#at += 2;
  }

  #tuple(): readonly Leaf[] {
    const inner: Token[] = [];
    for (this.#at++; this.#at < this.tokens.length; this.#at++) {
      const token = this.#token();
      if (token.kind === "mark" && token.text === ")") break;
      if (token.kind !== "mark") inner.push(token);
    }
    this.#at++;
    if (inner.every(({ kind }) => kind === "name")) {
      this.#columns = inner.map(({ text }) => text);
      return [];
    }
    this.#row++;
    if (this.#columns.length === inner.length) {
      return inner.map((token, at) => this.#leaf(this.#columns[at] ?? "", token));
    }
    return inner.flatMap((token, at) => {
      const value = inner[at + 1];
      return value !== undefined && NAME.test(token.text) ? [leafAt([this.#table], token.text, valueOf(value))] : [];
    });
  }

  #assignment(): readonly Leaf[] {
    const [name, value] = [this.#token().text, this.#token(2)];
    this.#at += 3;
    return value.kind === "text" ? [this.#leaf(name, value)] : [];
  }

  #leaf(name: string, token: Token): Leaf {
    return leafAt([this.#table, `[${this.#row}]`], name, valueOf(token));
  }
}

function valueOf({ kind, text, line }: Token): Pick<Leaf, "value" | "line"> {
  return { value: literalValue(kind === "name" && /^null$/i.test(text) ? "" : text), line };
}
