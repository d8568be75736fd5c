/**
 * The general words of an error, which are worth an answer where they are all that was given: a bare code, `Invalid login`.
 *
 * Invariant: read in a short text only, after everything else found nothing in it, and never where the text speaks of another
 * server, protocol, port or service.
 * @module
 */

import { namesAnother, namesAnotherService, namesSes, speaksOfMail } from "../findings/endpoint_mentions.ts";
import type { FindingId } from "../findings/finding.ts";
import { onOneLine } from "./unescape.ts";
import { looseMeaning } from "./loose_words.ts";
import { withoutChain, withoutHead } from "./lone_words.ts";
import { withoutNonErrors, withoutQuotedErrors } from "./quoted_errors.ts";
import { meaningOfCode, replyIn } from "./reply.ts";
import { LOCALIZED_WORDS } from "./signatures/localized_errors.ts";
import { rememberedReply } from "./remembered_replies.ts";
import { spokenSurely } from "./spoken/spoken_meaning.ts";
import { isOwnLimit } from "./telling_words.ts";
import { isAboutOtherMatter, isTypedAboutSes } from "./typed_text.ts";
import { exactMeaning, plainMeaning, saysNoFailure, typedCode, typedDeed, typedMeaning } from "./typed_words.ts";
import { firstOf } from "./word_places.ts";

/** What general words mean, and where they are: the line from 0, and the place in it. */
export interface GeneralMeaning {
  readonly id: FindingId;
  /** The line, from 0. */
  readonly line: number;
  /** Where the words begin in it. */
  readonly at: number;
  /** Whether they are the whole answer of a server that the text names as SES. */
  readonly isReply: boolean;
}

/** Words that may be next to a bare code. */
const BESIDE_CODE = String
  .raw`(?:(?:an?|the|smtps?|e?mail|ses|amazon|aws|server|client|errors?|err|codes?|status|reply|replies|response|returned|returns|gets?|got|getting|gives?|failed|fails|failure|with|from|by|auth|authentication|login|is|was|exception|message|sending|send|to|what|does|mean|says?|said|i|we|my|why|[\w.]*(?:exception|error))\b|[^\p{L}\p{N}\s]|\s)*`;
const BARE_CODE = new RegExp(String.raw`^${BESIDE_CODE}\b(?<code>[45]\d\d)\b${BESIDE_CODE}$`, "iu");
/** A code that mail words call a code, a reply or a status. */
const CALLED_CODE =
  /\b(?:smtp(?: (?:error|reply|status|response|code))*|(?:error|reply|status|response)(?: code)?|code|server (?:returned|replied|said|responded(?: with)?))['":=( ]{0,3}(?<code>4[25]\d|5[035]\d)\b(?!\.\d)/i;

/** What each code of SES means where nothing but the code is known. */
const MEANING_OF_CODE: Readonly<Record<string, FindingId>> = {
  "421": "service-unavailable",
  "451": "service-unavailable",
  "454": "temporary-auth-failure",
  "500": "protocol-error",
  "501": "sender-invalid",
  "503": "protocol-error",
  "504": "auth-not-offered",
  "530": "client-never-authenticated",
  "534": "credentials-invalid",
  "535": "credentials-invalid",
  "538": "starttls-required",
  "550": "message-refused",
  "552": "message-too-long",
  "553": "sender-invalid",
  "554": "message-refused",
};

const WORDS: readonly (readonly [FindingId, RegExp])[] = [
  [
    "client-never-authenticated",
    /(?:client|sender|user) (?:is |was )?not authenticated|no (?:password|credentials) (?:given|specified|configured)|auth(?:entication)? (?:is )?required/i,
  ],
  [
    "credentials-invalid",
    /\bEAUTH\b|\binvalid login\b(?! (?:credentials|attempt|token))|\b(?:smtp )?auth(?:entication)? (?:failed|failure|error|unsuccessful|rejected)|could not authenticate|failed to authenticate|unable to authenticate|bad (?:username|user name|credentials)|(?:invalid|wrong|incorrect) (?:credentials|login|password|username|user name)|login (?:failed|denied)/i,
  ],
  [
    "connection-refused",
    /(?<!(?:mail|message|address|sender|recipient|login|password|authentication)s? (?:was |is |were |got )?)\brefused\b/i,
  ],
  [
    "dns-failed",
    /\b(?:getaddrinfo|nxdomain|unknown host|host ?name (?:not|could not))|\bhost or service not provided/i,
  ],
  [
    "connection-timeout",
    /(?<![.=]|\b(?:recommended|default|best|good|ideal|sensible) )\btimed?[ -]?out\b(?!=|-\w|\s*: \d+ \(sec\))|\btiming out\b|\bno (?:answer|response) from (?:the )?server/i,
  ],
  [
    "certificate-untrusted",
    /\b(?:untrusted|self[- ]signed|unverified) certificate|certificate (?:error|problem|not trusted|verif)/i,
  ],
  ["not-smtp", /^\W*(?:nil\s)?invalid server (?:reply|response)\W*$/i],
  ["password-broke-url", /\binvalid SMTP URL\b|\(3\) URL using bad\/illegal format/i],
  ["message-too-long", /^\W*message (?:is )?too (?:long|large)\W*$/i],
  ["tls-mode-mismatch", /\b2?465\b.{0,20}\{(?:error, ?)?:?closed\b|\bunknown protocol\b|wrong (?:ssl )?version/i],
  [
    "tls-failed",
    /\b(?:ssl|tls)\b(?!\)?: ?No)[^,;]{0,30}(?:error|fail|handshake)|handshake (?:failed|failure|error)|STARTTLS (?:failed|error)/i,
  ],
  [
    "connection-closed",
    /\b(?:connection|socket)\b.{0,20}\b(?:closed|lost|reset|dropped)|^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d )?\W*(?:unexpected )?EOF\W*$|[:=] ?"?EOF\b"?|\bEOF:$|\bend of file\b|broken pipe/i,
  ],
  [
    "connection-failed",
    /(?:could not|cannot|can't|couldn't|unable to|failed to) (?:connect|open (?:a )?(?:connection|socket))|connection to (?:the )?(?:server|host)\b.{0,100}\bfailed|socket is not connected|connection (?:failed|error|could not)/i,
  ],
  ["message-refused", /(?:\(8\)|:) Weird server reply\W*$/i],
  ["message-refused", /(?:message|mail|e-?mail) (?:was )?(?:rejected|refused|not accepted)|data not accepted/i],
];

/** A status code of RFC 3463 after a reply code, which SES does not send. */
const ENHANCED_CODE =
  /\b[45][0-5]\d\b\W{1,4}(?!4\.4\.2)[45]\.\d{1,2}\.\d{1,3}\b(?!\.\d)|["':] ?[45]\.[0-7]\.\d{1,3} (?=[A-Za-z<])/;

/** A client's words about a reply to AUTH, which only mail servers send with such a code. */
const REPLY_TO_LOGIN = /\b(?:response|reply)\b.{0,20}\b53[0458]\b.{0,10}\bAUTH\b/;

/** SES accepted the message: `TLS handshake` and `Connection closed` of that dialogue are its course, and no error. */
const ACCEPTED = /\b250 Ok [0-9a-f]{16}-[0-9a-f-]{36}-\d{6}\b/i;

/** Most words of a text that does not speak of mail: in a longer one these words may mean something else. */
const MOST_WORDS = 40;

/** Cyrus SASL warns about the table of a server's own users, which a client does not read. */
const OWN_TABLE = /.*\bunable to open Berkeley db \S*sasldb.*/g;

/** What the general words in `whole` mean; undefined if there are none, or if something speaks against SES. */
export function generalMeaning(whole: string): GeneralMeaning | undefined {
  const text = withoutNonErrors(whole.replaceAll(OWN_TABLE, ""));
  const lines = text.split("\n").map(onOneLine);
  if (namesSes(text)) {
    const found = firstIn(lines, replyOf);
    if (found !== undefined) return { ...found, isReply: true };
  } else if (isAboutAnother(text) && !isTypedAboutSes(text)) return undefined;
  if (ENHANCED_CODE.test(text)) return undefined;
  const isMail = namesSes(text) || speaksOfMail(text) || REPLY_TO_LOGIN.test(text);
  if (!isMail && text.split(/\s+/).length > MOST_WORDS) return undefined;
  const idOf = (code: string): FindingId | undefined => MEANING_OF_CODE[code];
  const found = firstIn(lines, (line) => firstOf(LOCALIZED_WORDS, line)) ??
    meaningOfWhole(text, exactMeaning(text) ?? typedCode(text, idOf) ?? plainMeaning(text)) ??
    meaningOfLine(lines, isMail, ACCEPTED.test(text) || saysNoFailure(text)) ??
    meaningOfWhole(text, typedMeaning(text, idOf));
  const known = found ?? (saysNoFailure(text) ? undefined : looseMeaningIn(text, lines));
  return known === undefined ? undefined : { ...known, isReply: false };
}

/** What an error speaks of in a text that names a host of SES and that no reply of success is in. */
function looseMeaningIn(text: string, lines: readonly string[]): InLine | undefined {
  if (!HOST_OF_SES.test(text) || ACCEPTED.test(text)) return undefined;
  return firstIn(lines, (line) => namesAnotherService(line) ? undefined : looseMeaning(line));
}

const HOST_OF_SES = /email-smtp[.-]|mail-manager-smtp\.|SimpleEmailService-/i;

type InLine = Found & { readonly line: number };

/** The line in `text` of what was found in it as a whole, and its place there. */
function meaningOfWhole(text: string, found: Found | undefined): InLine | undefined {
  if (found === undefined) return undefined;
  const before = text.slice(0, found.at).split("\n");
  return { id: found.id, line: before.length - 1, at: before.at(-1)?.length ?? 0 };
}

/** A code, or else the words of an error, on the first line that has them. */
function meaningOfLine(lines: readonly string[], isMail: boolean, isWell: boolean): InLine | undefined {
  return firstIn(lines, (line) => codeIn(line, isMail)) ??
    (isWell ? undefined : firstIn(lines, (line) => wordsIn(line, isMail)));
}

/**
 * The reply of SES that a person typed from memory; undefined if there is none, or if another server or service is named. Why a
 * message was refused may be in other words of the person.
 */
export function typedReply(text: string): GeneralMeaning | undefined {
  if (isAboutAnother(text)) return undefined;
  const found = rememberedReply(text);
  if (found?.id === "message-refused") {
    const said = ownWords(text);
    if (said !== undefined) return said;
  }
  return found === undefined ? undefined : { ...found, line: 0, isReply: false };
}

/** What a person says to have done that is the cause, whatever the words of client and server beside it mean. */
export function ownDeed(text: string): GeneralMeaning | undefined {
  if (!namesSes(text) && isAboutAnother(text) && !isTypedAboutSes(text)) return undefined;
  const found = meaningOfWhole(text, typedDeed(withoutQuotedErrors(text)) ?? firstOf(SETTINGS, text));
  return found === undefined ? undefined : { ...found, isReply: false };
}

/** What a person's words say exactly, in a text in which a client's words say only that it failed. */
export function ownWords(text: string): GeneralMeaning | undefined {
  if (!namesSes(text) && isAboutAnother(text) && !isTypedAboutSes(text)) return undefined;
  const found = meaningOfWhole(text, exactMeaning(text));
  return found === undefined ? undefined : { ...found, isReply: false };
}

/** Settings in a text that are the cause. */
const SETTINGS: readonly (readonly [FindingId, RegExp])[] = [
  // The console of SES gives such a name to the user of IAM, next to the user name for SMTP.
  ["username-not-access-key", /(?<![a-z])user(?:_?name)?\b['"\]]{0,3} ?(?:=>?|:|is|was|as) ?['"]?ses-smtp-user[.-]\d/i],
  [
    "placeholder",
    /(?:smtp|mail|ses)\w*(?:user|name|login|pass|pw)\w*['"\])]{0,3} ?(?:=>?|:|is|was) ?['"]?(?:<?your[_-]?(?:smtp|ses|aws|user|pass|secret|key)\w*|change[_-]?me|replace[_-]?me|placeholder)\b/i,
  ],
  [
    "placeholder",
    /(?<![a-z])(?:your|my)[_-](?:(?:ses|aws|smtp|e?mail|iam)[_-]){0,3}(?:user[_-]?name|user|login|pass(?:word|wd)?|pwd|secret|access[_-]key|key[_-]id|credentials?)\b|(?<![a-z])(?:user|user_?name|login|pass|password|passwd)['"\])]{0,3} ?(?:=>?|:) ?['"]?(?:<?your[_ -](?:smtp|ses|aws|user|pass|secret|key)\w*|change[_-]?me|replace[_-]?me)\b/i,
  ],
  // A variable of another name fills the password in.
  [
    "raw-secret-as-password",
    /(?<!aws_?)pass(?:word|wd)?['"\])]{0,3} ?(?:=>?|:) ?['"]?(?:\$\{?|env\(['"]?|os\.environ\S{0,6}|process\.env\.|(?:var|local|data|aws_iam_access_key)\.[\w.]{0,60}?|%\(?)(?:\w{0,20}_)?secret(?:_?access)?_?key\b/i,
  ],
];

function isAboutAnother(text: string): boolean {
  return namesAnother(text.replaceAll("\n", " ")) || namesAnotherService(text) || isAboutOtherMatter(text);
}

type Found = Pick<GeneralMeaning, "id" | "at">;

function firstIn(
  lines: readonly string[],
  find: (line: string) => Found | undefined,
): InLine | undefined {
  for (const [line, text] of lines.entries()) {
    const found = find(text);
    if (found !== undefined) return { ...found, line };
  }
  return undefined;
}

function replyOf(line: string): Found | undefined {
  const reply = replyIn(line);
  return reply === undefined ? undefined : { id: reply.id, at: reply.at };
}

function codeIn(line: string, isMail: boolean): Found | undefined {
  const found = BARE_CODE.exec(withoutHead(line)) ?? (isMail ? CALLED_CODE.exec(line) : null);
  const code = found?.groups?.["code"];
  if (found === null || code === undefined) return undefined;
  const id = MEANING_OF_CODE[code] ?? (isMail ? meaningOfCode(code, line) : undefined);
  return id === undefined ? undefined : { id, at: found.index + found[0].indexOf(code) };
}

function wordsIn(line: string, isMail: boolean): Found | undefined {
  if (isOwnLimit(line)) return undefined;
  const message = isMail ? withoutHead(line) : shortMessage(line);
  const general = message === undefined ? undefined : firstOf(WORDS, message);
  return general ?? (isMail ? spokenSurely(line) : undefined);
}

/** Most words of a line that is about nothing but its error. */
const MOST_WORDS_ALONE = 4;

/** Without a word of mail, only a line that is about nothing else: with its prefixes, or else without them. */
function shortMessage(line: string): string | undefined {
  return [withoutHead(line), withoutChain(line)].find((text) => text.trim().split(/\s+/).length <= MOST_WORDS_ALONE);
}
