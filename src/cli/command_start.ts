/**
 * How a command starts: from the words that were typed to its action.
 *
 * Invariant: words in the plain form are read at once; the reader of every other form, with its words for what is refused, is
 * loaded only for those.
 * @module
 */

import type { AnyCommand, Command, Declared, Flags, OfflineCommand, Typed } from "./command.ts";
import { plainArgv } from "./plain_argv.ts";

/** Makes a command fit for the table. */
export function defineCommand<F extends Flags>(command: Command<F>): AnyCommand {
  const { run, ...declared } = command;
  return { ...declared, start: async (host, argv) => await run(host, await typedIn(argv, declared)) };
}

/** Makes a command that gives up the network fit for the table. */
export function defineOfflineCommand<F extends Flags>(command: OfflineCommand<F>): AnyCommand {
  const { run, ...declared } = command;
  return {
    ...declared,
    start: async (host, argv) => {
      const offline = host.giveUp(declared.givesUp);
      return await run(host, await typedIn(argv, declared), offline);
    },
  };
}

/** What `argv` asks for. Throws a `Failure` for anything that the command does not know. */
async function typedIn<F extends Flags>(argv: readonly string[], command: Declared<F>): Promise<Typed<F>> {
  return plainArgv(argv, command) ?? (await import("./argv.ts")).parseArgv(argv, command);
}
