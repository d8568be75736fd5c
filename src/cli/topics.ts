/**
 * Topics of help that are not commands: a table, each with its page.
 *
 * Invariant: a page is made from the tables that the program itself runs on; the manual page shows the same blocks.
 * @module
 */

import { FINDING_GROUPS } from "../findings/catalogue.ts";
import type { Block, Row } from "../render/page.ts";
import { insteadOfEndpoint, REGIONS, SMTP_REGIONS } from "../ses/region.ts";
import type { AnyCommand, Flags } from "./command.ts";
import { ENV_ROWS, RUNTIME_ENV_ROWS } from "./environment.ts";
import { EXIT_ROWS } from "./exit_codes.ts";
import { FORMAT_MEANINGS, SCHEMA_MEANINGS, SCHEMA_NAMES } from "./formats.ts";
import type { Topic } from "./program.ts";

/** Every topic, in the order of help. */
export const TOPICS: readonly Topic[] = [
  { name: "exit-codes", summary: "what the exit codes mean", blocks: exitCodes },
  { name: "environment", summary: "what the environment variables do", blocks: environment },
  { name: "formats", summary: "the output formats", blocks: formats },
  { name: "json-schema", summary: "what --format json prints, as JSON Schema", blocks: jsonSchema },
  { name: "regions", summary: "the regions of SES, and which have an SMTP endpoint", blocks: regions },
  { name: "findings", summary: "all findings, by id", blocks: findings },
];

function regions(): readonly Block[] {
  return [
    { kind: "heading", text: "with an SMTP endpoint, email-smtp.REGION.amazonaws.com" },
    { kind: "rows", terms: "words", rows: SMTP_REGIONS.map(({ name, title = "" }): Row => [name, title]) },
    { kind: "heading", text: "other regions" },
    {
      kind: "rows",
      terms: "words",
      rows: REGIONS.filter(({ smtp }) => smtp !== "yes").map((region): Row => [
        region.name,
        `${region.title ?? ""}: ${region.smtp === "no" ? insteadOfEndpoint(region) : "an SMTP endpoint is not known"}`,
      ]),
    },
  ];
}

function exitCodes(): readonly Block[] {
  return [
    { kind: "rows", terms: "words", rows: EXIT_ROWS },
    {
      kind: "text",
      text:
        "A 535 is 1 and a 454 is 3, so that a script does not rotate a key because a server was busy. --format json never " +
        "changes the code; verify --format nagios uses the exit codes of Nagios: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN.",
    },
    {
      kind: "text",
      text: "An argument that is not valid text stops the runtime with code 101 before smtpkey starts.",
    },
  ];
}

function environment(): readonly Block[] {
  return [
    {
      kind: "text",
      text: "An option overrides a variable, and a variable overrides a file. An empty variable counts as not set.",
    },
    { kind: "rows", terms: "words", rows: ENV_ROWS },
    {
      kind: "text",
      text:
        "The program cannot read other variables. The runtime itself also reads these; unset them where the environment " +
        "is not trusted:",
    },
    { kind: "rows", terms: "words", rows: RUNTIME_ENV_ROWS },
  ];
}

function formats(commands: readonly AnyCommand[]): readonly Block[] {
  return [
    { kind: "text", text: "The first value listed is the default." },
    ...commands.flatMap((command) => [...formatBlocks(command), ...settingsBlocks(command)]),
  ];
}

function formatBlocks({ name, flags }: AnyCommand): readonly Block[] {
  const rows = choicesOf(flags, "format").map((format): Row => [format, FORMAT_MEANINGS[name]?.[format] ?? ""]);
  if (rows.length === 0) return [];
  return [{ kind: "heading", text: `${name} --format` }, { kind: "rows", terms: "words", rows }];
}

function settingsBlocks({ name, flags }: AnyCommand): readonly Block[] {
  const apps = choicesOf(flags, "for");
  if (apps.length === 0) return [];
  return [
    { kind: "heading", text: `${name} --for` },
    { kind: "text", text: `Settings with comments about where to put them: ${apps.join(", ")}.` },
  ];
}

function jsonSchema(): readonly Block[] {
  return [
    {
      kind: "rows",
      terms: "forms",
      rows: SCHEMA_NAMES.map((name): Row => [`smtpkey help json-schema ${name}`, SCHEMA_MEANINGS[name]]),
    },
    {
      kind: "text",
      text:
        "Fields are only added: a field that a version of the format has keeps its name, its type and its meaning, and the " +
        "number in schema changes if that is ever broken. A reader must ignore fields that it does not know, and expect that " +
        "a list of words, such as the ids of findings, becomes longer.",
    },
  ];
}

function choicesOf(flags: Flags, name: string): readonly string[] {
  return Object.hasOwn(flags, name) ? flags[name]?.choices ?? [] : [];
}

function findings(): readonly Block[] {
  return [
    { kind: "text", text: "smtpkey doctor --explain ID explains one of them." },
    ...FINDING_GROUPS.flatMap(([title, entries]): readonly Block[] => [
      { kind: "heading", text: title },
      { kind: "rows", terms: "words", rows: Object.entries(entries).map(([id, { summary }]) => [id, summary]) },
    ]),
  ];
}
