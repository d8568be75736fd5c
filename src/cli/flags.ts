/**
 * Flags that several commands share.
 *
 * Invariant: one flag has one meaning in every command.
 * @module
 */

import type { Flags } from "./command.ts";

/** Flags of every command. */
export const COMMON_FLAGS = {
  "help": { kind: "switch", short: "h", help: "show this help" },
  "debug": { kind: "switch", help: "on a bug in smtpkey, show where in the program it is" },
} as const satisfies Flags;

/** How a region is named. */
export const REGION_FLAGS = {
  "region": {
    kind: "list",
    short: "r",
    placeholder: "R[,R…]",
    completes: "region",
    help: "region of SES, such as eu-west-1; may be given several times",
  },
  "any-region": { kind: "switch", help: "take the name of a region as it is, even if it looks misspelt" },
} as const satisfies Flags;

/** Where an AWS key pair comes from. */
export const KEY_FLAGS = {
  "profile": {
    kind: "value",
    short: "p",
    placeholder: "NAME",
    completes: "profile",
    help: "take key and region from this profile of the AWS shared files",
  },
} as const satisfies Flags;
