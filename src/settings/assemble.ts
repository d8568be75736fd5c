/**
 * From values with their lines to the settings of one program.
 *
 * Invariant: every value goes into its box or bears its place here, once for all formats.
 * @module
 */

import { type Example, isCutKeyId, isPlaceholder } from "./placeholders.ts";
import {
  type Half,
  HALVES,
  type MailSettings,
  type ModeWords,
  type SettingsFact,
  type UnreadField,
  type WrittenSecurity,
} from "./mail_settings.ts";
import { Secret } from "../secret.ts";
import { isTemplate, type Leaf, TEMPLATE } from "../formats/value.ts";

/** A value and its place; line 0 means the whole file. */
export interface Written extends Pick<Leaf, "value" | "line" | "fact"> {
  /** The file, fit to be shown; by default that of the settings. */
  readonly file?: string;
}

/** The values of one program. */
export interface Fields {
  /** The server, perhaps with `:port` after it. */
  readonly host?: Written | undefined;
  readonly port?: Written | undefined;
  readonly username?: Written | undefined;
  readonly password?: Written | undefined;
}

/** What is known in addition to the values. */
export interface Around {
  readonly program: string;
  readonly file: string;
  readonly line: number;
  /** How it writes the two modes. */
  readonly words: ModeWords;
  /** The mode for a port, and the line that says it; undefined where it cannot be known. */
  readonly security?: (
    port: number | undefined,
  ) => Pick<Written, "line"> & { readonly mode: WrittenSecurity } | undefined;
  /** The port where none is written. */
  readonly defaultPort?: number | undefined;
  /** What else is wrong. */
  readonly facts?: readonly SettingsFact[] | ((port: number | undefined) => readonly SettingsFact[]);
  /** What could not be followed. */
  readonly notes?: readonly string[];
  /** The halves of the pair that a note names. */
  readonly elsewhere?: readonly Half[];
}

/** `FILE line N`. */
export function placeOf(file: string, line: number): string {
  return line === 0 ? file : `${file} line ${line}`;
}

/** The text of a value; undefined for one that is empty or not in the file. */
export function writtenText(written: Pick<Written, "value"> | undefined): string | undefined {
  const text = written?.value.kind === "text" ? written.value.text : "";
  return text === "" ? undefined : text;
}

/** The settings that `fields` make. */
export function settingsFrom(written: Fields, around: Around): MailSettings {
  const fields = withoutPlaceholders(written);
  const { program, file, line, words, security, defaultPort, facts = [], notes = [], elsewhere = [] } = around;
  const source = (written: Written): string => placeOf(written.file ?? file, written.line);
  const { host, port } = hostAndPort(fields);
  const number = port === undefined ? defaultPort : Number(writtenText(port));
  const asked = modeOfScheme(fields.host);
  const mode = asked === undefined ? security?.(number) : { mode: asked, line: fields.host?.line ?? line };
  const portSource = port ?? host;
  const { username, password } = fields;
  const user = writtenText(username);
  const secret = writtenText(password);
  return {
    program,
    file,
    line,
    ...(host === undefined ? {} : { host: { value: writtenText(host) ?? "", source: source(host) } }),
    ...(number === undefined || Number.isNaN(number)
      ? {}
      : { port: { value: number, source: portSource === undefined ? placeOf(file, line) : source(portSource) } }),
    ...(mode === undefined ? {} : { security: { value: mode.mode, source: placeOf(file, mode.line) } }),
    ...(user === undefined || username === undefined ? {} : { username: { value: user, source: source(username) } }),
    ...(secret === undefined || password === undefined
      ? {}
      : { password: { value: new Secret(secret), source: source(password) } }),
    ...halvesElsewhere(fields, elsewhere, source),
    isExampleOfSes: isExampleOfSes(written),
    facts: [
      ...(typeof facts === "function" ? facts(portIn(number)) : facts),
      ...emptyFacts(fields, source),
      ...factsOf([fields.host, fields.port, username, password], source),
      ...whitespaceFacts([fields.host, fields.port], source),
    ],
    words,
    notes: [...notes, ...notesOf(fields, source)],
  };
}

/** Fields without a value where that is a template, and with a fact instead where it is an example. */
function withoutPlaceholders(fields: Fields): Fields {
  const checked = (name: Example): Written | undefined => {
    const field = fields[name];
    const text = writtenText(field)?.trim();
    if (field === undefined || text === undefined) return field;
    if (isTemplate(text)) return { ...field, value: { kind: "elsewhere", why: TEMPLATE } };
    if (!isPlaceholder(name, text)) return field;
    const because = `the ${FIELD_NAMES[name]} is an example, not a value`;
    return {
      ...field,
      value: { kind: "elsewhere", why: "it is an example, not a value" },
      fact: { fault: "placeholder", because },
    };
  };
  return { ...fields, host: checked("host"), username: checked("username"), password: checked("password") };
}

/** Whether values are examples of SES: of a host, or of an access key id. */
function isExampleOfSes({ host, username }: Fields): boolean {
  return isPlaceholder("host", writtenText(host)?.trim() ?? "") || isCutKeyId(writtenText(username)?.trim() ?? "");
}

/** The scheme in front of a host, as Authelia and PHPMailer have it, and the mode that it asks for. */
const SCHEME = /^(?:(ssl|submissions)|(tls|starttls|submission)):\/\/(?=[^@]*$)/i;

function modeOfScheme(host: Written | undefined): WrittenSecurity | undefined {
  const [, wrapped, upgraded] = SCHEME.exec(writtenText(host) ?? "") ?? [];
  return wrapped !== undefined ? "wrapper" : upgraded !== undefined ? "starttls" : undefined;
}

/** Exim, which divides lists at colons, writes two of them after a name. */
const HOST_AND_PORT = /^(?:\[([^\]]*)\]|([^:\s]+))(?:(?:(?<=\.[a-z]{2,}):)?:(\d{1,5}|smtps?|submissions?|urd))?$/i;

/** Ports by their names in services(5). */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["smtp", "25"],
  ["submission", "587"],
  ["submissions", "465"],
  ["smtps", "465"],
  ["urd", "465"],
]);

/** `[host]:port` and `host:port` divided; a separate port setting has precedence. */
function hostAndPort(fields: Fields): Pick<Fields, "host" | "port"> {
  const { host } = fields;
  // A port of 0 is none.
  const port = /^0*$/.test(writtenText(fields.port) ?? "") ? undefined : fields.port;
  const text = writtenText(host)?.replace(SCHEME, "");
  if (host === undefined || text === undefined) return { port };
  const [, bracketed, bare, written] = HOST_AND_PORT.exec(text.trim()) ?? [];
  const name = bracketed ?? bare;
  if (name === undefined) return { host, port };
  const number = SERVICES.get(written?.toLowerCase() ?? "") ?? written;
  const own = number === undefined ? undefined : { ...host, value: { kind: "text", text: number } as const };
  return { host: { ...host, value: { kind: "text", text: name } }, port: port ?? own };
}

function portIn(number: number | undefined): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

/** Halves that are set to nothing. */
function emptyFacts(fields: Fields, source: (written: Written) => string): readonly SettingsFact[] {
  return HALVES.flatMap((half) => {
    const written = fields[half];
    if (written?.value.kind !== "text" || written.value.text !== "") return [];
    const because = `the ${FIELD_NAMES[half]} is empty`;
    return [{ fault: "empty", because, source: source(written), fix: `set the ${FIELD_NAMES[half]}` } as const];
  });
}

function factsOf(
  written: readonly (Written | undefined)[],
  source: (written: Written) => string,
): readonly SettingsFact[] {
  return written.flatMap((one) =>
    one?.fact === undefined || one.fact.fault === "disputed" ? [] : [{ ...one.fact, source: source(one) }]
  );
}

/** Whitespace around a host or a port, which a format keeps where it is written between marks or in base64. */
function whitespaceFacts(
  written: readonly (Written | undefined)[],
  source: (written: Written) => string,
): readonly SettingsFact[] {
  return written.flatMap((one) => {
    const text = writtenText(one) ?? "";
    if (one === undefined || text.trim() === text) return [];
    const because = /\n$/.test(text)
      ? "a line break ends it, as echo without -n writes one"
      : "it has whitespace around it";
    return [
      { fault: "whitespace", because, source: source(one), fix: "write it without whitespace around it" } as const,
    ];
  });
}

/** The fields in words. */
export const FIELD_NAMES = { host: "host", port: "port", username: "user name", password: "password" } as const;

const FIELDS = ["host", "port", ...HALVES] as const;

/** Values that programs read in different ways. */
function disputeNotes(fields: Fields, source: (written: Written) => string): readonly string[] {
  return FIELDS.flatMap((name) => {
    const written = fields[name];
    if (written?.fact?.fault !== "disputed") return [];
    const { because, fix = "" } = written.fact;
    return [`${source(written)}: the ${FIELD_NAMES[name]} may not be what the program reads: ${because}; ${fix}`];
  });
}

/** The halves of the pair that are not in the files, those `known` to be such among them. */
function halvesElsewhere(
  fields: Fields,
  known: readonly Half[],
  source: (written: Written) => string,
): Pick<MailSettings, "elsewhere" | "unread"> {
  const [unread] = unreadIn(fields, HALVES, source);
  const elsewhere = [...known, ...HALVES.filter((half) => fields[half]?.value.kind === "elsewhere")];
  return { elsewhere, ...(unread === undefined ? {} : { unread }) };
}

function notesOf(fields: Fields, source: (written: Written) => string): readonly string[] {
  const unread = unreadIn(fields, FIELDS, source).map((field) => `${field.source}: ${field.why}`);
  return [...unread, ...disputeNotes(fields, source)];
}

/** Those of the fields `names` that are written with another value than a text, and why they are not read. */
function unreadIn(
  fields: Fields,
  names: readonly (typeof FIELDS[number])[],
  source: (written: Written) => string,
): readonly UnreadField[] {
  return names.flatMap((name) => {
    const written = fields[name];
    if (written?.value.kind !== "elsewhere") return [];
    return [{ source: source(written), why: `the ${FIELD_NAMES[name]} is not read: ${written.value.why}` }];
  });
}
