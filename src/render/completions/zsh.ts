/**
 * The completion script of zsh, which works from `fpath` and when it is sourced.
 *
 * Invariant: it evaluates nothing that was typed or read; what zsh would read as its own in a description is escaped here.
 * @module
 */

import { shellQuoted } from "../apps/quote.ts";
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
export function zshScript(program: ProgramModel): string {
  return [
    "#compdef smtpkey",
    headOf(program, "zsh"),
    "",
    ...SETS.flatMap((name) => describing(`_smtpkey_${name}`, name, program.sets[name])),
    PROFILES,
    ...program.commands.flatMap((command) => commandLines(command)),
    ...describing("_smtpkey_first", "command", program.first),
    "_smtpkey() {",
    "  local curcontext=$curcontext program=${${(Q)words[1]}/#\\~\\//$HOME/}",
    "  if ((CURRENT == 2)); then",
    "    _smtpkey_first",
    "    return",
    "  fi",
    "  local command=$words[2]",
    "  shift words",
    "  ((CURRENT--))",
    "  curcontext=${curcontext%:*:*}:smtpkey-$command:",
    "  case $command in",
    ...program.commands.map(({ name }) => `    ${name}) _smtpkey_${name} ;;`),
    "  esac",
    "}",
    CLOSING,
    "",
  ].join("\n");
}

const PROFILES = `# The program that is being typed knows the profiles; if it cannot be found, the one on PATH.
_smtpkey_profile() {
  local -a names
  whence -p -- $program >/dev/null || program=smtpkey
  names=(\${(f)"$($program completions profiles 2>/dev/null </dev/null)"})
  compadd "$@" -a names
}
`;

const CLOSING = `
if [[ $funcstack[1] == _smtpkey ]]; then
  _smtpkey "$@"
elif (($+functions[compdef])); then
  compdef _smtpkey smtpkey
else
  print -u2 'smtpkey: completions need compinit first: autoload -Uz compinit && compinit'
fi`;

/** A function that offers words with what they mean. */
function describing(name: string, what: string, choices: readonly Choice[]): readonly string[] {
  return [
    `${name}() {`,
    "  local -a choices=(",
    ...choices.map(([word, help]) => `    ${shellQuoted(help === "" ? word : `${word}:${help}`)}`),
    "  )",
    `  _describe -t ${what} ${what} choices "$@"`,
    "}",
    "",
  ];
}

function commandLines({ name, flags, words }: CommandModel): readonly string[] {
  const offersWords = words.length > 0;
  return [
    ...offersWords ? describing(`_smtpkey_${name}_word`, "word", words) : [],
    `_smtpkey_${name}() {`,
    "  _arguments -s -S : \\",
    [
      ...flags.flatMap(specs),
      ...offersWords ? [`'1:word:_smtpkey_${name}_word'`] : [],
    ].map((spec) => `    ${spec}`).join(" \\\n"),
    "}",
    "",
  ];
}

/** The argument of `_arguments` for a flag, each form by itself: `(-f --format)-f+[help]:F:(a b)`. */
function specs({ forms, help, placeholder, value, isList }: FlagModel): readonly string[] {
  const excluded = isList ? "*" : forms.length === 1 ? "" : `(${forms.join(" ")})`;
  const argument = value === undefined ? "" : `:${escaped(placeholder)}:${action(value, isList)}`;
  return forms.map((form) => {
    const glued = value === undefined ? "" : form.startsWith("--") ? "=" : "+";
    return shellQuoted(`${excluded}${form}${glued}[${escaped(help)}]${argument}`);
  });
}

function action(value: ValueModel, isList: boolean): string {
  switch (value.kind) {
    case "words":
      return isList ? `_sequence -s , compadd - ${value.words.join(" ")}` : `(${value.words.join(" ")})`;
    case "region":
    case "finding":
    case "profile":
      return `${isList ? "_sequence -s , " : ""}_smtpkey_${value.kind}`;
    case "file":
      return "_files";
    case "host":
      return "_hosts";
    case "any":
      return " ";
  }
}

/** Brackets and colons part a spec of `_arguments`. */
function escaped(text: string): string {
  return text.replaceAll(/[\\[\]:]/g, "\\$&");
}
