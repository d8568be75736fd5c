/**
 * A network made of memory: the first connection plays the first script, the second the second, and so on.
 *
 * Invariant: one clock for all of it, and it moves only as the scripts say.
 * @module
 */

import { type Address, failed, type Network, ok } from "../../src/smtp/connection.ts";
import type { MemoryPlayer } from "./memory_player.ts";

const LOCAL: readonly Address[] = [{ address: "127.0.0.1", family: 4 }];

/** Leads to `players`, in order; every further connection is refused. Every name stands for `addresses`. */
export function memoryNetwork(players: readonly MemoryPlayer[], addresses: readonly Address[] = LOCAL): Network {
  const left = [...players];
  return {
    resolve: () => Promise.resolve(ok(addresses)),
    connect: () => {
      const connection = left.shift()?.connection;
      if (connection !== undefined) return Promise.resolve(ok(connection));
      return Promise.resolve(failed({ kind: "network", what: "refused", text: "connection refused" }));
    },
    now: () => players.reduce((sum, player) => sum + player.nowMs, 0),
  };
}
