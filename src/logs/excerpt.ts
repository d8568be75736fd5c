/**
 * Pieces of a line, fit to be shown.
 *
 * Invariant: only masked text comes in; control characters are written out, a cut shows as `…`, and where there are words it is
 * between them.
 * @module
 */

import { escapeControl } from "../escape.ts";

const QUOTE = 300;
const LONGEST_QUOTATION = 160;
/** Characters by which a place is found again. */
const NEEDLE = 24;

/** Where in `shown`, which is `text` with its secrets hidden, the words at `at` are. */
export function positionIn(shown: string, text: string, at: number): number {
  const found = shown.indexOf(text.slice(at, at + NEEDLE));
  return found < 0 ? Math.min(at, shown.length) : found;
}

/** The line, or the part of a long one around `position`. */
export function excerpt(shown: string, position: number): string {
  const start = shown.length <= QUOTE ? 0 : Math.max(0, Math.min(position - QUOTE / 3, shown.length - QUOTE));
  return cut(shown, Math.round(start), QUOTE);
}

/** The sentence at `position`, from where it seems to begin, in quotation marks. */
export function quotation(shown: string, position: number): string {
  const words = shown.slice(position);
  const start = /^[245]\d\d\b/.test(words) ? position : startOfQuotation(shown.slice(0, position));
  const own = shown.slice(start, position + endOfQuotation(words)).trim();
  const end = own.length <= LONGEST_QUOTATION ? own.length : endOfWord(own, LONGEST_QUOTATION);
  return `"${escapeControl(end === own.length ? own : `${own.slice(0, end).trim()}…`)}"`;
}

/** At the reply code, if there is one; else some words earlier. */
function startOfQuotation(before: string): number {
  const code = /.*\b((?:4[235]\d|5[0-5]\d)\b[^"]{0,110})$/.exec(before)?.[1];
  if (code !== undefined) return before.length - code.length;
  const words = /(?:^|[\s"'(\[])([^"]{0,60})$/.exec(before)?.[1] ?? "";
  return before.length - words.length;
}

/** Where what a client puts around the words of others begins again: quotation marks, brackets, the next field. */
function endOfQuotation(words: string): number {
  const end = /["\\]|'(?:\)|\]|,? \w+=|, ['"]|,?$)| !! | >> /.exec(words)?.index ?? words.length;
  const own = words.slice(0, end).trimEnd().replace(/ \{$/, "");
  const isOpen = own.endsWith(")") && own.split("(").length < own.split(")").length;
  return isOpen ? own.length - 1 : own.length;
}

function cut(text: string, start: number, length: number): string {
  const from = start === 0 ? 0 : startOfWord(text, start);
  const end = start + length < text.length ? Math.max(from, endOfWord(text, start + length)) : text.length;
  return escapeControl(`${from > 0 ? "…" : ""}${text.slice(from, end)}${end < text.length ? "…" : ""}`.trim());
}

/** Longest word that is left out rather than cut. */
const LONGEST_WORD = 40;

/** Where the first word begins that does so at `at` or after it. */
function startOfWord(text: string, at: number): number {
  const space = text.slice(at - 1, at + LONGEST_WORD).indexOf(" ");
  return space < 0 ? at : at + space;
}

/** Where the last word ends that does so at `at` or before it. */
function endOfWord(text: string, at: number): number {
  const start = Math.max(0, at - LONGEST_WORD);
  const space = text.slice(start, at + 1).lastIndexOf(" ");
  return space <= 0 ? at : start + space;
}
