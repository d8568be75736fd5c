/**
 * What can be typed after `smtpkey verify`.
 *
 * Invariant: data alone; the files that use the flags define what they do.
 * @module
 */

import { MAILBOX_SIMULATOR } from "../../ses/endpoint.ts";
import type { Flags, FlagValues } from "../command.ts";
import { COMMON_FLAGS, KEY_FLAGS, REGION_FLAGS } from "../flags.ts";

/** The flags by name, in the order of help. */
export const VERIFY_FLAGS = {
  ...REGION_FLAGS,
  "region": { ...REGION_FLAGS.region, help: "SES region, such as eu-west-1; several are tried in parallel" },
  "all-regions": { kind: "switch", help: "try every region with a known SMTP endpoint, in parallel" },
  "find-region": {
    kind: "switch",
    help: "on a 535, or without a region, try the credentials in the other regions until one accepts them",
  },
  "host": {
    kind: "value",
    placeholder: "H",
    completes: "host",
    help: "connect to this host; with --region, to a VPC endpoint or relay for that region",
  },
  "port": { kind: "value", placeholder: "N", help: "port; SES uses 25, 465, 587, 2465 and 2587 (default: 587)" },
  "all-ports": { kind: "switch", help: "try all five SES ports in parallel" },
  "tls": {
    kind: "value",
    placeholder: "MODE",
    choices: ["starttls", "wrapper"],
    help: "STARTTLS, or implicit TLS (wrapper) (default: by port)",
  },
  "auth": {
    kind: "value",
    placeholder: "M",
    choices: ["login", "plain"],
    help: "AUTH mechanism (default: LOGIN if the server offers it)",
  },
  "no-auth": { kind: "switch", help: "stop before AUTH: test the connection without credentials" },
  ...KEY_FLAGS,
  "from": {
    kind: "value",
    placeholder: "ADDRESS",
    help: "after the login, send one small message from this address; without --from nothing is sent",
  },
  "to": {
    kind: "value",
    placeholder: "ADDRESS",
    help: `recipient of that message (default: ${MAILBOX_SIMULATOR}, the mailbox simulator)`,
  },
  "wait": {
    kind: "value",
    placeholder: "TIME",
    help: "retry for up to TIME, such as 90s or 5m, while the failure may be temporary",
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
  "certificate": { kind: "switch", help: "show the server's certificate, read over a second connection" },
  "timeout": { kind: "value", placeholder: "S", help: "timeout per stage in seconds (default: 10)" },
  "ipv4": { kind: "switch", short: "4", help: "use IPv4 only" },
  "ipv6": { kind: "switch", short: "6", help: "use IPv6 only" },
  "servername": {
    kind: "value",
    placeholder: "N",
    help: "name that the certificate must be valid for (default: the host)",
  },
  "ca-file": {
    kind: "value",
    placeholder: "F",
    completes: "file",
    help: "also trust the CA certificates in this PEM file",
  },
  "format": {
    kind: "value",
    short: "f",
    placeholder: "F",
    choices: ["human", "json", "html", "nagios", "prometheus"],
    help: "output format (default: human)",
  },
  "verbose": { kind: "switch", short: "v", help: "add the transcript, with secrets hidden" },
  ...COMMON_FLAGS,
} as const satisfies Flags;

/** The values that were typed for them. */
export type VerifyFlags = FlagValues<typeof VERIFY_FLAGS>;
