/**
 * What kind of settings file a text is, and what it holds.
 *
 * Invariant: the name of the file decides where it is a known one, what it says elsewhere. Pure: the one file that may be
 * wanted beside it is asked for by its path.
 * @module
 */

import type { MailSettings } from "./mail_settings.ts";
import { placeOf } from "./assemble.ts";
import { looksLikeMsmtprc, readEximPasswords, readMsmtprc } from "./msmtp_exim.ts";
import { GRAFANA_INI, PROGRAMS } from "./programs.ts";
import { readJsonTrees } from "../formats/json.ts";
import { readIni } from "../formats/ini.ts";
import { type Leaf, lineFinder } from "../formats/value.ts";
import { readEnv, readProperties } from "../formats/env_properties.ts";
import { settingsIn, settingsOfUrl } from "./extract.ts";
import { readPhp } from "../formats/php.ts";
import { looksLikeMainCf, type OtherFile, readMainCf, tableWanted } from "./postfix.ts";
import { readSaslPasswd } from "./sasl_passwd.ts";
import { isUnreadable, type Tree, type YamlReader } from "../formats/tree.ts";
import { leavesOf } from "../formats/tree_leaves.ts";
import { isSmtpUrl } from "./smtp_url.ts";

/** What a file holds. */
export interface FileSettings {
  /** All settings in it, in the order of their lines. */
  readonly settings: readonly MailSettings[];
  /** What could not be read. */
  readonly notes: readonly string[];
}

/** A file to be read. */
export interface SettingsFile {
  /** Its name without folders, as far as one is known. */
  readonly name: string;
  /** How it is called in what is said about it. */
  readonly shown: string;
  /** What it holds. */
  readonly text: string;
}

type Format =
  | "postfix"
  | "sasl_passwd"
  | "msmtp"
  | "exim"
  | "php"
  | "ini"
  | "json"
  | "yaml"
  | "properties"
  | "url"
  | "env";

const BY_NAME: readonly (readonly [pattern: RegExp, format: Format])[] = [
  [/^main\.cf/, "postfix"],
  [/sasl_passwd/, "sasl_passwd"],
  [/msmtprc|^msmtp.*conf/, "msmtp"],
  [/^passwd\.client/, "exim"],
  [/\.php(?:\.\w+)?$/, "php"],
  [/\.ini(?:\.\w+)?$/, "ini"],
  [/\.json$/, "json"],
  [/\.ya?ml(?:\.\w+)?$/, "yaml"],
  [/\.properties$/, "properties"],
  [/\.env(?:\.\w+)?$|^\.env|\.py$/, "env"],
];

function formatOf(name: string, text: string): Format {
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  const start = text.trimStart();
  if (isSmtpUrl(start) && !/\s/.test(start.trimEnd())) return "url";
  if (named !== undefined) return named;
  if (/^<\?php/i.test(start) || /^[ \t]*define[ \t]*\(|^[ \t]*\$\w+[ \t]*->[ \t]*\w+[ \t]*=/m.test(text)) return "php";
  if (looksLikeMainCf(text)) return "postfix";
  if (looksLikeMsmtprc(text)) return "msmtp";
  if (/^\{/.test(start)) return "json";
  if (/^\[[\w. -]+\][ \t]*\r?$/m.test(text)) return "ini";
  if (/^spring\.mail\./m.test(text)) return "properties";
  if (/^[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*[ \t]*=/m.test(text)) return "env";
  if (/^\[?[\w.-]+\]?(?::\d+)?[ \t]+[^\s:]+:\S+[ \t]*\r?$/m.test(text)) return "sasl_passwd";
  if (/^[\w.*-]+:A[KS]IA\w+:\S+[ \t]*\r?$/m.test(text)) return "exim";
  return "yaml";
}

/** The path of the file that has to be read beside this one, if there is one. */
export function wantedBeside({ name, text }: SettingsFile): string | undefined {
  return formatOf(name, text) === "postfix" ? tableWanted(text) : undefined;
}

/** What else a file may need to be read. */
export interface Readers {
  /** The file that {@link wantedBeside} names. */
  readonly beside?: OtherFile | undefined;
  /** The reader of YAML, once it is loaded. */
  readonly yaml?: YamlReader | undefined;
}

/** What a file holds; `needs-yaml`: it is YAML, and no reader of YAML was given. */
export function readSettings(
  { name, shown, text }: SettingsFile,
  { beside, yaml }: Readers,
): FileSettings | "needs-yaml" {
  const only = (settings: readonly MailSettings[]): FileSettings => ({ settings, notes: [] });
  const named = (leaves: readonly Leaf[]): FileSettings => only(settingsIn(leaves, shown));
  switch (formatOf(name, text)) {
    case "postfix":
      return only(readMainCf(text, shown, beside));
    case "sasl_passwd":
      return only(readSaslPasswd(text, shown));
    case "msmtp":
      return only(readMsmtprc(text, shown));
    case "exim":
      return only(readEximPasswords(text, shown));
    case "php":
      return named(readPhp(text));
    case "ini":
      return only(settingsIn(readIni(text), shown, [GRAFANA_INI, ...PROGRAMS]));
    case "properties":
      return named(readProperties(text));
    case "url":
      return only(settingsOfUrl(text.trim(), lineFinder(text)(text.search(/\S/)), shown));
    case "env":
      return named(readEnv(text));
    case "json":
      return fromTrees(readJsonTrees, text, shown);
    case "yaml":
      return yaml === undefined ? "needs-yaml" : fromTrees(yaml, text, shown);
  }
}

function fromTrees(read: (text: string) => readonly Tree[], text: string, shown: string): FileSettings {
  try {
    return { settings: settingsIn(read(text).flatMap(leavesOf), shown), notes: [] };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const place = placeOf(shown, lineFinder(text)(error.at));
    return { settings: [], notes: [`${place}: the file is not read: ${error.why}`] };
  }
}
