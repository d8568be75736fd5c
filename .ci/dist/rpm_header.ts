/**
 * The header structure of RPM (LSB 5.0 core, section 22.2): an index of tagged fields and the store of their values.
 *
 * Invariant: every number has its highest byte first, fields are sorted by tag, and the whole is one immutable region.
 * @module
 */

import { Buffer } from "node:buffer";

/** A value of a field. */
export interface Value {
  /** The number of its type. */
  readonly type: number;
  /** How many values there are. */
  readonly count: number;
  /** The values as the store has them. */
  readonly bytes: Uint8Array;
}

/** A field. */
export interface Field extends Value {
  readonly tag: number;
}

/** Numbers of 16 bits. */
export function int16(values: readonly number[]): Value {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => bytes.writeUInt16BE(value, 2 * i));
  return { type: 3, count: values.length, bytes };
}

/** Numbers of 32 bits. */
export function int32(values: readonly number[]): Value {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32BE(value, 4 * i));
  return { type: 4, count: values.length, bytes };
}

/** One text. */
export function text(value: string): Value {
  return { type: 6, count: 1, bytes: Buffer.from(`${value}\0`) };
}

/** Bytes that mean nothing to the header. */
export function binary(bytes: Uint8Array): Value {
  return { type: 7, count: bytes.length, bytes };
}

/** A list of texts. */
export function texts(values: readonly string[]): Value {
  return { type: 8, count: values.length, bytes: Buffer.from(values.map((value) => `${value}\0`).join("")) };
}

/** A text that could be translated, in its only language. */
export function translated(value: string): Value {
  return { type: 9, count: 1, bytes: Buffer.from(`${value}\0`) };
}

const ALIGNMENT: ReadonlyMap<number, number> = new Map([[3, 2], [4, 4]]);

/** The fields as a header whose region has the tag `region`: 62 for signatures, 63 for the main header. */
export function header(region: number, fields: readonly Field[]): Uint8Array {
  const index: Uint8Array[] = [];
  const store: Uint8Array[] = [];
  let length = 0;
  for (const { tag, type, count, bytes } of fields.toSorted((a, b) => a.tag - b.tag)) {
    const padding = -length & (ALIGNMENT.get(type) ?? 1) - 1;
    index.push(entry(tag, type, length + padding, count));
    store.push(new Uint8Array(padding), bytes);
    length += padding + bytes.length;
  }
  // The region's own entry comes first and points at the end of the store, from where a second one points back.
  const start = entry(region, 7, length, 16);
  const end = entry(region, 7, -16 * (fields.length + 1), 16);
  const intro = Buffer.alloc(16);
  intro.set([0x8e, 0xad, 0xe8, 1]);
  intro.writeUInt32BE(fields.length + 1, 8);
  intro.writeUInt32BE(length + 16, 12);
  return Buffer.concat([intro, start, ...index, ...store, end]);
}

function entry(tag: number, type: number, offset: number, count: number): Uint8Array {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(tag, 0);
  bytes.writeUInt32BE(type, 4);
  bytes.writeInt32BE(offset, 8);
  bytes.writeUInt32BE(count, 12);
  return bytes;
}
