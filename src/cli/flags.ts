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
  "debug": { kind: "switch", help: "show a stack trace on internal errors" },
} as const satisfies Flags;

/** How a region is named. */
export const REGION_FLAGS = {
  "region": {
    kind: "list",
    short: "r",
    placeholder: "R[,R...]",
    completes: "region",
    help: "SES region, such as eu-west-1; can be repeated",
  },
  "any-region": { kind: "switch", help: "use the region name as it is, even if it looks misspelt" },
} as const satisfies Flags;

/** Where an AWS key pair comes from. */
export const KEY_FLAGS = {
  "profile": {
    kind: "value",
    short: "p",
    placeholder: "NAME",
    completes: "profile",
    help: "use key and region of this profile in the AWS shared files",
  },
} as const satisfies Flags;
