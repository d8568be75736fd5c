/**
 * Tasks that are done with another command on each system.
 *
 * Invariant: a table. A command is here only for a system that has it; where none is sure, there is none. None of them is needed
 * to find out what is wrong.
 * Sources: the manuals of the programs, systemd's timedatectl(1), ss(8), ip-route(8); macOS sntp(1), lsof(8), scutil(8);
 * Microsoft Learn, w32tm, Get-NetTCPConnection, Get-DnsClientServerAddress, Get-NetRoute; the package lists of Debian, Fedora
 * and Alpine.
 * @module
 */

import type { System } from "../system.ts";

/** One task on each system; an absent system has no command that is sure to be there. */
export type TaskCommands = { readonly [on in System]?: string };

const SENDING_PORTS = ["25", "465", "587", "2465", "2587"];
const SS = `ss -tn state established '( ${SENDING_PORTS.map((port) => `dport = :${port}`).join(" or ")} )'`;
const RESOLV_CONF = "cat /etc/resolv.conf";

/** On every system with a POSIX shell. */
function posix(command: string): TaskCommands {
  return { apt: command, dnf: command, apk: command, posix: command, macos: command };
}

/** The tasks. */
export const TASKS = {
  /** Puts the clock right; a system without systemd is asked for nothing. */
  "set-clock": {
    apt: "timedatectl set-ntp true",
    dnf: "timedatectl set-ntp true",
    macos: "sudo sntp -sS time.apple.com",
    windows: "w32tm /resync",
  },
  /** Lists the open connections to the ports of SES. */
  "list-connections": {
    apt: SS,
    dnf: SS,
    apk: "netstat -tn",
    macos: `lsof -nP -iTCP:${SENDING_PORTS.join(",")} -sTCP:ESTABLISHED`,
    windows: `Get-NetTCPConnection -State Established -RemotePort ${SENDING_PORTS.join(",")}`,
  },
  /** Shows which name servers are asked. */
  "show-name-servers": {
    ...posix(RESOLV_CONF),
    macos: "scutil --dns",
    windows: "Get-DnsClientServerAddress",
  },
  /** Shows the routes out. */
  "show-routes": {
    apt: "ip route",
    dnf: "ip route",
    apk: "ip route",
    macos: "netstat -rn",
    windows: "Get-NetRoute",
  },
  /** Installs the plug-ins of Cyrus SASL for PLAIN and LOGIN. */
  "install-sasl-plugins": {
    apt: "apt-get install libsasl2-modules",
    dnf: "dnf install cyrus-sasl-plain",
    apk: "apk add cyrus-sasl-login",
  },
  /** Renews the list of trusted CAs. */
  "update-ca-certificates": {
    apt: "apt-get install ca-certificates",
    dnf: "dnf reinstall ca-certificates",
    apk: "apk add --upgrade ca-certificates",
  },
  /** Makes Postfix read its table of passwords again. */
  "rebuild-sasl-passwd": posix("postmap /etc/postfix/sasl_passwd && postfix reload"),
  /** Shows who may read the table of passwords of Postfix. */
  "show-sasl-passwd": posix("ls -l /etc/postfix/sasl_passwd*"),
  /** Shows who may read the table of passwords of Exim, which has this name on Debian. */
  "show-passwd-client": { apt: "ls -l /etc/exim4/passwd.client" },
  /** Builds the table of passwords of Sendmail. */
  "rebuild-authinfo": posix("makemap hash /etc/mail/authinfo.db < /etc/mail/authinfo"),
  /** Shows which types of tables Postfix supports. */
  "show-table-types": posix("postconf -m"),
  /** Shows whether Postfix logs in for some senders only. */
  "show-sender-logins": posix("postconf smtp_sender_dependent_authentication sender_dependent_relayhost_maps"),
  /** Makes Postfix read main.cf again. */
  "reload-postfix": posix("postfix reload"),
} as const satisfies Record<string, TaskCommands>;

/** The name of a task. */
export type Task = keyof typeof TASKS;

/** The command for `task` on `system`, if there is one that is sure to be there. */
export function taskCommand(task: Task, system: System): string | undefined {
  const commands: TaskCommands = TASKS[task];
  return commands[system];
}
