/**
 * The outside world as one interface: everything that smtpkey can see or touch.
 *
 * Invariant: no command reaches past it, so that tests can hand in a world made of memory. What the world refuses is a value.
 * @module
 */

import type { Https } from "../aws/http.ts";
import type { Network } from "../smtp/connection.ts";

/** Every environment variable that smtpkey may read; the compiled program can see no other. */
export const ENV_NAMES = [
  "AWS_ACCESS_KEY_ID",
  "AWS_CA_BUNDLE",
  "AWS_CONFIG_FILE",
  "AWS_DEFAULT_REGION",
  "AWS_ENDPOINT_URL",
  "AWS_ENDPOINT_URL_IAM",
  "AWS_ENDPOINT_URL_SESV2",
  "AWS_ENDPOINT_URL_STS",
  "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
  "AWS_PROFILE",
  "AWS_REGION",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_USE_DUALSTACK_ENDPOINT",
  "AWS_USE_FIPS_ENDPOINT",
  "HOME",
  "NO_COLOR",
  "SMTP_PASSWORD",
  "SMTP_USERNAME",
  "TERM",
  "USERPROFILE",
] as const;

/** One of {@link ENV_NAMES}. */
export type EnvName = (typeof ENV_NAMES)[number];

/** What reading a file gave. `unreadable` gives the reason in the runtime's words; `isDenied`: for want of a right that root has. */
export type FileRead =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "absent" }
  | { readonly kind: "too-large" }
  | { readonly kind: "unreadable"; readonly reason: string; readonly isDenied?: boolean };

/** What a hidden prompt gave: what was typed, as bytes. `closed`: the input ended before anything was typed. */
export type Prompted =
  | {
    readonly kind: "answered";
    readonly bytes: Uint8Array;
    /** Set if further lines were pasted with it, which the next prompt reads. */
    readonly hasMore?: true;
  }
  | { readonly kind: "closed" }
  /** Of a text of several lines, with what was pasted until then. */
  | { readonly kind: "interrupted"; readonly bytes?: Uint8Array };

/** What the program knows of itself. */
export interface Build {
  readonly deno: string;
  /** Target triple, such as `x86_64-unknown-linux-gnu`. */
  readonly target: string;
  /** Each permission with what it allows: `all`, names, or nothing. */
  readonly permissions: readonly { readonly name: string; readonly allows: string }[];
}

/** An output stream. */
export interface Output {
  /** Whether a person sits at its end. */
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
  /** Lines of the terminal, if that is known. */
  readonly rows?: number | undefined;
  /** Writes all of `text`. A reader that went away is no error; any other failure throws a `Failure`. */
  write(text: string): void;
}

/** A permission that a command may give up in addition to the network: to read files, or one variable. */
export type Permission = "read" | EnvName;

/** The proof that the process has given up the network, which it cannot get back; only {@link Host.giveUp} makes one. */
export interface Offline {
  readonly kind: "offline";
}

/** The world. */
export interface Host extends Network, Https {
  /** The value of an environment variable; an empty one counts as absent. */
  env(name: EnvName): string | undefined;
  /** Standard output: results only. */
  readonly stdout: Output;
  /** Standard error: everything for a person except the result. */
  readonly stderr: Output;
  /** Whether a person sits at standard input. */
  readonly stdinIsTerminal: boolean;
  /** All of standard input, at most `limit` bytes. */
  readStdin(limit: number): Promise<FileRead>;
  /**
   * Standard input as it comes, however long. A piece is good only until the next one is asked for.
   * Throws a `Failure` if it cannot be read.
   */
  stdinChunks(): AsyncIterable<Uint8Array>;
  /** The file at `path`, at most `limit` bytes. */
  readFile(path: string, limit: number): Promise<FileRead>;
  /** The names of the files in the folder at `path`, in order, at most `limit`; none for anything that is not a folder. */
  filesIn(path: string, limit: number): Promise<readonly string[]>;
  /** Asks on the terminal for a line that is not shown while it is typed. */
  promptSecret(label: string): Promise<Prompted>;
  /** Asks on the terminal for a text of several lines that is not shown while it is pasted; Ctrl-D ends it. */
  promptText(label: string): Promise<Prompted>;
  /** The same, but what is typed is shown as long as `mayShow` says so of all of it. */
  promptShown(label: string, mayShow: (typed: string) => boolean): Promise<Prompted>;
  /** Gives up the network and `others` until the process ends. */
  giveUp(others: readonly Permission[]): Offline;
  /** What the program knows of itself. */
  build(): Build;
  /** The time of day, which goes into dates and nowhere else: time is measured by `now`. */
  wallClock(): Date;
  /** `count` bytes of chance. */
  randomBytes(count: number): Uint8Array;
  /** Waits for `ms` milliseconds. */
  pause(ms: number): Promise<void>;
  /** Settles at the next Ctrl-C, which then does not end the program; the one after it does. */
  interrupted(): Promise<"interrupted">;
}
