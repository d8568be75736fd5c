/**
 * The two ways of logging in that SES knows: AUTH LOGIN and AUTH PLAIN (RFC 4616, RFC 4954).
 *
 * Invariant: every step has what is sent, and what of it may be shown; nothing downstream decides about hiding.
 * @module
 */

import type { Secret } from "../secret.ts";

/** How to log in. */
export type Mechanism = "login" | "plain";

/** User name and password for SMTP. The name is boxed too: fields get swapped. */
export interface SmtpLogin {
  /** The user name as it is sent, before base64. */
  readonly username: Secret;
  /** The password as it is sent, before base64. */
  readonly password: Secret;
  /** What may be shown of the user name. */
  readonly shownName: string;
}

/** What has to be hidden of a login: the password, and a user name that is not shown as it is. */
export function secretsOf({ username, shownName, password }: SmtpLogin): readonly Secret[] {
  return username.isIn(shownName) ? [password] : [password, username];
}

/** One line of the client in two forms, both without CRLF. */
export interface ClientLine {
  readonly wire: string;
  readonly shown: string;
}

/** A line that hides nothing. */
export function plainLine(text: string): ClientLine {
  return { wire: text, shown: text };
}

/** The command that begins the exchange, and the answers to each challenge after it. */
export interface Exchange {
  readonly command: ClientLine;
  /** What the server is answered, in order. */
  readonly answers: readonly ClientLine[];
}

/**
 * The lines that log in with `mechanism`. PLAIN sends all at once. LOGIN is asked for name and password; with
 * `initialResponse` the name goes along with the command, which saves a round trip where the server accepts it.
 */
export function exchange(mechanism: Mechanism, login: SmtpLogin, initialResponse = false): Exchange {
  const { username, password, shownName } = login;
  const name = { wire: base64(username.open()), shown: shownName };
  const secret = { wire: base64(password.open()), shown: String(password) };
  if (mechanism === "login") {
    return initialResponse
      ? { command: { wire: `AUTH LOGIN ${name.wire}`, shown: `AUTH LOGIN ${name.shown}` }, answers: [secret] }
      : { command: plainLine("AUTH LOGIN"), answers: [name, secret] };
  }
  // The empty authorization identity means: act as the user that logs in.
  const message = base64(`\0${username.open()}\0${password.open()}`);
  return { command: { wire: `AUTH PLAIN ${message}`, shown: `AUTH PLAIN ${shownName} ${password}` }, answers: [] };
}

/** Whether a challenge asks for the user name: `Username:` in base64, or in words, in any case. */
export function asksForName(challenge: string): boolean {
  return /^(VXNlc|dXNlc|VVNFU|[Uu]ser|USER)/.test(challenge);
}

function base64(text: string): string {
  return new TextEncoder().encode(text).toBase64();
}
