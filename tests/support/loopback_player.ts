/**
 * Plays a `.smtp` script as a real server on the loopback interface, with real TLS and real time.
 *
 * What the client does against the script is kept, told by {@link LoopbackPlayer.assertPlayedOut}, and ends the stream.
 *
 * Invariant: for every script it answers as the memory player does; only time and the size of pieces are the network's, and
 * RESET, which Deno's sockets cannot do, is an end without a word (see `resetting` in `hostile.ts` for a real one).
 * @module
 */

import { concat, pieces, type Sent } from "./bytes.ts";
import { certificates, type CertificateSet } from "./certificates.ts";
import { accepts, type Dialogue, type Step, type TlsAnswer } from "./dialogue.ts";
import { serve } from "./loopback_server.ts";
import type { ServerSocket } from "./server_socket.ts";

/** One play under way, of the first connection; `await using` ends it. */
export interface LoopbackPlayer extends AsyncDisposable {
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The root certificate to trust, PEM; the good certificate is valid for `localhost`. */
  readonly rootPem: string;
  /** What the client has sent so far. */
  readonly sent: Sent;
  /** Waits for the end of the play, then throws an `Error` naming file and line if the client left the script. */
  assertPlayedOut(): Promise<void>;
  /** Ends the play. */
  close(): Promise<void>;
}

/** A play that lasts longer has gone wrong, milliseconds. */
const LIMIT_MS = 10_000;

/** TLS record: alert, version 1.1, fatal, protocol_version (RFC 8446 section 6). */
const OLD_VERSION = Uint8Array.of(21, 3, 2, 0, 2, 2, 70);

/** Opens a port and plays `dialogue` to the first client. */
export async function playOnLoopback(dialogue: Dialogue): Promise<LoopbackPlayer> {
  const set = await certificates();
  const { promise: played, resolve } = Promise.withResolvers<string | undefined>();
  const server = serve(async (socket) => {
    if (server.sockets.length > 1) return;
    const deviation = await new Play(dialogue, set, socket).run();
    resolve(deviation);
    if (deviation !== undefined) await socket.finish();
    // HANG: the play is decided, and the client is kept waiting for as long as it likes.
    await socket.drain();
  });
  return {
    port: server.port,
    rootPem: set.rootPem,
    get sent(): Sent {
      return server.sockets[0]?.sent ?? { clear: "", encrypted: "" };
    },
    async assertPlayedOut(): Promise<void> {
      const timer = setTimeout(
        () => resolve(`${dialogue.file}: no client connected, or the play took too long`),
        LIMIT_MS,
      );
      const deviation = await played;
      clearTimeout(timer);
      if (deviation !== undefined) throw new Error(deviation);
      if (server.sockets.length > 1) throw new Error(`${dialogue.file}: the client connected more than once`);
    },
    close: () => server.close(),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** `go on`, or stop: as the script wants it, or with what the client did against it. */
type Outcome = "go on" | "end" | { readonly deviation: string };

class Play {
  #cut = Infinity;

  constructor(readonly dialogue: Dialogue, readonly set: CertificateSet, readonly socket: ServerSocket) {}

  /** What the client did against the script. */
  async run(): Promise<string | undefined> {
    const { steps } = this.dialogue;
    for (const [index, step] of steps.entries()) {
      const outcome = await this.#play(step, steps.slice(index + 1));
      if (outcome === "end") return undefined;
      if (outcome !== "go on") return outcome.deviation;
    }
    const late = await this.socket.finish();
    // A ClientHello is no line: it crossed the server's last words, which the client then reads as TLS.
    return late === "" || late.startsWith("\x16")
      ? undefined
      : `${this.dialogue.file}: the script is over: the client sent ${JSON.stringify(late)}`;
  }

  async #play(step: Step, rest: readonly Step[]): Promise<Outcome> {
    switch (step.kind) {
      case "send":
        if (!step.glued) await this.#send(step, rest);
        return "go on";
      case "receive":
        return await this.#receive(step);
      case "tls":
        return await this.#tls(step, rest);
      case "wait":
        await this.socket.pause(step.ms);
        return "go on";
      case "cut":
        this.#cut = step.size;
        return "go on";
      case "close":
        await this.socket.finish();
        return "end";
      case "reset":
        await this.socket.close();
        return "end";
      case "hang":
        return "end";
    }
  }

  /** Sends a step together with those that are glued to it. */
  async #send(first: Step & { readonly kind: "send" }, rest: readonly Step[]): Promise<void> {
    const bytes = [first.bytes];
    for (const step of rest) {
      if (step.kind !== "send" || !step.glued) break;
      bytes.push(step.bytes);
    }
    for (const piece of pieces(concat(bytes), this.#cut)) {
      await this.socket.write(piece);
      // Gives the piece a segment, and the client a read, of its own.
      if (this.#cut !== Infinity) await this.socket.pause(1);
    }
  }

  async #receive(step: Step & { readonly kind: "receive" }): Promise<Outcome> {
    const arrival = await this.socket.readLine(LIMIT_MS);
    const line = arrival.kind === "line" ? arrival.text : undefined;
    if (line === undefined) return this.#deviation(step, "the client left");
    if (line.endsWith("\r\n") && accepts(step.pattern, line.slice(0, -2))) return "go on";
    return this.#deviation(step, `the client sent ${JSON.stringify(line)}`);
  }

  async #tls(step: Step & { readonly kind: "tls" }, rest: readonly Step[]): Promise<Outcome> {
    const over = (await this.#handshake(step.answer)) ?? "go on";
    if (over === "go on") return over;
    const unreached = rest.find(({ kind }) => kind === "receive");
    if (step.answer === "good" || unreached !== undefined) return this.#deviation(unreached ?? step, over);
    return "end";
  }

  /** Why there is no TLS, if there is none. */
  async #handshake(answer: TlsAnswer): Promise<string | undefined> {
    if (answer !== "old-version" && answer !== "plain-text") return await this.socket.startTls(this.set[answer]);
    await this.socket.read(LIMIT_MS);
    await this.socket.write(answer === "old-version" ? OLD_VERSION : "502 Command not implemented\r\n");
    await this.socket.finish();
    return "the script refused TLS";
  }

  #deviation(step: Step, text: string): Outcome {
    const expected = step.kind === "receive" ? `expected ${JSON.stringify(step.pattern)}` : step.kind;
    return { deviation: `${this.dialogue.file}:${step.line}: ${expected}: ${text}` };
  }
}
