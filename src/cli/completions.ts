/**
 * `smtpkey completions`: the script that completes words in a shell, and the names of profiles that the script asks for.
 *
 * Invariant: everything comes from the tables; a command or flag that is added there is completed without a line here.
 * @module
 */

import { entryOf, FINDING_IDS } from "../findings/catalogue.ts";
import { EXIT, type ExitCode, Failure } from "../failure.ts";
import type { Host } from "../host/host.ts";
import { nearest } from "../nearest.ts";
import { bashScript } from "../render/completions/bash.ts";
import { fishScript } from "../render/completions/fish.ts";
import type { Choice, CommandModel, FlagModel, ProgramModel, ValueModel } from "../render/completions/model.ts";
import { powershellScript } from "../render/completions/powershell.ts";
import { zshScript } from "../render/completions/zsh.ts";
import { SMTP_REGIONS } from "../ses/region.ts";
import { defineCommand } from "./command_start.ts";
import type { AnyCommand, Declared, Flag, Typed } from "./command.ts";
import { COMMON_FLAGS } from "./flags.ts";
import { HELP_SUMMARY, VERSION_SUMMARY } from "./help.ts";
import type { Program } from "./program.ts";
import { VERSION } from "./version.ts";

const SCRIPTS: ReadonlyMap<string, (program: ProgramModel) => string> = new Map([
  ["bash", bashScript],
  ["zsh", zshScript],
  ["fish", fishScript],
  ["powershell", powershellScript],
]);

/** Other names of the shells. */
const SHELL_NAMES: ReadonlyMap<string, string> = new Map([["pwsh", "powershell"], ["ps1", "powershell"], [
  "sh",
  "bash",
]]);

/** The shells that there are scripts for. */
export const SHELLS: readonly string[] = [...SCRIPTS.keys()];

/** The command as the table of commands holds it, for the words of `program`. */
export function completionsCommand(program: Program): AnyCommand {
  return defineCommand({
    name: "completions",
    summary: `completions for ${SHELLS.join(", ")}`,
    usage: ["completions SHELL", "completions profiles"],
    description: [
      `It prints a script that completes commands, flags, regions, profiles, findings and file names. SHELL is one of: ${
        SHELLS.join(", ")
      }.`,
      "The script asks for the names of profiles each time, with smtpkey completions profiles: that prints the names in the " +
      "AWS shared files and nothing else.",
    ],
    flags: COMMON_FLAGS,
    takesWords: true,
    words: [...SHELLS, "profiles"],
    servesProgram: true,
    examples: [
      [
        "bash, with the package bash-completion; else source it in ~/.bashrc",
        "smtpkey completions bash > ~/.local/share/bash-completion/completions/smtpkey",
      ],
      ["zsh", 'smtpkey completions zsh > "${fpath[1]}/_smtpkey"'],
      ["fish", "smtpkey completions fish > ~/.config/fish/completions/smtpkey.fish"],
      ["PowerShell, in its profile", "smtpkey completions powershell | Out-String | Invoke-Expression"],
    ],
    run: (host, typed) => printCompletions(host, typed, program),
  });
}

async function printCompletions(
  host: Host,
  { words, stdin }: Typed<typeof COMMON_FLAGS>,
  program: Program,
): Promise<ExitCode> {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || stdin) {
    throw refused("it needs one argument, the name of a shell");
  }
  if (word === "profiles") {
    host.stdout.write(
      (await (await import("./input/shared_files.ts")).listProfiles(host)).map((name) => `${name}\n`).join(""),
    );
    return EXIT.yes;
  }
  const script = SCRIPTS.get(word);
  if (script === undefined) {
    throw refused("unknown shell", SHELL_NAMES.get(word.toLowerCase()) ?? nearest(word, SHELLS));
  }
  host.stdout.write(script(await programModel(program)));
  return EXIT.yes;
}

function refused(state: string, meant?: string): Failure {
  return new Failure("usage", `cannot print completions: ${state}`, {
    hints: [
      ...(meant === undefined ? [] : [`did you mean ${meant}`]),
      `smtpkey completions accepts: ${SHELLS.join(", ")}`,
    ],
  });
}

/** Everything of `program` that can be typed. */
export async function programModel(program: Program): Promise<ProgramModel> {
  const [declared, topics] = await Promise.all([program.commands(), program.topics()]);
  const commands = declared.map(({ name, summary }): Choice => [name, summary]);
  const help = `${HELP_SUMMARY}, or a topic`;
  return {
    version: VERSION,
    first: [...commands, ["help", help], ["--help", "what smtpkey can do"], ["--version", VERSION_SUMMARY]],
    commands: [
      ...declared.map(commandModel),
      {
        name: "help",
        summary: help,
        flags: [],
        words: [...commands, ...topics.map(({ name, summary }): Choice => [name, summary])],
      },
    ],
    sets: {
      region: SMTP_REGIONS.map(({ name, title = "" }) => [name, title]),
      finding: FINDING_IDS.map((id) => [id, entryOf(id).summary]),
    },
  };
}

function commandModel({ name, summary, flags, words = [] }: Declared): CommandModel {
  return {
    name,
    summary,
    flags: Object.entries(flags).map(([long, flag]) => flagModel(long, flag)),
    words: words.map((word) => [word, ""]),
  };
}

function flagModel(long: string, flag: Flag): FlagModel {
  const { kind, short, help, placeholder = "VALUE" } = flag;
  return {
    forms: [`--${long}`, ...(short === undefined ? [] : [`-${short}`])],
    help,
    placeholder: kind === "switch" ? "" : placeholder,
    value: kind === "switch" ? undefined : valueModel(flag),
    isList: kind === "list",
  };
}

function valueModel({ choices, completes }: Flag): ValueModel {
  return choices === undefined ? { kind: completes ?? "any" } : { kind: "words", words: choices };
}
