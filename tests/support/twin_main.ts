/**
 * The SES twin as a program, for clients that are programs too.
 *
 * One argument, the {@link TwinOptions} as JSON; one line of output, `{"port", "rootPem", "username", "password"}`.
 *
 * Invariant: it serves until its standard input ends, and then ends.
 * @module
 */

import { startTwin, type TwinOptions } from "./twin.ts";

function parseOptions(json: string): TwinOptions {
  return JSON.parse(json);
}

await using twin = await startTwin(parseOptions(Deno.args[0] ?? "{}"));
const { port, rootPem, username, password } = twin;
await Deno.stdout.write(new TextEncoder().encode(JSON.stringify({ port, rootPem, username, password }) + "\n"));
for await (const _ of Deno.stdin.readable) continue;
