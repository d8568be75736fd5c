/**
 * Readers of what the release is packed in: tar, zip, and the payload within a compiled program.
 *
 * Invariant: nothing is shared with the code that packs; what is read here was understood from the formats alone.
 * @module
 */

import assert from "node:assert/strict";
import { gunzipSync, inflateRawSync } from "node:zlib";

/** A file out of an archive, with what the archive says of it. */
export interface Unpacked {
  /** Its path. */
  readonly name: string;
  /** What is in it. */
  readonly bytes: Uint8Array;
  /** Its permission bits. */
  readonly mode: number;
  /** Owner and group; an empty string in a zip, which has none. */
  readonly owner: string;
  /** Its time: seconds since 1970 in a tar, the DOS date and time in a zip. */
  readonly time: number;
}

/** The files of an archive, by the ending of its name. */
export function unpack(path: string): readonly Unpacked[] {
  const bytes = Deno.readFileSync(path);
  return path.endsWith(".zip") ? unzip(bytes) : untar(gunzipSync(bytes));
}

function untar(tar: Uint8Array): readonly Unpacked[] {
  const text = (at: number, length: number): string => latin1(tar.subarray(at, at + length)).replace(/[\0 ].*$/s, "");
  const files: Unpacked[] = [];
  for (let at = 0; tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8);
    files.push({
      name: text(at, 100),
      bytes: tar.slice(at + 512, at + 512 + size),
      mode: parseInt(text(at + 100, 8), 8),
      owner: `${parseInt(text(at + 108, 8), 8)}:${parseInt(text(at + 116, 8), 8)}${text(at + 265, 64)}`,
      time: parseInt(text(at + 136, 12), 8),
    });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

function unzip(zip: Uint8Array): readonly Unpacked[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const end = zip.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50, "the zip has no end record, or a comment behind it");
  const files: Unpacked[] = [];
  let at = view.getUint32(end + 16, true);
  while (files.length < view.getUint16(end + 10, true)) {
    assert.equal(view.getUint32(at, true), 0x02014b50);
    const [size, nameLength] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    files.push({
      name: latin1(zip.subarray(at + 46, at + 46 + nameLength)),
      bytes: inflateRawSync(zip.subarray(data, data + size)),
      mode: view.getUint32(at + 38, true) >>> 16 & 0o777,
      owner: "",
      time: view.getUint32(at + 12, true),
    });
    at += 46 + nameLength;
  }
  return files;
}

/** What `deno compile` put behind an ELF program: all that follows the section header table, less the trailer. */
export function elfPayload(program: Uint8Array): Uint8Array {
  const view = new DataView(program.buffer, program.byteOffset, program.length);
  const end = Number(view.getBigUint64(40, true)) + view.getUint16(58, true) * view.getUint16(60, true);
  return program.subarray(end, program.length - 16);
}

/** A Windows program taken apart. */
export interface WindowsProgram {
  /** The names of all its resources. */
  readonly resources: readonly string[];
  /** The bytes of the last resource. */
  readonly payload: Uint8Array;
  /** How many bytes stand behind the last section. */
  readonly behind: number;
  /** How many bytes of the last section neither the resource nor its directory takes up. */
  readonly slack: number;
}

/** The resources of a PE32+ program, which `deno compile` keeps in the last section. */
export function windowsProgram(program: Uint8Array): WindowsProgram {
  const view = new DataView(program.buffer, program.byteOffset, program.length);
  const pe = view.getUint32(0x3c, true);
  const last = pe + 24 + view.getUint16(pe + 20, true) + 40 * (view.getUint16(pe + 6, true) - 1);
  const address = view.getUint32(last + 12, true);
  const size = view.getUint32(last + 16, true);
  const start = view.getUint32(last + 20, true);
  assert.equal(view.getUint32(pe + 24 + 112 + 16, true), address, "the resources are not in the last section");
  const leaves = resourceLeaves(view, start, start, []);
  const { name: _, ...leaf } = leaves.at(-1) ?? { name: "", at: 0 };
  const payloadAt = start + view.getUint32(leaf.at, true) - address;
  const payload = program.subarray(payloadAt, payloadAt + view.getUint32(leaf.at + 4, true));
  return {
    resources: leaves.map(({ name }) => name),
    payload,
    behind: program.length - start - size,
    slack: size - payload.length - (payloadAt - start),
  };
}

interface Leaf {
  readonly name: string;
  readonly at: number;
}

function resourceLeaves(view: DataView, root: number, table: number, path: readonly string[]): readonly Leaf[] {
  const count = view.getUint16(table + 12, true) + view.getUint16(table + 14, true);
  return Array.from({ length: count }, (_, i) => table + 16 + 8 * i).flatMap((entry) => {
    const here = [...path, resourceName(view, root, view.getUint32(entry, true))];
    const to = view.getUint32(entry + 4, true);
    return to < 2 ** 31
      ? [{ name: here.join("/"), at: root + to }]
      : resourceLeaves(view, root, root + to - 2 ** 31, here);
  });
}

function resourceName(view: DataView, root: number, id: number): string {
  if (id < 2 ** 31) return String(id);
  const at = root + id - 2 ** 31;
  const units = Array.from({ length: view.getUint16(at, true) }, (_, i) => view.getUint16(at + 2 + 2 * i, true));
  return String.fromCharCode(...units);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
