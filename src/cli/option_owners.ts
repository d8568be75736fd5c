/**
 * Which commands have an option, for one that was given to another command.
 *
 * Invariant: the options are those of the commands' own tables.
 * @module
 */

import type { Flags } from "./command.ts";
import { DERIVE_FLAGS } from "./derive_flags.ts";
import { DOCTOR_FLAGS } from "./doctor/doctor_flags.ts";
import { optionsIn } from "./shown_values.ts";
import { VERIFY_FLAGS } from "./verify/verify_flags.ts";

const OWNERS: readonly (readonly [command: string, flags: Flags])[] = [
  ["verify", VERIFY_FLAGS],
  ["derive", DERIVE_FLAGS],
  ["doctor", DOCTOR_FLAGS],
];

/** What to type for the option `name` among `argv`, which other commands have; undefined if none has it. */
export function otherOwnerHint(name: string, argv: readonly string[]): string | undefined {
  const [command, flags] = OWNERS.find(([, flags]) => Object.hasOwn(flags, name)) ?? [];
  if (command === undefined || flags === undefined) return undefined;
  return `--${name} is an option of ${command}: smtpkey ${command}${optionsIn(argv, flags)}`;
}
