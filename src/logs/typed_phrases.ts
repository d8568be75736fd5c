/**
 * The phrases by which people say what the server said and how it failed: which means what.
 *
 * Invariant: data; the first row that fits counts, so the more exact is first. Words that belong together are in one sentence.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";
import { inOrder, near, type WordedRow, words } from "./word_places.ts";
import {
  ACCOUNT,
  ATTACHMENT,
  BAD_HEADER,
  CERTIFICATE,
  CONNECTION_FAILED,
  DAILY_LIMIT,
  EXPIRED,
  HOW_IT_FAILED,
  LOGIN_FAILED,
  NOT_VERIFIED,
  OTHER_NAME,
  PASSWORD,
  REACHED,
  SEVERAL_CONNECTIONS,
  STOPPED,
  TOO_FAST,
  TOO_LARGE,
  TOO_MANY,
  UNTRUSTED,
} from "./word_stems.ts";

/** A finding, and the patterns that a text has for it; the first says where. */
export type Phrase = WordedRow<FindingId>;

/** The service or the protocol. */
export const SES_OR_SMTP = /\bses\b|smtp|amazon|\b501\b/i;
/** The service. */
export const SES = /\bses\b|(?<![A-Za-z])SES(?![A-Za-z])|amazon|\baws\b|亚马逊|アマゾン|아마존|амазон/i;

/** That something does not work, or no longer, or what about it is asked. */
export const TROUBLE =
  /\b(?:535|fail\w*|not|nothing|never|no longer|any ?more|stop\w*|refus\w*|reject\w*|den(?:y|ied)|error\w*|brok\w*|break\w*|since|after|cannot|invalid|problem\w*|issues?|wrong|hang\w*|stuck|timeout\w*|times? out|clos\w*|EOF|disconnect\w*|which|why)\b|n['’]t\b|\bcant\b/i;

/** What the server said, in words that mean more than a code in the same text. */
export const SAID: readonly Phrase[] = [
  ["sender-invalid", /invalid (?:mail ?from|sender)|(?:empty|missing|no) (?:from|sender)\b/i, SES_OR_SMTP],
  [
    "idle-timeout",
    /timeout waiting for (?:data|client)|\bidle\b.{0,20}time-?out|time[ds]? ?out.{0,30}\bidle\b|\b4[25]1 4\.4\.2\b|keep\w* .{0,30}connection open.{0,60}\btime/i,
  ],
  ["sending-rate", words(TOO_FAST)],
  ["daily-quota", near(30, DAILY_LIMIT, REACHED)],
  [
    "daily-quota",
    /\b(?:daily|24.?h\w*|sending) (?:send\w* )?(?:quota|limit)|quota (?:is |was |has been )?(?:exceeded|reached|full|used up)|limit (?:is |was )?reached|used (?:up )?all .{0,40}\b(?:today|daily|(?:for|per|of) (?:the |a )?day)/i,
    new RegExp(
      String.raw`${REACHED}|\b(?:fail\w*|errors?|stop\w*|reject\w*|refus\w*|problem\w*|cannot|no longer)\b|n['’]t\b`,
      "i",
    ),
  ],
  ["identity-not-verified", words(NOT_VERIFIED)],
  [
    "sending-paused",
    /\b(?:sending|account|ses) (?:is |was |has been |got )*(?:paused|suspended|disabled|shut ?down|blocked by aws)|\b(?:paus|suspend|disabl|block)(?:ed|es)? .{0,12}\baccount/i,
  ],
  ["sending-paused", near(60, ACCOUNT, STOPPED), SES],
  ["daily-quota", /\bused (?:up )?all (?:\w+ ){0,4}(?:today|daily|(?:for|per|of) (?:the |a )?day)\b/i],
  [
    "not-authorized-to-create",
    near(
      60,
      String
        .raw`\b(?:not|n['’]t) (?:allowed|authori[sz]ed|permitted)|no permission|missing (?:\w+ )?permission|access ?denied`,
      String.raw`\b(?:creat|add|generat|erstell|anleg|cr[ée]er|crear|criar)\w* (?:\w+ ){0,3}(?:smtp|credentials)`,
    ),
  ],
  ["signature-does-not-match", /signature (?:does not|doesn'?t|mismatch|did not|not) ?(?:match)?/i],
  ["certificate-expired", near(30, CERTIFICATE, EXPIRED)],
  ["certificate-wrong-name", near(60, CERTIFICATE, OTHER_NAME)],
  ["certificate-untrusted", near(60, CERTIFICATE, UNTRUSTED)],
  ["tls-version", /\bonly\b.{0,20}\b1\.[01]\b|\b(?:tls ?v?1\.[01]|ssl ?v?3(?! alert)|old tls|tls version)\b/i],
  [
    "message-malformed",
    words(BAD_HEADER),
  ],
  ["not-subscribed", /not subscribed|needs? a subscription|sign(?:ed)? up for ses/i],
  [
    "mail-from-domain-invalid",
    near(
      60,
      String
        .raw`\bmail[ -]?from\b (?:sub)?-?domains?\b|\b(?:custom|own|eigene\w*|personnalis\S*|personalizad\w*) mail[ -]?from\b`,
      String
        .raw`\b(?:no|missing|without|wrong) mx\b|invalid|\bnot\b|n['’]t\b|pending|fail|missing|delet|\bgone\b|remov|verif|reject|error|ung[uü]ltig|invalide|inv[aá]lid`,
    ),
  ],
  [
    "not-authorized-to-send",
    /not (?:authori[sz]ed|allowed|permitted) to (?:perform|send|use|do)|(?<!relay )access ?denied(?!.{0,8}\blog ?in)|sendrawemail|no permission to send/i,
  ],
  ["too-many-connections", inOrder(24, TOO_MANY, SEVERAL_CONNECTIONS)],
  ["message-too-long", near(40, ATTACHMENT, TOO_LARGE)],
  [
    "starttls-required",
    /\b(?:must|needs?|requires?|wants?|issue|il faut|doit|hay que|debe|muss|precisa|deve|moet)\b.{0,20}\bstarttls\b|starttls (?:is )?required/i,
  ],
  [
    "starttls-required",
    near(
      24,
      "starttls",
      "\\bwill\\b|verlang|erwartet|erforder|exige|requier|richied|obblig|(?:ver)?eist|kr[aäæ]v|wymaga|vy[zž]aduj|требу|нужн|прос[ия]т|\\bpide\\b|\\bpede\\b|chiede|vraagt|fordert|demande|需要|要求|必须|必要|必須|필요|gerek|isti?yor|zorunlu|y[eê]u c[aầ]u|memerlukan|butuh",
    ),
  ],
  [
    "starttls-required",
    near(
      40,
      String.raw`\b530\b`,
      String.raw`(?:n['’]t (?:use|do|have|support)|without|no|not us\w+) (?:tls|ssl|encryption)|unencrypted`,
    ),
  ],
  ["starttls-required", /\b(?:missing|lack of|without) starttls\b/i, SES_OR_SMTP],
  [
    "starttls-not-offered",
    /(?:\bno|\bnot|n['’]t|\b(?:do|does|is)nt) (?:\w+ ){0,3}starttls\b|\bstarttls\b.{0,20}(?:not|missing|unsupported|unavailable)/i,
  ],
  [
    "service-unavailable",
    /\bservice (?:is )?(?:temporarily )?(?:unavailable|not available)|temporary service failure/i,
    SES_OR_SMTP,
  ],
  ["recipient-invalid", /invalid rcpt|\brecipient (?:address )?(?:is |was )?(?:invalid|malformed)/i],
  [
    "auth-not-offered",
    /(?:\bnot|n['’]t) (?:advertise|offer|support) (?:any |smtp )?auth\b|\bno auth\b.{0,20}(?:offer|advertis|support|mechanism)|\bauth(?:entication)?\b.{0,20}(?:\bnot\b|n['’]t\b).{0,12}(?:offer|advertis|support)/i,
  ],
  ["client-never-authenticated", /authentication (?:is )?required|not authenticated|without (?:auth|log)|no auth\b/i],
];

/** Words that fit many causes; a code in the same text says more. */
export const VAGUE: readonly Phrase[] = [
  ...HOW_IT_FAILED,
  [
    "connection-closed",
    /\b(?:connection|server|socket|session)s?\b.{0,20}\b(?:clos|drop|reset|lost|disconnect|hung up|hang(?:s|ing)? up)|\b(?:clos|drop|reset)\w*.{0,20}\b(?:connection|session)s?\b|\bses (?:just |suddenly |always |then |often |sometimes )?(?:hangs? up|hung up|disconnect|closes)|\bEOF\b|disconnect(?:s|ed)\b|切断|断开|разорван/i,
  ],
  [
    "connection-closed",
    /\b(?:cut|kick|throw|threw)(?:s|ed|ing)? (?:us|me|our \w+) (?:off|out)\b|\b(?:connection|session)\b.{0,30}\bterminated\b/i,
  ],
  ["credentials-invalid", LOGIN_FAILED],
  [
    "credentials-invalid",
    near(16, String.raw`\bask(?:s|ed|ing)? (?:me |us )?for|fragt|demande|\bpide\b|chiede|vraagt`, PASSWORD),
  ],
  [
    "credentials-invalid",
    /\brotat(?:e|ed|ing|ion)\b|\b(?:new|old|deleted?|inactive|expired|deactivated|disabled|revoked|removed) (?:(?:the|our|my|an?|access|iam|smtp|ses) ){0,3}(?:keys?|credentials?|password)\b|\b(?:wrong|which|another|different|other|chang\w+|mov\w+) (?:\w+ ){0,3}region\b/i,
    TROUBLE,
  ],
  ["connection-failed", CONNECTION_FAILED],
  [
    "message-refused",
    /(?:message|mail|nachricht|correo|mensaje|mensagem|messaggio|сообщени|письм|邮件|メール).{0,30}(?:reject|refus|abgelehnt|rechaz|recus|rifiut|отклон|拒)|(?:reject|refus|rechaz|recus|rifiut|отклон|拒).{0,30}(?:message|mail|correo|mensaje|mensagem|messaggio|сообщени|письм|邮件|メール)/i,
    SES_OR_SMTP,
  ],
];
