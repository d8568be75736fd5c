/**
 * A small SMTP client for the tests of the test servers: over a socket, or over the memory player's connection.
 *
 * Invariant: it shares no code with smtpkey, and tells replies and faults alike as a text.
 * @module
 */

import assert from "node:assert/strict";
import type { Connection, Result } from "../../src/smtp/connection.ts";
import { encode, latin1 } from "./bytes.ts";

/** The patience of the client, milliseconds. */
export const LIMIT_MS = 300;

/** A stream that throws what went wrong. */
export interface Wire {
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
  startTls(serverName: string, rootPem: string): Promise<Wire>;
  close(): void;
}

/** A stream to `port` of 127.0.0.1. */
export async function connect(port: number): Promise<Wire> {
  const conn = await Deno.connect({ hostname: "127.0.0.1", port, signal: AbortSignal.timeout(LIMIT_MS) });
  conn.setNoDelay(true);
  const startTls = async (hostname: string, rootPem: string): Promise<Wire> => {
    const tls = await Deno.startTls(conn, { hostname, caCerts: [rootPem] });
    await patient(tls, () => tls.handshake(), () => closeQuietly(tls));
    return socketWire(tls, () => Promise.reject(new Error("in TLS already")));
  };
  return socketWire(conn, startTls);
}

function socketWire(conn: Deno.Conn, startTls: Wire["startTls"]): Wire {
  return {
    read: () =>
      patient(conn, async () => {
        const buffer = new Uint8Array(16_384);
        const count = await conn.read(buffer);
        if (count === null) throw new Deno.errors.UnexpectedEof();
        return buffer.slice(0, count);
      }),
    write: (bytes) => patient(conn, async () => assert.equal(await conn.write(bytes), bytes.length)),
    startTls,
    close: () => closeQuietly(conn),
  };
}

function closeQuietly(conn: Deno.Conn): void {
  try {
    conn.close();
  } catch {
    // A limit, or TLS, has closed it.
  }
}

/** What `action` gives; at its limit the connection is closed, which ends the action. */
async function patient<T>(conn: Deno.Conn, action: () => Promise<T>, failed = (): void => {}): Promise<T> {
  const timer = setTimeout(() => conn.close(), LIMIT_MS);
  try {
    return await action();
  } catch (error) {
    failed();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The stream of a memory player. */
export function memoryWire(connection: Connection): Wire {
  const unwrap = <T>(result: Result<T>): T => {
    if (result.ok) return result.value;
    const { fault } = result;
    throw new Error(fault.kind === "reply" ? fault.kind : `${fault.kind} ${fault.what}`);
  };
  return {
    read: async () => unwrap(await connection.read(LIMIT_MS)),
    write: async (bytes) => unwrap(await connection.write(bytes, LIMIT_MS)),
    startTls: async (serverName) =>
      memoryWire(unwrap(await connection.startTls({ serverName, caCerts: [] }, LIMIT_MS))),
    close: () => connection.close(),
  };
}

/** What the runtime's errors mean; the memory player's come with their names. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^ConnectionReset/, "network reset"],
  [/^ConnectionRefused/, "network refused"],
  [/^UnexpectedEof/, "network closed"],
  [/^Interrupted|^TimeoutError/, "network timeout"],
  [/certificate expired/, "tls expired"],
  [/not valid yet/, "tls not-yet-valid"],
  [/not valid for name/, "tls wrong-name"],
  [/UnknownIssuer/, "tls untrusted"],
  [/CaUsedAsEndEntity/, "tls self-signed"],
  [/alert: ProtocolVersion/, "tls version"],
  [/InvalidContentType/, "tls not-tls"],
];

/** The name of the fault that `text`, an error or its outcome, stands for: `network closed`, `tls expired`. */
export function faultName(text: string): string {
  return FAULTS.find(([words]) => words.test(text))?.[1] ?? text.replace(/^Error: /, "");
}

/** A client that tells replies and faults alike as a text. */
export class Client implements Disposable {
  #wire: Wire;
  #unread = "";

  /** Speaks over `wire`. */
  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** The next reply, all its lines, or the name of a fault. */
  async reply(): Promise<string> {
    try {
      while (true) {
        const [reply] = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(this.#unread) ?? [];
        if (reply === undefined) this.#unread += latin1(await this.#wire.read());
        else {
          this.#unread = this.#unread.slice(reply.length);
          return reply.trimEnd();
        }
      }
    } catch (error) {
      return faultName(String(error));
    }
  }

  /** Sends a line; the reply to it. */
  async ask(line: string): Promise<string> {
    try {
      await this.#wire.write(encode(`${line}\r\n`));
    } catch (error) {
      return faultName(String(error));
    }
    return await this.reply();
  }

  /** `ok`, or the error as it is. */
  async startTls(rootPem: string, serverName = "localhost"): Promise<string> {
    try {
      this.#wire = await this.#wire.startTls(serverName, rootPem);
      return "ok";
    } catch (error) {
      return String(error);
    }
  }

  /** Closes the stream. */
  [Symbol.dispose](): void {
    this.#wire.close();
  }
}

/** A client at `port` of 127.0.0.1. */
export async function dial(port: number): Promise<Client> {
  return new Client(await connect(port));
}
