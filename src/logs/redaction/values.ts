/**
 * What follows the name of a secret: through operators, brackets, tags and quotes to the value, and to its end.
 *
 * Invariant: the end is that of this value; what comes after it stays. Every pattern is sticky and reads on from a place.
 * @module
 */

import { isGiven, isGivenOrToken, isLikePassword, isMadeUp } from "./made_up.ts";
import { isNameOfThing, isOrdinary, isSaid, isStandIn } from "./ordinary.ts";
import type { Label } from "./labels.ts";
import { type Tie, TIES } from "./ties.ts";
import { REFERENCE } from "./words.ts";

/** A piece of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value, whether it is in quotation marks, and how it is tied. */
interface Value extends Span {
  readonly tie: Tie;
  readonly isQuoted: boolean;
}

/** Characters after a name that are looked at: what is quoted and has no end there goes on to the end of the text. */
const REACH = 1000;

/** The value of `label` in `text`, without its quotation marks; undefined if there is none, or it is no secret. */
export function valueOf(text: string, label: Label): Span | undefined {
  // What comes after the end of an element is the next one.
  if (/<\/[\w:.-]*$/.test(text.slice(Math.max(0, label.start - 60), label.start))) return undefined;
  const near = text.slice(0, label.end + REACH);
  const found = secretAfter(near, label);
  return found?.end === near.length ? { ...found, end: text.length } : found;
}

function secretAfter(text: string, label: Label): Span | undefined {
  let reference: Value | undefined;
  for (const tie of TIES) {
    const found = valueBy(tie, text, label);
    if (found === undefined) continue;
    const whole = withContinuation(text, found);
    const value = text.slice(whole.start, whole.end);
    if (isSecret(value, found, label, text)) return whole;
    if (REFERENCE.test(value) || (!found.isQuoted && isStandIn(value, false))) reference ??= found;
  }
  return reference === undefined ? undefined : afterReference(text, reference);
}

/** `${SMTP_PASSWORD} # hunter2000`, `${?SMTP_PASSWORD} "hunter2000"`: what comes after a reference, or after a note. */
const AFTER_REFERENCE = /["'`]?[})\]]{0,2},? ?(?:#|\/\/|;|--|\/\*|\|\||\?\?|\?:|or\b|else\b)? ?["'`]?([^\s"'`]{8,80})/y;

function afterReference(text: string, reference: Value): Span | undefined {
  AFTER_REFERENCE.lastIndex = reference.end;
  const value = AFTER_REFERENCE.exec(text)?.[1] ?? "";
  const end = AFTER_REFERENCE.lastIndex;
  return isLikePassword(value) ? { start: end - value.length, end } : undefined;
}

/** `"one" + "two"`: a value in several pieces. */
const CONTINUATION = /["'`] ?(?:\.|\+|&|\|\|) ?(?:"[^"]{0,200}|'[^']{0,200}|`[^`]{0,200})/y;

function withContinuation(text: string, value: Value): Span {
  CONTINUATION.lastIndex = value.end;
  while (value.isQuoted && CONTINUATION.test(text)) value = { ...value, end: CONTINUATION.lastIndex };
  return value;
}

/** What may be the value of `label`, if it is tied to it in this way. */
function valueBy([tie, pattern]: (typeof TIES)[number], text: string, label: Label): Value | undefined {
  pattern.lastIndex = label.end;
  if (!pattern.test(text)) return undefined;
  if (tie === "argument" && text[label.end] !== "(" && !isInCall(text, label.start)) return undefined;
  if (text[label.end + 1] === "|" && isInTemplate(text, label.start)) return undefined;
  const value = valueAt(text, pattern.lastIndex, tie);
  return value !== undefined && value.end > value.start ? value : undefined;
}

/** `{{ .Values.smtp.password | b64enc }}`: what comes after the bar is a filter. */
function isInTemplate(text: string, start: number): boolean {
  return /\{\{[^{}]*$/.test(text.slice(Math.max(0, start - 80), start));
}

/** Whether the name, in quotation marks, is an argument of a call: `props.put("`. */
function isInCall(text: string, start: number): boolean {
  return /[\w\])][( ]\(?\s?(?:["'][^"']{0,60}["'] ?, ?|[\w.]{1,40} ?, ?){0,2}["'`][\w.$#:[=*-]{0,60}$/.test(
    text.slice(Math.max(0, start - 160), start),
  );
}

/** What may come between the tie and the value: tags, a type, a call around it: `string(8) "`, `new Secret("`, `b'`. */
const WRAPPER =
  /(?:\*\* ?|<\/?[a-z]{1,10}> ?){0,3}(?:(?:\[ ?|\{ ?["']?(?:S|_|text|data|plain|(?:inline_?)?string\w{0,5}|value)["']? ?(?::|=>|=) ?|(?:Just|Some|Right|Ok) ?\(?)(?=["'`]))?(?:\(\w{1,20}\) (?=[("]))?(?:\(len=\d{1,6}\) )?(?:!{1,2}[\w:/.-]{1,40} (?=["'`]))?(?:0x[0-9a-f]{1,16} (?=["']))?(?:""(?=")|''(?='))?(?:\[ ?(?:null|nil|None|"[^"]{0,60}"|'[^']{0,60}') ?, ?(?=["']))?(?:(?:pure|return|(?:fn ?)?\(\) ?[=-]>|lambda ?:) ?(?=["'`]))?(?:(?:string|text|bytes) (?=["'`])|<<(?=["\w])|RAW\(|q[qw]?\s?[({[|\/](?=\S)|(?:new )?[\w.:!&*@[\]$]{0,40}\([^()"']{0,12}\)? ?(?=["'`])|(?:[bBuUrRfFNL@$]{1,2}|\(\w+\)) ?(?=["'`])|\()?/y;

const QUOTES: Readonly<Record<string, string>> = {
  ...{ '"': '"', "'": "'", "`": "`", "“": "”", "„": "“", "«": "»", "「": "」", "‘": "’", "【": "】", "『": "』" },
};

/** A call that only fetches a secret from elsewhere. */
const INDIRECT = /(?:env|secret|lookup|config|vault|get|read|input|file|load|resolve|param)\w*\($/i;

/** A record about a secret, which begins with what it is called: `"accessKey":{"status":"Active"`. */
const OBJECT = /^\{\s?["']?(?:status|state|user\w{0,4}|name|id|arn|type|enabled|created\w{0,4})["']?\s?:/i;

function valueAt(text: string, from: number, tie: Tie): Value | undefined {
  WRAPPER.lastIndex = from;
  const wrapper = WRAPPER.exec(text)?.[0] ?? "";
  if (INDIRECT.test(wrapper)) return undefined;
  const start = from + wrapper.length;
  if (OBJECT.test(text.slice(start, start + 40))) return undefined;
  const close = QUOTES[text[start] ?? ""];
  if (close !== undefined) return { start: start + 1, end: endOfQuoted(text, start, close), tie, isQuoted: true };
  if (tie === "argument" || tie === "quoted") return undefined;
  if (tie === "tagged") return { start, end: endOfTagged(text, start), tie, isQuoted: false };
  return { start, end: endOfBare(text, start), tie, isQuoted: false };
}

/** A mark closes the value only if the text goes on as it does after a value; what was unescaped is no end. */
function endOfQuoted(text: string, open: number, close: string): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (
      (text[at] === close || (close === "`" && text[at] === "'")) &&
      (close > "~" || /^(?:$|[\s,;:)\]}>.|\\/"'&+!?<」]|\w=)/.test(text.slice(at + 1, at + 3)))
    ) return at;
  }
  return text.length;
}

function endOfTagged(text: string, start: number): number {
  const close = text.slice(start - 6, start) === "CDATA[" ? /\]\]>|$/ : /<\/|<[a-z!]|$/i;
  return start + (close.exec(text.slice(start))?.index ?? 0);
}

/** App passwords in four groups of four; words that are a value together; all up to what cannot be a part of it. */
const GROUPS = /[a-z]{4}([ -])[a-z]{4}\1[a-z]{4}\1[a-z]{4}(?![a-z])/y;
const PHRASE = /\p{Ll}{2,20}(?: \p{Ll}{2,20}){2,8}(?=$|[.,;"'<)])/uy;
const IN_BRACKETS = /<[A-Za-z][\w ]{1,40}>/y;
const BARE = /[^\s"'<]*(?:["'<](?![\s,;)\]}>.]|$|\/)[^\s"'<]*)*/y;
/** A delimiter with something after it that is not this value: another name, a quotation mark, a space, the end. */
const NEXT =
  /[,;&](?=(?:[A-Z]?[a-z]{2,20}(?:[A-Z_.-]?[a-z]{1,20}){0,4}|[A-Z_]{3,40})["']?=|["']|$)|[,;|]$|[)\]}]+[.,;:]*$/;

function endOfBare(text: string, start: number): number {
  GROUPS.lastIndex = start;
  if (GROUPS.test(text)) return GROUPS.lastIndex;
  PHRASE.lastIndex = start;
  const phrase = PHRASE.exec(text)?.[0];
  if (phrase !== undefined && !isProse(phrase)) return start + phrase.length;
  IN_BRACKETS.lastIndex = start;
  if (IN_BRACKETS.test(text)) return IN_BRACKETS.lastIndex;
  BARE.lastIndex = start;
  const bare = BARE.exec(text)?.[0] ?? "";
  if (/^(?:&|!!?)[\w/.:-]+$/.test(bare)) return start + bare.length + afterAnchor(text.slice(start + bare.length));
  if (/^[,;&][a-z][a-z_]{2,}=/.test(bare)) return start;
  const next = NEXT.exec(bare)?.index ?? bare.length;
  // A letter or two before a delimiter are no value: the delimiter is a part of it.
  return start + (next < 3 ? bare.length : next);
}

/** The length of what follows an anchor or a tag of YAML in `text`, which may be a password too. */
function afterAnchor(text: string): number {
  const value = /^ [^\s"',]+/.exec(text)?.[0] ?? "";
  return value === "" || NO_VALUE.test(value.trim()) || isSaid(value.trim()) ? 0 : value.length;
}

function isSecret(value: string, found: Value, label: Label, text: string): boolean {
  // arn:aws:secretsmanager:…:secret:prod/smtp-Ab1Cd2, credentials of role arn:aws:iam::…
  if (
    /\barn:$/.test(text.slice(0, found.start)) ||
    /\b(?:SHA-?\d{0,3}|MD5|hash) of (?:the |given )?$/i.test(text.slice(0, label.start))
  ) return false;
  if (/\barn:aws[^\s"']{0,120}$/.test(text.slice(Math.max(0, label.start - 140), label.start))) return false;
  if (/^[a-z]{4}([ -])[a-z]{4}\1[a-z]{4}\1[a-z]{4}$/.test(value)) return !value.split(/[ -]/).every(isSaid);
  const isOther = isStandIn(value, found.isQuoted) || isProse(value) || NO_VALUE.test(value);
  if (/^[[({<\])}>.,:;|"'`]*$/.test(value)) return false;
  return !isOther && isTied(value, found, label, text);
}

/** A reply of a server, a length, an exception. */
export const NO_VALUE: RegExp = /^[245]\d\d(?: |$)|^\d{1,6} (?:bytes?|char(?:acter)?s)\b|^[\w.$]*(?:Exception|Error)\b/;

/** Whether what is tied to a name in this way is its value. */
function isTied(value: string, found: Value, label: Label, text: string): boolean {
  const { tie, isQuoted } = found;
  switch (tie) {
    case "tagged":
    case "argument":
      return true;
    case "assigned":
      return !isOrdinaryAfter(value, found, label, text);
    case "quoted":
      return !label.isWeak || !isAnything(value, label, text);
    case "told":
    case "listed":
    case "called":
    case "begun":
      return isGivenAfter(value, found, label, text);
    case "stated":
      return isQuoted || isStated(value);
    case "next":
      return isNext(value, isQuoted, label, text);
    default:
      return tie satisfies never;
  }
}

/** Whether what is tied by a weaker tie looks like a password. */
function isGivenAfter(value: string, found: Value, label: Label, text: string): boolean {
  if (found.tie === "told") return !label.isWeak && isLikePassword(value.trim());
  const isPassword = isTokenPlace(found, label, text) ? isGivenOrToken(value) : isGiven(value);
  return isPassword && isPlaceOfGiven(value, found, label, text);
}

function isStated(value: string): boolean {
  return !isOrdinary(value) || /^[a-z]+[-_]\d{3,}$/i.test(value) || isTwoWords(value);
}

/** Two words that are a password, and say nothing of one: `blue-horse`, but not `case-sensitive`. */
function isTwoWords(value: string): boolean {
  return /^\p{L}{4,}[-_]\p{L}{4,}$/u.test(value) && !value.split(/[-_]/).some(isSaid) &&
    !/^(?:case|time|auto|user|multi|well|write|self|host)|(?:ed|ing|ble|ive|only|time|less|free|known|safe|type)$/i
      .test(value);
}

/** In brackets it is an id: rotate_password[0c3f8ddc-…]. */
function isTokenPlace({ tie }: Value, label: Label, text: string): boolean {
  return tie === "listed" && !label.isWeak && text[label.end] !== "[";
}

/** What may come after `secret` and `token`: words, and names of things. */
function isAnything(value: string, label: Label, text: string): boolean {
  return isOrdinary(value) || (isThing(label, text) && isNameOfThing(value));
}

/** Not in a path, and not after words that say something else of a secret. */
function isPlaceOfGiven(value: string, { tie, start }: Value, label: Label, text: string): boolean {
  if (tie === "begun") return label.start === 0;
  if (tie === "listed") {
    const isNamed = text[label.end] === "/" && isThing(label, text);
    return !/[\\/]/.test(text[label.start - 1] ?? "") && !value.includes("/") && !isNamed;
  }
  return !label.isWeak && isCalled(text.slice(label.end, start));
}

/** Whether all words between a name and its value only say what it is for. */
function isCalled(between: string): boolean {
  const words = between.match(/[\p{L}'’@.-]+/gu) ?? [];
  return words.every((word) => /^(?:smtp|imap|pop3?|ses|e?mail|api|app|ftp|contains)$/i.test(word) || !isSaid(word));
}

/** Whether `value` says something of the secret: `incorrect`, `must be at least 8 characters`. */
function isProse(value: string): boolean {
  const words = value.slice(0, REACH / 4).trim().split(/\s+/);
  return words.filter(isSaid).length * 2 > words.length;
}

/** `Invalid password : local database`, `volume "smtp-secret" : references`: a colon in a sentence. */
function isProseColon(text: string, start: number, between: string): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return /^"? : $/.test(between) && /\b(?:invalid|incorrect|wrong|bad|expired|missing) $|[a-z] "$/i.test(before);
}

/** `Unexpected token: x`, `PASS: TestSend`, `pass: 3` are no assignments. */
function isOrdinaryAfter(value: string, found: Value, { start, end, isWeak }: Label, text: string): boolean {
  if (isProseColon(text, start, text.slice(end, found.start))) return isOrdinary(value);
  const isSpaced = /^["']?: /.test(text.slice(end, end + 3));
  const name = text.slice(start, end);
  if (COUNT.test(value) && isCounted(name, isWeak, text.slice(found.end, found.end + 6))) return true;
  if (isOrdinary(value) && isBesideName(found, end, text)) return true;
  if (isSpaced && isFieldAfter(value, name)) return true;
  if (found.isQuoted || !isSpaced) return false;
  return (isWeak || name === "PASS") && isOrdinary(value);
}

const COUNT = /^\d{1,6}(?:\.\d+)?(?:m?s|%)?[,;]?$/;

/** `token: 3`, `pass: 12ms`, `password: 44 bytes` */
function isCounted(name: string, isWeak: boolean, after: string): boolean {
  return isWeak || /^pass$/i.test(name) || /^ (?:bytes?|char)/.test(after);
}

/** `Cookie: lang=en`, `token: error="lookup failed"`, `token: expires_in=3600`, `PASS: TestSend1`: another name. */
function isFieldAfter(value: string, name: string): boolean {
  if (name === "PASS" && /^Test\w*$/.test(value)) return true;
  return /^[a-z_]{2,20}=(?:["']|\d+[,;]?$)/.test(value) ||
    (/cookie$/i.test(name) && /^[\w.-]+=[\p{L}\d._-]{0,7}$/u.test(value));
}

/** `secret.data.password | base64`: a command, a filter; `(no password): text`: what comes after the brackets. */
function isBesideName({ start, end }: Value, endOfName: number, text: string): boolean {
  const isPiped = /^["'})]{0,4} \| $/.test(text.slice(endOfName, start));
  return text[endOfName] === ")" || (isPiped && !/^ ?[|│]/.test(text.slice(end, end + 2)));
}

/** Before the name: the beginning of a line, a netrc entry, a shell that sets a variable. */
const BEFORE_NEXT =
  /(?:^ ?|[\n>|] ?|\b(?:machine|login|account|user|host|account default) \S+ |\b(?:ENV|SetEnv|setenv|export|set(?: -\w+)*) )$/;

const OPTION = /(?:^|\s)--?(?:[\w-]+-)?$/;

/** Secrets and credentials are also things that have a name: in Kubernetes, at AWS, in Jenkins. */
function isThing({ start, end }: Label, text: string): boolean {
  return /^(?:secret|credential)s?$/i.test(text.slice(start, end));
}

/** What goes on after a name and is no value: a delimiter, the next name with its value. */
const NO_NEXT = /^[=:,;.)\]}>|]|^[A-Za-z][A-Za-z_.-]+=(?!=|$)/;
const NEXT_NAME = /^[A-Za-z][A-Za-z_.-]+:(?!$)/;

function isNextName(value: string): boolean {
  if (/[#!%^*~$]/.test(value) || isMadeUp(value)) return false;
  const name = NEXT_NAME.exec(value)?.[0];
  return NO_NEXT.test(value) || (name !== undefined && isOrdinary(value.slice(name.length)));
}

function isFile(value: string): boolean {
  return value.includes("/") && (isOrdinary(value) || /^[\w.@/-]+\.[a-z]{1,5}$/.test(value));
}

const SHORTEST_WEAK = 8;

/** A word that merely follows is a value where nothing else could: in files of `name value`, or if it is no word. */
function isNext(value: string, isQuoted: boolean, label: Label, text: string): boolean {
  if (isQuoted) return false;
  // BadCredentials, InvalidToken: what comes next is about an error.
  if (/^(?:bad|invalid|wrong|incorrect|missing)\p{Lu}/iu.test(text.slice(label.start, label.end))) return false;
  const before = text.slice(Math.max(0, label.start - 80), label.start);
  const isOption = OPTION.test(before);
  if (label.isWeak) return isWeakNext(value, isOption, label, text);
  if (/^--?[a-z]+(?:-[a-z]+)*[)"']*$/.test(value)) return false;
  if (isOption) return !/^--[a-z]|^-[a-z]{1,3}$/i.test(value);
  // A file: PASS src/mail.test.ts.
  if (isNextName(value) || isFile(value)) return false;
  if (!isOrdinary(value) && value.length >= 6) return true;
  // A file has names in ASCII; in a sentence words follow.
  const isName = /^[!-~]+$/.test(text.slice(label.start, label.end));
  return isName && /^[^-<$([{A-Z]/.test(value) && isEntry(before, text.slice(label.end + 1 + value.length));
}

/** After `token`, `secret` and the like many words may come, and names of things. */
function isWeakNext(value: string, isOption: boolean, label: Label, text: string): boolean {
  return value.length >= SHORTEST_WEAK && !isAnything(value, label, text) && (isOption || /\d/.test(value));
}

/** Whether between `before` and `after` are a name and its value in a file of such. */
function isEntry(before: string, after: string): boolean {
  const isLast = /^(?:$|["'\n]|\s(?:#|machine|host|account|port|from)\b)/.test(after);
  return BEFORE_NEXT.test(before) && (isLast || /(?:login \S+ |ENV |etenv |SetEnv )$/.test(before));
}
