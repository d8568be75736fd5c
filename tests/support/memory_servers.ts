/**
 * Many servers in memory, by host name and port, for commands that talk to several at a time.
 *
 * Invariant: every name has an address of its own, and a name that nobody gave is not known.
 * @module
 */

import { failed, type Fault, type Network, ok } from "../../src/smtp/connection.ts";
import { MemoryPlayer } from "./memory_player.ts";
import { scriptNamed } from "./verify_script.ts";

/** What stands at `host:port` (`*` for any port): the name of a script of one connection, or a fault of connecting. */
export type Servers = Readonly<Record<string, string | Fault>>;

/** A network with its record. */
export interface ServedNetwork extends Network {
  /** Every `host:port` that was connected to, in order. */
  readonly asked: readonly string[];
}

/** A network in which `servers` stand; the clock moves by `stepMs` with each connection. */
export function servedNetwork(servers: Servers, stepMs = 10): ServedNetwork {
  const hosts = [...new Set(Object.keys(servers).map((place) => place.split(":")[0] ?? ""))];
  const asked: string[] = [];
  return {
    asked,
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
      return Promise.resolve(ok(new MemoryPlayer(dialogue).connection));
    },
    now: () => asked.length * stepMs,
  };
}
