/**
 * YAML, by the library `yaml`, as trees with lines.
 *
 * Invariant: loaded only where the network has been given up. Size, depth and aliases are bounded before anything is built; what
 * has a tag of a program, or is no YAML, is unread and never guessed. Templates around YAML (`{{ }}`, `<%= %>`) become unread values.
 * Source: YAML 1.2.2; the failsafe schema, so that every value is its text.
 * @module
 */

import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { ENCRYPTED, lineFinder, notFollowed, TEMPLATE } from "./value.ts";
import { DEEPEST, type Tree, Unreadable } from "./tree.ts";

/** Most parts of a tree, those that aliases repeat included. */
const MOST_NODES = 50_000;

/** The documents in a YAML text. Throws `Unreadable`. */
export function readYaml(text: string): readonly Tree[] {
  const plain = withoutTemplates(text);
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, strict: false, prettyErrors: false });
  const documents = [...composer.compose(tokensOf(plain), true, plain.length)];
  const builder = new TreeBuilder(lineFinder(plain));
  return documents.flatMap((document) => builder.document(document));
}

/** The marks that replace a template: characters of Unicode's private area, as long as the template itself. */
const FILLED = "\ue000";

/** The text with its templates filled in by marks of the same length; a line that is only a template becomes a comment. */
function withoutTemplates(text: string): string {
  if (!/\{\{|<%|\{%/.test(text)) return text;
  return text.split("\n").map((line) => {
    const filled = filledIn(line);
    const isAlone = filled !== line && filled.trim().replaceAll(FILLED, "").trim() === "";
    return isAlone ? `#${filled.slice(1)}` : filled;
  }).join("\n");
}

/** A line with a mark for each character of its templates; one search for each kind of mark, since a line may be hostile. */
function filledIn(line: string): string {
  let filled = line;
  for (const [open, close] of [["{{", "}}"], ["<%", "%>"], ["{%", "%}"]] as const) {
    let at = 0;
    const parts: string[] = [];
    for (let start = filled.indexOf(open); start >= 0; start = filled.indexOf(open, at)) {
      const end = filled.indexOf(close, start + open.length);
      if (end < 0) break;
      parts.push(filled.slice(at, start), FILLED.repeat(end + close.length - start));
      at = end + close.length;
    }
    filled = [...parts, filled.slice(at)].join("");
  }
  return filled;
}

/** The tokens of a text, none nested deeper than is read. The parser keeps its own stack, so depth is seen before it can do harm. */
function tokensOf(text: string): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  let before = "";
  for (const piece of new Lexer().lex(text)) {
    // The lexer ends such a text at its line, and the parser does not miss the mark.
    const isOpen = before !== SCALAR_MARK && endsInEscape(piece);
    if (isOpen) throw new Unreadable(WORDS["MISSING_CHAR"] ?? "", parser.offset);
    before = piece;
    if (++count > MOST_PIECES) throw new Unreadable("it has too many values", parser.offset);
    tokens.push(...parser.next(piece));
    if (parser.stack.length > DEEPEST) throw new Unreadable("it is nested too deep", parser.offset);
  }
  return [...tokens, ...parser.end()];
}

/** Whether a text in double quotation marks ends in a mark that is escaped, and so has no end. */
function endsInEscape(piece: string): boolean {
  if (piece.length < 3 || !piece.startsWith('"') || !piece.endsWith('"')) return false;
  let at = piece.length - 2;
  while (piece[at] === "\\") at--;
  return (piece.length - at) % 2 === 1;
}

/** What the lexer puts before a text without quotation marks. */
const SCALAR_MARK = "\x1f";

/** Most pieces of text, such as names, values, marks and line breaks: those of a file of some 8,000 lines. */
const MOST_PIECES = 60_000;

/** What is wrong, by the code of the library's error. */
const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "a tab is used where YAML needs spaces",
  BAD_INDENT: "a line is indented differently from the lines around it",
  BLOCK_AS_IMPLICIT_KEY: "a value is followed by another name, or a line is indented too far",
  MISSING_CHAR: "a quotation mark, a bracket or a colon is missing",
  DUPLICATE_KEY: "a name is written twice",
};

class TreeBuilder {
  #nodes = 0;

  constructor(readonly lineAt: (at: number) => number) {}

  document(document: Document): readonly Tree[] {
    const [error] = document.errors;
    // The library's own words may quote the text.
    if (error !== undefined) throw new Unreadable(WORDS[error.code] ?? "it is not valid YAML here", error.pos[0]);
    if (document.contents === null) return [];
    return [this.#tree(document, document.contents, [])];
  }

  #tree(document: Document, node: unknown, way: readonly unknown[]): Tree {
    const at = startOf(node) ?? startOf(way.at(-1)) ?? 0;
    const line = this.lineAt(at);
    if (++this.#nodes > MOST_NODES) throw new Unreadable("it has too many values, or aliases that repeat them", at);
    if (way.length > DEEPEST) throw new Unreadable("it is nested too deep", at);
    if (isAlias(node)) {
      const target = node.resolve(document);
      const isOpen = target === undefined || way.includes(target);
      return isOpen ? unread(line, "its alias has no target") : this.#tree(document, target, [...way, node]);
    }
    const tag = ownTag(node);
    if (tag !== undefined) return unread(line, tag === "!vault" ? ENCRYPTED : notFollowed("it has a YAML tag"));
    if (isScalar(node)) return scalarTree(node, line);
    if (isSeq(node)) {
      return { kind: "list", line, items: node.items.map((item) => this.#tree(document, item, [...way, node])) };
    }
    return isMap(node) ? this.#map(document, node, way) : { kind: "text", line, text: "" };
  }

  #map(document: Document, node: YAMLMap, way: readonly unknown[]): Tree {
    const below = [...way, node];
    const own: (readonly [string, Tree])[] = [];
    const merged = new Map<string, Tree>();
    for (const { key, value } of node.items) {
      const child = this.#tree(document, value ?? key, below);
      const name = nameOf(key);
      if (name === "<<") {
        for (const [brought, tree] of entriesIn(child)) merged.set(brought, merged.get(brought) ?? tree);
      } else if (name !== undefined) {
        own.push([name, value === null ? { kind: "text", line: child.line, text: "" } : child]);
      }
    }
    const names = new Set(own.map(([name]) => name));
    const entries = [...[...merged].filter(([name]) => !names.has(name)), ...own];
    return { kind: "map", line: this.lineAt(startOf(node) ?? 0), entries };
  }
}

/** What a value of `<<` brings in: the entries of the maps that it names, the first of each name. */
function entriesIn(tree: Tree): readonly (readonly [string, Tree])[] {
  if (tree.kind === "list") return tree.items.flatMap((item) => item.kind === "map" ? item.entries : []);
  return tree.kind === "map" ? tree.entries : [];
}

/** A name that is one text; others belong to no setting. */
function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? `${key.value ?? ""}` : undefined;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The tag of a node where it changes the meaning; those of YAML's own schema name what the value is anyway. */
function ownTag(node: unknown): string | undefined {
  const tag = isNode(node) ? node.tag : undefined;
  return tag === undefined || /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(tag) ? undefined : tag;
}

function scalarTree(node: Scalar, line: number): Tree {
  const text = `${node.value ?? ""}`;
  if (text.includes(FILLED)) return unread(line, TEMPLATE);
  const isNull = node.type === "PLAIN" && /^(?:null|Null|NULL|~)$/.test(text);
  return { kind: "text", line, text: isNull ? "" : text };
}

function unread(line: number, why: string): Tree {
  return { kind: "unread", line, why };
}
