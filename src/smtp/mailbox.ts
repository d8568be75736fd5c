/**
 * Mailboxes as the envelope of a message has them (RFC 5321 section 4.1.2).
 *
 * Invariant: pure; no message repeats anything of the address.
 * @module
 */

/** Most octets of the part before the `@`, and of a path without its brackets (RFC 5321 section 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_PATH = 254;

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_STRING = new RegExp(String.raw`^${ATOM}(?:\.${ATOM})*$`);
const QUOTED_STRING = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const DOMAIN = new RegExp(String.raw`^${LABEL}(?:\.${LABEL})*$`);
const LITERAL = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9A-Fa-f:.]{2,45})\]$/;

/** What keeps `text` from being a mailbox such as `user@example.com`, or undefined if nothing does. */
export function mailboxTrouble(text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return "it contains a line break or another control character";
  if (/[\u{80}-\u{10ffff}]/u.test(text)) {
    return "it contains non-ASCII letters, which need SMTPUTF8 (RFC 6531), and SES does not support that";
  }
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 0) return "it has no @";
  if (local === "" || domain === "") return "it has nothing on one side of the @";
  if (local.length > LONGEST_LOCAL) return `it has more than ${LONGEST_LOCAL} characters before the @`;
  if (text.length > LONGEST_PATH) return `it has more than ${LONGEST_PATH} characters`;
  if (!DOT_STRING.test(local) && !QUOTED_STRING.test(local)) {
    return "the part before the @ is not a local part: remove spaces, brackets, doubled dots and any name around it";
  }
  return DOMAIN.test(domain) || LITERAL.test(domain) ? undefined : "the part after the @ is not a domain";
}

/** The part of a mailbox after its `@`. */
export function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf("@") + 1);
}
