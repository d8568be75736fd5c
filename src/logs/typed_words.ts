/**
 * What people write about a failure in their own words, in one line and in several languages: `ses 535 after rotating key`.
 *
 * Invariant: for one short line that is about mail, after everything else found nothing in it. The first row that fits counts.
 * @module
 */

import { speaksOfMail } from "../findings/endpoint_mentions.ts";
import type { FindingId } from "../findings/finding.ts";
import { CONNECTION_FAILED, HOW_IT_FAILED, LOGIN_FAILED } from "./word_stems.ts";

/** Most words of a line that a person types. */
const MOST_WORDS = 16;

const ABOUT_MAIL =
  /\b535\b.*\b(?:password|secret|credentials?)\b|\b(?:password|secret|credentials?)\b.*\b535\b|\b535\b.*\b[a-z]{2}-[a-z]{4,9}-\d\b|\b[a-z]{2}-[a-z]{4,9}-\d\b.*\b535\b|\b(?:ses|recipients?|senders?|starttls|smtps?|correos?|courriels?|posta)\b|メール|邮件|郵件|почт|письм|메일/i;

type Words = readonly (readonly [FindingId, RegExp])[];

/** Words that say more than a code in the same line. */
const EXACT: Words = [
  [
    "username-not-access-key",
    /\b(?:g-?|e-?)mail(?: address| id)?\b.{0,30}\b(?:as|is|for|in)\b.{0,20}\b(?:user ?name|user|login)\b|\b(?:user ?name|login)\b(?: field)? (?:\w+ )?(?:is|was|as|set to|to|=|my|our|an) (?:\w+ ){0,3}(?:g-?|e-?)mail\b/i,
  ],
  [
    "raw-secret-as-password",
    /\bsecret(?: access)?(?: key)?\b.{0,30}\b(?:as|is|for|in|instead of)\b.{0,20}\bpass(?:word|wd)?\b|\bpass(?:word|wd)?\b (?:\w+ )?(?:is|was|as|set to|to|=) (?:\w+ ){0,3}(?:aws |iam )?secret\b/i,
  ],
  [
    "wrong-region",
    /\b([a-z]{2}-[a-z]{4,9}-\d)\b(?=.*\b(?!\1\b)[a-z]{2}-[a-z]{4,9}-\d\b)(?:.*\b(?:535|password|credentials?|creds?|key|login)\b|(?<=\b(?:535|password|credentials?|creds?|key|login)\b.*))/i,
  ],
  [
    "fields-swapped",
    /\b(?:swapped|exchanged|mixed up|switched)\b.{0,20}\buser ?name\b|\buser ?name and password\b.{0,20}\bswapped/i,
  ],
  [
    "temporary-key",
    /\b(?:temporary|temp|sts|assumed?[- ]role|sso|session) (?:\w+ )?(?:credentials?|creds?|keys?|tokens?)\b|\b(?:instance|task|iam|lambda) roles?\b.{0,30}\b(?:smtp|login|password)|\bASIA\b/i,
  ],
  [
    "port-25-throttled",
    /\bport 25\b.{0,40}(?:block|clos|time|timing|filter|throttl|hang)|block\w* .{0,20}\bport 25\b/i,
  ],
  [
    "sending-rate",
    /throttl|\brate (?:limit|exceed)|send\w* too fast|max(?:imum)? send|too many (?:e-?mails|messages|requests)/i,
  ],
  [
    "daily-quota",
    /\b(?:daily|24.?h\w*|sending) (?:send\w* )?(?:quota|limit)|quota (?:is )?(?:exceeded|reached|full)|limit (?:is )?reached/i,
  ],
  [
    "sending-paused",
    /\b(?:sending|account|ses) (?:is |was |has been |got )*(?:paused|suspended|disabled|shut ?down|blocked by aws)|\b(?:paus|suspend|disabl|block)(?:ed|es)? .{0,12}\baccount/i,
  ],
  ["signature-does-not-match", /signature (?:does not|doesn'?t|mismatch|did not|not) ?(?:match)?/i],
  [
    "certificate-expired",
    /certificate.{0,20}expired|expired.{0,12}certificate|(?:zertifikat|certificat|certificado|certificato|certificaat|certyfikat|сертификат|证书|憑證|証明書|인증서).{0,30}(?:abgelaufen|expir|caducad|scadut|verlopen|wygas|ист[её]к|просроч|过期|過期|期限切れ|만료)/i,
  ],
  [
    "certificate-wrong-name",
    /certificate.{0,20}(?:mismatch|wrong (?:host|name)|other name)|(?:mismatch|wrong).{0,20}certificate/i,
  ],
  [
    "certificate-untrusted",
    /(?:zertifikat|certificat|certificado|certificato|certificaat|certyfikat|сертификат|证书|憑證|証明書|인증서).{0,30}(?:vertrau|confian|confi[aá]vel|attendibil|vertrouwd|zaufan|довер|信任|信頼|可信|신뢰|auto-?sign|autofirmad|autoassinad|selbst)|unknown authority|certificate.{0,20}(?:not trusted|untrusted|unknown|self.?signed|verif)|(?:untrusted|self.?signed|unknown).{0,20}certificate/i,
  ],
  ["tls-version", /\b(?:tls ?v?1\.[01]|ssl ?v?3|old tls|tls version)\b/i],
  [
    "message-malformed",
    /\b(?:duplicate|double|missing|illegal|malformed) headers?\b|\bheaders? (?:twice|missing|malformed)/i,
  ],
  ["not-subscribed", /not subscribed|sign(?:ed)? up for ses/i],
  [
    "not-authorized-to-send",
    /not (?:authori[sz]ed|allowed|permitted) to (?:perform|send|use)|access ?denied|sendrawemail/i,
  ],
  [
    "identity-not-verified",
    /(?<!\byour e-?mail (?:address )?(?:is |has )?)n[o']?t (?:been )?verified|unverified|sandbox|nicht (?:verifiziert|best[aä]tigt)|(?:non|pas)(?: [ée]t[ée])? v[ée]rifi|n(?:o|[aã]o) (?:\w+ |est[aá] )?verificad|non (?:[eè] )?(?:stat[oa] )?verificat|niet geverifieerd|nie ?(?:jest |zosta[lł]\w* )?zweryfik|inte verifierad|do[gğ]rulanma|未(?:经|經)?(?:验证|驗證)|未検証|(?:인증|확인)되지 않|не (?:подтвержд|верифиц)/i,
  ],
  ["too-many-connections", /(?:too many|parallel|concurrent|simultaneous) (?:\w+ ){0,2}connections/i],
  ["message-too-long", /(?:message|mail|attachment)s? (?:is |are )?(?:too (?:long|large|big)|size)/i],
  [
    "starttls-required",
    /\b(?:must|needs?|requires?|wants?|issue|il faut|doit|hay que|debe|muss|precisa|deve|moet)\b.{0,20}\bstarttls\b|starttls (?:is )?required/i,
  ],
  [
    "starttls-not-offered",
    /(?:\bno|\bnot|n'?t) (?:\w+ ){0,3}starttls\b|\bstarttls\b.{0,20}(?:not|missing|unsupported|unavailable)/i,
  ],
  ["client-never-authenticated", /authentication (?:is )?required|not authenticated|without (?:auth|log)|no auth\b/i],
];

/** Words that fit many causes; a code in the same line says more. */
const VAGUE: Words = [
  ...HOW_IT_FAILED,
  [
    "connection-closed",
    /\b(?:connection|server|socket|ses)\b.{0,20}\b(?:clos|drop|reset|lost|disconnect|hung up)|disconnect(?:s|ed)\b|切断|断开|разорван/i,
  ],
  ["credentials-invalid", LOGIN_FAILED],
  [
    "credentials-invalid",
    /\brotat(?:e|ed|ing|ion)\b|\b(?:new|old|deleted?|inactive|expired) (?:access |iam |smtp )?(?:keys?|credentials?|password)\b|\b(?:wrong|which|another|different|other|chang\w+|mov\w+) (?:\w+ ){0,3}region\b/i,
  ],
  ["connection-failed", CONNECTION_FAILED],
  [
    "message-refused",
    /(?:message|mail|nachricht|correo|mensaje|mensagem|messaggio|сообщени|письм|邮件|メール).{0,30}(?:reject|refus|abgelehnt|rechaz|recus|rifiut|отклон|拒)|(?:reject|refus|rechaz|recus|rifiut|отклон|拒).{0,30}(?:message|mail|correo|mensaje|mensagem|messaggio|сообщени|письм|邮件|メール)/i,
  ],
];

/** A code of a reply in a sentence: no number of messages, of seconds or of a version. */
const CODE =
  /(?<![\w.:\/-])(4[25]\d|5[035]\d)(?![\w%:\/-]|\.\d|,\d| (?:e-?mails?|mails?|messages?|users?|recipients?|addresses|ms|milliseconds?|seconds?|minutes?|times|bytes|kb|mb|per|requests?|subscribers?|delivered|sent|passed|opened|clicks?)\b)/i;

/** Whether a typed line names another provider and not SES: who writes it asks about that one. */
export function isAboutOtherProvider(text: string): boolean {
  return !text.trim().includes("\n") && OTHER_PROVIDER.test(text) && !SES_ITSELF.test(text);
}

/** Whether a typed line names SES, which is a word of French too. */
export function isTypedAboutSes(text: string): boolean {
  return !PRINTED.test(text.trim()) && TYPED_SES.test(text);
}

const TYPED_SES =
  /\b(?:amazon|aws)\b|\bSES\b|(?:\b(?:from|to|by|with|via|using|the|my|on|in|for|smtp|mail|de|del|von|bei|mit|do|da) )ses\b|\bses (?:smtp|e?-?mail|says?|gives?|returns?|rejects?|keeps|throttl|access|daily|sending|in|on|at|is|not|error|api|region|quota|account|password|key|user|endpoint|server|\d)/;

const OTHER_PROVIDER =
  /\b(?:g-?mail|google|outlook|hotmail|office ?365|o365|microsoft ?365|m365|exchange|yahoo|sendgrid|mailgun|mailchimp|mandrill|postmark|zoho|brevo|sendinblue|mailtrap|icloud|proton|gmx|strato|ionos|ovh|resend|sparkpost)\b/i;
const SES_ITSELF = /\bses\b|amazon|\baws\b/i;

/** What no person types: several lines, marks of records and of code, a time, an ARN. */
const PRINTED = /[\n<>{}[\]|]|\S=|=\S|\barn:|\d\d:\d\d|::|\w\(\)/;

/** Words in a typed line that say more than a code: `ses throttled 454`. */
export function exactMeaning(text: string): Found | undefined {
  return typedIn(text, (line) => firstOf(EXACT, line));
}

/** What a typed line means, and where in it; `idOf` knows what a code means. */
export function typedMeaning(text: string, idOf: (code: string) => FindingId | undefined): Found | undefined {
  return typedIn(text, (line) => firstOf(EXACT, line) ?? codeIn(line, idOf) ?? firstOf(VAGUE, line));
}

/** What `find` finds in a line that a person typed about mail; programs put their name before it in brackets. */
function typedIn(text: string, find: (line: string) => Found | undefined): Found | undefined {
  const line = text.trim().replace(/^\[[\w .-]{1,40}\] /, (name) => " ".repeat(name.length));
  if (PRINTED.test(line) || line.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  if (!ABOUT_MAIL.test(line) && !speaksOfMail(line)) return undefined;
  const found = find(line);
  return found === undefined ? undefined : { ...found, at: found.at + text.length - text.trimStart().length };
}

interface Found {
  readonly id: FindingId;
  readonly at: number;
}

function firstOf(rows: Words, line: string): Found | undefined {
  for (const [id, pattern] of rows) {
    const found = pattern.exec(line);
    if (found !== null) return { id, at: found.index };
  }
  return undefined;
}

function codeIn(line: string, idOf: (code: string) => FindingId | undefined): Found | undefined {
  const code = CODE.exec(line);
  const id = idOf(code?.[1] ?? "");
  return code === null || id === undefined ? undefined : { id, at: code.index };
}
