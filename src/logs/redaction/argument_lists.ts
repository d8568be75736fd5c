/**
 * Commands as lists of their words, as `docker inspect`, `execve` and manifests show them: `["swaks", "-ap", "…"]`.
 *
 * Invariant: what is a secret in the command is one in the list. Linear in the text.
 * @module
 */

import type { Span } from "./values.ts";

/** A list of texts; `a0="swaks" a1="-ap" …`, as the kernel's audit writes it. */
const LIST =
  /\[(?:["'][^"']{0,200}["'], ?){1,40}["'][^"']{0,200}["']|\ba0="[^"']{0,200}"(?: a\d{1,2}="[^"']{0,200}"){1,40}/g;
const WORD = /["']([^"']*)["']/g;

/** What `find` finds in the lists of `text`, which it gets as commands. */
export function inArgumentLists(text: string, find: (command: string) => readonly Span[]): readonly Span[] {
  return [...text.matchAll(LIST)].flatMap(({ 0: list, index }) => {
    const words = [...list.matchAll(WORD)];
    const command = words.map(([, word = ""]) => word).join(" ");
    const starts = words.map(({ index: at }) => index + at + 1);
    return find(command).flatMap((span) => inWords(span, words.map(([, word = ""]) => word), starts));
  });
}

/** The parts of `span`, which is one of the words with a space between them, in the words that begin at `starts`. */
function inWords({ start, end }: Span, words: readonly string[], starts: readonly number[]): readonly Span[] {
  let from = 0;
  return words.flatMap((word, at) => {
    const first = Math.max(start, from);
    const last = Math.min(end, from + word.length);
    const offset = (starts[at] ?? 0) - from;
    from += word.length + 1;
    return first < last ? [{ start: first + offset, end: last + offset }] : [];
  });
}
