/**
 * The reader of pairs in settings that are piped, as a part of the program: a pair alone is read without it.
 * @module
 */

import type { FoundInSettings } from "./piped_pair.ts";
import { pairInSettings } from "./settings_pair.ts";

/** The one pair in the settings of a piped text; undefined where there is none, or more than one. */
export function pairInPiped(text: string): FoundInSettings | undefined {
  return pairInSettings(text);
}
