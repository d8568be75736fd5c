/**
 * What is read out of settings files, laid open for a test.
 *
 * Invariant: the one place of the tests that opens the passwords of settings.
 * @module
 */

import type { MailSettings } from "../../src/settings/mail_settings.ts";
import "./yaml_without_env.ts";
import { readYaml } from "../../src/formats/yaml.ts";
import type { OtherFile } from "../../src/settings/postfix.ts";
import { type FileSettings, readSettings, type SettingsFile } from "../../src/settings/read.ts";

/** Settings with the password in the open; what is absent is left out. */
export interface OpenSettings {
  readonly program: string;
  readonly line: number;
  readonly host?: string;
  readonly port?: number;
  readonly security?: string;
  readonly username?: string;
  readonly password?: string;
  readonly facts?: readonly string[];
  readonly notes?: readonly string[];
}

/** What the file `file` holds, by a reader that has all it needs. */
export function readFully(file: SettingsFile, other?: OtherFile): FileSettings {
  const read = readSettings(file, { other, yaml: readYaml });
  if (read === "needs-yaml") throw new Error("YAML was asked for, and was there");
  return read;
}

/** The settings in the file `name` that holds `text`. */
export function openSettings(name: string, text: string, other?: OtherFile): readonly OpenSettings[] {
  return readFully({ name, shown: name, text }, other).settings.map(opened);
}

function opened({ program, line, host, port, security, username, password, facts, notes }: MailSettings): OpenSettings {
  return {
    program,
    line,
    ...(host === undefined ? {} : { host: host.value }),
    ...(port === undefined ? {} : { port: port.value }),
    ...(security === undefined ? {} : { security: security.value }),
    ...(username === undefined ? {} : { username: username.value }),
    ...(password === undefined ? {} : { password: password.value.open() }),
    ...(facts.length === 0 ? {} : { facts: facts.map(({ fault }) => fault) }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
