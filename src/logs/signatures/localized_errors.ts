/**
 * Errors of systems, of .NET and of PHPMailer as they print them in other languages than English.
 *
 * Invariant: a phrase is what is printed, without what varies. Its letters with accents may come in another encoding or
 * without the accents. A phrase with no piece of ASCII that can be searched for is looked for in short texts alone.
 * @module
 */

import { ofMail, reason, result, SHORTEST_LITERAL, type Signature, symptom } from "../../findings/signature.ts";
import type { FindingId } from "../../findings/finding.ts";

type Kind = readonly [id: FindingId, make: (id: FindingId, pattern: RegExp, words: Words) => Signature];
type Words = Parameters<typeof reason>[2];

const ofMailReason: Kind[1] = (id, pattern, words) => ofMail(reason(id, pattern, words));
const ofMailResult: Kind[1] = (id, pattern, words) => ofMail(result(id, pattern, words));

/** The phrases: German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Japanese, Chinese, Korean, Turkish. */
const PHRASES: readonly (readonly [...Kind, phrases: readonly string[]])[] = [
  // The C library and Java.
  ["connection-refused", reason, [
    "Verbindungsaufbau abgelehnt",
    "Connexion refusée",
    "Conexión rehusada",
    "Conexión rechazada",
    "Connessione rifiutata",
    "Conexão recusada",
    "Ligação recusada",
    "Verbinding is geweigerd",
    "Połączenie odrzucone",
    "В соединении отказано",
    "接続を拒否されました",
    "拒绝连接",
    "连接被拒绝",
    "連線被拒絕",
    "연결이 거부됨",
    "Bağlantı reddedildi",
  ]],
  ["connection-timeout", reason, [
    "Die Wartezeit für die Verbindung ist abgelaufen",
    "Zeitüberschreitung der Verbindung",
    "Connexion terminée par expiration du délai d'attente",
    "Expiró el tiempo de conexión",
    "tiempo de espera de la conexión agotado",
    "Connessione scaduta",
    "Tempo esgotado para conexão",
    "Wachttijd voor verbinding is verstreken",
    "czas oczekiwania na połączenie",
    "Время ожидания соединения истекло",
    "接続がタイムアウトしました",
    "连接超时",
    "連線逾時",
    "연결 시간 초과",
    "Bağlantı zaman aşımına uğradı",
  ]],
  ["network-unreachable", reason, [
    "Das Netzwerk ist nicht erreichbar",
    "Keine Route zum Zielrechner",
    "Le réseau n'est pas accessible",
    "Aucun chemin d'accès pour atteindre l'hôte",
    "La red es inaccesible",
    "No hay ruta al host",
    "No existe ninguna ruta hasta el",
    "Rete non raggiungibile",
    "Nessun instradamento per l'host",
    "A rede está fora de alcance",
    "Não há rota para o host",
    "Сеть недоступна",
    "Нет маршрута до",
    "ネットワークに届きません",
    "ホストへの経路がありません",
    "网络不可达",
    "没有到主机的路由",
  ]],
  ["connection-closed", symptom, [
    "Verbindung wurde vom Kommunikationspartner zurückgesetzt",
    "Connexion ré-initialisée par le correspondant",
    "Conexión reinicializada por la máquina remota",
    "Connessione interrotta dal corrispondente",
    "Conexão fechada pela outra ponta",
    "Соединение разорвано другой стороной",
    "Соединение сброшено другой стороной",
    "接続が相手からリセットされました",
    "连接被对端重置",
    "连接被对方重设",
  ]],
  ["dns-failed", reason, [
    "Der Name oder der Dienst ist nicht bekannt",
    "Fehler bei der Namensauflösung",
    "Nom ou service inconnu",
    "temporaire dans la résolution du nom",
    "Nombre o servicio desconocido",
    "Fallo temporal en la resolución del nombre",
    "Nome o servizio sconosciuto",
    "nella risoluzione del nome",
    "Nome ou serviço desconhecido",
    "Falha temporária na resolução de nome",
    "Имя или служба не известны",
    "сбой в разрешении имен",
    "名前またはサービスが不明です",
    "名前解決に一時的に失敗しました",
    "未知的名称或服务",
    "域名解析暂时失败",
  ]],
  // Windows.
  ["connection-refused", reason, [
    "der Zielcomputer die Verbindung verweigerte",
    "l'ordinateur cible l'a expressément refusée",
    "el equipo de destino denegó expresamente",
    "Rifiuto persistente del computer di destinazione",
    "a máquina de destino as recusou ativamente",
    "de doelcomputer de verbinding actief heeft geweigerd",
    "komputer docelowy aktywnie go odmawia",
    "компьютер отверг запрос на подключение",
    "対象のコンピューターによって拒否されたため",
    "目标计算机积极拒绝",
    "目標電腦拒絕連線",
    "대상 컴퓨터에서 연결을 거부",
    "hedef makine etkin olarak reddettiğinden",
  ]],
  ["connection-timeout", reason, [
    "einer bestimmten Zeitspanne nicht",
    "n'a pas répondu convenablement",
    "la parte conectada no respondió adecuadamente",
    "Risposta non corretta della parte connessa",
    "o componente conectado não respondeu corretamente",
    "de verbonden partij niet correct heeft geantwoord",
    "połączona strona nie odpowiedziała",
    "за требуемое время не получен нужный отклик",
    "一定の時間を過ぎても正しく応答しなかった",
    "连接方在一段时间后没有正确答复",
    "연결된 구성원으로부터 응답이 없어",
  ]],
  ["connection-closed", symptom, [
    "Verbindung wurde vom Remotehost geschlossen",
    "connexion existante a dû être fermée par l'hôte distant",
    "conexión existente por el host remoto",
    "interrotta forzatamente dall'host remoto",
    "cancelamento de uma conexão existente pelo host remoto",
    "принудительно разорвал существующее подключение",
    "リモート ホストに強制的に切断されました",
    "远程主机强迫关闭了一个现有的连接",
  ]],
  ["dns-failed", reason, [
    "Der angegebene Host ist unbekannt",
    "Es ist kein solcher Host bekannt",
    "Der Remotename konnte nicht aufgelöst werden",
    "Le nom distant n'a pas pu être résolu",
    "No se puede resolver el nombre remoto",
    "No se conoce ningún host",
    "Impossibile risolvere il nome remoto",
    "O nome remoto não pôde ser resolvido",
    "Este host não é conhecido",
    "Этот хост неизвестен",
    "разрешить удаленное имя",
    "そのようなホストは不明です",
    "リモート名を解決できませんでした",
    "不知道这样的主机",
    "无法解析此远程名称",
  ]],
  // .NET, from System.Net.Mail or from below it.
  ["client-never-authenticated", ofMailReason, [
    "SMTP-Server erfordert eine sichere Verbindung, oder der Client wurde nicht authentifiziert",
    "SMTP requiert une connexion sécurisée ou le client n'était pas authentifié",
    "SMTP requiere una conexión segura o el cliente no se autenticó",
    "SMTP richiede una connessione protetta o il client non è autenticato",
    "SMTP requer uma conexão segura ou o cliente não foi autenticado",
    "SMTP-сервер требует защищенного соединения, или подлинность клиента не установлена",
    "SMTP サーバーに、セキュリティで保護された接続が必要であるか、またはクライアントが認証されていません",
    "SMTP 服务器要求安全连接或客户端未通过身份验证",
  ]],
  ["certificate-untrusted", reason, [
    "Das Remotezertifikat ist laut Validierungsverfahren ungültig",
    "Le certificat distant n'est pas valide",
    "El certificado remoto no es válido",
    "Certificato remoto non valido",
    "O certificado remoto é inválido",
    "Удаленный сертификат недействителен",
    "リモート証明書は無効です",
    "远程证书无效",
  ]],
  ["tls-version", reason, [
    "da sie keinen gemeinsamen Algorithmus",
    "ne possèdent pas un algorithme commun",
    "algoritmo común",
    "algoritmo comune",
    "algoritmo comum",
    "общего алгоритма",
    "共通のアルゴリズム",
  ]],
  ["connection-timeout", reason, [
    "Timeout für Vorgang überschritten",
    "lai d'attente de l'opération",
    "el tiempo de espera de la operación",
    "O tempo limite da operação",
    "Время ожидания операции истекло",
    "操作がタイムアウトになりました",
    "操作已超时",
  ]],
  ["connection-failed", result, [
    "Verbindung mit dem Remoteserver kann nicht hergestellt werden",
    "Impossible de se connecter au serveur distant",
    "conectar con el servidor remoto",
    "effettuare la connessione al server remoto",
    "conectar-se ao servidor remoto",
    "соединиться с удаленным сервером",
    "リモート サーバーに接続できません",
    "无法连接到远程服务器",
  ]],
  ["connection-failed", ofMailResult, [
    "Fehler beim Senden von Mail",
    "Échec d'envoi du courrier",
    "lors de l'envoi du courrier",
    "Error al enviar correo",
    "Falha ao enviar email",
    "Сбой при отправке сообщения электронной почты",
    "メールを送信できませんでした",
    "发送邮件失败",
  ]],
  // PHPMailer's own translations.
  ["credentials-invalid", ofMailResult, [
    "SMTP-Fehler: Authentifizierung fehlgeschlagen",
    "Erreur SMTP : échec de l'authentification",
    "Error SMTP: Imposible autentificar",
    "Error SMTP: No se pudo autenticar",
    "SMTP Error: Impossibile autenticarsi",
    "Erro de SMTP: Não foi possível autenticar",
    "SMTP: Não foi possível realizar a autenticação",
    "SMTP-fout: authenticatie mislukt",
    "SMTP: Nie można przeprowadzić uwierzytelnienia",
    "SMTP: ошибка авторизации",
    "SMTP: не удалось пройти аутентификацию",
    "SMTPエラー: 認証できませんでした",
    "SMTP 错误：登录失败",
    "SMTP 오류: 인증할 수 없습니다",
  ]],
  ["connection-failed", ofMailResult, [
    "SMTP-Fehler: Konnte keine Verbindung zum SMTP-Host herstellen",
    "impossible de se connecter au serveur SMTP",
    "Imposible conectar al servidor SMTP",
    "No se pudo conectar al servidor SMTP",
    "No se pudo conectar con el servidor SMTP",
    "Impossibile connettersi all'host SMTP",
    "conectar ao servidor SMTP",
    "SMTP-fout: kon niet verbinden met SMTP-host",
    "SMTP: Nie można połączyć się z wybranym hostem",
    "не удается подключиться к SMTP-серверу",
    "SMTPホストに接続できませんでした",
    "无法连接到 SMTP 主机",
    "SMTP 호스트에 접속할 수 없습니다",
  ]],
  ["message-refused", ofMailResult, [
    "SMTP-Fehler: Daten werden nicht akzeptiert",
    "Erreur SMTP : données incorrectes",
    "Error SMTP: Datos no aceptados",
    "SMTP Error: Dati non accettati dal server",
    "Erro de SMTP: Dados rejeitados",
    "SMTP-fout: data niet geaccepteerd",
    "Ошибка SMTP: данные не приняты",
    "SMTPエラー: データが受け付けられませんでした",
    "SMTP 错误：数据不被接受",
  ]],
];

/** What may be in the place of a letter with an accent: two bytes of UTF-8 shown as letters, one of U+FFFD, the bare letter. */
const ANY_LETTER = String.raw`(?:[^\x00-\x7f]{1,3}|[A-Za-z?]{1,2})`;
const LATIN_WITH_MARK = /[À-ɏ]/gu;
const APOSTROPHE = /['’]/g;

function patternOf(phrase: string): RegExp {
  const quoted = phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    quoted.replaceAll(LATIN_WITH_MARK, ANY_LETTER).replaceAll(APOSTROPHE, String.raw`(?:'|&#0?39;|[^\x00-\x7f]{1,3})`),
    "i",
  );
}

/** The longest piece of ASCII that the search can find, if there is one: no apostrophe, which may be another. */
function literalOf(phrase: string): string | undefined {
  const pieces = phrase.toLowerCase().match(/[ -&(-~]+/g) ?? [];
  const [longest = ""] = pieces.toSorted((one, other) => other.length - one.length);
  return longest.length < SHORTEST_LITERAL ? undefined : longest;
}

/** The signatures: of each phrase that the search can find. */
export const LOCALIZED_ERRORS: readonly Signature[] = PHRASES.flatMap(([id, make, phrases]) =>
  phrases.flatMap((phrase) => {
    const literal = literalOf(phrase);
    return literal === undefined
      ? []
      : [make(id, patternOf(phrase), { literals: [literal], seen: [`smtp: ${phrase}`] })];
  })
);

/** The other phrases, for short texts. */
export const LOCALIZED_WORDS: readonly (readonly [FindingId, RegExp])[] = PHRASES.flatMap(([id, , phrases]) =>
  phrases.filter((phrase) => literalOf(phrase) === undefined).map((phrase) => [id, patternOf(phrase)] as const)
);
