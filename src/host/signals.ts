/**
 * The signals that end the program, with the terminal as it was before a prompt.
 *
 * Rule: every signal that ends a process and can be caught is listened to, so that none of them leaves a terminal without
 * echo or writes a core, which would hold secrets. A command listens where it begins to wait: at a prompt, a pipe, a device, the
 * network. Listening needs a thread, and a run that waits for nothing ends in a moment; what the system does at a signal in
 * that moment is as good.
 * @module
 */

import { EXIT } from "../failure.ts";
import { exitProcess } from "./exit.ts";

/**
 * Signals that end a process unless it catches them. Not SIGKILL, and not those that a fault of the processor raises
 * (SIGSEGV, SIGBUS, SIGILL, SIGFPE): there is no way back from these. Not SIGPIPE, which the runtime ignores. SIGHUP the
 * runtime catches by itself, also where it was ignored (`nohup`), and as process 1 it crashes over it.
 */
const ENDING: readonly Deno.Signal[] = [
  "SIGHUP",
  "SIGINT",
  "SIGQUIT",
  "SIGTRAP",
  "SIGABRT",
  "SIGUSR1",
  "SIGUSR2",
  "SIGALRM",
  "SIGTERM",
  "SIGSTKFLT",
  "SIGXCPU",
  "SIGXFSZ",
  "SIGVTALRM",
  "SIGPROF",
  "SIGIO",
  "SIGPWR",
  "SIGSYS",
];

/** Windows has no others. */
const ENDING_WINDOWS: readonly Deno.Signal[] = ["SIGINT", "SIGBREAK"];

let listening = false;

/** Called at the next Ctrl-C. */
let awaiting: (() => void) | undefined;

/** Makes signals end the process at once, with the exit code for it. */
export function endOnSignals(): void {
  if (listening) return;
  listening = true;
  for (const signal of Deno.build.os === "windows" ? ENDING_WINDOWS : ENDING) endOn(signal);
}

/** Settles at the next Ctrl-C, which then does not end the process; the one after it does. */
export function nextInterrupt(): Promise<"interrupted"> {
  return new Promise((resolve) => awaiting = () => resolve("interrupted"));
}

/** Puts the terminal at standard input back as it was before a prompt; harmless where there is none any more. */
export function restoreTerminal(): void {
  try {
    if (Deno.stdin.isTerminal()) Deno.stdin.setRaw(false);
  } catch (error) {
    // The terminal was closed in the meantime.
    if (!(error instanceof Error)) throw error;
  }
}

function endOn(signal: Deno.Signal): void {
  try {
    Deno.addSignalListener(signal, () => {
      if (signal === "SIGINT" && settledInterrupt()) return;
      restoreTerminal();
      void exitProcess(signal === "SIGINT" ? EXIT.interrupted : EXIT.terminated);
    });
  } catch (error) {
    // This system has no such signal.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** Calls what waits for Ctrl-C; false if nothing does. */
function settledInterrupt(): boolean {
  const settle = awaiting;
  awaiting = undefined;
  settle?.();
  return settle !== undefined;
}
