/**
 * The completion script of PowerShell, 5.1 and newer.
 *
 * Invariant: it evaluates nothing that was typed or read; the program is run by its name, and what it prints is quoted.
 * @module
 */

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
export function powershellScript(program: ProgramModel): string {
  return [
    headOf(program, "PowerShell"),
    "",
    "Register-ArgumentCompleter -Native -CommandName @('smtpkey', 'smtpkey.exe') -ScriptBlock {",
    "    param($wordToComplete, $commandAst, $cursorPosition)",
    ...SETS.flatMap((name) => table("    ", `$${name}`, program.sets[name])),
    OPENING,
    "    if ($typed.Count -le 1) {",
    ...table("        ", "$choices", program.first),
    "    } else {",
    '        switch -CaseSensitive ("$($typed[1]) $flag") {',
    ...program.commands.flatMap(({ name, flags }) => flags.flatMap((flag) => valueLines(name, flag))),
    "            default {",
    "                switch -CaseSensitive ($typed[1]) {",
    ...program.commands.flatMap(anywhereLines),
    "                }",
    "            }",
    "        }",
    "    }",
    CLOSING,
    "}",
    "",
  ].join("\n");
}

/** What was typed before the word at hand; of that word, `$lead` is what is complete and `$current` what is to be completed. */
const OPENING = `    $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    if ($typed -ccontains '--') { return }
    $current = $wordToComplete
    $flag = $typed[-1]
    $lead = ''
    if ($current -match '^(--[a-z0-9-]+)=(.*)$') {
        $flag = $Matches[1]
        $lead = "$flag="
        $current = $Matches[2]
    }
    $isList = $false
    $choices = @()`;

const CLOSING = `    $given = ''
    if ($isList -and $current -match '^(.*,)([^,]*)$') {
        $given = $Matches[1]
        $current = $Matches[2]
    }
    foreach ($choice in $choices) {
        $word, $help = $choice -split '\\|', 2
        if (-not $word.StartsWith($current, 'Ordinal') -or ",$given".Contains(",$word,")) { continue }
        $text = if ($word -match '[^\\w.@+%:/-]') { "'" + $word.Replace("'", "''") + "'" } else { $word }
        if (-not $help) { $help = $word }
        [System.Management.Automation.CompletionResult]::new("$lead$given$text", $word, 'ParameterValue', $help)
    }`;

/** Words with what they mean, as `word|meaning`. */
function table(indent: string, variable: string, choices: readonly Choice[]): readonly string[] {
  return [
    `${indent}${variable} = @(`,
    choices.map(([word, help]) => `${indent}    ${quoted(`${word}|${help}`)}`).join(",\n"),
    `${indent})`,
  ];
}

/** What may be anywhere after a command. */
function anywhereLines({ name, flags, words }: CommandModel): readonly string[] {
  const forms = flags.flatMap(({ forms, help }) => forms.map((form): Choice => [form, help]));
  return [
    `                    ${quoted(name)} {`,
    ...table("                        ", "$choices", [...words, ...forms]),
    "                    }",
  ];
}

/** What may follow a flag with a value. */
function valueLines(command: string, { forms, value, isList }: FlagModel): readonly string[] {
  if (value === undefined) return [];
  const list = isList && value.kind !== "file" ? "$isList = $true; " : "";
  return forms.map((form) => `            ${quoted(`${command} ${form}`)} { ${list}${valueOffer(value)} }`);
}

function valueOffer(value: ValueModel): string {
  switch (value.kind) {
    case "words":
      return `$choices = @(${value.words.map(quoted).join(", ")})`;
    case "region":
    case "finding":
      return `$choices = $${value.kind}`;
    case "profile":
      return PROFILES;
    case "file":
      return "if (-not $lead) { [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) }";
    case "host":
    case "any":
      return "";
  }
}

/** The program that is being typed knows the profiles; if it cannot be found, the one on PATH. */
const PROFILES = "$program = $commandAst.GetCommandName(); " +
  "if (-not (Get-Command -Name $program -CommandType Application -ErrorAction Ignore)) { $program = 'smtpkey' }; " +
  "$choices = @(& $program completions profiles 2>$null)";

/** PowerShell reads typographic quotation marks as its own as well. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, "$&$&")}'`;
}
