// deno-lint-ignore-file explicit-function-return-type -- Node runs it as it is, and JavaScript has no return types
/**
 * What of a compiled program is its base runtime: every format that `deno compile` writes, cut back to what it was made
 * from.
 *
 * Invariant: a cut depends on the base alone. What the compiler overwrites (sizes, offsets, signature) comes out the same
 * whatever payload was put in, so that the cut of a program can be compared with a pinned SHA-256; a program that has
 * another structure than expected throws.
 * @module
 */
"use strict";
const { Buffer } = require("node:buffer");
const { createHash } = require("node:crypto");

/** ELF-64: the payload follows the section header table, which is the end of the base. */
function cutElf(program) {
  expect(program.readUInt32BE(0) === 0x7f454c46, "no ELF header");
  // e_shoff at 40, e_shentsize at 58, e_shnum at 60.
  const end = Number(program.readBigUInt64LE(40)) + program.readUInt16LE(58) * program.readUInt16LE(60);
  expect(end < program.length, "nothing follows the section header table");
  return program.subarray(0, end);
}

/** PE32+: the payload is a resource in a section of its own, .pedata, that the compiler adds as the last one. */
function cutPe(program) {
  expect(program.readUInt16BE(0) === 0x4d5a, "no DOS header");
  const pe = program.readUInt32LE(0x3c);
  const optional = pe + 24;
  const sections = program.readUInt16LE(pe + 6);
  expect(program.readUInt32BE(pe) === 0x50450000 && program.readUInt16LE(optional) === 0x20b, "no PE32+ header");
  const last = optional + program.readUInt16LE(pe + 20) + 40 * (sections - 1);
  expect(program.toString("latin1", last, last + 8) === ".pedata\0", "the last section is not .pedata");
  const address = program.readUInt32LE(last + 12);
  const start = program.readUInt32LE(last + 20);
  expect(program.readUInt32LE(optional + 128) === address, "the resources are not in .pedata");
  const base = Buffer.from(program.subarray(0, start));
  base.writeUInt16LE(sections - 1, pe + 6);
  base.writeUInt32LE(address, optional + 56); // SizeOfImage: sections follow each other without a gap
  base.fill(0, optional + 128, optional + 136); // the data directory's entry for resources
  base.fill(0, last, last + 40);
  return base;
}

const LC_SYMTAB = 0x2;
const LC_SEGMENT_64 = 0x19;
const LC_CODE_SIGNATURE = 0x1d;

/** Where a load command holds offsets into __LINKEDIT: its number, and the places within it. */
const OFFSET_FIELDS = new Map([
  [LC_SYMTAB, [8, 16]],
  [0xb, [32, 40, 48, 56, 64, 72]], // LC_DYSYMTAB
  [0x22, [8, 16, 24, 32, 40]], // LC_DYLD_INFO
  [0x80000022, [8, 16, 24, 32, 40]], // LC_DYLD_INFO_ONLY
  // LC_CODE_SIGNATURE, LC_SEGMENT_SPLIT_INFO, LC_FUNCTION_STARTS, LC_DATA_IN_CODE, LC_DYLIB_CODE_SIGN_DRS,
  // LC_LINKER_OPTIMIZATION_HINT, LC_DYLD_EXPORTS_TRIE, LC_DYLD_CHAINED_FIXUPS
  ...[LC_CODE_SIGNATURE, 0x1e, 0x26, 0x29, 0x2b, 0x2e, 0x80000033, 0x80000034].map((command) => [command, [8]]),
]);

/** The load commands of a Mach-O file for one processor. */
function loadCommands(program) {
  expect(program.readUInt32LE(0) === 0xfeedfacf, "no Mach-O header of 64 bits");
  const commands = [];
  for (let at = 32; commands.length < program.readUInt32LE(16);) {
    const command = program.readUInt32LE(at);
    const size = program.readUInt32LE(at + 4);
    const name = program.toString("latin1", at + 8, at + 24).replace(/\0.*/s, "");
    commands.push({ command, size, at, segment: command === LC_SEGMENT_64 ? name : undefined });
    at += size;
  }
  return commands;
}

/** The command of a segment with its place in memory and in the file. */
function segment(program, name) {
  const found = loadCommands(program).filter((command) => command.segment === name);
  expect(found.length === 1, `${found.length} segments ${name}, not one`);
  const [{ at, size }] = found;
  const [address, space, offset, length] = [24, 32, 40, 48].map((field) => program.readBigUInt64LE(at + field));
  return { at, size, address, space, offset, length };
}

/** Mach-O for arm64: the payload is the segment __SUI in front of __LINKEDIT, which moved to make room, and is signed. */
function cutMachOArm64(program) {
  const sui = segment(program, "__SUI");
  const linkedit = segment(program, "__LINKEDIT");
  expect(linkedit.offset === sui.offset + sui.length && linkedit.address === sui.address + sui.space, "__SUI moved");
  expect(linkedit.at === sui.at + sui.size, "another command comes between __SUI and __LINKEDIT");
  const base = Buffer.concat([program.subarray(0, Number(sui.offset)), program.subarray(Number(linkedit.offset))]);
  for (const { command, at } of loadCommands(program)) {
    for (const field of OFFSET_FIELDS.get(command) ?? []) {
      const offset = program.readUInt32LE(at + field);
      if (offset >= linkedit.offset) base.writeUInt32LE(offset - Number(sui.length), at + field);
    }
  }
  base.writeBigUInt64LE(sui.address, linkedit.at + 24);
  base.writeBigUInt64LE(sui.offset, linkedit.at + 40);
  const end = 32 + base.readUInt32LE(20);
  base.copy(base, sui.at, linkedit.at, end);
  base.fill(0, end - sui.size, end);
  base.writeUInt32LE(base.readUInt32LE(16) - 1, 16);
  base.writeUInt32LE(base.readUInt32LE(20) - sui.size, 20);
  return signAdHoc(base);
}

/** Signs anew without a certificate, as a linker does: SHA-256 of every 4 KiB in front of the signature. */
function signAdHoc(program) {
  const signature = loadCommands(program).find(({ command }) => command === LC_CODE_SIGNATURE);
  expect(signature !== undefined, "no LC_CODE_SIGNATURE");
  const linkedit = segment(program, "__LINKEDIT");
  const text = segment(program, "__TEXT");
  const limit = program.readUInt32LE(signature.at + 8);
  const identifier = Buffer.from("a.out\0");
  const pages = Math.ceil(limit / 4096);
  const directory = Buffer.alloc(88 + identifier.length + 32 * pages);
  const length = 20 + directory.length;
  program.writeUInt32LE(length, signature.at + 12);
  const linkeditLength = BigInt(limit + length) - linkedit.offset;
  program.writeBigUInt64LE(linkeditLength, linkedit.at + 32);
  program.writeBigUInt64LE(linkeditLength, linkedit.at + 48);
  // CodeDirectory of version 2.4: ad hoc and signed by the linker; SHA-256; pages of 2^12 bytes; the main program.
  [0xfade0c02, directory.length, 0x20400, 0x20002, 88 + identifier.length, 88, 0, pages, limit].forEach((value, i) =>
    directory.writeUInt32BE(value, 4 * i)
  );
  directory.set([32, 2, 0, 12], 36);
  directory.writeBigUInt64BE(text.offset, 64);
  directory.writeBigUInt64BE(text.length, 72);
  directory.writeBigUInt64BE(1n, 80);
  directory.set(identifier, 88);
  for (let page = 0; page < pages; page++) {
    const bytes = program.subarray(4096 * page, Math.min(4096 * (page + 1), limit));
    directory.set(createHash("sha256").update(bytes).digest(), 88 + identifier.length + 32 * page);
  }
  const index = Buffer.alloc(20);
  [0xfade0cc0, length, 1, 0, 20].forEach((value, i) => index.writeUInt32BE(value, 4 * i));
  return Buffer.concat([program.subarray(0, limit), index, directory]);
}

const SENTINEL = Buffer.from("<~sui-data~>\xef\xbe\xad\xde", "latin1");

/** Mach-O for x64: the payload follows the file, with a mark and its length in front; two commands count it in. */
function cutMachOX64(program) {
  const mark = program.lastIndexOf(SENTINEL);
  const start = mark + SENTINEL.length + 8;
  expect(mark > 0, "no mark in front of a payload");
  expect(start + Number(program.readBigUInt64LE(start - 8)) === program.length, "the file goes on after the payload");
  const base = Buffer.from(program.subarray(0, mark));
  const linkedit = segment(base, "__LINKEDIT");
  const length = mark - Number(linkedit.offset);
  base.writeBigUInt64LE(BigInt(Math.ceil(length / 4096) * 4096), linkedit.at + 32);
  base.writeBigUInt64LE(BigInt(length), linkedit.at + 48);
  const symtab = loadCommands(base).find(({ command }) => command === LC_SYMTAB);
  expect(symtab !== undefined, "no LC_SYMTAB");
  base.writeUInt32LE(mark - base.readUInt32LE(symtab.at + 16), symtab.at + 20);
  return base;
}

function expect(condition, problem) {
  if (!condition) throw new Error(`not a program of deno compile: ${problem}`);
}

/** For each target of `deno compile`, how the base is cut out of a program. */
const CUTS = new Map([
  ["x86_64-unknown-linux-gnu", cutElf],
  ["aarch64-unknown-linux-gnu", cutElf],
  ["x86_64-apple-darwin", cutMachOX64],
  ["aarch64-apple-darwin", cutMachOArm64],
  ["x86_64-pc-windows-msvc", cutPe],
]);

module.exports = { CUTS };
