/**
 * Topics of help beside the commands: a table, each with its page.
 *
 * Invariant: a page is made from the tables that the program itself runs on; the manual page shows the same blocks.
 * @module
 */

import { FINDING_GROUPS } from "../findings/catalogue.ts";
import type { Block, Row } from "../render/page.ts";
import type { AnyCommand, Flags } from "./command.ts";
import { ENV_ROWS, RUNTIME_ENV_ROWS } from "./environment.ts";
import { EXIT_ROWS } from "./exit_codes.ts";
import { FORMAT_MEANINGS } from "./formats.ts";
import type { Topic } from "./program.ts";

/** Every topic, in the order of help. */
export const TOPICS: readonly Topic[] = [
  { name: "exit-codes", summary: "what the exit codes mean", blocks: exitCodes },
  { name: "environment", summary: "what the environment variables do", blocks: environment },
  { name: "formats", summary: "the shapes that results can have", blocks: formats },
  { name: "findings", summary: "all that smtpkey can find, by id", blocks: findings },
];

function exitCodes(): readonly Block[] {
  return [
    { kind: "rows", terms: "words", rows: EXIT_ROWS },
    {
      kind: "text",
      text: "A 535 is 1 and a 454 is 3: no script should rotate a key because a server was busy. --format json never " +
        "changes the code; verify --format nagios ends with Nagios' own: 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN.",
    },
    {
      kind: "text",
      text: "An argument that is not text makes the runtime stop with code 101 before smtpkey begins.",
    },
  ];
}

function environment(): readonly Block[] {
  return [
    {
      kind: "text",
      text: "A flag wins over a variable, and a variable over a file. An empty variable counts as absent.",
    },
    { kind: "rows", terms: "words", rows: ENV_ROWS },
    {
      kind: "text",
      text:
        "The program can see no other variable. The runtime below it honours these by itself; unset them where you do " +
        "not trust whoever sets variables:",
    },
    { kind: "rows", terms: "words", rows: RUNTIME_ENV_ROWS },
  ];
}

function formats(commands: readonly AnyCommand[]): readonly Block[] {
  return [
    { kind: "text", text: "The first of each --format is what comes unless told otherwise." },
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
    { kind: "text", text: `Ready settings, with comments that say where they go: ${apps.join(", ")}.` },
  ];
}

function choicesOf(flags: Flags, name: string): readonly string[] {
  return Object.hasOwn(flags, name) ? flags[name]?.choices ?? [] : [];
}

function findings(): readonly Block[] {
  return [
    { kind: "text", text: "smtpkey doctor --explain ID tells all about one of them." },
    ...FINDING_GROUPS.flatMap(([title, entries]): readonly Block[] => [
      { kind: "heading", text: title },
      { kind: "rows", terms: "words", rows: Object.entries(entries).map(([id, { summary }]) => [id, summary]) },
    ]),
  ];
}
