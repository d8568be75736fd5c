/**
 * Hides what may be a secret in a line that is about to be quoted.
 *
 * Invariant: hide too much rather than too little. Whatever has 40 characters of base64 or more in a row is hidden without
 * exception; below that, words, paths and numbers stay readable.
 * @module
 */

const HIDDEN = "[secret]";
const KEY_ID = "[access key id]";

/** `text`, which must be on one line and free of escapes, without anything that may be a secret or an access key id. */
export function masked(text: string): string {
  return RULES.reduce((left, [pattern, replace]) => left.replaceAll(pattern, replace), text);
}

type Rule = readonly [pattern: RegExp, replace: (...groups: string[]) => string];

/** A value in quotation marks, or all up to the next blank. */
const VALUE = String.raw`(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\S+)`;

const RULES: readonly Rule[] = [
  // scheme://user:password@host, where the password may hold anything but a blank; and one that was cut before its @.
  [/\b([a-z][a-z0-9+.-]{0,30}:\/\/)(\S*)@/gi, (_, scheme) => `${scheme}${HIDDEN}@`],
  [
    /\b((?:smtps?|ses|sendmail)(?:\+\w{1,10})?:\/\/)(?!\[secret\]|[^\s\/:@]*\.[^\s\/:@]*:\d{1,5}(?:[\/?]\S*)?[,;)\]'"]*(?:\s|$))([^\s\/:@]*:\S+)/gi,
    (_, scheme) => `${scheme}${HIDDEN}`,
  ],
  // What is left of such a password in the messages of those who tried to read it.
  [/(invalid port ")[^"]*"?|(integer value as )'?[^']*'?/gi, (_, port = "", value = "") => `${port}${value}${HIDDEN}`],
  // password=…, "pass": "…", --password …, -ap …
  [
    new RegExp(
      String
        .raw`([\w.-]{0,40}(?:pass(?:word|wd|phrase)?|pwd|secret(?:[ _-]?(?:access[ _-]?)?key)?)["'\]]{0,2} ?(?:=>|[:=]) ?)${VALUE}`,
      "gi",
    ),
    (_, name) => `${name}${HIDDEN}`,
  ],
  [
    new RegExp(String.raw`((?<!\S)--?[\w-]{0,40}pass(?:word|wd|phrase)? )${VALUE}`, "gi"),
    (_, option) => `${option}${HIDDEN}`,
  ],
  [new RegExp(String.raw`((?<!\S)-(?:ap|xp) )${VALUE}`, "g"), (_, option) => `${option}${HIDDEN}`],
  [/((?<!\S)(?:-u|-U|--user|--proxy-user)[ =]?["']?)[^\s:"']*:\S*/g, (_, option) => `${option}${HIDDEN}`],
  // login("name", "password"), PlainAuth("", …)
  [/\b(\w{0,30}(?:login|auth|authenticate|credentials?)\()(?=[^)]*["'])[^\n]*["']/gi, (_, call) => `${call}${HIDDEN}`],
  // What a client sends: behind AUTH PLAIN and AUTH LOGIN, and behind the challenges of AUTH LOGIN.
  [
    /((?:AUTH|auth) (?:PLAIN|LOGIN|plain|login) )(?!(?:PLAIN|LOGIN|[a-z]{2,})(?![A-Za-z0-9+\/=]))[A-Za-z0-9+\/]+=*/g,
    (_, command) => `${command}${HIDDEN}`,
  ],
  [
    /(\b334[ -][^\s"'<>]*["']?(?: (?:[<>~=-]{1,4}|C:|S:|CLIENT -> SERVER:|send:))* ["']?)(?!\d{3}\b|<)[^\s"'<>]+/g,
    (_, challenge) => `${challenge}${HIDDEN}`,
  ],
  // Access key ids, with a password behind a colon.
  [/(?:AKIA|ASIA)[A-Z0-9]{12,}|\b(?:akia|asia)[a-z0-9]{12,}/g, () => KEY_ID],
  [/(\[access key id\]["']? ?[:,\/] ?["']?)(?!\d{1,5}[,;)\]'"]*(?:\s|$))\S+/g, (_, id) => `${id}${HIDDEN}`],
  [/(?:[A-Za-z0-9+\/]|%2[BbFf]|%3[Dd])+(?:={1,2}(?![\w"'<\[(]))?/g, (run) => isHarmless(run) ? run : HIDDEN],
];

const LONGEST_WORD = 15;
const SHORTEST_KEY = 40;

/** Whether a run of the characters of base64 is a word, a number, a name of a class, or a path. */
function isHarmless(run: string): boolean {
  if (run.length <= LONGEST_WORD) return !run.endsWith("=") || !isPadded(run);
  if (run.length >= SHORTEST_KEY) return false;
  return HARMLESS.some((pattern) => pattern.test(run));
}

const HARMLESS: readonly RegExp[] = [
  /^(?:\d+|[0-9a-f]+|[0-9A-F]+|[a-z]{1,24})$/,
  // AuthenticationFailedException, NoRouteToHostException
  /^[A-Z]{0,6}[a-z]{2,}(?:[A-Z]{1,6}[a-z]{2,})*$/,
  /^[A-Z][A-Za-z]{2,25}(?:Exception|Error)$|^InvalidClientTokenId$|^CaUsedAsEndEntity$/,
  // /usr/lib/python3/smtplib, com/a/answer/166852
  /^\/?(?:(?:[A-Za-z][a-z]{0,14}\d{0,2}|\d{1,8})\/)+(?:[A-Za-z][a-z]{0,14}\d{0,2}|\d{1,8})?$/,
];

/** Whether a short text that ends like base64 is base64 of something that can be read. */
function isPadded(run: string): boolean {
  if (run.includes("%")) return true;
  if (run.length % 4 !== 0) return false;
  const bytes = Uint8Array.fromBase64(run);
  return bytes.every((byte) => byte < 0x7f);
}
