/**
 * The names by which programs set their SMTP values, and what each makes of the port and the TLS mode.
 *
 * Invariant: a table, tried in order; a value that one row took is not looked at by the next. Names are in the spelling of
 * `plainName`. A mode that a program's versions or its users do not agree on is left open.
 * Source: the manual or the source of each program.
 * @module
 */

import { securityOf } from "../ses/endpoint.ts";
import { UNKNOWN_PROGRAM, type WrittenSecurity } from "./mail_settings.ts";
import { isNo, isYes, type ProgramSchema, type SettingFault, type SettingOf } from "./program_schema.ts";
import { FRAMEWORK_PROGRAMS } from "./framework_programs.ts";
import { SELF_HOSTED_PROGRAMS } from "./self_hosted_programs.ts";
import { WEB_PROGRAMS } from "./web_programs.ts";

/** What Laravel refuses where it wants smtp or smtps. */
function isRefusedScheme(scheme: string | undefined): boolean {
  return /^(?:tls|ssl|starttls|smtp\+\w+)$/.test(scheme ?? "");
}

const REFUSED_SCHEME: SettingFault = [
  "mailscheme",
  "tls-mode",
  "Laravel accepts smtp and smtps as MAIL_SCHEME, and refuses to send with any other",
  "MAIL_SCHEME=smtp with MAIL_PORT=587, which changes to STARTTLS by itself; or MAIL_SCHEME=smtps with MAIL_PORT=465",
];

const SSL_IN_DOUBT: SettingFault = [
  "mailencryption",
  "tls-in-doubt",
  "up to version 8 ssl is implicit TLS, which this port does not accept; since version 9 it is STARTTLS if offered",
  "MAIL_ENCRYPTION=tls with MAIL_PORT=587; or MAIL_ENCRYPTION=ssl with MAIL_PORT=465",
];

const NO_SSL: SettingFault = [
  "emailport",
  "tls-in-doubt",
  "on port 465 Django needs EMAIL_USE_SSL = True, which is not set here",
  "EMAIL_USE_SSL = True with port 465; or EMAIL_USE_TLS = True with port 587",
];

const BOTH_MODES: SettingFault = [
  "emailusessl",
  "tls-mode",
  "EMAIL_USE_TLS and EMAIL_USE_SSL are both true, and Django refuses to send with both",
  "EMAIL_USE_TLS = True alone with port 587; or EMAIL_USE_SSL = True alone with port 465",
];

/** Both libraries that read `EMAIL_URL`: smtps is STARTTLS, and what is implicit TLS is written as smtp+ssl or ?ssl=True. */
function djangoUrl(scheme: string, query: string): WrittenSecurity {
  if (scheme === "smtp+ssl" || /[?&]ssl=(?:1|true|yes|on|y|t)\b/i.test(query)) return "wrapper";
  if (scheme !== "smtp" || /[?&]tls=(?:1|true|yes|on|y|t)\b/i.test(query)) return "starttls";
  return "clear";
}

/** What many programs do: implicit TLS on port 465, and elsewhere STARTTLS if it is offered. */
function byPort(port: number | undefined): WrittenSecurity {
  return port === 465 ? "wrapper" : "maybe";
}

/** What Gitea does without PROTOCOL: another port than these three is implicit TLS. */
function giteaByPort(port: number | undefined): WrittenSecurity {
  if (port === 587) return "starttls";
  return port === 25 ? "clear" : "wrapper";
}

const PHPMAILER_WORDS = { starttls: "SMTPSecure = 'tls'", wrapper: "SMTPSecure = 'ssl'" } as const;

function phpmailer(mode: string | undefined): WrittenSecurity {
  return mode === "ssl" ? "wrapper" : mode === "tls" ? "starttls" : "maybe";
}

function spring(
  setting: SettingOf,
  names: readonly [protocol: string, ssl: string, bundle: string, enable: string, required: string, factory: string],
): WrittenSecurity {
  const [protocol, ssl, bundle, enable, required, factory] = names;
  if ((setting(factory) ?? "").includes("ssl")) return "wrapper";
  if (setting(protocol) === "smtps" || isYes(setting(ssl)) || isYes(setting(bundle))) return "wrapper";
  return isYes(setting(enable)) || isYes(setting(required)) ? "starttls" : "clear";
}

const SPRING = [
  "protocol",
  "properties.mail.smtp.ssl.enable",
  "ssl.enabled",
  "properties.mail.smtp.starttls.enable",
  "properties.mail.smtp.starttls.required",
  "properties.mail.smtp.socketfactory.class",
] as const;
const SPRING_ENV = [
  "springmailprotocol",
  "springmailpropertiesmailsmtpsslenable",
  "springmailsslenabled",
  "springmailpropertiesmailsmtpstarttlsenable",
  "springmailpropertiesmailsmtpstarttlsrequired",
  "springmailpropertiesmailsmtpsocketfactoryclass",
] as const;
const SPRING_WORDS = {
  starttls: "spring.mail.properties.mail.smtp.starttls.enable=true",
  wrapper: "spring.mail.properties.mail.smtp.ssl.enable=true",
} as const;

const GRAFANA_WORDS = { starttls: "startTLS_policy = MandatoryStartTLS", wrapper: "any startTLS_policy" } as const;

function grafana(policy: string | undefined, port: number | undefined): WrittenSecurity {
  if (port === 465) return "wrapper";
  return policy === "nostarttls" ? "clear" : policy === "mandatorystarttls" ? "starttls" : "maybe";
}

function alertmanager(
  implicit: string | undefined,
  required: string | undefined,
  port: number | undefined,
): WrittenSecurity {
  if (isYes(implicit) || (port === 465 && !isNo(implicit))) return "wrapper";
  return isNo(required) ? "clear" : "starttls";
}

/** Up to 0.28 Alertmanager requires STARTTLS on port 465 too, where no server offers it within TLS. */
function oldAlertmanager(
  prefix: "smtp" | "",
  implicit: string | undefined,
  required: string | undefined,
  port: number | undefined,
): SettingFault | undefined {
  if (port !== 465 || implicit !== undefined || isNo(required)) return undefined;
  const name = prefix === "" ? "require_tls" : "smtp_require_tls";
  return [
    `${prefix}requiretls`,
    "tls-in-doubt",
    `up to version 0.28 Alertmanager requires STARTTLS on port 465 too, and fails; from 0.29 on it does not`,
    `up to 0.28: ${name}: false with port 465, or port 587; from 0.29 on nothing has to change`,
  ];
}

/** How a URL says the mode. */
export const URL_WORDS = { starttls: "smtp://", wrapper: "smtps://" } as const;

/** For names that many programs use. */
const COMMON_WORDS = {
  starttls: "the setting for STARTTLS",
  wrapper: "the setting for implicit TLS, often called SSL",
} as const;

/** In a file of INI, `[smtp]` is Grafana's. */
export const GRAFANA_INI: ProgramSchema = {
  program: "Grafana",
  source: "pkg/services/notifications/smtp.go at 02e8924 (12), createDialer: gomail makes port 465 implicit TLS",
  below: /^smtp$/,
  marks: ["enabled", "starttlspolicy", "fromaddress", "fromname", "skipverify", "ehloidentity", "certfile"],
  host: ["host"],
  username: ["user"],
  password: ["password"],
  others: ["starttlspolicy", "enabled"],
  needsPort: true,
  security: (setting, port) => grafana(setting("starttlspolicy"), port),
  note: (setting) => isYes(setting("enabled")) ? undefined : "enabled is not true in [smtp], so Grafana sends no mail",
  words: GRAFANA_WORDS,
};

/** The table. */
export const PROGRAMS: readonly ProgramSchema[] = [
  {
    program: "Odoo",
    source: "odoo/addons/base/models/ir_mail_server.py at e6354b0 (16), connect: smtp_ssl of the file is STARTTLS",
    below: /^options$/,
    host: ["smtpserver"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppassword"],
    others: ["smtpssl"],
    // Its own help: "encrypted with SSL (STARTTLS)".
    security: (setting) => isYes(setting("smtpssl")) ? "starttls" : "clear",
    words: { starttls: "smtp_ssl = True" },
  },
  {
    program: "Laravel",
    source:
      "src/Illuminate/Mail/MailManager.php at 010650e (8, Swift Mailer) and of 9 to 12, createSmtpTransport; from 12 on MAIL_ENCRYPTION is not read",
    host: ["mailhost"],
    port: ["mailport"],
    username: ["mailusername"],
    password: ["mailpassword"],
    url: ["mailurl"],
    others: ["mailscheme", "mailencryption", "maildriver", "mailmailer"],
    // Scheme since version 11. Before 9, ssl is implicit TLS; since 9, tls on port 465 is that too.
    security: (setting, port) => {
      const scheme = setting("mailscheme") ?? "";
      if (isRefusedScheme(scheme)) return undefined;
      if (scheme !== "" && scheme !== "null") return scheme === "smtps" ? "wrapper" : byPort(port);
      const encryption = setting("mailencryption");
      // From version 9 to 11 ssl on another port than 465 is STARTTLS where it is offered.
      if (encryption === "ssl") {
        const isOld = setting("maildriver") !== undefined && setting("mailmailer") === undefined;
        return isOld || port === undefined || securityOf(port) === "wrapper" ? "wrapper" : undefined;
      }
      return encryption === "tls" && port !== 465 ? "starttls" : byPort(port);
    },
    fault: (setting, port) => {
      if (isRefusedScheme(setting("mailscheme"))) return REFUSED_SCHEME;
      // MAIL_DRIVER is of version 6 and before.
      const isOld = setting("maildriver") !== undefined && setting("mailmailer") === undefined;
      const isDoubtful = setting("mailencryption") === "ssl" && !isOld && port !== undefined &&
        securityOf(port) !== "wrapper" &&
        !/^smtps?$/.test(setting("mailscheme") ?? "");
      return isDoubtful ? SSL_IN_DOUBT : undefined;
    },
    words: {
      starttls: "MAIL_SCHEME=smtp (MAIL_ENCRYPTION=tls before version 11)",
      wrapper: "MAIL_SCHEME=smtps (MAIL_ENCRYPTION=ssl before version 11)",
    },
  },
  {
    program: "Symfony",
    source:
      "Transport/Smtp/EsmtpTransportFactory.php and EsmtpTransport.php of Symfony Mailer 5.4.53 (Debian 12): smtps, or port 465, is implicit TLS",
    url: ["mailerdsn", "mailerurl"],
    // Since 7.1; port 465 stays implicit TLS.
    urlSecurity: (scheme, query, port) =>
      scheme === "smtp" && port !== 465 && /[?&]auto_tls=(?:0|false|no|off)\b/i.test(query) ? "clear" : undefined,
    words: URL_WORDS,
  },
  {
    program: "Django",
    source:
      "django/core/mail/backends/smtp.py of 4 and 5; EMAIL_URL: django-environ 0.4.4 (Debian 12) was run, dj_email_url.py at 033db90",
    host: ["emailhost"],
    port: ["emailport"],
    defaultPort: 25,
    username: ["emailhostuser"],
    password: ["emailhostpassword"],
    url: ["emailurl"],
    plusIsSpace: true,
    urlSecurity: djangoUrl,
    urlWords: {
      starttls: "smtp+tls:// (django-environ) or smtps:// (dj-email-url)",
      wrapper: "smtp+ssl:// (django-environ) or ?ssl=True (dj-email-url)",
    },
    others: ["emailusetls", "emailusessl"],
    security: (setting) => {
      if (isYes(setting("emailusessl"))) return isYes(setting("emailusetls")) ? undefined : "wrapper";
      if (isYes(setting("emailusetls"))) return "starttls";
      return setting("emailusetls") === undefined && setting("emailusessl") === undefined ? undefined : "clear";
    },
    fault: (setting, port) => {
      if (isYes(setting("emailusessl")) && isYes(setting("emailusetls"))) return BOTH_MODES;
      const isUnset = setting("emailusessl") === undefined && setting("emailusetls") === undefined;
      return isUnset && port === 465 ? NO_SSL : undefined;
    },
    words: {
      starttls: "EMAIL_USE_TLS = True, EMAIL_USE_SSL = False",
      wrapper: "EMAIL_USE_SSL = True, EMAIL_USE_TLS = False",
    },
  },
  {
    program: "Grafana",
    source: "pkg/services/notifications/smtp.go at 02e8924 (12), createDialer: gomail makes port 465 implicit TLS",
    host: ["gfsmtphost"],
    username: ["gfsmtpuser"],
    password: ["gfsmtppassword"],
    elsewhere: ["gfsmtppassword.file"],
    others: ["gfsmtpstarttlspolicy"],
    needsPort: true,
    security: (setting, port) => grafana(setting("gfsmtpstarttlspolicy"), port),
    words: GRAFANA_WORDS,
  },
  {
    program: "Spring Boot",
    source:
      "MailSenderPropertiesConfiguration.java of Spring Boot at 1bb1c13 (3.5), applyProperties; jakarta.mail 2, com.sun.mail.smtp package",
    host: ["springmailhost"],
    port: ["springmailport"],
    defaultPort: 25,
    username: ["springmailusername"],
    password: ["springmailpassword"],
    others: SPRING_ENV,
    security: (setting) => spring(setting, SPRING_ENV),
    words: SPRING_WORDS,
  },
  {
    program: "WP Mail SMTP",
    source:
      "src/Processor.php of WP Mail SMTP at 023e5bc (4), phpmailer_init: WPMS_SSL becomes SMTPSecure of PHPMailer",
    host: ["wpmssmtphost"],
    port: ["wpmssmtpport"],
    username: ["wpmssmtpuser"],
    password: ["wpmssmtppass"],
    others: ["wpmsssl", "wpmssmtpauth", "wpmssmtpautotls", "wpmson", "wpmsmailer"],
    security: (setting) => {
      const mode = setting("wpmsssl");
      if (mode === undefined) return undefined;
      return mode === "" && isNo(setting("wpmssmtpautotls")) ? "clear" : phpmailer(mode);
    },
    noLogin: (setting) =>
      isNo(setting("wpmssmtpauth")) ? ["WPMS_SMTP_AUTH is false", "define( 'WPMS_SMTP_AUTH', true );"] : undefined,
    note: (setting) =>
      isYes(setting("wpmson")) ? undefined : "WPMS_ON is not true, so the plugin ignores these constants",
    words: { starttls: "define( 'WPMS_SSL', 'tls' )", wrapper: "define( 'WPMS_SSL', 'ssl' )" },
  },
  {
    program: "PHPMailer",
    source: "src/PHPMailer.php of PHPMailer 6.6.3 (Debian 12), smtpConnect",
    below: /^phpmailer$/,
    host: ["host"],
    port: ["port"],
    defaultPort: 25,
    username: ["username"],
    password: ["password"],
    others: ["smtpsecure", "smtpauth", "smtpautotls"],
    security: (setting) =>
      /^(?:false)?$/.test(setting("smtpsecure") ?? "") && isNo(setting("smtpautotls"))
        ? "clear"
        : phpmailer(setting("smtpsecure")),
    noLogin: (setting) =>
      isYes(setting("smtpauth")) ? undefined : ["SMTPAuth is not true", "set $mail->SMTPAuth = true;"],
    words: PHPMAILER_WORDS,
  },
  {
    program: "Alertmanager",
    source:
      "notify/email/email.go at 0c3120e: port 465 is implicit TLS, and require_tls asks for STARTTLS there too; amtool 0.25 (Debian 12) was run and does not know smtp_force_implicit_tls",
    host: ["smtpsmarthost"],
    username: ["smtpauthusername"],
    password: ["smtpauthpassword"],
    elsewhere: ["smtpauthpasswordfile"],
    others: ["smtprequiretls", "smtpforceimplicittls"],
    needsPort: true,
    security: (setting, port) => alertmanager(setting("smtpforceimplicittls"), setting("smtprequiretls"), port),
    fault: (setting, port) => oldAlertmanager("smtp", setting("smtpforceimplicittls"), setting("smtprequiretls"), port),
    words: {
      starttls: "smtp_require_tls: true",
      wrapper: "no other setting (up to 0.28 with smtp_require_tls: false)",
    },
  },
  {
    program: "Alertmanager",
    source:
      "notify/email/email.go at 0c3120e: port 465 is implicit TLS, and require_tls asks for STARTTLS there too; amtool 0.25 (Debian 12) was run and does not know smtp_force_implicit_tls",
    below: /(?:^|\.)emailconfigs\[\d+\]$/,
    host: ["smarthost"],
    username: ["authusername"],
    password: ["authpassword"],
    elsewhere: ["authpasswordfile"],
    others: ["requiretls", "forceimplicittls"],
    needsPort: true,
    inherits: "global.smtp",
    security: (setting, port) => alertmanager(setting("forceimplicittls"), setting("requiretls"), port),
    fault: (setting, port) => oldAlertmanager("", setting("forceimplicittls"), setting("requiretls"), port),
    words: { starttls: "require_tls: true", wrapper: "no other setting (up to 0.28 with require_tls: false)" },
  },
  {
    program: "Spring Boot",
    source:
      "MailSenderPropertiesConfiguration.java of Spring Boot at 1bb1c13 (3.5), applyProperties; jakarta.mail 2, com.sun.mail.smtp package",
    below: /(?:^|\.)spring\.mail$/,
    host: ["host"],
    port: ["port"],
    defaultPort: 25,
    username: ["username"],
    password: ["password"],
    others: SPRING,
    security: (setting) => spring(setting, SPRING),
    words: SPRING_WORDS,
  },
  {
    program: "Keycloak",
    source: "DefaultEmailSenderProvider.java at 003569c (26): only the text true counts",
    below: /(?:^|\.)smtpserver$/,
    host: ["host"],
    port: ["port"],
    username: ["user"],
    password: ["password"],
    // In Terraform the block `auth` holds the pair.
    others: ["ssl", "starttls", "auth", "auth.username"],
    security: (setting) =>
      setting("ssl") === "true" ? "wrapper" : setting("starttls") === "true" ? "starttls" : "clear",
    noLogin: (setting) =>
      setting("auth") === "true" || setting("auth.username") !== undefined
        ? undefined
        : ["auth is not true", 'write in smtpServer: "auth": "true"'],
    words: { starttls: '"starttls": "true", "ssl": "false"', wrapper: '"ssl": "true", "starttls": "false"' },
  },
  {
    program: "Gitea",
    source: "modules/setting/mailer.go at 0ab6ffa (1.18 and newer), Infer Protocol",
    // In the environment its names begin with GITEA__mailer__, those of Forgejo with FORGEJO__mailer__.
    below: /^mailer$|(?:^|\.)(?:gitea|forgejo)\.mailer$/,
    host: ["smtpaddr", "host"],
    port: ["smtpport"],
    username: ["user"],
    password: ["passwd"],
    elsewhere: ["passwduri", "passwd.file"],
    others: ["protocol"],
    security: (setting, port) => {
      const protocol = setting("protocol");
      if (protocol === "smtps") return "wrapper";
      if (protocol === "smtp+starttls") return "starttls";
      if (protocol === "smtp") return "clear";
      return giteaByPort(port);
    },
    words: { starttls: "PROTOCOL = smtp+starttls", wrapper: "PROTOCOL = smtps" },
  },
  // Helm's values hold the sections of grafana.ini.
  { ...GRAFANA_INI, below: /(?:^|\.)grafana\.ini\.smtp$/ },
  ...SELF_HOSTED_PROGRAMS,
  ...WEB_PROGRAMS,
  ...FRAMEWORK_PROGRAMS,
];

/** What no program of the table has names for. */
export const GENERIC: ProgramSchema = {
  program: UNKNOWN_PROGRAM,
  source: "no program: names that many use",
  words: COMMON_WORDS,
};
