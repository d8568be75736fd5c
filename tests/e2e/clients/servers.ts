/**
 * What the clients meet where they expect SES: its twin, or what can stand in its place.
 *
 * Invariant: loopback only; each ends at once and completely when it is closed.
 * @module
 */

import { certificates } from "../../support/certificates.ts";
import { closing, refusing } from "../../support/hostile.ts";
import { serve } from "../../support/loopback_server.ts";
import { startTwin, type TwinOptions } from "../../support/twin.ts";
import { TEXT } from "../../support/twin_texts.ts";

/** A server under way; `await using` ends it. */
export interface Server extends AsyncDisposable {
  /** The port on 127.0.0.1. */
  readonly port: number;
}

/** What is at the port: options of the twin, or another server by name. */
export type Opponent =
  | Omit<TwinOptions, "users" | "region">
  | "no STARTTLS"
  | "no AUTH"
  | "refused"
  | "closed at once"
  | "HTTP";

/** Starts `opponent`; a twin knows the user with that key. */
export async function startServer(opponent: Opponent, secretKey: string): Promise<Server> {
  switch (opponent) {
    case "no STARTTLS":
      return lacking("STARTTLS");
    case "no AUTH":
      return lacking("AUTH PLAIN LOGIN");
    case "refused":
      return refusing();
    case "closed at once":
      return closing();
    case "HTTP":
      return serve(async (socket) => {
        await socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await socket.finish();
      });
    default:
      return await startTwin({ ...opponent, users: [{ accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretKey }] });
  }
}

/** SES behind a device that removes one of its offers; every login fails. */
function lacking(offer: Offer): Server {
  return serve(async (socket) => {
    await socket.write(`${TEXT.banner}\r\n`);
    for (let arrival = await socket.readLine(); arrival.kind === "line"; arrival = await socket.readLine()) {
      const [verb = ""] = arrival.text.trim().toUpperCase().split(" ");
      const answer = reply(verb, socket.isSecure, offer);
      await socket.write(`${answer}\r\n`);
      if (answer === TEXT.bye) return void await socket.finish();
      if (answer === TEXT.readyForTls && await socket.startTls((await certificates()).good) !== undefined) return;
    }
  });
}

type Offer = "STARTTLS" | "AUTH PLAIN LOGIN";

function reply(verb: string, isSecure: boolean, lacks: Offer): string {
  if (verb === "QUIT") return TEXT.bye;
  if (lacks.startsWith(verb)) return TEXT.notImplemented;
  if (verb === "STARTTLS") return TEXT.readyForTls;
  if (verb !== "EHLO") return TEXT.authenticationRequired;
  const offers = ["8BITMIME", ...(isSecure ? [] : ["STARTTLS"]), "AUTH PLAIN LOGIN"].filter((offer) => offer !== lacks);
  return ["250-email-smtp.amazonaws.com", ...offers.map((offer) => `250-${offer}`), TEXT.ok].join("\r\n");
}
