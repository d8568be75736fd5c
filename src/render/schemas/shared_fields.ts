/**
 * What answers of several commands have in common: the version of the format, findings, notes, the error.
 * @module
 */

import { type Described, list, object, oneOf, only, text } from "./schema.ts";

/** The version of the format, the first field of every answer. */
export const VERSION_FIELD = { schema: oneOf("version of the format; fields are only added to a version", [1]) };

/** How bad a finding is. */
export const SEVERITY = oneOf("error stops mail, warning may, info is good to know", ["error", "warning", "info"]);

const CAUSE = object("one possible cause, with its fix", {
  text: text("the cause and what to do about it"),
}, { command: text("the command that checks or fixes it, ready to paste") });

/** What to do about a finding. */
export const REMEDY = object("what to do about it", { text: text("the next step, in plain words") }, {
  causes: list("the causes that remain, most likely first; absent where there is one", CAUSE),
  command: text("the command that does it; with causes that of the first one that has a command"),
  link: text("the page that explains it in full"),
});

/** What every finding has. */
export const FINDING_FIELDS = {
  id: text("stable name of the finding; smtpkey doctor --list lists all"),
  severity: SEVERITY,
  summary: text("one sentence: what is wrong"),
  because: text("the evidence, never with a secret in it"),
  remedy: REMEDY,
};

/** What a finding has where it applies. */
export const FINDING_OPTIONS = {
  source: text("where the value came from, if it is about a value"),
  consequence: only("set if it only follows from findings before it, and so is fixed with them", true),
};

/** One thing that is wrong. */
export const FINDING = object("one thing that was found", FINDING_FIELDS, FINDING_OPTIONS);

/** What was found, most likely first. */
export const FINDINGS = list("what was found, most likely first", FINDING);

/** Remarks in plain words. */
export const NOTES = list("remarks", object("a remark", { text: text("in plain words") }));

/** The answer to a request that cannot be carried out. */
export const ERROR = object("what every command answers, with --format json, to a request that it cannot carry out", {
  ...VERSION_FIELD,
  error: object("why it was not carried out", {
    code: text("stable name: usage, no-region, or the id of a finding"),
    message: text("the action, the present state and the wanted state"),
    hints: list("what to do next, most likely first", text("one hint")),
  }),
});

/** The JSON of an error. */
export type ErrorJson = Described<typeof ERROR>;
