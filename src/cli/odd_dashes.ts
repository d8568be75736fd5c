/**
 * Words that look like options and would be read as something else: a dash from a chat, one hyphen, a space after it.
 *
 * Invariant: the hint says what to type, with the value that was typed where that can be no secret.
 * @module
 */

import { Failure } from "../failure.ts";
import type { Declared, Flags } from "./command.ts";
import { foreignOption } from "./foreign_words.ts";
import {
  commandWordHint,
  dashHint,
  dividedHint,
  loneDashHint,
  quotedOptionHint,
  secretAsArgument,
  switchValueHint,
} from "./mistakes.ts";
import { isSecretOption, refuseSecretsIn } from "./secret_words.ts";
import { filledWith, optionsIn } from "./shown_values.ts";

/** Throws a `Failure` for the first such word of `argv`. */
export function refuseOddDashes(argv: readonly string[], command: Declared): void {
  const { name, flags } = command;
  for (const [index, word] of argv.entries()) {
    const hint = dashesHint(word, argv.slice(index + 1), command);
    if (hint !== undefined) {
      throw new Failure("usage", `cannot run ${name}: an option is not written with --`, { hints: [hint] });
    }
    if (word === "--") return;
    const other = switchValueHint(word, argv[index + 1], flags) ??
      (word === "-?" ? commandWordHint(word, name) : undefined);
    if (other !== undefined) throw unexpected(name, [other]);
    refuseOneHyphen(argv, index, command);
  }
}

/** What is meant by hyphens that are none, or are divided from their option. */
function dashesHint(word: string, next: readonly string[], { flags, takesWords }: Declared): string | undefined {
  const names = Object.keys(flags);
  return dashHint(word, names) ?? loneDashHint(word, next[0], names) ?? quotedOptionHint(word, names) ??
    (takesWords ? undefined : dividedHint(word, next, flags));
}

/** A long option with one hyphen, as PowerShell and openssl have them, in any case. */
function refuseOneHyphen(argv: readonly string[], index: number, { name, flags }: Declared): void {
  const [word = "", next = ""] = argv.slice(index);
  const [, long] = /^-([a-z][a-z-]+)(?:[=:].*)?$/i.exec(word) ?? [];
  if (long === undefined) return;
  const names = Object.keys(flags);
  if (names.includes(long.toLowerCase())) {
    const option = optionsIn([`-${word.toLowerCase().replace(":", "=")}`, next], flags);
    throw new Failure("usage", `cannot run ${name}: an option is not written with --`, {
      hints: [`a long option begins with two hyphens; type:${option}`],
    });
  }
  if (isSecretOption(long)) throw secretAsArgument(name);
  const foreign = foreignOption(long, name, names, next);
  if (foreign === undefined) return;
  refuseSecretsIn(argv, name);
  throw new Failure("usage", `cannot run ${name}: unknown option ${word.replace(/[=:].*/s, "")}`, {
    hints: ownRegion([filledWith(foreign, next), listHint(name)], argv, flags),
  });
}

/** `hints` with the region of this line in the place of REGION. */
export function ownRegion(hints: readonly string[], argv: readonly string[], flags: Flags): readonly string[] {
  const [, region] = /--region ([a-z0-9-]+)(?: |$)/.exec(optionsIn(argv, flags)) ?? [];
  return region === undefined ? hints : hints.map((hint) => hint.replaceAll("--region REGION", `--region ${region}`));
}

/** Where the options of `command` are listed. */
export function listHint(command: string): string {
  return `smtpkey ${command} --help lists the options`;
}

/** The refusal of a word that `command` does not accept. */
export function unexpected(command: string, hints: readonly string[]): Failure {
  return new Failure("usage", `cannot run ${command}: unexpected argument; it accepts only options and -`, { hints });
}
