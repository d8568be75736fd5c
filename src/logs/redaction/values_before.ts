/**
 * Secrets before their name: `I entered hunter2000 as password`, `puse … como contraseña`, `is … a valid SMTP password`.
 *
 * Invariant: only what looks like a password, with words between that tie it to the name. Every pattern has a bound.
 * @module
 */

import type { Label } from "./labels.ts";
import { isGivenOrToken, isLikePassword } from "./made_up.ts";
import type { Span } from "./values.ts";

/** Characters before a name that are looked at. */
const REACH = 140;

const BEFORE =
  /(?:^|[\s"'`«„“~*([])([^\s"'`«»“”~*()[\]]{6,100})["'`»“”~*)\]]{0,3}(?: \(?(?:as|como|come|comme|als|som|jako|olarak|как|is|was|typed|entered|given|at|into|to|in|for|not|the|a|an|my|our|your|his|il|la|le|el|o|mon|mein|valid|new|old|smtp|ses|right|correct|wrong)){1,5} \(?$/iu;

/** What leaves no doubt. */
const TYPED = / (?:as|como|come|comme|als|som|jako|olarak|как|valid|into) /iu;

/** In quotation marks. */
const MOVED = /["'`] (?:to|into) $/i;

/** The value before each of `labels`, where it looks like one. */
export function valuesBefore(text: string, labels: readonly Label[]): readonly Span[] {
  return labels.filter(({ isWeak }) => !isWeak).flatMap(({ start }) => {
    const [whole = "", value = ""] = BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
    const isSecret = TYPED.test(whole) || MOVED.test(whole) ? isGivenOrToken(value) : isLikePassword(value);
    if (!isSecret || /[:.,;]$/.test(value)) return [];
    const at = text.lastIndexOf(value, start);
    return [{ start: at, end: at + value.length }];
  });
}
