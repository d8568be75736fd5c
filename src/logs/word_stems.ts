/**
 * Stems of the words with which people, and programs in other languages, say what failed: a login, a connection, a name, and how.
 *
 * Invariant: data. A stem is enough of a word to be no other one next to the words beside it; letters with accents may be bare.
 * The order is English, German, French, Spanish and Portuguese, Italian, Dutch and Scandinavian, Slavic, others.
 * @module
 */

import { eitherOf, near, together, type Wording, words } from "./word_places.ts";

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
  "passwort|kennwort|anmeld|einlogg|eingelogg|zugangsdaten",
  "authentifi|mot de passe|identifiant",
  "autentic|autentif|contrase[nñ]a|usuario|senha|usu[aá]rio|credencia|iniciar sesi[oó]n",
  "autentica|accesso|accedere|credenziali",
  "inlog|aanmeld|logg(?:a|ar|e|er|et) inn?\\b|wachtwoord|l[oö]senord|adgangskode|kirjautu|k[aä]ytt[aä]j[aä]tunnu|salasana",
  "uwierzyteln|logowa|loguj|has[lł][oaeu]|p[rř]ihl[aá][sš]|heslo|autentific|parol|hiteles[ií]t|jelsz[oó]",
  "аутентиф|авториз|войти|парол|логин|автентиф|ταυτοπο|κωδικ",
  "kimlik|oturum|giri[sş]|parola|[sş]ifre|otentikasi|autentikasi|sandi|x[aá]c th[uự]c|m[aậ]t kh[aẩ]u|[dđ][aă]ng nh[aậ]p",
  "认证|認証|認證|身份验证|登录|登入|登錄|登陆|密码|密碼|凭据|凭证|授权码|パスワード|ログイン|資格情報|인증|로그인|비밀번호|자격 ?증명|уч[её]тн\\S+ данн|kredensial|مصادقة|كلمة المرور|אימות|ยืนยัน",
];

/** Reaching the server. */
const CONNECTION = [
  String.raw`connect|\breach|\bget (?:through|out) to|(?:open|use) (?:the )?(?:port|socket)`,
  "verbind",
  "connex",
  "conect|conex|liga[cç]",
  "conness|connett|collega",
  "verbinding|anslut|forbind|yhtey",
  "po[lł][aą]cz|p[rř]ipoj|spojen|kapcsol",
  "подключ|соедин|підключ|з'єднан|σύνδεσ",
  "ba[gğ]lan|koneksi|k[eế]t n[oố]i",
  "连接|連接|連線|接続|繋が|つなが|연결|접속|اتصال|חיבור|เชื่อมต่อ",
];

/** It did not answer in time. */
const TIMED_OUT = [
  String
    .raw`(?<!\b(?:recommended|default|best|good|ideal|sensible) )\btim(?:e|es|ed|ing)[ -]?out(?:s|em|u|a|y|ów|ом|ы)?(?![\w])(?! ?[=:(]| -?\d)|\bhangs?\b(?! up)|\bhanging\b(?! up)|\bstuck\b|\bfreez|\bno (?:response|answer|reply)|never (?:respond|answer|connect|return|complet|finish|establish|get|come)|forever|(?:just )?sits there|nothing (?:else |more )?happens|(?:keeps|still|endlessly) (?:loading|spinning|waiting|connecting)`,
  "zeit[uü]berschreitung|wartezeit|antwortet nicht|keine antwort|h[aä]ngt\\b(?! (?:davon|vom|von|mit|an|am|im)\\b)|bleibt h[aä]ngen|verbindung l[aä]uft .{0,30}\\bab\\b",
  "d[ée]lai (?:d['’]|de |d[ée]pass|expir)|ne r[ée]pond (?:pas|plus)|(?:pas de|aucune|sans) r[ée]ponse|connexion (?:\\S+ ){0,3}expir",
  "tiempo de espera|se agota el tiempo|no (?:responde|contesta)|s(?:in|em) respuesta|sem resposta|tempo (?:de (?:conex|espera)|esgotado|limite)|se queda colgad|fica (?:travad|pendurad)|n[aã]o responde",
  "tempo scaduto|timeout della|in timeout|non risponde|nessuna risposta|conness\\w+ (?:\\S+ ){0,3}scad",
  "time[-]out|geen (?:antwoord|reactie)|(?:antwoordt|reageert) niet|verbinding verloopt|tidsgr[aä]ns|tidsavbrud|(?:svara[rt]|reagerar) inte|inget svar|svarer ikke|intet svar|time[rt] ud|aikakatkai|ei vastaa",
  "przekroczon\\w* (?:limit )?czas|limit\\w* czasu|czas\\w* oczekiw|nie (?:odpowiada|reaguje)|brak odpowiedzi|vypr[sš]|neodpov[ií]d|nereaguj|id[oő]t[uú]ll[eé]p",
  "таймаут|тайм-аут|истекло|не отвечает|час очікування|χρονικό όριο",
  "zaman a[sş][ıi]m",
  "超时|逾時|卡住|卡在|没有响应|没反应|無回應|タイムアウト|応答が(?:ありません|ない)|시간(?:이)? ?초과|타임아웃|응답이? ?없|(?:yan[ıi]t|cevap) vermiyor|tidak merespon|kh[oô]ng ph[aả]n h[oồ]i|h[eế]t th[oờ]i gian|انتهت المهلة",
];

/** What else than a connection is refused. */
const NOT_A_CONNECTION =
  "(?:log ?ins?|pass(?:word|wd)?s?|cred\\w*|auth\\w*|users?|user ?names?|keys?|e-?mails?|mails?|messages?|senders?|from|recipients?|address\\w*|domains?|attach\\w*|pdfs?|cert\\w*|identit\\w*)\\b";

/** It was turned away. */
const REFUSED = [
  String
    .raw`\b(?:connection|server|port)\b.{0,20}(?<!or is )\brefus(?!\w* (?:\w+ ){0,3}${NOT_A_CONNECTION})|\b(?:ses|smtp) refus\w* (?:to connect|(?:\w+ )?connections?|on port|at port)|(?<!or is )\brefus\w*.{0,20}connection`,
  "verbindung.{0,40}(?:abgelehnt|verweiger|zur[uü]ckgewiesen)|(?:verweiger|lehnt|weist).{0,40}verbindung",
  "connexion.{0,40}refus|refus\\w*.{0,12}connexion",
  "conexi[oó]n.{0,40}rechaz|rechaz\\w*.{0,12}conexi[oó]n|(?:conex[aã]o|liga[cç][aã]o).{0,40}recus|recus\\w*.{0,12}(?:conex|liga[cç])",
  "connession[ei].{0,40}rifiut|rifiut\\w*.{0,12}connession",
  "verbinding.{0,40}geweiger|weiger\\w*.{0,20}verbinding|anslutning.{0,40}(?:nek|v[aä]gra|avvis)|(?:nek|v[aä]gra|avvis)\\w*.{0,20}anslutning|forbindelse.{0,40}(?:afvis|n[æa]gt)",
  "po[lł][aą]czeni\\w*.{0,40}odrzuc|odrzuc\\w*.{0,12}po[lł][aą]czeni|(?:spojen|p[rř]ipojen)\\S*.{0,40}odm[ií]t|odm[ií]t\\S*.{0,20}(?:spojen|p[rř]ipojen)",
  "отказано|отверг|соединени\\S*.{0,40}отклон|отклон\\S*.{0,12}соединени|відмовлено",
  "(?:连接|連接|連線|接続|연결).{0,50}(?:拒|거부)|拒(?:绝|絕|否).{0,6}(?:连接|連接|連線|接続)|ba[gğ]lant\\S*.{0,40}redd|redded\\S*.{0,20}ba[gğ]lant|koneksi.{0,30}ditolak|menolak koneksi|k[eế]t n[oố]i.{0,12}t[uừ] ch[oố]i|رفض",
];

/** Its name is not known. */
const UNKNOWN_NAME = [
  String
    .raw`\bdns\b|\bresolv(?:e|es|ed|ing)\b|look(?:ing)? ?up\b.{0,40}\b(?:host|name|domain)|(?:host|name|domain)\b.{0,20}\blook(?:ed)? ?up|(?:cannot|can['’]?t|could ?n['’]t|could not|unable to|not) (?:be )?f(?:ind|ound) (?:the )?(?:smtp |mail )?(?:host|server)|server (?:name )?(?:(?:cannot|could not|can ?not|was not|is not|not) |(?:can|could|was|is)n['’]t )(?:be )?found|(?:host ?name|host|endpoint)\b.{0,60}(?:does ?n['’]?t|does not) exist|host ?name not|unknown host|no such host`,
  "aufl[oö]s|aufgel[oö]st|unbekannter host|host unbekannt",
  "h[oô]te (?:smtp )?(?:introuvable|inconnu)|serveur introuvable",
  "resuelve el nombre|resolver? o nome|r[ée]soudre le nom|risolvere il nome|разреш\\S+ им[яе]|resolver el nombre|host desconoc|no se encuentra el (?:host|servidor)|host n[aã]o encontrad",
  "host (?:non trovat|sconosciut)",
  "onbekende host|host onbekend|host-?na(?:am|men).{0,40}(?:gevonden|vinden|opgelost|oplossen|herken)|v[aä]rdnamn.{0,30}(?:hitta|inte)|sl[aå]r? upp (?:namnet|v[aä]rd|server|email-smtp)",
  // A server that cannot be found.
  "server (?:\\S+ )?(?:wurde )?nicht gefunden|serveur .{0,60}introuvable|trouver le serveur",
  "(?:encontrar|encuentra|encuentro) (?:el servidor|o servidor)|servidor (?:\\S+ ){0,2}n(?:o|[aã]o) encontrad|trovare il server|server (?:\\S+ )?non trovat",
  "server (?:\\S+ )?niet (?:gevonden|vinden)|hitta servern|finne serveren|finde serveren",
  "znale(?:[zź][cć]|ziono) serwera|server nebyl nalezen|(?:найти|найден) сервер|сервер не найден|sunucu bulunamad",
  "找不到(?:邮件|郵件)?(?:服务器|伺服器)|サーバーが見つかり|서버를 찾을 수",
  "nieznany host|nezn[aá]m[yý] host|p[rř]elo[zž]it (?:n[aá]zev|jm[eé]no|adresu|host)|(?:hostitel|server)\\S* nenalezen|naj[ií]t (?:server|hostitel)",
  "хост не найден|неизвестный хост|резолв|找不到主机|未知主机|(?:无法|不能|解析不了).{0,8}(?:域名|主机名|解析)|域名.{0,6}(?:解析失败|无法解析)|解析不了|(?:名前|ホスト名)(?:が|を)?解決|ホスト名?が見つか|호스트(?: 이름)?[을를]? 찾을 수|이름을? ?확인할 수 없|(?:resol|resuelv|r[ée]soud|risol|разреш|解析|[cç][oö]z[uü]l|rozwi[aą]z|ph[aâ]n gi[aả]i).{0,40}email-smtp|email-smtp\\S{5,60}.{0,12}(?:gefunden|finden|vinden|gevonden|trouv|encontr|trovat|znale|nalez|hitta|finde|найден|見つか)|(?:finde[tn]?|vindt?|trouv|encontr|encuentr|trova|znale|hitta|найти|找不到).{0,30}email-smtp|email-smtp\\S{0,60}.{0,30}(?:解決でき|解析|[cç][oö]z[uü]l|[cç][oö]z[uü]mlen)",
];

function anyOf(stems: readonly string[]): string {
  return `(?:${stems.join("|")})`;
}

/** That it did not work, in any language. */
export const FAILURE: string = anyOf(FAILED);

/** That no answer came, in any language. */
export const NO_ANSWER: string = anyOf(TIMED_OUT);

const SESSION = ["\\bsess(?:ion|ione|i[oó]n|[aã]o|ie)(?![a-z])|sitzung|сесси|セッション|会话|세션"];

/** That a connection which was open ends. */
const ENDED = anyOf([
  "abgebroch|abbrech|bricht|trennt|getrennt|unterbr|gekappt|beendet|coup[eé]|ferm[eé]|interromp|interrott|rompu|perdue",
  "cierra|cerr[oóa]|cort[aoóa]|interrump|pierde|fecha|encerra|\\bcai|chiud|chius|\\bcade\\b|cadut",
  "verbre|verbroken|sluit|bryt|avbr[uyö]t|st[aä]ng[ds]|afbr[yu]d|zrywa|zerwa|zamyka|przeryw|ukon[cč]|p[rř]eru[sš]|uzav[rř]",
  "разрыв|разорв|обрыв|оборв|закрыва|сбрас|розрива|kesi|kesil|kopuy|kapat|切断|切れ|切られ|断开|斷開|中断|关闭|断了|끊|종료",
]);

/** Port 25. */
export const PORT_25 = String
  .raw`(?:(?:\bpo?ort[ao]?|\bpuerto|порт\S*|端口|ポート|포트|c[oổ]ng) ?25\b|\b25(?: ?(?:番ポート|番|端口|번 ?포트|порт|numaral[ıi] port)|(?:-?й)? порт)|\b(?:over|via|on|uses|ueber|über) 25\b(?=\W*$|[;,.!?]| (?:and|but|und)\b))`;

/** That nothing gets out at it. */
export const BLOCKED: string = anyOf([
  String.raw`block|clos|time|timing|filter|throttl|\bhang|stuck|\bsits\b|never|stopped`,
  "gesperrt|geschlossen|dicht|blo[qck]|ferm[ée]|cerrad|fechad|chius|zablok|zamkn|st[aä]ngd|sp[aä]rr|uzav[rř]|заблок|закрыт|封|屏蔽|限制|制限|ブロック|차단|제한|막[혀히]|kapal[ıi]|engel|diblok|ch[aặ]n",
]);

/** A header of a message that is there twice, or that is not well-formed. */
export const BAD_HEADER: string = anyOf([
  String
    .raw`\b(?:duplicate|double|missing|illegal|malformed|repeated) headers?\b|\bheaders? (?:twice|missing|malformed|is duplicated)|\bheaders?\b.{0,30}\b(?:twice|duplicated|two times)|\btwo (?:\S+ )?headers|missing final ['"]?@domain`,
  "doppelt\\w* .{0,12}(?:header|kopfzeile)|(?:header|kopfzeile).{0,30}doppelt|en-?t[êe]te.{0,30}(?:double|dupliqu|deux fois)|(?:cabecera|encabezado|cabe[cç]alho).{0,30}(?:duplicad|repetid|dos veces|duas vezes)|intestazion[ei].{0,30}(?:duplicat|due volte)|dubbele .{0,12}header|header.{0,30}(?:dubbel|podw[oó]jn|dvakr[aá]t|zdvojen)",
  "(?:дублир|повтор)\\S+ заголов|заголов\\S+ (?:дублир|повтор)|重复的?(?:标头|邮件头|头|header)|(?:标头|邮件头|header)重复|ヘッダーが?重複|중복된? ?헤더|헤더 ?중복",
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
  "abgelaufen|(?<!will |to |not |n['’]t )expir|p[ée]rim|caducad|vencid|scadut|verlopen|wygas|przeterminowan|g[aå]tt ut|utg[aå]n|udl[oø]b|vypr[sš]|propadl",
  "ист[её]к|просроч|过期|過期|已到期|期限切れ|有効期限|만료|s[uü]resi (?:dol|ge[cç])|kedaluwarsa|kadaluarsa|h[eế]t h[aạ]n",
]);

/** That it is for another name. */
export const OTHER_NAME: string = anyOf([
  String
    .raw`mismatch|wrong (?:host|name)|other (?:host ?|server ?|domain ?)?name|other (?:host|domain)\b|does(?: not|n['’]?t) match|not match|\bdiffer|different (?:host|name)|common name|instead of|(?<=certificate.{0,60})\*\.|\bone for\b`,
  "stimmt nicht|passt nicht|anderen namen|ne correspond pas|no coincide|n[aã]o (?:corresponde|bate|coincide)|non corrisponde|komt niet overeen|nie (?:pasuje|zgadza)|(?:st[aä]mmer|matchar) inte|neodpov[ií]d|nesouhlas",
  "не совпада|不匹配|不符|不一致|一致しません|一致しない|일치하지 않|e[sş]le[sş]m|uyu[sş]m|tidak cocok|kh[oô]ng kh[oớ]p",
]);

/** That its issuer is not known. */
export const UNTRUSTED: string = anyOf([
  String
    .raw`trust|unknown (?:authority|issuer|ca)|self.?signed|verif|not accept|rejected|(?:un|not )recogni[sz]ed|\bissuer\b`,
  "\\bkennt\\b|unbekannt|inconnu|desconocid|sconosciut|onbekend|nieznan|неизвест|未知|不明|fiable|vertrau|aussteller unbekannt|akzeptier|selbst|confian|approuv|auto-?sign|autofirmad|autoassinad|autofirmat|reconnu|confi[aá]vel|no v[aá]lido",
  "attendibil|affidabil|vertrouw|stol(?:er|ar)|zaufan|\\bufa|betro|litar|p[aå]litlig|d[uů]v[eě]ryhod|довер|самоподпис|信任|信頼|可信|検証(?:でき|に失敗|エラー)|验证失败|无法验证|검증할 수|自签|自己署名|신뢰|자체 서명|g[uü]ven|tidak (?:dipercaya|valid|sah)|[dđ][aá]ng tin|tin c[aậ]y",
]);

/** An address or a domain that SES does not accept as verified. */
export const NOT_VERIFIED: string = anyOf([
  String
    .raw`(?<!\byour e-?mail (?:address )?(?:is |has )?)(?:\bnot|n['’]t|\b(?:is|are|was|has|have)nt|\bnever) (?:been |yet |yet been )?verified|unverified|verification\b.{0,20}\bpending|identit(?:y|ies) failed the check|forg[eo]t\w* to verify|\bonly\b.{0,30}\bverified (?:addresses|e-?mails?|recipients?|domains?|identities)|waiting for (?:\w+ )?verification|(?:address|sender|domain|identity)\b.{0,30}(?:\bnot|n['’]t) (?:been |yet )?(?:confirmed|validated)|\bunconfirmed (?:address|sender|domain)|\bonly\b.{0,40}\b(?:my|our) own (?:e-?mails?|address|mail|domain|mailbox|inbox|account)|\bverified (?:people|persons?|users?|addresses|recipients|contacts) only|\bworks? for verified\b|production access (?:\w+ ){0,2}(?:denied|pending|rejected)|(?<!(?:out of|left|outside|leave|leaving|exited|not in|longer in)(?: of)? (?:the |our |my )?(?:ses )?)sandbox(?! (?:was |has been )?(?:lifted|removed))`,
  String
    .raw`nicht (?:verifiziert|best[aä]tigt)|(?:non|pas)(?: encore)?(?: [ée]t[ée])?(?: encore)? (?:v[ée]rifi|valid[ée]e?s? (?:par|dans|chez))|no (?:\w+ )?(?:est[aá] |ha sido |fue )?verificad|n[aã]o (?:\w+ )?(?:est[aá] |foi )?verificad|non (?:\S+ ){0,3}verificat|niet geverifieerd|nie ?(?:jest |zosta[lł]\w* )?zweryfik|nezweryfik|niezweryfik|inte (?:\S+ ){0,2}verifiera|ikke (?:\S+ ){0,2}verifi[cs]er|nen[ií] (?:\w+ ){0,2}(?:ov[eě][rř]en|verifikov)|neov[eě][rř]en|neverifikov`,
  "do[gğ]rulanma|onaylanma|未(?:经|經|被)?(?:验证|驗證|认证通过)|没有?(?:在.{0,8})?(?:经过|通过)?验证|未検証|未確認|(?:検証|確認|認証)され(?:て(?:い)?)?(?:ません|ない)|(?:인증|확인|검증)(?:이 |되지 |이 되지 )않|(?:인증|확인|검증)되지 않|미인증|не (?:был\\S* )?(?:подтвержд|верифиц)|(?:belum|tidak) (?:di|ter)?verifikasi|(?:belum|tidak) terverifikasi|ch[uư]a (?:[dđ][uư][oợ]c )?x[aá]c (?:minh|th[uự]c)",
  String
    .raw`\b(?:nur|s[oó]lo|s[oó](?=\s)|solo|seulement|uniquement|alleen|tylko|bara|endast|jen|kun)(?![a-z]).{0,40}(?:verifi[zck]|v[ée]rifi[ée]|best[aä]tigt|verificad|verificat|geverifieer|zweryfik|ov[eě][rř]en)|только.{0,40}(?:подтвержд|верифиц)|(?:検証|確認|認証)済み.{0,16}(?:しか|のみ|だけ)|只能.{0,16}验证|(?:인증|확인)된.{0,16}만`,
  "サンドボックス|沙盒|沙箱|샌드박스|песочниц",
]);

/** More than the server accepts in a second. */
export const TOO_FAST: string = anyOf([
  String
    .raw`throttl|\brate (?:limit|exceed)|send\w* too fast|max(?:imum)? send|too many (?:e-?mails|mails|messages|requests)(?!.{0,40}(?:spam|junk|bounc))|per second.{0,30}(?:exceed|limit|reject|fail)`,
  "zu schnell|senderate|sendelimit|gedrosselt|drosselt|trop (?:vite|rapide)|d[ée]bit (?:maximal|d['’]envoi)|taux d['’]envoi|tasa (?:m[aá]xima )?de env[ií]o|taxa (?:m[aá]xima )?de envio|velocit[aà] (?:massima )?di invio|demasiado r[aá]pido|tan r[aá]pido|muito r[aá]pido|r[aá]pido demais|troppo (?:veloce|in fretta|velocemente)|te snel|za szybko|szybko[sś][cć] wysy|knijpt|f[oö]r snabbt|p[rř][ií]li[sš] rychle",
  "(?:(?:zu )?viele|trop d|demasiad|much[oa]s|muit[oa]s|tropp[ei]|te veel|za du[zż]o|f[oö]r m[aå]nga|p[rř][ií]li[sš] mnoho|слишком много|[cç]ok fazla).{0,40}(?:pro|par|por|al|per|na|za|в|[aà] la) (?:sekund|second|segundo|секунд)|saniyede.{0,20}fazla",
  "слишком быстро|скорост\\S+ отправк|(?:发送|發送|发|送信|전송).{0,6}(?:太快|过快|速率|频率|速度|レート|속도)|送信が速すぎ|너무 빨리|[cç]ok h[ıi]zl[ıi]|terlalu cepat|qu[aá] nhanh",
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
  "erreicht|[uü]berschritten|ausgesch[oö]pft|(?:aufge|ver)braucht|atteint|d[ée]pass[ée]|[ée]puis[ée]|alcanz|superad|exced|agot|ating|estour|esgot|raggiun|superat|esaurit|bereikt|overschreden|przekrocz|osi[aą]gni|wyczerp|\\bslut\\b|n[aå](?:dd|tt)|llega|[oö]verskrid|vy[cč]erp|p[rř]ekro[cč]|dosa[zž]en",
  "достиг|превыш|исчерп|使い切|使い果|达到|到达|超过|超出|超了|用完|已满|達し|超え|초과|도달|다 ?[썼써쓴]|a[sş][ıi]l|a[sş]t|ula[sş]|dolmu|doldu|tercapai|terlampaui|melebihi|habis|v[uư][oợ]t|[dđ][aạ]t|h[eế]t",
]);

/** What AWS stops: the account, or that it sends. */
export const ACCOUNT: string = anyOf([
  String.raw`\baccounts?\b|\bsending\b`,
  "konto|versand|compte|envois?|cuenta|env[ií]os?|conta\\b|invi[oi]\\b|utskick|wysy[lł]k|odes[ií]l[aá]n|[uú][cč]et\\b|аккаунт|уч[её]тн\\S+ запис|отправк",
  "账户|帐户|账号|帳戶|帳號|发信|发件|发送|發送|アカウント|送信|계정|발송|전송|hesab|g[oö]nderim|akun|pengiriman|t[aà]i kho[aả]n",
]);

/** That AWS stopped it. */
export const STOPPED: string = anyOf([
  "paused|suspended|shut ?down|put on hold|under review",
  "gesperrt|pausiert|ausgesetzt|stillgelegt|suspend|bloqu[ée]|paus[ée]|pausad|bloquead|suspens|sospes|bloccat|wstrzyma|zawies|zablokowa|opgeschort|geschorst|geblokkeer|gepauzeer|st[aä]ngt av|avst[aä]ng|pausat|sp[aä]rra|pozastav|zablokov",
  "приостанов|заблокир|暂停|暫停|停用|被封|封禁|停止|중지|중단|정지|ask[ıi]ya|durdurul|ditangguhkan|dinonaktifkan|dijeda|t[aạ]m d[uừ]ng|b[iị] kh[oó]a",
]);

/** That a right is missing. */
export const DENIED: string = anyOf([
  "zugriff verweigert|keine berechtigung|acc[eè]s refus|acceso denegado|acesso negado|accesso negato|toegang geweigerd|odmowa dost[eę]pu|brak uprawnie|nie ma uprawnie|geen (?:rechten|toestemming)|mag niet (?:verzenden|versturen|sturen)|[aå]tkomst nekad|saknar (?:beh[oö]righet|r[aä]ttighet)|f[aå]r inte skicka|adgang n[æa]gtet|p[rř][ií]stup odep[rř]en|nem[aá] (?:opr[aá]vn|pr[aá]vo)",
  "(?:pas autoris|no (?:est[aá] )?autorizad|n[aã]o (?:est[aá] )?autorizad|non (?:[eè] )?autorizzat|(?:no tiene|n[aã]o tem|sin|sem) permis).{0,30}(?:envoy|envi|invi|ses:)",
  "доступ запрещ|нет прав|访问被拒绝|拒绝访问|没有权限|無權限|アクセスが拒否|権限が(?:ない|ありません)|액세스.{0,4}거부|권한이 없|eri[sş]im (?:reddedil|engellen)|yetki(?:niz)? yok|akses ditolak|t[uừ] ch[oố]i truy c[aậ]p|kh[oô]ng c[oó] quy[eề]n",
]);

/** More than is allowed. */
export const TOO_MANY = String
  .raw`(?:too many|\bparallel\b|concurrent|simultaneous|zu viele|trop de|demasiadas|muitas|troppe|te veel|za du[zż]o|слишком много|f[oö]r m[aå]nga|p[rř][ií]li[sš] mnoho|[cç]ok fazla|过多|太多|并发|多すぎ|同時|너무 많|동시)`;

/** Of connections. */
export const SEVERAL_CONNECTIONS = String
  .raw`(?:\bconnections\b|\bsessions\b|verbindungen|connexions|conexiones|conex[oõ]es|connessioni|verbindingen|po[lł][aą]cze[nń]|соединений|подключений|anslutningar|forbindelser|spojen[ií]|p[rř]ipojen[ií]|ba[gğ]lant|连接|接続|연결)`;

/** What has a size. */
export const ATTACHMENT: string = anyOf([
  String.raw`attach|\bpdfs?\b|\bmessages?\b|\be?-?mails?\b|\bMB\b`,
  "anhang|anh[aä]nge|nachricht|pi[eè]ces? jointe|adjunto|mensaje|anexo|mensagem|allegat|messaggi|bijlage|bilaga|vedh[æa]ft|za[lł][aą]cznik|p[rř][ií]loh",
  "вложени|письм|附件|邮件|添付|メール|첨부|메일|lampiran|[dđ][ií]nh k[eè]m|\\bek(?:i|ler|leri)?\\b",
]);

/** That it has too many bytes. */
export const TOO_LARGE: string = anyOf([
  "too (?:long|large|big)|size limit|(?:reject|refus|bounc)\\w* (?:\\w+ ){0,2}(?:big|large|huge)|exceed\\w* (?:the )?(?:max\\w* )?(?:message )?size|max\\w* (?:message )?size (?:is )?exceeded",
  "zu gro[sß]|trop (?:gros|volumineu|grand|lourd)|demasiado grande|muy grande|muito grande|troppo grand|te groot|za du[zż][ey]|f[oö]r stor|(?:p[rř][ií]li[sš]|moc) velk",
  "слишком больш|太大|过大|大きすぎ|サイズ(?:超過|制限)|너무 (?:큽|크|큰|커|컸)|용량 초과|[cç]ok b[uü]y[uü]k|terlalu besar|qu[aá] l[oớ]n",
]);

/** That the server wants a login first. */
export const LOGIN_NEEDED: string = anyOf([
  "(?:authentifizierung|anmeldung) (?:ist )?(?:erforderlich|notwendig|n[oö]tig)|authentification (?:est )?(?:requise|n[ée]cessaire|obligatoire)|autenticaci[oó]n (?:requerida|necesaria|obligatoria)|requiere autenticaci|autentica[cç][aã]o (?:[eé] )?(?:obrigat|necess|requerid)|autenticazione (?:richiesta|necessaria)|wymagan\\w* (?:jest )?uwierzytelni|authenticatie (?:is )?(?:vereist|nodig|verplicht)|kr[aä]ver (?:inloggning|autentisering)|autentisering kr[aä]vs|vy[zž]aduje (?:ov[eě][rř]en|p[rř]ihl[aá][sš]en|autentiz)",
  "требует(?:ся)? (?:аутентификаци|авторизаци)|необходима (?:аутентификаци|авторизаци)|需要(?:先)?(?:进行)?(?:身份)?(?:验证|认证|登录)|認証が必要|인증이 필요|(?:kimlik do[gğ]rulama|yetkilendirme) gerek|memerlukan (?:otentikasi|autentikasi)|y[eê]u c[aầ]u x[aá]c th[uự]c",
]);

/** A login that failed. */
export const LOGIN_FAILED: Wording = together(40, anyOf(LOGIN), FAILURE);

/** A connection that was open and ended. */
export const CONNECTION_ENDED: Wording = near(40, anyOf([...CONNECTION, ...SESSION]), ENDED);

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
