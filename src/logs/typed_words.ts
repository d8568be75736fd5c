/**
 * What people write about a failure in their own words, in a line or a few sentences and in several languages: `ses 535 after
 * rotating key`.
 *
 * Invariant: for a text that a person typed about mail. What the person did comes before what the server said, then a code,
 * then words that fit many causes.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";
import { ENGLISH_DEEDS, ENGLISH_SAID, ENGLISH_VAGUE, type EnglishCause } from "./english_causes.ts";
import { isEnglishThroughout } from "./english_clauses.ts";
import { englishCause } from "./english_reader.ts";
import { isSpokenWithoutFailure, spokenExactly, spokenVaguely } from "./spoken/spoken_meaning.ts";
import { DEEDS } from "./typed_deeds.ts";
import { SAID, VAGUE } from "./typed_phrases.ts";
import { typedLine } from "./typed_text.ts";
import { eitherOf, firstOf, withSpaces, words } from "./word_places.ts";
import { FAILURE } from "./word_stems.ts";

/** A code of a reply in a sentence: no number of messages, of seconds or of a version, and no port. */
const CODE =
  /(?<![\w.:\/-]|port )(4[25]\d|501|5[35]\d)(?![\w%:\/-]|\.\d|,\d| (?:e-?mails?|mails?|messages?|users?|recipients?|addresses|ms|milliseconds?|seconds?|minutes?|times|bytes|kb|mb|per|requests?|subscribers?|delivered|sent|passed|opened|clicks?)\b)/i;

/** That there was no trouble, in the words for it. */
const NO_TROUBLE =
  /\bno (?:rejects?|errors?|problems?|issues?|timeouts?)\b|without (?:any |a )?(?:problems?|errors?|issues?)|\bsin (?:\S+ )?(?:problemas?|errore?s?)\b|\bohne (?:probleme|fehler)|\bsans (?:probl[eè]me|erreur)|\bsem (?:problemas?|erros?)\b|\bsenza (?:problemi|errori)|\bбез (?:ошибок|проблем)|没有?(?:任何)?(?:问题|错误)|問題なく/gi;

/** That all is well, or that the text is a plan or a record, and not what went wrong. */
const NO_MATTER =
  /^\W*(?:fixed|solved|resolved)\b|\bfinally (?:sends?|sending|works?|working|fixed|solved|got it)\b|\b(?:thanks|thank you|thx|cheers) (?:all|everyone|everybody|guys|for the help)\b(?=.*)|\b(?:figured|sorted) (?:it|this|that) out\b|\bnever ?mind\b|\b(?:now|again) (?:sends?|sending|works?|working|goes out)\b|\beverything (?:works|sends|is fine)|\b(?:is|was|been|now|got) (?:solved|resolved|fixed|granted)\b|\bback to normal\b|\bclick\w* (?:on )?(?:the|a|our) link\b|\bon purpose\b|\bpay(?:ing)? for\b|\b(?:charged|billed) for\b|\bproblem solved|se resolvi[oó]|\bclosing (?:the|this) ticket|^\s*(?:todo|release notes|changelog|reminder|note to self)\b|ya funciona|est[aá] funcionando|fonctionne (?:maintenant|bien|[àa] nouveau)|partent bien|funktioniert (?:jetzt|wieder)|l[aä]uft wieder|теперь работает|ora funziona|好了|恢复正常|(?:解決|送れるように|できるように)(?:し|なり)ました|해결(?:됐|되었)/i;
const CONTRAST =
  /\b(?:but|however|except|although|only|yet|aber|mais|pero|mas|ma|ale|tapi)\b|但|可是|が、|하지만|지만|(?<=\s)но(?=\s)/i;

/** A general question in one sentence, about nothing of one's own. */
const GENERAL_QUESTION =
  /^(?!.*(?:\b(?:my|our|we|us|i|me|says?|said)\b|["“”]))[\s"'¿«]*(?:does|do|can|could|is|are|will|would|should|how|which|what|what['’]s|when)\b[^.!;:]{0,120}\?\s*$/i;

/** What a recipient's server says after SES accepted a message. */
const OF_RECIPIENT =
  /\bmailbox (?:is )?(?:not found|full|unavailable|unknown|does not exist)|\buser unknown\b|\bno such (?:user|mailbox|recipient)\b|\b(?:gmail|google|outlook(?:\.com)?|hotmail|yahoo|gmx|microsoft|exchange|office ?365|icloud|t-online|web\.de) (?:servers? )?(?:has |have |is |are )?(?:reject|block|bounc|refus|quarantin|defer|delay)|\b(?:blocked|rejected|deferred|filtered|bounced) by (?:gmail|google|outlook|hotmail|yahoo|gmx|microsoft|exchange|office ?365|icloud)\b|\brejected by (?:their|his|her|the (?:recipient|customer|client)(?:['’]s)?)\b/i;

/** The same as the last clause of a text, whatever was wrong before. */
const NO_MATTER_NOW =
  /\bbut (?:it|that|this|all|everything)(?:['’]s| is| has| was)? (?:\w+ )?(?:gone|fine|ok(?:ay)?|solved|resolved|fixed|over|works?|working)(?: (?:now|again))?\W*$/i;

interface Found {
  readonly id: FindingId;
  /** Where it begins in the text. */
  readonly at: number;
}

/** What a person says to have done that is the cause; undefined if there is nothing of it. */
export function typedDeed(text: string): Found | undefined {
  return typedIn(text, deedIn);
}

/** Words in a typed text that say more than a code: `ses throttled 454`. */
export function exactMeaning(text: string): Found | undefined {
  return typedIn(text, (line) => deedIn(line) ?? spokenExactly(line) ?? saidIn(line));
}

/** What the code in a typed text means, as `idOf` knows it. */
export function typedCode(text: string, idOf: (code: string) => FindingId | undefined): Found | undefined {
  return typedIn(text, (line) => codeIn(line, idOf));
}

/** What went wrong, in plain English. */
export function plainMeaning(text: string): Found | undefined {
  return typedIn(text, (line) => englishIn(ENGLISH_VAGUE, line));
}

/** Whether a person typed it, and it says that all is well, or asks how something is done: then no word in it is an error. */
export function saysNoFailure(text: string): boolean {
  const line = typedLine(text);
  return line !== undefined && (isNoMatter(line) || isQuestion(line) || isForeignWithoutFailure(line));
}

/** What a typed text means, and where in it; `idOf` knows what a code means. */
export function typedMeaning(text: string, idOf: (code: string) => FindingId | undefined): Found | undefined {
  return typedIn(
    text,
    (line) =>
      deedIn(line) ?? spokenExactly(line) ?? saidIn(line) ?? codeIn(line, idOf) ?? spokenVaguely(line) ?? vagueIn(line),
  );
}

let latest: { readonly text: string; readonly line: string | undefined } = { text: "", line: undefined };

/** What `find` finds in a text that a person typed about mail; a text is asked several times, and looked at once. */
function typedIn(text: string, find: (line: string) => Found | undefined): Found | undefined {
  if (latest.text !== text) latest = { text, line: lineOfTrouble(text) };
  return latest.line === undefined ? undefined : find(latest.line);
}

/** The line that a person typed, with spaces for what is no trouble in it; undefined if it is of none. */
function lineOfTrouble(text: string): string | undefined {
  const line = typedLine(text);
  if (line === undefined || isNoMatter(line) || isForeignWithoutFailure(line)) return undefined;
  return withSpaces(line, NO_TROUBLE);
}

/** A misspelt word of English may be one of another language. */
function isForeignWithoutFailure(line: string): boolean {
  return !isEnglishThroughout(line) && isSpokenWithoutFailure(line);
}

function isNoMatter(line: string): boolean {
  return NO_MATTER_NOW.test(line) || OF_RECIPIENT.test(line) || (NO_MATTER.test(line) && !CONTRAST.test(line));
}

function deedIn(line: string): Found | undefined {
  return inEnglish(ENGLISH_DEEDS, line) ?? firstOf(DEEDS, line);
}

function englishIn(causes: readonly EnglishCause[], line: string): Found | undefined {
  return inEnglish(causes, withoutQuestion(line));
}

function inEnglish(causes: readonly EnglishCause[], line: string): Found | undefined {
  const found = englishCause(causes, line);
  return found === undefined ? undefined : { id: found.cause[0], at: found.at };
}

/** Who asks how something is done has not heard anything from a server. */
function saidIn(line: string): Found | undefined {
  return englishIn(ENGLISH_SAID, line) ?? (isQuestion(line) ? undefined : firstOf(SAID, line));
}

function vagueIn(line: string): Found | undefined {
  return englishIn(ENGLISH_VAGUE, line) ?? (isQuestion(line) ? undefined : firstOf(VAGUE, line));
}

/** `line` with spaces for its first sentence, if that asks how something is done. */
function withoutQuestion(line: string): string {
  if (!isQuestion(line)) return line;
  const end = line.search(/\?(?=\s|$)/);
  return end < 0 ? "" : " ".repeat(end + 1) + line.slice(end + 1);
}

/** Whether the text asks how something is done, and not why it fails. */
function isQuestion(line: string): boolean {
  return SURE_QUESTION.test(line) || (GENERAL_QUESTION.test(line) && !CODE.test(line)) ||
    (QUESTION.test(line) && !CODE.test(line) && !WHAT_FAILED.test(line));
}

const SURE_QUESTION =
  /^[\s"'¿«]*(?:what (?:happens|would happen) (?:when|if)|is it (?:possible|allowed|safe|ok)|should (?:i|we) (?:use|pick|choose)|was (?:ist|sind|bedeutet)|qu['’]est-ce que|qu[eé] (?:es|significa)|o que [eé]|cos['’][eè]|wat (?:is|betekent)|co to|vad (?:[aä]r|betyder))\b|^[\s"']*что (?:такое|значит)/i;

const QUESTION =
  /^[\s"'¿«]*(?:max(?:imum)? [^.!]*\?\s*$|what|which ports?|which tls|how (?:do|does|can|to|much|many|long)|where|when (?:is|are|do|does|will|can|should)|is (?:it|there)|can (?:i|we|one)|does|do (?:i|we)|wie|welche|wo|comment|quels?|combien|o[uù]|c[oó]mo|cu[aá]nto|d[oó]nde|qu[eé]|dove|quali|как|какие|где|сколько|jak|gdzie|bagaimana|berapa|l[aà]m (?:sao|th[eế] n[aà]o)|nas[ıi]l|hur|hoe|hvordan|come (?:si|posso|faccio|chiedo|possiamo)|怎么|如何)(?![a-z])|\bnas[ıi]l\b|(?:方法(?:は|を教えて\S*)?|방법)[??。\s]*$/i;
const WHAT_FAILED = eitherOf(
  words(FAILURE),
  /block|reach|throttl|exceed|reject|refus|den(?:y|ied)|hang|clos|time|expire/i,
);

function codeIn(line: string, idOf: (code: string) => FindingId | undefined): Found | undefined {
  const code = CODE.exec(line);
  const id = idOf(code?.[1] ?? "");
  return code === null || id === undefined ? undefined : { id, at: code.index };
}
