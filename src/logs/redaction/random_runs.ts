/**
 * What looks like a secret by itself: the known beginnings of keys and tokens, and characters that chance has put together.
 *
 * Invariant: words, however they are written together, are not chance; a place that is known for something else (a path, a
 * host, an id, a hash) is believed as long as no whole key fits into it. Linear in the text.
 * @module
 */

import { appPasswordsIn, areLettersOfWords } from "./chance_letters.ts";
import { isGiven } from "./made_up.ts";
import type { Span } from "./values.ts";
import { PIECE } from "./words.ts";

/** Keys and tokens that their makers let begin in a way of their own. */
const KNOWN: RegExp = new RegExp(
  [
    String.raw`SG\.[\w-]{8,}\.[\w-]{8,}`,
    String.raw`x(?:keysib|smtpsib)-[\w-]{16,}`,
    String.raw`key-[0-9a-f]{20,}|[0-9a-f]{32}-us\d{1,2}(?!\w)`,
    String.raw`re_(?=\w{0,80}[A-Z])(?=\w{0,80}(?:\d|[a-z][A-Z]))\w{12,}`,
    String
      .raw`(?:gh[pousr]|glpat|npm|hf|dckr_pat|shp(?:at|ss|ca|pa)|lin_api|glsa|sntrys|figd|ntn|mlsn|dop_v1|pscale_tkn)[_.-][\w.-]{16,}`,
    String.raw`github_pat_\w{20,}`,
    String.raw`xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{10,}`,
    String.raw`(?:[srp]k|whsec)_(?:(?:live|test)_|(?=\w{0,80}\d))[A-Za-z0-9]{16,}`,
    String.raw`api-[0-9A-F]{32}|NRAK-[A-Z0-9]{27}`,
    String.raw`sk-(?:ant-|proj-|or-)?[\w-]{20,}`,
    String.raw`AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{16,}|1\/\/0[\w-]{20,}`,
    String
      .raw`hv[sbr]\.[\w-]{16,}|pypi-[\w-]{16,}|dapi[0-9a-f]{24,}|md-[\w-]{18,}|PMAK-[\w-]{20,}|EAAC[A-Za-z0-9]{20,}`,
    String.raw`eyJ[\w-]{8,}(?:\.[\w-]*){0,4}`,
    String.raw`AGE-SECRET-KEY-1[A-Z0-9]{20,}`,
    String
      .raw`-----BEGIN [A-Z ]*PRIVATE KEY-----(?=[^A-Za-z0-9+/]{0,40}[A-Za-z0-9+/]{4})[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?`,
    String.raw`\$(?:2[abxy]|[156]|y|argon2\w*|apr1)\$[\w./$,=+-]{8,}`,
    String.raw`\{(?:S?SHA\d*|SMD5|CRYPT|PLAIN|CLEARTEXT|[A-Z]+-?CRYPT|CRAM-MD5|SCRAM-SHA-\d+)\}[^\s"'<,;]{4,}`,
    String.raw`hooks\.slack\.com/services/[\w/]+|webhook\.office\.com/webhookb2/[\w@/-]+`,
    String.raw`discord(?:app)?\.com/api/webhooks/[\w/-]+|api\.telegram\.org/bot[\w:-]+`,
  ].map((source) => `(?<![A-Za-z0-9])(?:${source})`).join("|"),
  "g",
);

/** Characters of base64, also for URLs, also percent-encoded. */
const RUN = /[A-Za-z0-9+/_%-]{12,}={0,2}/g;
const LONGEST = 4096;

/** All of it in `text`; `hasKeyId`: an access key id is there, whose secret may be near. */
export function randomRunsIn(text: string, hasKeyId: boolean): readonly Span[] {
  const known = [...text.matchAll(KNOWN)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const runs = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const spans = secretsInRun(run.slice(0, LONGEST), text, index, hasKeyId);
    return spans.map(({ start, end }) => ({ start: index + start, end: index + end }));
  });
  return [...known, ...runs, ...appPasswordsIn(text), ...paddedIn(text), ...payloadsIn(text), ...encodedIn(text)];
}

/** Words of a header in a mail: `=?UTF-8?B?…?=` (RFC 2047). */
function isEncodedWord(run: string, before: string, after: string): boolean {
  return /=\?[\w-]{1,20}\?[Bb]\?$/.test(before) && /^={0,2}\?=/.test(after) && isText(run);
}

function isText(run: string): boolean {
  try {
    return !/[^\P{C}\s]/u.test(UTF8.decode(Uint8Array.fromBase64(run)));
  } catch {
    return false;
  }
}

/** A key of AWS has 40 characters, a password of SES 44: what has room for one is looked at wherever it is. */
const WHOLE_KEY = 36;
const SHORT = 20;
const SHORTEST = 16;

/** `AKIA` and `ASIA` in base64, at the three alignments: what is sent at a login begins so. */
const KEY_ID_IN_BASE64 = /QUtJQ|EFLSU|BS0lB|QVNJQ|EFTSU|BU0lB/;

/** The name of a resource of AWS, up to the kind of it. */
const IN_ARN = /\barn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:\d*:(?:[\w-]*:)?$/;
/** A resource: kinds in lower case, each with an id that no key fits into. */
const RESOURCE = /^(?:[a-z][a-z-]{2,20}\/)?(?:[\w-]{1,35}\/[a-z][a-z-]{2,20}\/)*[\w-]{1,35}$/;

/** The hash of a public key, of a file for a browser; a symbol of a compiler. */
function isHashOrSymbol(run: string, before: string): boolean {
  return /(?:SHA\d+:|sha\d+-)$/.test(before) || /^sha\d+-|^_Z[A-Z\d]|^\/dev\/\w/.test(run);
}

/** Whether what is around `run` shows that no key is in it, however long it is. */
function isNoKey(run: string, before: string, after: string): boolean {
  return isHashOrSymbol(run, before) || (IN_ARN.test(before) && RESOURCE.test(run)) ||
    isEncodedWord(run, before, after);
}

/** What of `run`, which begins at `index`, is a secret: all of it, or parts of a path. */
function secretsInRun(run: string, text: string, index: number, hasKeyId: boolean): readonly Span[] {
  const before = text.slice(Math.max(0, index - 60), index);
  const whole = [{ start: 0, end: run.length }];
  const after = text.slice(index + run.length, index + run.length + 40);
  if (isNoKey(run, before, after)) return [];
  if (KEY_ID_IN_BASE64.test(run)) return whole;
  if (hasRoomForKey(run, before, after, hasKeyId)) return whole;
  if (run.length < SHORTEST || isKnownPlace(run, before, after)) return [];
  const parts = [...run.matchAll(/[^/%_-]+/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const random = parts.filter(({ start, end }) => {
    const part = run.slice(start, end);
    return hasChance(part, SHORT, 2.5) || (part.length >= SHORTEST && hasChance(part, SHORTEST, 2));
  });
  return random.length > 0 && isPathOfWords(run, random) ? random : random.length > 0 ? whole : [];
}

const MOST_PARTS = 5;

/** Whether a whole key may be in `run`. */
function hasRoomForKey(run: string, before: string, after: string, hasKeyId: boolean): boolean {
  // A key for URLs has a hyphen in 64 characters; an id has one between its parts.
  const parts = run.split("-");
  if (areWords(run) || (parts.length > MOST_PARTS && parts.every((part) => part.length < WHOLE_KEY))) return false;
  const isKeyLong = run.length === 40 || run.length === 44;
  const mean = hasKeyId ? 4.2 : isKeyLong ? 3.8 : 3.3;
  const own = withoutNames(run);
  const isKey = hasChance(own, WHOLE_KEY, mean) || (isKeyLong && own.length === run.length && hasFewCapitals(run));
  return isKey && !isHash(run, before, after);
}

/** Whether `run` is put together of words of three letters or more, and numbers: `mail/php8/Auth/Smtp/Failed`. */
function areWords(run: string): boolean {
  if (/^[A-Za-z]+(?:[-_][A-Za-z]+)*(?:\/[A-Za-z]+(?:[-_][A-Za-z]+)*)+$/.test(run) && areLettersOfWords(run)) {
    return true;
  }
  return (run.match(PIECE) ?? []).every((piece) => piece.length > 2 || /\d/.test(piece)) && /[a-z]{3}/.test(run);
}

/** One key in ten thousand has few capitals, among many digits; hexadecimal has none. */
function hasFewCapitals(run: string): boolean {
  const pieces = run.match(PIECE) ?? [];
  return /^(?=(?:.*\d){4})(?=(?:.*[A-Z]){2})(?=(?:.*[g-z]){4})[A-Za-z0-9+/]+=?$/.test(run) &&
    run.length / pieces.length < 2.4;
}

/** `run` without the folders that it begins with, and without what the roles of single sign-on are called. */
function withoutNames(run: string): string {
  return run.replace(/(?:^|\/)acme-challenge\/[\w-]+/, "").replace(
    /^(?:\/(?:[a-z]{3,20}\/){2,8}|(?:[a-z]{3,20}(?:[-_][a-z]{2,20}){0,4}\/){2,8})/,
    "",
  ).replace(
    /AWSReservedSSO_\w{1,80}_[0-9a-f]{16}/,
    "",
  )
    .replace(/(?<![A-Za-z0-9])[0-9a-f]{32,}(?![A-Za-z0-9])/, "")
    // What CloudFormation adds to a name.
    .replace(/(?:[A-Za-z]{3,}[/-]){2,}[A-Za-z]{3,}-[A-Z0-9]{12,13}$/, "");
}

/** Names of hashes, signatures, public keys and ids that are longer than a key. */
const HASH =
  /(?:\b(?:h1|integrity|md5|crc32c|sha-?\d+|digest|etag|fingerprint|checksum|x-amz-(?:id-2|cf-id)|x-[\w-]{2,60}-(?:id|info|source|state)|request[ -]id|[\w-]{1,40}-verification|boundary|receipthandle|messageid|content-md5|sec-websocket-\w{1,10})["']?(?:[ :=]{1,3}|, ?["']value["']: ?)(?:W\/)?["'(]?|(?:^|; ?| )bh=|; ?(?:b|p)=|\bTXT "(?:[\w.-]{1,40}[:=])?|\b(?:DNSKEY|DS|SSHFP|TLSA) (?:\d{1,5} ){2,3}|\bevent(?:_id)?["']?[ :=]{1,3}["']?\$|acme-challenge\/|\b(?:ssh|ecdsa)-[\w-]{2,40} |(?:::|\bfeedback-id: ?)1\.[a-z0-9-]{1,30}\.|\[\.\.\.\])$/i;

/** What a message is called, whose id may have the length of a key. */
const MESSAGE_ID = /\b(?:message-id|references|in-reply-to|msgid)["']?[=:] ?<$/i;

/** What a public key is called. */
const PUBLIC_KEY = /\b(?:peer|public[ _-]?key|pubkey)["']?[ :=]{1,3}["']?$/i;

function isPublicKey(run: string, before: string): boolean {
  // In DER, or as SSH writes it, it begins with what it is.
  const isTold = /^(?:MFkw|MCow|MCsw|MHYw|MEkw|MII[BC]|AAAA)/.test(run) || (run.length === 44 && run.endsWith("="));
  return isTold && PUBLIC_KEY.test(before);
}

/** Whether a run that a key would fit into is at the place of a hash or an id of that length, and has not the length of a key. */
function isHash(run: string, before: string, after: string): boolean {
  const isAddressed = /^@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}>/.test(after);
  if (isAddressed && MESSAGE_ID.test(before)) return true;
  if ((run.length === 40 || run.length === 44) && !run.endsWith("=")) return false;
  if (isPublicKey(run, before)) return true;
  const isMessageId = /(?:\bid|msgid|references|in-reply-to)["']?[=:] ?<[\w.+-]{0,20}$/i.test(before) &&
    /^[\w.+=-]{0,60}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}>/.test(after);
  return isMessageId || HASH.test(before);
}

/** Whether all of `run` but its `random` parts are folders that are called something. */
function isPathOfWords(run: string, random: readonly Span[]): boolean {
  const rest = random.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), run);
  const folders = rest.split("/").filter((folder) => folder !== "");
  return folders.length > 1 && folders.every((folder) => /^[a-z]+(?:[-_][a-z]+)*$/.test(folder));
}

/**
 * Whether somewhere in `run` are `length` characters that chance has put together: letters of both cases and digits, in pieces
 * of fewer than `mean` characters, where words have five.
 */
function hasChance(run: string, length: number, mean: number): boolean {
  if (run.length < length) return false;
  const begins = new Uint8Array(run.length + 1);
  for (const { index } of run.matchAll(PIECE)) begins[index] = 1;
  const window = { pieces: 0, upper: 0, lower: 0, digits: 0 };
  const count = (at: number, by: number): void => {
    const character = run[at] ?? "";
    window.pieces += (begins[at] ?? 0) * by;
    if (character >= "a" && character <= "z") window.lower += by;
    else if (character >= "A" && character <= "Z") window.upper += by;
    else if (character >= "0" && character <= "9") window.digits += by;
  };
  for (let end = 0; end < run.length; end++) {
    count(end, 1);
    if (end >= length) count(end - length, -1);
    if (end + 1 >= length && isChance(window, length, mean)) return true;
  }
  return false;
}

interface Window {
  readonly pieces: number;
  readonly upper: number;
  readonly lower: number;
  readonly digits: number;
}

function isChance({ pieces, upper, lower, digits }: Window, length: number, mean: number): boolean {
  // What base64 makes of capitals has few lower-case letters.
  const isMixed = length >= WHOLE_KEY
    ? upper >= length / 8 && lower >= 2 && lower + digits >= length / 8
    : upper >= length / 8 && lower >= length / 8 && digits >= 2;
  return isMixed && (upper + lower + digits) / pieces < mean;
}

/** What ids are called. */
const ID =
  /(?:\b\w{0,20}(?:id|uuid|guid|trace|span|request|etag|hash|digest|nonce|accessor|fingerprint|job|task|batch|lease|thread|ticket|build|commit|rev|serial|cursor|ray|sess|session|boundary|selector|queued as|cid|sid|id-2)["']?\s?[=:]?\s?["'<[(]?|SimpleEmailService\S* (?:\S+ )?|\b\w+\/\S* )$/i;

/** What comes before something else than a secret: the name of an id, a host, a path. */
const BEFORE_OTHER: readonly RegExp[] = [ID, /SimpleEmailService/, /[\w)]\.$|[\\/@#]$|\?[Bb]\?$/];
/** What comes after: the host of an address, a domain, the type of a file. */
const AFTER_OTHER: readonly RegExp[] = [
  /^[\w.+=-]{0,40}@[\w-]+[.>]/,
  /^\.[a-z][\w-]*\.[a-z]/i,
  /^\.\w{1,5}\b/,
  /^\\/,
  // What Google ends its replies with.
  /^[\w.-]* - gsmtp/,
  // A room of Matrix.
  /^:[a-z][\w-]*\.[a-z]/,
];
/** What it is itself: a path, a symbol of a compiler, an id. */
const OTHER: readonly RegExp[] = [
  /^\//,
  /^_(?:ZN|R)|^nonce-|acme-challenge\//,
  /^[A-Za-z]+(?:\/[\w.-]+){2,}$/,
  // Ids of Stripe, Twilio and IAM.
  /^(?:evt|pi|cus|req|ch|in|sub|prod|price|pm|seti|txn|acct|msg|thread|run|file|call|resp|org|usr|user|dpl|prj|dep|proj|team|sess|inv|mem|acc|room|conv|asst|step|batch)_[A-Za-z0-9]+$/,
  /^(?:run|ws|cv|sv|plan|apply|cost|pol|varset|org|team)-[A-Za-z0-9]{16}$/,
  /^[A-Z]{2}[0-9a-f]{32}$/,
  /^A(?:IDA|ROA|IPA|NPA|NVA|GPA|PKA|SCA)[A-Z2-7]{16,17}$/,
];

/** Whether a run of fewer characters than a key has is at a place that is known for something else. */
function isKnownPlace(run: string, before: string, after: string): boolean {
  const isInBrackets = /[<(]$/.test(before) && /^[>)]/.test(after);
  const isQueueId = /[\])\d]: $/.test(before) && /^:/.test(after);
  return isInBrackets || isQueueId || isPublicKey(run, before) || HASH.test(before) ||
    BEFORE_OTHER.some((pattern) => pattern.test(before)) ||
    AFTER_OTHER.some((pattern) => pattern.test(after)) || OTHER.some((pattern) => pattern.test(run));
}

/** A short text that ends like base64 and is base64 of something that can be read, such as `bWU6eA==`. */
function paddedIn(text: string): readonly Span[] {
  // Words of a header in a mail are `=?UTF-8?B?…?=` (RFC 2047).
  return [...text.matchAll(/(?<![A-Za-z0-9+/=]|\?[Bb]\?)[A-Za-z0-9+/]{2,}={1,2}(?![\w"'<[(=>])/g)]
    .filter(({ 0: run }) => run.length % 4 === 0 && isReadable(run))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** What a client sends at AUTH PLAIN: base64 of two names and a password, with NUL between them (RFC 4616). */
function payloadsIn(text: string): readonly Span[] {
  return [...text.matchAll(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{11,1024}={0,2}(?![A-Za-z0-9+/=])/g)]
    .filter(({ 0: run }) => run.length % 4 === 0 && isPlainPayload(run))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** Base64 without an end of its own, in which there is what looks like a password: `WmVicmE3Mzc2`. */
function encodedIn(text: string): readonly Span[] {
  return [...text.matchAll(/(?<![A-Za-z0-9+/=_-]|\?[Bb]\?)[A-Za-z0-9+/]{12,280}(?![A-Za-z0-9+/=_-])/g)]
    .filter(({ 0: run }) => run.length % 4 === 0 && !areWords(run) && isGiven(decoded(run)))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The text that `run` is base64 of; nothing if it is none that can be read. */
function decoded(run: string): string {
  const bytes = Uint8Array.fromBase64(run);
  return bytes.every((byte) => byte > 0x20 && byte < 0x7f) ? String.fromCharCode(...bytes) : "";
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function isPlainPayload(run: string): boolean {
  // NUL at the beginning, or anywhere else in the first half: `A` for its zero bits. Most words have no such letters.
  if (!run.includes("A")) return false;
  try {
    const bytes = Uint8Array.fromBase64(run);
    if (bytes.filter((byte) => byte === 0).length !== 2 || bytes.some((byte) => byte > 0 && byte < 0x20)) return false;
    return UTF8.decode(bytes) !== "";
  } catch {
    return false;
  }
}

function isReadable(run: string): boolean {
  if (/^[a-z]+=+$|^[A-Z]?[a-z]+=+$|^[A-Z]+=+$/.test(run)) return false;
  try {
    return Uint8Array.fromBase64(run).every((byte) => byte < 0x7f);
  } catch {
    return false;
  }
}
