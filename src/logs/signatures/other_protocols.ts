/**
 * Signatures to a server that speaks another protocol than SMTP: its first line, as clients quote or cut it, and what they say of it.
 *
 * Invariant: a table. An access log writes a request and its status, with a quotation mark between them; a status line has none.
 * @module
 */

import { ofMail, reason, type Signature } from "../../findings/signature.ts";

/** The signatures, the more exact first. */
export const OTHER_PROTOCOLS: readonly Signature[] = [
  // The whole first line, after what a client writes before it, or alone in a transcript.
  reason(
    "not-smtp",
    /(?:^|(?:[:>(=-]|<\*\*|<<) ?)b?["']?(?:SSH-[12]\.\d{1,2}-\w|HTTP\/1\.[01] 400 Bad)|(?:[:>(=-]|<\*\*|<<) ?b?["']?HTTP\/1\.[01] [34]\d\d(?: |$)/,
    {
      literals: ["ssh-2.0-", "ssh-1.99", "http/1.1 3", "http/1.1 4", "http/1.0 3", "http/1.0 4"],
      seen: [
        "SMTP session failed: HTTP/1.1 400 Bad Request",
        "sendemail[1]: ERROR => Received a message with no success or error code. The message received was: SSH-2.0-OpenSSH_9.2p1",
        "H=email-smtp.eu-west-1.amazonaws.com [192.0.2.10]: Malformed SMTP reply in response to initial connection: SSH-2.0-OpenSSH_9.2p1",
        "Mail: Mailserver response error -- SSH-2.0-OpenSSH_9.2p1",
        "SERVER -> CLIENT: HTTP/1.1 400 Bad Request (smtp)",
        "smtp: Failed: SSH-2.0-OpenSSH_9.2p1",
        '{unexpected_response,"email-smtp.eu-west-1.amazonaws.com",<<"SSH-2.0-OpenSSH_9.2p1',
        "SMTP Exception: The mail service is unavailable: HTTP/1.0 403 Forbidden",
        "email-smtp.eu-west-1.amazonaws.com said: SSH-1.99-OpenSSH_9.2p1",
        "email-smtp.eu-west-1.amazonaws.com: HTTP/1.1 302 Found",
        "email-smtp.eu-west-1.amazonaws.com: HTTP/1.0 301 Moved Permanently",
      ],
    },
  ),
  // A page where a greeting or a reply belongs.
  reason(
    "not-smtp",
    /(?:greeting|banner|SMTP\w*(?:Error|Exception)|response|reply|said)\b.{0,40}<(?:!doctype html\b|html><head|html lang=)/i,
    {
      literals: ["<!doctype html", "<html><head", "<html lang="],
      seen: [
        "smtplib.SMTPConnectError: (-1, b'<!DOCTYPE html><html><head>')",
        "smtplib.SMTPConnectError: (-1, b'<html><head>')",
        'Invalid greeting. response="<html><head>", smtp',
        "smtp: unexpected reply: <html lang=en>",
      ],
    },
  ),
  // Clients that expect a code of three digits print what is left of the line without it.
  reason("not-smtp", /(?:^|[:(] {0,2})(?:P?\/1\.[01]|[01]) 400 Bad Request|(?:^|[:(] {0,2})(?:2\.)?0-OpenSSH_\d/, {
    literals: ["1 400 bad request", "0 400 bad request", "0-openssh_"],
    seen: [
      "Horde_Smtp_Exception: /1.1 400 Bad Request in /usr/share/php/Horde/Smtp.php:1058",
      "Could not connect to SMTP server: 1 400 Bad Request",
      "Could not connect to SMTP server: 0 400 Bad Request",
      "Could not connect to SMTP server: 0-OpenSSH_9.2p1",
    ],
  }),
  ofMail(
    reason(
      "not-smtp",
      /Bad response: reply code out of range|Malformed SMTP reply|message with no success or error code|MalformedServerReplyException|Mailserver response error -- (?!\d{3}\b)\w/i,
      {
        literals: [
          "reply code out of range",
          "malformed smtp reply",
          "no success or error code",
          "malformedserverreply",
          "mailserver response error",
        ],
        seen: [
          "smtpd[1]: mta error reason=Bad response: reply code out of range",
          "H=email-smtp.eu-west-1.amazonaws.com: Malformed SMTP reply in response to initial connection: x",
          "ERROR => Received a message with no success or error code. The message received was: x",
          "org.apache.commons.net.MalformedServerReplyException: Could not parse response code.",
          "Mail: Mailserver response error -- SSH-2.0-OpenSSH_9.2p1",
        ],
      },
    ),
  ),
];
