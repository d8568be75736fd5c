/**
 * The check that every program of a release goes through: it accepts what was built, and refuses what is damaged.
 *
 * Invariant: each damage changes few bytes of a program that was built here, in memory.
 * @module
 */

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import { checkPayloads } from "../../.ci/dist/programs.ts";
import { payloadOf } from "../../.ci/dist/structure.ts";
import { programName, type Target, targetName, TARGETS } from "../../.ci/dist/targets.ts";

const ROOT = new URL("../../", import.meta.url);

interface Built {
  readonly target: Target;
  readonly bytes: Uint8Array;
}

const PROGRAMS: ReadonlyMap<string, Built> = new Map(TARGETS.map((target) => {
  const path = new URL(`dist/programs/${targetName(target)}/${programName(target)}`, ROOT);
  return [targetName(target), { target, bytes: Deno.readFileSync(path) }];
}));

function built(name: string): Built {
  const program = PROGRAMS.get(name);
  assert.ok(program !== undefined, name);
  return program;
}

Deno.test("every program that was built is accepted, and all carry the same payload", () => {
  assert.equal(PROGRAMS.size, 5);
  checkPayloads([...PROGRAMS.values()]);
});

/** Where the load command of a Mach-O program is whose first field is `text`, or that is of the kind `text`. */
function commandAt(bytes: Uint8Array, wanted: string | number): number {
  const view = viewOf(bytes);
  for (let at = 32; at < 32 + view.getUint32(20, true); at += view.getUint32(at + 4, true)) {
    const name = String.fromCharCode(...bytes.subarray(at + 8, at + 24)).replace(/\0.*$/s, "");
    if (typeof wanted === "number" ? view.getUint32(at, true) === wanted : name === wanted) return at;
  }
  throw new Error(`no load command ${wanted}`);
}

function peHeader(view: DataView): number {
  return view.getUint32(0x3c, true);
}

type Damage = (view: DataView, bytes: Uint8Array) => void;

/** What is done to a program, and what is said of it. */
const DAMAGES: readonly (readonly [program: string, what: string, damage: Damage, says: RegExp])[] = [
  ["linux-x64", "another magic number", (v) => v.setUint8(1, 0), /no ELF-64 header/],
  ["linux-x64", "another processor", (v) => v.setUint16(18, 183, true), /not for x64/],
  ["linux-arm64", "another processor", (v) => v.setUint16(18, 62, true), /not for arm64/],
  ["linux-x64", "a section table beyond the end", (v) => v.setBigUint64(40, 2n ** 40n, true), /section header table/],
  ["linux-x64", "another length", (v) => v.setUint8(v.byteLength - 8, 0), /last 8 bytes/],
  ["linux-arm64", "a payload with another end", (v) => v.setUint8(v.byteLength - 17, 0), /end with its mark/],
  ["windows-x64", "another processor", (v) => v.setUint16(peHeader(v) + 4, 0xaa64, true), /PE header for x64/],
  ["windows-x64", "an image that ends early", (v) => v.setUint8(peHeader(v) + 80, 0), /SizeOfImage/],
  ["windows-x64", "resources elsewhere", (v) => v.setUint32(peHeader(v) + 152, 0, true), /not in the last section/],
  ["macos-x64", "another processor", (v) => v.setUint32(4, 0x0100000c, true), /not for x64/],
  ["macos-x64", "another count of commands", (v) => v.setUint32(16, 3, true), /load commands/],
  ["macos-x64", "a short __LINKEDIT", (v, b) => v.setUint8(commandAt(b, "__LINKEDIT") + 48, 0), /end of the file/],
  ["macos-x64", "a short string table", (v, b) => v.setUint8(commandAt(b, 2) + 20, 0), /LC_SYMTAB/],
  ["macos-arm64", "another processor", (v) => v.setUint32(4, 0x01000007, true), /not for arm64/],
  ["macos-arm64", "one bit of the code", (v) => v.setUint8(50_000_000, v.getUint8(50_000_000) ^ 1), /page 12207 is/],
  ["macos-arm64", "a segment that overlaps", (v, b) => v.setUint8(commandAt(b, "__SUI") + 42, 0), /overlaps/],
  ["macos-arm64", "a signature that ends early", (v, b) => v.setUint8(commandAt(b, 0x1d) + 12, 0), /end of the file/],
  ["macos-arm64", "other hashes", (v, b) => v.setUint8(v.getUint32(commandAt(b, 0x1d) + 8, true) + 57, 1), /SHA-256/],
];

for (const [name, what, damage, says] of DAMAGES) {
  Deno.test(`a program for ${name} with ${what} is refused`, () => {
    const { target, bytes } = built(name);
    const copy = bytes.slice();
    damage(viewOf(copy), copy);
    assert.throws(() => payloadOf(target, copy), says);
  });
}

Deno.test("a program for another target, a cut one, one with more at its end and an empty one are refused", () => {
  for (const { target, bytes } of PROGRAMS.values()) {
    for (const other of TARGETS) {
      if (other !== target) assert.throws(() => payloadOf(other, bytes), Error, `${other.triple} for ${target.triple}`);
    }
    for (const length of [0, 3, 100, bytes.length - 1]) {
      assert.throws(() => payloadOf(target, bytes.subarray(0, length)), Error, `${target.triple} of ${length} bytes`);
    }
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    assert.throws(() => payloadOf(target, longer), Error, `${target.triple} and one byte more`);
  }
});

Deno.test("a program with another payload than the others is refused", () => {
  const { target, bytes } = built("linux-arm64");
  const copy = bytes.slice();
  viewOf(copy).setUint8(copy.length - 200, 1);
  assert.throws(
    () => checkPayloads([built("linux-x64"), { target, bytes: copy }]),
    /aarch64-.* carries another payload/,
  );
});

interface Cuts {
  get(triple: string): (program: Uint8Array) => Uint8Array;
}

function parseCuts(module: unknown): Cuts {
  return (module as { readonly CUTS: Cuts }).CUTS;
}

Deno.test("the base in a program is the pinned one, and one bit of it decides", () => {
  const { target, path } = { ...built("macos-x64"), path: Deno.makeTempFileSync() };
  const check = (): Deno.CommandOutput =>
    new Deno.Command(".ci/denort.cjs", { args: [target.triple, path], cwd: ROOT }).outputSync();
  try {
    const bytes = built("macos-x64").bytes.slice();
    Deno.writeFileSync(path, bytes);
    assert.equal(check().success, true);
    bytes[40_000_000] = (bytes[40_000_000] ?? 0) ^ 1;
    Deno.writeFileSync(path, bytes);
    const { success, stdout, stderr } = check();
    assert.deepEqual([success, stdout.length], [false, 0]);
    assert.match(new TextDecoder().decode(stderr), /has SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64}/);
  } finally {
    Deno.removeSync(path);
  }
});

Deno.test("a cut has the same bytes whatever payload was in the program", async () => {
  const cuts = parseCuts(createRequire(import.meta.url)("../../.ci/base.cjs"));
  const path = await Deno.makeTempDir();
  try {
    for (const { target, bytes } of [built("macos-arm64"), built("windows-x64")]) {
      const base = cuts.get(target.triple)(Buffer.from(bytes));
      await Deno.writeFile(`${path}/base`, base);
      await Deno.writeTextFile(`${path}/other.js`, `console.log("${"another program ".repeat(9000)}")`);
      const [command = "", ...words] = (Deno.env.get("DENO") ?? "npx --yes deno@2.7.11").split(" ");
      const { success, stderr } = await new Deno.Command(command, {
        args: [...words, "compile", "-q", "--no-config", "--target", target.triple, "-o", `${path}/other`, "other.js"],
        env: { DENORT_BIN: `${path}/base` },
        cwd: path,
      }).output();
      assert.ok(success, new TextDecoder().decode(stderr));
      const other = await Deno.readFile(`${path}/other${target.os === "windows" ? ".exe" : ""}`);
      assert.equal(Buffer.compare(cuts.get(target.triple)(Buffer.from(other)), base), 0, target.triple);
      assert.notEqual(Buffer.compare(payloadOf(target, other), payloadOf(target, bytes)), 0);
    }
  } finally {
    await Deno.remove(path, { recursive: true });
  }
});

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
