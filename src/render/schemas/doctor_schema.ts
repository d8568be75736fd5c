/**
 * The JSON of `doctor --format json`, by question.
 * @module
 */

import { type Described, flag, integer, list, nullable, object, oneOf, text } from "./schema.ts";
import { FINDING_FIELDS, FINDING_OPTIONS, FINDINGS, NOTES, REMEDY, SEVERITY, VERSION_FIELD } from "./shared_fields.ts";

const SEEN_FINDING = object("a finding, and where the text shows it", {
  ...FINDING_FIELDS,
  grade: oneOf("how sure it is that the text is about SES, and about this", ["proven", "likely", "possible", "tied"]),
  count: integer("how often it was seen"),
  first_line: integer("line, from 1"),
  last_line: integer("line, from 1"),
  quote: text("the line that it rests on, without secrets"),
}, {
  ...FINDING_OPTIONS,
  first_time: text("time of the first line, as the text writes it"),
  last_time: text("time of the last line"),
});

/** The answer about a text or a log. */
export const EXPLAINED = object("what an error text or a log means", {
  ...VERSION_FIELD,
  findings: list("what blocks mail now first", SEEN_FINDING),
  notes: list(
    "what is another server's answer, and what was ruled out",
    object("a note", { text: text("in plain words"), line: integer("line, from 1"), count: integer("how often") }),
  ),
}, {
  suspects: list(
    "where nothing was found: the lines that look most like an error",
    object("a line", { line: integer("line, from 1"), quote: text("the line, without secrets") }),
  ),
});

/** The answer about this machine. */
export const MACHINE = object("what this machine holds, or the credentials on standard input", {
  ...VERSION_FIELD,
  machine: list(
    "region, key and credentials",
    object("a value that is set", {
      name: text("what it is"),
      value: text("the value, or what may be shown of it"),
      source: text("where it came from"),
    }),
  ),
  findings: FINDINGS,
  notes: NOTES,
});

const MODE = oneOf("wrapper: implicit TLS; clear: no TLS; maybe: STARTTLS if offered", [
  "starttls",
  "wrapper",
  "clear",
  "maybe",
]);

const SOURCE = nullable(text("file and line"));

/** The answer about settings files. */
export const SETTINGS_CHECKED = object("what settings files contain", {
  ...VERSION_FIELD,
  settings: list(
    "in the order of files and lines",
    object("the settings of one program", {
      file: text("the file"),
      line: integer("line where they begin"),
      program: text("the program"),
      host: nullable(text("host")),
      port: nullable(integer("TCP port")),
      security: nullable(MODE),
      username: nullable(text("user name, if it may be shown")),
      password: nullable(text("what the password looks like, never the password")),
      region: nullable(text("region of the host")),
      sources: object("where each value was found", {
        host: SOURCE,
        port: SOURCE,
        security: SOURCE,
        username: SOURCE,
        password: SOURCE,
      }),
    }),
  ),
  findings: FINDINGS,
  notes: NOTES,
  next: object("commands to type next", {
    as_root: list("with more rights, where a file could not be read", text("a command")),
    verify: list("the login, with exactly these settings", text("a command")),
  }),
});

/** The answer of --explain. */
export const ENTRY = object("one finding at length", {
  ...VERSION_FIELD,
  id: text("its name"),
  severity: SEVERITY,
  summary: text("what is wrong"),
  because: text("what it means"),
  shows: text("the symptoms"),
  confirm: text("how to check it"),
  remedy: REMEDY,
  reference: text("where this is documented"),
}, { checked: text("day on which the reference was read") });

/** The answer of --list. */
export const LISTED = object("all findings", {
  ...VERSION_FIELD,
  findings: list(
    "in the order of the catalogue",
    object("a finding", { id: text("its name"), severity: SEVERITY, summary: text("what is wrong") }),
  ),
});

const STEPS = list(
  "in order",
  object("a step", {
    title: text("what it does"),
    why: text("why, and what to check"),
    commands: list("for a POSIX shell", text("a command")),
    powershell: list("for PowerShell", text("a command")),
  }, { undo: text("the command that undoes it, in either shell") }),
);

/** The answer of --rotation. */
export const ROTATION = object("the steps of a key rotation", {
  ...VERSION_FIELD,
  steps: STEPS,
  leaked: STEPS,
  mail_manager: STEPS,
  mail_manager_leaked: STEPS,
});

/** The answer of --selftest. */
export const SELF_TEST = object("whether the derivation gives the published values", {
  ...VERSION_FIELD,
  passed: flag("whether all checks passed"),
  checks: list("the checks", object("a check", { name: text("its name"), passed: flag("whether it passed") })),
});

/** The type of {@link EXPLAINED}. */
export type ExplainedJson = Described<typeof EXPLAINED>;
/** The type of {@link MACHINE}. */
export type MachineJson = Described<typeof MACHINE>;
/** The type of {@link SETTINGS_CHECKED}. */
export type SettingsJson = Described<typeof SETTINGS_CHECKED>;
/** The type of {@link ENTRY}. */
export type EntryJson = Described<typeof ENTRY>;
/** The type of {@link LISTED}. */
export type ListedJson = Described<typeof LISTED>;
/** The type of {@link ROTATION}. */
export type RotationJson = Described<typeof ROTATION>;
/** The type of {@link SELF_TEST}. */
export type SelfTestJson = Described<typeof SELF_TEST>;
