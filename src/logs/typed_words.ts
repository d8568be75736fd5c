/**
 * What people write about a failure in their own words, in one line and in several languages: `ses 535 after rotating key`.
 *
 * Invariant: for one short line that is about mail, after everything else found nothing in it. The first row that fits counts.
 * @module
 */

import { speaksOfMail } from "../findings/endpoint_mentions.ts";
import type { FindingId } from "../findings/finding.ts";

/** Most words of a line that a person types. */
const MOST_WORDS = 16;

const ABOUT_MAIL =
  /\b(?:ses|recipients?|senders?|starttls|smtps?|correos?|courriels?|posta)\b|メール|邮件|郵件|почт|письм|메일/i;

/** Says that something went wrong, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. */
const FAILED = String
  .raw`(?:fail|invalid|wrong|reject|denied|refus|broken|error|problem|issue|stopp?|incorrect|\bbad\b|doesn|does not|\bnot\b|can.?t|cannot|unable|\bno\b|\bnon\b|fehl|ung[uü]ltig|falsch|abgelehnt|nicht|klappt|[ée]chec|[ée]chou|invalide|impossible|pas\b|fall[oóaie]|inv[aá]lid|rechaz|imposible|non riesc|sbagliat|errat|n[aã]o\b|falh|erro|recusad|mislukt|werkt niet|b[lł][aą]d|nie (?:mo[zż]|dzia))`;
const LOGIN = String
  .raw`(?:auth|log ?in\b|logging in|sign ?in\b|password|passwort|credential|user ?name|anmeld|authentifi|mot de passe|identifiant|autentic|contrase[nñ]a|usuario|senha|usu[aá]rio|accesso|inloggen|wachtwoord|uwierzyteln|logowani|has[lł]o)`;
const CONNECTION = String
  .raw`(?:connect|connex|verbind|conect|conex|conness|connett|collega|reach|polacz|po[lł][aą]cz|(?:open|use) (?:the )?(?:port|socket))`;

/** Words in either order, with little between them. */
function together(one: string, other: string): string {
  return `${one}.{0,40}${other}|${other}.{0,40}${one}`;
}

type Words = readonly (readonly [FindingId, RegExp])[];

/** Words that say more than a code in the same line. */
const EXACT: Words = [
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
    /\b(?:sending|account|ses) (?:is |was |has been |got )*(?:paused|suspended|disabled|shut ?down|blocked by aws)/i,
  ],
  ["not-subscribed", /not subscribed|sign(?:ed)? up for ses/i],
  [
    "not-authorized-to-send",
    /not (?:authori[sz]ed|allowed|permitted) to (?:perform|send|use)|access ?denied|sendrawemail/i,
  ],
  [
    "identity-not-verified",
    /not (?:been )?verified|unverified|sandbox|nicht verifiziert|non v[ée]rifi|no (?:est[aá] )?verificad|n[aã]o verificad|non verificat|未验证|未検証|не подтвержд/i,
  ],
  ["too-many-connections", /too many (?:concurrent |open |smtp )*connections/i],
  ["message-too-long", /(?:message|mail|attachment)s? (?:is |are )?(?:too (?:long|large|big)|size)/i],
  ["starttls-required", /\b(?:must|needs?|requires?|wants?|issue)\b.{0,20}\bstarttls\b|starttls (?:is )?required/i],
  ["starttls-not-offered", /\bno starttls\b|\bstarttls\b.{0,20}(?:not|missing|unsupported|unavailable)/i],
  ["client-never-authenticated", /authentication (?:is )?required|not authenticated|without (?:auth|log)|no auth\b/i],
];

/** Words that fit many causes; a code in the same line says more. */
const VAGUE: Words = [
  [
    "dns-failed",
    /\bdns\b|\bresolv(?:e|es|ed|ing)\b|host ?name not|unknown host|no such host|resolver el nombre|aufl[oö]s/i,
  ],
  [
    "connection-refused",
    /\b(?:connection|server|port|ses|smtp)\b.{0,20}\brefus|refus\w*.{0,20}(?:connection|connexion)|conexi[oó]n rechaz|verbindung.{0,20}(?:abgelehnt|verweiger)|conex[aã]o recus|拒绝|拒否|отказ/i,
  ],
  [
    "connection-timeout",
    /\btim(?:e|es|ed|ing)[ -]?outs?\b|\bhangs?\b|\bhanging\b|\bstuck\b|\bfreez|\bno (?:response|answer|reply)|never (?:respond|answer|connect|return)|forever|zeit[uü]berschreitung|tiempo de espera|d[ée]lai|tempo (?:esgotado|limite|scaduto)|przekroczon|超时|逾時|タイムアウト|таймаут|истекло|시간 초과/i,
  ],
  [
    "connection-closed",
    /\b(?:connection|server|socket|ses)\b.{0,20}\b(?:clos|drop|reset|lost|disconnect|hung up)|disconnect(?:s|ed)\b|切断|断开|разорван/i,
  ],
  [
    "credentials-invalid",
    new RegExp(
      `${together(LOGIN, FAILED)}|${
        together(
          "(?:认证|認証|身份验证|登录|登入|パスワード|аутентификац|авторизац|парол|인증|로그인)",
          "(?:失败|失敗|错误|エラー|できません|ошибк|неверн|не удал|не проход|실패|오류)",
        )
      }`,
      "i",
    ),
  ],
  [
    "credentials-invalid",
    /\brotat(?:e|ed|ing|ion)\b|\b(?:new|old|deleted?|inactive|expired) (?:access |iam |smtp )?(?:keys?|credentials?|password)\b|\b(?:wrong|which|another|different|other|chang\w+|mov\w+) (?:\w+ ){0,3}region\b/i,
  ],
  [
    "connection-failed",
    new RegExp(
      `${together(CONNECTION, FAILED)}|${
        together(
          "(?:连接|連接|接続|подключ|соедин|연결)",
          "(?:失败|失敗|错误|エラー|できません|ошибк|не удал|실패|할 수 없|不上)",
        )
      }|unreachable|\\bblocked\\b`,
      "i",
    ),
  ],
];

/** A code of a reply in a sentence: no number of messages, of seconds or of a version. */
const CODE =
  /(?<![\w.:\/-])(4[25]\d|5[035]\d)(?![\w%:\/-]|\.\d|,\d| (?:e-?mails?|mails?|messages?|users?|recipients?|addresses|ms|milliseconds?|seconds?|minutes?|times|bytes|kb|mb|per|requests?|subscribers?)\b)/i;

/** Whether a typed line names another provider and not SES: who writes it asks about that one. */
export function isAboutOtherProvider(text: string): boolean {
  return !text.trim().includes("\n") && OTHER_PROVIDER.test(text) && !SES_ITSELF.test(text);
}

/** Whether a typed line names SES, which is a word of French too. */
export function isTypedAboutSes(text: string): boolean {
  return !PRINTED.test(text.trim()) && TYPED_SES.test(text);
}

const TYPED_SES =
  /\b(?:amazon|aws)\b|\bSES\b|(?:\b(?:from|to|by|with|via|using|the|my|on|in|for|smtp|mail|de|del|von|bei|mit|do|da) )ses\b|\bses (?:smtp|e?-?mail|says?|gives?|returns?|rejects?|keeps|throttl|access|daily|sending|\d)/;

const OTHER_PROVIDER =
  /\b(?:g-?mail|google|outlook|hotmail|office ?365|o365|microsoft ?365|m365|exchange|yahoo|sendgrid|mailgun|mailchimp|mandrill|postmark|zoho|brevo|sendinblue|mailtrap|icloud|proton|gmx|strato|ionos|ovh|resend|sparkpost)\b/i;
const SES_ITSELF = /\bses\b|amazon|\baws\b/i;

/** What no person types: several lines, marks of records and of code, a time, an ARN. */
const PRINTED = /[\n<>{}[\]|=]|\barn:|\d\d:\d\d|::|\w\(\)/;

/** What a typed line means, and where in it; `idOf` knows what a code means. */
export function typedMeaning(
  text: string,
  idOf: (code: string) => FindingId | undefined,
): Found | undefined {
  const line = text.trim();
  if (PRINTED.test(line) || line.split(/\s+/).length > MOST_WORDS) return undefined;
  if (!ABOUT_MAIL.test(line) && !speaksOfMail(line)) return undefined;
  const found = firstOf(EXACT, line) ?? codeIn(line, idOf) ?? firstOf(VAGUE, line);
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
