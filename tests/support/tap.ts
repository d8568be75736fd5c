/**
 * A tap on the line: a network that works as another one does, and keeps what went over it.
 *
 * Invariant: it sits at the client's end, so that the order is the one in which the client spoke and was told.
 * @module
 */

import { type Connection, type Network, ok } from "../../src/smtp/connection.ts";
import { latin1, type Sent } from "./bytes.ts";

/** One write of the client, or one read, as {@link latin1}. */
export interface Said {
  readonly from: "client" | "server";
  /** Whether it went through TLS. */
  readonly secure: boolean;
  readonly text: string;
}

/** A network with its record: one list for each connection, in order. */
export interface Tapped {
  readonly network: Network;
  readonly heard: readonly (readonly Said[])[];
}

/** Taps `network`. */
export function tap(network: Network): Tapped {
  const heard: Said[][] = [];
  return {
    heard,
    network: {
      resolve: (...args) => network.resolve(...args),
      connect: async (...args) => {
        const connected = await network.connect(...args);
        if (!connected.ok) return connected;
        const said: Said[] = [];
        heard.push(said);
        return ok(tapped(connected.value, said, false));
      },
      now: () => network.now(),
    },
  };
}

function tapped(connection: Connection, said: Said[], secure: boolean): Connection {
  return {
    read: async (limitMs) => {
      const bytes = await connection.read(limitMs);
      if (bytes.ok) said.push({ from: "server", secure, text: latin1(bytes.value) });
      return bytes;
    },
    write: (bytes, limitMs) => {
      said.push({ from: "client", secure, text: latin1(bytes) });
      return connection.write(bytes, limitMs);
    },
    startTls: async (options, limitMs) => {
      const encrypted = await connection.startTls(options, limitMs);
      return encrypted.ok ? ok(tapped(encrypted.value, said, true)) : encrypted;
    },
    close: () => connection.close(),
  };
}

/** What the client sent over all connections. */
export function sentIn(heard: Tapped["heard"]): Sent {
  const texts = (secure: boolean): string =>
    heard.flat().filter((said) => said.from === "client" && said.secure === secure).map(({ text }) => text).join("");
  return { clear: texts(false), encrypted: texts(true) };
}
