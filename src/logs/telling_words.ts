/**
 * Words of one line by which findings turn into others.
 *
 * Invariant: each answers for a text alone, which is one line without escapes.
 * @module
 */

import { ACCESS_KEY_ID_PATTERN } from "../ses/credential.ts";
import { MAIL_MANAGER_USER_NAME_PATTERN } from "../ses/mail_manager.ts";

/** Whether a text has a user name of Mail Manager. */
export function hasManagerName(text: string): boolean {
  return MANAGER_NAME.test(text);
}

const MANAGER_NAME = new RegExp(String.raw`(?<![\w-])${MAIL_MANAGER_USER_NAME_PATTERN}(?![\w-])`);

/** Whether a text has an access key id. */
export function hasKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

const KEY_ID = new RegExp(String.raw`(?<!\w)${ACCESS_KEY_ID_PATTERN}(?!\w)`);

/** Whether a signature was refused for its time: under the same names of errors as for its key. */
export function isAboutClock(text: string): boolean {
  return /Signature (?:expired:|not yet current:)/i.test(text);
}

/** Whether the sender is an access key id. */
export function hasKeyAsSender(text: string): boolean {
  return KEY_AS_SENDER.test(text);
}

const KEY_AS_SENDER = new RegExp(
  String
    .raw`MAIL FROM:? ?<?['"]?${ACCESS_KEY_ID_PATTERN}|provided['"]?,? b?['"<(]{1,2}${ACCESS_KEY_ID_PATTERN}|(?:from[=:]|(?:from|sender)(?: address)?) ?['"<]?${ACCESS_KEY_ID_PATTERN}`,
  "i",
);

/** Whether an identity that is not verified is an access key id. */
export function hasKeyAsIdentity(text: string): boolean {
  return KEY_AS_IDENTITY.test(text);
}

const KEY_AS_IDENTITY = new RegExp(
  String.raw`check in region [A-Z0-9-]{5,30}: (?:[^ ]{1,320},? ){0,20}?<?${ACCESS_KEY_ID_PATTERN}`,
  "i",
);

/** Whether a greeting of SES, or one of its regional hosts, is named. */
export function namesGreeting(text: string): boolean {
  return /email-smtp|SimpleEmailService/i.test(text);
}

/** Whether a program or its platform ended what took too long, whatever that was. */
export function isOwnLimit(text: string): boolean {
  return OWN_LIMIT.test(text);
}

const OWN_LIMIT =
  /\bTask timed out after [\d.]+ seconds|\bWORKER TIMEOUT\b|Maximum execution time of \d+ seconds? exceeded/i;

/** Whether the sender is empty, as that of a bounce is. */
export function isOfBounce(text: string): boolean {
  return /MAIL FROM:? ?<>|from=<>/i.test(text);
}

/** Whether settings or an address ask for TLS from the first byte. */
export function asksForImplicitTls(text: string): boolean {
  return IMPLICIT.test(text);
}

const IMPLICIT =
  /(?<!\+)\b(?:ssl|smtps|tls):\/\/|\bSMTP_SSL\(|USE_SSL['"]?\]?\s{0,3}(?:=>|[=:])\s{0,3}['"]?(?:true|1|yes)|\bsecure['"]?: ?true|(?:smtpsecure|encryption|_ENCRYPTION)['"]?(?: ?=>? ?|: ?)['"]?ssl|ssl\.enable['"]?[=:] ?['"]?true|wrappermode ?= ?yes|SslOnConnect|ssl['"]?(?: ?=> ?|: ?)['"]?true|PROTOCOL ?= ?smtps\b|stream_socket_client\(\): SSL\b/i;

/** Whether settings ask for STARTTLS, in this word or by a name that has no other meaning. */
export function asksForStartTls(text: string): boolean {
  return START_TLS.test(text);
}

const START_TLS =
  /\bconnection type: starttls\b|\bEMAIL_USE_TLS['"]?\]?\s{0,3}(?:=>|[=:]|\s)\s{0,3}['"]?(?:true|1|yes)\b|starttls(?:_?(?:enabled?|required|auto))?['"\]]{0,2}\s{0,3}(?:=>|[=:])\s{0,3}['"]?(?:true|1|yes|on|always|required)\b|(?:encryption|security|secure|_tls|tls_mode|crypt\w{0,6})['"\]]{0,2}\s{0,3}(?:=>|[=:])\s{0,3}['"]?starttls\b|SecureSocketOptions\.StartTls\b(?!When)/i;

/** Whether a connection was never made. */
export function wasNeverConnected(text: string): boolean {
  return NEVER_CONNECTED.test(text) && !CONNECTED.test(text);
}

const NEVER_CONNECTED =
  /\bconnect (?:ETIMEDOUT|timed)|OpenTimeout|\bdial(?:ing)?\b|connect(?:ing)? to \S{1,200}?(?:\[[^\]]{1,45}\])?:\d+: |timed out connecting|failed to connect|could not connect: |unable to connect|connect\(2\)|createSocket|connect call|TcpTestSucceeded|\(110\)|errno 110\b|10060|did not properly respond|8007274C|Couldn't connect|connection timed out|execution expired|IO::Socket/i;

/** Exim's words for a server that it reached, before those of the system. */
const CONNECTED = /SMTP timeout after/;

/** Whether a connection was open for a while before it broke. */
export function brokeLater(text: string): boolean {
  return BROKE_LATER.test(text);
}

const BROKE_LATER =
  /\buser[ _]cancell?ed\b|\bwrite tcp\b|broken pipe|\bEPIPE\b|read tcp .{0,120}reset by peer|while sending|end of data/i;

/** Whether a line of a stack begins with the cause of an exception: in Java, in .NET, and in what Spring wraps around it. */
export function isCauseOfException(text: string): boolean {
  return CAUSED_BY.test(text);
}

const CAUSED_BY =
  /\b(?:Caused by|nested exception is|Suppressed|Inner exception|Failed message \d+)\b|^\W{0,8}--->|\bNext [\w\\]{1,80}Exception:/i;
