/**
 * Bytes as tests look at them: joined, as a text of one character a byte, and as the record of what a client sent.
 *
 * Invariant: no byte is lost or changed on the way into a text.
 * @module
 */

/** Every byte that a client sent, as {@link latin1}: before TLS, and inside it. */
export interface Sent {
  readonly clear: string;
  readonly encrypted: string;
}

/** `bytes` as a text of one character a byte, so that every byte can be seen and searched. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** `text` as UTF-8. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** `parts` one behind the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** `bytes` in pieces of at most `size`. */
export function pieces(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  if (size >= bytes.length) return bytes.length === 0 ? [] : [bytes];
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.slice(index * size, (index + 1) * size));
}
