/**
 * The completion script of bash.
 *
 * Invariant: it evaluates nothing that was typed or read, needs no other package, and leaves file names to readline, which
 * knows how to quote them.
 * @module
 */

import { type CommandModel, type FlagModel, headOf, type ProgramModel, SETS } from "./model.ts";

/** The script. */
export function bashScript(program: ProgramModel): string {
  return [
    headOf(program, "bash"),
    "# shellcheck shell=bash",
    "",
    ...SETS.map((name) => `_smtpkey_${name}=(${program.sets[name].map(([word]) => word).join(" ")})`),
    HELPERS,
    "_smtpkey() {",
    OPENING,
    `    _smtpkey_offer ${program.first.map(([word]) => word).join(" ")}`,
    "    return",
    "  fi",
    '  for word in "${COMP_WORDS[@]:2:COMP_CWORD-2}"; do',
    "    [[ $word == -- ]] && return",
    "  done",
    '  case "${COMP_WORDS[1]} $flag" in',
    ...program.commands.flatMap(caseLines),
    "  esac",
    "}",
    "",
    "complete -F _smtpkey smtpkey",
    "",
  ].join("\n");
}

const HELPERS = `
# Offers those of the given words that go on with what is typed.
_smtpkey_offer() {
  local word
  for word; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$lead$word")
  done
}

# The same for the last word of a list that is joined by commas, without the words before it.
_smtpkey_list() {
  local word given=\${cur%"\${cur##*,}"}
  for word; do
    [[ ,$given == *",$word,"* || $given$word != "$cur"* ]] || COMPREPLY+=("$lead$given$word")
  done
}

# The program that is being typed knows the profiles; if it cannot be found, the one on PATH.
_smtpkey_profile() {
  local name quote='' program=\${COMP_WORDS[0]}
  [[ $program == \\~/* ]] && program=$HOME/\${program:2}
  type -P -- "$program" >/dev/null || program=smtpkey
  [[ $cur == [\\"\\']* ]] && quote=\${cur:0:1} cur=\${cur:1}
  cur=\${cur//\\\\/}
  while IFS= read -r name; do
    [[ $name == "$cur"* ]] || continue
    [[ -n $quote ]] || printf -v name %q "$name"
    COMPREPLY+=("$lead$name")
  done < <("$program" completions profiles 2>/dev/null </dev/null)
}
`;

/** bash cuts `--flag=value` into three words, unless COMP_WORDBREAKS has no `=`. */
const OPENING = `  local cur=\${COMP_WORDS[COMP_CWORD]} flag=\${COMP_WORDS[COMP_CWORD - 1]} lead='' word
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $flag == = ]]; then
    flag=\${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $cur == --*=* ]]; then
    flag=\${cur%%=*} cur=\${cur#*=} lead=$flag=
  fi
  if ((COMP_CWORD == 1)); then`;

/** First what may follow a flag with a value, then what may be anywhere. */
function caseLines({ name, flags, words }: CommandModel): readonly string[] {
  const anywhere = flags.flatMap(({ forms }) => forms).join(" ");
  const offers = [
    ...(words.length === 0 ? [] : [`((COMP_CWORD == 2)) && _smtpkey_offer ${words.map(([word]) => word).join(" ")}`]),
    // Where a word is wanted, flags come when a hyphen asks for them.
    ...(anywhere === "" ? [] : [`${words.length === 0 ? "" : "[[ $cur == -* ]] && "}_smtpkey_offer ${anywhere}`]),
  ];
  return [
    ...flags.flatMap((flag) => {
      const offer = valueOffer(flag);
      const patterns = flag.forms.map((form) => `'${name} ${form}'`).join(" | ");
      return offer === undefined ? [] : [`    ${patterns}) ${offer}${offer === "" ? "" : " "};;`];
    }),
    `    '${name} '*)`,
    ...offers.map((offer) => `      ${offer}`),
    "      ;;",
  ];
}

/** The command that offers values; empty if none can be guessed, undefined for a switch. */
function valueOffer({ value, isList }: FlagModel): string | undefined {
  const offer = isList ? "_smtpkey_list" : "_smtpkey_offer";
  switch (value?.kind) {
    case undefined:
      return undefined;
    case "words":
      return `${offer} ${value.words.join(" ")}`;
    case "region":
    case "finding":
      return `${offer} "\${_smtpkey_${value.kind}[@]}"`;
    case "profile":
      return "_smtpkey_profile";
    case "file":
      return "compopt -o default 2>/dev/null";
    case "host":
      return 'while IFS= read -r word; do _smtpkey_offer "$word"; done < <(compgen -A hostname -- "$cur")';
    case "any":
      return "";
  }
}
