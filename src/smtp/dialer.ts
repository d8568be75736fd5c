/**
 * From addresses to one connection: each address in turn, with its share of the time.
 *
 * Invariant: it remembers every connection that was opened, so that all get closed, and every address that did not answer.
 * @module
 */

import type { Deadline } from "./channel.ts";
import { type Address, type Connection, failed, type Fault, type Network, ok, type Result } from "./connection.ts";

/** An address that did not answer, while another was still to be tried. */
export interface DeadAddress {
  /** The address that did not answer. */
  readonly address: Address;
  readonly fault: Fault;
}

/** A connection and where it leads. */
export interface Connected {
  readonly address: Address;
  /** Open, in clear, nothing read yet. */
  readonly connection: Connection;
}

/** Anything that holds a connection open. */
export type Closable = Pick<Connection, "close">;

/** Opens connections to one port. */
export class Dialer {
  readonly #network: Network;
  readonly #port: number;
  readonly #opened: Closable[] = [];
  readonly #dead: DeadAddress[] = [];

  /** Nothing is opened yet. */
  constructor(network: Network, port: number) {
    this.#network = network;
    this.#port = port;
  }

  /** The addresses that were passed over. */
  get deadAddresses(): readonly DeadAddress[] {
    return this.#dead;
  }

  /** A connection to the first of `addresses` that answers; the fault of the last if none does. For `meanwhile` see `Network`. */
  async first(
    addresses: readonly Address[],
    deadline: Deadline,
    meanwhile?: () => void,
  ): Promise<Result<Connected>> {
    let last: Result<Connected> = failed({ kind: "network", what: "name-not-found", text: "no address" });
    for (const [index, address] of addresses.entries()) {
      last = await this.to(address, Math.ceil(deadline.leftMs() / (addresses.length - index)), meanwhile);
      if (last.ok) return last;
      if (index + 1 < addresses.length) this.#dead.push({ address, fault: last.fault });
    }
    return last;
  }

  /** A connection to `address`. */
  async to(address: Address, limitMs: number, meanwhile?: () => void): Promise<Result<Connected>> {
    const connection = await this.#network.connect(address, this.#port, limitMs, meanwhile);
    if (!connection.ok) return connection;
    this.toClose(connection.value);
    return ok({ address, connection: connection.value });
  }

  /** Remembers something else to close. */
  toClose(opened: Closable): void {
    this.#opened.push(opened);
  }

  /** Closes everything. */
  closeAll(): void {
    for (const opened of this.#opened) opened.close();
  }
}
