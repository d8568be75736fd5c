/**
 * Lines over a connection: what goes out, what comes in, and what the transcript keeps of both.
 *
 * Invariant: the other side is a script, played in memory.
 * @module
 */

import assert from "node:assert/strict";
import { Secret } from "../../src/secret.ts";
import { Channel, type Deadline } from "../../src/smtp/channel.ts";
import { type Connection, failed, ok } from "../../src/smtp/connection.ts";
import { plainLine } from "../../src/smtp/sasl.ts";
import { Transcript } from "../../src/smtp/transcript.ts";
import { encode } from "../support/bytes.ts";
import { parseDialogue } from "../support/dialogue.ts";
import { MemoryPlayer } from "../support/memory_player.ts";

const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const SOON: Deadline = { leftMs: () => 1000 };

function channelTo(connection: Connection): Channel {
  return new Channel(connection, true, new Transcript(() => 0, [new Secret(PASSWORD)]));
}

function play(script: string): { readonly player: MemoryPlayer; readonly channel: Channel } {
  const player = new MemoryPlayer(parseDialogue(script, "channel_test"));
  return { player, channel: channelTo(player.connection) };
}

function lines({ transcript }: Channel): readonly string[] {
  return transcript.lines.map(({ from, line }) => `${from}: ${line}`);
}

Deno.test("a line goes out whole and is kept as it may be shown; the reply comes back, however cut", async () => {
  const { player, channel } = play("C: AUTH x\nCUT 3\nS: 250-a\nS: 250 b\nS: 250 left over");
  const reply = await channel.ask({ wire: "AUTH x", shown: "AUTH [secret]" }, SOON);
  assert.deepEqual(reply, ok({ code: 250, lines: ["a", "b"], endsWithCrlf: true }));
  assert.deepEqual(lines(channel), ["client: AUTH [secret]", "server: 250-a", "server: 250 b"]);
  assert.ok(channel.transcript.lines.every(({ secure }) => secure));
  player.assertPlayedOut();
});

Deno.test("bytes behind a reply are seen, if they came with it", async () => {
  const glued = play("S: 220 go\nGLUE\nS: 250 x").channel;
  assert.ok((await glued.receive(SOON)).ok);
  assert.ok(glued.hasUnreadBytes);
  const apart = play("S: 220 go\nS: 250 x").channel;
  assert.ok((await apart.receive(SOON)).ok);
  assert.ok(!apart.hasUnreadBytes);
});

Deno.test("what the server says of a secret is masked before anybody sees it", async () => {
  const { channel } = play(`S: 535-${PASSWORD}\nS: 535 ${btoa(`x${PASSWORD}`)} no\nS: who is ${PASSWORD}`);
  const reply = await channel.receive(SOON);
  const fault = await channel.receive(SOON);
  assert.ok(reply.ok && !fault.ok);
  assert.equal(reply.value.lines[0], "[secret]");
  assert.equal(fault.fault.text, "who is [secret]");
  assert.ok(!new Secret(PASSWORD).isIn(JSON.stringify([reply, fault, channel.transcript.lines])));
});

Deno.test("a line that ends without CR is noted once and for all", async () => {
  const { channel } = play("S! 220 a\\n\nS: 250 b");
  await channel.receive(SOON);
  await channel.receive(SOON);
  assert.ok(channel.transcript.bareLineEnds);
});

Deno.test("the transcript writes replies as they came", async () => {
  const { channel } = play("S: 250-\nS: 250\nS: 221 bye");
  await channel.receive(SOON);
  await channel.receive(SOON);
  assert.deepEqual(lines(channel), ["server: 250-", "server: 250", "server: 221 bye"]);
});

/** A connection whose writes fail, and whose reads give `words` or fail too. */
function broken(words: string | undefined): Connection {
  const reset = failed<never>({ kind: "network", what: "reset", text: "broken pipe" });
  const closed = failed<never>({ kind: "network", what: "closed", text: "closed" });
  return {
    read: () => Promise.resolve(words === undefined ? closed : ok(encode(words))),
    write: () => Promise.resolve(reset),
    startTls: () => Promise.resolve(closed),
    close: () => {},
  };
}

Deno.test("a server that refuses and closes before the line is out is still heard", async () => {
  const reply = await channelTo(broken("421 too many\r\n")).ask(plainLine("EHLO x"), SOON);
  assert.ok(reply.ok && reply.value.code === 421);
  const neither = await channelTo(broken(undefined)).ask(plainLine("EHLO x"), SOON);
  assert.ok(!neither.ok && neither.fault.text === "broken pipe");
});

Deno.test("every wait takes what is left of the deadline", async () => {
  const left = [7, 5];
  const { player, channel } = play("WAIT 6\nS: 220 a\nWAIT 6\nS: 220 b");
  const deadline: Deadline = { leftMs: () => left.shift() ?? 0 };
  assert.ok((await channel.receive(deadline)).ok);
  const late = await channel.receive(deadline);
  assert.ok(!late.ok && late.fault.kind === "network" && late.fault.what === "timeout");
  assert.equal(player.nowMs, 11);
  assert.ok(player.isClosed);
});
