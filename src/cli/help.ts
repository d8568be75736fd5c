/**
 * Help pages, made from the table of commands.
 *
 * Invariant: no page says anything that the tables do not.
 * @module
 */

import { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import { type Block, type PageLook, pageText, type Row } from "../render/page.ts";
import { subjectHints } from "./first_word.ts";
import { formMeant } from "./mistakes.ts";
import { wrappedFor } from "../render/wrap.ts";
import type { AnyCommand, Declared, Flag } from "./command.ts";
import type { Program } from "./program.ts";

/** What smtpkey is, in a few words. */
export const SUMMARY = "derive, test and explain the SMTP credentials of Amazon SES";

/** What `smtpkey help` shows. */
export const HELP_SUMMARY = "options and examples of a command";

/** What `smtpkey --version` shows. */
export const VERSION_SUMMARY = "version, runtime and permissions";

/** The page of a command or topic called `name`, else of the whole program. Throws a `Failure` if there is none. */
export async function helpPage(program: Program, name: string | undefined, look?: PageLook): Promise<string> {
  const [commands, topics] = await Promise.all([program.commands(), program.topics()]);
  const topicNames = topics.map((topic) => topic.name);
  if (name === undefined) return programHelp(commands, topicNames, look);
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return commandHelp(command, look);
  const topic = topics.find((known) => known.name === name);
  if (topic === undefined) throw unknownSubject(name, commands, topicNames);
  return pageText([{ kind: "text", text: `${topic.name}: ${topic.summary}` }, ...topic.blocks(commands)], look);
}

function unknownSubject(word: string, commands: readonly AnyCommand[], topics: readonly string[]): Failure {
  const names = commands.map(({ name }) => name);
  const meant = subjectMeant(word, commands, topics);
  return new Failure("usage", "cannot show help: unknown command or topic", {
    hints: meant.length === 0 ? [`commands: ${names.join(", ")}`, `topics: ${topics.join(", ")}`] : meant,
  });
}

/** What to type for help about `word`: an option, a variable, a finding, a value of an option, or a misspelt name. */
function subjectMeant(word: string, commands: readonly AnyCommand[], topics: readonly string[]): readonly string[] {
  const form = formMeant(word);
  if (form !== undefined) return [`type: smtpkey ${form}`];
  const names = [...commands.map(({ name }) => name), ...topics];
  const isPart = (name: string): boolean => word.length >= 3 && name.split("-").some((part) => part.startsWith(word));
  const meant = nearest(word, names) ?? names.find(isPart);
  if (meant !== undefined) return [`did you mean ${meant}`];
  const owners = commands.filter(({ flags }) => Object.hasOwn(flags, word.replace(/^--/, "")));
  if (owners.length > 0) return [`type: ${owners.map(({ name }) => `smtpkey help ${name}`).join(" or ")}`];
  return /^[A-Z][A-Z_]{3,}$/.test(word) ? ["type: smtpkey help environment"] : subjectHints(word, commands);
}

function programHelp(commands: readonly AnyCommand[], topics: readonly string[], look?: PageLook): string {
  const workers = workersOf(commands);
  return pageText([
    { kind: "text", text: `smtpkey: ${SUMMARY}` },
    { kind: "usage", forms: ["COMMAND [flags]"] },
    { kind: "rows", terms: "words", rows: workers.map(({ name, summary }) => [name, summary]) },
    { kind: "rows", terms: "forms", rows: asideRows(commands, topics) },
    { kind: "heading", text: "start here" },
    {
      kind: "rows",
      terms: "words",
      rows: workers.flatMap(({ examples: [example] }): readonly Row[] =>
        example === undefined ? [] : [[example[1], ""]]
      ),
    },
  ], look);
}

/** The commands that do the work, without those that only serve the program. */
export function workersOf(commands: readonly AnyCommand[]): readonly AnyCommand[] {
  return commands.filter(({ servesProgram }) => servesProgram === undefined);
}

/** What can be typed except the commands that do the work. */
export function asideRows(commands: readonly AnyCommand[], topics: readonly string[]): readonly Row[] {
  return [
    ["smtpkey help COMMAND", HELP_SUMMARY],
    ["smtpkey help TOPIC", topics.join(", ")],
    ...commands.filter(({ servesProgram }) => servesProgram === true)
      .map(({ name, usage, summary }): Row => [`smtpkey ${usage[0] ?? name}`, summary]),
    ["smtpkey --version", VERSION_SUMMARY],
  ];
}

/** The page of one command. */
export function commandHelp(command: Declared, look?: PageLook): string {
  const title = wrappedFor(look?.columns, `smtpkey ${command.name}: ${command.summary}`, "").join("\n");
  return `${title}\n\n${pageText(commandBlocks(command), look)}`;
}

/** What there is to say of a command below its name. */
export function commandBlocks({ usage, description, flags, examples }: Declared): readonly Block[] {
  return [
    { kind: "usage", forms: usage },
    ...description.map((text): Block => ({ kind: "text", text })),
    { kind: "flags", rows: Object.entries(flags).map(([name, flag]) => [flagForm(name, flag), flagText(flag)]) },
    { kind: "examples", examples },
  ];
}

/** Such as `-p, --profile NAME`; where there is no short form, spaces instead. */
function flagForm(name: string, { short, placeholder }: Flag): string {
  const shortForm = short === undefined ? "    " : `-${short}, `;
  return `${shortForm}--${name}${placeholder === undefined ? "" : ` ${placeholder}`}`;
}

function flagText({ help, choices }: Flag): string {
  return choices === undefined ? help : `${choices.join(", ")}: ${help}`;
}
