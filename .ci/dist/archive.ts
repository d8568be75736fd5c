/**
 * Archives whose bytes depend on nothing but their content: tar (POSIX.1-1988 ustar), gzip (RFC 1952), `.zip`
 * (APPNOTE 6.3) and ar, which a `.deb` is.
 *
 * Invariant: no owner, clock, order of a folder or tool of the machine has an influence on the bytes.
 * @module
 */

import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive. */
export interface Entry {
  /** Its path, of at most 100 ASCII characters. */
  readonly name: string;
  /** What is in it. */
  readonly bytes: Uint8Array;
  /** Whether it is a program. */
  readonly executable: boolean;
  /** The same bytes in the pieces that are best compressed one by one; absent: in one. */
  readonly pieces?: readonly Uint8Array[];
}

const encoder = new TextEncoder();

/** The entries as a tar in pieces, dated with seconds since 1970; a name that ends in a slash is a folder. */
export function tar(entries: readonly Entry[], epoch: number): readonly Uint8Array[] {
  const pieces = entries.flatMap((entry) => [
    tarHeader(entry, epoch),
    ...entry.pieces ?? [entry.bytes],
    new Uint8Array(-entry.bytes.length & 511),
  ]);
  return [...pieces, new Uint8Array(1024)];
}

/** The entries as a `.tar.gz`. */
export function tarGz(entries: readonly Entry[], epoch: number): Uint8Array {
  return gzip(Buffer.concat(tar(entries, epoch)));
}

/** The bytes as a gzip without name and time, at `level` of deflate. */
export function gzip(bytes: Uint8Array, level = 6): Uint8Array {
  // Deflate; no name, no time; whether it is the strongest level; a system that is not named.
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, level === 9 ? 2 : 0, 255);
  return Buffer.concat([header, deflateRawSync(bytes, { level }), integers([4, crc32(bytes)], [4, bytes.length])]);
}

function tarHeader({ name, bytes, executable }: Entry, epoch: number): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`the path ${name} does not fit into a tar header`);
  const isFolder = name.endsWith("/");
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, "0")}\0`;
  const mode = octal(executable || isFolder ? 0o755 : 0o644, 8);
  const before = `${name.padEnd(100, "\0")}${mode}${octal(0, 8)}${octal(0, 8)}${octal(bytes.length, 12)}${
    octal(epoch, 12)
  }`;
  const after = `${isFolder ? 5 : 0}${"\0".repeat(100)}ustar\0${"00"}`.padEnd(356, "\0");
  // The sum counts its own field as eight spaces.
  const sum = encoder.encode(`${before}${" ".repeat(8)}${after}`).reduce((total, byte) => total + byte, 0);
  return encoder.encode(`${before}${octal(sum, 7)} ${after}`);
}

/** Members by name as an ar archive, dated with seconds since 1970. */
export function ar(members: readonly (readonly [name: string, bytes: Uint8Array])[], epoch: number): Uint8Array {
  const parts = members.flatMap(([name, bytes]) => {
    const fields = [
      name.padEnd(16),
      `${epoch}`.padEnd(12),
      "0     ",
      "0     ",
      "100644  ",
      `${bytes.length}`.padEnd(10),
    ];
    return [encoder.encode(`${fields.join("")}\`\n`), bytes, encoder.encode(bytes.length % 2 === 0 ? "" : "\n")];
  });
  return Buffer.concat([encoder.encode("!<arch>\n"), ...parts]);
}

/** The entries as a `.zip`, dated with seconds since 1970, which it keeps in UTC and by the two seconds. */
export function zip(entries: readonly Entry[], epoch: number): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, executable } of entries) {
    const path = encoder.encode(name);
    const packed = deflateRawSync(bytes);
    const sizes: readonly Integer[] = [[4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, path.length], [
      2,
      0,
    ]];
    const common = integers([2, 20], [2, 0], [2, 8], ...dosTime(epoch), ...sizes);
    files.push(integers([4, 0x04034b50]), common, path, packed);
    // Made on Unix, so that the mode counts; no comment, disk 0, no attributes of DOS.
    const mode = (executable ? 0o100755 : 0o100644) * 0x10000;
    const attributes = integers([2, 0], [2, 0], [2, 0], [4, mode], [4, offset]);
    directory.push(integers([4, 0x02014b50], [2, 0x0314]), common, attributes, path);
    offset += 4 + common.length + path.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const counts = integers([2, 0], [2, 0], [2, entries.length], [2, entries.length]);
  const end = integers([4, listing.length], [4, offset], [2, 0]);
  return Buffer.concat([...files, listing, integers([4, 0x06054b50]), counts, end]);
}

/** Time and date as DOS keeps them. */
function dosTime(epoch: number): readonly Integer[] {
  const date = new Date(epoch * 1000);
  const time = date.getUTCHours() << 11 | date.getUTCMinutes() << 5 | date.getUTCSeconds() >> 1;
  const day = date.getUTCFullYear() - 1980 << 9 | date.getUTCMonth() + 1 << 5 | date.getUTCDate();
  return [[2, time], [2, day]];
}

type Integer = readonly [width: 2 | 4, value: number];

/** Unsigned integers in a row, the lowest byte first. */
function integers(...values: readonly Integer[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([width, value]) => Array.from({ length: width }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 255)),
  );
}
