/**
 * The way to what reads pasted and typed credentials, a part of the program that most runs do not need.
 * @module
 */

/** Loads the reader of pairs in settings, for what is piped as it is. */
export async function loadPipedLogin(): Promise<typeof import("./piped_login.ts")> {
  return await import("./piped_login.ts");
}

/** Loads it. */
export async function loadPasted(): Promise<typeof import("./pasted_pair.ts")> {
  return await import("./pasted_pair.ts");
}
