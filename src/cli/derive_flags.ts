/**
 * The options of `derive`.
 * @module
 */

import { SETTINGS_NAMES } from "../render/apps/names.ts";
import type { Flags } from "./command.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "./flags.ts";

/** By name, in the order of help. */
export const DERIVE_FLAGS = {
  ...REGION_FLAGS,
  "all-regions": { kind: "switch", help: "every region with a known SMTP endpoint" },
  ...KEY_FLAGS,
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["plain", "json", "env", "csv"],
    help: "output format (default: plain)",
  },
  "for": {
    kind: "value",
    placeholder: "APP",
    choices: SETTINGS_NAMES,
    help: "print settings for that program, for one region, with comments about where to put them",
  },
  "host": {
    kind: "value",
    placeholder: "HOST",
    completes: "host",
    help: "with --for: this endpoint, such as a FIPS, VPC or Mail Manager one; not the regional one",
  },
  "any-secret": { kind: "switch", help: "accept a secret of unusual length or with unusual characters" },
  "legacy": { kind: "switch", help: "derive the deprecated Signature Version 2 password, to compare with an old one" },
  ...COMMON_FLAGS,
} as const satisfies Flags;
