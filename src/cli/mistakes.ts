/**
 * What people type by mistake, and what they mean: tables and hints.
 *
 * Invariant: a typed word is repeated only where it cannot be a secret; the hint says what to type instead.
 * @module
 */

import { nearest } from "../nearest.ts";

/** Commands of other programs, by the command that is meant. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  verify: ["test", "check", "send", "login", "connect", "probe", "ping", "try", "validate"],
  derive: ["convert", "generate", "password", "passwd", "create", "make", "smtp", "compute"],
  doctor: ["explain", "diagnose", "analyze", "analyse", "why", "debug", "fix", "config", "lint"],
  completions: ["completion", "complete"],
  man: ["manual", "manpage"],
};

/** The command that `word` means, if one of `names` is near or a synonym. */
export function commandMeant(word: string, names: readonly string[]): string | undefined {
  const synonym = Object.entries(SYNONYMS).find(([, words]) => words.includes(word.toLowerCase()))?.[0];
  return synonym ?? nearest(word, names);
}

/** Options of other programs that people try, and what to type here. */
const FOREIGN_OPTIONS: ReadonlyMap<string, string> = new Map([
  ["json", "type: --format json"],
  ["insecure", "the check of certificates cannot be switched off; --ca-file FILE trusts your own CA"],
  ["k", "the check of certificates cannot be switched off; --ca-file FILE trusts your own CA"],
  ["user", "set SMTP_USERNAME and SMTP_PASSWORD, pipe KEYID PASSWORD, or run it on a terminal and be asked"],
  ["username", "set SMTP_USERNAME and SMTP_PASSWORD, pipe KEYID PASSWORD, or run it on a terminal and be asked"],
  ["u", "set SMTP_USERNAME and SMTP_PASSWORD, pipe KEYID PASSWORD, or run it on a terminal and be asked"],
  ["server", "type: --host NAME"],
  ["starttls", "type: --tls starttls"],
  ["ssl", "type: --tls wrapper"],
  ["file", "settings of a program: smtpkey doctor --config FILE; a log: smtpkey doctor - < FILE"],
  ["quiet", "discard the output: > /dev/null; the exit code stays the same"],
  ["q", "discard the output: > /dev/null; the exit code stays the same"],
  ["output", "redirect it: > FILE"],
  ["o", "redirect it: > FILE"],
]);

/** What an option of another program means here, if it is known. */
export function foreignOption(name: string): string | undefined {
  return FOREIGN_OPTIONS.get(name);
}

/** Values of other programs for an option here, by the option. */
const FOREIGN_CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tls: {
    ssl: "wrapper",
    smtps: "wrapper",
    implicit: "wrapper",
    tls: "starttls",
    yes: "starttls",
    opportunistic: "starttls",
  },
  auth: { "auth-login": "login", "auth-plain": "plain" },
  format: {
    text: "human",
    txt: "human",
    page: "html",
    icinga: "nagios",
    metrics: "prometheus",
    openmetrics: "prometheus",
  },
};

/** What to type in place of `value`, which is none of the `choices` of the option `name`. */
export function choiceHints(name: string, value: string, choices: readonly string[]): readonly string[] {
  const lower = value.toLowerCase();
  const foreign = FOREIGN_CHOICES[name] ?? {};
  const meant = Object.hasOwn(foreign, lower)
    ? foreign[lower]
    : choices.find((one) => one === lower) ?? nearest(lower, choices);
  const isOffered = meant !== undefined && choices.includes(meant);
  return [...(isOffered ? [`did you mean ${meant}`] : []), `--${name} accepts: ${choices.join(", ")}`];
}

/** Hyphens as chats and word processors write them. */
const DASHES = /^[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D-]+/u;

/** What is meant by a word whose beginning is no `--`: a dash from a chat, or one hyphen before a long name. */
export function dashHint(word: string, names: readonly string[]): string | undefined {
  const [dashes = ""] = DASHES.exec(word) ?? [];
  const [name = ""] = word.slice(dashes.length).split("=");
  if (dashes === "" || dashes === "--" || !names.includes(name)) return undefined;
  const what = /^-+$/.test(dashes) ? "a long option begins with two hyphens" : `the ${dashes} is not --`;
  return `${what}; type: --${name}`;
}

/** An unknown option as it may be shown: a short word of letters. */
export function shownOption(name: string): string | undefined {
  return /^[a-z]+(?:-[a-z]+)*$/.test(name) && name.length <= 20 ? `--${name}` : undefined;
}
