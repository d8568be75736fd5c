/**
 * The names by which programs set their SMTP values, and what each makes of the port and the TLS mode.
 *
 * Invariant: a table, tried in order; a value that one row took is not looked at by the next. Names are in the spelling of
 * `plainName`. A mode that a program's versions or its users do not agree on is left open.
 * Source: the manual or the source of each program.
 * @module
 */

import type { SettingsFault, WrittenSecurity } from "./mail_settings.ts";
import { type Security, securityOf } from "../ses/endpoint.ts";
import { YES } from "./tls_switches.ts";

/** The other settings of a schema: the text of a name, in lower case, or undefined. */
export type SettingOf = (name: string) => string | undefined;

/** A fault of one setting: its name, which fault, why, and what to write. */
export type SettingFault = readonly [name: string, fault: SettingsFault, because: string, fix: string];

/** One way of writing SMTP settings. */
export interface ProgramSchema {
  readonly program: string;
  /** What must be above the names in the tree; absent: they may be anywhere. */
  readonly below?: RegExp;
  readonly host?: readonly string[];
  readonly port?: readonly string[];
  readonly username?: readonly string[];
  readonly password?: readonly string[];
  /** Names of a setting that fetches the password from elsewhere. */
  readonly elsewhere?: readonly string[];
  /** Names of a URL that says all of it. */
  readonly url?: readonly string[];
  /** Whether the reader of that URL decodes `+` to a space. */
  readonly plusIsSpace?: boolean;
  /** Other names that are looked at. */
  readonly others?: readonly string[];
  /** The mode, if it can be known. */
  readonly security?: (setting: SettingOf, port: number | undefined) => WrittenSecurity | undefined;
  /** What it refuses or may understand in another way than was meant, with the name of the setting. */
  readonly fault?: (setting: SettingOf, port: number | undefined) => SettingFault | undefined;
  /** Whether it refuses a host without a port after it. */
  readonly needsPort?: boolean;
  /** The prefix of the names from which it inherits what is not set here. */
  readonly inherits?: string;
  /** Why it does not log in, and what to write; undefined if it does. */
  readonly noLogin?: (setting: SettingOf) => readonly [because: string, fix: string] | undefined;
  /** A note for the reader. */
  readonly note?: (setting: SettingOf) => string | undefined;
  /** How the modes are written. */
  readonly words: Readonly<Record<Security, string>>;
}

function isYes(text: string | undefined): boolean {
  return YES.test(text ?? "");
}

function isNo(text: string | undefined): boolean {
  return /^(?:0|false|no|off|none|disabled?)$/.test(text ?? "");
}

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

const BOTH_MODES: SettingFault = [
  "emailusessl",
  "tls-mode",
  "EMAIL_USE_TLS and EMAIL_USE_SSL are both true, and Django refuses to send with both",
  "EMAIL_USE_TLS = True alone with port 587; or EMAIL_USE_SSL = True alone with port 465",
];

/** What many programs do: TLS at once on port 465, and elsewhere STARTTLS if it is offered. */
function byPort(port: number | undefined): WrittenSecurity {
  return port === 465 ? "wrapper" : "maybe";
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

const GRAFANA_WORDS = { starttls: "startTLS_policy = MandatoryStartTLS", wrapper: "port 465 in host" } as const;

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

/** How a URL says the mode. */
export const URL_WORDS = { starttls: "smtp:// with port 587", wrapper: "smtps:// with port 465" } as const;

/** For names that many programs use. */
const COMMON_WORDS = {
  starttls: "the setting for STARTTLS",
  wrapper: "the setting for implicit TLS, often called SSL",
} as const;

/** The table. */
export const PROGRAMS: readonly ProgramSchema[] = [
  {
    program: "Odoo",
    below: /^options$/,
    host: ["smtpserver"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppassword"],
    others: ["smtpssl"],
    // Its own help: "encrypted with SSL (STARTTLS)".
    security: (setting) => isYes(setting("smtpssl")) ? "starttls" : "clear",
    words: { starttls: "smtp_ssl = True", wrapper: "smtp_ssl = False, which disables TLS: use port 587" },
  },
  {
    program: "Laravel",
    host: ["mailhost"],
    port: ["mailport"],
    username: ["mailusername"],
    password: ["mailpassword"],
    url: ["mailurl"],
    others: ["mailscheme", "mailencryption"],
    // Scheme since version 11. Before 9, ssl is TLS at once; since 9, tls on port 465 is that too.
    security: (setting, port) => {
      const scheme = setting("mailscheme") ?? "";
      if (isRefusedScheme(scheme)) return undefined;
      if (scheme !== "" && scheme !== "null") return scheme === "smtps" ? "wrapper" : byPort(port);
      const encryption = setting("mailencryption");
      // From version 9 to 11 ssl on another port than 465 is STARTTLS where it is offered.
      if (encryption === "ssl") return port === undefined || securityOf(port) === "wrapper" ? "wrapper" : undefined;
      return encryption === "tls" && port !== 465 ? "starttls" : byPort(port);
    },
    fault: (setting, port) => {
      if (isRefusedScheme(setting("mailscheme"))) return REFUSED_SCHEME;
      const isDoubtful = setting("mailencryption") === "ssl" && port !== undefined && securityOf(port) !== "wrapper" &&
        !/^smtps?$/.test(setting("mailscheme") ?? "");
      return isDoubtful ? SSL_IN_DOUBT : undefined;
    },
    words: {
      starttls: "MAIL_SCHEME=smtp (MAIL_ENCRYPTION=tls before version 11)",
      wrapper: "MAIL_SCHEME=smtps (MAIL_ENCRYPTION=ssl before version 11)",
    },
  },
  { program: "Symfony", url: ["mailerdsn", "mailerurl"], words: URL_WORDS },
  {
    program: "Django",
    host: ["emailhost"],
    port: ["emailport"],
    username: ["emailhostuser"],
    password: ["emailhostpassword"],
    url: ["emailurl"],
    plusIsSpace: true,
    others: ["emailusetls", "emailusessl"],
    security: (setting) => {
      if (isYes(setting("emailusessl"))) return isYes(setting("emailusetls")) ? undefined : "wrapper";
      if (isYes(setting("emailusetls"))) return "starttls";
      return setting("emailusetls") === undefined && setting("emailusessl") === undefined ? undefined : "clear";
    },
    fault: (setting) => isYes(setting("emailusessl")) && isYes(setting("emailusetls")) ? BOTH_MODES : undefined,
    words: {
      starttls: "EMAIL_USE_TLS = True, EMAIL_USE_SSL = False",
      wrapper: "EMAIL_USE_SSL = True, EMAIL_USE_TLS = False",
    },
  },
  {
    program: "Grafana",
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
    host: ["springmailhost"],
    port: ["springmailport"],
    username: ["springmailusername"],
    password: ["springmailpassword"],
    others: SPRING_ENV,
    security: (setting) => spring(setting, SPRING_ENV),
    words: SPRING_WORDS,
  },
  {
    program: "WP Mail SMTP",
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
    below: /^phpmailer$/,
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["smtpsecure", "smtpauth", "smtpautotls"],
    security: (setting) =>
      setting("smtpsecure") === undefined && isNo(setting("smtpautotls")) ? "clear" : phpmailer(setting("smtpsecure")),
    noLogin: (setting) =>
      isYes(setting("smtpauth")) ? undefined : ["SMTPAuth is not true", "set $mail->SMTPAuth = true;"],
    words: PHPMAILER_WORDS,
  },
  {
    program: "Alertmanager",
    host: ["smtpsmarthost"],
    username: ["smtpauthusername"],
    password: ["smtpauthpassword"],
    elsewhere: ["smtpauthpasswordfile"],
    others: ["smtprequiretls", "smtpforceimplicittls"],
    needsPort: true,
    security: (setting, port) => alertmanager(setting("smtpforceimplicittls"), setting("smtprequiretls"), port),
    words: { starttls: "smtp_require_tls: true", wrapper: "smtp_force_implicit_tls: true" },
  },
  {
    program: "Alertmanager",
    below: /(?:^|\.)emailconfigs\[\d+\]$/,
    host: ["smarthost"],
    username: ["authusername"],
    password: ["authpassword"],
    elsewhere: ["authpasswordfile"],
    others: ["requiretls", "forceimplicittls"],
    needsPort: true,
    inherits: "global.smtp",
    security: (setting, port) => alertmanager(setting("forceimplicittls"), setting("requiretls"), port),
    words: { starttls: "require_tls: true", wrapper: "force_implicit_tls: true" },
  },
  {
    program: "Spring Boot",
    below: /(?:^|\.)spring\.mail$/,
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: SPRING,
    security: (setting) => spring(setting, SPRING),
    words: SPRING_WORDS,
  },
  {
    program: "Keycloak",
    below: /(?:^|\.)smtpserver$/,
    host: ["host"],
    port: ["port"],
    username: ["user"],
    password: ["password"],
    // In Terraform the block `auth` holds the pair.
    others: ["ssl", "starttls", "auth", "auth.username"],
    security: (setting) => isYes(setting("ssl")) ? "wrapper" : isYes(setting("starttls")) ? "starttls" : "clear",
    noLogin: (setting) =>
      isYes(setting("auth")) || setting("auth.username") !== undefined
        ? undefined
        : ["auth is not true", 'write in smtpServer: "auth": "true"'],
    words: { starttls: '"starttls": "true", "ssl": "false"', wrapper: '"ssl": "true", "starttls": "false"' },
  },
  {
    program: "Gitea",
    // In the environment its names begin with GITEA__mailer__.
    below: /^mailer$|(?:^|\.)gitea\.mailer$/,
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
      return byPort(port);
    },
    words: { starttls: "PROTOCOL = smtp+starttls", wrapper: "PROTOCOL = smtps" },
  },
];

/** What no program of the table has names for. */
export const GENERIC: ProgramSchema = { program: "SMTP settings", words: COMMON_WORDS };

/** In a file of INI, `[smtp]` is Grafana's. */
export const GRAFANA_INI: ProgramSchema = {
  program: "Grafana",
  below: /^smtp$/,
  host: ["host"],
  username: ["user"],
  password: ["password"],
  others: ["starttlspolicy", "enabled"],
  needsPort: true,
  security: (setting, port) => grafana(setting("starttlspolicy"), port),
  note: (setting) => isYes(setting("enabled")) ? undefined : "enabled is not true in [smtp], so Grafana sends no mail",
  words: GRAFANA_WORDS,
};
