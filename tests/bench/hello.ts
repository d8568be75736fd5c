/**
 * The smallest program there is: the measure for what `derive` adds to the runtime.
 *
 * Invariant: it is compiled as the program itself is, with the same permissions.
 * @module
 */

Deno.stdout.writeSync(new TextEncoder().encode("hello\n"));
