/**
 * The pieces of source code: texts in quotation marks, words with what hangs on them, marks, line ends.
 *
 * Invariant: linear in the length of the text; comments of every language are passed over where they cannot be anything else.
 * @module
 */

import { ANY_LANGUAGE, type Language } from "./code_language.ts";
import { lineFinder } from "./value.ts";

/** A piece of source code. */
export interface Token {
  /** `text` is a literal, `word` a name or a number, `mark` anything else. */
  readonly kind: "text" | "word" | "mark";
  /** The text of a literal without its marks, else as it is written; a line end is `\n`. */
  readonly text: string;
  /** Its line, from 1. */
  readonly line: number;
  /** Whether a literal has parts that the program fills in, or escapes that languages do not read in the same way. */
  readonly live?: boolean;
}

const PIECE = new RegExp(
  [
    String
      .raw`(?<comment>\/\*[\s\S]*?(?:\*\/|$)|(?<=^|\s|[;,{}()])(?:\/\/|#(?![{!])|--(?=\s))[^\n]*|<!--[\s\S]*?(?:-->|$))`,
    // The text of a heredoc that is a value: Terraform, Ruby, Perl, PHP.
    String
      .raw`(?<=[=(,:?][ \t]{0,4})<<[<~-]?[ \t]?(?<quote>["']?)(?<end>[A-Z_]{2,20})\k<quote>[^\n]*\n(?<here>(?:(?![ \t]*\k<end>\b)[^\n]*(?:\n|$))*)(?:[ \t]*\k<end>)?`,
    String
      .raw`(?<prefix>\b[rRbBuU]|\b[fF]|[@$])?(?:"""(?<long>[\s\S]*?)"""|'''(?<long2>[\s\S]*?)'''|"(?<double>(?:[^"\\\n]|\\[\s\S])*)(?:"|\\?(?=\n|$))|'(?<single>(?:[^'\\\n]|\\[\s\S])*)(?:'|\\?(?=\n|$))|${"`"}(?<back>(?:[^${"`"}\\]|\\[\s\S])*)(?:${"`"}|\\?$))`,
    String
      .raw`(?<word>(?:[$@:&]{0,2}[A-Za-z_][\w$]*|-?\d[\w.]*)(?:(?:\.|->|::(?:<[\w:, ]{1,80}>::)?|\?\.|-(?=[A-Za-z_]))[A-Za-z_$][\w$]*[?!]?)*)`,
    String.raw`(?<mark>=>|:=|<-|==|!=|\|\||&&|\?\?|<<[-~]?|\n|[^\s\w])`,
  ].join("|"),
  "g",
);

const MOST_TOKENS = 200_000;

/** The pieces of `text`, comments and spaces aside. */
export function scanCode(text: string, language: Language = ANY_LANGUAGE): readonly Token[] {
  const tokens: Token[] = [];
  const lineAt = lineFinder(text);
  // A name of Haskell may end with an apostrophe, which begins no text.
  for (const found of text.replaceAll(/\b(sendMail\w{0,40})'(?=\s)/g, "$1 ").matchAll(PIECE)) {
    const { comment, word, mark } = found.groups ?? {};
    const line = lineAt(found.index);
    if (tokens.length >= MOST_TOKENS) break;
    if (comment !== undefined) {
      if (comment.includes("\n")) tokens.push({ kind: "mark", text: "\n", line });
    } else if (word !== undefined) tokens.push({ kind: "word", text: word, line });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark, line });
    else tokens.push({ kind: "text", line, ...literal(found, language) });
  }
  return tokens;
}

/** The text of a literal, and whether it may be another one: it has no end, or parts or escapes that are not known here. */
function literal(found: RegExpExecArray, language: Language): Pick<Token, "text" | "live"> {
  const { prefix = "", here, long, long2, double, single, back } = found.groups ?? {};
  // What is in it has a format of its own, and variables as that format has them.
  if (here !== undefined) return { text: here, live: false };
  const inner = single ?? double ?? long ?? long2 ?? back ?? "";
  const isLine = single !== undefined || double !== undefined;
  const isOpen = isLine && !/["']$/.test(found[0].slice(prefix.length + 1 + inner.length));
  // Where a language has no texts in three marks they are three texts, and a mark between them ends one.
  if (long?.includes('"') === true || /['\\]/.test(long2 ?? "")) return { text: inner, live: true };
  if (/^[@rR]$/.test(prefix)) return { text: inner, live: isOpen || inner.includes("\\") };
  if (isRaw(found, language)) return { text: inner, live: isOpen || /\\[`']/.test(inner) };
  const isFilledIn = single === undefined
    ? isLive(inner, prefix, back === undefined ? language.fills : "any")
    : isSingleLive(single, prefix, language.single === "disputed");
  return { text: unescaped(inner), live: isOpen || isFilledIn };
}

/** Whether a backslash in a literal is a character; the mark after one ends such a text, where others go on. */
function isRaw({ groups = {} }: RegExpExecArray, { isRawInBackticks, single }: Language): boolean {
  return (groups["back"] !== undefined && isRawInBackticks) || (groups["single"] !== undefined && single === "raw");
}

/** Whether a literal in single quotes has parts that are filled in, or escapes that languages do not read in the same way. */
function isSingleLive(single: string, prefix: string, isDisputedMark: boolean): boolean {
  return (/^[fF]$/.test(prefix) && single.includes("{")) || isDisputed(single, SAME_IN_SINGLE) ||
    (isDisputedMark && single.includes("\\"));
}

/** What is filled in, by the marks that a language has for it; a doubled mark is one character in Terraform. */
const FILLED_IN: Readonly<Record<Language["fills"], RegExp | undefined>> = {
  any: /\$\{|#\{|#[$@]\S|\$\(|\$[A-Za-z_]|\{\$|%%\{/,
  hash: /#\{|#[$@]\S/,
  braces: /\$\{|%\{/,
  nothing: undefined,
};

/** Whether a literal in double quotes or backticks has parts that are filled in. */
function isLive(inner: string, prefix: string, fills: Language["fills"]): boolean {
  // A space replaces what is escaped, so that what is around it does not come together.
  const live = inner.replaceAll(/\\[\s\S]/g, " ");
  return FILLED_IN[fills]?.test(live) === true || isDisputed(inner, fills === "hash" ? SAME_IN_RUBY : SAME_IN_DOUBLE) ||
    (/^[fF$]$/.test(prefix) && inner.includes("{"));
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  "/": "/",
  $: "$",
  "#": "#",
};

/** The escapes that every language reads in the same way, in single and in double quotation marks. */
const SAME_IN_SINGLE = /\\[\\']/g;
const SAME_IN_DOUBLE = /\\[\\"ntr]/g;
const SAME_IN_RUBY = /\\[\\"ntr#]/g;

function isDisputed(inner: string, same: RegExp): boolean {
  return inner.includes("\\") && inner.replaceAll(same, "").includes("\\");
}

function unescaped(inner: string): string {
  return inner.includes("\\")
    ? inner.replaceAll(/\\([\s\S])/g, (all, letter: string) => ESCAPES[letter] ?? all)
    : inner;
}
