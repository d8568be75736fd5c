/**
 * The options of `doctor`.
 * @module
 */

import type { Flags, Typed } from "../command.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "../flags.ts";

/** By name, in the order of help. */
export const DOCTOR_FLAGS = {
  "config": {
    kind: "paths",
    short: "c",
    placeholder: "FILE",
    completes: "file",
    help: "check the SMTP settings in a file: .env, main.cf, msmtprc, passwd.client, wp-config.php, INI, YAML, JSON; " +
      "- is standard input; may be given several times",
  },
  "explain": { kind: "value", placeholder: "ID", completes: "finding", help: "explain one finding at length" },
  "list": { kind: "switch", help: "list all findings" },
  "policy": { kind: "switch", help: "print the IAM policy that an SMTP user needs" },
  "from": { kind: "value", placeholder: "ADDRESS", help: "with --policy: allow this sender only, or *@DOMAIN" },
  "identity": { kind: "value", placeholder: "ARN", help: "with --policy: allow this identity of SES only" },
  "for": {
    kind: "value",
    placeholder: "WHOM",
    choices: ["ask-aws"],
    help: "with --policy: the policy of an operator who uses verify --ask-profile",
  },
  "rotation": {
    kind: "switch",
    help: "print the steps of a key rotation, those for a leaked key, and those for Mail Manager",
  },
  "selftest": { kind: "switch", help: "test the derivation against published values" },
  ...REGION_FLAGS,
  ...KEY_FLAGS,
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["human", "json"],
    help: "output format (default: human)",
  },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** What was typed after `doctor`. */
export type DoctorTyped = Typed<typeof DOCTOR_FLAGS>;

/** The values of its options. */
export type DoctorFlags = DoctorTyped["flags"];
