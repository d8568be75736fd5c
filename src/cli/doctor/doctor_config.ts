/**
 * The part of `doctor` that reads settings files of mail programs back: `--config FILE`.
 *
 * Invariant: a file that was named must be readable; one that a file names is reported if it is not. A path is shown only once
 * its file was read, since anything else may be a key in the wrong place.
 * @module
 */

import { accountFindings } from "../../credentials/accounts.ts";
import type { Sourced } from "../../sourced.ts";
import type { Finding } from "../../findings/finding.ts";
import { onSystem } from "../../findings/system_commands.ts";
import { inShell } from "../../system.ts";
import type { MailSettings } from "../../settings/mail_settings.ts";
import { judgeSettings } from "../../settings/judge.ts";
import { sharedPasswordFindings } from "../../settings/shared_password.ts";
import { shownHost, shownSecret } from "../../credentials/showable.ts";
import { EXIT, type ExitCode } from "../../failure.ts";
import type { Host, Offline } from "../../host/host.ts";
import { loadYaml } from "../input/yaml_reader.ts";
import type { OtherFile } from "../../settings/postfix.ts";
import { type FileSettings, readSettings, type SettingsFile, wantedFile } from "../../settings/read.ts";
import { configPage } from "../../render/config.ts";
import type { NextCommands, SettingsAnswer, ShownSettings } from "../../settings/shown_settings.ts";
import type { Page } from "../../render/doctor_pages.ts";
import type { Region } from "../../ses/region.ts";
import { type KeyAtHand, keyAtHand } from "../input/key.ts";
import { loginOf } from "../input/login.ts";
import {
  type JudgedSettings,
  nextCommands,
  type OpenedFile,
  withKeyFile,
  withoutSettings,
  withPairOf,
} from "./config_commands.ts";
import { crLfNotes, openNamed, openWanted } from "./config_files.ts";
import { describeKeyId } from "./machine.ts";
import type { ProfileSource } from "../input/profile_source.ts";
import { type RegionFlags, resolveRegions } from "../input/region.ts";
import { shellOf, systemHere } from "../input/system.ts";

/** Most programs or accounts that are judged. */
const MOST = 100;

/** Reads `files` and judges their settings. Throws a `Failure` for one that cannot be read. */
export async function inspectSettings(
  host: Host,
  files: readonly string[],
  flags: RegionFlags,
  profile: ProfileSource,
  offline: Offline,
): Promise<{ readonly page: Page; readonly exit: ExitCode }> {
  const region = flags.region.length === 0 ? undefined : (await resolveRegions(host, flags, profile)).value[0];
  const key = await keyAtHand(host, profile);
  const read = [];
  const opened: OpenedFile[] = [];
  for (const [index, path] of files.entries()) {
    const file = await openNamed(host, path, files.length === 1 ? "the file" : `file ${index + 1}`);
    const other = await openWanted(host, path, wantedFile(file));
    const found = await readNamed(file, other?.file, offline);
    const isEmpty = found.settings.length + found.notes.length === 0;
    const unread = (): string => inShell(withoutSettings({ path, text: file.text }, file.shown), shellOf(host));
    const notes = isEmpty ? [unread()] : [...found.notes, ...crLfNotes(file)];
    read.push({ ...found, notes });
    opened.push({ path, text: file.text }, ...(other === undefined ? [] : [{ ...other, namedBy: path }]));
  }
  const all = read.flatMap(({ settings }) => settings);
  const judged = all.slice(0, MOST).map((settings) => {
    const judgement = judgeSettings(settings, { login: loginIn(settings), key: keyFor(settings, key), region });
    const findings = judgement.findings.map((finding) => withPairOf(finding, settings, opened));
    return { settings, judgement: { ...judgement, findings } };
  });
  const more = all.length > MOST ? [`${all.length - MOST} more settings after the first ${MOST} were not checked`] : [];
  const system = await systemHere(host);
  const next = nextCommands(judged, opened, region, system);
  const page = pageOf(judged, [...read.flatMap(({ notes }) => notes), ...more], next);
  const findings = page.findings.map((finding) => onSystem(withKeyFile(finding, opened), system));
  const answer = { ...page, findings, isJudged: page.isJudged && read.every(({ isPartial }) => isPartial !== true) };
  return { page: configPage(answer), exit: exitOf(answer) };
}

/** What a file holds; the reader of YAML is loaded once a file needs it. */
async function readNamed(file: SettingsFile, other: OtherFile | undefined, offline: Offline): Promise<FileSettings> {
  const read = readSettings(file, { other });
  if (read !== "needs-yaml") return read;
  const again = readSettings(file, { other, yaml: await loadYaml(offline) });
  return again === "needs-yaml" ? { settings: [], notes: [] } : again;
}

/** The key to hold the pair against: one with the pair's id, else that of the same file, else the one at hand. */
function keyFor({ key: near, username }: MailSettings, atHand: KeyAtHand | undefined): KeyAtHand | undefined {
  if (near === undefined) return atHand;
  const name = username?.value.trim();
  if (near.id !== name && atHand !== undefined && atHand.id === name) return atHand;
  const { value, source } = near.secret;
  return { value: { kind: "secret-key", secret: value }, source, id: near.id };
}

function loginIn({ username, password }: MailSettings): ReturnType<typeof loginOf> | undefined {
  return username === undefined || password === undefined ? undefined : loginOf(username.value, password.value);
}

function pageOf(judged: readonly JudgedSettings[], notes: readonly string[], next: NextCommands): SettingsAnswer {
  const meant = judged.filter(({ judgement }) => judgement.pair !== "foreign");
  return {
    settings: judged.map(({ settings, judgement }) => shown(settings, judgement.region)),
    findings: distinct([
      ...judged.flatMap(({ judgement }) => judgement.findings),
      ...sharedPasswordFindings(judged),
      ...judged.flatMap(({ settings }) => accountFindings(keyIdsIn(settings))),
      // Programs of one file may well send for different accounts.
      ...accountFindings(
        judged.flatMap(({ settings: { username } }) => username === undefined ? [] : [username]),
        "info",
      ),
    ]),
    notes: [...notes, ...judged.flatMap(({ judgement }) => judgement.notes)],
    isJudged: meant.length > 0 && meant.every(({ judgement }) => judgement.pair === "judged"),
    next,
  };
}

/** The access key ids of one program: the user name, and the AWS key near it. */
function keyIdsIn({ username, key }: MailSettings): readonly Sourced<string>[] {
  return [
    ...(username === undefined ? [] : [username]),
    ...(key?.id === undefined ? [] : [{ value: key.id, source: key.secret.source }]),
  ];
}

/** What is inherited is judged with each that inherits it, and reported once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [`${one.id}\n${one.source}\n${one.because}`, one])).values()];
}

function exitOf({ findings, isJudged }: SettingsAnswer): ExitCode {
  if (findings.some(({ severity }) => severity !== "info")) return EXIT.no;
  return isJudged ? EXIT.yes : EXIT.noAnswer;
}

function shown(settings: MailSettings, region: Region | undefined): ShownSettings {
  const { program, file, line, host, port, security, username, password } = settings;
  return {
    program,
    file,
    line,
    host: host && { ...host, value: shownHost(host.value) },
    region: region?.name,
    port,
    security,
    username: username && { ...username, value: describeKeyId(username.value) },
    password: password && { ...password, value: shownSecret(password.value, username?.value) },
  };
}
