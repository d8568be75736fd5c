/**
 * `smtpkey man`: the manual page.
 *
 * Invariant: commands, flags and topics come from their tables; the date belongs to the version, so that one version always
 * prints the same bytes.
 * @module
 */

import { EXIT, type ExitCode } from "../failure.ts";
import { CREDENTIALS_PAGE } from "../findings/catalogue/pages.ts";
import type { Host } from "../host/host.ts";
import { type ManualSection, manualText } from "../render/manual.ts";
import type { Block } from "../render/page.ts";
import { defineCommand } from "./command_start.ts";
import type { AnyCommand } from "./command.ts";
import { COMMON_FLAGS } from "./flags.ts";
import { asideRows, commandBlocks, SUMMARY, workersOf } from "./help.ts";
import type { Program, Topic } from "./program.ts";
import { VERSION } from "./version.ts";

/** The day of each version; a version without one has no manual page. */
export const RELEASED: ReadonlyMap<string, string> = new Map([
  ["0.1.0", "2026-11-22"],
]);

/** The command as the table of commands holds it, for the page of `program`. */
export function manCommand(program: Program): AnyCommand {
  return defineCommand({
    name: "man",
    summary: "the manual page, as source for man",
    usage: ["man"],
    description: ["It prints the source of the manual page smtpkey(1), in the macros of man(7)."],
    flags: COMMON_FLAGS,
    takesWords: false,
    servesProgram: true,
    examples: [
      ["read it", "smtpkey man > smtpkey.1 && man ./smtpkey.1"],
      ["install it", "smtpkey man > /usr/local/share/man/man1/smtpkey.1"],
    ],
    run: (host) => printManual(host, program),
  });
}

async function printManual(host: Host, program: Program): Promise<ExitCode> {
  const date = RELEASED.get(VERSION);
  if (date === undefined) throw new Error("this version has no date in RELEASED");
  const sections = manualSections(await program.commands(), await program.topics());
  host.stdout.write(manualText({ name: "smtpkey", summary: SUMMARY, version: VERSION, date, sections }));
  return EXIT.yes;
}

function manualSections(commands: readonly AnyCommand[], topics: readonly Topic[]): readonly ManualSection[] {
  const topic = (title: string, name: string): ManualSection => ({
    title,
    blocks: topics.find((known) => known.name === name)?.blocks(commands) ?? [],
  });
  return [
    { title: "SYNOPSIS", blocks: [{ kind: "usage", forms: commands.flatMap(({ usage }) => usage) }] },
    { title: "DESCRIPTION", blocks: [...description(commands), ...asides(commands, topics)] },
    { title: "COMMANDS", blocks: commands.flatMap(commandSection) },
    topic("FORMATS", "formats"),
    topic("FINDINGS", "findings"),
    topic("ENVIRONMENT", "environment"),
    { title: "FILES", blocks: FILES },
    topic("EXIT STATUS", "exit-codes"),
    { title: "SEE ALSO", blocks: SEE_ALSO },
    { title: "SECURITY", blocks: SECURITY },
  ];
}

function commandSection(command: AnyCommand): readonly Block[] {
  return [{ kind: "heading", text: `${command.name}: ${command.summary}` }, ...commandBlocks(command)];
}

function description(commands: readonly AnyCommand[]): readonly Block[] {
  return [
    {
      kind: "text",
      text:
        "The SMTP password of Amazon SES is not the secret access key: it is computed from that key, for one region. " +
        "SES answers every other value with the same 535 Authentication Credentials Invalid.",
    },
    { kind: "rows", terms: "words", rows: workersOf(commands).map(({ name, summary }) => [name, summary]) },
  ];
}

function asides(commands: readonly AnyCommand[], topics: readonly Topic[]): readonly Block[] {
  const names = topics.map(({ name }) => name);
  return [{ kind: "text", text: "Other commands and topics:" }, {
    kind: "rows",
    terms: "forms",
    rows: asideRows(commands, names),
  }];
}

const FILES: readonly Block[] = [{
  kind: "rows",
  terms: "words",
  rows: [
    ["~/.aws/credentials", "keys, by profile; set AWS_SHARED_CREDENTIALS_FILE to use another file"],
    ["~/.aws/config", "regions, by profile; set AWS_CONFIG_FILE to use another file"],
  ],
}, { kind: "text", text: "These files, and every file that an option names, are read and never written." }];

const SEE_ALSO: readonly Block[] = [{
  kind: "text",
  text: `Obtaining Amazon SES SMTP credentials, ${CREDENTIALS_PAGE}`,
}];

const SECURITY: readonly Block[] = [
  "Keys and passwords are not accepted as arguments, because ps shows them to other users and the shell keeps them in its " +
  "history. Messages never repeat what was typed, and every trace of the secret is removed from reports before they are " +
  "shown.",
  "Nothing secret is sent before a verified TLS handshake, and verification cannot be disabled.",
  "The program has permission to read files, to open connections and to read the variables above. It has none to " +
  "write files, to run programs or to load libraries; smtpkey --version asks the runtime.",
  "The runtime itself reads SSLKEYLOGFILE, DENO_TLS_CA_STORE and DENO_CERT: unset them where the environment is not " +
  "trusted.",
].map((text) => ({ kind: "text", text }));
