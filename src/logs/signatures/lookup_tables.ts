/**
 * Signatures to a mail server that cannot read its own table of passwords: Postfix, Exim, Sendmail.
 *
 * Invariant: a table; the words name a file that holds passwords for another server, or the server that was not asked because of it.
 * @module
 */

import { ofMail, reason, type Signature, symptom } from "../../findings/signature.ts";

/** Names that files with passwords for a relay have in the manuals. */
const PASSWORDS = String.raw`(?:sasl[\w-]{0,12}\/?pass\w*|smtp_?auth\w*|relay_?pass\w*|passwd\.client|authinfo)`;
const REASON = String
  .raw`(?:No such file|Permission denied|Invalid argument)`;

/** The signatures, the more exact first. */
export const LOOKUP_TABLES: readonly Signature[] = [
  ofMail(reason(
    "lookup-table-failed",
    new RegExp(
      String
        .raw`\b\w{2,9}:\S{0,60}${PASSWORDS}\S{0,20} (?:is unavailable\b|lookup error)|open lookup table \w{2,9}:\S{0,60}${PASSWORDS}`,
    ),
    {
      literals: ["is unavailable", "lookup error", "lookup table"],
      seen: [
        "postfix/smtp[4711]: warning: hash:/etc/postfix/sasl_passwd is unavailable. unsupported dictionary type: hash",
        "postfix/smtp[4711]: error: hash:/etc/postfix/sasl_passwd is unavailable. open database /etc/postfix/sasl_passwd.db: No such file or directory",
        'postfix/smtp[4711]: warning: hash:/etc/postfix/sasl_passwd lookup error for "[192.0.2.1]:587"',
        "postfix/smtp[4711]: fatal: open lookup table hash:/etc/postfix/sasl_passwd: unsupported dictionary type: hash",
      ],
    },
  )),
  ofMail(reason(
    "lookup-table-failed",
    new RegExp(String.raw`\bopen(?:ing)?(?: database)? \S{0,60}${PASSWORDS}\S{0,20}: ${REASON}`),
    {
      literals: ["open database", "no such file", "permission denied", "invalid argument"],
      seen: [
        "postfix/smtp[4711]: error: open database /etc/postfix/sasl_passwd.db: No such file or directory",
        "postmap: fatal: open /etc/postfix/sasl_passwd.db: Permission denied",
        "postfix/smtp[4711]: fatal: open database /etc/postfix/sasl/passwd.db: Invalid argument",
      ],
    },
  )),
  ofMail(reason(
    "lookup-table-failed",
    new RegExp(
      String
        .raw`failed to open \S{0,60}${PASSWORDS} for \w{2,9} (?:search|lookup)|map "?${PASSWORDS}"?: (?:unsafe|missing) map file|opening type \w{2,9} map ${PASSWORDS}`,
    ),
    {
      literals: ["failed to open", "unsafe map file", "missing map file", "opening type"],
      seen: [
        "defer (-1): failed to open /etc/exim4/passwd.client for linear search: Permission denied (euid=100 egid=101)",
        'sendmail[4711]: hash map "authinfo": unsafe map file /etc/mail/authinfo.db: No such file or directory',
        'sendmail[4711]: hash map "authinfo": missing map file /etc/mail/authinfo.db: No such file or directory',
        "makemap: error opening type hash map authinfo: Operation not permitted",
      ],
    },
  )),
  ofMail(reason("lookup-table-failed", /\blocal data error while talking to\b/, {
    literals: ["local data error"],
    seen: ["status=deferred (local data error while talking to email-smtp.us-east-1.amazonaws.com[192.0.2.1])"],
  })),
  // The table is not named where postmap says it; where it is, it may be that of aliases.
  ofMail(
    reason("lookup-table-failed", /(?<! is unavailable\. )unsupported dictionary type: (?:hash|btree|dbm|cdb|lmdb)\b/, {
      literals: ["dictionary type"],
      seen: ["postmap: fatal: unsupported dictionary type: hash"],
    }),
  ),
  ofMail(
    symptom(
      "lookup-table-failed",
      new RegExp(String.raw`database \S{0,60}${PASSWORDS}\S{0,20} is older than source file`),
      {
        literals: ["older than source"],
        seen: [
          "postfix/smtp[4711]: warning: database /etc/postfix/sasl_passwd.db is older than source file /etc/postfix/sasl_passwd",
        ],
      },
    ),
  ),
];
