/**
 * The server's end of one loopback connection: lines in, bytes out, and TLS in the middle of it.
 *
 * Deno has no server side of STARTTLS. So at the handshake the raw bytes are piped through an internal TLS listener,
 * and the server goes on at its decrypted side.
 *
 * Invariant: nothing throws over what the client does, and after {@link ServerSocket.close} no operation is left.
 * @module
 */

import { concat, encode, latin1, type Sent } from "./bytes.ts";
import type { CertificatePair } from "./certificates.ts";

const LF = 10;
const CHUNK = 16_384;

/** What a wait for the client ended with: its bytes, the end of the stream, or the limit. */
export type Arrival =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "end" | "idle" };

/** What a wait for a line ended with; `text` has one character a byte and keeps its line end. */
export type LineArrival =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "end" | "idle" };

/** One accepted connection. Limits are in milliseconds. */
export class ServerSocket {
  readonly #raw: Deno.TcpConn;
  readonly #resources: { close(): void }[];
  readonly #pumps: Promise<void>[] = [];
  readonly #closing = new AbortController();
  #conn: Deno.Conn;
  #pending: Promise<Uint8Array | undefined> | undefined;
  #unread: Uint8Array = new Uint8Array();
  #sent: Sent = { clear: "", encrypted: "" };

  /** Takes over `conn`, in clear. */
  constructor(conn: Deno.TcpConn) {
    conn.setNoDelay(true);
    this.#raw = conn;
    this.#conn = conn;
    this.#resources = [conn];
  }

  /** What the client has sent so far, as far as it was read. */
  get sent(): Sent {
    return this.#sent;
  }

  /** Whether TLS is up. */
  get isSecure(): boolean {
    return this.#conn !== this.#raw;
  }

  /** The next bytes of the client. */
  async read(limitMs = Infinity): Promise<Arrival> {
    if (this.#unread.length > 0) {
      const bytes = this.#unread;
      this.#unread = new Uint8Array();
      return { kind: "bytes", bytes };
    }
    // After an idle end the read goes on, and the next call must find it.
    this.#pending ??= this.#receive();
    const bytes = await within(this.#pending, limitMs);
    if (bytes === "idle") return { kind: "idle" };
    this.#pending = undefined;
    return bytes === undefined ? { kind: "end" } : { kind: "bytes", bytes };
  }

  /** The next bytes of the client, which the next read gives again. */
  async peek(limitMs = Infinity): Promise<Arrival> {
    const arrival = await this.read(limitMs);
    if (arrival.kind === "bytes") this.#unread = concat([arrival.bytes, this.#unread]);
    return arrival;
  }

  /** The next line of the client, up to its LF. */
  async readLine(limitMs = Infinity): Promise<LineArrival> {
    let line: Uint8Array = new Uint8Array();
    while (true) {
      const arrival = await this.read(limitMs);
      if (arrival.kind !== "bytes") {
        this.#unread = line;
        return arrival;
      }
      line = concat([line, arrival.bytes]);
      const end = line.indexOf(LF) + 1;
      if (end === 0) continue;
      this.#unread = concat([line.slice(end), this.#unread]);
      return { kind: "line", text: latin1(line.slice(0, end)) };
    }
  }

  /** Sends `content`, a text as UTF-8; false if the client is gone. */
  async write(content: string | Uint8Array): Promise<boolean> {
    const bytes = typeof content === "string" ? encode(content) : content;
    try {
      for (let done = 0; done < bytes.length;) done += await this.#conn.write(bytes.subarray(done));
      return true;
    } catch {
      return false;
    }
  }

  /** Performs the server's side of a handshake with `pair`; the fault's text if the client broke it off. */
  async startTls(pair: CertificatePair): Promise<string | undefined> {
    const listener = Deno.listenTls({ hostname: "127.0.0.1", port: 0, cert: pair.cert, key: pair.key });
    try {
      const accepting = listener.accept();
      const inner = await Deno.connect({ hostname: "127.0.0.1", port: listener.addr.port });
      const tls = await accepting;
      inner.setNoDelay(true);
      this.#resources.push(inner, tls);
      this.#pumps.push(this.#pipeIn(inner), pipe(inner, this.#raw));
      await tls.handshake();
      this.#conn = tls;
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      listener.close();
    }
  }

  /** Waits `ms`, or until the socket is closed. */
  async pause(ms: number): Promise<void> {
    const { signal } = this.#closing;
    if (signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => resolve());
    await promise;
    clearTimeout(timer);
  }

  /**
   * Ends the stream with FIN (in TLS behind close_notify) and closes when the client does, at the latest after
   * `limitMs` of silence. What the client still sent, as {@link latin1}.
   */
  async finish(limitMs = 1000): Promise<string> {
    try {
      await this.#conn.closeWrite();
    } catch {
      // The client was faster.
    }
    // Closing over unread bytes would be a reset, which can take the last reply with it.
    const late = await this.drain(limitMs);
    await this.close();
    return late;
  }

  /** Waits until the client leaves or was silent for `limitMs`; what it still sent, as {@link latin1}. */
  async drain(limitMs = Infinity): Promise<string> {
    let late = "";
    for (let arrival = await this.read(limitMs); arrival.kind === "bytes"; arrival = await this.read(limitMs)) {
      late += latin1(arrival.bytes);
    }
    return late;
  }

  /** Closes at once. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const resource of this.#resources) closeQuietly(resource);
    await Promise.allSettled([this.#pending, ...this.#pumps]);
  }

  async #receive(): Promise<Uint8Array | undefined> {
    const buffer = new Uint8Array(CHUNK);
    const secure = this.isSecure;
    const count = await this.#conn.read(buffer).catch(() => null);
    if (count === null) return undefined;
    const bytes = buffer.slice(0, count);
    const { clear, encrypted } = this.#sent;
    this.#sent = secure ? { clear, encrypted: encrypted + latin1(bytes) } : { clear: clear + latin1(bytes), encrypted };
    return bytes;
  }

  async #pipeIn(inner: Deno.Conn): Promise<void> {
    const early = this.#unread;
    this.#unread = new Uint8Array();
    if (early.length > 0) await inner.write(early).catch(() => 0);
    await pipe(this.#raw, inner);
  }
}

/** Copies `from` to `to` with its end; a broken stream closes both, so that the other direction ends too. */
async function pipe(from: Deno.Conn, to: Deno.Conn): Promise<void> {
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let count = await from.read(buffer); count !== null; count = await from.read(buffer)) {
      for (let done = 0; done < count;) done += await to.write(buffer.subarray(done, count));
    }
    await to.closeWrite();
  } catch {
    closeQuietly(from);
    closeQuietly(to);
  }
}

function closeQuietly(resource: { close(): void }): void {
  try {
    resource.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource)) throw error;
  }
}

async function within<T>(promise: Promise<T>, limitMs: number): Promise<T | "idle"> {
  if (limitMs === Infinity) return await promise;
  const { promise: idle, resolve } = Promise.withResolvers<"idle">();
  const timer = setTimeout(() => resolve("idle"), limitMs);
  try {
    return await Promise.race([promise, idle]);
  } finally {
    clearTimeout(timer);
  }
}
