/**
 * Settings of applications that people host themselves.
 *
 * Invariant: where an application's STARTTLS gives way to plaintext when it is not offered, implicit TLS is set, as far as the
 * endpoint has it.
 * Source: the manual or the example configuration of each application.
 * @module
 */

import type { DerivedLogin } from "../derived.ts";
import {
  type BlockSettings,
  hasOnlyStartTls,
  secretNote,
  SENDER,
  SENDER_NOTE,
  STARTTLS_PORT,
  startTlsNotes,
  strictPort,
} from "./block.ts";
import { envQuoted, NOT_IN_ENV, singleQuoted, yamlQuoted } from "./quote.ts";

const [SENDER_NAME = "", SENDER_DOMAIN = ""] = SENDER.split("@");

/** What is not the same text without quotation marks, as Mastodon 4.4.0 put it into YAML (mastodon/mastodon, issue 35305). */
const YAML_READS_OTHERWISE = /^[!@#%&*[\]{}|,]|^[\d._+-]+$/;

/** `true` where the endpoint has implicit TLS, else `false`; and the other way round. */
function implicitTls(host: string): readonly [implicit: boolean, starttls: boolean] {
  return [!hasOnlyStartTls(host), hasOnlyStartTls(host)];
}

/** By name. */
export const APPLICATIONS = {
  gitlab: {
    title: "GitLab",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in /etc/gitlab/gitlab.rb",
      notes: [
        secretNote("/etc/gitlab/gitlab.rb"),
        SENDER_NOTE,
        ...startTlsNotes(host, "GitLab"),
        "then: gitlab-ctl reconfigure",
      ],
      lines: [
        "gitlab_rails['smtp_enable'] = true",
        `gitlab_rails['smtp_address'] = '${host}'`,
        `gitlab_rails['smtp_port'] = ${strictPort(host)}`,
        `gitlab_rails['smtp_user_name'] = ${singleQuoted(username)}`,
        `gitlab_rails['smtp_password'] = ${singleQuoted(password)}`,
        `gitlab_rails['smtp_domain'] = '${SENDER_DOMAIN}'`,
        "gitlab_rails['smtp_authentication'] = 'login'",
        `gitlab_rails['smtp_tls'] = ${implicitTls(host)[0]}`,
        `gitlab_rails['smtp_enable_starttls_auto'] = ${implicitTls(host)[1]}`,
        "gitlab_rails['smtp_openssl_verify_mode'] = 'peer'",
        `gitlab_rails['gitlab_email_from'] = '${SENDER}'`,
      ],
    }],
  },
  ghost: {
    title: "Ghost",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place:
        "set in the environment of Ghost, such as ghost.env as env_file of Docker; it wins over config.production.json",
      notes: [secretNote("ghost.env"), SENDER_NOTE, "then: restart Ghost"],
      lines: [
        "mail__transport=SMTP",
        `mail__from=${SENDER}`,
        `mail__options__host=${host}`,
        `mail__options__port=${strictPort(host)}`,
        `mail__options__secure=${implicitTls(host)[0]}`,
        ...(hasOnlyStartTls(host) ? ["mail__options__requireTLS=true"] : []),
        `mail__options__auth__user=${envQuoted(username)}`,
        `mail__options__auth__pass=${envQuoted(password)}`,
      ],
    }],
  },
  nextcloud: {
    title: "Nextcloud",
    pieces: ({ host, username, password }) => [{
      mark: "//",
      place: "add to config/config.php, inside $CONFIG = array ( ... )",
      notes: [
        secretNote("config/config.php", "PHP"),
        SENDER_NOTE,
        ...startTlsNotes(host, "Nextcloud"),
        "then: Administration settings, Basic settings, Email server, Send email",
      ],
      lines: [
        "'mail_smtpmode' => 'smtp',",
        `'mail_smtphost' => '${host}',`,
        `'mail_smtpport' => ${strictPort(host)},`,
        `'mail_smtpsecure' => '${hasOnlyStartTls(host) ? "" : "ssl"}',`,
        "'mail_smtpauth' => true,",
        `'mail_smtpname' => ${singleQuoted(username)},`,
        `'mail_smtppassword' => ${singleQuoted(password)},`,
        `'mail_from_address' => '${SENDER_NAME}',`,
        `'mail_domain' => '${SENDER_DOMAIN}',`,
      ],
    }],
  },
  mastodon: {
    title: "Mastodon",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in .env.production",
      notes: [
        secretNote(".env.production", "Mastodon"),
        SENDER_NOTE,
        ...(YAML_READS_OTHERWISE.test(password) ? ["Mastodon 4.4.0 cannot read this password: update to 4.4.1"] : []),
        "then: restart mastodon-web and mastodon-sidekiq, or the containers",
      ],
      lines: [
        `SMTP_SERVER=${host}`,
        `SMTP_PORT=${STARTTLS_PORT}`,
        `SMTP_LOGIN=${envQuoted(username)}`,
        `SMTP_PASSWORD=${envQuoted(password)}`,
        "SMTP_AUTH_METHOD=login",
        "SMTP_ENABLE_STARTTLS=always",
        "SMTP_OPENSSL_VERIFY_MODE=peer",
        `SMTP_FROM_ADDRESS=${SENDER}`,
      ],
    }],
  },
  chatwoot: {
    title: "Chatwoot",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in .env",
      notes: [
        secretNote(".env", "Chatwoot"),
        SENDER_NOTE,
        ...startTlsNotes(host, "Chatwoot"),
        "then: restart web and worker",
      ],
      lines: [
        `MAILER_SENDER_EMAIL=${SENDER}`,
        `SMTP_ADDRESS=${host}`,
        `SMTP_PORT=${strictPort(host)}`,
        `SMTP_USERNAME=${envQuoted(username)}`,
        `SMTP_PASSWORD=${envQuoted(password)}`,
        "SMTP_AUTHENTICATION=login",
        `SMTP_TLS=${implicitTls(host)[0]}`,
        `SMTP_ENABLE_STARTTLS_AUTO=${implicitTls(host)[1]}`,
        "SMTP_OPENSSL_VERIFY_MODE=peer",
      ],
    }],
  },
  discourse: {
    title: "Discourse",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in containers/app.yml, below env:",
      notes: [
        secretNote("containers/app.yml"),
        SENDER_NOTE,
        ...startTlsNotes(host, "Discourse"),
        "then: ./launcher rebuild app",
      ],
      lines: [
        `  DISCOURSE_SMTP_ADDRESS: ${host}`,
        `  DISCOURSE_SMTP_PORT: ${strictPort(host)}`,
        `  DISCOURSE_SMTP_USER_NAME: ${yamlQuoted(username)}`,
        `  DISCOURSE_SMTP_PASSWORD: ${yamlQuoted(password)}`,
        `  DISCOURSE_SMTP_FORCE_TLS: ${implicitTls(host)[0]}`,
        `  DISCOURSE_SMTP_ENABLE_START_TLS: ${implicitTls(host)[1]}`,
        `  DISCOURSE_NOTIFICATION_EMAIL: ${SENDER}`,
      ],
    }],
  },
  n8n: {
    title: "n8n",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in the environment of n8n, such as its .env",
      notes: [secretNote(".env", "n8n"), SENDER_NOTE, ...startTlsNotes(host, "n8n"), "then: restart n8n"],
      lines: [
        "N8N_EMAIL_MODE=smtp",
        `N8N_SMTP_HOST=${host}`,
        `N8N_SMTP_PORT=${strictPort(host)}`,
        `N8N_SMTP_USER=${envQuoted(username)}`,
        `N8N_SMTP_PASS=${envQuoted(password)}`,
        `N8N_SMTP_SENDER=${SENDER}`,
        `N8N_SMTP_SSL=${implicitTls(host)[0]}`,
      ],
    }],
  },
  odoo: {
    title: "Odoo",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in odoo.conf, such as /etc/odoo/odoo.conf; outgoing mail servers in the database win over it",
      notes: [
        secretNote("odoo.conf", "Odoo"),
        SENDER_NOTE,
        "smtp_ssl means STARTTLS to Odoo",
        "then: systemctl restart odoo",
      ],
      lines: [
        "[options]",
        `smtp_server = ${host}`,
        `smtp_port = ${STARTTLS_PORT}`,
        "smtp_ssl = True",
        `smtp_user = ${username}`,
        `smtp_password = ${password}`,
        `email_from = ${SENDER}`,
      ],
    }],
  },
  supabase: {
    title: "Supabase",
    cannotHold: NOT_IN_ENV,
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in .env of the self-hosted Supabase; the dashboard of the hosted one asks for the same values",
      notes: [
        secretNote(".env"),
        SENDER_NOTE,
        ...startTlsNotes(host, "Supabase"),
        "then: docker compose up -d",
      ],
      lines: [
        `SMTP_ADMIN_EMAIL=${SENDER}`,
        `SMTP_HOST=${host}`,
        `SMTP_PORT=${strictPort(host)}`,
        `SMTP_USER=${envQuoted(username)}`,
        `SMTP_PASS=${envQuoted(password)}`,
        "SMTP_SENDER_NAME=Supabase",
      ],
    }],
  },
  authelia: {
    title: "Authelia",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in configuration.yml",
      notes: [secretNote("configuration.yml", "Authelia"), SENDER_NOTE, "then: restart Authelia"],
      lines: [
        "notifier:",
        "  smtp:",
        `    address: 'submission://${host}:${STARTTLS_PORT}'`,
        `    username: ${yamlQuoted(username)}`,
        `    password: ${yamlQuoted(password)}`,
        `    sender: ${yamlQuoted(SENDER)}`,
      ],
    }],
  },
  listmonk: {
    title: "listmonk",
    cannotHold: { pattern: /\$smtp\$/, because: "it ends the text in SQL" },
    pieces: (login) => [{
      mark: "--",
      place: "pipe into psql with the database of listmonk; it replaces all its SMTP servers",
      notes: [
        "it holds the password: keep it in no file; Settings, SMTP shows the same fields",
        "then: restart listmonk",
      ],
      lines: [
        "UPDATE settings SET value = $smtp$",
        ...JSON.stringify([listmonkServer(login)], null, 2).split("\n"),
        "$smtp$ WHERE key = 'smtp';",
      ],
    }],
  },
} as const satisfies Readonly<Record<string, BlockSettings>>;

/** An SMTP server of listmonk, with the fields of its own default. */
function listmonkServer({ host, username, password }: DerivedLogin): Readonly<Record<string, unknown>> {
  return {
    enabled: true,
    host,
    port: STARTTLS_PORT,
    auth_protocol: "login",
    username,
    password,
    hello_hostname: "",
    max_conns: 10,
    idle_timeout: "15s",
    wait_timeout: "5s",
    max_msg_retries: 2,
    tls_type: "STARTTLS",
    tls_skip_verify: false,
    email_headers: [],
  };
}
