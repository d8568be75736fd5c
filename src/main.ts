/**
 * The process: the real world in, the exit code out.
 *
 * Rule: nothing is decided here but how the process ends.
 * @module
 */

import { run } from "./cli/run.ts";
import { EXIT, type ExitCode } from "./failure.ts";
import { denoHost, restoreTerminal } from "./host/deno.ts";

/** A signal ends the process at once, with the terminal as it was before a prompt. */
function endOn(signal: Deno.Signal, exit: ExitCode): void {
  Deno.addSignalListener(signal, () => {
    restoreTerminal();
    Deno.exit(exit);
  });
}

endOn("SIGINT", EXIT.interrupted);
if (Deno.build.os !== "windows") {
  for (const signal of ["SIGTERM", "SIGQUIT"] as const) endOn(signal, EXIT.terminated);
}

// Everything is written and closed by now; leaving at once saves the runtime's own clearing up.
Deno.exit(await run(Deno.args, denoHost));
