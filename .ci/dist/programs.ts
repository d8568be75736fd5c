/**
 * The programs of a release: compiled for every target, and checked.
 *
 * Invariant: a program that is returned has the structure that its system wants, carries the same payload as the others,
 * and was made from the base runtime whose SHA-256 is pinned; anything else throws.
 * @module
 */

import { Buffer } from "node:buffer";
import { payloadOf } from "./structure.ts";
import { programName, type Target, targetName, TARGETS } from "./targets.ts";

/** A program that was compiled. */
export interface Program {
  /** What it is for. */
  readonly target: Target;
  /** Where it is. */
  readonly path: string;
  /** The file. */
  readonly bytes: Uint8Array;
  /** The same bytes, cut where what comes from the base runtime ends and begins. */
  readonly pieces: readonly Uint8Array[];
  /** The SHA-256 of the base runtime in it, in lower-case hexadecimal. */
  readonly base: string;
}

/** The programs of all targets whose base runtime is available; `release` allows Deno's own bases only. */
export function compileAll(deno: string, release: boolean): readonly Program[] {
  const programs = TARGETS.flatMap((target) => compile(target, deno, release) ?? []);
  checkPayloads(programs);
  return programs.map((program) => ({ ...program, pieces: pieces(program) }));
}

/** Headers, the rest up to the payload, the payload, what follows it: headers count the payload on some systems. */
function pieces({ target, bytes }: Pick<Program, "target" | "bytes">): readonly Uint8Array[] {
  const { byteOffset, length } = payloadOf(target, bytes);
  const start = byteOffset - bytes.byteOffset;
  const cuts = [0, HEADERS, start, start + length, bytes.length];
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
}

/** More bytes than the headers of any program here. */
const HEADERS = 2 ** 16;

function compile(target: Target, deno: string, release: boolean): Omit<Program, "pieces"> | undefined {
  const path = `dist/programs/${targetName(target)}/${programName(target)}`;
  const code = status(".ci/compile", [target.triple, path], {
    PARTS: "dist/smtpkey.parts",
    ...release ? { DENO_BASE_ONLY: "1" } : {},
  });
  if (code === 3) return undefined;
  if (code !== 0) throw new Error(`compiling for ${target.triple} ended with code ${code}`);
  const bytes = Deno.readFileSync(path);
  if (!Buffer.from(bytes.buffer).includes(`Deno/${deno}`)) {
    throw new Error(`the base runtime for ${target.triple} is not of Deno ${deno}`);
  }
  return { target, path, bytes, base: pinnedBase(target, path) };
}

/** The SHA-256 of the base runtime in a program; throws where it is not the pinned one. */
function pinnedBase({ triple }: Target, path: string): string {
  // By this Deno: on a machine that has it there need not be a Node.
  const { success, stdout } = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-config", "--no-lock", "--no-prompt", "--allow-read", ".ci/denort.cjs", triple, path],
    stderr: "inherit",
  }).outputSync();
  if (success) return new TextDecoder().decode(stdout).trim();
  throw new Error(
    `the program for ${triple} was not made from the base runtime that .ci/denort.cjs pins; with another Deno on this machine, ` +
      "run make clean dist DENO='npx --yes deno@2.7.11'",
  );
}

/** Throws unless every program is well built and all carry the same payload. */
export function checkPayloads(programs: readonly Pick<Program, "target" | "bytes">[]): void {
  const payloads = programs.map(({ target, bytes }) => {
    try {
      return payloadOf(target, bytes);
    } catch (error) {
      throw new Error(`the program for ${target.triple} is damaged: ${error instanceof Error ? error.message : error}`);
    }
  });
  const [first] = payloads;
  const other = payloads.findIndex((payload) => first === undefined || Buffer.compare(first, payload) !== 0);
  if (other >= 0) throw new Error(`the program for ${programs[other]?.target.triple} carries another payload`);
}

function status(command: string, args: readonly string[], env: Readonly<Record<string, string>>): number {
  return new Deno.Command(command, { args: [...args], env, stdout: "inherit", stderr: "inherit" }).outputSync().code;
}
