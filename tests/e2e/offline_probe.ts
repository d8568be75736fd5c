/**
 * The program with a probe behind it: after each command it tries to connect to a port of this machine, and prints what came of it.
 *
 * Invariant: compiled for a test and never shipped; the command runs as the program itself runs it.
 * @module
 */

import { denoHost } from "../../src/host/deno.ts";

const [port = "", ...argv] = Deno.args;
const states: string[] = [];
const { run } = await import("../../src/cli/run.ts");

// The first thing that a command asks of the world, whatever it is, comes after what it gives up.
const host = {
  ...denoHost,
  env: (name: Parameters<typeof denoHost.env>[0]): string | undefined => {
    states.push(Deno.permissions.querySync({ name: "net" }).state);
    return denoHost.env(name);
  },
};

const exit = await run(argv, host);
const connected = await Deno.connect({ hostname: "127.0.0.1", port: Number(port) }).then(
  (connection) => {
    connection.close();
    return "connected";
  },
  (error: Error) => error.name,
);
denoHost.stderr.write(`probe: exit ${exit}, first ${states[0] ?? "nothing"}, then ${connected}\n`);
Deno.exit(0);
