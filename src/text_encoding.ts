/**
 * Which text is in bytes: UTF-8, or UTF-16 as PowerShell writes it.
 *
 * Invariant: only a byte order mark announces UTF-16.
 * @module
 */

/** The UTF-16 that the byte order mark at the start of `bytes` announces; undefined without one. */
export function utf16Of([one, two]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (one === 0xff && two === 0xfe) return "utf-16le";
  return one === 0xfe && two === 0xff ? "utf-16be" : undefined;
}

/**
 * The text in `bytes`, without its byte order mark; undefined for what is not text. Bytes that are not UTF-8 are read as
 * `otherwise` where it is given: old files have an umlaut in a comment.
 */
export function decodedText(bytes: Uint8Array, otherwise?: "latin1"): string | undefined {
  const text = decoded(bytes, utf16Of(bytes) ?? "utf-8") ??
    (otherwise === undefined ? undefined : decoded(bytes, otherwise));
  // deno-lint-ignore no-control-regex
  return text === undefined || /[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? undefined : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
