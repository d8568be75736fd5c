/**
 * The process: the real world in, the exit code out.
 *
 * Rule: nothing is decided here but how the process ends.
 * @module
 */

import { run } from "./cli/run.ts";
import { EXIT, type ExitCode } from "./failure.ts";
import { denoHost } from "./host/deno.ts";

/** A signal ends the process at once, with the terminal as it was before a prompt. */
function endOn(signal: Deno.Signal, exit: ExitCode): void {
  Deno.addSignalListener(signal, () => {
    if (Deno.stdin.isTerminal()) Deno.stdin.setRaw(false);
    Deno.exit(exit);
  });
}

endOn("SIGINT", EXIT.interrupted);
if (Deno.build.os !== "windows") endOn("SIGTERM", EXIT.terminated);

Deno.exitCode = await run(Deno.args, denoHost);
