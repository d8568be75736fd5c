/**
 * Secrets at a place that is known without a name: what a client sends at a login, options of commands, user information in
 * URLs, lines of password maps.
 *
 * Invariant: a row a place; the first group is what stays before the secret, the second is the secret. Every repetition has a
 * bound or cannot overlap with the next.
 * @module
 */

import { isOrdinary, isSaid, isStandIn } from "./ordinary.ts";
import type { Span } from "./values.ts";

/** Whether what was found at a place is a secret after all. */
type Test = (value: string) => boolean;

const always: Test = () => true;
const isNoWord: Test = (value) => !isSaid(value.replace(/[.,:;]+$/, "")) && !isStandIn(value, false);
const isNothingOrdinary: Test = (value) => isNoWord(value) && !isOrdinary(value);

const isNoPlainWord: Test = (value) =>
  isNoWord(value) && !/^[\p{L}-]+$|^[A-Za-z_]+=(?!=|$)|^(?:realm|charset|error|scope|title)=/u.test(value);

const PLACES: readonly (readonly [pattern: RegExp, test: Test])[] = [
  // scheme://user:password@host; the password may hold anything but a space. Without a colon it may be a name: git@.
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)([^\s\/?#@"'<>]*:[^\s\/?#"'<>]*)@/gi, always],
  [
    /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)([^\s\/?#@:"'<>]+)@/gi,
    (value) => !isOrdinary(value) || /^[0-9a-f]{16,}$/i.test(value),
  ],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)([^\s\/:@]{1,80}:(?!\d{1,5}(?:[\/?]|$))[^\s@]*(?:@[^\s@]*){0,2})@/gi, always],
  // In a URL of a mail program there is no other @ but that before the host.
  [/(\b(?:smtps?|submissions?|ses|sendmail)(?:\+\w{1,10})?:\/\/)([^\s:@]{1,80}:[^\s"'<>]*)@/gi, always],
  // One that was cut before its @.
  [
    /(\b(?:smtps?|submissions?|ses|sendmail)(?:\+\w{1,10})?:\/\/)(?!\[|[^\s\/:@]*\.[^\s\/:@]*:\d{1,5}(?:[\/?]\S*)?[,;)\]'"]*(?:\s|$))([^\s\/:@]*:[^\s@]+)(?!\S*@)/gi,
    always,
  ],
  [/(invalid port ")([^"]*)/gi, (value) => !/^:?\d*$/.test(value)],
  [/(integer value as '?)([^']*)/gi, always],
  // What a client sends: after AUTH PLAIN and AUTH LOGIN, and after the challenges of AUTH LOGIN.
  [
    /((?:AUTH|auth|AUTHENTICATE) (?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|NTLM|plain|login|xoauth2) )(?!(?:PLAIN|LOGIN|XOAUTH2|CRAM|NTLM|DIGEST|[a-z]{2,})(?![A-Za-z0-9+\/=]))([A-Za-z0-9+\/]+=*)/g,
    always,
  ],
  [
    /(\b334[ -][^\s"'<>]*["']?(?: (?:[<>~=-]{1,4}|C:|S:|CLIENT -> SERVER:|send:))* ["']?)(?!\d{3}\b|<)([^\s"'<>]+)/g,
    isNoWord,
  ],
  [
    /((?:^|[\s>:"'])PASS )(\S+)(?=$|["'<\s\\])/g,
    (value) => isNoWord(value) && !/[./(]|^Test/.test(value) && value.length > 3,
  ],
  [/((?:^|[>:] ?|\b[A-Za-z]{0,4}\d{1,6} )LOGIN "?[^\s"]{1,80}"? )("[^"]+"|[^\s"]+)/g, isNoWord],
  [/(\b(?:Bearer|bearer|Basic|basic|Negotiate|NTLM|Digest) )([A-Za-z0-9._~+\/=-]{6,})/g, isNoPlainWord],
  [
    /(\b(?:Authorization|Proxy-Authorization)["']?(?: ?[:=]>? ?)["']?(?:[A-Z][\w-]{2,20} )?)([^\s"',]{6,})/gi,
    isNoPlainWord,
  ],
  [/(\b(?:Set-)?Cookie: ?[\w.-]{1,40}=)([^\s;"']{6,})/gi, always],
  // curl -u user:password, swaks -ap password, sshpass -p password, smbclient user%password.
  [/((?<!\S)(?:-u|-U|--user|--proxy-user|-xu)[ =]?["']?[^\s:"'%]{0,80}[:%])([^\s"']+)/g, always],
  [/((?<!\S)-(?:ap|xp) )("[^"]*"|'[^']*'|\S+)/g, always],
  [/(\bsshpass -p ?)("[^"]*"|'[^']*'|\S+)/g, always],
  [/(\bpass:)([^\s"']{4,})(?= |$)/g, isNothingOrdinary],
  // host user:password, as in Postfix's sasl_passwd; [host]:587 user:password.
  [/((?:^|[\s"'>|])\[[\w.-]{1,100}\](?::[\w-]{1,12})?\s+[^\s:"'=]{1,80}:)(?!\/\/)([^\s"']+)/g, isNoWord],
  [
    /((?:^|["'>|] ?)@?(?:[\w-]{1,63}\.){1,8}[a-z]{2,12}(?::[\w-]{1,12})?\s+[^\s:"'=\[\]]{1,80}:)(?!\/\/)([^\s"']+)(?=["']?$|["'] )/gi,
    isNoWord,
  ],
  // Sendmail's AuthInfo, and Exim's client_send.
  [/((?:^|\s)"?P[:=])([^\s"]{3,})(?=["\s]|$)/g, isNothingOrdinary],
  [/(\bclient_send = (?:[^\s:^]* ?[:^] ?){1,2}[^\s:^]{1,80} ?[:^] ?)([^\s:^"']+)/g, always],
  [
    /(\b(?:credentials?|creds|auth|userpass)["']? ?(?:=|: ) ?["']?[^\s:"'\/=,]{2,60}:)(?!\/\/|\d+\b)([^\s"',;)]+)/gi,
    isNothingOrdinary,
  ],
  // IDENTIFIED BY 'password'
  [/(\bIDENTIFIED (?:WITH \S+ )?BY (?:PASSWORD )?["'])([^"']+)/gi, always],
];

/** A call that logs in: its arguments are a user name and a password. */
const LOGIN_CALL =
  /\b\w{0,30}(?:login|auth|authenticate|credentials?|authentication)\(\s?(?=[^()]{0,200}["'])((?:[^()"']{0,40}(?:"[^"]{0,200}"|'[^']{0,200}'))+)/gi;

/** The secrets of `text` at such places. */
export function sentSecretsIn(text: string): readonly Span[] {
  const found = PLACES.flatMap(([pattern, test]) =>
    [...text.matchAll(pattern)].flatMap(({ 1: before = "", 2: value = "", index }) => {
      const start = index + before.length;
      return value !== "" && test(value) ? [{ start, end: start + value.length }] : [];
    })
  );
  const calls = [...text.matchAll(LOGIN_CALL)].flatMap(({ 0: { length }, 1: values = "", index }) => {
    const end = index + length;
    const isPair = (values.match(/"[^"]*"|'[^']*'/g) ?? []).length > 1;
    return isPair ? [{ start: end - values.length, end }] : [];
  });
  return [...found, ...calls];
}
