/**
 * Leaving a network while others still talk.
 *
 * Invariant: players are checked to be closed, not believed.
 * @module
 */

import assert from "node:assert/strict";
import type { Address } from "../../src/smtp/connection.ts";
import { cancellable } from "../../src/smtp/cancellable.ts";
import { parseDialogue } from "../support/dialogue.ts";
import { memoryNetwork } from "../support/memory_network.ts";
import { MemoryPlayer } from "../support/memory_player.ts";

const LOCAL: Address = { address: "127.0.0.1", family: 4 };
const TLS = { serverName: "localhost", caCerts: [] };

function player(): MemoryPlayer {
  return new MemoryPlayer(parseDialogue("Title: x\n\nS: 220 hello\nTLS\nS: 250 Ok\n", "x.smtp"));
}

Deno.test("leaving closes what is open, in clear and behind TLS", async () => {
  const players = [player(), player()];
  const network = cancellable(memoryNetwork(players));
  const [clear, toSecure] = [await network.connect(LOCAL, 587, 1000), await network.connect(LOCAL, 587, 1000)];
  assert.ok(clear.ok && toSecure.ok);
  await toSecure.value.read(1000);
  const secure = await toSecure.value.startTls(TLS, 1000);
  assert.ok(secure.ok);
  network.abort();
  assert.deepEqual(players.map(({ isClosed }) => isClosed), [true, true]);
  for (const connection of [clear.value, secure.value]) {
    const read = await connection.read(1000);
    assert.ok(!read.ok && read.fault.kind === "network" && read.fault.what === "closed");
  }
});

Deno.test("a later caller finds it closed, also while TCP is connecting", async () => {
  const late = player();
  const network = cancellable(memoryNetwork([late]));
  const connecting = network.connect(LOCAL, 587, 1000);
  network.abort();
  const connected = await connecting;
  assert.ok(!connected.ok && connected.fault.text === "cancelled");
  assert.equal(late.isClosed, true);
});

Deno.test("until then it is the network itself", async () => {
  const network = cancellable({ ...memoryNetwork([player()]), now: () => 42 });
  assert.equal(network.now(), 42);
  const connected = await network.connect(LOCAL, 587, 1000);
  assert.ok(connected.ok);
  const read = await connected.value.read(1000);
  assert.ok(read.ok && new TextDecoder().decode(read.value) === "220 hello\r\n");
});
