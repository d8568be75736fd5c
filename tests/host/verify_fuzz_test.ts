/**
 * `verify` against servers that have lost their mind, over real sockets and behind real TLS, many at a time.
 *
 * Invariant: what chance may do in memory it may do here, with the runtime's own network in between; time is real, so that
 * every limit is short and every run must end by it.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { certificates } from "../support/certificates.ts";
import { assertSane } from "../support/chaos_run.ts";
import { ChaosSession, type Scenario, scenarios } from "../support/chaos_session.ts";
import { serve } from "../support/loopback_server.ts";
import { runIn } from "../support/memory_host.ts";
import { tap } from "../support/tap.ts";
import { worldIn } from "../support/verify_run.ts";

/** In so many rounds, so many at a time. */
const ROUNDS = 25;
const AT_A_TIME = 20;
const SEED = 20_260_807;

const LIMIT_S = 0.25;
const STAGES = 9;
/** So many run at a time on few processors, which others may use too; a run that never ends is what is looked for. */
const SLACK_MS = 30_000;

/** One run of `verify` against one server; its exit code. */
async function play(scenario: Scenario): Promise<number> {
  const { credential, mode, mechanism, format } = scenario;
  const set = await certificates();
  await using server = serve((socket) => new ChaosSession(socket, scenario, set).run());
  const { network, heard } = tap(worldIn());
  const world = {
    network,
    env: { SMTP_USERNAME: credential.username, SMTP_PASSWORD: credential.password },
    files: { "/root.pem": set.rootPem },
  };
  const started = performance.now();
  const run = await runIn(
    world,
    ...["verify", "--region", "eu-west-1", "--port", String(server.port), "--tls", mode, "--auth", mechanism],
    ...["--ca-file", "/root.pem", "--timeout", String(LIMIT_S), "--format", format, "--verbose"],
  );
  const ms = performance.now() - started;
  assert(ms < STAGES * LIMIT_S * 1000 + SLACK_MS, `it took ${ms} ms`);
  assertSane(run, format === "json", credential, heard);
  if (scenario.handshake !== "good") assert.notEqual(run.exit, 0, "accepted behind a bad certificate");
  for (const { sent } of server.sockets) assert.doesNotMatch(sent.clear, /^AUTH /im);
  return run.exit;
}

Deno.test(`${ROUNDS * AT_A_TIME} servers that have lost their mind, over sockets`, async () => {
  const exits = new Set<number>();
  const rounds = fc.array(scenarios, { minLength: AT_A_TIME, maxLength: AT_A_TIME });
  await fc.assert(
    fc.asyncProperty(rounds, async (round) => {
      const played = await Promise.allSettled(round.map(play));
      for (const [index, result] of played.entries()) {
        if (result.status === "rejected") throw new Error(fc.stringify(round[index]), { cause: result.reason });
        exits.add(result.value);
      }
    }),
    // A round in which time plays a part cannot be made smaller by playing it again.
    { numRuns: ROUNDS, seed: SEED, endOnFailure: true },
  );
  assert.deepEqual([...exits].toSorted(), [0, 1, 3]);
});
