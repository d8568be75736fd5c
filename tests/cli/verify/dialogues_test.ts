/**
 * `verify` against every `.smtp` script, in memory: no socket, no time, no permission but to read the scripts.
 *
 * Invariant: each script is played for a program and for a person; `tests/host/verify_dialogues_test.ts` plays the same ones
 * over real sockets.
 * @module
 */

import assert from "node:assert/strict";
import { type MemoryRun, runIn } from "../../support/memory_host.ts";
import { memoryNetwork } from "../../support/memory_network.ts";
import { MemoryPlayer } from "../../support/memory_player.ts";
import {
  assertClear,
  assertKeeps,
  assertReport,
  parseReport,
  SCRIPTS,
  type VerifyScript,
} from "../../support/verify_script.ts";

for (const script of SCRIPTS) {
  Deno.test(`${script.name}: ${script.title}`, async () => {
    const json = await play(script, "--format", "json");
    assertReport(script, json);
    const { exit, stdout, stderr } = await play(script, "--verbose");
    assertKeeps(script.secrets, stdout + stderr);
    assert.equal(exit, script.expected.exit);
    for (const { id, consequence } of parseReport(json.stdout).findings) {
      assert.equal(stdout.includes(`[${id}]`), consequence !== true, stdout);
    }
  });
}

async function play(script: VerifyScript, ...flags: readonly string[]): Promise<MemoryRun> {
  const players = script.dialogues.map((dialogue) => new MemoryPlayer(dialogue));
  const result = await runIn({ env: script.env, network: memoryNetwork(players) }, ...script.argv, ...flags);
  for (const player of players) {
    player.assertPlayedOut();
    assertClear(script, player.sent);
  }
  return result;
}
