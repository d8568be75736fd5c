/**
 * Streams of the .xz format (version 1.2.1), made of blocks that are compressed side by side, and kept for the next run.
 *
 * The base runtime is nearly all of a program, and the same program is in several packages: a block is compressed once.
 * Invariant: the bytes depend on the parts alone: the compressor is liblzma as WebAssembly, pinned in deno.lock, and not
 * a tool of the machine; a block that is kept bears the SHA-256 of what it was made from and of what it holds.
 * @module
 */

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** Most bytes of one block before compression. */
const BLOCK = 2 ** 24;
/** Parts with fewer bytes share a block with their neighbours, and blocks with fewer are not kept. */
const SMALL = 2 ** 20;
/** Where blocks are kept; it may be deleted at any time. */
const KEPT = Deno.env.get("DIST_CACHE") ?? "dist/blocks";
/** The stream flags of every block that liblzma makes here: CRC64. */
const FLAGS = Uint8Array.of(0, 4);

/** A block, with its two sizes as the index has them. */
interface Block {
  readonly bytes: Uint8Array;
  readonly unpadded: number;
  readonly uncompressed: number;
}

/** One stream that holds the parts, one after the other; a large part begins a block of its own. */
export async function xz(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const pieces = joined(parts).flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / BLOCK) }, (_, i) => part.subarray(BLOCK * i, BLOCK * (i + 1)))
  );
  const streams = await compressAll(pieces);
  const blocks = streams.map((stream, i) => onlyBlock(stream, pieces[i]?.length ?? 0));
  const index = indexOf(blocks);
  const header = [Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), FLAGS, uint32(crc32(FLAGS))];
  const sizeAndFlags = Buffer.concat([uint32(index.length / 4 - 1), FLAGS]);
  const footer = [uint32(crc32(sizeAndFlags)), sizeAndFlags, new TextEncoder().encode("YZ")];
  return Buffer.concat([...header, ...blocks.map(({ bytes }) => bytes), index, ...footer]);
}

/** The parts, with every run of small ones as one. */
function joined(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const result: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  for (const part of parts) {
    if (part.length < SMALL) small.push(part);
    else {
      result.push(Buffer.concat(small), part);
      small = [];
    }
  }
  return [...result, Buffer.concat(small)];
}

/** The block of a stream that has one; throws where it is not as expected. */
function onlyBlock(stream: Uint8Array, length: number): Block {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const indexLength = 4 * (view.getUint32(stream.length - 8, true) + 1);
  const indexAt = stream.length - 12 - indexLength;
  const [count, at] = varint(stream, indexAt + 1);
  const [unpadded, next] = varint(stream, at);
  const [uncompressed] = varint(stream, next);
  if (count !== 1 || uncompressed !== length || Buffer.compare(stream.subarray(6, 8), FLAGS) !== 0) {
    throw new Error("liblzma made another stream than one block with CRC64");
  }
  return { bytes: stream.subarray(12, indexAt), unpadded, uncompressed };
}

function indexOf(blocks: readonly Block[]): Uint8Array {
  const records = blocks.flatMap(({ unpadded, uncompressed }) => [...varintOf(unpadded), ...varintOf(uncompressed)]);
  const fields = [0, ...varintOf(blocks.length), ...records];
  const padded = Uint8Array.from([...fields, ...new Uint8Array(-fields.length & 3)]);
  return Buffer.concat([padded, uint32(crc32(padded))]);
}

/** The number at `at` in the variable length of the format, and where the next one is. */
function varint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return [value, at + i + 1];
  }
  throw new Error("a number in the index of an .xz stream is too long");
}

function varintOf(value: number): readonly number[] {
  return value < 0x80 ? [value] : [value % 0x80 + 0x80, ...varintOf(Math.floor(value / 0x80))];
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** Every piece as a stream of its own, kept or from as many workers as there are processors. */
async function compressAll(pieces: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  await Deno.mkdir(KEPT, { recursive: true });
  const streams = pieces.map(keptStream);
  const missing = [...streams.keys()].filter((i) => streams[i] === undefined);
  const workers = Math.min(missing.length, navigator.hardwareConcurrency);
  await Promise.all(Array.from({ length: workers }, async () => {
    const worker = new Worker(new URL("xz_worker.ts", import.meta.url), { type: "module" });
    for (let i = missing.shift(); i !== undefined; i = missing.shift()) {
      const piece = pieces[i] ?? new Uint8Array();
      streams[i] = await compress(worker, piece);
      keepStream(piece, streams[i] ?? new Uint8Array());
    }
    worker.terminate();
  }));
  return streams.map((stream) => stream ?? new Uint8Array());
}

function compress(worker: Worker, piece: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(`liblzma: ${message}`));
    worker.postMessage(piece);
  });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** A stream that was kept; undefined where there is none, or a damaged one. */
function keptStream(piece: Uint8Array): Uint8Array | undefined {
  if (piece.length < SMALL) return undefined;
  try {
    const kept = Deno.readFileSync(`${KEPT}/${sha256(piece).toString("hex")}`);
    const stream = kept.subarray(32);
    return sha256(stream).equals(kept.subarray(0, 32)) ? stream : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function keepStream(piece: Uint8Array, stream: Uint8Array): void {
  if (piece.length < SMALL) return;
  const path = `${KEPT}/${sha256(piece).toString("hex")}`;
  Deno.writeFileSync(`${path}.${Deno.pid}`, Buffer.concat([sha256(stream), stream]));
  Deno.renameSync(`${path}.${Deno.pid}`, path);
}
