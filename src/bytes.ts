/**
 * Bytes put together.
 *
 * Invariant: pure; what comes out shares no memory with what went in.
 * @module
 */

/** The bytes of `one` and then those of `other`. */
export function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
