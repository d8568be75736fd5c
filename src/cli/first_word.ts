/**
 * What a first word means that is no command: what a command reads, typed without it.
 *
 * Invariant: a word is repeated only where it can be no secret: a known region, a finding, a reply code, a host, a plain file.
 * @module
 */

import { isFindingId } from "../findings/catalogue.ts";
import { regionCalled, regionNamed } from "../ses/region.ts";
import type { AnyCommand } from "./command.ts";
import { findingNamed } from "./finding_meant.ts";
import { choiceOption } from "./foreign_words.ts";
import { holdsSecret, secretAsArgument } from "./mistakes.ts";
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
  const region = regionMeant(first);
  if (region !== undefined) return [`type: smtpkey verify --region ${region}`];
  const host = isFileName(first) ? undefined : hostOptions(first);
  if (host !== undefined) return [`type: smtpkey verify ${host}`];
  if (isFileName(first)) return fileHints(fileIn(first));
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

/** The region that `word` is, or that it calls by its place. */
function regionMeant(word: string): string | undefined {
  const lower = word.trim().toLowerCase();
  return regionNamed(lower).title === undefined ? regionCalled(word) : lower;
}

function fileHints(file: string): readonly string[] {
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
