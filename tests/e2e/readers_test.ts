/**
 * The readers of formats beside the parsers of languages and programs, on random texts.
 *
 * Invariant: no wrong value. What a parser reads otherwise is refused, which is a value elsewhere, or named by a fact.
 * @module
 */

import assert from "node:assert/strict";
import { parse as dotenv } from "dotenv";
import fc from "fast-check";
import { readCode } from "../../src/formats/code.ts";
import { readEnv } from "../../src/formats/env_properties.ts";
import { readConfigParser } from "../../src/formats/ini.ts";
import { leavesOf } from "../../src/formats/tree_leaves.ts";
import { isUnreadable } from "../../src/formats/tree.ts";
import type { Leaf } from "../../src/formats/value.ts";
import "../support/yaml_without_env.ts";
import { readYaml } from "../../src/formats/yaml.ts";

/** Values by their names; null where the parser refuses the text. */
type Values = Readonly<Record<string, string>> | null;

const COUNT = Number(Deno.env.get("READERS_COUNT") ?? 300);
const SEED = 20261128;

const ALPHABET = [..."aB9+/=", " ", "#", ";", "'", '"', "\\", "$", ":", ",", "{", "}", "%", "`", "n"];

const PIECES = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 0, maxLength: 12 });

/** A value as it is written: bare, or in marks, which its own text may end early. */
const WRITTEN = fc.oneof(
  PIECES,
  PIECES.map((text) => `"${text}"`),
  PIECES.map((text) => `'${text}'`),
  PIECES.map((text) => `'${text}' # note`),
  PIECES.map((text) => JSON.stringify(text)),
  fc.tuple(PIECES, PIECES).map(([one, other]) => `'${one}' "${other}"`),
);

/** A format: how a line is written, who else reads it, and how. */
interface Format {
  readonly name: string;
  readonly text: (values: readonly string[]) => string;
  readonly ours: (text: string) => readonly Leaf[];
  readonly theirs: (texts: readonly string[]) => Promise<readonly Values[]>;
}

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

const HERE = new URL("readers/", import.meta.url).pathname;

function byScript(command: readonly string[], kind: string): Format["theirs"] {
  return async (texts) => JSON.parse(await piped(command, JSON.stringify(texts.map((text) => [kind, text]))));
}

const PYTHON = ["python3", `${HERE}values.py`];
const RUBY = ["ruby", `${HERE}values.rb`];

/** What `sh` has after it has read each text. */
async function ofShell(texts: readonly string[]): Promise<readonly Values[]> {
  const folder = await Deno.makeTempDir({ prefix: "smtpkey-" });
  try {
    const files = texts.map((_, index) => `${folder}/${index}`);
    await Promise.all(texts.map((text, index) => Deno.writeTextFile(files[index] ?? "", text)));
    const out = await piped(["sh", `${HERE}values.sh`], `${files.join("\n")}\n`);
    return out.split("\f").slice(0, texts.length).map((one) =>
      one === "" ? null : Object.fromEntries(
        one.split("\0").filter((pair) => pair.includes("=")).map((pair) => {
          const at = pair.indexOf("=");
          return [pair.slice(0, at), pair.slice(at + 1)];
        }),
      )
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
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

function lines(prefix: string, mark: string): (values: readonly string[]) => string {
  return (values) => `${values.map((value, index) => `${prefix}a${index}${mark}${value}`).join("\n")}\n`;
}

/** Commands in backticks are of Ruby, and texts of JavaScript and Go: no name of a file tells them apart here. */
function withoutBackticks(text: string): string {
  return text.replaceAll("`", "");
}

const FORMATS: readonly Format[] = [
  {
    name: "dotenv",
    text: lines("", "="),
    ours: readEnv,
    theirs: (texts) => Promise.resolve(texts.map((text) => dotenv(text))),
  },
  { name: "sh", text: lines("", "="), ours: readEnv, theirs: ofShell },
  {
    name: "configparser",
    text: (values) => `[s]\n${lines("", " = ")(values)}`,
    ours: readConfigParser,
    theirs: byScript(PYTHON, "configparser"),
  },
  { name: "python", text: lines("", " = "), ours: readCode, theirs: byScript(PYTHON, "python") },
  {
    name: "ruby",
    text: (values) => withoutBackticks(lines("", " = ")(values)),
    ours: readCode,
    theirs: byScript(RUBY, "ruby"),
  },
  { name: "javascript", text: lines("var ", " = "), ours: readCode, theirs: ofJavaScript },
  { name: "yaml", text: lines("", ": "), ours: yamlLeaves, theirs: byScript(RUBY, "yaml") },
];

function yamlLeaves(text: string): readonly Leaf[] {
  try {
    return readYaml(text).flatMap(leavesOf);
  } catch (error) {
    if (isUnreadable(error)) return [];
    throw error;
  }
}

for (const { name, text, ours, theirs } of FORMATS) {
  Deno.test(`no value is read otherwise than ${name} reads it`, async () => {
    const texts = fc.sample(fc.array(WRITTEN, { minLength: 1, maxLength: 3 }), { numRuns: COUNT, seed: SEED }).map(
      text,
    );
    const read = await theirs(texts);
    let compared = 0;
    const wrong: string[] = [];
    for (const [index, one] of texts.entries()) {
      const values = read[index] ?? null;
      if (values === null) continue;
      for (const leaf of ours(one)) {
        const wanted = values[leaf.name];
        if (typeof wanted !== "string" || leaf.value.kind !== "text" || leaf.fact !== undefined) continue;
        compared++;
        if (leaf.value.text !== wanted) {
          wrong.push(
            `${JSON.stringify(one)}: ${leaf.name} ${JSON.stringify(leaf.value.text)}, not ${JSON.stringify(wanted)}`,
          );
        }
      }
    }
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${compared}`);
    assert.ok(compared > COUNT / 5, `${compared} values were compared`);
  });
}
