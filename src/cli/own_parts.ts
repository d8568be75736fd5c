/**
 * The commands that are a part of the program by themselves, loaded by their first word alone.
 *
 * Invariant: the program begins with this table and loads nothing else for these commands; what helps, completes or corrects is
 * no part of a run.
 * @module
 */

import type { AnyCommand } from "./command.ts";

/** A command that is loaded when it is wanted. */
export type LoadCommand = () => Promise<AnyCommand>;

/** By the word that is typed. */
export const OWN_PARTS = {
  derive: async () => (await import("./derive.ts")).DERIVE,
  verify: async () => (await import("./verify/verify.ts")).VERIFY,
  doctor: async () => (await import("./doctor/doctor.ts")).DOCTOR,
} as const satisfies Readonly<Record<string, LoadCommand>>;
