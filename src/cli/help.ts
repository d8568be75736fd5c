/**
 * Help pages, made from the table of commands.
 *
 * Rule: no page says anything that the table does not.
 * @module
 */

import { wrapped } from "../render/finding.ts";
import type { AnyCommand, Declared, Flag } from "./command.ts";

/** The page of the whole program. */
export function programHelp(commands: readonly AnyCommand[]): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  return [
    "smtpkey: make, test and explain the SMTP credentials of Amazon SES\n",
    "usage: smtpkey COMMAND [flags]\n",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`),
    "",
    "smtpkey help COMMAND   flags and examples of a command",
    "smtpkey --version      version, runtime, and the permissions that this program holds\n",
    "start here:",
    ...commands.flatMap(({ examples: [example] }) => example === undefined ? [] : [`  ${example[1]}`]),
    "",
  ].join("\n");
}

/** The page of one command. */
export function commandHelp({ name, summary, usage, description, flags, examples }: Declared): string {
  return [
    `smtpkey ${name}: ${summary}\n`,
    ...usage.map((form, index) => `${index === 0 ? "usage:" : "      "} smtpkey ${form}`),
    "",
    ...description.map((paragraph) => `${wrapped(paragraph, "").join("\n")}\n`),
    "flags:",
    ...flagLines(flags),
    "",
    "examples:",
    ...examples.flatMap(([purpose, line]) => [`  # ${purpose}`, `  ${line}`]),
    "",
  ].join("\n");
}

function flagLines(flags: Declared["flags"]): readonly string[] {
  const rows = Object.entries(flags).map(([name, flag]) => [flagForm(name, flag), flagText(flag)] as const);
  const widest = Math.max(...rows.map(([form]) => form.length));
  const indent = " ".repeat(widest + 4);
  return rows.map(([form, text]) => `  ${form.padEnd(widest)}  ${wrapped(text, indent).join("\n").trimStart()}`);
}

function flagForm(name: string, { short, placeholder }: Flag): string {
  const shortForm = short === undefined ? "    " : `-${short}, `;
  return `${shortForm}--${name}${placeholder === undefined ? "" : ` ${placeholder}`}`;
}

function flagText({ help, choices }: Flag): string {
  return choices === undefined ? help : `${choices.join(", ")}: ${help}`;
}
