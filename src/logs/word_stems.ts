/**
 * Stems of the words with which people, and programs in other languages, say what failed: a login, a connection, a name, and how.
 *
 * Invariant: data. A stem is enough of a word to be no other one next to the words beside it; letters with accents may be bare.
 * The order is English, German, French, Spanish and Portuguese, Italian, Dutch and Scandinavian, Slavic, others.
 * @module
 */

/** It did not work. */
const FAILED = [
  String
    .raw`fail|invalid|wrong|reject|denied|refus|broken|error|problem|issue|stopp?|incorrect|\bbad\b|doesn|does not|\bnot\b|n'?t\b|cannot|unable|\bno\b`,
  "fehl|ung[uü]ltig|falsch|abgelehnt|nicht|klappt",
  String.raw`[ée]chec|[ée]chou|invalide|impossible|\bpas\b|erreur|incorrect`,
  String.raw`fall[oóaie]|inv[aá]lid|rechaz|imposible|incorrect|\bn[aã]o\b|falh|erro|recusad`,
  String.raw`\bnon\b|impossibile|sbagliat|errat|fallit`,
  "mislukt|werkt niet|misslyck|\\bfel\\b|mislyk|fejl|feil|virhe|ep[aä]onnist",
  "nie (?:mo[zż]|dzia|uda|powiod)|b[lł][aą]d|nieprawid|niepoprawn|selhal|chyb|e[sș]uat|eroare|sikertelen|hib[aá]",
  "ошибк|неверн|не удал|не проход|не получ|помилк|не вда|αποτυχ|λάθος",
  "ba[sş]ar[ıi]s[ıi]z|hata|yanl[ıi][sş]|ge[cç]ersiz|gagal|salah|th[aấ]t b[aạ]i|l[oỗ]i",
  "失败|失敗|错误|錯誤|无效|不上|エラー|できません|できない|실패|오류|할 수 없|فشل|خطأ|שגיאה|ผิดพลาด|ล้มเหลว",
];

/** Logging in, and what is needed for it. */
const LOGIN = [
  String.raw`auth|log ?in\b|logging in|sign ?in\b|password|credential|\bcreds?\b|user ?name`,
  "passwort|anmeld",
  "authentifi|mot de passe|identifiant",
  "autentic|autentif|contrase[nñ]a|usuario|senha|usu[aá]rio",
  "autentica|accesso",
  "inlog|wachtwoord|l[oö]senord|adgangskode|kirjautu|salasana",
  "uwierzyteln|logowani|has[lł]o|p[rř]ihl[aá][sš]|heslo|autentific|parol|hiteles[ií]t|jelsz[oó]",
  "аутентиф|авториз|парол|логин|автентиф|ταυτοπο|κωδικ",
  "kimlik|oturum|parola|[sş]ifre|otentikasi|sandi|x[aá]c th[uự]c|m[aậ]t kh[aẩ]u",
  "认证|認証|认證|身份验证|登录|登入|登錄|密码|パスワード|ログイン|인증|로그인|비밀번호|مصادقة|كلمة المرور|אימות|ยืนยัน",
];

/** Reaching the server. */
const CONNECTION = [
  String.raw`connect|\breach|(?:open|use) (?:the )?(?:port|socket)`,
  "verbind",
  "connex",
  "conect|conex|liga[cç]",
  "conness|connett|collega",
  "verbinding|anslut|forbind|yhtey",
  "po[lł][aą]cz|p[rř]ipoj|kapcsol",
  "подключ|соедин|підключ|з'єднан|σύνδεσ",
  "ba[gğ]lan|koneksi|k[eế]t n[oố]i",
  "连接|連接|連線|接続|연결|접속|اتصال|חיבור|เชื่อมต่อ",
];

/** It did not answer in time. */
const TIMED_OUT = [
  String
    .raw`\btim(?:e|es|ed|ing)[ -]?outs?\b(?! ?[=:(]| -?\d)|\bhangs?\b|\bhanging\b|\bstuck\b|\bfreez|\bno (?:response|answer|reply)|never (?:respond|answer|connect|return)|forever`,
  "zeit[uü]berschreitung|wartezeit",
  "d[ée]lai (?:d'|de )",
  "tiempo de espera|tempo (?:de (?:conex|espera)|esgotado|limite)",
  "tempo scaduto|timeout della",
  "time-out|tidsgr[aä]ns|tidsavbrud",
  "przekroczon|vypr[sš]el|id[oő]t[uú]ll[eé]p",
  "таймаут|истекло|час очікування|χρονικό όριο",
  "zaman a[sş][ıi]m",
  "超时|逾時|タイムアウト|시간 초과|انتهت المهلة",
];

/** It was turned away. */
const REFUSED = [
  String
    .raw`\b(?:connection|server|port|ses|smtp)\b.{0,20}(?<!or is )\brefus|(?<!or is )\brefus\w*.{0,20}connection`,
  "verbindung.{0,20}(?:abgelehnt|verweiger)",
  "connexion.{0,20}refus",
  "conexi[oó]n rechaz|(?:conex[aã]o|liga[cç][aã]o) recus",
  "connessione rifiut",
  "verbinding.{0,12}geweiger|anslutning.{0,10}(?:nekad|v[aä]gra)",
  "po[lł][aą]czenie.{0,12}odrzuc|spojen[ií] odm[ií]t",
  "отказано|отверг|拒绝|拒絕|拒否|거부|reddedil|رفض",
];

/** Its name is not known. */
const UNKNOWN_NAME = [
  String
    .raw`\bdns\b|\bresolv(?:e|es|ed|ing)\b|host ?name not|unknown host|no such host`,
  "aufl[oö]s|unbekannter host|host unbekannt",
  "h[oô]te (?:smtp )?(?:introuvable|inconnu)|serveur introuvable",
  "resolver el nombre|host desconoc|no se encuentra el (?:host|servidor)|host n[aã]o encontrad",
  "host (?:non trovat|sconosciut)",
  "onbekende host|host onbekend",
  // A server that cannot be found.
  "(?:smtp-?|mail-?)?server (?:wurde )?nicht gefunden|serveur .{0,20}introuvable|trouver le serveur",
  "(?:encontrar|encuentra|encuentro) (?:el servidor|o servidor)|servidor (?:smtp |de \\S{4,8} )?n(?:o|[aã]o) encontrad|trovare il server|server non trovat",
  "server niet (?:gevonden|vinden)|hitta servern|finne serveren|finde serveren",
  "znale(?:[zź][cć]|ziono) serwera|server nebyl nalezen|(?:найти|найден) сервер|сервер не найден|sunucu bulunamad",
  "找不到(?:邮件|郵件)?(?:服务器|伺服器)|サーバーが見つかり|서버를 찾을 수",
  "nieznany host|nezn[aá]m[yý] host",
  "хост не найден|неизвестный хост|找不到主机|未知主机|ホストが見つかり|호스트를 찾을 수",
];

function anyOf(stems: readonly string[]): string {
  return `(?:${stems.join("|")})`;
}

/** Stems in either order, with little between them. */
function together(one: string, other: string): string {
  return `${one}.{0,40}${other}|${other}.{0,40}${one}`;
}

/** A login that failed. */
export const LOGIN_FAILED = new RegExp(together(anyOf(LOGIN), anyOf(FAILED)), "i");

/** A connection that failed, without how. */
export const CONNECTION_FAILED = new RegExp(
  `${together(anyOf(CONNECTION), anyOf(FAILED))}|unreachable|\\bblocked\\b`,
  "i",
);

/** How a connection failed, in a word or two. */
export const HOW_IT_FAILED: readonly (readonly ["dns-failed" | "connection-refused" | "connection-timeout", RegExp])[] =
  [
    ["dns-failed", new RegExp(anyOf(UNKNOWN_NAME), "i")],
    ["connection-refused", new RegExp(anyOf(REFUSED), "i")],
    ["connection-timeout", new RegExp(anyOf(TIMED_OUT), "i")],
  ];
