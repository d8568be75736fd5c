/**
 * A server that has lost its mind at the end of a socket, with all that a run of `verify` against it is asked for.
 *
 * Invariant: it ends when it has had enough, or the client has.
 * @module
 */

import fc from "fast-check";
import { pieces } from "./bytes.ts";
import type { CertificateSet } from "./certificates.ts";
import { type Chaos, chaos, ChaosMind, type Credential, credentials } from "./chaos.ts";
import { CERTIFICATE_KINDS, type CertificateKind } from "./dialogue.ts";
import { randomBytes } from "./hostile.ts";
import type { ServerSocket } from "./server_socket.ts";

/** One run. */
export interface Scenario {
  readonly chaos: Chaos;
  readonly credential: Credential;
  /** What answers a ClientHello; a number is the seed of noise. */
  readonly handshake: CertificateKind | number;
  readonly mode: "starttls" | "wrapper";
  readonly mechanism: "login" | "plain";
  readonly format: "human" | "json";
}

/** Runs of every kind. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  chaos,
  credential: credentials,
  handshake: fc.oneof(
    { arbitrary: fc.constant("good" as const), weight: 9 },
    fc.constantFrom(...CERTIFICATE_KINDS),
    fc.nat(),
  ),
  mode: fc.constantFrom("starttls" as const, "wrapper" as const),
  mechanism: fc.constantFrom("login" as const, "plain" as const),
  format: fc.constantFrom("human" as const, "json" as const),
});

type Act = ReturnType<ChaosMind["next"]>;

/** The server's side of one connection. */
export class ChaosSession {
  readonly #socket: ServerSocket;
  readonly #scenario: Scenario;
  readonly #set: CertificateSet;
  readonly #mind: ChaosMind;

  /** Speaks at `socket`, with the certificates of `set`. */
  constructor(socket: ServerSocket, scenario: Scenario, set: CertificateSet) {
    this.#socket = socket;
    this.#scenario = scenario;
    this.#set = set;
    this.#mind = new ChaosMind(scenario.chaos, scenario.credential, () => socket.isSecure);
  }

  /** Goes on until it has had enough, or the client has. */
  async run(): Promise<void> {
    const isWrapper = this.#scenario.mode === "wrapper";
    for (let goesOn = isWrapper || await this.#act(this.#mind.next()); goesOn;) {
      const arrival = await this.#socket.peek();
      if (arrival.kind !== "bytes") return;
      const isHello = !this.#socket.isSecure && arrival.bytes[0] === 22;
      goesOn = isHello
        ? await this.#shake() && (!isWrapper || await this.#act(this.#mind.next()))
        : await this.#answer();
    }
  }

  async #answer(): Promise<boolean> {
    const line = await this.#socket.readLine();
    return line.kind === "line" && await this.#act(this.#mind.next(line.text.replace(/\r\n$/, "")));
  }

  async #shake(): Promise<boolean> {
    const { handshake } = this.#scenario;
    if (typeof handshake !== "number") return await this.#socket.startTls(this.#set[handshake]) === undefined;
    await this.#socket.write(randomBytes(handshake, handshake % 300));
    await this.#socket.finish();
    return false;
  }

  async #act({ bytes, cut, then }: Act): Promise<boolean> {
    for (const piece of pieces(bytes, Math.max(cut, Math.ceil(bytes.length / 10)))) {
      await this.#socket.write(piece);
      if (cut !== Infinity) await this.#socket.pause(1);
    }
    if (then === "close") await this.#socket.finish();
    if (then === "hang") await this.#socket.drain();
    if (then === "reset") await this.#socket.close();
    return then === "go on";
  }
}
