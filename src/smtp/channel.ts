/**
 * Lines over a connection: one command out, one reply in.
 *
 * Invariant: exactly one reader a connection, every wait has a deadline, and what the server says is masked, and then
 * made visible, before anything else sees it.
 * @module
 */

import { type Connection, failed, type Fault, isTimeout, ok, type Reply, type Result } from "./connection.ts";
import { ReplyReader } from "./reply.ts";
import type { ClientLine } from "./sasl.ts";
import type { Transcript } from "./transcript.ts";

/** A moment on the clock of the run by which something must have happened. */
export interface Deadline {
  /** Milliseconds that are left, at least 1. */
  readonly leftMs: () => number;
}

/** Most characters that are shown of a line that is not a reply. */
const LONGEST_TEXT = 200;

/** The fault of a reply that began and did not end in time. */
const LATE: Fault = { kind: "network", what: "timeout", text: "no complete reply within the time limit of the stage" };

/** A connection that speaks in lines. */
export class Channel {
  readonly #reader = new ReplyReader();

  /** From now on only the channel may read from `connection`. */
  constructor(readonly connection: Connection, readonly secure: boolean, readonly transcript: Transcript) {}

  /** Whether there are bytes that were not requested. */
  get hasUnreadBytes(): boolean {
    return this.#reader.pendingBytes > 0;
  }

  /** Sends one line in one write. */
  async send({ wire, shown }: ClientLine, deadline: Deadline): Promise<Result<void>> {
    this.transcript.add("client", this.secure, shown);
    return await this.connection.write(new TextEncoder().encode(`${wire}\r\n`), deadline.leftMs());
  }

  /** Waits for one reply. */
  async receive(deadline: Deadline): Promise<Result<Reply>> {
    while (true) {
      const reply = this.#reader.next();
      if (reply !== undefined) return reply.ok ? ok(this.#noted(reply.value)) : this.#masked(reply);
      // Bytes that drip in one by one must not carry the wait beyond the end.
      const leftMs = deadline.leftMs();
      if (leftMs <= 1) return failed(LATE);
      const bytes = await this.connection.read(leftMs);
      if (!bytes.ok) return this.hasUnreadBytes && isTimeout(bytes.fault) ? failed(LATE) : bytes;
      this.#reader.push(bytes.value);
    }
  }

  /** Sends one line and waits for the reply to it. */
  async ask(line: ClientLine, deadline: Deadline): Promise<Result<Reply>> {
    const sent = await this.send(line, deadline);
    // A server that refuses and closes may do so before the line is out: its last words count more than the failed write.
    const reply = await this.receive(deadline);
    return sent.ok || reply.ok ? reply : sent;
  }

  #noted(reply: Reply): Reply {
    const lines = reply.lines.map((line) => this.transcript.shown(line));
    lines.forEach((line, index) => {
      const mark = index + 1 < lines.length ? "-" : " ";
      this.transcript.add("server", this.secure, `${reply.code}${mark}${line}`.trimEnd());
    });
    if (!reply.endsWithCrlf) this.transcript.bareLineEnds = true;
    return { ...reply, lines };
  }

  #masked<T>(result: Extract<Result<T>, { ok: false }>): Result<T> {
    // Cut after the mask: half a secret would pass it.
    return failed({ ...result.fault, text: this.transcript.shown(result.fault.text).slice(0, LONGEST_TEXT) });
  }
}
