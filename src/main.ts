/**
 * The process: the real world in, the exit code out.
 *
 * Invariant: nothing is decided here but how the process ends, and how much of the program is loaded: each command loads its own
 * part alone, since reading all the rest takes longer than its work.
 * @module
 */

import { asksForHelp, guarded } from "./cli/guard.ts";
import { type LoadCommand, OWN_PARTS } from "./cli/own_parts.ts";
import type { ExitCode } from "./failure.ts";
import { denoHost, prepareNetwork } from "./host/deno.ts";
import { exitProcess } from "./host/exit.ts";
import { endOnSignals } from "./host/signals.ts";

/** Runs `action`, and ends the process with the exit code that it gives. */
async function endWith(action: () => Promise<ExitCode>): Promise<never> {
  return await exitProcess(await guarded(Deno.args, denoHost, action));
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = argv;
  const load = new Map<string, LoadCommand>(Object.entries(OWN_PARTS)).get(first ?? "");
  if (load !== undefined && !asksForHelp(rest)) {
    if (first === "verify") prepareNetwork();
    return await (await load()).start(denoHost, rest);
  }
  endOnSignals();
  return await (await import("./cli/run.ts")).run(argv, denoHost);
}

// What is thrown where no caller waits for it is a bug; the runtime would show its message and exit with 1, "rejected".
globalThis.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  void endWith(() => Promise.reject(event.reason));
});
globalThis.addEventListener("error", (event) => {
  event.preventDefault();
  void endWith(() => Promise.reject(event.error));
});

// Everything is written and closed by now; exiting at once saves the runtime's own cleanup.
await endWith(() => run(Deno.args));
