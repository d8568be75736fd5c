/**
 * Text in lines: for the terminal at hand, or for a file.
 *
 * Invariant: no word is cut; a word that is longer than a line has a line for itself.
 * @module
 */

/** Width of text that goes to no terminal. */
export const PAGE_WIDTH = 80;

const NARROWEST = 40;
const WIDEST = 200;

/** The width of text on a terminal of so many `columns`, or off any terminal. */
export function textWidth(columns: number | undefined): number {
  return columns === undefined ? PAGE_WIDTH : Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** The indent of what belongs to the line above. */
export const INDENT = "   ";

/** `text` in lines of at most `width`, all after `indent`, the first after `first`. */
export function wrapped(
  text: string,
  width: number,
  indent: string = INDENT,
  first: string = indent,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(`${first}${word}`);
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}

/** The same on a terminal of so many `columns`; off any terminal one line, for programs that read lines. */
export function wrappedFor(
  columns: number | undefined,
  text: string,
  indent: string = INDENT,
  first: string = indent,
): readonly string[] {
  return columns === undefined ? [`${first}${text}`] : wrapped(text, textWidth(columns), indent, first);
}

/** `text` in at most `columns`, cut between words, with an ellipsis where its end was. */
export function shortened(text: string, columns: number): string {
  if (text.length <= columns) return text;
  const head = text.slice(0, Math.max(0, columns - 1));
  const lastSpace = head.lastIndexOf(" ");
  return `${(lastSpace > 0 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
