/**
 * The table of commands.
 *
 * Invariant: a command exists if and only if it is listed here. Commands are loaded when they are wanted; those that show the
 * others are handed the program.
 * @module
 */

import type { AnyCommand } from "./command.ts";
import { OWN_PARTS } from "./own_parts.ts";
import type { Program } from "./program.ts";

/** A command by name, with the way to it. */
export interface CommandEntry {
  readonly name: string;
  readonly load: (program: Program) => Promise<AnyCommand>;
}

/** Every command, in the order of help. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "derive", load: OWN_PARTS.derive },
  { name: "verify", load: OWN_PARTS.verify },
  { name: "doctor", load: OWN_PARTS.doctor },
  { name: "completions", load: async (program) => (await import("./completions.ts")).completionsCommand(program) },
  { name: "man", load: async (program) => (await import("./man.ts")).manCommand(program) },
];

/** The whole program. */
export const PROGRAM: Program = {
  commands: () => Promise.all(COMMANDS.map(({ load }) => load(PROGRAM))),
  topics: async () => (await import("./topics.ts")).TOPICS,
};
