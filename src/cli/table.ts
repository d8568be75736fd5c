/**
 * The table of commands.
 *
 * Rule: a command exists if and only if it stands here. `derive` comes with the program; the others are loaded when they
 * are wanted, since parsing what is not needed was most of its start.
 * @module
 */

import type { AnyCommand } from "./command.ts";
import { DERIVE } from "./derive.ts";

/** A command by name, with the way to it. */
export interface CommandEntry {
  /** The word that is typed. */
  readonly name: string;
  /** Loads the command. */
  readonly load: () => Promise<AnyCommand>;
}

/** Every command, in the order of help. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "derive", load: () => Promise.resolve(DERIVE) },
  { name: "verify", load: async () => (await import("./verify.ts")).VERIFY },
  { name: "doctor", load: async () => (await import("./doctor.ts")).DOCTOR },
];
