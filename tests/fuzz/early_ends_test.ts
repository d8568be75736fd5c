/**
 * Runs of the compiled `verify` that end early, many at a time: the answer is complete, and the process ends with it.
 *
 * Invariant: more run at a time than there are processors, since what went wrong here went wrong on busy machines only.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { runProgram, runSignalled } from "../e2e/program.ts";
import * as hostile from "../support/hostile.ts";
import { serve } from "../support/loopback_server.ts";
import { PATIENCE_MS, playAll, SEED, shareOf } from "./share.ts";

const ENDS = shareOf(500);
const AT_A_TIME = 12;
const LOGIN = {
  SMTP_USERNAME: "AKIAIOSFODNN7EXAMPLE",
  SMTP_PASSWORD: "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9",
} as const;

/** A server that says so many of its lines, the others each after a line of the client, and closes. */
function closingAfter(count: number): hostile.Hostile {
  const says = ["220 greeting\r\n", "250-x\r\n250 STARTTLS\r\n", "220 go\r\n", "16 03 03 no TLS\r\n"];
  return serve(async (socket) => {
    for (const [index, line] of says.slice(0, count).entries()) {
      if (index > 0 && (await socket.peek()).kind === "bytes") await socket.read();
      await socket.write(line);
    }
    await socket.finish();
  });
}

/** How a run ends early: what listens at its port. */
const KINDS: Readonly<Record<string, () => hostile.Hostile>> = {
  "a closed port": hostile.refusing,
  "closed at once": () => closingAfter(0),
  "closed after the greeting": () => closingAfter(1),
  "closed after EHLO": () => closingAfter(2),
  "closed after STARTTLS": () => closingAfter(3),
  "no TLS after STARTTLS": () => closingAfter(4),
  "an SSH server": hostile.ssh,
};

const INTERRUPTED = "Ctrl-C while the server is silent";

async function play(kind: string): Promise<void> {
  const { promise: connected, resolve: connect } = Promise.withResolvers<void>();
  const silent = (): hostile.Hostile =>
    serve(async (socket) => {
      connect();
      await socket.drain();
    });
  await using server = (KINDS[kind] ?? silent)();
  const args = ["verify", "--region", "us-east-1", "--host", "127.0.0.1", "--port", String(server.port)];
  const given = { args, env: LOGIN, timeoutMs: PATIENCE_MS };
  const isSignalled = kind === INTERRUPTED;
  // The runtime catches SIGINT before the program does; a connection shows that the program has begun.
  const run = isSignalled ? runSignalled("SIGINT", given, connected) : runProgram(given);
  const { exit, signal, stdout, stderr } = await run;
  assert.deepEqual({ exit, signal }, { exit: isSignalled ? 130 : 3, signal: null }, stdout + stderr);
  if (!isSignalled) assert.match(stdout, /\n.*\n/, "there is no answer");
}

Deno.test(`${ENDS} early ends, ${AT_A_TIME} at a time`, async () => {
  const games = fc.sample(fc.constantFrom(...Object.keys(KINDS), INTERRUPTED), { seed: SEED, numRuns: ENDS });
  await playAll(games, AT_A_TIME, play, String);
});
