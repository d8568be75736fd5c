/**
 * The process: the real world in, the exit code out.
 *
 * Invariant: nothing is decided here but how the process ends, and how much of the program is loaded: `derive` begins at
 * once, since reading all the rest takes longer than its work.
 * @module
 */

import { DERIVE } from "./cli/derive.ts";
import { asksForHelp, guarded } from "./cli/guard.ts";
import type { ExitCode } from "./failure.ts";
import { denoHost } from "./host/deno.ts";
import { endOnSignals } from "./host/signals.ts";

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === DERIVE.name && !asksForHelp(rest)) {
    return await guarded(argv, denoHost, () => DERIVE.start(denoHost, rest));
  }
  endOnSignals();
  return await (await import("./cli/run.ts")).run(argv, denoHost);
}

// Everything is written and closed by now; leaving at once saves the runtime's own clearing up.
Deno.exit(await run(Deno.args));
