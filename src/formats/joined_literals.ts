/**
 * Texts that source code puts together from pieces: `"a" + "b"`, `'a' . 'b'`, `"a" <> "b"`, pieces after one another in Python, and
 * a text alone in brackets or in a function that returns it.
 *
 * Invariant: only literals whose text is known are put together; a text with anything else stays in pieces, and is computed.
 * @module
 */

import type { Token } from "./code_tokens.ts";

/** The marks that join two texts, as the pieces of code have them. */
const JOINS: ReadonlySet<string> = new Set(["+", ".", "&", "..", "<>", "++", "\\"]);

/** Most marks and line ends between two pieces. */
const MOST_BETWEEN = 6;

/** The pieces with each row of literals as one; `isAdjacent`: texts after one another in brackets are one, as in Python. */
export function withJoinedLiterals(tokens: readonly Token[], isAdjacent: boolean): readonly Token[] {
  const joined: Token[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    let token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "mark") depth = Math.max(0, depth + depthOf(token.text));
    for (let next = nextPiece(tokens, at, isAdjacent && depth > 0); next > 0;) {
      const { text, live } = tokens[next] ?? { text: "", live: true };
      token = { ...token, text: token.text + text, live: token.live === true || live === true };
      at = next;
      next = nextPiece(tokens, at, isAdjacent && depth > 0);
    }
    joined.push(token);
  }
  return withoutBrackets(joined);
}

function depthOf(mark: string): number {
  return /^[([{]$/.test(mark) ? 1 : /^[)\]}]$/.test(mark) ? -1 : 0;
}

/** The place of the literal that is joined to the one at `at`; -1 if there is none. */
function nextPiece(tokens: readonly Token[], at: number, isAdjacent: boolean): number {
  if (tokens[at]?.kind !== "text") return -1;
  let marks = "";
  for (let next = at + 1; next <= at + MOST_BETWEEN; next++) {
    const { kind, text } = tokens[next] ?? { kind: "word", text: "" };
    if (kind === "text") return JOINS.has(marks) || (marks === "" && isAdjacent) ? next : -1;
    if (kind === "word") return -1;
    if (text !== "\n") marks += text;
  }
  return -1;
}

/** The pieces in which `= ("text")` is `= "text"`. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const left = new Set<number>();
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== "mark" || text !== "(" || !/^(?:=|:|=>|:=)$/.test(tokens[at - 1]?.text ?? "")) continue;
    const inner = tokens[at + 1]?.text === "\n" ? at + 2 : at + 1;
    const end = tokens[inner + 1]?.text === "\n" ? inner + 2 : inner + 1;
    if (tokens[inner]?.kind === "text" && tokens[end]?.text === ")") {
      for (let one = at; one <= end; one++) if (one !== inner) left.add(one);
    }
  }
  return left.size === 0 ? tokens : tokens.filter((_, at) => !left.has(at));
}

/** Most pieces of a call around a text. */
const MOST_IN_CALL = 24;

/** Functions that only make a text of a text. */
const WRAPPERS = /^(?:String::from|str|String|Some|SecretStr|Secret|SecretString|char)$/;

/** The pieces with `String::from("text")`, `(ConvertTo-SecureString "text" -Force)` and their like as the text alone. */
export function unwrapped(tokens: readonly Token[]): readonly Token[] {
  const isWrapper = (at: number): boolean =>
    WRAPPERS.test(tokens[at]?.text ?? "") && tokens[at]?.kind === "word" && tokens[at + 1]?.text === "(" &&
    tokens[at + 2]?.kind === "text" && tokens[at + 3]?.text === ")";
  const left = new Set<number>();
  for (const at of tokens.keys()) {
    if (isWrapper(at)) [at, at + 1, at + 3].forEach((one) => left.add(one));
    for (const one of secureString(tokens, at)) left.add(one);
  }
  return left.size === 0 ? tokens : tokens.filter((_, at) => !left.has(at));
}

/** The places around the text in `(ConvertTo-SecureString "text" …)` that begins at `at`. */
function secureString(tokens: readonly Token[], at: number): readonly number[] {
  if (tokens[at]?.text !== "(" || !/^ConvertTo-SecureString$/i.test(tokens[at + 1]?.text ?? "")) return [];
  const inner = tokens.slice(at, at + MOST_IN_CALL);
  const end = inner.findIndex(({ text }) => text === ")");
  const literal = inner.findIndex(({ kind }) => kind === "text");
  if (end < 0 || literal < 0 || literal > end) return [];
  return [...inner.keys()].filter((one) => one <= end && one !== literal).map((one) => at + one);
}
