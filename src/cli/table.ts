/**
 * The table of commands.
 *
 * Invariant: a command exists if and only if it stands here. All but `derive`, with which the program begins, are loaded when
 * they are wanted: some of them, and help, are made from this very table.
 * @module
 */

import type { AnyCommand } from "./command.ts";
import { DERIVE } from "./derive.ts";
import type { Topic } from "./topics.ts";

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
  { name: "verify", load: async () => (await import("./verify/verify.ts")).VERIFY },
  { name: "doctor", load: async () => (await import("./doctor/doctor.ts")).DOCTOR },
  { name: "completions", load: async () => (await import("./completions.ts")).COMPLETIONS },
  { name: "man", load: async () => (await import("./man.ts")).MAN },
];

/** Loads the topics of help. */
export async function loadTopics(): Promise<readonly Topic[]> {
  return (await import("./topics.ts")).TOPICS;
}

/** Loads every command, in the order of help. */
export async function loadCommands(): Promise<readonly AnyCommand[]> {
  return await Promise.all(COMMANDS.map(({ load }) => load()));
}

/** Loads help, which no command needs for its work. */
export async function loadHelp(): Promise<typeof import("./help.ts")> {
  return await import("./help.ts");
}
