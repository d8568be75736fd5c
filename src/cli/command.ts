/**
 * What a command is: flags as data, words around them for help, and the action.
 *
 * Invariant: everything that can be typed is declared here and nowhere parsed twice; help, errors and completion read the same data.
 * @module
 */

import type { ExitCode } from "../failure.ts";
import type { Host, Offline, Permission } from "../host/host.ts";

/** One flag. */
export interface Flag {
  /** `switch` accepts no value, `value` one, `list` any number, also joined by commas, `paths` any number, one at a time. */
  readonly kind: "switch" | "value" | "list" | "paths";
  readonly short?: string;
  /** The placeholder of the value in help. */
  readonly placeholder?: string;
  /** The values it accepts, where they are few. */
  readonly choices?: readonly string[];
  /** What its value names, where completion has some to offer. */
  readonly completes?: "region" | "profile" | "file" | "finding" | "host";
  /** One line for help, in lower case without a full stop. */
  readonly help: string;
}

/** The flags of a command, by name. */
export type Flags = Readonly<Record<string, Flag>>;

/** The value that one flag has after parsing. */
export type FlagValue<F extends Flag> = F["kind"] extends "switch" ? boolean
  : F["kind"] extends "list" | "paths" ? readonly string[]
  : F extends { readonly choices: readonly (infer Choice)[] } ? Choice | undefined
  : string | undefined;

/** The values of all flags of a command. */
export type FlagValues<F extends Flags> = { readonly [Name in keyof F]: FlagValue<F[Name]> };

/** What was typed, checked against the flags. */
export interface Typed<F extends Flags> {
  readonly flags: FlagValues<F>;
  /** Whether `-` was given: read standard input. */
  readonly stdin: boolean;
  /** All other words; empty for a command that accepts none. */
  readonly words: readonly string[];
}

/** What help, errors and completion say of a command. */
export interface Declared<F extends Flags = Flags> {
  /** The word after `smtpkey`. */
  readonly name: string;
  /** One line, in lower case without a full stop. */
  readonly summary: string;
  /** Forms of use, without the program's name. */
  readonly usage: readonly string[];
  readonly description: readonly string[];
  readonly flags: F;
  /** Whether words other than flags and `-` are accepted. */
  readonly takesWords: boolean;
  /** Those words, where they are few. */
  readonly words?: readonly string[];
  /** Whether it only serves the program, and is listed apart on the page of help. */
  readonly servesProgram?: true;
  /** What it gives up in addition to the network as its first act; absent: it uses the network, and gives up nothing. */
  readonly givesUp?: readonly Permission[];
  readonly examples: readonly (readonly [purpose: string, line: string])[];
}

/** A command with its action. */
export interface Command<F extends Flags> extends Declared<F> {
  /** Does it, and gives the exit code. */
  readonly run: (host: Host, typed: Typed<F>) => Promise<ExitCode>;
}

/** A command that gives up the network before anything else. */
export interface OfflineCommand<F extends Flags> extends Declared<F> {
  /** What else it gives up. */
  readonly givesUp: readonly Permission[];
  /** Does it, and gives the exit code. */
  readonly run: (host: Host, typed: Typed<F>, offline: Offline) => Promise<ExitCode>;
}

/** A command whose kind of flags is hidden, so that all fit into one table. */
export interface AnyCommand extends Declared {
  /** Parses `argv`, the words after the command's name, and runs it. */
  readonly start: (host: Host, argv: readonly string[]) => Promise<ExitCode>;
}
