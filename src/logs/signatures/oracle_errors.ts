/**
 * Signatures to the numbered errors of Oracle Database, from its packages UTL_SMTP, UTL_MAIL and UTL_TCP, and from APEX.
 *
 * Invariant: a table. A number that the database has for its own connections too counts only in its form for mail.
 * @module
 */

import { reason, type Signature } from "../../findings/signature.ts";

/** The signatures, the more exact first. https://docs.oracle.com/error-help/db/ */
export const ORACLE_ERRORS: readonly Signature[] = [
  // UTL_SMTP makes this reply of whatever the network says: https://docs.oracle.com/cd/A97630_01/appdev.920/a96612/u_smtp.htm
  reason("connection-failed", /ORA-29278: .{0,60}\b421 Service not available/i, {
    literals: ["ora-29278"],
    seen: ["ORA-29278: SMTP transient error: 421 Service not available"],
  }),
  reason("network-unreachable", /ORA-24247\b/i, {
    literals: ["ora-24247"],
    seen: ["ORA-24247: network access denied by access control list (ACL) UTL_SMTP"],
  }),
  reason("connection-timeout", /ORA-29276\b|ORA-29260: .{0,40}TNS:(?:operation|connect) time/i, {
    literals: ["ora-29276", "ora-29260"],
    seen: ["ORA-29276: transfer timeout UTL_SMTP", "ORA-29260: network error: TNS:operation timed out UTL_TCP"],
  }),
  reason("protocol-error", /ORA-29277\b/i, {
    literals: ["ora-29277"],
    seen: ["ORA-29277: invalid SMTP operation UTL_SMTP"],
  }),
  reason("connection-refused", /ORA-29260: .{0,40}TNS:no listener/i, {
    literals: ["ora-29260"],
    seen: ["ORA-29260: network error: TNS:no listener UTL_TCP"],
  }),
  reason("dns-failed", /ORA-29257\b|ORA-29260: .{0,80}host or object does not exist/i, {
    literals: ["ora-29257", "ora-29260"],
    seen: [
      "ORA-29257: host email-smtp.us-east1.amazonaws.com unknown",
      "ORA-29260: network error: Connect failed because target host or object does not exist UTL_TCP",
    ],
  }),
  reason("certificate-wrong-name", /ORA-24263\b/i, {
    literals: ["ora-24263"],
    seen: ["ORA-24263: Certificate of the remote server does not match the target address. UTL_SMTP"],
  }),
  // The wallet of the database has its list of CAs.
  reason("certificate-untrusted", /ORA-(?:29024|28791|28759|28353|28768|29248)\b/i, {
    literals: ["ora-29024", "ora-28791", "ora-28759", "ora-28353", "ora-28768", "ora-29248"],
    seen: [
      "ORA-28759: failure to open file UTL_SMTP",
      "ORA-28353: failed to open wallet UTL_SMTP",
      "ORA-28768: bad magic number UTL_SMTP",
      "ORA-29248: an unrecognized WRL was used to open a wallet UTL_SMTP",
      "ORA-29024: Certificate validation failure UTL_SMTP",
      "ORA-28791: certificate verification failure UTL_SMTP",
    ],
  }),
  reason("tls-version", /ORA-28858: .{0,20}protocol|ORA-28865: .{0,40}version/i, {
    literals: ["ora-28858", "ora-28865"],
    seen: ["ORA-28858: SSL protocol error UTL_SMTP", "ORA-28865: SSL version mismatch UTL_SMTP"],
  }),
  reason("tls-failed", /ORA-2886[0-4]\b/i, {
    literals: ["ora-28860", "ora-28861", "ora-28862", "ora-28863", "ora-28864"],
    seen: [
      "ORA-28860: Fatal SSL error UTL_SMTP",
      "ORA-28861: SSL connection would block UTL_SMTP",
      "ORA-28862: SSL connection failed UTL_SMTP",
      "ORA-28863: SSL cipher type not supported UTL_SMTP",
      "ORA-28864: SSL connection closed gracefully UTL_SMTP",
    ],
  }),
];
