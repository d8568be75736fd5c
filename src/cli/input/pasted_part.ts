/**
 * The way to what reads pasted and typed credentials, a part of the program that most runs do not need.
 * @module
 */

/** Loads it. */
export async function loadPasted(): Promise<typeof import("./pasted_pair.ts")> {
  return await import("./pasted_pair.ts");
}
