/**
 * Signatures to the dialogues of programs with a window: Thunderbird, Outlook, Roundcube.
 *
 * Invariant: a table. None of these words is about SES by itself: the text must name it, or be about mail.
 * @module
 */

import { ofMail, reason, result, type Signature, symptom } from "../../findings/signature.ts";
import { aloneInLine } from "../lone_words.ts";

/** The signatures. */
export const MAIL_PROGRAMS: readonly Signature[] = [
  ofMail(
    result(
      "connection-failed",
      /connecting to Outgoing server .{1,300} failed|SMTP Error \(-1\): Connection to server failed/i,
      {
        literals: ["outgoing server", "connection to server failed"],
        seen: [
          "The message could not be sent because connecting to Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com failed. The server may be unavailable or is refusing SMTP connections.",
          "SMTP Error (-1): Connection to server failed.",
        ],
      },
    ),
  ),
  symptom("credentials-invalid", /Login to server \S{1,253} (?:with username .{1,100} )?failed/i, {
    literals: ["login to server"],
    seen: ["Login to server email-smtp.eu-west-1.amazonaws.com with username AKIAIOSFODNN7EXAMPLE failed."],
  }),
  ofMail(
    reason("starttls-not-offered", /using STARTTLS since it doesn't advertise that feature/i, {
      literals: ["advertise that feature"],
      seen: [
        "Unable to establish a secure link with Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com using STARTTLS since it doesn't advertise that feature.",
      ],
    }),
  ),
  ofMail(
    symptom("connection-closed", /was lost in the middle of the transaction/i, {
      literals: ["middle of the transaction"],
      seen: [
        "the connection to Outgoing server (SMTP) email-smtp.eu-west-1.amazonaws.com was lost in the middle of the transaction. Try again.",
      ],
    }),
  ),
  // Roundcube gives the code of the last reply: here that of STARTTLS.
  ofMail(
    reason("tls-failed", /SMTP Error \(220\): Authentication failed/i, {
      literals: ["smtp error (220)"],
      seen: ["SMTP Error (220): Authentication failed"],
    }),
  ),
  // Go's net/smtp, which sends no password without TLS.
  reason("starttls-required", aloneInLine("unencrypted connection"), {
    literals: ["unencrypted connection"],
    seen: ["unencrypted connection", "2026/11/28 01:22:10 send failed: unencrypted connection"],
  }),
];
