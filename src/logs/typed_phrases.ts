/**
 * The phrases by which people say what they did, what the server said, and how it failed: which means what.
 *
 * Invariant: data; the first row that fits counts, so the more exact is first. Words that belong together are in one sentence.
 * @module
 */

import type { FindingId } from "../findings/finding.ts";
import { REGIONS } from "../ses/region.ts";
import {
  ACCOUNT,
  AS,
  ATTACHMENT,
  BAD_HEADER,
  BLOCKED,
  CERTIFICATE,
  CONNECTION_ENDED,
  CONNECTION_FAILED,
  CREDENTIALS,
  DAILY_LIMIT,
  DENIED,
  EXPIRED,
  FAILURE,
  HOW_IT_FAILED,
  LOGIN_FAILED,
  LOGIN_NEEDED,
  MAIL_ADDRESS,
  NO_ANSWER,
  NOT_VERIFIED,
  OTHER_NAME,
  PASSWORD,
  PORT_25,
  REACHED,
  SECRET_KEY,
  SENT_BY,
  SEVERAL_CONNECTIONS,
  STOPPED,
  TOO_FAST,
  TOO_LARGE,
  TOO_MANY,
  UNTRUSTED,
  USER_NAME,
} from "./word_stems.ts";

import { eitherOf, inOrder, near, type Wording, words } from "./word_places.ts";

/** A finding, and the patterns that a text has for it; the first says where. */
export type Phrase = readonly [id: FindingId, ...patterns: readonly [Wording, ...Wording[]]];

const SES_OR_SMTP = /\bses\b|smtp|amazon|\b501\b/i;
const SES = /\bses\b|(?<![A-Za-z])SES(?![A-Za-z])|amazon|\baws\b|亚马逊|アマゾン|아마존|амазон/i;

/** That something does not work, or no longer, or what about it is asked. */
const TROUBLE =
  /\b(?:535|fail\w*|not|nothing|never|no longer|any ?more|stop\w*|refus\w*|reject\w*|den(?:y|ied)|error\w*|brok\w*|break\w*|since|after|cannot|invalid|problem\w*|issues?|wrong|hang\w*|stuck|timeout\w*|times? out|clos\w*|EOF|disconnect\w*|which|why)\b|n['’]t\b|\bcant\b/i;

const ANY_TROUBLE = eitherOf(TROUBLE, words(FAILURE), /bricht|coup[ée]|se corta|cai\b|обрыва|断开|切れ|끊/i);

const TROUBLE_OR_SILENCE = eitherOf(ANY_TROUBLE, words(NO_ANSWER));

/** Nothing of a login or a reply to a message: where there is one, the mode of TLS was right. */
const BEFORE_LOGIN = /^(?!.*(?:\b535\b|auth|passw|log ?in|credential|verif|denied))/is;

const REGION_CODE = String.raw`[a-z]{2}-[a-z]{4,9}-\d`;
const PLACES = REGIONS.flatMap(({ title = "" }) => /\(([\w. ]+)\)/.exec(title)?.[1] ?? [])
  .filter((place) => place !== "Central")
  .map((place) => place.replace(/^N\. /, "")).join("|");
const WITHOUT_SMTP = REGIONS.filter(({ smtp }) => smtp === "no")
  .flatMap(({ name, title = "" }) => [name, /\(([\w ]+)\)/.exec(title)?.[1] ?? name])
  .filter((place) => place !== "Central")
  .join("|");
const LOGIN_WORDS = String.raw`535|${PASSWORD}|${CREDENTIALS}|\bkeys?\b|\blog ?ins?\b`;
/** The secret access key; who converts it into a password does right. */
const SECRET = String
  .raw`(?<!(?:convert|deriv|calculat|generat|comput|turn)\w* .{0,30})(?:(?<![a-z])secret(?:[ _-]?access)?(?:[ _-]?key)?(?![a-z])|${SECRET_KEY})`;
const AS_PASSWORD = String.raw`\b(?:as|for|als|comme|como|come|jako|som)\b.{0,16}(?:${PASSWORD})`;
const TWO_OF = (names: string): string => String.raw`\b(${names})\b(?=.*\b(?!\1\b)(?:${names})\b)`;

/** What the person did: the cause itself, whatever a client or the server says of it. */
export const DEEDS: readonly Phrase[] = [
  [
    "username-not-access-key",
    near(40, String.raw`ses-smtp-user[.-]\d`, `${USER_NAME}|535|auth|log ?in`),
  ],
  [
    "username-not-access-key",
    /\b(?:user ?name|user|login)\b (?:\w+ )?(?:is|was|=|:) ?['"(<]?[\w.+-]{1,64}@[\w.-]+\.\w{2,}/i,
    TROUBLE,
    SES_OR_SMTP,
  ],
  ["username-not-access-key", inOrder(20, MAIL_ADDRESS, USER_NAME, "\\b(?:olarak|yerine)\\b")],
  [
    "username-not-access-key",
    inOrder(
      20,
      USER_NAME,
      String.raw`\b(?:ist|est|es|jest|[aä]r)\b|(?<=\s)[eéè](?=\s)`,
      String.raw`\b(?:mein\w*|mon|ma|mi|meu|mia|il mio|min|moj\w*) (?:adresse )?${MAIL_ADDRESS}`,
    ),
    LOGIN_FAILED,
  ],
  ["username-not-access-key", near(30, String.raw`\biam user ?name\b`, String.raw`\bsmtp user(?: ?name)?\b`)],
  [
    "username-not-access-key",
    inOrder(
      20,
      MAIL_ADDRESS,
      AS,
      `${USER_NAME}|\\blogin\\b`,
    ),
  ],
  [
    "username-not-access-key",
    /\b(?:user ?name|login(?! to))\b(?: field)? (?:\w+ )?(?:is|was|as|set to|to|=|my|our|an) (?:\w+ ){0,3}(?:g-?|e-?)mail\b(?!-smtp)/i,
  ],
  ["raw-secret-as-password", inOrder(30, SECRET, AS, PASSWORD)],
  ["raw-secret-as-password", inOrder(30, SECRET, PASSWORD, "\\b(?:olarak|yerine)\\b")],
  ["raw-secret-as-password", inOrder(40, AS_PASSWORD, SECRET)],
  ["raw-secret-as-password", inOrder(40, String.raw`\baccess key(?: id)?\b`, SECRET, "smtp"), LOGIN_FAILED],
  [
    "username-not-access-key",
    /[\w.+-]{1,64}@[\w.-]+\.\w{2,18} (?:as|for|in|als|comme|como|come) (?:\w+ ){0,2}(?:user ?name|user|login|benutzer\w*|usuario|utilisateur|utente)\b/i,
    TROUBLE,
  ],
  [
    "raw-secret-as-password",
    near(60, PASSWORD, SECRET),
    /(?<!\b(?:not|n['’]t) (?:the )?)\b(?:same|identical)\b|\bgleiche|dasselbe|identisch|m[êe]me\b|mism[oa]\b|\bigual|mesm[oa]\b|stess[oa]\b|uguale|zelfde|samma|stejn|\b(?:taki|ta) sam|то же|такой же|одинаков|同じ|一样|相同|같은|ayn[ıi]/i,
  ],
  [
    "username-not-access-key",
    /\b(?:used?|using|entered|typed|put|set) [\w.+-]{1,64}@[\w.-]+\.\w{2,18}/i,
    words(USER_NAME),
    eitherOf(/\b535\b/, LOGIN_FAILED),
  ],
  ["mail-manager-port", near(60, "mail manager|ingress (?:end)?point", String.raw`\bport (?:465|2465|2587)\b`)],
  ["mail-manager-pair-at-regional-endpoint", near(80, String.raw`\binp-`, "email-smtp")],
  [
    "no-smtp-endpoint",
    near(60, WITHOUT_SMTP, String.raw`smtp|endpoint`),
    /\b(?:no|without) (?:\w+ )?(?:smtp|endpoint|email-smtp)|(?:\bnot|n['’]t) (?:\w+ )?(?:have|offer|support|exist)/i,
    SES_OR_SMTP,
  ],
  [
    "lowercased-key",
    near(
      40,
      `${USER_NAME}|access key`,
      String
        .raw`lower ?-?cas(?:ed|es|ing)\b|\b(?:in|to|into|all) lower ?-?case\b|kleinbuchstaben|kleingeschrieben|min[uú]scul|minuscol`,
    ),
  ],
  [
    "raw-secret-as-password",
    /\bpass(?:word|wd)?\b (?:field )?(?:\w+ )?(?:is|was|set to|to|=) (?!(?:\w+ ){0,3}(?:deriv|comput|calculat|generat|made|not|different))(?:\w+ ){0,3}(?:aws |iam )?secret\b/i,
  ],
  ["smtp-password-as-secret", /\bpass(?:word|wd)?\b as (?:\w+ ){0,3}secret\b/i],
  [
    "wrong-region",
    new RegExp(TWO_OF(REGION_CODE), "i"),
    eitherOf(words(LOGIN_WORDS), LOGIN_FAILED),
  ],
  ["wrong-region", new RegExp(TWO_OF(PLACES)), words(LOGIN_WORDS)],
  [
    "wrong-region",
    near(
      40,
      `${PASSWORD}|${CREDENTIALS}|\\bkeys?\\b`,
      String
        .raw`(?:across|(?:from|in|for|of) (?:an?|the)? ?(?:other|another|different|wrong)) regions?|(?:anderen?|falschen?) region|(?:autre|mauvaise) r[ée]gion|otra regi[oó]n|outra regi[aã]o|altra regione|друго\S* регион|别的区域|其他区域|不同区域|別のリージョン|다른 리전`,
    ),
  ],
  [
    "fields-swapped",
    /\b(?:swapped|exchanged|mixed up|switched)\b.{0,20}\buser ?name\b|\buser ?name and password\b.{0,20}\b(?:swapped|mixed up|exchanged|switched)/i,
  ],
  [
    "temporary-key",
    /\b(?:instance profile|(?:task|execution|assumed?) role|irsa) (?:\w+ )?(?:credentials?|creds?|keys?)\b|\b(?:temporary|temp|sts|assumed?[- ]role|sso|session) (?:\w+ )?(?:credentials?|creds?|keys?|tokens?)\b|\b(?:instance|task|iam|lambda) roles?\b.{0,30}\b(?:smtp|login|password)|\bASIA\b/i,
  ],
  [
    "api-client-at-smtp-endpoint",
    near(
      60,
      String
        .raw`\b(?:SDK|SES API|boto3?|aws cli|ses ?client|https|http client|rest api)\b|emailserviceclient|setEndpoint|endpoint_?(?:url|override)`,
      "email-smtp",
    ),
    /endpoint|\burl\b|\bhost\b/i,
  ],
  [
    "user-name-in-from",
    inOrder(
      20,
      SENT_BY,
      "(?:=|:|\\b(?:is|as|to|was|ist|steht|est|es|jest|[aä]r)\\b|(?<=\\s)[eéè](?=\\s)|\\b(?:como|comme|als|jako|som)\\b|写成|填成|是|为|になって)",
      String.raw`\bAKIA|smtp user|access key`,
    ),
  ],
  ["user-name-in-from", /\b(?:e-?mails?|messages?|appears?|comes?|sent|sends?|goes) (?:\w+ ){0,2}from:? ?<?AKIA/i],
  ["user-name-in-from", inOrder(40, `${USER_NAME}|\\bAKIA\\w*|access key(?: id)?`, AS, SENT_BY)],
  [
    "password-broke-url",
    new RegExp(
      String
        .raw`\b(?:slash|plus(?: sign)?|special char\w*|sonderzeichen|schr[aä]gstrich|caract[eè]res? sp[eé]cia|caracter\w* especia|caratter\w* speciali|спецсимвол\S*|特殊字符|特殊文字|특수 ?문자)|(?:has|contain(?:s|ing)?|with|includ(?:es?|ing)) (?:an? )?['"]?[/+@#%?](?=['"]? )`,
      "i",
    ),
    words(PASSWORD),
    /\b(?:url|uri|dsn|connection string)s?\b|_dsn\b|_url\b|smtps?:\/\//i,
  ],
  // Each port has one mode.
  [
    "tls-mode-mismatch",
    near(40, String.raw`\b2?465\b`, "starttls|_use_tls"),
    TROUBLE_OR_SILENCE,
  ],
  [
    "tls-mode-mismatch",
    near(
      40,
      String.raw`\b2?587\b`,
      String
        .raw`\bssl (?:checked|ticked|enabled|on|coch\S*|aktiv\S*|activ\S*|attiv\S*|marcad\S*|zaznacz\S*)\b|\b(?:with|avec|mit|con|com|med|met) ssl\b|\bssl\/tls\b|use_ssl|smtps(?!:\/\/)`,
    ),
    ANY_TROUBLE,
    BEFORE_LOGIN,
  ],
  [
    "tls-mode-mismatch",
    near(
      40,
      String.raw`\b2?465\b`,
      String.raw`\bplain (?:text|smtp|connection)|unencrypted|(?:without|no) (?:tls|ssl|encryption)`,
    ),
    TROUBLE_OR_SILENCE,
  ],
  [
    "identity-not-verified",
    inOrder(
      80,
      String.raw`\b(?:to|for) (?:my|our) own (?:domain|address|mailbox|e-?mails?)|\bto (?:myself|ourselves)\b`,
      String
        .raw`\b(?:clients?|customers?|others|(?:other|external) (?:recipients?|people|addresses|domains?)|(?:any|every)(?:one|body) else)\b`,
      "reject|refus|fail|error|bounc|not (?:verif|deliver)|don['’]?t|doesn['’]?t",
    ),
    SES,
  ],
  ["port-25-throttled", near(60, PORT_25, BLOCKED)],
  ["port-25-throttled", near(60, PORT_25, NO_ANSWER)],
];

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
  [
    "sending-paused",
    /\b(?:aws|amazon) (?:has |have )?(?:just )?(?:blocked|disabled|stopped|banned|suspended|paused|turned off|switched off|shut down) (?:our|my|us|all|ses|the account|sending)\b/i,
  ],
  ["daily-quota", /\bused (?:up )?all (?:\w+ ){0,4}(?:today|daily|(?:for|per|of) (?:the |a )?day)\b/i],
  [
    "not-authorized-to-create",
    near(
      60,
      String
        .raw`\b(?:not|n['’]t) (?:allowed|authori[sz]ed|permitted)|no permission|missing (?:\w+ )?permission|access ?denied|${DENIED}`,
      String.raw`\b(?:creat|add|generat|erstell|anleg|cr[ée]er|crear|criar)\w* (?:\w+ ){0,3}(?:smtp|credentials)`,
    ),
  ],
  ["signature-does-not-match", /signature (?:does not|doesn'?t|mismatch|did not|not) ?(?:match)?/i],
  ["certificate-expired", near(30, CERTIFICATE, EXPIRED)],
  ["certificate-wrong-name", near(60, CERTIFICATE, OTHER_NAME)],
  ["certificate-untrusted", /unknown (?:authority|issuer)/i],
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
        .raw`\b(?:no|missing|without|wrong) mx\b|invalid|\bnot\b|n['’]t\b|pending|fail|missing|verif|reject|error|ung[uü]ltig|invalide|inv[aá]lid`,
    ),
  ],
  [
    "not-authorized-to-send",
    /not (?:authori[sz]ed|allowed|permitted) to (?:perform|send|use|do)|(?<!relay )access ?denied|sendrawemail|no permission to send/i,
  ],
  ["not-authorized-to-send", /\bnot authori[sz]ed\b/i, /\bsend|sender|polic|identity/i],
  ["not-authorized-to-send", words(DENIED), SES],
  ["too-many-connections", inOrder(24, TOO_MANY, SEVERAL_CONNECTIONS)],
  ["too-many-connections", inOrder(8, SEVERAL_CONNECTIONS, "太多|过多|多すぎ|너무 많")],
  [
    "message-too-long",
    /(?:message|mail|attachment)s? (?:is |are )?(?:too (?:long|large|big)|size)/i,
  ],
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
    /(?:\bnot|n['’]t) (?:advertise|offer|support) (?:any |smtp )?auth\b|\bno auth\b.{0,20}(?:offer|advertis|support|mechanism)|\bauth\b.{0,20}(?:\bnot\b|n['’]t\b).{0,12}(?:offer|advertis|support)/i,
  ],
  ["client-never-authenticated", /authentication (?:is )?required|not authenticated|without (?:auth|log)|no auth\b/i],
  ["client-never-authenticated", words(LOGIN_NEEDED)],
];

/** Words that fit many causes; a code in the same text says more. */
export const VAGUE: readonly Phrase[] = [
  [
    "network-unreachable",
    /network (?:is |was )?(?:unreachable|down)\b|\bno (?:ip ?v?[46] )?route\b|unreachable network/i,
  ],
  ...HOW_IT_FAILED,
  [
    "connection-closed",
    /\b(?:connection|server|socket|session)s?\b.{0,20}\b(?:clos|drop|reset|lost|disconnect|hung up|hang(?:s|ing)? up)|\b(?:clos|drop|reset)\w*.{0,20}\b(?:connection|session)s?\b|\bses (?:just |suddenly |always |then |often |sometimes )?(?:hangs? up|hung up|disconnect|closes)|\bEOF\b|disconnect(?:s|ed)\b|切断|断开|разорван/i,
  ],
  ["connection-closed", CONNECTION_ENDED],
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
