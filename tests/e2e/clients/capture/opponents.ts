/**
 * What the clients meet at the host name of SES: its twin, or a server that departs from it in one place.
 *
 * Invariant: each listens only where it is told, inside a network of its own, and ends at once when it is closed.
 * @module
 */

import { certificates } from "../../../support/certificates.ts";
import { type Place, serve } from "../../../support/loopback_server.ts";
import type { ServerSocket } from "../../../support/server_socket.ts";
import { startTwin, type TwinOptions } from "../../../support/twin.ts";
import { TEXT } from "../../../support/twin_texts.ts";

/** Starts a server at `place`. */
export type Opponent = (place: Place) => AsyncDisposable | Promise<AsyncDisposable>;

/** SES as it is, with these options. */
export function ses(options: Omit<TwinOptions, "place" | "region" | "users"> = {}): Opponent {
  return (place) => startTwin({ ...options, place });
}

/** Nothing listens. */
export const nothing: Opponent = (): AsyncDisposable => ({ [Symbol.asyncDispose]: () => Promise.resolve() });

/** Says `content` (if any) when a client comes; then ends the stream, or waits in silence. */
export function saying(content: string | Uint8Array, then: "ends" | "waits"): Opponent {
  return (place) =>
    serve(async (socket) => {
      if (content.length > 0) await socket.write(content);
      await (then === "ends" ? socket.finish() : socket.drain());
    }, place);
}

/** Another protocol: it answers only when a client has sent something. */
export function answering(content: string): Opponent {
  return (place) =>
    serve(async (socket) => {
      await socket.readLine(2_000);
      await socket.write(content);
      await socket.finish();
    }, place);
}

/** Where a server departs from SES. */
export interface Departure {
  /** What EHLO offers besides 8BITMIME before TLS; default as SES. */
  readonly offers?: readonly string[];
  /** What EHLO offers besides 8BITMIME in TLS; default as SES. */
  readonly secureOffers?: readonly string[];
  /** The answer to a command, or how its connection ends there; `HANDSHAKE` is the client's first flight. */
  readonly at?: Readonly<Record<string, string | Uint8Array | "ends" | "waits">>;
}

const AUTH = "AUTH PLAIN LOGIN";

/** The replies of SES to a client that does everything right. */
const REPLIES: Readonly<Record<string, string>> = {
  HELO: TEXT.helo,
  AUTH: TEXT.authenticated,
  MAIL: TEXT.ok,
  RCPT: TEXT.ok,
  DATA: TEXT.data,
  ".": "250 Ok 0102018bcfe6a1b2-6f4a2c1e-8a53-4f62-9d0e-5b6a7c8d9e0f-000000",
  RSET: TEXT.ok,
  NOOP: TEXT.ok,
  STARTTLS: TEXT.readyForTls,
  QUIT: TEXT.bye,
};

/** SES, but for `departure`. */
export function departing(departure: Departure): Opponent {
  return (place) => serve((socket) => new Session(socket, departure).run(), place);
}

class Session {
  constructor(readonly socket: ServerSocket, readonly departure: Departure) {}

  async run(): Promise<void> {
    await this.socket.write(`${TEXT.banner}\r\n`);
    let inMessage = false;
    for (let goesOn = true; goesOn;) {
      const arrival = await this.socket.readLine();
      if (arrival.kind !== "line") return;
      const line = arrival.text.trimEnd();
      if (inMessage && line !== ".") continue;
      inMessage = line.toUpperCase() === "DATA" && this.departure.at?.["DATA"] === undefined;
      goesOn = await this.#obey(line.toUpperCase().split(" "));
    }
    await this.socket.finish();
  }

  async #obey([verb = "", mechanism = "", initial]: readonly string[]): Promise<boolean> {
    const answer = this.departure.at?.[verb] ??
      (verb === "EHLO" ? this.#offers() : REPLIES[verb] ?? TEXT.notImplemented);
    if (answer === "ends") return false;
    if (answer === "waits") return await this.socket.drain(), false;
    if (verb === "AUTH" && typeof answer === "string") await this.#challenge(mechanism, initial !== undefined);
    await this.socket.write(typeof answer === "string" ? `${answer}\r\n` : answer);
    if (verb !== "STARTTLS" || answer !== TEXT.readyForTls) return verb !== "QUIT";
    return await this.#startTls();
  }

  /** What a mechanism asks for, but for what came with the command. */
  async #challenge(mechanism: string, isInitial: boolean): Promise<void> {
    const challenges = mechanism === "LOGIN" ? [TEXT.askUsername, TEXT.askPassword] : [TEXT.askPlain];
    for (const challenge of challenges.slice(isInitial ? 1 : 0)) {
      await this.socket.write(`${challenge}\r\n`);
      await this.socket.readLine(2_000);
    }
  }

  async #startTls(): Promise<boolean> {
    const instead = this.departure.at?.["HANDSHAKE"];
    if (instead === undefined) return await this.socket.startTls((await certificates()).good) === undefined;
    await this.socket.peek(2_000);
    if (instead === "waits") return await this.socket.drain(), false;
    if (instead !== "ends") await this.socket.write(instead);
    return false;
  }

  #offers(): string {
    const { offers = ["STARTTLS", AUTH], secureOffers = [AUTH] } = this.departure;
    const all = ["8BITMIME", ...(this.socket.isSecure ? secureOffers : offers)];
    return ["250-email-smtp.amazonaws.com", ...all.map((offer) => `250-${offer}`), TEXT.ok].join("\r\n");
  }
}
