/**
 * The text of a log line as its author meant it: without the escapes that JSON, HTML, Python and terminals put on top.
 *
 * Invariant: it never fails, whatever the bytes are; line ends that were written out, as in `\n`, become line ends again.
 * @module
 */

const DECODER = new TextDecoder();

/** The text in `bytes`; what is no UTF-8 shows as U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

/** `text` without escapes. */
export function plainText(text: string): string {
  if (!MARKED.test(text)) return text;
  const bare = text.includes("\x1b") ? text.replaceAll(TERMINAL, "") : text;
  // Twice, since a JSON text is often a string within another.
  const read = bare.includes("\\") ? unescaped(unescaped(bare)) : bare;
  const shown = read.includes("&") ? read.replaceAll(ENTITY, (whole, name) => ENTITIES[name] ?? whole) : read;
  return (shown.includes("<") ? shown.replaceAll(/<br ?\/?>/gi, "\n") : shown).replaceAll(/[\r\0]/g, "");
}

/** `text` on one line, with single spaces. */
export function onOneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, " ") : text;
}

/** What begins everything that {@link plainText} changes; most lines hold none of it. */
// deno-lint-ignore no-control-regex -- control characters are commands to terminals
const MARKED = /[\x1b\\&<\r\0]/;
// deno-lint-ignore no-control-regex -- control characters are commands to terminals
const TERMINAL = /\x1b\[[0-9;?]{0,16}[A-Za-z]/g;
const ESCAPE = /\\(?:u00([0-7][0-9a-fA-F])|([nrt"'\/]))/g;
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "", t: " " };

function unescaped(text: string): string {
  const once = (_: string, hex: string | undefined, letter: string): string =>
    hex === undefined ? CONTROLS[letter] ?? letter : String.fromCharCode(Number.parseInt(hex, 16));
  return text.replaceAll("\\\\", "\\").replaceAll(ESCAPE, once);
}

const ENTITY = /&(quot|apos|lt|gt|amp|nbsp|#0?39|#0?34|#43|#47|#x2[BbFf]|#61);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "quot": '"',
  "apos": "'",
  "lt": "<",
  "gt": ">",
  "amp": "&",
  "nbsp": " ",
  "#39": "'",
  "#039": "'",
  "#34": '"',
  "#034": '"',
  "#43": "+",
  "#47": "/",
  "#61": "=",
  "#x2B": "+",
  "#x2b": "+",
  "#x2F": "/",
  "#x2f": "/",
};
