/**
 * The completion script of fish.
 *
 * Invariant: it evaluates nothing that was typed or read; file names are offered to flags that accept one, and nowhere else.
 * @module
 */

import { singleQuoted } from "../apps/quote.ts";
import {
  type Choice,
  type CommandModel,
  type FlagModel,
  headOf,
  type ProgramModel,
  SETS,
  type ValueModel,
} from "./model.ts";

/** The script. */
export function fishScript(program: ProgramModel): string {
  return [
    headOf(program, "fish"),
    "",
    HELPERS,
    ...SETS.flatMap((name) => listing(`__smtpkey_${name}`, program.sets[name])),
    "complete -c smtpkey -f",
    ...program.first.map(([word, help]) => `complete -c smtpkey -n __smtpkey_first -a ${word}${described(help)}`),
    ...program.commands.flatMap(commandLines),
    "",
  ].join("\n");
}

const HELPERS = `# Whether the first word is being typed.
function __smtpkey_first
    test (count (commandline -opc)) -eq 1
end

# Whether the first word is this.
function __smtpkey_command
    set -l typed (commandline -opc)
    test (count $typed) -ge 2; and test "$typed[2]" = $argv[1]
end

# Whether the word after it is being typed.
function __smtpkey_word
    __smtpkey_command $argv[1]; and test (count (commandline -opc)) -eq 2
end

# The lines that are piped in after the words that are already joined by commas, without those words.
function __smtpkey_list
    set -l typed (commandline -ct | string replace -r '^(--[^=]*=|-[a-z])' '')
    set -l given (string match -r '^.*,' -- $typed)
    while read -l line
        set -l word (string split -f 1 \\t -- $line)
        contains -- $word (string split , -- "$given"); or printf '%s\\n' "$given$line"
    end
end

# The program that is being typed knows the profiles; if it cannot be found, the one on PATH.
function __smtpkey_profile
    set -l typed (commandline -opc)
    set -l program (string replace -r '^~/' "$HOME/" -- $typed[1])
    command -q -- $program; or set program smtpkey
    $program completions profiles 2>/dev/null </dev/null
end
`;

/** A function that prints words with what they mean. */
function listing(name: string, choices: readonly Choice[]): readonly string[] {
  return [
    `function ${name}`,
    "    printf '%s\\t%s\\n' \\",
    choices.map(([word, help]) => `        ${word} ${singleQuoted(help)}`).join(" \\\n"),
    "end",
    "",
  ];
}

function commandLines({ name, flags, words }: CommandModel): readonly string[] {
  return [
    "",
    ...words.map(([word, help]) => `complete -c smtpkey -n '__smtpkey_word ${name}' -a ${word}${described(help)}`),
    ...flags.map((flag) =>
      `complete -c smtpkey -n '__smtpkey_command ${name}'${flagWords(flag)}${described(flag.help)}`
    ),
  ];
}

function flagWords({ forms, value, isList }: FlagModel): string {
  const names = forms.map((form) => form.startsWith("--") ? ` -l ${form.slice(2)}` : ` -s ${form.slice(1)}`).join("");
  return `${names}${value === undefined ? "" : valueWords(value, isList)}`;
}

function valueWords(value: ValueModel, isList: boolean): string {
  const list = isList ? " | __smtpkey_list" : "";
  switch (value.kind) {
    case "words":
      return isList ? ` -x -a '(printf "%s\\n" ${value.words.join(" ")}${list})'` : ` -x -a '${value.words.join(" ")}'`;
    case "region":
    case "finding":
    case "profile":
      return ` -x -a '(__smtpkey_${value.kind}${list})'`;
    case "file":
      return " -r -F";
    case "host":
      return " -x -a '(__fish_print_hostnames)'";
    case "any":
      return " -x";
  }
}

function described(help: string): string {
  return help === "" ? "" : ` -d ${singleQuoted(help)}`;
}
