/**
 * Whether a person typed a text, as prose in one line or in a few sentences, and what it is about.
 *
 * Invariant: nothing that a program printed is typed: several fields, code, a time with seconds. A long text counts only
 * where it names SES or SMTP itself, since a person may write of an e-mail in any matter.
 * @module
 */

import { speaksOfMail } from "../findings/endpoint_mentions.ts";
import { withSpaces } from "./word_places.ts";

/** Most words of a line about mail, and of a text that names SES or SMTP. */
const MOST_WORDS = 16;
const MOST_WORDS_OF_PROSE = 120;
/** Languages without spaces have few words. */
const MOST_CHARACTERS = 900;
const MOST_LINES = 12;
/** Fewest words of a sentence that is about mail by its code alone: shorter ones are a program's. */
const FEWEST_WORDS_WITH_CODE = 8;

const ABOUT_MAIL =
  /\b535\b.*\b(?:password|secret|credentials?)\b|\b(?:password|secret|credentials?)\b.*\b535\b|\b535\b.*\b[a-z]{2}-[a-z]{4,9}-\d\b|\b[a-z]{2}-[a-z]{4,9}-\d\b.*\b535\b|\b(?:ses|recipients?|senders?|starttls|smtps?|correos?|courriels?|posta|surel|e-?posta?|mejl\w*|poczt\w*|po[sš]t[aou]|thư|newsletters?)\b|postausgang|メール|邮件|郵件|почт|письм|пошт|메일|이메일|ईमेल|بريد/i;

/** What names the service or the protocol in a long text: in the languages without spaces a letter may be next to it. */
const ABOUT_SES_OR_SMTP =
  /smtp|starttls|authentication credentials invalid|identities failed the check|\b(?:amazon|aws)\b.{0,40}\bsending\b|(?:amazon|aws|amazonas?|亚马逊|アマゾン|아마존|амазон\S*)(?:['’]?s)?.{0,40}(?:mail|correo|courriel|messagerie|posta|почт|письм|邮|郵|メール|메일|poczt)|(?:mail|correo|courriel|messagerie|posta|почт\S*|письм\S*|邮件|郵件|メール|메일|poczt\S*).{0,40}(?:amazon|\baws\b|amazonas?|亚马逊|アマゾン|아마존|амазон)/i;

/** Marks of records and of code, a time with seconds, an ARN. */
const PRINTED = /[<>{}[\]|]|\S=|=\S|\barn:|\d\d:\d\d:\d\d|::|\w\(\)|\w\(s\)|\bat \S+ line \d|\bcontext\.\.\.:/;

/** Lines of a program in a text of several lines: a frame of a stack, an exception, a word with a colon and nothing before it. */
const PRINTED_LINE = /^\s*[45]\d\d[ -]\S|^\s+at |^\s*#\d|^\s*File "|\w(?:Error|Exception)\b|^\s*[\w.-]{1,30}: \S/;

/** A server's reply that all is well begins a line of a dialogue, which no person types. */
const REPLY_OF_SUCCESS = /^\W{0,4}[23]\d\d[ -](?!e?-?mails?\b|messages?\b|users?\b|mb\b)/im;

/** `text` as one line with every character in its place, if a person typed it about mail; undefined otherwise. */
export function typedLine(text: string): string | undefined {
  // Programs put their name before it in brackets.
  const body = withSpaces(text, /^(\s*)\[[\w .-]{1,40}\] /);
  const line = withoutSetting(body.trim());
  if (PRINTED.test(line) || REPLY_OF_SUCCESS.test(line) || !isShortEnough(line)) return undefined;
  const flat = body.replaceAll("\n", " ");
  return isProse(line) ? flat : !isOneLiner(line) || !isAboutMail(line) ? undefined : flat;
}

/** An arrow, settings with their values and the name of one class, which a sentence may quote. */
function withoutSetting(line: string): string {
  return line.replaceAll(/(?<=\s)(?:[-=]+>(?=\s)|[<>]=? ?(?=\d))/g, " ").replace(QUOTED_FUNCTION, " ").replaceAll(
    SETTING_OF_MAIL,
    " ",
  ).replace(QUOTED_SETTING, " ")
    .replace(QUOTED_CLASS, " ");
}

const QUOTED_FUNCTION = /(?<=^|\s)[a-z_]{2,20}\(\)(?=\s)/i;
const QUOTED_CLASS = /\b[A-Z]\w{1,40}(?:::[A-Z]\w{1,40}){1,4}\b/;
const QUOTED_SETTING = /(?<=\s)[A-Za-z][\w.]{2,60}=[\w.@-]{1,60}(?=[\s,.;!?]|$)/;
const SETTING_OF_MAIL =
  /(?<=\s)(?:\w{0,30}[_.])?(?:user(?:_?name)?|pass(?:word)?|host|port|encryption|starttls|tls|ssl|secure|use_tls|use_ssl)=[\w.@-]{1,60}(?=[\s,.;!?]|$)/gi;

function isShortEnough(line: string): boolean {
  return line.length <= MOST_CHARACTERS && wordsOf(line) <= MOST_WORDS_OF_PROSE;
}

function wordsOf(line: string): number {
  return line.split(/\s+/).length;
}

function isOneLiner(line: string): boolean {
  return !line.includes("\n") && wordsOf(line) <= MOST_WORDS;
}

function isAboutMail(line: string): boolean {
  return ABOUT_MAIL.test(line) || speaksOfMail(line);
}

/** Whether these are sentences about SES or SMTP. */
function isProse(line: string): boolean {
  const lines = line.split("\n").filter((one) => one.trim() !== "");
  const isAbout = [NAMED_SES, SES_IN_ENGLISH, ABOUT_SES_OR_SMTP].some((words) => words.test(line)) ||
    (wordsOf(line) >= FEWEST_WORDS_WITH_CODE && CODE_OF_MAIL.test(line));
  return lines.length <= MOST_LINES && isAbout &&
    (lines.length === 1 || !lines.some((one) => PRINTED_LINE.test(one)));
}

/** Whether a typed text names another provider or another matter, and not SES: who writes it asks about that one. */
export function isAboutOtherMatter(text: string): boolean {
  const isTyped = !text.trim().includes("\n") || typedLine(text) !== undefined;
  if (!isTyped) return false;
  if (isAboutOtherLogin(text)) return true;
  if ((OTHER_THING.test(text) || WEB_SITE.test(text)) && !MAIL.test(text)) return true;
  if (isAboutOtherProduct(text)) return true;
  return (OTHER_PROVIDER.test(text) || OTHER_MATTER.test(text)) && !SES_ITSELF.test(text) &&
    !SES_IN_CAPITALS.test(text);
}

/** The other provider of mail that a typed text is about; undefined if it names none, or SES as well. */
export function otherProvider(text: string): string | undefined {
  return isAboutOtherMatter(text) ? OTHER_PROVIDER.exec(text)?.[0] : undefined;
}

function isAboutOtherProduct(text: string): boolean {
  return (OTHER_OF_AMAZON.test(text) && !SES_BY_NAME.test(text)) || (FEEDBACK.test(text) && HANDLER.test(text));
}

function isAboutOtherLogin(text: string): boolean {
  return OTHER_LOGIN.test(text) && !SMTP.test(text);
}

/** Whether a typed text names SES, which is a word of French too. */
export function isTypedAboutSes(text: string): boolean {
  const line = text.trim();
  return !PRINTED.test(line) && !isAboutOtherLogin(line) && !isAboutOtherProduct(line) &&
    (!line.includes("\n") || typedLine(text) !== undefined) &&
    (NAMED_SES.test(line) || (isShortEnough(line) && SES_IN_ENGLISH.test(line)) || WHOSE_SES.test(line));
}

/** Whether a short text of words and of what a program printed names SES by its name. */
export function isWrittenOfSes(text: string): boolean {
  const line = text.trim();
  return isShortEnough(line) && (NAMED_SES.test(line) || SES_IN_PASSING.test(line));
}

/** A code of a reply to a login or a message, with the words that mail servers put next to it. */
const CODE_OF_MAIL =
  /\b(?:53[05]|454|55[234]|501)\b.*(?:auth|log ?in|\bmail|credential|password|access key|reject|verif|throttl|notification)|(?:auth|log ?in|\bmail|credential|password|access key|reject|verif|throttl|notification).*\b(?:53[05]|454|55[234]|501)\b/is;

/** SES by its name: in lower case it is a word of French, so the words next to it decide. */
const NAMED_SES =
  /(?<![A-Za-z])SES(?![A-Za-z])|\b(?:amazon|aws) ses\b|(?:\b(?:from|to|by|with|via|using|the|our|my|on|in|for|through|smtp|mail|de|del|von|bei|mit|do|no|da|di|con|avec|par|über|van|naar|met|til|fra|från|till|z|na|od|przez|dari|ke|el|para|por|no|pelo|su|sul|dal|lo|op|bij|uit|vanuit|im|am|hos|på|ve|přes|qua|từ|tới|của|lewat|pakai|dengan|nosso|nuestro|nostro|unser|vårt|vores|vår) )ses\b(?!-[a-z])|\bses(?= ?[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])|\bses (?:smtp|e?-?mail|says?|said|gives?|returns?|rejects?|keeps|throttl|access|daily|sending|in|on|at|is|was|has|not|just|still|only|error|api|region|quota|account|password|key|user|endpoint|server|login|stop(?:s|ped)|starts?|clos(?:es|ed)|drop(?:s|ped)|answers?|refus(?:es|ed)|tells?|told|sends|wants|complains|accepts?|does|did|credentials|\d)/;

/** In lower case at the end of a clause, or before a word that no French noun is. */
const SES_IN_PASSING = /\bses(?=$|[:,;.)]|[ -](?:endpoint|port|relay ?host|over|from|and|und|host|replie[sd])\b)/m;

/** The same where the words around it are English. */
const SES_IN_ENGLISH =
  /^(?=.*\b(?:the|is|are|was|my|it|we|and|our|with|this|that|when|but|for|from|to|of|into|what|why|how|i|not|can|cant|can't|your|get|got|gives?|says?|error|fails?|failed|wrong|rejects?|rejected|denied|connection|timeout|timed|no|too)\b).*(?:\bses\b|\b(?:amazon|aws)\b.*\b(?:e?mails?|sends?|sent|sending|senders?|recipients?|from address|verif\w+)\b|\b(?:e?mails?|sends?|sent|sending|senders?|recipients?|from address|verif\w+)\b.*\b(?:amazon|aws)\b)/is;

const WHOSE_SES = /\b(?:amazon|aws)\b|亚马逊|アマゾン|아마존|амазон/i;

const OTHER_PROVIDER =
  /\b(?:g-?mail|google|outlook|hotmail|office ?365|o365|microsoft ?365|m365|exchange|yahoo|sendgrid|mailgun|mailchimp|mandrill|postmark|zoho|brevo|sendinblue|mailtrap|icloud|proton|gmx|strato|ionos|ovh|resend|sparkpost|orange|laposte|sfr|t-online|web\.de|libero|aruba|yandex|naver|daum|uol|barracuda|proofpoint|mimecast|ironport|ziggo|kpn|telia|fastmail|hubspot|salesforce|zendesk|freshdesk|klaviyo|mailjet|mailerlite|mailersend|smtp2go|sendpulse|constant contact|activecampaign|elastic email|aol|seznam|onet|interia|tutanota|freenet|bluewin|rediff\w*|mail\.ru|rambler|163\.com|qq\.com|godaddy|bluehost|rackspace|hmailserver|mailcow|mdaemon|kerio|zimbra|mailenable|smartermail)\b|\bown (?:(?:smtp|mail) ?server|postfix|exim|sendmail|mta)\b/i;
/** Where a person logs in with a browser, or a site that has names and certificates of its own. */
const OTHER_LOGIN =
  /\blog(?:ging)? ?in\w* (?:to|at|into) (?:the |my |our )?(?:\w+ )?(?:console|dashboard|portal|website|account page)|\bconsole (?:log ?in|password)|\blog ?in (?:\S+ ){0,2}(?:aws|amazon)[- ](?:konto|account|compte|cuenta|conta|console|konsole)|\b(?:mfa|2fa)\b|\bbrute[- ]?force|\blogin attempts\b|\bfailed from (?:foreign|unknown|strange|many|random)\b|\bour web ?site\b|\bwebmail\b|\blog(?:ging|ged)? ?in ?(?:to|on|at) (?:the |my |our |his |her |their )?(?!(?:ses|smtp|amazon|aws|e?-?mails?|mail\w*|server|relay|it|them|that|this|port|outgoing|host|the|my|our|his|her|their|endpoint|service)\b)[a-z]\w+/i;
const SMTP = /smtp|starttls|(?<![A-Za-z])SES(?![A-Za-z])|\bses\b/i;

/** Services of AWS and other things that send no mail; who uses one of them for mail names the mail too. */
const OTHER_THING =
  /\b(?:RDS|Aurora|Dynamo(?:DB)?|ElastiCache|Redshift|OpenSearch|SNS|SQS|Kinesis|Athena|CloudFront|Cognito|API gateway|AppSync|EFS|ECR|KMS|S3|Secrets Manager|SSM|RDP|Citrix|TeamViewer|AnyDesk|Samba|Minecraft|Discord|Slack|WhatsApp|Telegram|Zoom|Jenkins agent|nginx|apache|haproxy|gateway timeout|web ?sites?|webseite|webbplats|hemsida|sito web|site (?:web|internet)|VPN (?:connection|server|client|login|gateway|tunnel))\b/i;
const WEB_SITE = /сайт|网站|网页|ウェブサイト|웹사이트|홈페이지/i;
/** What comes of messages after SES sent or received them, and who handles it. */
const FEEDBACK =
  /\bSES (?:bounces?|complaints?|events?|event destination|inbound|receiv\w+|receipt|notifications?|feedback|webhooks?)\b|\b(?:bounces?|complaints?|events?|notifications?|webhooks?) (?:from|of|by) SES\b/i;
const HANDLER =
  /\b(?:lambda|webhook|dynamo(?:db)?|firehose|kinesis|S3|SNS|SQS|eventbridge|cloudwatch|athena|destination)\b/i;
/** Products of Amazon with servers, logins or mails of their own. */
const OTHER_OF_AMAZON =
  /\b(?:work ?mail|kindle|alexa|fire ?tv|prime (?:video|account)|seller central|amazon (?:shop|store|order|account page))\b/i;
const SES_BY_NAME = /\bses\b|(?<![A-Za-z])SES(?![A-Za-z])|simple email service|email-smtp/i;
const MAIL = /smtp|mail|starttls|\bses\b(?!-[a-z])|(?<![A-Za-z])SES(?![A-Za-z])|メール|邮件|郵件|почт|письм|메일/i;

const OTHER_MATTER =
  /\bcert\w* (?:on|of|for|at) (?!email-smtp)[a-z0-9-]+\.[a-z0-9.-]*[a-z]{2,}|\blet['’]?s ?encrypt\b|\b(?:nginx|apache)\b|データベース|数据库|數據庫|資料庫|데이터베이스|базе? данных|базы данных|datenbank|bases? de (?:datos|donn[ée]es)|bancos? de dados|veritaban|basis data|c[oơ] s[oở] d[uữ] li[eệ]u|baz[aąyę] danych|\bdatabase (?:connection|login|password|server)|(?:connect\w*|connection|log ?in) to (?:the |our |my )?database|\bwi-?fi\b|\bsmtpd\b|\b(?:on|at) (?:22|80|443|3306|5432|6379|8080|8443)\b|\bbluetooth\b|\b(?:auth0|okta|cognito|firebase|clerk|onelogin)\b|\bS3\b|微信|谷歌|腾讯|网易|QQ邮箱|구글|네이버|카카오|지메일|아웃룩|яндекс|ヤフー|アウトルック|онлайн-?банк|личн\S+ кабинет/i;
const SES_IN_CAPITALS = /(?<![A-Za-z])SES(?![A-Za-z])/;
/** The French word is before what a person has. */
const SES_ITSELF =
  /\bses\b(?! (?:identifiants|mots|e-?mails|mails|courriels|messages|donn[ée]es|param[eè]tres|contacts|codes|clients|utilisateurs)\b)|amazon|\baws\b|亚马逊|アマゾン|아마존|амазон/i;
