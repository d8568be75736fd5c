/**
 * The JSON of `verify --format json`: a report, or the reports of several endpoints with what they say together.
 * @module
 */

import { AWS_ANSWERS } from "./aws_schema.ts";
import { type Described, either, flag, integer, list, nullable, object, oneOf, text } from "./schema.ts";
import { FINDINGS, NOTES, VERSION_FIELD } from "./shared_fields.ts";

const VERDICT = oneOf("about the credentials alone; unknown: the login was not tried or not answered", [
  "accepted",
  "rejected",
  "unknown",
]);

const ENDPOINT = object("where the run connected to", {
  host: text("host name or address"),
  port: integer("TCP port"),
  security: oneOf("starttls: STARTTLS; wrapper: implicit TLS", ["starttls", "wrapper"]),
}, { region: text("region of the endpoint") });

const LOGIN = object("the login that was tried; absent with --no-auth", {
  username: text("the SMTP user name, if it may be shown"),
  source: text("where the password came from"),
}, { account: text("AWS account number, which key ids made since 2019 contain") });

const STAGES = [
  "resolve",
  "connect",
  "greeting",
  "ehlo",
  "starttls",
  "tls",
  "ehlo-secure",
  "auth",
  "mail",
  "rcpt",
  "data",
  "quit",
] as const;

const STAGE = object("one stage", {
  stage: oneOf("name of the stage", STAGES),
  outcome: oneOf("skipped: an earlier stage failed, or it was not asked for", ["ok", "failed", "skipped"]),
  at_ms: integer("milliseconds from the start of the run"),
  ms: integer("milliseconds that it took"),
}, {
  code: integer("code of the server's reply"),
  text: text("the decisive fact: an address, a reply, the reason of a failure"),
});

const CERTIFICATE = object("a certificate", {
  subject: text("for whom it is; empty if it does not say"),
  issuer: text("who signed it, by its own account"),
  names: list("names and addresses that it is valid for", text("a name")),
  valid_from: text("ISO 8601"),
  valid_to: text("ISO 8601"),
  days_left: integer("days until it expires, negative afterwards"),
  sha256: text("fingerprint"),
});

const INSPECTION = either(
  "what a second, unverified connection showed of the server's certificates",
  object("the chain", {
    version: text("TLS version"),
    cipher: text("cipher suite"),
    chain: list(
      "as the server sent it, its own certificate first",
      either("a certificate", CERTIFICATE, object("one that cannot be read", { unreadable: text("why") })),
    ),
  }),
  object("no chain", { unavailable: text("why") }),
);

const LINE_OF_DIALOGUE = object("one line, without secrets", {
  at_ms: integer("milliseconds from the start of the run"),
  from: oneOf("who sent it", ["client", "server"]),
  secure: flag("whether it was encrypted"),
  line: text("the line"),
});

const REPORT_FIELDS = {
  verdict: VERDICT,
  endpoint: ENDPOINT,
  stages: list("all stages in their order", STAGE),
  findings: FINDINGS,
  notes: NOTES,
  transcript: list("the dialogue", LINE_OF_DIALOGUE),
};

const REPORT_OPTIONS = {
  login: LOGIN,
  message: object("the message of --from", {
    from: text("envelope sender"),
    to: text("recipient"),
    id: nullable(text("message id that the server gave; null if it gave none")),
  }),
  certificate: INSPECTION,
  aws: AWS_ANSWERS,
};

const REPORT = object("the report of one endpoint", REPORT_FIELDS, REPORT_OPTIONS);

/** The answer for one endpoint. */
export const ONE = object(
  "the answer about one endpoint",
  { ...VERSION_FIELD, ...REPORT_FIELDS },
  REPORT_OPTIONS,
);

/** The answer for several. */
export const SEVERAL = object("the answer about several regions or ports", {
  ...VERSION_FIELD,
  verdict: VERDICT,
  across: oneOf("what they differ in", ["ports", "regions"]),
  results: list("one report for each endpoint", REPORT),
  findings: FINDINGS,
});

/** The type of a report. */
export type ReportJson = Described<typeof REPORT>;

/** The type of its certificate. */
export type InspectionJson = Described<typeof INSPECTION>;

/** The type of one certificate. */
export type CertificateJson = Described<typeof CERTIFICATE>;

/** The type of one answer. */
export type OneJson = Described<typeof ONE>;

/** The type of an answer about several. */
export type SeveralJson = Described<typeof SEVERAL>;
