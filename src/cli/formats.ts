/**
 * What the formats of each command look like, in words.
 *
 * Invariant: the flags of the commands define which formats there are; a test demands words for each of them here.
 * @module
 */

/** A line on each format, by command and format. */
export const FORMAT_MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  derive: {
    plain: "the password; with several regions region<TAB>password, one per line",
    json: "one object: schema, username, passwords (region, password, version, host, ports), warnings",
    env: "SMTP_HOST, SMTP_PORT, SMTP_USERNAME and SMTP_PASSWORD, quoted for a POSIX shell",
    csv: "a header, then Region,SMTP Username,SMTP Password,SMTP Host",
  },
  verify: {
    human: "the stages, the verdict, and the findings with the next command",
    json:
      "one object: schema, verdict, endpoint, stages, findings, transcript; of several endpoints schema, verdict, " +
      "across, results, findings",
    html: "self-contained HTML report",
    nagios: "one line for Nagios with its figures and exit codes",
    prometheus: "metrics in the Prometheus text format",
  },
  doctor: {
    human: "the findings, most likely first, with the next command",
    json: "one object: schema, findings, notes; of this machine also machine",
  },
};

/** The answers that have a JSON Schema. */
export const SCHEMA_NAMES = ["verify", "doctor", "derive", "error"] as const;

/** A line on each. */
export const SCHEMA_MEANINGS: Readonly<Record<(typeof SCHEMA_NAMES)[number], string>> = {
  verify: "the report of one endpoint, or of several",
  doctor: "the answer to each of its questions",
  derive: "the passwords",
  error: "what each command answers to a request that it cannot carry out",
};
