/**
 * Programs of the web that send mail: by which names they set their SMTP values, and what each makes of port and TLS mode.
 *
 * Invariant: a table like that of `programs.ts`; what many programs share is marked by a name that only this one has.
 * @module
 */

import type { WrittenSecurity } from "./mail_settings.ts";
import { securityOf } from "../ses/endpoint.ts";
import { isNo, isYes, type ProgramSchema, type SettingFault, type SettingOf } from "./program_schema.ts";

/** Action Mailer: tls and ssl are implicit TLS; else STARTTLS, by default where it is offered. */
function actionMailer(setting: SettingOf, implicit: readonly string[], upgrades: readonly string[]): WrittenSecurity {
  if (implicit.some((name) => isYes(setting(name)))) return "wrapper";
  const [required, offered] = upgrades.map(setting);
  if (isYes(required) || required === "always") return "starttls";
  return isNo(required) || required === "never" || isNo(offered) ? "clear" : "maybe";
}

/** Whether STARTTLS is off in one version of the library mail, and in another one not, on a port that needs it. */
function isUpgradeInDoubt(setting: SettingOf, port: number | undefined): boolean {
  const isOff = isNo(setting("enablestarttlsauto")) && !isYes(setting("enablestarttls")) &&
    !isYes(setting("tls")) && !isYes(setting("ssl"));
  return isOff && port !== undefined && securityOf(port) === "starttls";
}

const UPGRADE_IN_DOUBT: SettingFault = [
  "enablestarttlsauto",
  "tls-in-doubt",
  "enable_starttls_auto: false turns STARTTLS off with mail 2.8 and newer, and SES then accepts no login; mail 2.7 on Ruby 3.1 uses " +
  "STARTTLS all the same",
  "enable_starttls: true with port 587; or tls: true with port 465",
];

/** Symfony's own transport: implicit TLS where it is asked for, or on port 465; else STARTTLS where it is offered. */
function symfony(isImplicit: boolean, port: number | undefined): WrittenSecurity {
  return isImplicit || port === 465 ? "wrapper" : "maybe";
}

/** Nodemailer: secure, and without it port 465, is implicit TLS; else STARTTLS where it is offered, or required. */
function nodemailer(setting: SettingOf, below: string, port: number | undefined): WrittenSecurity {
  // Only Ghost still reads secureConnection, and prefers it.
  const secure = setting(`${below}secureconnection`) ?? setting(`${below}secure`);
  if (secure === undefined ? port === 465 : isYes(secure)) return "wrapper";
  if (isYes(setting(`${below}ignoretls`))) return "clear";
  return isYes(setting(`${below}requiretls`)) ? "starttls" : "maybe";
}

const NODEMAILER_WORDS = { starttls: "secure: false, requireTLS: true", wrapper: "secure: true" } as const;
const RAILS_WORDS = { starttls: "enable_starttls: true", wrapper: "tls: true, without enable_starttls" } as const;

const TYPO3_TLS: SettingFault = [
  "transportsmtpencrypt",
  "tls-in-doubt",
  "since version 10 any word is implicit TLS, which this port does not accept; before it tls was STARTTLS",
  "transport_smtp_encrypt = false with port 587, where STARTTLS follows; or true with port 465",
];

/** The table. */
export const WEB_PROGRAMS: readonly ProgramSchema[] = [
  {
    program: "Mastodon",
    source: "config/environments/production.rb at 00fcdeb (3); Action Mailer",
    host: ["smtpserver"],
    port: ["smtpport"],
    username: ["smtplogin"],
    password: ["smtppassword"],
    marks: ["smtplogin"],
    others: ["smtptls", "smtpssl", "smtpenablestarttls", "smtpenablestarttlsauto"],
    security: (setting) =>
      actionMailer(setting, ["smtptls", "smtpssl"], ["smtpenablestarttls", "smtpenablestarttlsauto"]),
    words: { starttls: "SMTP_TLS=false, SMTP_ENABLE_STARTTLS=always", wrapper: "SMTP_TLS=true" },
  },
  {
    program: "Discourse",
    source: "config/environments/production.rb at 003c7bc, before force_tls; Action Mailer",
    host: ["discoursesmtpaddress"],
    port: ["discoursesmtpport"],
    username: ["discoursesmtpusername"],
    password: ["discoursesmtppassword"],
    others: ["discoursesmtpforcetls", "discoursesmtpenablestarttls"],
    // Its own default is STARTTLS where it is offered.
    security: (setting) => {
      if (isYes(setting("discoursesmtpforcetls"))) return "wrapper";
      return isNo(setting("discoursesmtpenablestarttls")) ? "clear" : "maybe";
    },
    words: { starttls: "DISCOURSE_SMTP_ENABLE_START_TLS=true", wrapper: "DISCOURSE_SMTP_FORCE_TLS=true" },
  },
  {
    program: "GitLab",
    source:
      "files/gitlab-cookbooks/gitlab/templates/default/smtp_settings.rb.erb of Omnibus GitLab at 15ae124; Action Mailer",
    below: /^gitlabrails$/,
    host: ["smtpaddress"],
    port: ["smtpport"],
    username: ["smtpusername"],
    password: ["smtppassword"],
    others: ["smtptls", "smtpssl", "smtpenablestarttlsauto"],
    security: (setting) => actionMailer(setting, ["smtptls", "smtpssl"], ["", "smtpenablestarttlsauto"]),
    words: {
      starttls: "smtp_enable_starttls_auto = true, smtp_tls = false",
      wrapper: "smtp_tls = true, smtp_enable_starttls_auto = false",
    },
  },
  {
    program: "Chatwoot",
    source: "config/initializers/mailer.rb at 0d58012; Action Mailer",
    host: ["smtpaddress"],
    port: ["smtpport"],
    username: ["smtpusername"],
    password: ["smtppassword"],
    marks: ["smtpenablestarttlsauto", "smtpauthentication", "smtpopensslverifymode"],
    others: ["smtpssl", "smtptls", "smtpenablestarttlsauto", "smtpauthentication", "smtpopensslverifymode"],
    security: (setting) => actionMailer(setting, ["smtptls", "smtpssl"], ["", "smtpenablestarttlsauto"]),
    words: { starttls: "SMTP_ENABLE_STARTTLS_AUTO=true, no SMTP_SSL or SMTP_TLS", wrapper: "SMTP_TLS=true" },
  },
  {
    program: "TYPO3",
    source:
      "Classes/Mail/TransportFactory.php of TYPO3 10 to 13, of 9 with Swift Mailer: transport_smtp_encrypt is a switch for implicit TLS since 10, before it a word",
    host: ["transportsmtpserver"],
    username: ["transportsmtpusername"],
    password: ["transportsmtppassword"],
    others: ["transportsmtpencrypt"],
    security: (setting, port) => {
      const word = setting("transportsmtpencrypt") ?? "";
      if (word === "tls") return undefined;
      return isYes(word) || word === "ssl" || port === 465 ? "wrapper" : "maybe";
    },
    fault: (setting, port) => setting("transportsmtpencrypt") === "tls" && port !== 465 ? TYPO3_TLS : undefined,
    words: { starttls: "transport_smtp_encrypt = false", wrapper: "transport_smtp_encrypt = true" },
  },
  {
    program: "Rails",
    source:
      "lib/mail/network/delivery_methods/smtp.rb of mail 2.7.1 (Debian 12) was run: tls or ssl comes first, then STARTTLS; Net::SMTP of Ruby 3.1 uses STARTTLS although enable_starttls_auto is false, which mail 2.8 turns off",
    below: /(?:^|\.)smtpsettings$/,
    host: ["address"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["tls", "ssl", "enablestarttls", "enablestarttlsauto"],
    security: (setting, port) =>
      isUpgradeInDoubt(setting, port)
        ? undefined
        : actionMailer(setting, ["tls", "ssl"], ["enablestarttls", "enablestarttlsauto"]),
    fault: (setting, port) => isUpgradeInDoubt(setting, port) ? UPGRADE_IN_DOUBT : undefined,
    words: RAILS_WORDS,
  },
  {
    program: "Nextcloud",
    source:
      "lib/private/Mail/Mailer.php at 007be83, getSmtpInstance: ssl is implicit TLS, the rest is left to Symfony Mailer",
    host: ["mailsmtphost"],
    port: ["mailsmtpport"],
    username: ["mailsmtpname"],
    password: ["mailsmtppassword"],
    others: ["mailsmtpsecure", "mailsmtpauth", "mailsmtpmode"],
    security: (setting, port) => symfony(setting("mailsmtpsecure") === "ssl", port),
    noLogin: (setting) =>
      // Other programs have the same name for the host, and no such switch.
      isYes(setting("mailsmtpauth")) || setting("mailsmtpname") === undefined
        ? undefined
        : ["mail_smtpauth is not true", "write 'mail_smtpauth' => true"],
    words: { starttls: "'mail_smtpsecure' => ''", wrapper: "'mail_smtpsecure' => 'ssl'" },
  },
  {
    program: "Ghost",
    source:
      "ghost/core/core/server/services/mail/GhostMailer.js at 0214c77; lib/nodemailer.js of @tryghost/nodemailer 2.3.14: secureConnection comes before secure",
    below: /(?:^|\.)mail$/,
    host: ["options.host"],
    port: ["options.port"],
    username: ["options.auth.user"],
    password: ["options.auth.pass"],
    others: ["options.secure", "options.secureconnection", "options.requiretls", "options.ignoretls", "transport"],
    security: (setting, port) => nodemailer(setting, "options.", port),
    note: (setting) =>
      setting("transport") === "smtp"
        ? undefined
        : 'mail.transport is not "SMTP" here, and without it Ghost sends directly and not through this host',
    words: { starttls: '"secure": false, "requireTLS": true', wrapper: '"secure": true' },
  },
  {
    program: "Nodemailer",
    source: "nodemailer 10.6.0 was run: secureConnection of lib/smtp-connection for each port, with secure and without",
    host: ["host"],
    port: ["port"],
    username: ["auth.user"],
    password: ["auth.pass"],
    marks: ["auth.user", "auth.pass"],
    others: ["secure", "requiretls", "ignoretls"],
    security: (setting, port) => nodemailer(setting, "", port),
    words: NODEMAILER_WORDS,
  },
  {
    program: "Quarkus",
    source:
      "extensions/mailer/runtime/src/main/java/io/quarkus/mailer/runtime/Mailers.java at 03df617: tls, ssl, trust-all and tls-configuration-name are implicit TLS, start-tls is OPTIONAL by default",
    below: /(?:^|\.)quarkus\.mailer$/,
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["tls", "ssl", "starttls", "trustall", "tlsconfigurationname"],
    security: (setting) => {
      if (isYes(setting("tls")) || isYes(setting("ssl"))) return "wrapper";
      // Both are about certificates, and without tls they turn implicit TLS on as well.
      if (
        setting("tls") === undefined && (isYes(setting("trustall")) || setting("tlsconfigurationname") !== undefined)
      ) {
        return "wrapper";
      }
      const upgrade = setting("starttls");
      return upgrade === "required" ? "starttls" : upgrade === "disabled" ? "clear" : "maybe";
    },
    words: {
      starttls: "quarkus.mailer.start-tls=REQUIRED, quarkus.mailer.tls=false",
      wrapper: "quarkus.mailer.tls=true",
    },
  },
  {
    program: "Flask-Mail",
    source: "flask_mail.py of 0.9.1, Connection.configure_host",
    host: ["mailserver"],
    port: ["mailport"],
    defaultPort: 25,
    username: ["mailusername"],
    password: ["mailpassword"],
    marks: ["mailusetls", "mailusessl"],
    others: ["mailusetls", "mailusessl"],
    security: (setting) =>
      isYes(setting("mailusessl")) ? "wrapper" : isYes(setting("mailusetls")) ? "starttls" : "clear",
    words: {
      starttls: "MAIL_USE_TLS = True, MAIL_USE_SSL = False",
      wrapper: "MAIL_USE_SSL = True, MAIL_USE_TLS = False",
    },
  },
  {
    program: "Vaultwarden",
    source: "src/config.rs of 1.25 and newer, smtp_convert_deprecated_ssl_options",
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpusername"],
    password: ["smtppassword"],
    marks: ["smtpexplicittls"],
    others: ["smtpssl", "smtpexplicittls", "smtpsecurity"],
    security: (setting) => {
      const security = setting("smtpsecurity");
      if (security !== undefined) return VAULTWARDEN[security];
      if (isYes(setting("smtpexplicittls"))) return "wrapper";
      return isNo(setting("smtpssl")) ? "maybe" : "starttls";
    },
    words: { starttls: "SMTP_SECURITY=starttls", wrapper: "SMTP_SECURITY=force_tls" },
  },
  {
    program: "Authelia",
    source:
      "internal/configuration/schema/types_address.go of 4.38: submissions is implicit TLS, smtp and submission are STARTTLS",
    below: /(?:^|\.)notifier\.smtp$/,
    host: ["address"],
    hostIsUrl: true,
    username: ["username"],
    password: ["password"],
    others: ["disablestarttls"],
    security: (setting) => {
      if (/^submissions:/.test(setting("address") ?? "")) return "wrapper";
      return isYes(setting("disablestarttls")) ? "clear" : "starttls";
    },
    words: { starttls: "address: submission://HOST:587", wrapper: "address: submissions://HOST:465" },
  },
  {
    program: ".NET Framework",
    source:
      "<network> element of .NET Framework 4, ms164242 on learn.microsoft.com: enableSsl is false by default; SmtpClient knows STARTTLS and no implicit TLS",
    below: /(?:^|\.)mailsettings\.smtp\.network$/,
    host: ["host"],
    port: ["port"],
    username: ["username"],
    password: ["password"],
    others: ["enablessl"],
    security: (setting) => isYes(setting("enablessl")) ? "starttls" : "clear",
    words: { starttls: 'enableSsl="true"' },
  },
  {
    program: "Joomla",
    source:
      "libraries/src/Mail/Mail.php at 008d684, useSmtp: ssl and tls become SMTPSecure of PHPMailer, and any other word nothing",
    below: /(?:^|\.)jconfig$/,
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppass"],
    others: ["smtpsecure"],
    security: (setting) => {
      const word = setting("smtpsecure");
      return word === "ssl" ? "wrapper" : word === "tls" ? "starttls" : "maybe";
    },
    words: { starttls: "$smtpsecure = 'tls'", wrapper: "$smtpsecure = 'ssl'" },
  },
  {
    program: "Synapse",
    source: "email section of the configuration manual of Synapse 1.64 and newer: force_tls is implicit TLS",
    below: /(?:^|\.)email$/,
    marks: ["notiffrom", "forcetls", "requiretransportsecurity"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppass"],
    others: ["forcetls", "requiretransportsecurity", "enabletls"],
    security: (setting) => {
      if (isYes(setting("forcetls"))) return "wrapper";
      if (isYes(setting("requiretransportsecurity"))) return "starttls";
      return isNo(setting("enabletls")) ? "clear" : "maybe";
    },
    words: { starttls: "require_transport_security: true", wrapper: "force_tls: true" },
  },
];

const VAULTWARDEN: Readonly<Record<string, WrittenSecurity>> = {
  starttls: "starttls",
  "force_tls": "wrapper",
  off: "maybe",
};
