/**
 * Files of mail clients that have a form of their own: msmtp's `msmtprc`, and Exim's `passwd.client`.
 *
 * Invariant: a command that would print the password (`passwordeval`) is reported and never run.
 * @module
 */

import type { MailSettings, SettingsFact } from "./mail_settings.ts";
import { type Fields, placeOf, settingsFrom, type Written, writtenText } from "./assemble.ts";
import { elsewhere, linesOf, notExecuted, textValue } from "../formats/value.ts";

/** The commands of one account. */
interface Account {
  readonly line: number;
  readonly set: Map<string, Written>;
}

/** Whether `text` is an msmtprc, by what it says. */
export function looksLikeMsmtprc(text: string): boolean {
  return /^[ \t]*(?:defaults|account[ \t]+\S)/m.test(text) &&
    /^[ \t]*(?:host|user|password|passwordeval)[ \t]/m.test(text);
}

/** The commands that are read. */
const COMMANDS: ReadonlySet<string> = new Set([
  "host",
  "port",
  "user",
  "password",
  "passwordeval",
  "tls",
  "tls_starttls",
  "auth",
]);

/** Most accounts that are read. */
const MOST_ACCOUNTS = 100;
/** Most accounts that one account may build on. */
const MOST_BASES = 16;

/** The accounts of an msmtprc (msmtp(1), "Configuration files"). */
export function readMsmtprc(text: string, file: string): readonly MailSettings[] {
  const defaults: Account = { line: 1, set: new Map() };
  const accounts = new Map<string, Account>();
  let current = defaults;
  for (const [index, line] of linesOf(text).entries()) {
    const [, command = "", rest = ""] = /^\s*([a-z_]+)(?:\s+(.*))?$/is.exec(line) ?? [];
    const argument = rest.trim().replace(/^"(.*)"$/s, "$1");
    if (command === "defaults") current = defaults;
    else if (command === "account") {
      if (accounts.size >= MOST_ACCOUNTS) break;
      current = accountOf(argument, index + 1, accounts, defaults);
    } else if (COMMANDS.has(command)) current.set.set(command, { value: textValue(argument), line: index + 1 });
  }
  // `account default : ses` only names an account that is there already.
  const isOwn = ({ line, set }: Account): boolean => [...set.values()].some((value) => value.line > line);
  return [...accounts.values()].filter((account) => account.set.has("host") && isOwn(account)).map((account) =>
    msmtpSettings(account, file)
  );
}

/** A new account, with what the defaults and the accounts after its colon set. */
function accountOf(argument: string, line: number, accounts: Map<string, Account>, defaults: Account): Account {
  const [name = "", bases = ""] = argument.split(":");
  const names = new Set(bases.split(",").map((base) => base.trim()));
  const inherited = [...names].slice(0, MOST_BASES).flatMap((base) => [...accounts.get(base)?.set ?? []]);
  const account = { line, set: new Map([...defaults.set, ...inherited]) };
  accounts.set(name.trim(), account);
  return account;
}

function msmtpSettings({ line, set }: Account, file: string): MailSettings {
  const setting = (name: string): string => writtenText(set.get(name))?.toLowerCase() ?? "";
  const evaluated = set.get("passwordeval");
  const fields: Fields = {
    host: set.get("host"),
    port: set.get("port"),
    username: set.get("user"),
    password: set.get("password") ??
      (evaluated && { ...evaluated, value: elsewhere(notExecuted("passwordeval is a command")) }),
  };
  const isOn = isSwitchedOn(set.get("tls"));
  const mode = !isOn ? "clear" : setting("tls_starttls") === "off" ? "wrapper" : "starttls";
  return settingsFrom(fields, {
    program: "msmtp",
    file,
    line,
    words: { starttls: "tls on, tls_starttls on", wrapper: "tls on, tls_starttls off" },
    defaultPort: mode === "wrapper" ? 465 : 25,
    security: () => ({ mode, line: (set.get("tls_starttls") ?? set.get("tls"))?.line ?? line }),
    facts: set.get("auth") === undefined || setting("auth") === "off" ? [noAuth(set.get("auth"), file, line)] : [],
  });
}

/** A switch of msmtp without a word is on (msmtp(1)). */
function isSwitchedOn(written: Written | undefined): boolean {
  return written?.value.kind === "text" && ["", "on"].includes(written.value.text.toLowerCase());
}

function noAuth(auth: Written | undefined, file: string, line: number): SettingsFact {
  const because = auth === undefined ? "auth is not set (default: off)" : "auth is off";
  return {
    fault: "no-login",
    because,
    source: placeOf(file, auth?.line ?? line),
    fix: "write in the account: auth on",
  };
}

/** The lines of Exim's passwd.client: `host:user:password`, the host with wildcards if it likes. */
export function readEximPasswords(text: string, file: string): readonly MailSettings[] {
  return linesOf(text).flatMap((line, index): readonly MailSettings[] => {
    const [, host, username, password] = /^([^\s#:]+)\s*:\s*([^:\s][^:]*):(.*)$/s.exec(line) ?? [];
    if (host === undefined || username === undefined || password === undefined) return [];
    const written = (text: string): Written => ({ value: textValue(text), line: index + 1 });
    const named = /[*?^]/.test(host) ? {} : { host: written(host) };
    return [settingsFrom({ ...named, username: written(username), password: written(password) }, {
      program: "Exim",
      file,
      line: index + 1,
      words: { starttls: "hosts_require_tls = *", wrapper: "protocol = smtps" },
    })];
  });
}
