/**
 * Replies of SES as people type them from memory: in another case, misspelt, abbreviated, cut, or with words left out.
 *
 * Invariant: for one typed line. Each of its words must be one of the reply's, or say nothing, so that the words of another
 * server are never read as these; the more of a reply is there, the better.
 * Source: the samples in `findings/ses_replies.ts`; only what is shorter than a reply is listed here.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";
import { SERVER_WORDS } from "../findings/ses_replies.ts";
import type { Signature } from "../findings/signature.ts";
import { nearest } from "../nearest.ts";

/** A reply that was meant, and where its words begin in the line. */
export interface Remembered {
  readonly id: FindingId;
  readonly at: number;
}

/** One reply: its code, the words that tell it from the others, and those that may be next to them. */
interface Reply {
  readonly id: FindingId;
  readonly code: string;
  readonly words: readonly string[];
  readonly extra: readonly string[];
}

function reply(id: FindingId, code: string, words: string, extra = ""): Reply {
  return { id, code, words: words.split(" "), extra: extra.split(" ") };
}

/** How people shorten replies, and other words for the same: none of it is a reply as a whole. */
const SHORTENED: readonly Reply[] = [
  reply("starttls-required", "530", "must issue starttls command", "first"),
  reply("sending-rate", "454", "throttling failure"),
  reply("tls-failed", "454", "tls not available temporary reason", "due"),
  reply("idle-timeout", "421", "timeout waiting data client"),
  reply("too-many-connections", "421", "many concurrent connections"),
  reply("message-refused", "554", "message rejected"),
  reply("identity-not-verified", "554", "identities failed check", "message rejected following region"),
  reply("mail-from-domain-invalid", "554", "mail domain not verified", "dns setup invalid"),
  reply("not-authorized-to-send", "554", "access denied"),
  reply(
    "not-authorized-to-send",
    "554",
    "user not authorized perform",
    "access denied sendrawemail sendemail resource",
  ),
  reply("tls-version", "554", "longer supports tls", "access denied connections"),
  reply("message-malformed", "554", "transaction failed"),
  reply("message-malformed", "554", "illegal header", "transaction failed"),
  reply("message-malformed", "554", "missing final domain", "transaction failed"),
  reply("message-malformed", "554", "configuration set not exist", "does"),
  reply("message-too-long", "552", "message large"),
  reply("message-too-long", "552", "message big"),
  reply("sender-invalid", "553", "invalid email address"),
  reply("recipient-invalid", "553", "address unknown"),
];

/** Words that say nothing about which reply it is. */
const FILLERS: ReadonlySet<string> = new Set([
  ..."a an the i we my is are was were be been has have this that it its as and".split(" "),
  ..."no to too for from of in at on by with when while".split(" "),
  ..."get gets got getting gives gave says saying returns returned".split(" "),
  ..."error errors err code status reply response answer smtp esmtp ses amazon aws server".split(" "),
]);

/** Characters of a head such as `Message rejected`, which many replies have in common. */
const LONGEST_HEAD = 24;

/** The reply that a sample of a signature is, if it is one with its code: what comes after a short head distinguishes it. */
function replyIn({ id }: Signature, sample: string): readonly Reply[] {
  const [, code, text = ""] = /^([45]\d\d) ((?:(?!\barn:|@).)+)$/.exec(sample) ?? [];
  if (code === undefined) return [];
  const [head = "", ...rest] = text.split(": ");
  const isHead = rest.length > 0 && head.length <= LONGEST_HEAD;
  const words = wordsOf(isHead ? rest.join(" ") : text);
  const distinct = words.filter((word, place) => words.indexOf(word) === place);
  return distinct.length < 2 ? [] : [{ id, code, words: distinct, extra: isHead ? wordsOf(head) : [] }];
}

/** The first of two that fit equally well counts. */
const REPLIES: readonly Reply[] = [
  ...SERVER_WORDS.flatMap((signature) => signature.seen.flatMap((sample) => replyIn(signature, sample))),
  ...SHORTENED,
];

/** Most words of such a line. */
const MOST_WORDS = 18;

/** The reply that `text` means; undefined if its words are not those of one. */
export function rememberedReply(text: string): Remembered | undefined {
  const line = text.trim();
  if (line.includes("\n") || MARKS_OF_RECORDS.test(line) || isOfAnother(line)) return undefined;
  const typed = wordsIn(line);
  if (typed.words.length === 0) return undefined;
  return wholeLine(text, line, typed) ?? quotedIn(text, line, typed);
}

/** The reply that a line is as a whole. */
function wholeLine(text: string, line: string, typed: Typed): Remembered | undefined {
  if (typed.words.length > MOST_WORDS) return undefined;
  const best = REPLIES
    .map((reply) => ({ reply, share: shareOf(reply, typed) }))
    .reduce((one, other) => other.share > one.share ? other : one);
  return best.share === 0 ? undefined : { id: best.reply.id, at: text.indexOf(line) + Math.max(0, typed.at) };
}

/** The reply that a sentence quotes in full after its code; the longest of them. */
function quotedIn(text: string, line: string, { code, at }: Typed): Remembered | undefined {
  const rest = code === undefined ? "" : line.slice(at + code.length);
  const after = /^[ :-]{1,3}[a-z]/i.test(rest) ? wordsOf(rest) : [];
  const [longest] = REPLIES
    .filter((reply) => reply.code === code && beginsWith(after, reply))
    .sort((one, other) => other.words.length - one.words.length);
  return longest === undefined ? undefined : { id: longest.id, at: text.indexOf(line) + at };
}

/** Whether the first of `typed` are the words of a reply, with or without its head. */
function beginsWith(typed: readonly string[], { words, extra }: Reply): boolean {
  const head = typed.findIndex((word) => !extra.includes(word));
  return [0, head].some((from) => words.every((word, place) => means(typed[from + place] ?? "", word, false)));
}

/**
 * Whether the line has what SES's replies do not: a status code of RFC 3463, or a second word for an error. Its own words with their
 * capitals are from memory all the same.
 */
function isOfAnother(line: string): boolean {
  return (ENHANCED_CODE.test(line) && !SES_IN_CAPITALS.test(line)) || /\b[45]\d\d Error: /.test(line);
}

const ENHANCED_CODE = /\b[45]\d\d\b\W{1,4}(?!4\.4\.2)[45]\.\d\.\d{1,3}\b/;
const SES_IN_CAPITALS = /Authentication Credentials Invalid/;

/** What no person types: marks of code and of records, a time, a name of a class. */
const MARKS_OF_RECORDS = /[<>{}[\]|=]|\d\d:\d\d|::|\w\(|[a-z]\.[a-z]|\w=\w|[A-Za-z](?:Error|Exception)\b/;

interface Typed {
  readonly words: readonly string[];
  readonly code: string | undefined;
  /** Where code or words begin. */
  readonly at: number;
}

const CODE = /\b(?:4[25]\d|5[035]\d)\b(?!\.\d)/;

/** The words of a line, in lower case; what holds digits or is an address or a quoted name is none. */
function wordsOf(line: string): readonly string[] {
  return line.toLowerCase()
    .replaceAll(/start[ -]tls/g, "starttls").replaceAll(/e-mail/g, "email").replaceAll(/username/g, "user name")
    .replaceAll(/\b(is|are|was|does|do|could|can|did|has|have)n['’]?t\b/g, "$1 not")
    .replaceAll(/'[^' ]{1,60}'(?=\W|$)/g, " ")
    .replaceAll(/\S*[@\d]\S*/g, (word) => word === "sigv2" ? word : " ")
    .split(/[^a-zà-ÿ0-9]+/)
    .filter((word) => word !== "" && !FILLERS.has(word));
}

/** The words of a line, and its code. */
function wordsIn(line: string): Typed {
  const code = CODE.exec(line);
  const words = wordsOf(line);
  return {
    words,
    code: code?.[0],
    at: code?.index ?? line.search(/\S/),
  };
}

/**
 * How much of `reply` the line has, up to about one; 0 if it is another one. With its code one word is enough; without it all must be there.
 */
function shareOf({ code, words, extra }: Reply, typed: Typed): number {
  const left = [...words];
  let isForeign = false;
  for (const [place, word] of typed.words.entries()) {
    const isLast = place === typed.words.length - 1;
    const index = left.findIndex((known) => means(word, known, isLast));
    if (index >= 0) left.splice(index, 1);
    else isForeign ||= ![...words, ...extra].some((known) => means(word, known, isLast));
  }
  const found = words.length - left.length;
  const needed = typed.code === code ? 1 : Math.max(3, words.length);
  if (isForeign || found < needed) return 0;
  // Of replies that are there as a whole, the longer is the more exact.
  return found / words.length + found / 100;
}

/** Letters from which on a word may be misspelt, and from which on it may be abbreviated. */
const MAY_BE_MISSPELT = 5;
const MAY_BE_SHORT = 3;

/** Whether `typed` is `known`, misspelt, abbreviated, in another form, or, as the last word, cut. */
function means(typed: string, known: string, isLast: boolean): boolean {
  if (typed === known) return true;
  if (known.startsWith(typed)) return isLast || typed.length >= MAY_BE_SHORT;
  if (typed[0] !== known[0]) return false;
  const stems = [stem(typed), stem(known)] as const;
  if (stems[0].length > MAY_BE_SHORT && stems[0] === stems[1]) return true;
  return typed.length >= MAY_BE_MISSPELT && known.length >= MAY_BE_MISSPELT && nearest(typed, [known]) !== undefined;
}

function stem(word: string): string {
  return word.replace(/(?:ies|ied|ing|ion|ed|es|s|e|y)$/, "");
}
