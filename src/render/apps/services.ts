/**
 * Settings of services that send mail.
 *
 * Invariant: where a service's STARTTLS gives way to plain text when it is not offered, implicit TLS is set, as far as the endpoint has it.
 * @module
 */

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
import { iniQuoted, yamlQuoted } from "./quote.ts";

/** What the reader of INI in Go puts in for names. */
const INTERPOLATED = { pattern: /%\(.*\)s/, because: "it replaces %(...)s in values" } as const;

/** By name. */
export const SERVICES = {
  grafana: {
    title: "Grafana",
    cannotHold: { pattern: /\$(?:__\w+)?\{|%\(.*\)s/, because: "it replaces ${...} and %(...)s in values" },
    pieces: ({ host, username, password }) => [{
      mark: ";",
      place: "set in /etc/grafana/grafana.ini",
      notes: [
        "it holds the password: chown root:grafana /etc/grafana/grafana.ini && chmod 640 /etc/grafana/grafana.ini",
        SENDER_NOTE,
        "then: systemctl restart grafana-server",
      ],
      lines: [
        "[smtp]",
        "enabled = true",
        `host = ${host}:${STARTTLS_PORT}`,
        `user = ${iniQuoted(username)}`,
        `password = ${iniQuoted(password)}`,
        "startTLS_policy = MandatoryStartTLS",
        `from_address = ${SENDER}`,
      ],
    }],
  },
  alertmanager: {
    title: "Alertmanager",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "set in /etc/alertmanager/alertmanager.yml; that of Debian is /etc/prometheus/alertmanager.yml",
      notes: [
        secretNote("alertmanager.yml", "Alertmanager"),
        SENDER_NOTE,
        "then: amtool check-config alertmanager.yml && curl -X POST http://localhost:9093/-/reload",
      ],
      lines: [
        "global:",
        `  smtp_smarthost: ${yamlQuoted(`${host}:${STARTTLS_PORT}`)}`,
        `  smtp_from: ${yamlQuoted(SENDER)}`,
        `  smtp_auth_username: ${yamlQuoted(username)}`,
        `  smtp_auth_password: ${yamlQuoted(password)}`,
        "  smtp_require_tls: true",
      ],
    }],
  },
  gitea: {
    title: "Gitea, Forgejo",
    cannotHold: INTERPOLATED,
    pieces: ({ host, username, password }) => [{
      mark: ";",
      place: "set in app.ini, such as /etc/gitea/app.ini or /etc/forgejo/app.ini",
      notes: [
        secretNote("app.ini", "the server"),
        SENDER_NOTE,
        ...startTlsNotes(host, "Gitea"),
        "then: systemctl restart gitea (or forgejo)",
      ],
      lines: [
        "[mailer]",
        "ENABLED = true",
        `PROTOCOL = ${hasOnlyStartTls(host) ? "smtp+starttls" : "smtps"}`,
        `SMTP_ADDR = ${host}`,
        `SMTP_PORT = ${strictPort(host)}`,
        `FROM = ${SENDER}`,
        `USER = ${iniQuoted(username)}`,
        `PASSWD = ${iniQuoted(password)}`,
      ],
    }],
  },
  keycloak: {
    title: "Keycloak",
    pieces: ({ host, username, password }) => [{
      mark: "#",
      place: "paste into a shell where kcadm.sh is logged in, with the name of your realm for REALM",
      notes: [SENDER_NOTE],
      lines: [
        "kcadm.sh update realms/REALM -f - <<'EOF'",
        ...JSON.stringify(
          {
            smtpServer: {
              host,
              port: `${strictPort(host)}`,
              ssl: `${!hasOnlyStartTls(host)}`,
              starttls: `${hasOnlyStartTls(host)}`,
              auth: "true",
              user: username,
              password,
              from: SENDER,
            },
          },
          null,
          2,
        ).split("\n"),
        "EOF",
      ],
    }],
  },
} as const satisfies Readonly<Record<string, BlockSettings>>;
