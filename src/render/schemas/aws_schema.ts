/**
 * The JSON of what AWS answered, a part of the report of `verify --ask-aws`.
 * @module
 */

import { type Described, flag, integer, list, nullable, number, object, oneOf, text } from "./schema.ts";
import { NOTES } from "./shared_fields.ts";

const CALL = object("one call", {
  action: text("the action, such as sts:GetCallerIdentity"),
  outcome: oneOf("denied: the credentials may not ask; this is not an error", ["ok", "denied", "failed"]),
  ms: integer("milliseconds"),
}, {
  about: text("what was asked about, where an action is asked several times"),
  code: text("error code of AWS"),
  text: text("words of AWS or of the network"),
});

const KEY = object("the key of the login in IAM", {
  user: nullable(text("its IAM user; null for a key of the root user")),
  status: nullable(text("Active, Inactive or Expired; null if it may not be read")),
}, {
  created: text("when it was created"),
  last_used: object("its last use", { at: text("when") }, { service: text("service"), region: text("region") }),
});

const SES = object("SES in the region", {
  production: flag("false: the account is in the sandbox"),
  sending: flag("whether the account may send"),
  enforcement: nullable(text("HEALTHY, PROBATION or SHUTDOWN")),
}, {
  region: text("region name"),
  review: text("state of the request for production access"),
  quota: object("limits", {
    max_24_hours: number("messages in 24 hours, -1 without a limit"),
    per_second: number("messages a second"),
    sent_24_hours: number("messages sent in the last 24 hours"),
  }),
});

const IDENTITY = object("the identity of the sender", {
  name: text("address or domain"),
  verified: flag("whether it may send"),
  status: nullable(text("state of the verification; null if it does not exist")),
}, {
  error: text("why the verification failed"),
  dkim: nullable(text("state of DKIM")),
  mail_from: object("its MAIL FROM domain", {
    domain: text("domain"),
    rejects: flag("whether a message is rejected if its MX record is missing"),
  }, { status: text("state of the domain") }),
  configuration_set: text("its default configuration set"),
});

const PERMISSION = object("what the policies allow for one resource", {
  resource: text("ARN, or *"),
  decision: oneOf("as IAM simulates it", ["allowed", "explicitDeny", "implicitDeny"]),
  deniedBy: list(
    "what denies it in addition to the policies of the user",
    oneOf("kind of policy", ["a service control policy", "a permissions boundary"]),
  ),
  policies: list("policies whose statements matched", text("name")),
  missing: list("conditions that the simulation had no value for", text("name of a condition key")),
});

/** The part. */
export const AWS_ANSWERS = object("what AWS answered", {
  account: nullable(text("account number of the credentials for asking")),
  asked_as: oneOf("as the key of the login, or with credentials of an operator", ["key", "operator"]),
  source: text("where the credentials for asking came from"),
  key_state: oneOf("state of the key of the login", [
    "valid",
    "active",
    "inactive",
    "not-recognized",
    "other-partition",
    "wrong-secret",
    "expired",
    "other-account",
    "unknown",
  ]),
  blocks_mail: flag("whether AWS proves that no mail is sent this way"),
  calls: list("every call, in order", CALL),
  notes: NOTES,
}, {
  arn: text("ARN of the credentials for asking"),
  key: KEY,
  ses: SES,
  identity: IDENTITY,
  permission: list("what the policies allow", PERMISSION),
  clock_behind_seconds: integer("seconds by which the clock of this machine is slow"),
});

/** Its type. */
export type AwsJson = Described<typeof AWS_ANSWERS>;
