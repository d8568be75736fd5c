/**
 * The SMTP settings of one program, as its files have them.
 *
 * Invariant: values are what the program itself would read there, and each bears its place.
 * @module
 */

import type { ValueFault } from "../formats/value.ts";
import type { Secret } from "../secret.ts";
import type { Security } from "../ses/endpoint.ts";
import type { Sourced } from "../sourced.ts";

/** What the program will do about TLS; `clear`: nothing, `maybe`: STARTTLS where it is offered. */
export type WrittenSecurity = Security | "clear" | "maybe";

/** The name of a program where none is known. */
export const UNKNOWN_PROGRAM = "SMTP settings";

/** How a program writes each TLS mode, beside the port; without `wrapper` it has no implicit TLS. */
export interface ModeWords {
  readonly starttls: string;
  readonly wrapper?: string;
}

/** What else of the settings stops mail, seen by the rules of the program's own format. */
export type SettingsFault =
  | ValueFault
  /** The program does not log in at all. */
  | "no-login"
  /** The program may not use PLAIN and LOGIN. */
  | "login-forbidden"
  /** The program's login is stored under a name that it will not look up. */
  | "other-name"
  /** The login is only for another host than that of the connection. */
  | "other-host"
  /** A comment where the program knows none. */
  | "comment"
  /** A half of the pair is set to nothing. */
  | "empty"
  /** The program refuses a host without a port. */
  | "no-port"
  /** No port is set, and the default of the program is one that is often blocked. */
  | "default-port"
  /** The program refuses the TLS mode. */
  | "tls-mode"
  /** Programs do not agree on the TLS mode that is meant. */
  | "tls-in-doubt"
  /** The user name is the sender's address too. */
  | "user-as-sender";

/** A {@link SettingsFault} with its evidence, in which no value appears. */
export interface SettingsFact {
  readonly fault: SettingsFault;
  readonly because: string;
  /** File and line. */
  readonly source: string;
  /** What to write instead, if that is known. */
  readonly fix?: string;
}

/** An AWS access key in the same file. */
export interface SettingsKey {
  readonly id: string;
  readonly secret: Sourced<Secret>;
}

/** The halves of the pair. */
export const HALVES = ["username", "password"] as const;

/** One half of the pair. */
export type Half = typeof HALVES[number];

/** A field that is written with another value than a text, such as a variable. */
export interface UnreadField {
  /** File and line. */
  readonly source: string;
  /** Which field is not read, and why. */
  readonly why: string;
}

/** The settings of one program, account or section. Absent: not set there. */
export interface MailSettings {
  /** The program, or what its kind of file is called. */
  readonly program: string;
  /** The file, fit to be shown. */
  readonly file: string;
  /** The line where it begins, from 1. */
  readonly line: number;
  readonly host?: Sourced<string>;
  /** The port; the program's own default where none is written. */
  readonly port?: Sourced<number>;
  /** What the program will do about TLS, by its settings and by the port. */
  readonly security?: Sourced<WrittenSecurity>;
  /** The value of the user name setting, whatever it is. */
  readonly username?: Sourced<string>;
  /** The value of the password setting, whatever it is. */
  readonly password?: Sourced<Secret>;
  /** The AWS access key near it. */
  readonly key?: SettingsKey;
  /** Halves of the pair whose values are not in the files that are read; a note says where they are. */
  readonly elsewhere: readonly Half[];
  /** The first of these halves that is written here, and why it is not read. */
  readonly unread?: UnreadField;
  /** Whether its host, or the form of its user name, is one that examples of settings for SES have. */
  readonly isExampleOfSes?: boolean;
  /** What is wrong by the rules of the format. */
  readonly facts: readonly SettingsFact[];
  /** How the two TLS modes are written for this program. */
  readonly words: ModeWords;
  /** What could not be followed, such as a reference to another place. */
  readonly notes: readonly string[];
}
