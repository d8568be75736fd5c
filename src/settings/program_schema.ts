/**
 * The shape of a row in the tables of programs: by which names one sets its SMTP values, and what it makes of them.
 *
 * Invariant: every row names its source: the file of the program that reads the settings, with its version, and where it was run
 * how that was done.
 * @module
 */

import type { ModeWords, SettingsFault, WrittenSecurity } from "./mail_settings.ts";
import { YES } from "./tls_switches.ts";

/** The other settings of a schema: the text of a name, in lower case, or undefined. */
export type SettingOf = (name: string) => string | undefined;

/** A fault of one setting: its name, which fault, why, and what to write. */
export type SettingFault = readonly [name: string, fault: SettingsFault, because: string, fix: string];

/** One way of writing SMTP settings. */
export interface ProgramSchema {
  readonly program: string;
  /** Where its TLS switches are read: file and version of the program, or its manual. */
  readonly source: string;
  /** Names of which one must be there, where the others are those of many programs. */
  readonly marks?: readonly string[];
  /** What must be above the names in the tree; absent: they may be anywhere. */
  readonly below?: RegExp;
  readonly host?: readonly string[];
  /** Whether the host may be written as `smtp://HOST:PORT`. */
  readonly hostIsUrl?: boolean;
  readonly port?: readonly string[];
  /** The port where none is set, if it is one that is often blocked. */
  readonly defaultPort?: 25;
  readonly username?: readonly string[];
  readonly password?: readonly string[];
  /** Names of a setting that fetches the password from elsewhere. */
  readonly elsewhere?: readonly string[];
  /** Names of a URL that says all of it. */
  readonly url?: readonly string[];
  /** Whether the reader of that URL decodes `+` to a space. */
  readonly plusIsSpace?: boolean;
  /** The mode that a URL asks for, where the program reads schemes in its own way; undefined: as most programs do. */
  readonly urlSecurity?: (scheme: string, query: string, port: number | undefined) => WrittenSecurity | undefined;
  /** How the modes are written in such a URL. */
  readonly urlWords?: ModeWords;
  /** Other names that are looked at. */
  readonly others?: readonly string[];
  /** The mode, if it can be known. */
  readonly security?: (setting: SettingOf, port: number | undefined) => WrittenSecurity | undefined;
  /** A setting that the program refuses, or may not read as intended. */
  readonly fault?: (setting: SettingOf, port: number | undefined) => SettingFault | undefined;
  /** Whether it refuses a host without a port after it. */
  readonly needsPort?: boolean;
  /** The prefix of the names from which it inherits what is not set here. */
  readonly inherits?: string;
  /** Why it does not log in, and what to write; undefined if it does. */
  readonly noLogin?: (setting: SettingOf) => readonly [because: string, fix: string] | undefined;
  /** A note for the reader. */
  readonly note?: (setting: SettingOf) => string | undefined;
  /** How the modes are written. */
  readonly words: ModeWords;
}

/** Whether `text` switches something on. */
export function isYes(text: string | undefined): boolean {
  return YES.test(text ?? "");
}

/** Whether `text` switches something off. */
export function isNo(text: string | undefined): boolean {
  return /^(?:0|false|no|off|none|disabled?)$/.test(text ?? "");
}
