/**
 * Objects that PowerShell creates, in pieces of source code: `New-Object T a, b`, with or without its parameters' names, and
 * `[T]::new(a, b)` become the call `T(a, b)`.
 *
 * Invariant: linear in the number of pieces; no argument is added, dropped or moved, and what is no such object stays as it is.
 * @module
 */

import type { Token } from "./code_tokens.ts";

/** Most pieces of arguments without brackets. */
const MOST_ARGUMENTS = 24;

/** A created object: the piece that is its type, where its arguments begin, and where they end if no bracket says so. */
interface Created {
  readonly type: Token;
  readonly from: number;
  readonly end?: number;
}

/** The pieces in which each object that is created is a call. */
export function withCreatedObjects(tokens: readonly Token[]): readonly Token[] {
  const calls: Token[] = [];
  const ends = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (ends.has(at)) calls.push({ kind: "mark", text: ")", line: token.line });
    const created = byNew(tokens, at) ?? byCommand(tokens, at);
    if (created === undefined) {
      calls.push(token);
      continue;
    }
    calls.push(created.type);
    if (created.end !== undefined) {
      calls.push({ kind: "mark", text: "(", line: token.line });
      ends.add(created.end);
    }
    at = created.from - 1;
  }
  return calls;
}

/** `[T]::new(` at `at`. */
function byNew(tokens: readonly Token[], at: number): Created | undefined {
  const [open, type, close, made, bracket] = tokens.slice(at, at + 5);
  const isNew = open?.text === "[" && type?.kind === "word" && close?.text === "]" && bracket?.text === "(" &&
    /^::new$/i.test(made?.text ?? "");
  return isNew ? { type, from: at + 4 } : undefined;
}

/** `New-Object T` at `at`, with arguments after it. */
function byCommand(tokens: readonly Token[], at: number): Created | undefined {
  if (tokens[at]?.kind !== "word" || !/^New-Object$/i.test(tokens[at]?.text ?? "")) return undefined;
  const named = afterParameter(tokens, at + 1, /^TypeName$/i);
  const type = tokens[named];
  if (type?.kind !== "word") return undefined;
  const list = afterParameter(tokens, named + 1, /^Arg(?:s|umentList)$/i);
  const from = tokens[list]?.text === "@" && tokens[list + 1]?.text === "(" ? list + 1 : list;
  const first = tokens[from];
  if (first?.kind === "mark") return first.text === "(" ? { type, from } : undefined;
  const end = endOfArguments(tokens, from);
  return end === undefined ? undefined : { type, from, end };
}

/** Where the value of the parameter `name` begins, if it is written at `at`; else `at`. */
function afterParameter(tokens: readonly Token[], at: number, name: RegExp): number {
  return tokens[at]?.text === "-" && name.test(tokens[at + 1]?.text ?? "") ? at + 2 : at;
}

/** Where arguments without brackets end: with their line, or with a bracket around all of it. */
function endOfArguments(tokens: readonly Token[], from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(tokens.length, from + MOST_ARGUMENTS); at++) {
    const { kind, text } = tokens[at] ?? { kind: "mark", text: "\n" };
    if (kind !== "mark") continue;
    if (text === "(") depth++;
    else if (depth > 0 && text === ")") depth--;
    else if (depth === 0 && /^[\n;)}\]]$/.test(text)) return at;
  }
  return undefined;
}
