/**
 * The search for the word that was meant: names of regions, of flags, of commands, of findings.
 *
 * Invariant: pure; it answers with words of the given list only, never with what was typed.
 * @module
 */

/** How many letters may be wrong before two words count as different. */
const NEAR = 2;

/** `typed` as names are written: in lower case, with hyphens. */
export function hyphenated(typed: string): string {
  return typed.trim().toLowerCase().replaceAll(/[_ ]/g, "-");
}

/**
 * The word of `known` that is nearest to `typed`: at most two letters wrong, missing, too many or exchanged,
 * and fewer than either word is long. Undefined if none is near.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const ranked = known
    .filter((word) => Math.abs(word.length - typed.length) <= NEAR)
    .map((word) => ({ word, steps: editSteps(typed, word) }))
    .filter(({ word, steps }) => steps <= NEAR && steps < Math.min(word.length, typed.length))
    .sort((a, b) => a.steps - b.steps);
  return ranked[0]?.word;
}

/** Letters of a word from which on two may be wrong and not one. */
const LONG = 11;

/** Whether `typed` is `known`, which begins with the same letter, with one letter wrong, or two in a long word. */
export function isMisspelt(typed: string, known: string): boolean {
  const most = Math.min(typed.length, known.length) >= LONG ? 2 : 1;
  return typed[0] === known[0] && Math.abs(typed.length - known.length) <= most && editSteps(typed, known) <= most;
}

/** Letters to change, drop, add or exchange with their neighbour to turn `from` into `to` (optimal string alignment). */
function editSteps(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const exchanged = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        exchanged ? at(beforeLast, column - 2) + 1 : Infinity,
      ));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
