/**
 * The part of YAML that settings files are written in: mappings, lists, texts of every style but folded over lines.
 *
 * Invariant: what it cannot read it says: a value that it does not follow is `unread`, and a text that could mean something
 * else is `Unreadable` as a whole (YAML 1.2.2). It never guesses.
 * @module
 */

import { FlowReader, nullAsEmpty } from "./flow.ts";
import { blockText } from "./yaml_block_text.ts";
import { lineFinder, notFollowed, SEVERAL_LINES, TEMPLATE, withoutComment } from "../value.ts";
import { DEEPEST, type Tree, Unreadable } from "./tree.ts";

/** A line, or what is left of it behind the marks that were read. */
interface Line {
  /** Blanks before it; a list mark that was read counts as blank. */
  indent: number;
  /** Offset of its first character that is not blank. */
  start: number;
  /** Offset of its end. */
  readonly end: number;
}

/** Reads the documents in a YAML text. Throws `Unreadable`. */
export function readYaml(text: string): readonly Tree[] {
  return new BlockReader(text).documents();
}

class BlockReader {
  readonly #lines: readonly Line[];
  readonly #lineAt: (at: number) => number;
  readonly #flow: FlowReader;
  #next = 0;

  constructor(readonly text: string) {
    this.#lineAt = lineFinder(text);
    this.#flow = new FlowReader(text, this.#lineAt);
    let offset = 0;
    this.#lines = text.replace(/\n$/, "").split("\n").map((line) => {
      const start = offset + (/[^ ]/.exec(line)?.index ?? line.length);
      const read = { indent: start - offset, start, end: Math.max(start, offset + line.trimEnd().length) };
      offset += line.length + 1;
      return read;
    });
  }

  documents(): readonly Tree[] {
    const trees: Tree[] = [];
    while (true) {
      let line = this.#content();
      while (line !== undefined && this.#isMark(line)) {
        this.#next++;
        line = this.#content();
      }
      if (line === undefined) return trees;
      trees.push(this.#block(0, 0));
      const after = this.#content();
      if (after !== undefined && !this.#isMark(after)) {
        throw new Unreadable("a line is indented unlike those around it", after.start);
      }
    }
  }

  /** The next line that says something; blank lines and comments are passed over. */
  #content(): Line | undefined {
    for (; this.#next < this.#lines.length; this.#next++) {
      const line = this.#lines[this.#next];
      if (line === undefined || line.start >= line.end || this.text[line.start] === "#") continue;
      if (line.indent === 0 && /^---\s+[^\s#]/.test(this.#textOf(line))) {
        throw new Unreadable("something follows the mark of a document", line.start);
      }
      if (this.text[line.start] === "\t") throw new Unreadable("a tab stands where blanks must", line.start);
      return line;
    }
    return undefined;
  }

  #textOf({ start, end }: Line): string {
    return this.text.slice(start, end);
  }

  /** Whether a line parts two documents; a comment may follow. */
  #isMark(line: Line): boolean {
    return line.indent === 0 && /^(?:---|\.\.\.)(?:\s+#.*)?$/.test(this.#textOf(line));
  }

  /** The value that begins on the next line, which must be indented by `least` or more. */
  #block(least: number, depth: number): Tree {
    const line = this.#content();
    if (line === undefined || line.indent < least || this.#isMark(line)) return this.#empty(line);
    if (depth > DEEPEST) throw new Unreadable("it is nested too deep", line.start);
    if (/^-(?:\s|$)/.test(this.#textOf(line).slice(0, 2))) return this.#list(line.indent, depth);
    if (this.#keyOf(line) !== undefined) return this.#map(line.indent, depth);
    this.#next++;
    return this.#inline(line.start, line, least - 1);
  }

  #empty(line: Line | undefined): Tree {
    return { kind: "text", line: this.#lineAt(line?.start ?? this.text.length), text: "" };
  }

  #list(indent: number, depth: number): Tree {
    const items: Tree[] = [];
    const first = this.#content();
    for (let line = first; line !== undefined && line.indent === indent; line = this.#content()) {
      const text = this.#textOf(line);
      const [mark] = /^-(?:[ ]+|$)/.exec(text) ?? [];
      if (mark === undefined || this.#isMark(line)) break;
      if (mark.length === text.length || text.slice(mark.length).startsWith("#")) {
        this.#next++;
        items.push(this.#block(indent + 1, depth + 1));
        continue;
      }
      // What follows the mark is read as a line of its own, so many columns in.
      line.indent += mark.length;
      line.start += mark.length;
      items.push(this.#block(indent + 1, depth + 1));
      this.#refuseDeeper(indent);
    }
    return { kind: "list", line: this.#lineAt(first?.start ?? 0), items };
  }

  #map(indent: number, depth: number): Tree {
    const entries = new Map<string, Tree>();
    const first = this.#content();
    for (let line = first; line !== undefined && line.indent === indent; line = this.#content()) {
      if (this.#isMark(line)) break;
      const key = this.#keyOf(line);
      if (key === undefined) throw new Unreadable("a line without a name stands among names", line.start);
      if (entries.has(key.name)) throw new Unreadable("a name stands twice", line.start);
      this.#next++;
      entries.set(key.name, this.#valueBehind(key.end, line, indent, depth));
      this.#refuseDeeper(indent);
    }
    return { kind: "map", line: this.#lineAt(first?.start ?? 0), entries };
  }

  #refuseDeeper(indent: number): void {
    const line = this.#content();
    if (line !== undefined && line.indent > indent) {
      throw new Unreadable("a line is indented unlike those around it", line.start);
    }
  }

  /** The name that begins a line, and the offset behind its colon. */
  #keyOf(line: Line): { readonly name: string; readonly end: number } | undefined {
    const text = this.#textOf(line);
    if (/^["']/.test(text)) {
      const [whole, double, single] = /^(?:"([^"\\]*)"|'([^']*)')[ \t]*:(?=\s|$)/.exec(text) ?? [];
      return whole === undefined ? undefined : { name: double ?? single ?? "", end: line.start + whole.length };
    }
    if (/^[?%](?:\s|$)|^[&*!%@`|>{[\]},]/.test(text)) {
      if (/^(?:[{[]|\{\{)/.test(text)) return undefined;
      throw new Unreadable("it begins with a mark that is not followed here", line.start);
    }
    const [whole, name] = /^((?:[^\s:#]|:(?=\S)|(?<=\S)#|[ \t]+(?![\s#]))+?)[ \t]*:(?=\s|$)/.exec(text) ?? [];
    if (whole === undefined || name === undefined) return undefined;
    return { name, end: line.start + whole.length };
  }

  #valueBehind(at: number, line: Line, indent: number, depth: number): Tree {
    const rest = this.text.slice(at, line.end);
    const marked = /^\s+[&!]/.test(rest) ? this.#afterAnchor(rest) : rest;
    if (marked === undefined) {
      return this.#unfollowed(indent, this.#lineAt(line.start), notFollowed("it bears a tag of YAML"));
    }
    const start = line.end - marked.trimStart().length;
    if (marked.trim() === "" || /^\s+#/.test(marked)) {
      const next = this.#content();
      const isListHere = next !== undefined && next.indent === indent && /^-(?:\s|$)/.test(this.#textOf(next));
      return this.#block(isListHere ? indent : indent + 1, depth + 1);
    }
    return this.#inline(start, line, indent);
  }

  /** What follows an anchor, which changes nothing for the value that it names; undefined behind a tag, which may. */
  #afterAnchor(rest: string): string | undefined {
    const [whole] = /^\s+&[^\s,[\]{}]+(?=\s|$)/.exec(rest) ?? [];
    const after = whole === undefined ? undefined : rest.slice(whole.length);
    return after === undefined || /^\s+[&!]/.test(after) ? undefined : after;
  }

  #skipDeeper(indent: number): void {
    for (let line = this.#content(); line !== undefined && line.indent > indent; line = this.#content()) {
      if (this.#isMark(line)) break;
      this.#next++;
    }
  }

  /** A value that begins behind its name or mark at `start`, on a line of a block that is indented by `indent`. */
  #inline(start: number, line: Line, indent: number): Tree {
    const text = this.text.slice(start, line.end);
    const number = this.#lineAt(start);
    if (/^[|>]/.test(text)) return this.#blockText(text, indent, number);
    if (/^\{\{/.test(text)) return this.#unfollowed(indent, number, TEMPLATE);
    if (/^[*&!]/.test(text)) return this.#unfollowed(indent, number, "it is a mark of YAML that is not followed here");
    if (/^["'{[]/.test(text)) return this.#flowValue(start, indent);
    if (/^(?:[%@`,\]}]|[?:-](?:\s|$))/.test(text) || /:(?:\s|$)/.test(withoutComment(text))) {
      throw new Unreadable("there is a value that cannot be read", start);
    }
    if (this.#continues(indent)) return { kind: "unread", line: number, why: SEVERAL_LINES };
    return { kind: "text", line: number, text: nullAsEmpty(withoutComment(text)) };
  }

  /** Whether lines that belong to a text follow; they are passed over. */
  #continues(indent: number): boolean {
    let isLonger = false;
    for (let line = this.#content(); line !== undefined && line.indent > indent; line = this.#content()) {
      if (this.#isMark(line)) break;
      if (/:(?:\s|$)/.test(this.#textOf(line))) {
        throw new Unreadable("a line is indented unlike those around it", line.start);
      }
      isLonger = true;
      this.#next++;
    }
    return isLonger;
  }

  #unfollowed(indent: number, line: number, why: string): Tree {
    this.#skipDeeper(indent);
    return { kind: "unread", line, why };
  }

  #flowValue(start: number, indent: number): Tree {
    const { tree, end } = this.#flow.read(start);
    while ((this.#lines[this.#next]?.start ?? Infinity) < end) {
      const line = this.#lines[this.#next++];
      const isInside = line !== undefined && (line.start >= line.end || line.indent > indent || line.start + 1 >= end);
      if (!isInside) throw new Unreadable("a line is indented unlike those around it", start);
    }
    const last = this.#lines[this.#next - 1];
    const rest = this.text.slice(end, last?.end);
    if (rest.trim() !== "" && !/^\s+#/.test(rest)) throw new Unreadable("something follows where nothing may", end);
    return tree;
  }

  /** A text behind `|` or `>` (YAML 1.2.2, section 8.1). */
  #blockText(header: string, indent: number, number: number): Tree {
    const [, style, sign = "", digit = "", late = ""] = /^([|>])([+-]?)([1-9]?)([+-]?)(?:\s+#.*)?$/.exec(header) ?? [];
    if (style === undefined) throw new Unreadable("there is a value that cannot be read", 0);
    const lines: string[] = [];
    let width = digit === "" ? undefined : Math.max(indent, 0) + Number(digit);
    for (; this.#next < this.#lines.length; this.#next++) {
      const line = this.#lines[this.#next];
      if (line === undefined) break;
      const isBlank = line.start >= line.end && this.#rawLine(line).trim() === "";
      if (!isBlank && line.indent < (width ?? indent + 1)) break;
      if (!isBlank) width ??= line.indent;
      lines.push(isBlank && line.indent < (width ?? Infinity) ? "" : this.#rawLine(line).slice(width));
    }
    return blockText(lines, style, sign + late, number);
  }

  #rawLine({ indent, start }: Line): string {
    const end = this.text.indexOf("\n", start);
    return this.text.slice(start - indent, end < 0 ? undefined : end);
  }
}
