/**
 * What is around every run: whether help is asked for, and what becomes of an action that fails.
 *
 * Invariant: the one place where what an action throws is caught; how it is answered is loaded then.
 * @module
 */

import type { ExitCode } from "../failure.ts";
import type { Host } from "../host/host.ts";

/** The exit code that `action` gives for the words `argv`; never throws. */
export async function guarded(
  argv: readonly string[],
  host: Host,
  action: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await action();
  } catch (error) {
    return (await import("./failure_answer.ts")).answerThrown(error, beforeTerminator(argv), host);
  }
}

/** Whether the words after a command ask for its help. */
export function asksForHelp(words: readonly string[]): boolean {
  return beforeTerminator(words).some((word) => word === "--help" || word === "-h");
}

/** The words that can be options. */
function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}
