/**
 * The signals that end the program, with the terminal as it was before a prompt.
 *
 * Invariant: every command listens from its start, but `derive`, which does so where it waits: at a prompt, a pipe, a
 * device. Listening takes a thread, and a run that waits for nothing is over in a moment; what the system does at a
 * signal in that moment is as good.
 * @module
 */

import { EXIT, type ExitCode } from "../failure.ts";
import { exitProcess } from "./exit.ts";

let listening = false;

/** Whoever waits for Ctrl-C. */
let awaiting: (() => void) | undefined;

/** Makes signals end the process at once, with the exit code for it and without a core, which would hold secrets. */
export function endOnSignals(): void {
  if (listening) return;
  listening = true;
  endOn("SIGINT", EXIT.interrupted);
  if (Deno.build.os === "windows") return;
  endOn("SIGTERM", EXIT.terminated);
  endOn("SIGQUIT", EXIT.terminated);
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
    // It hung up in the meantime.
    if (!(error instanceof Error)) throw error;
  }
}

function endOn(signal: Deno.Signal, exit: ExitCode): void {
  Deno.addSignalListener(signal, () => {
    if (signal === "SIGINT" && toldInterrupt()) return;
    restoreTerminal();
    void exitProcess(exit);
  });
}

/** Tells of Ctrl-C to whoever waits for it; false if nobody does. */
function toldInterrupt(): boolean {
  const tell = awaiting;
  awaiting = undefined;
  tell?.();
  return tell !== undefined;
}
