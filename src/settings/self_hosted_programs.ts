/**
 * Programs that people run themselves: by which names they set their SMTP values, and what each makes of port and TLS mode.
 *
 * Invariant: a table like that of `programs.ts`; each row was read in the program's own source, at the commit that it names. What a
 * program's default may change is left open where the default can come from another file.
 * @module
 */

import { securityOf } from "../ses/endpoint.ts";
import type { WrittenSecurity } from "./mail_settings.ts";
import { isNo, isYes, type ProgramSchema, type SettingFault, type SettingOf } from "./program_schema.ts";

/** Django's own backend, which many programs only give other names: use_ssl is implicit TLS, use_tls STARTTLS. */
function django(setting: SettingOf, tls: string, ssl: string): WrittenSecurity | undefined {
  if (isYes(setting(ssl))) return isYes(setting(tls)) ? undefined : "wrapper";
  if (isYes(setting(tls))) return "starttls";
  return setting(tls) === undefined && setting(ssl) === undefined ? undefined : "clear";
}

/** What refuses to send if both switches are on. */
function bothOn(
  setting: SettingOf,
  [tls, ssl]: readonly [tls: string, ssl: string],
  [program, writtenTls, writtenSsl]: readonly [program: string, tls: string, ssl: string],
): SettingFault | undefined {
  if (!isYes(setting(tls)) || !isYes(setting(ssl))) return undefined;
  return [
    ssl,
    "tls-mode",
    `${writtenTls} and ${writtenSsl} are both on, and ${program} cannot send with both`,
    `${writtenTls} alone with port 587; or ${writtenSsl} alone with port 465`,
  ];
}

/** A switch for implicit TLS that is on where it is not set, and may be set elsewhere. */
function onByDefault(
  written: string | undefined,
  port: number | undefined,
  [name, program, setting, off]: readonly [name: string, program: string, setting: string, off: string],
): SettingFault | undefined {
  if (written !== undefined || port === undefined || securityOf(port) === "wrapper") return undefined;
  return [
    name,
    "tls-in-doubt",
    `${setting} is not set here; ${program} then uses implicit TLS, and port ${port} uses STARTTLS`,
    `${off} with port 587; or port 465`,
  ];
}

/** Nodemailer with the switches of one program: `secure` is implicit TLS, `ignore` turns STARTTLS off. */
function nodemailer(isSecure: boolean, isIgnored: boolean): WrittenSecurity {
  return isSecure ? "wrapper" : isIgnored ? "clear" : "maybe";
}

/** Words of one setting, as a program reads them. */
function byWord(
  word: string | undefined,
  modes: Readonly<Record<string, WrittenSecurity>>,
): WrittenSecurity | undefined {
  return word !== undefined && Object.hasOwn(modes, word) ? modes[word] : undefined;
}

const MATTERMOST_MODES = { tls: "wrapper", starttls: "starttls", "": "clear", plain: "clear" } as const;
const MATTERMOST_WORDS = { starttls: "ConnectionSecurity STARTTLS", wrapper: "ConnectionSecurity TLS" } as const;
const MATTERMOST_SOURCE =
  "server/platform/shared/mail/mail.go at 0e61935 (8): TLS is implicit TLS, STARTTLS is STARTTLS, anything else no TLS";

function mattermost(prefix: string): Pick<ProgramSchema, "port" | "username" | "password" | "others"> {
  return {
    port: [`${prefix}smtpport`],
    username: [`${prefix}smtpusername`],
    password: [`${prefix}smtppassword`],
    others: [`${prefix}connectionsecurity`, `${prefix}enablesmtpauth`],
  };
}

const NO_SMTP_AUTH = [
  "EnableSMTPAuth is false, so Mattermost does not log in",
  "set EnableSMTPAuth to true",
] as const;

/** As the export writes it, and as the API does. */
const ZABBIX_MODES = {
  none: "clear",
  0: "clear",
  starttls: "starttls",
  1: "starttls",
  "ssl_or_tls": "wrapper",
  2: "wrapper",
} as const;

/** Which versions of Magento can send with a word on a port: those up to 2.4.7, those from 2.4.8 on, or both. */
function magentoDoubt(word: string | undefined, port: number): SettingFault | undefined {
  const [old, now]: readonly WrittenSecurity[] = word === "ssl"
    ? ["wrapper", "maybe"]
    : word === "tls"
    ? ["starttls", "wrapper"]
    : ["clear", "maybe"];
  const isFor = (mode: WrittenSecurity | undefined): boolean =>
    securityOf(port) === "wrapper" ? mode === "wrapper" : mode === "starttls" || mode === "maybe";
  if (isFor(old) === isFor(now)) return undefined;
  return [
    "ssl",
    "tls-in-doubt",
    `'ssl' => '${word ?? "none"}' has another meaning in each version of Magento: on port ${port} it works ${
      isFor(old) ? "up to 2.4.7 and not from 2.4.8 on" : "from 2.4.8 on and not up to 2.4.7"
    }`,
    "up to 2.4.7: 'ssl' => 'tls' with port 587; from 2.4.8 on: 'ssl' => 'none' with port 587, or 'ssl' => 'tls' with port 465",
  ];
}

const SENTRY = ["mail.usetls", "mail.usessl"] as const;
const PAPERLESS = ["paperlessemailusetls", "paperlessemailusessl"] as const;
const AIRFLOW = ["smtpstarttls", "smtpssl"] as const;
const DJANGO_SOURCE = "which hands both switches to Django's backend";

/** The table. */
export const SELF_HOSTED_PROGRAMS: readonly ProgramSchema[] = [
  {
    program: "Mattermost",
    source: MATTERMOST_SOURCE,
    below: /(?:^|\.)emailsettings$/,
    // Others have a section of this name too.
    marks: ["connectionsecurity", "enablesmtpauth"],
    host: ["smtpserver"],
    ...mattermost(""),
    security: (setting) => byWord(setting("connectionsecurity") ?? "", MATTERMOST_MODES),
    noLogin: (setting) => isNo(setting("enablesmtpauth")) ? NO_SMTP_AUTH : undefined,
    words: MATTERMOST_WORDS,
  },
  {
    program: "Mattermost",
    source: MATTERMOST_SOURCE,
    host: ["mmemailsettingssmtpserver"],
    ...mattermost("mmemailsettings"),
    // What the environment does not set is in config.json.
    security: (setting) => byWord(setting("mmemailsettingsconnectionsecurity"), MATTERMOST_MODES),
    noLogin: (setting) => isNo(setting("mmemailsettingsenablesmtpauth")) ? NO_SMTP_AUTH : undefined,
    words: MATTERMOST_WORDS,
  },
  {
    program: "Home Assistant",
    source: "homeassistant/components/smtp/notify.py at 0154b2e: tls is SMTP_SSL, starttls is STARTTLS and the default",
    below: /(?:^|\.)notify\[\d+\]$/,
    host: ["server"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["encryption"],
    security: (setting) =>
      byWord(setting("encryption") ?? "starttls", { tls: "wrapper", starttls: "starttls", none: "clear" }),
    words: { starttls: "encryption: starttls", wrapper: "encryption: tls" },
  },
  {
    program: "n8n",
    source:
      "packages/@n8n/config/src/configs/user-management.config.ts at 0a0bb4e: N8N_SMTP_SSL is true by default; packages/cli/src/user-management/email/node-mailer.ts at 08c9f23",
    host: ["n8nsmtphost"],
    port: ["n8nsmtpport"],
    username: ["n8nsmtpuser"],
    password: ["n8nsmtppass"],
    elsewhere: ["n8nsmtppassfile"],
    others: ["n8nsmtpssl", "n8nsmtpstarttls"],
    security: (setting) =>
      setting("n8nsmtpssl") === undefined
        ? undefined
        : nodemailer(isYes(setting("n8nsmtpssl")), isNo(setting("n8nsmtpstarttls"))),
    fault: (setting, port) =>
      onByDefault(setting("n8nsmtpssl"), port, ["n8nsmtphost", "n8n", "N8N_SMTP_SSL", "N8N_SMTP_SSL=false"]),
    words: { starttls: "N8N_SMTP_SSL=false", wrapper: "N8N_SMTP_SSL=true" },
  },
  {
    program: "listmonk",
    source:
      "internal/messenger/email/email.go at 007f4de: TLS is implicit TLS, STARTTLS is STARTTLS, anything else no TLS",
    below: /(?:^|\.)smtp(?:\[\d+\]|\.\w+)?$/,
    marks: ["tlstype"],
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["tlstype", "authprotocol"],
    security: (setting) =>
      byWord(setting("tlstype"), { tls: "wrapper", starttls: "starttls", none: "clear", "": "clear" }),
    noLogin: (setting) =>
      /^(?:none|)$/.test(setting("authprotocol") ?? "login")
        ? ["auth_protocol is none, so listmonk does not log in", "auth_protocol: login"]
        : undefined,
    words: { starttls: "tls_type STARTTLS", wrapper: "tls_type TLS" },
  },
  {
    program: "Lemmy",
    source:
      "crates/email/src/send.rs at eef1882: tls is lettre's relay, starttls its starttls_relay, anything else no TLS",
    marks: ["smtpfromaddress", "tlstype"],
    host: ["smtpserver"],
    username: ["smtplogin"],
    password: ["smtppassword"],
    others: ["tlstype"],
    security: (setting) => byWord(setting("tlstype"), { tls: "wrapper", starttls: "starttls", none: "clear" }),
    words: { starttls: "tls_type: starttls", wrapper: "tls_type: tls" },
  },
  {
    program: "Graylog",
    source:
      "alerts/FormattedEmailAlertSender.java at 8f36657 with Commons Email: use_tls is STARTTLS, use_ssl implicit TLS, and on by default in some versions",
    host: ["transportemailhostname"],
    port: ["transportemailport"],
    username: ["transportemailauthusername"],
    password: ["transportemailauthpassword"],
    others: ["transportemailusetls", "transportemailusessl"],
    security: (setting) => {
      const [tls, ssl] = [setting("transportemailusetls"), setting("transportemailusessl")];
      if (isYes(ssl)) return isYes(tls) ? undefined : "wrapper";
      if (!isNo(ssl)) return undefined;
      return isYes(tls) ? "starttls" : "clear";
    },
    words: {
      starttls: "transport_email_use_tls = true, transport_email_use_ssl = false",
      wrapper: "transport_email_use_tls = false, transport_email_use_ssl = true",
    },
  },
  {
    program: "Sentry",
    source: `src/sentry/utils/email/send.py at 2fc468f, ${DJANGO_SOURCE}`,
    host: ["mail.host"],
    port: ["mail.port"],
    username: ["mail.username"],
    password: ["mail.password"],
    marks: SENTRY,
    others: SENTRY,
    security: (setting) => django(setting, ...SENTRY),
    fault: (setting) => bothOn(setting, SENTRY, ["Sentry", "mail.use-tls", "mail.use-ssl"]),
    words: { starttls: "mail.use-tls: true", wrapper: "mail.use-ssl: true" },
  },
  {
    program: "authentik",
    source: `settings.py of authentik at 001bae2, ${DJANGO_SOURCE}`,
    below: /(?:^|\.)authentikemail$|(?:^|\.)authentik\.email$/,
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["usetls", "usessl"],
    security: (setting) => django(setting, "usetls", "usessl"),
    fault: (setting) =>
      bothOn(setting, ["usetls", "usessl"], ["authentik", "AUTHENTIK_EMAIL__USE_TLS", "AUTHENTIK_EMAIL__USE_SSL"]),
    words: { starttls: "AUTHENTIK_EMAIL__USE_TLS=true", wrapper: "AUTHENTIK_EMAIL__USE_SSL=true" },
  },
  {
    program: "Paperless-ngx",
    source: `src/paperless/settings.py at 00125f1, ${DJANGO_SOURCE}; both are off by default`,
    host: ["paperlessemailhost"],
    port: ["paperlessemailport"],
    username: ["paperlessemailhostuser"],
    password: ["paperlessemailhostpassword"],
    others: PAPERLESS,
    security: (setting) => django(setting, ...PAPERLESS) ?? (isYes(setting(PAPERLESS[1])) ? undefined : "clear"),
    fault: (setting) =>
      bothOn(setting, PAPERLESS, ["Paperless-ngx", "PAPERLESS_EMAIL_USE_TLS", "PAPERLESS_EMAIL_USE_SSL"]),
    words: { starttls: "PAPERLESS_EMAIL_USE_TLS=true", wrapper: "PAPERLESS_EMAIL_USE_SSL=true" },
  },
  {
    program: "Moodle",
    source: "lib/moodlelib.php at 001247f, get_mailer: the value becomes SMTPSecure of PHPMailer",
    host: ["phpmailer.smtphosts"],
    username: ["phpmailer.smtpuser"],
    password: ["phpmailer.smtppass"],
    others: ["phpmailer.smtpsecure"],
    security: (setting) =>
      byWord(setting("phpmailer.smtpsecure") ?? "", { ssl: "wrapper", tls: "starttls", "": "maybe" }),
    words: { starttls: "$CFG->smtpsecure = 'tls'", wrapper: "$CFG->smtpsecure = 'ssl'" },
  },
  {
    program: "Jenkins",
    source:
      "mailer plugin, src/main/java/hudson/tasks/Mailer.java at 98e79cf: useSsl is implicit TLS, and what it does not set is left to JavaMail; useTls (STARTTLS) by the form of the plugin's page of 2026-11",
    below: /(?:^|\.)mailerdescriptorimpl$|(?:^|\.)unclassified\.mailer$/,
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["authentication.username"],
    password: ["authentication.password"],
    others: ["usessl", "usetls"],
    security: (setting) => {
      if (setting("usessl") === undefined && setting("usetls") === undefined) return undefined;
      return isYes(setting("usessl")) ? "wrapper" : isYes(setting("usetls")) ? "starttls" : "clear";
    },
    words: { starttls: "useTls true and useSsl false", wrapper: "useSsl true and useTls false" },
  },
  {
    program: "Proxmox",
    source:
      "proxmox-notify/src/endpoints/smtp.rs at 08b7c50: mode tls is implicit TLS and the default, starttls is STARTTLS",
    marks: ["mailtouser", "mailto"],
    host: ["server"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["mode", "mailtouser", "mailto"],
    security: (setting) => byWord(setting("mode"), { tls: "wrapper", starttls: "starttls", insecure: "clear" }),
    words: { starttls: "mode starttls", wrapper: "mode tls" },
  },
  {
    program: "Bitwarden",
    source:
      "src/Core/Services/Implementations/MailKitSmtpMailDeliveryService.cs at 050b7bf: on port 587 ssl counts only with sslOverride",
    below: /(?:^|\.)globalsettings\.mail\.smtp$/,
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["ssl", "starttls", "ssloverride"],
    security: (setting, port) => {
      if (isYes(setting("ssl")) && (port !== 587 || isYes(setting("ssloverride")))) return "wrapper";
      return port === 25 && !isYes(setting("ssl")) && !isYes(setting("starttls")) ? "clear" : "maybe";
    },
    words: {
      starttls: "globalSettings__mail__smtp__ssl=false",
      wrapper: "globalSettings__mail__smtp__ssl=true",
    },
  },
  {
    program: "Airflow",
    source: "airflow/utils/email.py at 0381d08: smtp_ssl is SMTP_SSL, and smtp_starttls asks for STARTTLS there too",
    below: /(?:^|\.)smtp$/,
    marks: ["smtpstarttls", "smtpssl", "smtpmailfrom"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppassword"],
    others: [...AIRFLOW, "smtpmailfrom"],
    // Its own default is smtp_starttls = True.
    security: (setting) => {
      if (isYes(setting("smtpssl"))) return isNo(setting("smtpstarttls")) ? "wrapper" : undefined;
      return isNo(setting("smtpstarttls")) ? "clear" : "starttls";
    },
    fault: (setting) => bothOn(setting, AIRFLOW, ["Airflow", "smtp_starttls", "smtp_ssl"]),
    words: {
      starttls: "smtp_starttls = True, smtp_ssl = False",
      wrapper: "smtp_ssl = True, smtp_starttls = False",
    },
  },
  {
    program: "Metabase",
    source: "src/metabase/email.clj at 047680e, add-ssl-settings: ssl is the protocol smtps, starttls is required",
    host: ["mbemailsmtphost"],
    port: ["mbemailsmtpport"],
    username: ["mbemailsmtpusername"],
    password: ["mbemailsmtppassword"],
    others: ["mbemailsmtpsecurity"],
    security: (setting) =>
      byWord(setting("mbemailsmtpsecurity"), { ssl: "wrapper", starttls: "starttls", tls: "maybe", none: "clear" }),
    words: { starttls: "MB_EMAIL_SMTP_SECURITY=starttls", wrapper: "MB_EMAIL_SMTP_SECURITY=ssl" },
  },
  {
    program: "Plausible",
    source: "config/runtime.exs at 0054c9f: tls is if_available, SMTP_HOST_SSL_ENABLED is implicit TLS",
    marks: ["smtphostaddr", "smtphostsslenabled"],
    host: ["smtphostaddr"],
    port: ["smtphostport"],
    username: ["smtpusername"],
    password: ["smtpuserpwd"],
    others: ["smtphostsslenabled"],
    security: (setting) => isYes(setting("smtphostsslenabled")) ? "wrapper" : "maybe",
    words: { starttls: "SMTP_HOST_SSL_ENABLED=false", wrapper: "SMTP_HOST_SSL_ENABLED=true" },
  },
  {
    program: "Outline",
    source: "server/emails/mailer.tsx at 00b5e0a: SMTP_SECURE is true by default in production",
    marks: ["utilssecret"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpusername"],
    password: ["smtppassword"],
    others: ["smtpsecure", "utilssecret"],
    security: (setting) =>
      setting("smtpsecure") === undefined ? undefined : nodemailer(isYes(setting("smtpsecure")), false),
    fault: (setting, port) =>
      onByDefault(setting("smtpsecure"), port, ["smtphost", "Outline", "SMTP_SECURE", "SMTP_SECURE=false"]),
    words: { starttls: "SMTP_SECURE=false", wrapper: "SMTP_SECURE=true" },
  },
  {
    program: "PeerTube",
    source: "server/core/lib/emailer.ts at 0688ee7: tls is secure of Nodemailer, disable_starttls its ignoreTLS",
    marks: ["disablestarttls"],
    below: /(?:^|\.)smtp$/,
    host: ["hostname"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["tls", "disablestarttls"],
    security: (setting) => nodemailer(isYes(setting("tls")), isYes(setting("disablestarttls"))),
    words: { starttls: "tls: false, disable_starttls: false", wrapper: "tls: true" },
  },
  {
    program: "Ory Kratos",
    source: "courier/smtp.go at 0d91168: smtp requires STARTTLS, smtps is implicit TLS, disable_starttls no TLS",
    url: ["courier.smtp.connectionuri", "couriersmtpconnectionuri"],
    urlSecurity: (scheme, query) =>
      scheme === "smtps" ? "wrapper" : /[?&]disable_starttls=(?:1|t|true)\b/i.test(query) ? "clear" : "starttls",
    urlWords: { starttls: "smtp://", wrapper: "smtps://" },
    words: { starttls: "smtp://", wrapper: "smtps://" },
  },
  {
    program: "Directus",
    source: "api/src/mailer.ts at 0863456: EMAIL_SMTP_SECURE is secure of Nodemailer",
    marks: ["emailtransport"],
    host: ["emailsmtphost"],
    port: ["emailsmtpport"],
    username: ["emailsmtpuser"],
    password: ["emailsmtppassword"],
    others: ["emailsmtpsecure", "emailsmtpignoretls", "emailtransport"],
    security: (setting, port) =>
      setting("emailsmtpsecure") === undefined && port === 465
        ? undefined
        : nodemailer(isYes(setting("emailsmtpsecure")), isYes(setting("emailsmtpignoretls"))),
    words: { starttls: "EMAIL_SMTP_SECURE=false", wrapper: "EMAIL_SMTP_SECURE=true" },
  },
  {
    program: "Mealie",
    source: "mealie/services/email/email_senders.py at 05fd248: SSL is SMTP_SSL, TLS is STARTTLS",
    marks: ["smtpauthstrategy"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppassword"],
    others: ["smtpauthstrategy"],
    security: (setting) => byWord(setting("smtpauthstrategy"), { ssl: "wrapper", tls: "starttls", none: "clear" }),
    words: { starttls: "SMTP_AUTH_STRATEGY=TLS", wrapper: "SMTP_AUTH_STRATEGY=SSL" },
  },
  {
    program: "Rocket.Chat",
    source:
      "apps/meteor/server/settings/email.ts at 0a90231: SMTP_IgnoreTLS is true by default, and with the protocol smtp it turns STARTTLS off",
    host: ["overwritesettingsmtphost"],
    port: ["overwritesettingsmtpport"],
    username: ["overwritesettingsmtpusername"],
    password: ["overwritesettingsmtppassword"],
    others: ["overwritesettingsmtpprotocol", "overwritesettingsmtpignoretls"],
    security: (setting) => {
      if (setting("overwritesettingsmtpprotocol") === "smtps") return "wrapper";
      return isYes(setting("overwritesettingsmtpignoretls")) ? "clear" : "maybe";
    },
    // The administration may have set what the environment does not.
    fault: (setting, port) =>
      setting("overwritesettingsmtpignoretls") !== undefined || port === 465 || port === 2465 ||
        setting("overwritesettingsmtpprotocol") === "smtps"
        ? undefined
        : [
          "overwritesettingsmtpprotocol",
          "tls-in-doubt",
          "SMTP_IgnoreTLS is true by default in Rocket.Chat, and then it logs in without TLS",
          "OVERWRITE_SETTING_SMTP_IgnoreTLS=false with port 587",
        ],
    words: {
      starttls: "OVERWRITE_SETTING_SMTP_Protocol=smtp, OVERWRITE_SETTING_SMTP_IgnoreTLS=false",
      wrapper: "OVERWRITE_SETTING_SMTP_Protocol=smtps",
    },
  },
  {
    program: "Zabbix",
    source:
      "src/libs/zbxmedia/email.c at 01d70ec (6.0), send_email_curl: SSL_OR_TLS is smtps://, STARTTLS requires it, NONE is neither",
    below: /(?:^|\.)mediatypes\[\d+\]$/,
    host: ["smtpserver"],
    port: ["smtpport"],
    username: ["username"],
    password: ["password"],
    others: ["smtpsecurity", "smtpauthentication"],
    // Both are NONE where the export leaves them out.
    security: (setting) => byWord(setting("smtpsecurity") ?? "none", ZABBIX_MODES),
    noLogin: (setting) =>
      /^(?:none|0)$/.test(setting("smtpauthentication") ?? "none")
        ? ["smtp_authentication is NONE, so Zabbix does not log in", "smtp_authentication: PASSWORD"]
        : undefined,
    words: { starttls: "smtp_security: STARTTLS", wrapper: "smtp_security: SSL_OR_TLS" },
  },
  {
    program: "SonarQube",
    source:
      "server/sonar-server-common/src/main/java/org/sonar/server/email/EmailSender.java at 6a146e8, and EmailNotificationChannel.java at 252b389, configureSecureConnection: ssl is implicit TLS, starttls is required, anything else no TLS",
    host: ["email.smtphost.secured"],
    port: ["email.smtpport.secured"],
    username: ["email.smtpusername.secured"],
    password: ["email.smtppassword.secured"],
    others: ["email.smtpsecureconnection.secured"],
    security: (setting) =>
      byWord(setting("email.smtpsecureconnection.secured") ?? "none", {
        ssl: "wrapper",
        ssltls: "wrapper",
        starttls: "starttls",
        none: "clear",
        "": "clear",
      }),
    words: {
      starttls: "email.smtp_secure_connection.secured=starttls",
      wrapper: "email.smtp_secure_connection.secured=ssl (new versions: SSLTLS)",
    },
  },
  {
    program: "Magento",
    source:
      "app/code/Magento/Email/Model/Transport.php at 82e9187 (2.4.8), createSmtpTransport: tls is implicit TLS; up to 2.4.7 the word goes to laminas-mail, src/Protocol/Smtp.php at 028f0bd: ssl is implicit TLS and tls STARTTLS",
    below: /(?:^|\.)system\.smtp$/,
    marks: ["ssl", "auth", "transport"],
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["ssl", "auth", "transport"],
    security: (setting, port) =>
      port === undefined || securityOf(port) === "starttls" || /^(?:ssl|tls)$/.test(setting("ssl") ?? "")
        ? undefined
        : "clear",
    fault: (setting, port) => port === undefined ? undefined : magentoDoubt(setting("ssl"), port),
    noLogin: (setting) =>
      setting("auth") === "none" || setting("auth") === undefined
        ? ["auth is none or absent, so Magento does not log in", "'auth' => 'login'"]
        : undefined,
    note: (setting) =>
      setting("transport") === "smtp" ? undefined : "transport is not smtp here, so Magento ignores this host",
    words: {
      starttls: "'ssl' => 'tls' up to 2.4.7, 'none' from 2.4.8 on",
      wrapper: "'ssl' => 'ssl' up to 2.4.7, 'tls' from 2.4.8 on",
    },
  },
];

/** In a file of INI, `[mail]` with an encryption or a type is Matomo's. */
export const MATOMO_INI: ProgramSchema = {
  program: "Matomo",
  source: "core/Mail/Transport.php at 1cad2ab: encryption becomes SMTPSecure of PHPMailer, and none turns TLS off",
  below: /^mail$/,
  marks: ["encryption", "type"],
  host: ["host"],
  port: ["port"],
  username: ["username"],
  password: ["password"],
  others: ["encryption", "type", "transport"],
  security: (setting) =>
    byWord(setting("encryption") ?? "", { ssl: "wrapper", tls: "starttls", none: "clear", "": "maybe" }),
  noLogin: (setting) =>
    setting("type") === undefined || setting("type") === ""
      ? ["type is not set in [mail], so Matomo does not log in", 'type = "Login"']
      : undefined,
  note: (setting) =>
    setting("transport") === "smtp" ? undefined : "transport is not smtp in [mail], so Matomo ignores this host",
  words: { starttls: 'encryption = "tls"', wrapper: 'encryption = "ssl"' },
};
