/**
 * The settings of mail programs in the form that an answer shows.
 *
 * Invariant: types alone; each value bears its place, and no secret is among them.
 * @module
 */

import type { Sourced } from "../sourced.ts";
import type { Finding } from "../findings/finding.ts";
import type { WrittenSecurity } from "./mail_settings.ts";

/** The settings of one program, fit to be shown. */
export interface ShownSettings {
  readonly program: string;
  readonly file: string;
  readonly line: number;
  readonly host: Sourced<string> | undefined;
  readonly region: string | undefined;
  readonly port: Sourced<number> | undefined;
  readonly security: Sourced<WrittenSecurity> | undefined;
  /** The user name, if it is an access key id; else its length. */
  readonly username: Sourced<string> | undefined;
  readonly password: Sourced<string> | undefined;
}

/** What was found in settings files. */
export interface SettingsAnswer {
  /** In the order of files and lines. */
  readonly settings: readonly ShownSettings[];
  /** What is wrong, the most likely first for each program. */
  readonly findings: readonly Finding[];
  /** What could not be read or judged. */
  readonly notes: readonly string[];
  /** Whether every pair that is meant for SES was looked at, and there was one. */
  readonly isJudged: boolean;
  /** Commands to type next. */
  readonly next: NextCommands;
}

/** What to type after settings were looked at. */
export interface NextCommands {
  /** With more rights, where a file was not readable. */
  readonly asRoot: readonly string[];
  /** The login, with exactly these settings. */
  readonly verify: readonly string[];
}
