/**
 * The causes of a finding that fit the words which show it.
 *
 * Invariant: pure; without words that point to one cause, the remedy stays as it is.
 * @module
 */

import { type PossibleCause, type Remedy, unlinkedRemedyOf } from "./catalogue/entry.ts";

/** `remedy` without the causes that have other words than `text`, those to which it points first. */
export function withFittingCauses(remedy: Remedy, text: string): Remedy {
  const { causes = [], link } = remedy;
  const isMeant = ({ when }: PossibleCause): boolean => when?.test(text) === true;
  if (!causes.some(isMeant)) return remedy;
  const fitting = [...causes.filter(isMeant), ...causes.filter(({ when }) => when === undefined)];
  return { ...unlinkedRemedyOf(remedy.text, fitting), ...(link === undefined ? {} : { link }) };
}
