/**
 * Who and where a line speaks of: SES or another server, which host, port, region and user.
 *
 * Invariant: names are read as they are printed; a line that names SES is about SES, whatever else it names.
 * @module
 */

import {
  API_HOST_PATTERN,
  DOMAIN_PATTERN,
  meantPort,
  MISTYPED_PORT_PATTERN,
  PORT_PATTERN,
  SMTP_HOST_PATTERN,
} from "../ses/endpoint.ts";
import { MAIL_MANAGER_HOST_PATTERN, MAIL_MANAGER_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { isRegionShaped, nearestRegion, regionNamed } from "../ses/region.ts";
import { namesOtherService, OTHER_SERVICE_WORDS } from "./service_names.ts";
import type { Places } from "./catalogue/entry.ts";

/** What is searched for in bytes to find the lines that `namesSes` holds for. */
export const SES_NAMES: readonly string[] = [
  "email-smtp",
  "mail-manager-smtp",
  "simpleemailservice",
  "amazon ses",
  "amazon's ses",
  " aws ses",
  "ses+smtp",
];

/** Whether a line names SES's SMTP service: its hosts, also misspelt ones, its banner, or the service in words. */
export function namesSes(text: string): boolean {
  return NAMED.test(text);
}

const NAMED = /email-smtp|mail-manager-smtp|SimpleEmailService|\bAmazon(?:'s)? SES\b| AWS SES\b|\bses\+smtps?:/i;

/** Whether a text is about the API of SES: one of its operations, its host, or the client for it in an SDK. */
export function namesSesApi(text: string): boolean {
  return SES_API.test(text);
}

const SES_API = new RegExp(
  String
    .raw`\b(?:Send(?:Raw|Bulk|BulkTemplated|Templated|Custom\w{0,20})?Email|GetSend(?:Quota|Statistics)|GetAccount(?:SendingEnabled)?|Verify\w{0,20}(?:Email|Domain)\w{0,20})\b|\b${API_HOST_PATTERN}|\bclient-ses(?:v2)?\b|\bses\.amazonaws\.com\/doc\/|\bSES(?:v2)?(?:Client)?\.|\bses:Send`,
);

const TOP_LEVEL_OF_FILES =
  "py|js|mjs|cjs|ts|go|java|c|cc|cpp|h|rb|php|rs|cs|pl|pm|ex|exs|erl|kt|scala|rkt|el|lua|nim|hs|log|conf|cf|so|dll|jar";
const PACKAGES = "javax?|jakarta|sun|com|org|system|microsoft|smtplib|socket|ssl|err|this|django|celery";
/** Facility and level, as BusyBox logs them: no host. */
const SYSLOG = String.raw`(?:mail|user|daemon|local\d|syslog)\.(?:emerg|alert|crit|err|warn|notice|info|debug)\b`;
const HOST_NAME = String
  .raw`(?!(?:${PACKAGES})\.|${SYSLOG})(?:[a-z0-9_-]{1,63}\.){1,8}(?!(?:${TOP_LEVEL_OF_FILES})\b)[a-z]{2,18}`;
const HOST = String.raw`${HOST_NAME}(?![\w(.-])`;

/** Words before the name of the other end, with what may be between them and the name. */
const TOWARDS = [
  "relay|H|smarthost|relayhost|mail ?server|smtp_?(?:server|host|address)|(?:e?mail|smtp)[._]host|MAIL_?HOST|EMAIL_HOST",
  "ENOTFOUND|EAI_AGAIN|lookup|lookup for|getaddrinfo(?: for)?|resolv(?:e|ing)(?: host)?|locate host|host lookup for",
  "connect(?:ed|ing|ion)? (?:to|with)|connect to (?:server|host)|connecting|connect\\(2\\) for|host, port:|for name|(?:can't|cannot|not) find|ping:|(?:network|permanent|temporary)_failure, ?(?:~c)?|missing_requirement, ?(?:~c)?|dial(?:ing)?(?: tcp)?|opening to|open TCP connection to",
  "(?:conversation|connection|handshake|session) with|verification failed for|SMTP host|server|(?:from|to|with|by) host",
].join("|");

/** What the domains of providers of mail are called, and where they are registered. */
const PROVIDERS = [
  "gmail|googlemail|google|office365|outlook|hotmail|live|yahoo|aol|icloud|mail\\.me|zoho|zohocloud|zeptomail|fastmail|protonmail|migadu",
  "sendgrid|mailgun|postmarkapp|mandrillapp|mailjet|sparkpostmail|brevo|sendinblue|mailtrap|resend|mailersend|elasticemail|smtp2go|socketlabs|emailsrvr",
  "gmx|web|t-online|ionos|1and1|1und1|strato|ovh|gandi|orange|laposte|free|sfr|libero|aruba|comcast|verizon|dreamhost|hostinger|titan|secureserver|yandex|mail|qq|163|126|aliyun|naver|daum",
].join("|");
const COUNTRY = "com|net|org|io|email|eu|de|fr|it|es|nl|ru|cn|co\\.jp|in|co\\.uk|au";
/** Hosts to which mail is given for sending; a name within an address or a path is none. */
const PROVIDER_HOST = String
  .raw`(?<![\w@\/.-])(?:s?mtps?|smtp-?(?:mail|relay|out|auth)?|relay|mail|out|send|live|in-v3|mx)\d{0,2}(?:\.[a-z0-9-]{1,20}){0,2}\.(?:${PROVIDERS})\.(?:${COUNTRY})\b(?![\/(])`;

/** Ways to name the other end of a connection. A URL that a page was asked for, `host=` of a log and a referer name none. */
const OTHER_ENDS: readonly RegExp[] = [
  // Postfix: host[address]; Exim: H=host
  new RegExp(String.raw`(?<![\w@.-])${HOST_NAME}\[(?=[0-9a-f]*[.:])[0-9a-f.:]+\]`, "i"),
  new RegExp(String.raw`(?<![\w.-])(?:${TOWARDS})(?!\w) ?[=:]? ?['"\x60\[(<]?${HOST}`, "i"),
  new RegExp(String.raw`\bhost ${HOST}`, "i"),
  // `host=` of a log is the machine that writes it, unless its name is a mail server's and it did not come from this machine.
  new RegExp(
    String
      .raw`(?<!address=local )\bhost(?:name)?['"]?(?: ?=>? ?|: ?)['"]?(?=(?:smtp|e?mail|mx|relay|out)[a-z0-9-]{0,20}\.)${HOST}`,
    "i",
  ),
  new RegExp(
    String.raw`\b(?:smtps?|submissions?|starttls|tcp|ssl|tls)(?:\+\w{1,10})?:\/\/(?:[^\s@\/]{0,200}@)?${HOST}`,
    "i",
  ),
  new RegExp(String.raw`(?<![\w@\/.-])${HOST_NAME}:(?:25|465|587|2525|2465|2587)\b`, "i"),
  new RegExp(PROVIDER_HOST, "i"),
];

/** A name that mail servers have, or a port of theirs. */
const OF_MAIL_SERVER = /(?<![\w@.-])(?:smtps?|e?mail|mx|relay|out|post)[a-z0-9-]{0,20}\.|:(?:25|465|587|2525)$/i;

/** This machine's side in a protocol log of Exchange: `A,B` before the direction. */
const OWN_SIDE_OF_EXCHANGE =
  /,(?:\[[0-9a-f:%]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}(?=,(?:\[[0-9a-f:%]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5},[<>*+-])/i;

/** `text` without this machine's side of `read tcp A->B`, and without the port that Exim does not use. */
function otherSide(text: string): string {
  if (text.includes(",<,") || text.includes(",*,")) return text.replace(OWN_SIDE_OF_EXCHANGE, "");
  if (text.includes("->")) return text.replaceAll(/(?:\[[0-9a-f:%]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}->/gi, "");
  return text.includes(" replaced by ") ? text.replaceAll(/port=\d+ replaced by /g, "") : text;
}

/** Whether a line names another server than SES as the other end, so that its words are about that one. */
export function namesAnother(text: string): boolean {
  return !namesSes(text) && OTHER_ENDS.some((pattern) => {
    const found = pattern.exec(text);
    return found !== null && !OF_AWS_OR_HERE.test(found[0]);
  });
}

/** The mail server that a text names as the other end, where it names no SES; undefined if there is none. */
export function otherMailServer(text: string): string | undefined {
  if (namesSes(text)) return undefined;
  for (const line of text.split("\n")) {
    for (const pattern of OTHER_ENDS) {
      const [found = ""] = pattern.exec(line) ?? [];
      if (OF_MAIL_SERVER.test(found) && !OF_AWS_OR_HERE.test(found)) return ANY_HOST.exec(found)?.[0];
    }
  }
  return undefined;
}

/** The provider of mail that a text names in words, where it names no SES: `service: 'gmail'`, `sending with Brevo`. */
export function otherProviderInWords(text: string): string | undefined {
  if (namesSes(text) || SES_IN_WORDS.test(text)) return undefined;
  const named = new Set([...text.matchAll(PROVIDER_IN_WORDS)].map(([name]) => name));
  return named.size > MOST_PROVIDERS ? undefined : [...named][0];
}

/** A text that names more of them lists them. */
const MOST_PROVIDERS = 2;

/** No word of English is among them; in an address, a host or a path they are no provider that mail is given to. */
const PROVIDER_IN_WORDS =
  /(?<=(?:backends?|adapters?|transports?|drivers?|bridge)[.\\\/:]{1,2})(?:sendgrid|mailgun|postmark|mandrill|mailjet|brevo|sendinblue|sparkpost|mailersend)|(?<![\w@.\/-])(?:gmail|googlemail|hotmail|office ?365|microsoft ?365|o365|sendgrid|mailgun|mandrill|postmark|zoho|brevo|sendinblue|mailtrap|icloud|yahoo|gmx|ionos|strato|fastmail|proton ?mail|sparkpost|mailjet|mailersend|smtp2go|sendpulse|elastic ?email|yandex|mail\.ru|outlook\.com|(?:hostinger|godaddy|bluehost|namecheap|siteground|dreamhost|infomaniak|one\.com|all-inkl|netcup)(?:'s)? (?:smtp|mail))(?![\w@\/-]|\.\w)/gi;

/** Whether a line names a host at all, which a name that cannot be resolved must be. */
export function namesHost(text: string): boolean {
  return ANY_HOST.test(text);
}

const ANY_HOST = new RegExp(String.raw`(?<![\w@\/.-])${HOST}`, "i");

/** The API of SES, which is no other mail server, and this machine. */
const OF_AWS_OR_HERE = new RegExp(String.raw`${API_HOST_PATTERN}|\.amazonses\.com|\blocalhost\b`, "i");

/** A port that is none of SES, nor one that was mistyped for it, nor a usual one of a mail server that catches test messages. */
const OTHER_PORT = String.raw`(?!(?:${PORT_PATTERN}|${MISTYPED_PORT_PATTERN}|1025|2525)\b)\d{2,5}\b`;

/** Ports where something else than a mail server for sending listens, by the registry of IANA and by custom. */
const WELL_KNOWN_PORT = String
  .raw`(?:2[0-3]|53|6[789]|8[08]|1(?:1[013]|23|3[5-9]|43|61|94)|3(?:89)|4(?:43|45)|5(?:00|1[45]|54)|63[16]|873|99[0235]|1080|1194|14[34][34]|1521|1883|2049|2181|2379|237[56]|3000|3128|3268|3306|3389|4222|4317|4369|4443|5000|5044|5060|5222|5353|5432|5601|567[12]|590[01]|5984|6379|6443|6667|7000|70[07]7|8[01]\d\d|8[238]00|8443|8500|88[08][038]|9[0-4]\d\d|9999|100(?:00|5[01])|1025[0-9]|11211|15672|26379|2701[789]|50051)\b`;

/** What operations of the API of SES are about. */
const OPERATIONS =
  "Email|Identit|ConfigurationSet|Suppress|SendQuota|SendStatistics|SendingEnabled|Receipt|Contact|Dedicated|GetAccount|PutAccount|Ingress|RuleSet|Tenant";

/** Another protocol or service. */
const OTHER_SERVICES: readonly RegExp[] = [
  // A mail server that others log in to, and the protocols for reading mail.
  /\bpostfix\/(?:\w+\/)?(?:smtpd|postscreen|tlsproxy|anvil|pickup)\b|\bdovecot\b|\b(?:pop3|imap)-login\b|(?:^|[\s"':])-ERR\b|\bSSL_accept\b|\baccepting (?:a |the )?(?:client|incoming|new)? ?connection|\b(?:TLS|SSL) handshake error from \S+:\d|\bauthenticator failed for\b|\bNO \[(?:AUTH|ALERT)/,
  /(?:\b|_|\bpy|\bio|\bphp)(?:mysql|mariadb|postgres|pgbouncer|psql|psycopg|redis|mongo|memcache|cassandra|elastic|clickhouse|rabbitmq|kafka|zookeeper|etcd)|\b(?:opendkim|opendmarc|amavis(?:d)?|clamav|clamd|freshclam|\w+\.cvd|spamd|rspamd|postgrey|policyd)\b|\b(?:mosquitto|haproxy|cupsd|avahi(?:-daemon)?|wpa_supplicant|NetworkManager)\b|\bsystemd\[\d+\]:|\bto db: '|\bcommunication packets\b|\bSCRAM authentication\b|\bsecurity_exception\b|\bREST request\b|\bNOAUTH\b|\bFATAL: {1,2}(?:\w{1,20} authentication failed for user|no pg_hba)|"__type" ?: ?"|\b(?:NotAuthorized|UserNotFound|ResourceNotFound|ConditionalCheckFailed|ProvisionedThroughputExceeded)Exception\b|\b(?:pdo|amqp|ldaps?(?:_\w+|search|modify|add)?|imaps?|imaplib|pop3s?|poplib|oracle|sqlstate|jdbc|odbc|mqtt|nats|consul|vault|PG::\w+)\b/i,
  /\bin (?:Secret|ConfigMap) \S+\/|\bSIP\/2\.0\b|^AUTH_FAILED\b|\b(?:paramiko|selenium|webdriver|playwright|puppeteer)\b|\borg\.apache\.(?:coyote|http)\b|\bsun\.net\.www\.protocol\.http\b|\bokhttp3?\b|\bjava\.sql\b|\bSQL\w{0,30}Exception\b|\bRPC failed\b|\bremote end hung up\b|\bconnection broken by '|\bCritical error: Could not connect\b|\b530[- ](?:Login|User|Not logged|Please log|Permission|Sorry|This FTP)|(?<![\w\/.-])(?:sshd?(?:_\w+)?(?! remote key)|scp|sftp|ftps?|rsync|git(?! send-email)|docker (?:daemon|pull|push|login|build|compose|registry|hub|run)|docker(?=:)|npm|pip|apt|yum|gradle|maven|kubectl|kubelet|nfs|smb|vnc|rdp|ntp|snmp|sip|telnetd|gunicorn|uwsgi)\b(?![\/-])|\bmount\.\w+|\bto (?:the |a |my )?(?:wi-?fi|bluetooth|vpn|printer)\b|\b(?:oauth2?|openid|invalid_grant)\b/i,
  ...OTHER_SERVICE_WORDS,
  /\bhttps?:\/\/(?!(?:curl\.(?:se|haxx\.se)\/docs|github\.com\/PHPMailer|go\.aws|docs\.aws|support\.google))|\bHTTPS?Connection(?:Pool)?\b|\burllib3\b|\b(?:GET|POST|PUT|HEAD) \/|\bHTTP(?:\/[12]| (?:(?:status|error|code|response) )*[1-5]\d\d\b)|\bwss?:\/\/|\bUTL_HTTP\b|\bHTTP request failed|\bfetch failed|\bcloudflare\b|\bgrpc\b|\bupstream\b|\bx509: .{0,80}\bwebhook\b/i,
  new RegExp(
    String
      .raw`\bcalling the (?!\w{0,40}(?:${OPERATIONS}))\w{3,60} operation\b|\bService: (?!\w{0,12}(?:SimpleEmail|Ses))\w{2,40}[;,] Status Code\b|\boperation error (?!SES)[A-Z][\w ]{1,40}: \w|@aws-sdk/client-(?!ses)[a-z]|\bAmazon\.(?!SimpleEmail)\w{2,40}\.Amazon\w{2,60}Exception\b`,
  ),
  /\b(?:s3|ec2|rds|dynamodb|sqs|sns|sts|cloudwatch|ecr|eks|route53|secretsmanager|kms)[.:](?:[a-z0-9-]+\.)?\w|\bS3Client\b|\b(?:PutObject|GetObject|AssumeRole|DescribeInstances|GetCallerIdentity|RequestLimitExceeded|ListBuckets)\b|\bREPORT RequestId\b/i,
];

/** A line with an address, a name or the word and then one of `ports`. */
function atPort(ports: string): RegExp {
  return new RegExp(
    String
      .raw`(?:\b\d{1,3}(?:\.\d{1,3}){3}|\]|\b[a-z0-9-]{1,63}\.(?!(?:${TOP_LEVEL_OF_FILES})\b)[a-z]{2,18}|localhost|\b::1):${ports}(?![.:]\d)|\bport["']?[=: ]{1,3}["']?${ports}`,
    "i",
  );
}

/** The most usual of them, without the word: `refused on 8080`. */
const OFTEN =
  "(?:3000|3306|5000|5432|5672|6379|6443|8000|8080|8081|8443|8888|9000|9090|9092|9200|9443|11211|15672|27017)";
const ALONE_AT_PORT = new RegExp(
  String
    .raw`\b(?:on|at) ${OFTEN}(?=[.,;:!?)]*(?:\s+(?!ms|s\b|sec|mail|message|recipient)|$))|^\W?${OFTEN}: |\(${OFTEN}\)`,
  "im",
);

/** A port where no mail server listens, and one of which nothing is known: in a line about mail it is mistyped. */
const AT_WELL_KNOWN_PORT = atPort(WELL_KNOWN_PORT);
const AT_OTHER_PORT = atPort(OTHER_PORT);

/** Whether a line speaks of another protocol, port or service than sending mail. */
export function namesAnotherService(text: string): boolean {
  const there = otherSide(text);
  return namesServiceByName(text) || AT_WELL_KNOWN_PORT.test(there) || ALONE_AT_PORT.test(there) ||
    (AT_OTHER_PORT.test(there) && !speaksOfMail(text));
}

/** Whether a line speaks of another protocol or service in other ways than by a port, which may be mistyped. */
export function namesServiceByName(text: string): boolean {
  const there = otherSide(text);
  return OTHER_SERVICES.some((pattern) => pattern.test(there)) || namesOtherService(there);
}

/** Whether a line by itself is about sending mail: a program, a class, a verb, a port of SMTP. */
export function speaksOfMail(text: string): boolean {
  return MAIL.test(otherSide(text).replaceAll(API_HOST, "")) || SES_IN_WORDS.test(text);
}

/** The service in a sentence. */
const SES_IN_WORDS =
  /\b(?:AWS|via|through|using|with|to|from) SES\b|\bSES (?:on|port|endpoint|server|returns?|says?)\b/;

/** The name of the API begins with "email" and is about HTTPS. */
const API_HOST = new RegExp(API_HOST_PATTERN, "gi");

const MAIL = new RegExp(
  [
    String
      .raw`smtp|\bmailer\b|e-?mail|\bmail(?:ing)?\b|_mail\b|mailer|\bcampaign\b|\bnewsletters?\b|nodemailer|PHPMailer|Swift_|javax?\.mail|jakarta\.mail|com\.sun\.mail|SocketFetcher`,
    String
      .raw`System\.Net\.Mail|MailKit|MimeKit|lettre|gen_smtp|Bamboo|Swoosh|\bpostfix\b|\bexim\d?\b|\bdma\b|sm-mta|\bnullmailer\b|\bmsmtp|TIdSMTP|\bCDO\b`,
    String
      .raw`\b(?:EHLO|MAIL FROM|RCPT TO|STARTTLS|AUTH (?:PLAIN|LOGIN))\b|\bcommand: ['"](?:CONN|AUTH|STARTTLS|MAIL|DATA|API)\b|['"]command['"]: ?['"]CONN['"]|\bE(?:ENVELOPE|AUTH|TLS)\b|username "AKIA|Expected response code`,
    String
      .raw`(?:\b\d{1,3}(?:\.\d{1,3}){3}|\]|[a-z0-9-]+\.[a-z]{2,18}|localhost|[0-9a-f]*::[0-9a-f:]*):(?:25|465|587|2465|2587)\b|\bport["']?[=: ]{1,3}["']?(?:25|465|587|2465|2587)\b`,
  ].join("|"),
  "i",
);

const SES_HOST = new RegExp(`${SMTP_HOST_PATTERN}|${MAIL_MANAGER_HOST_PATTERN}`, "i");
const REGION = /\b(?:in region|arn:aws[a-z-]{0,10}:ses:|email\.)[ :]?([A-Za-z]{2,5}(?:-[A-Za-z]{2,10}){1,3}-\d{1,2})\b/;
const PORT = new RegExp(
  String
    .raw`(?:${DOMAIN_PATTERN}|\]|\)|\b\d{1,3}(?:\.\d{1,3}){3}|::[0-9a-f:]{0,30}|localhost|(?:\b|_|smtp|mail)port)['"]?(?:[:, =]|=>){1,3}['"]?(?:port)?[:, =]{0,3}(${PORT_PATTERN})\b|(?:…|\.{3}|\*\*|\bx{3,}|\bredacted|\bhost>?):(${PORT_PATTERN})\b`,
  "i",
);
/** A port that a person puts before what a program printed for it. */
const LEADING_PORT = new RegExp(String.raw`^\W{0,4}(?:on |with )?(?:port )?(${PORT_PATTERN}) ?(?:->|=>) `, "i");
const USER = /\barn:aws[a-z-]{0,10}:iam::\d{12}:user\/([\w+=,.@/-]{1,64})/;

/** What a line names that names no place. */
export const NO_PLACES: Places = {};

/** The places that a line names; `text` must be masked. */
export function placesIn(text: string): Places {
  const host = SES_HOST.exec(text);
  const region = (REGION.exec(text)?.[1] ?? host?.[1])?.toLowerCase();
  const [, beside, elided] = PORT.exec(otherSide(text)) ?? LEADING_PORT.exec(text) ?? [];
  const port = beside ?? elided;
  const user = USER.exec(text)?.[1]?.split("/").at(-1);
  const named = namedIn(text);
  if (host === null && region === undefined && port === undefined && user === undefined && named === NO_PLACES) {
    return NO_PLACES;
  }
  return {
    ...named,
    ...(host === null ? {} : { host: host[0].toLowerCase() }),
    ...(region === undefined || !isRegionShaped(region) ? {} : { region }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
  };
}

/** The things of SES that a line names by id. */
function namedIn(text: string): Places {
  const ingressPointId = text.includes("inp-") ? INGRESS_POINT_ID.exec(text)?.[0] : undefined;
  const configurationSet = text.includes("onfiguration") ? CONFIGURATION_SET.exec(text)?.[1] : undefined;
  if (ingressPointId === undefined && configurationSet === undefined) return NO_PLACES;
  return { ingressPointId, configurationSet };
}

const INGRESS_POINT_ID = new RegExp(String.raw`(?<![\w-])${MAIL_MANAGER_USER_NAME_PATTERN}(?![\w-])`);
const CONFIGURATION_SET =
  /onfiguration[- ]set(?:\/| )['"\x60<]?(?!(?:does|do|is|was|has|with|name|named|for|not|in|that|to|and)\b)([A-Za-z0-9_-]{1,64})(?![\w-])/;

/** A port that SES does not have, with the one that was meant, if that is plain; undefined if a line names none. */
export function mistypedPort(text: string): { readonly typed: string; readonly meant: number | undefined } | undefined {
  const there = otherSide(text);
  const typed = (MISTYPED_PORT.exec(there) ?? UNKNOWN_PORT.exec(there))?.[1];
  return typed === undefined ? undefined : { typed, meant: meantPort(typed) };
}

const MISTYPED_PORT = new RegExp(
  String.raw`(?:[\w\])]:|\bport["']?[=: ]{1,3}["']?)(${MISTYPED_PORT_PATTERN})\b(?![.:]\d)`,
  "i",
);

/** Any other, after the name of a host of SES, an address or the word. */
const UNKNOWN_PORT = new RegExp(
  String
    .raw`(?:${DOMAIN_PATTERN}(?:\[[0-9a-f.:]{3,45}\])?["']?(?::|[, ]{1,2}(?:port )?)|\b\d{1,3}(?:\.\d{1,3}){3}:|\bport["']?[=: ]{1,3}["']?)(?!(?:${PORT_PATTERN}|1025|2525)\b)(\d{2,5})\b(?![.:]\d| ?ms\b)`,
  "i",
);

/** What is wrong with the region in a host name that cannot be resolved, in words, and the region that was meant. */
export function regionTrouble(
  text: string,
): { readonly words: string; readonly meant: string | undefined } | undefined {
  const name = SES_HOST.exec(text)?.[1]?.toLowerCase();
  if (name === undefined || regionNamed(name).title !== undefined) return undefined;
  const meant = nearestRegion(name);
  const words = `no region ${name} is known${meant === undefined ? "" : `; ${meant} is`}`;
  return { words, meant };
}
