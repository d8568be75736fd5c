/**
 * The text of a log line as its author meant it: without the escapes that JSON, HTML, Python and terminals put on top, and
 * without characters that cannot be seen, which would divide words.
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
  const shown = read.includes("&") ? read.replaceAll(ENTITY, characterOf) : read;
  const lines = shown.includes("<") ? shown.replaceAll(/<br ?\/?>/gi, "\n") : shown;
  return lines.replaceAll(UNSEEN, "").replaceAll(STYLED, (letter) => letter.normalize("NFKC"));
}

/** `text` on one line, with single spaces. */
export function onOneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, " ") : text;
}

/** What begins everything that {@link plainText} changes; most lines hold none of it. */
// deno-lint-ignore no-control-regex -- control characters are commands to terminals
const MARKED = /[\x1b\\&<\r\0\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\uff10-\uff5a\ud835]/;
// deno-lint-ignore no-control-regex -- control characters are commands to terminals
const TERMINAL = /\x1b\[[0-9;?]{0,16}[A-Za-z]/g;
const UNSEEN = /[\r\0\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Letters and digits of full width, and of mathematics. */
const STYLED = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/gu;
const ESCAPE = /\\(?:u00([0-7][0-9a-fA-F])|x([2-7][0-9a-fA-F])|([nrt"'\/]))/g;
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "", t: " " };

function unescaped(text: string): string {
  const once = (_: string, unit: string | undefined, byte: string | undefined, letter: string): string => {
    const hex = unit ?? byte;
    return hex === undefined ? CONTROLS[letter] ?? letter : String.fromCharCode(Number.parseInt(hex, 16));
  };
  return text.replaceAll("\\\\", "\\").replaceAll(ESCAPE, once);
}

const ENTITY = /&(?:([a-z]{2,6})|#0?(\d{2,3})|#[xX]0{0,2}([0-9a-fA-F]{2}));/g;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", lt: "<", gt: ">", amp: "&", nbsp: " ", equals: "=", colon: ":", semi: ";", comma: "," },
  ...{ sol: "/", bsol: "\\", plus: "+", period: ".", excl: "!", quest: "?", num: "#", dollar: "$", percnt: "%" },
  ...{ commat: "@", lowbar: "_", hyphen: "-", ast: "*", lpar: "(", rpar: ")", lsqb: "[", rsqb: "]", verbar: "|" },
};

/** The character that an entity of HTML stands for; the entity, if that is none of ASCII that can be seen. */
function characterOf(whole: string, name: string | undefined, decimal: string | undefined, hex: string): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : whole;
}
