/**
 * The house rules, held against the source: which room may import which, who may touch the world or open a secret,
 * how large files and functions may grow.
 *
 * Invariant: this table is law until the design is changed on purpose; then both change together.
 * @module
 */

import assert from "node:assert/strict";
import { ENV_NAMES } from "../src/host/host.ts";

const SRC = new URL("../src/", import.meta.url);

/** What each room may import beside itself; the most exact name of a room counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "failure": [],
  "secret": [],
  "sourced": [],
  "nearest": [],
  "escape": [],
  "reading": [],
  "traces": ["secret", "reading"],
  "bytes": [],
  "ses": ["failure", "secret", "nearest"],
  "credentials": ["failure", "secret", "sourced", "bytes", "escape", "ses", "smtp", "findings"],
  "settings": ["secret", "sourced", "escape", "bytes", "ses", "smtp", "findings", "credentials"],
  "smtp": ["secret", "traces", "escape", "bytes"],
  "findings": ["secret", "sourced", "escape", "bytes", "ses", "smtp"],
  "aws": ["failure", "secret", "sourced", "escape", "bytes", "ses", "smtp", "findings"],
  "logs": ["secret", "sourced", "escape", "bytes", "ses", "smtp", "findings", "credentials"],
  "verdict": [
    "failure",
    "secret",
    "sourced",
    "escape",
    "bytes",
    "ses",
    "smtp",
    "tls",
    "findings",
    "credentials",
    "settings",
  ],
  "reference": ["secret", "bytes", "ses", "smtp", "findings", "credentials"],
  "tls": ["smtp", "bytes", "escape"],
  "render": [
    "failure",
    "secret",
    "sourced",
    "escape",
    "ses",
    "smtp",
    "tls",
    "findings",
    "credentials",
    "settings",
    "logs",
    "verdict",
    "reference",
  ],
  "host/host": ["secret", "smtp/connection"],
  "host/fault": ["secret", "escape", "smtp/connection"],
  "host/network": ["host", "secret", "smtp/connection"],
  "host/exit": ["failure"],
  "host/signals": ["failure", "host/exit"],
  "host/deno": ["failure", "host", "secret", "smtp/connection"],
  "host/prompt": ["host/host", "secret", "smtp/connection"],
  "cli": [
    "failure",
    "secret",
    "sourced",
    "nearest",
    "escape",
    "bytes",
    "ses",
    "smtp",
    "tls",
    "findings",
    "credentials",
    "settings",
    "logs",
    "verdict",
    "reference",
    "render",
    "host/host",
    "deno.json",
  ],
  "main": ["cli/derive", "cli/guard", "cli/run", "failure", "host/deno", "host/exit", "host/signals"],
};

const NODE_BUILTINS: Readonly<Record<string, readonly string[]>> = {
  "aws/sigv4": ["node:crypto"],
  "ses/password": ["node:crypto"],
  "cli/argv": ["node:util"],
  "cli/input/endpoint": ["node:crypto"],
  "host/network": ["node:dns/promises"],
  "tls/chain": ["node:crypto"],
};

/** Files that may say a word, or rooms if the name ends in a slash. */
const RESERVED: readonly (readonly [what: string, pattern: RegExp, files: readonly string[]])[] = [
  ["the runtime", /(?<!")\bDeno\./, ["main", "host/deno", "host/network", "host/exit", "host/signals"]],
  ["an exit of the process", /\bDeno\.exit(Code)?\b/, ["host/exit"]],
  ["an opened secret", /\.open\(\)/, [
    "traces",
    "ses/password",
    "smtp/sasl",
    "aws/sigv4",
    "credentials/classify",
    "credentials/mail_manager_pair",
    "render/",
  ]],
  ["a failure told by its class", /instanceof Failure/, []],
  ["the console", /\bconsole\./, []],
  ["the process of Node", /\bprocess\.(env|exit|argv|std|on)\b/, []],
  ["a clock or chance", /\b(Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|performance)\b/, [
    "host/deno",
    "host/network",
  ]],
  // Commands but the commonest, the templates of its settings, the network: what a run may not need is not parsed at
  // its start.
  ["a dynamic import", /\bimport\(/, ["main", "cli/table", "cli/derive", "host/deno"]],
  ["a default export", /\bexport default\b/, []],
  ["a barrel", /\bexport (\*|\{[^}]*\}) from\b/, []],
  ["any", /(:|<|as) any\b/, []],
  ["a silenced compiler", /@ts-|as unknown as/, []],
];

interface Source {
  readonly name: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly string[];
  /** What it loads while the program runs. */
  readonly later: readonly string[];
}

const sources: readonly Source[] = readFolder("");

function readFolder(folder: string): readonly Source[] {
  return [...Deno.readDirSync(new URL(folder, SRC))].flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory) return readFolder(`${path}/`);
    const text = Deno.readTextFileSync(new URL(path, SRC));
    return [{
      name: path.replace(/\.ts$/, ""),
      text,
      code: text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1"),
      imports: matchesOf(/^(?:import|export (?:type )?[{*])[^;]*? from "([^"]+)"/gm, text),
      later: matchesOf(/\bimport\("([^"]+)"\)/g, text),
    }];
  });
}

function matchesOf(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, group = ""]) => group);
}

/** The name of an imported file as its room knows it: `ses/region`, `node:util`, `deno.json`. */
function importedName(importer: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return new URL(specifier, new URL(`${importer}.ts`, "file:///src/")).pathname
    .replace(/^\/src\//, "").replace(/^\//, "").replace(/\.ts$/, "");
}

function lies(name: string, room: string): boolean {
  return name === room || name.startsWith(`${room}/`);
}

function roomOf(name: string): string {
  const room = Object.keys(MAY_IMPORT).filter((known) => lies(name, known)).sort((a, b) => b.length - a.length)[0];
  assert.ok(room !== undefined, `${name} stands in no room`);
  return room;
}

for (const { name, imports, later } of sources) {
  Deno.test(`${name} imports only what its room may`, () => {
    const room = roomOf(name);
    const own = name.includes("/") && !room.includes("/") ? [room] : [];
    const allowed = [...own, ...MAY_IMPORT[room] ?? []];
    for (const imported of [...imports, ...later].map((specifier) => importedName(name, specifier))) {
      const builtin = (NODE_BUILTINS[name] ?? []).includes(imported);
      assert.ok(builtin || allowed.some((room) => lies(imported, room)), `${name} imports ${imported}`);
    }
  });
}

for (const [what, pattern, files] of RESERVED) {
  Deno.test(`${what} appears only in: ${files.join(", ") || "no file"}`, () => {
    for (const { name, code } of sources) {
      const mayHave = files.some((file) => file.endsWith("/") ? name.startsWith(file) : name === file);
      assert.ok(mayHave || !pattern.test(code), `${name} has ${what}`);
    }
  });
}

Deno.test("no import goes round in a circle", () => {
  const graph = new Map(sources.map(({ name, imports }) => [name, imports.map((from) => importedName(name, from))]));
  const walk = (name: string, path: readonly string[]): void => {
    assert.ok(!path.includes(name), `circle: ${[...path, name].join(" → ")}`);
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
  };
  // What is loaded later may come round to who loads it: the table of commands is what a command's help shows.
  for (const { name } of sources) walk(name, []);
});

/** Tables grow with what is known; everything else stays small. */
const TABLES: readonly string[] = ["findings/catalogue/", "logs/signatures/", "settings/programs"];
const LONGEST_FILE = 260;
const MEDIAN_FILE = 100;
const LONGEST_FUNCTION = 40;
const MEDIAN_FUNCTION = 12;

Deno.test("files and functions stay small", () => {
  const measured = sources.filter(({ name }) => !TABLES.some((table) => name.startsWith(table)));
  const lengths = measured.map(({ name, text }) => [name, text.split("\n").length] as const);
  for (const [name, length] of lengths) assert.ok(length <= LONGEST_FILE, `${name} has ${length} lines`);
  assert.ok(
    median(lengths.map(([, length]) => length)) <= MEDIAN_FILE,
    `median file: ${median(lengths.map(([, n]) => n))}`,
  );
  const functions = measured.flatMap(({ name, text }) => functionLengths(name, text));
  for (const [name, length] of functions) assert.ok(length <= LONGEST_FUNCTION, `${name} has ${length} lines`);
  assert.ok(median(functions.map(([, length]) => length)) <= MEDIAN_FUNCTION);
});

/** Lines of each function or method that is declared at the margin or one level in; formatted code makes that easy. */
function functionLengths(file: string, text: string): readonly (readonly [string, number])[] {
  const lines = text.split("\n");
  return lines.flatMap((line, start) => {
    const [, indent, name] = /^( {0,2})(?:export )?(?:async )?(?:function )?([#\w]+)(?:<.*>)?\(.*\{$|^$/.exec(line) ??
      [];
    const isControl = name === undefined || /^(if|for|while|switch|catch)$/.test(name);
    if (isControl || indent === undefined) return [];
    const length = lines.slice(start).indexOf(`${indent}}`) + 1;
    return [[`${file}: ${name}`, length] as const];
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

Deno.test("every file opens with what is in it, and has its tests", () => {
  const tests = new Set(readNames(new URL("./", import.meta.url)));
  for (const { name, text } of sources) {
    const [header = ""] = /^\/\*\*[\s\S]*?\*\//.exec(text) ?? [];
    assert.match(header, /\n \* @module\n/, `${name} opens without what is in it`);
    const lines = header.split("\n").length;
    assert.ok(lines >= 4 && lines <= 12, `${name} opens with ${lines} lines`);
    assert.ok(
      WITHOUT_TEST.some((room) => name.startsWith(room)) || tests.has(`${name}_test.ts`),
      `${name} has no test`,
    );
  }
});

/** Types, tables that others test, and doors that are tested by walking through them with a whole command. */
const WITHOUT_TEST: readonly string[] = [
  "credentials/pair_evidence",
  "main",
  "findings/catalogue/",
  "logs/signatures/",
  "findings/signature",
  "sourced",
  "credentials/derived",
  "credentials/machine_facts",
  "settings/shown_settings",
  "settings/mail_settings",
  "settings/assemble",
  "settings/programs",
  "settings/value",
  "reference/primer",
  "verdict/report",
  "host/deno",
  "host/host",
  "host/signals",
  "smtp/connection",
  "cli/command",
  "cli/doctor/doctor_text",
  "cli/input/endpoint",
  "cli/environment",
  "cli/exit_codes",
  "cli/flags",
  "cli/formats",
  "cli/help",
  "cli/input/resolved",
  "cli/input/key",
  "cli/input/login",
  "cli/doctor/machine",
  "cli/input/number",
  "cli/input/profile",
  "cli/input/region",
  "cli/table",
  "cli/verify/attempt",
  "cli/input/targets",
  "cli/verify/verify_answer",
  "cli/verify/verify_flags",
  "cli/verify/verify_request",
  "cli/verify/verify_run",
  "cli/verify/try_regions",
  "cli/version",
];

function readNames(folder: URL, prefix = ""): readonly string[] {
  return [...Deno.readDirSync(folder)].flatMap((entry) =>
    entry.isDirectory
      ? readNames(new URL(`${entry.name}/`, folder), `${prefix}${entry.name}/`)
      : [`${prefix}${entry.name}`]
  );
}

Deno.test("the program is compiled with the permissions that it names, and no other", () => {
  const makefile = Deno.readTextFileSync(new URL("../Makefile", import.meta.url));
  const flags = /^PERMISSIONS := (.*)$/m.exec(makefile)?.[1]?.split(" ");
  assert.deepEqual(flags, [
    "--no-prompt",
    "--allow-net",
    "--allow-read",
    `--allow-env=${ENV_NAMES.join(",")}`,
    "--ignore-env",
  ]);
});

Deno.test("the project speaks of itself alone", () => {
  for (const { name, text } of sources) assert.doesNotMatch(text, /\/work\/|\/root\/|registry\.npm/, name);
});
