/**
 * Archives whose bytes depend on nothing but their content: `.tar.gz` (POSIX.1-1988 ustar, RFC 1952) and `.zip`
 * (APPNOTE 6.3).
 *
 * Invariant: no owner, no clock, no order of a folder and no tool of the machine has a say.
 * @module
 */

import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive. */
export interface Entry {
  /** Its path, of at most 100 ASCII characters. */
  readonly name: string;
  /** What is in it. */
  readonly bytes: Uint8Array;
  /** Whether it is a program. */
  readonly executable: boolean;
}

const encoder = new TextEncoder();

/** The entries as a `.tar.gz`, dated with seconds since 1970. */
export function tarGz(entries: readonly Entry[], epoch: number): Uint8Array {
  const blocks = entries.flatMap((entry) => [
    tarHeader(entry, epoch),
    entry.bytes,
    new Uint8Array(-entry.bytes.length & 511),
  ]);
  const tar = concat([...blocks, new Uint8Array(1024)]);
  // Deflate, no name, no time, best left unsaid which system.
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
  return concat([header, deflateRawSync(tar), integers([4, crc32(tar)], [4, tar.length])]);
}

function tarHeader({ name, bytes, executable }: Entry, epoch: number): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`the path ${name} does not fit into a tar header`);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, "0")}\0`;
  const mode = octal(executable ? 0o755 : 0o644, 8);
  const before = `${name.padEnd(100, "\0")}${mode}${octal(0, 8)}${octal(0, 8)}${octal(bytes.length, 12)}${
    octal(epoch, 12)
  }`;
  const after = `0${"\0".repeat(100)}ustar\0${"00"}`.padEnd(356, "\0");
  // The sum counts its own field as eight spaces.
  const sum = encoder.encode(`${before}${" ".repeat(8)}${after}`).reduce((total, byte) => total + byte, 0);
  return encoder.encode(`${before}${octal(sum, 7)} ${after}`);
}

/** The entries as a `.zip`, dated with seconds since 1970, which it keeps in UTC and by the two seconds. */
export function zip(entries: readonly Entry[], epoch: number): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  for (const { name, bytes, executable } of entries) {
    const path = encoder.encode(name);
    const packed = deflateRawSync(bytes);
    const offset = length(files);
    const common = integers(
      [2, 20],
      [2, 0],
      [2, 8],
      ...dosTime(epoch),
      [4, crc32(bytes)],
      [4, packed.length],
      [
        4,
        bytes.length,
      ],
      [2, path.length],
      [2, 0],
    );
    files.push(integers([4, 0x04034b50]), common, path, packed);
    // Made on Unix, so that the mode counts; no comment, disk 0, no attributes of DOS.
    const mode = (executable ? 0o100755 : 0o100644) * 0x10000;
    directory.push(
      integers([4, 0x02014b50], [2, 0x0314]),
      common,
      integers([2, 0], [2, 0], [2, 0], [4, mode], [4, offset]),
      path,
    );
  }
  const counts = integers([2, 0], [2, 0], [2, entries.length], [2, entries.length]);
  const end = integers([4, length(directory)], [4, length(files)], [2, 0]);
  return concat([...files, ...directory, integers([4, 0x06054b50]), counts, end]);
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

function length(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, part) => total + part.length, 0);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(length(parts));
  parts.reduce((offset, part) => {
    whole.set(part, offset);
    return offset + part.length;
  }, 0);
  return whole;
}
