/**
 * Whether a compiled program is built as its system wants it: ELF, PE32+ and Mach-O, read from the file alone.
 *
 * Invariant: every offset is followed and every count is compared with what is there; the first difference throws.
 * @module
 */

import { createHash } from "node:crypto";
import { machO, type Segment } from "./mach_o.ts";
import type { Target } from "./targets.ts";

/** The payload that `deno compile` put into the program; throws where the program is not one for the target. */
export function payloadOf(target: Target, program: Uint8Array): Uint8Array {
  const payload = READERS[target.os](target, program);
  expect(startsWith(payload, MAGIC), "the payload does not begin with its mark");
  expect(startsWith(payload.subarray(payload.length - MAGIC.length), MAGIC), "the payload does not end with its mark");
  return payload;
}

const READERS: Readonly<Record<Target["os"], (target: Target, program: Uint8Array) => Uint8Array>> = {
  linux: elfPayload,
  windows: windowsPayload,
  macos: (target, program) => target.arch === "arm64" ? signedMachOPayload(program) : appendedMachOPayload(program),
};

const MAGIC = new TextEncoder().encode("d3n0l4nd");

/** ELF-64: what follows the section header table, less the 16 bytes that end the file with its length. */
function elfPayload({ arch }: Target, program: Uint8Array): Uint8Array {
  const view = viewOf(program);
  expect(view.getUint32(0) === 0x7f454c46 && view.getUint16(4) === 0x0201, "no ELF-64 header, lowest byte first");
  expect(view.getUint16(18, true) === (arch === "x64" ? 62 : 183), `the ELF program is not for ${arch}`);
  const table = Number(view.getBigUint64(40, true));
  const end = table + view.getUint16(58, true) * view.getUint16(60, true);
  expect(table > 64 && end < program.length - 16, "the section header table does not end before the payload");
  const length = Number(view.getBigUint64(program.length - 8, true));
  expect(length === program.length - end, "the payload is not as long as the last 8 bytes count");
  return program.subarray(end, program.length - 16);
}

/** PE32+: the one resource, D3N0L4ND of type 10 (RCDATA), at the end of the last section and of the file. */
function windowsPayload(_: Target, program: Uint8Array): Uint8Array {
  const view = viewOf(program);
  expect(view.getUint16(0) === 0x4d5a, "no DOS header");
  const pe = view.getUint32(0x3c, true);
  expect(view.getUint32(pe) === 0x50450000 && view.getUint16(pe + 4, true) === 0x8664, "no PE header for x64");
  expect(view.getUint16(pe + 24, true) === 0x20b, "no PE32+ header");
  const last = pe + 24 + view.getUint16(pe + 20, true) + 40 * (view.getUint16(pe + 6, true) - 1);
  const [address, size, start] = [12, 16, 20].map((field) => view.getUint32(last + field, true));
  expect(address !== undefined && size !== undefined && start !== undefined, "no last section");
  expect(view.getUint32(pe + 152, true) === address, "the resources are not in the last section");
  expect(view.getUint32(pe + 80, true) === address + size, "SizeOfImage does not end with the last section");
  expect(start + size === program.length, "the last section is not the end of the file");
  const leaf = onlyResource(view, start, ["10", "D3N0L4ND", "0"]);
  const at = start + view.getUint32(leaf, true) - address;
  const length = view.getUint32(leaf + 4, true);
  expect(at > leaf && at + length === program.length, "the resource is not the end of its section");
  return program.subarray(at, at + length);
}

/** Where the data entry of the resource is that `path` names, which must be the only one; `root` is its directory. */
function onlyResource(view: DataView, root: number, path: readonly string[]): number {
  let table = root;
  for (const [depth, expected] of path.entries()) {
    const count = view.getUint16(table + 12, true) + view.getUint16(table + 14, true);
    expect(count === 1, `${count} resources in one directory, not one`);
    const name = resourceName(view, root, view.getUint32(table + 16, true));
    expect(name === expected, `a resource ${name}, not ${expected}`);
    const next = view.getUint32(table + 20, true);
    expect(next >= 2 ** 31 === depth < path.length - 1, "a resource at another depth");
    table = root + next % 2 ** 31;
  }
  return table;
}

function resourceName(view: DataView, root: number, id: number): string {
  if (id < 2 ** 31) return String(id);
  const at = root + id - 2 ** 31;
  const units = Array.from({ length: view.getUint16(at, true) }, (_, i) => view.getUint16(at + 2 + 2 * i, true));
  return String.fromCharCode(...units);
}

/** Mach-O for arm64: the section d3n0l4nd of the segment __SUI, in a file whose every page the signature covers. */
function signedMachOPayload(program: Uint8Array): Uint8Array {
  const { processor, segments, signature } = machO(program);
  expect(processor === 0x0100000c, "the Mach-O program is not for arm64");
  checkSegments(segments, program.length);
  expect(signature !== undefined, "no code signature");
  expect(signature.at + signature.length === program.length, "the signature is not the end of the file");
  checkPages(program, signature);
  const sui = segments.find(({ name }) => name === "__SUI");
  const [section] = sui?.sections ?? [];
  expect(sui?.sections.length === 1 && section?.name === "d3n0l4nd", "no section d3n0l4nd in a segment __SUI");
  expect(section.at === sui.at && section.length <= sui.length, "the section leaves its segment");
  return program.subarray(section.at, section.at + section.length);
}

/** Mach-O for x64: what follows the mark, with its length, at the end of __LINKEDIT. */
function appendedMachOPayload(program: Uint8Array): Uint8Array {
  const { processor, segments, symbolNames } = machO(program);
  expect(processor === 0x01000007, "the Mach-O program is not for x64");
  checkSegments(segments, program.length);
  expect(
    symbolNames !== undefined && symbolNames.at + symbolNames.length === program.length,
    "LC_SYMTAB ends elsewhere",
  );
  const mark = Uint8Array.from([...new TextEncoder().encode("<~sui-data~>"), 0xef, 0xbe, 0xad, 0xde]);
  const at = lastIndexOf(program, mark);
  expect(at > (segments.at(-1)?.at ?? 0), "no mark of a payload in __LINKEDIT");
  const start = at + mark.length + 8;
  expect(
    start + Number(viewOf(program).getBigUint64(start - 8, true)) === program.length,
    "the payload ends elsewhere",
  );
  return program.subarray(start);
}

/** Segments follow each other without overlap, in the file and in memory, and __LINKEDIT ends with the file. */
function checkSegments(segments: readonly Segment[], fileLength: number): void {
  expect(segments[0]?.name === "__PAGEZERO" && segments.at(-1)?.name === "__LINKEDIT", "segments in another order");
  segments.reduce((before, segment) => {
    expect(segment.at >= before.at + before.length, `${segment.name} overlaps ${before.name} in the file`);
    expect(segment.address >= before.address + before.space, `${segment.name} overlaps ${before.name} in memory`);
    return segment;
  });
  const { at, length } = segments.at(-1) ?? { at: 0, length: 0 };
  expect(at + length === fileLength, "__LINKEDIT is not the end of the file");
}

/** The CodeDirectory of the signature: its SHA-256 of every page in front of it. */
function checkPages(program: Uint8Array, signature: { readonly at: number; readonly length: number }): void {
  const view = viewOf(program.subarray(signature.at, signature.at + signature.length));
  expect(view.getUint32(0) === 0xfade0cc0 && view.getUint32(8) === 1, "no signature of one part");
  const directory = view.getUint32(16);
  expect(view.getUint32(directory) === 0xfade0c02, "no CodeDirectory");
  const [hashes = 0, , , pages = 0, limit = 0] = [16, 20, 24, 28, 32].map((field) => view.getUint32(directory + field));
  expect(view.getUint32(directory + 36) === 0x2002000c, "page hashes of another kind than SHA-256 of 4096 bytes");
  expect(
    limit === signature.at && pages === Math.ceil(limit / 4096),
    "the CodeDirectory covers another part of the file",
  );
  for (let page = 0; page < pages; page++) {
    const bytes = program.subarray(4096 * page, Math.min(4096 * (page + 1), limit));
    const at = signature.at + directory + hashes + 32 * page;
    const signed = program.subarray(at, at + 32);
    expect(createHash("sha256").update(bytes).digest().equals(signed), `page ${page} is not the one that was signed`);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at--) {
    if (bytes[at] === wanted[0] && startsWith(bytes.subarray(at, at + wanted.length), wanted)) return at;
  }
  return -1;
}

function expect(condition: boolean, problem: string): asserts condition {
  if (!condition) throw new Error(problem);
}
