/**
 * A library or a command that sends mail, and settings whose TLS mode it decides.
 * @module
 */

import { placeOf } from "./assemble.ts";
import type { MailSettings, ModeWords, WrittenSecurity } from "./mail_settings.ts";

/** What settings are given to, and how its two modes are written. */
export interface MailTool {
  readonly program: string;
  readonly words: ModeWords;
}

/** The settings as those of `tool`, which gives them their TLS mode; as they are where that is not known. */
export function asSettingsOf(
  settings: MailSettings,
  { program, words }: MailTool,
  mode: WrittenSecurity | undefined,
): MailSettings {
  if (mode === undefined) return settings;
  const { security, port, host } = settings;
  const source = (security ?? port ?? host)?.source ?? placeOf(settings.file, settings.line);
  const facts = settings.facts.filter(({ fault }) => fault !== "tls-in-doubt");
  return { ...settings, program, words, security: { value: mode, source }, facts };
}
