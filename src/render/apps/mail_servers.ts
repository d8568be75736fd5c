/**
 * Settings of mail servers and of mail clients for the command line.
 *
 * Invariant: nothing here sends the password without TLS.
 * Source: SES Developer Guide, "Integrating with your existing email server", and the manual of each program.
 * @module
 */

import { MAILBOX_SIMULATOR } from "../../ses/endpoint.ts";
import type { DerivedLogin } from "../derived.ts";
import { type BlockSettings, type Piece, secretNote, SENDER, SENDER_NOTE, STARTTLS_PORT } from "./block.ts";
import { authinfoField, doubleQuoted, eximItem, msmtpQuoted } from "./quote.ts";

/** By name. */
export const MAIL_SERVERS = {
  postfix: {
    title: "Postfix",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "add to /etc/postfix/main.cf, and remove other lines that set the same names",
      notes: [
        "it needs the package libsasl2-modules (Debian, Ubuntu) or cyrus-sasl-plain (Red Hat)",
        "the CA file of Red Hat is /etc/pki/tls/certs/ca-bundle.crt",
      ],
      lines: [
        `relayhost = [${host}]:${STARTTLS_PORT}`,
        "smtp_sasl_auth_enable = yes",
        "smtp_sasl_security_options = noanonymous",
        "smtp_sasl_password_maps = $default_database_type:/etc/postfix/sasl_passwd",
        "smtp_tls_security_level = secure",
        "smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt",
      ],
    }, {
      mark: "#",
      place: "add this line to /etc/postfix/sasl_passwd, or replace the line with the same host",
      notes: [
        "a host has one line: two regions are two hosts, chosen for each sender by sender_dependent_relayhost_maps",
        secretNote("/etc/postfix/sasl_passwd"),
        "then: postmap /etc/postfix/sasl_passwd && postfix reload",
      ],
      lines: [`[${host}]:${STARTTLS_PORT} ${username}:${password}`],
    }],
  },
  exim: { title: "Exim", pieces: (login) => [...eximOfDebian(login), ...eximElsewhere(login)] },
  sendmail: {
    title: "sendmail",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "add this line to /etc/mail/authinfo, or replace the line with the same host",
      notes: [
        secretNote("/etc/mail/authinfo"),
        "then: (umask 077; makemap hash /etc/mail/authinfo.db < /etc/mail/authinfo)",
      ],
      lines: [
        [
          `AuthInfo:${host}`,
          authinfoField("U", username),
          authinfoField("I", username),
          authinfoField("P", password),
          authinfoField("M", "PLAIN"),
        ].join(" "),
      ],
    }, {
      mark: "#",
      place: "add to /etc/mail/access: no mail to SES without encryption",
      notes: [],
      lines: [`TLS_Srv:${host} ENCR:112`],
    }, {
      mark: "dnl",
      place: "add to /etc/mail/sendmail.mc, above its MAILER lines",
      notes: ["then: make -C /etc/mail && service sendmail restart"],
      lines: [
        `define(\`SMART_HOST', \`${host}')dnl`,
        `define(\`RELAY_MAILER_ARGS', \`TCP $h ${STARTTLS_PORT}')dnl`,
        "define(`confAUTH_MECHANISMS', `LOGIN PLAIN')dnl",
        "FEATURE(`authinfo', `hash -o /etc/mail/authinfo.db')dnl",
      ],
    }],
  },
  msmtp: {
    title: "msmtp",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "add to ~/.msmtprc, instead of an account of the same name and of another default account",
      notes: [
        secretNote("~/.msmtprc"),
        SENDER_NOTE,
        `then: echo test | msmtp ${MAILBOX_SIMULATOR}`,
      ],
      lines: [
        "account ses",
        `host ${host}`,
        `port ${STARTTLS_PORT}`,
        "tls on",
        "tls_starttls on",
        "auth on",
        `user ${username}`,
        `password ${msmtpQuoted(password)}`,
        `from ${SENDER}`,
        "account default : ses",
      ],
    }],
  },
  ssmtp: {
    title: "ssmtp",
    // Its reader reads the text up to the next of these.
    cannotHold: { pattern: /[=#\s]/, because: "its reader ends a value at =, # and a space" },
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "write to /etc/ssmtp/ssmtp.conf",
      notes: [
        "it holds the password: chown root:mail /etc/ssmtp/ssmtp.conf && chmod 640 /etc/ssmtp/ssmtp.conf",
        "ssmtp does not check the certificate, and is no longer maintained: msmtp does the same better",
        `then: echo test | ssmtp -f ${SENDER} ${MAILBOX_SIMULATOR}, with an address that SES has verified for ${SENDER}`,
      ],
      lines: [
        `mailhub=${host}:${STARTTLS_PORT}`,
        "UseTLS=YES",
        "UseSTARTTLS=YES",
        "AuthMethod=LOGIN",
        `AuthUser=${username}`,
        `AuthPass=${password}`,
        "FromLineOverride=YES",
      ],
    }],
  },
  dma: {
    title: "dma",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in /etc/dma/dma.conf",
      notes: [SENDER_NOTE],
      lines: [
        `SMARTHOST ${host}`,
        `PORT ${STARTTLS_PORT}`,
        "AUTHPATH /etc/dma/auth.conf",
        "SECURETRANSFER",
        "STARTTLS",
        `MASQUERADE ${SENDER}`,
      ],
    }, {
      mark: "#",
      place: "add this line to /etc/dma/auth.conf, or replace the line with the same host",
      notes: [
        "it holds the password: chown root:mail /etc/dma/auth.conf && chmod 640 /etc/dma/auth.conf",
        `then: echo test | dma ${MAILBOX_SIMULATOR}`,
      ],
      lines: [`${username}|${host}:${password}`],
    }],
  },
  swaks: {
    title: "Swaks",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "write to ses.swaks",
      notes: [
        secretNote("ses.swaks"),
        SENDER_NOTE,
        "then: swaks --config ses.swaks",
      ],
      lines: [
        `server ${host}`,
        `port ${STARTTLS_PORT}`,
        "tls",
        "tls-verify",
        "auth LOGIN",
        `auth-user ${username}`,
        `auth-password ${password}`,
        "auth-hide-password",
        `from ${SENDER}`,
        `to ${MAILBOX_SIMULATOR}`,
      ],
    }],
  },
  curl: {
    title: "curl",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "write to ses.curl",
      notes: [
        secretNote("ses.curl"),
        SENDER_NOTE,
        "then: curl --config ses.curl --upload-file mail.txt",
      ],
      lines: [
        `url = "smtp://${host}:${STARTTLS_PORT}"`,
        "ssl-reqd",
        `user = ${doubleQuoted(`${username}:${password}`)}`,
        `mail-from = "${SENDER}"`,
        `mail-rcpt = "${MAILBOX_SIMULATOR}"`,
      ],
    }],
  },
} as const satisfies Readonly<Record<string, BlockSettings>>;

/** The password is looked up by the name that DNS ends at, which need not be that of the endpoint. */
function eximOfDebian({ host, username, password }: DerivedLogin): readonly Piece[] {
  const anyHost = host.replace(/^.*(?=\.amazonaws\.)/, "*");
  return [{
    mark: "#",
    place: "on Debian and Ubuntu, set in /etc/exim4/update-exim4.conf.conf",
    notes: [],
    lines: ["dc_eximconfig_configtype='smarthost'", `dc_smarthost='${host}::${STARTTLS_PORT}'`],
  }, {
    mark: "#",
    place: "on Debian and Ubuntu, add to /etc/exim4/exim4.conf.localmacros",
    notes: ["where the configuration is split, to /etc/exim4/conf.d/main/000_localmacros"],
    lines: ["REMOTE_SMTP_SMARTHOST_HOSTS_REQUIRE_TLS = *", "REMOTE_SMTP_SMARTHOST_TLS_VERIFY_HOSTS = *"],
  }, {
    mark: "#",
    place: "on Debian and Ubuntu, add this line to /etc/exim4/passwd.client, or replace the line with the same host",
    notes: [
      "it holds the password: chown root:Debian-exim /etc/exim4/passwd.client && chmod 640 /etc/exim4/passwd.client",
      "then: update-exim4.conf && service exim4 restart",
    ],
    lines: [`${anyHost}:${username}:${password}`],
  }];
}

function eximElsewhere({ host, username, password }: DerivedLogin): readonly Piece[] {
  return [{
    mark: "#",
    place: "other systems: add to the configuration file after `begin routers`, instead of the router dnslookup",
    notes: [],
    lines: [
      "ses:",
      "  driver = manualroute",
      "  domains = ! +local_domains",
      "  transport = ses",
      `  route_list = * ${host}`,
      "  no_more",
    ],
  }, {
    mark: "#",
    place: "other systems: add after `begin transports`",
    notes: [],
    lines: [
      "ses:",
      "  driver = smtp",
      `  port = ${STARTTLS_PORT}`,
      "  hosts_require_tls = *",
      "  tls_verify_hosts = *",
      "  hosts_require_auth = *",
    ],
  }, {
    mark: "#",
    place: "other systems: add after `begin authenticators`",
    notes: [
      "the file holds the password now: chmod 600 FILE, or 640 with the group that Exim runs as",
      "then: exim -bV, and restart Exim",
    ],
    lines: [
      "ses:",
      "  driver = plaintext",
      "  public_name = LOGIN",
      `  client_send = : ${eximItem(username)} : ${eximItem(password)}`,
    ],
  }];
}
