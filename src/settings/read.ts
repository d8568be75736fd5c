/**
 * What kind of settings file a text is, and what it holds.
 *
 * Invariant: the name of the file decides where it is a known one, and its text where it is not. Pure: a file that it refers to is
 * asked for by its path, and comes in as a text.
 * @module
 */

import { readCode } from "../formats/code.ts";
import { readCommandLines } from "../formats/command_line.ts";
import { readAssignments, readEnv, readProperties, readSsmtp } from "../formats/env_properties.ts";
import { readConfigParser, readGitConfig, readIni } from "../formats/ini.ts";
import { readJsonTrees } from "../formats/json.ts";
import { withNamedValues } from "../formats/named_values.ts";
import { readCsv } from "../formats/csv.ts";
import { readLisp } from "../formats/lisp.ts";
import { readSerialized } from "../formats/php_serialized.ts";
import { notebookCode } from "../formats/notebook.ts";
import { readPhp } from "../formats/php.ts";
import { readSql } from "../formats/sql.ts";
import { isUnreadable, type YamlReader } from "../formats/tree.ts";
import { leavesOf } from "../formats/tree_leaves.ts";
import { type Leaf, lineFinder, linesOf } from "../formats/value.ts";
import { readWordPairs } from "../formats/word_pairs.ts";
import { readXmlSettings } from "../formats/xml.ts";
import { placeOf } from "./assemble.ts";
import { settingsIn, settingsOfUrl, URL_ALONE } from "./extract.ts";
import { type Format, formatOf, isKnownName } from "./file_formats.ts";
import { innerFiles } from "./inner_files.ts";
import type { MailSettings } from "./mail_settings.ts";
import { readEximConf } from "./exim_conf.ts";
import { withCommand } from "./mail_commands.ts";
import { withLibrary } from "./mail_libraries.ts";
import { readMailTable } from "./mail_tables.ts";
import { readEximPasswords, readMsmtprc } from "./msmtp_exim.ts";
import { withPlainAuth } from "./plain_auth.ts";
import { type OtherFile, readMainCf, tableWanted } from "./postfix.ts";
import type { ProgramSchema } from "./program_schema.ts";
import { SMTP_USER_NAME_PATTERN } from "../ses/mail_manager.ts";
import { ESMTP, SSMTP } from "./framework_programs.ts";
import { GENERIC, GRAFANA_INI, PROGRAMS } from "./programs.ts";
import { looksLikeSesUser } from "./roles.ts";
import { readSaslPasswd } from "./sasl_passwd.ts";
import { MATOMO_INI } from "./self_hosted_programs.ts";
import { isTestCode, withoutDoubtfulLogins } from "./doubtful_logins.ts";
import { unreadHosts } from "./unread_hosts.ts";

/** What a file holds. */
export interface FileSettings {
  /** All settings in it, in the order of their lines. */
  readonly settings: readonly MailSettings[];
  readonly notes: readonly string[];
  /** Whether a host of SES is in a part that was not understood. */
  readonly isPartial?: boolean;
}

/** A file to be read. */
export interface SettingsFile {
  /** Its name without folders, as far as one is known. */
  readonly name: string;
  /** Its name in findings and notes. */
  readonly shown: string;
  readonly text: string;
}

/** The path of the file that this one refers to, if there is one. */
export function wantedFile({ name, text }: SettingsFile): string | undefined {
  return formatOf(name, text) === "postfix" ? tableWanted(text) : undefined;
}

/** What else a file may need to be read. */
export interface Readers {
  /** The file that {@link wantedFile} names. */
  readonly other?: OtherFile | undefined;
  readonly yaml?: YamlReader | undefined;
}

/** What a file holds, with a note for each host of SES in it that no settings have; see {@link readAny}. */
export function readSettings(file: SettingsFile, readers: Readers): FileSettings | "needs-yaml" {
  const read = readAny(file, readers);
  if (read === "needs-yaml") return read;
  const isFilledIn = !read.settings.some(({ facts }) => facts.some(({ fault }) => fault === "placeholder"));
  const anywhere = file.text.search(/email-smtp(?:-fips)?\.|\.mail-manager-smtp\./i);
  // Where nothing was understood, a comment may be all that there is.
  const lines = read.settings.length > 0 || anywhere < 0
    ? unreadHosts(file.text, read.settings)
    : [lineFinder(file.text)(anywhere)];
  if (lines.length === 0 || !isFilledIn) return read;
  const notes = lines.slice(0, MOST_UNREAD).map((line) => `${placeOf(file.shown, line)}: ${NOT_RECOGNIZED}`);
  return { ...read, notes: [...read.notes, ...notes], isPartial: true };
}

/** Most hosts that are reported as unread. */
const MOST_UNREAD = 3;

const NOT_RECOGNIZED = "an SES host is here, but the settings around it were not recognized; " +
  "to check the credentials alone, pipe them: smtpkey doctor -";

/** What a file holds; `needs-yaml`: it is or holds YAML, and no reader of YAML was given. */
function readAny(file: SettingsFile, readers: Readers): FileSettings | "needs-yaml" {
  const format = formatOf(file.name, file.text);
  const first = readAs(format, file, readers);
  if (first === "needs-yaml") return first;
  if (isWhole(first, format, file) || file.text.length > MOST_TRIED || !OF_MAIL.test(file.text)) return first;
  // The name or the looks may mislead: the other readers are tried, and the one that finds the most counts.
  const others = GENERAL.filter((other) => other !== format).flatMap((other) => {
    const read = readAs(other, file, readers);
    return read === "needs-yaml" ? [] : [{ read, score: scoreOf(read, other) }];
  });
  const [best] = others.toSorted((one, other) => other.score - one.score);
  const least = Math.max(LEAST_SCORE, scoreOf(first, format) + 1);
  return best === undefined || best.score < least ? first : best.read;
}

/** Whether a reader made something of a file, and the one of code, for a file of no known name, did not lose the only host of SES in it. */
function isWhole({ settings }: FileSettings, format: Format, { name, text }: SettingsFile): boolean {
  if (format !== "code" || isKnownName(name)) return settings.length > 0;
  const isLost = settings.every(({ host }) => host === undefined) &&
    /\bemail-smtp(?:-fips)?\.[a-z0-9-]+\.amazonaws\./.test(text);
  return settings.length > 0 && !isLost;
}

/** What a text about mail has, or one with an SMTP user name of SES. */
const OF_MAIL = new RegExp(`smtp|mail|(?<![a-z0-9])${SMTP_USER_NAME_PATTERN}(?![a-z0-9])`, "i");

/** Largest text that is read in several ways. */
const MOST_TRIED = 128 * 1024;

/** Readers that make sense of any text. */
const GENERAL: readonly Format[] = [
  "env",
  "code",
  "ini",
  "command-line",
  "json",
  "xml",
  "tables",
  "csv",
  "lisp",
  "words",
];

/** How much of a login was found: a host, or a user name of SES, with the rest of it is enough for a reader that was only tried. */
const LEAST_SCORE = 3;

function scoreOf({ settings }: FileSettings, format: Format): number {
  const scores = settings.map(({ host, username, password, elsewhere, port }) => {
    const isHost = host !== undefined && /^[\w.-]+\.[a-z]{2,}$/i.test(host.value);
    // Code has its values in quotation marks, so that a login alone is one.
    const isOfSes = format === "code" && host === undefined && username !== undefined &&
      looksLikeSesUser(username.value);
    return (isHost ? 2 : 0) + (isOfSes ? 2 : username === undefined ? 0 : 1) + (password === undefined ? 0 : 1) +
      Math.min(1, elsewhere.length) + (port === undefined ? 0 : 0.5);
  });
  return Math.max(0, ...scores);
}

function readAs(format: Format, file: SettingsFile, { other, yaml }: Readers): FileSettings | "needs-yaml" {
  const { shown, text } = file;
  const only = (settings: readonly MailSettings[]): FileSettings => ({ settings, notes: [] });
  switch (format) {
    case "postfix":
      return only(readMainCf(text, shown, other));
    case "sasl_passwd":
      return only(readSaslPasswd(text, shown));
    case "msmtp":
      return only(readMsmtprc(text, shown));
    case "exim":
      return only(readEximPasswords(text, shown));
    case "url":
      return only(settingsOfUrl(text.trim(), lineFinder(text)(text.search(/\S/)), shown));
    case "json":
      return fromTrees(readJsonTrees, file, { yaml });
    case "yaml":
      return yaml === undefined ? "needs-yaml" : fromTrees(yaml, file, { yaml });
    case "ssmtp":
      return fromLeaves(readSsmtp(text), file, { yaml }, [SSMTP, ...PROGRAMS]);
    case "ini":
      return fromLeaves(LEAF_READERS.ini(text, file.name), file, { yaml }, [GRAFANA_INI, MATOMO_INI, ...PROGRAMS]);
    default:
      return withTools(
        format,
        fromLeaves(
          LEAF_READERS[format](text, file.name),
          file,
          { yaml },
          /esmtprc$/.test(file.name) ? [ESMTP] : PROGRAMS,
        ),
        file,
      );
  }
}

type LeafFormat = Exclude<Format, "ssmtp" | "postfix" | "sasl_passwd" | "msmtp" | "exim" | "url" | "json" | "yaml">;

const LEAF_READERS: Readonly<Record<LeafFormat, (text: string, name: string) => readonly Leaf[]>> = {
  php: (text) => withOthers(readPhp(text), readCode(text)),
  code: (text, name) =>
    withOthers(
      withOthers(readCode(text, name), readEnv(text).filter(({ value }) => value.kind === "text")),
      readCommandLines(text).filter(({ value }) => value.kind === "text"),
    ),
  words: readWordPairs,
  csv: readCsv,
  sql: readSql,
  lisp: readLisp,
  serialized: readSerialized,
  "exim-conf": readEximConf,
  ini: (text) =>
    withOthers(
      withOthers(readTuples(text), readIni(text).filter(({ name }) => !/^env(?:ironment)?$/i.test(name))),
      readCommandLines(text),
    ),
  configparser: readConfigParser,
  gitconfig: readGitConfig,
  xml: readXmlSettings,
  properties: readProperties,
  tables: readMailTable,
  "command-line": (text) => withOthers(readCommandLines(text), readEnv(text)),
  env: (text) => [...readEnv(text), ...onOtherLines(readAssignments(text), readCommandLines(text))],
};

/** The arguments of a handler of Python's logging, which are a tuple: `args=(("HOST", 587), …, ("USER", "PASSWORD"))`. */
function readTuples(text: string): readonly Leaf[] {
  return linesOf(text).flatMap((line, index) =>
    /^args\s*=\s*\(/.test(line) ? readCode(line, "logging.py").map((leaf) => ({ ...leaf, line: index + 1 })) : []
  );
}

const CODE: ReadonlySet<Format> = new Set(["code", "php"]);
const COMMANDS: ReadonlySet<Format> = new Set(["command-line", "env", "words"]);

/** What a file holds, with the TLS mode of the mail library that its code calls, or of the command in it. */
function withTools(
  format: Format,
  read: FileSettings | "needs-yaml",
  file: SettingsFile,
): FileSettings | "needs-yaml" {
  if (read === "needs-yaml") return read;
  const unknown = [GENERIC.program, URL_ALONE.program];
  if (CODE.has(format)) {
    const settings = withPlainAuth(withLibrary(read.settings, file, unknown), file.text);
    return { ...read, settings: isTestCode(file) ? withoutDoubtfulLogins(settings, OF_A_TEST) : settings };
  }
  if (!COMMANDS.has(format)) return read;
  const settings = withCommand(read.settings, file.text, unknown);
  return { ...read, settings: format === "words" ? withoutDoubtfulLogins(settings, OF_WORDS) : settings };
}

const OF_A_TEST = "it is one of a test";
const OF_WORDS = "the format of this file is not known";

/** The values of one reader, and those of another on lines of which the first made nothing. */
function withOthers(first: readonly Leaf[], second: readonly Leaf[]): readonly Leaf[] {
  return [...first, ...onOtherLines(first, second)];
}

/** The values of `second` on lines of which `first` has none. */
function onOtherLines(first: readonly Leaf[], second: readonly Leaf[]): readonly Leaf[] {
  const lines = new Set(first.map(({ line }) => line));
  return second.filter(({ line }) => !lines.has(line));
}

function fromTrees(
  read: YamlReader,
  file: SettingsFile,
  readers: Readers,
): FileSettings | "needs-yaml" {
  try {
    const trees = read(file.text);
    const code = notebookCode(trees);
    if (code !== undefined) {
      return readAs("code", { name: "notebook.py", shown: `${file.shown}, code`, text: code }, readers);
    }
    return fromLeaves(trees.flatMap(leavesOf), file, readers);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const place = placeOf(file.shown, lineFinder(file.text)(error.at));
    return { settings: [], notes: [`${place}: the file is not read: ${error.why}`] };
  }
}

/** The settings that values make, and those in files that are values. */
function fromLeaves(
  values: readonly Leaf[],
  { shown, text }: SettingsFile,
  { yaml }: Readers,
  schemas?: readonly ProgramSchema[],
): FileSettings | "needs-yaml" {
  const leaves = withNamedValues(values);
  const own = settingsIn(leaves, shown, schemas);
  const inner = innerFiles(leaves, shown, SCRIPT.test(text) ? text : undefined)
    .map(({ other, ...file }) => readAs(formatOf(file.name, file.text), file, { yaml, other }));
  if (inner.includes("needs-yaml")) return "needs-yaml";
  const parts = inner.filter((one) => one !== "needs-yaml");
  return {
    settings: [...own, ...parts.flatMap(({ settings }) => settings)],
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** What a script begins with, or writes files with. */
const SCRIPT =
  /(?<![^\n])(?:#!|[^\n]{0,500}<<-?[ \t]?["']?\w|[ \t]*(?:sudo[ \t]+)?(?:postconf[ \t]+-e|(?:echo|printf)[ \t][^\n]*>))/;
