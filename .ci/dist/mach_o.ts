/**
 * The load commands of a Mach-O file for one processor (64 bits, lowest byte first): what of them a check needs.
 * @module
 */

/** Bytes of the file. */
export interface Range {
  readonly at: number;
  readonly length: number;
}

/** A segment: its name, its place in the file and in memory, and its sections. */
export interface Segment extends Range {
  readonly name: string;
  readonly address: bigint;
  readonly space: bigint;
  readonly sections: readonly (Range & { readonly name: string })[];
}

/** What the load commands say. */
export interface MachO {
  /** The cputype of the header. */
  readonly processor: number;
  /** The segments, in order. */
  readonly segments: readonly Segment[];
  /** The range of LC_CODE_SIGNATURE, if it is there. */
  readonly signature: Range | undefined;
  /** The string table of LC_SYMTAB, if it is there. */
  readonly symbolNames: Range | undefined;
}

const LC_SYMTAB = 0x2;
const LC_SEGMENT_64 = 0x19;
const LC_CODE_SIGNATURE = 0x1d;

/** Reads the load commands; throws where they are not as long as the header counts. */
export function machO(file: Uint8Array): MachO {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  if (view.getUint32(0, true) !== 0xfeedfacf) throw new Error("no Mach-O header of 64 bits");
  const commands = commandsOf(view);
  const only = (kind: number): number | undefined => commands.find((command) => command.kind === kind)?.at;
  return {
    processor: view.getUint32(4, true),
    segments: commands.filter(({ kind }) => kind === LC_SEGMENT_64).map(({ at }) => segmentAt(file, view, at)),
    signature: rangeAt(view, only(LC_CODE_SIGNATURE), 8),
    symbolNames: rangeAt(view, only(LC_SYMTAB), 16),
  };
}

interface Command {
  readonly kind: number;
  readonly at: number;
}

function commandsOf(view: DataView): readonly Command[] {
  const commands: Command[] = [];
  let at = 32;
  while (commands.length < view.getUint32(16, true)) {
    commands.push({ kind: view.getUint32(at, true), at });
    at += view.getUint32(at + 4, true);
  }
  if (at !== 32 + view.getUint32(20, true)) throw new Error("the load commands are not as long as the header counts");
  return commands;
}

function rangeAt(view: DataView, command: number | undefined, field: number): Range | undefined {
  if (command === undefined) return undefined;
  return { at: view.getUint32(command + field, true), length: view.getUint32(command + field + 4, true) };
}

function segmentAt(file: Uint8Array, view: DataView, at: number): Segment {
  const name = (from: number): string => new TextDecoder().decode(file.subarray(from, from + 16)).replace(/\0.*$/s, "");
  const count = view.getUint32(at + 64, true);
  return {
    name: name(at + 8),
    address: view.getBigUint64(at + 24, true),
    space: view.getBigUint64(at + 32, true),
    at: Number(view.getBigUint64(at + 40, true)),
    length: Number(view.getBigUint64(at + 48, true)),
    sections: Array.from({ length: count }, (_, i) => at + 72 + 80 * i).map((section) => ({
      name: name(section),
      length: Number(view.getBigUint64(section + 40, true)),
      at: view.getUint32(section + 48, true),
    })),
  };
}
