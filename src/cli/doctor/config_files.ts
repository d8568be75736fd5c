/**
 * The files of `doctor --config`: those that are named, those that a file names itself, and what is answered where one is not read.
 *
 * Invariant: a path is shown only where something exists at it, since anything else may be a key in the wrong place.
 * @module
 */

import { mayHoldSecret, shownPath, shownReadPath } from "../../credentials/showable.ts";
import { Failure } from "../../failure.ts";
import type { FileRead, Host } from "../../host/host.ts";
import { formatOf, isKnownName } from "../../settings/file_formats.ts";
import { nearest } from "../../nearest.ts";
import type { OtherFile } from "../../settings/postfix.ts";
import type { SettingsFile } from "../../settings/read.ts";
import { shellWord } from "../../system.ts";
import { decodedText } from "../../text_encoding.ts";
import { shellOf } from "../input/system.ts";
import { readStandardInput } from "../input/standard_input.ts";
import { unreadReason } from "../input/unread.ts";

/** Largest file that is read. */
const LIMIT = 1024 * 1024;

/** Most files of a folder that are looked at, and most that a command names. */
const MOST_IN_FOLDER = 500;
const MOST_NAMED = 10;

/** The command that reads the settings in `paths`. */
export function configCommand(paths: readonly string[]): string {
  return ["smtpkey doctor", ...paths.map((path) => `--config ${shellWord(path)}`)].join(" ");
}

/** A file, and whether its lines end as those of Windows do. */
export interface NamedFile extends SettingsFile {
  readonly isCrLf: boolean;
}

/** A file that was named by the flag, or standard input for `-`; `which` names it in a message. Throws a `Failure` if it is not read. */
export async function openNamed(host: Host, path: string, which: string): Promise<NamedFile> {
  const read = path === "-" ? await readStandardInput(host, LIMIT) : await host.readFile(path, LIMIT);
  const text = textIn(read);
  if (typeof text !== "string") {
    const name = path === "-" ? "standard input" : `${which} of --config`;
    throw new Failure("bad-config-file", `cannot read ${name}: ${text.why}`, {
      hints: await unreadHints(host, path, read),
    });
  }
  const isCrLf = read.kind === "read" && endsWithCrLf(read.bytes);
  if (path === "-") return { name: "", shown: "standard input", text, isCrLf };
  return { name: nameOf(path), shown: shownReadPath(path, host.env("HOME")), text, isCrLf };
}

const FORMATS_HINT =
  "it reads .env files, main.cf, msmtprc, passwd.client, wp-config.php, INI, YAML, JSON, source code, an smtp:// URL";

/** What to do about a file that was not read. */
async function unreadHints(host: Host, path: string, read: FileRead): Promise<readonly string[]> {
  if (
    read.kind === "unreadable" && read.isDenied === true && !mayHoldSecret(path, "/") && shellOf(host) !== "windows"
  ) {
    return [`read it as root: sudo ${configCommand([path])}`];
  }
  if (read.kind === "absent" && path.includes(",")) return ["give --config once for each file", FORMATS_HINT];
  if (read.kind === "absent") return await absentHints(host, path);
  const found = read.kind === "unreadable" ? await settingsIn(host, path) : undefined;
  if (found === undefined) return [FORMATS_HINT];
  if (found.names.length === 0) {
    const where = found.isCut ? `the first ${MOST_IN_FOLDER} files` : "the files";
    return [`no settings of mail were seen in ${where} of this folder; name the file`, FORMATS_HINT];
  }
  return namesHints(found);
}

/** The files of a folder that may hold settings, and whether it has more files than were looked at. */
interface FilesFound {
  readonly names: readonly string[];
  readonly isCut: boolean;
}

/** The command for the files that were found, and what it leaves out. */
function namesHints({ names, isCut }: FilesFound): readonly string[] {
  const more = names.length - MOST_NAMED;
  return [
    `these files may hold mail settings: ${configCommand(names.slice(0, MOST_NAMED))}`,
    ...(more > 0 ? [`${more} more files of the folder may too, which this command does not name`] : []),
    ...(isCut
      ? [`the folder has more than ${MOST_IN_FOLDER} files, and only the first ${MOST_IN_FOLDER} were read`]
      : []),
  ];
}

/** What may be meant by the path of no file: files next to it. */
async function absentHints(host: Host, path: string): Promise<readonly string[]> {
  const [folder = ""] = /^.*[\\/]/.exec(path) ?? [];
  const found = await settingsIn(host, folder === "" ? "." : folder);
  if (found === undefined || found.names.length === 0) {
    return ["check the path; a relative one starts at the current folder"];
  }
  const near = nearest(nameOf(path), found.names.map(nameOf));
  const meant = found.names.find((name) => nameOf(name) === near);
  return meant === undefined ? namesHints(found) : [`did you mean: ${configCommand([meant])}`];
}

/** The files in a folder that look as if they held settings of mail; undefined where there is no folder. */
async function settingsIn(host: Host, folder: string): Promise<FilesFound | undefined> {
  const all = await host.filesIn(folder, MOST_IN_FOLDER + 1);
  if (all.length === 0) return undefined;
  const names = all.slice(0, MOST_IN_FOLDER);
  const found: string[] = [];
  for (const name of names.filter(isKnownName)) {
    const path = `${folder.replace(/[\\/]$/, "")}/${name}`;
    const text = textIn(await host.readFile(path, LIMIT));
    if (typeof text === "string" && /smtp|sasl|mailer|mail_?host|mailhub/i.test(text)) found.push(path);
  }
  return { names: found, isCut: all.length > names.length };
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

/** A file that another one names, where it is, and what it holds. */
export interface FileBeside {
  readonly file: OtherFile;
  readonly path: string;
  /** Its text; undefined if it was not read. */
  readonly text: string | undefined;
  /** Whether root could read it. */
  readonly isDenied: boolean;
}

/** The file that a settings file names: where it says, else by the same name in the same folder. */
export async function openWanted(
  host: Host,
  path: string,
  wanted: string | undefined,
): Promise<FileBeside | undefined> {
  if (wanted === undefined) return undefined;
  const home = host.env("HOME");
  const sibling = `${path.replace(/[^\\/]*$/, "")}${nameOf(wanted)}`;
  let missing: FileBeside | undefined;
  for (const candidate of wanted === sibling || path === "-" ? [wanted] : [wanted, sibling]) {
    const read = await host.readFile(candidate, LIMIT);
    const text = textIn(read);
    const isDenied = read.kind === "unreadable" && read.isDenied === true;
    if (typeof text === "string") {
      return { file: { kind: "read", text, shown: shownReadPath(candidate, home) }, path: candidate, text, isDenied };
    }
    const shown = read.kind === "absent" ? shownPath(wanted, undefined, "the table") : shownReadPath(candidate, home);
    const unread = {
      file: { kind: "missing", why: text.why, shown },
      path: candidate,
      text: undefined,
      isDenied,
    } as const;
    if (read.kind !== "absent") return unread;
    missing ??= unread;
  }
  return missing;
}

/** Whether the first line ends with a carriage return and a line feed. */
function endsWithCrLf(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(10);
  return end > 0 && bytes[end - 1] === 13;
}

/** A note for variables that a shell would read with the carriage return at the end of each line, as part of the password too. */
export function crLfNotes({ name, shown, text, isCrLf }: NamedFile): readonly string[] {
  if (!isCrLf || !["env", "command-line"].includes(formatOf(name, text))) return [];
  return [
    `${shown}: its lines end with CRLF, and a shell that reads it (. FILE, source FILE) keeps the carriage return at the end of ` +
    "each value, also of the password; libraries for .env files remove it. To remove it here: sed -i 's/\\r$//' FILE",
  ];
}

/** The text of a file, with one kind of line break, or why there is none. */
function textIn(read: FileRead): string | { readonly why: string } {
  if (read.kind !== "read") return { why: unreadReason(read, LIMIT) };
  return decodedText(read.bytes, "latin1")?.replaceAll(/\r\n?/g, "\n") ?? { why: "it is not text" };
}
