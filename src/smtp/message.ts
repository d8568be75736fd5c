/**
 * The one message that smtpkey can send: a few lines that say what they are (RFC 5322).
 *
 * Invariant: pure, and ASCII throughout, so that it goes through every server as 7bit; it reveals nothing about this machine. One
 * line of it begins with a dot, so that a server which does not undo the doubling of dots gives itself away.
 * @module
 */

import type { Reply } from "./connection.ts";
import { domainOf } from "./mailbox.ts";

/** What makes one message differ from another. */
export interface MessageToSend {
  /** The sender in envelope and header: a mailbox of ASCII, without brackets. */
  readonly from: string;
  readonly to: string;
  readonly date: Date;
  /** What no other message has: hexadecimal digits, 32 of them for 16 bytes of chance. */
  readonly unique: string;
}

/** Longest line in characters that RFC 5322 section 2.1.1 recommends. */
const LONGEST_LINE = 78;

/** The message as it is meant to arrive: every line ends with CRLF, no dot is doubled. */
export function messageText({ from, to, date, unique }: MessageToSend): string {
  const headers: readonly (readonly [string, string])[] = [
    ["Date", date.toUTCString().replace("GMT", "+0000")],
    ["Message-ID", `<${unique}@${domainOf(from)}>`],
    ["From", from],
    ["To", to],
    ["Subject", "Test of an SMTP login by smtpkey"],
    ["Auto-Submitted", "auto-generated"],
    ["MIME-Version", "1.0"],
    ["Content-Type", "text/plain; charset=utf-8"],
    ["Content-Transfer-Encoding", "7bit"],
  ];
  return [...headers.map(([name, value]) => header(name, value)), "", ...BODY].map((line) => `${line}\r\n`).join("");
}

const BODY: readonly string[] = [
  "This is a test message. smtpkey, a tool that checks SMTP logins, sent it to",
  "find out whether a login may also send mail. No answer is needed, and it can",
  "be deleted.",
  "",
  "The next line begins with one dot; if it does not, a server changed it:",
  ".end of the test",
];

/** A field of the header; one too long for a line goes on in the next, an address or id being all that is ever long. */
function header(name: string, value: string): string {
  return name.length + value.length + 2 <= LONGEST_LINE ? `${name}: ${value}` : `${name}:\r\n ${value}`;
}

/** `text` as it is sent after DATA, up to the last dot but without its line end (RFC 5321 section 4.5.2). */
export function dotted(text: string): string {
  return `${text.replaceAll(/^\./gm, "..")}.`;
}

/**
 * The id that SES gives a message in its last reply, such as `250 Ok 0100018f2d2f2b6e-…-000000`: hexadecimal digits and
 * dashes, 60 of them as far as is known. Undefined for what another server says there.
 */
export function messageIdIn({ lines: [text = ""] }: Reply): string | undefined {
  return /^Ok ([0-9a-f]{16}-[0-9a-f-]{20,80})$/i.exec(text.trim())?.[1];
}
