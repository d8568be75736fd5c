/**
 * What is said in several places is the same in all of them: help, manual page, completions, README.
 *
 * Invariant: the tables that the program runs on decide; a place that lacks one of their names, or has one more, fails here.
 * @module
 */

import assert from "node:assert/strict";
import type { AnyCommand } from "../../src/cli/command.ts";
import { SHELLS } from "../../src/cli/completions.ts";
import { ENV_ROWS, RUNTIME_ENV_ROWS } from "../../src/cli/environment.ts";
import { EXIT_ROWS } from "../../src/cli/exit_codes.ts";
import { FORMAT_MEANINGS } from "../../src/cli/formats.ts";
import { workersOf } from "../../src/cli/help.ts";
import { PROGRAM } from "../../src/cli/table.ts";
import { FINDING_IDS } from "../../src/findings/catalogue.ts";
import { EXIT } from "../../src/failure.ts";
import { ENV_NAMES } from "../../src/host/host.ts";
import { runIn } from "../support/memory_host.ts";

const commands = await PROGRAM.commands();
const topics = await PROGRAM.topics();
const page = async (...argv: readonly string[]): Promise<string> => (await runIn({}, ...argv)).stdout;

/** The manual page without its macros and escapes. */
const manual = (await page("man")).replaceAll(/\\f[BIR]|\\&/g, "").replaceAll("\\-", "-").replaceAll("\\(aq", "'");
const readme = Deno.readTextFileSync(new URL("../../README.md", import.meta.url));

/** The part of `text` below `title` up to the next title like it. */
function partOf(text: string, title: string): string {
  const mark = /^\S+/.exec(title)?.[0] ?? "";
  const start = text.indexOf(`\n${title}\n`);
  assert.ok(start >= 0, `${title} is absent`);
  const rest = text.slice(start + title.length + 2);
  const end = rest.indexOf(`\n${mark} `);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Whether `text` has `word` with nothing of a word before or behind it. */
function names(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${word.replaceAll(/[-+.]/g, "\\$&")}(?![\\w-])`).test(text);
}

function assertNames(text: string, words: readonly string[], where: string): void {
  for (const word of words) assert.ok(names(text, word), `${where} lacks ${word}`);
}

/** The first column of a table of help or, behind `.TP`, of the manual page. */
function terms(text: string): readonly string[] {
  return [...text.matchAll(/^(?: {2}(\S+(?:, \S+)*)(?: {2,}|$)|\.TP\n(.*)$)/gm)].map(([, help, man]) =>
    help ?? man ?? ""
  );
}

function formsOf({ flags }: AnyCommand): readonly string[] {
  return Object.entries(flags).flatMap((
    [name, { short }],
  ) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]);
}

Deno.test("commands and topics: the page of help, the manual page, the pages themselves", async () => {
  const program = await page("--help");
  for (const { name, summary } of commands) {
    assertNames(program, [name], "smtpkey --help");
    assert.ok(manual.includes(`.SS ${name}: ${summary}\n`), `the manual page lacks ${name}`);
    assert.ok((await page("help", name)).startsWith(`smtpkey ${name}: ${summary}\n`));
  }
  assertNames(program, topics.map(({ name }) => name), "smtpkey --help");
  assertNames(manual, topics.map(({ name }) => name), "the manual page");
  assert.equal([...partOf(manual, ".SH COMMANDS").matchAll(/^\.SS /gm)].length, commands.length);
});

for (const command of commands) {
  Deno.test(`the flags of ${command.name}: help, manual page, completions`, async () => {
    const forms = formsOf(command);
    const choices = Object.values(command.flags).flatMap((flag) => flag.choices ?? []);
    const man = partOf(manual, `.SS ${command.name}: ${command.summary}`);
    assertNames(await page("help", command.name), [...forms, ...choices], "help");
    assertNames(man, [...forms, ...choices], "the manual page");
    assert.equal([...man.matchAll(/^\.TP$/gm)].length, Object.keys(command.flags).length);
    for (const shell of SHELLS) {
      const script = await page("completions", shell);
      const asTyped = (form: string): string =>
        shell === "fish" ? form.replace(/^--/, "-l ").replace(/^-(?!l )/, "-s ") : form;
      for (const form of forms) assert.ok(script.includes(asTyped(form)), `${shell} lacks ${command.name} ${form}`);
      assertNames(script, choices, shell);
    }
  });
}

Deno.test("formats have words, in help and in the manual page", async () => {
  const help = await page("help", "formats");
  for (const { name, flags } of commands) {
    const formats = Object.hasOwn(flags, "format") ? flags["format"]?.choices ?? [] : [];
    assert.deepEqual(Object.keys(FORMAT_MEANINGS[name] ?? {}), formats, `FORMAT_MEANINGS of ${name}`);
    assertNames(help, formats, "smtpkey help formats");
    assertNames(partOf(manual, ".SH FORMATS"), formats, "the manual page");
  }
  assert.ok(Object.keys(FORMAT_MEANINGS).every((name) => commands.some((command) => command.name === name)));
});

Deno.test("findings: help, manual page, completions", async () => {
  assert.deepEqual(terms(await page("help", "findings")), FINDING_IDS);
  assert.deepEqual(terms(partOf(manual, ".SH FINDINGS")), FINDING_IDS);
  for (const shell of SHELLS) assertNames(await page("completions", shell), FINDING_IDS, shell);
});

Deno.test("environment: help and manual page", async () => {
  const known = [...ENV_NAMES, ...RUNTIME_ENV_ROWS.map(([name]) => name)];
  assert.deepEqual(ENV_ROWS.map(([name]) => name), ENV_NAMES);
  assert.deepEqual(terms(await page("help", "environment")), known);
  assert.deepEqual(terms(partOf(manual, ".SH ENVIRONMENT")), known);
});

Deno.test("exit codes: help and manual page", async () => {
  const rows = EXIT_ROWS.map(([codes]) => codes);
  assert.deepEqual(rows.join(", ").split(", ").map(Number), Object.values(EXIT));
  assert.deepEqual(terms(await page("help", "exit-codes")), rows);
  assert.deepEqual(terms(partOf(manual, ".SH EXIT STATUS")), rows);
});

/** The rows of all tables in a section of the README, without their heads and without backquotes. */
function readmeRows(title: string): readonly (readonly string[])[] {
  const lines = partOf(readme, title).split("\n").filter((line) => line.startsWith("|"));
  const isRule = (line: string | undefined): boolean => line?.startsWith("| --") ?? false;
  const rows = lines.filter((line, index) => !isRule(line) && !isRule(lines[index + 1]));
  return rows.map((line) => line.replaceAll("`", "").split("|").slice(1, -1).map((cell) => cell.trim()));
}

Deno.test("README: the commands, and only flags that they have", () => {
  for (const { name } of workersOf(commands)) partOf(readme, `## ${name}`);
  const known = new Map(commands.map((command) => [command.name, formsOf(command)]));
  for (const [line, name = ""] of readme.matchAll(/smtpkey (\w+) [^`\n|#<]*/g)) {
    for (const [flag] of line.matchAll(/(?<=\s)--?[a-z0-9][a-z0-9-]*/g)) {
      assert.ok(known.get(name)?.includes(flag) ?? true, `README types ${flag} to ${name}: ${line}`);
    }
  }
});

Deno.test("README: the exit codes, word for word", () => {
  assert.deepEqual(readmeRows("## Exit codes"), EXIT_ROWS);
});

Deno.test("README: the formats of derive, and only findings that there are", () => {
  assertNames(partOf(readme, "## derive"), Object.keys(FORMAT_MEANINGS["derive"] ?? {}), "README, derive");
  for (const [, id = ""] of readme.matchAll(/\[([a-z]+(?:-[a-z0-9]+)+)\](?!\()/g)) {
    assert.ok(FINDING_IDS.some((known) => known === id), `README names the finding ${id}`);
  }
});

Deno.test("README: no variable of AWS, SMTP or the runtime that the tables lack", () => {
  const known = new Set([
    ...ENV_NAMES,
    ...RUNTIME_ENV_ROWS.map(([name]) => name),
    "SMTP_HOST",
    "SMTP_PORT",
    "DENORT_BIN",
  ]);
  for (const [name] of readme.matchAll(/(?<![\w])(?:AWS|SMTP|DENO|DENORT|SSL)_[A-Z_]*[A-Z](?![\w…])/g)) {
    assert.ok(known.has(name), `README names the variable ${name}`);
  }
});

Deno.test("README: the environment, word for word", () => {
  assert.deepEqual(readmeRows("## Environment"), [...ENV_ROWS, ...RUNTIME_ENV_ROWS]);
});

Deno.test("README: every command, also those that serve the program", () => {
  for (const { name } of commands) assert.ok(readme.includes(`smtpkey ${name}`), `README lacks smtpkey ${name}`);
});
