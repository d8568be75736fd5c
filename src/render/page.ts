/**
 * Pages of reference as data, and as plain text for a terminal.
 *
 * Invariant: a page is written down once, as blocks; help shows them here, the manual page in `man.ts`.
 * @module
 */

import type { Style } from "./style.ts";
import { typedLines } from "./typed_lines.ts";
import { PAGE_WIDTH, wrapped } from "./wrap.ts";

/** What a row is about, and the words on it. */
export type Row = readonly [term: string, text: string];

/** A piece of a page. */
export type Block =
  /** A paragraph. */
  | { readonly kind: "text"; readonly text: string }
  /** A title above what follows. */
  | { readonly kind: "heading"; readonly text: string }
  /** A table. Its terms are words to be typed or read as they are, or forms with places in capitals, such as `--port N`. */
  | { readonly kind: "rows"; readonly terms: "words" | "forms"; readonly rows: readonly Row[] }
  /** Forms of use, one a line, after the program's name. */
  | { readonly kind: "usage"; readonly forms: readonly string[] }
  /** The flags of a command, in their forms. */
  | { readonly kind: "flags"; readonly rows: readonly Row[] }
  /** Lines to type, and what each is for. */
  | { readonly kind: "examples"; readonly examples: readonly (readonly [purpose: string, line: string])[] };

/** What of {@link Style} a page needs. */
export type PageLook = Pick<Style, "columns" | "continuation" | "width">;

const PLAIN: PageLook = { columns: undefined, continuation: "", width: PAGE_WIDTH };

/** `blocks` as text for the terminal at hand, or for a file. */
export function pageText(blocks: readonly Block[], look: PageLook = PLAIN): string {
  return blocks.map((block, index) => {
    const ends = block.kind === "heading" || index === blocks.length - 1 ? "\n" : "\n\n";
    return `${linesOf(block, look).join("\n")}${ends}`;
  }).join("");
}

function linesOf(block: Block, look: PageLook): readonly string[] {
  const { width } = look;
  switch (block.kind) {
    case "text":
      return wrapped(block.text, width, "");
    case "heading":
      return wrapped(`${block.text}:`, width, "");
    case "rows":
      return rowLines(block.rows, look);
    case "usage":
      return block.forms.flatMap((form, index) =>
        wrapped(form, width, " ".repeat(17), `${index === 0 ? "usage:" : "      "} smtpkey `)
      );
    case "flags":
      return ["flags:", ...rowLines(block.rows, look)];
    case "examples":
      return ["examples:", ...block.examples.flatMap((example) => exampleLines(example, look))];
  }
}

/** Least columns for the text next to a term; with less, it is written below. */
const NARROWEST_TEXT = 24;

function exampleLines([purpose, line]: readonly [string, string], look: PageLook): readonly string[] {
  return [...wrapped(purpose, look.width, "  # "), ...typedLines(line, look, "  ", "")];
}

/** The lines of a table whose second column is wrapped. */
function rowLines(rows: readonly Row[], look: PageLook): readonly string[] {
  const { width } = look;
  const widest = Math.max(...rows.map(([term]) => term.length));
  const isBeside = width - widest - 4 >= NARROWEST_TEXT;
  const indent = " ".repeat(isBeside ? widest + 4 : 6);
  return rows.flatMap(([term, text]) => {
    if (text === "") return typedLines(term, look, "  ", "");
    if (!isBeside) return [`  ${term}`, ...wrapped(text, width, indent)];
    return wrapped(text, width, indent, `  ${term.padEnd(widest)}  `);
  });
}
