/**
 * The one way out of the process.
 *
 * Rule: when the process exits, no other thread works for it. `exit()` runs the destructors of the runtime's
 * libraries; a thread inside one of these libraries finds its locks destroyed and aborts the process (SIGABRT, exit
 * 134, maybe a core). Threads that wait in the kernel (a name server, a pipe) use nothing that `exit()` destroys.
 * There is one list of that work: no part of the program that is loaded later may bring this file along, since it would have a
 * list of its own.
 * @module
 */

import type { ExitCode } from "../failure.ts";

const unfinished = new Set<Promise<void>>();

let exiting: Promise<never> | undefined;

/** Registers `work` that another thread does: the process exits after it. What comes of it is not looked at. */
export function finishBeforeExit(work: Promise<unknown>): void {
  const settled = work.then(() => {}, () => {}).finally(() => unfinished.delete(settled));
  unfinished.add(settled);
}

/** Waits for all registered work. */
export async function allFinished(): Promise<void> {
  while (unfinished.size > 0) await Promise.all(unfinished);
}

/** Ends the process with `code`, as soon as nothing works for it any more. The first code counts. */
export function exitProcess(code: ExitCode): Promise<never> {
  return exiting ??= exit(code);
}

async function exit(code: ExitCode): Promise<never> {
  await allFinished();
  Deno.exit(code);
}
