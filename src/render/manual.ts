/**
 * The manual page: blocks of reference in the macros of man(7).
 *
 * Invariant: every character that roff would read as its own is escaped, here and nowhere else; the same page always gives
 * the same bytes. Source: groff_man(7), groff_char(7), mandoc_char(7).
 * @module
 */

import { wrapped } from "./wrap.ts";
import type { Block, Row } from "./page.ts";

/** A manual page of section 1. */
export interface Manual {
  readonly name: string;
  /** What it is, in a few words. */
  readonly summary: string;
  readonly version: string;
  /** The day of that version, such as `2026-11-22`. */
  readonly date: string;
  /** What is below the name, in order. */
  readonly sections: readonly ManualSection[];
}

/** A section with its title in capitals. */
export interface ManualSection {
  /** Such as `EXIT STATUS`. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The source of a manual page. */
export function manualText({ name, summary, version, date, sections }: Manual): string {
  return [
    `.TH ${name.toUpperCase()} 1 ${date} "${name} ${version}"`,
    // No word is hyphenated or stretched, so that what is copied from the page is what is in it.
    ".nh",
    ".ad l",
    ".SH NAME",
    `${escaped(name)} \\- ${escaped(summary)}`,
    ...sections.flatMap(({ title, blocks }) => [`.SH ${title}`, ...blocks.flatMap(blockLines)]),
    "",
  ].join("\n");
}

/** What a paragraph opens with, if it is not first below a title: there mandoc finds `.PP` one too many. */
function blockLines(block: Block, index: number, blocks: readonly Block[]): readonly string[] {
  const previous = blocks[index - 1];
  const paragraph = previous === undefined || previous.kind === "heading" ? [] : [".PP"];
  switch (block.kind) {
    case "text":
      return [...paragraph, ...filled(escaped(block.text))];
    case "heading":
      return [`.SS ${escaped(block.text)}`];
    case "rows":
      return termLines(block.rows, block.terms === "forms" ? styled : bold);
    case "flags":
      return termLines(block.rows, (form) => styled(form.trimStart()));
    case "usage":
      return [...paragraph, ...block.forms.flatMap((form, at) => [...at === 0 ? [] : [".br"], ...usageLines(form)])];
    case "examples":
      return block.examples.flatMap(([purpose, line], at) => [
        ...at === 0 ? paragraph : [".PP"],
        ...filled(escaped(`${purpose}:`)),
        ".RS 4",
        ".nf",
        ...pieces(line),
        ".fi",
        ".RE",
      ]);
  }
}

function termLines(rows: readonly Row[], term: (text: string) => string): readonly string[] {
  return rows.flatMap(([form, text]) => [".TP", term(form), ...filled(escaped(text))]);
}

function usageLines(form: string): readonly string[] {
  const [command = "", ...rest] = form.split(" ");
  return filled(`${bold(`smtpkey ${command}`)} ${styled(rest.join(" "))}`.trimEnd());
}

/** Longest line of source: mandoc complains from 80 bytes on. */
const LONGEST_LINE = 78;

/** Escaped text as lines to be filled; a dot at the start of one would make it a request. */
function filled(text: string): readonly string[] {
  return wrapped(text, LONGEST_LINE - 2, "").map(harmless);
}

/** A line to type as lines of source that roff joins again: a backslash at the end of a line removes the break. */
function pieces(line: string): readonly string[] {
  const lines = wrapped(bold(line), LONGEST_LINE - 4, "").map(harmless);
  return lines.map((part, index) => index === lines.length - 1 ? part : `${part} \\`);
}

function harmless(line: string): string {
  return line.startsWith(".") ? `\\&${line}` : line;
}

function bold(text: string): string {
  return `\\fB${escaped(text)}\\fR`;
}

/** Flags in bold, places in italics. */
function styled(form: string): string {
  return form.split(/(--?[a-z0-9][a-z0-9-]*|\b[A-Z]+\b)/).map((part, index) => {
    if (index % 2 === 0) return escaped(part);
    return part.startsWith("-") ? bold(part) : `\\fI${escaped(part)}\\fR`;
  }).join("");
}

/** What roff would turn into typography, or reads as its own. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\(rs"],
  ["-", "\\-"],
  ["'", "\\(aq"],
  ['"', "\\(dq"],
  ["`", "\\(ga"],
  ["^", "\\(ha"],
  ["~", "\\(ti"],
]);

/** `text` so that it can be copied from the page as it was, in ASCII. */
function escaped(text: string): string {
  return text.replaceAll(/[\\\-'"`^~]|[^\x20-\x7e]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return ESCAPES.get(character) ?? `\\[u${code}]`;
  });
}
