/**
 * The finding that is meant by what was typed.
 *
 * Invariant: it answers with ids of the catalogue only, never with what was typed.
 * @module
 */

import { FINDING_IDS } from "../findings/catalogue.ts";
import { hyphenated, nearest } from "../nearest.ts";

/** What is shorter may be any word. */
const SHORTEST = 8;

/** The id that `typed`, in the place of one, means. */
export function findingMeant(typed: string): string | undefined {
  return nearest(hyphenated(typed), FINDING_IDS);
}

/** The id that `word` is, where any other word may be in its place. */
export function findingNamed(word: string): string | undefined {
  return word.length < SHORTEST ? undefined : findingMeant(word);
}
