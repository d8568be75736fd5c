/**
 * The two ways of logging in that SES knows: AUTH LOGIN and AUTH PLAIN (RFC 4616, RFC 4954).
 *
 * Rule: every step says beside what is sent what may be shown of it; nothing downstream decides about hiding.
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

/** Whether the user name is shown as it is, so that it need not be hidden anywhere. */
export function isNameShown({ username, shownName }: SmtpLogin): boolean {
  return username.isIn(shownName);
}

/** One line of the client in two forms, both without CRLF. */
export interface ClientLine {
  /** What is sent. */
  readonly wire: string;
  /** What a transcript shows of it. */
  readonly shown: string;
}

/** A line that hides nothing. */
export function plainLine(text: string): ClientLine {
  return { wire: text, shown: text };
}

/** The command that begins the exchange, and the answers to each challenge after it. */
export interface Exchange {
  /** The AUTH command. */
  readonly command: ClientLine;
  /** One line for each 334 that may come; none for PLAIN. */
  readonly answers: readonly ClientLine[];
}

/** The lines that log in with `mechanism`. LOGIN asks twice; PLAIN sends all at once. */
export function exchange(mechanism: Mechanism, login: SmtpLogin): Exchange {
  const { username, password, shownName } = login;
  if (mechanism === "login") {
    return {
      command: plainLine("AUTH LOGIN"),
      answers: [
        { wire: base64(username.open()), shown: shownName },
        { wire: base64(password.open()), shown: String(password) },
      ],
    };
  }
  // The empty authorization identity means: act as the user that logs in.
  const message = base64(`\0${username.open()}\0${password.open()}`);
  return {
    command: { wire: `AUTH PLAIN ${message}`, shown: `AUTH PLAIN ${shownName} ${password}` },
    answers: [],
  };
}

function base64(text: string): string {
  return new TextEncoder().encode(text).toBase64();
}
