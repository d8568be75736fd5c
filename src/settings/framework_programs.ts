/**
 * Frameworks and small mailers: by which names they set their SMTP values, and what each makes of port and TLS mode.
 *
 * Invariant: a table like that of `programs.ts`; names that many programs share need a mark or a place that only this one has.
 * @module
 */

import { securityOf } from "../ses/endpoint.ts";
import type { WrittenSecurity } from "./mail_settings.ts";
import { isNo, isYes, type ProgramSchema, type SettingOf } from "./program_schema.ts";

/** Jakarta Mail, by the part of its names after `mail.smtp.`: without a switch no TLS of any kind. */
function jakartaMail(setting: SettingOf): WrittenSecurity {
  if (isYes(setting("ssl.enable")) || (setting("socketfactory.class") ?? "").includes("ssl")) return "wrapper";
  return isYes(setting("starttls.enable")) || isYes(setting("starttls.required")) ? "starttls" : "clear";
}

const JAKARTA_SWITCHES = [
  "auth",
  "starttls.enable",
  "starttls.required",
  "ssl.enable",
  "socketfactory.class",
] as const;

/** CodeIgniter: one word, and since version 4 port 465 is implicit TLS in any case. */
function codeIgniter(word: string | undefined, port: number | undefined): WrittenSecurity | undefined {
  if (word === "ssl") return "wrapper";
  if (port === 465) return word === "tls" ? undefined : "clear";
  return word === "tls" ? "starttls" : "clear";
}

const AUTO_TLS_WORDS = { starttls: "smtp_starttls = True", wrapper: "smtp_ssl = True" } as const;

/** For a file of sSMTP, whose names others have as variables too. */
export const SSMTP: ProgramSchema = {
  program: "sSMTP",
  source:
    "ssmtp.c of sSMTP 2.64, parse_config and smtp_open: UseTLS is implicit TLS, UseSTARTTLS STARTTLS; only YES is on",
  host: ["mailhub"],
  username: ["authuser"],
  password: ["authpass"],
  marks: ["authuser", "authpass", "usetls", "usestarttls", "fromlineoverride", "rewritedomain"],
  others: ["usetls", "usestarttls"],
  security: (setting) =>
    setting("usestarttls") === "yes" ? "starttls" : setting("usetls") === "yes" ? "wrapper" : "clear",
  words: { starttls: "UseSTARTTLS=YES", wrapper: "UseTLS=YES without UseSTARTTLS" },
};

/** In a file of its name; its names are those of many programs. */
export const ESMTP: ProgramSchema = {
  program: "esmtp",
  source:
    "esmtprc(5) of esmtp 1.2 (Debian 12): starttls is enabled, disabled (the default) or required; never implicit TLS",
  host: ["hostname"],
  username: ["username"],
  password: ["password"],
  others: ["starttls"],
  security: (setting) => {
    const word = setting("starttls");
    return word === "required" ? "starttls" : word === "enabled" ? "maybe" : "clear";
  },
  words: { starttls: "starttls = required" },
};

/** What both rows of Jakarta Mail have. */
const JAKARTA: Omit<ProgramSchema, "source" | "below" | "security"> = {
  program: "Jakarta Mail",
  marks: JAKARTA_SWITCHES,
  host: ["host"],
  port: ["port"],
  username: ["user", "username"],
  password: ["password"],
  others: JAKARTA_SWITCHES,
  words: { starttls: "mail.smtp.starttls.enable=true", wrapper: "mail.smtp.ssl.enable=true" },
};

/** The table. */
export const FRAMEWORK_PROGRAMS: readonly ProgramSchema[] = [
  {
    source: "package com.sun.mail.smtp of Jakarta Mail 1.6 and 2: starttls.enable and ssl.enable are false by default",
    below: /^(?:(?:.*\.)?[\w-]*properties\.)?mail\.smtp$/,
    ...JAKARTA,
    security: jakartaMail,
  },
  {
    source:
      "package com.sun.mail.smtp of Jakarta Mail 1.6 and 2; a program with names of its own around it may have other switches",
    below: /\.mail\.smtp$/,
    ...JAKARTA,
    security: (setting) => {
      const mode = jakartaMail(setting);
      return mode === "clear" ? undefined : mode;
    },
  },
  {
    program: "Jakarta Mail",
    source: "package com.sun.mail.smtp of Jakarta Mail 1.6 and 2: the protocol smtps is implicit TLS",
    below: /(?:^|\.)mail\.smtps$/,
    host: ["host"],
    port: ["port"],
    username: ["user", "username"],
    password: ["password"],
    security: () => "wrapper",
    words: { starttls: "mail.smtp.starttls.enable=true", wrapper: "mail.smtps.host" },
  },
  {
    program: "git send-email",
    source: "git-send-email of git 2.39.5 (Debian 12): ssl is implicit TLS, tls STARTTLS, anything else no TLS",
    below: /(?:^|\.)sendemail(?:\.|$)/,
    host: ["smtpserver"],
    port: ["smtpserverport"],
    username: ["smtpuser"],
    password: ["smtppass"],
    others: ["smtpencryption"],
    security: (setting) => {
      const word = setting("smtpencryption");
      return word === "ssl" ? "wrapper" : word === "tls" ? "starttls" : "clear";
    },
    words: { starttls: "smtpEncryption = tls", wrapper: "smtpEncryption = ssl" },
  },
  {
    program: "Play Mailer",
    source: "reference.conf of play-mailer 10: ssl is implicit TLS, tls STARTTLS; the default of both is no",
    below: /(?:^|\.)play\.mailer$/,
    host: ["host"],
    port: ["port"],
    username: ["user"],
    password: ["password"],
    others: ["ssl", "tls", "tlsrequired"],
    security: (setting) =>
      isYes(setting("ssl")) ? "wrapper" : isYes(setting("tls")) || isYes(setting("tlsrequired")) ? "starttls" : "clear",
    words: { starttls: "tls = yes, ssl = no", wrapper: "ssl = yes, tls = no" },
  },
  {
    program: "CodeIgniter",
    source:
      "system/Email/Email.php of CodeIgniter 4 and system/libraries/Email.php of 3, SMTPConnect: ssl is implicit TLS, tls STARTTLS",
    marks: ["smtpcrypto"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppass"],
    others: ["smtpcrypto"],
    security: (setting, port) => codeIgniter(setting("smtpcrypto"), port),
    words: { starttls: "SMTPCrypto 'tls'", wrapper: "SMTPCrypto 'ssl'" },
  },
  {
    program: "Scrapy",
    source:
      "scrapy/mail.py of Scrapy 2.11, _create_sender_factory and _sendmail: MAIL_SSL is implicit TLS, MAIL_TLS STARTTLS",
    marks: ["mailtls", "mailssl"],
    host: ["mailhost"],
    port: ["mailport"],
    username: ["mailuser"],
    password: ["mailpass"],
    others: ["mailtls", "mailssl"],
    security: (setting) => isYes(setting("mailssl")) ? "wrapper" : isYes(setting("mailtls")) ? "starttls" : undefined,
    words: { starttls: "MAIL_TLS = True, MAIL_SSL = False", wrapper: "MAIL_SSL = True, MAIL_TLS = False" },
  },
  {
    program: "Superset",
    source:
      "superset/utils/core.py of Superset 4, send_mime_email: SMTP_SSL is implicit TLS; STARTTLS is asked for with SMTP_STARTTLS, there too",
    marks: ["smtpmailfrom"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpuser"],
    password: ["smtppassword"],
    others: ["smtpstarttls", "smtpssl"],
    // Its own defaults are SMTP_STARTTLS = True and SMTP_SSL = False.
    security: (setting) => {
      if (isYes(setting("smtpssl"))) return isNo(setting("smtpstarttls")) ? "wrapper" : undefined;
      return isNo(setting("smtpstarttls")) ? "clear" : "starttls";
    },
    fault: (setting) =>
      isYes(setting("smtpssl")) && isYes(setting("smtpstarttls"))
        ? [
          "smtpssl",
          "tls-mode",
          "SMTP_STARTTLS and SMTP_SSL are both true, and within TLS no server offers STARTTLS",
          "SMTP_STARTTLS = True alone with port 587; or SMTP_SSL = True alone with port 465",
        ]
        : undefined,
    words: AUTO_TLS_WORDS,
  },
  {
    program: "Log4j",
    source: "SmtpAppender of Log4j 2, manual: smtpProtocol is smtp by default, and smtps is implicit TLS",
    below: /(?:^|\.)smtp$/,
    marks: ["smtpusername"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpusername"],
    password: ["smtppassword"],
    others: ["smtpprotocol", "smtpusername"],
    // STARTTLS is a property of Jakarta Mail, which may be set elsewhere.
    security: (setting, port) => {
      if (setting("smtpprotocol") === "smtps") return "wrapper";
      return port !== undefined && securityOf(port) === "wrapper" ? "clear" : undefined;
    },
    words: { starttls: 'smtpProtocol="smtp" and mail.smtp.starttls.enable=true', wrapper: 'smtpProtocol="smtps"' },
  },
  {
    program: "Drupal's SMTP module",
    source:
      "src/Plugin/Mail/SMTPMailSystem.php of smtp 1.4: smtp_protocol ssl and tls become SMTPSecure of PHPMailer; smtp_autotls on by default",
    marks: ["smtpon", "smtpautotls", "smtphostbackup", "smtpallowhtml"],
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["smtpusername"],
    password: ["smtppassword"],
    others: ["smtpprotocol", "smtpautotls"],
    security: (setting) => {
      const word = setting("smtpprotocol");
      if (word === "ssl") return "wrapper";
      return word === "tls" ? "starttls" : isNo(setting("smtpautotls")) ? "clear" : "maybe";
    },
    words: { starttls: "smtp_protocol: tls", wrapper: "smtp_protocol: ssl" },
  },
  {
    program: "Drupal Symfony Mailer",
    source:
      "src/Plugin/MailerTransport/TransportBase.php of symfony_mailer 1, getDsn: always smtp://; EsmtpTransportFactory.php of Symfony Mailer 5.4.53 makes port 465 implicit TLS",
    below: /(?:^|\.)configuration$/,
    marks: ["query.verifypeer"],
    host: ["host"],
    port: ["port"],
    username: ["user"],
    password: ["pass"],
    others: ["query.verifypeer"],
    security: (_setting, port) => port === 465 ? "wrapper" : "maybe",
    words: { starttls: "nothing else", wrapper: "nothing else" },
  },
  {
    program: "Logback",
    source: "SMTPAppenderBase.java of Logback 1.4: STARTTLS and SSL are false by default",
    below: /(?:^|\.)appender$/,
    host: ["smtphost"],
    port: ["smtpport"],
    username: ["username"],
    password: ["password"],
    others: ["starttls", "ssl"],
    security: (setting) => isYes(setting("ssl")) ? "wrapper" : isYes(setting("starttls")) ? "starttls" : "clear",
    words: { starttls: "<STARTTLS>true</STARTTLS>", wrapper: "<SSL>true</SSL>" },
  },
];
