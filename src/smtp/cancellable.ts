/**
 * A network that can be closed at once, when there is an answer while other connections are still open.
 *
 * Invariant: it adds nothing and hides nothing; leaving closes what was opened through it, so that every wait on it ends.
 * @module
 */

import { type Connection, failed, type Network, ok, type Result } from "./connection.ts";

/** What a network can be once it can be left. */
export interface Cancellable {
  /** Closes every connection that was opened through it, and opens no other. */
  abort(): void;
}

/** `network` that can be aborted. */
export function cancellable<World extends Network>(network: World): World & Cancellable {
  const opened: Connection[] = [];
  let isLeft = false;
  const kept = (result: Result<Connection>): Result<Connection> => {
    if (!result.ok) return result;
    const connection = result.value;
    if (isLeft) {
      connection.close();
      return failed({ kind: "network", what: "closed", text: "cancelled" });
    }
    const watched = {
      ...connection,
      startTls: async (...args: Parameters<Connection["startTls"]>) => kept(await connection.startTls(...args)),
    };
    opened.push(watched);
    return ok(watched);
  };
  return {
    ...network,
    connect: async (...args) => kept(await network.connect(...args)),
    abort: () => {
      isLeft = true;
      for (const connection of opened) connection.close();
    },
  };
}
