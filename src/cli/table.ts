/**
 * The table of commands.
 *
 * Rule: a command exists if and only if it stands here, and is loaded only when it is wanted: what `derive` does not need
 * must not slow it down.
 * @module
 */

import type { AnyCommand } from "./command.ts";

/** A command by name, with the way to it. */
export interface CommandEntry {
  /** The word that is typed. */
  readonly name: string;
  /** Loads the command. */
  readonly load: () => Promise<AnyCommand>;
}

/** Every command, in the order of help. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "derive", load: async () => (await import("./derive.ts")).DERIVE },
  { name: "verify", load: async () => (await import("./verify.ts")).VERIFY },
  { name: "doctor", load: async () => (await import("./doctor.ts")).DOCTOR },
];
