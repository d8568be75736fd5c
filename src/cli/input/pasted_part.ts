/**
 * The way to what reads pasted and typed credentials, a part of the program that most runs do not need.
 * @module
 */

import type { FoundInSettings } from "./piped_pair.ts";

/** Loads it. */
export async function loadPasted(): Promise<typeof import("./pasted_pair.ts")> {
  return await import("./pasted_pair.ts");
}

/** Loads the reader of pairs in settings, for what is piped as it is. */
export async function loadPairReader(): Promise<(text: string) => FoundInSettings | undefined> {
  return (await import("./piped_settings.ts")).pairInPiped;
}
