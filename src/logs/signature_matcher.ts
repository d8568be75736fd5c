/**
 * From a line that holds literals to the signatures that really are in it, also where a program wrapped the words.
 *
 * Invariant: a signature counts on the line where its words begin. Words that bear an enhanced code (RFC 3463) are not SES's.
 * @module
 */

import type { Signature } from "../findings/signature.ts";
import { type Find, findAt, isForeign } from "./found_words.ts";
import { SeenLine } from "./seen_line.ts";
import { onOneLine } from "./unescape.ts";

/** A line with those around it, all without escapes. */
export interface Passage {
  readonly line: number;
  readonly seen: SeenLine;
  /** Whether words cannot go on in the next line, as in the log of a system, where every line is one record. */
  readonly isWhole: boolean;
  /** The line before, on one line; asked for only if needed. */
  readonly before: () => string;
  readonly after: () => string;
}

/** A signature that was found. */
export class Match {
  /** `line` is the one where its words begin, `seen` the text they are in. */
  constructor(
    readonly signature: Signature,
    readonly line: number,
    readonly seen: SeenLine,
    readonly find: Find,
  ) {}

  /** The text they are in. */
  get text(): string {
    return this.seen.text;
  }

  /** Where they begin in it. */
  get at(): number {
    return this.find.at;
  }
}

/** Characters of the lines around that are joined to a line; no wrapped phrase is longer. */
const JOINED = 200;

/**
 * Those of `signatures` that are in the passage, one for each finding. `isKnown`: whether a signature was searched for in the line before, so
 * that words which begin there are not counted twice.
 */
export function matchesIn(
  passage: Passage,
  signatures: Iterable<Signature>,
  isKnown: (signature: Signature) => boolean,
): readonly Match[] {
  const { seen, line } = passage;
  const matches: Match[] = [];
  let wrapped: Wrapped | undefined;
  for (const signature of signatures) {
    if (matches.some((match) => match.signature.id === signature.id)) continue;
    const find = seen.find(signature);
    if (find !== undefined) {
      if (!find.isForeign) matches.push(new Match(signature, line, seen, find));
      continue;
    }
    if (passage.isWhole) continue;
    wrapped ??= wrap(passage);
    const match = matchAcross(signature, line, wrapped);
    const isNew = match?.line === line || !isKnown(signature);
    if (match !== undefined && isNew) matches.push(match);
  }
  return matches;
}

interface Wrapped {
  readonly text: string;
  /** Where the line begins and ends in it. */
  readonly start: number;
  readonly end: number;
}

function wrap({ seen: { text }, before, after }: Passage): Wrapped {
  const head = `${before().slice(-JOINED).trimEnd()} `;
  const line = text.trim();
  const tail = onOneLine(after()).trimStart().slice(0, JOINED);
  return { text: `${head}${line} ${tail}`, start: head.length, end: head.length + line.length };
}

function matchAcross(signature: Signature, line: number, { text, start, end }: Wrapped): Match | undefined {
  const found = signature.pattern.exec(text);
  if (found === null || isForeign(signature, text, found.index)) return undefined;
  const isHere = found.index < end && found.index + found[0].length > start;
  if (!isHere) return undefined;
  // No more than the words: other lines may be what a client sent.
  const [words] = found;
  const seen = SeenLine.of(words);
  return new Match(signature, found.index < start ? line - 1 : line, seen, findAt(words, signature, 0));
}
