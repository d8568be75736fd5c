/**
 * Many servers in memory, by host name and port, for commands that talk to several at a time.
 *
 * Invariant: every name has an address of its own, and a name that nobody gave is not known.
 * @module
 */

import { type Connection, failed, type Fault, type Network, ok } from "../../src/smtp/connection.ts";
import { MemoryPlayer } from "./memory_player.ts";
import { scriptNamed } from "./verify_script.ts";

/** What stands at `host:port` (`*` for any port): the name of a script of one connection, or a fault of connecting. */
export type Servers = Readonly<Record<string, string | Fault>>;

/** A network with its record. */
export interface ServedNetwork extends Network {
  /** Every `host:port` that was connected to, in order. */
  readonly asked: readonly string[];
  /** Every `host:port` that got as far as AUTH, in order. */
  readonly offered: readonly string[];
}

/** `connection`, which says when the client begins to log in. */
function watched(connection: Connection, onAuth: () => void): Connection {
  return {
    ...connection,
    write: (bytes, limitMs) => {
      if (new TextDecoder().decode(bytes).startsWith("AUTH ")) onAuth();
      return connection.write(bytes, limitMs);
    },
    startTls: async (options, limitMs) => {
      const secured = await connection.startTls(options, limitMs);
      return secured.ok ? ok(watched(secured.value, onAuth)) : secured;
    },
  };
}

/** A network in which `servers` stand; the clock moves by `stepMs` with each connection. */
export function servedNetwork(servers: Servers, stepMs = 10): ServedNetwork {
  const hosts = [...new Set(Object.keys(servers).map((place) => place.split(":")[0] ?? ""))];
  const asked: string[] = [];
  const offered: string[] = [];
  return {
    asked,
    offered,
    resolve: (hostname) => {
      const index = hosts.indexOf(hostname);
      return Promise.resolve(
        index < 0
          ? failed({ kind: "network", what: "name-not-found", text: `getaddrinfo ENOTFOUND ${hostname}` })
          : ok([{ address: `192.0.2.${index + 1}`, family: 4 }]),
      );
    },
    connect: ({ address }, port) => {
      const host = hosts[Number(address.split(".")[3]) - 1] ?? "";
      asked.push(`${host}:${port}`);
      const server = servers[`${host}:${port}`] ?? servers[`${host}:*`];
      if (server === undefined) {
        return Promise.resolve(failed({ kind: "network", what: "refused", text: "connection refused" }));
      }
      if (typeof server !== "string") return Promise.resolve(failed(server));
      const [dialogue] = scriptNamed(server).dialogues;
      if (dialogue === undefined) throw new Error(`${server} has no dialogue`);
      return Promise.resolve(ok(watched(new MemoryPlayer(dialogue).connection, () => offered.push(`${host}:${port}`))));
    },
    now: () => asked.length * stepMs,
  };
}
