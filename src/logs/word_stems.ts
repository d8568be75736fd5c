/**
 * Stems of the words with which people say what failed: a login, a connection, a name, and how.
 *
 * Invariant: data. A stem is enough of a word to be no other one next to the words around it; letters with accents may be bare.
 * English, and languages that have no vocabulary in `languages/`; what a person did is also in the others.
 * @module
 */

import { eitherOf, together, type Wording, words } from "./word_places.ts";

/** It did not work. */
const FAILED = [
  String
    .raw`fail|invalid|wrong|reject|\bden(?:y|ies|ied)\b|refus|broken|error|problem|issue|stopp?|incorrect|\bbad\b|doesn|does not|\bnot\b|n['’]t\b|\b(?:do|does|did|is|was|are|wo|ca|could|would|has|have)nt\b|cannot|unable|\bno\b`,
  "fehl|ung[uü]ltig|falsch|abgelehnt|verweigert|zur[uü]ckgewiesen|scheiter|nicht|klappt|\\bkeine?\\b",
  String.raw`mauvais|[ée]chec|[ée]chou|invalide|impossible|\bpas\b|erreur|incorrect|refus|rejet|ne (?:\S+ ){1,3}plus\b`,
  String.raw`fall[oóaie]|inv[aá]lid|rechaz|imposible|incorrect|\bn[aã]o\b|falh|erro|recus`,
  String.raw`\bnon\b|impossibile|sbagliat|errat|fallit|rifiutat`,
  "mislukt|verkeerd|\\bniet\\b|\\bgeen\\b|geweiger|misslyck|\\binte\\b|\\bfel\\b|nekad|\\bikke\\b|mislyk|fejl|feil|a[fv]vis|virhe|ep[aä]onnist|\\bei (?:hyv[aä]ksy|toimi|onnistu|vastaa|yhdist)",
  "nie (?:mo[zżg]|da si|udaje|dzia|uda|powiod|przyj|akcept|[lł][aą]cz|loguj|wysy[lł])|b[lł][aąeę]d|nieprawid|niepoprawn|odrzuc|refuz|e[sș]uat|eroare|sikertelen|hib[aá]",
  "selh|chyb|\\bnelze\\b|\\bne(?:p[rř]i|fung|jde|jdou|m[uů][zž]|plat|da[rř])|odm[ií]t|[sš]patn",
  "ошибк|неверн|не принима|не пуска|не работа|отказ|отклон|не удал|не проход|не получ|помилк|не вда|не працю|не прийма|відхил|αποτυχ|λάθος",
  "ba[sş]ar[ıi]s[ıi]z|hata|yanl[ıi][sş]|ge[cç]ersiz|m[ıiuü]yor|am[ıi]yor|em[ıi]yor|gagal|salah|tidak|nggak|gak bisa|ditolak|th[aấ]t b[aạ]i|l[oỗ]i|không|\\bsai\\b",
  "失败|失敗|错误|錯誤|无效|無効|間違|正しく(?:ない|ありません)|不上|不了|无法|無法|不能|没法|不行|拒绝|拒絕|不通过|不成功|エラー|できません|できない|できず|できなく|出来(?:ない|ませ)|らない|らなく|通りません|通らない|실패|오류|에러|잘못|틀렸|못|올바르지|거부|할 수 없|안 ?(?:됨|돼|되|됩)|안됩|فشل|خطأ|שגיאה|ผิดพลาด|ล้มเหลว",
];

/** Logging in, and what is needed for it. */
const LOGIN = [
  String
    .raw`auth(?!orit|ors?\b|ored)|log ?in\b|\blets? (?:me|us|him|them|it|our \w+) in\b|logging in|sign ?in\b|password|credential|\bcreds?\b|user ?name`,
  "kirjautu|k[aä]ytt[aä]j[aä]tunnu|salasana|hiteles[ií]t|jelsz[oó]|autentific|ταυτοπο|κωδικ|אימות|ยืนยัน",
];

/** Reaching the server. */
const CONNECTION = [
  String.raw`conn?ect|\breach|\bget (?:through|out) to|(?:open|use) (?:the )?(?:port|socket)`,
  "yhtey|kapcsol|conexiun|σύνδεσ|חיבור|เชื่อมต่อ",
];

/** It did not answer in time. */
const TIMED_OUT = [
  String
    .raw`(?<!\b(?:recommended|default|best|good|ideal|sensible) )\btim(?:e|es|ed|ing)[ -]?out(?:s|em|u|a|y|ów|ом|ы)?(?![\w])(?! ?[=:(]| -?\d)|\bhangs?\b(?! up)|\bhanging\b(?! up)|\bstuck\b|\bfreez|\bno (?:response|answer|reply)|never (?:respond|answer|connect|return|complet|finish|establish|get|come)|forever|(?:just )?sits there|nothing (?:else |more )?happens|(?:keeps|still|endlessly) (?:loading|spinning|waiting|connecting)`,
  "aikakatkai|ei vastaa|id[oő]t[uú]ll[eé]p|χρονικό όριο",
];

/** What else than a connection is refused. */
const NOT_A_CONNECTION =
  "(?:log ?ins?|pass(?:word|wd)?s?|cred\\w*|auth\\w*|users?|user ?names?|keys?|e-?mails?|mails?|messages?|senders?|from|recipients?|address\\w*|domains?|attach\\w*|pdfs?|cert\\w*|identit\\w*)\\b";

/** It was turned away. */
const REFUSED = [
  String
    .raw`\b(?:connection|server|port)\b.{0,20}(?<!or is )\brefus(?!\w* (?:\w+ ){0,3}${NOT_A_CONNECTION})|\b(?:ses|smtp) refus\w* (?:to connect|(?:\w+ )?connections?|on port|at port)|(?<!or is )\brefus\w*.{0,20}connection`,
];

/** Its name is not known. */
const UNKNOWN_NAME = [
  String
    .raw`\bdns\b|\bresolv(?:e|es|ed|ing)\b|look(?:ing)? ?up\b.{0,40}\b(?:host|name|domain)|(?:host|name|domain)\b.{0,20}\blook(?:ed)? ?up|(?:cannot|can['’]?t|could ?n['’]t|could not|unable to|not) (?:be )?f(?:ind|ound) (?:the )?(?:smtp |mail )?(?:host|server)|server (?:name )?(?:(?:cannot|could not|can ?not|was not|is not|not) |(?:can|could|was|is)n['’]t )(?:be )?found|(?:host ?name|host|endpoint)\b.{0,60}(?:does ?n['’]?t|does not) exist|host ?name not|unknown host|no such host`,
];

function anyOf(stems: readonly string[]): string {
  return `(?:${stems.join("|")})`;
}

/** That it did not work, in any language. */
export const FAILURE: string = anyOf(FAILED);

/** That no answer came, in any language. */
export const NO_ANSWER: string = anyOf(TIMED_OUT);

/** Port 25. */
export const PORT_25 = String
  .raw`(?:(?:\bpo?ort[ao]?|\bpuerto|порт\S*|端口|ポート|포트|c[oổ]ng) ?25\b|\b25(?: ?(?:番ポート|番|端口|번 ?포트|порт|numaral[ıi] port)|(?:-?й)? порт)|\b(?:over|via|on|uses|ueber|über) 25\b(?=\W*$|[;,.!?]| (?:and|but|und)\b))`;

/** That nothing gets out at it. */
export const BLOCKED: string = anyOf([
  String.raw`block|clos|time|timing|filter|throttl|\bhang|stuck|\bsits\b|never|stopped`,
]);

/** A header of a message that is there twice, or that is not well-formed. */
export const BAD_HEADER: string = anyOf([
  String
    .raw`\b(?:duplicate|double|missing|illegal|malformed|repeated) headers?\b|\bheaders? (?:twice|missing|malformed|is duplicated)|\bheaders?\b.{0,30}\b(?:twice|duplicated|two times)|\btwo (?:\S+ )?headers|missing final ['"]?@domain`,
]);

/** What logs in. */
export const USER_NAME: string = anyOf([
  String.raw`\buser ?names?\b|\busers?\b(?!@)`,
  "benutzer(?:name)?",
  "identifiant|nom d['’]utilisateur|utilisateur",
  "usuario|usu[aá]rio",
  "(?:nome )?utente",
  "gebruikersnaam|anv[aä]ndarnamn|nazw[aęy] u[zż]ytkownika|\\blogin\\b",
  "имя пользователя|логин",
  "用户名|使用者名稱|ユーザー名|사용자 ?(?:이름|명)|kullan[ıi]c[ıi] ad|t[eê]n [dđ][aă]ng nh[aậ]p",
]);

/** An address of mail. */
export const MAIL_ADDRESS: string = anyOf([
  String.raw`\b(?:g-?|e-?)?mail(?:[- ]?(?:address|adresse|id|adres))?\b|\badresse(?: e-?mail)?\b|\bcorreo\b`,
  "e-?post(?:a|adress\\w*)?(?: adres\\w*)?|e-mailadres|почт\\S*|邮箱|メールアドレス|이메일",
]);

/** What is kept secret. */
export const PASSWORD: string = anyOf([
  String.raw`(?<![a-z])pass(?:word|wd|code|phrase)?s?(?![a-z])`,
  "passwort|kennwort|mot de passe|contrase[nñ]a|clave smtp|senha|wachtwoord|l[oö]senord|has[lł]o|heslo",
  "парол|密码|密碼|パスワード|비밀번호|parola|[sş]ifre|kata sandi|m[aậ]t kh[aẩ]u",
]);

/** The key for signing requests to AWS, by its name in other languages than English. */
export const SECRET_KEY: string = anyOf([
  "geheim\\w* (?:zugriffs)?schl[uü]ssel|geheimer key|cl[ée] (?:d['’]acc[eè]s )?secr[eè]te|(?:clave|llave) (?:de acceso )?secreta|chave (?:de acesso )?secreta|chiave (?:di accesso )?segreta|geheime (?:toegangs)?sleutel",
  "tajny klucz|tajn\\w* kl[ií][cč]|hemlig\\w* (?:[aå]tkomst)?nyckel|секретн\\S+ ключ|gizli (?:eri[sş]im )?anahtar",
  "シークレット(?:アクセス)?キー|(?:秘密|私密|机密|私有)(?:访问)?密钥|(?:시크릿|비밀) ?(?:액세스 ?)?키",
]);

/** Both together. */
export const CREDENTIALS: string = anyOf([
  String.raw`\bcredentials?\b|\bcreds?\b`,
  "zugangsdaten|anmeldedaten|identifiants|credencia(?:l|les|is)\\b|credenziali|inloggegevens",
  "данные (?:для )?входа|учетные данные|凭据|凭证|憑證|認証情報|資格情報|자격 ?증명|kredensial|dane logowania",
]);

/** In the place of. */
export const AS = String
  .raw`(?:\b(?:as|for|in|into|instead of|als|f[uü]r|comme|dans|como|en|em|come|nel|jako|jak|som|sebagai|olarak|l[aà]m)\b|(?<=\s)(?:в качестве|как|в)(?=\s)|作为|当作?|填(?:到|成|在)?|として|を|으?로|[을를])`;

/** Who a message is from. */
export const SENT_BY: string = anyOf([
  String.raw`\bfrom\b|\bsender\b|\breturn-?path\b`,
  "absender|exp[ée]diteur|remitente|remetente|mittente|afzender|avs[aä]ndare|nadawc",
  "отправител|发件人|寄件者|差出人|送信元|보낸 ?사람|발신자|g[oö]nderen|pengirim|ng[uư][oờ]i g[uử]i",
]);

/** What a server proves its name with. */
export const CERTIFICATE: string = anyOf([
  String.raw`certificates?\b|\bcerts?\b|\broot ca\b|\bidentity of the server`,
  "zertifikat|certificat|certificado|certificato|certificaat|certyfika[tc]|certifik[aá]t",
  "сертификат|证书|憑證|証明書|인증서|sertifika|ch[uứ]ng ch[iỉ]",
]);

/** That it is too old. */
export const EXPIRED: string = anyOf([
  "expired|out of date|outdated|no longer valid",
]);

/** That it is for another name. */
export const OTHER_NAME: string = anyOf([
  String
    .raw`mismatch|wrong (?:host|name)|other (?:host ?|server ?|domain ?)?name|other (?:host|domain)\b|does(?: not|n['’]?t) match|not match|\bdiffer|different (?:host|name)|common name|instead of|(?<=certificate.{0,60})\*\.|\bone for\b`,
]);

/** That its issuer is not known. */
export const UNTRUSTED: string = anyOf([
  String
    .raw`trust|unknown (?:authority|issuer|ca)|self.?signed|verif|not accept|rejected|(?:un|not )recogni[sz]ed|\bissuer\b`,
]);

/** An address or a domain that SES does not accept as verified. */
export const NOT_VERIFIED: string = anyOf([
  String
    .raw`(?<!\byour e-?mail (?:address )?(?:is |has )?)(?:\bnot|n['’]t|\b(?:is|are|was|has|have)nt|\bnever) (?:been |yet |yet been )?verified|unverified|verification\b.{0,20}\bpending|identit(?:y|ies) failed the check|forg[eo]t\w* to verify|\bonly\b.{0,30}\bverified (?:addresses|e-?mails?|recipients?|domains?|identities)|waiting for (?:\w+ )?verification|(?:address|sender|domain|identity)\b.{0,30}(?:\bnot|n['’]t) (?:been |yet )?(?:confirmed|validated)|\bunconfirmed (?:address|sender|domain)|\bonly\b.{0,40}\b(?:my|our) own (?:e-?mails?|address|mail|domain|mailbox|inbox|account)|\bverified (?:people|persons?|users?|addresses|recipients|contacts) only|\bworks? for verified\b|production access (?:\w+ ){0,2}(?:denied|pending|rejected)|(?<!(?:out of|left|outside|leave|leaving|exited|not in|longer in)(?: of)? (?:the |our |my )?(?:ses )?)sandbox(?! (?:was |has been )?(?:lifted|removed))`,
]);

/** More than the server accepts in a second. */
export const TOO_FAST: string = anyOf([
  String
    .raw`throttl|\brate (?:limit|exceed)|send\w* too fast|max(?:imum)? send|too many (?:e-?mails|mails|messages|requests)(?!.{0,40}(?:spam|junk|bounc))|per second.{0,30}(?:exceed|limit|reject|fail)`,
]);

/** What an account may send in a day. */
export const DAILY_LIMIT: string = anyOf([
  String
    .raw`\b(?:daily|24.?h\w*|sending)\b.{0,16}(?:quota|limit)|(?:quota|limit)\b.{0,40}\b(?:(?:per|a|each|this|the) day|today|daily|24)|(?:quota|limit)\b.{0,16}\bday\b|(?:per|a) day (?:quota|limit)|max\w* .{0,30}24 ?h\w*|\bquota\b`,
  "tageslimit|tageskontingent|tagesquote|kontingent .{0,20}heute|l[ií]mi\\w* .{0,16}(?:heute|hoy|oggi|hoje|aujourd|vandaag|dzi[sś]|idag|dnes)|t[aä]gliche\\w* .{0,12}(?:limit|kontingent|quote)|(?:quota|limite) .{0,16}(?:journali|quotidien|diari|di[aá]ri|giornalier|par jour|al d[ií]a|por dia|al giorno)|(?:l[ií]mite|cuota|cota) (?:di[aá]ri[oa]|de env[ií]o)|daglimiet|dagelijkse? (?:limiet|quot)|dagskvot|dagsgr[aä]ns|daglig\\w* (?:kvot|gr[aæ])|denn[ií] (?:limit|kv[oó]t)|dzienn\\w+ limit|limit dzienny",
  "(?:дневн|суточн)\\S+ (?:лимит|квот)|лимит .{0,12}(?:в день|на день|на сегодня|в сутки)|(?:每日|每天|当日|今天|今日|当天|日).{0,8}(?:配额|限额|上限|额度)|(?:1日|一日|日次|送信).{0,8}(?:クォータ|上限|制限)|(?:일일|하루).{0,8}(?:한도|할당량)|g[uü]nl[uü]k .{0,12}(?:limit|kota)|(?:batas|kuota|limit) .{0,12}harian|(?:h[aạ]n m[uứ]c|gi[oớ]i h[aạ]n).{0,16}ng[aà]y",
]);

/** That there is nothing left of it. */
export const REACHED: string = anyOf([
  String.raw`reach|exceed|\bhit\b|used up|\bover\b|\bfull\b|exhaust|ran out|\bout of\b|454`,
]);

/** What AWS stops: the account, or that it sends. */
export const ACCOUNT: string = anyOf([
  String.raw`\baccounts?\b|\bsending\b`,
]);

/** That AWS stopped it. */
export const STOPPED: string = anyOf([
  "paused|suspended|shut ?down|put on hold|under review",
]);

/** More than is allowed. */
export const TOO_MANY = String
  .raw`(?:too many|\bparallel\b|concurrent|simultaneous)`;

/** Of connections. */
export const SEVERAL_CONNECTIONS = String
  .raw`(?:\bconnections\b|\bsessions\b)`;

/** What has a size. */
export const ATTACHMENT: string = anyOf([
  String.raw`attach|\bpdfs?\b|\bmessages?\b|\be?-?mails?\b|\bMB\b`,
]);

/** That it has too many bytes. */
export const TOO_LARGE: string = anyOf([
  "too (?:long|large|big)|size limit|(?:reject|refus|bounc)\\w* (?:\\w+ ){0,2}(?:big|large|huge)|exceed\\w* (?:the )?(?:max\\w* )?(?:message )?size|max\\w* (?:message )?size (?:is )?exceeded",
]);

/** A login that failed. */
export const LOGIN_FAILED: Wording = together(40, anyOf(LOGIN), FAILURE);

/** A connection that failed, without how. */
export const CONNECTION_FAILED: Wording = eitherOf(
  together(40, anyOf(CONNECTION), FAILURE),
  words(String.raw`unreachable|\bblocked\b`),
);

/** How a connection failed, in a word or two. */
export const HOW_IT_FAILED:
  readonly (readonly ["dns-failed" | "connection-refused" | "connection-timeout", Wording])[] = [
    ["dns-failed", words(anyOf(UNKNOWN_NAME))],
    ["connection-refused", words(anyOf(REFUSED))],
    ["connection-timeout", words(NO_ANSWER)],
  ];
