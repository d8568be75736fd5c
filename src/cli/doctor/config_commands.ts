/**
 * What to type after `doctor --config`: the login with exactly these settings, and the same look with the rights that were missing.
 *
 * Invariant: a file is piped only where `verify -` reads the same pair from it; else the pair is.
 * @module
 */

import { parsePasted, PASTE_LIMIT, type Pasted, type Wanted } from "../../credentials/pasted.ts";
import { parsePiped } from "../input/settings_pair.ts";
import { isReadAs } from "../../credentials/classify.ts";
import { mayBeShown } from "../../credentials/showable.ts";
import { isFailure } from "../../failure.ts";
import type { Finding } from "../../findings/finding.ts";
import { isMailManagerHost, portsOf } from "../../ses/mail_manager.ts";
import type { Region } from "../../ses/region.ts";
import type { SettingsJudgement } from "../../settings/judge.ts";
import type { MailSettings } from "../../settings/mail_settings.ts";
import { looksLikeSesHost, looksLikeSesUser } from "../../settings/roles.ts";
import type { NextCommands } from "../../settings/shown_settings.ts";
import { inShell, shellWord, type System } from "../../system.ts";
import { configCommand } from "./config_files.ts";

/** Settings, and what was made of them. */
export interface JudgedSettings {
  readonly settings: MailSettings;
  readonly judgement: SettingsJudgement;
}

/** A file that was to be read. */
export interface OpenedFile {
  readonly path: string;
  /** Undefined if it was not read. */
  readonly text: string | undefined;
  /** Whether root could read it. */
  readonly isDenied?: boolean;
  readonly namedBy?: string;
}

/** Most logins that are proposed. */
const MOST = 3;

/** The commands; `named` is the region of the flag. */
export function nextCommands(
  judged: readonly JudgedSettings[],
  files: readonly OpenedFile[],
  named: Region | undefined,
  system: System,
): NextCommands {
  const denied = system === "windows" ? [] : files.filter(({ isDenied }) => isDenied === true);
  const logins = judged.filter(({ judgement }) => judgement.pair !== "foreign").map((one) => {
    return withPair(["smtpkey verify", ...endpointFlags(one, named)].join(" "), one.settings, files);
  });
  return {
    asRoot: [...new Set(denied.map(({ path, namedBy = path }) => `sudo ${configCommand([namedBy])}`))],
    verify: [...new Set(logins)].slice(0, MOST).map((command) => inShell(command, system)),
  };
}

/** `finding` with the file that holds the key, where its command reads one from a file. */
export function withKeyFile(finding: Finding, files: readonly OpenedFile[]): Finding {
  const { command } = finding.remedy;
  const path = files.find(({ path, text }) => path !== "-" && text !== undefined && holdsKey(text))?.path;
  if (command?.endsWith(" - < FILE") !== true || path === undefined) return finding;
  const named = command.replace(/ - < FILE$/, () => ` - < ${shellWord(path)}`);
  return { ...finding, remedy: { ...finding.remedy, command: named } };
}

/** What to type for a file in which no settings were recognized: it may hold a key, or only the pair. */
export function withoutSettings({ path, text }: OpenedFile, shown: string): string {
  const file = path === "-" ? "FILE" : shellWord(path);
  return text !== undefined && holdsNamedKey(text)
    ? `${shown} holds an AWS access key and no SMTP settings; to derive the SMTP password from it: ` +
      `smtpkey derive --region REGION - < ${file}`
    : `${shown}: no host, user name or password of mail was seen; to check credentials alone, pipe them: smtpkey doctor -`;
}

/** Whether `derive -` reads a key from a text that has an id or names, and is not one odd word. */
function holdsNamedKey(text: string): boolean {
  const pasted = readPiped(text, "aws");
  return pasted !== undefined && (pasted.kind === "aws" || (pasted.kind === "words" && pasted.name !== undefined));
}

/** Whether `derive -` reads a key from a text. */
function holdsKey(text: string): boolean {
  return readPiped(text, "aws") !== undefined;
}

/** What a text is read as when it is piped; undefined if it would be refused. */
function readPiped(text: string, wanted: Wanted): Pasted | undefined {
  if (text.length > PASTE_LIMIT) return undefined;
  try {
    return wanted === "smtp" ? parsePiped(text, "the file") : parsePasted(text, "the file", wanted);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

/** The command `verify` with the pair of `settings` on its standard input: their file, or what is typed where no file can be piped. */
function withPair(verify: string, settings: MailSettings, files: readonly OpenedFile[]): string {
  const path = files.find(({ text }) => text !== undefined && holdsPair(text, settings))?.path;
  if (path !== undefined) return `${verify} - < ${path === "-" ? "FILE" : shellWord(path)}`;
  const name = settings.username?.value.trim() ?? "";
  const [asked, shown] = looksLikeSesUser(name) ? ["", name] : ["read -r SMTP_USERNAME; ", '"$SMTP_USERNAME"'];
  return `${asked}stty -echo; read -r SMTP_PASSWORD; stty echo; printf '%s %s' ${shown} "$SMTP_PASSWORD" | ${verify} -`;
}

/** `finding` with a command that tests the pair of its settings, and not one of the environment. */
export function withPairOf(finding: Finding, settings: MailSettings, files: readonly OpenedFile[]): Finding {
  const { command } = finding.remedy;
  const isOfPair = command !== undefined && /^smtpkey verify(?: --[\w-]+(?: [^\s<-]\S*)?)+$/.test(command) &&
    !/ --(?:no-auth|wait|from)\b/.test(command);
  return isOfPair
    ? { ...finding, remedy: { ...finding.remedy, command: withPair(command, settings, files) } }
    : finding;
}

/** Whether the fix of a finding is another port, so that the one of the settings is not tried again. */
function isAboutPort({ id, severity }: Finding): boolean {
  return severity === "error" && ["tls-mode-mismatch", "starttls-required", "mail-manager-port"].includes(id);
}

/** The flags that name the server of settings: its region where that says it all. */
function endpointFlags({ settings, judgement }: JudgedSettings, named: Region | undefined): readonly string[] {
  const host = settings.host?.value.trim().toLowerCase() ?? "";
  const region = judgement.region ?? named;
  const isUsual = region !== undefined && !host.startsWith("email-smtp-fips.");
  // A pair of SES is for no other server, whatever the settings name.
  const server = !isUsual && looksLikeSesHost(host) && mayBeShown(host, "host")
    ? `--host ${host}`
    : `--region ${region?.name ?? "REGION"}`;
  const port = settings.port?.value;
  const ports = portsOf(isMailManagerHost(host) ? host : undefined);
  const isNamed = port !== undefined && port !== 587 && ports.some((known) => known.port === port) &&
    !judgement.findings.some(isAboutPort);
  return [server, ...(isNamed ? [`--port ${port}`] : [])];
}

/** Whether a text, piped, is read as the pair of `settings`, without quotation marks that a finding says to remove. */
function holdsPair(text: string, { username, password }: MailSettings): boolean {
  if (username === undefined || password === undefined) return false;
  const pasted = readPiped(text, "smtp");
  if (pasted === undefined || pasted.kind === "aws") return false;
  const [name, secret] = pasted.kind === "smtp" ? [pasted.username, pasted.password] : [pasted.name, pasted.secret];
  return name !== undefined && isReadAs(username.value, name) && isReadAs(password.value, secret);
}
