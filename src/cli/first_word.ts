/**
 * What a first word means that is no command: what a command reads, typed without it.
 *
 * Invariant: a word is repeated only where it can be no secret: a known region, a finding, a reply code, a host, a plain file.
 * @module
 */

import { isFindingId } from "../findings/catalogue.ts";
import { regionNamed } from "../ses/region.ts";
import type { AnyCommand } from "./command.ts";
import { findingNamed } from "./finding_meant.ts";
import { choiceOption } from "./foreign_words.ts";
import { formMeant, holdsSecret, secretAsArgument } from "./mistakes.ts";
import { regionalOptions, regionTyped } from "./shown_values.ts";
import { fileIn, hostOptions, isFileName } from "./word_meaning.ts";

/** Throws a `Failure` if one of the words is a key or a password. */
export function refuseSecrets(argv: readonly string[]): void {
  if (argv.some(holdsSecret)) throw secretAsArgument("derive");
}

/** What to type in place of `argv`, whose first word is none of the `commands`. */
export function contentHints(argv: readonly string[], commands: readonly AnyCommand[]): readonly string[] {
  const [first = ""] = argv;
  const subject = subjectHints(first, commands);
  if (subject.length > 0) return subject;
  const option = /^[a-z]{4,}(?:-[a-z]+)*$/.test(first) ? firstOptionHints([`--${first}`], commands) : [];
  if (option.length > 0) return option;
  const region = regionTyped(first);
  if (region !== undefined) return [`type: smtpkey verify --region ${region}`];
  const host = isFileName(first) ? undefined : hostOptions(first);
  if (host !== undefined) return [`type: smtpkey verify ${regionalOptions(host)}`];
  if (isFileName(first)) return fileHints(fileIn(first));
  const object = objectHints(argv, commands);
  if (object.length > 0) return object;
  return isSentence(argv) ? ["to explain the words of an error: smtpkey doctor TEXT"] : [];
}

/** The same for the subject that help is asked about. */
export function subjectHints(word: string, commands: readonly AnyCommand[]): readonly string[] {
  if (/^[245]\d\d$/.test(word)) return [`to explain a reply: smtpkey doctor ${word}`];
  const choices = commands.flatMap(({ name, flags }) => {
    const option = choiceOption(word, flags);
    return option === undefined ? [] : [option.replace("type: ", `type: smtpkey ${name} `)];
  });
  if (choices.length > 0) return choices;
  const id = findingNamed(word);
  return id === undefined ? [] : [`to explain a finding: smtpkey doctor --explain ${id}`];
}

/** What to type in place of an option that comes before its command, or of `-`. */
export function firstOptionHints(argv: readonly string[], commands: readonly AnyCommand[]): readonly string[] {
  const [first = "", value] = argv;
  if (first === "-") return [...fileHints("FILE")];
  const [, typed = ""] = /^-{1,2}([a-z-]+)/.exec(first) ?? [];
  const owners = commands.filter(({ flags }) => Object.hasOwn(flags, typed));
  return owners.map(({ name, flags }) => {
    const { kind, placeholder = "VALUE", choices = [] } = flags[typed] ?? {};
    const isKnown = value !== undefined && (isKnownWord(value) || choices.includes(value));
    return `type: smtpkey ${name} --${typed}${kind === "switch" ? "" : ` ${isKnown ? value : placeholder}`}`;
  });
}

/** Whether `word` is one of smtpkey's own: a finding or a region. */
function isKnownWord(word: string): boolean {
  return isFindingId(word) || regionNamed(word).title !== undefined;
}

/** What the object of a verb means, where `argv` begins with one. */
function objectHints([verb = "", ...object]: readonly string[], commands: readonly AnyCommand[]): readonly string[] {
  if (object.length === 0 || !VERBS.includes(verb.toLowerCase())) return [];
  const form = formMeant(object[0] ?? "");
  return form === undefined ? contentHints(object, commands) : [`did you mean smtpkey ${form}`];
}

/** Verbs of other programs whose object says what is wanted. */
const VERBS: readonly string[] = [
  ...["describe", "show", "get", "view", "print", "open", "read"],
  ...["log", "logs", "tail", "cat", "less", "grep", "parse", "inspect", "analyze", "lookup", "info", "about", "what"],
];

function fileHints(file: string): readonly string[] {
  if (/\.log$|\/log\//.test(file)) return [`to explain a log: smtpkey doctor - < ${file}`];
  return [
    `to derive from a file: smtpkey derive --region REGION - < ${file}`,
    `to check the settings of a program: smtpkey doctor --config ${file}`,
    `to explain a log: smtpkey doctor - < ${file}`,
  ];
}

/** Whether words are those of a sentence: several, or one argument with spaces, and no option among them. */
function isSentence(argv: readonly string[]): boolean {
  const words = argv.flatMap((word) => word.split(/\s+/)).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => !word.startsWith("-"));
}
