/**
 * What a block of settings is: pieces of text, each for one place, under comments that say where it goes.
 *
 * Invariant: the comments come first and in the syntax of the piece, so that a piece can be pasted as it is.
 * @module
 */

import { PORTS, type Security } from "../../ses/endpoint.ts";
import { isMailManagerHost } from "../../ses/mail_manager.ts";
import type { DerivedLogin } from "../derived.ts";

/** A text for one place, such as a file. */
export interface Piece {
  /** What begins a line of comment; undefined for a text that cannot have any, and then there is none. */
  readonly mark: string | undefined;
  /** Where it goes, and what to do there. */
  readonly place: string;
  /** What else is to be known: who may read it, what to run afterwards. */
  readonly notes: readonly string[];
  readonly lines: readonly string[];
}

/** The settings of one program. */
export interface BlockSettings {
  /** The program's name for people. */
  readonly title: string;
  /** The pieces for `login`, in the order in which they are put in place; at least one. */
  readonly pieces: (login: DerivedLogin) => readonly Piece[];
  /** What a person is also told on a terminal, where the block itself cannot have comments. */
  readonly aside?: (host: string) => string | undefined;
  /** Whether the program computes user name and password, so that none is written. */
  readonly computesPassword?: true;
  /** What a password must not hold, since the program would not get it as it is, and why. */
  readonly cannotHold?: { readonly pattern: RegExp; readonly because: string };
}

/** The block for `login`: pieces parted by an empty line, each with its line break at the end. */
export function settingsBlock({ title, pieces }: BlockSettings, login: DerivedLogin): string {
  const all = pieces(login);
  return all.map(({ mark, place, notes, lines }, index) => {
    const count = all.length === 1 ? "" : `, ${index + 1} of ${all.length}`;
    const comments = mark === undefined
      ? []
      : [`${title}${count}: ${place}`, ...notes].map((note) => `${mark} ${note}`);
    return [...comments, ...lines].map((line) => `${line}\n`).join("");
  }).join("\n");
}

/** The recommended port with that TLS mode. */
export function portWith(security: Security): number {
  const port = PORTS.find((one) => one.security === security);
  if (port === undefined) throw new Error(`no port has ${security}`);
  return port.port;
}

/** The recommended port with STARTTLS. */
export const STARTTLS_PORT: number = portWith("starttls");

/** Whether the endpoint has no port with implicit TLS, as an ingress endpoint of Mail Manager. */
export function hasOnlyStartTls(host: string): boolean {
  return isMailManagerHost(host);
}

/** The port for a program whose STARTTLS gives way to plaintext: that with implicit TLS, as far as the endpoint has one. */
export function strictPort(host: string): number {
  return portWith(hasOnlyStartTls(host) ? "starttls" : "wrapper");
}

/** Says what such a program does at an endpoint without implicit TLS; nothing for any other endpoint. */
export function startTlsNotes(host: string, program: string): readonly string[] {
  return hasOnlyStartTls(host)
    ? [`the endpoint has STARTTLS only, and ${program} continues without TLS where it is not offered`]
    : [];
}

/** The placeholder of the sender, where a program needs one. */
export const SENDER = "sender@example.com";

/** Explains that placeholder. */
export const SENDER_NOTE = `put an address that SES has verified for ${SENDER}`;

/** Says who may read `file`, which holds the password: its owner alone, who is the user that `program` runs as. */
export function secretNote(file: string, program?: string): string {
  const owner = program === undefined ? "" : `, owned by the user that ${program} runs as`;
  return `it holds the password: chmod 600 ${file}${owner}`;
}

/** For settings that are program text. */
export const SOURCE_NOTE = "it holds the password: keep it out of version control";
