/**
 * The texts that are written in a source file: string literals and the parts of template literals, without comments and
 * regular expressions.
 *
 * Invariant: formatted code only; a slash begins a regular expression where an operand is expected.
 * @module
 */

/** A text that is written in code, and where. */
export interface Literal {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const TOKEN =
  /(?<space>\s+)|(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<number>\b\d[\w.]*)|(?<word>[\p{L}_$#][\w$]*)|(?<mark>=>|[\s\S])/uy;

const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/** After these words and marks an operand follows, so that a slash begins a regular expression. */
const BEFORE_OPERAND = /^(?:return|typeof|case|of|in|=>|[(,=:[!&|?{};+*<>~^%-])$/;

/** All texts in `code`, in their order. */
export function literalsIn(code: string): readonly Literal[] {
  const found: Literal[] = [];
  /** For each template that is open, how many braces are open in its expression. */
  const braces: number[] = [];
  let last = ";";
  let at = 0;
  const add = (text: string, from: number): void => {
    found.push({ text, line: code.slice(0, from).split("\n").length });
  };
  const template = (): void => {
    const [whole, text = ""] = sticky(/((?:[^`\\$]|\\[\s\S]|\$(?!\{))*)(?:`|\$\{)/y, code, at) ?? [""];
    add(text, at);
    at += Math.max(1, whole.length);
    if (whole.endsWith("${")) braces.push(0);
    last = whole.endsWith("${") ? "(" : ")";
  };
  while (at < code.length) {
    const pattern = code[at] === "/" && BEFORE_OPERAND.test(last) && !/^\/[/*]/.test(code.slice(at, at + 2))
      ? sticky(PATTERN, code, at)
      : undefined;
    const token = pattern ?? sticky(TOKEN, code, at);
    const [whole = "", groups] = [token?.[0], token?.groups];
    const start = at;
    at += Math.max(1, whole.length);
    if (groups?.["space"] !== undefined || groups?.["comment"] !== undefined) continue;
    last = groups?.["string"] === undefined && pattern === undefined ? whole : ")";
    if (groups?.["string"] !== undefined) add(whole.slice(1, -1), start);
    if (whole === "`") template();
    const open = braces.at(-1);
    if (open === undefined) continue;
    if (whole === "{") braces[braces.length - 1] = open + 1;
    if (whole === "}" && open > 0) braces[braces.length - 1] = open - 1;
    if (whole === "}" && open === 0) {
      braces.pop();
      template();
    }
  }
  return found;
}

function sticky(pattern: RegExp, code: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(code) ?? undefined;
}
