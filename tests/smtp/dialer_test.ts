/**
 * From addresses to one connection.
 *
 * Invariant: a row says which addresses answer; the rest is the share of time that each got, and who was passed over.
 * @module
 */

import assert from "node:assert/strict";
import { type Address, type Connection, failed, type Network, ok } from "../../src/smtp/connection.ts";
import { Dialer } from "../../src/smtp/dialer.ts";

const ADDRESSES: readonly Address[] = [
  { address: "2001:db8::1", family: 6 },
  { address: "192.0.2.1", family: 4 },
  { address: "192.0.2.2", family: 4 },
];

/** A network where `answering` addresses answer and each refusal takes `tookMs`; it writes down what was asked of it. */
class Net implements Network {
  readonly calls: (readonly [string, number, number])[] = [];
  closed = 0;
  nowMs = 0;

  constructor(readonly answering: readonly string[], readonly tookMs: number) {}

  resolve(): ReturnType<Network["resolve"]> {
    return Promise.resolve(ok(ADDRESSES));
  }

  connect({ address }: Address, port: number, limitMs: number): ReturnType<Network["connect"]> {
    this.calls.push([address, port, limitMs]);
    if (this.answering.includes(address)) return Promise.resolve(ok(this.#connection()));
    this.nowMs += this.tookMs;
    return Promise.resolve(failed({ kind: "network", what: "refused", text: `${address} refused` }));
  }

  now(): number {
    return this.nowMs;
  }

  #connection(): Connection {
    const none = failed<never>({ kind: "network", what: "closed", text: "closed" });
    return {
      read: () => Promise.resolve(none),
      write: () => Promise.resolve(none),
      startTls: () => Promise.resolve(none),
      close: () => void this.closed++,
    };
  }
}

/** Which addresses answer, how long a refusal takes; which one is connected, and the limit that each got of 90 ms. */
const ROWS: readonly (readonly [readonly number[], number, number | undefined, readonly number[]])[] = [
  [[0, 1], 0, 0, [30]],
  [[1], 0, 1, [30, 45]],
  [[2], 30, 2, [30, 30, 30]],
  [[2], 10, 2, [30, 40, 70]],
  [[], 30, undefined, [30, 30, 30]],
];

for (const [answering, tookMs, connected, limits] of ROWS) {
  Deno.test(`${answering.length === 0 ? "none" : answering} of three answers, a refusal takes ${tookMs} ms`, async () => {
    const net = new Net(answering.map((index) => ADDRESSES[index]?.address ?? ""), tookMs);
    const dialer = new Dialer(net, 587);
    const result = await dialer.first(ADDRESSES, { leftMs: () => 90 - net.nowMs });
    const last = connected ?? ADDRESSES.length - 1;
    assert.deepEqual(net.calls, limits.map((limit, index) => [ADDRESSES[index]?.address, 587, limit]));
    assert.deepEqual(dialer.deadAddresses.map(({ address }) => address), ADDRESSES.slice(0, last));
    if (result.ok) assert.equal(result.value.address, ADDRESSES[connected ?? -1]);
    else assert.deepEqual([connected, result.fault.text], [undefined, "192.0.2.2 refused"]);
  });
}

Deno.test("no address at all is a fault", async () => {
  const result = await new Dialer(new Net([], 0), 25).first([], { leftMs: () => 1 });
  assert.ok(!result.ok && result.fault.kind === "network" && result.fault.what === "name-not-found");
});

Deno.test("everything that was opened gets closed", async () => {
  const net = new Net(["192.0.2.1"], 0);
  const dialer = new Dialer(net, 25);
  const [, address] = ADDRESSES;
  assert.ok(address !== undefined);
  await dialer.to(address, 10);
  await dialer.to(address, 10);
  dialer.toClose({ close: () => void (net.closed += 10) });
  assert.equal(net.closed, 0);
  dialer.closeAll();
  assert.equal(net.closed, 12);
});
