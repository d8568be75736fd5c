/**
 * The table of commands.
 *
 * Invariant: a command exists if and only if it is listed here. All but `derive`, with which the program begins, are loaded
 * when they are wanted; those that show the others are handed the program.
 * @module
 */

import type { AnyCommand } from "./command.ts";
import { DERIVE } from "./derive.ts";
import type { Program } from "./program.ts";

/** A command by name, with the way to it. */
export interface CommandEntry {
  /** The word that is typed. */
  readonly name: string;
  readonly load: (program: Program) => Promise<AnyCommand>;
}

/** Every command, in the order of help. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "derive", load: () => Promise.resolve(DERIVE) },
  { name: "verify", load: async () => (await import("./verify/verify.ts")).VERIFY },
  { name: "doctor", load: async () => (await import("./doctor/doctor.ts")).DOCTOR },
  { name: "completions", load: async (program) => (await import("./completions.ts")).completionsCommand(program) },
  { name: "man", load: async (program) => (await import("./man.ts")).manCommand(program) },
];

/** The whole program. */
export const PROGRAM: Program = {
  commands: () => Promise.all(COMMANDS.map(({ load }) => load(PROGRAM))),
  topics: async () => (await import("./topics.ts")).TOPICS,
};

/** Loads help, which no command needs for its work. */
export async function loadHelp(): Promise<typeof import("./help.ts")> {
  return await import("./help.ts");
}
