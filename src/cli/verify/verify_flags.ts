/**
 * What can be typed behind `smtpkey verify`.
 *
 * Invariant: data alone; what the flags do stands in the files that take them.
 * @module
 */

import { MAILBOX_SIMULATOR } from "../../ses/endpoint.ts";
import type { Flags, FlagValues } from "../command.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "../flags.ts";

/** The flags by name, in the order of help. */
export const VERIFY_FLAGS = {
  ...REGION_FLAGS,
  "region": { ...REGION_FLAGS.region, help: "region of SES, such as eu-west-1; several are tried side by side" },
  "all-regions": { kind: "switch", help: "try every region that is known to answer SMTP, side by side" },
  "find-region": {
    kind: "switch",
    help: "on a 535, or where no region is named, try the pair in every other region until one takes it",
  },
  "host": {
    kind: "value",
    placeholder: "H",
    completes: "host",
    help: "connect to this host; with --region, to a way round such as a VPC endpoint",
  },
  "port": { kind: "value", placeholder: "N", help: "587 unless told otherwise; SES also has 25, 2587, 465 and 2465" },
  "all-ports": { kind: "switch", help: "try all five ports of SES side by side" },
  "tls": {
    kind: "value",
    placeholder: "MODE",
    choices: ["starttls", "wrapper"],
    help: "STARTTLS, or TLS from the first byte; chosen by the port unless told otherwise",
  },
  "auth": {
    kind: "value",
    placeholder: "M",
    choices: ["login", "plain"],
    help: "mechanism of AUTH; LOGIN where the server has it, unless told otherwise",
  },
  "no-auth": { kind: "switch", help: "stop before AUTH: test the way to the server without a credential" },
  ...KEY_FLAGS,
  "from": {
    kind: "value",
    placeholder: "ADDRESS",
    help: "after the login, send one small message from this address; without it none is ever sent",
  },
  "to": {
    kind: "value",
    placeholder: "ADDRESS",
    help: `who gets it; the mailbox simulator, ${MAILBOX_SIMULATOR}, unless told otherwise`,
  },
  "wait": {
    kind: "value",
    placeholder: "TIME",
    help: "try again for so long, such as 90s or 5m, as long as time may mend what is wrong",
  },
  "ask-aws": {
    kind: "switch",
    help:
      "ask the API of AWS too, read-only, with the AWS credentials of --profile, the environment or the default profile",
  },
  "ask-profile": {
    kind: "value",
    placeholder: "NAME",
    completes: "profile",
    help: "ask it with the credentials of this profile, such as an operator's",
  },
  "certificate": { kind: "switch", help: "show the certificate of the server, on a second connection" },
  "timeout": { kind: "value", placeholder: "S", help: "most seconds for each stage; 10 unless told otherwise" },
  "ipv4": { kind: "switch", short: "4", help: "use IPv4 only" },
  "ipv6": { kind: "switch", short: "6", help: "use IPv6 only" },
  "servername": {
    kind: "value",
    placeholder: "N",
    help: "the name that the certificate must be valid for, if not the host's",
  },
  "ca-file": {
    kind: "value",
    placeholder: "F",
    completes: "file",
    help: "trust the certificates in this PEM file too",
  },
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["human", "json", "html", "nagios", "prometheus"],
    help: "shape of the report; human unless told otherwise",
  },
  "verbose": { kind: "switch", short: "v", help: "add the transcript, with secrets hidden" },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** The values that were typed for them. */
export type VerifyFlags = FlagValues<typeof VERIFY_FLAGS>;
