/**
 * The formats of settings files, and who else reads them.
 *
 * Invariant: a reader of others is asked about all texts at once, and answers null where it refuses one.
 * @module
 */

import assert from "node:assert/strict";
import { parse as dotenv } from "dotenv";
import { readCode } from "../../../src/formats/code.ts";
import { readEnv, readProperties } from "../../../src/formats/env_properties.ts";
import { readConfigParser, readGitConfig, readIni } from "../../../src/formats/ini.ts";
import { readJsonTrees } from "../../../src/formats/json.ts";
import { readPhp } from "../../../src/formats/php.ts";
import { isUnreadable, type Tree } from "../../../src/formats/tree.ts";
import { leavesOf } from "../../../src/formats/tree_leaves.ts";
import { type Leaf, leafAt, textValue } from "../../../src/formats/value.ts";
import { readXmlSettings } from "../../../src/formats/xml.ts";
import "../../support/yaml_without_env.ts";
import { readYaml } from "../../../src/formats/yaml.ts";
import { readMailTable } from "../../../src/settings/mail_tables.ts";
import { openSettings } from "../../support/config.ts";
import type { Syntax } from "./texts.ts";

/** Values by their names; null where the parser refuses the text. */
export type Values = Readonly<Record<string, string>> | null;

/** A format: how a file of it is written, who else reads it, and how. */
export interface Format {
  readonly name: string;
  readonly syntax: Syntax;
  readonly ours: (text: string) => readonly Leaf[];
  readonly theirs: (texts: readonly string[]) => Promise<readonly Values[]>;
  /** The part of the texts that it is asked about, where it starts a program for each of them. */
  readonly share?: number;
  /** A line of shell that succeeds where the other reader is there; absent: CI has it. */
  readonly check?: string;
}

const HERE = new URL(".", import.meta.url).pathname;

async function piped(command: readonly string[], input: string): Promise<string> {
  const [program = "", ...args] = command;
  const child = new Deno.Command(program, { args, stdin: "piped", stdout: "piped", stderr: "inherit" }).spawn();
  const writer = child.stdin.getWriter();
  const writing = writer.write(new TextEncoder().encode(input)).then(() => writer.close());
  const { stdout, success } = await child.output();
  await writing;
  assert.ok(success, command.join(" "));
  return new TextDecoder().decode(stdout);
}

function byScript(command: readonly string[], kind: string): Format["theirs"] {
  return async (texts) => JSON.parse(await piped(command, JSON.stringify(texts.map((text) => [kind, text]))));
}

const PYTHON = ["/usr/bin/python3", `${HERE}values.py`];
const RUBY = ["ruby", `${HERE}values.rb`];
const PHP = ["php", `${HERE}values.php`];
const GO = ["env", "GO111MODULE=off", "GOPATH=/usr/share/gocode", "GOFLAGS=", "go", "run", `${HERE}values.go`];

function hasPython(module: string): string {
  return `/usr/bin/python3 -c 'import ${module}'`;
}

async function inFiles<T>(texts: readonly string[], use: (files: readonly string[]) => Promise<T>): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    const files = texts.map((_, index) => `${folder}/${index}`);
    await Promise.all(texts.map((text, index) => Deno.writeTextFile(files[index] ?? "", text)));
    return await use(files);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Answers as `values.sh` gives them. */
function separated(out: string, count: number): readonly Values[] {
  return out.split("\f").slice(0, count).map((one) =>
    one === "" || one.includes("\u0001") ? null : Object.fromEntries(
      one.split("\0").filter((pair) => pair.includes("=")).map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
    )
  );
}

/** What programs give that read one file at a time: see `values.sh`. */
function byShell(kind: string): Format["theirs"] {
  return (texts) =>
    inFiles(
      texts,
      async (files) => separated(await piped(["sh", `${HERE}values.sh`, kind], `${files.join("\n")}\n`), texts.length),
    );
}

async function ofJava(texts: readonly string[]): Promise<readonly Values[]> {
  const input = texts.map((text) => `${text.length}\n${text}`).join("");
  return separated(await piped(["java", `${HERE}Values.java`], input), texts.length);
}

/** The values of JavaScript's own assignments, by the engine that runs this test. */
function ofJavaScript(texts: readonly string[]): Promise<readonly Values[]> {
  return Promise.resolve(texts.map((text) => {
    try {
      const names = [...text.matchAll(/^var (a\d)/gm)].map(([, name]) => name);
      return new Function(`${text}\nreturn {${names.join(",")}}`)();
    } catch {
      return null;
    }
  }));
}

/**
 * Docker's rules for `--env-file`: no comments after a value, spaces kept; a name with a space is refused. The quotes that it keeps
 * around a value are removed here, since every file of this form would differ by them.
 */
function ofDocker(text: string): Values {
  const values: Record<string, string> = {};
  for (const line of text.replace(/^\ufeff/, "").split("\n").map((one) => one.replace(/\r$/, ""))) {
    const start = line.trimStart();
    if (start === "" || start.startsWith("#")) continue;
    const at = start.indexOf("=");
    const name = at < 0 ? start : start.slice(0, at);
    if (/\s/.test(name)) return null;
    // A comment after a value is a part of it to Docker alone.
    delete values[name];
    if (/\s#/.test(start)) continue;
    const [, , inner] = /^(["'])(.*)\1$/.exec(start.slice(at + 1)) ?? [];
    if (at >= 0) values[name] = inner ?? start.slice(at + 1);
  }
  return values;
}

/** Commands in backticks are of Ruby, and texts of JavaScript and Go: no name of a file tells them apart here. */
function withoutBackticks(value: string): string {
  return value.replaceAll("`", "");
}

function treeLeaves(read: (text: string) => readonly Tree[]): Format["ours"] {
  return (text) => {
    try {
      return read(text).flatMap(leavesOf);
    } catch (error) {
      if (isUnreadable(error)) return [];
      throw error;
    }
  };
}

/** The settings that are read from the file of that name, as values under `a0`, `a1` and `a2`. */
function settingsLeaves(name: string): Format["ours"] {
  return (text) =>
    openSettings(name, text).slice(0, 1).flatMap(({ host, username, password, line, facts }) => {
      const fact = facts === undefined ? {} : { fact: { fault: "disputed", because: facts.join() } as const };
      return [["a0", host], ["a1", username], ["a2", password]].flatMap(([role = "", value]) =>
        value === undefined ? [] : [leafAt([], role, { value: textValue(value), line, ...fact })]
      );
    });
}

const ASSIGNED = (name: string, value: string): string => `${name}=${value}`;
const SPACED = (name: string, value: string): string => `${name} = ${value}`;
const ENV: Syntax = { line: ASSIGNED, comment: "#" };
const SECTION: Syntax = { head: "[s]\n", line: SPACED, comment: "#" };
const CODE: Syntax = { line: SPACED, comment: "#", once: true };

function php(text: string): readonly Leaf[] {
  const own = readPhp(text);
  const lines = new Set(own.map(({ line }) => line));
  return [...own, ...readCode(text).filter(({ line }) => !lines.has(line))];
}

/** The same value in three ways. A text over several lines is one in PHP and in few other languages, and is written on one line. */
function phpLines(name: string, value: string): string {
  const text = value.replaceAll("\n", "");
  return [
    `define('${name}', ${text});`,
    `$mail->${name.replace("a", "b")} = ${text};`,
    `$config['${name.replace("a", "c")}'] = ${text};`,
  ].join("\n");
}

/** Without its own name Postfix asks DNS for it, at each start. */
const MAIN_CF = `${
  [
    "myhostname = h.example.com",
    "inet_interfaces = loopback-only",
    "mynetworks = 127.0.0.0/8",
    "smtp_sasl_auth_enable = yes",
    "smtp_sasl_security_options = noanonymous",
    "smtp_sasl_password_maps = static:u:p",
    "smtp_tls_security_level = encrypt",
  ].join("\n")
}\n`;

/** Every format. */
export const FORMATS: readonly Format[] = [
  { name: "dotenv", syntax: ENV, ours: readEnv, theirs: (texts) => Promise.resolve(texts.map((text) => dotenv(text))) },
  { name: "sh", syntax: ENV, ours: readEnv, theirs: byShell("sh"), share: 0.2 },
  { name: "docker --env-file", syntax: ENV, ours: readEnv, theirs: (texts) => Promise.resolve(texts.map(ofDocker)) },
  { name: "systemd", syntax: ENV, ours: readEnv, theirs: byShell("systemd"), share: 0.2 },
  {
    name: "python-dotenv",
    syntax: ENV,
    ours: readEnv,
    theirs: byScript(PYTHON, "python-dotenv"),
    check: hasPython("dotenv"),
  },
  {
    name: "ruby-dotenv",
    syntax: ENV,
    ours: readEnv,
    theirs: byScript(RUBY, "ruby-dotenv"),
    check: "ruby -rdotenv -e 1",
  },
  { name: "phpdotenv", syntax: ENV, ours: readEnv, theirs: byScript(PHP, "phpdotenv"), check: "php -v" },
  { name: "symfony", syntax: ENV, ours: readEnv, theirs: byScript(PHP, "symfony"), check: "php -v" },
  { name: "godotenv", syntax: ENV, ours: readEnv, theirs: byScript(GO, "godotenv"), check: "go version" },
  { name: "configparser", syntax: SECTION, ours: readConfigParser, theirs: byScript(PYTHON, "configparser") },
  { name: "go-ini", syntax: SECTION, ours: readIni, theirs: byScript(GO, "go-ini"), check: "go version" },
  { name: "git config", syntax: SECTION, ours: readGitConfig, theirs: byShell("git"), share: 0.2 },
  { name: "python", syntax: CODE, ours: readCode, theirs: byScript(PYTHON, "python") },
  {
    name: "ruby",
    syntax: { ...CODE, line: (name, value) => SPACED(name, withoutBackticks(value)) },
    ours: readCode,
    theirs: byScript(RUBY, "ruby"),
  },
  {
    name: "javascript",
    syntax: { line: (name, value) => `var ${name} = ${value}`, comment: "//", once: true },
    ours: readCode,
    theirs: ofJavaScript,
  },
  {
    name: "php",
    syntax: {
      head: "<?php\n$config = [];\n",
      line: phpLines,
      comment: "//",
      once: true,
    },
    ours: php,
    theirs: byScript(PHP, "php"),
    check: "php -v",
  },
  { name: "toml", syntax: { ...CODE, head: "[s]\n" }, ours: readCode, theirs: byScript(PYTHON, "toml") },
  { name: "hcl", syntax: CODE, ours: readCode, theirs: byScript(GO, "hcl"), check: "go version" },
  {
    name: "yaml",
    syntax: { line: (name, value) => `${name}: ${value}`, comment: "#", once: true },
    ours: treeLeaves(readYaml),
    theirs: byScript(RUBY, "yaml"),
  },
  {
    name: "json5",
    syntax: { head: "{\n", line: (name, value) => `"${name}": ${value},`, foot: "\n}", comment: "//", once: true },
    ours: treeLeaves(readJsonTrees),
    theirs: byScript(PYTHON, "json5"),
    check: hasPython("json5"),
  },
  {
    name: "javaproperties",
    syntax: CODE,
    ours: readProperties,
    theirs: byScript(PYTHON, "properties"),
    check: hasPython("javaproperties"),
  },
  { name: "java.util.Properties", syntax: CODE, ours: readProperties, theirs: ofJava, check: "java -version" },
  {
    name: "xml",
    syntax: { head: "<r>\n", line: (name, value) => `<${name}>${value}</${name}>`, foot: "\n</r>", once: true },
    ours: readXmlSettings,
    theirs: byScript(PYTHON, "xml"),
  },
  {
    name: "netrc",
    syntax: {
      once: true,
      line: (name, value) => name === "a0" ? `machine h login ${value} password ${value}` : `# ${value}`,
    },
    ours: readMailTable,
    theirs: byScript(PYTHON, "netrc"),
  },
  {
    name: "postconf",
    syntax: {
      head: MAIN_CF,
      line: (name, value) => name === "a0" ? `relayhost = [${value}]:587` : `${name} = ${value}`,
      comment: "#",
    },
    ours: settingsLeaves("main.cf"),
    theirs: byShell("postconf"),
    share: 0.4,
  },
  {
    name: "postmap",
    syntax: { line: (name, value) => `[${name === "a0" ? "h" : name}]:587 ${value}`, comment: "#", once: true },
    ours: settingsLeaves("sasl_passwd"),
    theirs: byShell("postmap"),
    share: 0.2,
  },
  {
    name: "msmtp",
    syntax: {
      head: "account a\nfrom a@example.com\nauth on\ntls on\npassword p\n",
      line: (name, value) => name === "a0" ? `host ${value}` : `user ${value}`,
      foot: "\naccount default : a\n",
      comment: "#",
    },
    ours: settingsLeaves(".msmtprc"),
    theirs: byShell("msmtp"),
    share: 0.2,
  },
];
