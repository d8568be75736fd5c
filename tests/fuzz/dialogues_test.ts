/**
 * The compiled `verify` against servers that have lost their mind.
 *
 * Invariant: whatever a server does, the answer is one of three, comes in time, and holds no piece of the login.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { PROGRAM, runProgram } from "../e2e/program.ts";
import { certificates } from "../support/certificates.ts";
import { assertKept } from "../support/chaos_run.ts";
import { ChaosSession, type Scenario, scenarios } from "../support/chaos_session.ts";
import { serve } from "../support/loopback_server.ts";
import { PATIENCE_MS, playAll, SEED, shareOf } from "./share.ts";

const DIALOGUES = shareOf(2000);
// Most of the time they wait for a deadline.
const AT_A_TIME = 12;
const LIMIT_S = 0.5;

// deno-lint-ignore no-control-regex -- what no answer may hold
const OBEYED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

async function play(scenario: Scenario, root: string): Promise<void> {
  const { credential, mode, mechanism, format, handshake } = scenario;
  const set = await certificates();
  await using server = serve((socket) => new ChaosSession(socket, scenario, set).run());
  const { signal, ...run } = await runProgram({
    args: [
      ...["verify", "--region", "eu-west-1", "--host", "127.0.0.1", "--servername", "localhost", "--any-region"],
      ...["--port", String(server.port), "--tls", mode, "--auth", mechanism, "--ca-file", root],
      ...["--timeout", String(LIMIT_S), "--format", format, "--verbose"],
    ],
    env: { SMTP_USERNAME: credential.username, SMTP_PASSWORD: credential.password },
    timeoutMs: PATIENCE_MS,
  });
  assert.equal(signal, null, `it ended by ${signal}: ${run.stderr}`);
  assertKept(run, format === "json", credential);
  assert.doesNotMatch(run.stdout + run.stderr, OBEYED);
  if (handshake !== "good") assert.notEqual(run.exit, 0, "accepted behind a bad certificate");
  for (const { sent } of server.sockets) assert.doesNotMatch(sent.clear, /^AUTH /im);
}

Deno.test(`${DIALOGUES} hostile dialogues with ${PROGRAM.split("/").at(-1)}`, async () => {
  const root = await Deno.makeTempFile({ suffix: ".pem" });
  try {
    await Deno.writeTextFile(root, (await certificates()).rootPem);
    const games = fc.sample(scenarios, { seed: SEED, numRuns: DIALOGUES });
    await playAll(games, AT_A_TIME, (game) => play(game, root), fc.stringify);
  } finally {
    await Deno.remove(root);
  }
});
