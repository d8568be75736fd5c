/**
 * The program as help, completions and the manual page see it.
 *
 * Invariant: types alone. Commands that show other commands are handed the program and never look for it.
 * @module
 */

import type { Block } from "../render/page.ts";
import type { AnyCommand } from "./command.ts";

/** A topic of help that is not a command. */
export interface Topic {
  /** The word after `smtpkey help`. */
  readonly name: string;
  /** One line, in lower case without a full stop. */
  readonly summary: string;
  /** Its page, given all commands. */
  readonly blocks: (commands: readonly AnyCommand[]) => readonly Block[];
}

/** All that can be typed; it is loaded when it is shown. */
export interface Program {
  /** Every command, in the order of help. */
  readonly commands: () => Promise<readonly AnyCommand[]>;
  /** Every topic, in the order of help. */
  readonly topics: () => Promise<readonly Topic[]>;
}
