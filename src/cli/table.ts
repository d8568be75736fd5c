/**
 * The table of commands.
 *
 * Rule: a command exists if and only if it stands here.
 * @module
 */

import type { AnyCommand } from "./command.ts";
import { DERIVE } from "./derive.ts";
import { VERIFY } from "./verify.ts";

/** Every command, in the order of help. */
export const COMMANDS: readonly AnyCommand[] = [DERIVE, VERIFY];
