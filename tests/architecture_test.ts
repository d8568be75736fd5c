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

/**
 * The floors of the house, from the ground up. A room may import itself and every room on a floor below its own; a file
 * of the root is a room by itself.
 */
const FLOORS: readonly (readonly string[])[] = [
  [
    "builtin",
    "bytes",
    "escape",
    "failure",
    "nearest",
    "reading",
    "secret",
    "sourced",
    "system",
    "text_encoding",
    "deno.json",
  ],
  ["traces"],
  ["ses", "smtp"],
  ["formats", "tls"],
  ["findings"],
  ["credentials"],
  ["aws", "logs", "reference", "settings"],
  ["verdict"],
  ["render"],
  ["host"],
  ["cli"],
  ["main"],
];

/** The one file of a room that floors above may import, where the rest of it is for `main` alone. */
const DOORS: Readonly<Record<string, string>> = { "host": "host/host" };

/** What comes from outside the house, file by file. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  "builtin": ["node:crypto", "node:dns/promises", "node:util"],
  "cli/argv": ["node:util"],
  "formats/yaml": ["yaml"],
};

/** Files that may say a word, or rooms if the name ends in a slash. */
const RESERVED: readonly (readonly [what: string, pattern: RegExp, files: readonly string[]])[] = [
  ["the runtime", /(?<!")\bDeno\./, ["main", "host/deno", "host/network", "host/https", "host/exit", "host/signals"]],
  ["an exit of the process", /\bDeno\.exit(Code)?\b/, ["host/exit"]],
  ["an opened secret", /\.open\(\)/, [
    "secret",
    "traces",
    "ses/password",
    "smtp/sasl",
    "aws/sigv4",
    "credentials/classify",
    "credentials/shape",
    "credentials/mail_manager_login",
    "credentials/mail_manager_pair",
    "render/",
  ]],
  ["a failure told by its class", /instanceof Failure/, []],
  ["the console", /\bconsole\./, []],
  ["the process of Node", /\bprocess\.(env|exit|argv|std|on)\b/, []],
  ["the way to modules of Node", /\bgetBuiltinModule\b/, ["builtin"]],
  ["a value of a module of Node", /^(?:import (?!type)|export )[^;]* from "node:/m, []],
  ["HMAC, hashes or certificates", /\bnodeCrypto\b/, [
    "builtin",
    "aws/sigv4",
    "cli/input/endpoint",
    "ses/password",
    "tls/chain",
  ]],
  ["the look-up of names", /\bnodeDns\b/, ["builtin", "host/network"]],
  ["a clock or chance", /\b(Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|performance)\b/, [
    "host/deno",
    "host/https",
    "host/network",
  ]],
  // Commands but the commonest, words in another form than the plain one, the templates of its settings, the network, what a
  // login needs once a server answers, several endpoints, asking AWS, forms of an answer: what a run may not need is not
  // parsed at its start.
  ["a dynamic import", /\bimport\(/, [
    "main",
    "cli/table",
    "cli/own_parts",
    "cli/command_start",
    "cli/guard",
    "cli/completions",
    "cli/run",
    "cli/doctor/doctor",
    "cli/derive",
    "cli/input/accepted_pair",
    "cli/input/region",
    "cli/input/yaml_reader",
    "cli/input/pasted_part",
    "cli/input/profile",
    "cli/verify/attempt",
    "cli/verify/connected",
    "cli/verify/verify_answer",
    "cli/verify/verify_request",
    "cli/verify/verify_run",
    "host/deno",
  ]],
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

function roomOf(name: string): string {
  return name.split("/")[0] ?? name;
}

function floorOf(name: string): number {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(roomOf(name)));
  assert.ok(floor >= 0, `${name} is in no room`);
  return floor;
}

for (const { name, imports, later } of sources) {
  Deno.test(`${name} imports only what is below it`, () => {
    for (const imported of [...imports, ...later].map((specifier) => importedName(name, specifier))) {
      if ((LIBRARIES[name] ?? []).includes(imported) || roomOf(imported) === roomOf(name)) continue;
      assert.ok(floorOf(imported) < floorOf(name), `${name} imports ${imported}`);
      const door = DOORS[roomOf(imported)];
      assert.ok(door === undefined || imported === door || name === "main", `${name} imports ${imported}`);
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

/** What keeps a state for the whole process, so that there may be one of it. */
const ONE_OF_EACH = ["host/exit", "host/signals", "host/deno"];

Deno.test("what is loaded later, and is a bundle of its own, brings no second list of unfinished work along", () => {
  const importsOf = new Map(
    sources.map(({ name, imports }) => [name, imports.map((from) => importedName(name, from))]),
  );
  const parts = sources.flatMap(({ name, later }) => later.map((from) => importedName(name, from)));
  for (const part of parts) {
    const reached = new Set([part]);
    for (const name of reached) for (const imported of importsOf.get(name) ?? []) reached.add(imported);
    for (const name of ONE_OF_EACH) assert.ok(!reached.has(name), `${part} brings ${name} along`);
  }
});

Deno.test("what is loaded later is a part that the build knows, and not a piece of the part that loads it", () => {
  const compile = Deno.readTextFileSync(new URL("../.ci/compile", import.meta.url));
  const parts = matchesOf(/\bsrc\/([\w/]+)\.ts\b/g, compile);
  const later = sources.flatMap(({ name, later }) => later.map((from) => importedName(name, from)));
  for (const part of new Set(later)) assert.ok(parts.includes(part), `${part} is no part in .ci/compile`);
});

Deno.test("no other file has the name of a part that many load, by which the build knows it", () => {
  const [, shared = ""] =
    /^shared=\(([^)]*)\)/m.exec(Deno.readTextFileSync(new URL("../.ci/compile", import.meta.url))) ?? [];
  const parts = matchesOf(/\bsrc\/([\w/]+)\.ts\b/g, shared);
  assert.ok(parts.length > 0);
  for (const part of parts) {
    const others = sources.filter(({ name }) => name !== part && name.split("/").at(-1) === part.split("/").at(-1));
    assert.deepEqual(others.map(({ name }) => name), [], `the build would take it for ${part}`);
  }
});

Deno.test("no import goes round in a circle, also not by what is loaded later", () => {
  const graph = new Map(
    sources.map(({ name, imports, later }) => [name, [...imports, ...later].map((from) => importedName(name, from))]),
  );
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): void => {
    assert.ok(!path.includes(name), `circle: ${[...path, name].join(" → ")}`);
    if (done.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...path, name]);
    done.add(name);
  };
  for (const { name } of sources) walk(name, []);
});

Deno.test("no file name occurs twice in one room", () => {
  const byName = Map.groupBy(sources, ({ name }) => `${name.split("/").at(-1)} in ${roomOf(name)}`);
  for (const [what, files] of byName) assert.equal(files.length, 1, `${what}: ${files.map(({ name }) => name)}`);
});

Deno.test("no two exports have the same name", () => {
  const exported = sources.flatMap(({ name, code }) =>
    matchesOf(/^export (?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm, code)
      .map((what) => ({ name, what }))
  );
  for (const [what, places] of Map.groupBy(exported, ({ what }) => what)) {
    assert.equal(places.length, 1, `${what} is exported by ${places.map(({ name }) => name).join(", ")}`);
  }
});

/** Tables grow with what is known; everything else stays small. */
const TABLES: readonly string[] = [
  "findings/catalogue/",
  "logs/languages/",
  "logs/signatures/",
  "logs/redaction/words",
  "settings/programs",
  "settings/self_hosted_programs",
];
const LONGEST_FILE = 400;
const MEDIAN_FILE = 100;
const LONGEST_FUNCTION = 40;
const MEDIAN_FUNCTION = 12;
const MOST_BRANCHES = 12;

Deno.test("files and functions stay small", () => {
  const measured = sources.filter(({ name }) => !TABLES.some((table) => name.startsWith(table)));
  const lengths = measured.map(({ name, text }) => [name, text.split("\n").length] as const);
  for (const [name, length] of lengths) assert.ok(length <= LONGEST_FILE, `${name} has ${length} lines`);
  assert.ok(
    median(lengths.map(([, length]) => length)) <= MEDIAN_FILE,
    `median file: ${median(lengths.map(([, n]) => n))}`,
  );
  const functions = measured.flatMap(({ name, code }) => functionsIn(name, code));
  for (const { name, length, branches } of functions) {
    assert.ok(length <= LONGEST_FUNCTION, `${name} has ${length} lines`);
    assert.ok(branches <= MOST_BRANCHES, `${name} has ${branches} branches`);
  }
  assert.ok(median(functions.map(({ length }) => length)) <= MEDIAN_FUNCTION);
});

interface MeasuredFunction {
  readonly name: string;
  readonly length: number;
  readonly branches: number;
}

/** A function whose parameters take one line or several, or a method whose parameters take one. */
const DECLARATION = /^( {0,2})(?=.*\bfunction\b|.*\{$)(?:export )?(?:async )?(?:function )?([#\w]+)(?:<.*>)?\(/;

/** Each function or method that is declared at the margin or one level in; formatted code makes that easy. */
function functionsIn(file: string, code: string): readonly MeasuredFunction[] {
  const lines = code.split("\n");
  return lines.flatMap((line, start) => {
    const [, indent, name] = DECLARATION.exec(line) ?? [];
    const isControl = name === undefined || /^(if|for|while|switch|catch)$/.test(name);
    if (isControl || indent === undefined) return [];
    const length = lines.slice(start).indexOf(`${indent}}`) + 1;
    return [{ name: `${file}: ${name}`, length, branches: branchesIn(lines.slice(start, start + length).join("\n")) }];
  });
}

/** Every place where the way divides; what stands in texts and patterns does not count. */
function branchesIn(code: string): number {
  const bare = code.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""').replaceAll(
    /(?<=[(,=:!&|?] ?)\/(?:[^/\\\n]|\\.)+\//g,
    "//",
  );
  return bare.match(/\b(?:if|for|while|case|catch)\b|\s\?\s|&&|\|\|/g)?.length ?? 0;
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

Deno.test("every exported function and class has a doc comment", () => {
  for (const { name, text } of sources) {
    for (const found of text.matchAll(/^.*\n(?=export (?:abstract )?(?:async )?(?:function|class) (\w+))/gm)) {
      assert.match(found[0], /^ ?\*\/\n$|^\/\*\*.*\*\/\n$/, `${name}: ${found[1]} has no doc comment`);
    }
  }
});

/** Types, tables that others test, and doors that are tested by walking through them with a whole command. */
const WITHOUT_TEST: readonly string[] = [
  "credentials/pair_evidence",
  "main",
  "render/schemas/",
  "findings/catalogue/",
  "logs/languages/",
  "logs/signatures/",
  "logs/redaction/words",
  "findings/signature",
  "sourced",
  "credentials/derived",
  "credentials/machine_facts",
  "settings/shown_settings",
  "settings/mail_settings",
  "settings/assemble",
  "settings/programs",
  "settings/self_hosted_programs",
  "formats/value",
  "formats/tree",
  "cli/derive_flags",
  "cli/input/yaml_reader",
  "reference/primer",
  "verdict/report",
  "verdict/diagnosis",
  "host/deno",
  "host/host",
  "host/signals",
  "aws/action",
  "aws/answers",
  "aws/http",
  "smtp/connection",
  "smtp/dialogue",
  "cli/command",
  "cli/doctor/doctor_",
  "cli/input/endpoint",
  "cli/environment",
  "cli/exit_codes",
  "cli/flags",
  "cli/formats",
  "cli/help",
  "cli/input/resolved",
  "cli/input/accepted_pair",
  "cli/input/key",
  "cli/input/login",
  "cli/input/pasted_pa",
  "cli/input/shared_files",
  "cli/input/standard_input",
  "cli/own_parts",
  "cli/verify/certificate_shown",
  "cli/doctor/machine",
  "cli/input/number",
  "cli/input/profile",
  "cli/input/region",
  "cli/table",
  "cli/program",
  "cli/verify/attempt",
  "cli/verify/connected",
  "cli/verify/several",
  "cli/verify/login_attempt",
  "cli/input/targets",
  "cli/verify/verify_answer",
  "cli/verify/verify_flags",
  "cli/verify/verify_request",
  "cli/verify/verify_run",
  "cli/verify/live",
  "cli/verify/attempts_begun",
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
