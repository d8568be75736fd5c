/**
 * What this machine has beside Deno, for tests that need the programs of others.
 *
 * Invariant: what cannot be tested here is said aloud; whether that fails is for the test to decide.
 * @module
 */

/** The path of a program; empty where there is none. */
export function pathOf(command: string): string {
  const { stdout } = new Deno.Command("sh", { args: ["-c", 'command -v "$1"', "sh", command] }).outputSync();
  return new TextDecoder().decode(stdout).trim();
}

/** Whether there is such a program. */
export function has(command: string): boolean {
  return pathOf(command) !== "";
}

/** Says on standard error that `what` of the tests called `tests` does not run here; `why` tells what it needs. */
export function sayNotTested(tests: string, what: string, why: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${tests}: NOT TESTED: ${what}: ${why}\n`));
}
