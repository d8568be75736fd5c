/**
 * `verify` against every `.smtp` script over loopback sockets and real TLS, with the runtime's own network.
 *
 * Invariant: names and ports lead to the players, the rest of the world is memory. Where a script falls silent a limit has to
 * pass, so these are played side by side.
 * @module
 */

import { denoHost } from "../../src/host/deno.ts";
import { failed, type Network } from "../../src/smtp/connection.ts";
import { type LoopbackPlayer, playOnLoopback } from "../support/loopback_player.ts";
import { runIn } from "../support/memory_host.ts";
import { assertClear, assertReport, SCRIPTS, type VerifyScript } from "../support/verify_script.ts";
import "../support/tls_ready.ts";

const CA_FILE = "/root.pem";

for (const script of SCRIPTS.filter(({ hangs }) => !hangs)) {
  Deno.test(`${script.name}, over sockets: ${script.title}`, () => play(script, 10));
}

Deno.test("over sockets, all that fall silent", async (test) => {
  const plays = SCRIPTS.filter(({ hangs }) => hangs).map((script) => [script.name, play(script, 1)] as const);
  await Promise.allSettled(plays.map(([, played]) => played));
  for (const [name, played] of plays) await test.step(name, () => played);
});

/** Plays `script` with `limit` seconds for each stage. */
async function play(script: VerifyScript, limit: number): Promise<void> {
  const players = await Promise.all(script.dialogues.map(playOnLoopback));
  try {
    const files = { [CA_FILE]: players[0]?.rootPem ?? "" };
    const flags = ["--timeout", String(limit), "--ca-file", CA_FILE, "--format", "json"];
    const network = leadingTo(players);
    assertReport(script, await runIn({ env: script.env, files, network }, ...script.argv, ...flags));
    for (const player of players) {
      await player.assertPlayedOut();
      assertClear(script, player.sent);
    }
  } finally {
    await Promise.all(players.map((player) => player.close()));
  }
}

/** The first connection leads to the first player, the second to the second; every further one is refused. */
function leadingTo(players: readonly LoopbackPlayer[]): Network {
  const left = [...players];
  return {
    resolve: (_name, _family, limitMs) => denoHost.resolve("localhost", 4, limitMs),
    connect: (address, _port, limitMs) => {
      const player = left.shift();
      if (player !== undefined) return denoHost.connect(address, player.port, limitMs);
      return Promise.resolve(failed({ kind: "network", what: "refused", text: "connection refused" }));
    },
    now: denoHost.now,
  };
}
